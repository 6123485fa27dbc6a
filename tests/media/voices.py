"""Every voice of every language that has one."""

from typing import NamedTuple

from lumbar.language.languages import tags_in
from lumbar.media.voice import lengths, voices_of


class Spoken(NamedTuple):
    """A voice in a language, named as `lengths` and `guide_track` are asked for it."""

    language: str
    voice: str

    def seconds(self, phrase: str) -> float:
        """How long one of its clips is."""
        return lengths(voice=self.voice, language=self.language)[phrase]

    def __str__(self) -> str:
        return f"{self.language}-{self.voice}"


SPOKEN = [Spoken(tag, voice) for tag in tags_in() for voice in voices_of(tag)]
WOMAN = Spoken("en", "woman")
