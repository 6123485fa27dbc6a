"""The words with which a language tells times, and a line as a row of them.

The names of weekdays and months are those of the language (CLDR, by Babel), the small words
come from its texts.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from babel import Locale

from lumbar.language.texts import Texts

LEAST_PREFIX = 3
"""Letters from which on a shortened weekday or month is known: "thurs", "sept"."""

_DASHES = "‐‑‒–—―−→~"  # noqa: RUF001
_APOSTROPHES = "’ʼ`´"  # noqa: RUF001
_PLAINER = str.maketrans(_DASHES + _APOSTROPHES, "-" * len(_DASHES) + "'" * len(_APOSTROPHES))
_NO_SENSE = '"()[]!?“”„«»\ufe0f\u20e3'
"""Marks that change nothing; the last two dress a digit up as a key."""
_SEPARATORS = ",;/+&|@.:、،"
_PIECE = re.compile(r"9+|a+(?:'a+)*|-|(?<!a)\.")
"""A run of digits or letters or a mark, by the kinds of its letters.

"mon." and "p.m." say no more than "mon" and "p m".
"""

_Phrase = tuple[str, ...]
"""Words as the pieces that they are written in."""


class Means(StrEnum):
    """What a word can mean; each is named for the text that lists its words."""

    AND = "words-and"
    JOINING = "words-joining"
    EVERY = "words-every"
    UNTIL = "words-until"
    THROUGH = "words-through"
    BETWEEN = "words-between"
    AM = "words-am"
    PM = "words-pm"
    MORNING = "words-morning"
    AFTERNOON = "words-afternoon"
    EVENING = "words-evening"
    NIGHT = "words-night"
    NOON = "words-noon"
    MIDNIGHT = "words-midnight"
    HALF_PAST = "words-half-past"
    QUARTER_PAST = "words-quarter-past"
    QUARTER_TO = "words-quarter-to"
    CLOCK = "words-clock"
    DAILY = "words-daily"
    WEEKDAYS = "words-weekdays"
    WEEKENDS = "words-weekends"
    HOURLY = "words-hourly"
    HALF_HOURLY = "words-half-hourly"
    MINUTES = "words-minutes"
    HOURS = "words-hours"
    DAYS = "words-days"
    WEEKS = "words-weeks"
    MONTHS = "words-months"
    YEARS = "words-years"
    NEXT = "words-next"
    TODAY = "words-today"
    TOMORROW = "words-tomorrow"
    UNTOLD = "words-untold"
    ORDINAL = "words-ordinal"
    OFF = "words-off"
    ON = "words-on"


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What a word or a few can mean: a weekday (0 = Monday), a month (1 = January), digits."""

    means: frozenset[Means] = frozenset()
    day: int | None = None
    month: int | None = None
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
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
        return _kind(self.text[0]) in ".-"


def tidy(words: str) -> str:
    """The line with its many ways to write a digit, a space or a dash made one."""
    plain = unicodedata.normalize("NFKC", words).translate(_PLAINER)
    letters = (
        str(unicodedata.decimal(letter)) if letter.isdecimal() else letter
        for letter in plain
        if letter.isspace() or unicodedata.category(letter) != "Cf"
    )
    return " ".join("".join(letters).split())


def items_of(line: str, texts: Texts) -> list[Item]:
    """What a tidy line is made of, the longest known words first ("every day", not "every")."""
    known = _vocabulary(texts)
    longest = max(map(len, known))
    spans = list(_spans(line))
    pieces = tuple(line[start:end].casefold() for start, end in spans)
    items: list[Item] = []
    at = 0
    while at < len(pieces):
        phrases = (pieces[at : at + size] for size in range(longest, 0, -1))
        phrase = next((phrase for phrase in phrases if phrase in known), pieces[at : at + 1])
        word = known.get(phrase) or _unlisted(pieces[at])
        start, at = spans[at][0], at + len(phrase)
        items.append(Item(text=" ".join(phrase), word=word, start=start, end=spans[at - 1][1]))
    return items


def _unlisted(piece: str) -> Word:
    """What a piece means that no list has: digits, a mark between things, or nothing."""
    if piece.isdecimal():
        return Word(number=piece)
    return Word(means=frozenset({Means.AND} if piece in _SEPARATORS else ()))


def _spans(line: str) -> Iterator[tuple[int, int]]:
    """Where each piece of a tidy line begins and ends."""
    return (piece.span() for piece in _PIECE.finditer("".join(map(_kind, line))))


def _kind(letter: str) -> str:
    """What stands for all of a letter's kind: digits 9, letters a, marks -; "." and "'"."""
    if letter in ".'":
        return letter
    if letter.isdecimal():
        return "9"
    if letter.isspace() or letter in _NO_SENSE:
        return " "
    # Marks (M) are vowels and accents in many scripts.
    return "a" if unicodedata.category(letter)[0] in "LM" else "-"


# The words of a language


@lru_cache(maxsize=32)
def _vocabulary(texts: Texts) -> Mapping[_Phrase, Word]:
    """Every word that the language's texts and names list."""
    known: defaultdict[_Phrase, Word] = defaultdict(Word)
    for means in Means:
        for phrase in _listed(texts(means.value)):
            known[phrase] = replace(known[phrase], means=known[phrase].means | {means})
    for number, phrase in enumerate(_listed(texts("words-numbers")), 1):
        known[phrase] = replace(known[phrase], number=str(number))
    locale = Locale.parse(texts.language, sep="-")
    for phrase, day in _names(locale.days, texts("words-day-endings").split()).items():
        known[phrase] = replace(known[phrase], day=day)
    for phrase, month in _names(locale.months, ()).items():
        known[phrase] = replace(known[phrase], month=month)
    return known


def _listed(words: str) -> Iterator[_Phrase]:
    """The phrases of a text that lists words; "_" stands for the space within one."""
    return (_phrase(word.replace("_", " ")) for word in words.split())


def _phrase(words: str) -> _Phrase:
    line = tidy(words)
    return tuple(line[start:end].casefold() for start, end in _spans(line))


def _names(
    named: Mapping[str, Mapping[str, Mapping[int, str]]], endings: Iterable[str]
) -> dict[_Phrase, int]:
    """Numbers by their names: in full, abbreviated or short, with an ending, or cut off.

    named: Babel's, by context and width. What could be two of them is none.
    """
    whole: defaultdict[_Phrase, set[int]] = defaultdict(set)
    cut: defaultdict[_Phrase, set[int]] = defaultdict(set)
    for width in ("wide", "abbreviated", "short"):
        for context in named.values():
            for number, name in context.get(width, {}).items():
                *before, last = phrase = _phrase(name)
                if "".join(phrase).isdecimal():
                    continue  # some languages number their months: a number stays one
                sizes = range(LEAST_PREFIX, len(phrase[0]) + 1) if width == "wide" else ()
                for ending in ("", *endings):
                    whole[*before, last + ending].add(number)
                    for size in sizes:
                        cut[phrase[0][:size] + ending,].add(number)
    both = {**cut, **whole}
    return {phrase: min(numbers) for phrase, numbers in both.items() if len(numbers) == 1}
