"""How long a pause lasts, by its length or its end, and the dates in which ends are written."""

from calendar import monthrange
from datetime import date, timedelta

from lumbar.language.languages import Language
from lumbar.language.words import Means
from lumbar.reading.line import Line

MOST_PAUSE = 366
"""Days ahead to the first day after a pause."""

_Date = tuple[int | None, int, int]
"""Year, None where it is left out, month and day; there need be no such day."""


def read_pause(words: str, today: date, language: Language) -> date | None:
    """A pause ("2 weeks", "until monday", "until 5 jan"): the first day after it.

    today: the local date. None where it lasts until told, as for no words. Raises Unread.
    """
    if not words.strip():
        return None
    line = Line(words, language, "example-pause")
    line.skip()
    ahead = None if line.take(Means.UNTOLD) else _days_ahead(line, today)
    line.end()
    if ahead is None:
        return None
    if ahead < 1:
        raise line.fail("unread-past", line.said(0))
    if ahead > min(MOST_PAUSE, (date.max - today).days):
        raise line.fail("unread-far", line.said(0), most=MOST_PAUSE)
    return today + timedelta(days=ahead)


def _days_ahead(line: Line, today: date) -> int:
    """Days from today to the first day after the pause that stands here."""
    through = line.take(Means.THROUGH)
    if not through and not line.take(Means.UNTIL):
        return _length(line, today)
    line.skip()
    first, near = line.at, _near_day(line, today)
    line.skip()
    exact = _calendar_day(line, today)
    if near is not None and exact is not None and (exact - near) % 7:
        raise line.fail("unread-date", line.said(first))  # "mon 5 jan" on a tuesday
    ahead = near if exact is None else exact
    if ahead is None:
        told = line.take_number() or line.ended
        raise line.fail("unread-until") if told else line.stray()
    return ahead + bool(through)


# A length of time


def _length(line: Line, today: date) -> int:
    """A length of time in days; a number alone is one of days, a unit alone is one of it."""
    number = line.take_number()
    count = int(number or 1)
    if line.take(Means.DAYS):
        return count
    if line.take(Means.WEEKS):
        return count * 7
    if line.take(Means.MONTHS):
        return _months(count, today)
    if line.take(Means.YEARS):
        return _months(count * 12, today)
    line.skip()
    if number and line.ended:
        return count
    raise line.fail("unread-until") if _tells_when(line) else line.missing()


def _tells_when(line: Line) -> bool:
    """Whether a date goes on here, which without "until" could be a beginning."""
    item = line.peek()
    named = item.word.day is not None or item.word.month is not None
    date_words = Means.TODAY, Means.TOMORROW, Means.UNTIL, Means.NEXT
    return named or item.word.number != "" or item.text == "-" or item.means(*date_words)


def _months(count: int, today: date) -> int:
    """Days from today to the same day, or the last, of the month that many months ahead."""
    months = today.year * 12 + today.month - 1 + min(count, MOST_PAUSE)
    year, month = months // 12, months % 12 + 1
    if year > date.max.year:
        return MOST_PAUSE + 1
    day = min(today.day, monthrange(year, month)[1])
    return (date(year, month, day) - today).days


# A date


def _near_day(line: Line, today: date) -> int | None:
    """Days to "tomorrow" or to the next of a weekday, which is never today."""
    if line.take(Means.TODAY):
        return 0
    if line.take(Means.TOMORROW):
        return 1
    if line.peek().word.month and line.peek(1).word.number:
        return None  # some languages shorten a weekday and a month to the same letters
    coming, day = line.take(Means.NEXT), line.take_day()
    if day is not None:
        return (day - today.weekday() - 1) % 7 + 1
    if coming:
        raise line.stray()
    return None


def _calendar_day(line: Line, today: date) -> int | None:
    """Days to a date: "5 jan", "jan 5 2027", "5.1.", "2027-01-05"."""
    first = line.at
    numbers = _numeric_date(line) or _worded_date(line)
    if numbers is None:
        line.at = first
        return None
    year, month, day = numbers
    for likely in [today.year, today.year + 1] if year is None else [year]:
        try:
            found = date(likely, month, day)
        except (ValueError, OverflowError):
            continue
        if year is not None or found >= today:
            return (found - today).days
    raise line.fail("unread-date", line.said(first))


def _worded_date(line: Line) -> _Date | None:
    """A date with the month's name."""
    month = line.take_month()
    day = line.take_number()
    line.take(Means.ORDINAL)
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
    return int(year), month, int(day)


def _numeric_date(line: Line) -> _Date | None:
    """A date in digits."""
    back = line.at
    first, mark = line.take_number(), line.take_mark(".", "-", "/")
    second = line.take_number()
    if not (first and mark and second):
        line.at = back
        return None
    third = line.take_number() if line.take_mark(mark) else ""
    if len(first) == 4:
        return int(first), int(second), int(third or 0)
    day, month = int(first), int(second)
    if mark != "." and day <= 12:
        if month <= 12 and day != month:
            raise line.fail("unread-date-either", line.said(back))
        day, month = month, day
    return int("20" + third if len(third) == 2 else third) if third else None, month, day
