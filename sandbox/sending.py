"""The Bot API methods that put something new into a chat."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Mapping
from typing import Any

from sandbox import groups
from sandbox.entities import Entity, finish, utf16_length
from sandbox.errors import ApiError, bad
from sandbox.files import KIND_NAMES
from sandbox.keyboards import read_markup
from sandbox.markup import format_text
from sandbox.measure import image_size
from sandbox.params import Params, field, optional
from sandbox.people import CAPTION_LIMIT, TEXT_LIMIT, media_content
from sandbox.world import Chat, Message, World

Json = dict[str, Any]

_UPLOAD_LIMIT = 50 * 2**20
_PHOTO_LIMIT = 10 * 2**20
_PHOTO_SIDES, _PHOTO_RATIO = 10_000, 20
_ENTITY_TYPES = re.compile(
    "mention|hashtag|cashtag|bot_command|url|email|phone_number|bold|italic|underline|"
    "strikethrough|spoiler|(expandable_)?blockquote|code|pre|text_link|text_mention|custom_emoji|"
    "date_time"
)
_ACTIONS = re.compile(
    "typing|choose_sticker|find_location|(upload|record)_(video|voice|audio|video_note)|"
    "upload_(photo|document)"
)
_ALBUM_KINDS = frozenset({"photo", "video", "audio", "document"})
_album_ids = itertools.count(13_000_000_000_000_001)


def send_message(world: World, params: Params) -> Message:
    """sendMessage: a text, with entities by parse_mode or given."""
    content = read_text(world, params)
    return world.bot_view(_post(world, params, content))


def send_media(kind: str) -> Any:
    """Return the method that sends one file of `kind`: sendPhoto, sendVoice and so on."""

    def send(world: World, params: Params) -> Message:
        chat = _chat(world, params)
        content = read_caption(world, params)
        file_id = read_file(world, params, params.text(kind), kind, stated_facts(params))
        content = {**media_content(world, file_id), **content}
        return world.bot_view(_post(world, params, content, chat))

    return send


def send_location(world: World, params: Params) -> Message:
    """sendLocation: a point on the map."""
    place = {}
    for name, limit in (("latitude", 90), ("longitude", 180)):
        if not params.text(name).strip():
            raise bad(f"{name} is empty")
        try:
            place[name] = float(params.text(name))
        except ValueError as error:
            raise bad(f"{name} must be a valid number") from error
        if not abs(place[name]) <= limit:
            raise bad("invalid location specified")
    return world.bot_view(_post(world, params, {"location": place}))


def send_media_group(world: World, params: Params) -> list[Message]:
    """sendMediaGroup: 2 to 10 photos and videos, or audios, or documents, as one album."""
    chat = _chat(world, params)
    items = params.json("media", "media")
    if not isinstance(items, list):
        raise bad("expected an Array of InputMedia")
    if not 2 <= len(items) <= 10:
        many = "many" if len(items) > 10 else "few"
        raise bad(f"too {many} messages to send as an album")
    contents = [read_media(world, params, item, _ALBUM_KINDS) for item in items]
    kinds = {next(iter(content)) for content in contents}
    if len(kinds) > 1 and not kinds <= {"photo", "video"}:
        raise bad("media of this type can't be mixed in an album")
    album = {"media_group_id": str(next(_album_ids))}
    reply_to = _reply_to(params, chat)
    posted = [_put(world, params, {**album, **item}, chat, reply_to) for item in contents]
    return [world.bot_view(message) for message in posted]


def send_chat_action(world: World, params: Params) -> bool:
    """sendChatAction: what the bot is about to send; the page shows it for a while."""
    chat = _chat(world, params)
    action = params.text("action").lower()
    if not _ACTIONS.fullmatch(action):
        raise bad("wrong parameter action in request")
    event = {"type": "typing", "chat_id": chat.id, "action": action}
    world.emit(event, chat.members)
    return True


def copy_message(world: World, params: Params) -> Json:
    """copyMessage: the same content again, with another caption or keyboard if one is given."""
    chat = _chat(world, params)
    original = _original(world, params, "copy")
    content = {key: value for key, value in original.items() if key in _CONTENT}
    if "caption" in params and "text" not in content:
        content = {k: v for k, v in content.items() if not k.startswith("caption")}
        content |= read_caption(world, params)
    return {"message_id": _post(world, params, content, chat)["message_id"]}


def forward_message(world: World, params: Params) -> Message:
    """forwardMessage: the same content again, saying whose it was and when."""
    chat = _chat(world, params)
    original = _original(world, params, "forward")
    content = {key: value for key, value in original.items() if key in _CONTENT}
    sender = {k: v for k, v in original["from"].items() if k != "language_code"}
    origin = {"type": "user", "sender_user": sender, "date": original["date"]}
    content["forward_origin"] = original.get("forward_origin", origin)
    return world.bot_view(_post(world, params, content, chat))


_CONTENT = frozenset(KIND_NAMES) | {
    "text",
    "entities",
    "caption",
    "caption_entities",
    "location",
    "link_preview_options",
    "show_caption_above_media",
    "has_media_spoiler",
}


def read_text(world: World, params: Params) -> Json:
    """Return text and entities of a call; 400 when empty, too long or badly marked up."""
    if not params.text("text"):
        raise bad("message text is empty")
    text, entities = _formatted(world, params, params.text("text"), "entities")
    if not text:
        raise bad("text must be non-empty")
    if len(text) > TEXT_LIMIT:
        raise bad("message is too long")
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    preview = params.json("link_preview_options", "link preview options")
    if preview is not None:
        for name in ("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text"):
            optional(preview, name, "Boolean")
        content["link_preview_options"] = preview
    return content


def read_caption(world: World, params: Params) -> Json:
    """Return caption and entities of a call, nothing for none; 400 when too long."""
    text, entities = _formatted(world, params, params.text("caption"), "caption_entities")
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


def stated_facts(params: Params) -> Json:
    """Return what a bot says of a file itself: duration, size, performer, title."""
    numbers = {name: params.integer(name) for name in ("duration", "width", "height")}
    return {**numbers, "performer": params.text("performer"), "title": params.text("title")}


def read_media(world: World, params: Params, item: Any, kinds: frozenset[str]) -> Json:
    """Return the message content an InputMedia stands for, its file first."""
    if not isinstance(item, dict):
        raise bad("can't parse InputMedia: expected an Object")
    kind = field(item, "type", "String", where="InputMedia")
    if kind not in kinds:
        raise bad(f"can't parse InputMedia: type \"{kind}\" can't be used here")
    own = Params(item)
    source = field(item, "media", "String", where="InputMedia")
    file_id = read_file(world, params, source, kind, stated_facts(own))
    return {**media_content(world, file_id), **read_caption(world, own)}


def read_file(world: World, params: Params, source: str, kind: str, stated: Json) -> str:
    """Return the id of the file a call names: uploaded with it, or sent before.

    `source` is a file_id, or `attach://name`; where it is empty the upload is named as the kind.
    `stated` is kept with an upload; of a file sent before Telegram knows already.
    """
    name = source.removeprefix("attach://") if source.startswith("attach://") else kind
    upload = params.uploads.get(name)
    if upload is not None and (not source or source.startswith("attach://")):
        _check_upload(kind, upload.data)
        stored = world.files.add(kind, upload.data, upload.name, upload.content_type, stated)
        return stored.file_id
    if not source or source.startswith("attach://"):
        raise bad(f"there is no {kind} in the request")
    if re.match(r"https?://", source, re.IGNORECASE):
        # The real server would fetch it; a sandbox that reaches out of the machine is none.
        raise bad("failed to get HTTP URL content")
    stored = world.files.whole(source)
    if stored.kind != kind:
        names = f"{KIND_NAMES[stored.kind]} as {KIND_NAMES[kind]}"
        raise bad(f"can't use file of type {names}")
    return stored.file_id


def _check_upload(kind: str, data: bytes) -> None:
    if not data:
        raise bad("file must be non-empty")
    if len(data) > _UPLOAD_LIMIT:
        raise ApiError(413, "Request Entity Too Large")
    if kind != "photo":
        return
    if len(data) > _PHOTO_LIMIT:
        raise bad("file is too big for a photo")
    size = image_size(data)
    if size is None:
        raise bad("IMAGE_PROCESS_FAILED")
    short, long = sorted(size)
    if short < 1 or short + long > _PHOTO_SIDES or long > _PHOTO_RATIO * short:
        raise bad("PHOTO_INVALID_DIMENSIONS")


def _formatted(world: World, params: Params, text: str, given: str) -> tuple[str, list[Entity]]:
    raw = params.json(given, "entities") if not params.text("parse_mode") else None
    if not raw:
        return format_text(text, params.text("parse_mode"), world.user_of)
    if not isinstance(raw, list):
        raise bad("expected an Array of MessageEntity")
    return finish(text, [_given_entity(world, entity, utf16_length(text)) for entity in raw])


def _given_entity(world: World, entity: Any, units: int) -> Entity:
    where = "MessageEntity"
    if not isinstance(entity, dict):
        raise bad("can't parse MessageEntity: expected an Object")
    kind = field(entity, "type", "String", where=where)
    if not _ENTITY_TYPES.fullmatch(kind):
        raise bad("can't parse MessageEntity: Unsupported type specified")
    offset = int(field(entity, "offset", "Number", where=where))
    length = int(field(entity, "length", "Number", where=where))
    if offset < 0:
        raise bad(f"receive an entity with incorrect offset {offset}")
    if length < 0:
        raise bad(f"receive an entity with incorrect length {length}")
    if offset > units:
        raise bad(f"entity begins after the end of the text at UTF-16 offset {offset}")
    if offset + length > units:
        start = f"entity beginning at UTF-16 offset {offset}"
        raise bad(f"{start} ends after the end of the text at UTF-16 offset {offset + length}")
    needed = {"text_link": "url", "custom_emoji": "custom_emoji_id", "date_time": "unix_time"}
    if kind in needed and entity.get(needed[kind]) is None:
        raise bad(f"can't parse MessageEntity: Can't find field \"{needed[kind]}\"")
    if kind == "text_mention":
        user = field(entity, "user", "Object", where=where)
        known = world.user_of(int(field(user, "id", "Number", where=where)))
        if known is None:
            raise bad("user not found")
        return {"type": kind, "offset": offset, "length": length, "user": known}
    return {**entity, "offset": offset, "length": length}


def _chat(world: World, params: Params) -> Chat:
    return world.writable(world.chat_at(params.text("chat_id")))


def _original(world: World, params: Params, verb: str) -> Message:
    source = world.chat_at(params.text("from_chat_id"))
    message = source.messages.get(params.integer("message_id"))
    if message is None:
        raise bad(f"message to {verb} not found")
    return message


def _reply_to(params: Params, chat: Chat) -> int:
    """Return the id of the message replied to, 0 for none; 400 if it is gone and must not be."""
    reply = params.json("reply_parameters", "reply parameters")
    if reply is None:
        reply = {"message_id": params.integer("reply_to_message_id")}
        if not reply["message_id"]:
            return 0
        reply["allow_sending_without_reply"] = params.flag("allow_sending_without_reply")
    if not isinstance(reply, Mapping):
        raise bad("object expected as reply parameters")
    message_id = int(field(reply, "message_id", "Number"))
    if message_id in chat.messages:
        return message_id
    if optional(reply, "allow_sending_without_reply", "Boolean"):
        return 0
    raise bad("message to be replied not found")


def _post(world: World, params: Params, content: Json, chat: Chat | None = None) -> Message:
    chat = chat or _chat(world, params)
    return _put(world, params, content, chat, _reply_to(params, chat))


def _put(world: World, params: Params, content: Json, chat: Chat, reply_to: int) -> Message:
    extra: Json = {}
    extra |= groups.thread_of(params, chat)
    groups.check_content(world, chat, content)
    markup = read_markup(params)
    if markup is not None:
        extra["reply_markup"] = markup
    if params.flag("protect_content"):
        extra["has_protected_content"] = True
    # A deep copy: what is copied or forwarded must not change with its original.
    copied = json.loads(json.dumps(content))
    return world.post(chat, world.bot_user(), {**copied, **extra}, reply_to)
