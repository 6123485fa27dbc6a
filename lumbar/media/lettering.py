"""Lays out one line of text, in any script that the fonts have, and draws it.

The bidirectional algorithm (python-bidi) puts a line's letters in order; HarfBuzz (uharfbuzz)
joins, kerns and draws them. Both are loaded with the first picture.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import bidirectional, category, name

from msgspec import Struct

from lumbar.media.upload import NotMade

if TYPE_CHECKING:
    from uharfbuzz import Font

FONTS = Path(__file__).with_name("fonts")
REGULAR, SEMIBOLD, BOLD = "Regular", "SemiBold", "Bold"
FAMILIES = ("Inter", "Vazirmatn", "NotoSansHebrew", "NotoSansDevanagari", "NotoSansSC")
"""A letter is drawn in the first of these that has it."""
_MARK = "\u200b"
"""A letter without width or direction, which stands beside each other letter while a line is put
in order; which side it comes out on tells the letter's direction."""
_ISOLATES, _END_OF_ISOLATE = "\u2066\u2067\u2068", "\u2069"
_JOINERS = "\u200c\u200d"
_PLAIN = {
    **dict.fromkeys(map(ord, "\n\r\t\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029"), " "),
    **dict.fromkeys(map(ord, f"{_MARK}\u202a\u202b\u202c\u202d\u202e")),
}
"""Left out: the mark, and the old controls of direction, in whose place isolates have come."""


class Glyph(Struct, frozen=True):
    """A glyph by its number in a font; x, y: pixels from the left end of the baseline, up."""

    font: "Font"
    number: int
    x: float
    y: float


class Line(Struct, frozen=True, kw_only=True):
    """A line ready to draw; pixels from the left end of the baseline, down is positive."""

    words: str
    size: int
    glyphs: tuple[Glyph, ...]
    width: float
    top: float
    bottom: float


class Mask(Struct, frozen=True):
    """How much of each pixel is covered, from 0 to 255, in rows of `stride` bytes, the lowest
    first; left, top: whole pixels from the origin, down is positive."""

    left: int
    top: int
    width: int
    height: int
    stride: int
    rows: bytes


@lru_cache(maxsize=512)
def line_of(words: str, size: int, weight: str = REGULAR, *, right_to_left: bool = False) -> Line:
    """Lays words out, `size` pixels high; right_to_left: the language's reading direction.

    Raises NotMade if no font has one of the letters, or a package for it is not installed.
    """
    glyphs: list[Glyph] = []
    at, top, bottom = 0.0, 0.0, 0.0
    for letters, backwards in in_order(words, right_to_left=right_to_left):
        parts = list(_by_font(letters, weight))
        for font, part in reversed(parts) if backwards else parts:
            scale = size / font.face.upem
            for number, x, y, advance in _shaped(font, part, backwards=backwards):
                glyphs.append(Glyph(font, number, at + x * scale, y * scale))
                drawn = font.get_glyph_extents(number)
                top = min(top, -(y + drawn.y_bearing) * scale)
                bottom = max(bottom, -(y + drawn.y_bearing + drawn.height) * scale)
                at += advance * scale
    return Line(words=words, size=size, glyphs=tuple(glyphs), width=at, top=top, bottom=bottom)


def mask_of(line: Line, left: float, baseline: float) -> Mask:
    """Draws a line whose baseline begins at this point; pixels."""
    from uharfbuzz import RasterDraw  # noqa: PLC0415 - loaded with the first picture

    raster = RasterDraw()
    for glyph in line.glyphs:
        scale = line.size / glyph.font.face.upem
        raster.transform = (scale, 0, 0, scale, left + glyph.x, glyph.y - baseline)
        raster.draw_glyph(glyph.font, glyph.number)
    image = raster.render()
    at = image.extents
    top = -(at.y_origin + at.height)
    return Mask(at.x_origin, top, at.width, at.height, at.stride, image.buffer)


def in_order(words: str, *, right_to_left: bool = False) -> tuple[tuple[str, bool], ...]:
    """Splits a line into runs of one direction, as they stand from left to right.

    Returns the letters of each run in the order of reading, and whether that is from the right.
    Controls are left out, but for those that say how letters join.
    right_to_left: the language's reading direction. Words that have Latin letters or the like, and
    none that are read from the right, stand as they would elsewhere: "12 min". Raises NotMade.
    """
    letters = words.translate(_PLAIN)
    kinds = {bidirectional(letter) for letter in letters}
    if not kinds & {"R", "AL", "AN"} and (not right_to_left or "L" in kinds):
        placed: Iterable[tuple[str, bool]] = ((letter, False) for letter in letters)
    else:
        placed = _placed(letters, right_to_left=right_to_left)
    runs: list[tuple[str, bool]] = []
    for backwards, group in groupby(placed, itemgetter(1)):
        shown = "".join(one for one, _ in group if one in _JOINERS or category(one) != "Cf")
        if shown:
            runs.append((shown[::-1] if backwards else shown, backwards))
    return tuple(runs)


def _placed(letters: str, *, right_to_left: bool) -> Iterator[tuple[str, bool]]:
    """Yields letters from left to right, and whether each is read from the right."""
    try:
        from bidi import get_display  # noqa: PLC0415 - loaded with the first picture
    except ImportError as error:
        raise NotMade("python-bidi is not installed: pip install python-bidi") from error
    letters += _END_OF_ISOLATE * sum(letter in _ISOLATES for letter in letters)
    marked = "".join(letter + _MARK for letter in letters)
    # A last letter of the line's own direction; else the last mark would go to the line's end.
    if right_to_left:
        shown = get_display(marked + "\u200f", base_dir="R")[1:]
    else:
        shown = get_display(marked + "\u200e", base_dir="L")[:-1]
    for first, second in zip(shown[::2], shown[1::2], strict=True):
        yield (second, True) if first == _MARK else (first, False)


def _by_font(letters: str, weight: str) -> Iterator[tuple["Font", str]]:
    """Yields the parts of a run, each with the font that has it. Marks go with their letter."""
    part, family = "", ""
    for letter in letters:
        here = _family_of(letter, family)
        if part and here != family:
            yield _font(family, weight), part
            part = ""
        part, family = part + letter, here
    if part:
        yield _font(family, weight), part


def _family_of(letter: str, before: str) -> str:
    """Returns the family that has a letter; before: that of the letter before it, or ""."""
    if before and letter in _JOINERS:
        return before
    if before and category(letter)[0] == "M" and _has(before, letter):
        return before
    for family in FAMILIES:
        if _has(family, letter):
            return family
    raise NotMade(f"no font in {FONTS.name} has {name(letter, letter)}")


@lru_cache(maxsize=1024)
def _has(family: str, letter: str) -> bool:
    return _font(family, REGULAR).get_nominal_glyph(ord(letter)) is not None


@lru_cache(maxsize=64)
def _font(family: str, weight: str) -> "Font":
    try:
        from uharfbuzz import Blob, Face, Font  # noqa: PLC0415 - loaded with the first picture
    except ImportError as error:
        raise NotMade("uharfbuzz is not installed: pip install uharfbuzz") from error
    file = FONTS / f"{family}-{weight}.ttf"
    if not file.is_file():
        file = FONTS / f"{family}-{BOLD}.ttf"
    return Font(Face(Blob.from_file_path(str(file))))


def _shaped(
    font: "Font", letters: str, *, backwards: bool
) -> Iterator[tuple[int, float, float, float]]:
    """Yields the number, offsets and advance of each glyph, from left to right; font units."""
    from uharfbuzz import Buffer, shape  # noqa: PLC0415

    buffer = Buffer()
    buffer.add_str(letters)
    buffer.direction = "rtl" if backwards else "ltr"
    buffer.language = "und"  # else that of the process
    buffer.guess_segment_properties()
    shape(font, buffer)
    at_all = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    for glyph, at in at_all:
        yield glyph.codepoint, at.x_offset, at.y_offset, at.x_advance
