"""The measures measure: loudness, true peak and pace of sounds whose figures are known."""

import numpy as np
import pytest

from tests.every import every
from workshop.sound import (
    Wave,
    k_filters,
    levelled,
    limited,
    loudness,
    pace,
    pauses,
    phrase_loudness,
    sounding_seconds,
    true_peak,
    with_short_pauses,
)

RATE = 24_000
CHANCE = np.random.default_rng(14)


def tone(seconds: float, level_db: float, hertz: float = 997.0, rate: int = RATE) -> Wave:
    times = np.arange(round(seconds * rate)) / rate
    sine: Wave = 10 ** (level_db / 20) * np.sin(2 * np.pi * hertz * times)
    return sine


def silence(seconds: float) -> Wave:
    return np.zeros(round(seconds * RATE))


def speech(*seconds: float, pause: float = 0.3) -> Wave:
    """Words of noise that swell and fade, with a pause between any two."""
    words = [CHANCE.normal(0, 0.2, round(one * RATE)) for one in seconds]
    swelling = [word * np.hanning(len(word)) ** 0.25 for word in words]
    parts = [part for word in swelling for part in (word, silence(pause))]
    return np.concatenate(parts[:-1])


# Loudness: ITU-R BS.1770-4, annex 1


def test_at_48_khz_the_filters_are_those_of_the_standard() -> None:
    """Its tables 1 and 2."""
    shelf, high_pass = k_filters(48_000)
    assert shelf[0] == pytest.approx([1.53512485958697, -2.69169618940638, 1.19839281085285])
    assert shelf[1] == pytest.approx([1.0, -1.69065929318241, 0.73248077421585])
    assert high_pass[0] == [1.0, -2.0, 1.0]
    assert high_pass[1] == pytest.approx([1.0, -1.99004745483398, 0.99007225036621])


@every("rate", [24_000, 44_100, 48_000])
@every("level", [0.0, -20.0, -40.0])
def test_a_tone_of_997_hz_is_as_loud_as_the_standard_says(rate: int, level: float) -> None:
    """Full scale in one channel is -3.01 LKFS."""
    assert loudness(tone(5, level, rate=rate), rate) == pytest.approx(level - 3.01, abs=0.05)


@pytest.mark.parametrize("quiet", [None, -36.0, -75.0])
def test_what_is_much_quieter_does_not_count(quiet: float | None) -> None:
    """As EBU Tech 3341's cases 3 and 4, with one channel."""
    aside = silence(10) if quiet is None else tone(10, quiet)
    wave = np.concatenate([aside, tone(60, -20), aside])
    assert loudness(wave, RATE) == pytest.approx(-23.01, abs=0.1)


def test_low_tones_count_less_and_high_ones_more() -> None:
    low, middle, high = (loudness(tone(3, -20, hertz), RATE) for hertz in (50, 997, 5_000))
    assert low < middle - 1
    assert high > middle + 2


def test_silence_has_no_loudness() -> None:
    assert loudness(silence(3), RATE) == -np.inf
    assert loudness(silence(0.1), RATE) == -np.inf


# Peaks


def test_a_peak_between_two_samples_is_found() -> None:
    """A quarter of the rate, an eighth of a period off: every sample 3 dB below the peak."""
    wave = np.sin(2 * np.pi * (np.arange(RATE) / 4 + 1 / 8))
    wave *= np.hanning(RATE) ** 0.1
    assert 20 * np.log10(np.abs(wave).max()) == pytest.approx(-3.01, abs=0.02)
    assert true_peak(wave) == pytest.approx(0.0, abs=0.1)


@pytest.mark.parametrize("most", [-1.0, -2.0, -6.0])
def test_the_limiter_holds_what_is_loud_and_leaves_what_is_not(most: float) -> None:
    loud, soft = speech(0.4, 0.7) * 4, tone(0.5, -12)
    wave = np.concatenate([loud, silence(0.3), soft])
    held = limited(wave, RATE, most)
    assert true_peak(held) <= most + 0.1
    assert held[-len(soft) :] == pytest.approx(soft)
    assert limited(soft, RATE, most) == pytest.approx(soft)


@pytest.mark.parametrize("before", [-40.0, -20.0, 0.0])
def test_a_phrase_comes_to_its_loudness_under_its_peak(before: float) -> None:
    wave = speech(0.3, 0.5, 0.2) * 10 ** (before / 20)
    made = levelled(wave, RATE, lufs=-16, peak_db=-2)
    assert phrase_loudness(made, RATE) == pytest.approx(-16, abs=0.1)
    assert true_peak(made) <= -1.9


# Pace


def test_pauses_are_no_sounding_time() -> None:
    wave = speech(0.5, 0.6, 0.4, pause=0.3)
    assert len(pauses(wave, RATE)) == 2
    assert sounding_seconds(wave, RATE) == pytest.approx(1.5, abs=0.06)
    assert pace(4, wave, RATE) == pytest.approx(60 * 4 / 1.5, rel=0.04)


def test_a_short_silence_within_a_word_is_no_pause() -> None:
    assert pauses(speech(0.5, 0.6, pause=0.05), RATE) == []


def test_long_pauses_are_shortened_and_the_words_stay() -> None:
    wave = speech(0.5, 0.6, 0.4, pause=0.7)
    short = with_short_pauses(wave, RATE, 0.2)
    assert len(short) / RATE == pytest.approx(1.5 + 2 * 0.2, abs=0.06)
    assert sounding_seconds(short, RATE) == pytest.approx(sounding_seconds(wave, RATE), abs=0.01)
    assert np.array_equal(with_short_pauses(short, RATE, 0.25), short)
