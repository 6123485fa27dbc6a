"""The surroundings of the person: mat, seat, desk, shadows, arrows and numbers."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from workshop.figure import (
    Array,
    Colour,
    Field,
    Figure,
    Lens,
    Paint,
    Palette,
    Point,
    shadows,
)
from workshop.pose import Arrow, Movement, Pose, Prop, View
from workshop.skeleton import Body, contact, place, surface

MAT_BEHIND, MAT_BEFORE, MAT_THICK = 0.040, 0.038, 0.013
MAT_OVER = 0.075
SEAT_THICK = 0.020


@dataclass(frozen=True, slots=True)
class Stage:
    """The fixed props during a movement, in body heights.

    left, right: where the mat or floor ends; seat_x: the middle of the seat; desk_x: where the
    desk begins.
    """

    left: float
    right: float
    seat_x: float = 0.0
    desk_x: float = 0.0


@dataclass(frozen=True, slots=True)
class Extent:
    """How far people in some poses reach, as they are seen, in body heights."""

    left: float
    right: float
    top: float
    bottom: float


def extent_of(movement: Movement, bodies: Sequence[Body]) -> Extent:
    """How far the bodies and what they sit on or stand at reach in the picture."""
    lens = Lens(movement.view, 0.0, 0.0, 1.0)
    rounds = [lens.round(ball) for body in bodies for _, ball in surface(body)]
    left, right = min(x - r for x, _, r in rounds), max(x + r for x, _, r in rounds)
    top = max(r - y for _, y, r in rounds)
    return Extent(left, right, top, 0.0)


def top_of(movement: Movement, pose: Pose, body: Body) -> float:
    """How high a picture of a pose reaches, its arrows included, in body heights."""
    lens = Lens(movement.view, 0.0, 0.0, 1.0)
    tops = [extent_of(movement, [body]).top]
    for arrow in movement.arrows:
        if arrow.pose == pose.number:
            tops += [0.02 - y for _, y in arrow_line(lens, body, arrow)]
    if Prop.CHAIR in movement.props:
        tops.append(movement.seat + 0.30)
    return max(tops)


def stage_of(movement: Movement, bodies: Sequence[Body]) -> Stage:
    """Where mat, seat and desk are for the poses of a movement."""
    extent = extent_of(movement, bodies)
    seat_x = desk_x = 0.0
    if Prop.CHAIR in movement.props:
        seat_x = min(contact(body, "sit bones")[0].at[0] for body in bodies)
    if Prop.DESK in movement.props:
        reach = [place(body, "right fingertips").at[0] for body in bodies]
        desk_x = min(reach) - 0.075
    left, right = extent.left - MAT_OVER, extent.right + MAT_OVER
    if Prop.CHAIR in movement.props:
        left = min(left, seat_x - 0.26)
    if Prop.DESK in movement.props:
        right = max(right, desk_x + 0.34)
    return Stage(left, right, seat_x, desk_x)


class Scene:
    """Draws one picture of a person in a pose."""

    def __init__(
        self, paint: Paint, lens: Lens, palette: Palette, movement: Movement, stage: Stage
    ) -> None:
        self.paint = paint
        self.lens = lens
        self.palette = palette
        self.movement = movement
        self.stage = stage

    def draw(self, body: Body, glows: dict[str, float]) -> None:
        """The person in a pose, with ground and props."""
        self._ground(body)
        if Prop.CHAIR in self.movement.props:
            self._chair()
        if Prop.DESK in self.movement.props:
            self._desk()
        figure = Figure(self.paint, body, self.lens, self.palette, glows)
        if self.movement.view is View.SIDE:
            figure.draw_side()
        else:
            stool = Prop.STOOL in self.movement.props
            figure.draw_back(self._stool if stool else None)

    # Ground

    def _ground(self, body: Body) -> None:
        s, y, stage = self.lens.scale, self.lens.y, self.stage
        on_mat = Prop.MAT in self.movement.props
        top = self.palette.mat if on_mat else self.palette.floor
        edge = self.palette.mat_edge if on_mat else self.palette.floor_edge
        left, right = self.lens.x + stage.left * s, self.lens.x + stage.right * s
        back, front = y - MAT_BEHIND * s, y + MAT_BEFORE * s
        inset = 0.045 * s
        thick = (MAT_THICK if on_mat else 0.006) * s
        self._polygon(
            [(left, front), (right, front), (right, front + thick), (left, front + thick)], edge
        )
        surface_field = self._polygon(
            [(left + inset, back), (right - inset, back), (right, front), (left, front)], top
        )
        self._shadow(surface_field, body)

    def _shadow(self, field: Field, body: Body) -> None:
        """Soft where the body is near, dark where it bears, none where it is high."""
        x, y = field.grid()
        s = self.lens.scale
        rows: dict[float, list[tuple[float, float, float]]] = {}
        for middle, wide, strength in shadows(body):
            at, ground = self.lens.flat(middle)
            rows.setdefault(round(ground), []).append((at, wide * s * 1.15, strength))
        light = np.ones(field.distance.shape, np.float32)
        for ground, spots in rows.items():
            along = np.ones(x.shape, np.float32)
            for at, wide, strength in spots:
                along *= 1 - 0.55 * strength * np.exp(-0.5 * ((x - at) / wide) ** 2)
            across = np.exp(-0.5 * ((y - ground - 0.002 * s) / (0.0125 * s)) ** 2)
            light *= 1 - (1 - along) * across
        self.paint.flat(field, (0.02, 0.10, 0.13), (1 - light) * self.palette.shadow)

    def _polygon(self, points: Sequence[Point], colour: Colour, grow: float = 0.0) -> Field:
        field = self.paint.field([(x, y, 0.0) for x, y in points], 4.0)
        field.polygon(points)
        if grow:
            field.distance -= grow
        self.paint.flat(field, colour)
        return field

    def _bar(self, a: Point, b: Point, radius: float, colour: Colour) -> None:
        """A rounded bar between two places in body heights from the ground's origin."""
        s = self.lens.scale
        rounds = [(self.lens.x + x * s, self.lens.y - y * s, radius * s) for x, y in (a, b)]
        field = self.paint.field(rounds, 4.0)
        field.chain(rounds)
        self.paint.flat(field, colour)

    # Props

    def _chair(self) -> None:
        x, seat = self.stage.seat_x, self.movement.seat
        low = seat - SEAT_THICK / 2
        near, far = self.palette.wood, self.palette.wood_far
        back, front = x - 0.115, x + 0.125
        for foot_x, top_x in ((back - 0.012, back + 0.02), (front + 0.012, front - 0.012)):
            self._bar((top_x + 0.022, low), (foot_x + 0.022, 0.018), 0.008, far)
        self._bar((back + 0.012, low), (back - 0.034, seat + 0.27), 0.008, far)
        for foot_x, top_x in ((back - 0.012, back + 0.012), (front + 0.012, front - 0.012)):
            self._bar((top_x, low), (foot_x, -0.005), 0.0095, near)
        self._bar((back + 0.004, low), (back - 0.046, seat + 0.265), 0.0095, near)
        self._bar((back - 0.030, seat + 0.175), (back - 0.043, seat + 0.25), 0.013, near)
        self._bar((back, low), (front, low), SEAT_THICK / 2, near)

    def _stool(self) -> None:
        seat = self.movement.seat
        near, far = self.palette.wood, self.palette.wood_far
        low = seat - SEAT_THICK / 2
        for right in (-1, 1):
            self._bar((right * 0.085, low), (right * 0.100, 0.025), 0.0085, far)
        for right in (-1, 1):
            self._bar((right * 0.115, low), (right * 0.138, -0.012), 0.0105, near)
        self._bar((-0.124, seat * 0.42), (0.124, seat * 0.42), 0.0065, near)
        self._bar((-0.128, low), (0.128, low), SEAT_THICK / 2 + 0.004, near)

    def _desk(self) -> None:
        x, top = self.stage.desk_x, self.movement.desk
        near, far = self.palette.wood, self.palette.wood_far
        end = x + 0.32
        for at in (x + 0.105, end - 0.025):
            self._bar((at + 0.022, top - 0.01), (at + 0.022, 0.018), 0.009, far)
        for at in (x + 0.100, end - 0.030):
            self._bar((at, top - 0.01), (at, -0.008), 0.0115, near)
        self._bar((x, top - 0.011), (end, top - 0.011), 0.011, near)

    # Signs

    def arrow(self, body: Body, arrow: Arrow) -> None:
        """A curved arrow that grows from a thin tail to its head."""
        points = arrow_line(self.lens, body, arrow)
        s = self.lens.scale
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
        field = self.paint.field([*rounds, *((x, y, 4.0) for x, y in corners)], 8.0)
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
        self.paint.flat(field, self.palette.arrow)

    def number(self, number: int, at: Point, radius: float) -> None:
        """1 or 2 in a disc."""
        disc = self.paint.field([(*at, radius)], 4.0)
        disc.chain([(*at, radius)])
        self.paint.flat(disc, self.palette.disc)
        for stroke in DIGITS[number]:
            rounds = [(at[0] + x * radius, at[1] + y * radius, 0.085 * radius) for x, y in stroke]
            field = self.paint.field(rounds, 4.0)
            field.chain(rounds)
            self.paint.flat(field, self.palette.digit)


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


def pixels(paint: Paint, dither: bool = True) -> Array:
    """Returns the picture as bytes, with slight noise (dither) against banding."""
    image = paint.image * 255
    if dither:
        noise = np.random.default_rng(5).uniform(-0.5, 0.5, paint.person.shape).astype(np.float32)
        image = image + (noise * (paint.person > 0))[..., None]
    return np.clip(np.rint(image), 0, 255).astype(np.uint8)
