"""Daily reminders: /remind and its buttons."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from handlers.ask import Ask, Refused
from handlers.questions import asks
from lumbar.coach import due, reminders
from lumbar.coach.person import Person, zone_of
from lumbar.coach.question import Question
from lumbar.coach.schedule import MOST_TIMES
from lumbar.coach.zones import local
from lumbar.language.texts import Markup
from lumbar.reading.named import after_quiet
from lumbar.reading.requests import Unread, is_off, is_on, read_quiet, read_remind
from lumbar.screens import schedule as screens
from lumbar.screens.presses import (
    RemindPress,
    SetQuiet,
    SetRemindDays,
    ShowRemind,
    ToggleRemindDay,
    ToggleTime,
    TurnRemind,
)
from lumbar.screens.screen import Screen
from lumbar.store.protocol import Decide


async def remind(ask: Ask) -> None:
    """/remind: times and days, off, quiet hours, or all of it as buttons."""
    if not ask.private:
        await ask.say_text("private-only", command=ask.command)
        return
    try:
        await _remind(ask)
    except (Unread, Refused) as reason:
        await ask.say_text(reason.key, **reason.arguments)


async def answer(ask: Ask) -> None:
    """The answer to "which time?". Raises Unread, Refused."""
    await _remind(ask)


async def _remind(ask: Ask) -> None:
    now = ask.now
    if not ask.words:
        await asks(ask, Question.REMIND, screen_of(ask))
    elif is_off(ask.words, ask.language):
        await ask.change(_off)
        await ask.say_text("remind-off")
    elif is_on(ask.words, ask.language) and ask.person.remind is not None:
        await _set(ask, lambda person: reminders.reminders_on(person, now))
    elif (hours := after_quiet(ask.words, ask.language.words)) is not None:
        quiet = None if is_off(hours, ask.language) else read_quiet(hours, ask.language)
        await ask.change(lambda person: replace(person, quiet=quiet))
        await ask.say_text("remind-loud") if quiet is None else await _say(ask)
    else:
        await _at(ask)


async def remind_pressed(ask: Ask, press: RemindPress) -> None:
    """A button of the reminders' screen."""
    now, first = ask.now, ask.person.remind is None
    if not await ask.changed(lambda person: _changed(person, press, now)):
        return
    await ask.show(screen_of(ask))
    if first and ask.person.remind is not None and not ask.person.zone:
        await ask.say(screens.zone_question(ask.language))


def screen_of(ask: Ask) -> Screen:
    """Returns the reminders' screen for the current record."""
    return screens.remind(ask.person, next_of(ask), ask.local_now.date(), ask.language)


def text_of(ask: Ask) -> Markup:
    """Returns the reminders' settings as text."""
    return screens.remind_text(ask.person, next_of(ask), ask.local_now.date(), ask.language)


def next_of(ask: Ask) -> datetime | None:
    """Returns the local time of the next reminder; None if none is to come."""
    coming = due.next_reminder(ask.person, ask.now)
    return None if coming is None else local(max(coming.at, ask.now), zone_of(ask.person))


async def _at(ask: Ask) -> None:
    times, days = read_remind(ask.words, ask.language)
    now = ask.now

    def decide(person: Person) -> Person:
        if times:
            person = reminders.with_times(person, times, now)
        elif person.remind is None:
            raise Refused("remind-no-time")
        else:
            person = reminders.reminders_on(person, now)
        return person if days is None else reminders.with_days(person, days, now)

    await _set(ask, decide)


async def _set(ask: Ask, decide: Decide) -> None:
    await ask.change(decide)
    if ask.person.zone is None:
        await ask.say(screens.zone_question(ask.language))
    else:
        await _say(ask)


def _off(person: Person) -> Person:
    if person.remind is None or not person.remind.on:
        raise Refused("remind-was-off")
    return reminders.reminders_off(person)


async def _say(ask: Ask) -> None:
    await ask.say(Screen(text=text_of(ask)))


def _changed(person: Person, press: RemindPress, now: float) -> Person:
    """Returns the person after a press; raises Refused if nothing changes."""
    match press:
        case ShowRemind():
            return person
        case TurnRemind(on=on):
            return reminders.reminders_on(person, now) if on else reminders.reminders_off(person)
        case SetQuiet(on=on):
            return replace(person, quiet=screens.QUIET_OFFERED if on else None)
        case ToggleTime(minute=minute):
            return _with_time(person, minute, now)
        case ToggleRemindDay(day=day):
            return _with_days(
                person, toggled(person.remind.days if person.remind else (), day), now
            )
        case SetRemindDays(days=days):
            return _with_days(person, days, now)


def _with_time(person: Person, minute: int, now: float) -> Person:
    remind = person.remind
    slots = remind.slots if remind is not None and remind.on else ()
    left = [(slot.at, slot.rule) for slot in slots if slot.at != minute]
    wanted = left if len(left) < len(slots) else [*left, (minute, None)]
    if not wanted:
        return reminders.reminders_off(person, once=False)
    if len(wanted) > MOST_TIMES:
        raise Refused("remind-most")
    return reminders.with_slots(person, wanted, now)


def _with_days(person: Person, days: tuple[int, ...], now: float) -> Person:
    if person.remind is None:
        raise Refused("passed")
    if not days:
        raise Refused("remind-a-day")
    return reminders.with_days(person, days, now)


def toggled(days: Collection[int], day: int) -> tuple[int, ...]:
    """Returns the weekdays in order, with `day` added or removed."""
    return tuple(sorted(set(days) ^ {day}))
