"""Texts of a call as a message carries them: by parse mode or with given entities, and checked."""

from __future__ import annotations

import re
from typing import Any

from sandbox.entities import Entity, finish, utf16_length, utf16_slice
from sandbox.errors import bad
from sandbox.markup import format_text
from sandbox.params import Params, field, optional
from sandbox.world import World

Json = dict[str, Any]

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
# Bytes of markup that are read at all.
_LONGEST = 1 << 15
# A date is a positive number of 32 bits, here as in markup.
_END_OF_TIME = 2**31
_ENTITY_TYPES = re.compile(
    "mention|hashtag|cashtag|bot_command|url|email|phone_number|bold|italic|underline|"
    "strikethrough|spoiler|(expandable_)?blockquote|code|pre|text_link|text_mention|custom_emoji|"
    "date_time"
)


def read_text(world: World, params: Params) -> Json:
    """Return text and entities of a call; 400 when empty, too long or badly marked up."""
    if not params.text("text"):
        raise bad("message text is empty")
    text, entities = formatted(world, params, "text", "parse_mode", "entities")
    if not text:
        raise bad("text must be non-empty")
    if len(text) > TEXT_LIMIT:
        raise bad("message is too long")
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    return content | _preview(params, text, entities)


def _preview(params: Params, text: str, entities: list[Entity]) -> Json:
    """Return how a link's preview is to be shown, where the call says anything of it."""
    if "link_preview_options" not in params:
        if params.flag("disable_web_page_preview"):
            return {"link_preview_options": {"is_disabled": True}}
        link = _first_link(text, entities)
        return {"link_preview_options": {"url": link}} if link else {}
    options = params.json("link_preview_options", "link preview options")
    if not isinstance(options, dict):
        raise bad("object expected as link preview options")
    names = ("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text")
    kept: Json = {name: True for name in names if optional(options, name, "Boolean")}
    url = optional(options, "url", "String") or _first_link(text, entities)
    if not kept.get("is_disabled") and url:
        kept = {"url": url, **kept}
    return {"link_preview_options": kept} if kept else {}


def _first_link(text: str, entities: list[Entity]) -> str:
    """Return the first link of a text: the one whose preview is shown."""
    for entity in entities:
        if entity["type"] == "text_link":
            return str(entity["url"])
        if entity["type"] == "url":
            return utf16_slice(text, entity["offset"], entity["length"])
    return ""


def read_caption(world: World, params: Params) -> Json:
    """Return caption and entities of a call, nothing for none; 400 when too long."""
    text, entities = formatted(world, params, "caption", "parse_mode", "caption_entities")
    if len(text) > CAPTION_LIMIT:
        raise bad("message caption is too long")
    content: Json = {"caption": text} if text else {}
    if entities:
        content["caption_entities"] = entities
    for name, shown in (
        ("show_caption_above_media", "show_caption_above_media"),
        ("has_spoiler", "has_media_spoiler"),
    ):
        if params.flag(name):
            content[shown] = True
    return content


def formatted(
    world: World, params: Params, name: str, mode: str, given: str
) -> tuple[str, list[Entity]]:
    """Return the text in parameter `name` and its entities.

    They come from the markup that parameter `mode` names, or from parameter `given`.
    """
    text, parse_mode = params.text(name), params.text(mode)
    if len(text.encode()) > _LONGEST:
        raise bad("text is too long")
    raw = params.json(given, "entities") if not parse_mode else None
    if not raw:
        return format_text(text, parse_mode, world.user_of)
    if not isinstance(raw, list):
        raise bad("expected an Array of MessageEntity")
    return finish(text, [_given_entity(world, entity, utf16_length(text)) for entity in raw])


def _check_needed(kind: str, entity: Entity) -> None:
    needed = {"text_link": "url", "custom_emoji": "custom_emoji_id", "date_time": "unix_time"}
    if kind in needed and entity.get(needed[kind]) is None:
        raise bad(f"can't parse MessageEntity: Can't find field \"{needed[kind]}\"")


def _moment(entity: Entity, where: str) -> int:
    unix: int = field(entity, "unix_time", "Integer", where=where)
    if not 0 < unix < _END_OF_TIME:
        raise bad(f"can't parse {where}: Invalid date specified")
    return unix


def _given_entity(world: World, entity: Any, units: int) -> Entity:
    where = "MessageEntity"
    if not isinstance(entity, dict):
        raise bad("can't parse MessageEntity: expected an Object")
    kind = field(entity, "type", "String", where=where)
    if not _ENTITY_TYPES.fullmatch(kind):
        raise bad("can't parse MessageEntity: Unsupported type specified")
    offset = field(entity, "offset", "Integer", where=where)
    length = field(entity, "length", "Integer", where=where)
    if offset < 0:
        raise bad(f"receive an entity with incorrect offset {offset}")
    if length < 0:
        raise bad(f"receive an entity with incorrect length {length}")
    if offset > units:
        raise bad(f"entity begins after the end of the text at UTF-16 offset {offset}")
    if offset + length > units:
        start = f"entity beginning at UTF-16 offset {offset}"
        raise bad(f"{start} ends after the end of the text at UTF-16 offset {offset + length}")
    _check_needed(kind, entity)
    if kind == "date_time":
        entity = {**entity, "unix_time": _moment(entity, where)}
    if kind == "text_mention":
        user = field(entity, "user", "Object", where=where)
        known = world.user_of(field(user, "id", "Integer", where=where))
        if known is None:
            raise bad("user not found")
        return {"type": kind, "offset": offset, "length": length, "user": known}
    return {**entity, "offset": offset, "length": length}
