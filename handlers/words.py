"""What a person writes in a session where no command stands: in a group, and by editing."""

from handlers.ask import Ask
from handlers.session import typed


async def in_group(ask: Ask) -> None:
    """A message in a group that replies to another: heard where that is the bot's own, and where
    the writer's session runs."""
    if ask.incoming.to_us and _leads_here(ask):
        await typed(ask, ask.words or ask.incoming.emoji)


async def edited(ask: Ask) -> None:
    """A message that says something else now: in a session it does what it says now."""
    if (ask.private or ask.incoming.to_us) and _leads_here(ask):
        await typed(ask, ask.words or ask.incoming.emoji)


def _leads_here(ask: Ask) -> bool:
    """Whether the person's own session is live in this chat."""
    live = ask.person.live
    return live is not None and live.session.live and live.chat == ask.chat.id
