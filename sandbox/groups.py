"""Groups as they change: who may write what, topics, slow mode, and what becomes a supergroup.

The texts of refusals are those of telegram-bot-api and TDLib (Client.cpp, MessageContent.cpp).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

from sandbox.entities import finish
from sandbox.errors import PageError, bad, flood
from sandbox.params import Params
from sandbox.world import Chat, Message, Person, Topic, World

Json = dict[str, Any]

GENERAL = 1
"""The id of a forum's topic General, which no call may name."""
SUPERGROUP_BASE = -1_000_000_000_000
ANONYMOUS_ADMIN, CHANNEL_BOT, LINKED_CHANNEL = 1087968824, 136817688, 777000
PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
)
_OTHER_PERMISSIONS = (
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
    "can_react_to_messages",
    "can_edit_tag",
)
_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
)
# What a message holds, the permission for it, its name in TDLib's refusal and in the server's.
_KINDS = {
    "photo": ("can_send_photos", "photos", "PHOTOS"),
    "animation": ("can_send_other_messages", "animations", "GIFS"),
    "voice": ("can_send_voice_notes", "voice notes", "VOICES"),
    "video_note": ("can_send_video_notes", "video notes", "ROUNDVIDEOS"),
    "video": ("can_send_videos", "videos", "VIDEOS"),
    "audio": ("can_send_audios", "music", "AUDIOS"),
    "sticker": ("can_send_other_messages", "stickers", "STICKERS"),
    "dice": ("can_send_other_messages", "dice", "STICKERS"),
    "poll": ("can_send_polls", "polls", "POLLS"),
    "document": ("can_send_documents", "documents", "DOCS"),
    "venue": ("can_send_messages", "venues", "PLAIN"),
    "location": ("can_send_messages", "locations", "PLAIN"),
    "contact": ("can_send_messages", "contacts", "PLAIN"),
    "text": ("can_send_messages", "text messages", "PLAIN"),
}
_MEMBER_STATES = ("member", "administrator", "restricted", "left", "kicked")


# What the bot may do


def check_content(world: World, chat: Chat, content: Json) -> None:
    """Refuse a new message that the group does not allow: 400 for its kind, 429 in slow mode."""
    person = world.people.get(chat.id)
    if person is not None and person.refuses_voice and "voice" in content:
        raise bad(person.refuses_voice)
    if chat.type == "private" or chat.status == "administrator":
        return
    kind = next((kind for kind in _KINDS if kind in content), "text")
    right, name, _ = _KINDS[kind]
    if right in _lacking(chat):
        raise bad(f"not enough rights to send {name} to the chat")
    now = world.now()
    if chat.slow and chat.bot_wrote is not None and now < chat.bot_wrote + chat.slow:
        # The real server holds the call for some seconds first (SLOWMODE_WAIT, NetQueryDelayer).
        raise flood(math.ceil(chat.bot_wrote + chat.slow - now))
    chat.bot_wrote = now


def check_edit(chat: Chat, content: Json | None = None) -> None:
    """Refuse an edit in a group where the bot may not write, or not with that file."""
    if chat.type == "private" or chat.status == "administrator":
        return
    lacking = _lacking(chat)
    if "can_send_messages" in lacking:
        raise bad("CHAT_WRITE_FORBIDDEN")
    kind = next((kind for kind in _KINDS if kind in (content or {})), "text")
    right, _, name = _KINDS[kind]
    if right in lacking:
        raise bad(f"CHAT_SEND_{name}_FORBIDDEN")


def _lacking(chat: Chat) -> frozenset[str]:
    own = chat.bot_forbidden if chat.status == "restricted" else []
    return frozenset([*chat.forbidden, *own])


def thread_of(params: Params, chat: Chat) -> Json:
    """Return what a call's message_thread_id makes of its message.

    400 where it names no topic of a forum or of a private chat, General, or a closed one; as on
    the real server it means nothing in other groups.
    """
    topic = params.integer("message_thread_id")
    if not (chat.is_forum or chat.type == "private"):
        return {}
    if topic == 0:
        if chat.is_forum and chat.general_closed and chat.status != "administrator":
            raise bad("TOPIC_CLOSED")
        return {}
    known = chat.topics.get(topic)
    if known is None or topic == GENERAL:
        raise bad("message thread not found")
    if known.closed and chat.status != "administrator":
        raise bad("TOPIC_CLOSED")
    return {"message_thread_id": topic, "is_topic_message": True}


def thread(chat: Chat, topic: int, reply_to: int) -> Json:
    """Return the thread that a person's message is in: a topic's, or that of what it replies to.

    Only a topic's has is_topic_message: in General and in plain supergroups the number is that of
    the first message replied to, and a call that names it is refused in a forum.
    """
    if topic:
        if topic not in chat.topics:
            raise PageError(f"there is no topic {topic}", 404)
        return {"message_thread_id": topic, "is_topic_message": True}
    replied = chat.messages.get(reply_to)
    if replied is None or chat.type != "supergroup":
        return {}
    if replied.get("is_topic_message"):
        return {"message_thread_id": replied["message_thread_id"], "is_topic_message": True}
    return {"message_thread_id": replied.get("message_thread_id", reply_to)}


# What people do to a group


def upgrade(world: World, person_id: int, chat_id: int) -> Chat:
    """Have a group become a supergroup, which has another id and counts its messages anew.

    Both chats get a service message, and both come to the bot. It also looks as if the bot had been
    added to the new one (telegram-bot-api, issue 266).
    """
    person, old = _member(world, person_id, chat_id)
    if old.type != "group" or old.upgraded_to:
        raise PageError(f"chat {chat_id} is no group that can become a supergroup")
    new = Chat(SUPERGROUP_BASE + old.id, "supergroup", old.title, old.members, started=True)
    new.status, new.forbidden = old.status, list(old.forbidden)
    world.chats[new.id] = new
    _tell_bot(world, person, new, {"user": world.bot_user(), "status": "left"})
    _service(world, old, person, {"migrate_to_chat_id": new.id})
    old.upgraded_to = new.id
    _service(world, new, person, {"migrate_from_chat_id": old.id})
    return new


def set_bot(
    world: World, person_id: int, chat_id: int, status: str, forbidden: Iterable[str] = ()
) -> None:
    """Have a person add, kick, restrict or promote the bot; my_chat_member tells the bot.

    status: as ChatMember has it; forbidden: the permissions that a restricted bot lacks.
    """
    person, chat = _member(world, person_id, chat_id)
    if status not in _MEMBER_STATES:
        raise PageError(f"status is one of {', '.join(_MEMBER_STATES)}, not {status!r}")
    if status == "restricted" and chat.type != "supergroup":
        raise PageError("only a supergroup restricts one member")
    before = bot_member(world, chat)
    chat.status, chat.bot_forbidden = status, list(forbidden)
    _tell_bot(world, person, chat, before)


def _tell_bot(world: World, person: Person, chat: Chat, before: Json) -> None:
    """Tell the bot how its membership has changed, if it has; before: its ChatMember of before."""
    after = bot_member(world, chat)
    if before == after:
        return
    change = {
        "chat": world.chat_object(chat),
        "from": person.user(),
        "date": int(world.now()),
        "old_chat_member": before,
        "new_chat_member": after,
    }
    world.updates.add("my_chat_member", change, chat.id)


def mute(world: World, chat_id: int, forbidden: Iterable[str] = PERMISSIONS) -> None:
    """Take permissions from all members of a group; none named again gives them all back.

    Telegram tells a bot nothing of this: it is seen in what is refused.
    """
    world.chats[chat_id].forbidden = list(forbidden)


def open_topic(world: World, person_id: int, chat_id: int, name: str) -> int:
    """Have a person open a topic; return its id. A supergroup becomes a forum by its first one."""
    person, chat = _member(world, person_id, chat_id)
    if chat.type == "group":
        raise PageError("only a supergroup and a private chat have topics")
    chat.is_forum = chat.type == "supergroup"
    created = {"name": name, "icon_color": 7322096}
    message = _service(world, chat, person, {"forum_topic_created": created}, told=False)
    topic = int(message["message_id"])
    chat.topics[topic] = Topic(name)
    message.update(message_thread_id=topic, is_topic_message=True)
    world.updates.add("message", world.bot_view(message), chat.id)
    return topic


def close_topic(
    world: World, person_id: int, chat_id: int, topic: int, *, closed: bool = True
) -> None:
    """Have a person close a topic (General is 1) or open it again, with its service message."""
    person, chat = _member(world, person_id, chat_id)
    if topic == GENERAL:
        chat.general_closed = closed
        what = "general_forum_topic_hidden" if closed else "general_forum_topic_unhidden"
        _service(world, chat, person, {what: {}})
        return
    chat.topics[topic].closed = closed
    where = {"message_thread_id": topic, "is_topic_message": True}
    what = "forum_topic_closed" if closed else "forum_topic_reopened"
    _service(world, chat, person, {what: {}, **where})


def delete_topic(world: World, person_id: int, chat_id: int, topic: int) -> None:
    """Have a person delete a topic with all its messages; nobody is told."""
    _, chat = _member(world, person_id, chat_id)
    del chat.topics[topic]
    its = [n for n, message in chat.messages.items() if message.get("message_thread_id") == topic]
    world.delete(chat, its)


def change(world: World, chat_id: int, wanted: Json) -> Json:
    """Do to a group what a test asks for over HTTP, by the name in `do`; return what is new.

    upgrade; bot (status, forbidden); mute (forbidden, default all); slow (seconds); topic (name);
    close and reopen (topic, 1 for General); delete (topic); nobody (sender, text). `person` is
    who does it.
    """
    person, do = int(wanted.get("person", 0)), wanted.get("do")
    topic = int(wanted.get("topic", 0))
    forbidden = [str(name) for name in wanted.get("forbidden", ())]
    match do:
        case "upgrade":
            return {"chat_id": upgrade(world, person, chat_id).id}
        case "bot":
            set_bot(world, person, chat_id, str(wanted.get("status")), forbidden)
        case "mute":
            mute(world, chat_id, wanted.get("forbidden", PERMISSIONS))
        case "slow":
            world.chats[chat_id].slow = int(wanted.get("seconds", 0))
        case "topic":
            return {"topic": open_topic(world, person, chat_id, str(wanted.get("name", "Topic")))}
        case "close" | "reopen":
            close_topic(world, person, chat_id, topic, closed=do == "close")
        case "delete":
            delete_topic(world, person, chat_id, topic)
        case "nobody":
            sent = say_as(world, chat_id, int(wanted["sender"]), {"text": str(wanted["text"])})
            return {"message": sent}
        case _:
            raise PageError(f"nothing is called {do!r} that can be done to a chat")
    return {}


def say_as(world: World, chat_id: int, sender: int, content: Json) -> Message:
    """Have a message come that is nobody's: an anonymous administrator's (ANONYMOUS_ADMIN), one
    written as a channel (CHANNEL_BOT), or a linked channel's post (LINKED_CHANNEL)."""
    chat = world.chats[chat_id]
    named = {
        ANONYMOUS_ADMIN: ("Group", "GroupAnonymousBot", True),
        CHANNEL_BOT: ("Channel", "Channel_Bot", True),
        LINKED_CHANNEL: ("Telegram", "", False),
    }
    first_name, username, is_bot = named[sender]
    text, entities = finish(str(content.get("text", "")), [])
    words: Json = {"text": text} if text else {}
    words |= {"entities": entities} if entities else {}
    user = {"id": sender, "is_bot": is_bot, "first_name": first_name}
    user |= {"username": username} if username else {}
    channel = {"id": -1_009_999_999_999, "title": "News", "type": "channel"}
    behind = world.chat_object(chat) if sender == ANONYMOUS_ADMIN else channel
    forwarded = {"is_automatic_forward": True} if sender == LINKED_CHANNEL else {}
    message = world.post(chat, user, {**content, **words, **forwarded, "sender_chat": behind})
    world.updates.add("message", world.bot_view(message), chat.id)
    return message


def bot_member(world: World, chat: Chat) -> Json:
    """Return the bot's ChatMember in a group."""
    more: Json = {}
    if chat.status == "kicked":
        more = {"until_date": 0}
    elif chat.status == "restricted":
        names = (*PERMISSIONS, *_OTHER_PERMISSIONS)
        allowed = {name: name not in chat.bot_forbidden for name in names}
        more = {"is_member": True, **allowed, "until_date": 0}
    elif chat.status == "administrator":
        more = {"can_be_edited": False, "is_anonymous": False, **dict.fromkeys(_RIGHTS, True)}
    return {"user": world.bot_user(), "status": chat.status, **more}


def _service(
    world: World, chat: Chat, person: Person, content: Json, *, told: bool = True
) -> Message:
    """Put a service message into a chat; the bot gets those in privacy mode, too."""
    message = world.post(chat, person.user(), content)
    if told and chat.status not in {"kicked", "left"}:
        world.updates.add("message", world.bot_view(message), chat.id)
    return message


def _member(world: World, person_id: int, chat_id: int) -> tuple[Person, Chat]:
    person, chat = world.people.get(person_id), world.chats.get(chat_id)
    if person is None or chat is None or person.id not in chat.members:
        raise PageError(f"person {person_id} is in no chat {chat_id}", 404)
    return person, chat
