"""A routine becomes today's plan: whole, or short enough, and the right one first."""

import itertools
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.exercise import ROUTINE_KINDS, Kind, Level, Library, Posture
from lumbar.coach.ground import Ground, ground_at
from lumbar.coach.levels import rung_of
from lumbar.coach.order import OF_A_KIND
from lumbar.coach.pace import Pace, Ready
from lumbar.coach.plan import fit, items, plan_seconds, routine_plan, single_plan
from lumbar.coach.timeline import CHANGE_SECONDS, Item, compile_plan, length
from tests.coach.made_up import days, libraries, plans, quick, rungs_of, thorough
from tests.every import every
from tests.library import LIBRARY as REAL

A_LEVEL = st.sampled_from(Level)


@quick
@given(libraries(), A_LEVEL, days, st.data())
def test_the_whole_routine_is_every_exercise_in_order_at_its_rung(
    library: Library, level: Level, day: date, data: st.DataObject
) -> None:
    rungs = data.draw(rungs_of(library))
    plan = routine_plan(library.routines["whole"], ground_at(library, level, rungs, day), library)
    assert [item.exercise for item in plan] == list(library.exercises)
    for item in plan:
        exercise = library.exercises[item.exercise]
        assert item.rung == rung_of(exercise, level, rungs)
        assert item.dose == exercise.ladder[item.rung].dose
        assert item.sides is exercise.sides


@quick
@given(libraries(), A_LEVEL, days, st.data())
def test_the_short_one_is_a_choice_of_each_kind_and_a_week_shows_all_strength(
    library: Library, level: Level, first: date, data: st.DataObject
) -> None:
    rungs, seen = data.draw(rungs_of(library)), set()
    chairs = {key for key, one in library.exercises.items() if one.posture is Posture.CHAIR}
    of_kind = {
        kind: [key for key, one in library.exercises.items() if one.kind is kind]
        for kind in ROUTINE_KINDS
    }
    for day in range(7):
        on = first + timedelta(days=day)
        plan = routine_plan(
            library.routines["short"], ground_at(library, level, rungs, on), library
        )
        keys = [item.exercise for item in plan]
        assert not chairs & set(keys)
        for kind, most in OF_A_KIND.items():
            chosen = [key for key in keys if key in of_kind[kind]]
            assert len(chosen) <= min(most, len(of_kind[kind]))
            if not chairs:
                assert len(chosen) == min(most, len(of_kind[kind]))
        seen |= set(keys)
    assert seen >= set(of_kind[Kind.STRENGTH]) - chairs


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
A_YEAR = [date(2027, 1, 1) + timedelta(days=day) for day in range(365)]
MAT = REAL.routines["whole"].exercises
STRENGTH = [key for key in MAT if REAL.exercises[key].kind is Kind.STRENGTH]
EVERY_SUBSET = [
    frozenset(left) for most in range(len(MAT) + 1) for left in itertools.combinations(MAT, most)
]
"""1,024 ways to leave exercises of the mat out."""
subsets = st.frozensets(st.sampled_from([*REAL.exercises]))
hours = st.integers(0, 23)


def ground(
    level: Level = Level.STANDARD,
    rungs: Mapping[str, int] | None = None,
    day: date = A_FORTNIGHT[0],
    *,
    left_out: Iterable[str] = (),
    waits: Iterable[str] = (),
) -> Ground:
    """What a plan rests on, before anything is said of hours and pains."""
    plain = ground_at(REAL, level, rungs or {}, day)
    return replace(plain, left_out=frozenset(left_out), waits=frozenset(waits))


def keys_of(plan: tuple[Item, ...]) -> list[str]:
    return [item.exercise for item in plan]


def check_order(keys: Sequence[str], left_out: Collection[str] = ()) -> None:
    """What must hold of the order of every routine, whatever is left of it."""
    kinds = [REAL.exercises[key].kind for key in keys]
    assert kinds == sorted(kinds, key=ROUTINE_KINDS.index)
    assert len(set(keys)) == len(keys)
    assert not set(keys) & set(left_out)
    if "marching" in keys:
        assert keys[0] == "marching"
    if "superman" in keys:
        before = keys[: keys.index("superman")]
        others = {key for key in STRENGTH if key != "superman"}
        assert others & set(before) or {"marching", "pelvic-tilt"} <= set(before)


@pytest.mark.parametrize("routine", ["whole", "short", "stretches"])
def test_whatever_is_left_out_is_a_sane_plan(routine: str) -> None:
    for left_out in EVERY_SUBSET:
        plan = routine_plan(REAL.routines[routine], ground(left_out=left_out), REAL)
        check_order(keys_of(plan), left_out)
        if routine == "whole":
            missing = set(MAT) - left_out - set(keys_of(plan))
            assert missing <= {"superman"}, "it stays away where nothing can warm it up"


SLOWEST = Pace(ready=Ready.LONGER, voice=True, first=True)


@pytest.mark.parametrize("level", Level)
def test_the_short_one_is_five_minutes_at_every_level_and_rung_whatever_is_left_out(
    level: Level,
) -> None:
    routine = REAL.routines["short"]
    most = max(len(exercise.ladder) for exercise in REAL.exercises.values())
    for rung in (None, *range(most)):
        rungs = {} if rung is None else dict.fromkeys(REAL.exercises, rung)
        for n, left_out in enumerate(EVERY_SUBSET[:: 1 if rung is None else 7]):
            for day in A_FORTNIGHT[n % 2 : 4 : 2]:
                on = replace(ground(level, rungs, day, left_out=left_out), pace=SLOWEST)
                plan = routine_plan(routine, on, REAL)
                assert plan_seconds(plan) <= 300
                check_order(keys_of(plan), left_out)


PACES = st.builds(Pace, ready=st.sampled_from(Ready), voice=st.booleans(), first=st.booleans())


@thorough
@given(A_LEVEL, rungs_of(REAL, most=12), st.sampled_from(A_YEAR), subsets, subsets, PACES)
def test_any_person_s_short_one_is_five_minutes_on_any_day_without_a_chair(
    level: Level,
    rungs: dict[str, int],
    day: date,
    left_out: frozenset[str],
    waits: frozenset[str],
    pace: Pace,
) -> None:
    on = replace(ground(level, rungs, day, left_out=left_out, waits=waits), pace=pace)
    plan = routine_plan(REAL.routines["short"], on, REAL)
    assert plan_seconds(plan) <= 300
    assert not set(keys_of(plan)) & (left_out | waits)
    for item in plan:
        exercise = REAL.exercises[item.exercise]
        full = exercise.ladder[item.rung].dose
        assert not exercise.needs_chair(item.rung)
        hold = min(45, full.hold) if item.exercise == "marching" else full.hold
        assert (item.dose.hold, item.dose.move) == (hold, full.move), "a hold is never cut"
        assert item.dose.sets <= full.sets
        assert item.dose.repetitions <= full.repetitions


@every("day", A_FORTNIGHT)
def test_the_short_one_is_marching_two_of_strength_and_the_cat(day: date) -> None:
    plan = routine_plan(REAL.routines["short"], ground_at(REAL, Level.STANDARD, {}, day), REAL)
    marching, first, second, cat = plan
    assert (marching.exercise, marching.dose.hold) == ("marching", 45)
    assert {first.exercise, second.exercise} < set(STRENGTH)
    assert first.exercise != "superman"
    assert cat.exercise == "cat"
    assert plan_seconds(plan) > 200, "it is no shorter than it must be"


@every("left_out", [(), *((key,) for key in STRENGTH), STRENGTH[:2]])
def test_any_seven_days_of_the_short_one_show_all_strength_that_is_left(
    left_out: tuple[str, ...],
) -> None:
    for first in A_YEAR[::13]:
        seen: set[str] = set()
        for day in range(7):
            on = ground(day=first + timedelta(days=day), left_out=left_out)
            seen |= set(keys_of(routine_plan(REAL.routines["short"], on, REAL)))
        assert seen & set(STRENGTH) == set(STRENGTH) - set(left_out)


def test_another_two_each_day() -> None:
    pairs = [
        {
            *keys_of(
                routine_plan(REAL.routines["short"], ground_at(REAL, Level.STANDARD, {}, day), REAL)
            )
        }
        & {*STRENGTH}
        for day in A_FORTNIGHT
    ]
    assert all(len(pair) == 2 for pair in pairs)
    assert all(not today & tomorrow for today, tomorrow in pairwise(pairs))


def test_each_day_s_two_train_the_abdominals_along_with_the_back() -> None:
    for day in A_FORTNIGHT[:4]:
        plan = routine_plan(REAL.routines["short"], ground_at(REAL, Level.STANDARD, {}, day), REAL)
        works = {
            muscle
            for item in plan
            if item.exercise in STRENGTH
            for muscle in REAL.exercises[item.exercise].works
        }
        assert "erector spinae" in works
        assert works & {"abdominals", "deep abdominals"}


# Superman


def test_superman_by_itself_comes_behind_marching_and_the_tilt() -> None:
    superman = REAL.exercises["superman"]
    for left_out in ((), ("superman",), ("marching", "pelvic-tilt")):
        plan = single_plan(superman, ground(left_out=left_out), REAL)
        assert keys_of(plan) == ["marching", "pelvic-tilt", "superman"]


@pytest.mark.parametrize("waits", ["superman", "marching", "pelvic-tilt"])
def test_superman_does_not_come_where_what_warms_it_up_waits(waits: str) -> None:
    assert single_plan(REAL.exercises["superman"], ground(waits=[waits]), REAL) == ()


def test_superman_comes_behind_another_where_those_before_it_are_left_out() -> None:
    plan = routine_plan(REAL.routines["whole"], ground(left_out=["bridge", "bird-dog"]), REAL)
    keys = keys_of(plan)
    assert keys.index("plank") < keys.index("superman")


def test_where_superman_alone_is_left_the_short_one_warms_it_up() -> None:
    on = ground(left_out=["bridge", "bird-dog", "plank"])
    plan = routine_plan(REAL.routines["short"], on, REAL)
    assert keys_of(plan) == ["marching", "pelvic-tilt", "superman", "cat"]
    assert plan_seconds(plan) <= 300


def test_every_exercise_but_superman_by_itself_is_that_alone() -> None:
    for key, exercise in REAL.exercises.items():
        if key != "superman":
            assert keys_of(single_plan(exercise, ground(), REAL)) == [key]


# What waits


def test_what_waits_gives_its_place_to_its_stand_in() -> None:
    bend = ground(waits=["forward-bend"])
    assert keys_of(routine_plan(REAL.routines["stretches"], bend, REAL)) == ["cat"]
    assert keys_of(routine_plan(REAL.routines["whole"], bend, REAL))[-1] == "cat"
    both = ground(waits=["forward-bend", "cat"])
    assert keys_of(routine_plan(REAL.routines["stretches"], both, REAL)) == ["side-reach"]
    alone = ground(waits=["forward-bend"], left_out=["cat"])
    assert keys_of(routine_plan(REAL.routines["stretches"], alone, REAL)) == ["side-reach"]
    assert single_plan(REAL.exercises["forward-bend"], bend, REAL) == ()


def test_where_all_strength_waits_none_takes_its_place() -> None:
    resting = {key for key, one in REAL.exercises.items() if one.serves(Kind.STRENGTH)}
    for routine in ("whole", "short"):
        keys = keys_of(routine_plan(REAL.routines[routine], ground(waits=resting), REAL))
        assert not set(keys) & resting
        assert keys[0] == "marching"
        assert "cat" in keys


@every("key", REAL.routines["breaks"].exercises)
def test_a_sit_break_is_short_at_every_level_and_a_minute_at_standard(key: str) -> None:
    gentle, standard, strong = (
        plan_seconds(items([REAL.exercises[key]], level, {})) for level in Level
    )
    walk = 120 if key == "walk" else 0
    assert 20 <= gentle < standard <= strong <= max(100, 6 + walk)
    assert 30 <= standard <= max(75, 6 + walk)


def test_one_exercise_by_itself_is_a_plan_too() -> None:
    plank = REAL.exercises["plank"]
    (item,) = items([plank], Level.STANDARD, {})
    assert (item.exercise, item.dose.hold) == ("plank", 20)
    assert plan_seconds((item,)) == 10 + 2 * 3 + 3 * (2 + 20) + 2 * 20
