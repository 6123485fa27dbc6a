"""The person in the pictures: a body of joints as smooth, softly shaded shapes.

Every shape is a field of distances to its outline (workshop/field.py), so that limbs flow into
each other without a kink and every edge is smooth. Heads are in workshop/head.py.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from workshop.field import Array, Field, Point, Round, cone, corners, cover, curve, melt, window_of
from workshop.head import face_back, hair_back, head_front, head_side
from workshop.paint import Look
from workshop.pose import SIDES, View
from workshop.skeleton import LENGTHS, Ball, Body, Bone, Vec, along, foot, limb, section, surface
from workshop.sketch import (
    LEG_GLOWS,
    TRUNK_GLOWS,
    TRUNK_GLOWS_BACK,
    TRUNK_GLOWS_FRONT,
    Sketch,
    bone_at,
)

PAD = 0.075
ANKLE_HEM = 0.90
SLEEVE = 0.50
SHIRT_HEM = 0.058
FAR_GLOW = 0.85
BREATH = 0.008
"""How far the belly comes forward in a breath, in body heights."""
GLOWS = {
    View.SIDE: TRUNK_GLOWS,
    View.BACK: TRUNK_GLOWS_BACK,
    View.FRONT: TRUNK_GLOWS_FRONT,
}


@dataclass(slots=True)
class Figure(Sketch):
    """Draws a whole person."""

    def draw_side(self) -> None:
        """The whole person, seen from the right."""
        self._leg("left", far=True)
        self._arm("left", far=True)
        head_side(self)
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
        face_back(self)
        self._trunk(back=True)
        hair_back(self)
        for side in SIDES:
            self._arm(side, far=False, whole=side not in ahead)

    def draw_front(self) -> None:
        """The whole person, who sits, seen from three quarters in front."""
        head_front(self)
        trunk = self._trunk()
        self._leg("left", far=False)
        self._leg("right", far=False, trunk=trunk)
        for side in ("left", "right"):
            self._arm(side, far=False)

    def _is_ahead(self, side: str) -> bool:
        shoulder = self.body.bones[f"{side} upper arm"].at
        elbow = self.body.bones[f"{side} forearm"].at
        return elbow[0] - shoulder[0] > 0.06

    # Parts

    def _leg(self, side: str, far: bool, trunk: Field | None = None) -> None:
        thigh = self.rounds(limb(self.body, side, "thigh"))
        shank = self.rounds(limb(self.body, side, "shank"))
        feet = self._foot_rounds(side)
        hull = [*thigh, *shank, *(one for chain in feet for one in chain)]
        if trunk is not None:
            hull += corners(trunk)
        field = self.paint.field(hull, PAD * self.scale)
        s = self.scale
        field.chain(thigh)
        field.chain(shank, 0.018 * s * _bent(thigh, shank))
        for chain in feet:
            field.chain(chain, 0.005 * s)
        look = Look(tone=self.palette.far if far else 1.0)
        if trunk is not None:
            look = self._join_pelvis(field, trunk)
        colours = self.colours(field, self.palette.leggings)
        self._bare_foot(field, colours, side, feet, shank)
        self._leg_glow(field, colours, side, far)
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
        bone = bone_at(self.body, SHIRT_HEM)
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
        low = Field(window_of(field), field.far)
        low.chain(shank[int(len(shank) * 0.8) :])
        toes = Field(window_of(field), field.far)
        for chain in feet:
            toes.chain(chain, 0.005 * self.scale)
        bone = self.body.bones[f"{side} shank"]
        hem = self.lens.flat(along(bone.at, bone.frame, 0, 0, -ANKLE_HEM * LENGTHS["shank"]))
        down = self.lens.way(_opposite(bone.frame[2]))
        ankle = np.maximum(low.distance - 2, -field.beyond(hem, down))
        self.fill(colours, cover(np.minimum(toes.distance - 0.7, ankle)), self.palette.skin)

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
        upper = self.rounds(limb(self.body, side, "upper arm"))
        fore = self.rounds(limb(self.body, side, "forearm"))
        hand = self.rounds(limb(self.body, side, "hand"))
        thumb = self._thumb(side)
        field = self.paint.field([*upper, *fore, *hand, *thumb], PAD * self.scale)
        s = self.scale
        field.chain(upper)
        if whole:
            field.chain(fore, 0.014 * s * _bent(upper, fore))
            field.chain(hand, 0.003 * s)
            field.chain(thumb, 0.006 * s)
        sleeve = Field(window_of(field), field.far)
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
        colours = self.colours(field, self.palette.skin)
        self.fill(
            colours,
            np.maximum(cover(np.maximum(sleeve.distance - 1.5, edge)), grown),
            self.palette.shirt,
        )
        works = self.strength("shoulders", side)
        if works:
            line = [self.down(bone, length) for length in (0.0, 0.02, 0.04)]
            self.glow(field, colours, line, 0.021, works * (FAR_GLOW if far else 1.0))
        self.paint.body(field, colours, s, look)

    def _join_shoulder(self, field: Field, side: str) -> Look:
        """Grows an arm out of the trunk: near the shoulder they are one form, without an edge."""
        trunk = self._torso_in(field)
        x, y = self.lens.flat(self.body.bones[f"{side} upper arm"].at)
        gx, gy = field.grid()
        away = np.hypot(gx - x, gy - y) / self.scale
        arm = field.distance.copy()
        one = melt(arm, trunk, 0.034 * self.scale)
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
            a, b, c, d = window_of(torso)
            left, top, right, bottom = window_of(field)
            x0, y0, x1, y1 = max(a, left), max(b, top), min(c, right), min(d, bottom)
            if x0 < x1 and y0 < y1:
                out[y0 - top : y1 - top, x0 - left : x1 - left] = torso.distance[
                    y0 - b : y1 - b, x0 - a : x1 - a
                ]
        return out

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
            ahead = s.ahead + BREATH * self.body.breath * math.exp(-(((place - 0.13) / 0.07) ** 2))
            plus = math.hypot((ahead if fn > 0 else s.back) * fn, s.side * sn)
            minus = math.hypot((s.back if fn > 0 else ahead) * fn, s.side * sn)
            right.append((at[0] + n[0] * plus, at[1] + n[1] * plus))
            left.append((at[0] - n[0] * minus, at[1] - n[1] * minus))
        return [*curve(right, 2), *reversed(curve(left, 2))]

    def _trunk(self, back: bool = False) -> Field:
        outline = self._trunk_outline()
        s = self.scale
        around = [(x, y, 0.0) for x, y in outline]
        for side in SIDES if back else ("right",):
            around += self.rounds(limb(self.body, side, "thigh"))
        field = self.paint.field(around, PAD * s)
        field.polygon(outline)
        self.torso = Field(window_of(field), field.far)
        self.torso.distance[...] = field.distance
        pelvis = self.body.bones["pelvis"]
        if not back:
            seat = Ball(along(pelvis.at, pelvis.frame, -0.012, 0, -0.004), 0.0565)
            field.chain([self.lens.round(seat)], 0.02 * s)
            field.chain(self.rounds(limb(self.body, "right", "thigh"))[:-4], 0.030 * s)
        for side in SIDES if back else ():
            field.chain(self.rounds(limb(self.body, side, "thigh"))[:8], 0.030 * s)
        colours = self.colours(field, self.palette.shirt)
        self.fill(colours, cover(self._above_hem(field)), self.palette.leggings)
        if back:
            self._blades(field, colours)
        self._trunk_glow(field, colours)
        self.paint.body(field, colours, s)
        return field

    def _trunk_glow(self, field: Field, colours: Array) -> None:
        for muscle, spots in GLOWS[self.lens.view].items():
            for ahead, low, high, left, wide in spots:
                works = self.strength(muscle, "left" if left > 0 else "right")
                if works:
                    line = self.spine_line(ahead, low, high, left)
                    self.glow(field, colours, line, wide, works)

    def _leg_glow(self, field: Field, colours: Array, side: str, far: bool) -> None:
        strength = FAR_GLOW if far else 1.0
        for muscle, (part, ahead, low, high, wide) in LEG_GLOWS.items():
            works = self.strength(muscle, side)
            if works:
                bone = self.body.bones[f"{side} {part}"]
                length = LENGTHS[part]
                line = [self.down(bone, t * length, ahead) for t in (low, (low + high) / 2, high)]
                self.glow(field, colours, line, wide, works * strength)
        works = self.strength("glutes", side)
        if works:
            self.glow(field, colours, self._glute_line(side, far), 0.022, works * strength)

    def _glute_line(self, side: str, far: bool) -> list[Point]:
        """Where a buttock glows; the far one to its fold, since the near one hides the rest."""
        at, frame = self.body.bones["pelvis"]
        if self.lens.view is View.SIDE:
            line = [self.lens.flat(along(at, frame, -0.040, 0, up)) for up in (0.012, -0.018)]
            fold = self.down(self.body.bones[f"{side} thigh"], 0.42 * LENGTHS["thigh"], -0.02)
            return [line[1], fold] if far else line
        out = -0.05 if side == "right" else 0.05
        return [self.lens.flat(along(at, frame, -0.07, out, up)) for up in (-0.018, 0.012)]

    def _legs_back(self) -> None:
        for side in SIDES:
            self._leg(side, far=False)

    def _blades(self, field: Field, colours: Array) -> None:
        """The shoulder blades: a soft ridge down the inner edge of each, and the spine's line."""
        s = self.scale
        chest = bone_at(self.body, 0.245)
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
        spine = self.spine_line(-1.0, 0.07, 0.28)
        self._ridge(field, colours, spine, 0.005, 0.10 * (s > 0))

    def _ridge(
        self, field: Field, colours: Array, line: Sequence[Point], wide: float, strength: float
    ) -> None:
        x, y = field.grid()
        best = np.full(field.distance.shape, 1e6, np.float32)
        for a, b in pairwise(line):
            np.minimum(best, cone(x, y, (*a, 0.0), (*b, 0.0)), out=best)
        colours *= (1 - strength * np.exp(-0.5 * (best / (wide * self.scale)) ** 2))[..., None]


def _bent(first: Sequence[Round], second: Sequence[Round]) -> float:
    """How much two parts of a limb are bent against each other: 0 straight, 1 folded up."""
    a = (first[-1][0] - first[0][0], first[-1][1] - first[0][1])
    b = (second[-1][0] - second[0][0], second[-1][1] - second[0][1])
    cosine = (a[0] * b[0] + a[1] * b[1]) / ((math.hypot(*a) * math.hypot(*b)) or 1.0)
    return min((1 - cosine) * 0.8, 1.0)


def _opposite(way: Vec) -> Vec:
    return (-way[0], -way[1], -way[2])


def _out_of(bone: Bone, at: Vec) -> float:
    """How far to the left of a bone's middle a place lies."""
    return sum((p - q) * s for p, q, s in zip(at, bone.at, bone.frame[1], strict=True))


def shadows(body: Body) -> list[tuple[Vec, float, float]]:
    """Where the body is near the ground: place on it, half width and strength, 0 to 1."""
    out = []
    for _, ball in surface(body):
        gap = ball.at[2] - ball.radius
        if gap < 0.07:
            place = (ball.at[0], round(ball.at[1] / 0.05) * 0.05, 0.0)
            out.append((place, max(ball.radius, 0.012), math.exp(-max(gap, 0.0) / 0.016)))
    return out
