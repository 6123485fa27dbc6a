"""The shapes of a chart, in pixels, and the code that paints them.

Positions assume that reading begins at the left. For right-to-left languages the picture is
mirrored while it is painted, except for its words.
"""

import io
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import groupby, product
from typing import TYPE_CHECKING

from msgspec import Struct

from lumbar.media.curves import (
    FAINT,
    STRONG,
    area,
    dashes,
    dots,
    filled,
    rounded,
    smooth,
    stroke,
)
from lumbar.media.lettering import Line, Mask, mask_of
from lumbar.media.upload import NotMade

if TYPE_CHECKING:
    from PIL.Image import Image

WIDTH = 1080
_SMALL = 64
"""A tile up to this many pixels across and down is painted with one cached mask."""
_SPARE = 16
"""Pixels added around a ribbon's box, because the marks at its ends reach beyond it."""

Point = tuple[float, float]
Colour = tuple[int, int, int]
Corners = tuple[int, int, int, int]
"""Left, top, right and bottom in whole pixels."""


class Box(Struct, frozen=True):
    """A rectangle in pixels. The origin is the upper corner at which reading begins."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Width in pixels."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Height in pixels."""
        return self.bottom - self.top

    def holds(self, other: "Box") -> bool:
        """Whether the other box lies within this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def meets(self, other: "Box") -> bool:
        """Whether the two boxes overlap."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def grown(self, by: float) -> "Box":
        """The same box, larger by that many pixels on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


class Tile(Struct, frozen=True):
    """A filled rectangle with round corners; paint: a colour's name; radius: pixels."""

    box: Box
    paint: str
    radius: int = 0


class Words(Struct, frozen=True):
    """A line of words; within: the box that they must fit into."""

    line: Line
    left: float
    baseline: float
    paint: str
    within: Box

    @property
    def box(self) -> Box:
        """The box that the words cover."""
        return Box(
            self.left,
            self.baseline + self.line.top,
            self.left + self.line.width,
            self.baseline + self.line.bottom,
        )


class Ribbon(Struct, frozen=True):
    """A curve and the area below it, in a box; pixels.

    sketched: drawn dashed and without points, for a curve that has no data yet.
    """

    box: Box
    line: tuple[Point, ...]
    points: tuple[Point, ...] = ()
    sketched: bool = False


class Shape(Struct, frozen=True):
    """A filled outline with round corners, through points in pixels; paint: a colour's name."""

    outline: tuple[Point, ...]
    paint: str


class Plan(Struct, frozen=True, kw_only=True):
    """A whole picture. Its parts are painted tiles first, then shapes, ribbons and words."""

    height: int
    tiles: tuple[Tile, ...]
    ribbons: tuple[Ribbon, ...]
    words: tuple[Words, ...]
    shapes: tuple[Shape, ...] = ()
    right_to_left: bool = False


def _colours(written: str) -> Mapping[str, Colour]:
    """Parses pairs of a paint's name and its colour (hexadecimal RRGGBB)."""
    words = iter(written.split())
    return {name: _colour(value) for name, value in zip(words, words, strict=True)}


def _colour(value: str) -> Colour:
    return int(value[0:2], 16), int(value[2:4], 16), int(value[4:6], 16)


LIGHT = _colours("""
    ground F5F7FA  panel FFFFFF  ink 18242F  soft 5F6E7D  warm D13D1B  track E7EBF0  grid E7EBF0
    shade-0 E7EBF0  shade-1 BCE3DF  shade-2 7AC5BF  shade-3 389A9F  shade-4 16646B
    to-come F5F7FA  line 1D8891  point A9D6D5  sketch C3D3DB  this 1D8891  last 9FB0BD
    body DCE4EA  muscle C3D0DA
""")
DARK = _colours("""
    ground 0F161D  panel 19232D  ink EFF4F8  soft 9CABB9  warm FF8463  track 2A3744  grid 2A3744
    shade-0 2A3744  shade-1 1F5158  shade-2 24797F  shade-3 37AAAA  shade-4 8CE5DB
    to-come 1D2832  line 4FC7C4  point 2E7A7C  sketch 3D4E5D  this 4FC7C4  last 5C6F80
    body 32414F  muscle 465868
""")


_RAMPS = (
    *(("ground", over, 13) for over in ("ink", "soft")),
    *(("panel", over, 13) for over in ("ink", "soft", "warm", "line")),
    *(("panel", f"shade-{shade}", 5) for shade in range(5)),
    *(("panel", over, 5) for over in ("ground", "this", "last", "point", "sketch", "to-come")),
    *(("track", over, 3) for over in ("this", "last")),
    *(("panel", "body", 5), ("body", "muscle", 4), ("body", "warm", 6), ("muscle", "warm", 4)),
)
"""The lower paint, the upper paint, and the number of steps in which an edge blends them."""


def paint(plan: Plan, *, dark: bool) -> bytes:
    """Returns the picture as PNG. Raises NotMade if Pillow is not installed."""
    try:
        from PIL import Image, ImageOps  # noqa: PLC0415 - loaded with the first picture
    except ImportError as error:
        raise NotMade("Pillow is not installed: pip install pillow") from error
    colours = DARK if dark else LIGHT
    image = Image.new("RGB", (WIDTH, plan.height), colours["ground"])
    for tile in plan.tiles:
        _paint_tile(image, tile, colours[tile.paint])
    if plan.shapes:
        _paint_shapes(image, plan.shapes, colours)
    for ribbon in plan.ribbons:
        _paint_ribbon(image, ribbon, colours)
    if plan.right_to_left:
        image = ImageOps.mirror(image)
    for words in plan.words:
        left = WIDTH - words.box.right if plan.right_to_left else words.left
        _paint_words(image, mask_of(words.line, left, words.baseline), colours[words.paint])
    out = io.BytesIO()
    few = image.quantize(palette=_palette(dark=dark), dither=Image.Dither.NONE)
    few.save(out, "PNG", compress_level=5)
    return out.getvalue()


def _paint_words(image: "Image", mask: Mask, colour: Colour) -> None:
    from PIL import Image  # noqa: PLC0415

    size = mask.width, mask.height
    if all(size):
        shape = Image.frombuffer("L", size, mask.rows, "raw", "L", mask.stride, -1)
        image.paste(colour, (mask.left, mask.top), shape)


@lru_cache(maxsize=2)
def _palette(*, dark: bool) -> "Image":
    """Returns an image with the palette of all pictures: each paint, and its blending steps.

    A palette makes a file of a third the size, in less time.
    """
    from PIL import Image  # noqa: PLC0415

    colours = DARK if dark else LIGHT
    panel, line = colours["panel"], colours["line"]
    ramp = [
        _mixed(colours[under], colours[over], step / steps)
        for under, over, steps in _RAMPS
        for step in range(steps + 1)
    ]
    ramp += [_mixed(panel, line, alpha / 255) for alpha in range(FAINT, STRONG + 1)]
    # Pillow looks colours up in steps of 4, so a colour close to the panel's could replace it.
    wide = colours["panel"], colours["ground"]
    clear = (one for one in ramp if all(_apart(one, paint) >= 8 for paint in wide))
    found = list(dict.fromkeys([*colours.values(), *clear]))
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in found for part in colour])
    return palette


def _apart(one: Colour, other: Colour) -> int:
    return max(abs(o - t) for o, t in zip(one, other, strict=True))


def _mixed(under: Colour, over: Colour, share: float) -> Colour:
    red, green, blue = (round(u + (o - u) * share) for u, o in zip(under, over, strict=True))
    return red, green, blue


def _paint_tile(image: "Image", tile: Tile, colour: Colour) -> None:
    left, top = round(tile.box.left), round(tile.box.top)
    width, height = round(tile.box.right) - left, round(tile.box.bottom) - top
    if max(width, height) <= _SMALL:
        image.paste(colour, (left, top), _rounded(width, height, tile.radius))
    else:
        _fill(image, (left, top, left + width, top + height), tile.radius, colour)


@lru_cache(maxsize=64)
def _rounded(width: int, height: int, radius: int) -> "Image":
    """Returns the mask of a small tile, cached because many are equal; pixels."""
    from PIL import Image  # noqa: PLC0415

    mask = Image.new("L", (width, height))
    _fill(mask, (0, 0, width, height), radius, 255)
    return mask


def _fill(image: "Image", box: Corners, radius: int, colour: Colour | int) -> None:
    left, top, right, bottom = box
    radius = min(radius, (right - left) // 2, (bottom - top) // 2)
    image.paste(colour, (left + radius, top, right - radius, bottom))
    image.paste(colour, (left, top + radius, right, bottom - radius))
    places = product((top, bottom - radius), (left, right - radius))
    for corner, (y, x) in zip(_corners(radius) if radius else (), places, strict=False):
        image.paste(colour, (x, y), corner)


@lru_cache(maxsize=32)
def _corners(radius: int) -> tuple["Image", ...]:
    """Returns the masks of four corners, `radius` pixels each: upper two, lower two."""
    from PIL import Image, ImageDraw, ImageOps  # noqa: PLC0415

    fine = Image.new("L", (radius * 8, radius * 8))
    ImageDraw.Draw(fine).ellipse((0, 0, radius * 16 - 1, radius * 16 - 1), 255)
    first = fine.reduce(8)
    second = ImageOps.mirror(first)
    return first, second, ImageOps.flip(first), ImageOps.flip(second)


# Shapes


def _paint_shapes(image: "Image", shapes: Sequence[Shape], colours: Mapping[str, Colour]) -> None:
    """Paints shapes, one over the other; those of one paint that follow each other as one."""
    for name, group in groupby(shapes, lambda shape: shape.paint):
        outlines = [rounded(shape.outline) for shape in group]
        xs, ys = zip(*(point for outline in outlines for point in outline), strict=True)
        around = Box(min(xs), min(ys), max(xs), max(ys)).grown(2)
        at = int(around.left), int(around.top)
        image.paste(colours[name], at, filled(around, at, outlines))


# Curves


def _paint_ribbon(image: "Image", ribbon: Ribbon, colours: Mapping[str, Colour]) -> None:
    around = ribbon.box.grown(_SPARE)
    at = int(around.left), int(around.top)
    line = smooth(ribbon.line)
    if ribbon.sketched:
        image.paste(colours["sketch"], at, dashes(around, at, line))
        return
    image.paste(colours["line"], at, area(around, at, line, ribbon.box.bottom))
    image.paste(colours["point"], at, dots(around, at, ribbon.points, 4.5))
    image.paste(colours["line"], at, stroke(around, at, line))
    last = ribbon.line[-1:]
    image.paste(colours["panel"], at, dots(around, at, last, 14))
    image.paste(colours["warm"], at, dots(around, at, last, 10))
