"""Makes clips of what a person has recorded on the page /record of `bot.py try`.

    python -m workshop.recorded FOLDER

FOLDER has FOLDER/<tag>/<voice>/<key>.wav, and said.json with the words of each. A voice in which
every phrase of its language is recorded, with today's words, becomes a voice of the bot.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
import soundfile

from lumbar.language.script import script_of
from lumbar.media.hearing import resampled
from lumbar.media.voice import CLIPS, VOICES
from sandbox.booth import SAID
from workshop.clips import RATE, make, trimmed
from workshop.sound import Wave


def main() -> None:
    """Says of each voice that was recorded what became of it."""
    folder = Path(sys.argv[1])
    voices = [path for path in sorted(folder.glob("*/*")) if path.name in VOICES]
    if not voices:
        raise SystemExit(f"{folder} has no recordings: expected FOLDER/<language>/<voice>")
    unfit = [
        line
        for path in voices
        for line in clips_of(path, script_of(path.parent.name).phrases, CLIPS)
    ]
    if unfit:
        raise SystemExit("\n".join(unfit))


def clips_of(recorded: Path, words: Mapping[str, str], clips: Path) -> list[str]:
    """Makes the clips of one voice in `clips`, if all of its words are recorded; returns what is
    not, and what makes no clip, a line each."""
    lacking = list(lacks(recorded, words))
    if lacking:
        return lacking
    folder = clips / recorded.parent.name / recorded.name
    return make(folder, words, lambda key, _: wave_of(recorded / f"{key}.wav"), anew=True)


def lacks(recorded: Path, words: Mapping[str, str]) -> Iterator[str]:
    """What is not recorded yet, or with other words, a line each."""
    path, where = recorded / SAID, f"{recorded.parent.name}/{recorded.name}"
    said = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    if not words:
        yield f"{where}: the language has no phrases"
    for key, one in words.items():
        if said.get(key) != one or not (recorded / f"{key}.wav").is_file():
            yield f"{where}: {key}: is to be recorded: {one}"


def wave_of(path: Path) -> Wave:
    """A recording as a wave at RATE, trimmed."""
    samples, rate = soundfile.read(path, dtype="float64", always_2d=True)
    return trimmed(np.asarray(resampled(samples.mean(axis=1), rate, RATE), np.float64))


if __name__ == "__main__":
    main()
