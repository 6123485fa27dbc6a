"""Handlers for the buttons of reminders and sit breaks."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from handlers.ask import Ask, Refused
from handlers.begin import begin
from handlers.remind import next_of
from lumbar.coach import due, reminders
from lumbar.coach.person import Person, today, zone_of
from lumbar.coach.safety import Why
from lumbar.coach.standing import asked_for
from lumbar.coach.wish import Wish
from lumbar.coach.zones import local
from lumbar.screens import about, safety
from lumbar.screens import reminder as screens
from lumbar.screens.presses import (
    AnswerBreak,
    BreakDone,
    BreakEnough,
    BreakLater,
    NotToday,
    RemindAgain,
    StartReminded,
)
from lumbar.screens.when import when

A_DAY = timedelta(days=1)
ANSWERED = 4
"""Answered messages kept in a record: the last two reminders and sit breaks."""


async def start_pressed(ask: Ask, press: StartReminded) -> None:
    """Start or Short one, under a reminder of any day."""
    routine = ask.parts.library.routines.get(press.routine)
    if routine is None:
        await ask.answer("passed")
        return
    if not await ask.unused():
        return
    wish = Wish(routine=routine.key)
    await begin(ask, wish, also=lambda person: _taken_up(person, ask.message))
    await ask.answer()
    ask.use_up()
    name = ask.language.names.routines[routine.key].name
    await ask.tidy(about.plain("chosen", ask.language, text=name))


async def again_pressed(ask: Ask, press: RemindAgain) -> None:
    """In 15 min or In an hour."""
    now = ask.now
    at = now + press.minutes * 60

    def decide(person: Person) -> Person:
        person = reminders.again(person, at)
        coming = due.next_reminder(person, now)
        latest = max(at, person.rest_until or at)  # in an hours' pause it comes at its end
        if coming is None or coming.at > latest:
            raise Refused("passed")  # the session is done, or reminders are paused by now
        return replace(person, reminder=ask.message)

    if not _of_today(ask, press.day):
        await ask.answer("passed")
        return
    if not (await ask.unused(RemindAgain) and await ask.changed(decide)):
        return
    ask.use_up(RemindAgain)
    if ask.again and ask.person.snooze is not None:
        at = ask.person.snooze
    at = max(at, ask.person.rest_until or at)
    await ask.show(screens.reminder_later(ask.person, press.day, _clock(ask, at), ask.language))


async def not_today_pressed(ask: Ask, press: NotToday) -> None:
    """Not today."""
    now = ask.now

    def decide(person: Person) -> Person:
        if person.remind is None:
            raise Refused("passed")
        return _answered(reminders.not_today(person, now), ask.message)

    if not _of_today(ask, press.day):
        await ask.answer("passed")
        return
    if not (await ask.unused() and await ask.changed(decide)):
        return
    ask.use_up()
    coming = next_of(ask)
    if coming is None:
        await ask.show(about.plain("reminder-not-today-off", ask.language))
        return
    minute = coming.hour * 60 + coming.minute
    words = when(coming.date(), minute, ask.local_now.date(), ask.language)
    await ask.show(about.plain("reminder-not-today", ask.language, next=words))


async def done_pressed(ask: Ask, press: BreakDone) -> None:
    """Done, under a sit break."""
    if await _break_answered(ask, press, reminders.moved):
        name = ask.language.names.exercise(press.exercise)
        await ask.show(screens.nudge_done(press.number, name, ask.language))
        why = asked_for(ask.person, ask.now)
        if why not in {None, Why.AWAY}:  # who moves every day is not away
            await ask.say(safety.question(ask.person, None, why or Why.FIRST, ask.language))


async def later_pressed(ask: Ask, press: BreakLater) -> None:
    """Later, under a sit break."""
    if await _break_answered(ask, press, reminders.later):
        coming = due.next_break(ask.person, ask.now)
        at = local(coming.at, zone_of(ask.person)) if coming else ask.local_now
        words = when(at.date(), at.hour * 60 + at.minute, ask.local_now.date(), ask.language)
        await ask.show(about.plain("break-later", ask.language, when=words))


async def enough_pressed(ask: Ask, press: BreakEnough) -> None:
    """Enough for today, under a sit break."""
    if await _break_answered(ask, press, reminders.enough):
        await ask.show(about.plain("break-enough", ask.language))


async def _break_answered(
    ask: Ask, press: AnswerBreak, change: Callable[[Person, float], Person]
) -> bool:
    """Saves an answer to the last sit break; returns whether it did. Raises StoreError."""
    now = ask.now

    def decide(person: Person) -> Person:
        breaks = person.breaks
        if breaks is None or press.number != breaks.number:
            raise Refused("passed")
        if not breaks.on and not isinstance(press, BreakDone):
            raise Refused("passed")
        return _answered(change(person, now), ask.message)

    if not (await ask.unused() and await ask.changed(decide)):
        return False
    ask.use_up()
    return True


def _taken_up(person: Person, message: int | None) -> Person:
    """Returns the person with a reminder taken up, so that it is not sent again."""
    return _answered(replace(person, snooze=None), message)


def _answered(person: Person, message: int | None) -> Person:
    """Returns the person, with a message recorded as one that stays in the chat."""
    if message is None or message in person.answered:
        return person
    return replace(person, answered=(*person.answered, message)[-ANSWERED:])


def _of_today(ask: Ask, day: date) -> bool:
    """Whether a reminder's date is not over yet in the person's time zone."""
    here = ask.local_now.date()
    return day in {today(ask.person, ask.now), here, here + A_DAY}


def _clock(ask: Ask, at: float) -> str:
    then = local(at, zone_of(ask.person))
    return ask.language.texts.clock(then.hour * 60 + then.minute)
