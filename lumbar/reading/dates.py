"""Dates as they stand in a line: near ones ("tomorrow", "monday"), in words and in digits."""

from datetime import date, timedelta
from typing import NamedTuple

from msgspec import Struct

from lumbar.language.calendars import Calendar, calendar_of, date_of, numbers_of
from lumbar.language.words import DateOrder, Means
from lumbar.reading.clock import Doubt
from lumbar.reading.line import Line
from lumbar.reading.times import Times

SURE_DAYS = 275
"""A date without a year that is over this year is surely next year's if it is no farther ahead:
who names one that was over in the last 90 days may have mistaken the day."""

MOST_DAYS_TO_A_NUMBER = 63
"""A 31st is at most 62 days ahead."""

WEEK = 7


class Numbers(NamedTuple):
    """A date as it was written; there need be no such day. year: None where it is left out."""

    year: int | None
    month: int
    day: int
    calendar: Calendar = Calendar.GREGORIAN


class Day(Struct, frozen=True):
    """A date that was written.

    ahead: days from today; over: it was written without a year and is over this year, and next
    year's is so far ahead that it may not be meant.
    """

    ahead: int
    over: bool = False


def near_day(line: Times, today: date) -> int | None:
    """Days to "tomorrow" or to the next of a weekday, which is never today.

    "Next friday" may be this week's or next week's: it is noted in the line's doubts, and is read
    as the line has it in `later_week`.
    """
    if line.take(Means.TODAY):
        return 0
    if not line.peek(-1).means(Means.EVERY) and line.take(Means.TOMORROW):
        return 1
    if line.take(Means.AFTER_TOMORROW):
        return 2
    if line.peek().word.month and line.peek(1).word.number:
        return None  # some languages shorten a weekday and a month to the same letters
    if (ahead := day_of_next_week(line, today)) is not None:
        return ahead
    return _weekday_ahead(line, today)


def day_of_next_week(line: Times, today: date) -> int | None:
    """Goes past "thursday next week", "friday next": days to it; None where that is not here."""
    first, day = line.at, line.take_day()
    if day is not None:
        line.skip()
        coming = line.take(Means.NEXT)
        if coming and line.take(Means.WEEKS):
            return _of_next_week(line, first, day, today)
        if coming and line.ended:
            return _either_week(line, first, day, today)
    line.at = first
    return None


def next_week_follows(line: Times) -> bool:
    """Whether a weekday stands here, behind "next week" and small words."""
    back = line.at
    line.skip()
    day = line.peek().word.day
    line.at = back
    return day is not None


def _weekday_ahead(line: Times, today: date) -> int | None:
    """Days to the next of a weekday, or to that of next week. Raises Unread for "next" alone."""
    first, coming = line.at, line.take(Means.NEXT)
    if coming is None:
        day = line.take_day()
        return None if day is None else _nearest(day, today)
    back, week = line.at, line.take(Means.WEEKS)
    if week:
        back = line.at
        line.skip()  # "la semana que viene el jueves"
    day = line.take_day()
    if day is None:
        line.at = back
        raise line.stray()
    if week or coming.means(Means.NEXT_WEEK):
        return _of_next_week(line, first, day, today)
    if coming.means(Means.COMING):
        return _nearest(day, today)
    return _either_week(line, first, day, today)


def _nearest(day: int, today: date) -> int:
    return (day - today.weekday() - 1) % WEEK + 1


def _next_week(line: Times, day: int, today: date) -> tuple[int, int]:
    """Days to a weekday of the week after this one, the nearer first: where calendars begin on a
    day of the weekend, people may take the week to begin with work."""
    begins = {line.week_begins, line.week.restarts}
    ahead = [WEEK - (today.weekday() - begin) % WEEK + (day - begin) % WEEK for begin in begins]
    return min(ahead), max(ahead)


def _of_next_week(line: Times, first: int, day: int, today: date) -> int:
    """Days to "thursday next week", which stands from item `first` to here."""
    return _one_of(line, first, _next_week(line, day, today))


def _either_week(line: Times, first: int, day: int, today: date) -> int:
    """Days to "next friday", which stands from item `first` to here."""
    return _one_of(line, first, (_nearest(day, today), _next_week(line, day, today)[1]))


def _one_of(line: Times, first: int, ahead: tuple[int, int]) -> int:
    """The one that this way of reading has; where they are two, that is in doubt."""
    if ahead[0] != ahead[1]:
        line.doubts.setdefault(Doubt.NEXT, line.said(first))
    return ahead[line.later_week]


def calendar_day(line: Line, today: date) -> Day | None:
    """A date: "5 jan", "jan 5 2027", "5.1.", "2027-01-05". Raises Unread where there is no such.

    Two numbers that can stand in either order are refused.
    """
    first = line.at
    numbers = numeric_date(line, line.date_order) or worded_date(line)
    if numbers is None:
        line.at = first
        return None
    return day_of(line, first, numbers, today)


def day_of(line: Line, first: int, numbers: Numbers, today: date) -> Day:
    """The date of these numbers, which stand from item `first` to here. Raises Unread."""
    year, month, day, calendar = numbers
    this_year = numbers_of(today, calendar).year
    for likely in [this_year, this_year + 1] if year is None else [year]:
        try:
            found = date_of(likely, month, day, calendar)
        except (ValueError, OverflowError):
            continue
        if year is not None or found >= today:
            ahead = (found - today).days
            over = year is None and likely != this_year and ahead > SURE_DAYS
            return Day(ahead, over)
    raise line.fail("unread-date", line.said(first))


def worded_date(line: Line) -> Numbers | None:
    """A date with the month's name; where there is none, the place in the line may have moved."""
    year_first = take_year(line)
    month, calendar = line.take_month(), line.peek(-1).word.calendar
    day = line.take_number()
    line.take(Means.ORDINAL)
    if year_first is not None:
        return Numbers(year_first, month, int(day)) if month is not None and day else None
    if month is None:
        line.skip()
        month, calendar = line.take_month(), line.peek(-1).word.calendar
    if month is None or not day:
        return None
    back = line.at
    if calendar is Calendar.PERSIAN:
        line.take(Means.MONTHS)  # "فروردین ماه"
        back = line.at
    line.skip()
    year = line.take_number()
    if len(year) != 4:
        line.at = back
        return Numbers(None, month, int(day), calendar)
    line.take(Means.YEARS)
    return Numbers(int(year), month, int(day), calendar)


def take_year(line: Line) -> int | None:
    """Goes past a year before its month: "2027年"; None where there is none."""
    number = line.peek().word.number
    if len(number) != 4 or not line.peek(1).means(Means.YEARS):
        return None
    line.at += 2
    return int(number)


def numeric_date(line: Line, order: DateOrder | None) -> Numbers | None:
    """A date in digits. order: how two numbers are meant that can stand in either order.

    Raises Unread for such numbers where that is None.
    """
    back = line.at
    first, mark = line.take_number(), line.take_mark(".", "-", "/")
    second = line.take_number()
    if not (first and mark and second):
        line.at = back
        return None
    year, before = line.peek(1), line.peek(-1)
    glued = before.end == line.peek().start and line.peek().end == year.start
    glued |= len(year.text) == 4 and year.text.startswith("20")  # "5. 1. 2027"
    third = line.take_number() if glued and year.word.number and line.take_mark(mark) else ""
    if len(first) == 4:
        return Numbers(int(first), int(second), int(third or 0), calendar_of(int(first)))
    day, month = int(first), int(second)
    if mark != "." and day <= 12:
        if month <= 12 and day != month and order is None:
            raise line.fail("unread-date-either", line.said(back))
        if month > 12 or order is not DateOrder.DAY_MONTH:
            day, month = month, day
    if not third:
        return Numbers(None, month, day, line.calendar)
    year_of = int("20" + third if len(third) == 2 else third)
    return Numbers(year_of, month, day, calendar_of(year_of))


def next_of_month(day: int, today: date, calendar: Calendar) -> int | None:
    """Days to the next date with this number in a calendar, which is never today; None where none
    has it."""
    ahead = range(1, MOST_DAYS_TO_A_NUMBER)
    return next(
        (n for n in ahead if numbers_of(today + timedelta(days=n), calendar).day == day), None
    )
