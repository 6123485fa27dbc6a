"""A line about times as a row of numbers, words and marks, each with what it can mean."""

from msgspec import Struct

from lumbar.language.segments import kind, spans
from lumbar.language.words import Means, Word, Words

_SEPARATORS = ",;/+&|@.:、،"


class Item(Struct, frozen=True, kw_only=True):
    """A number, word or mark of a line, from `start` until before `end`."""

    text: str
    word: Word
    start: int
    end: int

    def means(self, *wanted: Means) -> bool:
        """Whether it can mean one of them."""
        return not self.word.means.isdisjoint(wanted)

    @property
    def is_mark(self) -> bool:
        """Whether it is neither a number nor a word."""
        return kind(self.text[0]) in ".-"


def items_of(line: str, words: Words) -> list[Item]:
    """What a tidy line is made of, the longest known words first ("every day", not "every")."""
    known = words.vocabulary
    longest = max(map(len, known))
    places = list(spans(line))
    pieces = tuple(line[start:end].casefold() for start, end in places)
    items: list[Item] = []
    at = 0
    while at < len(pieces):
        phrases = (pieces[at : at + size] for size in range(longest, 0, -1))
        phrase = next((phrase for phrase in phrases if phrase in known), pieces[at : at + 1])
        word = known.get(phrase) or _unlisted(pieces[at])
        start, at = places[at][0], at + len(phrase)
        items.append(Item(text=" ".join(phrase), word=word, start=start, end=places[at - 1][1]))
    return items


def _unlisted(piece: str) -> Word:
    """What a piece means that no list has: digits, a mark between things, or nothing."""
    if piece.isdecimal():
        return Word(number=piece)
    return Word(means=frozenset({Means.AND} if piece in _SEPARATORS else ()))
