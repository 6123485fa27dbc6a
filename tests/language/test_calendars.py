"""Dates by the calendar of Iran: reckoned right, told and read."""

import subprocess
import sys
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from lumbar.language.calendars import (
    PERSIAN_YEARS,
    Calendar,
    calendar_of,
    date_of,
    month_begins,
    month_ends,
    numbers_of,
)
from lumbar.language.words import PERSIAN_MONTHS
from lumbar.reading.dates import calendar_day
from lumbar.reading.line import Line
from lumbar.reading.operated import operated_on
from tests.every import every
from tests.language.made import ENGLISH, READ

PERSIAN = READ.get("fa")
FIRST, LAST = date(1921, 3, 21), date(2121, 3, 20)
"""The first day of 1300 and the last of 1499."""
days = st.dates(FIRST, LAST)


@every(
    ("persian", "day"),
    [
        # The Iranian calendar's own new years, with the leap years 1399, 1403 and 1408.
        ((1300, 1, 1), date(1921, 3, 21)),
        ((1357, 11, 22), date(1979, 2, 11)),
        ((1399, 12, 30), date(2021, 3, 20)),
        ((1400, 1, 1), date(2021, 3, 21)),
        ((1403, 1, 1), date(2024, 3, 20)),
        ((1403, 12, 30), date(2025, 3, 20)),
        ((1404, 1, 1), date(2025, 3, 21)),
        ((1404, 12, 29), date(2026, 3, 20)),
        ((1405, 1, 1), date(2026, 3, 21)),
        ((1405, 7, 1), date(2026, 9, 23)),
        ((1408, 12, 30), date(2030, 3, 20)),
    ],
)
def test_known_days(persian: tuple[int, int, int], day: date) -> None:
    assert date_of(*persian, Calendar.PERSIAN) == day
    assert numbers_of(day, Calendar.PERSIAN) == persian


@given(days, st.sampled_from(Calendar))
def test_a_date_and_its_name_are_one(day: date, calendar: Calendar) -> None:
    assert date_of(*numbers_of(day, calendar), calendar) == day


@given(days)
def test_each_day_follows_the_one_before(day: date) -> None:
    one, two = (numbers_of(day + timedelta(days=n), Calendar.PERSIAN) for n in (0, 1))
    goes_on = two == (one.year, one.month, one.day + 1)
    new_month = two == (one.year, one.month + 1, 1) and one.day >= 30
    new_year = two == (one.year + 1, 1, 1) and one.month == 12 and one.day >= 29
    assert goes_on or new_month or new_year


@given(days, st.sampled_from(Calendar), st.integers(-24, 24))
def test_months_begin_with_a_first_and_end_before_the_next(
    day: date, calendar: Calendar, ahead: int
) -> None:
    first = month_begins(day, calendar, ahead)
    assert numbers_of(first, calendar).day == 1
    assert month_begins(day, calendar) <= day <= month_ends(day, calendar)
    assert month_ends(first, calendar) + timedelta(days=1) == month_begins(day, calendar, ahead + 1)
    before, after = numbers_of(day, calendar), numbers_of(first, calendar)
    assert (after.year - before.year) * 12 + after.month - before.month == ahead


def test_a_year_tells_its_calendar() -> None:
    told = {year: calendar_of(year) for year in (1402, 1499, 1300, 2024, 1999)}
    assert [year for year, of in told.items() if of is Calendar.PERSIAN] == [1402, 1499, 1300]


def test_who_reads_persian_in_iran_has_its_calendar_and_nobody_else() -> None:
    known = {country: replace(PERSIAN, country=country).calendar for country in ("IR", "DE", "AF")}
    assert known == {
        "IR": Calendar.PERSIAN,
        "DE": Calendar.GREGORIAN,
        "AF": Calendar.GREGORIAN,
    }
    assert PERSIAN.calendar is Calendar.PERSIAN
    assert replace(ENGLISH, country="IR").calendar is Calendar.GREGORIAN


def test_dates_are_told_by_it() -> None:
    day = date(2026, 4, 9)
    assert PERSIAN.day(day) == "20 فروردین"
    assert PERSIAN.day(day, year=True) == "20 فروردین 1405"
    assert PERSIAN.month(day) == "فروردین"
    assert replace(PERSIAN, country="DE").day(day) == "9 آوریل"
    assert PERSIAN.same_year(day, date(2027, 3, 20))
    assert PERSIAN.day(date.max) == PERSIAN.texts.day(date.max), (
        "its calendar is not reckoned so far"
    )
    assert not PERSIAN.same_year(day, date(2026, 3, 20))


@given(days, st.sampled_from((None, "DE")), st.sampled_from(("/", "-", ".")))
def test_a_whole_date_in_digits_is_read_in_every_country(
    day: date, country: str | None, mark: str
) -> None:
    year, month, number = numbers_of(day, Calendar.PERSIAN)
    line = Line(
        f"{year}{mark}{month}{mark}{number}", replace(PERSIAN, country=country), "example-pause"
    )
    read = calendar_day(line, day - timedelta(days=3))
    assert read is not None
    assert read.ahead == 3


@given(st.dates(date(1950, 3, 21), LAST), st.booleans())
def test_what_is_told_is_read(day: date, with_year: bool) -> None:
    line = Line(PERSIAN.day(day, year=with_year), PERSIAN, "example-pause")
    read = calendar_day(line, day - timedelta(days=40))
    assert read is not None
    assert read.ahead == 40
    words = PERSIAN.day(day, year=True)
    assert operated_on(words, day + timedelta(days=400), PERSIAN) == day


@given(st.sampled_from(PERSIAN_YEARS[:-1]), st.integers(1, 12))
def test_a_month_of_a_year_is_over_with_its_last_day(year: int, month: int) -> None:
    name = PERSIAN.words.persian_months[PERSIAN_MONTHS[month - 1]][0]
    last = month_ends(date_of(year, month, 1, Calendar.PERSIAN), Calendar.PERSIAN)
    assert operated_on(f"{name} {year}", LAST + timedelta(days=400), PERSIAN) == last


def test_nothing_is_loaded_for_who_needs_it_not() -> None:
    program = (
        "import sys, datetime as d\n"
        "from lumbar.language.calendars import *\n"
        "numbers_of(d.date(2026, 1, 1), Calendar.GREGORIAN)\n"
        "assert 'persiantools' not in sys.modules\n"
        "numbers_of(d.date(2026, 1, 1), Calendar.PERSIAN)\n"
        "assert 'persiantools' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)  # noqa: S603 - of ours
