"""What is due for a person, and when: reminders and sit breaks as pure functions of the time.

Every function takes `now` in UTC seconds. Nothing is due for a person whose zone is not
known, who has blocked the bot, who said that one of the safety question's signs is true, or
who is in the middle of a session. A sit break is an exercise, so it waits for the answer to
that question; a reminder does not, because its Start asks it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta, tzinfo
from enum import StrEnum

from lumbar.coach.exercise import Exercise, Library
from lumbar.coach.person import Person, has_zone, zone_of
from lumbar.coach.progress import day_of
from lumbar.coach.schedule import (
    EVERY_DAY,
    Breaks,
    Pause,
    Remind,
    Slot,
    Window,
)
from lumbar.coach.session import State
from lumbar.coach.zones import MINUTES_A_DAY, exists, local, moment

ONE_DAY = timedelta(days=1)
DAYS_AHEAD = 15
"""Days in which a weekly schedule comes round at least once, whatever is done or decided."""
GRACE = 600.0
"""Seconds for which a reminder is good at least, however near midnight it was due."""
LATE = 3600.0
"""A reminder later than so many seconds comes silently."""
AGAIN_IS_GOOD = 3 * 3600.0
"""Seconds for which a reminder that was asked for again is good after its time."""
IN_A_WHILE = 900.0
"""Seconds that Later puts a sit break off by."""
MOST_UNANSWERED = 3
ACTIVE = 1800.0
"""Seconds after its last start in which a session that waits is still under way."""
BUSY_AGAIN = 60.0


class What(StrEnum):
    """What kind of message is due."""

    REMINDER = "reminder"
    BREAK = "break"
    HUSH = "hush"  # instead of one more break that would stay unanswered, the last word today


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One message to send; at: UTC seconds, day: the local date that it is for."""

    what: What
    at: float
    day: date


def due(person: Person, now: float) -> tuple[Due, ...]:
    """What is to be sent now, at most one of each kind."""
    if busy(person, now):
        return ()
    return tuple(one for one in _nexts(person, now) if one.at <= now)


def next_due(person: Person, now: float) -> Due | None:
    """What comes next, or is due now."""
    return min(_nexts(person, now), key=lambda one: one.at, default=None)


def next_reminder(person: Person, now: float) -> Due | None:
    """The next daily reminder, or the one that is due now."""
    return None if _unreachable(person) else _reminder(person, zone_of(person), now)


def next_break(person: Person, now: float) -> Due | None:
    """The next sit break, or the one that is due now."""
    return None if _unreachable(person) else _break(person, zone_of(person), now)


def look_at(person: Person, now: float) -> float | None:
    """When there is next something to decide; None: not before the record changes."""
    coming = next_due(person, now)
    if coming is None:
        return None
    if coming.at <= now and busy(person, now):
        return now + BUSY_AGAIN
    return coming.at


def upcoming(person: Person, now: float, until: float) -> Iterator[Due]:
    """Reminders that come before `until` if nothing is done or changed, and the next break."""
    if _unreachable(person):
        return
    zone = zone_of(person)
    snooze = _again(person, zone, now)
    if snooze is not None and snooze.at < until:
        yield snooze
    for day in _days(local(now, zone).date() - ONE_DAY, DAYS_AHEAD + round((until - now) / 86_400)):
        for slot in person.remind.slots if person.remind and person.remind.on else ():
            at = slot_at(person, slot, day, zone, now)
            if at is not None and at < until:
                yield Due(what=What.REMINDER, at=max(at, now), day=day)
    nudge = _break(person, zone, now)
    if nudge is not None and nudge.at < until:
        yield nudge


def busy(person: Person, now: float) -> bool:
    """Whether the person is in the middle of a session, and not to be spoken to."""
    if person.live is None or not person.live.session.live:
        return False
    session = person.live.session
    if session.state is State.RUNNING:
        return True
    return now - max(session.begun, session.since) < ACTIVE


def silently(person: Person, one: Due, now: float) -> bool:
    """Whether a message is to come without a sound: in quiet hours, late, or a last word."""
    at = local(now, zone_of(person))
    quiet = person.quiet is not None and person.quiet.holds(at.hour * 60 + at.minute)
    late = one.what is What.REMINDER and now - one.at > LATE
    return quiet or late or one.what is What.HUSH


def pause_on(person: Person, day: date) -> Pause | None:
    """The pause in which reminders and breaks rest on the local date, and until it is over.

    Over the date line, or with a clock set back, it is on before the date that it began.
    """
    return next((pause for pause in person.pauses if not pause.over(day)), None)


def sent_on(person: Person, day: date) -> bool:
    """Whether a reminder was sent, or declined, on the local date."""
    return person.remind is not None and any(day in s.decided for s in person.remind.slots)


def movement(library: Library, number: int, hour: int) -> Exercise:
    """What the sit break of this number offers at a local hour: each in its turn."""
    exercises = [library.exercises[key] for key in library.routines["breaks"].exercises]
    fit = [exercise for exercise in exercises if exercise.not_before <= hour]
    return fit[number % len(fit)]


def _nexts(person: Person, now: float) -> list[Due]:
    if _unreachable(person):
        return []
    zone = zone_of(person)
    found = (_reminder(person, zone, now), _break(person, zone, now))
    return [one for one in found if one is not None]


def _unreachable(person: Person) -> bool:
    return person.gone or person.safe is False or not has_zone(person)


def _reminder(person: Person, zone: tzinfo, now: float) -> Due | None:
    """The next reminder; of several that are due now the newest stands for all."""
    candidates = [one for one in (_again(person, zone, now),) if one is not None]
    if person.remind is not None and person.remind.on:
        for slot in person.remind.slots:
            candidates += _next_of(person, slot, zone, now)
    passed = [one for one in candidates if one.at <= now]
    if passed:
        return max(passed, key=lambda one: one.at)
    return min(candidates, key=lambda one: one.at, default=None)


def _again(person: Person, zone: tzinfo, now: float) -> Due | None:
    at = person.snooze
    if at is None or now > at + AGAIN_IS_GOOD or _done_for(person, at, now, zone):
        return None
    day = local(at, zone).date()
    return None if pause_on(person, day) else Due(what=What.REMINDER, at=at, day=day)


def _next_of(person: Person, slot: Slot, zone: tzinfo, now: float) -> Iterator[Due]:
    """The slot's next coming, if there is one: at once where it is late and still good."""
    for day in _days(_first_date(person, zone, now), DAYS_AHEAD):
        at = slot_at(person, slot, day, zone, now)
        if at is not None:
            yield Due(what=What.REMINDER, at=at, day=day)
            return


def _first_date(person: Person, zone: tzinfo, now: float) -> date:
    """The first local date that may have something for the person: after a pause, or yesterday."""
    day = local(now, zone).date()
    resting = pause_on(person, day)
    if resting is None:
        return day - ONE_DAY
    # After a move over the date line one that was ended there is still on here, and before others.
    while resting is not None and resting.until is not None:
        day = resting.until
        resting = pause_on(person, day)
    return day


def slot_at(person: Person, slot: Slot, day: date, zone: tzinfo, now: float) -> float | None:
    """When the slot's reminder of a local date comes; None where none does, or it is past."""
    days = person.remind.days if person.remind else ()
    if day.weekday() not in days or not slot.open_on(day) or pause_on(person, day):
        return None
    at = moment(day, slot.at, zone)
    if at <= now and now >= good_until(day, at, zone):
        return None
    if _done_for(person, at, now, zone) or not exists(day, zone):
        return None
    return at


def _done_for(person: Person, at: float, now: float, zone: tzinfo) -> bool:
    """Whether the day is done to which a reminder at `at` belongs, or by now the one after."""
    return any(done_on(person, day_of(moment, zone)) for moment in {at, max(at, now)})


def good_until(day: date, at: float, zone: tzinfo) -> float:
    """Until when (UTC seconds) a reminder of a local date, due at `at`, is worth sending.

    Until the date is over, so that no date ever sees two.
    """
    return max(moment(day, MINUTES_A_DAY, zone), at + GRACE)


def done_on(person: Person, day: date) -> bool:
    """Whether a session was finished on the person's day."""
    return day in person.past.done


def _break(person: Person, zone: tzinfo, now: float) -> Due | None:
    breaks = person.breaks
    if breaks is None or not breaks.on or not person.safe:
        return None
    for day in _days(_first_date(person, zone, now), DAYS_AHEAD):
        if day.weekday() not in breaks.days or pause_on(person, day) or breaks.enough == day:
            continue
        for window in breaks.windows:
            at = _break_at(person, breaks, window, day, zone)
            if at is not None and now < moment(day, window.end, zone):
                quiet = unanswered_on(person, breaks, day, zone) >= MOST_UNANSWERED
                return Due(what=What.HUSH if quiet else What.BREAK, at=at, day=day)
    return None


def _break_at(
    person: Person, breaks: Breaks, window: Window, day: date, zone: tzinfo
) -> float | None:
    """When the next break falls in a window of a local date; None where it does not."""
    start, end = moment(day, window.start, zone), moment(day, window.end, zone)
    over = moment(day, MINUTES_A_DAY, zone)
    movements = (breaks.moved, breaks.nudged, person.past.last_ended)
    # What is of a later date was noted by a clock that was wrong.
    last = max([start, *(at for at in movements if at is not None and at < over)])
    at = last + breaks.every * 60
    if breaks.later is not None and breaks.later - IN_A_WHILE >= last:
        at = breaks.later
    return at if start <= at < end else None


def unanswered_on(person: Person, breaks: Breaks, day: date, zone: tzinfo) -> int:
    """Nudges in a row without an answer on a local date; every date and session begins anew."""
    if breaks.nudged is None or local(breaks.nudged, zone).date() != day:
        return 0
    ended = person.past.last_ended
    if ended is not None and ended > breaks.nudged:
        return 0
    return breaks.unanswered


def _days(first: date, count: int) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range(count))


def begun_from(
    person: Person, remind: Remind, now: float, *, of: set[int], on: Iterable[int] = EVERY_DAY
) -> Person:
    """The person with these reminders; of those at the times `of` on the weekdays `on` only
    what is still to come."""
    if person.zone is None:
        return replace(person, remind=remind)
    zone, weekdays = zone_of(person), set(on)

    def begin(slot: Slot) -> Slot:
        days = (day for day in newest_dates(now, zone) if day.weekday() in weekdays)
        past = (day for day in days if moment(day, slot.at, zone) <= now)
        return slot.let_pass(*past) if slot.at in of else slot

    slots = tuple(begin(slot) for slot in remind.slots)
    return replace(person, remind=replace(remind, slots=slots))


def newest_dates(now: float, zone: tzinfo) -> tuple[date, date]:
    """The local dates on which something can have come that is not over yet."""
    today = local(now, zone).date()
    return today - ONE_DAY, today
