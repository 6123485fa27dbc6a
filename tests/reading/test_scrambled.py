"""Words about times in any order are read, or refused by name: nothing else is ever raised."""

from collections.abc import Iterator
from random import Random

import pytest

from lumbar.language.words import Words
from lumbar.reading.line import Unread
from tests.reading.cases import READERS
from tests.reading.test_cases import TAGS, language

LINES = 12
"""Of each language and reader."""
MOST_PIECES = 7
DIGITS = ("0", "1", "7", "9", "16", "24", "30", "60", "100", "930", "2027", "99999999999999999999")
MARKS = (":", ".", ",", "-", "/", "'", "(", "+", "½")
GLUE = ("", " ", " ", " ")


def pieces(words: Words) -> list[str]:
    """What a language's lists about times have, with digits and marks."""
    listed = [one for phrases in words.times.values() for one in phrases]
    for named in (words.numbers, words.nth, words.weekdays_called, words.months_called):
        listed += [one for phrases in named.values() for one in phrases]
    return [*listed, *words.amounts, *DIGITS * 10, *MARKS * 5]


def scrambled(tag: str, seed: int, lines: int) -> Iterator[str]:
    """Lines of pieces in any order, the same for the same seed."""
    chance = Random(f"{tag} {seed}")  # noqa: S311 - the same each time
    known = pieces(language(tag).words)
    for _ in range(lines):
        some = chance.choices(known, k=chance.randint(1, MOST_PIECES))
        yield "".join(piece + chance.choice(GLUE) for piece in some)


@pytest.mark.parametrize("tag", TAGS)
def test_words_in_any_order_are_read_or_refused(tag: str) -> None:
    for seed, asked in enumerate(READERS):
        for line in scrambled(tag, seed, LINES):
            try:
                READERS[asked](line, language(tag))
            except Unread:
                continue
            except Exception as error:
                raise AssertionError(f"{asked}: {line!r}") from error
