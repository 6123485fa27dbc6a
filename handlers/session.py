"""In a session: its buttons, the same by typed words, and how hard an exercise was."""

import re
from collections.abc import Mapping

from handlers.ask import Ask
from lumbar.coach.live import STOPS
from lumbar.coach.person import rated, result_of
from lumbar.coach.session import Event, State
from lumbar.language.texts import Texts
from lumbar.live.session import Outcome
from lumbar.screens import session as screens
from lumbar.screens.presses import Rate, SessionEvent

ANSWERS: Mapping[Outcome, str | None] = {
    Outcome.DONE: None,
    Outcome.OWED: "stopped-unkept",
    Outcome.PASSED: "passed",
}
"""The text that answers what became of an event; None where the screen says it."""

WORDS = (Event.HURTS, Event.STOP, Event.PAUSE, Event.SKIP, Event.BACK, Event.START)
MOST_WORDS = 4


async def event_pressed(ask: Ask, press: SessionEvent) -> None:
    """A button of a live session; an old one changes nothing."""
    session, event = ask.session, press.event
    if session is None or session.id != press.session:
        await ask.answer("passed")
        return
    if press.turn != session.turn and event not in STOPS:
        await ask.answer("passed")
        return
    if _too_many(ask, event):
        await ask.answer("too-many")
        return
    outcome = await happens(ask, event)
    again = event is Event.HURTS and session.state is State.HURT
    await ask.answer(None if again else ANSWERS[outcome])


async def happens(ask: Ask, event: Event, *, below: bool = False) -> Outcome:
    """What becomes of an event in the person's live session.

    below: they wrote it. Raises StoreError: then nothing has changed.
    """
    session = ask.session
    if session is None:
        return Outcome.PASSED
    return await ask.parts.lead.press(
        ask.person.id, session.id, event, update=ask.update_id, below=below
    )


def _too_many(ask: Ask, event: Event) -> bool:
    """Whether a hold is to begin that would hold up those that run."""
    waits = ask.session is not None and ask.session.state is State.WAITING
    return event is Event.START and waits and not ask.parts.lead.may_start()


async def rate_pressed(ask: Ask, press: Rate) -> None:
    """Too easy, right, too hard: moves the rung of that exercise, once."""
    library = ask.parts.library
    session, step, effort = press.session, press.step, press.effort
    if rated(ask.person, library, session, step, effort) is None:
        await ask.answer("passed")
        return
    person = await ask.change(lambda now: rated(now, library, session, step, effort) or now)
    await ask.answer()
    result = result_of(person, session, step)
    if result is not None:
        await ask.show(screens.rated(result, person, library, ask.texts))


async def typed(ask: Ask, words: str) -> bool:
    """What a person writes in a live session, where it is a button's word; whether it was."""
    session = ask.session
    if session is None or not session.live:
        return False
    event = meant(words, ask.texts)
    if event is Event.START and session.state is State.PAUSED:
        event = Event.RESUME
    if event is None:
        return False
    if _too_many(ask, event):
        await ask.say_text("too-many")
        return True
    said = ANSWERS[await happens(ask, event, below=True)]
    if said is not None:
        await ask.say_text(said)
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
