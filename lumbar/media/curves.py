"""Curves through points, and the masks that paint them with smooth edges."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

    from lumbar.media.canvas import Box, Point

_FINER = 3
"""Curves are drawn at this many times their size and then scaled down (antialiasing)."""
FAINT, STRONG = 18, 66
"""Opacity of the area below a line, of 255: at the bottom, and at the top."""


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


def _mask(around: Box) -> Image:
    from PIL import Image  # noqa: PLC0415

    return Image.new("L", (int(around.width) * _FINER, int(around.height) * _FINER))


def _finer(points: Sequence[Point], at: tuple[int, int]) -> list[Point]:
    return [((x - at[0]) * _FINER, (y - at[1]) * _FINER) for x, y in points]


def stroke(around: Box, at: tuple[int, int], line: Sequence[Point], width: float = 5.5) -> Image:
    """Returns the mask of a line, `width` pixels wide, with round ends."""
    from PIL import ImageDraw  # noqa: PLC0415

    mask = _mask(around)
    draw = ImageDraw.Draw(mask)
    fine = _finer(line, at)
    draw.line(fine, 255, round(width * _FINER), joint="curve")
    for point in (fine[0], fine[-1]):
        _disc(draw, point, width * _FINER / 2)
    return mask.reduce(_FINER)


def area(around: Box, at: tuple[int, int], line: Sequence[Point], bottom: float) -> Image:
    """Returns the mask of the area below the line, which fades towards the bottom."""
    from PIL import Image, ImageChops, ImageDraw  # noqa: PLC0415

    mask = _mask(around)
    corners = [(line[-1][0], bottom), (line[0][0], bottom)]
    ImageDraw.Draw(mask).polygon(_finer([*line, *corners], at), 255)
    small = mask.reduce(_FINER)
    steep = (STRONG - FAINT) / 255
    fade = Image.linear_gradient("L").resize(small.size)
    fade = fade.point(lambda level: STRONG - level * steep)
    return ImageChops.multiply(small, fade)


def dots(around: Box, at: tuple[int, int], points: Sequence[Point], radius: float) -> Image:
    """Returns the mask of discs around points; `radius` in pixels."""
    from PIL import ImageDraw  # noqa: PLC0415

    mask = _mask(around)
    draw = ImageDraw.Draw(mask)
    for point in _finer(points, at):
        _disc(draw, point, radius * _FINER)
    return mask.reduce(_FINER)


def dashes(around: Box, at: tuple[int, int], line: Sequence[Point]) -> Image:
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


def _disc(draw: ImageDraw, at: Point, radius: float, fill: int = 255) -> None:
    x, y = at
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill)


# Outlines


def rounded(outline: Sequence[Point], steps: int = 8) -> list[Point]:
    """Returns a closed curve through the points, `steps` to each side: a uniform Catmull-Rom
    spline, whose corners are round."""
    curve: list[Point] = []
    count = len(outline)
    for number in range(count):
        p0, p1, p2, p3 = (outline[(number + ahead - 1) % count] for ahead in range(4))
        for step in range(steps):
            t = step / steps
            curve.append(
                (_spline(p0[0], p1[0], p2[0], p3[0], t), _spline(p0[1], p1[1], p2[1], p3[1], t))
            )
    return curve


def _spline(p0: float, p1: float, p2: float, p3: float, t: float) -> float:
    bend = (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t + (3 * p1 - p0 - 3 * p2 + p3) * t * t * t
    return p1 + ((p2 - p0) * t + bend) / 2


def filled(around: Box, at: tuple[int, int], outlines: Sequence[Sequence[Point]]) -> Image:
    """Returns the mask of what closed lines enclose."""
    from PIL import ImageDraw  # noqa: PLC0415

    mask = _mask(around)
    draw = ImageDraw.Draw(mask)
    for outline in outlines:
        draw.polygon(_finer(outline, at), 255)
    return mask.reduce(_FINER)
