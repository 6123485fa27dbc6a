"""Entries of a language's lists that nothing a person writes can match, for `bot.py check`.

A list that grows by hand gathers them: a word in letters that the reader makes other letters of, a
pattern that a graver one goes before, a name that stands there twice.
"""

from collections.abc import Iterator, Mapping

from lumbar.language.everywhere import Outcries
from lumbar.language.languages import Language
from workshop.dead_entry import Dead
from workshop.dead_lists import dead_places, dead_sayings, dead_times, dead_words
from workshop.dead_replies import dead_outcries, dead_replies


def dead_entries(language: Language, everywhere: Mapping[str, Outcries]) -> Iterator[Dead]:
    """The dead entries of a language. everywhere: the outcries of all languages, by tag."""
    yield from dead_replies(language.replies)
    yield from dead_outcries(language, everywhere)
    yield from dead_sayings(language)
    yield from dead_words(language.words)
    yield from dead_times(language.words)
    yield from dead_places(language.tag)
