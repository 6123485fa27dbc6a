"""Makes today's plan: the exercises that coach/order.py chooses, each at its rung, within the time.

What a plan rests on besides the wish is one value (coach/ground.py); coach/wish.py makes it of a
person and a moment.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from lumbar.coach.cut import fewer, one_less
from lumbar.coach.exercise import ON_THE_MAT, Exercise, Kind, Level, Library, Routine
from lumbar.coach.ground import Ground
from lumbar.coach.levels import rung_of
from lumbar.coach.order import Slot, routine_slots, single_slots
from lumbar.coach.pace import item_at, moved, opened
from lumbar.coach.timeline import Item, Warm, change_seconds, item_seconds


def routine_plan(routine: Routine, ground: Ground, library: Library) -> tuple[Item, ...]:
    """Returns the items of a routine on this ground; none where nothing of it is left."""
    slots = routine_slots(routine, ground, library)
    if routine.seconds is None or not routine.floor:
        plan = opened(_once(item_on(slot.exercise, ground, library) for slot in slots), ground.pace)
        return plan if routine.seconds is None else fit(plan, routine.seconds)
    found = [_short(slot, routine, ground, library) for slot in slots]
    plan = _once(item for item in found if item is not None)
    return fit(opened(plan, ground.pace), routine.seconds)


def single_plan(exercise: Exercise, ground: Ground, library: Library) -> tuple[Item, ...]:
    """Returns the items for an exercise by itself, with what must come before it.

    Empty if it may not come now; see order.single_slots.
    """
    slots = single_slots(exercise, ground, library)
    plan = _once(item_on(slot.exercise, ground, library) for slot in slots)
    return opened(plan, ground.pace)


def items(
    exercises: Iterable[Exercise], level: Level, rungs: Mapping[str, int]
) -> tuple[Item, ...]:
    """Returns exercises as items of a plan, each at the rung of the level or of the person."""
    return tuple(item_at(exercise, rung_of(exercise, level, rungs)) for exercise in exercises)


def item_on(exercise: Exercise, ground: Ground, library: Library) -> Item:
    """Returns an exercise as an item of a plan, at its rung on this ground.

    An exercise that must not come first knows what comes before it then, and after which
    exercises it may come at once.
    """
    item = item_at(exercise, ground.rung[exercise.key], ground.pace.ready)
    if exercise.key in ground.smaller:
        item = fewer(item) or item
    if not exercise.first:
        return item
    needed = [library.exercises[key] for key in exercise.first]
    may = all(ground.has(one) for one in needed)
    others = (
        one.key for one in library.exercises.values() if one.serves(exercise.kind) and not one.first
    )
    first = tuple(item_on(one, ground, library) for one in needed) if may else ()
    return replace(item, warm=Warm(after=tuple(others), first=first, needs=exercise.first))


def _once(items: Iterable[Item]) -> tuple[Item, ...]:
    """Returns a plan in which nothing is offered twice: where an item comes first of its kind, the
    plan has what warms it up right before it, and who skips that skips the item, too."""
    plan: list[Item] = []
    for item in items:
        warm = item.warm
        if warm is not None and not {one.exercise for one in plan} & {*warm.after}:
            warm = replace(warm, first=())
        plan.append(replace(item, warm=warm))
    return tuple(plan)


def needs_chair(plan: Iterable[Item], library: Library) -> bool:
    """Returns whether anything in a plan needs a chair. What the library has no more needs none."""
    return any(
        item.exercise in library.exercises
        and library.exercises[item.exercise].needs_chair(item.rung)
        for item in plan
    )


def needs_desk(plan: Iterable[Item], library: Library) -> bool:
    """Returns whether anything in a plan leans on a desk. What the library has no more does not."""
    return any(
        library.exercises[item.exercise].rung(item.rung).leans
        for item in plan
        if item.exercise in library.exercises
    )


def needs_mat(plan: Iterable[Item]) -> bool:
    """Returns whether anything in a plan is done on the mat."""
    return any(item.posture in ON_THE_MAT for item in plan)


def _short(slot: Slot, routine: Routine, ground: Ground, library: Library) -> Item | None:
    """Returns an item of a routine with a limit of time: its warm-up is short, and nothing needs
    a chair. None if it cannot be done without one.
    """
    exercise, item = slot.exercise, item_on(slot.exercise, ground, library)
    most = 0 if slot.kind is Kind.WARM_UP else item.rung
    without = (n for n in range(most, -1, -1) if not exercise.needs_chair(n))
    rung = next(without, None)
    if rung is None:
        return None
    dose = item.dose if rung == item.rung else exercise.ladder[rung].dose
    if slot.kind is Kind.WARM_UP and dose.sets == dose.repetitions == 1:
        dose = replace(dose, hold=min(dose.hold, routine.opening))
    return replace(moved(item, exercise, rung), dose=dose)


def plan_seconds(plan: tuple[Item, ...]) -> int:
    """Returns the seconds that a plan takes if exercises follow each other by themselves."""
    changes = sum(change_seconds(plan, step) for step in range(1, len(plan)))
    return changes + sum(map(item_seconds, plan))


def whole_minutes(plan: tuple[Item, ...]) -> int:
    """Returns the minutes that a plan takes, rounded up; see plan_seconds."""
    return max(1, -(-plan_seconds(plan) // 60))


def fit(plan: tuple[Item, ...], seconds: int) -> tuple[Item, ...]:
    """Returns the plan shortened until it takes at most `seconds`, or cannot become shorter.

    Each step takes a set, or a repetition if there is one set, off the longest item; a hold stays
    as long as it is.
    """
    while plan_seconds(plan) > seconds:
        can_give = [item for item in plan if one_less(item.dose) is not None]
        if not can_give:
            break
        longest = max(can_give, key=item_seconds)
        smaller = replace(longest, dose=one_less(longest.dose) or longest.dose)
        plan = tuple(smaller if item is longest else item for item in plan)
    return plan


def fit_one(plan: tuple[Item, ...], step: int, item: Item, seconds: int) -> Item:
    """Returns an item cut until the plan takes at most `seconds` with it in the place of a step.

    It keeps one set and one repetition at least.
    """
    while plan_seconds((*plan[:step], item, *plan[step + 1 :])) > seconds:
        less = one_less(item.dose)
        if less is None:
            break
        item = replace(item, dose=less)
    return item
