"""The files Telegram keeps: real bytes behind reusable ids, and what their first bytes say."""

from __future__ import annotations

import hashlib
import itertools
import mimetypes
import struct
from dataclasses import dataclass

from sandbox.errors import bad

# Telegram's names for what a file is, as its errors say them.
KIND_NAMES = {
    "photo": "Photo",
    "animation": "Animation",
    "voice": "VoiceNote",
    "audio": "Audio",
    "video": "Video",
    "document": "Document",
}
_FOLDERS = {"photo": "photos", "voice": "voice", "audio": "music", "document": "documents"}
_DEFAULT_TYPES = {
    "photo": "image/jpeg",
    "animation": "video/mp4",
    "voice": "audio/ogg",
    "audio": "audio/mpeg",
    "video": "video/mp4",
}
_UNKNOWN_TYPE = "application/octet-stream"
_ID_LENGTH = 60


@dataclass(frozen=True)
class StoredFile:
    """A file as Telegram keeps it: two ids, what it is, its bytes and where getFile finds it."""

    file_id: str
    unique_id: str
    kind: str
    name: str
    mime_type: str
    data: bytes
    path: str


class FileStore:
    """All files of the sandbox, found by id or path. A file id stays good as long as the world."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._numbers = itertools.count()

    def add(self, kind: str, data: bytes, name: str, content_type: str = "") -> StoredFile:
        """Keep `data` as a file of `kind` and return it. Ids look like Telegram's: URL-safe."""
        number = next(self._numbers)
        digest = hashlib.sha256(f"{number}:{kind}".encode()).hexdigest()
        mime_type = _mime_type(kind, data, name, content_type)
        suffix = mimetypes.guess_extension(mime_type) or ""
        path = f"{_FOLDERS.get(kind, kind + 's')}/file_{number}{suffix}"
        file_id = f"{KIND_NAMES[kind][:2]}ACAg{digest}"[:_ID_LENGTH]
        stored = StoredFile(file_id, f"AQAD{digest[:12]}", kind, name, mime_type, data, path)
        self._by_id[file_id] = self._by_path[path] = stored
        return stored

    def get(self, file_id: str) -> StoredFile:
        """Return the file with this id; 400 `wrong remote file identifier specified: ...`."""
        stored = self._by_id.get(file_id)
        if stored is None:
            reason = "Wrong string length" if len(file_id) < _ID_LENGTH else "can't unserialize it"
            raise bad(f"wrong remote file identifier specified: {reason}")
        return stored

    def find(self, file_id: str) -> StoredFile | None:
        """Return the file with this id, or None."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        """Return the file getFile gave this path for, or None."""
        return self._by_path.get(path)


def _mime_type(kind: str, data: bytes, name: str, content_type: str) -> str:
    """Decide by the bytes, then by the name, then by what the sender says."""
    known = _sniffed(data)
    if known and kind != "document":
        return "audio/ogg" if known == "application/ogg" else known
    by_name = mimetypes.guess_type(name)[0]
    stated = content_type.partition(";")[0].strip()
    usable = "" if stated == _UNKNOWN_TYPE else stated
    return by_name or usable or _DEFAULT_TYPES.get(kind, known or _UNKNOWN_TYPE)


def _sniffed(data: bytes) -> str:
    signatures = {
        b"\x89PNG\r\n\x1a\n": "image/png",
        b"\xff\xd8\xff": "image/jpeg",
        b"GIF8": "image/gif",
        b"OggS": "application/ogg",
        b"ID3": "audio/mpeg",
    }
    for signature, mime_type in signatures.items():
        if data.startswith(signature):
            return mime_type
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return "video/mp4" if data[4:8] == b"ftyp" else ""


def image_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG, GIF, JPEG or WebP picture, or None for anything else."""
    kind = _sniffed(data)
    try:
        if kind == "image/png":
            return struct.unpack(">II", data[16:24])
        if kind == "image/gif":
            return struct.unpack("<HH", data[6:10])
        if kind == "image/jpeg":
            return _jpeg_size(data)
        if kind == "image/webp":
            return _webp_size(data)
    except (struct.error, IndexError):
        return None
    return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at < len(data):
        marker, length = struct.unpack(">xBH", data[at : at + 4])
        # Start-of-frame markers carry the size; C4, C8 and CC in their range are something else.
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None


def _webp_size(data: bytes) -> tuple[int, int] | None:
    if data[12:16] == b"VP8X":
        width = int.from_bytes(data[24:27], "little") + 1
        return width, int.from_bytes(data[27:30], "little") + 1
    if data[12:16] == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if data[12:16] == b"VP8 ":
        width, height = struct.unpack("<HH", data[26:30])
        return width & 0x3FFF, height & 0x3FFF
    return None


def ogg_seconds(data: bytes) -> int:
    """Return the whole seconds an Ogg Opus file plays (48,000 granules a second), or 0."""
    last = data.rfind(b"OggS")
    if last < 0 or b"OpusHead" not in data[:100] or len(data) < last + 14:
        return 0
    granule = int.from_bytes(data[last + 6 : last + 14], "little", signed=True)
    return max(0, round(granule / 48_000))
