"""Reads and writes Opus packets in Ogg pages (RFC 3533, RFC 7845)."""

import struct
import zlib
from collections.abc import Iterator, Sequence

RATE = 48_000
"""Samples a second in which Ogg Opus counts, for any rate of the recording."""
PACKET = 960
"""Samples in each of our packets: 20 ms."""
PRE_SKIP = 312
"""Samples that a decoder drops at the start: the delay of libopus."""
RECORDED = 24_000
A_PAGE = 50
"""Packets on a page, a second of sound."""

FIRST, LAST = 2, 4
HEADER = struct.Struct("<4sBBqIII")
LENGTHS_OF_20_MS = {1, 5, 9, 13, 15, 19, 23, 27, 31}
"""The configurations of Opus whose frames take 20 ms (RFC 6716, table 2)."""
MIRRORED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


class NotOgg(Exception):
    """The data is not an Ogg stream; the text says where."""


def packets(data: bytes) -> list[bytes]:
    """Returns the packets of an Ogg stream, its two headers first. Raises NotOgg."""
    found: list[bytes] = []
    begun, at = b"", 0
    while at < len(data):
        if data[at : at + 4] != b"OggS" or at + 27 > len(data):
            raise NotOgg(f"no Ogg page at byte {at}")
        lacing = data[at + 27 : at + 27 + data[at + 26]]
        at += 27 + len(lacing)
        for size in lacing:
            begun += data[at : at + size]
            at += size
            if size < 255:
                found.append(begun)
                begun = b""
    return found


def is_whole(packet: bytes) -> bool:
    """Whether an Opus packet is one frame of 20 ms; shorter ones end a stream."""
    config, frames = packet[0] >> 3, packet[0] & 3
    return frames == 0 and config in LENGTHS_OF_20_MS


def opus(sound: Sequence[bytes], samples: int, serial: int) -> bytes:
    """Returns one channel of Opus packets as an Ogg stream.

    samples: the length to play, at RATE; a player drops what the packets hold beyond it.
    """
    head = struct.pack("<8sBBHIhB", b"OpusHead", 1, 1, PRE_SKIP, RECORDED, 0, 0)
    tags = struct.pack("<8sI6sI", b"OpusTags", 6, b"Lumbar", 0)
    pages = [_page([head], 0, serial, 0, FIRST), _page([tags], 0, serial, 1, 0)]
    end = PRE_SKIP + samples
    for number, (first, some) in enumerate(_paged(sound), start=2):
        over = first + len(some)
        kind = LAST if over == len(sound) else 0
        pages.append(_page(some, min(over * PACKET, end), serial, number, kind))
    return b"".join(pages)


def _paged(sound: Sequence[bytes]) -> Iterator[tuple[int, Sequence[bytes]]]:
    for first in range(0, len(sound), A_PAGE):
        yield first, sound[first : first + A_PAGE]


def _page(some: Sequence[bytes], granule: int, serial: int, number: int, kind: int) -> bytes:
    lacing = b"".join(b"\xff" * (len(one) // 255) + bytes([len(one) % 255]) for one in some)
    body = bytes([len(lacing)]) + lacing + b"".join(some)
    head = HEADER.pack(b"OggS", 0, kind, granule, serial, number, 0)
    return head[:22] + _checksum(head + body) + body


def _checksum(page: bytes) -> bytes:
    """Returns Ogg's CRC: zlib's polynomial with bits in reverse order, from 0, not inverted."""
    turned = zlib.crc32(page.translate(MIRRORED), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return turned.to_bytes(4, "big").translate(MIRRORED)
