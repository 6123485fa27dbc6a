"""Pauses of days, which the streak bridges, and of hours: set and ended.

Each is a pure function from record to record; `now` is in UTC seconds.
"""

from dataclasses import replace
from datetime import date, timedelta

from lumbar.coach.due import begun_from, pause_on, resting
from lumbar.coach.person import Person, zone_of
from lumbar.coach.schedule import Pause
from lumbar.coach.zones import local, moment

A_DAY = timedelta(days=1)


def pause(person: Person, until: date | None, now: float, rest: float | None = None) -> Person:
    """Returns the person with a pause from today (local) until a date, or until they resume.

    Nothing is sent in a pause, and the streak is kept. rest: when it ends on its last date, if
    that is not its beginning (UTC seconds).
    """
    today = local(now, zone_of(person)).date()
    over, running = _pauses(person, today)
    first = min((old.first for old in running), default=today)
    pauses = (*over, Pause(first=first, until=until))
    return replace(person, pauses=pauses, snooze=None, rest_until=rest)


def rest(person: Person, until: float, now: float) -> Person:
    """Returns the person with an hours' pause: until then (UTC seconds) nothing is sent.

    A reminder that was to come comes at its end, if its local date is not over then. The streak
    knows nothing of it. It takes the place of a pause of days that is on.
    """
    if pause_on(person, local(now, zone_of(person)).date()) is not None:
        person = resume(person, now)
    return replace(person, rest_until=until)


def pause_until(person: Person, day: date, minute: int, now: float) -> Person:
    """Returns the person with a pause until a minute of a local date."""
    return rest_until(person, moment(day, minute, zone_of(person)), now)


def rest_until(person: Person, end: float, now: float) -> Person:
    """Returns the person with a pause until `end` (UTC seconds): one of hours where that is on
    today's or tomorrow's local date, else one of days, which ends at that time."""
    zone = zone_of(person)
    last = local(end, zone).date()
    if last - local(now, zone).date() <= A_DAY:
        return rest(person, end, now)
    return pause(person, last, now, end)


def resume(person: Person, now: float) -> Person:
    """Returns the person with the pause ended; only what is still to come today is sent."""
    zone = zone_of(person)
    today = local(now, zone).date()
    over, running = _pauses(person, today)
    if not running and not resting(person, now):
        return person
    ended = (replace(old, until=today) for old in running if old.first < today)
    person = replace(person, pauses=(*over, *ended), rest_until=None)
    if running and person.breaks is not None:
        person = replace(person, breaks=replace(person.breaks, moved=now))
    if person.remind is None:
        return person
    return begun_from(person, person.remind, now)


def _pauses(person: Person, today: date) -> tuple[tuple[Pause, ...], tuple[Pause, ...]]:
    """Returns the pauses that are over, and those that are on.

    Several can be on: a move over the date line can bring an ended one back.
    """
    over = tuple(pause for pause in person.pauses if pause.over(today))
    return over, tuple(pause for pause in person.pauses if not pause.over(today))
