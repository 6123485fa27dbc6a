"""Another dose in the middle of a session: moves the current exercise one rung down or up."""

from dataclasses import replace
from datetime import date

from lumbar.coach.cut import no_longer
from lumbar.coach.exercise import Exercise
from lumbar.coach.pace import moved
from lumbar.coach.person import Person, may_rise
from lumbar.coach.session import Session, anew
from lumbar.coach.timeline import Item


def easier(session: Session, exercise: Exercise, now: float) -> Session:
    """Returns the session with its current exercise one rung lower and restarted.

    exercise: the current exercise of the session; now: UTC seconds. The session then waits for
    Start, or runs if the step has no wait, as after Back. Returns the same object on the easiest
    rung, after pain, after the end, and if the exercise's time has just run out. A dose that was
    cut stays so: easier must not take longer.
    """
    item = lowered(session.item, exercise)
    if item is None:
        return session
    if session.item.cut:
        whole, item = item, no_longer(item, session.item)
        item = replace(item, cut=item.dose != whole.dose)
    return anew(session, item, now)


def harder(session: Session, exercise: Exercise, now: float) -> Session:
    """Returns the session with its current exercise one rung higher and restarted, like `easier`.

    Returns the same object on the hardest rung, too.
    """
    item = raised(session.item, exercise)
    return session if item is None else anew(session, item, now)


def may_be_harder(session: Session, person: Person, day: date) -> bool:
    """Returns whether no pain speaks against a harder exercise on the local `day`.

    As for a step up at any other time (`may_rise`); and after pain in this session nothing becomes
    harder in it.
    """
    return not session.has_hurt and may_rise(person, session.item.exercise, day)


def raised(item: Item, exercise: Exercise) -> Item | None:
    """Returns the item one rung higher on the exercise's current ladder; None on the top rung."""
    rung = item.rung + 1
    return None if rung >= len(exercise.ladder) else moved(item, exercise, rung)


def lowered(item: Item, exercise: Exercise) -> Item | None:
    """Returns the item one rung lower on the exercise's current ladder; None on the lowest rung.

    If the ladder has become shorter than the item's rung, its top rung is the next lower one.
    """
    rung = min(item.rung, len(exercise.ladder)) - 1
    return None if rung < 0 else moved(item, exercise, rung)
