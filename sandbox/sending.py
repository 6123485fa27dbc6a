"""The Bot API methods that put something new into a chat."""

from __future__ import annotations

import json
import re
from typing import Any

from sandbox import groups
from sandbox.errors import ApiError, bad
from sandbox.files import KIND_NAMES, StoredFile, media_content
from sandbox.keyboards import read_markup
from sandbox.measure import image_size, is_photo_size
from sandbox.params import Params, Upload, field
from sandbox.replies import Reply, read_reply
from sandbox.texts import read_caption, read_text
from sandbox.world import Chat, Message, World

Json = dict[str, Any]

_UPLOAD_LIMIT = 50 * 2**20
_PHOTO_LIMIT = 10 * 2**20
_ACTIONS = re.compile(
    "typing|choose_sticker|find_location|(upload|record)_(video|voice|audio|video_note)|"
    "upload_(photo|document)"
)
_EFFECTS = frozenset(
    {
        *("5104841245755180586", "5107584321108051014", "5104858069142078462"),  # fire, thumbs
        *("5159385139981059251", "5044134455711629726"),  # hearts
        *("5046509860389126442", "5046589136895476101"),  # party, and the one that nobody needs
    }
)
"""The message effects that need no Premium; a bot that sends another is refused."""
_ALBUM_KINDS = frozenset({"photo", "video", "audio", "document"})


def send_message(world: World, params: Params) -> Message:
    """sendMessage: a text, with entities by parse_mode or given."""
    content = read_text(world, params)
    return world.bot_view(post(world, params, content))


def send_media(kind: str) -> Any:
    """Return the method that sends one file of `kind`: sendPhoto, sendVoice and so on."""

    def send(world: World, params: Params) -> Message:
        chat = chat_of_call(world, params)
        content = read_caption(world, params)
        stored = read_file(world, params, params.text(kind), kind, params)
        content = {**media_content(stored), **content}
        return world.bot_view(post(world, params, content, chat))

    return send


def send_media_group(world: World, params: Params) -> list[Message]:
    """sendMediaGroup: 2 to 10 photos and videos, or audios, or documents, as one album."""
    chat = chat_of_call(world, params)
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
    album = {"media_group_id": str(world.unique())}
    reply = read_reply(world, params, chat)
    posted = [_put(world, params, {**album, **item}, chat, reply) for item in contents]
    return [world.bot_view(message) for message in posted]


def send_chat_action(world: World, params: Params) -> bool:
    """sendChatAction: what the bot is about to send; the page shows it for a while."""
    chat = chat_of_call(world, params)
    action = params.text("action").lower()
    if not _ACTIONS.fullmatch(action):
        raise bad("wrong parameter action in request")
    event = {"type": "typing", "chat_id": chat.id, "action": action}
    world.emit(event, chat.members)
    return True


def _stated(params: Params) -> Json:
    """Return what a bot says of a file itself: duration, size, performer, title, emoji."""
    numbers = {name: params.integer(name) for name in ("duration", "width", "height", "length")}
    texts = {name: params.text(name) for name in ("performer", "title", "emoji")}
    return {**numbers, **texts}


def read_media(world: World, params: Params, item: Any, kinds: frozenset[str]) -> Json:
    """Return the message content an InputMedia stands for, its file first."""
    if not isinstance(item, dict):
        raise bad("can't parse InputMedia: expected an Object")
    kind = field(item, "type", "String", where="InputMedia")
    if kind not in kinds:
        raise bad(f"can't parse InputMedia: type \"{kind}\" can't be used here")
    own = Params(item)
    source = field(item, "media", "String", where="InputMedia")
    stored = read_file(world, params, source, kind, own)
    return {**media_content(stored), **read_caption(world, own)}


def read_file(world: World, params: Params, source: str, kind: str, said: Params) -> StoredFile:
    """Return the file that a call names: uploaded with it, or sent before.

    `source` is a file_id, or `attach://name`; where it is empty the upload is named as the kind.
    What is `said` of it goes with an upload; of a file sent before Telegram knows already.
    """
    if not source or source.startswith("attach://"):
        upload = checked_upload(params, source, kind)
        still = _still(world, params, kind, said)
        about = (upload.name, upload.content_type, _stated(said))
        return world.files.add(kind, upload.data, *about, still=still)
    if re.match(r"https?://", source, re.IGNORECASE):
        # The real server would fetch it; a sandbox that reaches out of the machine is none.
        raise bad("failed to get HTTP URL content")
    stored = world.files.whole(source)
    if (kind, stored.kind) == ("live_photo", "video"):
        still = _still(world, params, kind, said)
        return world.files.add(kind, stored.data, stored.name, still=still)
    if stored.kind != kind:
        raise bad(f"can't use file of type {stored.kind_name} as {KIND_NAMES[kind]}")
    return stored


def _still(world: World, params: Params, kind: str, said: Params) -> bytes:
    """Return the picture that goes with an upload: a live photo's, else the thumbnail if any."""
    name = "photo" if kind == "live_photo" else "thumbnail"
    source = said.text(name) or said.text("thumb" if name == "thumbnail" else name)
    if source and not source.startswith("attach://"):
        if name == "thumbnail":
            return b""  # as on the real server, an id is no thumbnail
        return read_file(world, params, source, "photo", said).data
    upload = params.uploads.get(source.removeprefix("attach://") or name)
    if kind == "live_photo":
        return checked_upload(params, source, "photo").data
    return upload.data if upload is not None and image_size(upload.data) else b""


def checked_upload(params: Params, source: str, kind: str) -> Upload:
    """Return the file that came with a call as `attach://name`, or under the name of its kind.

    400 where there is none or it cannot be of this kind; 413 where it is over 50 MB.
    """
    upload = params.uploads.get(source.removeprefix("attach://") or kind)
    if upload is None:
        raise bad(f"there is no {kind.replace('_', ' ')} in the request")
    _check_upload(kind, upload.data)
    return upload


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
    if not is_photo_size(*size):
        raise bad("PHOTO_INVALID_DIMENSIONS")


def chat_of_call(world: World, params: Params) -> Chat:
    """Return the chat that a call writes to; 400 or 403 where it cannot."""
    return world.writable(world.chat_at(params.text("chat_id")))


def post(world: World, params: Params, content: Json, chat: Chat | None = None) -> Message:
    """Put a message of the bot's with this content into the chat of a call, and return it.

    Also taken from the call: its thread, what it replies to, its keyboard, and its protection.
    """
    chat = chat or chat_of_call(world, params)
    return _put(world, params, content, chat, read_reply(world, params, chat))


def _put(world: World, params: Params, content: Json, chat: Chat, reply: Reply) -> Message:
    extra: Json = {}
    extra |= groups.thread_of(params, chat)
    groups.check_content(world, chat, content)
    markup = read_markup(params, chat, content)
    if markup is not None:
        extra["reply_markup"] = markup
    extra |= _effect(params, chat)
    if params.flag("protect_content"):
        extra["has_protected_content"] = True
    # A deep copy: what is copied or forwarded must not change with its original.
    copied = json.loads(json.dumps({**reply.content, **content}))
    told = {"silent": True} if params.flag("disable_notification") else {}
    return world.post(chat, world.bot_user(), {**copied, **extra}, reply.message_id, **told)


def _effect(params: Params, chat: Chat) -> Json:
    """Return what a call's message_effect_id makes of its message, as TDLib and the server do.

    400 outside private chats, and for an effect that there is not.
    """
    effect = params.integer("message_effect_id")
    if effect == 0:
        return {}
    if chat.type != "private":
        raise bad("can't use message effects in the chat")
    if str(effect) not in _EFFECTS:
        raise bad("EFFECT_ID_INVALID")
    return {"effect_id": str(effect)}
