"""After time away the next session is easier, once for the same days, and never harder."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.away import begins, coming_back, days_away, eased
from lumbar.coach.exercise import Kind, Level
from lumbar.coach.pauses import pause
from lumbar.coach.person import Person
from lumbar.coach.rungs import at_level
from lumbar.coach.steps import Steps
from lumbar.coach.wish import Wish, minutes_of, plan_of
from tests.coach.made_up import quick
from tests.coach.test_steps import FIRST, done, noon, stands
from tests.every import every
from tests.language.made import LIBRARY

STEP = Steps(rung=0, offered=True)
STANDARD = {key: stands(Person(id=7, level=Level.STANDARD), key) for key in LIBRARY.exercises}


def last_on(day: date, level: Level = Level.STANDARD, **changes: object) -> Person:
    """Somebody whose last session was that day."""
    person = done(replace(Person(id=7, level=level), **changes), day)  # type: ignore[arg-type]
    return replace(person, live=None)


def back_after(days: int, person: Person | None = None) -> Person:
    person = person or last_on(FIRST)
    return eased(person, LIBRARY, FIRST + timedelta(days=days))


@every(
    ("days", "down"),
    [(0, 0), (1, 0), (6, 0), (7, 1), (13, 1), (14, 2), (27, 2), (28, 99), (29, 99), (400, 99)],
)
def test_the_longer_away_the_easier(days: int, down: int) -> None:
    person = back_after(days)
    for key, exercise in LIBRARY.exercises.items():
        if exercise.kind is not Kind.BREAK:
            assert stands(person, key) == max(0, STANDARD[key] - down), key
    assert person.level is (Level.GENTLE if down == 99 else Level.STANDARD)


def test_a_plan_looks_through_to_it_and_so_do_its_minutes() -> None:
    person, day = last_on(FIRST), FIRST + timedelta(days=15)
    whole, now = LIBRARY.routines["whole"], noon(FIRST + timedelta(days=15))
    lower = eased(person, LIBRARY, day)
    assert plan_of(Wish(routine="whole"), person, LIBRARY, now) == plan_of(
        Wish(routine="whole"), lower, LIBRARY, now
    )
    before = minutes_of(whole, person, LIBRARY, noon(FIRST))
    assert minutes_of(whole, person, LIBRARY, now) < before


def test_who_was_never_here_was_not_away() -> None:
    assert days_away(Person(id=7), FIRST) is None
    assert back_after(400, Person(id=7)) == Person(id=7)


def test_a_clock_that_was_set_back_takes_nothing_down() -> None:
    person = last_on(FIRST)
    assert eased(person, LIBRARY, FIRST - timedelta(days=400)) is person


@every("first", [7, 13, 14, 20, 28, 60])
def test_a_session_that_is_stopped_at_once_does_not_count_the_same_days_twice(first: int) -> None:
    day = FIRST + timedelta(days=first)
    once = begins(last_on(FIRST), LIBRARY, day, "s1")
    assert once.eased is not None
    assert (once.eased.day, once.eased.session) == (day, "s1")
    for later in range(7):
        assert begins(once, LIBRARY, day + timedelta(days=later), "s2") is once
    again = begins(once, LIBRARY, day + timedelta(days=7), "s3")
    assert stands(again) == max(0, stands(once) - 1)


def test_a_session_ends_the_time_away() -> None:
    day = FIRST + timedelta(days=9)
    person = begins(last_on(FIRST), LIBRARY, day, "s1")
    person = replace(done(person, day), live=None)
    for later in range(7):
        assert eased(person, LIBRARY, day + timedelta(days=later)) is person


def test_a_pause_is_time_away_too() -> None:
    person = pause(last_on(FIRST), FIRST + timedelta(days=30), noon(FIRST))
    assert stands(back_after(10, person)) == STANDARD["plank"] - 1


def test_at_the_easiest_nothing_is_said() -> None:
    person = last_on(FIRST, Level.GENTLE)
    for days in (7, 14, 28, 90):
        assert back_after(days, person) is person


def test_on_the_way_to_a_level_the_aim_stays_but_after_four_weeks() -> None:
    strong = at_level(Person(id=7, level=Level.STANDARD), Level.STRONG, LIBRARY)
    person = last_on(FIRST, Level.STRONG, rungs=strong.rungs, aims=strong.aims)
    assert back_after(10, person).aims.keys() == strong.aims.keys()
    assert back_after(30, person).aims == {}


def test_an_offer_of_before_is_over() -> None:
    person = last_on(FIRST)
    person = replace(person, steps={"plank": replace(STEP, rung=STANDARD["plank"])})
    assert "plank" not in back_after(8, person).steps


@quick
@given(
    st.sampled_from(Level),
    st.dictionaries(st.sampled_from(sorted(LIBRARY.exercises)), st.integers(0, 12)),
    st.lists(st.integers(0, 40), max_size=5),
)
def test_nothing_becomes_harder_and_nothing_leaves_its_ladder(
    level: Level, rungs: dict[str, int], gaps: list[int]
) -> None:
    person, day = last_on(FIRST, level, rungs=rungs), FIRST
    for number, gap in enumerate(gaps):
        day += timedelta(days=gap)
        before = {key: stands(person, key) for key in LIBRARY.exercises}
        coming = coming_back(person, day)
        person = begins(person, LIBRARY, day, str(number))
        for key, rung in before.items():
            assert 0 <= stands(person, key) <= rung
            if coming is None:
                assert stands(person, key) == rung
            elif coming.rungs:
                assert stands(person, key) >= rung - coming.rungs
            else:
                assert stands(person, key) == 0
