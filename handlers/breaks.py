"""Sit breaks: /breaks and its buttons."""

from collections.abc import Callable

from coach import reminders
from coach.person import Person
from coach.schedule import LEAST_EVERY, MOST_EVERY, MOST_WINDOWS, Window
from coach.zones import MINUTES_A_DAY
from handlers.ask import Ask, Refused
from handlers.remind import days_of, toggled
from handlers.wish import NOTHING
from reading.requests import Unread, is_off, is_on, read_breaks
from screens import about
from screens import schedule as screens
from screens.screen import Screen


async def breaks(ask: Ask) -> None:
    """/breaks: hours, spacing and days, off, or all of it as buttons."""
    if not ask.private:
        await ask.say_text("private-only", command=ask.command)
        return
    try:
        await _breaks(ask)
    except (Unread, Refused) as reason:
        await ask.say_text(reason.key, **reason.arguments)


async def _breaks(ask: Ask) -> None:
    if not ask.words:
        await ask.say(screens.breaks(ask.person, ask.local_now.date(), ask.language))
        return
    if is_off(ask.words, ask.language):
        await ask.change(_off)
        await ask.say_text("breaks-off")
        return
    windows: tuple[Window, ...] = ()
    every, days = None, None
    if not is_on(ask.words, ask.language):
        windows, every, days = read_breaks(ask.words, ask.language)
    now = ask.now

    def decide(person: Person) -> Person:
        if not windows and person.breaks is None:
            raise Refused("breaks-no-hours")
        return reminders.with_breaks(person, now, windows, every, days)

    await ask.change(decide)
    await ask.say(Screen(text=screens.breaks_text(ask.person, ask.local_now.date(), ask.language)))
    await _ask_first(ask)


async def breaks_pressed(ask: Ask) -> None:
    """A button of the sit breaks' screen."""
    what, _, value = (ask.press.what if ask.press else "").partition("-")
    now, first = ask.now, ask.person.breaks is None
    if not await ask.changed(lambda person: _changed(person, what, value, now)):
        return
    await ask.show(screens.breaks(ask.person, ask.local_now.date(), ask.language))
    if first and ask.person.breaks is not None:
        await _ask_first(ask)


async def _ask_first(ask: Ask) -> None:
    """What must be known before the first sit break: that it is safe, and where the person is."""
    if ask.person.safe is None:
        await ask.say(about.safety(ask.person.id, NOTHING, ask.language))
    elif ask.person.zone is None:
        await ask.say(screens.zone_question(ask.language))


def _off(person: Person) -> Person:
    if person.breaks is None or not person.breaks.on:
        raise Refused("breaks-was-off")
    return reminders.breaks_off(person)


def _changed(person: Person, what: str, value: str, now: float) -> Person:
    """The person after a press; raises Refused where there is no change."""
    days = person.breaks.days if person.breaks is not None else ()
    known: dict[str, Callable[[], Person]] = {
        "show": lambda: person,
        "off": lambda: reminders.breaks_off(person),
        "on": lambda: reminders.with_breaks(person, now),
        "hours": lambda: _with_hours(person, value, now),
        "every": lambda: _with_every(person, value, now),
        "day": lambda: _with_days(person, toggled(days, value), now),
        "days": lambda: _with_days(person, value, now),
    }
    if person.breaks is None and what not in {"show", "hours"}:
        raise Refused("breaks-first")
    if what not in known:
        raise Refused("passed")
    return known[what]()


def _with_hours(person: Person, value: str, now: float) -> Person:
    windows = _windows_of(value)
    if not windows:
        raise Refused("passed")
    return reminders.with_breaks(person, now, windows)


def _with_every(person: Person, value: str, now: float) -> Person:
    if not (value.isdecimal() and LEAST_EVERY <= int(value) <= MOST_EVERY):
        raise Refused("passed")
    return reminders.with_breaks(person, now, every=int(value))


def _with_days(person: Person, value: str, now: float) -> Person:
    days = days_of(value)
    if days is None:
        raise Refused("passed")
    if not days or person.breaks is None:
        raise Refused("remind-a-day")
    changed = reminders.with_breaks(person, now, days=days)
    return changed if person.breaks.on else reminders.breaks_off(changed)


def _windows_of(value: str) -> tuple[Window, ...]:
    """The hours that a button carries; none where they are not hours."""
    windows = []
    for part in value.split("+"):
        start, _, end = part.partition("-")
        if not (start.isdecimal() and end.isdecimal()):
            return ()
        windows.append(Window(start=int(start), end=int(end)))
    fit = all(window.start < window.end <= MINUTES_A_DAY for window in windows)
    return tuple(windows) if fit and len(windows) <= MOST_WINDOWS else ()
