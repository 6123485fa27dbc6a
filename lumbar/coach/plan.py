"""Makes today's plan: which exercises, in which order, at which rung, and within which time.

What the plan rests on besides the wish is one value, a `Ground`: two people who stand on the same
ground have the same plan. lumbar/coach/wish.py makes it of a person and a moment.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from lumbar.coach.exercise import Dose, Exercise, Kind, Level, Library, Routine
from lumbar.coach.levels import rung_of
from lumbar.coach.timeline import CHANGE_SECONDS, Item, length, step_segments


@dataclass(frozen=True, kw_only=True)
class Ground:
    """What a person's plans rest on today.

    rungs: each exercise's key with the rung at which it is done today, in the library's order;
    left_out: keys of the exercises that no routine has, by the person's own wish; waits: keys of
    those that are not to be done now, each of which a stand-in takes the place of; day: the
    person's local day (it ends at 03:00).
    """

    rungs: tuple[tuple[str, int], ...]
    day: date
    left_out: frozenset[str] = field(default=frozenset())
    waits: frozenset[str] = field(default=frozenset())

    @cached_property
    def rung(self) -> Mapping[str, int]:
        """The rung of each exercise, by key (0: the easiest)."""
        return dict(self.rungs)


def ground_at(library: Library, level: Level, rungs: Mapping[str, int], day: date) -> Ground:
    """Returns the ground of somebody at a level, with rungs of their own by exercise, on a day."""
    at = ((key, rung_of(exercise, level, rungs)) for key, exercise in library.exercises.items())
    return Ground(rungs=tuple(at), day=day)


def plan_for(
    routine: Routine, library: Library, level: Level, rungs: Mapping[str, int], day: date
) -> tuple[Item, ...]:
    """Returns a routine's plan for somebody of whom only level and rungs are known."""
    return routine_plan(routine, ground_at(library, level, rungs, day), library)


def routine_plan(routine: Routine, ground: Ground, library: Library) -> tuple[Item, ...]:
    """Returns the items of a routine on this ground; none where nothing of it is left."""
    exercises = [library.exercises[key] for key in routine.exercises]
    there = [one for one in exercises if one.key not in ground.left_out]
    if routine.seconds is None:
        return items_on(there, ground)
    return fit(items_on(_of_the_day(there, ground.day), ground), routine.seconds)


def items(
    exercises: Iterable[Exercise], level: Level, rungs: Mapping[str, int]
) -> tuple[Item, ...]:
    """Returns exercises as items of a plan, each at the rung of the level or of the person."""
    return tuple(item_of(exercise, rung_of(exercise, level, rungs)) for exercise in exercises)


def items_on(exercises: Iterable[Exercise], ground: Ground) -> tuple[Item, ...]:
    """Returns exercises as items of a plan, each at its rung on this ground."""
    return tuple(item_of(exercise, ground.rung[exercise.key]) for exercise in exercises)


def item_of(exercise: Exercise, rung: int) -> Item:
    """Returns an exercise at a rung (0: the easiest) as an item of a plan."""
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
    return timed + CHANGE_SECONDS * max(0, len(plan) - 1)


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
