"""The newest fact about a person that is worth saying in a reminder, chosen from their record.

It is read where others may see it (a lock screen), so it says nothing of pain: what a pain makes
of today is said as what today is. It never speaks of a missed day.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from lumbar.coach.away import coming_back, eased
from lumbar.coach.exercise import Library
from lumbar.coach.levels import rung_of
from lumbar.coach.next_step import said_no
from lumbar.coach.pain import Band, recent_pains, smaller_today
from lumbar.coach.past import figures
from lumbar.coach.person import Person
from lumbar.coach.progress import ONE_DAY, Entry
from lumbar.coach.rungs import may_step
from lumbar.coach.session import Effort, Outcome, Result

LONG_HOLD = 10
"""Seconds from which on a hold is told by its length, and shorter ones by their number."""
STEPPED_DAYS = 7
"""Local days after a step up in which it is news."""
REMEMBERED = 2
"""How many reminders are not repeated, if there is something else."""
LEAST_STREAK = 2
"""Days in a row from which on they are told."""


class Says(StrEnum):
    """What a piece of news says. The order is that of how new they are, the newest first."""

    SMALLER = "smaller"  # an exercise has a smaller dose today
    EASIER = "easier"  # an exercise is a step easier today
    RESTS = "rests"  # an exercise is not done today
    STEPPED = "stepped"  # an exercise is a step harder, and was not done since
    RIGHT = "right"  # a step up is offered: just right on two days
    TOO_EASY = "too-easy"  # a step up is offered: too easy the last time
    READY = "ready"  # a step up is offered, from answers that lie back
    BACK = "back"  # it begins easier after time away
    HELD = "held"  # how long an exercise was held the last time
    TIMES = "times"  # how often it was done the last time
    STREAK = "streak"  # today makes it so many days in a row
    WEEK = "week"  # sessions this week
    TOTAL = "total"  # sessions at all
    FIRST = "first"  # there was none yet
    EVIDENCE = "evidence"  # a fact from the library, about backs


OFFERS = frozenset({Says.RIGHT, Says.TOO_EASY, Says.READY})
"""Those that come with the offer of a step up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One true thing about a person. key: of its exercise, or of a library's fact; count: days,
    sessions, holds or exercises; seconds: of a hold; rung: of the exercise, from 0; today: whether
    the exercise is one of today's."""

    says: Says
    key: str = ""
    count: int = 0
    seconds: int = 0
    rung: int = 0
    today: bool = True

    @property
    def name(self) -> str:
        """What it is known by when the next reminder is to say something else."""
        return f"{self.says}:{self.key}" if self.key else self.says.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """What a reminder offers today. routine: the key of what Start begins; short: its minutes,
    rounded up, 0 where nothing of it is left; whole: those of the whole routine, 0 where there is
    none to choose; exercises: the keys of those that Start begins."""

    routine: str
    short: int
    whole: int
    exercises: tuple[str, ...]


def newest(person: Person, today: Today, library: Library, day: date) -> News | None:
    """Returns what is told on the local `day`; None where there is nothing to tell, or to do.

    It is the newest that the last reminders did not tell (Person.told), so that no two days say the
    same if there is another. It needs the record alone: no chapters are read.
    """
    if not today.exercises:
        return None
    found = {news.name: news for news in _found(person, today, library, day)}
    fresh = (news for name, news in found.items() if name not in person.told)
    again = (found[name] for name in person.told if name in found)
    return next(fresh, None) or next(again, None)


def with_told(person: Person, news: News | None) -> Person:
    """Returns the person after a reminder told this."""
    if news is None:
        return person
    told = (*(name for name in person.told if name != news.name), news.name)
    return replace(person, told=told[-REMEMBERED:])


def _found(person: Person, today: Today, library: Library, day: date) -> Iterator[News]:
    """Yields what is true on the local day, the newest first."""
    there = frozenset(today.exercises)
    yield from _gentler(person, there, library, day)
    if not person.safety.pregnant:
        yield from _steps(person, there, library, day)
    yield from _back(person, library, day)
    entry = person.past.recent[-1] if person.past.recent else None
    if entry is not None:
        yield from _last(entry, there, library)
    yield from _sums(person, today, day)
    if library.facts and not person.safety.pregnant:
        keys = tuple(library.facts)
        number = (day.toordinal() + person.id) % len(keys)
        yield News(says=Says.EVIDENCE, key=keys[number])


def _gentler(person: Person, there: frozenset[str], library: Library, day: date) -> Iterator[News]:
    """What yesterday's pain makes of today; see lumbar/coach/pain.py."""
    for pain in reversed(recent_pains(person.pains, day - ONE_DAY, 1)):
        exercise = library.exercises.get(pain.exercise)
        if exercise is None or pain.exercise in person.left_out:
            continue
        if pain.band > Band.MODERATE:
            yield News(says=Says.RESTS, key=exercise.key)
        elif pain.exercise not in there:
            continue
        elif smaller_today(exercise.key, person.pains, day):
            yield News(says=Says.SMALLER, key=exercise.key)
        elif _lowered(person, exercise.key, rung_of(exercise, person.level, person.rungs)):
            yield News(says=Says.EASIER, key=exercise.key)


def _lowered(person: Person, key: str, rung: int) -> bool:
    """Whether an exercise stands lower than where it hurt, in one of the newest sessions."""
    return any(
        result.exercise == key and result.outcome is Outcome.HURT and result.rung > rung
        for entry in person.past.recent
        for result in entry.results
    )


def _steps(person: Person, there: frozenset[str], library: Library, day: date) -> Iterator[News]:
    """Steps up: those of today's exercises that were taken, then those that are offered, today's
    before others; none to which the person has said no of late."""
    offered: list[News] = []
    for key, steps in person.steps.items():
        exercise = library.exercises.get(key)
        if exercise is None or key in person.left_out:
            continue
        if steps.taken is not None and day - steps.taken <= timedelta(days=STEPPED_DAYS):
            stands = rung_of(exercise, person.level, person.rungs)
            if key in there and steps.rung == stands and not _done_at(person, key, stands):
                yield News(says=Says.STEPPED, key=key, rung=stands)
        if may_step(person, exercise, steps.rung, day) and not said_no(person, key, day):
            says = _why_offered(person, key)
            offered.append(News(says=says, key=key, rung=steps.rung, today=key in there))
    yield from (news for news in offered if news.today)
    yield from (news for news in offered if not news.today)


def _done_at(person: Person, key: str, rung: int) -> bool:
    """Whether an exercise was done at a rung in one of the newest sessions."""
    return any(
        result.exercise == key and result.rung == rung
        for entry in person.past.recent
        for result in entry.results
    )


def _why_offered(person: Person, key: str) -> Says:
    """What the newest answer about an exercise was, as far as the record still has it."""
    for entry in reversed(person.past.recent):
        for result in entry.results:
            if result.exercise == key and result.effort is not None:
                return Says.RIGHT if result.effort is Effort.RIGHT else Says.TOO_EASY
    return Says.READY


def _back(person: Person, library: Library, day: date) -> Iterator[News]:
    coming = coming_back(person, day)
    if coming is not None and eased(person, library, day) is not person:
        yield News(says=Says.BACK, count=coming.days)


def _last(entry: Entry, there: frozenset[str], library: Library) -> Iterator[News]:
    """What was held longest the last time: of what comes today, if any of it was done."""
    done = [
        one
        for one in entry.results
        if one.outcome is Outcome.DONE and one.holds and one.exercise in library.exercises
    ]
    todays = [one for one in done if one.exercise in there]
    best = max(todays or done, key=_held, default=None)
    if best is None:
        return
    says = Says.HELD if best.hold >= LONG_HOLD else Says.TIMES
    yield News(says=says, key=best.exercise, count=best.holds, seconds=best.hold)


def _held(result: Result) -> int:
    return result.held


def _sums(person: Person, today: Today, day: date) -> Iterator[News]:
    """What the sessions add up to."""
    if not person.past.ended:
        yield News(says=Says.FIRST, count=len(today.exercises))
    if not person.past.sessions:
        return
    sums = figures(person.past, day, person.pauses)
    if sums.streak >= LEAST_STREAK - 1 and day not in person.past.done:
        yield News(says=Says.STREAK, count=sums.streak + 1)
    if sums.this_week:
        yield News(says=Says.WEEK, count=sums.this_week)
    yield News(says=Says.TOTAL, count=person.past.sessions)
