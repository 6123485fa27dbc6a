"""The shapes of a chart, in pixels, and the code that paints them.

Positions assume that reading begins at the left. For right-to-left languages the picture is
mirrored while it is painted, except for its words.
"""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product
from typing import TYPE_CHECKING

from lumbar.media.lettering import Line
from lumbar.media.upload import NotMade

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

WIDTH = 1080
_FINER = 3
"""Curves are drawn at this many times their size and then scaled down (antialiasing)."""
_SMALL = 64
"""A tile up to this many pixels across and down is painted with one cached mask."""
_SPARE = 16
"""Pixels added around a ribbon's box, because the marks at its ends reach beyond it."""

Point = tuple[float, float]
Colour = tuple[int, int, int]
Corners = tuple[int, int, int, int]
"""Left, top, right and bottom in whole pixels."""


@dataclass(frozen=True, slots=True)
class Box:
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


@dataclass(frozen=True, slots=True)
class Tile:
    """A filled rectangle with round corners; paint: a colour's name; radius: pixels."""

    box: Box
    paint: str
    radius: int = 0


@dataclass(frozen=True, slots=True)
class Words:
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


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A curve and the area below it, in a box; pixels.

    sketched: drawn dashed and without points, for a curve that has no data yet.
    """

    box: Box
    line: tuple[Point, ...]
    points: tuple[Point, ...] = ()
    sketched: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A whole picture. Its parts are painted in the order of the fields, each over the last."""

    height: int
    tiles: tuple[Tile, ...]
    ribbons: tuple[Ribbon, ...]
    words: tuple[Words, ...]
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
""")
DARK = _colours("""
    ground 0F161D  panel 19232D  ink EFF4F8  soft 9CABB9  warm FF8463  track 2A3744  grid 2A3744
    shade-0 2A3744  shade-1 1F5158  shade-2 24797F  shade-3 37AAAA  shade-4 8CE5DB
    to-come 1D2832  line 4FC7C4  point 2E7A7C  sketch 3D4E5D  this 4FC7C4  last 5C6F80
""")


_FAINT, _STRONG = 18, 66
"""Opacity of the area below a line, of 255: at the bottom, and at the top."""
_RAMPS = (
    *(("ground", over, 13) for over in ("ink", "soft")),
    *(("panel", over, 13) for over in ("ink", "soft", "warm", "line")),
    *(("panel", f"shade-{shade}", 5) for shade in range(5)),
    *(("panel", over, 5) for over in ("ground", "this", "last", "point", "sketch", "to-come")),
    *(("track", over, 3) for over in ("this", "last")),
)
"""The lower paint, the upper paint, and the number of steps in which an edge blends them."""


def paint(plan: Plan, *, dark: bool) -> bytes:
    """Returns the picture as PNG. Raises NotMade if Pillow is not installed."""
    try:
        from PIL import Image, ImageDraw, ImageOps  # noqa: PLC0415 - the first picture loads it
    except ImportError as error:
        raise NotMade("Pillow is not installed: pip install pillow") from error
    colours = DARK if dark else LIGHT
    image = Image.new("RGB", (WIDTH, plan.height), colours["ground"])
    for tile in plan.tiles:
        _paint_tile(image, tile, colours[tile.paint])
    for ribbon in plan.ribbons:
        _paint_ribbon(image, ribbon, colours)
    if plan.right_to_left:
        image = ImageOps.mirror(image)
    draw = ImageDraw.Draw(image)
    for words in plan.words:
        left = WIDTH - words.box.right if plan.right_to_left else words.left
        for piece in words.line.pieces:
            at = left + piece.at, words.baseline
            draw.text(at, piece.letters, colours[words.paint], piece.font, anchor="ls")
    out = io.BytesIO()
    few = image.quantize(palette=_palette(dark=dark), dither=Image.Dither.NONE)
    few.save(out, "PNG", compress_level=5)
    return out.getvalue()


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
    ramp += [_mixed(panel, line, alpha / 255) for alpha in range(_FAINT, _STRONG + 1)]
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


# Curves


def _paint_ribbon(image: "Image", ribbon: Ribbon, colours: Mapping[str, Colour]) -> None:
    around = ribbon.box.grown(_SPARE)
    at = int(around.left), int(around.top)
    line = smooth(ribbon.line)
    if ribbon.sketched:
        image.paste(colours["sketch"], at, _dashes(around, at, line))
        return
    image.paste(colours["line"], at, _area(around, at, line, ribbon.box.bottom))
    image.paste(colours["point"], at, _dots(around, at, ribbon.points, 4.5))
    image.paste(colours["line"], at, _stroke(around, at, line))
    last = ribbon.line[-1:]
    image.paste(colours["panel"], at, _dots(around, at, last, 14))
    image.paste(colours["warm"], at, _dots(around, at, last, 10))


def smooth(points: Sequence[Point], step: float = 3.0) -> list[Point]:
    """Returns a curve through the points, left to right, sampled about every `step` pixels.

    Between two points the curve stays within their heights: the slopes are those of Fritsch
    and Carlson for monotone cubics, in Steffen's limited form.
    """
    if len(points) < 2:
        return list(points)
    slopes = _slopes(points)
    curve: list[Point] = []
    for ((x0, y0), (x1, y1)), (m0, m1) in zip(pairwise(points), pairwise(slopes), strict=True):
        wide = x1 - x0
        count = max(1, int(wide / step))
        for number in range(count):
            t = number / count
            rest = 1 - t
            y = y0 * (1 + 2 * t) * rest * rest + y1 * t * t * (3 - 2 * t)
            y += wide * t * rest * (m0 * rest - m1 * t)
            curve.append((x0 + wide * t, y))
    return [*curve, points[-1]]


def _slopes(points: Sequence[Point]) -> list[float]:
    wide = [x1 - x0 for (x0, _), (x1, _) in pairwise(points)]
    between = [(y1 - y0) / (x1 - x0) for (x0, y0), (x1, y1) in pairwise(points)]
    inner = [
        0.0 if s0 * s1 <= 0 else _limited(s0, s1, (s0 * h1 + s1 * h0) / (h0 + h1))
        for (s0, s1), (h0, h1) in zip(pairwise(between), pairwise(wide), strict=True)
    ]
    return [between[0], *inner, between[-1]]


def _limited(before: float, after: float, mean: float) -> float:
    most = min(2 * abs(before), 2 * abs(after), abs(mean))
    return most if mean > 0 else -most


def _mask(around: Box) -> "Image":
    from PIL import Image  # noqa: PLC0415

    return Image.new("L", (int(around.width) * _FINER, int(around.height) * _FINER))


def _finer(points: Sequence[Point], at: tuple[int, int]) -> list[Point]:
    return [((x - at[0]) * _FINER, (y - at[1]) * _FINER) for x, y in points]


def _stroke(around: Box, at: tuple[int, int], line: Sequence[Point], width: float = 5.5) -> "Image":
    from PIL import ImageDraw  # noqa: PLC0415

    mask = _mask(around)
    draw = ImageDraw.Draw(mask)
    fine = _finer(line, at)
    draw.line(fine, 255, round(width * _FINER), joint="curve")
    for point in (fine[0], fine[-1]):
        _disc(draw, point, width * _FINER / 2)
    return mask.reduce(_FINER)


def _area(around: Box, at: tuple[int, int], line: Sequence[Point], bottom: float) -> "Image":
    """Returns the mask of the area below the line, which fades towards the bottom."""
    from PIL import Image, ImageChops, ImageDraw  # noqa: PLC0415

    mask = _mask(around)
    corners = [(line[-1][0], bottom), (line[0][0], bottom)]
    ImageDraw.Draw(mask).polygon(_finer([*line, *corners], at), 255)
    small = mask.reduce(_FINER)
    steep = (_STRONG - _FAINT) / 255
    fade = Image.linear_gradient("L").resize(small.size)
    fade = fade.point(lambda level: _STRONG - level * steep)
    return ImageChops.multiply(small, fade)


def _dots(around: Box, at: tuple[int, int], points: Sequence[Point], radius: float) -> "Image":
    from PIL import ImageDraw  # noqa: PLC0415

    mask = _mask(around)
    draw = ImageDraw.Draw(mask)
    for point in _finer(points, at):
        _disc(draw, point, radius * _FINER)
    return mask.reduce(_FINER)


def _dashes(around: Box, at: tuple[int, int], line: Sequence[Point]) -> "Image":
    """Returns the mask of a dashed line with a ring at its end."""
    from PIL import ImageDraw  # noqa: PLC0415

    mask = _mask(around)
    draw = ImageDraw.Draw(mask)
    fine = _finer(line, at)
    for first in range(0, len(fine) - 10, 10):
        dash = fine[first : first + 6]
        draw.line(dash, 255, 5 * _FINER, joint="curve")
        for end in (dash[0], dash[-1]):
            _disc(draw, end, 2.5 * _FINER)
    _disc(draw, fine[-1], 11 * _FINER)
    _disc(draw, fine[-1], 6 * _FINER, 0)
    return mask.reduce(_FINER)


def _disc(draw: "ImageDraw", at: Point, radius: float, fill: int = 255) -> None:
    x, y = at
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill)
