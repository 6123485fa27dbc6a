"""In a session: its buttons, the same by typed words, and how hard an exercise was."""

import re

from coach.person import rated, result_of
from coach.session import Effort, Event, State
from content.language import Texts
from handlers.ask import Ask
from screens import session as screens
from screens.screen import Action

EVENTS = {
    Action.START: Event.START,
    Action.PAUSE: Event.PAUSE,
    Action.RESUME: Event.RESUME,
    Action.SKIP: Event.SKIP,
    Action.BACK: Event.BACK,
    Action.STOP: Event.STOP,
    Action.HURTS: Event.HURTS,
}
FROM_ANY_TURN = {Action.PAUSE, Action.STOP, Action.HURTS}
"""What stops is never refused for having been pressed on an older message of the session."""

WORDS = (Event.HURTS, Event.STOP, Event.PAUSE, Event.SKIP, Event.BACK, Event.START)
MOST_WORDS = 4


async def event_pressed(ask: Ask) -> None:
    """A button of a live session; an old one changes nothing."""
    press, live = ask.press, ask.person.live
    if press is None or live is None or live.session.id != press.session:
        await ask.answer("passed")
        return
    old = press.turn != live.session.turn
    if old and press.action not in FROM_ANY_TURN:
        await ask.answer("passed")
        return
    event = EVENTS[press.action]
    if _too_many(ask, event):
        await ask.answer("too-many")
        return
    if not await ask.parts.lead.event(ask.counting(), event, ask.answer):
        await ask.answer("passed")


def _too_many(ask: Ask, event: Event) -> bool:
    """Whether a hold is to begin that would hold up those that run."""
    live = ask.person.live
    waits = live is not None and live.session.state is State.WAITING
    return event is Event.START and waits and not ask.parts.lead.may_start()


async def rate_pressed(ask: Ask) -> None:
    """Too easy, right, too hard: moves the rung of that exercise, once."""
    press, library = ask.press, ask.parts.library
    if press is None or press.what not in set(Effort):
        await ask.answer("passed")
        return
    person = rated(ask.person, library, press.session, press.turn, Effort(press.what))
    result = result_of(person, press.session, press.turn) if person else None
    if person is None or result is None:
        await ask.answer("passed")
        return
    await ask.keep(rungs=person.rungs, live=person.live, past=person.past)
    await ask.answer()
    await ask.change(screens.rated(result, person, library, ask.texts))


async def typed(ask: Ask, words: str) -> bool:
    """What a person writes in a live session, where it is a button's word; whether it was."""
    live = ask.person.live
    if live is None or not live.session.live:
        return False
    event = meant(words, ask.texts)
    if event is Event.START and live.session.state is State.PAUSED:
        event = Event.RESUME
    if event is None:
        return False
    if _too_many(ask, event):
        await ask.say_text("too-many")
        return True
    if not await ask.parts.lead.event(ask.counting(), event, ask.answer, below=True):
        await ask.say_text("passed")
    return True


def meant(words: str, texts: Texts) -> Event | None:
    """The event that some words ask for; pain is heard anywhere in them, the rest at their start.

    Rather one pause too many than one word of pain unheard.
    """
    said = re.findall(r"\w+", words.casefold())
    known = {event: texts(f"words-{event}").split() for event in WORDS}
    if any(word in known[Event.HURTS] for word in said):
        return Event.HURTS
    if not 1 <= len(said) <= MOST_WORDS:
        return None
    return next((event for event, starts in known.items() if said[0] in starts), None)
