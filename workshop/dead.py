"""Entries of a language's lists that nothing a person writes can match, for `bot.py check --lists`.

A list that grows by hand gathers them: a word in letters that the reader makes other letters of, a
pattern that a graver one goes before, a name that stands there twice.
"""

from collections.abc import Iterator, Mapping, Sequence

from lumbar.language.everywhere import Outcries, load_everywhere
from lumbar.language.languages import Language, Languages
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


def said_of_lists(languages: Languages, tags: Sequence[str]) -> Iterator[str]:
    """A line for each language, and one for each of its dead entries; half a minute for all."""
    everywhere = load_everywhere()
    for tag in tags:
        dead = list(dead_entries(languages.get(tag), everywhere))
        yield f"lists: {tag}: {f'{len(dead)} entries that do nothing' if dead else 'fine'}"
        yield from (f"  {one}" for one in dead)
