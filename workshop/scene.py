"""The surroundings of the person: mat, seat, desk and shadows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from workshop.contacts import TOWEL, contact, place
from workshop.field import Array, Field, Point
from workshop.figure import Figure, shadows
from workshop.paint import Colour, Lens, Paint, Palette, shade
from workshop.pose import Movement, Pose, Prop, View
from workshop.signs import arrow_line
from workshop.skeleton import Body, surface, trunk_line

MAT_BEHIND, MAT_BEFORE, MAT_THICK = 0.040, 0.038, 0.013
MAT_OVER = 0.075
SEAT_THICK = 0.020
LEAST_GAP = 0.004


@dataclass(frozen=True, slots=True)
class Stage:
    """The fixed props during a movement, in body heights.

    left, right: where the mat or floor ends; seat_x: the middle of the seat; desk_x: where the
    desk begins; towel_x: the towel's middle.
    """

    left: float
    right: float
    seat_x: float = 0.0
    desk_x: float = 0.0
    towel_x: float = 0.0


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
    seat_x = desk_x = towel_x = 0.0
    if Prop.CHAIR in movement.props:
        seat_x = min(contact(body, "sit bones")[0].at[0] for body in bodies)
    if Prop.TOWEL in movement.props:
        towel_x = contact(bodies[0], "forehead")[0].at[0]
    if Prop.DESK in movement.props:
        reach = [place(body, "right fingertips").at[0] for body in bodies]
        desk_x = min(reach) - 0.075
    left, right = extent.left - MAT_OVER, extent.right + MAT_OVER
    if Prop.CHAIR in movement.props:
        left = min(left, seat_x - 0.26)
    if movement.view is View.FRONT:
        left = min(left, -0.26)
    if Prop.DESK in movement.props:
        right = max(right, desk_x + 0.34)
    return Stage(left, right, seat_x, desk_x, towel_x)


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

    def draw(self, body: Body, glows: Mapping[str, float]) -> None:
        """The person in a pose, with ground and props."""
        self._ground(body)
        if Prop.CHAIR in self.movement.props:
            self._chair()
        if Prop.DESK in self.movement.props:
            self._desk()
        if Prop.TOWEL in self.movement.props:
            self._towel()
        if self.movement.gap:
            self._gap(body)
        figure = Figure(self.paint, body, self.lens, self.palette, glows)
        if self.movement.view is View.SIDE:
            figure.draw_side()
        elif self.movement.view is View.FRONT:
            self._seat(body)
            figure.draw_front()
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
        ends = [(self.lens.x + x * s, self.lens.y - y * s) for x, y in (a, b)]
        self._stroke(ends[0], ends[1], radius, colour)

    def _stroke(self, a: Point, b: Point, radius: float, colour: Colour) -> None:
        """A rounded bar between two places in pixels; its radius in body heights."""
        rounds = [(x, y, radius * self.lens.scale) for x, y in (a, b)]
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

    def _gap(self, body: Body) -> None:
        """The space between the low back and the mat, as far as there is one."""
        back = [ball.at for ball in trunk_line(body, -1.0, 0.03, 0.24)]
        line = [self.lens.flat(at) for at in back if at[2] > LEAST_GAP]
        ground = [self.lens.flat((at[0], at[1], 0.0)) for at in back if at[2] > LEAST_GAP]
        if len(line) > 1:
            self._polygon([*line, *reversed(ground)], self.palette.gap)

    def _towel(self) -> None:
        """Folded twice: three layers, the upper ones a little shorter."""
        layer = TOWEL / 6
        for n, half in enumerate((0.042, 0.039, 0.036)):
            up = (2 * n + 1) * layer
            colour = shade(self.palette.towel, 1 - 0.07 * (2 - n))
            ends = [(self.stage.towel_x + way * half, up) for way in (-1, 1)]
            self._bar(ends[0], ends[1], layer * 1.15, colour)

    def _seat(self, body: Body) -> None:
        """A stool as it is seen from three quarters in front."""
        at = body.bones["pelvis"].at
        near, far = self.palette.wood, self.palette.wood_far
        top, low = self.movement.seat, self.movement.seat - SEAT_THICK
        half, feet = 0.115, 0.130
        corners = ((-1, 1), (1, 1), (-1, -1), (1, -1))  # the farthest first, the nearest last
        for n, (ahead, left) in enumerate(corners):
            place, foot = (
                self.lens.flat((at[0] + ahead * reach, left * reach, up))
                for reach, up in ((half - 0.012, low), (feet, 0.0))
            )
            self._stroke(place, foot, 0.0105, far if n == 0 else near)
        square = [(1, 1), (1, -1), (-1, -1), (-1, 1)]
        for up, colour in ((low, far), (top, near)):
            self._polygon(
                [self.lens.flat((at[0] + a * half, b * half, up)) for a, b in square],
                colour,
                0.006 * self.lens.scale,
            )

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


def pixels(paint: Paint, dither: bool = True) -> Array:
    """Returns the picture as bytes, with slight noise (dither) against banding."""
    image = paint.image * 255
    if dither:
        noise = np.random.default_rng(5).uniform(-0.5, 0.5, paint.person.shape).astype(np.float32)
        image = image + (noise * (paint.person > 0))[..., None]
    return np.clip(np.rint(image), 0, 255).astype(np.uint8)
