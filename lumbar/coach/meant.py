"""What a person wanted before it was known where they are, done once it is."""

from dataclasses import replace

from lumbar.coach.pauses import pause_until
from lumbar.coach.person import Person, zone_of
from lumbar.coach.question import Meant
from lumbar.coach.reminders import Past, with_once
from lumbar.coach.schedule import Rule
from lumbar.coach.wanted import with_wanted
from lumbar.coach.zones import MINUTES_A_DAY, local, minute_at, moment

ROUND = 15
"""Minutes to which the time of day of a session is rounded, to make it a reminder's."""


def with_meant(person: Person, meant: Meant, now: float) -> Person:
    """Returns the person, whose zone is known, with what waited for it; `now` is in UTC seconds.

    Raises Past, TooMany (lumbar/coach/reminders.py).
    """
    zone = zone_of(person)
    if meant.slots:
        person = with_wanted(person, meant.slots, now, also=meant.also)
    for day, minute in (*meant.once, *(minute_at(at, zone) for at in meant.at)):
        person = with_once(person, day, minute, now)
    if meant.daily is not None:
        person = with_daily(person, daily_minute(person, meant.daily), now)
    if meant.until is not None:
        if moment(*meant.until, zone) <= now:
            raise Past
        person = pause_until(person, *meant.until, now)
    return person


def daily_minute(person: Person, at: float) -> int:
    """Returns the person's local time of day at a moment (UTC seconds), in minutes after midnight,
    rounded to a quarter of an hour."""
    then = local(at, zone_of(person))
    return round((then.hour * 60 + then.minute) / ROUND) * ROUND % MINUTES_A_DAY


def with_daily(person: Person, minute: int, now: float) -> Person:
    """Returns the person with a reminder every day at a minute after local midnight, from tomorrow
    on, beside those that are set. Raises TooMany."""
    had = person.remind.times if person.remind is not None and person.remind.on else ()
    person = with_wanted(person, ((minute, Rule()),), now, also=True)
    if person.remind is None or minute in had:
        return person
    today = local(now, zone_of(person)).date()
    remind = person.remind.changed(
        lambda slot: slot.let_pass(today) if slot.at == minute and slot.day is None else slot
    )
    return replace(person, remind=remind)
