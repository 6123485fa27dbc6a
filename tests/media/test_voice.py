"""A step as one voice message: as long as its timeline, every cue on its moment, valid Ogg."""

import hashlib
import io
import json
import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from lumbar.coach.exercise import Dose, Exercise, Sides
from lumbar.coach.guide import Cue, guide
from lumbar.coach.timeline import Item, Timeline, compile_plan, length
from lumbar.language.languages import tags_in
from lumbar.language.script import script_of
from lumbar.media.ogg import PACKET, PRE_SKIP, NotOgg, is_whole, packets
from lumbar.media.ogg import RATE as OGG_RATE
from lumbar.media.voice import (
    CLIPS,
    HEADERS,
    LEAD,
    SILENCE,
    VOICES,
    Track,
    guide_key,
    guide_track,
    lengths,
    missing,
    track,
    voices_of,
)
from tests.every import every
from tests.library import LIBRARY
from tests.media.voices import SPOKEN, WOMAN, Spoken

SCRIPT = script_of("en")
RATE = 24_000
DOSES, DECODED = 200, 8
"""Made-up doses, and of how many of them one is decoded."""
PACKET_SECONDS = PACKET / OGG_RATE
WITHIN = 0.05
"""Seconds that a track's length and a cue's moment may be off."""

Wave = NDArray[np.float64]


def heard(data: bytes, seconds: float | None = None) -> Wave:
    """The samples as another program decodes them (libsndfile, libogg, libopus); seconds: how much
    from the beginning, None for all of it."""
    frames = -1 if seconds is None else round(seconds * RATE)
    wave, rate = soundfile.read(io.BytesIO(data), frames)
    assert rate == RATE
    assert wave.ndim == 1
    return np.asarray(wave)


@lru_cache(maxsize=256)
def clip(of: Spoken, phrase: str) -> Wave:
    """A clip by itself, decoded from the file that is kept, from its first sound to its last."""
    wave = heard((CLIPS / of.language / of.voice / f"{phrase}.ogg").read_bytes())
    begins = round(0.06 * RATE)
    return wave[begins : begins + round(of.seconds(phrase) * RATE)]


@dataclass(frozen=True)
class Made:
    """A step with a dose that nobody wrote, on a real exercise."""

    exercise: Exercise
    rung: int
    segments: Timeline
    of: Spoken
    start: float

    @property
    def cues(self) -> tuple[Cue, ...]:
        phrasing = SCRIPT.phrasing(self.exercise.key, self.rung)
        return guide(self.segments, phrasing, lengths(**self.of._asdict()), start=self.start)

    @property
    def seconds(self) -> float:
        return length(self.segments) - self.start

    @property
    def track(self) -> Track:
        return guide_track(
            self.segments,
            self.exercise.key,
            self.rung,
            start=self.start,
            **self.of._asdict(),
        )


def made_up(number: int) -> Made:
    """The same for a number each time: any exercise, rung, voice, dose and beginning."""
    chance = random.Random(number)  # noqa: S311 - made up, not secret
    exercise = chance.choice(list(LIBRARY.exercises.values()))
    rung = chance.randrange(len(exercise.ladder))
    dose = Dose(
        sets=1 + (chance.random() < 0.06),
        repetitions=1 + (chance.random() < 0.25),
        hold=chance.choice((1, 2, 3, 5)) if chance.random() < 0.97 else 20,
        release=chance.randint(1, 2),
        rest=chance.choice((4, 8, 10)),
    )
    item = Item(exercise=exercise.key, rung=rung, sides=chance.choice(list(Sides)), dose=dose)
    by_itself = chance.random() < 0.04
    segments = compile_plan((item, item), by_itself=by_itself)[int(by_itself)]
    paused = round(chance.uniform(0, length(segments) / 2), 3)
    start = chance.choice((0.0, 0.0, 0.0, paused))
    return Made(exercise, rung, segments, chance.choice(SPOKEN), start)


@every("tenth", range(10))
def test_made_up_doses_are_laid_out_as_their_timeline_says(tenth: int) -> None:
    """Packet by packet; that such packets are heard so is asked of some, which is dear."""
    for number in range(tenth, DOSES, 10):
        made = made_up(number)
        assert made.track.missing == ()
        *_, last = pages(made.track.data)
        assert abs((last.granule - PRE_SKIP) / OGG_RATE - made.seconds) <= WITHIN, number
        laid = packets(made.track.data)[HEADERS:]
        assert made.cues
        for cue in made.cues:
            begins, ends = laid_at(laid, cue, made.of)
            assert abs((begins + 1) * PACKET_SECONDS - cue.at) <= WITHIN, (number, cue)
            laid[max(begins, 0) : ends] = [SILENCE] * (ends - max(begins, 0))
        assert set(laid) <= {SILENCE}, number


def laid_at(laid: list[bytes], cue: Cue, of: Spoken) -> tuple[int, int]:
    """From which packet of a track to which it has the cue's phrase, nearest to its moment. The
    first, -1 at the very beginning, is the one before its sound."""
    clip = packets((CLIPS / of.language / of.voice / f"{cue.says}.ogg").read_bytes())[HEADERS:]
    said = clip[LEAD - 1 :]
    due = round(cue.at / PACKET_SECONDS) - 1
    for begins in sorted(range(max(-1, due - 10), due + 10), key=lambda at: abs(at - due)):
        first, ends = max(begins, 0), min(begins + len(said), len(laid))
        if laid[first:ends] == said[first - begins : ends - begins]:
            return begins, ends
    raise AssertionError(f"{cue} is not laid out near its moment")


@every("number", range(0, DOSES, DECODED))
def test_made_up_doses_are_heard_as_their_timeline_says(number: int) -> None:
    made = made_up(number)
    wave = heard(made.track.data)
    assert abs(len(wave) / RATE - made.seconds) <= WITHIN
    for cue in made.cues:
        assert abs(found_at(wave, cue, made.of) - cue.at) <= WITHIN, cue


def found_at(wave: Wave, cue: Cue, of: Spoken) -> float:
    """Where in the sound the cue's phrase begins, in seconds: where it is most like its clip."""
    said = clip(of, cue.says)
    around, first_sound = round(0.08 * RATE), said[: round(0.05 * RATE)]
    first = max(round(cue.at * RATE) - around, 0)
    window = wave[first : first + 2 * around + len(first_sound)]
    power = np.concatenate([[0.0], np.cumsum(window * window)])
    energy = power[len(first_sound) :] - power[: -len(first_sound)]
    unlike = energy - 2 * np.correlate(window, first_sound, "valid")
    begins = first + int(np.argmin(unlike))
    found = wave[begins : begins + len(said)]
    assert np.abs(found - said[: len(found)]).max() < 0.01, cue
    return begins / RATE


def test_between_the_phrases_there_is_silence() -> None:
    made = Made(LIBRARY.exercises["bridge"], 2, BRIDGE, WOMAN, 0.0)
    wave = heard(made.track.data)
    for cue in made.cues:
        said = slice(*(round(RATE * t) for t in (cue.at - 0.02, cue.at + len_of(cue) + 0.06)))
        wave[max(said.start, 0) : said.stop] = 0
    assert np.abs(wave).max() < 0.003


def len_of(cue: Cue) -> float:
    return WOMAN.seconds(cue.says)


BRIDGE = compile_plan(
    (
        Item(
            exercise="bridge",
            rung=2,
            sides=Sides.BOTH,
            dose=LIBRARY.exercises["bridge"].ladder[2].dose,
        ),
    ),
    by_itself=False,
)[0]


# What it is made of


def test_it_is_ogg_opus_by_a_reader_of_our_own() -> None:
    data = guide_track(BRIDGE, "bridge", 2, language="en").data
    read = list(pages(data))
    assert [page.kind for page in read] == [2, *[0] * (len(read) - 2), 4]
    assert [page.number for page in read] == list(range(len(read)))
    assert len({page.serial for page in read}) == 1
    head, tags = read[0].body, read[1].body
    assert head[:8] == b"OpusHead"
    assert head[8:10] == bytes([1, 1]), "version 1, one channel"
    assert tags[:8] == b"OpusTags"
    pre_skip = int.from_bytes(head[10:12], "little")
    granules = [page.granule for page in read]
    assert granules == sorted(granules)
    assert granules[-1] - pre_skip == length(BRIDGE) * 48_000
    assert all(is_whole(packet) for packet in packets(data)[2:])
    assert granules[-1] <= 960 * len(packets(data)[2:]) < granules[-1] + 960


@dataclass(frozen=True)
class Page:
    kind: int
    granule: int
    serial: int
    number: int
    body: bytes


def pages(data: bytes) -> Iterator[Page]:
    """The pages of an Ogg stream, read bit by bit as RFC 3533 says."""
    at = 0
    while at < len(data):
        page = data[at:]
        assert page[:5] == b"OggS\0"
        count = page[26]
        size = sum(page[27 : 27 + count])
        whole = page[: 27 + count + size]
        bare = whole[:22] + bytes(4) + whole[26:]
        assert crc(bare) == int.from_bytes(whole[22:26], "little"), at
        number = int.from_bytes(page[18:22], "little")
        serial = int.from_bytes(page[14:18], "little")
        granule = int.from_bytes(page[6:14], "little")
        yield Page(page[5], granule, serial, number, whole[27 + count :])
        at += len(whole)


def by_bit(value: int) -> int:
    """The checksum after eight bits more, which are zero."""
    for _ in range(8):
        value = (value << 1) ^ (0x104C11DB7 if value & 0x80000000 else 0)
    return value


BY_BYTE = [by_bit(first << 24) for first in range(256)]


def crc(page: bytes) -> int:
    value = 0
    for byte in page:
        value = (value & 0xFFFFFF) << 8 ^ BY_BYTE[value >> 24 ^ byte]
    return value


def test_equal_input_gives_equal_bytes_and_a_key_of_its_own() -> None:
    first = guide_track(BRIDGE, "bridge", 2, language="en")
    assert guide_track(BRIDGE, "bridge", 2, language="en") == first
    others = [
        guide_key(BRIDGE, "bridge", 2, voice="man", language="en"),
        guide_key(BRIDGE, "bridge", 2, start=4.0, language="en"),
        guide_key(BRIDGE, "bridge", 8, language="en"),
        guide_key(BRIDGE[:-2], "bridge", 2, language="en"),
    ]
    mine = guide_key(BRIDGE, "bridge", 2, language="en")
    assert mine == guide_key(BRIDGE, "bridge", 2, language="en")
    assert len({mine, *others}) == 5


def test_from_the_middle_on_the_voice_keeps_to_the_clock() -> None:
    late = guide_track(BRIDGE, "bridge", 2, start=30.25, language="en")
    assert late.seconds == length(BRIDGE) - 30.25
    assert abs(len(heard(late.data)) / RATE - late.seconds) <= WITHIN


def test_where_nothing_is_left_of_a_step_nothing_is_said() -> None:
    over = guide_track(BRIDGE, "bridge", 2, start=float(length(BRIDGE)), language="en")
    assert over.missing == ()
    assert len(heard(over.data)) == 0


# The clips


@every("tag", [tag for tag in tags_in() if voices_of(tag)])
def test_every_phrase_has_a_clip_with_the_words_that_are_written(tag: str) -> None:
    assert missing(tag) == []


def test_a_language_without_clips_has_no_voice() -> None:
    assert voices_of("en") == VOICES
    assert voices_of("xx") == ()
    assert missing("xx") == []


@every("of", SPOKEN)
def test_the_clips_are_those_of_the_index_and_lie_as_the_voice_expects(of: Spoken) -> None:
    folder = CLIPS / of.language / of.voice
    index = json.loads((folder / "index.json").read_text("utf-8"))
    assert index.keys() == {path.stem for path in folder.glob("*.ogg")}
    for phrase, entry in index.items():
        data = (folder / f"{phrase}.ogg").read_bytes()
        assert hashlib.sha256(data).hexdigest()[:16] == entry["sha256"], phrase
        sound = packets(data)[HEADERS:]
        assert all(is_whole(packet) for packet in sound), phrase
        assert sound[: LEAD - 1] == [SILENCE] * (LEAD - 1), phrase
        assert 0 < len(sound) - LEAD - entry["seconds"] * 50 < 3, phrase


def test_what_has_no_clip_is_left_out_and_reported() -> None:
    cues = (Cue(0.0, "get-ready", 0), Cue(2.0, "hello", 0), Cue(4.0, "hello", 0))
    made = track(cues, 6.0, language="en")
    assert made.missing == ("hello",)
    wave = heard(made.data)
    assert np.abs(wave[: 2 * RATE]).max() > 0.1
    assert np.abs(wave[2 * RATE :]).max() < 0.003


def test_a_language_without_clips_is_silence_that_says_so() -> None:
    made = track((Cue(0.0, "get-ready", 0),), 2.0, language="xx")
    assert made.missing == ("get-ready",)
    assert len(heard(made.data)) == 2 * RATE
    assert missing("xx") == []


def test_a_file_that_is_no_ogg_is_named() -> None:
    with pytest.raises(NotOgg, match="byte 0"):
        packets(b"RIFF" + bytes(60))


def test_the_voice_needs_nothing_that_is_heavy() -> None:
    program = (
        "import sys, lumbar.media.voice as v; from lumbar.coach.guide import Cue;"
        "v.track((Cue(0.0, 'get-ready', 0),), 3.0, language='en');"
        "print(sorted({'numpy', 'soundfile', 'onnxruntime'} & sys.modules.keys()))"
    )
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
