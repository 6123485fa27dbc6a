"""A lighter dose in the middle of a session: the present exercise, one rung lower."""

from dataclasses import replace

from lumbar.coach.exercise import Exercise
from lumbar.coach.session import Session, anew
from lumbar.coach.timeline import Item


def easier(session: Session, exercise: Exercise, now: float) -> Session:
    """The session with its present exercise one rung lower and begun anew at `now` (UTC seconds).

    exercise: the one that the session stands at. It waits for Start, or runs where nothing
    waits, as after Back. The same value on the easiest rung, and where there is no way back:
    after pain, at the end, and where the exercise's time has just run out.
    """
    item = lowered(session.item, exercise)
    return session if item is None else anew(session, item, now)


def lowered(item: Item, exercise: Exercise) -> Item | None:
    """The item one rung lower on the exercise's ladder as it is today; None on its lowest.

    A ladder that has become shorter is entered at its top.
    """
    rung = min(item.rung, len(exercise.ladder)) - 1
    if rung < 0:
        return None
    return replace(item, rung=rung, dose=exercise.ladder[rung].dose)
