"""A line about times as a row of numbers, words and marks, each with what it can mean."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from lumbar.language.segments import LINES, kind, small, spans
from lumbar.language.vocabulary import Vocabulary, Word, vocabulary_of
from lumbar.language.words import Means, Words
from lumbar.reading.told_clocks import ToldClock, clock_at

_SEPARATORS = ",;/+&|@.:、،؛"
_PICTURES = "⏰⏱⏲🔔🙏👍👌😊🙂😉😀😃😅💪❤📅📆🗓🧘🏃🏋"
"""Pictures that people put beside a time, and that tell none."""


class Item(Struct, frozen=True, kw_only=True):
    """A number, word or mark of a line, from `start` until before `end`.

    apart: of a time in words, the items that it is made of; doubtful: it may be two times; closes:
    what a word behind was about ends with it.
    """

    text: str
    word: Word
    start: int
    end: int
    apart: tuple[Item, ...] = ()
    doubtful: bool = False
    closes: bool = False

    def means(self, *wanted: Means) -> bool:
        """Whether it can mean one of them."""
        return not self.word.means.isdisjoint(wanted)

    @property
    def is_mark(self) -> bool:
        """Whether it is neither a number nor a word."""
        return kind(self.text[0]) in ".-"

    @property
    def tells(self) -> bool:
        """Whether it is a number, or a time in words."""
        return self.word.number != "" or self.word.clock is not None


@lru_cache(maxsize=LINES)
def items_of(line: str, words: Words) -> tuple[Item, ...]:
    """What a tidy line is made of, the longest known words first ("every day", not "every").

    Readers try a line in several ways, one after another: it is taken apart once.
    """
    return tuple(_Pieces(line, vocabulary_of(words)).items())


class _Pieces:
    """A line in pieces, as its language's vocabulary is looked up by them."""

    def __init__(self, line: str, known: Vocabulary) -> None:
        self._known = known
        self._places = list(spans(line))
        self._pieces = tuple(small(line[start:end]) for start, end in self._places)

    def items(self) -> list[Item]:
        found: list[Item] = []
        at = 0
        while at < len(self._pieces):
            told = clock_at(at, self._pieces, self._places, self._known)
            if told is not None and self._amount(at) <= told.end:
                found.append(self._told(at, told))
                at = told.end
            else:
                at = self._one(at, found)
        return found

    def _told(self, at: int, told: ToldClock) -> Item:
        """A time in words as one item."""
        apart: list[Item] = []
        inner = at
        while inner < told.end:
            inner = self._one(inner, apart, told.end)
        return self._item(
            at, told.end, Word(clock=told.minute), apart=apart, doubtful=told.doubtful
        )

    def _amount(self, at: int) -> int:
        """The piece behind the longest amount that begins at one; the same where none does."""
        ends = range(min(len(self._pieces), at + self._known.longest), at, -1)
        return next((end for end in ends if self._pieces[at:end] in self._known.amounts), at)

    def _one(self, at: int, found: list[Item], most: int | None = None) -> int:
        """Adds what stands at a piece, before `most`, to the items; where the next begins."""
        day = self._further_day(at, found)
        if day is not None:
            found.append(self._item(at, at + 1, Word(day=day)))
            return at + 1
        if self._is_hyphen_of_rank(at):
            return at + 1
        for size in range(min(self._known.longest, (most or len(self._pieces)) - at), 0, -1):
            phrase = self._pieces[at : at + size]
            apart = phrase[0].isdecimal() and not self._is_glued(at, at + size)
            if apart and size == 2:
                continue  # "2 nd" is no rank
            if (amount := self._known.amounts.get(phrase)) is not None and not apart:
                found += [self._item(at, at + size, word) for word in amount]
                return at + size
            if (word := self._known.word(phrase)) is not None:
                found.append(self._item(at, at + size, word))
                return at + size
        found.append(self._item(at, at + 1, _unlisted(self._pieces[at])))
        return at + 1

    def _further_day(self, at: int, found: Sequence[Item]) -> int | None:
        """A weekday by a short name that counts behind another weekday alone."""
        day = self._known.more_days.get(self._pieces[at : at + 1])
        if day is None or not found:
            return None
        end = at
        while self._pieces[end : end + 1] in self._known.more_days:
            end += 1
        joins = found[-1].is_mark or found[-1].means(Means.AND, Means.UNTIL, Means.THROUGH)
        before = found[-2] if joins and len(found) > 1 else found[-1]
        after = self._known.known.get(self._pieces[end : end + 1])
        hour = after is not None and (after.number != "" or Means.CLOCK in after.means)
        return None if before.word.day is None or (hour and at == end - 1) else day

    def _is_hyphen_of_rank(self, at: int) -> bool:
        """Whether a hyphen stands between digits and the ending of their rank: "5-th"."""
        if self._pieces[at] != "-" or at == 0 or not self._pieces[at - 1].isdecimal():
            return False
        after = self._known.word(self._pieces[at + 1 : at + 2])
        endings = {Means.ORDINAL, Means.CLOCK}
        ordinal = after is not None and not endings.isdisjoint(after.means) and not after.number
        return ordinal and self._is_glued(at - 1, at + 2)

    def _is_glued(self, first: int, end: int) -> bool:
        """Whether no space stands between the pieces from `first` to before `end`."""
        places = self._places[first:end]
        return all(one[1] == two[0] for one, two in pairwise(places))

    def _item(
        self, at: int, end: int, word: Word, *, apart: Sequence[Item] = (), doubtful: bool = False
    ) -> Item:
        return Item(
            text=" ".join(self._pieces[at:end]),
            word=word,
            start=self._places[at][0],
            end=self._places[end - 1][1],
            apart=tuple(apart),
            doubtful=doubtful,
        )


def _unlisted(piece: str) -> Word:
    """What a piece means that no list has: digits, a mark or picture beside things, or nothing."""
    if piece.isdecimal():
        return Word(number=piece)
    if piece in _PICTURES:
        return Word(means=frozenset({Means.JOINING}))
    return Word(means=frozenset({Means.AND} if piece in _SEPARATORS else ()))
