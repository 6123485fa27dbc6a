"""A person's rungs, changed by what they ask for: a level, a step up, an easier exercise.

What an answer changes is in lumbar/coach/person.py (`rated`), time away in lumbar/coach/away.py.
"""

from dataclasses import replace
from datetime import date

from lumbar.coach.exercise import Exercise, Level, Library
from lumbar.coach.levels import RUNG_AFTER_PAIN, rung_at, rung_of
from lumbar.coach.person import Person, may_rise, on_rung
from lumbar.coach.steps import Steps, climbs


def at_level(person: Person, level: Level, library: Library) -> Person:
    """Returns the person on the way to a level: down at once, up one step at a time.

    What stands higher than the level means comes down to it. What stands lower keeps its rung and
    gets an aim: it climbs a rung with each session in which its whole dose was done (see close).
    An exercise with a `begin` of its own is not raised, nor one that hurt when it was last done:
    they go up by the person's answers alone. Movements for sit breaks are at the level at once.
    """
    rungs: dict[str, int] = {}
    aims: dict[str, int] = {}
    for exercise in library.exercises.values():
        stands, wanted = rung_of(exercise, person.level, person.rungs), rung_at(exercise, level)
        hurt = exercise.key in person.past.hurt
        if not climbs(exercise.kind) and not hurt:
            continue
        rungs[exercise.key] = RUNG_AFTER_PAIN if hurt else min(stands, wanted)
        if stands < wanted and exercise.begin is None and not hurt:
            aims[exercise.key] = wanted
        if rungs[exercise.key] == rung_of(exercise, level, {}):
            del rungs[exercise.key]
    return replace(person, level=level, rungs=rungs, aims=aims, steps={})


def is_offered(person: Person, exercise: Exercise, rung: int) -> bool:
    """Returns whether a step up from a rung is offered, and the person still stands there."""
    steps = person.steps.get(exercise.key)
    stands = rung_of(exercise, person.level, person.rungs)
    return steps is not None and steps.offered and steps.rung == rung == stands


def may_step(person: Person, exercise: Exercise, rung: int, day: date) -> bool:
    """Returns whether a step up from a rung is offered and can be taken on the local `day`: there
    is a rung above, and no pain speaks against it."""
    above = rung + 1 < len(exercise.ladder) and may_rise(person, exercise.key, day)
    return above and is_offered(person, exercise, rung)


def with_step(person: Person, exercise: Exercise, rung: int, day: date) -> Person | None:
    """Returns the person one rung above `rung`, as it was offered; day: today's local one.

    None if that is offered no more, or if something hurt meanwhile.
    """
    if not may_step(person, exercise, rung, day):
        return None
    return on_rung(person, exercise.key, rung + 1, day)


def with_stay(person: Person, exercise: Exercise, rung: int) -> Person | None:
    """Returns the person who stays on a rung, so that the days count anew; None as with_step."""
    if not is_offered(person, exercise, rung):
        return None
    return replace(person, steps={**person.steps, exercise.key: Steps(rung=rung)})


def on_other_rung(person: Person, exercise: Exercise, rung: int) -> Person:
    """Returns the person who has asked, in a session, for another rung of its exercise.

    It holds for next time, too. Up by one rung at most, from where they stand.
    """
    stands = rung_of(exercise, person.level, person.rungs)
    rung = min(rung, stands + 1)
    return person if rung == stands else on_rung(person, exercise.key, rung)
