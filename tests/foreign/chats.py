"""The people and chats that python-telegram-bot's tests expect, in a world of the sandbox."""

from __future__ import annotations

from typing import Any

from sandbox.world import FIRST_PERSON, World

TOKEN = "690091347:sandbox"


def furnished(world: World) -> dict[str, Any]:
    """Bring the chats into the world; return what their tests call a bot."""
    world.chats[FIRST_PERSON].started = True
    return {
        "token": TOKEN,
        "payment_provider_token": "284685063:TEST:sandbox",
        "chat_id": str(FIRST_PERSON),
        "super_group_id": "-2001",
        "forum_group_id": "-2001",
        "channel_id": "-2001",
        "name": "Lumbar",
        "username": "@" + world.bot_username,
        "subscription_channel_id": -2001,
    }
