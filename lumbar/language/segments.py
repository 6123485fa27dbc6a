"""A line of text split into words, in scripts with spaces between words and in those without.

Letters (Unicode category L) with the marks on them (M) make up a word, so that vowel signs do
not cut it in two. In a script that is written without spaces each letter is a piece of its own:
a word is then found as a row of pieces.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from math import ceil

from lumbar.language.han import SIMPLER

Phrase = tuple[str, ...]
"""Words as the pieces that they are written in, in small letters."""

_CJK = (
    *((0x3005, 0x3007), (0x3040, 0x30FF), (0x31F0, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF)),
    *((0xF900, 0xFAFF), (0x20000, 0x3FFFF)),
)
"""Han, Hiragana and Katakana: first and last code points."""
_SOUTH_EAST = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF))
"""Thai, Lao, Myanmar and Khmer."""
_UNSPACED = (*_SOUTH_EAST, *_CJK)
CJK_LETTERS_A_WORD, OTHER_LETTERS_A_WORD = 2, 4
"""Letters that count as one word where no space says where it ends: about the average."""

LINES = 256
"""How many lines are kept as they were last split: many readers look at the same one in turn."""

_DASHES = "‐‑‒–—―−→~"  # noqa: RUF001
_APOSTROPHES = "’ʼ`´"  # noqa: RUF001
_ONE_SIGN = SIMPLER | str.maketrans(
    _DASHES + _APOSTROPHES + "\u064a\u0649\u0643\u06c0",
    "-" * len(_DASHES) + "'" * len(_APOSTROPHES) + "\u06cc\u06cc\u06a9\u0647",
)
"""Also the Arabic letters that keyboards have for Persian ones: yeh, kaf, heh with its yeh; and
traditional Han letters."""
_POINTS = re.compile("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670]")
"""Vowel points of Hebrew and Arabic, which are mostly left out, and the stretched line."""
_NO_SENSE = '"()[]!?“”„«»\ufe0f\u20e3'
"""Marks that change nothing; the last two dress a digit up as a key."""
_PIECE = re.compile(r"9+|a+(?:'a+)*|um*|-|m|(?<!a)\.")
"""A run of digits or letters, one unspaced letter, or a mark, by the kinds of its letters.

"mon." and "p.m." say no more than "mon" and "p m".
"""
_WORD = re.compile(r"[a9]+|um*|m")
_LOOK_ALIKE = str.maketrans(
    {
        "\u0131": "i",
        "\u0451": "\u0435",  # Turkish i without its dot, Russian yo
        "\u064a": "\u06cc",
        "\u0643": "\u06a9",  # Arabic yeh and kaf
        "\u0629": "\u0647",
        "\u06c0": "\u0647",  # heh with what stands on it
        "\u0623": "\u0627",
        "\u0625": "\u0627",  # alef with hamza
    }
)
"""Letters that people write for others: for want of a key, or in haste."""
_DOTTED = "i\u0307"
"""What casefold makes of the Turkish capital: an i, and its dot as a mark."""
_ZERO_WIDTH_SPACE = "\u200b"
"""Where a word ends, in some scripts that show no spaces."""


class _Tidied(dict[int, str]):
    """What each letter is written as, by its code point: a table for str.translate that grows."""

    def __missing__(self, code: int) -> str:
        letter = chr(code).translate(_ONE_SIGN)
        if letter.isdecimal():
            letter = str(unicodedata.decimal(letter))
        elif not letter.isspace() and unicodedata.category(letter) == "Cf":
            letter = ""
        return self.setdefault(code, letter)


_TIDIED = _Tidied()


@lru_cache(maxsize=LINES)
def tidy(words: str) -> str:
    """The line with its many ways to write a digit, a space, a dash or a Han letter made one."""
    if not words.isascii():
        words = _POINTS.sub("", unicodedata.normalize("NFKC", words))
    return " ".join(words.translate(_TIDIED).split())


def spans(line: str) -> Iterator[tuple[int, int]]:
    """Where each piece of a tidy line begins and ends: words, numbers and marks."""
    return (piece.span() for piece in _PIECE.finditer("".join(map(kind, line))))


@lru_cache(maxsize=4096)
def kind(letter: str) -> str:
    """What stands for all of a letter's kind: digits 9, letters a, marks -; "." and "'".

    A letter of a script without spaces is u, and what stands on it m.
    """
    if letter in ".'":
        return letter
    if letter.isdecimal():
        return "9"
    if letter.isspace() or letter in _NO_SENSE:
        return " "
    # Marks (M) are vowels and accents in many scripts.
    category = unicodedata.category(letter)[0]
    if category not in "LM":
        return "-"
    if _is_of(letter, _UNSPACED):
        return "u" if category == "L" else "m"
    return "a"


def is_unspaced(letter: str) -> bool:
    """Whether a letter is of a script without spaces between words."""
    return kind(letter) == "u"


def _is_of(letter: str, blocks: tuple[tuple[int, int], ...]) -> bool:
    """Whether a letter lies in one of the blocks."""
    code = ord(letter)
    return code >= blocks[0][0] and any(first <= code <= last for first, last in blocks)


def small(line: str) -> str:
    """The line in small letters; a Turkish capital I with its dot is an i, as without one."""
    return line.casefold().replace(_DOTTED, "i")


def phrase(words: str) -> Phrase:
    """Words as they are compared with a line's pieces (see spans)."""
    line = tidy(words)
    return tuple(small(line[start:end]) for start, end in spans(line))


@lru_cache(maxsize=LINES)
def words_of(text: str) -> Phrase:
    """The words of a text alone, without the marks between them, in small letters.

    An apostrophe ends a word here: "it's" is "it" and "s".
    """
    line = small(tidy(text.replace(_ZERO_WIDTH_SPACE, " ")))
    kinds = "".join(map(kind, line))
    return tuple(line[word.start() : word.end()] for word in _WORD.finditer(kinds))


def plainer(pieces: Phrase) -> Phrase:
    """The same without the marks on Latin letters; letters that look alike are one."""
    return tuple(map(_plainer, pieces))


@lru_cache(maxsize=4096)
def _plainer(piece: str) -> str:
    """Kept, because each reader of a line asks again."""
    if piece.isascii():
        return piece
    kept: list[str] = []
    for letter in unicodedata.normalize("NFD", piece.translate(_LOOK_ALIKE)):
        if unicodedata.category(letter) == "Mn" and kept and kept[-1].isascii():
            continue
        kept.append(letter)
    return unicodedata.normalize("NFC", "".join(kept)).translate(_LOOK_ALIKE)


def word_count(pieces: Phrase) -> int:
    """How many words they are; unspaced letters count as so many to a word."""
    unspaced = [piece[0] for piece in pieces if piece and _is_of(piece[0], _UNSPACED)]
    cjk = sum(_is_of(letter, _CJK) for letter in unspaced)
    other = len(unspaced) - cjk
    spaced = len(pieces) - len(unspaced)
    return spaced + ceil(cjk / CJK_LETTERS_A_WORD) + ceil(other / OTHER_LETTERS_A_WORD)


def length_in_words(text: str) -> int:
    """The length of a text by which limits are counted.

    What stands between spaces is one word, whatever marks are in it; where a script has no
    spaces, see word_count.
    """
    parts = text.split()
    if text.isascii():
        return len(parts)
    return sum(max(1, word_count(_letters(part))) for part in parts)


def _letters(part: str) -> Phrase:
    """A part between two spaces: its unspaced letters singly, all the rest of it as one."""
    unspaced = tuple(letter for letter in part if kind(letter) == "u")
    rest = any(kind(letter) in "a9" for letter in part)
    return (*unspaced, "a") if rest else unspaced
