"""A jointed model of a person: its bones, its rounds and what it bears on.

Lengths are parts of body height: Drillis & Contini (1966) as tabled by Winter, Biomechanics and
Motor Control of Human Movement; depths and widths of the body are those of a lean adult in
Pheasant & Haslegrave, Bodyspace. x runs ahead, y to the person's left, z up.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from workshop.pose import PAIRED, SIDES

Vec = tuple[float, float, float]
Frame = tuple[Vec, Vec, Vec]
"""Which way ahead, left and up are for a part of the body."""

THIGH, SHANK = 0.245, 0.246
UPPER_ARM, FOREARM, HAND = 0.186, 0.146, 0.104
ANKLE, BALL, TOE = 0.039, 0.077, 0.037  # ankle above the sole; ankle to ball; ball to tip
HIP_APART, SHOULDER_APART = 0.050, 0.098
LUMBAR_FROM, LUMBAR_TO, NECK_FROM = 0.055, 0.160, 0.312
SHOULDER_AT = 0.269
NECK = 0.052
SKULL = 0.050  # from the top of the neck to the middle of the head
SKULL_AHEAD = 0.006
PIECES = {"lumbar": 7, "thoracic": 9, "neck": 4}
AT_EASE = {"lumbar": -12.0, "thoracic": 21.0, "neck": -12.0, "head": 3.0}
"""How far a spine at ease bends forward between the ends of each of its parts: the ear is over the
shoulder, and that over the hip and the ankle (the plumb line of Kendall, Muscles: Testing and
Function, with Posture and Pain)."""


class Station(NamedTuple):
    """A cross-section of the trunk: its place along the spine, how far it reaches ahead, back
    and to each side."""

    at: float
    ahead: float
    back: float
    side: float


TRUNK = (
    Station(-0.040, 0.038, 0.040, 0.070),
    Station(-0.020, 0.049, 0.066, 0.092),
    Station(0.000, 0.055, 0.070, 0.099),
    Station(0.025, 0.057, 0.067, 0.098),
    Station(0.055, 0.056, 0.059, 0.090),
    Station(0.085, 0.054, 0.055, 0.081),
    Station(0.115, 0.053, 0.053, 0.076),
    Station(0.145, 0.055, 0.054, 0.077),
    Station(0.180, 0.060, 0.056, 0.083),
    Station(0.215, 0.065, 0.060, 0.090),
    Station(0.245, 0.066, 0.062, 0.094),
    Station(0.270, 0.057, 0.058, 0.090),
    Station(0.290, 0.044, 0.049, 0.072),
    Station(0.304, 0.035, 0.041, 0.049),
)


class Disc(NamedTuple):
    """A round of a limb: how far along its bone, how far ahead of it, how thick (radius)."""

    along: float
    ahead: float
    radius: float


THIGH_DISCS = (
    Disc(-0.02, 0.003, 0.0495),
    Disc(0.12, 0.003, 0.0520),
    Disc(0.30, 0.004, 0.0490),
    Disc(0.50, 0.005, 0.0435),
    Disc(0.70, 0.004, 0.037),
    Disc(0.87, 0.002, 0.0325),
    Disc(1.00, 0.002, 0.0305),
)
SHANK_DISCS = (
    Disc(0.00, 0.002, 0.0305),
    Disc(0.12, -0.001, 0.0285),
    Disc(0.28, -0.007, 0.0305),
    Disc(0.42, -0.007, 0.0285),
    Disc(0.60, -0.004, 0.0235),
    Disc(0.80, -0.001, 0.0185),
    Disc(0.94, 0.000, 0.0172),
    Disc(1.00, 0.000, 0.0178),
)
UPPER_ARM_DISCS = (
    Disc(0.00, 0.000, 0.0315),
    Disc(0.14, 0.001, 0.0315),
    Disc(0.30, 0.001, 0.0285),
    Disc(0.50, 0.002, 0.0262),
    Disc(0.75, 0.000, 0.0230),
    Disc(1.00, 0.000, 0.0205),
)
FOREARM_DISCS = (
    Disc(0.00, 0.000, 0.0205),
    Disc(0.15, 0.001, 0.0218),
    Disc(0.32, 0.001, 0.0212),
    Disc(0.60, 0.000, 0.0175),
    Disc(0.90, 0.000, 0.0135),
    Disc(1.00, 0.000, 0.0130),
)
HAND_DISCS = (
    Disc(0.02, 0.000, 0.0125),
    Disc(0.25, 0.000, 0.0135),
    Disc(0.48, 0.000, 0.0118),
    Disc(0.70, 0.000, 0.0105),
    Disc(0.95, 0.000, 0.0075),
)
BROAD_HAND = (0.0130, 0.0185, 0.0195, 0.0160, 0.0105)
"""Radii of the hand's discs where it is seen from its broad side."""
HEEL_BEHIND, HEEL_RADIUS, ARCH_RADIUS, BALL_RADIUS, TOE_RADIUS = (
    0.019,
    0.0200,
    0.0135,
    0.0135,
    0.009,
)

BREADTHS_OF_A_HAND = (0.05, 0.08)


def _add(a: Vec, b: Vec) -> Vec:
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def along(at: Vec, frame: Frame, ahead: float, left: float, up: float) -> Vec:
    """The place so far ahead, left and up of another, as a part of the body sees it."""
    f, s, u = frame
    return (
        at[0] + ahead * f[0] + left * s[0] + up * u[0],
        at[1] + ahead * f[1] + left * s[1] + up * u[1],
        at[2] + ahead * f[2] + left * s[2] + up * u[2],
    )


def _mix(a: Vec, b: Vec, p: float, q: float) -> Vec:
    return (p * a[0] + q * b[0], p * a[1] + q * b[1], p * a[2] + q * b[2])


def _forward(frame: Frame, degrees: float) -> Frame:
    """Tipped forward about the line from left to right."""
    if not degrees:
        return frame
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    f, left, u = frame
    return (_mix(f, u, c, -s), left, _mix(f, u, s, c))


def _rightward(frame: Frame, degrees: float) -> Frame:
    """Leaned to the right about the line from back to front."""
    if not degrees:
        return frame
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    f, left, u = frame
    return (f, _mix(left, u, c, s), _mix(left, u, -s, c))


def _turned(frame: Frame, degrees: float) -> Frame:
    """Turned to the right about its own length."""
    if not degrees:
        return frame
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    f, left, u = frame
    return (_mix(f, left, c, -s), _mix(f, left, s, c), u)


LEVEL: Frame = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


class Bone(NamedTuple):
    """A part of the body: where it begins, and which way it lies (its length runs down -up)."""

    at: Vec
    frame: Frame


@dataclass(frozen=True, slots=True)
class Body:
    """Where every part is. spine: (place along it, bone) from the seat to the neck's foot;
    neck: its bones up to the skull; bones: "head", "right thigh", "left hand" and so on;
    palm: by side, how broad the hand is seen; breath: how full the chest is, 0 to 1."""

    spine: tuple[tuple[float, Bone], ...]
    neck: tuple[Bone, ...]
    bones: Mapping[str, Bone]
    palm: Mapping[str, float]
    breath: float = 0.0


def body_of(joints: Mapping[str, float]) -> Body:
    """The body with these angles (degrees, as pose.angles names them), hips at "x" and "z"."""
    hips: Vec = (joints.get("x", 0.0), 0.0, joints.get("z", 0.0))
    pelvis = _forward(LEVEL, joints["pitch"])
    spine = [(TRUNK[0].at, Bone(along(hips, pelvis, 0, 0, TRUNK[0].at), pelvis))]
    spine += [(s, Bone(along(hips, pelvis, 0, 0, s), pelvis)) for s in (-0.02, 0.0, 0.025)]
    spine.append((LUMBAR_FROM, Bone(along(hips, pelvis, 0, 0, LUMBAR_FROM), pelvis)))
    _bend(spine, joints, "lumbar", LUMBAR_TO - LUMBAR_FROM)
    _bend(spine, joints, "thoracic", NECK_FROM - LUMBAR_TO)
    neck = _neck(spine[-1][1], joints)
    bones = {"pelvis": Bone(hips, pelvis), "head": neck[-1]}
    chest = spine_at(spine, SHOULDER_AT)
    for side in SIDES:
        _limbs(bones, side, Bone(hips, pelvis), chest, joints)
    palm = {side: joints[f"{side} palm"] for side in SIDES}
    return Body(tuple(spine), tuple(neck), bones, palm, joints.get("breath", 0.0))


def _bend(
    spine: list[tuple[float, Bone]], joints: Mapping[str, float], part: str, length: float
) -> None:
    pieces = PIECES[part]
    step = length / pieces
    flexion = (joints[part] + AT_EASE[part]) / pieces
    both = pieces + PIECES["thoracic" if part == "lumbar" else "lumbar"]
    lean, twist = joints["lean"] / both, joints["twist"] / both
    for _ in range(pieces):
        s, (at, frame) = spine[-1]
        half = _turned(_rightward(_forward(frame, flexion / 2), lean / 2), twist / 2)
        whole = _turned(_rightward(_forward(half, flexion / 2), lean / 2), twist / 2)
        spine.append((s + step, Bone(along(at, half, 0, 0, step), whole)))


def _neck(foot: Bone, joints: Mapping[str, float]) -> list[Bone]:
    pieces = PIECES["neck"]
    flexion = (joints["neck"] + AT_EASE["neck"]) / pieces
    bones = [foot]
    for _ in range(pieces):
        at, frame = bones[-1]
        frame = _forward(frame, flexion)
        bones.append(Bone(along(at, frame, 0, 0, NECK / pieces), frame))
    at, frame = bones[-1]
    frame = _forward(frame, joints["head"] + AT_EASE["head"])
    bones.append(Bone(along(at, frame, SKULL_AHEAD, 0, SKULL), frame))
    return bones


def spine_at(spine: Sequence[tuple[float, Bone]], place: float) -> Bone:
    """The spine's bone that begins nearest to a place along it, in body heights."""
    return min(spine, key=lambda one: abs(one[0] - place))[1]


def _limbs(
    bones: dict[str, Bone], side: str, pelvis: Bone, chest: Bone, joints: Mapping[str, float]
) -> None:
    right = 1.0 if side == "right" else -1.0
    angle = {name: joints[f"{side} {name}"] for name in PAIRED}

    def leg() -> Iterator[tuple[str, Bone]]:
        at = along(pelvis.at, pelvis.frame, 0, -right * HIP_APART, 0)
        frame = _rightward(_forward(pelvis.frame, -angle["hip"]), -right * angle["splay"])
        yield "thigh", Bone(at, frame)
        at, frame = along(at, frame, 0, 0, -THIGH), _forward(frame, angle["knee"])
        yield "shank", Bone(at, frame)
        at, frame = along(at, frame, 0, 0, -SHANK), _forward(frame, -angle["ankle"])
        yield "foot", Bone(at, frame)
        at = along(at, frame, BALL, 0, BALL_RADIUS - ANKLE)
        yield "toes", Bone(at, _forward(frame, -angle["toes"]))

    def arm() -> Iterator[tuple[str, Bone]]:
        swing = math.radians(angle["blade"])
        over = max(angle["shoulder"], angle["raise"]) - 60
        lift = 0.022 * min(max(over / 90, 0.0), 1.0)
        out = SHOULDER_APART * math.cos(swing) - lift * 0.5
        at = along(chest.at, chest.frame, -SHOULDER_APART * math.sin(swing), -right * out, lift)
        frame = _rightward(_forward(chest.frame, -angle["shoulder"]), -right * angle["raise"])
        frame = _turned(frame, -right * angle["rotation"])
        yield "upper arm", Bone(at, frame)
        at, frame = along(at, frame, 0, 0, -UPPER_ARM), _forward(frame, -angle["elbow"])
        yield "forearm", Bone(at, frame)
        at, frame = along(at, frame, 0, 0, -FOREARM), _forward(frame, -angle["wrist"])
        yield "hand", Bone(at, frame)

    for name, bone in (*leg(), *arm()):
        bones[f"{side} {name}"] = bone


LENGTHS = {"thigh": THIGH, "shank": SHANK, "upper arm": UPPER_ARM, "forearm": FOREARM, "hand": HAND}
DISCS = {
    "thigh": THIGH_DISCS,
    "shank": SHANK_DISCS,
    "upper arm": UPPER_ARM_DISCS,
    "forearm": FOREARM_DISCS,
    "hand": HAND_DISCS,
}


class Ball(NamedTuple):
    """A round of the body's surface: its middle and its radius."""

    at: Vec
    radius: float


def limb(body: Body, side: str, part: str) -> list[Ball]:
    """The rounds of a thigh, shank, upper arm, forearm or hand, from the trunk outwards."""
    at, frame = body.bones[f"{side} {part}"]
    length = LENGTHS[part]
    balls = [
        Ball(along(at, frame, disc.ahead, 0, -disc.along * length), disc.radius)
        for disc in DISCS[part]
    ]
    if part == "hand":
        palm = body.palm[side]
        balls = [
            Ball(ball.at, ball.radius * (1 - palm) + broad * palm)
            for ball, broad in zip(balls, BROAD_HAND, strict=True)
        ]
    return balls


def foot(body: Body, side: str) -> dict[str, Ball]:
    """The rounds of a foot: "heel", "arch" and "ball" stand on the sole, and "tip" and "toe" on
    the toes' own."""
    at, frame = body.bones[f"{side} foot"]
    toes = body.bones[f"{side} toes"]
    return {
        "heel": Ball(along(at, frame, -HEEL_BEHIND, 0, HEEL_RADIUS - ANKLE), HEEL_RADIUS),
        "arch": Ball(along(at, frame, 0.030, 0, ARCH_RADIUS + 0.003 - ANKLE), ARCH_RADIUS),
        "ball": Ball(toes.at, BALL_RADIUS),
        "toe": Ball(along(toes.at, toes.frame, TOE * 0.5, 0, 0.011 - BALL_RADIUS), 0.011),
        "tip": Ball(
            along(toes.at, toes.frame, TOE * 0.85, 0, TOE_RADIUS - BALL_RADIUS), TOE_RADIUS
        ),
    }


HEAD_BALLS = {
    "back": (-0.022, 0.006, 0.056),
    "crown": (0.000, 0.012, 0.058),
    "brow": (0.012, 0.016, 0.042),
    "chin": (0.040, -0.050, 0.0155),
    "nose": (0.0605, -0.019, 0.006),
}
"""Rounds of the head: how far ahead of its middle, how far up, and the radius."""


def head(body: Body) -> dict[str, Ball]:
    """The rounds of the head."""
    at, frame = body.bones["head"]
    return {
        name: Ball(along(at, frame, ahead, 0, up), radius)
        for name, (ahead, up, radius) in HEAD_BALLS.items()
    }


def section(place: float) -> Station:
    """The trunk's cross-section at a place along the spine, in body heights from the hips."""
    for low, high in pairwise(TRUNK):
        if place <= high.at:
            t = max(0.0, (place - low.at) / (high.at - low.at))
            t = t * t * (3 - 2 * t) if low is TRUNK[0] else t
            return Station(*(a + (b - a) * t for a, b in zip(low, high, strict=True)))
    return TRUNK[-1]


def trunk_line(body: Body, ahead: float, low: float, high: float) -> list[Ball]:
    """Places on the trunk's front (ahead=1), back (-1) or between, from `low` to `high`."""
    line = []
    for place, (at, frame) in body.spine:
        if low - 1e-9 <= place <= high + 1e-9:
            s = section(place)
            reach = s.ahead * ahead if ahead > 0 else s.back * ahead
            line.append(Ball(along(at, frame, reach, 0, 0), 0.0))
    return line


def surface(body: Body) -> list[tuple[str, Ball]]:
    """Every round that could sink into a mat, with the name of its part."""
    rounds = [("trunk", ball) for ball in trunk_line(body, -1.0, -1, 1)]
    rounds += [("trunk", ball) for ball in trunk_line(body, 1.0, -1, 1)]
    rounds += [("head", ball) for ball in head(body).values()]
    for side in SIDES:
        for part in DISCS:
            rounds += [(f"{side} {part}", ball) for ball in limb(body, side, part)]
        rounds += [(f"{side} foot", ball) for ball in foot(body, side).values()]
    return rounds
