"""To be left in peace: /stop, /cancel and /unsubscribe, and the same in words."""

from handlers import questions
from handlers.ask import Ask, Refused
from handlers.session import asked
from lumbar.coach import pauses, reminders
from lumbar.coach.person import Person
from lumbar.coach.session import Event
from lumbar.screens import offers
from lumbar.screens.press_run import Standing, StopOne
from lumbar.screens.screen import Screen

STOP = "stop"
"""The command to send in private."""


async def stop(ask: Ask) -> None:
    """/stop: in a session as its button; else what there is to stop, as buttons."""
    session = ask.session
    if session is not None and session.live:
        await asked(ask, Event.STOP)
    else:
        await unsubscribe(ask)


async def cancel(ask: Ask) -> None:
    """/cancel: lets go of what the bot has asked; else as /stop."""
    if questions.waiting(ask) is None:
        await stop(ask)
        return
    await questions.over(ask)
    await ask.say(offers.offer("let-go", ask.person.id, ask.language, private=ask.private))


async def unsubscribe(ask: Ask) -> None:
    """/unsubscribe: what there is to stop, as buttons, a session among them; in private alone."""
    if ask.private:
        await ask.say(_screen(ask))
    else:
        await ask.say_text("private-only", command=ask.command or STOP)


async def stop_pressed(ask: Ask, press: StopOne) -> None:
    """One of what goes on by itself is stopped, and what is left is offered."""
    now = ask.now
    to_come = not pauses.rests(ask.person, now)

    def decide(person: Person) -> Person:
        after = _stopped(person, press.what, now)
        if after == person:
            raise Refused("passed")
        return after

    if await ask.changed(decide):
        done = "called-off" if press.what is Standing.PAUSE and to_come else DONE[press.what]
        await ask.show(_screen(ask, done))


DONE = {
    Standing.REMINDERS: "remind-off",
    Standing.BREAKS: "breaks-off",
    Standing.PAUSE: "resumed",
}
"""The text that says that it is stopped."""


def _stopped(person: Person, what: Standing, now: float) -> Person:
    """Returns the person without it; the same one where it was not on."""
    match what:
        case Standing.REMINDERS:
            on = reminders.are_set(person, now)
            return reminders.reminders_off(person) if on else person
        case Standing.BREAKS:
            on = person.breaks is not None and person.breaks.on
            return reminders.breaks_off(person) if on else person
        case Standing.PAUSE:
            return pauses.resume(person, now)


def _screen(ask: Ask, done: str = "") -> Screen:
    return offers.stops(ask.person, ask.local_now, ask.language, known=ask.known, done=done)
