"""Poses and movements as joint angles, and how far a healthy joint goes.

Angles are in degrees and zero in a person who stands at ease, arms hanging. Flexion is positive,
so extension is negative; `pitch` is how far the pelvis is tipped forward (90: face down, -90:
on the back). The limits are the normal ranges of the American Academy of Orthopaedic Surgeons
(Joint Motion, 1965, as reprinted in Norkin & White, Measurement of Joint Motion), shared out
over lumbar, thoracic and cervical spine; a wrist or the top of a
foot that is leaned on goes further (88 and 65 degrees) than by its own muscles (70 and 50),
which are the two places where ours are wider.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

SIDES = ("right", "left")

LIMITS: Mapping[str, tuple[float, float]] = {
    "pitch": (-180, 180),
    "lumbar": (-20, 50),
    "thoracic": (-15, 40),
    "neck": (-30, 35),
    "head": (-30, 25),
    "lean": (-35, 35),
    "twist": (-45, 45),
    "hip": (-30, 125),
    "splay": (-10, 45),
    "knee": (0, 140),
    "ankle": (-65, 30),
    "toes": (-40, 75),
    "shoulder": (-60, 180),
    "raise": (-30, 180),
    "rotation": (-90, 80),
    "blade": (-25, 30),
    "elbow": (0, 150),
    "wrist": (-80, 88),
}
"""Degrees from and to, by joint.

splay: the leg away from the midline; raise: the arm away from the side; rotation: of the upper
arm, inwards positive; blade: the shoulder blade towards the spine; lean and twist: of the spine,
to the right positive.
"""

PAIRED = frozenset(
    [
        "hip",
        "splay",
        "knee",
        "ankle",
        "toes",
        "shoulder",
        "raise",
        "rotation",
        "blade",
        "elbow",
        "wrist",
        "palm",
    ]
)
"""What there is one of on the right and one on the left. `palm` is no joint: 1 where the hand is
seen from its broad side, 0 where it is seen edge-on, flat on something."""

TURNED = frozenset({"lean", "twist"})
"""What changes its sign in the mirror."""


MUSCLES = frozenset(
    {
        *("abdominals", "deep abdominals", "obliques", "erector spinae", "lower back"),
        *("upper back", "shoulders", "glutes", "hip flexors", "hamstrings", "thighs", "calves"),
    }
)
"""What can glow in a picture, as exercises name it."""


class View(StrEnum):
    """From where a person is looked at."""

    SIDE = "side"  # from the person's right, who faces to the right of the picture
    BACK = "back"  # from behind: the person's right is on the right
    FRONT = "front"  # from three quarters in front, on the person's right


class Prop(StrEnum):
    """What a movement is done on or at."""

    MAT = "mat"
    CHAIR = "chair"
    STOOL = "stool"  # a seat without a back, which hides nothing of who sits on it
    DESK = "desk"
    TOWEL = "towel"  # folded, under the forehead of who lies face down
    FLOOR = "floor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """One key pose of a movement.

    joints: degrees of both sides and the spine; right, left: what differs on a side; rests:
    what bears on the mat, floor, seat or desk and stays where it is; slides: what touches and
    may move along; touches: pairs of a hand and the place of the body that it lies on;
    number: 1 or 2 in the pictures, 0 for a pose on the way; move: seconds to come here;
    hold: seconds to stay; effort: how strongly the muscles glow, 0 to 1; bow: degrees
    that a joint bends more half way here and half way on, to clear the ground ("left knee");
    mirror: it is the mirror image of one in the content, so that what works has changed sides.
    """

    name: str
    number: int = 0
    joints: Mapping[str, float] = field(default_factory=dict)
    right: Mapping[str, float] = field(default_factory=dict)
    left: Mapping[str, float] = field(default_factory=dict)
    rests: tuple[str, ...] = ()
    slides: tuple[str, ...] = ()
    touches: tuple[tuple[str, str], ...] = ()
    move: float = 1.0
    hold: float = 1.0
    effort: float = 1.0
    bow: Mapping[str, float] = field(default_factory=dict)
    mirror: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """Where something moves: a curved arrow beside the place `near` of the body in a pose.

    pose: the number of the picture it stands in; start, end: from that place, to the right and
    up, in body heights; bend: how far its middle lies to the left of its way, as a part of its
    length; turn: it shows a turn about the spine and need not follow the place.
    """

    pose: int
    near: str
    start: tuple[float, float]
    end: tuple[float, float]
    bend: float = 0.0
    turn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """A movement as it is drawn: its key poses in their order, and back to the first.

    way: names of the poses in the order of the loop, where it is not that of the poses;
    alternates: the loop shows the other side, too; flows: nothing is held, as in walking;
    gap: the space under the low back of who lies on it is tinted; stays: the loop shows the
    second picture's pose held, and only breathes; muscles: what works, with "right" or "left"
    before it where one side works in the pictures; seat, desk: heights in body heights; sources:
    where the angles come from.
    """

    key: str
    view: View
    props: tuple[Prop, ...]
    poses: tuple[Pose, ...]
    muscles: tuple[str, ...]
    sources: tuple[str, ...]
    arrows: tuple[Arrow, ...] = ()
    way: tuple[str, ...] = ()
    alternates: bool = False
    flows: bool = False
    gap: bool = False
    stays: bool = False
    neck_hangs: bool = False
    seat: float = 0.262
    desk: float = 0.585

    @property
    def numbered(self) -> tuple[Pose, ...]:
        """The poses on the card, in the order of their numbers."""
        return tuple(sorted((p for p in self.poses if p.number), key=lambda pose: pose.number))

    @property
    def held(self) -> Pose:
        """The pose that is held while the count runs: that of the second picture."""
        return self.numbered[-1]

    @property
    def path(self) -> tuple[Pose, ...]:
        """The poses in the order in which the loop goes through them, once."""
        by_name = {pose.name: pose for pose in self.poses}
        return tuple(by_name[name] for name in self.way) if self.way else self.poses


def angles(pose: Pose) -> dict[str, float]:
    """Every joint of a pose in degrees: "lumbar", "right hip", "left hip" and so on."""
    spine = [name for name in LIMITS if name not in PAIRED]
    flat = {name: float(pose.joints.get(name, 0.0)) for name in spine}
    for side, own in zip(SIDES, (pose.right, pose.left), strict=True):
        for name in PAIRED:
            usual = 1.0 if name == "palm" else 0.0
            flat[f"{side} {name}"] = float(own.get(name, pose.joints.get(name, usual)))
    return flat


def mirrored(pose: Pose) -> Pose:
    """The same pose for the other side."""
    joints = {name: -value if name in TURNED else value for name, value in pose.joints.items()}
    return Pose(
        name=pose.name,
        number=pose.number,
        joints=joints,
        right=pose.left,
        left=pose.right,
        rests=tuple(map(other_side, pose.rests)),
        slides=tuple(map(other_side, pose.slides)),
        touches=tuple((other_side(hand), other_side(place)) for hand, place in pose.touches),
        move=pose.move,
        hold=pose.hold,
        effort=pose.effort,
        bow={other_side(name): more for name, more in pose.bow.items()},
        mirror=not pose.mirror,
    )


def muscle_of(name: str) -> str:
    """The muscle that a movement names, without its side: "glutes" for "left glutes"."""
    side, _, rest = name.partition(" ")
    return rest if side in SIDES else name


def glows_of(movement: Movement, pose: Pose) -> dict[str, float]:
    """How strongly each muscle works in a pose of a movement, 0 to 1; empty where all rest."""
    if not pose.effort:
        return {}
    names = map(other_side, movement.muscles) if pose.mirror else movement.muscles
    return dict.fromkeys(names, pose.effort)


def other_side(name: str) -> str:
    """ "left foot" for "right foot"; what has no side stays."""
    side, _, rest = name.partition(" ")
    return f"{SIDES[1 - SIDES.index(side)]} {rest}" if side in SIDES else name


def both_sides(names: Sequence[str], singular: Mapping[str, str]) -> Iterator[str]:
    """Each name, and for a plural ("feet") its right and its left."""
    for name in names:
        if name in singular:
            yield from (f"{side} {singular[name]}" for side in SIDES)
        else:
            yield name


def limit_problems(pose: Pose) -> Iterator[str]:
    """A line `joint: reason` for each that no healthy person brings there, or that nobody has."""
    for where, own in (("", pose.joints), ("right ", pose.right), ("left ", pose.left)):
        for name, value in own.items():
            known = LIMITS.get(name) or ((0, 1) if name == "palm" else None)
            if known is None or (where and name not in PAIRED):
                yield f"{where}{name}: is no joint"
            elif not known[0] <= value <= known[1]:
                yield f"{where}{name}: is {value:g}; expected {known[0]:g} to {known[1]:g} degrees"
