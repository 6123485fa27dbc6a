"""The people and chats that python-telegram-bot's tests expect, in a world of the sandbox."""

from __future__ import annotations

from typing import Any

from sandbox import people
from sandbox.files import media_content
from sandbox.rights import shown_rights
from sandbox.rooms import CHANNEL, CHANNEL_NAME, FORUM, SUPERGROUP, furnish
from sandbox.world import FIRST_PERSON, World

TOKEN = "690091347:sandbox"
_DAYS = 3 * 86_400


def furnished(world: World) -> dict[str, Any]:
    """Bring their chats into the world; return what their tests call a bot.

    They expect what the chats of their authors have: names, a title, pictures of a certain size,
    four members in the channel and two bots as its administrators, a game, and a first message
    that is some days old.
    """
    furnish(world)
    owner = world.people[FIRST_PERSON]
    owner.first_name, owner.last_name = "PTB", "Test user"
    world.chats[SUPERGROUP].title = f">>> telegram.Bot(test) @{world.bot_username}"
    small, big = (world.files.add("photo", _picture(size), "") for size in (64, 640))
    world.chats[SUPERGROUP].photo = (small.file_id, big.file_id)
    world.profile_photos[owner.id] = [world.files.add("photo", _picture(5403), "").file_id]
    world.games["test_game"] = _game(world)
    channel = world.chats[CHANNEL]
    channel.members.append(world.add_person("Reader").id)
    helper = world.add_person("Helper")
    helper.is_bot = True
    rights = shown_rights({}, "channel")
    channel.roles[helper.id] = {"status": "administrator", "can_be_edited": False, **rights}
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


def _picture(size: int) -> bytes:
    """Return a picture of one pixel that is `size` bytes long."""
    pixel = b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\1\0\1\0\0\2\2D\1\0;"
    return pixel.ljust(size, b"\0")


def _game(world: World) -> dict[str, Any]:
    photo = world.files.add("photo", _picture(851), "")
    moving = world.files.add("animation", _picture(900), "game.gif")
    return {
        "title": "Test game",
        "description": "A no-op test game, for python-telegram-bot bot framework testing.",
        "photo": media_content(photo)["photo"],
        "animation": media_content(moving)["animation"],
    }
