"""What is offered in place of the rest after a pain of 6 or more, or into a leg."""

from dataclasses import replace

from lumbar.coach.exercise import Library
from lumbar.coach.hurting import Answered, left_hurt
from lumbar.coach.pace import moved
from lumbar.coach.person import Person
from lumbar.coach.plan import item_on
from lumbar.coach.session import Outcome, Session, State
from lumbar.coach.wish import ground_of

CAT, WALK = "cat", "walk"
OFFERED = (CAT, WALK)


def offers(session: Session, person: Person, library: Library) -> tuple[str, ...]:
    """Returns the keys of what is offered in place of the rest, where that is offered now.

    person: with the session as their live one, and the pain's moment in it. Nothing is offered
    that has hurt in this session, that they have left out, that is not right with what they told
    of when asked about their safety, or that rests because it hurt before.
    """
    hurt = person.live.hurt if person.live is not None else None
    if hurt is None or session.state is not State.HURT or not session.severe or session.alarm:
        return ()
    ground = ground_of(person, library, hurt.at)
    hurts = {one.exercise for one in session.results if one.outcome is Outcome.HURT}
    hurts.add(session.item.exercise)
    there = (library.exercises[key] for key in OFFERED if key in library.exercises)
    return tuple(one.key for one in there if one.key not in hurts and ground.has(one))


def in_its_place(
    person: Person, session: Session, what: Answered, library: Library
) -> Session | None:
    """Returns the session with one exercise in place of the rest of its plan, to begin with Start.

    The cat comes at its easiest rung. Returns None if that is not offered, or by an old button.
    """
    if what.of not in {None, session.turn} or what.instead not in offers(session, person, library):
        return None
    exercise = library.exercises[what.instead]
    item = item_on(exercise, ground_of(person, library, what.at), library)
    if exercise.key == CAT:
        item = moved(item, exercise, 0)
    return left_hurt(session, what.at, (replace(item, warm=None),))
