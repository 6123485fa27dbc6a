"""Measures speech recognition in every language: eight synthesised commands, quiet and with hiss.

    python -m bench.hearing_languages [--sounds FOLDER] [LANGUAGE …]

It needs the extra `hearing-languages` and espeak-ng. Where FOLDER has commands that were spoken by
a better voice (`.voice-venv/bin/python -m workshop.say FOLDER`), those are heard in place of
espeak-ng's. A language that the bot does not offer yet is left out.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.hearing import Trial, Voice
from handlers.replies import command
from lumbar.language.languages import Language, load_languages
from lumbar.language.replies import PLEAS, Meaning
from lumbar.library import load_library
from lumbar.media.hearing import (
    EVERY,
    RATE,
    Model,
    NotInstalled,
    Recognise,
    model_of,
    recogniser,
    sound,
)
from workshop.commands import commands

ESPEAK = {"en": "en-us", "pt-BR": "pt-br", "zh-Hans": "cmn", "fr": "fr-fr"}
"""What espeak-ng calls languages that it does not call by their tag."""
LEVELS: tuple[tuple[str, float | None], ...] = (("quiet", None), ("hiss 12 dB below", 12))


def main() -> None:
    """Prints a line for each language and level, and what was not right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sounds", type=Path)
    parser.add_argument(
        "--every", action="store_true", help="the model of all languages, for English too"
    )
    parser.add_argument("languages", nargs="*")
    asked = parser.parse_args()
    languages = load_languages(load_library())
    said = commands()
    loaded: dict[Model, Recognise] = {}
    for tag in asked.languages or [tag for tag in said if tag in languages.offered]:
        model = EVERY if asked.every else model_of(tag)
        try:
            hears = loaded.setdefault(model, loaded.get(model) or recogniser(model))
        except NotInstalled as error:
            sys.exit(f"bench.hearing_languages: {error}")
        _try(languages.get(tag), said[tag], Trial(hears), asked.sounds)


def _try(
    language: Language, said: list[tuple[Meaning, str]], trial: Trial, sounds: Path | None
) -> None:
    for noise, above in LEVELS:
        came: Counter[str] = Counter()
        lines = []
        for voice, wanted, words, samples in _spoken(language.tag, said, sounds):
            noisy = trial.in_noise(samples, noise.split()[0], above)
            heard = trial.hear(noisy, language)
            got, does, sure = command(heard, language)
            what = "none" if does is Meaning.NONE else "right" if does is wanted else "another"
            came[what] += 1
            if what != "right":
                at_once = " AT ONCE" if does in PLEAS and sure else ""
                line = f"    “{words}” by {voice}: “{heard.words}” {heard.confidence:.2f}"
                lines.append(f"{line}, taken as “{got}”: {does}{at_once}")
        print(f"{language.tag}, {noise}: {came['right']} of {came.total()}", dict(came), flush=True)
        print("\n".join(lines), flush=True)


def _spoken(
    tag: str, said: list[tuple[Meaning, str]], sounds: Path | None
) -> Iterator[tuple[str, Meaning, str, Any]]:
    """The commands by each voice, as samples at RATE."""
    import numpy as np  # noqa: PLC0415 - of the extra

    better = sorted((sounds / tag).glob("*/")) if sounds is not None else []
    for folder in better:
        for number, (wanted, words) in enumerate(said):
            samples = sound((folder / f"{number}.wav").read_bytes())
            padded = np.pad(samples / np.abs(samples).max() / 2, int(RATE * 0.4))
            yield folder.name, wanted, words, padded
    if not better:
        name = ESPEAK.get(tag, tag)
        for voice in (Voice("espeak-ng", name), Voice("espeak-ng", f"{name}+f3")):
            for wanted, words in said:
                yield voice.name, wanted, words, voice.say(words)


if __name__ == "__main__":
    main()
