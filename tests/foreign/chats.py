"""The people and chats that python-telegram-bot's tests expect, in a world of the sandbox."""

from __future__ import annotations

from typing import Any

from sandbox import people
from sandbox.rooms import CHANNEL, CHANNEL_NAME, FORUM, SUPERGROUP, furnish
from sandbox.world import FIRST_PERSON, World

TOKEN = "690091347:sandbox"
_DAYS = 3 * 86_400


def furnished(world: World) -> dict[str, Any]:
    """Bring their chats into the world; return what their tests call a bot.

    They expect what the chats of their authors have: names, a title, four members in the channel
    of whom two are bots and administrators, and a first message that is some days old.
    """
    furnish(world)
    owner = world.people[FIRST_PERSON]
    owner.first_name, owner.last_name = "PTB", "Test user"
    world.chats[SUPERGROUP].title = f">>> telegram.Bot(test) @{world.bot_username}"
    channel = world.chats[CHANNEL]
    channel.members.append(world.add_person("Reader").id)
    old = people.say(world, FIRST_PERSON, FIRST_PERSON, "/start")
    old["date"] -= _DAYS
    return {
        "token": TOKEN,
        "payment_provider_token": "284685063:TEST:sandbox",
        "chat_id": str(FIRST_PERSON),
        "super_group_id": str(SUPERGROUP),
        "forum_group_id": str(FORUM),
        "channel_id": f"@{CHANNEL_NAME}",
        "name": "Lumbar",
        "username": "@" + world.bot_username,
        "subscription_channel_id": CHANNEL,
    }
