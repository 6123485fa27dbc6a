"""Rests a body on a mat, a seat or a desk: the solver, the poses of a path, and what misses."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from workshop.contacts import PLANTED, contact, contacts_of, place, support
from workshop.pose import LIMITS, SIDES, Movement, Pose, View, angles
from workshop.skeleton import Body, body_of, limb, surface

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
    if not parts & {"sit"} and movement.view is View.SIDE:
        free += ["lumbar", "thoracic"]
    if names & {"head", "face", "forehead"}:
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
    flat = movement.view is View.SIDE
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
