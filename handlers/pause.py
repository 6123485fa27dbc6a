"""Holidays: /pause and /resume, which in a session pause and resume its hold."""

from handlers.ask import Ask, Refused
from handlers.session import asked
from handlers.zones import what_is_set
from lumbar.coach import due, reminders
from lumbar.coach.person import Person, zone_of
from lumbar.coach.session import Event, State
from lumbar.coach.zones import local
from lumbar.reading.requests import Unread, is_off, read_pause
from lumbar.screens import schedule as screens
from lumbar.screens.presses import EndPause
from lumbar.screens.screen import Screen


async def pause(ask: Ask) -> None:
    """/pause: the hold that runs; else reminders and breaks, for a time or until told."""
    if not ask.words and due.busy(ask.person, ask.now) and _state(ask) is not None:
        await asked(ask, Event.PAUSE)
        return
    if is_off(ask.words, ask.language):
        await _resume(ask)
        return
    try:
        await answer(ask)
    except Unread as unread:
        await ask.say_text(unread.key, **unread.arguments)


async def answer(ask: Ask) -> None:
    """The answer to "until when?". Raises Unread."""
    now, today = ask.now, ask.local_now.date()
    until = read_pause(ask.words, today, ask.language)
    await ask.change(lambda person: reminders.pause(person, until, now))
    await ask.say(screens.paused(ask.person, until, today, ask.language))


async def resume(ask: Ask) -> None:
    """/resume: the hold that was paused; else the holiday is over."""
    if _state(ask) is State.PAUSED:
        await asked(ask, Event.RESUME)
    else:
        await _resume(ask)


async def unpause_pressed(ask: Ask, _: EndPause) -> None:
    """Resume now, under a pause."""
    if await ask.unused():
        screen = await _resumed(ask)
        ask.use_up()
        await ask.answer()
        await ask.show(screen)


async def _resume(ask: Ask) -> None:
    await ask.say(await _resumed(ask))


async def _resumed(ask: Ask) -> Screen:
    """Ends the pause, if any; returns a screen with the reminders and breaks that follow."""
    now = ask.now

    def decide(person: Person) -> Person:
        if due.pause_on(person, local(now, zone_of(person)).date()) is None:
            raise Refused("resumed-none")
        return reminders.resume(person, now)

    try:
        await ask.change(decide)
    except Refused as refused:
        return Screen(text=ask.language(refused.key))
    return screens.resumed(what_is_set(ask), ask.language)


def _state(ask: Ask) -> State | None:
    session = ask.session
    return session.state if session is not None and session.live else None
