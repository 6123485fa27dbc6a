"""What a message replies to: a message of the chat or of another, whole or a quote of it."""

from __future__ import annotations

from typing import Any, NamedTuple

from sandbox.entities import Entity, utf16_length, utf16_slice
from sandbox.errors import bad
from sandbox.params import Params, field, optional
from sandbox.texts import formatted
from sandbox.world import Chat, Message, World

Json = dict[str, Any]

_QUOTE_LIMIT = 1024
# What of a text's formatting a quote must have too; the rest is left out before they are compared.
_QUOTED = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler", "custom_emoji"})
# What of the message replied to in another chat is told of it.
_TOLD = ("photo", "video", "animation", "audio", "document", "voice", "sticker", "contact", "poll")


class Reply(NamedTuple):
    """What a call replies to: the message's id in the same chat, and what else the message says."""

    message_id: int = 0
    content: Json = {}  # noqa: RUF012 - a default that nobody changes


def read_reply(world: World, params: Params, chat: Chat) -> Reply:
    """Return what a call for `chat` replies to.

    400 `message to be replied not found` where that is gone and must not be, and
    `QUOTE_TEXT_INVALID` where its text does not have the quote.
    """
    given = _given(params)
    if not given:
        return Reply()
    message_id = field(given, "message_id", "Integer")
    where = optional(given, "chat_id", "Integer") if _is_number(given.get("chat_id")) else None
    there = world.chat_at(str(given.get("chat_id"))) if given.get("chat_id") else chat
    may_be_gone = optional(given, "allow_sending_without_reply", "Boolean")
    quote = _quote(world, given)
    message = there.messages.get(message_id)
    if message is None:
        if may_be_gone or message_id <= 0:
            return Reply()
        raise bad("message to be replied not found")
    quoted = _found(message, quote, optional(given, "quote_position", "Integer") or 0)
    if there is chat or where == chat.id:
        return Reply(message_id, quoted)
    return Reply(0, {**quoted, "external_reply": _external(world, there, message)})


def _given(params: Params) -> Json:
    if "reply_parameters" not in params:
        reply_to = params.integer("reply_to_message_id")
        allowed = params.flag("allow_sending_without_reply")
        return {"message_id": reply_to, "allow_sending_without_reply": allowed} if reply_to else {}
    given = params.json("reply_parameters", "reply parameters")
    if given is None:
        return {}
    if not isinstance(given, dict):
        raise bad("object expected as reply parameters")
    return given


def _is_number(value: object) -> bool:
    return isinstance(value, int) or (isinstance(value, str) and value.lstrip("-").isdecimal())


def _quote(world: World, given: Json) -> tuple[str, list[Entity]]:
    for name in ("quote", "quote_parse_mode"):
        optional(given, name, "String")
    own = Params({name: given.get(name) for name in ("quote", "quote_parse_mode")})
    if given.get("quote_entities"):
        own = Params({"quote": given.get("quote"), "quote_entities": given["quote_entities"]})
    return formatted(world, own, "quote", "quote_parse_mode", "quote_entities")


def _found(message: Message, quote: tuple[str, list[Entity]], position: int) -> Json:
    """Return the quote as the message carries it: where it stands nearest to `position`."""
    wanted, entities = quote
    if not wanted:
        return {}
    text = message.get("text") or message.get("caption") or ""
    marks = message.get("entities") or message.get("caption_entities") or []
    length = utf16_length(wanted)
    places = [
        at
        for at in range(utf16_length(text) - length + 1)
        if utf16_slice(text, at, length) == wanted
        and _styles(marks, at, length) == _styles(entities, 0, length)
    ]
    if not places or len(wanted) > _QUOTE_LIMIT:
        raise bad("QUOTE_TEXT_INVALID")
    at = min(places, key=lambda place: abs(place - position))
    kept = [entity for entity in entities if entity["type"] in _QUOTED]
    marked = {"entities": kept} if kept else {}
    return {"quote": {"text": wanted, **marked, "position": at, "is_manual": True}}


def _styles(entities: list[Entity], start: int, length: int) -> set[tuple[str, int, int]]:
    """Return the formatting within a stretch of a text, by kind, from where and how long."""
    styles = set()
    for entity in entities:
        begin = max(entity["offset"], start)
        end = min(entity["offset"] + entity["length"], start + length)
        if entity["type"] in _QUOTED and begin < end:
            styles.add((entity["type"], begin - start, end - begin))
    return styles


def _external(world: World, chat: Chat, message: Message) -> Json:
    sender = {k: v for k, v in message["from"].items() if k != "language_code"}
    origin = {"type": "user", "sender_user": sender, "date": message["date"]}
    told = {name: message[name] for name in _TOLD if name in message}
    where = {"chat": world.chat_object(chat), "message_id": message["message_id"]}
    return {"origin": message.get("forward_origin", origin), **where, **told}
