"""What people write that is no command: in a session, as an answer, or just so."""

from handlers import questions, zones
from handlers.ask import Ask
from handlers.commands import ANSWERS
from handlers.replies import typed_easier
from handlers.session import typed
from lumbar.language.words import Reply
from lumbar.reading.replies import typed_reply


async def said(ask: Ask) -> None:
    """Handles any message that is no command: a place, a session's word, an answer, and others.

    Replies with one friendly line if it is none of these.
    """
    if ask.location is not None:
        await zones.located(ask)
        return
    if await typed(ask, ask.words) or await typed_easier(ask):
        return
    if typed_reply(ask.words, ask.language.words) is Reply.HURTS:
        await ask.say_text("hurt-now")
        return
    if await _answered(ask) or await zones.answered(ask):
        return
    live = ask.person.live
    on = live is not None and live.session.live
    await ask.say_text("lost-live" if on else "lost")


async def _answered(ask: Ask) -> bool:
    """Takes the text as the answer to the question that waits; returns whether that is done."""
    if not ask.words or questions.waiting(ask) is None:
        return False
    why = await questions.answered(ask, ANSWERS)
    return why is None or await questions.unread(ask, why)
