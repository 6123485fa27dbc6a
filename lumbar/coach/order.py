"""Which exercises a plan has, and in which order: the rules, apart from doses and times.

1. What the person has left out is not in a routine. What waits (for its hour, or for a pain to
   settle) is not either: its first stand-in that may come takes its place, unless the routine has
   that anyway.
2. A short routine has one warm-up, two strength exercises and one stretch (`OF_A_KIND`). The
   strength exercises take turns by the day: each day the next two, so that a week has them all,
   whatever is left of them.
3. What must not come first (an exercise with `first`, as superman, which loads the spine with
   some 6,000 N: McGill) comes behind another exercise of its kind. Where it is the only one, what
   `first` names comes before it; where that may not come, it stays away itself.
4. A routine with nothing on the floor has all that it names that is not, and no stand-in that is.
"""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from lumbar.coach.exercise import ON_THE_MAT, Exercise, Kind, Library, Routine
from lumbar.coach.ground import Ground

OF_A_KIND = {Kind.WARM_UP: 1, Kind.STRENGTH: 2, Kind.STRETCH: 1}
"""How many exercises of each kind a routine with a limit of time has."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a plan: an exercise, and what it is there for (a stand-in serves another kind)."""

    exercise: Exercise
    kind: Kind


def routine_slots(routine: Routine, ground: Ground, library: Library) -> list[Slot]:
    """Returns what a routine has on this ground, in order; nothing where nothing is left."""
    slots = _there(routine.exercises, ground, library)
    if not routine.floor:
        slots = [slot for slot in slots if is_off_the_floor(slot.exercise)]
    elif routine.seconds is not None:
        slots = _of_the_day(slots, ground)
    return _not_first(slots, ground, library)


def single_slots(exercise: Exercise, ground: Ground, library: Library) -> list[Slot]:
    """Returns an exercise that is asked for by its name, with what must come before it.

    It comes even if it is left out, and so does what comes before it. Nothing if it waits, or if
    something that must come before it does.
    """
    keys = (*exercise.first, exercise.key)
    if any(key in ground.waits for key in keys):
        return []
    return [_slot(library.exercises[key]) for key in keys]


def stand_in(
    exercise: Exercise, kind: Kind, ground: Ground, library: Library, taken: Container[str] = ()
) -> Exercise | None:
    """Returns the first exercise that may come now in the place of another; None for none.

    kind: what that is there for; taken: keys of those that may not.
    """
    swaps = (library.exercises[key] for key in exercise.swaps if key in library.exercises)
    may = (one for one in swaps if ground.has(one) and one.serves(kind) and one.key not in taken)
    return next(may, None)


def is_off_the_floor(exercise: Exercise) -> bool:
    """Returns whether an exercise is done standing or on a chair, on whatever rung."""
    rungs = range(len(exercise.ladder))
    return not ON_THE_MAT & {exercise.posture_on(rung) for rung in rungs}


def _slot(exercise: Exercise) -> Slot:
    return Slot(exercise, exercise.kind)


def _there(keys: Sequence[str], ground: Ground, library: Library) -> list[Slot]:
    slots: list[Slot] = []
    for key in keys:
        exercise = library.exercises[key]
        if key in ground.left_out:
            continue
        if key not in ground.waits:
            slots.append(_slot(exercise))
            continue
        other = stand_in(exercise, exercise.kind, ground, library)
        taken = {*keys, *(slot.exercise.key for slot in slots)}
        if other is not None and other.key not in taken:
            slots.append(Slot(other, exercise.kind))
    return slots


def _of_the_day(slots: Iterable[Slot], ground: Ground) -> list[Slot]:
    """Returns the day's choice of each kind, in the order of the routine."""
    chosen: list[Slot] = []
    all_slots = list(slots)
    for kind, most in OF_A_KIND.items():
        of_kind = [slot for slot in all_slots if slot.kind is kind]
        turn = ground.day.toordinal() * most if most > 1 else 0
        count = min(most, len(of_kind))
        picked = {(turn + nth) % len(of_kind) for nth in range(count)}
        chosen += [slot for nth, slot in enumerate(of_kind) if nth in picked]
    return chosen


def _not_first(slots: list[Slot], ground: Ground, library: Library) -> list[Slot]:
    """Returns the slots with what must not come first behind what warms it up."""
    for slot in [slot for slot in slots if slot.exercise.first]:
        at = slots.index(slot)
        others = [n for n, one in enumerate(slots) if _warms(one, slot)]
        if others and others[0] > at:
            moved = slots[at + 1 : others[0] + 1]
            slots = [*slots[:at], *moved, slot, *slots[others[0] + 1 :]]
        if not others:
            slots = _warmed(slots, at, ground, library)
    return slots


def _warms(one: Slot, slot: Slot) -> bool:
    return one.kind is slot.kind and not one.exercise.first


def _warmed(slots: list[Slot], at: int, ground: Ground, library: Library) -> list[Slot]:
    """Returns the slots with what the one at a place needs before it; without it, if it cannot."""
    before = [slot.exercise.key for slot in slots[:at]]
    needed = [library.exercises[key] for key in slots[at].exercise.first if key not in before]
    if not all(ground.has(exercise) for exercise in needed):
        return [*slots[:at], *slots[at + 1 :]]
    return [*slots[:at], *map(_slot, needed), *slots[at:]]
