"""The head, from the side, from behind and from three quarters in front."""

import math
from collections.abc import Sequence

import numpy as np

from workshop.field import Array, Field, Point, Round, cover, curve, window_of
from workshop.paint import ASIDE, Colour, shade
from workshop.skeleton import Ball, Vec, along
from workshop.sketch import Sketch

PAD = 0.075

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
SKULL = ((-0.009, 0.0, 0.006), (0.0660, 0.0510, 0.0640))
JAW = ((0.018, 0.0, -0.024), (0.0390, 0.0415, 0.0440))
"""Egg shapes of the head: their middle ahead, to the left and up, and how far they reach so."""
BUN = ((-0.034, 0.080, 0.021), (-0.030, 0.064, 0.014))
EAR = ((-0.0045, 0.0010, 0.0105), (-0.0030, -0.0130, 0.0070))
EYE = ((0.0335, 0.0020, 0.0026), (0.0395, 0.0012, 0.0022))
BROW = ((0.0290, 0.0165, 0.0016), (0.0380, 0.0185, 0.0020), (0.0465, 0.0160, 0.0014))
MOUTH = ((0.0575, -0.0373, 0.0011), (0.0480, -0.0385, 0.0009))


def head_points(sketch: Sketch, points: Sequence[Point]) -> list[Point]:
    """Projects places of the head's middle plane: ahead and up, in body heights."""
    at, frame = sketch.body.bones["head"]
    return [sketch.lens.flat(along(at, frame, ahead, 0, up)) for ahead, up in points]


def head_rounds(sketch: Sketch, rounds: Sequence[Round]) -> list[Round]:
    """Projects rounds of the head's middle plane: ahead, up and radius, in body heights."""
    at, frame = sketch.body.bones["head"]
    return [sketch.lens.round(Ball(along(at, frame, a, 0, u), r)) for a, u, r in rounds]


def neck_rounds(sketch: Sketch) -> list[Round]:
    """The rounds of the neck, from its foot up."""
    radii = (0.0370, 0.0330, 0.0300, 0.0285, 0.0285)
    return [
        sketch.lens.round(Ball(along(at, frame, ahead, 0, 0), radius))
        for (at, frame), radius, ahead in zip(
            sketch.body.neck, radii, (-0.002, 0.0, 0.0, 0.001, 0.002), strict=False
        )
    ]


def head_side(sketch: Sketch) -> None:
    """Draws head and neck as seen from the right."""
    s = sketch.scale
    bun = head_rounds(sketch, BUN)
    neck = neck_rounds(sketch)
    outline = curve(head_points(sketch, HEAD_SIDE), 3, closed=True)
    hair = curve(head_points(sketch, HAIR_SIDE), 3, closed=True)
    around = [*bun, *neck, *((x, y, 0.0) for x, y in outline)]
    knot = sketch.paint.field(around, PAD * s)
    knot.chain(bun)
    sketch.paint.body(knot, sketch.colours(knot, sketch.palette.hair), s)
    field = sketch.paint.field(around, PAD * s)
    field.chain(neck)
    field.polygon(outline, 0.014 * s)
    field.polygon(hair)
    colours = sketch.colours(field, sketch.palette.skin)
    mark(sketch, field, colours, MOUTH, shade(sketch.palette.skin, 0.66))
    mark(sketch, field, colours, BROW, sketch.palette.hair)
    mark(sketch, field, colours, EYE, shade(sketch.palette.hair, 0.6))
    cap = Field(window_of(field), field.far)
    cap.polygon(hair)
    sketch.fill(colours, cover(cap.distance), sketch.palette.hair)
    ear = Field(window_of(field), field.far)
    ear.chain(head_rounds(sketch, EAR))
    sketch.fill(colours, cover(ear.distance), shade(sketch.palette.skin, 0.93))
    sketch.paint.body(field, colours, s)


def mark(
    sketch: Sketch, field: Field, colours: Array, rounds: Sequence[Round], colour: Colour
) -> None:
    """Draws a line of the face that lies in the head's middle plane."""
    mark = Field(window_of(field), field.far)
    mark.chain(head_rounds(sketch, rounds))
    sketch.fill(colours, cover(mark.distance), colour)


# From behind


def face_back(sketch: Sketch) -> None:
    """Draws what is seen of face, ears and neck from behind."""
    at, frame = sketch.body.bones["head"]
    s = sketch.scale
    face = [
        sketch.lens.round(Ball(along(at, frame, 0.022, 0, 0.008), 0.042)),
        sketch.lens.round(Ball(along(at, frame, 0.032, 0, -0.040), 0.022)),
    ]
    nose = [
        sketch.lens.round(Ball(along(at, frame, a, 0, u), r))
        for a, u, r in ((0.055, -0.004, 0.005), (0.066, -0.018, 0.006))
    ]
    ears = [
        [
            sketch.lens.round(Ball(along(at, frame, 0.0, y, u), r))
            for u, r in ((0.0, 0.0105), (-0.014, 0.007))
        ]
        for y in (-0.047, 0.047)
    ]
    neck = [(x, y, r * 0.98) for x, y, r in neck_rounds(sketch)]
    field = sketch.paint.field([*face, *nose, *neck, *ears[0], *ears[1]], PAD * s)
    field.chain(neck)
    field.chain(face, 0.012 * s)
    field.chain(nose, 0.006 * s)
    for ear in ears:
        field.chain(ear, 0.004 * s)
    sketch.paint.body(field, sketch.colours(field, sketch.palette.skin), s)


def hair_back(sketch: Sketch) -> None:
    """Draws the hair as seen from behind."""
    at, frame = sketch.body.bones["head"]
    s = sketch.scale
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
    outline = curve(
        [sketch.lens.flat(along(at, frame, -0.02, y, u)) for y, u in points], 3, closed=True
    )
    bun = [
        sketch.lens.round(Ball(along(at, frame, -0.034, 0, u), r))
        for u, r in ((0.080, 0.021), (0.06, 0.014))
    ]
    field = sketch.paint.field([*bun, *((x, y, 0.0) for x, y in outline)], PAD * s)
    field.polygon(outline)
    field.chain(bun, 0.004 * s)
    sketch.paint.body(field, sketch.colours(field, sketch.palette.hair), s)


# From three quarters in front

EYES = ((0.0480, 0.0165, 0.0010, 0.0033), (0.0455, 0.0225, 0.0008, 0.0031))
BROWS = (
    (0.0480, 0.0110, 0.0165, 0.0014),
    (0.0455, 0.0220, 0.0188, 0.0018),
    (0.0400, 0.0320, 0.0160, 0.0012),
)
LIPS = (
    (0.0545, -0.0115, -0.0375, 0.0010),
    (0.0575, 0.0, -0.0388, 0.0014),
    (0.0545, 0.0115, -0.0375, 0.0010),
)
NOSE = ((0.0560, 0.0, -0.0050, 0.0042), (0.0650, 0.0, -0.0190, 0.0062))
NOSTRILS = (
    (0.0640, -0.0050, -0.0245, 0.0012),
    (0.0660, 0.0, -0.0250, 0.0012),
    (0.0640, 0.0050, -0.0245, 0.0012),
)
"""Lines of the face: ahead, to the left, up and the radius."""


def head_front(sketch: Sketch) -> None:
    """Draws head and neck as seen from three quarters in front, however far it is turned."""
    s = sketch.scale
    skin, dark = sketch.palette.skin, shade(sketch.palette.hair, 0.6)
    bun, neck = head_rounds(sketch, BUN), neck_rounds(sketch)
    around = [*bun, *neck, *_spots(sketch, NOSE)]
    knot = sketch.paint.field(around, PAD * s)
    knot.chain(bun)
    sketch.paint.body(knot, sketch.colours(knot, sketch.palette.hair), s)
    ears = {side: _spots(sketch, [(a, side * 0.0490, u, r) for a, u, r in EAR]) for side in (-1, 1)}
    throat = sketch.paint.field(around, PAD * s)
    throat.chain(neck)
    sketch.paint.body(throat, sketch.colours(throat, shade(skin, 0.96)), s)
    field = sketch.paint.field([*around, *ears[-1], *ears[1]], PAD * s)
    field.polygon(_egg(sketch, SKULL))
    field.polygon(_egg(sketch, JAW), 0.012 * s)
    field.chain(_spots(sketch, NOSE), 0.004 * s)
    for ear in ears.values():
        field.chain(ear, 0.003 * s)
    colours = sketch.colours(field, skin)
    for line, colour in (
        (NOSE, shade(skin, 0.94)),
        (NOSTRILS, shade(skin, 0.80)),
        (LIPS, shade(skin, 0.66)),
    ):
        _line(sketch, field, colours, line, colour)
    for side in (-1, 1):
        for line, colour in ((BROWS, sketch.palette.hair), (EYES, dark)):
            _line(sketch, field, colours, [(a, side * y, u, r) for a, y, u, r in line], colour)
    sketch.fill(colours, _hair(sketch, field), sketch.palette.hair)
    for side, ear in ears.items():
        if _seen(sketch, (0.0, float(side), 0.0)) > 0:
            shape = Field(window_of(field), field.far)
            shape.chain(ear)
            sketch.fill(colours, cover(shape.distance), shade(skin, 0.93))
    sketch.paint.body(field, colours, s)


def _spots(sketch: Sketch, rounds: Sequence[tuple[float, float, float, float]]) -> list[Round]:
    at, frame = sketch.body.bones["head"]
    return [sketch.lens.round(Ball(along(at, frame, a, y, u), r)) for a, y, u, r in rounds]


def _seen(sketch: Sketch, out: Vec) -> float:
    """How much a side of the head, as the head sees it, faces the viewer: above 0 it is seen."""
    frame = sketch.body.bones["head"].frame
    way = [sum(o * axis[n] for o, axis in zip(out, frame, strict=True)) for n in range(3)]
    return sum(a * b for a, b in zip(way, sketch.lens.sight, strict=True))


def _line(
    sketch: Sketch,
    field: Field,
    colours: Array,
    line: Sequence[tuple[float, float, float, float]],
    colour: Colour,
) -> None:
    """Draws a line of the face as far as it is seen."""
    (middle, reach) = SKULL
    seen = [
        spot
        for spot in line
        if _seen(
            sketch,
            (
                (spot[0] - middle[0]) / reach[0] ** 2,
                (spot[1] - middle[1]) / reach[1] ** 2,
                (spot[2] - middle[2]) / reach[2] ** 2,
            ),
        )
        > 0
    ]
    if seen:
        shape = Field(window_of(field), field.far)
        shape.chain(_spots(sketch, seen))
        sketch.fill(colours, cover(shape.distance), colour)


def _egg(sketch: Sketch, egg: tuple[Vec, Vec]) -> list[Point]:
    """The outline of an egg shape of the head, in pixels."""
    at, frame = sketch.body.bones["head"]
    (ahead, left, up), reach = egg
    x, y = sketch.lens.flat(along(at, frame, ahead, left, up))
    axes = [[reach[n] * part * sketch.scale for part in _unit(sketch, frame[n])] for n in range(3)]
    # The shadow of a ball that is stretched along three axes is an ellipse, by its covariance.
    xx = sum(a[0] * a[0] for a in axes)
    xy = sum(a[0] * a[1] for a in axes)
    yy = sum(a[1] * a[1] for a in axes)
    wide = math.sqrt(xx)
    lean, tall = xy / wide, math.sqrt(max(yy - xy * xy / xx, 0.0))
    turns = [2 * math.pi * n / 48 for n in range(48)]
    return [(x + wide * math.cos(t), y + lean * math.cos(t) + tall * math.sin(t)) for t in turns]


def _unit(sketch: Sketch, way: Vec) -> Point:
    """A direction in the picture, a body height long, in body heights, y down."""
    x, y = sketch.lens.way(way)
    return (x / sketch.scale, y / sketch.scale)


def _hair(sketch: Sketch, field: Field) -> Array:
    """Where hair is seen, 0 to 1: of what the viewer sees of the skull, all behind its line."""
    at, frame = sketch.body.bones["head"]
    middle, reach = SKULL
    sight = sketch.lens.sight
    x, y = field.grid()
    x0, y0 = sketch.lens.flat(along(at, frame, *middle))
    right, up = (x - x0) / sketch.scale, (y0 - y) / sketch.scale
    # Any place of the line that is seen as this pixel: so far along the picture's two ways.
    across = ASIDE
    local = []
    for axis, size in zip(frame, reach, strict=True):
        base = right * (across[0] * axis[0] + across[1] * axis[1]) + up * axis[2]
        toward = sum(a * b for a, b in zip(axis, sight, strict=True))
        local.append((base / size, toward / size, size))
    a = sum(t * t for _, t, _ in local)
    b = sum(p * t for p, t, _ in local)
    c = sum(p * p for p, _, _ in local) - 1
    inside = b * b - a * c
    far = (-b + np.sqrt(np.maximum(inside, 0))) / a
    ahead, left, high = (
        m + (p + far * t) * size for m, (p, t, size) in zip(middle, local, strict=True)
    )
    line = 0.040 + 0.72 * (high - 0.053) + 6.0 * left * left
    return np.clip((line - ahead) * sketch.scale + 0.5, 0, 1) * (inside > 0)
