"""What Lumbar is and can do, and its answer to an unknown command."""

import difflib

from handlers.ask import Ask
from handlers.words import in_session
from lumbar.screens import about as screens
from lumbar.screens.exercise import shortened


async def why(ask: Ask) -> None:
    """/why: what the muscles are, and why they matter to people who sit."""
    await ask.say_text("why")


async def help_(ask: Ask) -> None:
    """/help: every command; in a group those for groups."""
    if ask.private:
        await ask.say(screens.help_(ask.parts.commands, ask.language))
    else:
        await ask.say(screens.help_(ask.parts.in_groups, ask.language, "help-group"))


async def unknown_command(ask: Ask) -> None:
    """Handles an unknown command: as a session's word, or by suggesting the nearest command."""
    if await in_session(ask, f"{ask.command} {ask.words}"):
        return
    near = difflib.get_close_matches(ask.command, ask.parts.commands, n=1, cutoff=0.6)
    screen = screens.unknown_command(
        shortened(ask.command), near[0] if near and near[0] != ask.command else None, ask.language
    )
    await ask.say(screen)
