"""Builds the guide of one step: recorded clips placed on the timeline, as OGG/Opus.

The clips are Opus already, so their packets are copied between packets of silence. Nothing is
decoded or encoded, and the standard library is enough.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from math import ceil
from pathlib import Path

from msgspec import Struct

from lumbar.coach.guide import Cue, guide
from lumbar.coach.timeline import Timeline, length
from lumbar.language.script import script_of
from lumbar.media.ogg import PACKET, PRE_SKIP, RATE, opus, packets

CLIPS = Path(__file__).with_name("clips")
VOICES = ("woman", "man")
"""All voices that a language may have, named as the folders of their clips; the first it has is
the default."""
LEAD = 3
"""Packets of silence at the start of each clip."""
TAIL = 1
"""Packets at the end of each clip, after its last sound, for the fade."""
SILENCE = b"\xd8\xff\xfe"
"""A packet of 20 ms of silence, from the encoder of the clips."""
HEADERS = 2


AT_MOST = {"one-done": 0.98, "three": 0.85, "two": 0.85, "one": 0.85, "down": 0.7}
"""Longest length of some phrases in seconds, so that the next cue has its moment."""
ROOM = 1.4
"""How much longer than in English a phrase may be in another language: what it has besides the
phrase's own moment. Tests lay the clips of every language on the real exercises."""


class Clip(Struct, frozen=True):
    """A recorded phrase: its words, its length in seconds, and the file's hash."""

    words: str
    seconds: float
    sha256: str


class Track(Struct, frozen=True):
    """A voice message.

    data: OGG/Opus, one channel; seconds: how long it plays; missing: phrases without a clip;
    there the person has only the chat's text.
    """

    data: bytes
    seconds: float
    missing: tuple[str, ...] = ()


@lru_cache(maxsize=64)
def voices_of(language: str) -> tuple[str, ...]:
    """Returns the voices of a language by its tag, those that have clips, the usual one first.

    Nothing where it has none: the texts in the chat count there.
    """
    return tuple(voice for voice in VOICES if (CLIPS / language / voice / "index.json").is_file())


def guide_track(
    segments: Timeline,
    exercise: str,
    rung: int,
    *,
    voice: str = VOICES[0],
    language: str,
    start: float = 0.0,
) -> Track:
    """Returns the guide of one step, from `start` seconds into it; takes a few ms, thread-safe.

    segments: the step's segments in the session; exercise and rung: the plan's item.
    """
    cues, seconds = _guided(segments, exercise, rung, voice, language, start)
    return track(cues, seconds, voice=voice, language=language)


def guide_key(
    segments: Timeline,
    exercise: str,
    rung: int,
    *,
    voice: str = VOICES[0],
    language: str,
    start: float = 0.0,
) -> str:
    """Returns the cache key of what guide_track makes of the same arguments."""
    cues, seconds = _guided(segments, exercise, rung, voice, language, start)
    return key(cues, seconds, voice=voice, language=language)


def _guided(
    segments: Timeline, exercise: str, rung: int, voice: str, language: str, start: float
) -> tuple[tuple[Cue, ...], float]:
    phrasing = script_of(language).phrasing(exercise, rung)
    cues = guide(segments, phrasing, lengths(voice=voice, language=language), start=start)
    return cues, length(segments) - start


def track(cues: Iterable[Cue], seconds: float, *, voice: str = VOICES[0], language: str) -> Track:
    """Returns the cues as sound of exactly `seconds`; equal input gives equal bytes."""
    cues = tuple(cues)
    samples = max(round(seconds * RATE), 0)
    sound = [SILENCE] * ceil((PRE_SKIP + samples) / PACKET)
    missing = []
    for cue in cues:
        said = _packets(CLIPS / language / voice, cue.says)
        if not said:
            missing.append(cue.says)
        begins = round(cue.at * RATE / PACKET) - LEAD
        for place, packet in enumerate(said, start=begins):
            if 0 <= place < len(sound):
                sound[place] = packet
    serial = int(key(cues, seconds, voice=voice, language=language)[:8], 16)
    return Track(opus(sound, samples, serial), seconds, tuple(dict.fromkeys(missing)))


def key(cues: Iterable[Cue], seconds: float, *, voice: str = VOICES[0], language: str) -> str:
    """Returns a track's cache key: a hash of all its inputs."""
    clips = _clips(CLIPS / language / voice)
    laid = [
        (round(cue.at, 3), cue.says, clips[cue.says].sha256 if cue.says in clips else "")
        for cue in cues
    ]
    whole = json.dumps([language, voice, round(seconds, 3), laid])
    return hashlib.sha256(whole.encode()).hexdigest()


def lengths(*, voice: str = VOICES[0], language: str) -> Mapping[str, float]:
    """Returns the length in seconds of every phrase that this voice has a clip for."""
    return _lengths(CLIPS / language / voice)


def seconds_for(phrase: str) -> float:
    """Returns how many seconds a phrase may last in any language."""
    if phrase in AT_MOST:
        return AT_MOST[phrase]
    spoken = (lengths(voice=voice, language="en").get(phrase, 0.0) for voice in VOICES)
    return round(ROOM * max(spoken), 2)


def missing(language: str) -> list[str]:
    """Returns a line for each phrase without a clip, or with an outdated one, in the voices that a
    language has."""
    words = script_of(language).phrases
    return [line for voice in voices_of(language) for line in _missing(language, voice, words)]


def _missing(language: str, voice: str, words: Mapping[str, str]) -> Iterator[str]:
    folder = CLIPS / language / voice
    clips = _clips(folder)
    for phrase, said in words.items():
        if phrase not in clips or not (folder / f"{phrase}.ogg").is_file():
            yield f"voice {language}/{voice}: {phrase}: has no clip; make voice makes it"
        elif clips[phrase].words != said:
            yield f"voice {language}/{voice}: {phrase}: says other words; make voice makes it anew"


@lru_cache(maxsize=64)
def _clips(folder: Path) -> Mapping[str, Clip]:
    path = folder / "index.json"
    if not path.is_file():
        return {}
    entries = json.loads(path.read_text(encoding="utf-8"))
    return {phrase: Clip(**entry) for phrase, entry in entries.items()}


@lru_cache(maxsize=64)
def _lengths(folder: Path) -> Mapping[str, float]:
    return {phrase: clip.seconds for phrase, clip in _clips(folder).items()}


@lru_cache(maxsize=1024)
def _packets(folder: Path, phrase: str) -> tuple[bytes, ...]:
    """Returns a clip's packets, the first LEAD of them silent; empty if it is missing."""
    path = folder / f"{phrase}.ogg"
    if phrase not in _clips(folder) or not path.is_file():
        return ()
    return tuple(packets(path.read_bytes())[HEADERS:])
