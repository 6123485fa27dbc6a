"""The values of a person's schedule: reminders, sit breaks, quiet hours and pauses."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
WORKING_DAYS = (0, 1, 2, 3, 4)
"""Weekdays are numbered from Monday, 0."""
MOST_TIMES = 6
LEAST_EVERY, MOST_EVERY = 10, 240
"""Limits of the minutes between two sit breaks."""
USUAL_EVERY = 50
"""The default minutes between two sit breaks. Trials tested breaks every 40 to 60 minutes
(doi 10.5271/sjweh.3949, 10.3233/wor-211266)."""
MOST_WINDOWS = 4
REMEMBERED_DATES = 3
"""How many local dates a slot keeps. A move or a clock set back can bring back the last local
date, and a clock that was far wrong another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One daily reminder.

    at: minutes after local midnight; decided: the last local dates on which it was sent or
    declined; passed: the last local dates on which its time was past already when it was set.
    """

    at: int
    decided: tuple[date, ...] = ()
    passed: tuple[date, ...] = ()

    def decide(self, *days: date) -> "Slot":
        """Returns the slot with these local dates decided: nothing more is sent on them."""
        return replace(self, decided=_remember(self.decided, days))

    def let_pass(self, *days: date) -> "Slot":
        """Returns the slot with these local dates passed: its time was past when it was set."""
        return replace(self, passed=_remember(self.passed, days))

    def open_on(self, day: date) -> bool:
        """Returns whether it is neither decided nor passed on the local date."""
        return day not in self.decided and day not in self.passed


def _remember(known: tuple[date, ...], days: Iterable[date]) -> tuple[date, ...]:
    return tuple(dict.fromkeys((*known, *days)))[-REMEMBERED_DATES:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Remind:
    """Daily reminders: one slot for each time, in order, and the weekdays (0: Monday).

    Reminders that are turned off keep both, so that a date does not get two when they are turned
    on again. For the same reason `dropped` keeps slots that the person has removed.
    """

    slots: tuple[Slot, ...]
    days: tuple[int, ...] = EVERY_DAY
    on: bool = True
    dropped: tuple[Slot, ...] = ()

    @property
    def times(self) -> tuple[int, ...]:
        """The times of the slots, in minutes after local midnight."""
        return tuple(slot.at for slot in self.slots)


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Hours of a local day, in minutes after midnight: from `start` up to, not including, `end`."""

    start: int
    end: int

    def holds(self, minute: int) -> bool:
        """Returns whether a minute of the day lies in it; a window may reach past midnight."""
        if self.start <= self.end:
            return self.start <= minute < self.end
        return minute >= self.start or minute < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Breaks:
    """Sit breaks: within the windows, `every` minutes after the last movement.

    days: weekdays (0: Monday); moved: when the person last moved, or when the time to the first
    break started; nudged: when the last sit break was sent; later: when the person wants the
    next one; all three in UTC seconds. unanswered: sit breaks in a row that got no answer;
    enough: the local date on which the person wants no more; number: sit breaks sent so far,
    which selects the next exercise.
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
    """A holiday: local dates without reminders and sit breaks, on which the streak is kept.

    first: the first of the dates; until: the first date after them; None: until the person
    resumes.
    """

    first: date
    until: date | None = None

    def holds(self, day: date) -> bool:
        """Returns whether the local date is one of the pause's dates."""
        return self.first <= day and not self.over(day)

    def over(self, day: date) -> bool:
        """Returns whether the pause has ended by the local date."""
        return self.until is not None and self.until <= day


def merged(windows: Iterable[Window]) -> tuple[Window, ...]:
    """Returns the windows in order, with those merged that touch or overlap."""
    result: list[Window] = []
    for window in sorted(windows, key=lambda w: (w.start, w.end)):
        if result and window.start <= result[-1].end:
            result[-1] = replace(result[-1], end=max(result[-1].end, window.end))
        else:
            result.append(window)
    return tuple(result)
