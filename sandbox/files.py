"""The files Telegram keeps: real bytes behind reusable ids, and what is known of them."""

from __future__ import annotations

import hashlib
import mimetypes
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sandbox.errors import bad
from sandbox.measure import film, image_size, ogg_seconds, photo_sizes, sniffed, within
from sandbox.numbers import Numbers

# Telegram's names for what a file is, as its errors say them.
KIND_NAMES = {
    "photo": "Photo",
    "animation": "Animation",
    "voice": "VoiceNote",
    "audio": "Audio",
    "video": "Video",
    "document": "Document",
    "sticker": "Sticker",
    "video_note": "VideoNote",
    "live_photo": "LivePhoto",
}
_NAMES = {**KIND_NAMES, "thumbnail": "Thumbnail"}
_FOLDERS = {"photo": "photos", "voice": "voice", "audio": "music", "document": "documents"}
_UNMEASURED = (320, 320)
_DEFAULT_TYPES = {
    "photo": "image/jpeg",
    "animation": "video/mp4",
    "voice": "audio/ogg",
    "audio": "audio/mpeg",
    "video": "video/mp4",
    "sticker": "image/webp",
    "video_note": "video/mp4",
    "live_photo": "video/mp4",
    "thumbnail": "image/jpeg",
}
# A thumbnail is at most so long and wide.
_THUMBNAIL = 320
_STICKER = 512
_FILMED = frozenset({"animation", "video", "video_note", "live_photo"})
# What Telegram itself makes a thumbnail of, so that only its measures count.
_PICTURED = _FILMED | {"sticker", "document"}
_UNKNOWN_TYPE = "application/octet-stream"
_LONGEST_NAME = 255
_ID_LENGTH = 60


@dataclass(frozen=True)
class StoredFile:
    """A file as Telegram keeps it: two ids, what it is, its bytes and where getFile finds it.

    `facts` are what is known of it: width and height in pixels, duration in whole seconds,
    performer, title. `sizes` are the smaller sizes of a photo, smallest first, each with its ids;
    all sizes of the still picture of a live photo; the thumbnail, if any, of anything else.
    """

    file_id: str
    unique_id: str
    kind: str
    name: str
    mime_type: str
    data: bytes
    path: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    sizes: tuple[StoredFile, ...] = ()

    @property
    def kind_name(self) -> str:
        """What the file is, as Telegram's errors name it."""
        return _NAMES[self.kind]


class FileStore:
    """All files of the sandbox, found by id or path.

    A file id stays good as long as the world, and is good in no other: a bot that kept one from
    another server, or from a world that was thrown away, is told that it is wrong.

    `everything` are all files in the order in which they came; `salt` makes their ids this
    world's own.
    """

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._whole: dict[str, StoredFile] = {}
        self.numbers = Numbers(0)
        self.salt = secrets.token_hex(8)
        self.everything: list[StoredFile] = []

    def add(
        self,
        kind: str,
        data: bytes,
        name: str,
        content_type: str = "",
        stated: Mapping[str, Any] | None = None,
        *,
        still: bytes = b"",
    ) -> StoredFile:
        """Keep `data` as a file of `kind` and return it. Ids look like Telegram's: URL-safe.

        `stated` is what the sender says of it (duration, width, height, performer, title); it goes
        before what the bytes say. `still` is a picture that goes with it: of a live photo that
        which it begins with, of anything else its thumbnail.
        """
        facts = _facts(kind, data, stated or {})
        stored = self._stored(kind, data, name, content_type, facts)
        if kind == "live_photo":
            picture = self.add("photo", still, name)
            stored = replace(stored, sizes=(*picture.sizes, picture))
        elif kind not in {"photo", "voice"}:
            stored = replace(stored, sizes=self._thumbnail(kind, data, facts, still))
        if kind == "photo":
            # Not scaled: the bytes are those of the original. Only ids and measures differ.
            *smaller, whole = photo_sizes(facts["width"], facts["height"])
            stored = replace(
                stored,
                facts=dict(zip(("width", "height"), whole, strict=True)),
                sizes=tuple(
                    self._stored(kind, data, name, content_type, {"width": width, "height": height})
                    for width, height in smaller
                ),
            )
        self.put_back(stored)
        return stored

    def _thumbnail(
        self, kind: str, data: bytes, facts: Mapping[str, Any], given: bytes
    ) -> tuple[StoredFile, ...]:
        """Return the thumbnail of a file, as one or none: what was given, or its own picture.

        Not scaled either. Telegram makes its own of what shows something, so that then the
        measures are those of the file within 320 pixels.
        """
        own = (facts["width"], facts["height"]) if "width" in facts else image_size(data)
        if kind == "video_note":
            own = (facts["length"], facts["length"])
        still = given or (data if image_size(data) else b"")
        size = (
            within(own[0], own[1], _THUMBNAIL) if own and kind in _PICTURED else image_size(still)
        )
        if not still or size is None:
            return ()
        measured = dict(zip(("width", "height"), size, strict=True))
        return (self._stored("thumbnail", still, "", "", measured),)

    def put_back(self, stored: StoredFile) -> None:
        """Take in a file with its ids: one that was just made, or kept by an earlier run."""
        self.everything.append(stored)
        for one in (*stored.sizes, stored):
            self._by_id[one.file_id] = self._by_path[one.path] = one
            self._whole[one.file_id] = one if one.kind == "thumbnail" else stored

    def _stored(
        self, kind: str, data: bytes, name: str, content_type: str, facts: Mapping[str, Any]
    ) -> StoredFile:
        number = next(self.numbers)
        digest = hashlib.sha256(f"{self.salt}:{number}:{kind}".encode()).hexdigest()
        name = _plain_name(name)
        mime_type = _mime_type(kind, data, name, content_type)
        suffix = mimetypes.guess_extension(mime_type) or ""
        path = f"{_FOLDERS.get(kind, kind + 's')}/file_{number}{suffix}"
        file_id = f"{_NAMES[kind][:2]}ACAg{digest}"[:_ID_LENGTH]
        unique = f"AQAD{digest[:12]}" if kind in {"photo", "thumbnail"} else f"AgAD{digest[:11]}"
        return StoredFile(file_id, unique, kind, name, mime_type, data, path, facts)

    def get(self, file_id: str) -> StoredFile:
        """Return the file with this id; 400 `wrong remote file identifier specified: ...`."""
        stored = self._by_id.get(file_id)
        if stored is None:
            reason = "Wrong string length" if len(file_id) < _ID_LENGTH else "can't unserialize it"
            raise bad(f"wrong remote file identifier specified: {reason}")
        return stored

    def whole(self, file_id: str) -> StoredFile:
        """Return the file with this id, for any size of a photo its largest; 400 as `get`."""
        return self._whole[self.get(file_id).file_id]

    def find(self, file_id: str) -> StoredFile | None:
        """Return the file with this id, or None."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        """Return the file getFile gave this path for, or None."""
        return self._by_path.get(path)


def _facts(kind: str, data: bytes, stated: Mapping[str, Any]) -> dict[str, Any]:
    known: dict[str, Any] = {}
    if kind == "photo":
        return dict(zip(("width", "height"), image_size(data) or (1, 1), strict=True))
    if kind == "sticker":
        return _sticker_facts(data, stated)
    if kind in _FILMED:
        seen = film(data)
        width, height = (
            (seen.width, seen.height) if seen.width else (image_size(data) or _UNMEASURED)
        )
        known = {"width": width, "height": height, "duration": round(seen.seconds)}
    if kind == "video_note":
        length = stated.get("length") or known["width"]
        known = {"length": length, "duration": known["duration"]}
    if kind in {"voice", "audio"}:
        known = {"duration": round(ogg_seconds(data))}
    wanted = {*known, "performer", "title"} if kind == "audio" else set(known)
    return known | {key: stated[key] for key in wanted if stated.get(key)}


def _sticker_facts(data: bytes, stated: Mapping[str, Any]) -> dict[str, Any]:
    kind = sniffed(data)
    width, height = image_size(data) or (_STICKER, _STICKER)
    moving = {"is_animated": kind == "application/gzip", "is_video": kind == "video/webm"}
    told = {key: value for key, value in stated.items() if key in _OF_A_STICKER and value}
    return {"type": "regular", "width": width, "height": height, **moving, **told}


_OF_A_STICKER = frozenset({"type", "emoji", "set_name", "custom_emoji_id", "mask_position"})


def _plain_name(name: str) -> str:
    """Return the last part of a file's name without what no name has, and not longer than one."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(letter for letter in last if letter.isprintable())[-_LONGEST_NAME:]


def _mime_type(kind: str, data: bytes, name: str, content_type: str) -> str:
    """Decide by the bytes, then by the name, then by what the sender says."""
    known = sniffed(data)
    if known and kind != "document":
        return "audio/ogg" if known == "application/ogg" else known
    by_name = mimetypes.guess_type(name)[0]
    stated = content_type.partition(";")[0].strip()
    usable = "" if stated == _UNKNOWN_TYPE else stated
    return by_name or usable or _DEFAULT_TYPES.get(kind, known or _UNKNOWN_TYPE)


def media_content(stored: StoredFile) -> dict[str, Any]:
    """Return the part of a message that carries a stored file: `{"voice": {...}}` and the like."""
    if stored.kind == "photo":
        return {"photo": _photo(stored)}
    content = {**file_ids(stored), **stored.facts}
    if stored.kind not in {"sticker", "video_note"}:
        content["mime_type"] = stored.mime_type
    if stored.kind not in {"voice", "sticker", "video_note", "live_photo"} and stored.name:
        content["file_name"] = stored.name
    if stored.kind == "live_photo":
        content["photo"] = [{**file_ids(size), **size.facts} for size in stored.sizes]
        return {"live_photo": content, "photo": content["photo"]}
    if stored.sizes:
        thumbnail = {**file_ids(stored.sizes[0]), **stored.sizes[0].facts}
        content |= {"thumbnail": thumbnail, "thumb": thumbnail}
    if stored.kind == "animation":
        # An animation is also told as a document, for bots older than animations.
        plain = {key: value for key, value in content.items() if key not in stored.facts}
        return {"animation": content, "document": plain}
    return {stored.kind: content}


def _photo(stored: StoredFile) -> list[dict[str, Any]]:
    return [{**file_ids(size), **size.facts} for size in (*stored.sizes, stored)]


def file_ids(stored: StoredFile) -> dict[str, Any]:
    """Return what tells a file wherever it is told: its two ids and its length in bytes."""
    return {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.data),
    }
