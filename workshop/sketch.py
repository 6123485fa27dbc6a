"""What every part of the figure is drawn with: body, lens, colours, and muscles that glow."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from workshop.field import Array, Field, Point, Round, curve, spread
from workshop.paint import Colour, Lens, Paint, Palette
from workshop.skeleton import Ball, Body, Bone, along, section

TRUNK_GLOWS: Mapping[str, Sequence[tuple[float, float, float, float, float]]] = {
    "lower back": ((-0.70, 0.075, 0.135, 0.0, 0.018),),
    "erector spinae": ((-0.74, 0.070, 0.250, 0.0, 0.015),),
    "upper back": ((-0.70, 0.215, 0.270, 0.0, 0.019),),
    "abdominals": ((0.72, 0.060, 0.170, 0.0, 0.017),),
    "deep abdominals": ((0.45, 0.070, 0.125, 0.0, 0.021),),
    "obliques": ((0.10, 0.085, 0.165, 0.0, 0.019),),
}
"""Where a muscle glows: how far ahead (1) or back (-1), from where to where along the spine, how
far to the left, and how wide, in body heights."""
TRUNK_GLOWS_BACK: Mapping[str, Sequence[tuple[float, float, float, float, float]]] = {
    "lower back": ((-0.7, 0.08, 0.13, 0.022, 0.016), (-0.7, 0.08, 0.13, -0.022, 0.016)),
    "upper back": ((-0.7, 0.215, 0.262, 0.020, 0.017), (-0.7, 0.215, 0.262, -0.020, 0.017)),
    "obliques": ((0.1, 0.085, 0.165, 0.055, 0.019), (0.1, 0.085, 0.165, -0.055, 0.019)),
}
TRUNK_GLOWS_FRONT: Mapping[str, Sequence[tuple[float, float, float, float, float]]] = {
    "abdominals": ((0.8, 0.060, 0.170, 0.0, 0.017),),
    "deep abdominals": ((0.8, 0.070, 0.125, 0.0, 0.021),),
    "obliques": ((0.55, 0.075, 0.165, 0.058, 0.017), (0.55, 0.075, 0.165, -0.058, 0.017)),
}
LEG_GLOWS: Mapping[str, tuple[str, float, float, float, float]] = {
    "hamstrings": ("thigh", -0.022, 0.34, 0.78, 0.015),
    "thighs": ("thigh", 0.020, 0.28, 0.76, 0.018),
    "hip flexors": ("thigh", 0.024, -0.02, 0.20, 0.017),
    "calves": ("shank", -0.014, 0.16, 0.44, 0.015),
}


@dataclass(slots=True)
class Sketch:
    """A body, drawn into a picture through a lens, in a palette's colours.

    glows: for each muscle at work how strongly it glows, 0 to 1: on both sides ("glutes") or on one
    ("left glutes").
    """

    paint: Paint
    body: Body
    lens: Lens
    palette: Palette
    glows: Mapping[str, float]
    torso: Field | None = None

    @property
    def scale(self) -> float:
        """Pixels a body height."""
        return self.lens.scale

    def strength(self, muscle: str, side: str) -> float:
        """How strongly a muscle glows on a side, 0 to 1."""
        return max(self.glows.get(muscle, 0.0), self.glows.get(f"{side} {muscle}", 0.0))

    def colours(self, field: Field, colour: Colour) -> Array:
        """A field's window full of one colour."""
        out = np.empty((*field.distance.shape, 3), np.float32)
        out[...] = colour
        return out

    def fill(self, colours: Array, mask: Array, colour: Colour) -> None:
        """Lays a colour over others where a mask (0 to 1) covers them."""
        colours += (np.asarray(colour, np.float32) - colours) * mask[..., None]

    def rounds(self, balls: Sequence[Ball]) -> list[Round]:
        """Projects a limb, with more rounds than it has."""
        return [self.lens.round(ball) for ball in finer(balls)]

    def down(self, bone: Bone, length: float, ahead: float = 0.0) -> Point:
        """Projects a place so far down a bone and ahead of it."""
        return self.lens.flat(along(bone.at, bone.frame, ahead, 0, -length))

    def spine_line(self, ahead: float, low: float, high: float, side: float = 0.0) -> list[Point]:
        """Projects places along the spine, so far ahead (1: the front) and to the left."""
        points = []
        for place, (at, frame) in self.body.spine:
            if low - 0.012 <= place <= high + 0.012:
                s = section(place)
                reach = s.ahead * ahead if ahead > 0 else s.back * ahead
                points.append(self.lens.flat(along(at, frame, reach, side, 0)))
        return points

    def glow(
        self, field: Field, colours: Array, line: Sequence[Point], wide: float, strength: float
    ) -> None:
        """Lets a muscle along a line glow, 0 to 1, so many body heights wide."""
        x, y = field.grid()
        wide *= self.scale
        total = np.zeros(field.distance.shape, np.float32)
        spots = spread(line, 9)
        for n, (px, py) in enumerate(spots):
            weight = math.sin(math.pi * (n + 1.5) / (len(spots) + 2))
            total += weight * np.exp(((x - px) ** 2 + (y - py) ** 2) * (-0.5 / wide**2))
        soft = total / max(float(total.max()), 1e-6)
        soft = (1 - (1 - soft) ** 1.5) * (0.82 * strength)
        colours += (np.asarray(self.palette.glow, np.float32) - colours) * soft[..., None]


def bone_at(body: Body, place: float) -> Bone:
    """The spine's bone at a place along it, between two stations."""
    for (low, a), (high, b) in pairwise(body.spine):
        if place <= high:
            t = (place - low) / (high - low)
            x, y, z = (p + (q - p) * t for p, q in zip(a.at, b.at, strict=True))
            return Bone((x, y, z), a.frame if t < 0.5 else b.frame)
    return body.spine[-1][1]


def finer(balls: Sequence[Ball]) -> list[Ball]:
    """The same limb with more rounds, their radii along a smooth curve."""
    xy = curve([(ball.at[0], ball.at[1]) for ball in balls], 3)
    zr = curve([(ball.at[2], ball.radius) for ball in balls], 3)
    return [Ball((x, y, z), r) for (x, y), (z, r) in zip(xy, zr, strict=True)]
