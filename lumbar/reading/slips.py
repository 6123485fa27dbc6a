"""Words as they are meant: letters drawn out are folded, and one wrong letter is put right."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import islice, product

_DRAWN = re.compile(r"(.)\1{2,}")
MOST_WAYS = 64
"""Ways of folding a word that are tried at most."""


class Vocabulary:
    """The words that are known, and those that are nearly one of them.

    known: words without apostrophes; right: those of them that a slip is put right to, the more
    important ones first; real: words that are no slip; whole: words that are one with an
    apostrophe in them, where others are two; first: words that go before others where
    either may be meant; least: letters that a word has at least in
    which a slip is looked for; spelled: words by other ways to write them.
    """

    def __init__(
        self,
        known: Iterable[str],
        right: Iterable[str],
        real: Iterable[str],
        *,
        whole: Container[str],
        first: Container[str],
        least: int,
        spelled: Mapping[str, str],
    ) -> None:
        self._spelled = spelled
        self._whole = whole
        self._first = first
        self._known = frozenset(known)
        self._real = frozenset(real)
        self._least = least
        self._near: dict[str, list[str]] = {}
        for word in dict.fromkeys(right):
            if len(word) >= least and word.isalpha():
                for cut in {word, *cuts(word)}:
                    self._near.setdefault(cut, []).append(word)

    def meant(self, word: str) -> tuple[str, ...]:
        """The known words that a word stands for; itself where there is none.

        More than one where it is two that are joined ("it's", "ithurts").
        """
        whole = word.replace("'", "")
        whole = self._spelled.get(whole, whole)
        if whole in (self._whole if "'" in word else self._known):
            return (whole,)
        if "'" in word:
            return tuple(one for part in word.split("'") if part for one in self.meant(part))
        ways = [self._spelled.get(way, way) for way in _ways(word)]
        folded = next((way for way in ways if way in self._known), None)
        if folded is not None:
            return (folded,)
        word = _DRAWN.sub(r"\1", word)
        if word in self._real or len(word) < self._least or not word.isalpha():
            return (word,)
        rights = (self._right(way) for way in ways or [word])
        right = next((one for one in rights if one is not None), None)
        return (right,) if right is not None else self._parts(word)

    def _right(self, word: str) -> str | None:
        """The known word from which one letter is wrong, missing, too many or in another place."""
        near = [one for cut in (word, *cuts(word)) for one in self._near.get(cut, ())]
        found = [one for one in dict.fromkeys(near) if one_slip(word, one)]
        # People rarely miss the first letter.
        return min(found, key=lambda one: (one not in self._first, one[0] != word[0]), default=None)

    def _parts(self, word: str) -> tuple[str, ...]:
        """Two known words without the space between them, one of them long; else the word."""
        for at in range(2, len(word) - 1):
            first, second = word[:at], word[at:]
            if {first, second} <= self._known and max(at, len(word) - at) >= self._least:
                return (first, second)
        return (word,)


def one_slip(word: str, other: str) -> bool:
    """Whether at most one letter is wrong, missing, too many, or has changed places with the next.

    That is a Damerau-Levenshtein distance of at most 1.
    """
    if abs(len(word) - len(other)) > 1:
        return False
    at = 0
    while at < min(len(word), len(other)) and word[at] == other[at]:
        at += 1
    rest, others = word[at:], other[at:]
    if len(rest) != len(others):
        longer, shorter = sorted((rest, others), key=len, reverse=True)
        return longer[1:] == shorter
    swapped = rest[1:2] + rest[:1] + rest[2:]
    return rest[1:] == others[1:] or swapped == others


def cuts(word: str) -> Iterator[str]:
    """The word without each of its letters."""
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


def _ways(word: str) -> Iterator[str]:
    """The word with each letter that is drawn out written twice or once, the longest first."""
    runs = [match.span() for match in _DRAWN.finditer(word)]
    if not runs:
        return
    for sizes in islice(product((2, 1), repeat=len(runs)), MOST_WAYS):
        made, end = "", 0
        for (start, stop), size in zip(runs, sizes, strict=True):
            made += word[end:start] + word[start] * size
            end = stop
        yield made + word[end:]
