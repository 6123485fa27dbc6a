"""A jointed model of a person, and the solver that rests it on a mat, a seat or a desk.

Lengths are parts of body height: Drillis & Contini (1966) as tabled by Winter, Biomechanics and
Motor Control of Human Movement; depths and widths of the body are those of a lean adult in
Pheasant & Haslegrave, Bodyspace. x runs ahead, y to the person's left, z up.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from workshop.pose import LIMITS, PAIRED, SIDES, Movement, Pose, angles, both_sides

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
PIECES = {"lumbar": 7, "thoracic": 9, "neck": 4}
AT_EASE = {"lumbar": -12.0, "thoracic": 21.0, "neck": 8.0, "head": -17.0}
"""How far a spine at ease bends forward between the ends of each of its parts."""


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
    palm: by side, how broad the hand is seen."""

    spine: tuple[tuple[float, Bone], ...]
    neck: tuple[Bone, ...]
    bones: Mapping[str, Bone]
    palm: Mapping[str, float]


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
    chest = _at(spine, SHOULDER_AT)
    for side in SIDES:
        _limbs(bones, side, Bone(hips, pelvis), chest, joints)
    palm = {side: joints[f"{side} palm"] for side in SIDES}
    return Body(tuple(spine), tuple(neck), bones, palm)


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
    bones.append(Bone(along(at, frame, 0.012, 0, SKULL), frame))
    return bones


def _at(spine: Sequence[tuple[float, Bone]], place: float) -> Bone:
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


# Contacts

SINGULAR = {
    "feet": "foot",
    "heels": "heel",
    "toes": "toe",
    "insteps": "instep",
    "knees": "knee",
    "hands": "hand",
    "fingers": "finger",
    "elbows": "elbow",
    "forearms": "forearm",
    "palms": "palm",
    "grips": "grip",
}
"""What there is one of on each side, by the name of both. A hand bears on the mat, fingers and
palms on the desk, a grip on the seat."""
TRUNK_CONTACTS = {
    "hips": (-1.0, -0.03, 0.075),
    "lower back": (-1.0, 0.09, 0.14),
    "upper back": (-1.0, 0.18, 0.30),
    "belly": (1.0, -0.02, 0.09),
    "chest": (1.0, 0.20, 0.27),
}
PLANTED = {"foot", "heel", "toe", "instep", "knee", "hand", "finger", "elbow", "forearm"}
PLANTED |= {"palm", "grip"}
"""Contacts that do not slide once they bear; backs and heads give a little."""


SITTING = 0.057
"""How high above a seat the hips are."""


def contact(body: Body, name: str) -> list[Ball]:
    """The rounds that bear at a contact ("right foot", "head"): each of them where there are
    several for a limb, the lowest one for the trunk and the head."""
    if name in TRUNK_CONTACTS:
        return [_lowest(trunk_line(body, *TRUNK_CONTACTS[name]))]
    if name in ("head", "face"):
        return [_lowest(list(head(body).values()))]
    if name == "sit bones":
        return [Ball(body.bones["pelvis"].at, SITTING)]
    side, _, part = name.partition(" ")
    return _limb_contact(body, side, part)


def _lowest(balls: Sequence[Ball]) -> Ball:
    return min(balls, key=lambda ball: ball.at[2] - ball.radius)


LIMB_CONTACTS: Mapping[str, tuple[str, tuple[int | str, ...]]] = {
    "foot": ("foot", ("heel", "ball")),
    "heel": ("foot", ("heel",)),
    "toe": ("foot", ("ball", "tip")),
    "knee": ("shank", (0,)),
    "hand": ("hand", (1, 3)),
    "palm": ("hand", (1, 3)),
    "grip": ("hand", (1, 3)),
    "finger": ("hand", (4,)),
    "elbow": ("forearm", (0,)),
    "forearm": ("forearm", (0, 5)),
}
"""Of which part, and which of its rounds bear."""


def _limb_contact(body: Body, side: str, part: str) -> list[Ball]:
    if part == "instep":
        return [_lowest([*foot(body, side).values()])]
    bone, names = LIMB_CONTACTS[part]
    rounds: dict[int | str, Ball] = {}
    if bone == "foot":
        rounds.update(foot(body, side))
    else:
        rounds.update(enumerate(limb(body, side, bone)))
    return [rounds[name] for name in names]


def contacts_of(names: Sequence[str]) -> list[str]:
    """The single contacts that names stand for: "feet" is the right foot and the left one."""
    return list(both_sides(names, SINGULAR))


def support(movement: Movement, name: str) -> float:
    """How high the thing is that a contact bears on, in body heights above the floor."""
    part = name.rsplit(" ", maxsplit=1)[-1]
    if name == "sit bones" or part == "grip":
        return movement.seat
    if part in ("finger", "palm"):
        return movement.desk
    return 0.0


PLACES = {
    "shin": ("shank", 0.22, 1.0),
    "thigh": ("thigh", 0.80, 1.0),
    "hamstring": ("thigh", 0.80, -1.0),
    "mid thigh": ("thigh", 0.62, 1.0),
    "ankle": ("shank", 0.92, 1.0),
    "calf": ("shank", 0.62, 1.0),
}


def place(body: Body, name: str) -> Ball:
    """A named place: a contact, a joint, a place that a hand may lie on."""
    spots = {
        "waist": (-0.008, 0.055, 1.0),
        "front shoulder": (0.9, 0.25, 0.8),
    }
    side, _, part = name.partition(" ")
    if part in PLACES:
        bone, t, ahead = PLACES[part]
        at, frame = body.bones[f"{side} {bone}"]
        radius = _radius(DISCS[bone], t)
        return Ball(along(at, frame, ahead * radius, 0, -t * LENGTHS[bone]), 0.0)
    if part in spots:
        ahead, up, out = spots[part]
        at, frame = _at(body.spine, up)
        s = section(up)
        right = 1.0 if side == "right" else -1.0
        return Ball(along(at, frame, ahead * s.ahead, -right * out * s.side, 0), 0.0)
    return _joint(body, name)


def _radius(discs: Sequence[Disc], t: float) -> float:
    for low, high in pairwise(discs):
        if t <= high.along:
            share = (t - low.along) / (high.along - low.along)
            return low.radius + (high.radius - low.radius) * share
    return discs[-1].radius


JOINTS = {
    "hip": "thigh",
    "knee": "shank",
    "ankle": "foot",
    "shoulder": "upper arm",
    "elbow": "forearm",
    "wrist": "hand",
}


BACKS = {"low back": (0.085, 0.125), "mid back": (0.14, 0.20), "upper back": (0.24, 0.28)}
ON_HEAD = {"head": (0.0, 0.0), "ear": (-0.006, -0.006), "crown": (-0.02, 0.066)}


def _joint(body: Body, name: str) -> Ball:
    side, _, part = name.partition(" ")
    if part in JOINTS:
        return Ball(body.bones[f"{side} {JOINTS[part]}"].at, 0.0)
    if name in ON_HEAD:
        at, frame = body.bones["head"]
        ahead, up = ON_HEAD[name]
        return Ball(along(at, frame, ahead, 0, up), 0.0)
    if name in BACKS:
        return trunk_line(body, -1.0, *BACKS[name])[0]
    if part == "fingertips":
        return limb(body, side, "hand")[4]
    if part in ("toes", "heel"):
        return foot(body, side)["tip" if part == "toes" else "heel"]
    return Ball(body.bones[name].at, 0.0)


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


# Coming to rest

STIFF = {"lumbar": 1.2, "thoracic": 1.2, "neck": 3.0, "head": 3.0, "pitch": 3.0}
"""Degrees whose cost equals that of 4 degrees in other joints: backs keep their shape."""
GIVES = 4.0
FREE = (
    *("x", "z", "pitch", "lumbar", "thoracic", "neck", "head"),
    *(f"{side} {name}" for side in SIDES for name in ("hip", "knee", "ankle", "toes")),
    *(f"{side} {name}" for side in SIDES for name in ("shoulder", "elbow", "wrist")),
)
TIGHT = 2e3
"""Weight of a contact's miss of one body height, relative to an angle's."""
TURNS = 25
LEAST_GAIN = 0.002


@dataclass(frozen=True, slots=True)
class Settled:
    """A body at rest: its angles (degrees; "x", "z" in body heights), and where it is planted."""

    joints: Mapping[str, float]
    planted: Mapping[str, float]

    @property
    def body(self) -> Body:
        """The body itself."""
        return body_of(self.joints)


def settle(
    movement: Movement,
    pose: Pose,
    wanted: Mapping[str, float],
    planted: Mapping[str, float] | None = None,
    near: Mapping[str, float] | None = None,
) -> Settled:
    """The angles nearest to those wanted at which the pose's contacts bear and nothing sinks.

    planted: where along x contacts of the pose before bear; those that go on keep their place.
    near: the angles a moment before, from which to seek.
    """
    rests = contacts_of(pose.rests)
    touching = [*rests, *contacts_of(pose.slides)]
    kept = {name: x for name, x in (planted or {}).items() if name in rests}
    joints = dict(wanted)
    joints.setdefault("x", 0.0)
    joints.setdefault("z", _first_height(movement, joints, touching))
    if near is None:
        joints["x"] += _shift(joints, kept)
    free = _free(movement, pose, touching) + _sinking(joints)
    problem = _Rest(movement, pose, wanted, tuple(touching), kept, tuple(dict.fromkeys(free)))
    joints.update({name: near[name] for name in problem.free if near and name in near})
    for _ in range(TURNS):
        joints, gain = _step(problem, joints)
        if gain < LEAST_GAIN:
            break
    body = body_of(joints)
    where = {name: contact(body, name)[0].at[0] for name in rests if name.split(" ")[-1] in PLANTED}
    return Settled(joints, where)


def _free(movement: Movement, pose: Pose, touching: Sequence[str]) -> tuple[str, ...]:
    """What may give way for these contacts: the root, and the joints between them."""
    parts = {name.split(" ")[0] for name in touching} | {
        name.split(" ")[0] for pair in pose.touches for name in pair
    }
    names = set(touching) | {name for pair in pose.touches for name in pair}
    legs = {"foot", "heel", "toe", "instep", "knee"}
    arms = {"hand", "finger", "elbow", "forearm", "palm", "grip"}
    free = ["x", "z", "pitch"]
    if not parts & {"sit"} and movement.view != "back":
        free += ["lumbar", "thoracic"]
    if "head" in names or "face" in names:
        free += ["neck", "head"]
    for side in SIDES:
        own = {name.split(" ")[-1] for name in names if name.startswith(side)}
        if own & legs:
            free += [f"{side} {joint}" for joint in ("hip", "knee", "ankle")]
        if "toe" in own:
            free.append(f"{side} toes")
        if own & arms:
            free += [f"{side} {joint}" for joint in ("shoulder", "elbow", "wrist")]
    return tuple(free)


def _sinking(joints: Mapping[str, float]) -> tuple[str, ...]:
    """Returns the joints of limbs that would sink, so that they give way instead of the trunk."""
    low = {name for name, ball in surface(body_of(joints)) if ball.at[2] - ball.radius < 0.002}
    free: list[str] = []
    for name in sorted(low):
        side, _, part = name.partition(" ")
        if part in ("shank", "foot"):
            free += [f"{side} {joint}" for joint in ("hip", "knee", "ankle")]
        elif part in ("forearm", "hand"):
            free += [f"{side} {joint}" for joint in ("shoulder", "elbow", "wrist")]
        elif name == "head":
            free += ["neck", "head"]
    return tuple(free)


def _shift(joints: Mapping[str, float], kept: Mapping[str, float]) -> float:
    """How far to move along so that what is planted is about in its place."""
    if not kept:
        return 0.0
    body = body_of(joints)
    return sum(x - contact(body, name)[0].at[0] for name, x in kept.items()) / len(kept)


def _first_height(
    movement: Movement, joints: Mapping[str, float], touching: Sequence[str]
) -> float:
    body = body_of({**joints, "z": 0.0})
    low = [
        support(movement, name) - (ball.at[2] - ball.radius)
        for name in touching
        for ball in contact(body, name)
        if name.split(" ")[-1] not in ("finger", "palm", "grip")
    ]
    return max(low, default=0.5)


@dataclass(frozen=True, slots=True)
class _Rest:
    """What is to be settled: what touches, what is planted where, and what may give way."""

    movement: Movement
    pose: Pose
    wanted: Mapping[str, float]
    touching: tuple[str, ...]
    kept: Mapping[str, float]
    free: tuple[str, ...]

    def misses(self, joints: Mapping[str, float]) -> list[float]:
        """How far contacts are from bearing and from their places, and how deep all sinks."""
        body = body_of(joints)
        misses = []
        for name in self.touching:
            balls = contact(body, name)
            height = support(self.movement, name)
            misses += [ball.at[2] - ball.radius - height for ball in balls]
            if name in self.kept:
                misses.append(balls[0].at[0] - self.kept[name])
        for hand, spot in self.pose.touches:
            misses.append(_gap(self.movement, body, hand, spot))
        misses += [min(0.0, ball.at[2] - ball.radius) for _, ball in surface(body)]
        return misses

    def loose(self, name: str) -> float:
        """By how much a joint gives way as easily as others by theirs."""
        return 50.0 if name in ("x", "z") else STIFF.get(name, GIVES)

    def away(self, joints: Mapping[str, float], name: str) -> float:
        """How far a joint is from what was wanted."""
        return joints[name] - self.wanted.get(name, joints[name])

    def cost(self, joints: Mapping[str, float]) -> float:
        """Returns the cost: misses at contacts, then joints that gave way."""
        bent = sum((self.away(joints, name) / self.loose(name)) ** 2 for name in self.free)
        return TIGHT * TIGHT * sum(miss * miss for miss in self.misses(joints)) + bent


def _gap(movement: Movement, body: Body, hand: str, spot: str) -> float:
    """How far the middle of a hand is from just touching a place."""
    a, b = limb(body, hand.split(" ", maxsplit=1)[0], "hand")[2], place(body, spot)
    flat = movement.view == "side"
    apart = math.dist((a.at[0], a.at[2]), (b.at[0], b.at[2])) if flat else math.dist(a.at, b.at)
    return apart - a.radius * 0.5


def _step(problem: _Rest, joints: Mapping[str, float]) -> tuple[dict[str, float], float]:
    """Does one solver step; returns the joints and the share of the cost that it removed."""
    base = problem.misses(joints)
    columns = []
    for name in problem.free:
        step = 1e-5 if name in ("x", "z") else 1e-3
        moved = problem.misses({**joints, name: joints[name] + step})
        columns.append([(b - a) / step for a, b in zip(base, moved, strict=True)])
    change = _least_squares(problem, joints, columns, base)
    before = problem.cost(joints)
    for share in (1.0, 0.5, 0.25, 0.1, 0.03):
        tried = dict(joints)
        for name, by in zip(problem.free, change, strict=True):
            low, high = LIMITS.get(name.split(" ")[-1], (-9.0, 9.0))
            tried[name] = min(max(joints[name] + share * by, low), high)
        after = problem.cost(tried)
        if after < before:
            return tried, (before - after) / before
    return dict(joints), 0.0


def _least_squares(
    problem: _Rest,
    joints: Mapping[str, float],
    columns: Sequence[Sequence[float]],
    misses: Sequence[float],
) -> list[float]:
    size = len(problem.free)
    matrix = [[0.0] * size for _ in range(size)]
    right = [0.0] * size
    weight = TIGHT * TIGHT
    for i, a in enumerate(columns):
        for j in range(i, size):
            matrix[i][j] = matrix[j][i] = weight * sum(map(float.__mul__, a, columns[j]))
        right[i] = -weight * sum(map(float.__mul__, a, misses))
    for i, name in enumerate(problem.free):
        loose = problem.loose(name)
        matrix[i][i] += 1 / loose**2
        right[i] -= problem.away(joints, name) / loose**2
    return _solved(matrix, right)


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solves a set of linear equations by Gaussian elimination with pivots."""
    size = len(right)
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, size):
            factor = rows[r][i] / rows[i][i]
            if factor:
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i], strict=True)]
    answer = [0.0] * size
    for i in reversed(range(size)):
        rest = sum(rows[i][j] * answer[j] for j in range(i + 1, size))
        answer[i] = (rows[i][size] - rest) / rows[i][i]
    return answer


# From pose to pose


def key_bodies(movement: Movement, path: Sequence[Pose]) -> list[Settled]:
    """Each pose of a path at rest, planted where the pose before it was planted."""
    settled: list[Settled] = []
    planted: dict[str, float] = {}
    for pose in path:
        wanted = angles(pose)
        if settled:
            wanted = {**wanted, "x": settled[-1].joints["x"]}
        one = settle(movement, pose, wanted, planted)
        planted = {**planted, **one.planted}
        settled.append(one)
    return settled


def between(
    movement: Movement,
    before: tuple[Pose, Settled],
    after: tuple[Pose, Settled],
    share: float,
    near: tuple[float, Settled] | None = None,
) -> Settled:
    """The body part of the way (0 to 1) between two poses at rest: what bears in both bears.

    near: the share and the body a moment before, so that one follows smoothly from the other.
    """
    wanted = _wanted(before, after, share)
    start = None
    if near is not None:
        earlier = _wanted(before, after, near[0])
        gave = {name: near[1].joints[name] - value for name, value in earlier.items()}
        start = {name: value + KEPT * gave[name] for name, value in wanted.items()}
    both = [name for name in contacts_of(before[0].rests) if name in contacts_of(after[0].rests)]
    touching = [
        {*contacts_of(pose.rests), *contacts_of(pose.slides)} for pose in (before[0], after[0])
    ]
    sliding = sorted((touching[0] & touching[1]) - set(both))
    touches = tuple(pair for pair in before[0].touches if pair in after[0].touches)
    way = Pose(name="", rests=tuple(both), slides=tuple(sliding), touches=touches)
    return settle(movement, way, wanted, before[1].planted, start or wanted)


KEPT = 0.7
"""How much of what joints gave way by a moment before they are first thought to give again."""


def _wanted(
    before: tuple[Pose, Settled], after: tuple[Pose, Settled], share: float
) -> dict[str, float]:
    """Interpolates the angles between two poses, without contacts."""
    first, last = before[1].joints, after[1].joints
    wanted = {name: value + (last[name] - value) * share for name, value in first.items()}
    for name, more in {**before[0].bow, **after[0].bow}.items():
        wanted[name] += more * math.sin(math.pi * share)
    return wanted


def known_contact(name: str) -> bool:
    """Whether something of the body bears by this name ("feet", "right knee", "head")."""
    side, _, part = name.partition(" ")
    whole = {*TRUNK_CONTACTS, *SINGULAR, "head", "face", "sit bones"}
    return name in whole or (side in SIDES and part in SINGULAR.values())


NEAR = 0.004
"""How far a contact may be from bearing, in body heights: 7 mm of a person of 1.75 m."""
SUNK = 0.003
"""How deep a body may be in the mat, in body heights."""
GAVE = 6.0
"""Degrees by which contacts may correct what the content says."""


def rest_problems(movement: Movement, settled: Sequence[Settled]) -> Iterator[str]:
    """Returns a line `pose: reason` for each pose of the path that misses its contacts.

    settled: what key_bodies gives for the movement's path.
    """
    for pose, one in zip(movement.path, settled, strict=True):
        body = one.body
        for name in contacts_of((*pose.rests, *pose.slides)):
            gaps = [b.at[2] - b.radius - support(movement, name) for b in contact(body, name)]
            worst = max(gaps, key=abs)
            if abs(worst) > NEAR:
                yield f"{pose.name}: {name} is {worst:+.3f} body heights from what it bears on"
        deepest = min(ball.at[2] - ball.radius for _, ball in surface(body))
        if deepest < -SUNK:
            yield f"{pose.name}: sinks {-deepest:.3f} body heights into the ground"
        for joint, value in angles(pose).items():
            gave = one.joints[joint] - value
            if abs(gave) > GAVE:
                yield f"{pose.name}: {joint} gave way by {gave:+.0f} degrees; expected {GAVE:g}"
