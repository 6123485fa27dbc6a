"""Swap in a session: another exercise in the place of the current one, and back again."""

from collections.abc import Iterator
from dataclasses import replace

from lumbar.coach.exercise import ON_THE_MAT, Exercise, Kind, Library, Posture
from lumbar.coach.ground import Ground
from lumbar.coach.pace import moved
from lumbar.coach.person import Person
from lumbar.coach.plan import fit_one, item_on
from lumbar.coach.session import Outcome, Session, State, anew
from lumbar.coach.steps import marked
from lumbar.coach.timeline import Item
from lumbar.coach.wish import ground_of

UP = frozenset({Posture.ALL_FOURS, Posture.STANDING})
"""Where one is who neither lies nor sits."""


def swapped(
    session: Session, person: Person, library: Library, now: float, *, up: bool = False
) -> Session:
    """Returns the session with a stand-in for its current exercise, restarted at `now` (UTC
    seconds), as after Back.

    A second swap goes back to what the plan had. up: one that is done kneeling or standing goes
    before others, if there is one. Returns the same object if there is no stand-in, after pain,
    after the end, and if the exercise's time has just run out.
    """
    item = stand_in_of(session, person, library, now, up=up)
    return session if item is None else anew(session, item, now)


def may_swap(session: Session, person: Person, library: Library, now: float) -> bool:
    """Returns whether the current exercise can be swapped at `now` (UTC seconds)."""
    stands = session.state in {State.WAITING, State.RUNNING, State.PAUSED}
    return stands and stand_in_of(session, person, library, now) is not None


def stand_in_of(
    session: Session, person: Person, library: Library, now: float, *, up: bool = False
) -> Item | None:
    """Returns the item that Swap puts in the place of the current one; None for nothing.

    That is what it has taken the place of, if it has; else the first stand-in that the content
    names and that is not left out, does not wait (for its hour, or for a pain), has not hurt in
    this session and does not come next, nor later for the same purpose. One that was just done
    comes only if there is no other. It is at the person's rung for it; where the routine has a
    limit of time, it is cut to what is left of that, and one that is not on the floor stays so.
    """
    item = session.item
    if item.swapped is not None:
        return item.swapped
    exercise = library.exercises.get(item.exercise)
    if exercise is None:
        return None
    ground = ground_of(person, library, now)
    found = list(_stand_ins(session, exercise, ground, library))
    routine = library.routines.get(session.routine)
    if routine is not None and not routine.floor:
        found = [one for one in found if one.posture not in ON_THE_MAT]
    if up:
        found.sort(key=lambda one: not _is_up(one, library))
    before = session.results[-1].exercise if session.results else ""
    other = next((one for one in found if one.exercise != before), found[0] if found else None)
    if other is None:
        return None
    if session.step == 0:  # there may be a voice to start before the first one
        other = replace(other, ready=max(other.ready, item.ready))
    if routine is not None and routine.seconds is not None:
        other = fit_one(session.plan, session.step, other, routine.seconds)
    (other,) = marked((other,), library)  # a dose that is cut must earn no step
    return replace(other, swapped=item)


def _stand_ins(
    session: Session, exercise: Exercise, ground: Ground, library: Library
) -> Iterator[Item]:
    hurt = {one.exercise for one in session.results if one.outcome is Outcome.HURT}
    for key in exercise.swaps:
        other = library.exercises.get(key)
        if other is None:
            lower = _own_rung(session.item, exercise, key)
            if lower is not None and exercise.key not in hurt:
                yield lower
        elif ground.has(other) and key not in hurt | _to_come(session, exercise.kind, library):
            yield item_on(other, ground, library)


def _own_rung(item: Item, exercise: Exercise, movement: str) -> Item | None:
    """Returns the item on the highest rung of another movement below it; None for none.

    Never a higher one: nothing becomes harder that is not asked to.
    """
    most = min(item.rung, len(exercise.ladder)) - 1
    rungs = [n for n in range(most, -1, -1) if exercise.shown(n) == movement]
    if not rungs or exercise.shown(min(item.rung, len(exercise.ladder) - 1)) == movement:
        return None
    return moved(item, exercise, rungs[0])


def _to_come(session: Session, kind: Kind, library: Library) -> set[str]:
    """The exercises that come next, or later for a purpose."""
    coming = [item.exercise for item in session.plan[session.step + 1 :]]
    later = {
        key for key in coming if key in library.exercises and library.exercises[key].kind is kind
    }
    return {*coming[:1], *later}


def _is_up(item: Item, library: Library) -> bool:
    return library.exercises[item.exercise].posture_on(item.rung) in UP
