"""Dates as they stand in a line: near ones ("tomorrow", "monday"), in words and in digits."""

from datetime import date, timedelta

from msgspec import Struct

from lumbar.language.words import DateOrder, Means
from lumbar.reading.line import Line

SURE_DAYS = 275
"""A date without a year that is over this year is surely next year's if it is no farther ahead:
who names one that was over in the last 90 days may have mistaken the day."""

MOST_DAYS_TO_A_NUMBER = 63
"""A 31st is at most 62 days ahead."""

WEEK = 7
Numbers = tuple[int | None, int, int]
"""Year, None where it is left out, month and day; there need be no such day."""


class Day(Struct, frozen=True):
    """A date that was written.

    ahead: days from today; over: it was written without a year and is over this year, and next
    year's is so far ahead that it may not be meant.
    """

    ahead: int
    over: bool = False


def near_day(line: Line, today: date) -> int | None:
    """Days to "tomorrow" or to the next of a weekday, which is never today."""
    if line.take(Means.TODAY):
        return 0
    if not line.peek(-1).means(Means.EVERY) and line.take(Means.TOMORROW):
        return 1
    if line.take(Means.AFTER_TOMORROW):
        return 2
    if line.peek().word.month and line.peek(1).word.number:
        return None  # some languages shorten a weekday and a month to the same letters
    return _weekday_ahead(line, today)


def _weekday_ahead(line: Line, today: date) -> int | None:
    """Days to the next of a weekday, or to that of next week. Raises Unread for "next" alone."""
    coming = line.take(Means.NEXT)
    after = coming is not None and (
        coming.means(Means.NEXT_WEEK) or line.take(Means.WEEKS) is not None
    )
    day = line.take_day()
    if day is not None and after:
        return WEEK - today.weekday() + day  # of the week after this one
    if day is not None:
        return (day - today.weekday() - 1) % 7 + 1
    if coming:
        raise line.stray()
    return None


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
    year, month, day = numbers
    for likely in [today.year, today.year + 1] if year is None else [year]:
        try:
            found = date(likely, month, day)
        except (ValueError, OverflowError):
            continue
        if year is not None or found >= today:
            ahead = (found - today).days
            over = year is None and likely != today.year and ahead > SURE_DAYS
            return Day(ahead, over)
    raise line.fail("unread-date", line.said(first))


def worded_date(line: Line) -> Numbers | None:
    """A date with the month's name; where there is none, the place in the line may have moved."""
    year_first = take_year(line)
    month = line.take_month()
    day = line.take_number()
    line.take(Means.ORDINAL)
    if year_first is not None:
        return (year_first, month, int(day)) if month is not None and day else None
    if month is None:
        line.skip()
        month = line.take_month()
    if month is None or not day:
        return None
    back = line.at
    line.skip()
    year = line.take_number()
    if len(year) != 4:
        line.at = back
        return None, month, int(day)
    line.take(Means.YEARS)
    return int(year), month, int(day)


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
        return int(first), int(second), int(third or 0)
    day, month = int(first), int(second)
    if mark != "." and day <= 12:
        if month <= 12 and day != month and order is None:
            raise line.fail("unread-date-either", line.said(back))
        if month > 12 or order is not DateOrder.DAY_MONTH:
            day, month = month, day
    return int("20" + third if len(third) == 2 else third) if third else None, month, day


def next_of_month(day: int, today: date) -> int | None:
    """Days to the next date with this number, which is never today; None where none has it."""
    ahead = range(1, MOST_DAYS_TO_A_NUMBER)
    return next((n for n in ahead if (today + timedelta(days=n)).day == day), None)
