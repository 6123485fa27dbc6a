"""Reminders as they were asked for, put in place of those that are set, or beside them."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from lumbar.coach.person import Person
from lumbar.coach.reminders import TooMany, reminders_on, with_days, with_slots
from lumbar.coach.schedule import MOST_TIMES, Remind, Rule

Slots = Sequence[tuple[int, Rule | None]]
"""Times in minutes after local midnight, each with its own dates; None where none were named."""


def with_wanted(person: Person, slots: Slots, now: float, *, also: bool) -> Person:
    """Returns the person with these reminders, turned on.

    also: beside those that are set. Times without dates of their own come on the weekdays that
    are set. The first weekdays that are named become those. Raises TooMany.
    """
    remind = person.remind or Remind(slots=(), on=False)
    adds = also and remind.on and bool(remind.slots)
    named = [rule.days for _, rule in slots if rule is not None and rule.every == 1]
    base = named[0] if named and not adds else remind.days
    asked = [(at, _own(rule, base)) for at, rule in slots]
    standing = [(slot.at, slot.rule) for slot in remind.slots] if adds else []
    wanted = [*standing, *(one for one in asked if not _covered(one, standing, base))]
    if len(set(wanted)) > MOST_TIMES:
        raise TooMany
    return with_slots(person, wanted, now, days=base)


def with_wanted_days(person: Person, days: tuple[int, ...], now: float, *, also: bool) -> Person:
    """Returns the person with all their reminders on these weekdays, or on these too, turned on.

    Raises ValueError if the person has no reminders.
    """
    person = reminders_on(person, now)
    if also and person.remind is not None:
        days = tuple(sorted({*days, *person.remind.days}))
    return with_days(person, days, now)


def without_weekdays(person: Person, left_out: Collection[int], now: float) -> Person:
    """Returns the person with their reminders on none of these weekdays (0: Monday).

    One in so many days stays as it is. Raises ValueError if there are none, or none would be left.
    """
    remind = person.remind or Remind(slots=())
    base = tuple(day for day in remind.days if day not in left_out) or remind.days
    kept: list[tuple[int, Rule | None]] = []
    for slot in remind.slots:
        rule = remind.rule_of(slot)
        days = tuple(day for day in rule.days if day not in left_out)
        if rule.every > 1:
            kept.append((slot.at, rule))
        elif days:
            kept.append((slot.at, _own(Rule(days=days), base)))
    if not kept:
        raise ValueError("no reminder would be left")
    return with_slots(person, kept, now, days=base)


def with_time_moved(person: Person, minute: int, now: float) -> Person:
    """Returns the person with their only reminder at another minute of the day, on its own days.

    Raises ValueError if there is not exactly one that comes again.
    """
    (slot,) = person.remind.slots if person.remind is not None else ()
    return with_slots(person, [(minute, slot.rule)], now)


def without_date(person: Person, day: date) -> Person:
    """Returns the person with no reminder on a local date; sit breaks come all the same."""
    if person.remind is None:
        return person
    return replace(person, remind=person.remind.changed(lambda slot: slot.decide(day)))


def with_time_toggled(person: Person, minute: int, now: float) -> Person | None:
    """Returns the person with a time added, or with all of that time taken away.

    None where none is left. Raises TooMany.
    """
    remind = person.remind
    slots = remind.slots if remind is not None and remind.on else ()
    left = [(slot.at, slot.rule) for slot in slots if slot.at != minute]
    wanted = left if len(left) < len(slots) else [*left, (minute, None)]
    if len(wanted) > MOST_TIMES:
        raise TooMany
    return with_slots(person, wanted, now) if wanted else None


def _own(rule: Rule | None, base: tuple[int, ...]) -> Rule | None:
    """A reminder's own dates; None where they are the weekdays of all."""
    return None if rule is None or rule == Rule(days=base) else rule


def _covered(one: tuple[int, Rule | None], standing: Slots, base: tuple[int, ...]) -> bool:
    """Whether it would come at the same times as one that is set."""
    at, rule = one
    days = set((rule or Rule(days=base)).days)
    whole = [
        set((other or Rule(days=base)).days)
        for minute, other in standing
        if minute == at and (other is None or other.every == 1)
    ]
    return any(days <= known for known in whole)
