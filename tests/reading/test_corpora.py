"""What people say in a session in each language: no plea is missed, and little else is mistaken."""

from functools import cache

from lumbar.language.languages import Language, load_language
from tests.every import every
from tests.language.made import ENGLISH, LIBRARY
from tests.reading.corpus.measure import OF_LANGUAGES, measured, sentences_in

LEAST_RIGHT = 0.95
"""Of a language's sentences, what is read as what it means."""


@cache
def language(tag: str) -> Language:
    return load_language(tag, LIBRARY, below=ENGLISH, checked=True)


@every("tag", OF_LANGUAGES)
def test_no_plea_is_missed_and_little_else_is_mistaken(tag: str) -> None:
    """What is no plea stops no hold, but for one in fifty; nearly all is read as it is meant."""
    of = measured(sentences_in(OF_LANGUAGES[tag]), language(tag))
    assert list(map(str, of.missed)) == []
    assert len(of.stopped) <= of.others / 50, "\n".join(map(str, of.stopped))
    right = sum(one.came is one.means for one in of.reads)
    assert right >= LEAST_RIGHT * len(of.reads), of.told()
