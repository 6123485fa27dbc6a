"""Makes today's plan from a routine and a person's rungs."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from lumbar.coach.exercise import Dose, Exercise, Kind, Level, Library, Routine
from lumbar.coach.levels import rung_of
from lumbar.coach.timeline import CHANGE_SECONDS, Item, length, step_segments


def plan_for(
    routine: Routine, library: Library, level: Level, rungs: Mapping[str, int], day: date
) -> tuple[Item, ...]:
    """Returns the items of a routine on a local `day`, each at the person's rung."""
    exercises = [library.exercises[key] for key in routine.exercises]
    if routine.seconds is None:
        return items(exercises, level, rungs)
    return fit(items(_of_the_day(exercises, day), level, rungs), routine.seconds)


def items(
    exercises: Iterable[Exercise], level: Level, rungs: Mapping[str, int]
) -> tuple[Item, ...]:
    """Returns exercises as items of a plan, each at the person's rung."""
    return tuple(_item(exercise, rung_of(exercise, level, rungs)) for exercise in exercises)


def _item(exercise: Exercise, rung: int) -> Item:
    dose = exercise.ladder[rung].dose
    return Item(exercise=exercise.key, rung=rung, sides=exercise.sides, dose=dose)


def _of_the_day(exercises: list[Exercise], day: date) -> list[Exercise]:
    """Returns one exercise of each kind, another each day.

    Seven days in a row show all exercises of a kind that has up to seven.
    """
    chosen = []
    for kind in Kind:
        of_kind = [exercise for exercise in exercises if exercise.kind is kind]
        if of_kind:
            chosen.append(of_kind[day.toordinal() % len(of_kind)])
    return chosen


def plan_seconds(plan: tuple[Item, ...]) -> int:
    """Returns the seconds that a plan takes if exercises follow each other by themselves."""
    timed = sum(length(step_segments(item, 0)) for item in plan)
    return timed + CHANGE_SECONDS * (len(plan) - 1)


def whole_minutes(plan: tuple[Item, ...]) -> int:
    """Returns the minutes that a plan takes, rounded up; see plan_seconds."""
    return max(1, -(-plan_seconds(plan) // 60))


def fit(plan: tuple[Item, ...], seconds: int) -> tuple[Item, ...]:
    """Returns the plan shortened until it takes at most `seconds`, or cannot become shorter.

    Each step takes a set, or a repetition if there is one set, off the longest item.
    """
    while plan_seconds(plan) > seconds:
        can_give = [item for item in plan if _less(item.dose) is not None]
        if not can_give:
            break
        longest = max(can_give, key=lambda item: length(step_segments(item, 0)))
        smaller = replace(longest, dose=_less(longest.dose) or longest.dose)
        plan = tuple(smaller if item is longest else item for item in plan)
    return plan


def _less(dose: Dose) -> Dose | None:
    if dose.sets > 1:
        return replace(dose, sets=dose.sets - 1)
    if dose.repetitions > 1:
        return replace(dose, repetitions=dose.repetitions - 1)
    return None
