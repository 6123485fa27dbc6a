"""What people write as the answer to the safety question, in each language: a table a language,
told/<tag>.tsv.

Columns: `answer` or `day`, the words, and what they mean: an answer, by its name in words.toml, or
the last day on which the operation may have been; `ask` for what is to be asked about. The tables
were written by people's ways to say it, and not from the lists that are read. It is Wednesday,
2026-11-18.

Nothing is read as another answer than is meant, so that nobody begins who should not. Asking once
more is no error, as long as it is seldom.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from lumbar.language.languages import Language
from lumbar.language.replies import Meaning
from lumbar.language.words import Told
from lumbar.reading.meant import meant
from lumbar.reading.operated import operated_on
from lumbar.reading.phrases import phrases_of
from lumbar.reading.told import told
from tests.every import every
from tests.language.made import READ
from tests.reading.tables import ASK, Case, cases, tags

FOLDER = Path(__file__).with_name("told")
TAGS = tags(FOLDER)
TODAY = date(2026, 11, 18)
PAIN = frozenset({Meaning.ALARM, Meaning.PAIN})
"""What is read before an answer is, and begins nothing."""
LEAST_RIGHT = 0.85
"""The part of a language's cases that is answered as it is meant, and not asked about."""


def cases_in(tag: str) -> Iterator[Case]:
    """The cases of a language."""
    return cases(FOLDER / f"{tag}.tsv")


def read(case: Case) -> str:
    """What is read, as the tables say it; ask where nothing is."""
    language = READ.get(case.tag)
    if case.asked == "day":
        return str(operated_on(case.words, TODAY, language) or ASK)
    felt = meant(case.words, language).meaning
    if felt in PAIN:
        return Told.EMERGENCY if felt is Meaning.ALARM and case.right == Told.EMERGENCY else ASK
    return told(case.words, language) or ASK


@every("case", [case for tag in TAGS for case in cases_in(tag)])
def test_nothing_is_read_that_is_not_meant(case: Case) -> None:
    assert read(case) in {case.right, ASK}


@every("tag", TAGS)
def test_most_of_it_is_understood(tag: str) -> None:
    right = Counter(read(case) == case.right for case in cases_in(tag))
    assert right[True] >= LEAST_RIGHT * right.total()


def test_every_language_has_a_table() -> None:
    assert set(TAGS) == set(READ.offered)


def _languages() -> list[Language]:
    return [READ.get(tag) for tag in TAGS]


@every("language", _languages())
def test_the_button_none_of_these_is_none_where_it_is_typed(language: Language) -> None:
    assert told(language("button-safety-none"), language) is Told.NONE


@every("language", _languages())
def test_no_word_of_doubt_is_small(language: Language) -> None:
    lists = phrases_of(language.words)
    assert lists[Told.DOUBT].isdisjoint(lists[Told.SMALL] | lists[Told.BESIDE])
