"""Time away: how much easier the next session is.

Strength is lost the more, the longer one rests, endurance first, and more of it by people over 65
and by those who move little (Bosquet 2013, a meta-analysis of 103 studies, doi 10.1111/sms.12047).
It gives no figure for a week or for two, so the steps are the project's own, and careful: away 7 to
13 days one rung down, 14 to 27 two, 28 or more gentle. A pause that was asked for and a journey
are time away, too: the body does not know why it rested.
"""

from dataclasses import dataclass, replace
from datetime import date

from lumbar.coach.exercise import Level, Library
from lumbar.coach.levels import rung_of
from lumbar.coach.person import Eased, Person
from lumbar.coach.safety import AWAY_DAYS
from lumbar.coach.steps import climbs

ONE_RUNG, TWO_RUNGS, GENTLE = 7, 14, AWAY_DAYS
"""Days without a session from which on the next one is so much easier; after those of the last the
safety question is asked again, too."""
TO_GENTLE = 0
"""In place of a number of rungs: all the way down, to gentle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """How a person comes back. days: without a session; rungs: how many down; TO_GENTLE: all."""

    days: int
    rungs: int


def days_away(person: Person, day: date) -> int | None:
    """Returns the days from the last session to the local `day`; None if there was none.

    A session counts as soon as an exercise in it was begun. Where one was begun after time away
    and nothing of it done, the days count from there, so that the same days do not count twice.
    """
    days = [entry.day for entry in person.past.recent]
    if person.eased is not None:
        days.append(person.eased.day)
    return (day - max(days)).days if person.past.recent else None


def coming_back(person: Person, day: date) -> Coming | None:
    """Returns how a person comes back on the local `day`; None if they were not away for long."""
    days = days_away(person, day)
    if days is None or days < ONE_RUNG:
        return None
    rungs = TO_GENTLE if days >= GENTLE else 2 if days >= TWO_RUNGS else 1
    return Coming(days=days, rungs=rungs)


def eased(person: Person, library: Library, day: date) -> Person:
    """Returns the person with their rungs as they are on the local `day`, after time away.

    The same object if they were not away for long, or stand at the easiest already. A pure
    function of the record and the day: it is looked through for every plan, and kept when a
    session begins. Once it is kept, it changes nothing more until as many days have passed again.
    """
    coming = coming_back(person, day)
    if coming is None:
        return person
    note = Eased(day=day, rungs=coming.rungs)
    if coming.rungs == TO_GENTLE:
        rungs = {key: rung for key, rung in person.rungs.items() if rung == 0}
        if (person.level, person.rungs, person.aims) == (Level.GENTLE, rungs, {}):
            return person
        return replace(person, level=Level.GENTLE, rungs=rungs, aims={}, steps={}, eased=note)
    lower = {
        exercise.key: max(0, rung_of(exercise, person.level, person.rungs) - coming.rungs)
        for exercise in library.exercises.values()
        if climbs(exercise.kind) and rung_of(exercise, person.level, person.rungs) > 0
    }
    if not lower:
        return person
    steps = {key: value for key, value in person.steps.items() if key not in lower}
    return replace(person, rungs={**person.rungs, **lower}, steps=steps, eased=note)


def begins(person: Person, library: Library, day: date, session: str) -> Person:
    """Returns the person as a session begins on the local `day`: eased, with a note of it.

    session: its id. Idempotent.
    """
    after = eased(person, library, day)
    if after is person or after.eased is None:
        return person
    return replace(after, eased=replace(after.eased, session=session))
