"""What a person says around a place taken off, and the place's name without its endings."""

import re
from collections.abc import Iterator
from itertools import islice, product

from lumbar.language.languages import Language
from lumbar.language.segments import Phrase, is_unspaced, words_of

MOST_FORMS = 64
"""Forms of a declined name that are tried."""
_WORDS = re.compile(r"([^\s-]+)")


def names_in(words: str, language: Language) -> Iterator[str]:
    """The words as they stand, and then with less and less around the place: "I'm in Rome now"."""
    before = frozenset(map(words_of, language.words.whereabouts))
    after = frozenset(map(words_of, language.words.whereabouts_after))
    parts = list(_parts(words))
    while parts:
        yield words[parts[0][0] : parts[-1][1]]
        sizes = range(len(parts) - 1, 0, -1)
        first = next((size for size in sizes if _says(words, parts[:size], before)), 0)
        last = next((size for size in sizes if _says(words, parts[-size:], after)), 0)
        if not first and not last:
            return
        parts = parts[first:] if first else parts[:-last]


def forms_of(name: str, language: Language) -> tuple[str, ...]:
    """Returns a name with other endings of its words, for one that is declined: «Твери», "Romada".

    They are the language's `place_endings`; of several words all that have such an ending change,
    or as many as may.
    """
    pairs = [tuple(pair.split("|")) for pair in language.words.place_endings]
    parts = _WORDS.split(name)
    ways = [
        [part[: -len(old)] + new for old, new in pairs if part.casefold().endswith(old)] + [part]
        for part in parts
    ]
    forms = ("".join(way) for way in product(*ways))
    return tuple(form for form in islice(dict.fromkeys(forms), MOST_FORMS) if form != name)


def _parts(words: str) -> Iterator[tuple[int, int]]:
    """Where what stands between spaces begins and ends; of a script without spaces each letter."""
    for part in re.finditer(r"\S+", words):
        if any(map(is_unspaced, part[0])):
            yield from ((at, at + 1) for at in range(*part.span()))
        else:
            yield part.span()


def _says(words: str, parts: list[tuple[int, int]], listed: frozenset[Phrase]) -> bool:
    return words_of(words[parts[0][0] : parts[-1][1]]) in listed
