"""Languages made for tests out of the English one."""

from collections.abc import Mapping
from functools import cache

from msgspec.structs import replace

from lumbar.language.languages import Language, Languages, load_languages
from lumbar.language.texts import LANGUAGES, Texts
from lumbar.language.words import Means, Words
from tests import library

SOURCE = (LANGUAGES / "en" / "texts.ftl").read_text("utf-8")
LIBRARY = library.LIBRARY
READ = load_languages(LIBRARY)
"""All languages as they are, read once a worker."""
ENGLISH = READ.default
ONLY_ENGLISH = Languages(ENGLISH)
"""Everybody is spoken to in English, whatever the language of their client."""


def words_in(
    tag: str,
    *,
    times: Mapping[Means, tuple[str, ...]] | None = None,
) -> Words:
    """The English words with some lists put in place of theirs, and the days' names of a tag."""
    words = ENGLISH.words
    return replace(
        words,
        language=tag,
        times={**words.times, **(times or {})},
    )


@cache
def texts_in(tag: str) -> Texts:
    """English texts with the dates and plurals of a tag."""
    return Texts(tag, SOURCE)


def english_in(tag: str, *, times: Mapping[Means, tuple[str, ...]] | None = None) -> Language:
    """The same, and some words of times of its own."""
    return replace(ENGLISH, tag=tag, texts=texts_in(tag), words=words_in(tag, times=times))
