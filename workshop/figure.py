"""The person in the pictures: a body of joints as smooth, softly shaded shapes.

Every shape is a field of distances to its outline, in pixels (below zero: inside), so that limbs
flow into each other without a kink and every edge is smooth. Needs numpy, which only the making
of the pictures has; see docs/PICTURES.md.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from workshop.pose import SIDES, View
from workshop.skeleton import (
    LENGTHS,
    Ball,
    Body,
    Bone,
    Vec,
    along,
    foot,
    limb,
    section,
    surface,
)

Array = Any
"""A numpy array; numpy is no part of what runs, so its types are not checked."""
Point = tuple[float, float]
Colour = tuple[float, float, float]
Round = tuple[float, float, float]
"""A disc in the picture: x, y and radius in pixels, y down."""

SLANT = (0.10, 0.075)
"""Shift right and up for each body height of distance: the view is slightly from above, so that
the far limbs are visible beside the near ones."""
PAD = 0.075
EDGE = 0.020


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
        else:
            right, up = -at[1], at[2] + SLANT[1] * 1.4 * at[0]
        return (self.x + self.scale * right, self.y - self.scale * up)

    def way(self, vector: Vec) -> Point:
        """Projects a direction of the body, in pixels a body height."""
        x, y = self.flat(vector)
        return (x - self.x, y - self.y)

    def round(self, ball: Ball) -> Round:
        """Projects a ball to a disc."""
        x, y = self.flat(ball.at)
        return (x, y, ball.radius * self.scale)


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
                np.minimum(part, _cone(*own.grid((a0, b0, a1, b1)), *pair), out=part)
        part = self.distance[y0:y1, x0:x1]
        part[...] = _melt(part, own.distance, smooth)

    def polygon(self, points: Sequence[Point], smooth: float = 0.0) -> None:
        """Adds the inside of a closed outline."""
        x0, y0, x1, y1 = self.box([(x, y, 0.0) for x, y in points])
        if x0 < x1 and y0 < y1:
            part = self.distance[y0:y1, x0:x1]
            part[...] = _melt(part, _outline(*self.grid((x0, y0, x1, y1)), points), smooth)

    def beyond(self, at: Point, way: Point) -> Array:
        """How far each pixel lies beyond a line through a place, along a way."""
        size = math.hypot(*way) or 1.0
        x, y = self.grid()
        return ((x - at[0]) * way[0] + (y - at[1]) * way[1]) / size


def _melt(a: Array, b: Array, smooth: float) -> Array:
    """The union of two fields, rounded where they meet."""
    low = np.minimum(a, b)
    if smooth <= 0:
        return low
    near = np.maximum(smooth - np.abs(a - b), 0.0)
    return low - near * near * (0.25 / smooth)


def _cone(x: Array, y: Array, a: Round, b: Round) -> Array:
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


def _outline(x: Array, y: Array, points: Sequence[Point]) -> Array:
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


def _curve(points: Sequence[Point], pieces: int = 4, closed: bool = False) -> list[Point]:
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


# What is worn where

ANKLE_HEM = 0.90
SLEEVE = 0.50
SHIRT_HEM = 0.058

HEAD_SIDE: Sequence[Point] = (
    (0.000, 0.067), (0.022, 0.063), (0.040, 0.052), (0.051, 0.036), (0.0548, 0.020),
    (0.0535, 0.009), (0.0515, 0.002), (0.0565, -0.008), (0.0655, -0.0175), (0.0663, -0.0212),
    (0.0625, -0.0245), (0.0575, -0.0262), (0.0575, -0.0295), (0.0600, -0.0335), (0.0575, -0.0372),
    (0.0582, -0.0412), (0.0545, -0.0462), (0.0552, -0.0530), (0.0505, -0.0610), (0.0410, -0.0655),
    (0.0260, -0.0612), (0.0080, -0.0520), (-0.0060, -0.0460), (-0.0240, -0.0480),
    (-0.052, -0.036), (-0.066, -0.018), (-0.073, 0.006), (-0.070, 0.030), (-0.056, 0.050),
    (-0.030, 0.064),
)  # fmt: skip
HAIR_SIDE: Sequence[Point] = (
    (0.0415, 0.0530), (0.026, 0.0655), (0.002, 0.0710), (-0.028, 0.0690), (-0.055, 0.0550),
    (-0.072, 0.033), (-0.0775, 0.006), (-0.072, -0.018), (-0.057, -0.038), (-0.038, -0.0500),
    (-0.0285, -0.040), (-0.0200, -0.022), (-0.0080, 0.0060), (0.0040, 0.0080),
    (0.0100, -0.006), (0.0150, 0.010), (0.0240, 0.026), (0.0360, 0.040),
)  # fmt: skip
BUN = ((-0.034, 0.080, 0.021), (-0.030, 0.064, 0.014))
EAR = ((-0.0045, 0.0010, 0.0105), (-0.0030, -0.0130, 0.0070))
EYE = ((0.0335, 0.0020, 0.0026), (0.0395, 0.0012, 0.0022))
BROW = ((0.0290, 0.0165, 0.0016), (0.0380, 0.0185, 0.0020), (0.0465, 0.0160, 0.0014))
MOUTH = ((0.0575, -0.0373, 0.0011), (0.0480, -0.0385, 0.0009))


@dataclass(slots=True)
class Figure:
    """Draws a body into a picture through a lens, in a palette's colours.

    glows: for each muscle at work how strongly it glows, 0 to 1, on both sides.
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

    def draw_side(self) -> None:
        """The whole person, seen from the right."""
        self._leg("left", far=True)
        self._arm("left", far=True)
        self._head_side()
        trunk = self._trunk()
        self._leg("right", far=False, trunk=trunk)
        self._arm("right", far=False)

    def draw_back(self, before_trunk: Any = None) -> None:
        """The whole person, seen from behind; before_trunk draws a seat between legs and trunk."""
        ahead = [s for s in SIDES if self._is_ahead(s)]
        self._legs_back()
        if before_trunk:
            before_trunk()
        for side in ahead:
            self._arm(side, far=False, tone=0.86)
        self._face_back()
        self._trunk(back=True)
        self._hair_back()
        for side in SIDES:
            self._arm(side, far=False, whole=side not in ahead)

    def _is_ahead(self, side: str) -> bool:
        shoulder = self.body.bones[f"{side} upper arm"].at
        elbow = self.body.bones[f"{side} forearm"].at
        return elbow[0] - shoulder[0] > 0.06

    # Parts

    def _colours(self, field: Field, colour: Colour) -> Array:
        out = np.empty((*field.distance.shape, 3), np.float32)
        out[...] = colour
        return out

    def _fill(self, colours: Array, mask: Array, colour: Colour) -> None:
        colours += (np.asarray(colour, np.float32) - colours) * mask[..., None]

    def _rounds(self, balls: Sequence[Ball]) -> list[Round]:
        return [self.lens.round(ball) for ball in _finer(balls)]

    def _leg(self, side: str, far: bool, trunk: Field | None = None) -> None:
        thigh = self._rounds(limb(self.body, side, "thigh"))
        shank = self._rounds(limb(self.body, side, "shank"))
        feet = self._foot_rounds(side)
        hull = [*thigh, *shank, *(one for chain in feet for one in chain)]
        if trunk is not None:
            hull += _corners(trunk)
        field = self.paint.field(hull, PAD * self.scale)
        s = self.scale
        field.chain(thigh)
        field.chain(shank, 0.018 * s * _bent(thigh, shank))
        for chain in feet:
            field.chain(chain, 0.005 * s)
        look = Look(tone=self.palette.far if far else 1.0)
        if trunk is not None:
            look = self._join_pelvis(field, trunk)
        colours = self._colours(field, self.palette.leggings)
        self._bare_foot(field, colours, side, feet, shank)
        self._leg_glow(field, colours, side, 0.55 if far else 1.0)
        self.paint.body(field, colours, s, look)

    def _join_pelvis(self, field: Field, trunk: Field) -> Look:
        """Grows a leg out of the pelvis: what of the trunk is below the hem joins its field."""
        leg = field.distance.copy()
        whole = np.full(leg.shape, field.far, np.float32)
        hem = self._above_hem(field)
        rows, columns = trunk.slices
        whole[
            rows.start - field.top : rows.stop - field.top,
            columns.start - field.left : columns.stop - field.left,
        ] = trunk.distance
        field.distance[...] = np.minimum(leg, np.maximum(whole, hem))
        return Look(form=np.minimum(leg, whole), over=leg)

    def _above_hem(self, field: Field) -> Array:
        """How far above the shirt's hem each pixel is."""
        bone = _bone_at(self.body, SHIRT_HEM)
        up = self.lens.way(bone.frame[2])
        at = self.lens.flat(bone.at)
        return field.beyond(at, up)

    def _bare_foot(
        self,
        field: Field,
        colours: Array,
        side: str,
        feet: Sequence[Sequence[Round]],
        shank: Sequence[Round],
    ) -> None:
        low = Field(_window(field), field.far)
        low.chain(shank[int(len(shank) * 0.8) :])
        toes = Field(_window(field), field.far)
        for chain in feet:
            toes.chain(chain, 0.005 * self.scale)
        bone = self.body.bones[f"{side} shank"]
        hem = self.lens.flat(along(bone.at, bone.frame, 0, 0, -ANKLE_HEM * LENGTHS["shank"]))
        down = self.lens.way(_opposite(bone.frame[2]))
        ankle = np.maximum(low.distance - 2, -field.beyond(hem, down))
        self._fill(colours, cover(np.minimum(toes.distance - 0.7, ankle)), self.palette.skin)

    def _foot_rounds(self, side: str) -> list[list[Round]]:
        r = {name: self.lens.round(ball) for name, ball in foot(self.body, side).items()}
        ankle = self.lens.round(limb(self.body, side, "shank")[-1])
        at, frame = self.body.bones[f"{side} foot"]
        top = self.lens.round(Ball(along(at, frame, 0.040, 0, -0.012), 0.0125))
        s = self.scale
        heel = (*r["heel"][:2], r["heel"][2])
        return [
            [ankle, heel],
            [heel, r["arch"], r["ball"]],
            [ankle, top, r["ball"]],
            [r["ball"], r["toe"], r["tip"]],
            [(top[0], top[1], top[2]), (r["arch"][0], r["arch"][1], 0.012 * s)],
        ]

    def _arm(self, side: str, far: bool, tone: float = 1.0, whole: bool = True) -> None:
        upper = self._rounds(limb(self.body, side, "upper arm"))
        fore = self._rounds(limb(self.body, side, "forearm"))
        hand = self._rounds(limb(self.body, side, "hand"))
        thumb = self._thumb(side)
        field = self.paint.field([*upper, *fore, *hand, *thumb], PAD * self.scale)
        s = self.scale
        field.chain(upper)
        if whole:
            field.chain(fore, 0.014 * s * _bent(upper, fore))
            field.chain(hand, 0.003 * s)
            field.chain(thumb, 0.006 * s)
        sleeve = Field(_window(field), field.far)
        sleeve.chain([(x, y, r + 0.0035 * s) for x, y, r in upper])
        bone = self.body.bones[f"{side} upper arm"]
        hem = self.lens.flat(along(bone.at, bone.frame, 0, 0, -SLEEVE * LENGTHS["upper arm"]))
        down = self.lens.way(_opposite(bone.frame[2]))
        edge = field.beyond(hem, down)
        cloth = np.maximum(sleeve.distance, edge)
        field.distance[...] = np.minimum(field.distance, cloth)
        look = Look(tone=self.palette.far if far else tone)
        grown: Array = np.float32(0)
        if not far and tone == 1.0:
            bare = cover(field.distance)
            look = self._join_shoulder(field, side)
            grown = np.clip(4 * (1 - bare) - 3, 0, 1)
        colours = self._colours(field, self.palette.skin)
        self._fill(
            colours,
            np.maximum(cover(np.maximum(sleeve.distance - 1.5, edge)), grown),
            self.palette.shirt,
        )
        if "shoulders" in self.glows:
            line = [self._down(bone, length) for length in (0.0, 0.02, 0.04)]
            self._glow(field, colours, line, 0.021, self.glows["shoulders"] * (0.5 if far else 1.0))
        self.paint.body(field, colours, s, look)

    def _join_shoulder(self, field: Field, side: str) -> Look:
        """Grows an arm out of the trunk: near the shoulder they are one form, without an edge."""
        trunk = self._torso_in(field)
        x, y = self.lens.flat(self.body.bones[f"{side} upper arm"].at)
        gx, gy = field.grid()
        away = np.hypot(gx - x, gy - y) / self.scale
        arm = field.distance.copy()
        one = _melt(arm, trunk, 0.034 * self.scale)
        near = one + 55 * np.maximum(away - 0.045, 0) ** 2 * self.scale
        soft = np.exp(-((away / 0.055) ** 2))
        # On the shirt the sleeve comes in softly; beside the trunk it is seen whole.
        inside = cover(trunk + 0.5)
        seen = np.maximum(cover(arm), cover(near) * (1 - inside * (1 - soft)))
        field.distance[...] = np.minimum(arm, near)
        form = arm + (np.minimum(one, trunk) - arm) * np.exp(-((away / 0.075) ** 4))
        return Look(form=form, over=arm, fade=np.exp(-((away / 0.075) ** 4)), alpha=seen)

    def _torso_in(self, field: Field) -> Array:
        """The trunk's distances in the window of another field."""
        out = np.full(field.distance.shape, field.far, np.float32)
        torso = self.torso
        if torso is not None:
            a, b, c, d = _window(torso)
            left, top, right, bottom = _window(field)
            x0, y0, x1, y1 = max(a, left), max(b, top), min(c, right), min(d, bottom)
            if x0 < x1 and y0 < y1:
                out[y0 - top : y1 - top, x0 - left : x1 - left] = torso.distance[
                    y0 - b : y1 - b, x0 - a : x1 - a
                ]
        return out

    def _down(self, bone: Bone, length: float, ahead: float = 0.0) -> Point:
        return self.lens.flat(along(bone.at, bone.frame, ahead, 0, -length))

    def _thumb(self, side: str) -> list[Round]:
        at, frame = self.body.bones[f"{side} hand"]
        palm = self.body.palm[side]
        inward = 1.0 if side == "right" else -1.0
        lateral = inward * 0.012 * (1 - palm)
        balls = [
            Ball(along(at, frame, 0.008, lateral, -0.022), 0.0095),
            Ball(along(at, frame, 0.012 + 0.012 * palm, lateral, -0.045), 0.0075),
            Ball(along(at, frame, 0.008 + 0.014 * palm, lateral, -0.062), 0.0060),
        ]
        if palm < 0.5:
            balls = [Ball(b.at, min(b.radius, 0.0085)) for b in balls]
        return [self.lens.round(ball) for ball in balls]

    # Trunk

    def _trunk_outline(self) -> list[Point]:
        left: list[Point] = []
        right: list[Point] = []
        for place, bone in self.body.spine:
            s = section(place)
            at = self.lens.flat(bone.at)
            up = self.lens.way(bone.frame[2])
            size = math.hypot(*up) or 1.0
            n = (-up[1] / size, up[0] / size)
            f, side = self.lens.way(bone.frame[0]), self.lens.way(bone.frame[1])
            fn, sn = f[0] * n[0] + f[1] * n[1], side[0] * n[0] + side[1] * n[1]
            if self.lens.view is View.SIDE:
                sn = 0.0
            plus = math.hypot((s.ahead if fn > 0 else s.back) * fn, s.side * sn)
            minus = math.hypot((s.back if fn > 0 else s.ahead) * fn, s.side * sn)
            right.append((at[0] + n[0] * plus, at[1] + n[1] * plus))
            left.append((at[0] - n[0] * minus, at[1] - n[1] * minus))
        return [*_curve(right, 2), *reversed(_curve(left, 2))]

    def _trunk(self, back: bool = False) -> Field:
        outline = self._trunk_outline()
        s = self.scale
        around = [(x, y, 0.0) for x, y in outline]
        for side in SIDES if back else ("right",):
            around += self._rounds(limb(self.body, side, "thigh"))
        field = self.paint.field(around, PAD * s)
        field.polygon(outline)
        self.torso = Field(_window(field), field.far)
        self.torso.distance[...] = field.distance
        pelvis = self.body.bones["pelvis"]
        if not back:
            seat = Ball(along(pelvis.at, pelvis.frame, -0.012, 0, -0.004), 0.0565)
            field.chain([self.lens.round(seat)], 0.02 * s)
            field.chain(self._rounds(limb(self.body, "right", "thigh"))[:-4], 0.030 * s)
        for side in SIDES if back else ():
            field.chain(self._rounds(limb(self.body, side, "thigh"))[:8], 0.030 * s)
        colours = self._colours(field, self.palette.shirt)
        self._fill(colours, cover(self._above_hem(field)), self.palette.leggings)
        if back:
            self._blades(field, colours)
        self._trunk_glow(field, colours, back)
        self.paint.body(field, colours, s)
        return field

    def _spine_line(self, ahead: float, low: float, high: float, side: float = 0.0) -> list[Point]:
        points = []
        for place, (at, frame) in self.body.spine:
            if low - 0.012 <= place <= high + 0.012:
                s = section(place)
                reach = s.ahead * ahead if ahead > 0 else s.back * ahead
                points.append(self.lens.flat(along(at, frame, reach, side, 0)))
        return points

    def _trunk_glow(self, field: Field, colours: Array, back: bool) -> None:
        places = TRUNK_GLOWS_BACK if back else TRUNK_GLOWS
        for muscle, spots in places.items():
            for ahead, low, high, side, wide in spots if muscle in self.glows else ():
                line = self._spine_line(ahead, low, high, side)
                self._glow(field, colours, line, wide, self.glows[muscle])

    def _leg_glow(self, field: Field, colours: Array, side: str, strength: float) -> None:
        for muscle, (part, ahead, low, high, wide) in LEG_GLOWS.items():
            if muscle in self.glows:
                bone = self.body.bones[f"{side} {part}"]
                length = LENGTHS[part]
                line = [self._down(bone, t * length, ahead) for t in (low, (low + high) / 2, high)]
                self._glow(field, colours, line, wide, self.glows[muscle] * strength)
        if "glutes" in self.glows:
            pelvis = self.body.bones["pelvis"]
            out = 0.0 if self.lens.view is View.SIDE else (-0.05 if side == "right" else 0.05)
            ahead = -0.040 if self.lens.view is View.SIDE else -0.07
            line = [
                self.lens.flat(along(pelvis.at, pelvis.frame, ahead, out, up))
                for up in (-0.018, 0.012)
            ]
            self._glow(field, colours, line, 0.022, self.glows["glutes"] * strength)

    def _glow(
        self, field: Field, colours: Array, line: Sequence[Point], wide: float, strength: float
    ) -> None:
        x, y = field.grid()
        wide *= self.scale
        total = np.zeros(field.distance.shape, np.float32)
        spots = _spread(line, 9)
        for n, (px, py) in enumerate(spots):
            weight = math.sin(math.pi * (n + 1.5) / (len(spots) + 2))
            total += weight * np.exp(((x - px) ** 2 + (y - py) ** 2) * (-0.5 / wide**2))
        soft = total / max(float(total.max()), 1e-6)
        soft = (1 - (1 - soft) ** 1.5) * (0.82 * strength)
        colours += (np.asarray(self.palette.glow, np.float32) - colours) * soft[..., None]

    # Head

    def _head_points(self, points: Sequence[Point]) -> list[Point]:
        at, frame = self.body.bones["head"]
        return [self.lens.flat(along(at, frame, ahead, 0, up)) for ahead, up in points]

    def _head_rounds(self, rounds: Sequence[Round]) -> list[Round]:
        at, frame = self.body.bones["head"]
        return [self.lens.round(Ball(along(at, frame, a, 0, u), r)) for a, u, r in rounds]

    def _neck(self) -> list[Round]:
        radii = (0.0370, 0.0330, 0.0300, 0.0285, 0.0285)
        return [
            self.lens.round(Ball(along(at, frame, ahead, 0, 0), radius))
            for (at, frame), radius, ahead in zip(
                self.body.neck, radii, (-0.002, 0.0, 0.0, 0.001, 0.002), strict=False
            )
        ]

    def _head_side(self) -> None:
        s = self.scale
        bun = self._head_rounds(BUN)
        neck = self._neck()
        outline = _curve(self._head_points(HEAD_SIDE), 3, closed=True)
        hair = _curve(self._head_points(HAIR_SIDE), 3, closed=True)
        around = [*bun, *neck, *((x, y, 0.0) for x, y in outline)]
        knot = self.paint.field(around, PAD * s)
        knot.chain(bun)
        self.paint.body(knot, self._colours(knot, self.palette.hair), s)
        field = self.paint.field(around, PAD * s)
        field.chain(neck)
        field.polygon(outline, 0.014 * s)
        field.polygon(hair)
        colours = self._colours(field, self.palette.skin)
        self._mark(field, colours, MOUTH, _shade(self.palette.skin, 0.66))
        self._mark(field, colours, BROW, self.palette.hair)
        self._mark(field, colours, EYE, _shade(self.palette.hair, 0.6))
        cap = Field(_window(field), field.far)
        cap.polygon(hair)
        self._fill(colours, cover(cap.distance), self.palette.hair)
        ear = Field(_window(field), field.far)
        ear.chain(self._head_rounds(EAR))
        self._fill(colours, cover(ear.distance), _shade(self.palette.skin, 0.93))
        self.paint.body(field, colours, s)

    def _mark(self, field: Field, colours: Array, rounds: Sequence[Round], colour: Colour) -> None:
        mark = Field(_window(field), field.far)
        mark.chain(self._head_rounds(rounds))
        self._fill(colours, cover(mark.distance), colour)

    # From behind

    def _face_back(self) -> None:
        at, frame = self.body.bones["head"]
        s = self.scale
        face = [
            self.lens.round(Ball(along(at, frame, 0.022, 0, 0.008), 0.042)),
            self.lens.round(Ball(along(at, frame, 0.032, 0, -0.040), 0.022)),
        ]
        nose = [
            self.lens.round(Ball(along(at, frame, a, 0, u), r))
            for a, u, r in ((0.055, -0.004, 0.005), (0.066, -0.018, 0.006))
        ]
        ears = [
            [
                self.lens.round(Ball(along(at, frame, 0.0, y, u), r))
                for u, r in ((0.0, 0.0105), (-0.014, 0.007))
            ]
            for y in (-0.047, 0.047)
        ]
        neck = [(x, y, r * 0.98) for x, y, r in self._neck()]
        field = self.paint.field([*face, *nose, *neck, *ears[0], *ears[1]], PAD * s)
        field.chain(neck)
        field.chain(face, 0.012 * s)
        field.chain(nose, 0.006 * s)
        for ear in ears:
            field.chain(ear, 0.004 * s)
        self.paint.body(field, self._colours(field, self.palette.skin), s)

    def _hair_back(self) -> None:
        at, frame = self.body.bones["head"]
        s = self.scale
        shape = (
            (0.0, 0.071),
            (0.027, 0.064),
            (0.045, 0.042),
            (0.0505, 0.012),
            (0.046, -0.016),
            (0.034, -0.038),
            (0.014, -0.049),
        )
        points = [(y, u) for y, u in shape] + [(-y, u) for y, u in reversed(shape[1:])]
        outline = _curve(
            [self.lens.flat(along(at, frame, -0.02, y, u)) for y, u in points], 3, closed=True
        )
        bun = [
            self.lens.round(Ball(along(at, frame, -0.034, 0, u), r))
            for u, r in ((0.080, 0.021), (0.06, 0.014))
        ]
        field = self.paint.field([*bun, *((x, y, 0.0) for x, y in outline)], PAD * s)
        field.polygon(outline)
        field.chain(bun, 0.004 * s)
        self.paint.body(field, self._colours(field, self.palette.hair), s)

    def _legs_back(self) -> None:
        for side in SIDES:
            self._leg(side, far=False)

    def _blades(self, field: Field, colours: Array) -> None:
        """The shoulder blades: a soft ridge down the inner edge of each, and the spine's line."""
        s = self.scale
        chest = _bone_at(self.body, 0.245)
        for side in SIDES:
            right = 1.0 if side == "right" else -1.0
            shoulder = self.body.bones[f"{side} upper arm"].at
            out = abs(_out_of(chest, shoulder))
            inner = out - 0.052
            line = [
                self.lens.flat(along(chest.at, chest.frame, -0.05, -right * (inner + o), u))
                for o, u in ((0.0, 0.022), (-0.001, -0.010), (0.008, -0.036))
            ]
            self._ridge(field, colours, line, 0.006, 0.17)
        spine = self._spine_line(-1.0, 0.07, 0.28)
        self._ridge(field, colours, spine, 0.005, 0.10 * (s > 0))

    def _ridge(
        self, field: Field, colours: Array, line: Sequence[Point], wide: float, strength: float
    ) -> None:
        x, y = field.grid()
        best = np.full(field.distance.shape, 1e6, np.float32)
        for a, b in pairwise(line):
            np.minimum(best, _cone(x, y, (*a, 0.0), (*b, 0.0)), out=best)
        colours *= (1 - strength * np.exp(-0.5 * (best / (wide * self.scale)) ** 2))[..., None]


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
LEG_GLOWS: Mapping[str, tuple[str, float, float, float, float]] = {
    "hamstrings": ("thigh", -0.022, 0.34, 0.78, 0.015),
    "thighs": ("thigh", 0.020, 0.28, 0.76, 0.018),
    "hip flexors": ("thigh", 0.024, -0.02, 0.20, 0.017),
    "calves": ("shank", -0.014, 0.16, 0.44, 0.015),
}
MUSCLES = frozenset(
    {"glutes", "shoulders", *TRUNK_GLOWS, *LEG_GLOWS},
)


def _bent(first: Sequence[Round], second: Sequence[Round]) -> float:
    """How much two parts of a limb are bent against each other: 0 straight, 1 folded up."""
    a = (first[-1][0] - first[0][0], first[-1][1] - first[0][1])
    b = (second[-1][0] - second[0][0], second[-1][1] - second[0][1])
    cosine = (a[0] * b[0] + a[1] * b[1]) / ((math.hypot(*a) * math.hypot(*b)) or 1.0)
    return min((1 - cosine) * 0.8, 1.0)


def _spread(line: Sequence[Point], count: int) -> list[Point]:
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


def _shade(colour: Colour, by: float) -> Colour:
    return (colour[0] * by, colour[1] * by, colour[2] * by)


def _opposite(way: Vec) -> Vec:
    return (-way[0], -way[1], -way[2])


def _window(field: Field) -> tuple[int, int, int, int]:
    rows, columns = field.distance.shape
    return (field.left, field.top, field.left + columns, field.top + rows)


def _corners(field: Field) -> list[Round]:
    x0, y0, x1, y1 = _window(field)
    inset = field.far
    return [(x0 + inset, y0 + inset, 0.0), (x1 - inset, y1 - inset, 0.0)]


def _bone_at(body: Body, place: float) -> Bone:
    """The spine's bone at a place along it, between two stations."""
    for (low, a), (high, b) in pairwise(body.spine):
        if place <= high:
            t = (place - low) / (high - low)
            x, y, z = (p + (q - p) * t for p, q in zip(a.at, b.at, strict=True))
            return Bone((x, y, z), a.frame if t < 0.5 else b.frame)
    return body.spine[-1][1]


def _out_of(bone: Bone, at: Vec) -> float:
    """How far to the left of a bone's middle a place lies."""
    return sum((p - q) * s for p, q, s in zip(at, bone.at, bone.frame[1], strict=True))


def _finer(balls: Sequence[Ball]) -> list[Ball]:
    """The same limb with more rounds, their radii along a smooth curve."""
    xy = _curve([(ball.at[0], ball.at[1]) for ball in balls], 3)
    zr = _curve([(ball.at[2], ball.radius) for ball in balls], 3)
    return [Ball((x, y, z), r) for (x, y), (z, r) in zip(xy, zr, strict=True)]


def shadows(body: Body) -> list[tuple[Vec, float, float]]:
    """Where the body is near the ground: place on it, half width and strength, 0 to 1."""
    out = []
    for _, ball in surface(body):
        gap = ball.at[2] - ball.radius
        if gap < 0.07:
            place = (ball.at[0], round(ball.at[1] / 0.05) * 0.05, 0.0)
            out.append((place, max(ball.radius, 0.012), math.exp(-max(gap, 0.0) / 0.016)))
    return out
