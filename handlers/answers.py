"""Answers to what came by itself: the buttons of a reminder and of a sit break."""

from dataclasses import replace
from datetime import date, timedelta

from coach import reminders
from coach.person import Person, today, zone_of
from coach.zones import local
from handlers.ask import Ask, Refused
from handlers.begin import begin
from handlers.remind import next_of
from handlers.wish import Wish
from screens import about
from screens import reminder as screens
from screens.when import when

SNOOZES = {"15": 15 * 60, "60": 60 * 60}
"""Seconds after which the reminder comes again, by what its button says."""
A_DAY = timedelta(days=1)
CHANGES = {"done": reminders.moved, "later": reminders.later, "enough": reminders.enough}
"""What an answer to a sit break does to the person, by what its button says."""
ANSWERED = 4
"""Answered messages kept in a record: the last two reminders and sit breaks."""


async def reminded_pressed(ask: Ask) -> None:
    """Start, Short one, In 15 min, In an hour or Not today."""
    what = ask.press.what if ask.press else ""
    if what in ask.parts.library.routines:
        await _start(ask, what)
    elif not _of_today(ask):
        await ask.answer("passed")
    elif what in SNOOZES:
        await _again(ask, SNOOZES[what])
    elif what == "no":
        await _not_today(ask)
    else:
        await ask.answer("passed")


async def nudged_pressed(ask: Ask) -> None:
    """Done, Later or Enough for today."""
    press, now = ask.press, ask.now
    what, _, key = (press.what if press else "").partition(".")
    if press is None or what not in CHANGES:
        await ask.answer("passed")
        return

    def decide(person: Person) -> Person:
        breaks = person.breaks
        if breaks is None or press.turn != breaks.number or not (breaks.on or what == "done"):
            raise Refused("passed")
        return _answered(CHANGES[what](person, now), ask.message)

    if not (await ask.unused() and await ask.changed(decide)):
        return
    ask.use_up()
    if what == "done":
        name = ask.language.names.exercise(key)
        await ask.show(screens.nudge_done(press.turn, name, ask.language))
    elif what == "later":
        coming = reminders.next_break(ask.person, now)
        at = local(coming.at, zone_of(ask.person)) if coming else ask.local_now
        words = when(at.date(), at.hour * 60 + at.minute, ask.local_now.date(), ask.language)
        await ask.show(about.plain("break-later", ask.language, when=words))
    else:
        await ask.show(about.plain("break-enough", ask.language))


async def _start(ask: Ask, routine: str) -> None:
    if not await ask.unused():
        return
    await begin(ask, Wish(routine=routine), also=lambda person: _taken_up(person, ask.message))
    await ask.answer()
    ask.use_up()
    name = ask.language.names.routines[routine].name
    await ask.tidy(about.plain("chosen", ask.language, text=name))


async def _again(ask: Ask, seconds: int) -> None:
    now, at = ask.now, ask.now + seconds

    def decide(person: Person) -> Person:
        person = reminders.again(person, at)
        coming = reminders.next_reminder(person, now)
        if coming is None or coming.at > at:
            raise Refused("passed")  # the session is done, or all of it rests meanwhile
        return replace(person, reminder=ask.message)

    if not (await ask.unused("again") and await ask.changed(decide)):
        return
    ask.use_up("again")
    day = _day(ask)
    await ask.show(screens.reminder_later(ask.person, day, _clock(ask, at), ask.language))


async def _not_today(ask: Ask) -> None:
    now = ask.now

    def decide(person: Person) -> Person:
        if person.remind is None:
            raise Refused("passed")
        return _answered(reminders.not_today(person, now), ask.message)

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


def _taken_up(person: Person, message: int | None) -> Person:
    """The person who does now what a reminder asked for, so that it need not come again."""
    return _answered(replace(person, snooze=None), message)


def _answered(person: Person, message: int | None) -> Person:
    """The person, with a message noted as one that stays in the chat."""
    if message is None or message in person.answered:
        return person
    return replace(person, answered=(*person.answered, message)[-ANSWERED:])


def _day(ask: Ask) -> date:
    return date.fromordinal(ask.press.turn) if ask.press else ask.local_now.date()


def _of_today(ask: Ask) -> bool:
    """Whether the reminder is for a date that is not over for the person."""
    day = ask.press.turn if ask.press else 0
    return day in {
        today(ask.person, ask.now).toordinal(),
        ask.local_now.date().toordinal(),
        (ask.local_now.date() + A_DAY).toordinal(),
    }


def _clock(ask: Ask, at: float) -> str:
    then = local(at, zone_of(ask.person))
    return ask.language.texts.clock(then.hour * 60 + then.minute)
