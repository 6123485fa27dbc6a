"""A sound file, as somebody has sent it, to samples; bounded whatever the file claims to be.

A few kilobytes can claim 255 channels at any rate for hours. So what a file says of itself is
looked at before it is decoded, it is decoded a second at a time, and no more than is wanted.
"""

import io
import struct
from typing import Any

MOST_CHANNELS = 2
MOST_RATE = 48_000
"""The most that a voice message has: Opus and MP3 know no more (RFC 7845, ISO 11172-3)."""
KINDS = frozenset({"OGG", "MP3", "WAV", "FLAC"})
"""The containers that are read, by libsndfile's names. Telegram's voice messages are OGG or MP3."""
_LOOKED_AT = 65_536
"""Bytes in which an MP3 must begin; and an Ogg stream's first page, which is smaller."""


class NoSound(Exception):
    """A file that is no voice message; the text says why, for the operator."""


def decoded(content: bytes, seconds: int) -> tuple[Any, int]:
    """Returns the samples of a sound file, mono, as a numpy array of float32, and their rate.

    seconds: how much is read at most. Raises NoSound.
    """
    import numpy as np  # noqa: PLC0415 - seldom needed
    import soundfile  # noqa: PLC0415 - seldom needed

    stated = _stated(content)
    if stated is not None:
        _check(*stated)
    try:
        with soundfile.SoundFile(io.BytesIO(content)) as file:
            if file.format not in KINDS:
                raise NoSound(f"it is {file.format}")
            _check(file.channels, file.samplerate)
            blocks = [np.zeros(0, np.float32)]
            for _ in range(seconds):
                block = file.read(file.samplerate, dtype="float32", always_2d=True)
                blocks.append(block.mean(axis=1))
                if len(block) < file.samplerate:
                    break
            # What is no number would spread over the whole sound.
            return np.nan_to_num(np.concatenate(blocks)).clip(-1, 1), file.samplerate
    except (soundfile.LibsndfileError, RuntimeError, ValueError) as error:
        raise NoSound(getattr(error, "error_string", "") or str(error)) from error


def _check(channels: int, rate: int) -> None:
    if not (1 <= channels <= MOST_CHANNELS and 1 <= rate <= MOST_RATE):
        raise NoSound(f"it has {channels} channels at {rate} Hz")


def _stated(content: bytes) -> tuple[int, int] | None:
    """Returns channels and rate as a file's first bytes say them; None where only a decoder knows.

    Raises NoSound for what is none of KINDS. A decoder makes tables for what a file claims
    before it can be asked, hence this look.
    """
    first = content[:_LOOKED_AT]
    if first.startswith(b"OggS"):
        return _of_ogg(first)
    if first.startswith(b"fLaC"):
        # STREAMINFO, RFC 9639, 8.2: 20 bits of rate, then three of channels less one.
        (bits,) = struct.unpack_from(">Q", first.ljust(26, b"\0"), 18)
        return (bits >> 41 & 7) + 1, bits >> 44
    if first.startswith((b"ID3", b"RIFF")) or first[:1] == b"\xff":
        return None
    raise NoSound("it is no OGG, MP3, WAV or FLAC")


def _of_ogg(first: bytes) -> tuple[int, int] | None:
    # The first packet lies behind a header of 27 bytes and a table as long as its last one says.
    at = 27 + (first[26] if len(first) > 26 else 0)
    packet = first[at : at + 19].ljust(19, b"\0")
    if packet.startswith(b"OpusHead"):
        # Always decoded at 48 kHz, whatever rate it had before (RFC 7845, 5.1).
        return packet[9], MOST_RATE
    if packet.startswith(b"\x01vorbis"):
        return packet[11], int.from_bytes(packet[12:16], "little")
    raise NoSound("it is no Opus and no Vorbis")
