"""A voice message recorded in a browser: WebM taken apart, its Opus packets laid into Ogg pages.

Telegram's voice messages are Ogg Opus; browsers record the same sound in WebM. Nothing is encoded
anew: only the wrapping changes.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from sandbox.errors import PageError

_SEGMENT, _CLUSTER, _BLOCK_GROUP = 0x18538067, 0x1F43B675, 0xA0
_TRACKS, _TRACK = 0x1654AE6B, 0xAE
_CODEC_PRIVATE, _SIMPLE_BLOCK, _BLOCK = 0x63A2, 0xA3, 0xA1
_HOLDERS = frozenset({_SEGMENT, _CLUSTER, _BLOCK_GROUP, _TRACKS, _TRACK})
_WEBM = b"\x1a\x45\xdf\xa3"
# Samples at 48 kHz in one frame, by the configuration in a packet's first byte (RFC 6716, 3.1).
_SILK, _HYBRID, _CELT = (480, 960, 1920, 2880), (480, 960), (120, 240, 480, 960)
_MOST_LACING = 255
_CRC_POLYNOMIAL = 0x04C11DB7
_FIRST, _LAST = 2, 4


def voice_of(data: bytes) -> bytes:
    """Return a voice message's bytes: a browser's WebM as Ogg Opus, anything else as it came.

    PageError where the WebM holds no Opus sound.
    """
    if not data.startswith(_WEBM):
        return data
    head, packets = b"", []
    for kind, content in _elements(data):
        if kind == _CODEC_PRIVATE:
            head = content
        elif len(content) > 4:
            # Track number (one byte), time code (two), flags (one), then the packet.
            packets.append(content[4:])
    longest = max((_lacing(packet) for packet in packets), default=0)
    if not head.startswith(b"OpusHead") or not 0 < longest <= _MOST_LACING:
        raise PageError("that recording holds no sound the sandbox can send")
    return _ogg(head, packets)


def _elements(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield id and content of the blocks and the codec's data, in the order they lie in.

    What holds others is walked into rather than over: so it does not matter that a live recording
    does not know how long its holders are.
    """
    at = 0
    while at < len(data):
        kind, at = _number(data, at, keep_marker=True)
        size, at = _number(data, at, keep_marker=False)
        if kind in _HOLDERS:
            continue
        if kind in {_CODEC_PRIVATE, _SIMPLE_BLOCK, _BLOCK}:
            yield kind, data[at : at + size]
        at += size


def _number(data: bytes, at: int, *, keep_marker: bool) -> tuple[int, int]:
    """Return the EBML number at `at`, and where it ends; an id keeps the bit that tells lengths."""
    first = data[at] if at < len(data) else 0
    length = 9 - first.bit_length()
    if not first or at + length > len(data):
        raise PageError("that recording breaks off")
    value = int.from_bytes(data[at : at + length], "big")
    return (value if keep_marker else value & ((1 << 7 * length) - 1)), at + length


def _samples(packet: bytes) -> int:
    """Return how many samples at 48 kHz an Opus packet plays."""
    config, code = packet[0] >> 3, packet[0] & 3
    if config < 12:
        frame = _SILK[config % 4]
    elif config < 16:
        frame = _HYBRID[config % 2]
    else:
        frame = _CELT[config % 4]
    frames = packet[1] & 0x3F if code == 3 and len(packet) > 1 else min(code, 1) + 1
    return frame * frames


def _lacing(packet: bytes) -> int:
    return len(packet) // 255 + 1


def _ogg(head: bytes, packets: list[bytes]) -> bytes:
    tags = b"OpusTags" + struct.pack("<I", 7) + b"sandbox" + struct.pack("<I", 0)
    pages = [_page([head], 0, 0, _FIRST), _page([tags], 0, 1, 0)]
    granule, room, group = 0, _MOST_LACING, list[bytes]()
    for packet in packets:
        if _lacing(packet) > room:
            pages.append(_page(group, granule, len(pages), 0))
            room, group = _MOST_LACING, []
        group.append(packet)
        room -= _lacing(packet)
        granule += _samples(packet)
    pages.append(_page(group, granule, len(pages), _LAST))
    return b"".join(pages)


def _page(packets: list[bytes], granule: int, number: int, flags: int) -> bytes:
    """Return one Ogg page of whole packets; `granule` counts the samples up to its end."""
    lacing = b"".join(b"\xff" * (len(one) // 255) + bytes([len(one) % 255]) for one in packets)
    page = bytearray(
        b"OggS\0"
        + struct.pack("<BqIIIB", flags, granule, 1, number, 0, len(lacing))
        + lacing
        + b"".join(packets)
    )
    page[22:26] = struct.pack("<I", _checksum(bytes(page)))
    return bytes(page)


def _checksum(page: bytes) -> int:
    total = 0
    for byte in page:
        total = (total << 8) & 0xFFFFFFFF ^ _TABLE[total >> 24 ^ byte]
    return total


def _table_entry(byte: int) -> int:
    total = byte << 24
    for _ in range(8):
        total = total << 1 ^ (_CRC_POLYNOMIAL if total >> 31 else 0)
        total &= 0xFFFFFFFF
    return total


_TABLE = [_table_entry(byte) for byte in range(256)]
