"""What a pause that begins later is said by: a day of a month that is not named, and a length."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from lumbar.language.calendars import Calendar, numbers_of
from lumbar.language.words import Means
from lumbar.reading.pause_line import MOST_PAUSE, months_ahead
from lumbar.reading.vague import WEEK

A_DAY = timedelta(days=1)
LAST_OF_MONTH = 31


class DayNumber(Struct, frozen=True):
    """A day of a month that is not named, in a calendar. sure: it is no hour, by what stands
    beside it."""

    day: int
    sure: bool
    calendar: Calendar

    def next(self, since: date) -> date:
        """The next date with this number, from a date on."""
        return next(self._dates(since, A_DAY))

    def before(self, last: date) -> date:
        """The newest date with this number, up to a date."""
        return next(self._dates(last, -A_DAY))

    def _dates(self, begin: date, step: timedelta) -> Iterator[date]:
        dates = (begin + n * step for n in range(3 * LAST_OF_MONTH))
        return (day for day in dates if numbers_of(day, self.calendar).day == self.day)


class DayLength(Struct, frozen=True):
    """So many of a unit of days or more."""

    count: int
    unit: Means

    def after(self, first: date) -> date:
        """The first date after a pause of this length; far away for one that is too long."""
        months = {Means.MONTHS: 1, Means.YEARS: 12}.get(self.unit)
        unit = {Means.WEEKS: WEEK, Means.FORTNIGHTS: 2 * WEEK}.get(self.unit, 1)
        days = months_ahead(self.count * months, first) if months else self.count * unit
        return first + timedelta(days=min(days, 2 * MOST_PAUSE))


def year_before(day: date) -> date:
    """The same date a year earlier, or the day before where there is none."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)
