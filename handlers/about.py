"""What Lumbar is and can do."""

from handlers.ask import Ask
from lumbar.screens import about as screens


async def why(ask: Ask) -> None:
    """/why: what the muscles are, and why they matter to people who sit."""
    await ask.say_text("why")


async def help_(ask: Ask) -> None:
    """/help: every command; in a group those for groups."""
    if ask.private:
        await ask.say(screens.help_(ask.parts.commands, ask.language))
    else:
        await ask.say(screens.help_(ask.parts.in_groups, ask.language, "help-group"))
