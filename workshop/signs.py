"""The signs in a picture: arrows and numbers."""

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from workshop.contacts import place
from workshop.field import Field, Point
from workshop.paint import Lens, Paint, Palette
from workshop.pose import Arrow
from workshop.skeleton import Body


def draw_arrow(paint: Paint, lens: Lens, palette: Palette, body: Body, arrow: Arrow) -> None:
    """A curved arrow that grows from a thin tail to its head."""
    points = arrow_line(lens, body, arrow)
    s = lens.scale
    length = sum(math.dist(a, b) for a, b in pairwise(points))
    size = min(0.030 * s, 0.5 * length)
    shaft = _cut(points, length - size * 0.9)
    rounds = []
    for n, (x, y) in enumerate(shaft):
        share = n / max(len(shaft) - 1, 1)
        rounds.append((x, y, (0.0025 + 0.0055 * share) * s))
    tip, before = points[-1], shaft[-1]
    way = ((tip[0] - before[0]), (tip[1] - before[1]))
    far = math.hypot(*way) or 1.0
    ux, uy = way[0] / far, way[1] / far
    root = (tip[0] - ux * size, tip[1] - uy * size)
    half = size * 0.62
    corners = [
        tip,
        (root[0] - uy * half, root[1] + ux * half),
        (root[0] + ux * size * 0.16, root[1] + uy * size * 0.16),
        (root[0] + uy * half, root[1] - ux * half),
    ]
    field = paint.field([*rounds, *((x, y, 4.0) for x, y in corners)], 8.0)
    field.chain(rounds)
    head = Field(
        (
            field.left,
            field.top,
            field.left + field.distance.shape[1],
            field.top + field.distance.shape[0],
        ),
        field.far,
    )
    head.polygon(corners)
    field.distance[...] = np.minimum(field.distance, head.distance - 0.0022 * s)
    paint.flat(field, palette.arrow)


def draw_number(paint: Paint, palette: Palette, number: int, at: Point, radius: float) -> None:
    """1 or 2 in a disc."""
    disc = paint.field([(*at, radius)], 4.0)
    disc.chain([(*at, radius)])
    paint.flat(disc, palette.disc)
    for stroke in DIGITS[number]:
        rounds = [(at[0] + x * radius, at[1] + y * radius, 0.085 * radius) for x, y in stroke]
        field = paint.field(rounds, 4.0)
        field.chain(rounds)
        paint.flat(field, palette.digit)


def _two() -> list[Point]:
    bow = [
        (0.255 * math.cos(math.radians(a)), -0.20 + 0.255 * math.sin(math.radians(a)))
        for a in range(-172, 31, 12)
    ]
    return [*bow, (0.12, 0.06), (-0.26, 0.44), (0.28, 0.44)]


DIGITS: dict[int, list[list[Point]]] = {
    1: [[(-0.17, -0.26), (0.05, -0.44), (0.05, 0.44)]],
    2: [_two()],
}
"""The strokes of the digits, in radii of their disc; y down."""


def arrow_line(lens: Lens, body: Body, arrow: Arrow) -> list[Point]:
    """The middle line of an arrow in pixels, from its tail to its tip."""
    x, y = lens.flat(place(body, arrow.near).at)
    s = lens.scale
    a = (x + arrow.start[0] * s, y - arrow.start[1] * s)
    b = (x + arrow.end[0] * s, y - arrow.end[1] * s)
    # Twice the bend, since a curve of three points reaches half way to the middle one.
    mid = (
        (a[0] + b[0]) / 2 + 2 * arrow.bend * (b[1] - a[1]),
        (a[1] + b[1]) / 2 - 2 * arrow.bend * (b[0] - a[0]),
    )
    line = []
    for n in range(25):
        t = n / 24
        p, q, r = (1 - t) ** 2, 2 * t * (1 - t), t * t
        line.append((p * a[0] + q * mid[0] + r * b[0], p * a[1] + q * mid[1] + r * b[1]))
    return line


def _cut(points: Sequence[Point], length: float) -> list[Point]:
    """Returns the first part of a line, up to a length."""
    out = [points[0]]
    left = length
    for a, b in pairwise(points):
        step = math.dist(a, b)
        if step >= left:
            t = left / step if step else 0.0
            out.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t))
            return out
        out.append(b)
        left -= step
    return out


def covered(paint: Paint, lens: Lens, body: Body, arrow: Arrow) -> float:
    """The share of an arrow's line that lies across the person, 0 to 1."""
    height, width = paint.person.shape
    hits = [
        paint.person[int(y), int(x)] > 0.5
        for x, y in arrow_line(lens, body, arrow)
        if 0 <= x < width and 0 <= y < height
    ]
    return float(sum(hits)) / max(len(hits), 1)
