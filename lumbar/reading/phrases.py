"""Where the phrases that answer the safety question stand in a text."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from lumbar.language.languages import Language
from lumbar.language.segments import Phrase, plainer, words_of
from lumbar.language.vocabulary import values_of
from lumbar.language.words import Told, Words
from lumbar.reading.line import MOST_LETTERS

Place = frozenset[int]
"""Which pieces of a text a phrase stands in."""


def pieces_of(text: str) -> Phrase:
    """The words of a text, without the marks on Latin letters, which people leave out."""
    return plainer(words_of(text[: MOST_LETTERS + 1]))


@lru_cache(maxsize=32)
def phrases_of(words: Words) -> Mapping[Told, frozenset[Phrase]]:
    """The lists of a language that answer the safety question, as pieces."""
    return {kind: frozenset(map(pieces_of, listed)) for kind, listed in words.safety.items()}


def names(text: str, kind: Told, language: Language) -> bool:
    """Whether a phrase of a list stands in a text, and no number before it, with which it may say
    something else: "سال پیش" is last year, and with a two before it two years ago."""
    pieces, numbers = pieces_of(text), values_of(language.words)
    found = (min(place) for place in places(pieces, kind, language.words))
    return any(
        not at or not (pieces[at - 1].isdecimal() or pieces[at - 1] in numbers) for at in found
    )


def places(pieces: Phrase, kind: Told, words: Words) -> Iterator[Place]:
    """Where the phrases of a list stand; numbers between their words do not matter: "lost 8 kilos"
    is "lost kilos"."""
    phrases = phrases_of(words).get(kind, frozenset())
    longest = max(map(len, phrases), default=0)
    numbers = values_of(words)
    whole = list(enumerate(pieces))
    bare = [(at, one.strip("0123456789")) for at, one in whole if one not in numbers]
    bare = [(at, one) for at, one in bare if one]
    for view in (whole, bare) if bare != whole else (whole,):
        for start in range(len(view)):
            for end in range(start + 1, min(start + longest, len(view)) + 1):
                if tuple(one for _, one in view[start:end]) in phrases:
                    yield frozenset(at for at, _ in view[start:end])
