"""What is due for a person, and when: reminders and sit breaks as pure functions of the time.

Every function takes `now` in UTC seconds. Nothing is due for a person whose zone is not
known, who has blocked the bot, who said that one of the safety question's signs is true, or
who is in the middle of a session. A sit break is an exercise, so it waits for the answer to
that question; a reminder does not, because its Start asks it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta, tzinfo
from enum import StrEnum

from lumbar.coach.exercise import Exercise, Library
from lumbar.coach.person import Person, has_zone, zone_of
from lumbar.coach.progress import day_of
from lumbar.coach.schedule import (
    EVERY_DAY,
    MOST_TIMES,
    USUAL_EVERY,
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
            at = _slot_at(person, slot, day, zone, now)
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


# Deciding: what is noted before it is sent, so that it is sent once


def decided(person: Person, one: Due, now: float) -> Person:
    """The person after the decision to send what is due."""
    if one.what is What.REMINDER:
        return replace(_with_reminders_decided(person, one.day, now), snooze=None)
    breaks = person.breaks
    if breaks is None:
        return person
    if one.what is What.HUSH:
        return replace(person, breaks=replace(breaks, enough=one.day, unanswered=0, later=None))
    unanswered = 1 + _unanswered(person, breaks, one.day, zone_of(person))
    breaks = replace(
        breaks, nudged=now, later=None, unanswered=unanswered, number=breaks.number + 1
    )
    return replace(person, breaks=breaks)


def undecided(person: Person, before: Person, after: Person) -> Person:
    """The person without the decision that made `after` of `before`: nothing was sent.

    What has changed since then stays. Who has answered a reminder meanwhile has decided for
    themselves, and that stands.
    """
    if person.answered == after.answered and before.remind is not None:
        person = _with_reminders_undecided(person, before, after)
    breaks, was, became = person.breaks, before.breaks, after.breaks
    if breaks is None or was is None or became is None or was == became:
        return person
    names = ["nudged", "enough", "number"]
    if breaks.moved == became.moved:
        names += ["later", "unanswered"]
    back = {
        name: getattr(was, name) for name in names if getattr(breaks, name) == getattr(became, name)
    }
    return _with_breaks(person, **back)


def _with_reminders_undecided(person: Person, before: Person, after: Person) -> Person:
    """Those dates open again that the decision closed, in the slots that are still there."""
    if person.snooze is None:
        person = replace(person, snooze=before.snooze)
    if person.remind is None or before.remind is None or after.remind is None:
        return person
    slots = {
        became.at: (was, became)
        for was, became in zip(before.remind.slots, after.remind.slots, strict=True)
    }

    def open_again(slot: Slot) -> Slot:
        was, became = slots.get(slot.at, (slot, slot))
        if slot.decided == became.decided:
            return replace(slot, decided=was.decided)
        closed = set(became.decided) - set(was.decided)
        return replace(slot, decided=tuple(day for day in slot.decided if day not in closed))

    remind = replace(person.remind, slots=tuple(map(open_again, person.remind.slots)))
    return replace(person, remind=remind)


def _with_reminders_decided(person: Person, of: date, now: float) -> Person:
    """The person with nothing left of the date `of` that has come, nor of what else is due."""
    if person.remind is None:
        return person
    zone = zone_of(person)

    def decide(slot: Slot) -> Slot:
        days = (day for day in _newest(now, zone) if is_due(slot, day))
        past = (of,) if moment(of, slot.at, zone) <= now else ()
        return slot.decide(*days, *past)

    def is_due(slot: Slot, day: date) -> bool:
        at = _slot_at(person, slot, day, zone, now)
        return at is not None and at <= now

    slots = tuple(decide(slot) for slot in person.remind.slots)
    return replace(person, remind=replace(person.remind, slots=slots))


# Answers


def again(person: Person, at: float) -> Person:
    """The reminder comes again at `at` (UTC seconds)."""
    return replace(person, snooze=at)


def not_today(person: Person, now: float) -> Person:
    """No more reminders for the rest of the person's day."""
    if person.remind is None:
        return replace(person, snooze=None)
    zone = zone_of(person)
    mine = day_of(now, zone)

    def decline(slot: Slot) -> Slot:
        days = (mine, mine + ONE_DAY)
        return slot.decide(*(d for d in days if day_of(moment(d, slot.at, zone), zone) == mine))

    slots = tuple(decline(slot) for slot in person.remind.slots)
    return replace(person, remind=replace(person.remind, slots=slots), snooze=None)


def moved(person: Person, now: float) -> Person:
    """The person did a movement: the count to the next break starts anew."""
    return _with_breaks(person, moved=now, later=None, unanswered=0)


def later(person: Person, now: float) -> Person:
    """The next break comes in a while."""
    return _with_breaks(person, later=now + IN_A_WHILE, unanswered=0)


def enough(person: Person, now: float) -> Person:
    """No more breaks on this local date."""
    day = local(now, zone_of(person)).date()
    return _with_breaks(person, enough=day, later=None, unanswered=0)


# Settings


def with_times(person: Person, times: Sequence[int], now: float) -> Person:
    """Reminders at these times (minutes after local midnight), on, on the days as they were.

    A time that was there keeps what was decided for it; a changed one takes over what was
    decided for the one that it replaces, so that a date has no more reminders than times.
    """
    before = person.remind or Remind(slots=(), on=False)
    kept = {slot.at: slot for slot in before.slots if slot.at in times}
    given_up = [*(slot for slot in before.slots if slot.at not in kept), *before.dropped]
    given_up.sort(key=lambda slot: slot.decided[-1:], reverse=True)
    fresh = [at for at in sorted(set(times)) if at not in kept]
    old = [slot.decided for slot in given_up] + [()] * len(fresh)
    new = {at: Slot(at=at, decided=decided) for at, decided in zip(fresh, old, strict=False)}
    remind = replace(
        before,
        slots=tuple(sorted((*kept.values(), *new.values()), key=lambda slot: slot.at)),
        dropped=tuple(given_up[len(fresh) :][:MOST_TIMES]),
        on=True,
    )
    return _begun(person, remind, now, of=set(new) if before.on else set(times))


def with_days(person: Person, days: Iterable[int], now: float) -> Person:
    """Reminders on these weekdays (0: Monday); a weekday that is new begins with what is to come.

    Raises ValueError where there are no reminders.
    """
    if person.remind is None:
        raise ValueError("there are no reminders to come on these days")
    before, days = person.remind, tuple(sorted(set(days)))
    if before.days == days:
        return person
    remind = replace(before, days=days)
    return _begun(person, remind, now, of=set(before.times), on=set(days) - set(before.days))


def reminders_on(person: Person, now: float) -> Person:
    """The reminders as they were before they were turned off, from the next time on."""
    if person.remind is None or person.remind.on:
        return person
    return _begun(person, replace(person.remind, on=True), now, of=set(person.remind.times))


def reminders_off(person: Person) -> Person:
    """No reminders until they are set again."""
    if person.remind is None:
        return person
    return replace(person, remind=replace(person.remind, on=False), snooze=None)


def with_breaks(
    person: Person,
    now: float,
    windows: tuple[Window, ...] = (),
    every: int | None = None,
    days: Iterable[int] | None = None,
) -> Person:
    """Sit breaks, on; what is left out stays as it was, or is what is usual.

    Where they were off, the count to the first begins now. Raises ValueError where there
    are no hours and were none.
    """
    before = person.breaks or Breaks(windows=(), every=USUAL_EVERY)
    breaks = replace(
        before,
        windows=windows or before.windows,
        every=every or before.every,
        days=before.days if days is None else tuple(sorted(set(days))),
        on=True,
        moved=before.moved if person.breaks and before.on and not before.enough else now,
        enough=None,
        later=None,
        unanswered=0,
    )
    if not breaks.windows:
        raise ValueError("sit breaks need their hours")
    return replace(person, breaks=breaks)


def breaks_off(person: Person) -> Person:
    """No sit breaks until they are set again."""
    return _with_breaks(person, on=False, later=None)


def with_zone(person: Person, zone: str, now: float) -> Person:
    """The person in a zone (a name that lumbar.coach.zones knows).

    The first zone begins with the reminders that are still to come. A move keeps what was
    decided: a local date has its reminder once, at once where its time has passed there.
    """
    first = person.zone is None
    person = replace(person, zone=zone)
    if first:
        person = _with_breaks(person, moved=now)
    if person.remind is None:
        return person
    if first:
        return _begun(person, person.remind, now, of=set(person.remind.times))

    def move(slot: Slot) -> Slot:
        # What was past where they were may be still to come where they are now.
        past = (day for day in slot.passed if moment(day, slot.at, zone_of(person)) <= now)
        return replace(slot, passed=tuple(past))

    slots = tuple(move(slot) for slot in person.remind.slots)
    return replace(person, remind=replace(person.remind, slots=slots))


def pause(person: Person, until: date | None, now: float) -> Person:
    """Nothing comes from today (local) until a date, or until told; a streak keeps meanwhile."""
    today = local(now, zone_of(person)).date()
    over, running = _pauses(person, today)
    first = min((old.first for old in running), default=today)
    return replace(person, pauses=(*over, Pause(first=first, until=until)), snooze=None)


def resume(person: Person, now: float) -> Person:
    """The pause is over: what is still to come today comes."""
    zone = zone_of(person)
    today = local(now, zone).date()
    over, running = _pauses(person, today)
    if not running:
        return person
    ended = (replace(old, until=today) for old in running if old.first < today)
    person = _with_breaks(replace(person, pauses=(*over, *ended)), moved=now)
    if person.remind is None:
        return person
    return _begun(person, person.remind, now, of=set(person.remind.times))


def _pauses(person: Person, today: date) -> tuple[tuple[Pause, ...], tuple[Pause, ...]]:
    """Pauses that are over, and those that are on: several, where a move brought one back."""
    over = tuple(pause for pause in person.pauses if pause.over(today))
    return over, tuple(pause for pause in person.pauses if not pause.over(today))


def back(person: Person, now: float) -> Person:
    """Somebody to whom nothing could come can be written to again: only what is still to come."""
    person = _with_breaks(person, moved=now)
    if person.remind is None:
        return person
    return _begun(person, person.remind, now, of=set(person.remind.times))


# What is due


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
        at = _slot_at(person, slot, day, zone, now)
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


def _slot_at(person: Person, slot: Slot, day: date, zone: tzinfo, now: float) -> float | None:
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
                quiet = _unanswered(person, breaks, day, zone) >= MOST_UNANSWERED
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


def _unanswered(person: Person, breaks: Breaks, day: date, zone: tzinfo) -> int:
    """Nudges in a row without an answer on a local date; every date and session begins anew."""
    if breaks.nudged is None or local(breaks.nudged, zone).date() != day:
        return 0
    ended = person.past.last_ended
    if ended is not None and ended > breaks.nudged:
        return 0
    return breaks.unanswered


def _days(first: date, count: int) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range(count))


def _begun(
    person: Person, remind: Remind, now: float, *, of: set[int], on: Iterable[int] = EVERY_DAY
) -> Person:
    """The person with these reminders; of those at the times `of` on the weekdays `on` only
    what is still to come."""
    if person.zone is None:
        return replace(person, remind=remind)
    zone, weekdays = zone_of(person), set(on)

    def begin(slot: Slot) -> Slot:
        days = (day for day in _newest(now, zone) if day.weekday() in weekdays)
        past = (day for day in days if moment(day, slot.at, zone) <= now)
        return slot.let_pass(*past) if slot.at in of else slot

    slots = tuple(begin(slot) for slot in remind.slots)
    return replace(person, remind=replace(remind, slots=slots))


def _newest(now: float, zone: tzinfo) -> tuple[date, date]:
    """The local dates on which something can have come that is not over yet."""
    today = local(now, zone).date()
    return today - ONE_DAY, today


def _with_breaks(person: Person, **changes: object) -> Person:
    if person.breaks is None:
        return person
    return replace(person, breaks=replace(person.breaks, **changes))  # type: ignore[arg-type]
