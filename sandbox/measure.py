"""What a file's bytes say of it: its type, width and height in pixels, length in seconds."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

_SIGNATURES = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
    b"OggS": "application/ogg",
    b"ID3": "audio/mpeg",
    b"\x1a\x45\xdf\xa3": "video/webm",
    b"\x1f\x8b": "application/gzip",
}
_MOST_SIDES, _MOST_RATIO = 10_000, 20
_OPUS_RATE = 48_000
# The longer side a photo is given in at most, one entry a size: Telegram's s, m, x and y. What a
# bot sends is kept in no larger one, as python-telegram-bot's tests against Telegram show.
_PHOTO_BOXES = (90, 320, 800, 1280)


class Film(NamedTuple):
    """What an MP4 file shows: width and height in pixels, length in seconds; 0 is unknown."""

    width: int = 0
    height: int = 0
    seconds: float = 0.0


def sniffed(data: bytes) -> str:
    """Return the MIME type the first bytes give away, or an empty text."""
    for signature, mime_type in _SIGNATURES.items():
        if data.startswith(signature):
            return mime_type
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return "video/mp4" if data[4:8] == b"ftyp" else ""


def image_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG, GIF, JPEG or WebP picture, or None for anything else.

    A picture without width or height is none.
    """
    size = _stated_size(data)
    return size if size is not None and all(size) else None


def is_photo_size(width: int, height: int) -> bool:
    """Tell whether Telegram takes a picture of so many pixels as a photo (sendPhoto)."""
    longer, shorter = max(width, height), min(width, height)
    return shorter > 0 and width + height <= _MOST_SIDES and longer <= _MOST_RATIO * shorter


def _stated_size(data: bytes) -> tuple[int, int] | None:
    kind = sniffed(data)
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


def photo_sizes(width: int, height: int) -> list[tuple[int, int]]:
    """Return the sizes Telegram keeps of a photo of `width` x `height` pixels, smallest first."""
    longer = max(width, height)
    sizes = []
    for box in _PHOTO_BOXES:
        sizes.append(within(width, height, box))
        if box >= longer:
            break
    return sizes


def within(width: int, height: int, box: int) -> tuple[int, int]:
    """Return the measures of a picture made so small that its longer side is at most `box`."""
    share = min(1.0, box / max(width, height, 1))
    return max(1, round(width * share)), max(1, round(height * share))


def ogg_seconds(data: bytes) -> float:
    """Return the seconds an Ogg Opus file plays, or 0 for anything else.

    The last page's granule position counts samples at 48 kHz from the start; the first of them,
    as many as the header says, are there for the decoder alone.
    """
    head, last = data.find(b"OpusHead", 0, 100), data.rfind(b"OggS\0")
    if head < 0 or last < 0 or len(data) < last + 14:
        return 0.0
    granule = int.from_bytes(data[last + 6 : last + 14], "little", signed=True)
    skipped = int.from_bytes(data[head + 10 : head + 12], "little")
    return max(0.0, (granule - skipped) / _OPUS_RATE)


def film(data: bytes) -> Film:
    """Return what an MP4 file's boxes say of its first picture track; zeros where they do not."""
    try:
        moov = next(_boxes(data, b"moov"))
        header = next(_boxes(moov, b"mvhd"))
        track = next(track for track in _boxes(moov, b"trak") if _is_picture(track))
        width, height = _track_size(next(_boxes(track, b"tkhd")))
        return Film(width, height, _movie_seconds(header))
    except (StopIteration, struct.error, ZeroDivisionError):
        return Film()


def _boxes(data: bytes, wanted: bytes) -> Iterator[bytes]:
    """Yield the contents of the boxes of type `wanted` that lie side by side in `data`."""
    at = 0
    while at + 8 <= len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        start = at + 8
        if size == 1:
            (size,) = struct.unpack_from(">Q", data, start)
            start += 8
        elif size == 0:
            size = len(data) - at
        if size < start - at:
            return
        if kind == wanted:
            yield data[start : at + size]
        at += size


def _is_picture(track: bytes) -> bool:
    media = next(_boxes(track, b"mdia"), b"")
    return next(_boxes(media, b"hdlr"), b"")[8:12] == b"vide"


def _track_size(header: bytes) -> tuple[int, int]:
    """Width and height as shown: the end of a track header, after its matrix, in 16.16 numbers."""
    end = 84 if header[0] == 0 else 96
    turned = struct.unpack_from(">i", header, end - 44)[0] == 0
    width, height = (side >> 16 for side in struct.unpack_from(">II", header, end - 8))
    return (height, width) if turned else (width, height)


def _movie_seconds(header: bytes) -> float:
    rate, length = struct.unpack_from(
        *((">II", header, 12) if header[0] == 0 else (">IQ", header, 20))
    )
    return float(length / rate)
