"""A sentence as it is read for what it asks for: its parts, and the words that say when."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from itertools import pairwise, takewhile

from lumbar.language.languages import Language
from lumbar.language.segments import Phrase, plainer, small, spans, tidy, words_of
from lumbar.language.talk import Part
from lumbar.language.words import Means
from lumbar.reading.clock import Clock
from lumbar.reading.dated import Way
from lumbar.reading.items import Item, items_of
from lumbar.reading.line import Unread, Unsure
from lumbar.reading.pauses import lasts
from lumbar.reading.reminder_line import ReminderLine
from lumbar.reading.reminders import Wanted, read_remind
from lumbar.reading.times import Times

NEGATIVE = frozenset({Part.NOT, Part.OFF, Part.SKIP})
ASKING = frozenset({Part.REMIND, Part.WRITE, Part.UP, Part.BREAKS})
"""What denies or ends, and what asks for something."""
_EDGES = " ,;:-?!¿¡\u061f\u060c\uff0c\u3002"


class Sentence:
    """A text with the phrases in it that say what is asked for."""

    def __init__(self, text: str, here: datetime, language: Language) -> None:
        self.here, self.language = here, language
        self.line = tidy(text)
        self._places = list(spans(self.line))
        self.pieces: Phrase = tuple(small(self.line[start:end]) for start, end in self._places)
        self._marks = list(self._found(language.sayings.parts))
        self.has = frozenset(part for _, _, parts in self._marks for part in parts)

    def _found(
        self, known: Mapping[Phrase, frozenset[Part]]
    ) -> Iterator[tuple[int, int, frozenset[Part]]]:
        """The phrases, the longest first: where each begins and ends in the line, and its parts."""
        longest = max(map(len, known))
        at = 0
        while at < len(self.pieces):
            for size in range(min(longest, len(self.pieces) - at), 0, -1):
                said = self.pieces[at : at + size]
                parts = known.get(said) or known.get(plainer(said))
                if parts:
                    yield self._places[at][0], self._places[at + size - 1][1], parts
                    at += size
                    break
            else:
                at += 1

    def absent(self) -> tuple[str, frozenset[Part]]:
        """The line without the phrases for being away or back, and which of these there are."""
        marks = list(self._found(self.language.sayings.absences))
        parts = frozenset(part for _, _, parts in marks for part in parts)
        return _cut(self.line, ((start, end) for start, end, _ in marks)), parts

    def rest(self, without: frozenset[Part]) -> str:
        """The line without the phrases of some parts, and without small words that say nothing
        about times."""
        marks = [(a, b) for a, b, parts in self._marks if parts & without]
        kept = _cut(self.line, ((self._with_article(a), b) for a, b in marks))
        idle = (item for item in items_of(kept, self.language.words) if self._is_idle(item))
        return _cut(kept, ((item.start, item.end) for item in idle)).strip(_EDGES)

    def _with_article(self, start: int) -> int:
        """Where the small words in front of a phrase begin that could be a number: "un petit
        rappel", and not "all'una ricordamelo"."""
        items = [item for item in items_of(self.line, self.language.words) if item.end <= start]
        behind = list(takewhile(lambda item: self._is_small(item.text), reversed(items)))
        article = next((item for item in behind if item.word.number), None)
        if article is None or article.text.isdecimal():
            return start
        before = next((item for item in reversed(items) if item.end <= article.start), None)
        leads = (Means.AND, Means.JOINING, Means.CLOCK_BEFORE)
        led = before is not None and not before.is_mark and before.means(*leads)
        return start if led else article.start

    def _is_idle(self, item: Item) -> bool:
        word = item.word
        says = item.tells or word.day is not None or word.month is not None or word.means
        return not says and not item.is_mark and self._is_small(item.text)

    def _is_small(self, words: str) -> bool:
        return all(piece in self.language.sayings.small_words for piece in words_of(words))

    def is_empty(self, rest: str) -> bool:
        """Whether nothing is left but words that lead to a time."""
        leading = (Means.AND, Means.JOINING, Means.DATE_BEFORE, Means.CLOCK_BEFORE)
        items = items_of(rest, self.language.words)
        return all(item.is_mark or item.means(*leading) for item in items)

    def knows(self, rest: str) -> bool:
        """Whether each word of these says something about times."""
        items = items_of(rest, self.language.words)
        named = (item.word.day is not None or item.word.month is not None for item in items)
        told = (item.tells or item.word.means or item.is_mark for item in items)
        return all(map(any, zip(named, told, strict=True)))

    def says(self, rest: str, *wanted: Means) -> bool:
        """Whether a word of these can mean one of them."""
        return any(item.means(*wanted) for item in items_of(rest, self.language.words))

    def tells(self, rest: str) -> bool:
        """Whether a number, or a time in words, stands in these."""
        return any(item.tells for item in items_of(rest, self.language.words))

    def order(self, *of: Part) -> list[Part]:
        """Which of these parts there are, in the order in which they are first said."""
        found = (part for _, _, parts in self._marks for part in of if part in parts)
        return list(dict.fromkeys(found))

    def shows(self) -> str | None:
        """The command that a phrase asks for wherever it stands; None for none."""
        known = self.language.sayings.shown
        longest = max(map(len, known), default=0)
        for pieces in (self.pieces, plainer(self.pieces)):
            for at in range(len(pieces)):
                for size in range(min(longest, len(pieces) - at), 0, -1):
                    if (name := known.get(pieces[at : at + size])) is not None:
                        return name
        return None

    def is_negated(self) -> bool:
        """Whether what denies stands right beside what asks: "don't remind me"."""
        for one, two in pairwise(self._marks):
            between = self.line[one[1] : two[0]]
            kinds = [bool(parts & NEGATIVE) for parts in (one[2], two[2])]
            asks = [bool(parts & ASKING) for parts in (one[2], two[2])]
            beside = between.strip() == "" or self._is_small(between)
            if beside and ((kinds[0] and asks[1]) or (asks[0] and kinds[1])):
                return True
        return any(parts & NEGATIVE and parts & ASKING for _, _, parts in self._marks)

    def denies(self) -> bool:
        """Whether something is denied or ended; "ab Freitag" is no "ab" that ends anything."""
        denying = (self.line[a:b] for a, b, parts in self._marks if parts & NEGATIVE)
        return not all(self.says(words, Means.BEGINNING) for words in denying)

    def wanted(self, rest: str) -> Wanted | None:
        """The reminders that words say; the likeliest where they are asked about."""
        try:
            return read_remind(rest, self.here, self.language)
        except Unsure as why:
            return next((one for one in why.choices if isinstance(one, Wanted)), None)
        except Unread:
            return None

    def weekdays(self, rest: str) -> tuple[int, ...] | None:
        """The weekdays that words name, and nothing else."""
        if self.names_in_passing(rest):
            return None  # "we" and "so" are short names of days, and small words
        found = self.wanted(rest)
        alone = found is not None and not (found.slots or found.once or found.within)
        return found.days if found is not None and alone else None

    def date(self, rest: str) -> date | None:
        """The date that words are, and nothing else: "tomorrow"."""
        try:
            line = ReminderLine(rest, self.here, self.language, Way())
            line.skip()
            ahead = line.take_date()
            line.end()
        except Unread:
            return None
        return None if ahead is None else self.here.date() + timedelta(days=ahead)

    def dates(self, rest: str) -> bool:
        """Whether words say more about a day than a bare number: "in two weeks", "the 28th"."""
        items = [one for one in items_of(rest, self.language.words) if not one.is_mark]
        named = (one.word.day is not None or one.word.month is not None for one in items)
        return any(named) or any(not one.tells and one.word.means for one in items)

    def names_in_passing(self, rest: str) -> bool:
        """Whether a small word here may be a day or a month, too: "I may", "so"."""
        items = items_of(rest, self.language.words)
        named = (one for one in items if one.word.day is not None or one.word.month is not None)
        return any(self._is_small(item.text) for item in named)

    def clocks(self, rest: str) -> list[Clock]:
        """The times of day that words are, and nothing else; empty where they are not."""
        line = Times(rest, self.language, "example-quiet", pairs=False)
        found: list[Clock] = []
        try:
            line.skip()
            while (clock := line.take_clock()) is not None:
                found.append(clock)
                line.skip()
                line.take(Means.OR)
                line.skip()
            line.end()
            line.sure()
        except Unread:
            return []
        return found

    def pauses(self, rest: str) -> bool:
        """Whether words are the length or the end of a pause, and nothing else."""
        return lasts(rest, self.language)


def _cut(line: str, places: Iterable[tuple[int, int]]) -> str:
    """The line with a space in place of some of it."""
    kept, at = [], 0
    for start, end in places:
        kept.append(line[at:start])
        at = end
    return " ".join(" ".join([*kept, line[at:]]).split())
