"""What is told of a session at its end: one true thing, the most telling one.

Everything is taken from the record, so that nothing is praised that was not done. Nothing is told
after pain or an alarm: then the ending says what to do about that, and nothing else.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lumbar.coach.exercise import Library, Sides
from lumbar.coach.over import Ending
from lumbar.coach.past import Past, figures
from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.coach.session import Outcome, Result
from lumbar.coach.steps import is_full

AWAY_DAYS = 7
"""Days since the session before from which on somebody is back: from then on the next session is
easier, too (see lumbar/coach/away.py)."""
STREAK_DAYS = 3
"""Days in a row from which on they are worth a word."""
SEVEN = 7
A_MINUTE = 60
PLANK = "plank"


class Tells(StrEnum):
    """What is told, the most telling first.

    First what happens once in a life; then what was hard to do or hard to decide (to come back, to
    stop in time); then what is better than before; then what was simply done well. STOPPED stands
    before what is better, because who stops early asks whether it counts.
    """

    FIRST = "first"  # the first session with an exercise done
    SEVEN = "seven"  # the seventh day in a row
    MINUTE = "minute"  # the first plank held for a minute
    BACK = "back"  # number: days since the session before
    STOPPED = "stopped"  # number: exercises done before it was stopped
    LONGEST = (
        "longest"  # number: seconds of the longest hold yet of the exercise; before: until now
    )
    STEP = "step"  # a harder rung than last time, done in full
    MORE = "more"  # number: holds of the exercise; before: last time
    STREAK = "streak"  # number: days in a row
    WHOLE = "whole"  # number: holds, which are all there were in the plan
    SIDES = "sides"  # number: holds of the exercise on each side
    MOST = "most"  # number: seconds held of the exercise that was held most


MILESTONES = frozenset({Tells.FIRST, Tells.SEVEN, Tells.MINUTE})
"""What is celebrated, each once in a life, and one a session at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One thing to tell; exercise: its key, where it is about one; number, before: see Tells."""

    tells: Tells
    exercise: str = ""
    number: int = 0
    before: int = 0


def entry_with(past: Past, session: str) -> Entry | None:
    """Returns a recent session by its id; None for one that is not kept in full (any more)."""
    return next((entry for entry in past.recent if entry.id == session), None)


def has_hurt(entry: Entry) -> bool:
    """Returns whether an exercise of a session was ended by pain."""
    return any(result.outcome is Outcome.HURT for result in entry.results)


def tellings(person: Person, ending: Ending, library: Library) -> tuple[Telling, ...]:
    """Returns everything that is true of an ended session, the most telling first.

    person: with the session in their past. Empty after pain, and where no exercise was done.
    """
    entry = entry_with(person.past, ending.session)
    if entry is None or not entry.finished or has_hurt(entry):
        return ()
    earlier = person.past.recent[: person.past.recent.index(entry)]
    found = [
        *_once(person, ending, entry),
        *_back(entry, earlier),
        *_stopped(ending, entry),
        *_better(person.past, entry, earlier),
        *_streak(person, entry, STREAK_DAYS, Tells.STREAK),
        *_done(ending, entry, library),
    ]
    rank = list(Tells)
    return tuple(sorted(found, key=lambda telling: rank.index(telling.tells)))


def chosen(person: Person, ending: Ending, library: Library) -> Telling | None:
    """Returns what is told of an ended session; None for nothing.

    Where it was told before (`ending.tells`), that again; else not what the ending before told
    (`ending.before`), if there is anything else.
    """
    found = tellings(person, ending, library)
    if ending.tells:
        return next((telling for telling in found if telling.tells == ending.tells), None)
    other = (telling for telling in found if telling.tells != ending.before)
    return next(other, found[0] if found else None)


def _once(person: Person, ending: Ending, entry: Entry) -> Iterator[Telling]:
    if ending.stopped:
        return
    had = {one for one in person.milestones if one != ending.tells}
    if Tells.FIRST not in had and person.past.sessions == 1:
        yield Telling(tells=Tells.FIRST)
    if Tells.SEVEN not in had:
        # On that day alone: of a longer streak it would be untrue.
        found = _streak(person, entry, SEVEN, Tells.SEVEN)
        yield from (one for one in found if one.number == SEVEN)
    if Tells.MINUTE not in had and person.past.tops_known:
        top = person.past.tops.get(PLANK)
        first = top is not None and top.hold >= A_MINUTE > top.before
        if top is not None and first and top.session == entry.id:
            yield Telling(tells=Tells.MINUTE, exercise=PLANK, number=top.hold)


def _back(entry: Entry, earlier: Sequence[Entry]) -> Iterator[Telling]:
    if earlier:
        days = (entry.day - max(one.day for one in earlier)).days
        if days >= AWAY_DAYS:
            yield Telling(tells=Tells.BACK, number=days)


def _stopped(ending: Ending, entry: Entry) -> Iterator[Telling]:
    if ending.stopped:
        done = sum(result.outcome is Outcome.DONE for result in entry.results)
        yield Telling(tells=Tells.STOPPED, number=done)


def _better(past: Past, entry: Entry, earlier: Sequence[Entry]) -> Iterator[Telling]:
    """What is more than before; of each kind the largest."""
    longest = [
        Telling(tells=Tells.LONGEST, exercise=key, number=top.hold, before=top.before)
        for key, top in past.tops.items()
        if past.tops_known and top.session == entry.id and top.before
    ]
    steps, more = [], []
    for result in entry.results:
        last = _last_time(result, earlier)
        if last is None or result.outcome is not Outcome.DONE:
            continue
        if result.rung > last.rung and is_full(result):
            steps.append(Telling(tells=Tells.STEP, exercise=result.exercise))
        if result.holds > last.holds and result.hold >= last.hold:
            more.append(
                Telling(
                    tells=Tells.MORE,
                    exercise=result.exercise,
                    number=result.holds,
                    before=last.holds,
                )
            )
    yield from _largest(longest)
    yield from steps[:1]
    yield from _largest(more)


def _last_time(result: Result, earlier: Sequence[Entry]) -> Result | None:
    """Returns what came of an exercise when it was done the time before, as far as that is kept."""
    done = (
        one
        for entry in reversed(earlier)
        for one in entry.results
        if one.exercise == result.exercise and one.outcome is Outcome.DONE
    )
    return next(done, None)


def _largest(found: Sequence[Telling]) -> tuple[Telling, ...]:
    return tuple(sorted(found, key=lambda one: one.before - one.number)[:1])


def _streak(person: Person, entry: Entry, least: int, tells: Tells) -> Iterator[Telling]:
    days = figures(person.past, entry.day, person.pauses).streak
    if days >= least:
        yield Telling(tells=tells, number=days)


def _done(ending: Ending, entry: Entry, library: Library) -> Iterator[Telling]:
    done = [result for result in entry.results if result.outcome is Outcome.DONE]
    holds = sum(result.holds for result in done)
    if not ending.stopped and len(done) == len(entry.results) and holds > 1:
        yield Telling(tells=Tells.WHOLE, number=holds)
    for result in done:
        exercise = library.exercises.get(result.exercise)
        if exercise is not None and exercise.sides is not Sides.BOTH and result.holds % 2 == 0:
            yield Telling(tells=Tells.SIDES, exercise=result.exercise, number=result.holds // 2)
            break
    most = max(done, key=lambda result: result.held, default=None)
    if most is not None and most.held:
        yield Telling(tells=Tells.MOST, exercise=most.exercise, number=most.held)
