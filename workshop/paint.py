"""The canvas: colours, the lens from body heights to pixels, and softly shaded shapes."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from workshop.field import Array, Field, Point, Round, cover
from workshop.pose import View
from workshop.skeleton import Ball, Vec

Colour = tuple[float, float, float]

SLANT = (0.10, 0.075)
"""Shift right and up for each body height of distance: the view is slightly from above, so that
the far limbs are visible beside the near ones."""
EDGE = 0.020
ASIDE = (math.cos(math.radians(50)), math.sin(math.radians(50)))
"""Of who is seen from three quarters in front: how much of what lies ahead, and of what lies to
the left, is seen to the right. They look ahead to the right, 40 degrees past the viewer."""
FRONT_SLANT = 0.12


def _rgb(text: str) -> Colour:
    return (int(text[1:3], 16) / 255, int(text[3:5], 16) / 255, int(text[5:7], 16) / 255)


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a picture, each red, green, blue from 0 to 1."""

    ground: Colour
    mat: Colour
    mat_edge: Colour
    floor: Colour
    floor_edge: Colour
    wood: Colour
    wood_far: Colour
    towel: Colour
    gap: Colour
    skin: Colour
    shirt: Colour
    leggings: Colour
    hair: Colour
    far: float
    glow: Colour
    arrow: Colour
    disc: Colour
    digit: Colour
    shadow: float


LIGHT = Palette(
    ground=_rgb("#f7f9fb"),
    mat=_rgb("#c9dedd"),
    mat_edge=_rgb("#9dbfbf"),
    floor=_rgb("#e6ebef"),
    floor_edge=_rgb("#cfd8df"),
    wood=_rgb("#b9a48d"),
    wood_far=_rgb("#988671"),
    towel=_rgb("#efd6a4"),
    gap=_rgb("#f3b562"),
    skin=_rgb("#e6b294"),
    shirt=_rgb("#25929a"),
    leggings=_rgb("#37446f"),
    hair=_rgb("#43302c"),
    far=0.76,
    glow=_rgb("#ff5a3c"),
    arrow=_rgb("#f0553a"),
    disc=_rgb("#25858d"),
    digit=_rgb("#ffffff"),
    shadow=0.34,
)
DARK = Palette(
    ground=_rgb("#17212b"),
    mat=_rgb("#36525b"),
    mat_edge=_rgb("#263c45"),
    floor=_rgb("#243341"),
    floor_edge=_rgb("#1d2a36"),
    wood=_rgb("#8a7764"),
    wood_far=_rgb("#65574a"),
    towel=_rgb("#cdb384"),
    gap=_rgb("#e0a24e"),
    skin=_rgb("#e2ac8d"),
    shirt=_rgb("#2fa5ab"),
    leggings=_rgb("#53649c"),
    hair=_rgb("#6f4d43"),
    far=0.72,
    glow=_rgb("#ff5538"),
    arrow=_rgb("#ff7a5c"),
    disc=_rgb("#2b8f97"),
    digit=_rgb("#ffffff"),
    shadow=0.42,
)


@dataclass(frozen=True, slots=True)
class Lens:
    """The projection from body heights to pixels: the ground's origin, and pixels a body height."""

    view: View
    x: float
    y: float
    scale: float

    def flat(self, at: Vec) -> Point:
        """Projects a place of the body to pixels."""
        if self.view is View.SIDE:
            right, up = at[0] + SLANT[0] * at[1], at[2] + SLANT[1] * at[1]
        elif self.view is View.FRONT:
            right = at[0] * ASIDE[0] + at[1] * ASIDE[1]
            up = at[2] - FRONT_SLANT * (at[0] * ASIDE[1] - at[1] * ASIDE[0])
        else:
            right, up = -at[1], at[2] + SLANT[1] * 1.4 * at[0]
        return (self.x + self.scale * right, self.y - self.scale * up)

    @property
    def sight(self) -> Vec:
        """Towards the viewer, along a line of which one point alone is seen."""
        if self.view is View.SIDE:
            return (SLANT[0], -1.0, SLANT[1])
        if self.view is View.FRONT:
            return (ASIDE[1], -ASIDE[0], FRONT_SLANT)
        return (-1.0, 0.0, SLANT[1] * 1.4)

    def way(self, vector: Vec) -> Point:
        """Projects a direction of the body, in pixels a body height."""
        x, y = self.flat(vector)
        return (x - self.x, y - self.y)

    def round(self, ball: Ball) -> Round:
        """Projects a ball to a disc."""
        x, y = self.flat(ball.at)
        return (x, y, ball.radius * self.scale)


class Paint:
    """The canvas: red, green, blue from 0 to 1, and a mask of the person."""

    def __init__(self, width: int, height: int, ground: Colour) -> None:
        self.image: Array = np.empty((height, width, 3), np.float32)
        self.image[...] = ground
        self.person: Array = np.zeros((height, width), np.float32)

    def field(self, rounds: Iterable[Round], pad: float) -> Field:
        """An empty field with room for some discs, within the picture."""
        rounds = list(rounds)
        height, width = self.person.shape
        x0 = max(int(min(x - r for x, _, r in rounds) - pad), 0)
        y0 = max(int(min(y - r for _, y, r in rounds) - pad), 0)
        x1 = min(int(max(x + r for x, _, r in rounds) + pad) + 1, width)
        y1 = min(int(max(y + r for _, y, r in rounds) + pad) + 1, height)
        return Field((x0, y0, max(x1, x0 + 1), max(y1, y0 + 1)), pad)

    def flat(self, field: Field, colour: Colour, strength: Array | float = 1.0) -> None:
        """Fills a shape."""
        area = self.image[field.slices]
        alpha = (cover(field.distance) * strength)[..., None]
        area += (np.asarray(colour, np.float32) - area) * alpha

    def body(self, field: Field, colours: Array, scale: float, look: "Look | None" = None) -> None:
        """Fills a part of the person, softly shaded, with a soft shade on what lies behind."""
        look = look or Look()
        where = field.slices
        area, person = self.image[where], self.person[where]
        d = field.distance
        over = d if look.over is None else look.over
        behind = 0.20 * np.exp(-np.maximum(over, 0) / (0.011 * scale)) * person
        if look.fade is not None:
            behind *= 1 - look.fade
        area *= (1 - behind)[..., None]
        light = _light(d if look.form is None else look.form, scale)
        tone = look.tone * (1 + 0.10 * np.maximum(light, 0) + 0.20 * np.minimum(light, 0))
        alpha = cover(d) if look.alpha is None else look.alpha
        area += (np.clip(colours * tone[..., None], 0, 1) - area) * alpha[..., None]
        np.maximum(person, alpha, out=person)


@dataclass(frozen=True, slots=True)
class Look:
    """How a part is painted where this differs from its own outline.

    tone: how bright; form: the field whose roundness is shaded; over: the field that shades what
    lies behind; fade: 0 to 1, where it shades nothing; alpha: what of it is seen.
    """

    tone: float = 1.0
    form: Array = None
    over: Array = None
    fade: Array = None
    alpha: Array = None


def _light(distance: Array, scale: float) -> Array:
    """How much a round form is lit from above, -1 to 1: most at its edges."""
    gy, gx = np.gradient(distance)
    inner = np.exp(np.minimum(distance, 0) / (EDGE * scale))
    return _blurred(-(0.38 * gx + 0.92 * gy) * inner, max(round(0.006 * scale), 1))


def _blurred(image: Array, reach: int) -> Array:
    """Means of neighbours, twice: softens the ridges where a form's two sides meet."""
    for _ in range(2):
        for turn in (False, True):
            wide = np.pad(image.T if turn else image, [(reach + 1, reach), (0, 0)], "edge")
            total = np.cumsum(wide, axis=0)
            image = (total[2 * reach + 1 :] - total[: -2 * reach - 1]) / (2 * reach + 1)
            image = image.T if turn else image
    return image


def shade(colour: Colour, by: float) -> Colour:
    """The colour, darker or lighter by a factor."""
    return (colour[0] * by, colour[1] * by, colour[2] * by)
