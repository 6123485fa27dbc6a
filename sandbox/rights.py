"""What the bot may do to a chat as its administrator, and who else is what in it."""

from __future__ import annotations

from typing import Any

from sandbox import groups
from sandbox.errors import bad
from sandbox.params import Params
from sandbox.world import Chat, World

Json = dict[str, Any]

ADMIN_RIGHTS = (
    "can_manage_chat",
    "can_change_info",
    "can_delete_messages",
    "can_invite_users",
    "can_restrict_members",
    "can_pin_messages",
    "can_manage_topics",
    "can_promote_members",
    "can_manage_video_chats",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_post_messages",
    "can_edit_messages",
    "can_manage_direct_messages",
    "can_manage_tags",
)
CHANNEL_ONLY = ("can_post_messages", "can_edit_messages", "can_manage_direct_messages")
GROUP_ONLY = ("can_pin_messages", "can_manage_topics", "can_manage_tags")
# A bot is made an administrator without this one, unless somebody thinks of it.
_SELDOM = "can_promote_members"


def may(world: World, chat: Chat, right: str) -> bool:
    """Tell whether the bot has an administrator's right in a chat."""
    if chat.status != "administrator":
        return False
    return bool(chat.roles.get(world.bot_id, {}).get(right, right != _SELDOM))


def chat_to_change(
    world: World, params: Params, right: str, refused: str, *kinds: str, other: str = ""
) -> Chat:
    """Return the chat that a call changes; 400 `refused` where the bot lacks the right.

    `kinds` are the types that the method is for, `other` is what is said of the rest.
    """
    chat = world.writable(world.chat_at(params.text("chat_id")))
    if kinds and chat.type not in kinds:
        raise bad(other)
    if not may(world, chat, right):
        raise bad(refused)
    return chat


def shown_rights(rights: Json, kind: str) -> Json:
    """Return administrator rights as the Bot API tells them of a chat of type `kind`."""
    left_out = GROUP_ONLY if kind == "channel" else CHANNEL_ONLY
    return {name: bool(rights.get(name)) for name in ADMIN_RIGHTS if name not in left_out} | {
        "is_anonymous": bool(rights.get("is_anonymous")) and kind != "channel"
    }


def member(world: World, chat: Chat, user_id: int) -> Json:
    """Return somebody's ChatMember in a chat; 400 for somebody the bot cannot know."""
    user = world.user_of(user_id)
    if user is None:
        raise bad("user not found")
    if user_id == world.bot_id and chat.type != "private":
        return _bot(world, chat)
    role = chat.roles.get(user_id)
    if role is not None:
        return {"user": user, **role}
    there = user_id == world.bot_id or user_id in chat.members
    return {"user": user, "status": "member" if there else "left"}


def _bot(world: World, chat: Chat) -> Json:
    if chat.status != "administrator":
        return groups.bot_member(world, chat)
    rights = {right: may(world, chat, right) for right in ADMIN_RIGHTS}
    shown = shown_rights(rights, chat.type)
    return {"user": world.bot_user(), "status": chat.status, "can_be_edited": False, **shown}
