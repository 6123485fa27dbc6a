"""Where a person stands with the safety question now: pure functions of their record."""

from dataclasses import replace
from datetime import timedelta

from lumbar.coach.pain import SIGNS, Where, recent_pains
from lumbar.coach.person import Person, zone_of
from lumbar.coach.safety import (
    AWAY_DAYS,
    MONTHS,
    PAIN_DAYS,
    PAINS,
    Answer,
    Why,
    alarmed,
    months_after,
)
from lumbar.coach.zones import local


def asked_for(person: Person, now: float) -> Why | None:
    """Returns why the safety question is to be asked before anything begins; None if it is not.

    now: UTC seconds. A running session is not looked at: the question comes before the next one.
    """
    safety = person.safety
    if safety.answer is None:
        return Why.SIGN if safety.sign else Why.FIRST
    if safety.sign:
        return Why.SIGN
    if safety.answer not in {Answer.NONE, Answer.CLINICIAN}:
        return Why.YES
    if safety.open:
        return Why.UNCLEAR
    return _by_pain(person) or _by_time(person, now)


def may_begin(person: Person, now: float) -> bool:
    """Returns whether an exercise may begin at `now` (UTC seconds) without the question."""
    return asked_for(person, now) is None


def silent(person: Person) -> bool:
    """Returns whether nothing that urges may come by itself: something was true, and is not
    cleared, or a pain since was a sign."""
    return person.safety.silent or _by_pain(person) is Why.SIGN


def with_sign(person: Person) -> Person:
    """Returns the person after an alarm: numb or weak legs, chest pain and the like.

    Nothing begins and nothing urges until the question is answered anew.
    """
    return replace(person, safety=alarmed(person.safety))


def with_leg(person: Person) -> Person:
    """Returns the person after words of pain in a leg, outside a session: nothing begins until
    the question is answered anew."""
    return replace(person, safety=replace(person.safety, leg=True))


def _by_pain(person: Person) -> Why | None:
    """Returns why pains since the newest answer ask for another one; None if they do not."""
    if not person.pains:
        return Why.LEG if person.safety.leg else None
    at = person.safety.at
    since = tuple(one for one in person.pains if at is None or one.at > at)
    places = {one.felt.where for one in since}
    if SIGNS & places:
        return Why.SIGN
    if person.safety.leg or Where.LEG in places:
        return Why.LEG
    many = any(len(recent_pains(since, one.day, PAIN_DAYS)) >= PAINS for one in since)
    return Why.PAINS if many else None


def _by_time(person: Person, now: float) -> Why | None:
    """Returns why an answer that was none of the signs is too old; None while it holds.

    Days are local ones. A clock that was set back makes nothing older.
    """
    at = person.safety.at
    if at is None:
        return Why.YEAR
    zone = zone_of(person)
    day, given = local(now, zone).date(), local(at, zone).date()
    if person.safety.birth_by(day):
        return Why.BIRTH
    if day >= months_after(given, MONTHS):
        return Why.YEAR
    newest = max(at, person.past.last_ended or at)
    if day - local(newest, zone).date() >= timedelta(days=AWAY_DAYS):
        return Why.AWAY
    return None
