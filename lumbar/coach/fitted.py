"""A wish, as it is right with what a person told of when they were asked about their safety."""

from dataclasses import replace

from lumbar.coach.exercise import Library
from lumbar.coach.gentle import WALK
from lumbar.coach.safety import Safety
from lumbar.coach.suits import suits
from lumbar.coach.wish import Wish

PREGNANCY = "pregnancy"
"""The key of the routine for a pregnancy."""


def fitted(wish: Wish, library: Library, safety: Safety) -> Wish | None:
    """Returns the wish as it is right with what was told; None where nothing of it is.

    In a pregnancy any routine but the stretches is the one for a pregnancy, and so is an open wish.
    Where nothing of a gentle session is right (all stretches bend the back), it is a walk; only who
    asks for the stretches themselves (at_once) reads that they are left out.
    """
    exercise = library.exercises.get(wish.exercise)
    if exercise is not None:
        return wish if suits(exercise, safety) else None
    if safety.pregnant and wish.routine != "stretches":
        return replace(wish, routine=PREGNANCY)
    routine = library.routines.get(wish.routine)
    if routine is None or not safety.conditions:
        return wish
    there = [library.exercises[key] for key in routine.exercises]
    if any(suits(one, safety) for one in there):
        return wish
    return None if wish.at_once else Wish(exercise=WALK)
