"""How long it is until the end: of what runs now, of the exercise, of the session."""

from dataclasses import dataclass
from math import ceil

from lumbar.coach.session import Session
from lumbar.coach.timeline import Part, compile_plan, length


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Whole seconds, rounded up, and counts.

    hold: seconds of the hold, 0 where none runs; holds: those of the exercise that are not over;
    exercise: seconds of it; exercises: those after it; session: seconds of all of them, without
    what the person takes before they press Start.
    """

    hold: int
    holds: int
    exercise: int
    exercises: int
    session: int


def left_of(session: Session, now: float) -> Left:
    """What is left of a live session at `now` (UTC seconds)."""
    into, segments = session.elapsed(now), session.segments
    place = session.place(now)
    rest = segments[place.index :]
    holding = bool(rest) and rest[0].part is Part.HOLD
    exercise = max(0.0, length(segments) - into)
    after = compile_plan(session.plan, by_itself=session.by_itself)[session.step + 1 :]
    return Left(
        hold=ceil(session.left(now)) if holding else 0,
        holds=sum(segment.part is Part.HOLD for segment in rest),
        exercise=ceil(exercise),
        exercises=len(after),
        session=ceil(exercise + sum(map(length, after))),
    )
