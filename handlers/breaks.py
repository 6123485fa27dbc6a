"""Sit breaks: /breaks and its buttons."""

from handlers import where
from handlers.ask import Ask, Refused
from handlers.questions import Lacking, asks, misread, waiting
from handlers.remind import toggled
from lumbar.coach import reminders
from lumbar.coach.person import Person
from lumbar.coach.question import Asked, Question
from lumbar.coach.safety import Why
from lumbar.coach.schedule import MOST_WINDOWS, Window, merged
from lumbar.language.territory import Week
from lumbar.reading.requests import Unread, is_also, is_off, is_on, read_breaks
from lumbar.screens import safety as safety_screens
from lumbar.screens import schedule as screens
from lumbar.screens.presses import (
    BreaksPress,
    SetBreaksDays,
    SetEvery,
    SetHours,
    ShowBreaks,
    ToggleBreaksDay,
    TurnBreaks,
)
from lumbar.screens.screen import Screen


async def breaks(ask: Ask) -> None:
    """/breaks: hours, spacing and days, off, or all of it as buttons."""
    if not ask.private:
        await ask.say_text("private-only", command=ask.command)
        return
    try:
        await _breaks(ask)
    except (Unread, Refused) as reason:
        await misread(ask, Question.BREAKS, reason)


async def answer(ask: Ask) -> None:
    """The answer to "between which hours?". Raises Unread, Refused."""
    await _breaks(ask, _asked(ask))


def _asked(ask: Ask) -> Asked | None:
    """Returns the question for the hours that waits, with what was said before; None if none."""
    asked = waiting(ask)
    return asked if asked is not None and asked.question is Question.BREAKS else None


async def _breaks(ask: Ask, before: Asked | None = None) -> None:
    """Does what is asked for; before: the question that this answers, with what was said then."""
    if not ask.words:
        screen = screens.breaks(ask.person, ask.local_now, ask.language)
        await asks(ask, Question.BREAKS, screen)
        return
    if is_off(ask.words, ask.language):
        await ask.change(_off)
        await ask.say_text("breaks-off")
        return
    windows: tuple[Window, ...] = ()
    every, days = None, None
    if not is_on(ask.words, ask.language):
        windows, every, days = read_breaks(ask.words, ask.language)
    if before is not None:
        every = before.every if every is None else every
        days = (before.days or None) if days is None else days
    now, also, week = ask.now, is_also(ask.words, ask.language), ask.language.week
    example = ask.language("example-breaks")

    def decide(person: Person) -> Person:
        if not windows and person.breaks is None:
            raise Lacking("breaks-no-hours", every, days or ())
        added = _added(person, windows, days, example) if also else (windows, days)
        return reminders.with_breaks(person, now, added[0], every, added[1] or _usual(person, week))

    await ask.change(decide)
    await ask.say(Screen(text=screens.breaks_text(ask.person, ask.local_now, ask.language)))
    await _ask_first(ask)


def _added(
    person: Person, windows: tuple[Window, ...], days: tuple[int, ...] | None, example: str
) -> tuple[tuple[Window, ...], tuple[int, ...] | None]:
    """Returns hours and weekdays with those that are on. Raises Refused."""
    of = person.breaks
    if of is None or not of.on:
        return windows, days
    if windows and days is not None and set(days) != set(of.days):
        raise Refused("unread-days", example=example)
    joined = merged((*of.windows, *windows)) if windows else ()
    if len(joined) > MOST_WINDOWS:
        raise Refused("unread-windows", most=MOST_WINDOWS, example=example)
    return joined, None if days is None else (*of.days, *days)


async def breaks_pressed(ask: Ask, press: BreaksPress) -> None:
    """A button of the sit breaks' screen."""
    now, first = ask.now, ask.person.breaks is None
    before, week = _asked(ask), ask.language.week
    if not await ask.changed(lambda person: _changed(person, press, now, before, week)):
        return
    await ask.show(screens.breaks(ask.person, ask.local_now, ask.language))
    if first and ask.person.breaks is not None:
        await _ask_first(ask)


async def _ask_first(ask: Ask) -> None:
    """Asks what the first sit break requires: the safety question and the time zone."""
    if ask.person.safety.answer is None:
        await ask.say(safety_screens.question(ask.person, None, Why.FIRST, ask.language))
    elif ask.person.zone is None:
        await where.ask_where(ask)


def _usual(person: Person, week: Week) -> tuple[int, ...] | None:
    """The weekdays of sit breaks that are set first: those of work; None for what is set."""
    return None if person.breaks is not None else week.working


def _off(person: Person) -> Person:
    if person.breaks is None or not person.breaks.on:
        raise Refused("breaks-was-off")
    return reminders.breaks_off(person)


def _changed(
    person: Person, press: BreaksPress, now: float, before: Asked | None, week: Week
) -> Person:
    """Returns the person after a press; raises Refused if nothing changes.

    before: the question for the hours, with what was said before it; week: of the person's country.
    """
    if isinstance(press, ShowBreaks):
        return person
    if isinstance(press, SetHours):
        every, days = (before.every, before.days or None) if before else (None, None)
        return reminders.with_breaks(
            person, now, press.windows, every, days or _usual(person, week)
        )
    if person.breaks is None:
        raise Refused("breaks-first")
    match press:
        case TurnBreaks(on=on):
            return reminders.with_breaks(person, now) if on else reminders.breaks_off(person)
        case SetEvery(minutes=minutes):
            return reminders.with_breaks(person, now, every=minutes)
        case ToggleBreaksDay(day=day):
            return _with_days(person, toggled(person.breaks.days, day), now)
        case SetBreaksDays(days=days):
            return _with_days(person, days, now)


def _with_days(person: Person, days: tuple[int, ...], now: float) -> Person:
    if not days or person.breaks is None:
        raise Refused("remind-a-day")
    changed = reminders.with_breaks(person, now, days=days)
    return changed if person.breaks.on else reminders.breaks_off(changed)
