"""A wish, as it is right with what a person told of when they were asked about their safety."""

from dataclasses import replace

from lumbar.coach.exercise import Library
from lumbar.coach.gentle import WALK
from lumbar.coach.safety import Safety
from lumbar.coach.suits import suits
from lumbar.coach.wish import Wish

SHORT, PREGNANCY = "short", "pregnancy"
"""Keys of routines: the short one, and that for a pregnancy."""
STANDING = "standing"
"""The key of the routine with nothing on the floor."""


def in_short(safety: Safety) -> str:
    """Returns the key of the routine that is begun where little is asked: the short one; in a
    pregnancy its own."""
    return PREGNANCY if safety.pregnant else SHORT


def fitted(wish: Wish, library: Library, safety: Safety) -> Wish | None:
    """Returns the wish as it is right with what was told; None where nothing of it is.

    In a pregnancy any routine on the floor but the stretches is the one for a pregnancy, and so is
    an open wish; one that asks for the begin screen stays, which offers that.
    Where nothing of a gentle session is right (all stretches bend the back), it is a walk; only who
    asks for the stretches themselves (named) reads that they are left out.
    """
    exercise = library.exercises.get(wish.exercise)
    if exercise is not None:
        return wish if suits(exercise, safety) else None
    routine = library.routines.get(wish.routine)
    off_the_floor = routine is not None and not routine.floor
    if safety.pregnant and not (wish.first or off_the_floor or wish.routine == "stretches"):
        return replace(wish, routine=PREGNANCY)
    if routine is None or not safety.conditions:
        return wish
    there = [library.exercises[key] for key in routine.exercises]
    if any(suits(one, safety) for one in there):
        return wish
    return None if wish.named else Wish(exercise=WALK)
