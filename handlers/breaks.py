"""Sit breaks: /breaks and its buttons."""

from collections.abc import Callable

from coach import reminders
from coach.person import Person
from coach.schedule import LEAST_EVERY, MOST_EVERY, MOST_WINDOWS, Window
from coach.zones import MINUTES_A_DAY
from content.reading import Unread, is_off, is_on, read_breaks
from handlers.ask import Ask
from handlers.remind import days_of, toggled
from handlers.wish import NOTHING
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
    except Unread as unread:
        await ask.say_text(unread.key, **unread.arguments)


async def _breaks(ask: Ask) -> None:
    if not ask.words:
        await ask.say(screens.breaks(ask.person, ask.local_now.date(), ask.texts))
        return
    if is_off(ask.words, ask.texts):
        await _off(ask)
        return
    windows: tuple[Window, ...] = ()
    every, days = None, None
    if not is_on(ask.words, ask.texts):
        windows, every, days = read_breaks(ask.words, ask.texts)
    if not windows and ask.person.breaks is None:
        await ask.say_text("breaks-no-hours")
        return
    await ask.become(reminders.with_breaks(ask.person, ask.now, windows, every, days))
    await ask.say(Screen(text=screens.breaks_text(ask.person, ask.local_now.date(), ask.texts)))
    await _ask_first(ask)


async def breaks_pressed(ask: Ask) -> None:
    """A button of the sit breaks' screen."""
    what, _, value = (ask.press.what if ask.press else "").partition("-")
    changed = _changed(ask.person, what, value, ask.now)
    if isinstance(changed, str):
        await ask.answer(changed)
        return
    new = ask.person.breaks is None and changed.breaks is not None
    if changed != ask.person:
        await ask.become(changed)
    await ask.answer()
    await ask.change(screens.breaks(ask.person, ask.local_now.date(), ask.texts))
    if new:
        await _ask_first(ask)


async def _ask_first(ask: Ask) -> None:
    """What must be known before the first sit break: that it is safe, and where the person is."""
    if ask.person.safe is None:
        await ask.say(about.safety(ask.person.id, NOTHING, ask.texts))
    elif ask.person.zone is None:
        await ask.say(screens.zone_question(ask.texts))


async def _off(ask: Ask) -> None:
    if ask.person.breaks is None or not ask.person.breaks.on:
        await ask.say_text("breaks-was-off")
        return
    await ask.become(reminders.breaks_off(ask.person))
    await ask.say_text("breaks-off")


def _changed(person: Person, what: str, value: str, now: float) -> Person | str:
    """The person after a press, or the text that says why there is no change."""
    days = person.breaks.days if person.breaks is not None else ()
    known: dict[str, Callable[[], Person | str]] = {
        "show": lambda: person,
        "off": lambda: reminders.breaks_off(person),
        "on": lambda: reminders.with_breaks(person, now),
        "hours": lambda: _with_hours(person, value, now),
        "every": lambda: _with_every(person, value, now),
        "day": lambda: _with_days(person, toggled(days, value), now),
        "days": lambda: _with_days(person, value, now),
    }
    if person.breaks is None and what not in {"show", "hours"}:
        return "breaks-first"
    return known[what]() if what in known else "passed"


def _with_hours(person: Person, value: str, now: float) -> Person | str:
    windows = _windows_of(value)
    return reminders.with_breaks(person, now, windows) if windows else "passed"


def _with_every(person: Person, value: str, now: float) -> Person | str:
    if value.isdecimal() and LEAST_EVERY <= int(value) <= MOST_EVERY:
        return reminders.with_breaks(person, now, every=int(value))
    return "passed"


def _with_days(person: Person, value: str, now: float) -> Person | str:
    days = days_of(value)
    if days is None:
        return "passed"
    if not days or person.breaks is None:
        return "remind-a-day"
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
