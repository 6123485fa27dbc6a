"""What people say in a session in each language: no plea is missed, and little else is mistaken."""

from functools import cache

from lumbar.language.languages import Language, load_language
from tests.every import every
from tests.language.made import ENGLISH, LIBRARY
from tests.reading.corpus.measure import OF_LANGUAGES, Measured, measured, sentences_in

LEAST_RIGHT = 0.95
"""Of a language's sentences, what is read as what it means."""


@cache
def language(tag: str) -> Language:
    return load_language(tag, LIBRARY, below=ENGLISH, checked=True)


@cache
def read(tag: str) -> Measured:
    return measured(sentences_in(OF_LANGUAGES[tag]), language(tag))


@every("tag", OF_LANGUAGES)
def test_no_plea_is_missed(tag: str) -> None:
    assert list(map(str, read(tag).missed)) == []


@every("tag", OF_LANGUAGES)
def test_what_is_no_plea_stops_no_hold_and_nearly_all_is_read_as_it_is_meant(tag: str) -> None:
    of = read(tag)
    assert len(of.stopped) <= of.others / 50, "\n".join(map(str, of.stopped))
    right = sum(one.came is one.means for one in of.reads)
    assert right >= LEAST_RIGHT * len(of.reads), of.told()
