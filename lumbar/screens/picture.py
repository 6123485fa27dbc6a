"""Which picture a live session's message shows at a moment."""

from lumbar.coach.exercise import Library
from lumbar.coach.person import Person
from lumbar.coach.picture import View, period_of, picture_at
from lumbar.coach.session import Session
from lumbar.screens.screen import Medium, Shown, Still, Timed


def picture_of(session: Session, now: float, person: Person, library: Library) -> Shown | None:
    """The picture of the current exercise at `now` (UTC seconds): of what is held, or comes.

    It is another one where the exercise or the side changes, and nowhere else. None for an
    exercise that is gone.
    """
    item = session.item
    exercise = library.exercises.get(item.exercise)
    if exercise is None:
        return None
    movement = exercise.shown(min(item.rung, len(exercise.ladder) - 1))
    picture = picture_at(item, session.segments, session.elapsed(now))
    match picture.view:
        case View.STILL:
            what = Still(movement=movement, left=picture.left)
            return Shown(Medium.STILL, what, dark=person.dark)
        case View.LOOP:
            what_moves = Timed(movement=movement, period=period_of(item.dose))
            return Shown(Medium.TIMED, what_moves, dark=person.dark)
        case View.FREE:
            return Shown(Medium.LOOP, movement, dark=person.dark)
