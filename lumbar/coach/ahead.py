"""When a session that runs will show something new: known ahead, as segments have exact lengths."""

from dataclasses import dataclass
from functools import lru_cache

from lumbar.coach.session import Session
from lumbar.coach.timeline import Item, Part, Timeline, compile_step, length

CLOSING = (1, 2)
"""Seconds after the last segment at which what is then said of it makes further calls."""


@dataclass(frozen=True, slots=True)
class Course:
    """All moments at which a session shows something new until it waits for the person.

    begun: when it began (UTC seconds); after: whole seconds from then to each moment.
    """

    begun: float
    after: tuple[int, ...]


def course_of(session: Session) -> Course:
    """Returns the course of a session that runs: of its step and, if they begin by themselves, of
    all others. In calm mode fewer moments are shown."""
    if not session.by_itself:
        return Course(session.since, _moments((session.segments,)))
    plan = session.plan
    before = sum(length(compile_step(plan, n, by_itself=True)) for n in range(session.step))
    return Course(session.since - before, _of_plan(plan))


def ends_hold(session: Session, index: int) -> bool:
    """Returns whether a hold ends where the segment with that index of the session's step begins:
    the one before it, or what was done before a step that begins by itself."""
    if index:
        return session.segments[index - 1].part is Part.HOLD
    return session.segments[0].part is Part.REST


@lru_cache(maxsize=256)
def _of_plan(plan: tuple[Item, ...]) -> tuple[int, ...]:
    return _moments(tuple(compile_step(plan, n, by_itself=True) for n in range(len(plan))))


@lru_cache(maxsize=256)
def _moments(steps: tuple[Timeline, ...]) -> tuple[int, ...]:
    found, at = [0], 0
    for segment in (one for step in steps for one in step if one.seconds):
        at += segment.seconds
        found.append(at)
    return (*found, *(at + more for more in CLOSING))
