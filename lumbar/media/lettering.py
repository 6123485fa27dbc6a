"""Lays out one line of text, in any script that the fonts have, as pieces from left to right.

This module joins and orders letters itself. A shaping library is missing on some machines; without
one, a text has the same look and width everywhere. It suits the short lines of a picture, and
does not support stacked vowel signs or ligatures other than lam-alef.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from lumbar.media.upload import NotMade

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

FONTS = Path(__file__).with_name("fonts")
REGULAR, SEMIBOLD, BOLD = "Regular", "SemiBold", "Bold"
_LATIN, _ARABIC, _HEBREW = "Inter", "NotoSansArabic", "NotoSansHebrew"
_BLOCKS = (
    (0x0590, 0x05FF, _HEBREW),
    (0x0600, 0x077F, _ARABIC),
    (0xFB1D, 0xFB4F, _HEBREW),
    (0xFB50, 0xFEFE, _ARABIC),
)
_LAM = "\u0644"


class Piece(Struct, frozen=True):
    """Letters of one font in visual order; at: pixels from the line's left end."""

    letters: str
    font: "FreeTypeFont"
    at: float


class Line(Struct, frozen=True, kw_only=True):
    """A line ready to draw; pixels from the left end of the baseline, down is positive."""

    pieces: tuple[Piece, ...]
    width: float
    top: float
    bottom: float


@lru_cache(maxsize=512)
def line_of(words: str, size: int, weight: str = REGULAR, *, right_to_left: bool = False) -> Line:
    """Lays words out, `size` pixels high; right_to_left: the language's reading direction.

    Raises NotMade if no font has one of the letters.
    """
    letters = in_order(joined(words), right_to_left=right_to_left)
    pieces: list[Piece] = []
    at = 0.0
    for family, group in groupby(letters, _family_of):
        font = _font(family, weight, size)
        for part, kern in _kerned("".join(group), weight):
            pieces.append(Piece(part, font, at))
            at += font.getlength(part) + kern * size / 1000
    for piece in pieces:
        _must_have(piece)
    boxes = [piece.font.getbbox(piece.letters, anchor="ls") for piece in pieces]
    return Line(
        pieces=tuple(pieces),
        width=at,
        top=min((box[1] for box in boxes), default=0),
        bottom=max((box[3] for box in boxes), default=0),
    )


def _kerned(letters: str, weight: str) -> Iterator[tuple[str, int]]:
    """Yields parts of the text, each with the kerning after it; thousandths of the size.

    Pillow's own kerning is 64 times too small.
    """
    part = ""
    for letter, following in pairwise(letters):
        part += letter
        kern = next((by for by, many in _kerning()[weight].get(letter, ()) if following in many), 0)
        if kern:
            yield part, kern
            part = ""
    yield part + letters[-1], 0


@lru_cache(maxsize=1)
def _kerning() -> dict[str, dict[str, list[tuple[int, str]]]]:
    """Returns the kerning table: by weight and letter, the offset of each following letter."""
    found: dict[str, dict[str, list[tuple[int, str]]]] = {REGULAR: {}, SEMIBOLD: {}, BOLD: {}}
    for line in (FONTS / "kerning.tsv").read_text("utf-8").splitlines():
        weight, letter, by, following = line.split("\t")
        found[weight].setdefault(letter, []).append((int(by), following))
    return found


def _family_of(letter: str) -> str:
    at = ord(letter)
    return next((family for first, last, family in _BLOCKS if first <= at <= last), _LATIN)


@lru_cache(maxsize=64)
def _font(family: str, weight: str, size: int) -> "FreeTypeFont":
    from PIL import ImageFont  # noqa: PLC0415 - not loaded before the first picture

    file = FONTS / f"{family}-{weight}.ttf"
    if not file.is_file():
        file = FONTS / f"{family}-{BOLD}.ttf"
    return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)


def _must_have(piece: Piece) -> None:
    for letter in dict.fromkeys(piece.letters):
        if not letter.isspace() and not _has(piece.font, letter):
            raise NotMade(f"no font in {FONTS.name} has {unicodedata.name(letter, letter)}")


@lru_cache(maxsize=1024)
def _has(font: "FreeTypeFont", letter: str) -> bool:
    """Whether the font has the letter: its glyph differs from that of a missing one."""
    return _drawn(font, letter) != _drawn(font, "\U0010ffff")


def _drawn(font: "FreeTypeFont", letter: str) -> tuple[tuple[int, int], bytes]:
    mask = font.getmask(letter)
    return mask.size, bytes(mask)


# Arabic joining


def joined(words: str) -> str:
    """Replaces Arabic letters by their joined forms; leaves other text unchanged."""
    if all(_family_of(letter) != _ARABIC for letter in words):
        return words
    letters = _with_lam_alefs(words)
    bare = [at for at, letter in enumerate(letters) if not _transparent(letter)]
    out = list(letters)
    for here, at in enumerate(bare):
        forms = _forms().get(letters[at], {})
        before = letters[bare[here - 1]] if here else ""
        after = letters[bare[here + 1]] if here + 1 < len(bare) else ""
        to_before = _reaches_on(before) and bool({"final", "medial"} & forms.keys())
        to_after = "initial" in forms and _takes_on(after)
        form = ("medial" if to_after else "final") if to_before else "initial" * to_after
        out[at] = forms.get(form or "isolated", letters[at])
    return "".join(out)


def _with_lam_alefs(words: str) -> list[str]:
    """Splits into letters; a lam and the alef after it are one."""
    letters: list[str] = []
    for letter in words:
        if letters and letters[-1] == _LAM and _LAM + letter in _forms():
            letters[-1] += letter
        else:
            letters.append(letter)
    return letters


def _reaches_on(letter: str) -> bool:
    """Whether a letter joins to the one after it."""
    return letter == "\u0640" or "initial" in _forms().get(letter, {})


def _takes_on(letter: str) -> bool:
    """Whether a letter joins to the one before it."""
    return letter == "\u0640" or "final" in _forms().get(letter, {})


def _transparent(letter: str) -> bool:
    return unicodedata.category(letter[0]) == "Mn"


@lru_cache(maxsize=1)
def _forms() -> dict[str, dict[str, str]]:
    """Returns each letter's presentation forms, from Unicode's tables."""
    forms: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFBB2), *range(0xFBD3, 0xFBEA), *range(0xFBFC, 0xFC00)):
        _note_form(forms, chr(code))
    for code in range(0xFE80, 0xFEFD):
        _note_form(forms, chr(code))
    return forms


def _note_form(forms: dict[str, dict[str, str]], shown: str) -> None:
    form, *codes = unicodedata.decomposition(shown).split()
    letter = "".join(chr(int(code, 16)) for code in codes)
    forms.setdefault(letter, {})[form.strip("<>")] = shown


# Lines that mix directions: the Unicode bidirectional algorithm, for one line without controls


def in_order(words: str, *, right_to_left: bool = False) -> str:
    """Returns the letters in visual order; right_to_left: the language's reading direction."""
    if not right_to_left and _one_way(words):
        return words
    base = int(right_to_left)
    levels = _levels(words, base)
    order = list(range(len(words)))
    for level in range(max(levels, default=0), 0, -1):
        for first, end in _runs_from(levels, level):
            order[first:end] = reversed(order[first:end])
    return "".join(_marks_after(_mirrored(words[at], levels[at]) for at in order))


def _one_way(words: str) -> bool:
    return all(unicodedata.bidirectional(letter) not in {"R", "AL", "AN"} for letter in words)


def _runs_from(levels: Sequence[int], least: int) -> Iterator[tuple[int, int]]:
    """Yields start and end of each run of letters at level `least` or above."""
    at = 0
    for inside, group in groupby(levels, lambda level: level >= least):
        length = len(list(group))
        if inside:
            yield at, at + length
        at += length


def _mirrored(letter: str, level: int) -> str:
    pairs = "()[]{}<>«»\u2039\u203a"
    if level % 2 == 0 or letter not in pairs:
        return letter
    return pairs[pairs.index(letter) ^ 1]


def _marks_after(letters: Iterator[str]) -> Iterator[str]:
    """Moves combining marks behind the letter that they belong to."""
    marks = ""
    for letter in letters:
        if unicodedata.category(letter) == "Mn":
            marks += letter
        else:
            yield letter + marks
            marks = ""
    yield marks


def _levels(words: str, base: int) -> list[int]:
    kinds = _resolved_weak([unicodedata.bidirectional(letter) for letter in words], base)
    kinds = _resolved_neutrals(kinds, base)
    levels = []
    for kind in kinds:
        if base % 2:
            levels.append(base + (kind != "R"))
        else:
            levels.append(base + {"L": 0, "R": 1}.get(kind, 2))
    return levels


def _resolved_weak(kinds: list[str], base: int) -> list[str]:
    """Rules W1 to W7: numbers and their separators."""
    strong = ""
    for at, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[at] = kinds[at - 1] if at else "ON"
        if kinds[at] in {"L", "R", "AL"}:
            strong = kinds[at]
        elif kinds[at] == "EN" and strong == "AL":
            kinds[at] = "AN"
    kinds = ["R" if kind == "AL" else kind for kind in kinds]
    _separators_within_numbers(kinds)
    _terminators_beside_numbers(kinds)
    strong = "R" if base % 2 else "L"
    for at, kind in enumerate(kinds):
        if kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"
    return kinds


def _separators_within_numbers(kinds: list[str]) -> None:
    for at in range(1, len(kinds) - 1):
        before, after = kinds[at - 1], kinds[at + 1]
        if (kinds[at] in {"ES", "CS"} and before == after == "EN") or (
            kinds[at] == "CS" and before == after == "AN"
        ):
            kinds[at] = before


def _terminators_beside_numbers(kinds: list[str]) -> None:
    for first, end in _runs_from([kind == "ET" for kind in kinds], 1):
        around = {kinds[first - 1] if first else "", kinds[end] if end < len(kinds) else ""}
        kinds[first:end] = ["EN" if "EN" in around else "ON"] * (end - first)


def _resolved_neutrals(kinds: list[str], base: int) -> list[str]:
    """Rules N1 and N2: neutral letters take the direction of both sides, or the base's."""
    outer = "R" if base % 2 else "L"
    sides = ["R" if kind in {"EN", "AN"} else kind for kind in kinds]
    neutral = [kind not in {"L", "R", "EN", "AN"} for kind in kinds]
    for first, end in _runs_from(neutral, 1):
        before = sides[first - 1] if first else outer
        after = sides[end] if end < len(kinds) else outer
        kinds[first:end] = [before if before == after else outer] * (end - first)
    return kinds
