"""Measures speech recognition: synthesised commands with noise, read by the real model.

    python -m bench.hearing

It needs the extra `hearing` and espeak-ng; flite is used where it is installed, and so are the
clips of the guide's voice. Every sound is encoded as a voice message: OGG/Opus, 48 kHz, mono.
"""

import io
import itertools
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.watched import resident_mib
from handlers.replies import command
from lumbar.language.languages import Language, load_languages
from lumbar.language.replies import PLEAS, Meaning
from lumbar.library import load_library
from lumbar.media.hearing import (
    RATE,
    Heard,
    NotInstalled,
    Recognise,
    model_of,
    recogniser,
    sound,
)

ROOT = Path(__file__).resolve().parents[1]
CLIPS = ROOT / "lumbar/media/clips/en"
GUIDE = 6
"""Number of clips tried from each voice of the guide."""
ENGLISH = load_languages(load_library()).default

COMMANDS = {
    "next": Meaning.NEXT,
    "skip this one": Meaning.NEXT,
    "stop": Meaning.STOP,
    "please stop": Meaning.STOP,
    "it hurts": Meaning.PAIN,
    "my back hurts": Meaning.PAIN,
    "repeat": Meaning.REPEAT,
    "again please": Meaning.REPEAT,
    "easier": Meaning.EASIER,
    "make it easier": Meaning.EASIER,
    "pause": Meaning.PAUSE,
    "wait": Meaning.PAUSE,
    "go on": Meaning.GO_ON,
    "continue": Meaning.GO_ON,
}
OTHERS = (
    *("what is the weather like today", "I had pasta for dinner", "can you call me later"),
    *("the dog wants to go out", "hello", "thank you very much", "this is fun"),
    *("yes", "turn on the light", "where are my keys", "good morning"),
)
ESPEAK = ("en-us", "en-gb+f3")
FLITE = ("slt", "rms")
LEVELS: tuple[tuple[str, float | None], ...] = (
    *(("quiet room", None), ("hiss", 12), ("voices", 15)),
)
"""The noises, and by how many dB the voice is above each."""

_Array = Any


def main() -> None:
    """Prints the results at each level of noise and for other sounds, and the cost."""
    if shutil.which("espeak-ng") is None:
        sys.exit("bench.hearing needs espeak-ng: apt install espeak-ng")
    before = resident_mib()
    began = time.perf_counter()
    try:
        model = recogniser(model_of("en"))
    except NotInstalled as error:
        sys.exit(f"bench.hearing: {error}")
    loaded = time.perf_counter() - began
    trial = Trial(model)
    trial.noises()
    trial.others()
    trial.guide()
    for noise, above in LEVELS:
        trial.commands(noise, above)
    took = sorted(trial.took)
    print(f"\nloaded in {loaded:.1f} s; {resident_mib() - before:.0f} MiB more than before")
    print(
        f"understood in {statistics.median(took):.2f} s (median of {len(took)}), "
        f"{took[int(len(took) * 0.95)]:.2f} s (95 %)"
    )
    print(f"the longest that another thread waited meanwhile: {trial.held() * 1000:.0f} ms")


@dataclass(frozen=True)
class Answer:
    """The result of one voice message; does: what was meant."""

    words: str
    does: Meaning
    confidence: float
    sure: bool

    def __str__(self) -> str:
        act = " AT ONCE" if self.does in PLEAS and self.sure else ""
        return f"“{self.words}” {self.confidence:.2f}: {self.does}{act}"


class Trial:
    """Runs the model on sets of sounds and prints the results."""

    def __init__(self, model: Recognise) -> None:
        import numpy as np  # noqa: PLC0415 - of the extra

        self._model = model
        self._random = np.random.default_rng(7)
        self._voices = [
            *(Voice("espeak-ng", name) for name in ESPEAK),
            *(Voice("flite", name) for name in FLITE if shutil.which("flite")),
        ]
        self._babble = self._crowd()
        self.took: list[float] = []

    def ask(self, samples: _Array) -> Answer:
        heard = self.hear(samples, ENGLISH)
        words, does, sure = command(heard, ENGLISH)
        return Answer(words, does, heard.confidence, sure)

    def hear(self, samples: _Array, language: Language) -> Heard:
        """What the model hears in samples that are sent as a voice message."""
        content = as_voice_message(samples)
        began = time.perf_counter()
        heard = self._model(content, language.tag, language.words.hints)
        self.took.append(time.perf_counter() - began)
        return heard

    def commands(self, noise: str, above: float | None) -> None:
        """Tries every command by every voice at one level of noise."""
        came: Counter[str] = Counter()
        wrong = []
        for (words, wanted), voice in itertools.product(COMMANDS.items(), self._voices):
            answer = self.ask(self.in_noise(voice.say(words), noise, above))
            what = (
                "right"
                if answer.does == wanted
                else "none"
                if answer.does is Meaning.NONE
                else "wrong"
            )
            came[what] += 1
            if what != "right":
                wrong.append(f"“{words}” by {voice.name} as {answer}")
        self._print(f"commands, {_level(noise, above)}", came, wrong)

    def others(self) -> None:
        """Tries other sentences, by every voice."""
        for noise, above in LEVELS[-1:]:
            sounds = (
                (f"“{words}” by {voice.name}", voice.say(words))
                for words, voice in itertools.product(OTHERS, self._voices)
            )
            noisy = ((name, self.in_noise(said, noise, above)) for name, said in sounds)
            self._false(f"other sentences, {_level(noise, above)}", noisy)

    def noises(self) -> None:
        """Tries sounds without words: hiss, hum, knocks, and voices far away."""
        self._false("no words", self._wordless())

    def guide(self) -> None:
        """Tries the guide's own voice, as a phone's microphone may pick it up."""
        clips = [
            clip
            for voice in sorted(CLIPS.glob("*/"))
            for clip in sorted(voice.glob("*.ogg"))[::12][:GUIDE]
        ]
        if clips:
            self._false("the guide's voice", ((c.stem, sound(c.read_bytes())) for c in clips))

    def held(self) -> float:
        """Returns the longest sleep, in seconds, of another thread that wakes every millisecond."""
        over = threading.Event()
        gaps = []

        def wake() -> None:
            last = time.perf_counter()
            while not over.wait(0.001):
                now = time.perf_counter()
                gaps.append(now - last)
                last = now

        thread = threading.Thread(target=wake)
        thread.start()
        for words in list(COMMANDS)[:5]:
            self.ask(self._voices[0].say(words))
        over.set()
        thread.join()
        return max(gaps)

    def _false(self, name: str, sounds: Iterator[tuple[str, _Array]]) -> None:
        came: Counter[str] = Counter()
        wrong = []
        for what, samples in sounds:
            answer = self.ask(samples)
            came["none" if answer.does is Meaning.NONE else "a command"] += 1
            if answer.does is not Meaning.NONE:
                wrong.append(f"{what} as {answer}")
        self._print(name, came, wrong)

    @staticmethod
    def _print(name: str, came: Counter[str], wrong: list[str]) -> None:
        total = came.total()
        parts = ", ".join(f"{n} {what} ({100 * n / total:.0f} %)" for what, n in came.most_common())
        print(f"{name}: {parts}", flush=True)
        for line in wrong:
            print(f"    {line}", flush=True)

    def in_noise(self, samples: _Array, noise: str, above: float | None) -> _Array:
        """The samples with noise so many dB below them; as they are where `above` is None."""
        import numpy as np  # noqa: PLC0415 - of the extra

        if above is None:
            return samples
        loud = samples[np.abs(samples) > 0.01]
        other = self._hiss(len(samples)) if noise == "hiss" else self._voices_far(len(samples))
        return samples + other * np.sqrt(np.mean(loud**2) / 10 ** (above / 10))

    def _hiss(self, many: int) -> _Array:
        """Returns pink noise of power 1."""
        import numpy as np  # noqa: PLC0415 - of the extra

        waves = np.fft.rfft(self._random.normal(size=many))
        made = np.fft.irfft(waves / np.sqrt(np.maximum(np.arange(len(waves)), 1)), many)
        return (made / made.std()).astype("float32")

    def _voices_far(self, many: int) -> _Array:
        start = int(self._random.integers(len(self._babble) - many))
        return self._babble[start : start + many]

    def _crowd(self) -> _Array:
        """Returns twelve people talking at once, power 1."""
        import numpy as np  # noqa: PLC0415 - of the extra

        whole = np.zeros(RATE * 20, "float32")
        for words, voice in zip(OTHERS, itertools.cycle(self._voices), strict=False):
            said = voice.say(words)
            whole += np.resize(np.roll(said, int(self._random.integers(len(said)))), len(whole))
        return whole / whole.std()

    def _wordless(self) -> Iterator[tuple[str, _Array]]:
        import numpy as np  # noqa: PLC0415 - of the extra

        for number in range(8):
            many = int(RATE * self._random.uniform(0.5, 8))
            at = np.arange(many) / RATE
            hum = sum(np.sin(2 * np.pi * 50 * n * at) / n for n in range(1, 8))
            knocks = np.where(self._random.random(many) < 4 / RATE, 1.0, 0.0)
            knocks = np.convolve(knocks, np.exp(-np.arange(800) / 120), "same")
            kinds = {
                "hiss": self._hiss(many),
                "hum": hum,
                "knocks": knocks * self._random.normal(size=many),
                "voices far away": self._voices_far(many),
            }
            for name, made in kinds.items():
                loud = float(self._random.uniform(0.005, 0.1))
                yield f"{name} {number}", (made * loud).astype("float32")


@dataclass(frozen=True)
class Voice:
    """A speech synthesiser and the name of its voice."""

    engine: str
    name: str

    def say(self, words: str) -> _Array:
        """Returns the words as samples at RATE, with a short silence around them."""
        import numpy as np  # noqa: PLC0415 - of the extra

        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "said.wav"
            if self.engine == "flite":
                command = ["flite", "-voice", self.name, "-t", words, "-o", str(path)]
            else:
                command = ["espeak-ng", "-v", self.name, "-s", "140", "-w", str(path), words]
            subprocess.run(command, check=True, capture_output=True)
            samples = sound(path.read_bytes())
        return np.pad(samples / np.abs(samples).max() / 2, int(RATE * 0.4))


def as_voice_message(samples: _Array) -> bytes:
    """Encodes samples at RATE as Telegram's clients do."""
    import numpy as np  # noqa: PLC0415 - of the extra
    import soundfile  # noqa: PLC0415 - of the extra

    many = len(samples) * 3
    waves = np.fft.rfft(samples)
    finer = np.fft.irfft(np.pad(waves, (0, many // 2 + 1 - len(waves))), many) * 3
    file = io.BytesIO()
    soundfile.write(file, np.clip(finer, -1, 1), RATE * 3, format="OGG", subtype="OPUS")
    return file.getvalue()


def _level(noise: str, above: float | None) -> str:
    return noise if above is None else f"{noise} {above:g} dB below"


if __name__ == "__main__":
    main()
