"""What people write: commands, words in a session, answers to a question, and anything else."""

from handlers import about, questions, zones
from handlers.ask import Ask
from handlers.commands import ANSWERS, COMMANDS, command_of
from handlers.replies import voice_message
from handlers.words import in_session
from lumbar.language.replies import Meaning
from lumbar.reading.commands import Command, command_inside
from lumbar.reading.replies import meaning_of
from lumbar.screens import about as about_screens
from lumbar.telegram.incoming import Incoming


def is_of_others(incoming: Incoming) -> bool:
    """Returns whether people in a group say something to each other, or to another bot."""
    if incoming.private or incoming.tap is not None:
        return False
    if incoming.command:
        return incoming.others
    return not incoming.to_us and incoming.voice is None


async def said(ask: Ask) -> None:
    """Handles any message; one that was edited does what it says now."""
    incoming = ask.incoming
    if incoming.edited and incoming.location is not None:
        return  # a live location that moves
    if not ask.parts.heard.is_news(incoming):
        return
    if ask.voice is not None and not incoming.edited:
        await voice_message(ask)
    elif incoming.command:
        await _command(ask)
    else:
        await _words(ask)


async def _command(ask: Ask) -> None:
    """A command with a slash. In a group an unknown one is meant for another bot."""
    found = command_of(Command(ask.command, ask.words))
    if found is not None:
        await _do(ask, found)
    elif ask.private:
        await about.unknown_command(ask)


async def _do(ask: Ask, command: Command) -> None:
    await questions.over(ask)
    ask.as_command(command.name, command.words)
    await COMMANDS[command.name](ask)


async def _words(ask: Ask) -> None:
    """A message that begins with no command.

    Replies with one friendly line if it is none that is understood; where it was only edited, it
    had that already.
    """
    if ask.location is not None:
        await zones.located(ask)
        return
    if await in_session(ask):
        return
    felt = meaning_of(ask.words, ask.language.replies).meaning
    if felt in {Meaning.PAIN, Meaning.ALARM}:
        key = "alarm" if felt is Meaning.ALARM else "hurt-now"
        await ask.say_aside(about_screens.plain(key, ask.language))
        return
    inside = command_inside(ask.words, COMMANDS) if not ask.incoming.forwarded else None
    if inside is not None:
        await _do(ask, inside)
        return
    if await _answered(ask) or await zones.answered(ask) or ask.incoming.edited:
        return
    live = ask.person.live
    on = live is not None and live.session.live
    await ask.say_text("lost-live" if on else "lost")


async def _answered(ask: Ask) -> bool:
    """Takes the text as the answer to the question that waits; returns whether that is done."""
    if not ask.words or ask.incoming.forwarded or questions.waiting(ask) is None:
        return False
    why = await questions.answered(ask, ANSWERS)
    return why is None or await questions.unread(ask, why)
