"""How long getting ready takes: by the posture, the person's setting and the voice.

The figures are common coaching practice and a setting, not measured: nobody gets down onto the
mat, or up from it and onto a chair, in the three seconds that a phone takes to be put down.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from lumbar.coach.exercise import ON_THE_MAT, Exercise, Posture
from lumbar.coach.timeline import Item


class Ready(StrEnum):
    """How long a person wants to get ready before an exercise."""

    SHORTER = "shorter"
    USUAL = "usual"
    LONGER = "longer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """What getting ready depends on besides the exercise.

    ready: the person's setting; voice: whether exercises are spoken, so that a voice message has
    to be tapped first; first: whether they have not heard one in a session yet.
    """

    ready: Ready = Ready.USUAL
    voice: bool = False
    first: bool = False


DOWN = frozenset({Posture.FRONT, Posture.ALL_FOURS})
"""Postures that take longer to get into: one turns over, or comes onto hands and knees."""
READY: Mapping[Ready, tuple[int, int]] = {
    Ready.SHORTER: (5, 3),
    Ready.USUAL: (10, 6),
    Ready.LONGER: (20, 12),
}
"""Seconds to get ready for an exercise: in a posture of DOWN, and in any other."""
VOICE_SECONDS, FIRST_VOICE_SECONDS = 15, 20
"""Seconds to get ready for the first exercise of a session with the voice on, at least: the voice
message has to be started and the phone put down. The second figure is for the first time, where
one gets down onto the mat besides: who begins standing moves within 20 s of their first tap."""


def ready_for(posture: Posture, ready: Ready = Ready.USUAL) -> int:
    """Returns the seconds to get ready for an exercise in a posture."""
    down, other = READY[ready]
    return down if posture in DOWN else other


def item_at(exercise: Exercise, rung: int, ready: Ready = Ready.USUAL) -> Item:
    """Returns an exercise at a rung (0: the easiest) as an item of a plan."""
    posture = exercise.posture_on(rung)
    return Item(
        exercise=exercise.key,
        rung=rung,
        sides=exercise.sides,
        dose=exercise.ladder[rung].dose,
        ready=ready_for(posture, ready),
        posture=posture,
    )


def moved(item: Item, exercise: Exercise, rung: int) -> Item:
    """Returns an item of a session at another rung of its exercise.

    The time to get ready stays, and is no shorter than usual where the new rung has another
    posture.
    """
    there = item_at(exercise, rung)
    ready = item.ready if there.posture is item.posture else max(item.ready, there.ready)
    return replace(item, rung=rung, dose=there.dose, posture=there.posture, ready=ready, cut=False)


def opened(plan: tuple[Item, ...], pace: Pace) -> tuple[Item, ...]:
    """Returns the plan with time to start the voice before its first exercise."""
    if not plan or not pace.voice:
        return plan
    first, *others = plan
    longer = pace.first and first.posture in ON_THE_MAT
    least = FIRST_VOICE_SECONDS if longer else VOICE_SECONDS
    return (replace(first, ready=max(first.ready, least)), *others)
