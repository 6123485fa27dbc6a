"""The values of a person's schedule: reminders, sit breaks, quiet hours and pauses."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
WORKING_DAYS = (0, 1, 2, 3, 4)
"""Weekdays are numbered from Monday, 0."""
MOST_TIMES = 6
MOST_ONCE = 6
"""Reminders to come that come once."""
MOST_EVERY_DAYS = 31
"""Most days from one reminder to the next."""
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
class Rule:
    """Local dates of their own for a reminder: weekdays, or one date in every so many.

    days: the weekdays (0: Monday); every: days from one date to the next (1: each date), counted
    from `since`, the first date, which is set where `every` is not 1.
    """

    days: tuple[int, ...] = EVERY_DAY
    every: int = 1
    since: date | None = None

    def holds(self, day: date) -> bool:
        """Returns whether the local date is one of them."""
        if self.since is not None and (day < self.since or (day - self.since).days % self.every):
            return False
        return day.weekday() in self.days


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One reminder: on many dates at a time of day, or on one date alone.

    at: minutes after local midnight; rule: its own dates (None: the weekdays of all others that
    have none of their own, see Remind); day: the only local date of one that comes once; anyway:
    it comes though that day's session was done already when it was asked for. decided: the last
    local dates on which it was sent or declined; passed: the last local dates on which its time
    was past already when it was set.
    """

    at: int
    decided: tuple[date, ...] = ()
    passed: tuple[date, ...] = ()
    rule: Rule | None = None
    day: date | None = None
    anyway: bool = False

    @property
    def when(self) -> tuple[int, Rule | None, date | None]:
        """What tells it from others: no two slots of a person have the same."""
        return self.at, self.rule, self.day

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
    """Reminders: those that come again and again, and those that come once.

    slots: the former, in order; days: the weekdays (0: Monday) of those without a rule; on: whether
    they come. Reminders that are turned off keep times and days, so that a date does not get two
    when they are turned on again. For the same reason `dropped` keeps slots that the person has
    removed. once: reminders for one date each, which come whether or not the others are on.
    """

    slots: tuple[Slot, ...]
    days: tuple[int, ...] = EVERY_DAY
    on: bool = True
    dropped: tuple[Slot, ...] = ()
    once: tuple[Slot, ...] = ()

    @property
    def times(self) -> tuple[int, ...]:
        """The times of the slots that come again, in minutes after local midnight."""
        return tuple(slot.at for slot in self.slots)

    @property
    def coming(self) -> tuple[Slot, ...]:
        """The slots that come, at all."""
        return (*(self.slots if self.on else ()), *self.once)

    @property
    def mixed(self) -> bool:
        """Whether a slot has dates of its own, so that `days` does not say when all come."""
        return any(slot.rule is not None for slot in self.slots)

    def rule_of(self, slot: Slot) -> Rule:
        """The dates of a slot that comes again."""
        return slot.rule or Rule(days=self.days)

    def falls(self, slot: Slot, day: date) -> bool:
        """Returns whether the slot comes on the local date."""
        if slot.day is not None:
            return day == slot.day
        return day.weekday() in self.days if slot.rule is None else slot.rule.holds(day)

    def dates(self, slot: Slot, first: date, count: int) -> Iterator[date]:
        """Yields local dates from `first` on among which the slot's next ones are.

        For one that comes by weekdays they are the `count` next dates; for others fewer.
        """
        if slot.day is not None:
            yield from [slot.day] if slot.day >= first else []
            return
        rule = slot.rule
        if rule is None or rule.since is None:
            yield from (first + timedelta(days=ahead) for ahead in range(count))
            return
        steps = max(0, -((rule.since - first).days // rule.every))
        begin = rule.since + timedelta(days=steps * rule.every)
        yield from (begin + timedelta(days=n * rule.every) for n in range(max(3, count)))

    def changed(self, change: Callable[[Slot], Slot]) -> "Remind":
        """Returns the reminders with every slot that comes again, or once, changed."""
        return replace(
            self, slots=tuple(map(change, self.slots)), once=tuple(map(change, self.once))
        )


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
    resumes. announced: it was to begin on a later date when it was set, so that nothing rests
    before `first`. One that began when it was set, or that has begun before a move, is on until
    it is over: after a move over the date line, or with a clock set back, the local date can lie
    before `first`.
    """

    first: date
    until: date | None = None
    announced: bool = False

    def holds(self, day: date) -> bool:
        """Returns whether the local date is one of the pause's dates."""
        return self.first <= day and not self.over(day)

    def over(self, day: date) -> bool:
        """Returns whether the pause has ended by the local date."""
        return self.until is not None and self.until <= day

    def to_come(self, day: date) -> bool:
        """Returns whether the pause has not begun by the local date."""
        return self.announced and day < self.first

    def on(self, day: date) -> bool:
        """Returns whether nothing is sent on the local date because of it."""
        return not self.over(day) and not self.to_come(day)

    def overlaps(self, other: "Pause") -> bool:
        """Returns whether a local date is one of both."""
        return not self.over(other.first) and not other.over(self.first)


class Span(StrEnum):
    """How long a pause lasts that is chosen by a button."""

    HOUR = "hour"
    TODAY = "today"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    TOLD = "told"


def merged(windows: Iterable[Window]) -> tuple[Window, ...]:
    """Returns the windows in order, with those merged that touch or overlap."""
    result: list[Window] = []
    for window in sorted(windows, key=lambda w: (w.start, w.end)):
        if result and window.start <= result[-1].end:
            result[-1] = replace(result[-1], end=max(result[-1].end, window.end))
        else:
            result.append(window)
    return tuple(result)
