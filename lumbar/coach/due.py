"""Which reminders and sit breaks are due for a person, and when: pure functions of the time.

Every function takes `now` in UTC seconds. Nothing is due for a person whose time zone is not
known, who has blocked the bot, who has one of the signs in the safety question, or who is in
the middle of a session. A sit break is an exercise, so it also waits for the answer to that
question; a reminder does not, because its Start asks it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta, tzinfo
from enum import StrEnum

from lumbar.coach.exercise import Exercise, Library
from lumbar.coach.ground import Ground
from lumbar.coach.person import Person, has_zone, zone_of
from lumbar.coach.progress import day_of
from lumbar.coach.schedule import (
    Breaks,
    Pause,
    Remind,
    Slot,
    Window,
)
from lumbar.coach.session import State
from lumbar.coach.standing import silent
from lumbar.coach.zones import MINUTES_A_DAY, exists, local, moment

ONE_DAY = timedelta(days=1)
DAYS_AHEAD = 15
"""How many days are searched for the next message: a weekly schedule comes round in them at
least once, even if some of its dates are decided or done already."""
GRACE = 600.0
"""A reminder may be sent for at least so many seconds, even if it was due just before midnight."""
LATE = 3600.0
"""A reminder that is late by more than so many seconds is sent without a sound."""
AGAIN_IS_GOOD = 3 * 3600.0
"""A snoozed reminder may be sent for so many seconds after its time."""
IN_A_WHILE = 900.0
"""Seconds by which the button Later puts off a sit break."""
MOST_UNANSWERED = 3
ACTIVE = 1800.0
"""A session that does not run still counts as busy for so many seconds after it was begun or last
started."""
BUSY_AGAIN = 60.0


class What(StrEnum):
    """What kind of message is due."""

    REMINDER = "reminder"
    BREAK = "break"
    HUSH = "hush"  # the day's last message, in place of a break after MOST_UNANSWERED others


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One message to send; at: when, in UTC seconds; day: the local date that it is for."""

    what: What
    at: float
    day: date


def due(person: Person, now: float) -> tuple[Due, ...]:
    """Returns the messages to send now: at most one reminder and one for sit breaks."""
    if busy(person, now):
        return ()
    return tuple(one for one in _nexts(person, now) if one.at <= now)


def next_due(person: Person, now: float) -> Due | None:
    """Returns the next message, which may be due already; None if nothing is to come."""
    return min(_nexts(person, now), key=lambda one: one.at, default=None)


def next_reminder(person: Person, now: float) -> Due | None:
    """Returns the next reminder, which may be due already; None if there is none."""
    return None if _unreachable(person) else _reminder(person, zone_of(person), now)


def next_break(person: Person, now: float) -> Due | None:
    """Returns the next sit break, which may be due already; None if there is none."""
    return None if _unreachable(person) else _break(person, zone_of(person), now)


def look_at(person: Person, now: float) -> float | None:
    """Returns when to check the person next (UTC seconds); None: not until the record changes."""
    coming = next_due(person, now)
    if coming is None:
        return None
    if coming.at <= now and busy(person, now):
        return now + BUSY_AGAIN
    return coming.at


def upcoming(person: Person, now: float, until: float) -> Iterator[Due]:
    """Yields all reminders before `until` (UTC seconds), and the next sit break if before it.

    They come if the person does nothing and the record does not change.
    """
    if _unreachable(person):
        return
    zone = zone_of(person)
    snooze = _again(person, zone, now)
    if snooze is not None and snooze.at < until:
        yield snooze
    for day in _days(local(now, zone).date() - ONE_DAY, DAYS_AHEAD + round((until - now) / 86_400)):
        for slot in person.remind.coming if person.remind else ():
            at = slot_at(person, slot, day, zone, now)
            if at is not None and at < until:
                yield Due(what=What.REMINDER, at=max(at, now), day=day)
    nudge = _break(person, zone, now)
    if nudge is not None and nudge.at < until:
        yield nudge


def busy(person: Person, now: float) -> bool:
    """Returns whether the person is in the middle of a session, which must not be disturbed."""
    if person.live is None or not person.live.session.live:
        return False
    session = person.live.session
    if session.state is State.RUNNING:
        return True
    return now - max(session.begun, session.since) < ACTIVE


def silently(person: Person, one: Due, now: float) -> bool:
    """Returns whether to send a message without a sound: in quiet hours, if late, or a HUSH."""
    at = local(now, zone_of(person))
    quiet = person.quiet is not None and person.quiet.holds(at.hour * 60 + at.minute)
    late = one.what is What.REMINDER and now - one.at > LATE
    return quiet or late or one.what is What.HUSH


def pause_on(person: Person, day: date) -> Pause | None:
    """Returns a pause that is on on the local date; None if there is none.

    The first date is compared only where the pause was announced ahead of it, see Pause.
    """
    for pause in person.pauses:
        if pause.on(day):
            return pause
    return None


def pauses_to_come(person: Person, day: date) -> tuple[Pause, ...]:
    """Returns the pauses that have not begun by the local date, in order."""
    coming = (pause for pause in person.pauses if pause.to_come(day))
    return tuple(sorted(coming, key=lambda pause: pause.first))


def resting(person: Person, now: float) -> bool:
    """Returns whether an hours' pause is on."""
    return person.rest_until is not None and now < person.rest_until


def sent_on(person: Person, day: date) -> bool:
    """Returns whether a reminder was sent or declined for the local date."""
    remind = person.remind
    return remind is not None and any(day in s.decided for s in (*remind.slots, *remind.once))


def movement(library: Library, number: int, ground: Ground) -> Exercise | None:
    """Returns the exercise of the sit break with this number, for a person on this ground.

    Those that may come now take turns: not what is left out, what waits for its hour, or what rests
    because of a pain. None where none is left.
    """
    exercises = (library.exercises[key] for key in library.routines["breaks"].exercises)
    fit = [exercise for exercise in exercises if ground.has(exercise)]
    return fit[number % len(fit)] if fit else None


def _nexts(person: Person, now: float) -> list[Due]:
    if _unreachable(person):
        return []
    zone = zone_of(person)
    found = (_reminder(person, zone, now), _break(person, zone, now))
    return [one for one in found if one is not None]


def _unreachable(person: Person) -> bool:
    return person.gone or silent(person) or not has_zone(person)


def _reminder(person: Person, zone: tzinfo, now: float) -> Due | None:
    """Returns the next reminder; if several are due now, the newest one, in place of all."""
    coming = [_again(person, zone, now)]
    if person.remind is not None:
        coming += [_next_of(person, person.remind, s, zone, now) for s in person.remind.coming]
    found = [one for one in coming if one is not None]
    passed = [one for one in found if one.at <= now]
    if passed:
        return max(passed, key=lambda one: one.at)
    return min(found, key=lambda one: one.at, default=None)


def _again(person: Person, zone: tzinfo, now: float) -> Due | None:
    at = person.snooze
    if at is None or now > at + AGAIN_IS_GOOD or _done_for(person, at, now, zone):
        return None
    day = local(at, zone).date()
    at = after_rest(person, day, at, zone)
    if at is None:
        return None
    return None if pause_on(person, day) else Due(what=What.REMINDER, at=at, day=day)


def _next_of(person: Person, remind: Remind, slot: Slot, zone: tzinfo, now: float) -> Due | None:
    """Returns the slot's next reminder; its time may be past if still good. None if none is
    to come."""
    first = _first_date(person, zone, now)
    for day in remind.dates(slot, first, _days_to_search(person, first)):
        at = slot_at(person, slot, day, zone, now)
        if at is not None:
            return Due(what=What.REMINDER, at=at, day=day)
    return None


def _first_date(person: Person, zone: tzinfo, now: float) -> date:
    """Returns the first local date to search: today, yesterday while what was due just before
    midnight may still be sent, or the end of the pauses that are on."""
    day = local(now, zone).date()
    resting = pause_on(person, day)
    if resting is None:
        return min(day, local(now - GRACE, zone).date())
    # Several pauses can be on: one that was ended before a move over the date line can be on
    # again in the new zone.
    while resting is not None and resting.until is not None:
        day = resting.until
        resting = pause_on(person, day)
    return day


def _days_to_search(person: Person, first: date) -> int:
    """Returns how many dates to search from `first` on: DAYS_AHEAD outside of pauses to come."""
    away = (one for one in pauses_to_come(person, first) if one.until is not None)
    return DAYS_AHEAD + sum((one.until - one.first).days for one in away if one.until)


def slot_at(person: Person, slot: Slot, day: date, zone: tzinfo, now: float) -> float | None:
    """Returns when the slot's reminder for a local date comes (UTC seconds).

    None if there is none on that date, if it is decided, done or paused, or if it is too late.
    """
    falls = person.remind is not None and person.remind.falls(slot, day)
    if not falls or not slot.open_on(day) or pause_on(person, day):
        return None
    at = moment(day, slot.at, zone)
    if at <= now and now >= good_until(day, at, zone):
        return None
    done = not slot.anyway and _done_for(person, at, now, zone)
    if done or not exists(day, zone):
        return None
    return after_rest(person, day, at, zone)


def after_rest(person: Person, day: date, at: float, zone: tzinfo) -> float | None:
    """Returns when what is due at `at` on a local date comes, by the hours' pause that is on.

    That is the pause's end, if the date is not over by then: otherwise it is left out, and the
    result is None. Both times are UTC seconds.
    """
    rest = person.rest_until
    if rest is None or at >= rest:
        return at
    return rest if rest < moment(day, MINUTES_A_DAY, zone) else None


def held_back(person: Person, now: float) -> tuple[Due, ...]:
    """Returns the reminders that an hours' pause holds back, in order of their own times.

    at: when each comes, or was to come where it is left out; those come before the pause's end.
    """
    rest, remind = person.rest_until, person.remind
    if rest is None or remind is None or _unreachable(person):
        return ()
    zone = zone_of(person)
    awake = replace(person, rest_until=None)
    found = [
        Due(what=What.REMINDER, at=at, day=day)
        for day in _days(
            local(now, zone).date(), 1 + (local(rest, zone) - local(now, zone)).days + 1
        )
        for slot in remind.coming
        if (at := slot_at(awake, slot, day, zone, now)) is not None and at < rest
    ]
    return tuple(sorted(found, key=lambda one: one.at))


def _done_for(person: Person, at: float, now: float, zone: tzinfo) -> bool:
    """Returns whether a session was finished on the day of `at`, or on that of `now` if later.

    at: when a reminder is due (UTC seconds).
    """
    if done_on(person, day_of(at, zone)):
        return True
    return now > at and done_on(person, day_of(now, zone))


def good_until(day: date, at: float, zone: tzinfo) -> float:
    """Returns until when (UTC seconds) a reminder for a local date, due at `at`, may be sent.

    That is the end of the date, so that no date sees two reminders, or GRACE after `at`.
    """
    return max(moment(day, MINUTES_A_DAY, zone), at + GRACE)


def done_on(person: Person, day: date) -> bool:
    """Returns whether the person finished a session on that local day."""
    return day in person.past.done


def _break(person: Person, zone: tzinfo, now: float) -> Due | None:
    breaks = person.breaks
    if breaks is None or not breaks.on or person.safety.answer is None:
        return None
    first = _first_date(person, zone, now)
    for day in _days(first, _days_to_search(person, first)):
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
    """Returns when the next sit break comes in a window of a local date (UTC seconds), or None."""
    start, end = moment(day, window.start, zone), moment(day, window.end, zone)
    over = moment(day, MINUTES_A_DAY, zone)
    movements = (breaks.moved, breaks.nudged, person.past.last_ended)
    # A time on a later date was noted while the clock was wrong.
    last = max([start, *(at for at in movements if at is not None and at < over)])
    at = last + breaks.every * 60
    if breaks.later is not None and breaks.later - IN_A_WHILE >= last:
        at = breaks.later
    if person.rest_until is not None and start <= at:
        at = max(at, person.rest_until)
    return at if start <= at < end else None


def unanswered_on(person: Person, breaks: Breaks, day: date, zone: tzinfo) -> int:
    """Returns how many sit breaks in a row got no answer on a local date.

    The count starts again with each date and with each ended session.
    """
    if breaks.nudged is None or local(breaks.nudged, zone).date() != day:
        return 0
    ended = person.past.last_ended
    if ended is not None and ended > breaks.nudged:
        return 0
    return breaks.unanswered


def _days(first: date, count: int) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range(count))


def begun_from(
    person: Person, remind: Remind, now: float, *, before: Remind | None = None
) -> Person:
    """Returns the person with these reminders, without those whose time is past already.

    before: what was set until now. A date on which a reminder was to come at the same time keeps
    what is due; without `before`, all whose time is past are marked as passed.
    """
    if person.zone is None:
        return replace(person, remind=remind)
    zone = zone_of(person)

    def stood(slot: Slot, day: date) -> bool:
        same = (one for one in before.slots if one.at == slot.at) if before else ()
        return before is not None and any(before.falls(one, day) for one in same)

    def begin(slot: Slot) -> Slot:
        days = (day for day in newest_dates(now, zone) if not stood(slot, day))
        past = (day for day in days if moment(day, slot.at, zone) <= now)
        return slot.let_pass(*past)

    # One that comes once is asked for ahead of its time: it stands as it is.
    begun = (
        remind.changed(begin)
        if before is None
        else replace(remind, slots=tuple(map(begin, remind.slots)))
    )
    return replace(person, remind=begun)


def newest_dates(now: float, zone: tzinfo) -> tuple[date, date]:
    """Returns yesterday and today: the local dates whose reminders can still be due."""
    today = local(now, zone).date()
    return today - ONE_DAY, today
