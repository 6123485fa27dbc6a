"""Stickers and sticker sets: sent, made, changed and deleted."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import dataclass, field
from typing import Any

from sandbox.errors import bad
from sandbox.files import StoredFile, media_content
from sandbox.params import Params
from sandbox.params import field as read_field
from sandbox.sending import chat_of_call, checked_upload, post, read_file
from sandbox.world import Message, World

Json = dict[str, Any]

_NAME = re.compile(r"[A-Za-z](?!.*__)[A-Za-z0-9_]{0,63}")
_TITLE, _MOST, _EMOJI, _KEYWORDS = 64, 120, 20, 20
_FORMATS = frozenset({"static", "animated", "video"})
_TYPES = frozenset({"regular", "mask", "custom_emoji"})
_POINTS = frozenset({"forehead", "eyes", "mouth", "chin"})
TOPIC_ICONS = "Topics"
_FIRST_EMOJI = 5_000_000_000_000_000_000


@dataclass
class StickerSet:
    """A set by its name: its stickers in order, as the Bot API tells them."""

    name: str
    title: str
    sticker_type: str
    stickers: list[Json] = field(default_factory=list)
    thumbnail: str = ""


def send_sticker(world: World, params: Params) -> Message:
    """sendSticker: one of a set, one sent before, or a new one."""
    chat = chat_of_call(world, params)
    stored = read_file(world, params, params.text("sticker"), "sticker", params)
    known = _sticker(world, stored.file_id)
    content = {"sticker": known} if known else media_content(stored)
    return world.bot_view(post(world, params, content, chat))


def upload_sticker(world: World, params: Params) -> Json:
    """uploadStickerFile: a file for a set that is to be made or changed."""
    _owner(world, params)
    if params.text("sticker_format") not in _FORMATS:
        raise bad("invalid sticker format specified")
    upload = checked_upload(params, params.text("sticker"), "sticker")
    stored = world.files.add("sticker", upload.data, upload.name, upload.content_type)
    ids = {"file_id": stored.file_id, "file_unique_id": stored.unique_id}
    return {**ids, "file_size": len(stored.data), "file_path": stored.path}


def get_set(world: World, params: Params) -> Json:
    """getStickerSet: the set of this name."""
    return _shown(world, _set(world, params.needed("name")))


def create_set(world: World, params: Params) -> bool:
    """createNewStickerSet: named WORD_by_BOT, with 1 to 50 stickers."""
    _owner(world, params)
    name, title = params.text("name"), params.text("title").strip()
    kind = params.text("sticker_type") or "regular"
    if kind not in _TYPES:
        raise bad("unsupported sticker type specified")
    if not _NAME.fullmatch(name) or not name.lower().endswith(f"_by_{world.bot_username}".lower()):
        raise bad("invalid sticker set name is specified")
    if name.lower() in world.sticker_sets:
        raise bad("sticker set name is already occupied")
    if not 1 <= len(title) <= _TITLE:
        raise bad("PACK_TITLE_INVALID")
    given = params.items("stickers", "stickers", "InputSticker", most=50)
    if not given:
        raise bad("STICKERS_EMPTY")
    made = StickerSet(name, title, kind)
    made.stickers = [_input(world, params, one, made) for one in given]
    world.sticker_sets[name.lower()] = made
    return True


def add_sticker(world: World, params: Params) -> bool:
    """addStickerToSet: one more at the end."""
    _owner(world, params)
    found = _set(world, params.text("name"))
    if len(found.stickers) >= _MOST:
        raise bad("STICKERS_TOO_MUCH")
    found.stickers.append(_input(world, params, params.json("sticker", "sticker"), found))
    return True


def replace_sticker(world: World, params: Params) -> bool:
    """replaceStickerInSet: another one in the place of one."""
    _owner(world, params)
    found = _set(world, params.text("name"))
    _, place = _place(world, params.text("old_sticker"))
    found.stickers[place] = _input(world, params, params.json("sticker", "sticker"), found)
    return True


def delete_sticker(world: World, params: Params) -> bool:
    """deleteStickerFromSet: one less."""
    found, place = _place(world, params.text("sticker"))
    del found.stickers[place]
    return True


def move_sticker(world: World, params: Params) -> bool:
    """setStickerPositionInSet: to another place, the first being 0."""
    found, place = _place(world, params.text("sticker"))
    found.stickers.insert(max(0, params.integer("position")), found.stickers.pop(place))
    return True


def set_emoji(world: World, params: Params) -> bool:
    """setStickerEmojiList: what the sticker stands for; the first is told with it."""
    emoji = _emoji(params.json("emoji_list", "emoji list"))
    found, place = _place(world, params.text("sticker"))
    found.stickers[place]["emoji"] = emoji
    return True


def set_keywords(world: World, params: Params) -> bool:
    """setStickerKeywords: words to find it by, which nobody is told."""
    _keywords(params.json("keywords", "keywords"))
    _place(world, params.text("sticker"))
    return True


def set_mask(world: World, params: Params) -> bool:
    """setStickerMaskPosition: where a mask lies on a face."""
    position = _mask(params.json("mask_position", "mask position"))
    found, place = _place(world, params.text("sticker"))
    if found.sticker_type != "mask":
        raise bad("STICKER_INVALID")
    found.stickers[place].pop("mask_position", None)
    found.stickers[place] |= position
    return True


def set_title(world: World, params: Params) -> bool:
    """setStickerSetTitle: 1 to 64 characters."""
    title = params.text("title").strip()
    if not 1 <= len(title) <= _TITLE:
        raise bad("PACK_TITLE_INVALID")
    _set(world, params.text("name")).title = title
    return True


def set_thumbnail(world: World, params: Params) -> bool:
    """setStickerSetThumbnail: a picture for the set, or none."""
    _owner(world, params)
    found = _set(world, params.text("name"))
    if params.text("format") not in _FORMATS:
        raise bad("invalid sticker format specified")
    source = params.text("thumbnail") or ("" if "thumbnail" not in params.uploads else "attach://")
    found.thumbnail = ""
    if source:
        name = source.removeprefix("attach://") or "thumbnail"
        upload = checked_upload(params, f"attach://{name}", "sticker")
        found.thumbnail = world.files.add("sticker", upload.data, upload.name).file_id
    return True


def set_emoji_thumbnail(world: World, params: Params) -> bool:
    """setCustomEmojiStickerSetThumbnail: one of the set's own, or the first again."""
    found = _set(world, params.text("name"))
    if found.sticker_type != "custom_emoji":
        raise bad("STICKERSET_INVALID")
    chosen = params.text("custom_emoji_id")
    if chosen and all(one.get("custom_emoji_id") != chosen for one in found.stickers):
        raise bad("DOCUMENT_INVALID")
    return True


def delete_set(world: World, params: Params) -> bool:
    """deleteStickerSet: the set is gone."""
    found = _set(world, params.text("name"))
    del world.sticker_sets[found.name.lower()]
    return True


def get_custom_emoji(world: World, params: Params) -> list[Json]:
    """getCustomEmojiStickers: those of these ids that there are, at most 200."""
    wanted = params.items(
        "custom_emoji_ids", "custom emoji identifiers", "custom emoji identifiers", most=200
    )
    if not all(isinstance(one, str) for one in wanted):
        raise bad("custom emoji identifier must be of type String")
    everything = [one for found in _all_sets(world).values() for one in found.stickers]
    return [one for one in everything if one.get("custom_emoji_id") in wanted]


def get_topic_icons(world: World, _params: Params) -> list[Json]:
    """getForumTopicIconStickers: what a topic may have as its icon."""
    return _all_sets(world)[TOPIC_ICONS.lower()].stickers


def _all_sets(world: World) -> dict[str, StickerSet]:
    """Return all sets; the icons of topics are made when they are first asked for."""
    if TOPIC_ICONS.lower() not in world.sticker_sets:
        made = StickerSet(TOPIC_ICONS, "Topics", "custom_emoji")
        frame: Json = {"v": "5.5.2", "fr": 60, "ip": 0, "op": 60, "w": 512, "h": 512, "layers": []}
        picture = gzip.compress(json.dumps(frame).encode(), mtime=0)
        stored = world.files.add("sticker", picture, "icon.tgs")
        made.stickers = [_in_set(world, stored, made, "📰")]
        world.sticker_sets[made.name.lower()] = made
    return world.sticker_sets


def _set(world: World, name: str) -> StickerSet:
    found = _all_sets(world).get(name.lower())
    if found is None:
        raise bad("STICKERSET_INVALID")
    return found


def _shown(world: World, found: StickerSet) -> Json:
    told: Json = {"name": found.name, "title": found.title, "sticker_type": found.sticker_type}
    told |= {"contains_masks": found.sticker_type == "mask", "stickers": found.stickers}
    if found.thumbnail:
        content = media_content(world.files.get(found.thumbnail))["sticker"]
        keys = ("file_id", "file_unique_id", "file_size", "width", "height")
        told["thumbnail"] = told["thumb"] = {key: content[key] for key in keys}
    return told


def _in_set(
    world: World, stored: StoredFile, found: StickerSet, emoji: str, mask: Json | None = None
) -> Json:
    content: Json = dict(media_content(stored)["sticker"])
    content |= {"type": found.sticker_type, "set_name": found.name, "emoji": emoji, **(mask or {})}
    if found.sticker_type == "custom_emoji":
        content["custom_emoji_id"] = str(_FIRST_EMOJI + world.unique())
    return content


def _input(world: World, params: Params, given: Any, found: StickerSet) -> Json:
    """Return the sticker that an InputSticker stands for, as it is in its set."""
    if not isinstance(given, dict):
        raise bad("can't parse sticker: InputSticker must be an Object")
    source = read_field(given, "sticker", "String", where="sticker")
    if read_field(given, "format", "String", where="sticker") not in _FORMATS:
        raise bad("invalid sticker format specified")
    emoji = _emoji(given.get("emoji_list"))
    _keywords(given.get("keywords"))
    mask = _mask(given.get("mask_position")) if found.sticker_type == "mask" else {}
    stored = read_file(world, params, source, "sticker", Params({}))
    return _in_set(world, stored, found, emoji, mask)


def _emoji(given: Any) -> str:
    if not isinstance(given, list):
        raise bad("can't parse emoji list: expected an Array of string")
    if not given:
        raise bad("emoji list must be non-empty")
    if len(given) > _EMOJI:
        raise bad("too many emoji specified")
    if not all(isinstance(one, str) and one for one in given):
        raise bad("emoji must be a string")
    return str(given[0])


def _keywords(given: Any) -> None:
    if given is not None and not isinstance(given, list):
        raise bad('field "keywords" must be an Array')
    if any(not isinstance(one, str) for one in given or []):
        raise bad("keyword must be a string")


def _mask(given: Any) -> Json:
    if given is None:
        return {}
    if not isinstance(given, dict):
        raise bad("MaskPosition must be an Object")
    if read_field(given, "point", "String", where="mask position") not in _POINTS:
        raise bad("wrong point specified in MaskPosition")
    for name in ("x_shift", "y_shift", "scale"):
        read_field(given, name, "Number", where="mask position")
    return {
        "mask_position": {name: given[name] for name in ("point", "x_shift", "y_shift", "scale")}
    }


def _sticker(world: World, file_id: str) -> Json | None:
    everything = (one for found in world.sticker_sets.values() for one in found.stickers)
    return next((one for one in everything if one["file_id"] == file_id), None)


def _place(world: World, file_id: str) -> tuple[StickerSet, int]:
    if not file_id:
        raise bad("sticker is not specified")
    world.files.get(file_id)
    for found in world.sticker_sets.values():
        for place, one in enumerate(found.stickers):
            if one["file_id"] == file_id:
                return found, place
    raise bad("STICKER_INVALID")


def _owner(world: World, params: Params) -> None:
    if world.user_of(params.integer("user_id")) is None:
        raise bad("user not found")


METHODS = {
    "sendSticker": send_sticker,
    "uploadStickerFile": upload_sticker,
    "getStickerSet": get_set,
    "createNewStickerSet": create_set,
    "addStickerToSet": add_sticker,
    "replaceStickerInSet": replace_sticker,
    "deleteStickerFromSet": delete_sticker,
    "setStickerPositionInSet": move_sticker,
    "setStickerEmojiList": set_emoji,
    "setStickerKeywords": set_keywords,
    "setStickerMaskPosition": set_mask,
    "setStickerSetTitle": set_title,
    "setStickerSetThumbnail": set_thumbnail,
    "setCustomEmojiStickerSetThumbnail": set_emoji_thumbnail,
    "deleteStickerSet": delete_set,
    "getCustomEmojiStickers": get_custom_emoji,
    "getForumTopicIconStickers": get_topic_icons,
}
