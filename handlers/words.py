"""What a person says in a session where no command stands: typed, as a sticker, or by editing."""

from handlers.ask import Ask
from handlers.replies import typed_easier
from handlers.session import typed


async def in_session(ask: Ask) -> bool:
    """Acts on a session's word, in a new message or an edited one; returns whether it was one.

    In a group, and after an edit, it is heard where the writer's own session runs.
    """
    if (not ask.private or ask.incoming.edited) and not _leads_here(ask):
        return False
    return await typed(ask, ask.words or ask.incoming.emoji) or await typed_easier(ask)


def _leads_here(ask: Ask) -> bool:
    """Whether the person's own session is live in this chat."""
    live = ask.person.live
    return live is not None and live.session.live and live.chat == ask.chat.id
