"""Sound measured and mended, with numpy alone: loudness, true peak, pace, pauses, a limiter.

Loudness is ITU-R BS.1770-4's for one channel: annex 1 (K-weighting, gating), annex 2 (true peak).
"""

from functools import lru_cache
from math import pi, tan

import numpy as np
from numpy.typing import NDArray

Wave = NDArray[np.float64]
"""One channel; full scale is 1."""

SHELF = (1681.974450955533, 3.999843853973347, 0.7071752369554196)
"""The pre-filter's frequency (Hz), gain (dB) and Q: they give the standard's coefficients at
48 kHz (its table 1), and the same curve at any other rate."""
HIGH_PASS = (38.13547087602444, 0.5003270373238773)
"""The frequency (Hz) and Q of the high pass that weighs low tones less (table 2)."""
OFFSET = -0.691
BLOCK_SECONDS, OVERLAP = 0.4, 4
ABSOLUTE_GATE, RELATIVE_GATE = -70.0, -10.0
"""LUFS below which a block does not count, and LU below the mean of those above it."""
OVERSAMPLED = 4
SILENT_DB = -40.0
"""Sound this much below a phrase's loudest 20 ms is a pause in it."""
PAUSE_SECONDS = 0.1
"""A pause between two words is at least this long; shorter ones are consonants."""
LOOKAHEAD_SECONDS, RECOVERY_SECONDS = 0.004, 0.03


# Loudness


def loudness(wave: Wave, rate: int) -> float:
    """Returns the integrated loudness in LUFS; -inf where nothing passes the gates."""
    return _gated(_k_weighted(wave, rate) ** 2, rate)


def _gated(power: Wave, rate: int) -> float:
    """The loudness of what the blocks of a weighted wave's power are, the quiet ones left out."""
    size = round(BLOCK_SECONDS * rate)
    hop = size // OVERLAP
    sums = np.concatenate([[0.0], np.cumsum(power)])
    starts = np.arange(0, len(power) - size + 1, hop)
    blocks = (sums[starts + size] - sums[starts]) / size
    blocks = blocks[_lufs(blocks) > ABSOLUTE_GATE]
    if not len(blocks):
        return -np.inf
    loud = blocks[_lufs(blocks) > _lufs(blocks.mean()) + RELATIVE_GATE]
    return float(_lufs(loud.mean()))


def _lufs(power: "Wave | np.floating") -> "Wave":
    return OFFSET + 10 * np.log10(np.maximum(power, 1e-20))


def _k_weighted(wave: Wave, rate: int) -> Wave:
    """The two filters, applied to the spectrum; the padding holds what rings on."""
    size = 1 << (len(wave) + rate // 2 - 1).bit_length()
    return np.fft.irfft(np.fft.rfft(wave, size) * _response(size, rate), size)[: len(wave)]


@lru_cache(maxsize=8)
def _response(size: int, rate: int) -> NDArray[np.complex128]:
    """Both filters at the frequencies of a spectrum of so many samples."""
    z = np.exp(-2j * pi * np.arange(size // 2 + 1) / size)
    response: NDArray[np.complex128] = np.ones_like(z)
    for top, bottom in k_filters(rate):
        response *= np.polyval(top[::-1], z) / np.polyval(bottom[::-1], z)
    return response


def k_filters(rate: int) -> tuple[tuple[list[float], list[float]], ...]:
    """Returns both filters as coefficients of z^0, z^-1, z^-2: above and below the line."""
    frequency, gain, q = SHELF
    k, high = tan(pi * frequency / rate), 10 ** (gain / 20)
    band = high**0.4996667741545416
    unit = 1 + k / q + k * k
    top = [high + band * k / q + k * k, 2 * (k * k - high), high - band * k / q + k * k]
    shelf = (
        [value / unit for value in top],
        [1.0, 2 * (k * k - 1) / unit, (1 - k / q + k * k) / unit],
    )
    frequency, q = HIGH_PASS
    k = tan(pi * frequency / rate)
    unit = 1 + k / q + k * k
    return shelf, ([1.0, -2.0, 1.0], [1.0, 2 * (k * k - 1) / unit, (1 - k / q + k * k) / unit])


def true_peak(wave: Wave) -> float:
    """Returns the highest level between samples, too, in dBTP: oversampled fourfold."""
    return float(20 * np.log10(max(np.abs(oversampled(wave)).max(initial=0.0), 1e-10)))


def oversampled(wave: Wave) -> Wave:
    """The wave at OVERSAMPLED times its rate, by its spectrum."""
    size = 1 << (len(wave) + 1023).bit_length()
    spectrum = np.fft.rfft(wave, size)
    spectrum[-1] /= 2
    between = np.fft.irfft(np.pad(spectrum, (0, size * (OVERSAMPLED - 1) // 2)), size * OVERSAMPLED)
    return between[: len(wave) * OVERSAMPLED] * OVERSAMPLED


# Loud enough, and not too loud


def levelled(wave: Wave, rate: int, *, lufs: float, peak_db: float) -> Wave:
    """The wave at a loudness, its true peaks held under `peak_db` (dBTP) by the limiter."""
    gain = 0.0
    made = wave
    for _ in range(12):
        made = limited(wave * 10 ** (gain / 20), rate, peak_db)
        off = lufs - phrase_loudness(made, rate)
        if abs(off) < 0.05:
            break
        gain += off
    return made


def phrase_loudness(wave: Wave, rate: int) -> float:
    """Returns the loudness of a phrase in LUFS: the mean of that by itself and in a track.

    A word shorter than a block is quieter with silence around it, and how much quieter depends
    on where the blocks lie; for a sentence all of these are the same.
    """
    block = round(BLOCK_SECONDS * rate)
    hop = block // OVERLAP
    # Weighted once: silence before a sound changes nothing in it.
    power = _k_weighted(np.pad(wave, (block + hop, block)), rate) ** 2
    begins = block + hop
    by_itself = _gated(power[begins : begins + max(block, len(wave))], rate)
    in_a_track = [_gated(power[hop - shift :], rate) for shift in range(0, hop, hop // 5)]
    return (by_itself + sum(in_a_track) / len(in_a_track)) / 2


def limited(wave: Wave, rate: int, peak_db: float) -> Wave:
    """The wave turned down around its peaks, gently enough not to be heard as distortion.

    The gain is the least that any peak within LOOKAHEAD_SECONDS and RECOVERY_SECONDS asks for,
    smoothed over the first, so that it is down when the peak comes.
    """
    most = 10 ** (peak_db / 20)
    peaks = np.abs(oversampled(wave)).reshape(len(wave), OVERSAMPLED).max(axis=1)
    asked = np.minimum(1.0, most / np.maximum(peaks, 1e-9))
    ahead, back = round(LOOKAHEAD_SECONDS * rate), round(RECOVERY_SECONDS * rate)
    held = _least(asked, ahead, ahead)
    window = np.hanning(2 * ahead + 3)[1:-1]
    fast = np.convolve(np.pad(held, ahead, constant_values=1.0), window / window.sum(), "valid")
    slow = np.hanning(2 * back + 3)[1:-1]
    wide = np.convolve(np.pad(held, back, constant_values=1.0), slow / slow.sum(), "valid")
    return wave * np.minimum(fast, wide)


def _least(values: Wave, before: int, after: int) -> Wave:
    """The least of each value's neighbours, so many before and after it."""
    padded = np.pad(values, (before, after), constant_values=1.0)
    windows = np.lib.stride_tricks.sliding_window_view(padded, before + after + 1)
    least: Wave = windows.min(axis=1)
    return least


# Pace


def pauses(wave: Wave, rate: int) -> list[tuple[int, int]]:
    """Returns the silences within a phrase, as samples from and to."""
    size = round(0.02 * rate)
    power = np.convolve(wave * wave, np.ones(size) / size, "same")
    sounding = np.flatnonzero(power > power.max() * 10 ** (SILENT_DB / 10))
    gaps = np.flatnonzero(np.diff(sounding) > PAUSE_SECONDS * rate)
    return [(int(sounding[gap]), int(sounding[gap + 1])) for gap in gaps]


def sounding_seconds(wave: Wave, rate: int) -> float:
    """Returns how long a phrase sounds, without its pauses."""
    return (len(wave) - sum(end - begin for begin, end in pauses(wave, rate))) / rate


def pace(words: int, wave: Wave, rate: int) -> float:
    """Returns words a minute of sounding time."""
    return 60 * words / sounding_seconds(wave, rate)


def with_short_pauses(wave: Wave, rate: int, most: float) -> Wave:
    """The wave with no pause longer than `most` seconds: the rest is cut from its middle."""
    kept, at = [], 0
    for begin, end in pauses(wave, rate):
        spare = end - begin - round(most * rate)
        if spare > 0:
            middle = (begin + end - spare) // 2
            kept.append(wave[at:middle])
            at = middle + spare
    return np.concatenate([*kept, wave[at:]])
