"""Stand-ins for the eight files that python-telegram-bot's source distribution leaves out.

Its tests send pictures, sounds and films that lie in its repository, and its own .gitignore keeps
eight of them out of the distribution. These are of the same kinds, measures and lengths in bytes,
made here: a server looks at no more of them.
"""

from __future__ import annotations

import io
import struct
from pathlib import Path

from PIL import Image

_PICTURES = {
    "game.gif": ("GIF", (640, 360), 36_535),
    "telegram.jpg": ("JPEG", (800, 800), 33_054),
    "telegram.png": ("PNG", (300, 300), 12_948),
    "telegram.webp": ("WEBP", (510, 512), 39_518),
}
_FILMS = {"telegram.mp4": (360, 640, 5, 326_534), "telegram2.mp4": (240, 240, 3, 132_084)}
_SOUNDS = {"telegram.mp3": (b"ID3\x03\0\0\0\0\0\0", 122_920), "telegram.ogg": (b"", 9_199)}
_OPUS_RATE = 48_000


def fill_in(folder: Path) -> list[str]:
    """Write those of the files that are missing in `folder`; return their names."""
    made = {name: _picture(*wanted) for name, wanted in _PICTURES.items()}
    made |= {name: _film(*wanted) for name, wanted in _FILMS.items()}
    made |= {name: (head or _voice()).ljust(size, b"\0") for name, (head, size) in _SOUNDS.items()}
    missing = [name for name in made if not (folder / name).exists()]
    for name in missing:
        (folder / name).write_bytes(made[name])
    return missing


def _picture(kind: str, size: tuple[int, int], length: int) -> bytes:
    drawn = io.BytesIO()
    Image.new("RGB", size, (60, 120, 180)).save(drawn, kind)
    return drawn.getvalue().ljust(length, b"\0")


def _film(width: int, height: int, seconds: int, length: int) -> bytes:
    """Return an MP4 file whose boxes say how large and long it is, and that shows nothing."""
    times = struct.pack(">IIII", 0, 0, 1000, 1000 * seconds)
    movie = _box(b"mvhd", b"\0\0\0\0" + times + bytes(80))
    flat = struct.pack(">9I", 1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30)
    shown = struct.pack(">II", width << 16, height << 16)
    track = _box(b"tkhd", b"\0\0\0\7" + bytes(36) + flat + shown)
    media = _box(b"mdia", _box(b"hdlr", bytes(8) + b"vide" + bytes(12)))
    head = _box(b"ftyp", b"isom" + bytes(4) + b"isom")
    head += _box(b"moov", movie + _box(b"trak", track + media))
    return head + _box(b"free", bytes(length - len(head) - 8))


def _box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", len(content) + 8, kind) + content


def _voice() -> bytes:
    """Return an Ogg Opus file of three seconds, by what its first and last page say."""
    head = b"OpusHead" + struct.pack("<BBHIHB", 1, 1, 0, 16_000, 0, 0)
    last = struct.pack("<BBqIIIB", 0, 4, 3 * _OPUS_RATE, 1, 1, 0, 0)
    return b"OggS\0" + b"\2" + bytes(20) + b"\1\x13" + head + b"OggS" + last
