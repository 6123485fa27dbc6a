"""The ladders: no step is over one and a half times, and a harder movement begins with no more."""

import copy
from datetime import date, timedelta
from itertools import groupby, pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lumbar.coach.exercise import Exercise, Kind, Level
from lumbar.coach.ground import ground_at
from lumbar.coach.levels import MOST_OF_A_STEP, held_seconds, rung_at
from lumbar.coach.plan import plan_seconds, routine_plan
from lumbar.library import read_library
from tests.content.test_library import REAL, written
from tests.every import every
from tests.language.made import ENGLISH, LIBRARY

every_exercise = every("key", LIBRARY.exercises)
MORE_AT_STRONG = 180
"""Seconds by which the strong level may take longer than standard, with all there is between."""
A_FORTNIGHT = [date(2026, 3, 2) + timedelta(days=day) for day in range(14)]
ON_THE_MAT = [key for key in LIBRARY.routines if key != "breaks"]


def rungs_of(exercise: Exercise) -> list[tuple[str, int]]:
    """Each rung's movement, and the seconds that it holds."""
    return [
        (exercise.shown(at), held_seconds(rung.dose, exercise.sides))
        for at, rung in enumerate(exercise.ladder)
    ]


@every_exercise
def test_no_step_is_over_one_and_a_half_times_nor_begins_a_movement_with_more(key: str) -> None:
    for (before, held), (after, more) in pairwise(rungs_of(LIBRARY.exercises[key])):
        if before == after:
            assert held <= more <= held * MOST_OF_A_STEP
        else:
            assert more <= held


@every_exercise
def test_a_movement_that_was_left_does_not_come_again(key: str) -> None:
    shown = groupby(movement for movement, _ in rungs_of(LIBRARY.exercises[key]))
    movements = [movement for movement, _ in shown]
    assert len(movements) == len(set(movements))


@every_exercise
def test_rungs_of_one_movement_are_taught_in_the_same_words(key: str) -> None:
    exercise, names = LIBRARY.exercises[key], ENGLISH.names.exercises[key]
    taught: dict[str, str] = {}
    for number in range(len(exercise.ladder)):
        do = names.do(number)
        assert taught.setdefault(exercise.shown(number), do) == do


def test_the_movements_in_between_are_there() -> None:
    def movements(key: str) -> list[str]:
        return list(dict.fromkeys(movement for movement, _ in rungs_of(LIBRARY.exercises[key])))

    assert movements("plank") == ["plank-knees", "plank-incline", "plank"]
    assert movements("bird-dog") == [
        "leg-slide",
        "arm-reach",
        "leg-reach",
        "bird-dog-toes",
        "bird-dog",
    ]
    knees = [held for movement, held in rungs_of(LIBRARY.exercises["plank"]) if "knees" in movement]
    assert (knees[0], knees[-1]) == (30, 60), "3 x 10 s to 3 x 20 s before the toes"


@every("key", [key for key, one in LIBRARY.exercises.items() if one.kind is Kind.STRENGTH])
def test_the_order_of_movements_has_a_source(key: str) -> None:
    assert any(source.startswith("Order: ") for source in LIBRARY.exercises[key].sources)


@every_exercise
def test_the_easiest_rung_is_the_gentle_one(key: str) -> None:
    assert rung_at(LIBRARY.exercises[key], Level.GENTLE) == 0


# Minutes


def longest(routine: str, level: Level, *, also_begun: bool) -> int:
    """Seconds that a routine takes at most; also_begun: with superman, too, at that level."""
    at = {key: rung_at(one, level) for key, one in LIBRARY.exercises.items()}
    rungs = at if also_begun else {}
    return max(
        plan_seconds(
            routine_plan(LIBRARY.routines[routine], ground_at(LIBRARY, level, rungs, day), LIBRARY)
        )
        for day in A_FORTNIGHT
    )


@every("also_begun", [False, True])
@every("routine", ON_THE_MAT)
def test_strong_takes_at_most_three_minutes_longer(routine: str, also_begun: bool) -> None:
    standard, strong = (
        longest(routine, level, also_begun=also_begun) for level in (Level.STANDARD, Level.STRONG)
    )
    assert strong <= standard + MORE_AT_STRONG


@pytest.mark.parametrize(
    ("level", "minutes"),
    [(Level.GENTLE, (10, 14)), (Level.STANDARD, (20, 24)), (Level.STRONG, (22, 26))],
)
def test_how_long_the_whole_routine_takes(level: Level, minutes: tuple[int, int]) -> None:
    least, most = minutes
    assert least * 60 <= longest("whole", level, also_begun=True) <= most * 60


@pytest.mark.parametrize("level", Level)
def test_the_short_one_takes_five_minutes_at_every_level(level: Level) -> None:
    assert 240 <= longest("short", level, also_begun=True) <= 300


# Whatever is written there


@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_step_that_breaks_the_rule_is_named_and_no_other(
    tmp_path: Path, data: st.DataObject
) -> None:
    """Made-up repetitions on a ladder: what is said is just what the rule says."""
    tables = copy.deepcopy(REAL)
    ladder = tables["exercises"]["bridge"]["ladder"]
    for rung in ladder:
        rung["dose"]["repetitions"] = data.draw(st.integers(1, 50))
        rung["dose"]["sets"], rung["dose"]["rest"] = 1, 0
    library, problems = read_library(written(tmp_path, tables))
    assert library is not None
    wrong = [
        f"exercises.toml: exercises.bridge.ladder[{number}].dose"
        for number, ((before, held), (after, more)) in enumerate(
            pairwise(rungs_of(library.exercises["bridge"])), start=1
        )
        if not (held <= more <= 1.5 * held if before == after else more <= held)
    ]
    assert [line.rsplit(": ", 1)[0] for line in problems if ".ladder[" in line] == wrong
