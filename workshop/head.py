"""The head, from the side, from behind and from three quarters in front."""

from collections.abc import Sequence

from workshop.field import Array, Field, Point, Round, cover, curve, window_of
from workshop.paint import Colour, shade
from workshop.skeleton import Ball, along
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
