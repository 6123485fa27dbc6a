"""Changes of a person's reminders and sit breaks: deciding to send, answers, and settings.

Each is a pure function from record to record; `now` is in UTC seconds.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from lumbar.coach.due import (
    IN_A_WHILE,
    ONE_DAY,
    Due,
    What,
    begun_from,
    done_on,
    good_until,
    newest_dates,
    slot_at,
    unanswered_on,
)
from lumbar.coach.person import Person, zone_of
from lumbar.coach.progress import day_of
from lumbar.coach.schedule import (
    MOST_ONCE,
    MOST_TIMES,
    USUAL_EVERY,
    Breaks,
    Remind,
    Rule,
    Slot,
    Window,
)
from lumbar.coach.zones import local, moment

NONE = Remind(slots=())
"""Reminders of which none has stood yet: all whose time is past are let pass."""


class Past(ValueError):
    """A reminder for a moment that is past."""


class TooMany(ValueError):
    """More reminders than there may be."""


# Deciding: noted in the record before the message is sent, so that it is sent at most once


def decided(person: Person, one: Due, now: float) -> Person:
    """Returns the person after the decision to send a due message."""
    if one.what is What.REMINDER:
        return replace(_with_reminders_decided(person, one.day, now), snooze=None)
    breaks = person.breaks
    if breaks is None:
        return person
    if one.what is What.HUSH:
        # It is a message as any: the next break counts from it, on whatever date a move makes it.
        hushed = replace(breaks, nudged=now, enough=one.day, unanswered=0, later=None)
        return replace(person, breaks=hushed)
    unanswered = 1 + unanswered_on(person, breaks, one.day, zone_of(person))
    breaks = replace(
        breaks, nudged=now, later=None, unanswered=unanswered, number=breaks.number + 1
    )
    return replace(person, breaks=breaks)


def undecided(person: Person, before: Person, after: Person) -> Person:
    """Returns the person with a decision taken back, because nothing was sent.

    before, after: the record before and after the decision. Changes made since then stay. If the
    person has answered a reminder meanwhile, the decision about reminders stays, too.
    """
    if person.told == after.told:
        person = replace(person, told=before.told)
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
    """Reopens the dates that the decision closed, in the slots that still exist."""
    if person.snooze is None:
        person = replace(person, snooze=before.snooze)
    if person.remind is None or before.remind is None or after.remind is None:
        return person
    pairs = zip(_all(before.remind), _all(after.remind), strict=True)
    slots = {became.when: (was, became) for was, became in pairs}

    def open_again(slot: Slot) -> Slot:
        was, became = slots.get(slot.when, (slot, slot))
        if slot.decided == became.decided:
            return replace(slot, decided=was.decided)
        closed = set(became.decided) - set(was.decided)
        return replace(slot, decided=tuple(day for day in slot.decided if day not in closed))

    return replace(person, remind=person.remind.changed(open_again))


def _all(remind: Remind) -> tuple[Slot, ...]:
    return (*remind.slots, *remind.once)


def _with_reminders_decided(person: Person, of: date, now: float) -> Person:
    """Returns the person with all due reminders decided, and all past ones of the date `of`."""
    if person.remind is None:
        return person
    zone = zone_of(person)

    def decide(slot: Slot) -> Slot:
        days = (day for day in newest_dates(now, zone) if is_due(slot, day))
        past = (of,) if moment(of, slot.at, zone) <= now else ()
        return slot.decide(*days, *past)

    def is_due(slot: Slot, day: date) -> bool:
        at = slot_at(person, slot, day, zone, now)
        return at is not None and at <= now

    return replace(person, remind=person.remind.changed(decide))


# Answers


def again(person: Person, at: float) -> Person:
    """Returns the person with a reminder snoozed until `at` (UTC seconds)."""
    return replace(person, snooze=at)


def not_today(person: Person, now: float) -> Person:
    """Returns the person with no more reminders on their current local day."""
    if person.remind is None:
        return replace(person, snooze=None)
    zone = zone_of(person)
    mine = day_of(now, zone)

    def decline(slot: Slot) -> Slot:
        days = (mine, mine + ONE_DAY)
        return slot.decide(*(d for d in days if day_of(moment(d, slot.at, zone), zone) == mine))

    return replace(person, remind=person.remind.changed(decline), snooze=None)


def moved(person: Person, now: float) -> Person:
    """Returns the person after they moved: the time to the next sit break starts again."""
    return _with_breaks(person, moved=now, later=None, unanswered=0)


def later(person: Person, now: float) -> Person:
    """Returns the person with the next sit break put off until IN_A_WHILE seconds from now."""
    return _with_breaks(person, later=now + IN_A_WHILE, unanswered=0)


def enough(person: Person, now: float) -> Person:
    """Returns the person with no more sit breaks on the current local date."""
    day = local(now, zone_of(person)).date()
    return _with_breaks(person, enough=day, later=None, unanswered=0)


# Settings


def with_times(person: Person, times: Iterable[int], now: float) -> Person:
    """Returns the person with reminders at these times (minutes after local midnight), turned on.

    They come on the weekdays of before. A time that was set keeps its own dates. See with_slots.
    """
    before = person.remind
    kept = {slot.at: slot.rule for slot in before.slots} if before else {}
    return with_slots(person, [(at, kept.get(at)) for at in times], now)


def with_slots(
    person: Person,
    wanted: Iterable[tuple[int, Rule | None]],
    now: float,
    days: Iterable[int] | None = None,
) -> Person:
    """Returns the person with these reminders in place of those that come again, turned on.

    wanted: times (minutes after local midnight) and their own dates; days: the weekdays of those
    that have none (None: as before). Those that come once stay. A reminder that was set before
    keeps its decided dates. A new one takes over those of one that it replaces, so that a date
    never gets more reminders than there are times.
    """
    before = person.remind or Remind(slots=(), on=False)
    asked = dict.fromkeys(wanted)
    kept = {(slot.at, slot.rule): slot for slot in before.slots if (slot.at, slot.rule) in asked}
    given_up = [*(s for s in before.slots if (s.at, s.rule) not in kept), *before.dropped]
    given_up.sort(key=lambda slot: slot.decided[-1:], reverse=True)
    fresh = []
    for at, rule in sorted((one for one in asked if one not in kept), key=lambda one: one[0]):
        # Its own time's dates first: other days are no other reminder.
        same = (slot for slot in given_up if slot.at == at and slot in before.slots)
        old = next(same, given_up[0] if given_up else None)
        if old is not None:
            given_up.remove(old)
        fresh.append(Slot(at=at, rule=rule, decided=old.decided if old else ()))
    remind = replace(
        before,
        slots=tuple(sorted((*kept.values(), *fresh), key=_in_order)),
        days=before.days if days is None else tuple(sorted(set(days))),
        dropped=tuple(given_up[:MOST_TIMES]),
        on=True,
    )
    remind = replace(remind, once=once_to_come(person, now))
    return begun_from(person, remind, now, before=before if before.on else NONE)


def _in_order(slot: Slot) -> tuple[int, int, date, tuple[int, ...]]:
    rule = slot.rule or Rule()
    return slot.at, rule.every, rule.since or date.min, rule.days


def with_days(person: Person, days: Iterable[int], now: float) -> Person:
    """Returns the person with all reminders that come again on these weekdays (0: Monday).

    On a new weekday, times that are past today are not made up for. Raises ValueError if the
    person has no reminders.
    """
    if person.remind is None:
        raise ValueError("there are no reminders to come on these days")
    before, days = person.remind, tuple(sorted(set(days)))
    if before.days == days and not before.mixed:
        return person
    slots = {slot.at: replace(slot, rule=None) for slot in before.slots}
    remind = replace(before, days=days, slots=tuple(slots.values()))
    return begun_from(person, remind, now, before=before)


def with_once(person: Person, day: date, minute: int, now: float) -> Person:
    """Returns the person with one more reminder: on a local date at a minute of it, and no more.

    If that day's session is done already, it comes all the same. Raises Past for a moment that
    is past, and TooMany for more than MOST_ONCE that are still to come.
    """
    zone = zone_of(person)
    at = moment(day, minute, zone)
    if at <= now:
        raise Past
    before = person.remind or Remind(slots=(), on=False)
    slot = Slot(at=minute, day=day, anyway=done_on(person, day_of(at, zone)))
    coming = [one for one in once_to_come(person, now) if one.when != slot.when]
    if len(coming) >= MOST_ONCE:
        raise TooMany
    once = sorted((*coming, slot), key=lambda one: (one.day or day, one.at))
    return replace(person, remind=replace(before, once=tuple(once)))


def once_to_come(person: Person, now: float) -> tuple[Slot, ...]:
    """Returns the reminders that come once and have not come yet."""
    zone, remind = zone_of(person), person.remind
    return tuple(
        slot
        for slot in (remind.once if remind else ())
        if slot.day is not None
        and slot.open_on(slot.day)
        and now < good_until(slot.day, moment(slot.day, slot.at, zone), zone)
    )


def are_set(person: Person, now: float) -> bool:
    """Returns whether reminders are on, or one that comes once is still to come."""
    remind = person.remind
    again = remind is not None and remind.on and bool(remind.slots)
    return again or bool(once_to_come(person, now))


def reminders_on(person: Person, now: float) -> Person:
    """Returns the person with their earlier reminders turned on again, from the next time on."""
    if person.remind is None or person.remind.on:
        return person
    remind = replace(person.remind, on=True)
    return begun_from(person, remind, now, before=NONE)


def reminders_off(person: Person, *, once: bool = True) -> Person:
    """Returns the person with reminders turned off; their times and weekdays are kept.

    once: whether those that come once go, too.
    """
    if person.remind is None:
        return person
    left = () if once else person.remind.once
    return replace(person, remind=replace(person.remind, on=False, once=left), snooze=None)


def with_breaks(
    person: Person,
    now: float,
    windows: tuple[Window, ...] = (),
    every: int | None = None,
    days: Iterable[int] | None = None,
) -> Person:
    """Returns the person with sit breaks turned on.

    windows: the hours; every: minutes between two; days: weekdays (0: Monday). An argument that
    is left out keeps the old value or gets the default. If the breaks were off, the time to the
    first one starts now. Raises ValueError if no windows are given and none were set before.
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
    """Returns the person with sit breaks turned off; their settings are kept."""
    return _with_breaks(person, on=False, later=None)


def with_zone(person: Person, zone: str, now: float) -> Person:
    """Returns the person in a time zone (a name that lumbar.coach.zones knows).

    With the first zone, only reminders still to come are sent. A move keeps the decided dates,
    so a local date has its reminder once; it is due at once if its time is past in the new zone.
    A pause that has begun goes on, though its first date may be still to come in the new zone.
    """
    first = person.zone is None
    if not first:
        person = _with_pauses_begun(person, now)
    person = replace(person, zone=zone)
    if first:
        person = _with_breaks(person, moved=now)
    if person.remind is None:
        return person
    if first:
        return begun_from(person, person.remind, now)

    def move(slot: Slot) -> Slot:
        # A time that was past in the old zone may be still to come in the new one.
        past = (day for day in slot.passed if moment(day, slot.at, zone_of(person)) <= now)
        return replace(slot, passed=tuple(past))

    return replace(person, remind=person.remind.changed(move))


def _with_pauses_begun(person: Person, now: float) -> Person:
    """Returns the person with announced pauses that have begun as pauses that are on."""
    today = local(now, zone_of(person)).date()
    pauses = tuple(
        replace(one, announced=False) if one.announced and one.on(today) else one
        for one in person.pauses
    )
    return replace(person, pauses=pauses)


def back(person: Person, now: float) -> Person:
    """Returns the person after they can be written to again; only what is still to come is sent."""
    person = _with_breaks(person, moved=now)
    if person.remind is None:
        return person
    return begun_from(person, person.remind, now)


def _with_breaks(person: Person, **changes: object) -> Person:
    if person.breaks is None:
        return person
    return replace(person, breaks=replace(person.breaks, **changes))  # type: ignore[arg-type]
