"""Makes a clip from a wave: trimmed, as loud as all clips are, as OGG/Opus; and keeps a voice's
clips with their index. Spoken by a model (workshop/build_voice.py) or by a person
(workshop/recorded.py), a clip is made here."""

import hashlib
import json
import sys
from collections.abc import Callable, Mapping
from io import BytesIO
from math import ceil
from pathlib import Path
from typing import Any

import numpy as np
import soundfile

from lumbar.media import ogg
from lumbar.media.voice import AT_MOST, HEADERS, LEAD, SILENCE, TAIL
from workshop.sound import Wave, levelled, phrase_loudness, true_peak

RATE = 24_000
LUFS = -16.0
"""Integrated loudness (ITU-R BS.1770-4) of every clip, and so of a track, for a phone on the floor:
the loudest that AES TD1004.1.15-10 allows a stream, and what Apple Podcasts asks for."""
LUFS_OFF, MOST_LUFS_OFF = 0.1, 0.4
"""LU that a clip may be off before it is made anew, and after all tries."""
PEAK_DB, PEAK_MARGIN = -2.0, 0.2
"""True peak (dBTP) to which the limiter holds a clip; and by how much more than it is over it is
held where the decoded Opus goes above MOST_PEAK_DB: a codec shifts peaks a little."""
LEVELLINGS = 12
MOST_PEAK_DB = -1.1
QUIET_DB = -42.0
"""Sound this many dB below a clip's peak counts as silence and is trimmed at both ends."""
COMPRESSION = 0.95
"""libsndfile's measure: about 18 kbit a second for speech. From 0.955 on the encoder no longer
has the packets of silence that lumbar/media/voice.py counts on."""


class UnfitError(Exception):
    """A phrase of which no clip can be made; says which and why."""


def make(
    folder: Path,
    words: Mapping[str, str],
    phrase: Callable[[str, str], Wave],
    *,
    anew: bool = False,
) -> list[str]:
    """Makes one voice's clips that are missing or whose words changed, and its index: of every
    phrase the words, seconds and sha256. Removes unused ones.

    words: of each phrase, by key; phrase: the wave of a phrase, by its key and words; anew:
    whether all are made, also those that are there. Returns a line for each phrase of which no
    clip can be made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    known, unfit = {} if anew else index_of(folder), list[str]()
    index = {key: known[key] for key, said in words.items() if is_made(folder, known, key, said)}
    for key, said in words.items():
        if key in index:
            continue
        try:
            index[key] = clip(folder, key, said, phrase(key, said))
        except UnfitError as error:
            unfit.append(f"{folder.parent.name}/{folder.name}: {error}")
            continue
        sys.stdout.write(f"{folder.name} {index[key]['seconds']:5.2f} s  {said}\n")
        sys.stdout.flush()
        # At once: what is made stays made when the rest is interrupted.
        write_index(folder, index)
    write_index(folder, index)
    for path in folder.glob("*.ogg"):
        if path.stem not in index:
            path.unlink()
    return unfit


def index_of(folder: Path) -> dict[str, Any]:
    """What the index of a voice's folder says; nothing where there is none."""
    path = folder / "index.json"
    found: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return found


def write_index(folder: Path, index: Mapping[str, Any]) -> None:
    """Writes the index of a voice's folder."""
    text = json.dumps(index, indent=1, ensure_ascii=False, sort_keys=True)
    (folder / "index.json").write_text(text + "\n", encoding="utf-8")


def is_made(folder: Path, known: Mapping[str, Any], key: str, said: str) -> bool:
    """Whether a phrase has a clip with these words."""
    return (folder / f"{key}.ogg").exists() and key in known and known[key]["words"] == said


def clip(folder: Path, key: str, said: str, wave: Wave) -> dict[str, Any]:
    """Writes a clip, as loud as it is meant to be when it is decoded; returns its entry in the
    index. wave: trimmed, at RATE. Raises UnfitError."""
    seconds = len(wave) / RATE
    if seconds > AT_MOST.get(key, seconds):
        # It needs fewer words: none is spoken faster.
        raise UnfitError(f"{key}: {said!r} lasts {seconds:.2f} s of {AT_MOST[key]}")
    lufs, peak = LUFS, PEAK_DB
    for _ in range(LEVELLINGS):
        made = encoded(levelled(wave, RATE, lufs=lufs, peak_db=peak))
        heard = decoded(made, len(wave))
        off, over = LUFS - phrase_loudness(heard, RATE), true_peak(heard) - MOST_PEAK_DB
        if abs(off) <= LUFS_OFF and over <= 0:
            break
        lufs += off
        peak -= over + PEAK_MARGIN if over > 0 else 0.0
    if over > 0 or not abs(off) <= MOST_LUFS_OFF:
        raise UnfitError(f"{key}: {said!r}: {off:.2f} LU and {over:.2f} dB of peak off")
    (folder / f"{key}.ogg").write_bytes(made)
    digest = hashlib.sha256(made).hexdigest()[:16]
    return {"words": said, "seconds": round(seconds, 3), "sha256": digest}


def decoded(data: bytes, samples: int) -> Wave:
    """The sound of a clip as a player decodes it, without the silence before and after it."""
    wave, _ = soundfile.read(BytesIO(data))
    begins = LEAD * RATE // 50
    return np.asarray(wave[begins : begins + samples])


def trimmed(wave: Wave) -> Wave:
    """Trims silence at both ends and adds short fades against clicks."""
    power = np.convolve(wave * wave, np.ones(240) / 240, "same")
    sounding = np.flatnonzero(power > power.max() * 10 ** (QUIET_DB / 10))
    wave = wave[max(sounding[0] - 120, 0) : sounding[-1] + 480].copy()
    wave[:120] *= np.linspace(0, 1, 120)
    wave[-480:] *= np.linspace(1, 0, 480)
    return wave


def encoded(wave: Wave) -> bytes:
    """Encodes to OGG/Opus: LEAD packets of silence, the sound, and TAIL packets for the fade."""
    packet = RATE // 50
    padded = np.zeros(LEAD * packet + len(wave) + 10 * packet, np.float32)
    padded[LEAD * packet : LEAD * packet + len(wave)] = wave
    out = BytesIO()
    with soundfile.SoundFile(
        out, "w", RATE, 1, format="OGG", subtype="OPUS", compression_level=COMPRESSION
    ) as file:
        file.write(padded)
    return repacked(out.getvalue(), len(wave))


def repacked(data: bytes, samples: int) -> bytes:
    """The stream with no packet that a track does not need."""
    needed = LEAD + ceil((samples / RATE * ogg.RATE + ogg.PRE_SKIP) / ogg.PACKET) + TAIL
    sound = ogg.packets(data)[HEADERS : HEADERS + needed]
    if not all(ogg.is_whole(packet) for packet in sound) or sound[0] != SILENCE:
        raise SystemExit("the encoder has other habits than lumbar/media/voice.py expects")
    return ogg.opus(sound, len(sound) * ogg.PACKET - ogg.PRE_SKIP, serial=1)
