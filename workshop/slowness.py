"""How fast the model speaks each sound of a phrase that is spoken slowly."""

import numpy as np
from numpy.typing import NDArray

VOWELS = frozenset("aeiouæɐɑɒɔəɚɛɜɪʊʌyøœɨAIOQWYᵊᵻˈˌ")  # noqa: RUF001 - the alphabet of sounds
"""What a phrase's first vowel begins with: a vowel's sign (the capitals are the model's own, for
diphthongs), or the sign of stress before it."""


def speeds(sounds: str, speed: float) -> NDArray[np.float32]:
    """The speed of each sound of a phrase, with the silence before and after it.

    All have `speed` but the silences and what is before the first vowel: made slower, the model
    lets the voice begin in the silence, up to 0.2 s early, and it is heard as one more word.
    """
    vowel = next((place for place, sound in enumerate(sounds) if sound in VOWELS), 0)
    asked = np.full(len(sounds) + 2, speed, np.float32)
    asked[: vowel + 1] = asked[-1] = 1.0
    return asked
