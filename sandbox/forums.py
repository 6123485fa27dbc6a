"""The Bot API methods about a forum's topics: made, renamed, closed, hidden, emptied, deleted."""

from __future__ import annotations

from typing import Any

from sandbox.errors import bad
from sandbox.groups import GENERAL
from sandbox.params import Params
from sandbox.rights import may
from sandbox.world import Chat, Message, Topic, World

Json = dict[str, Any]

_NAME = 128
_COLOURS = (0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F)


def create_topic(world: World, params: Params) -> Json:
    """createForumTopic: with its service message, whose id is the topic's."""
    chat = _forum(world, params, "create a topic")
    name = params.text("name").strip()[:_NAME]
    if not name:
        raise bad("TOPIC_TITLE_EMPTY")
    colour = params.integer("icon_color") or _COLOURS[0]
    if colour not in _COLOURS:
        raise bad("TOPIC_ICON_COLOR_INVALID")
    icon = params.text("icon_custom_emoji_id")
    if icon and not icon.isdecimal():
        raise bad("DOCUMENT_INVALID")
    made = {"name": name, "icon_color": colour}
    made |= {"icon_custom_emoji_id": icon} if icon else {}
    message = world.post(chat, world.bot_user(), {"forum_topic_created": made})
    topic = int(message["message_id"])
    message.update(message_thread_id=topic, is_topic_message=True)
    chat.topics[topic] = Topic(name)
    return {"message_thread_id": topic, **made}


def edit_topic(world: World, params: Params) -> bool:
    """editForumTopic: another name or icon; empty leaves the name as it is."""
    chat = _forum(world, params, "edit the topic")
    number, topic = _topic(params, chat)
    name = params.text("name").strip()[:_NAME]
    changed: Json = {"name": name} if name and name != topic.name else {}
    if "icon_custom_emoji_id" in params:
        changed["icon_custom_emoji_id"] = params.text("icon_custom_emoji_id")
    if not changed:
        raise bad("TOPIC_NOT_MODIFIED")
    topic.name = name or topic.name
    _note(world, chat, number, {"forum_topic_edited": changed})
    return True


def close_topic(world: World, params: Params) -> bool:
    """closeForumTopic: nobody but administrators writes there."""
    return _set_closed(world, params, closed=True)


def reopen_topic(world: World, params: Params) -> bool:
    """reopenForumTopic: open to all again."""
    return _set_closed(world, params, closed=False)


def _set_closed(world: World, params: Params, *, closed: bool) -> bool:
    chat = _forum(world, params, "close or open the topic")
    number, topic = _topic(params, chat)
    if topic.closed == closed:
        raise bad("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    _note(world, chat, number, {"forum_topic_closed" if closed else "forum_topic_reopened": {}})
    return True


def delete_topic(world: World, params: Params) -> bool:
    """deleteForumTopic: with all its messages."""
    chat = _forum(world, params, "delete the topic", "can_delete_messages")
    number, _ = _topic(params, chat)
    del chat.topics[number]
    world.delete(chat, [m for m, one in chat.messages.items() if _thread(one) == number])
    return True


def unpin_topic(world: World, params: Params) -> bool:
    """unpinAllForumTopicMessages: no pins in the topic any more."""
    chat = _forum(world, params, "pin or unpin the topic", "can_pin_messages")
    number, _ = _topic(params, chat)
    return _unpin(chat, number)


def edit_general(world: World, params: Params) -> bool:
    """editGeneralForumTopic: another name for the topic General."""
    chat = _forum(world, params, "edit the topic")
    name = params.text("name").strip()[:_NAME]
    if not name:
        raise bad("TOPIC_TITLE_EMPTY")
    general = _general(chat)
    if general.name == name:
        raise bad("TOPIC_NOT_MODIFIED")
    general.name = name
    world.post(chat, world.bot_user(), {"forum_topic_edited": {"name": name}})
    return True


def close_general(world: World, params: Params) -> bool:
    """closeGeneralForumTopic: nobody but administrators writes in General."""
    return _change_general(world, params, closed=True)


def reopen_general(world: World, params: Params) -> bool:
    """reopenGeneralForumTopic: open again, and shown again."""
    return _change_general(world, params, closed=False, hidden=False)


def hide_general(world: World, params: Params) -> bool:
    """hideGeneralForumTopic: not shown, and closed."""
    return _change_general(world, params, closed=True, hidden=True)


def unhide_general(world: World, params: Params) -> bool:
    """unhideGeneralForumTopic: shown again, and still closed."""
    return _change_general(world, params, closed=None, hidden=False)


def unpin_general(world: World, params: Params) -> bool:
    """unpinAllGeneralForumTopicMessages: no pins in General any more."""
    chat = _forum(world, params, "pin or unpin the topic", "can_pin_messages")
    return _unpin(chat, 0)


def _change_general(
    world: World, params: Params, *, closed: bool | None, hidden: bool | None = None
) -> bool:
    chat = _forum(world, params, "close or open the topic")
    general = _general(chat)
    before = chat.general_closed, general.hidden
    chat.general_closed = chat.general_closed if closed is None else closed
    general.hidden = general.hidden if hidden is None else hidden
    if before == (chat.general_closed, general.hidden):
        raise bad("TOPIC_NOT_MODIFIED")
    if hidden is not None and before[1] != hidden:
        what = "general_forum_topic_hidden" if hidden else "general_forum_topic_unhidden"
    else:
        what = "forum_topic_closed" if chat.general_closed else "forum_topic_reopened"
    world.post(chat, world.bot_user(), {what: {}})
    return True


def _general(chat: Chat) -> Topic:
    return chat.topics.setdefault(GENERAL, Topic("General"))


def _forum(world: World, params: Params, doing: str, right: str = "can_manage_topics") -> Chat:
    chat = world.writable(world.chat_at(params.text("chat_id")))
    if chat.type != "supergroup" or not chat.is_forum:
        raise bad("the chat is not a forum")
    if not may(world, chat, right):
        raise bad(f"not enough rights to {doing}")
    return chat


def _topic(params: Params, chat: Chat) -> tuple[int, Topic]:
    number = params.integer("message_thread_id")
    topic = chat.topics.get(number)
    if topic is None or number == GENERAL:
        raise bad("TOPIC_ID_INVALID" if number > 0 else "invalid forum topic identifier specified")
    return number, topic


def _thread(message: Message) -> int:
    return int(message.get("message_thread_id", 0)) if message.get("is_topic_message") else 0


def _unpin(chat: Chat, topic: int) -> bool:
    kept = [one for one in chat.pinned if _thread(chat.messages.get(one, {})) != topic]
    if len(kept) == len(chat.pinned):
        raise bad("CHAT_NOT_MODIFIED")
    chat.pinned = kept
    return True


def _note(world: World, chat: Chat, topic: int, what: Json) -> None:
    where = {"message_thread_id": topic, "is_topic_message": True}
    world.post(chat, world.bot_user(), {**what, **where})


METHODS = {
    "createForumTopic": create_topic,
    "editForumTopic": edit_topic,
    "closeForumTopic": close_topic,
    "reopenForumTopic": reopen_topic,
    "deleteForumTopic": delete_topic,
    "unpinAllForumTopicMessages": unpin_topic,
    "editGeneralForumTopic": edit_general,
    "closeGeneralForumTopic": close_general,
    "reopenGeneralForumTopic": reopen_general,
    "hideGeneralForumTopic": hide_general,
    "unhideGeneralForumTopic": unhide_general,
    "unpinAllGeneralForumTopicMessages": unpin_general,
}
