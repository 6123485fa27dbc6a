"""What people write about reminders, read into values: times, their days, and once or again.

A line is a row of times and days. Days belong to the times that they stand with: "9:30 mon-fri,
11 sat", "mon-fri 9:30, sat 11". What can be read in more ways than one is never guessed: it raises
Unsure with each of them.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import product

from msgspec import Struct
from msgspec.structs import replace

from lumbar.coach.schedule import EVERY_DAY, MOST_ONCE, MOST_TIMES, Rule
from lumbar.language.languages import Language
from lumbar.language.words import DateOrder
from lumbar.reading.clock import NOON, Clock, Doubt
from lumbar.reading.dated import WEEK, Way
from lumbar.reading.line import Unread, Unsure
from lumbar.reading.own import own_then_english
from lumbar.reading.reminder_line import Dates, ReminderLine

MOST_CHOICES = 4


class Wanted(Struct, frozen=True, kw_only=True):
    """Reminders that were asked for.

    slots: times of those that come again, in minutes after midnight, ascending, each with its own
    dates (None: none were named); days: weekdays alone, without a time; once: local dates and
    minutes of those that come once; within: the same in minutes from now; also: beside what is
    set, and not in place of it.
    """

    slots: tuple[tuple[int, Rule | None], ...] = ()
    days: tuple[int, ...] | None = None
    once: tuple[tuple[date, int], ...] = ()
    within: tuple[int, ...] = ()
    also: bool = False


class _Group(Struct):
    """Times, each with whether it comes once, and the days that they stand with."""

    clocks: list[tuple[Clock, bool]] = []
    dates: list[Dates] = []


@own_then_english()
def read_remind(words: str, here: datetime, language: Language) -> Wanted:
    """Reminders ("7:15 and 18:00 mon-fri", "tomorrow 7:00", "also 18:00"). here: local time.

    Raises Unread; of it Unsure, whose choices are Wanted.
    """
    first = ReminderLine(words, here, language, Way())
    value, why = _tried(first)
    alike = first.doubts.keys() == {Doubt.PAIR} and first.unsurely_by <= first.paired_by
    if not first.doubts or (alike and value is not None):  # "7,45 and 19,15"
        if value is None:
            raise why or first.missing()
        return _once_a_week(first, value)
    choices: dict[Wanted, None] = {} if value is None else {value: None}
    for way in _ways(first.doubts):
        found, _ = _tried(ReminderLine(words, here, language, way))
        if found is not None:
            choices[found] = None
    if not choices:
        raise why or first.missing()
    if len(choices) == 1 and first.doubts.keys() == {Doubt.PAIR}:
        return next(iter(choices))
    said = next(iter(first.doubts.values()))
    raise Unsure(first.fail(_why(first, len(choices)), said), tuple(choices)[:MOST_CHOICES])


def _once_a_week(line: ReminderLine, wanted: Wanted) -> Wanted:
    """The same, unless it is to come once a week and no day was named. Raises Unsure, with seven
    choices, from Monday on."""
    if not line.weekly or all(rule is not None for _, rule in wanted.slots):
        return wanted
    raise Unsure(
        line.fail("unsure-weekly"),
        tuple(
            replace(
                wanted,
                slots=tuple((at, rule or Rule(days=(day,))) for at, rule in wanted.slots),
            )
            for day in EVERY_DAY
        ),
    )


def _why(line: ReminderLine, choices: int) -> str:
    """The text that says why a line with so many choices is asked back."""
    if Doubt.YEAR in line.doubts:
        return "unsure-over"
    if choices == 1 and Doubt.TAIL in line.doubts:
        return line.tail
    return "unsure-to" if choices == 1 and Doubt.TO in line.doubts else "unsure"


def _ways(doubts: dict[Doubt, str]) -> Iterator[Way]:
    """All ways to read what is in doubt, the likeliest first."""
    yield from (
        Way(pairs, order, tail, half, later)
        for later, half, tail, order, pairs in product(
            (False, True) if Doubt.NEXT in doubts else (False,),
            (True, False) if Doubt.HALF in doubts else (True,),
            (True, False) if Doubt.TAIL in doubts else (True,),
            (None, *DateOrder) if doubts.keys() & {Doubt.DATE, Doubt.TAIL} else (None,),
            (True, False) if Doubt.PAIR in doubts else (True,),
        )
    )


def _tried(line: ReminderLine) -> tuple[Wanted | None, Unread | None]:
    """What the line says, or why it cannot be read."""
    try:
        line.read()
        return _Meaning(line).wanted(), None
    except Unread as why:
        return None, why


class _Meaning:
    """What a line that has been read says."""

    def __init__(self, line: ReminderLine) -> None:
        self._line = line

    def wanted(self) -> Wanted:
        slots: dict[tuple[int, Rule | None], None] = {}
        once: dict[tuple[date, int], None] = {}
        for group in self._groups():
            alone = any(dates.once for dates in group.dates)
            for clock, only in group.clocks:
                self._put(clock, group, slots, once, only=only or alone)
        if len({at for at, _ in slots}) > MOST_TIMES or len(once) > MOST_ONCE:
            raise self._line.fail("unread-times", most=MOST_TIMES)
        found = [part for part in self._line.parts if isinstance(part, Dates)]
        days = None if slots or once else self._days_alone(found)
        if not slots and not once and not self._line.within and days is None:
            raise self._line.fail("unread-nothing")
        return Wanted(
            slots=tuple(sorted(slots, key=_in_order)),
            days=days,
            once=tuple(sorted(once)),
            within=tuple(self._line.within),
            also=self._line.also,
        )

    def _groups(self) -> list[_Group]:
        """Times with the days that they stand with: those before them, or those behind."""
        days_first = bool(self._line.parts) and isinstance(self._line.parts[0], Dates)
        groups = [_Group()]
        last: Clock | Dates | None = None
        for number, part in enumerate(self._line.parts):
            begins = isinstance(part, Dates) == days_first
            if begins and last is not None and isinstance(last, Dates) != days_first:
                groups.append(_Group())
            if isinstance(part, Dates):
                groups[-1].dates.append(part)
            else:
                groups[-1].clocks.append((part, number in self._line.once))
            last = part
        if len(groups) == 2 and not groups[1].clocks and _weak(groups[0], groups[1]):
            return [_Group(groups[0].clocks, groups[0].dates + groups[1].dates)]
        # "Every day at 9 but sunday at 11" leaves nothing out.
        apart = days_first and any(map(_only_without, groups[1:]))
        if apart or (len(groups) > 1 and not all(group.clocks and group.dates for group in groups)):
            raise self._line.fail("unread-pairs", self._line.said(0))
        return groups

    def _days_alone(self, found: list[Dates]) -> tuple[int, ...] | None:
        """The weekdays of a line that has no time."""
        if any(dates.ahead or dates.every > 1 for dates in found):
            raise self._line.fail("unread-when")
        days = {day for dates in found for day in dates.days}
        if self._line.weekly and not days:
            raise self._line.fail("unread-weekly")
        each = any(dates.each for dates in found)
        without = {day for dates in found for day in dates.without}
        if without and not days and not each:
            raise self._line.fail("unread-when")
        return self._weekdays(days, without, each=each)

    def _weekdays(self, days: set[int], without: set[int], *, each: bool) -> tuple[int, ...] | None:
        """The weekdays of those that were named, with none of some; None where none were."""
        if without:
            named = days or set(EVERY_DAY)
            if not without < named:
                raise self._line.fail("unread-pairs")
            return tuple(sorted(named - without))
        return tuple(sorted(days)) if days else EVERY_DAY if each else None

    def _put(
        self,
        clock: Clock,
        group: _Group,
        slots: dict[tuple[int, Rule | None], None],
        once: dict[tuple[date, int], None],
        *,
        only: bool,
    ) -> None:
        """Adds one time of a group to those that come again, or once."""
        ahead = [day for dates in group.dates for day in dates.ahead]
        days = {day for dates in group.dates for day in dates.days}
        without = {day for dates in group.dates for day in dates.without}
        every = max((dates.every for dates in group.dates), default=1)
        minute = self._line.minute_of(clock)
        if without and (every > 1 or ahead or only):
            raise self._line.fail("unread-pairs")
        if ahead and every == 1 and any(dates.each for dates in group.dates):
            raise self._line.fail("unread-pairs")  # "from tomorrow every day"
        if ahead and days and any(dates.anded for dates in group.dates):
            ahead += self._with_dates(group.dates, days, minute)
            days = set()
        if every > 1:
            slots[minute, self._every(every, days, ahead, minute)] = None
        elif ahead:
            for day in ahead:
                once[self._moment(clock, day, days)] = None
        elif only:
            coming: list[int | None] = [*self._next_of(days, minute)] or [None]
            for number in coming:
                once[self._moment(clock, number, set())] = None
        else:
            each = any(dates.each for dates in group.dates)
            named = self._weekdays(days, without, each=each)
            slots[minute, None if named is None else Rule(days=named)] = None

    def _every(self, every: int, days: set[int], ahead: list[int], minute: int) -> Rule:
        """One date in so many, from the first that was named, or the next that there is."""
        if len(days) > 1 or len(ahead) > 1 or (days and every % WEEK):
            raise self._line.fail("unread-pairs", self._line.said(0))
        first = ahead[0] if ahead else int(minute <= self._line.minute_now)
        if days:
            first = min(n for n in self._next_of(days, minute) if n >= (ahead or [0])[0])
        return Rule(every=every, since=self._line.today + timedelta(days=first))

    def _with_dates(self, found: list[Dates], days: set[int], minute: int) -> list[int]:
        """Days to weekdays that are named with a date: "tomorrow and friday", "next monday and
        friday", whose friday comes behind that monday."""
        if not any(dates.coming for dates in found):
            return self._next_of(days, minute)
        first = next((dates.ahead[0] for dates in found if dates.coming and dates.coming_first), 0)
        if not first:
            raise self._line.fail("unread-pairs", self._line.said(0))
        begin = self._line.today.weekday() + first
        return [first + (day - begin) % WEEK for day in sorted(days)]

    def _next_of(self, days: set[int], minute: int) -> list[int]:
        """Days to the next of each weekday on which a minute is still to come."""
        begin = int(minute <= self._line.minute_now)
        return [(day - self._line.today.weekday() - begin) % WEEK + begin for day in sorted(days)]

    def _moment(self, clock: Clock, ahead: int | None, days: set[int]) -> tuple[date, int]:
        """The date and minute of one that comes once. ahead: None for the next time there is."""
        minute = clock.minute
        later = minute + NOON if clock.bare and minute < NOON else minute
        if minute <= self._line.minute_now < later and ahead == 0:
            minute = later  # "today at 5" at nine in the morning
        if ahead is None:
            ahead = int(minute <= self._line.minute_now)
        day = self._line.today + timedelta(days=ahead)
        if days and days != {day.weekday()}:
            raise self._line.fail("unread-pairs")  # "mon 5 jan" on a tuesday
        if ahead == 0 and minute <= self._line.minute_now:
            raise self._line.fail("unread-over", clock.said)
        return day, minute


def _only_without(group: _Group) -> bool:
    """Whether times stand with days to leave out, and no others."""
    found = group.dates
    left_out = any(dates.without for dates in found)
    return bool(group.clocks) and left_out and not any(d.days or d.each or d.ahead for d in found)


def _weak(*groups: _Group) -> bool:
    """Whether days before and behind the same times go together: "every other day ... from"."""
    found = [dates for group in groups for dates in group.dates]
    return any(one.every > 1 or one.ahead or one.once or not one.days for one in found)


def _in_order(slot: tuple[int, Rule | None]) -> tuple[int, int, tuple[int, ...]]:
    at, rule = slot
    return at, rule.every if rule else 0, rule.days if rule else ()
