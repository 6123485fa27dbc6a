"""What people write about times in each language is read, or asked about, and never misread."""

from functools import cache

from msgspec.structs import replace

from lumbar.language.languages import Language
from lumbar.language.texts import LANGUAGES
from lumbar.language.vocabulary import Word, vocabulary_of
from lumbar.language.words import Means, load_words
from tests.every import every
from tests.language.made import ENGLISH, texts_in
from tests.reading.cases import FOLDER, answer, cases_in
from tests.reading.tables import Case, tags

TAGS = tags(FOLDER)
UNITS = (Means.MINUTES, Means.HOURS, Means.DAYS, Means.WEEKS, Means.MONTHS, Means.YEARS)
LEAST = 40
"""Cases that each language has."""


@cache
def language(tag: str) -> Language:
    """A language with its own words, and English texts where it is not English."""
    if tag == ENGLISH.tag:
        return ENGLISH
    words = load_words(tag, LANGUAGES / tag, LANGUAGES / "en")
    return replace(ENGLISH, tag=tag, texts=texts_in(tag), words=words, english=ENGLISH)


@every("case", [case for tag in TAGS for case in cases_in(tag)])
def test_what_people_write_is_read(case: Case) -> None:
    assert answer(case, language(case.tag)) == case.right


def test_every_language_has_enough_cases() -> None:
    few = {tag for tag in TAGS if sum(1 for _ in cases_in(tag)) < LEAST}
    assert few == set()


@every("tag", TAGS)
def test_no_unit_is_idle_where_a_number_stands_before_it(tag: str) -> None:
    """What may be left out as idle would hide what a number counts: "3 giorni fa"."""
    words = language(tag).words
    units = {unit for means in UNITS for unit in words.times.get(means, ())}
    numbers = {name for names in words.numbers.values() for name in names}
    assert not (units | numbers) & set(words.times[Means.JOINING])


@every("tag", TAGS)
def test_amounts_are_made_of_known_words(tag: str) -> None:
    known = vocabulary_of(language(tag).words)
    assert [said for said, parts in known.amounts.items() if Word() in parts] == []
