"""The ends of a pause that have a name: "next week", "the weekend", "tonight", "after lunch"."""

from calendar import monthrange
from datetime import date, datetime, timedelta
from fractions import Fraction
from math import ceil, floor

from msgspec import Struct
from msgspec.structs import replace

from lumbar.coach.zones import MINUTES_A_DAY
from lumbar.language.calendars import Calendar, calendar_of, date_of, month_begins, numbers_of
from lumbar.language.languages import Language
from lumbar.language.words import Means
from lumbar.reading.clock import NOON, Clock
from lumbar.reading.dates import next_of_month, next_week_follows
from lumbar.reading.line import Unsure
from lumbar.reading.times import Times
from lumbar.reading.vague import (
    FEW_DAYS,
    FEW_HOURS,
    USUAL,
    WEEK,
    left_of,
    to_weekend,
    to_work,
    usual_times,
)

YEAR_DIGITS = 4
MOST_PAUSE = 366
"""Days ahead to the first day after a pause."""
EVENING = 18 * 60
SURELY_TOMORROW = 12 * 60
"""A time that is past today is surely tomorrow's if it is no more minutes ahead."""
BEGINS = {
    Means.MORNING: 6 * 60,
    Means.MIDDAY: NOON,
    Means.AFTERNOON: NOON,
    Means.EVENING: EVENING,
    Means.NIGHT: EVENING,
}
"""Minutes of the day: a pause until the morning keeps the night quiet, and is over for what comes
early in the day."""

_WEEKENDS = (Means.WEEKENDS, Means.SATURDAY_SUNDAY)
_UNITS = (
    *(Means.MINUTES, Means.HOURS, Means.DAYS, Means.WEEKS, Means.FORTNIGHTS),
    *(Means.MONTHS, Means.YEARS),
)


class PauseEnd(Struct, frozen=True, kw_only=True):
    """When a pause ends; with nothing set, when the person says so.

    first: its first local date, if it begins later than today, and then it ends with a date;
    day: the first local date after it; minute: the minute of that date at which it ends, if that
    is not midnight; length: its length in minutes, where that is what was said.
    """

    first: date | None = None
    day: date | None = None
    minute: int | None = None
    length: int | None = None


class PauseLine(Times):
    """A line about a pause: what it calls by a name, and how far ahead that is."""

    def __init__(self, words: str, here: datetime, language: Language) -> None:
        super().__init__(words, language, "example-pause", pairs=True)
        self._now = here.hour * 60 + here.minute
        self._count_from(here.date())

    def _count_from(self, day: date) -> None:
        """Has days ahead count from a date."""
        self._today = day
        self._to_work = to_work(day, self.week)
        self._to_weekend = to_weekend(day, self.week)

    def _in(self, days: int, minute: int | None = None) -> PauseEnd:
        """The end so many days ahead. Raises Unread where no calendar has that day."""
        if days > min(MOST_PAUSE, (date.max - self._today).days):
            raise self.fail("unread-far", self.said(0), most=MOST_PAUSE)
        if days < 0:
            raise self.fail("unread-past", self.said(0))
        return PauseEnd(day=self._today + timedelta(days=days), minute=minute or None)

    def _in_hours(self, hours: int) -> PauseEnd:
        ahead, minute = divmod(self._now + hours * 60, MINUTES_A_DAY)
        return self._in(ahead, minute)

    def _which(self, first: int, *choices: PauseEnd, key: str = "unsure") -> Unsure:
        """The question which of them was meant by what stands from item `first` to here."""
        return Unsure(self.fail(key, self.said(first)), choices)

    def doubt_year(self, first: int, clock: Clock) -> None:
        """Raises Unsure for "until 2027", which is a time, or the beginning of that year."""
        said = self.items[first].text
        if not self.ended or not said.isdecimal() or len(said) != YEAR_DIGITS or said[0] == "0":
            return
        if calendar_of(int(said)) not in {Calendar.GREGORIAN, self.calendar}:
            return
        ahead = (date_of(int(said), 1, 1, calendar_of(int(said))) - self._today).days
        if 0 < ahead <= MOST_PAUSE:
            raise self._which(first, self._in(ahead), self._at(clock))

    def _at(self, clock: Clock) -> PauseEnd:
        """The next time that clocks show this. Raises Unsure where that is far ahead."""
        minute = clock.minute % MINUTES_A_DAY
        halves = (minute, minute + NOON) if clock.bare and minute < NOON else (minute,)
        later = [one for one in halves if one > self._now]
        if later:
            return self._in(0, later[0])
        tomorrow = self._in(1, minute)
        if minute + MINUTES_A_DAY - self._now <= SURELY_TOMORROW or not minute:
            return tomorrow
        raise Unsure(self.fail("unsure-over", clock.said), (tomorrow,))

    # Lengths

    def _either(self) -> None:
        """ "A day or two", "two or three weeks", "an hour or two". Raises Unsure, with each."""
        back = self.at
        self.skip()
        number = self.take_number()
        unit = self._unit()
        if (number or unit) and self.take(Means.OR):
            self.skip()
            more, other = self.take_number(), self._unit()
            alone = self.ended and bool(number)  # "2 or 3" are days
            last = other or unit or (Means.DAYS if alone else None)
            if (more or other) and last is not None:
                one = self._in_units(int(number[:3] or 1), unit or last)
                raise self._which(back, one, self._in_units(int(more[:3] or 1), last))
        self.at = back

    def _unit(self) -> Means | None:
        return next((unit for unit in _UNITS if self.take(unit)), None)

    def _in_units(self, count: int, unit: Means) -> PauseEnd:
        """The end of so many of a unit. Raises Unread where that is too far."""
        if unit is Means.HOURS:
            return self._in_hours(count)
        if unit is Means.MINUTES:
            return self._in(*divmod(self._now + count, MINUTES_A_DAY))
        days = {
            Means.DAYS: count,
            Means.WEEKS: count * WEEK,
            Means.FORTNIGHTS: count * 2 * WEEK,
            Means.MONTHS: months_ahead(count, self._today),
        }
        return self._in(days.get(unit, months_ahead(count * 12, self._today)))

    def _few(self) -> None:
        """ "A few hours", "for lunch". Raises Unsure, with some lengths to choose from."""
        back = self.at
        self.skip()
        self._usual()
        if self.take(Means.FEW):
            self.skip()
            if self.take(Means.HOURS):
                raise self._which(back, *map(self._in_hours, FEW_HOURS))
            begin, choices = self.at, []
            for count in FEW_DAYS:
                self.at = begin
                days = self._days_of(count)
                choices += [] if days is None else [self._in(days)]
            if choices:
                raise self._which(back, *choices)
        self.at = back

    def _days_of(self, count: int) -> int | None:
        """So many of the unit that stands here, in days; None where none does."""
        if self.take(Means.DAYS):
            return count
        if self.take(Means.WEEKS):
            return count * WEEK
        if self.take(Means.FORTNIGHTS):
            return count * 2 * WEEK
        if self.take(Means.MONTHS):
            return months_ahead(count, self._today)
        return months_ahead(count * 12, self._today) if self.take(Means.YEARS) else None

    def _left_of(self, unit: Means) -> int:
        """Days to the next month, or year."""
        month = numbers_of(self._today, self.calendar).month
        return self._to_month(1 if unit is Means.MONTHS else 13 - month)

    def _to_month(self, ahead: int, calendar: Calendar | None = None) -> int:
        """Days to the first of the month so many months ahead."""
        return (month_begins(self._today, calendar or self.calendar, ahead) - self._today).days

    def _unit_of_days(self) -> Means | None:
        """Goes past a unit of days or more; None where none stands here."""
        days = (unit for unit in _UNITS[2:] if self.take(unit))
        return next(days, None)

    def _days_in_parts(self, count: int, part: Fraction, unit: Means) -> list[int]:
        """So many of a unit and a part of one, in days: both where it is between two."""
        if unit is Means.YEARS:
            count, part, unit = (count * 12 + int(part * 12), part * 12 % 1, Means.MONTHS)
        if unit is Means.MONTHS:
            begin, end = months_ahead(count, self._today), months_ahead(count + 1, self._today)
            exact = begin + part * (end - begin)
        else:
            exact = (count + part) * (2 * WEEK if unit is Means.FORTNIGHTS else WEEK)
        return sorted({floor(exact), ceil(exact)})

    # Weeks, months and parts of the day

    def _named_week(self) -> PauseEnd | None:
        """ "This weekend", "the rest of the week", "next week": until it is over, or asked whether
        it begins now or with it."""
        back = self.at
        self.take(Means.THIS)
        self.skip()
        if self.take(*_WEEKENDS):
            if not self._to_weekend:
                return self._in(self._to_work)
            raise self._which_of(back, self._to_weekend, self._to_work)
        if self.take(Means.WEEK_END):
            return self._end_of_week(back)
        self.at = back
        coming = self._coming()
        if coming is None:
            return None
        raise self._which_of(back, *coming)

    def _which_of(self, first: int, begin: int, end: int) -> Unsure:
        """The question whether days ahead are the pause, or from now until they are over."""
        over = self._in(end)
        alone = replace(over, first=self._today + timedelta(days=begin))
        return self._which(first, alone, over, key="unsure-now")

    def _end_of_week(self, first: int) -> PauseEnd:
        """Until the weekend or until it is over, which is asked; in it until it is over."""
        if not self._to_weekend:
            return self._in(self._to_work)
        raise self._which(first, self._in(self._to_weekend), self._in(self._to_work))

    def _coming(self) -> tuple[int, int] | None:
        """Goes past "next week": days to its beginning and to its end; None where it is not."""
        back = self.at
        if self.take(Means.NEXT):
            if self.take(Means.WEEKS) and not next_week_follows(self):
                return self._to_work, self._to_work + WEEK
            if self.take(Means.MONTHS):
                return self._to_month(1), self._to_month(2)
            if self.take(Means.YEARS):
                first = 13 - numbers_of(self._today, self.calendar).month
                return self._to_month(first), self._to_month(first + 12)
        self.at = back
        return None

    def _usual(self) -> None:
        """ "Lunch". Raises Unsure with times at which it may be over."""
        first = self.at
        usual = next((means for means in USUAL if self.take(means)), None)
        said = self.at
        self.skip()
        alone, self.at = self.ended, said
        if usual is None or not alone:
            self.at = first  # "at lunch until 14:30"
        else:
            raise self._which(first, *(self._in(*time) for time in usual_times(usual, self._now)))

    def _vague(self, *, through: bool) -> PauseEnd | None:
        """ "Until lunch", "until the weekend", "until next week"; asked where it is no moment."""
        first = self.at
        self._usual()
        if self.take(Means.WEEK_END):
            return self._end_of_week(first)
        if (ending := self._ending()) is not None:
            return self._in(self._left_of(ending))
        if (month := self._month(through=through)) is not None:
            return month
        self.take(Means.THIS)
        self.skip()
        if self.take(*_WEEKENDS):
            over = self._to_work
            if through:
                return self._in(over)
            if self._to_weekend:
                return self._in(self._to_weekend)
            next_one = over + len(self.week.working)
            raise self._which(first, self._in(over), self._in(next_one), key="unsure-begun")
        self.at = first
        coming = self._coming()
        return None if coming is None else self._in(coming[bool(through)])

    def _leads_nowhere(self, at: int) -> bool:
        """Whether a word that may begin a range stands before one that says nothing: "estoy de
        vacaciones"."""
        after = self.items[at + 1 : at + 2]
        idle = any(
            not (item.word.means or item.tells or item.is_mark or item.word.month)
            and item.word.day is None
            for item in after
        )
        return idle and self.items[at].means(Means.BEGINNING)

    def _ending(self) -> Means | None:
        """Goes past the end of this month, or this year, and tells which; None where neither is."""
        back = self.at
        if self.take(Means.MONTH_END):
            return Means.MONTHS
        if self.take(Means.END_OF):
            self.skip()
            self.take(Means.THIS)
            if self.take(Means.YEARS) and self.ended:
                return Means.YEARS
        self.at = back
        return None

    def _month(self, *, through: bool) -> PauseEnd | None:
        """ "Until january", "until the end of january": the next first of that month, or of the
        one behind it. Raises Unsure in that month, which has begun."""
        first = self.at
        after = bool(self.take(Means.END_OF)) or through
        self.skip()
        self.take(Means.NEXT)
        month, calendar = self.take_month(), self.peek(-1).word.calendar
        if calendar is Calendar.PERSIAN:
            self.take(Means.MONTHS)
        self.skip()
        if month is None or not self.ended:
            self.at = first
            return None
        away = (month - numbers_of(self._today, calendar).month) % 12
        ends = [self._to_month(count, calendar) for count in (away, away + 1)]
        if away or after:
            return self._in(ends[after])
        whole_year = self._in(self._to_month(12, calendar))
        raise self._which(first, self._in(ends[1]), whole_year, key="unsure-begun")

    def _hours(self, hour: int) -> list[PauseEnd]:
        """The next time that it is that hour."""
        if not 0 < hour <= 24:
            return []
        minute = hour % 24 * 60
        halves = sorted({minute, (minute + NOON) if 0 < minute < NOON else minute})
        later = [one for one in halves if one > self._now]
        return [self._in(0, later[0]) if later else self._in(1, halves[0])]

    def _day_of_month(self, day: int, *, through: bool = False) -> PauseEnd | None:
        """The end on the next date with this number."""
        ahead = next_of_month(day, self._today, self.calendar)
        return None if ahead is None else self._in(ahead + through)

    def _begin_of(self, part: Means, first: int) -> PauseEnd:
        """The next time that a part of the day begins. Raises Unsure where it has begun."""
        begin = BEGINS.get(part)
        if begin is None:
            return self._in(1)
        if part is Means.MORNING:
            return self._in(int(begin <= self._now), begin)
        left = left_of(part, self._now)
        if left:
            raise self._which(first, *(self._in(*time) for time in left), key="unsure-begun")
        return self._at(Clock(minute=begin, marked=True, said=self.said(first)))


def months_ahead(count: int, today: date) -> int:
    """Days from today to the same day, or the last, of the month that many months ahead."""
    months = today.year * 12 + today.month - 1 + min(count, MOST_PAUSE)
    year, month = months // 12, months % 12 + 1
    if year > date.max.year:
        return MOST_PAUSE + 1
    day = min(today.day, monthrange(year, month)[1])
    return (date(year, month, day) - today).days
