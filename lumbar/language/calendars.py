"""The calendars by which people tell dates: the Gregorian, and the Persian one of Iran.

What is kept is always a date of the Gregorian calendar (ISO 8601). persiantools reckons the other;
it is loaded when a date is first told or read by it.
"""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

MONTHS = 12
PERSIAN_YEARS = range(1300, 1500)
"""Years that nobody means by the Gregorian calendar: 1921 to 2121 by it."""


FARTHEST = date(9990, 1, 1)
"""From here on dates are told by the Gregorian calendar alone: persiantools ends near there."""


class Calendar(StrEnum):
    """How the days of a year are counted."""

    GREGORIAN = "gregorian"
    PERSIAN = "persian"


class Numbers(NamedTuple):
    """Year, month (from 1) and day of a date in a calendar."""

    year: int
    month: int
    day: int


def calendar_of(year: int, usual: Calendar = Calendar.GREGORIAN) -> Calendar:
    """The calendar that a year in four digits is of; usual: where it may be of either."""
    return Calendar.PERSIAN if year in PERSIAN_YEARS else usual


def numbers_of(day: date, calendar: Calendar) -> Numbers:
    """What a date is called in a calendar."""
    if calendar is Calendar.GREGORIAN:
        return Numbers(day.year, day.month, day.day)
    from persiantools.jdatetime import JalaliDate  # noqa: PLC0415 - loaded with the first date

    persian = JalaliDate(day)
    return Numbers(persian.year, persian.month, persian.day)


def date_of(year: int, month: int, day: int, calendar: Calendar) -> date:
    """The date of this name. Raises ValueError where a calendar has no such day."""
    if calendar is Calendar.GREGORIAN:
        return date(year, month, day)
    from persiantools.jdatetime import JalaliDate  # noqa: PLC0415 - loaded with the first date

    found: date = JalaliDate(year, month, day).to_gregorian()
    return found


def month_begins(day: date, calendar: Calendar, ahead: int = 0) -> date:
    """The first day of the month of a date, or of the one so many months ahead (back: negative)."""
    numbers = numbers_of(day, calendar)
    months = numbers.year * MONTHS + numbers.month - 1 + ahead
    return date_of(months // MONTHS, months % MONTHS + 1, 1, calendar)


def month_ends(day: date, calendar: Calendar) -> date:
    """The last day of the month of a date."""
    return date.fromordinal(month_begins(day, calendar, 1).toordinal() - 1)
