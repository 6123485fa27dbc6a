"""What is said of a pain: how much on a scale of 0 to 10, where, or that it was a mistake.

Pure; what it knows of a language stands in the table [felt] of its replies.toml, and in the
numbers of its times.toml.
"""

import re
from collections.abc import Collection, Mapping
from functools import lru_cache

from lumbar.coach.pain import FELT_OF, MOST_FIGURE, Felt, Row, Where
from lumbar.language.languages import Language
from lumbar.language.patterns import BREAK, NEVER, QUESTION, pieces, plain
from lumbar.language.replies import Part, Replies, Told
from lumbar.language.vocabulary import values_of
from lumbar.reading.meant import is_english
from lumbar.reading.replies import denies_pain

MOST_WORDS = 16
"""A longer text tells a story; its numbers may be of anything."""
OF_TEN = re.compile(r"([^\W_]+)\s*[/\u2044]\s*10(?!\d)")
"""A figure and its scale: 7/10."""
TEN = "\U0001f51f"
"""The emoji of a ten on a key; those of 0 to 9 are digits with a mark."""
HALF = "\u00bd"
A_NUMBER = re.compile(r"(\d+)([^\W\d_]*)")
FAR = 3
"""Words over which a word such as "not" reaches."""

_PLACES = (
    (Told.CHEST, Where.CHEST),
    (Told.SIGN, Where.SIGN),
    (Told.LEG, Where.LEG),
    (Told.BACK, Where.BACK),
)
"""The gravest first."""
_GRADES = {Told.SEVERE: Row.SEVERE, Told.MODERATE: Row.MODERATE, Told.MILD: Row.MILD}


def felt_in(text: str, language: Language, *, bare: bool) -> Felt:
    """Returns what a text says of a pain; an empty Felt if it says neither how much nor where.

    bare: whether it was asked how much it hurts and where, so that a number by itself is the
    figure, and a place by itself ("chest") is where it hurts; without that a figure counts only
    with its scale ("7 of 10"), and whether words tell of an emergency is read elsewhere
    (lumbar/reading/replies.py). The gravest place counts. What the person's own language does not
    say is read in English.
    """
    own = _felt(text, language, bare=bare)
    if language.english is None or own != Felt() or not is_english(text, language):
        return own
    return _felt(text, language.english, bare=bare)


def _felt(text: str, language: Language, *, bare: bool) -> Felt:
    reader = _reader(language.replies)
    line = _line(text)
    low, high = _figures(text, reader, values_of(language.words), bare=bare)
    if high is None and bare:
        low, high = _grade(text, line, reader, language.replies)
    places = _PLACES if bare else _PLACES[-2:]
    where = next((where for told, where in places if reader.found(told, line)), None)
    return Felt(low=low, high=high, where=where)


def is_mistake(text: str, language: Language) -> bool:
    """Returns whether a text says that It hurts was pressed by mistake."""
    english = language.english
    known = (language.replies, *([english.replies] if english is not None else []))
    return any(_reader(replies).found(Told.MISTAKE, _line(text)) for replies in known)


def _line(text: str) -> str:
    """The words of a text, each with a space behind it."""
    return "".join(f"{plain(one)} " for one in pieces(text) if one not in {BREAK, QUESTION})


class _Reader:
    """One language's lists as expressions."""

    def __init__(self, replies: Replies) -> None:
        make = replies.patterns()
        self.told = {told: make.compiled(said) for told, said in replies.felt.items() if said}
        denying = replies.of(Part.NOT)
        far = f".{{0,{FAR}}}$"
        self._denied = make.compiled(denying, after=far) if denying else NEVER
        self.zero = frozenset(replies.felt.get(Told.ZERO, ()))
        self.units = {tuple(_line(one).split()) for one in replies.felt.get(Told.UNITS, ())}
        self.vague = frozenset(replies.felt.get(Told.VAGUE, ()))

    def found(self, told: Told, line: str) -> bool:
        """Whether one of a list's patterns stands in the line, and nothing before denies it."""
        pattern, at = self.told.get(told, NEVER), 0
        while at < len(line) and (match := pattern.search(line, at)) is not None:
            if self._denied.search(line, 0, match.start()) is None:
                return True
            at = line.index(" ", match.start()) + 1
        return False


def _grade(
    text: str, line: str, reader: _Reader, replies: Replies
) -> tuple[int | None, int | None]:
    """The range that a word for the pain stands for: "a little", "very bad", "gone"."""
    for told, row in _GRADES.items():
        if reader.found(told, line):
            return FELT_OF[row].low, FELT_OF[row].high
    return (0, 0) if denies_pain(text, replies) else (None, None)


def _figures(
    text: str, reader: _Reader, numbers: Mapping[str, int], *, bare: bool
) -> tuple[int | None, int | None]:
    """The lowest and the highest figure in a text; None for both if it has none."""
    text = text.replace(TEN, " 10 ").replace(HALF, ".5")
    scaled = OF_TEN.search(text) is not None
    line = _line(OF_TEN.sub(r"\1 ", text))
    cut = reader.told.get(Told.SCALE, NEVER).sub("", line)
    scaled = scaled or cut != line
    words = cut.split()
    if not (scaled or (bare and len(words) <= MOST_WORDS)):
        return None, None
    found = list(_numbers(words, reader, numbers))
    if scaled or len(words) == 1:
        found = [min(one, MOST_FIGURE) for one in found]
    found = [one for one in found if one <= MOST_FIGURE]
    return (min(found), max(found)) if found else (None, None)


def _numbers(words: list[str], reader: _Reader, values: Mapping[str, int]) -> list[int]:
    """The numbers in a text that count nothing."""
    found: list[int] = []
    before = 0
    for at, word in enumerate(words):
        value, suffix = _value(word, reader, values)
        counts = (suffix,) in reader.units or _begins(words[at + 1 :], reader.units)
        if value is None or counts:
            before = 0
            continue
        if word in reader.vague and len(words) > 1:
            continue
        if before >= 2 * MOST_FIGURE and value < MOST_FIGURE and word in values:
            before = 0  # "twenty five" is one number
            continue
        before = value if word in values else 0
        found.append(value)
    return found


def _begins(words: list[str], phrases: Collection[tuple[str, ...]]) -> bool:
    """Whether words begin with one of some phrases."""
    return any(tuple(words[: len(one)]) == one for one in phrases)


def _value(word: str, reader: _Reader, values: Mapping[str, int]) -> tuple[int | None, str]:
    """The number that a word is, and what is written behind it: "6ish", "3rd"."""
    if word in reader.zero:
        return 0, ""
    if word in values:
        return values[word], ""
    match = A_NUMBER.fullmatch(word)
    return (int(match[1]), match[2]) if match is not None else (None, "")


@lru_cache(maxsize=32)
def _reader(replies: Replies) -> _Reader:
    return _Reader(replies)
