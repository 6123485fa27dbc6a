"""When a person wants to hear from the coach: reminders, sit breaks, quiet hours and pauses."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
WORKING_DAYS = (0, 1, 2, 3, 4)
"""Weekdays are numbered from Monday, 0."""
MOST_TIMES = 6
LEAST_EVERY, MOST_EVERY = 10, 240
"""Minutes between two sit breaks."""
USUAL_EVERY = 50
"""Trials tried breaks every 40 to 60 minutes (doi 10.5271/sjweh.3949, 10.3233/wor-211266)."""
MOST_WINDOWS = 4
REMEMBERED_DATES = 3
"""A move or a clock set back can bring back the last local date, and with a clock that was
far wrong another; more are not kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One daily reminder.

    at: minutes after local midnight; decided: the last local dates on which it needs
    nothing more, because it was sent or declined; passed: the last on which its time was
    past already when it was set.
    """

    at: int
    decided: tuple[date, ...] = ()
    passed: tuple[date, ...] = ()

    def decide(self, *days: date) -> "Slot":
        """The slot with nothing more to do on these local dates."""
        return replace(self, decided=_remember(self.decided, days))

    def let_pass(self, *days: date) -> "Slot":
        """The slot as set when its time on these local dates was past."""
        return replace(self, passed=_remember(self.passed, days))

    def open_on(self, day: date) -> bool:
        """Whether it is still to come on the local date."""
        return day not in self.decided and day not in self.passed


def _remember(known: tuple[date, ...], days: Iterable[date]) -> tuple[date, ...]:
    return tuple(dict.fromkeys((*known, *days)))[-REMEMBERED_DATES:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Remind:
    """Daily reminders: their times, in order, and the weekdays on which they come.

    Turned off they keep both, so that turning them on again never makes two of one date;
    for the same reason slots that were given up are kept in `dropped`.
    """

    slots: tuple[Slot, ...]
    days: tuple[int, ...] = EVERY_DAY
    on: bool = True
    dropped: tuple[Slot, ...] = ()

    @property
    def times(self) -> tuple[int, ...]:
        """Minutes after local midnight."""
        return tuple(slot.at for slot in self.slots)


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Hours of a local day: from `start` until before `end`, in minutes after midnight."""

    start: int
    end: int

    def holds(self, minute: int) -> bool:
        """Whether a minute of the day lies in it; a window may reach past midnight."""
        if self.start <= self.end:
            return self.start <= minute < self.end
        return minute >= self.start or minute < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Breaks:
    """Sit breaks: within the windows, `every` minutes after the last movement.

    moved: when the person last moved, or the count to the first began; nudged: when the
    last nudge came; later: when they asked for the next one; each in UTC seconds.
    unanswered: nudges in a row that got no answer; enough: the local date on which no more
    are wanted; number: nudges so far, by which the movements take turns.
    """

    windows: tuple[Window, ...]
    every: int
    days: tuple[int, ...] = WORKING_DAYS
    on: bool = True
    moved: float | None = None
    nudged: float | None = None
    later: float | None = None
    unanswered: int = 0
    enough: date | None = None
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Local dates without reminders and breaks, and on which a streak keeps: holidays.

    first: the first of them; until: the first date after them; None: until told.
    """

    first: date
    until: date | None = None

    def holds(self, day: date) -> bool:
        """Whether the local date is one of them."""
        return self.first <= day and not self.over(day)

    def over(self, day: date) -> bool:
        """Whether it has ended by the local date."""
        return self.until is not None and self.until <= day


def merged(windows: Iterable[Window]) -> tuple[Window, ...]:
    """The windows in order, those that touch or overlap as one."""
    result: list[Window] = []
    for window in sorted(windows, key=lambda w: (w.start, w.end)):
        if result and window.start <= result[-1].end:
            result[-1] = replace(result[-1], end=max(result[-1].end, window.end))
        else:
            result.append(window)
    return tuple(result)
