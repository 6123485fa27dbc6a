"""What an ending asks or says of the next time: one thing, and never the same again after a no.

An ending asks once for a daily reminder, later whether to take a step up that the person's answers
have earned, and else says how the week stands. Nothing of it after pain, or for somebody who is to
see a doctor first.

The week's target is two to three days: the American College of Sports Medicine recommends
strengthening each major muscle group on two or three days a week (Garber 2011,
doi 10.1249/MSS.0b013e318213fefb; Ratamess 2009 for novices the same).
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from lumbar.coach.ending import MILESTONES, chosen, entry_with, has_hurt
from lumbar.coach.exercise import Kind, Library
from lumbar.coach.over import Ending
from lumbar.coach.past import Past
from lumbar.coach.person import Live, Person
from lumbar.coach.progress import Entry, monday_of, what_counts
from lumbar.coach.rungs import may_step
from lumbar.coach.session import Outcome, State
from lumbar.coach.standing import silent
from lumbar.coach.steps import climbs

QUIET_DAYS = 30
"""Local days for which a question is not asked again after a no."""
TARGET = (2, 3)
"""Days with strength exercise a week: at least, and at most."""


class Asks(StrEnum):
    """A question that an ending asks."""

    VOICE = "voice"
    REMIND = "remind"
    STEP = "step"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remind:
    """Whether to remind every day at this time. begun: when the session began (UTC seconds)."""

    begun: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Rise:
    """Whether to take a step up. exercise: its key; rung: the one from which it goes up."""

    exercise: str
    rung: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekSoFar:
    """On how many days of this week a strength exercise was done."""

    days: int


Next = Remind | Rise | WeekSoFar


def next_step(person: Person, ending: Ending, library: Library, *, private: bool) -> Next | None:
    """Returns what an ending asks or says of the next time; None for nothing.

    person: with the session in their past; private: whether it is said in a private chat.
    """
    entry = entry_with(person.past, ending.session)
    if entry is None or not private or has_hurt(entry) or silent(person) or not entry.finished:
        return None
    if ending.asks == Asks.VOICE:
        return None
    earned = _rise(person, entry, library, ending.rated)
    if earned is not None and ending.rated is not None:
        return earned  # what they have just said comes first
    if _asks_to_remind(person, ending, entry.day):
        return Remind(begun=ending.begun)
    return earned or (None if ending.asks else _week(person.past, entry, library))


def _asks_to_remind(person: Person, ending: Ending, day: date) -> bool:
    """Returns whether to ask for a daily reminder: none is set, and no was not said of late."""
    if ending.answered or _is_reminded(person):
        return False
    return ending.asks == Asks.REMIND or not said_no(person, Asks.REMIND, day)


def _is_reminded(person: Person) -> bool:
    """Returns whether reminders that come again are set and on, or wait for the person's zone."""
    asked = person.asked
    waits = asked is not None and asked.by is None and asked.waits_for_place
    meant = asked.meant if asked is not None and waits else ()
    if any(one.slots or one.daily is not None for one in meant):
        return True
    return person.remind is not None and bool(person.remind.on and person.remind.slots)


def _rise(person: Person, entry: Entry, library: Library, rated: int | None) -> Rise | None:
    """Returns the step up that is offered now.

    rated: the step of the session that was rated just now; then its exercise alone, whatever was
    said before. Else one of this session's exercises, and one of which no was not said of late.
    """
    if rated is not None:
        if rated >= len(entry.results):
            return None
        return _offered(person, entry.results[rated].exercise, entry.day, library)
    done = (one.exercise for one in entry.results if one.outcome is Outcome.DONE)
    found = (
        _offered(person, key, entry.day, library)
        for key in done
        if not said_no(person, key, entry.day)
    )
    return next((rise for rise in found if rise is not None), None)


def _offered(person: Person, key: str, day: date, library: Library) -> Rise | None:
    exercise, steps = library.exercises.get(key), person.steps.get(key)
    if exercise is None or steps is None or not may_step(person, exercise, steps.rung, day):
        return None
    return Rise(exercise=key, rung=steps.rung)


def _week(past: Past, entry: Entry, library: Library) -> WeekSoFar | None:
    """Returns how the week stands, if one more day with strength exercise makes the target and
    there is a day left; None also where a day of it is no longer known in full."""
    monday = monday_of(entry.day)
    counted = {day for day in past.done if monday <= day <= entry.day}
    strong = {one.day for one in past.recent if _is_strength(one, library)}
    gone = past.ended > len(past.recent)
    if gone and any(day <= past.recent[0].day for day in counted - strong):
        return None
    days = len(counted & strong)
    left = 6 - entry.day.weekday()
    return WeekSoFar(days=days) if left and days + 1 in TARGET else None


def _is_strength(entry: Entry, library: Library) -> bool:
    """Returns whether a strength exercise was done in a session."""
    done = (one.exercise for one in entry.results if one.outcome is Outcome.DONE)
    exercises = (library.exercises.get(key) for key in done)
    return any(one is not None and one.kind is Kind.STRENGTH for one in exercises)


def ending_of(person: Person, live: Live, library: Library, *, voice: bool) -> Ending | None:
    """Returns the ending of a live session that is over: what its message tells and asks.

    None after pain or an alarm, and where no exercise was done: then there is nothing to tell, and
    nothing is asked. person: with the session in their past; voice: whether the message offers the
    voice, which comes before all else.
    """
    session, before = live.session, person.ending
    if session.alarm or session.has_hurt or not what_counts(session.results).session:
        return None
    ending = Ending(
        session=session.id,
        begun=session.begun,
        ended=session.ended,
        stopped=session.state is State.STOPPED,
        before=before.tells if before is not None and before.session != session.id else "",
    )
    telling = chosen(person, ending, library)
    ending = replace(ending, tells=str(telling.tells) if telling is not None else "")
    if voice:
        return replace(ending, asks=str(Asks.VOICE))
    match next_step(person, ending, library, private=live.chat > 0):
        case Remind():
            return replace(ending, asks=str(Asks.REMIND))
        case Rise():
            return replace(ending, asks=str(Asks.STEP))
    return ending


def with_ending(person: Person, ending: Ending) -> Person:
    """Returns the person after the message of an ending was sent."""
    once = ending.tells in MILESTONES and ending.tells not in person.milestones
    return replace(
        person,
        ending=ending,
        milestones=(*person.milestones, ending.tells) if once else person.milestones,
        offered=person.offered or ending.asks == Asks.VOICE,
    )


def said_no(person: Person, what: str, day: date) -> bool:
    """Returns whether the person has said no to a question less than QUIET_DAYS before; what: see
    `declined`."""
    said = person.declined.get(what)
    return said is not None and said <= day < said + timedelta(days=QUIET_DAYS)


def declined(person: Person, what: str, day: date) -> Person:
    """Returns the person after a no to a question on a local day; what: Asks.REMIND, or the key of
    an exercise for a step up. Older ones that count no more are dropped."""
    kept = {key: at for key, at in person.declined.items() if said_no(person, key, day)}
    ending = person.ending
    if ending is not None and what == Asks.REMIND:
        ending = replace(ending, answered=True)
    return replace(person, declined={**kept, what: day}, ending=ending)


def answered(person: Person, session: str) -> Person:
    """Returns the person with the question under the ending of a session answered, be it with a no
    or not."""
    return _with_ending_of(person, session, answered=True)


def with_rated(person: Person, session: str, step: int) -> Person:
    """Returns the person with a note of the step that was rated last under the ending of a
    session."""
    return _with_ending_of(person, session, rated=step)


def _with_ending_of(person: Person, session: str, **changes: Any) -> Person:
    ending = person.ending
    if ending is None or ending.session != session:
        return person
    return replace(person, ending=replace(ending, **changes))


def to_rate(person: Person, ending: Ending, library: Library) -> int | None:
    """Returns the step of an ended session whose exercise the person is asked about now: how hard
    it was. The last one first, then those before it that have no answer; None for none.

    Nobody is asked after pain.
    """
    entry = entry_with(person.past, ending.session)
    if entry is None or has_hurt(entry):
        return None
    for step in reversed(range(len(entry.results))):
        result = entry.results[step]
        exercise = library.exercises.get(result.exercise)
        if exercise is None or not climbs(exercise.kind) or result.effort is not None:
            continue
        if result.outcome is Outcome.DONE:
            return step
    return None
