"""The chats that `python -m sandbox` has beside the private ones and the group.

A supergroup, a forum and a channel: the person who is there first owns them, and the bot is an
administrator, so that every method about chats has one to work on.
"""

from __future__ import annotations

from sandbox.world import FIRST_PERSON, Chat, World

SUPERGROUP, FORUM, CHANNEL = -1_001_000_000_001, -1_001_000_000_002, -1_001_000_000_003
CHANNEL_NAME = "sandbox_news"


def furnish(world: World) -> None:
    """Add the three chats to a world, where they are not there yet."""
    for chat in (
        Chat(SUPERGROUP, "supergroup", "Team", list(world.people), started=True),
        Chat(FORUM, "supergroup", "Forum", list(world.people), started=True, is_forum=True),
        Chat(CHANNEL, "channel", "News", list(world.people), started=True, username=CHANNEL_NAME),
    ):
        if chat.id not in world.chats:
            chat.status = "administrator"
            # The first id is that of the chat's creation, and in a forum that of General.
            chat.newest_id = 1
            chat.roles[FIRST_PERSON] = {"status": "creator", "is_anonymous": False}
            world.chats[chat.id] = chat
