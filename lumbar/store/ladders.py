"""Rungs of records up to version 6, on the ladders of version 7.

A record keeps a rung as a number, and version 7 has put rungs in between. The table is frozen: it
says what the old numbers meant, whatever the ladders become. The same dose of the same movement
where there is one, else the nearest of that movement, the lower of two that are as near.
"""

from collections.abc import Mapping
from dataclasses import replace

from lumbar.coach.person import Live, Person
from lumbar.coach.progress import Entry
from lumbar.coach.session import Result, Session

RUNGS: Mapping[str, tuple[int, ...]] = {
    "pelvic-tilt": (0, 2, 4),
    "knee-to-chest": (0, 2, 4),
    "heel-slide": (0, 2, 5),
    "bridge": (0, 4, 6, 7, 11),
    "bird-dog": (0, 4, 8, 11),
    "superman": (0, 3, 5, 8),
    "plank": (0, 5, 6, 8, 9, 11),
    "cat": (0, 3, 5),
    "forward-bend": (0, 3, 6),
    "walk": (0, 1, 2, 3),
    "shoulder-squeeze": (0, 2, 3),
    "calf-raise": (0, 3, 4),
    "back-bend": (0, 2, 4),
    "sit-to-stand": (0, 2, 4),
    "seated-twist": (0, 3, 4),
    "march": (0, 3, 5),
    "side-reach": (0, 3, 4),
}
"""For each exercise, the new number of each old rung, from the easiest."""


def rung_now(exercise: str, rung: int) -> int:
    """Returns the number, since version 7, of a rung of an older record.

    A number beyond the old ladder is its top rung; an exercise that is not known keeps it.
    """
    known = RUNGS.get(exercise)
    return rung if known is None else known[max(0, min(rung, len(known) - 1))]


def on_new_ladders(person: Person) -> Person:
    """Returns a person of version 6 or older with their rungs on the ladders of version 7.

    The session that is live keeps its doses, and so do those of the past; their rungs are those
    of today, so that pictures, words and answers belong to the movement that was done. Sessions in
    chapters keep the numbers of their time: nothing but /export reads those.
    """
    return replace(
        person,
        rungs={key: rung_now(key, rung) for key, rung in person.rungs.items()},
        live=person.live and _live(person.live),
        undo=person.undo and replace(person.undo, session=_session(person.undo.session)),
        past=replace(person.past, recent=tuple(map(_entry, person.past.recent))),
    )


def _live(live: Live) -> Live:
    return replace(live, session=_session(live.session))


def _session(session: Session) -> Session:
    plan = tuple(replace(item, rung=rung_now(item.exercise, item.rung)) for item in session.plan)
    return replace(session, plan=plan, results=tuple(map(_result, session.results)))


def _entry(entry: Entry) -> Entry:
    return replace(entry, results=tuple(map(_result, entry.results)))


def _result(result: Result) -> Result:
    return replace(result, rung=rung_now(result.exercise, result.rung))
