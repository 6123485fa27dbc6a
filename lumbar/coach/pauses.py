"""Pauses of days, which the streak bridges, and of hours: set, announced and ended.

Each is a pure function from record to record; `now` is in UTC seconds.
"""

from dataclasses import replace
from datetime import date, timedelta

from lumbar.coach.due import begun_from, pause_on, pauses_to_come, resting
from lumbar.coach.person import Person, zone_of
from lumbar.coach.schedule import Pause
from lumbar.coach.zones import local, moment

A_DAY = timedelta(days=1)


def pause(person: Person, until: date | None, now: float, rest: float | None = None) -> Person:
    """Returns the person with a pause from today (local) until a date, or until they resume.

    Nothing is sent in a pause, and the streak is kept. rest: when it ends on its last date, if
    that is not its beginning (UTC seconds). It takes the place of pauses to come that it overlaps.
    """
    today = local(now, zone_of(person)).date()
    over, running, coming = _pauses(person, today)
    first = min((old.first for old in running), default=today)
    new = Pause(first=first, until=until)
    pauses = (*over, new, *_apart(coming, new))
    return replace(person, pauses=pauses, snooze=None, rest_until=rest)


def announce(person: Person, first: date, until: date | None, now: float) -> Person:
    """Returns the person with a pause from a later local date until another, or until they resume.

    Until it begins, all comes as before. It takes the place of pauses to come that it overlaps; a
    pause that is on then ends where this one begins. From today or earlier it is `pause`.
    """
    today = local(now, zone_of(person)).date()
    if first <= today:
        return pause(person, until, now)
    over, running, coming = _pauses(person, today)
    new = Pause(first=first, until=until, announced=True)
    cut = tuple(replace(old, until=first) if not old.over(first) else old for old in running)
    rest = person.rest_until if cut == running else None
    return replace(person, pauses=(*over, *cut, *_apart(coming, new), new), rest_until=rest)


def call_off(person: Person, now: float, first: date | None = None) -> Person:
    """Returns the person without their pauses to come; first: only the one from that date on."""
    today = local(now, zone_of(person)).date()
    kept = (one for one in person.pauses if not (one.to_come(today) and first in {None, one.first}))
    return replace(person, pauses=tuple(kept))


def rests(person: Person, now: float) -> bool:
    """Returns whether a pause is on, of days or of hours."""
    days = pause_on(person, local(now, zone_of(person)).date())
    return days is not None or resting(person, now)


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
    """Returns the person with the pause ended; only what is still to come today is sent.

    Pauses to come stay; where none is on, they are called off.
    """
    zone = zone_of(person)
    today = local(now, zone).date()
    over, running, coming = _pauses(person, today)
    if not running and not resting(person, now):
        return call_off(person, now) if coming else person
    ended = (replace(old, until=today) for old in running if old.first < today)
    person = replace(person, pauses=(*over, *ended, *coming), rest_until=None)
    if running and person.breaks is not None:
        person = replace(person, breaks=replace(person.breaks, moved=now))
    if person.remind is None:
        return person
    return begun_from(person, person.remind, now)


def _pauses(
    person: Person, today: date
) -> tuple[tuple[Pause, ...], tuple[Pause, ...], tuple[Pause, ...]]:
    """Returns the pauses that are over, those that are on, and those to come.

    Several can be on: a move over the date line can bring an ended one back.
    """
    over = tuple(pause for pause in person.pauses if pause.over(today))
    running = tuple(pause for pause in person.pauses if pause.on(today))
    return over, running, pauses_to_come(person, today)


def _apart(pauses: tuple[Pause, ...], new: Pause) -> tuple[Pause, ...]:
    """Returns those of the pauses that share no date with a new one."""
    return tuple(pause for pause in pauses if not pause.overlaps(new))
