"""The row "voice": how many times faster than it plays a guide is built.

Also finds every cue of every exercise at every rung in the decoded sound.
"""

import io
import statistics
import time

import numpy as np
import soundfile
from numpy.typing import NDArray

from bench.figures import at_least, at_most, spread
from lumbar.coach.exercise import Level
from lumbar.coach.guide import Cue, guide
from lumbar.coach.plan import items
from lumbar.coach.timeline import Timeline, compile_plan, length
from lumbar.language.script import script_of
from lumbar.library import load_library
from lumbar.media.voice import CLIPS, VOICES, guide_track, lengths

LANGUAGE = "en"
ROUNDS = 15
Wave = NDArray[np.float64]


def steps() -> list[tuple[str, int, Timeline]]:
    """Returns every exercise at every rung, as it follows another one."""
    library = load_library()
    found = []
    for key, exercise in library.exercises.items():
        for rung in range(len(exercise.ladder)):
            (item,) = items([exercise], Level.GENTLE, {key: rung})
            found.append((key, rung, compile_plan((item, item), by_itself=True)[1]))
    return found


def bench_voice() -> None:
    """Prints the row "voice", with the size of the messages and the accuracy of their cues."""
    began = time.perf_counter()
    guide_track(*_called(steps()[0]), language=LANGUAGE)
    first = time.perf_counter() - began
    speeds, sizes = [], []
    for step in steps():
        seconds = length(step[2])
        took = []
        for _ in range(ROUNDS):
            began = time.perf_counter()
            made = guide_track(*_called(step), language=LANGUAGE)
            took.append(time.perf_counter() - began)
        speeds.append(seconds / statistics.median(took))
        sizes.append(len(made.data) / seconds)
    print(
        f"voice            {spread(speeds).told(',.0f')} x faster than it plays,"
        f" {at_least(50, min(speeds))}   the very first {first * 1000:.0f} ms"
        f"   {statistics.median(sizes) / 1000:.1f} kB a second of sound",
        flush=True,
    )


def _called(step: tuple[str, int, Timeline]) -> tuple[Timeline, str, int]:
    key, rung, segments = step
    return segments, key, rung


def read_back() -> None:
    """Decodes the tracks of all doses; prints how far off their ends and their cues are."""
    ends, cues = [], []
    for number, (key, rung, segments) in enumerate(steps()):
        voice = VOICES[number % len(VOICES)]
        wave, rate = soundfile.read(
            io.BytesIO(guide_track(segments, key, rung, voice=voice, language=LANGUAGE).data)
        )
        ends.append(abs(len(wave) / rate - length(segments)))
        said = guide(
            segments,
            script_of(LANGUAGE).phrasing(key, rung),
            lengths(voice=voice, language=LANGUAGE),
        )
        cues += [abs(_found(wave, rate, cue, voice) - cue.at) for cue in said]
    print(
        f"voice, read      {len(cues)} cues in {len(ends)} tracks, the furthest"
        f" {max(cues) * 1000:.1f} ms off, {at_most(50, max(cues) * 1000, ' ms')}"
        f"   the ends {max(ends) * 1000:.1f} ms"
    )


def _found(wave: Wave, rate: int, cue: Cue, voice: str) -> float:
    """Returns the second at which a cue's clip begins: where clip and sound differ least."""
    clip, _ = soundfile.read(CLIPS / LANGUAGE / voice / f"{cue.says}.ogg")
    said = clip[round(0.06 * rate) : round(0.12 * rate)]
    first = max(round((cue.at - 0.1) * rate), 0)
    window = wave[first : first + len(said) + round(0.2 * rate)]
    power = np.concatenate([[0.0], np.cumsum(window * window)])
    energy = power[len(said) :] - power[: -len(said)]
    return (first + int(np.argmin(energy - 2 * np.correlate(window, said, "valid")))) / rate


if __name__ == "__main__":
    bench_voice()
    read_back()
