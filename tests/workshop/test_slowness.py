"""Which sounds of a slow phrase are spoken slowly."""

# ruff: noqa: RUF001 - the alphabet of sounds

import numpy as np
import pytest

from tests.every import every
from workshop.slowness import speeds


@every(
    ("sounds", "usual"),
    [
        ("lˈɛt ɪt sˈɪŋk.", 2),  # Let it sink: the silence, l
        ("stˈɑp.", 3),  # Stop: the silence, s, t
        ("ɐ fˈʊt.", 1),  # A foot: the silence alone
        ("ˌænd ɹəlˈis.", 1),  # And release
        ("ˈI.", 1),  # a diphthong
    ],
)
def test_a_phrase_is_slow_from_its_first_vowel_on(sounds: str, usual: int) -> None:
    asked = speeds(sounds, 0.6)
    assert len(asked) == len(sounds) + 2, "a silence before it, and one after"
    assert asked[:usual] == pytest.approx(1.0)
    assert asked[usual:-1] == pytest.approx(0.6)
    assert asked[-1] == pytest.approx(1.0)
    assert asked.dtype == np.float32, "what the model takes"


def test_a_phrase_without_a_vowel_is_slow_but_for_the_silence() -> None:
    assert speeds("ʃ.", 0.5) == pytest.approx([1.0, 0.5, 0.5, 1.0])
