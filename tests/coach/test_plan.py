"""A routine becomes today's plan: whole, or short enough, and the right one first."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.exercise import ROUTINE_KINDS, Kind, Level, Library
from lumbar.coach.levels import rung_of
from lumbar.coach.plan import fit, items, plan_for, plan_seconds
from lumbar.coach.timeline import CHANGE_SECONDS, Item, compile_plan, length
from lumbar.library import load_library
from tests.coach.made_up import days, libraries, plans, quick, rungs_of, thorough

REAL = load_library()
A_LEVEL = st.sampled_from(Level)


@quick
@given(libraries(), A_LEVEL, days, st.data())
def test_the_whole_routine_is_every_exercise_in_order_at_its_rung(
    library: Library, level: Level, day: date, data: st.DataObject
) -> None:
    rungs = data.draw(rungs_of(library))
    plan = plan_for(library.routines["whole"], library, level, rungs, day)
    assert [item.exercise for item in plan] == list(library.exercises)
    for item in plan:
        exercise = library.exercises[item.exercise]
        assert item.rung == rung_of(exercise, level, rungs)
        assert item.dose == exercise.ladder[item.rung].dose
        assert item.sides is exercise.sides


@quick
@given(libraries(), A_LEVEL, days, st.data())
def test_the_short_one_is_one_of_each_kind_and_a_week_shows_them_all(
    library: Library, level: Level, first: date, data: st.DataObject
) -> None:
    rungs, seen = data.draw(rungs_of(library)), set()
    for day in range(7):
        on = first + timedelta(days=day)
        plan = plan_for(library.routines["short"], library, level, rungs, on)
        kinds = [library.exercises[item.exercise].kind for item in plan]
        assert kinds == list(ROUTINE_KINDS)
        seen |= {item.exercise for item in plan}
    assert seen == set(library.exercises)


@thorough
@given(plans(), st.integers(0, 1_500))
def test_fitting_takes_as_little_as_it_can_and_never_an_exercise(
    plan: tuple[Item, ...], seconds: int
) -> None:
    fitted = fit(plan, seconds)
    assert [item.exercise for item in fitted] == [item.exercise for item in plan]
    for before, after in zip(plan, fitted, strict=True):
        old, new = before.dose, after.dose
        assert 1 <= new.sets <= old.sets
        assert 1 <= new.repetitions <= old.repetitions
        assert (new.hold, new.release, new.rest) == (old.hold, old.release, old.rest)
        assert new.sets == 1 or new.repetitions == old.repetitions, "sets go before repetitions"
    if plan_seconds(plan) <= seconds:
        assert fitted == plan
    else:
        least = all(item.dose.sets == item.dose.repetitions == 1 for item in fitted)
        assert plan_seconds(fitted) <= seconds or least


@thorough
@given(plans())
def test_a_plan_takes_what_its_timeline_takes_by_itself(plan: tuple[Item, ...]) -> None:
    by_itself = compile_plan(plan, by_itself=True)
    by_hand = compile_plan(plan, by_itself=False)
    assert plan_seconds(plan) == sum(map(length, by_itself))
    assert plan_seconds(plan) == sum(map(length, by_hand)) + CHANGE_SECONDS * (len(plan) - 1)


# The real content

A_FORTNIGHT = [date(2026, 12, 25) + timedelta(days=day) for day in range(14)]


@thorough
@given(A_LEVEL, rungs_of(REAL, most=5), days)
def test_the_real_short_one_is_three_exercises_and_five_minutes_whatever_the_rungs(
    level: Level, rungs: dict[str, int], day: date
) -> None:
    plan = plan_for(REAL.routines["short"], REAL, level, rungs, day)
    assert len(plan) <= 3
    assert [REAL.exercises[item.exercise].kind for item in plan] == list(ROUTINE_KINDS)
    assert plan_seconds(plan) <= 300


@pytest.mark.parametrize("level", Level)
def test_the_real_short_one_is_five_minutes_on_every_day_and_rung(level: Level) -> None:
    """All rungs of an exercise against the longest of the others: the worst of all cases."""
    for day in A_FORTNIGHT:
        for rung in range(max(len(exercise.ladder) for exercise in REAL.exercises.values())):
            rungs = dict.fromkeys(REAL.exercises, rung)
            plan = plan_for(REAL.routines["short"], REAL, level, rungs, day)
            assert 60 <= plan_seconds(plan) <= 300


@pytest.mark.parametrize("first", A_FORTNIGHT, ids=str)
def test_any_seven_days_of_the_real_short_one_show_every_exercise(first: date) -> None:
    routine = REAL.routines["short"]
    seen = set()
    for day in range(7):
        plan = plan_for(routine, REAL, Level.STANDARD, {}, first + timedelta(days=day))
        seen |= {item.exercise for item in plan}
    assert seen == set(REAL.routines["whole"].exercises)


def test_another_choice_each_day() -> None:
    plans_ = [
        plan_for(REAL.routines["short"], REAL, Level.STANDARD, {}, day) for day in A_FORTNIGHT
    ]
    for today, tomorrow in pairwise(plans_):
        chosen = {item.exercise for item in today} & {item.exercise for item in tomorrow}
        assert not chosen


@pytest.mark.parametrize("routine", REAL.routines)
def test_superman_is_never_first_and_never_cold(routine: str) -> None:
    for day in A_FORTNIGHT:
        plan = plan_for(REAL.routines[routine], REAL, Level.STRONG, {}, day)
        keys = [item.exercise for item in plan]
        assert keys[0] != "superman"
        if "superman" in keys:
            before = [REAL.exercises[key].kind for key in keys[: keys.index("superman")]]
            assert Kind.WARM_UP in before


@pytest.mark.parametrize("key", REAL.routines["breaks"].exercises)
def test_a_sit_break_is_short_at_every_level_and_a_minute_at_standard(key: str) -> None:
    gentle, standard, strong = (
        plan_seconds(items([REAL.exercises[key]], level, {})) for level in Level
    )
    walk = 120 if key == "walk" else 0
    assert 20 <= gentle < standard <= strong <= max(90, 3 + walk)
    assert 30 <= standard <= max(60, 3 + walk)


def test_one_exercise_by_itself_is_a_plan_too() -> None:
    plank = REAL.exercises["plank"]
    (item,) = items([plank], Level.STANDARD, {})
    assert (item.exercise, item.dose.hold) == ("plank", 20)
    assert plan_seconds((item,)) == 3 * (3 + 20) + 2 * 20
