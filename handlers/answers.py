"""Handlers for the buttons of reminders and sit breaks."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from handlers.ask import Ask, Refused
from handlers.begin import begin
from handlers.remind import next_of
from lumbar.coach import due, reminders
from lumbar.coach.exercise import Exercise
from lumbar.coach.fitted import SHORT, in_short
from lumbar.coach.person import Person, may_rise, today, zone_of
from lumbar.coach.rungs import with_step
from lumbar.coach.safety import Why
from lumbar.coach.standing import asked_for, may_begin
from lumbar.coach.wish import Wish
from lumbar.coach.zones import local
from lumbar.screens import about, safety
from lumbar.screens import reminder as screens
from lumbar.screens.press_remind import BeginReminded, StepReminded
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
    """Whole routine under a reminder of any day; Start or Short one under an older one."""
    await _begin(ask, press.routine)


async def begin_pressed(ask: Ask, press: BeginReminded) -> None:
    """Start, under a reminder of any day: the clock runs."""
    await _begin(ask, press.routine, go=True)


async def step_pressed(ask: Ask, press: StepReminded) -> None:
    """One step more, under a reminder of any day: the step that was offered, and then as Start.

    Where the safety question comes first, the step waits with its offer.
    """
    exercise = ask.parts.library.exercises.get(press.exercise)
    day = today(ask.person, ask.now)
    if exercise is None:
        await ask.answer("passed")
    elif not may_begin(ask.person, ask.now):
        await _begin(ask, SHORT, go=True)
    elif ask.again or with_step(ask.person, exercise, press.rung, day) is not None:
        await _begin(ask, SHORT, go=True, step=(exercise, press.rung))
    else:
        hurts = not may_rise(ask.person, press.exercise, day)
        await ask.answer("harder-hurt" if hurts else "passed")


async def _begin(
    ask: Ask, key: str, *, go: bool = False, step: tuple[Exercise, int] | None = None
) -> None:
    """Begins a routine; go: the clock runs at once; step: an exercise, and the rung from which it
    goes a step up."""
    routine = ask.parts.library.routines.get(key)
    if routine is None:
        await ask.answer("passed")
        return
    if not await ask.unused():
        return
    day, message = today(ask.person, ask.now), ask.message

    def taken(person: Person) -> Person:
        person = _taken_up(person, message)
        return person if step is None else with_step(person, *step, day) or person

    await begin(ask, Wish(routine=routine.key), go=go, also=taken)
    await ask.answer()
    ask.use_up()
    up = None if step is None else (step[0], step[1] + 1)
    name = ask.language.names.routines[routine.key].name
    await ask.tidy(screens.taken_up(name, up, ask.language))


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
    routine = in_short(ask.person.safety)
    later = screens.reminder_later(ask.person, press.day, _clock(ask, at), routine, ask.language)
    await ask.show(later)


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
