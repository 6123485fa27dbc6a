"""What of a body bears, what a hand lies on, and how high that is."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from workshop.pose import SIDES, Movement, Prop, both_sides
from workshop.skeleton import (
    DISCS,
    LENGTHS,
    Ball,
    Body,
    Disc,
    along,
    foot,
    head,
    limb,
    section,
    spine_at,
    trunk_line,
)

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
TOWEL = 0.022
"""How high a folded towel is: 4 cm, so that the nose is free and the neck in line."""


def contact(body: Body, name: str) -> list[Ball]:
    """The rounds that bear at a contact ("right foot", "head"): each of them where there are
    several for a limb, the lowest one for the trunk and the head."""
    if name in TRUNK_CONTACTS:
        return [_lowest(trunk_line(body, *TRUNK_CONTACTS[name]))]
    if name == "forehead":
        return [head(body)["brow"]]
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
    return TOWEL if part == "forehead" and Prop.TOWEL in movement.props else 0.0


PLACES = {
    "shin": ("shank", 0.30, -0.1),
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
        "ribs": (0.97, 0.165, 0.5),
    }
    side, _, part = name.partition(" ")
    if part in PLACES:
        bone, t, ahead = PLACES[part]
        at, frame = body.bones[f"{side} {bone}"]
        radius = _radius(DISCS[bone], t)
        return Ball(along(at, frame, ahead * radius, 0, -t * LENGTHS[bone]), 0.0)
    if part in spots:
        ahead, up, out = spots[part]
        at, frame = spine_at(body.spine, up)
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


def known_contact(name: str) -> bool:
    """Whether something of the body bears by this name ("feet", "right knee", "head")."""
    side, _, part = name.partition(" ")
    whole = {*TRUNK_CONTACTS, *SINGULAR, "head", "face", "forehead", "sit bones"}
    return name in whole or (side in SIDES and part in SINGULAR.values())
