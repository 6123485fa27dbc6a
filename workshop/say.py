"""Says the commands of workshop/commands.toml in the model's voices, for bench.hearing_languages.

    .voice-venv/bin/python -m workshop.say FOLDER [LANGUAGE …]

Runs only in .voice-venv. They are spoken at the model's own pace.
"""

import sys
from pathlib import Path

import soundfile

from workshop.build_voice import VOICES, model
from workshop.clips import RATE
from workshop.commands import commands
from workshop.phonemes import sounds_of


def main() -> None:
    """Writes FOLDER/<tag>/<voice>/<number of the command>.wav."""
    folder, wanted, speaking = Path(sys.argv[1]), sys.argv[2:], model()
    for tag, voices in VOICES.items():
        if wanted and tag not in wanted:
            continue
        speak = speaking(sounds_of(tag))
        for speaker, speed in voices.values():
            here = folder / tag / speaker
            here.mkdir(parents=True, exist_ok=True)
            for number, (_, words) in enumerate(commands()[tag]):
                soundfile.write(here / f"{number}.wav", speak(words, speaker, speed), RATE)


if __name__ == "__main__":
    main()
