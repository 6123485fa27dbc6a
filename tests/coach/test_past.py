"""Totals that are kept step by step, against the whole history counted anew."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.due import done_on
from lumbar.coach.exercise import Level
from lumbar.coach.past import (
    DAYS,
    NEWEST,
    NOTHING_YET,
    RECENT,
    Past,
    figures,
    past_of,
    with_entry,
    with_result,
)
from lumbar.coach.pauses import pause, resume
from lumbar.coach.person import Person
from lumbar.coach.progress import ONE_DAY, Entry, progress
from lumbar.coach.rungs import at_level
from lumbar.coach.schedule import Pause
from lumbar.coach.session import Effort, Outcome
from tests.coach.made_up import quick, thorough
from tests.coach.test_progress import TODAY, back, done, entry
from tests.every import every
from tests.language.made import LIBRARY

LONG_AGO = date(2026, 1, 1)

# Whatever happens


def entries_of(steps: list[tuple[int, bool, int]], first: date = LONG_AGO) -> list[Entry]:
    """A history in rising days: days since the one before, finished or not, seconds."""
    entries, day = list[Entry](), first
    for number, (gap, finished, spent) in enumerate(steps):
        day += timedelta(days=gap)
        entries.append(entry(day, id_=f"s{number}", finished=finished, spent=spent))
    return entries


gaps = st.integers(0, 3) | st.integers(0, 40)
histories = st.lists(st.tuples(gaps, st.booleans(), st.integers(0, 4000)), max_size=40)
some_pauses = st.lists(
    st.builds(
        lambda first, length: Pause(
            first=LONG_AGO + timedelta(days=first),
            until=None if length is None else LONG_AGO + timedelta(days=first + length),
        ),
        st.integers(-5, 200),
        st.none() | st.integers(0, 40),
    ),
    max_size=4,
)


@thorough
@given(histories, some_pauses, st.integers(0, 30))
def test_totals_kept_step_by_step_are_those_of_the_whole_history(
    steps: list[tuple[int, bool, int]], pauses: list[Pause], later: int
) -> None:
    entries, past = entries_of(steps), Past()
    for number, one in enumerate(entries, start=1):
        past = with_entry(past, one, pauses)
        assert figures(past, one.day, pauses) == progress(entries[:number], one.day, pauses)
    today = (entries[-1].day if entries else LONG_AGO) + timedelta(days=later)
    assert figures(past, today, pauses) == progress(entries, today, pauses)
    assert past == past_of(entries, pauses)
    assert past.ended == len(entries)
    assert past.first == min((one.day for one in entries), default=None)


class Did:
    """What a person does on a day, by number."""

    SESSION, STOPPED, PAUSE, UNTIL_TOLD, RESUME, NOTHING = range(6)


@thorough
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 5), st.integers(1, 9)), max_size=40))
def test_the_same_with_pauses_that_are_made_and_ended_in_between(
    days: list[tuple[int, int, int]],
) -> None:
    person, entries, day = Person(id=1), list[Entry](), LONG_AGO
    for gap, did, length in days:
        day += timedelta(days=gap)
        noon = entry(day).ended
        if did in {Did.SESSION, Did.STOPPED}:
            one = entry(day, id_=f"s{len(entries)}", finished=did == Did.SESSION)
            entries.append(one)
            person = replace(person, past=with_entry(person.past, one, person.pauses))
        elif did == Did.PAUSE:
            person = pause(person, day + timedelta(days=length), noon)
        elif did == Did.UNTIL_TOLD:
            person = pause(person, None, noon)
        elif did == Did.RESUME:
            person = resume(person, noon)
        expected = progress(entries, day, person.pauses)
        assert figures(person.past, day, person.pauses) == expected


@thorough
@given(
    st.lists(st.tuples(st.integers(-3, 3), st.booleans(), st.integers(1, 600)), max_size=40),
    st.integers(0, 5),
)
def test_days_that_go_back_lose_no_session_and_no_minute(
    steps: list[tuple[int, bool, int]], later: int
) -> None:
    entries, past = entries_of(steps), Past()
    streaks = list[int]()
    for one in entries:
        before = past
        past = with_entry(past, one)
        latest = max(of.day for of in entries[: before.ended + 1])
        streaks.append(figures(past, latest).streak)
        if one.day < latest:
            assert streaks[-1] >= figures(before, latest).streak, "it broke the streak"
        assert past.best >= before.best
    today = max((one.day for one in entries), default=LONG_AGO) + timedelta(days=later)
    sums, counted = figures(past, today), progress(entries, today)
    assert (sums.sessions, sums.minutes) == (counted.sessions, counted.minutes)
    assert past_of(entries).best == counted.best_streak, "a migration counts it all"


@quick
@given(histories)
def test_it_stays_small(steps: list[tuple[int, bool, int]]) -> None:
    entries = entries_of(steps)
    past = past_of(entries)
    assert past.recent == tuple(entries[-RECENT:])
    assert len(past.weeks) <= NEWEST
    assert len(past.runs) <= NEWEST
    assert len(past.done) <= DAYS


# Days


def test_after_a_flight_over_the_date_line_the_streak_goes_on() -> None:
    """The 29th in Auckland, and then it is the 28th in Los Angeles."""
    there = [entry(day, id_=f"{day}") for day in back(3, 2, 1, 0)]
    past = past_of(there)
    again = with_entry(past, entry(back(1)[0], id_="again"))
    assert figures(again, back(1)[0]).streak == 4
    assert figures(again, TODAY).streak == 4
    assert (again.ended, again.sessions) == (5, 5)
    after = with_entry(again, entry(TODAY + timedelta(days=1), id_="on"))
    assert figures(after, TODAY + timedelta(days=1)).streak == 5


def test_a_session_by_a_clock_that_was_years_ahead_does_not_stop_the_count() -> None:
    past = past_of(entry(day) for day in back(3, 2))
    past = with_entry(past, entry(date(2031, 1, 1)))
    for day in back(1, 0):
        past = with_entry(past, entry(day))
    assert figures(past, TODAY).streak == 4
    assert (past.best, past.ended) == (4, 5)


def test_a_day_between_two_runs_joins_them() -> None:
    past = past_of(entry(day) for day in back(4, 3, 1))
    assert figures(past, TODAY).streak == 1
    joined = with_entry(past, entry(back(2)[0]))
    assert figures(joined, TODAY).streak == joined.best == 4


def test_reminders_know_the_last_days_and_not_those_that_a_pause_bridges() -> None:
    days = back(9, 2, 1)
    pauses = (Pause(first=back(8)[0], until=back(2)[0]),)
    person = Person(id=1, pauses=pauses, past=past_of([entry(day) for day in days], pauses))
    assert figures(person.past, TODAY, pauses).streak == 3
    assert [done_on(person, day) for day in back(9, 5, 2, 1, 0)] == [True, False, True, True, False]


# The newest


def test_the_same_session_added_twice_counts_once() -> None:
    past = with_entry(Past(), entry(TODAY))
    assert with_entry(past, entry(TODAY)) is past
    assert with_entry(past, entry(TODAY, id_="other")).ended == 2
    assert Past() == NOTHING_YET


def test_a_result_is_replaced_where_the_session_is_still_known() -> None:
    past = past_of(entry(day, id_=f"s{number}") for number, day in enumerate(back(4, 3, 2, 1)))
    rated = replace(done(), effort=Effort.RIGHT)
    after = with_result(past, "s2", 0, rated)
    assert [one.results for one in after.recent] == [(done(),), (rated,), (done(),)]
    assert with_result(past, "s0", 0, rated) == past, "it is too long ago"


@every(
    ("outcomes", "hurt"),
    [
        (((Outcome.HURT,), (Outcome.DONE,)), False),
        (((Outcome.DONE,), (Outcome.HURT,)), True),
        (((Outcome.HURT,), ()), True),
        (((Outcome.HURT, Outcome.SKIPPED),), False),
        (((Outcome.HURT,), (), (), (), ()), True),
    ],
)
def test_what_hurt_when_it_was_last_done_stays_on_its_easiest(
    outcomes: tuple[tuple[Outcome, ...], ...], hurt: bool
) -> None:
    past = Past()
    for number, of in enumerate(outcomes):
        results = (done("cat"), *(replace(done("plank"), outcome=outcome) for outcome in of))
        past = with_entry(past, replace(entry(TODAY, id_=f"s{number}"), results=results))
    strong = at_level(Person(id=1, level=Level.STRONG, past=past), Level.STRONG, LIBRARY)
    assert strong.rungs == ({"plank": 0} if hurt else {})
    assert strong.aims == {}


# What was stopped by mistake, went on and ended later


def test_what_went_on_takes_its_own_place() -> None:
    before = with_entry(NOTHING_YET, entry(LONG_AGO, id_="a", finished=True, spent=60))
    stopped = entry(LONG_AGO, id_="b", finished=False, spent=100)
    for finished in (True, False):
        ended = replace(
            entry(LONG_AGO, id_="b", finished=finished, spent=250), ended=stopped.ended + 300
        )
        after = with_entry(with_entry(before, stopped), ended)
        assert after == with_entry(before, ended)
        assert with_entry(after, ended) == after


@every("before", ["session", "day", "nothing"])
@every("after", ["session", "day", "nothing"])
@every("later", [0, 1])
def test_one_that_went_on_counts_once_and_keeps_the_day_that_it_counted_for(
    before: str, after: str, later: int
) -> None:
    """It was stopped, taken back, and ended again, perhaps past the end of the day."""
    others = [entry(LONG_AGO - ONE_DAY, id_="o", spent=60)]
    stopped = as_counted(entry(LONG_AGO, id_="a", spent=60), before)
    again = as_counted(entry(LONG_AGO + later * ONE_DAY, id_="a", spent=90), after)
    again = replace(again, ended=stopped.ended + 300)
    past = with_entry(with_entry(past_of(others), stopped), again)
    assert with_entry(past, again) == past
    kept = past.recent[-1]
    assert kept.counts is (stopped.counts or again.counts)
    assert kept.finished is again.finished
    if stopped.counts:
        assert kept.day == stopped.day
    for today in (LONG_AGO, LONG_AGO + ONE_DAY, LONG_AGO + 9 * ONE_DAY):
        assert figures(past, today) == progress([*others, kept], today)


def as_counted(of: Entry, how: str) -> Entry:
    return replace(of, finished=how == "session", moved=how == "day")
