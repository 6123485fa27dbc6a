"""The Bot API methods that bring what is in one chat into another: forwarding and copying."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

from sandbox.errors import bad
from sandbox.files import KIND_NAMES
from sandbox.params import Params
from sandbox.sending import chat_of_call, post
from sandbox.texts import read_caption
from sandbox.world import Chat, Message, World

Json = dict[str, Any]

_CONTENT = frozenset(KIND_NAMES) | {
    "text",
    "entities",
    "caption",
    "caption_entities",
    "contact",
    "dice",
    "game",
    "location",
    "poll",
    "venue",
    "link_preview_options",
    "show_caption_above_media",
    "has_media_spoiler",
}
_CAPTION = frozenset({"caption", "caption_entities"})
# What only the bot that sent it may bring to another chat, and what nobody may.
_NEVER = frozenset({"invoice", "paid_media"})
_MOST = 100


def forward_message(world: World, params: Params) -> Message:
    """forwardMessage: the same content again, saying whose it was and when."""
    chat = chat_of_call(world, params)
    original = _one(world, params, "message to forward not found")
    if not _may_leave(original):
        raise bad("the message can't be forwarded")
    return world.bot_view(post(world, params, _forwarded(original), chat))


def copy_message(world: World, params: Params) -> Json:
    """copyMessage: the same content again, with another caption or keyboard if one is given."""
    chat = chat_of_call(world, params)
    original = _one(world, params, "message to copy not found")
    if not _may_leave(original):
        raise bad("the message can't be copied")
    content = _copied(original)
    if "caption" in params and "text" not in content:
        content = _without_caption(content) | read_caption(world, params)
    return {"message_id": post(world, params, content, chat)["message_id"]}


def forward_messages(world: World, params: Params) -> list[Json]:
    """forwardMessages: 1 to 100 messages in order; those that cannot go are passed over."""
    return _many(world, params, _forwarded)


def copy_messages(world: World, params: Params) -> list[Json]:
    """copyMessages: 1 to 100 messages in order, without their captions if that is asked."""
    bare = params.flag("remove_caption")
    return _many(
        world, params, lambda one: _without_caption(_copied(one)) if bare else _copied(one)
    )


def _many(world: World, params: Params, make: Callable[[Message], Json]) -> list[Json]:
    chat = chat_of_call(world, params)
    source = world.readable(world.chat_at(params.needed("from_chat_id")))
    wanted = message_ids(params)
    if any(first >= second for first, second in itertools.pairwise(wanted)):
        raise bad("message identifiers must be in a strictly increasing order")
    found = [source.messages[number] for number in wanted if number in source.messages]
    if not found:
        raise bad("there are no messages to forward")
    leaving = [message for message in found if _may_leave(message)]
    if not leaving:
        raise bad("messages can't be forwarded")
    bare = Params({name: params.text(name) for name in _FOR_MANY if name in params})
    posted = [post(world, bare, make(message), chat) for message in leaving]
    return [{"message_id": message["message_id"]} for message in posted]


_FOR_MANY = ("message_thread_id", "protect_content")


def message_ids(params: Params) -> list[int]:
    """Return the parameter message_ids: 1 to 100 whole numbers above 0, else 400."""
    wanted = params.items("message_ids", "message_ids", "message identifiers", most=_MOST)
    if not wanted:
        raise bad("message identifiers are not specified")
    return [_message_id(one) for one in wanted]


def _message_id(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise bad("message identifier must be a Number")
    try:
        number = int(value)
    except ValueError as error:
        raise bad("can't parse message identifier as a Number") from error
    if not 0 < number < 2**31:
        raise bad("invalid message identifier specified")
    return number


def _one(world: World, params: Params, missing: str) -> Message:
    source: Chat = world.readable(world.chat_at(params.needed("from_chat_id")))
    message = source.messages.get(params.integer("message_id"))
    if message is None:
        raise bad(missing)
    return message


def _may_leave(message: Message) -> bool:
    """Tell whether a message may be brought elsewhere: no service message, nothing protected."""
    protected = message.get("has_protected_content", False)
    return not protected and not _NEVER & set(message) and bool(_CONTENT & set(message))


def _forwarded(message: Message) -> Json:
    sender = {k: v for k, v in message["from"].items() if k != "language_code"}
    origin = {"type": "user", "sender_user": sender, "date": message["date"]}
    if message["chat"]["type"] == "channel":
        where = {"chat": message["chat"], "message_id": message["message_id"]}
        origin = {"type": "channel", **where, "date": message["date"]}
    return _copied(message) | {"forward_origin": message.get("forward_origin", origin)}


def _copied(message: Message) -> Json:
    return {key: value for key, value in message.items() if key in _CONTENT}


def _without_caption(content: Json) -> Json:
    return {key: value for key, value in content.items() if key not in _CAPTION}
