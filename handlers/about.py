"""What Lumbar is and can do, and its answer to what it does not understand."""

import difflib

from handlers import zones
from handlers.ask import Ask
from handlers.replies import typed_easier
from handlers.session import typed
from lumbar.language.words import Reply
from lumbar.reading.replies import typed_reply
from lumbar.screens import about as screens
from lumbar.screens.exercise import shortened


async def why(ask: Ask) -> None:
    """/why: what the muscles are, and why they matter to people who sit."""
    await ask.say_text("why")


async def other_text(ask: Ask) -> None:
    """Handles any other message: a place, a session's word or an answer to a question.

    Replies with one friendly line if it is none of these.
    """
    if ask.location is not None:
        await zones.located(ask)
        return
    if await typed(ask, ask.words) or await typed_easier(ask) or await zones.answered(ask):
        return
    if typed_reply(ask.words, ask.language.words) is Reply.HURTS:
        await ask.say_text("hurt-now")
        return
    live = ask.person.live
    on = live is not None and live.session.live
    await ask.say_text("lost-live" if on else "lost")


async def help_(ask: Ask) -> None:
    """/help: every command."""
    await ask.say(screens.help_(ask.parts.commands, ask.language))


async def unknown_command(ask: Ask) -> None:
    """Handles an unknown command: as a session's word, or by suggesting the nearest command."""
    if await typed(ask, f"{ask.command} {ask.words}"):
        return
    near = difflib.get_close_matches(ask.command, ask.parts.commands, n=1, cutoff=0.6)
    screen = screens.unknown_command(
        shortened(ask.command), near[0] if near and near[0] != ask.command else None, ask.language
    )
    await ask.say(screen)
