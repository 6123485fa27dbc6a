"""What the bot says of a time, of days or of a date is read back as the same, in every language."""

from datetime import timedelta
from functools import cache
from itertools import combinations

from msgspec.structs import replace

from lumbar.coach.schedule import EVERY_DAY, Rule, Window
from lumbar.language.languages import Language
from lumbar.reading.dates import calendar_day
from lumbar.reading.line import Line
from lumbar.reading.pause_line import PauseEnd
from lumbar.reading.pauses import read_pause
from lumbar.reading.reminders import Wanted, read_remind
from lumbar.reading.requests import read_quiet, read_time
from lumbar.screens.when import days, times, until_when, when, window
from tests.every import every
from tests.language.made import READ
from tests.reading.cases import HERE
from tests.reading.test_cases import TAGS, language

TODAY = HERE.date()
SETS = [of for size in EVERY_DAY for of in combinations(EVERY_DAY, size + 1)]
AHEAD = [*range(2, 60, 3), *range(60, 270, 7)]
"""Days ahead on which a date without its year is surely this year's or next year's."""


SPEAKING = [tag for tag in TAGS if tag in READ.offered]


@cache
def speaking(tag: str) -> Language:
    """A language with its own texts, where it has them already."""
    return READ.get(tag) if tag in READ.offered else language(tag)


@every("tag", SPEAKING)
def test_times_and_days(tag: str) -> None:
    known = speaking(tag)
    for number, of in enumerate(SETS):
        minutes = sorted({number * 11 % 1440, (number * 11 + 480) % 1440})
        said = f"{days(of, known)} {times(minutes, known)}"
        slots = tuple((minute, Rule(days=of)) for minute in minutes)
        assert read_remind(said, HERE, known) == Wanted(slots=slots), said


@every("country", ["IR", "IL", "IN", "US"])
def test_days_in_other_weeks(country: str) -> None:
    for tag in SPEAKING:
        known = replace(speaking(tag), country=country)
        for of in (known.week.working, tuple(sorted(known.week.weekend)), (0, 1, 2, 3, 4), (5, 6)):
            said = f"{days(of, known)} 9:30"
            assert read_remind(said, HERE, known) == Wanted(slots=((570, Rule(days=of)),)), said


@every("tag", TAGS)
def test_a_time_and_hours(tag: str) -> None:
    known = speaking(tag)
    for minute in range(0, 1440, 7):
        said = known.texts.clock(minute)
        assert read_time(said, known) == minute, said
        hours = Window(start=minute, end=(minute + 570) % 1440)
        if hours.start >= 13 * 60:
            assert read_quiet(window(hours, known), known) == hours


@every("tag", TAGS)
def test_dates(tag: str) -> None:
    known = speaking(tag)
    for ahead in AHEAD:
        day = TODAY + timedelta(days=ahead)
        texts = known.texts
        forms = [texts.day(day, year=year) for year in (False, True)]
        forms += [texts.short_day(day, year=year) for year in (False, True)]
        for said in forms:
            line = Line(said, known, "example-pause")
            found = calendar_day(line, TODAY)
            line.end()
            assert found is not None, said
            assert found.ahead == ahead, said


@every("tag", SPEAKING)
def test_a_moment_of_the_near_future(tag: str) -> None:
    known = speaking(tag)
    for ahead in (0, 1, *(ahead for ahead in AHEAD if ahead >= 7)):
        day, minute = TODAY + timedelta(days=ahead), 600 + ahead
        said = when(day, minute, TODAY, known)
        assert read_remind(said, HERE, known) == Wanted(once=((day, minute),)), said


@every("tag", SPEAKING)
def test_the_end_of_a_pause(tag: str) -> None:
    known = speaking(tag)
    for ahead in (*range(7), 9, 38, 152, 266):
        day, minutes = TODAY + timedelta(days=ahead), (0, 61, 780 + ahead)
        for minute in minutes[2:] if ahead == 0 else minutes:
            said = until_when(day, minute, TODAY, known)
            assert read_pause(said, HERE, known) == PauseEnd(day=day, minute=minute or None), said


@every("tag", SPEAKING)
def test_a_moment_of_this_week(tag: str) -> None:
    known = speaking(tag)
    for ahead in range(2, 7):
        day = TODAY + timedelta(days=ahead)
        for minute in (70, 570):
            said = when(day, minute, TODAY, known)
            wanted = read_remind(said, HERE, known)
            assert [at for at, _ in wanted.slots] or [at for _, at in wanted.once] == [minute], said
