"""Answers to what came by itself: the buttons of a reminder and of a sit break."""

from dataclasses import replace
from datetime import date, timedelta

from coach import reminders
from coach.person import today, zone_of
from coach.zones import local
from handlers.ask import Ask
from handlers.begin import begin
from handlers.remind import next_of
from handlers.wish import Wish
from screens import about
from screens import reminder as screens
from screens.when import when

SNOOZES = {"15": 15 * 60, "60": 60 * 60}
"""Seconds after which the reminder comes again, by what its button says."""
A_DAY = timedelta(days=1)
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
    press, breaks = ask.press, ask.person.breaks
    if press is None or breaks is None or press.turn != breaks.number:
        await ask.answer("passed")
        return
    what, _, key = press.what.partition(".")
    exercise = ask.parts.library.exercises.get(key)
    if what not in {"done", "later", "enough"} or not (breaks.on or what == "done"):
        await ask.answer("passed")
        return
    if not await ask.first_press():
        return
    change = {
        "done": reminders.moved,
        "later": reminders.later,
        "enough": reminders.enough,
    }[what]
    person = change(ask.person, ask.now)
    ask.person = person
    await _keep_answered(ask)
    await ask.answer()
    if what == "done":
        name = exercise.name if exercise else key
        await ask.change(screens.nudge_done(press.turn, name, ask.texts))
    elif what == "later":
        coming = reminders.next_break(person, ask.now)
        at = local(coming.at, zone_of(person)) if coming else ask.local_now
        words = when(at.date(), at.hour * 60 + at.minute, ask.local_now.date(), ask.texts)
        await ask.change(about.plain("break-later", ask.texts, when=words))
    else:
        await ask.change(about.plain("break-enough", ask.texts))


async def _start(ask: Ask, routine: str) -> None:
    if not await ask.first_press():
        return
    ask.person = replace(ask.person, snooze=None)
    await _keep_answered(ask)
    await ask.answer()
    name = ask.parts.library.routines[routine].name
    await ask.change(about.plain("chosen", ask.texts, text=name))
    await begin(ask, Wish(routine=routine))


async def _again(ask: Ask, seconds: int) -> None:
    at = ask.now + seconds
    person = reminders.again(ask.person, at)
    coming = reminders.next_reminder(person, ask.now)
    if coming is None or coming.at > at:
        await ask.answer("passed")  # the session is done, or all of it rests meanwhile
        return
    if not await ask.first_press("again"):
        return
    await ask.become(replace(person, reminder=ask.message))
    await ask.answer()
    day = _day(ask)
    await ask.change(screens.reminder_later(ask.person, day, _clock(ask, at), ask.texts))


async def _not_today(ask: Ask) -> None:
    if ask.person.remind is None:
        await ask.answer("passed")
        return
    if not await ask.first_press():
        return
    ask.person = reminders.not_today(ask.person, ask.now)
    await _keep_answered(ask)
    await ask.answer()
    coming = next_of(ask)
    if coming is None:
        await ask.change(about.plain("reminder-not-today-off", ask.texts))
        return
    minute = coming.hour * 60 + coming.minute
    words = when(coming.date(), minute, ask.local_now.date(), ask.texts)
    await ask.change(about.plain("reminder-not-today", ask.texts, next=words))


async def _keep_answered(ask: Ask) -> None:
    """Saves the person, with the message as one that stays in the chat."""
    answered = (*ask.person.answered, ask.message or 0)
    await ask.keep(answered=answered[-ANSWERED:])


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
    return ask.texts.clock(then.hour * 60 + then.minute)
