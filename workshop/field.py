"""Fields of distances to the outline of a shape, in pixels, below zero inside.

Joined smoothly, such fields give limbs without a kink and edges without steps. Needs numpy, which
only the making of the pictures has; see docs/PICTURES.md.
"""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np

Array = Any
"""A numpy array; numpy is no part of what runs, so its types are not checked."""
Point = tuple[float, float]
Round = tuple[float, float, float]
"""A disc in the picture: x, y and radius in pixels, y down."""


class Field:
    """Distances to the outline of a shape, in a window of the picture."""

    def __init__(self, window: tuple[int, int, int, int], far: float) -> None:
        self.left, self.top, right, bottom = window
        self.far = far
        shape = (max(bottom - self.top, 1), max(right - self.left, 1))
        self.distance: Array = np.full(shape, far, np.float32)

    @property
    def slices(self) -> tuple[slice, slice]:
        """The window, to cut it out of a picture."""
        rows, columns = self.distance.shape
        return slice(self.top, self.top + rows), slice(self.left, self.left + columns)

    def grid(self, box: tuple[int, int, int, int] | None = None) -> tuple[Array, Array]:
        """x of the columns and y of the rows at the middles of the pixels of a box."""
        rows, columns = self.distance.shape
        x0, y0, x1, y1 = box or (0, 0, columns, rows)
        x = np.arange(x0, x1, dtype=np.float32) + (self.left + 0.5)
        y = np.arange(y0, y1, dtype=np.float32) + (self.top + 0.5)
        return x[None, :], y[:, None]

    def box(self, rounds: Sequence[Round]) -> tuple[int, int, int, int]:
        """The part of the window that lies near some discs, empty where none does."""
        rows, columns = self.distance.shape
        x0 = min(x - r for x, _, r in rounds) - self.far - self.left
        x1 = max(x + r for x, _, r in rounds) + self.far - self.left
        y0 = min(y - r for _, y, r in rounds) - self.far - self.top
        y1 = max(y + r for _, y, r in rounds) + self.far - self.top
        return (
            min(max(int(x0), 0), columns),
            min(max(int(y0), 0), rows),
            min(max(int(x1) + 1, 0), columns),
            min(max(int(y1) + 1, 0), rows),
        )

    def chain(self, rounds: Sequence[Round], smooth: float = 0.0) -> None:
        """Adds the hulls of neighbouring discs, blended into the field within `smooth` pixels."""
        x0, y0, x1, y1 = self.box(rounds)
        if x0 >= x1 or y0 >= y1:
            return
        own = Field((self.left + x0, self.top + y0, self.left + x1, self.top + y1), self.far)
        for pair in zip(rounds, rounds[1:] or rounds, strict=False):
            a0, b0, a1, b1 = own.box(pair)
            if a0 < a1 and b0 < b1:
                part = own.distance[b0:b1, a0:a1]
                np.minimum(part, cone(*own.grid((a0, b0, a1, b1)), *pair), out=part)
        part = self.distance[y0:y1, x0:x1]
        part[...] = melt(part, own.distance, smooth)

    def polygon(self, points: Sequence[Point], smooth: float = 0.0) -> None:
        """Adds the inside of a closed outline."""
        x0, y0, x1, y1 = self.box([(x, y, 0.0) for x, y in points])
        if x0 < x1 and y0 < y1:
            part = self.distance[y0:y1, x0:x1]
            part[...] = melt(part, outline(*self.grid((x0, y0, x1, y1)), points), smooth)

    def beyond(self, at: Point, way: Point) -> Array:
        """How far each pixel lies beyond a line through a place, along a way."""
        size = math.hypot(*way) or 1.0
        x, y = self.grid()
        return ((x - at[0]) * way[0] + (y - at[1]) * way[1]) / size


def melt(a: Array, b: Array, smooth: float) -> Array:
    """The union of two fields, rounded where they meet."""
    low = np.minimum(a, b)
    if smooth <= 0:
        return low
    near = np.maximum(smooth - np.abs(a - b), 0.0)
    return low - near * near * (0.25 / smooth)


def cone(x: Array, y: Array, a: Round, b: Round) -> Array:
    """Distances to the hull of two discs."""
    (ax, ay, ar), (bx, by, br) = a, b
    length = math.hypot(bx - ax, by - ay)
    if length <= abs(ar - br) + 1e-6:
        cx, cy, cr = a if ar >= br else b
        return np.hypot(x - cx, y - cy) - cr
    ux, uy = (bx - ax) / length, (by - ay) / length
    px, py = x - ax, y - ay
    down = px * ux + py * uy
    out = np.abs(px * uy - py * ux)
    lean = (ar - br) / length
    flat = math.sqrt(1 - lean * lean)
    k = down * flat - out * lean
    side = out * flat + down * lean - ar
    start = np.sqrt(out * out + down * down) - ar
    end = np.sqrt(out * out + (down - length) ** 2) - br
    return np.where(k < 0, start, np.where(k > flat * length, end, side))


def outline(x: Array, y: Array, points: Sequence[Point]) -> Array:
    """Distances to a closed outline, below zero inside."""
    best = np.full(np.broadcast_shapes(x.shape, y.shape), 1e12, np.float32)
    inside = np.zeros(best.shape, bool)
    for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True):
        ex, ey = bx - ax, by - ay
        size = ex * ex + ey * ey
        if size < 1e-9:
            continue
        wx, wy = x - ax, y - ay
        t = np.clip((wx * ex + wy * ey) / size, 0, 1)
        np.minimum(best, (wx - ex * t) ** 2 + (wy - ey * t) ** 2, out=best)
        if ay != by:
            crossing = (y > min(ay, by)) & (y <= max(ay, by))
            inside ^= crossing & (wx < wy * (ex / ey))
    return np.where(inside, -1.0, 1.0) * np.sqrt(best)


def curve(points: Sequence[Point], pieces: int = 4, closed: bool = False) -> list[Point]:
    """A smooth line through points (Catmull-Rom)."""
    count = len(points)
    out: list[Point] = []
    for i in range(count if closed else count - 1):
        if closed:
            p = [points[(i + n) % count] for n in (-1, 0, 1, 2)]
        else:
            p = [points[min(max(i + n, 0), count - 1)] for n in (-1, 0, 1, 2)]
        for n in range(pieces):
            t = n / pieces
            weights = (
                -0.5 * t + t * t - 0.5 * t**3,
                1 - 2.5 * t * t + 1.5 * t**3,
                0.5 * t + 2 * t * t - 1.5 * t**3,
                -0.5 * t * t + 0.5 * t**3,
            )
            out.append(
                (
                    sum(w * q[0] for w, q in zip(weights, p, strict=True)),
                    sum(w * q[1] for w, q in zip(weights, p, strict=True)),
                )
            )
    if not closed:
        out.append(points[-1])
    return out


def cover(distance: Array) -> Array:
    """How much of each pixel a shape covers, 0 to 1."""
    return np.clip(0.5 - distance, 0.0, 1.0)


def spread(line: Sequence[Point], count: int) -> list[Point]:
    """So many places along a line, evenly."""
    steps = [math.dist(a, b) for a, b in pairwise(line)]
    whole, spots = sum(steps), []
    for n in range(count):
        left, i = whole * n / (count - 1), 0
        while i < len(steps) - 1 and left > steps[i]:
            left -= steps[i]
            i += 1
        t = min(left / steps[i], 1.0) if steps[i] else 0.0
        (ax, ay), (bx, by) = line[i], line[i + 1]
        spots.append((ax + (bx - ax) * t, ay + (by - ay) * t))
    return spots


def window_of(field: Field) -> tuple[int, int, int, int]:
    """The part of the picture that a field covers: left, top, right, bottom."""
    rows, columns = field.distance.shape
    return (field.left, field.top, field.left + columns, field.top + rows)


def corners(field: Field) -> list[Round]:
    """Two corners of what a field has room for, its pad left out."""
    x0, y0, x1, y1 = window_of(field)
    inset = field.far
    return [(x0 + inset, y0 + inset, 0.0), (x1 - inset, y1 - inset, 0.0)]
