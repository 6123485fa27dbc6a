"""The voice's sound, decoded by another program: how loud, how fast, and how high its peaks are."""

import json
import os
import random
from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import pytest

from lumbar.coach.exercise import Level, Sides
from lumbar.coach.guide import Cue, guide
from lumbar.coach.plan import items
from lumbar.coach.timeline import Timeline, compile_plan
from lumbar.language.script import script_of
from lumbar.media.voice import CLIPS, guide_track, lengths
from tests.every import every
from tests.library import LIBRARY
from tests.media.test_voice import RATE, Wave, clip, heard
from tests.media.voices import SPOKEN, Spoken
from workshop.sound import loudness, pace, phrase_loudness, true_peak

SCRIPT = script_of("en")
LUFS, WITHIN, A_TRACK_WITHIN = -16.0, 0.5, 1.0
"""The integrated loudness of a clip and of a track, and how many LU they may be off."""
MOST_DBTP = -1.0
LISTENED = 80
"""Seconds of a track that are read back."""
SLOWEST, FASTEST = 130, 170
"""Words a minute of sounding time in phrases of PACED words and more."""
PACED = 4
EVERY_CLIP = bool(os.environ.get("EVERY_CLIP"))
"""Whether loudness and peaks of all clips are measured, as after they are made (make voice). Else
of one in ONE_IN, other ones in each voice: it takes long, and they change only when made anew."""
ONE_IN = 5

# By the module: all tests of one voice, then of the other, so that each clip is decoded once.
every_voice = pytest.mark.parametrize("of", SPOKEN, scope="module", ids=str)


@lru_cache
def words(of: Spoken) -> dict[str, str]:
    """The words of every clip of a voice, by its key."""
    index = json.loads((CLIPS / of.language / of.voice / "index.json").read_text("utf-8"))
    return {key: entry["words"] for key, entry in index.items()}


def measured(of: Spoken) -> list[str]:
    """The keys of the clips of a voice whose loudness and peaks are measured."""
    keys = sorted(words(of))
    return keys if EVERY_CLIP else keys[SPOKEN.index(of) % ONE_IN :: ONE_IN]


@every_voice
def test_every_clip_is_as_loud_as_the_others(of: Spoken) -> None:
    levels = {key: phrase_loudness(clip(of, key), RATE) for key in measured(of)}
    assert len(levels) > 20
    off = {key: round(level, 1) for key, level in levels.items() if abs(level - LUFS) > WITHIN}
    assert off == {}


@every_voice
def test_no_clip_has_a_peak_that_a_phone_would_cut_off(of: Spoken) -> None:
    peaks = {key: true_peak(clip(of, key)) for key in measured(of)}
    assert {key: round(peak, 2) for key, peak in peaks.items() if peak >= MOST_DBTP} == {}


@every_voice
def test_sentences_are_spoken_calmly(of: Spoken) -> None:
    said = {key: len(text.split()) for key, text in words(of).items()}
    sentences = {key: number for key, number in said.items() if number >= PACED}
    paces = {key: pace(number, clip(of, key), RATE) for key, number in sentences.items()}
    assert len(paces) > 50
    assert {k: round(v) for k, v in paces.items() if not SLOWEST <= v <= FASTEST} == {}
    whole = {key: 60 * n / lengths(**of._asdict())[key] for key, n in sentences.items()}
    assert max(whole.values()) <= FASTEST, "with the pauses, too"
    assert 140 <= np.median([*paces.values()]) <= 160


def tracks() -> Iterator[tuple[Spoken, str, int, Timeline]]:
    """A rung of every exercise, each after itself, in one of the voices."""
    chance = random.Random(8)  # noqa: S311 - made up, not secret
    for number, (key, exercise) in enumerate(LIBRARY.exercises.items()):
        rung = chance.randrange(len(exercise.ladder))
        (item,) = items([exercise], Level.GENTLE, {key: rung})
        by_itself = chance.random() < 0.5
        segments = compile_plan((item, item), by_itself=by_itself)[1]
        yield SPOKEN[number % len(SPOKEN)], key, rung, segments


TRACKS = list(tracks())


@every("track", TRACKS)
def test_a_whole_exercise_is_as_loud_as_its_clips(track: tuple[Spoken, str, int, Timeline]) -> None:
    of, key, rung, segments = track
    wave = heard(guide_track(segments, key, rung, **of._asdict()).data, LISTENED)
    assert loudness(wave, RATE) == pytest.approx(LUFS, abs=A_TRACK_WITHIN)
    cues = guide(segments, SCRIPT.phrasing(key, rung), lengths(**of._asdict()))
    listened = [cue for cue in cues if cue.at < LISTENED - 10]
    assert max(true_peak(spoken(wave, cue, of)) for cue in listened) < MOST_DBTP


def spoken(wave: Wave, cue: Cue, of: Spoken) -> Wave:
    """A cue's part of a track, with the silence at both ends."""
    begins = max(0, round((cue.at - 0.02) * RATE))
    ends = cue.at + lengths(**of._asdict())[cue.says] + 0.06
    return wave[begins : round(ends * RATE)]


@every_voice
def test_what_has_the_time_of_a_second_fits_it(of: Spoken) -> None:
    """The count and the praise in its place; a side's short name in the shortest hold."""
    known = lengths(**of._asdict())
    assert max(known[count] for count in ("three", "two", "one")) <= 0.85
    assert known["one-done"] <= 0.98
    assert all(known[side] <= 0.88 for side in (*Sides, "right", "left") if side in known)
    assert all(known[phrase] <= 3.0 for phrase in known if phrase.endswith("-ready"))


@every_voice
def test_getting_ready_has_room_for_how(of: Spoken) -> None:
    """Name, movement and all fit 10 s face down or on all fours; most fit the 6 s elsewhere."""
    known = lengths(**of._asdict())
    fit = 0
    for key in LIBRARY.exercises:
        phrasing = SCRIPT.phrasing(key, -1)
        spoken_for = known[phrasing.ready] + known[phrasing.how] + 0.3
        assert spoken_for <= 10, key
        fit += spoken_for <= 6
    assert fit >= len(LIBRARY.exercises) * 2 // 3
