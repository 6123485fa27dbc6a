"""A movement in time: where the body is in each frame of its loop."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from workshop.pose import Movement, Pose, angles, glows_of, mirrored
from workshop.rest import Settled, between, key_bodies
from workshop.skeleton import Body, body_of, surface

FRAMES_A_SECOND = 25
BRISK = 0.7
"""Time factor of a movement that shows both sides, so that its loop stays short."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A moment of a loop: the body, and how strongly each muscle works, 0 to 1."""

    body: Body
    glows: Mapping[str, float]


def frames_of(movement: Movement) -> list[Frame]:
    """Returns every frame of a movement's loop; equal frames are the same object."""
    if movement.flows:
        return _flowing(movement)
    if movement.stays:
        return _breathing(movement)
    poses = _tour(movement)
    settled = key_bodies(movement, poses)
    pace = BRISK if movement.alternates else 1.0
    frames: list[Frame] = []
    ways: list[tuple[Pose, Pose, list[Frame]]] = []
    stops = list(zip(poses, settled, strict=True))
    for here, there in zip(stops, [*stops[1:], stops[0]], strict=True):
        still = Frame(here[1].body, glows_of(movement, here[0]))
        frames += [still] * max(round(here[0].hold * pace * FRAMES_A_SECOND), 1)
        count = round(there[0].move * pace * FRAMES_A_SECOND)
        way = _known_way(ways, here[0], there[0]) or list(_way(movement, here, there, count))
        ways.append((here[0], there[0], way))
        frames += way
    return frames


def _known_way(
    ways: Sequence[tuple[Pose, Pose, list[Frame]]], here: Pose, there: Pose
) -> list[Frame]:
    """Returns the frames of a way that is known already, forwards or backwards."""
    for start, end, frames in ways:
        if (start, end) == (here, there):
            return frames
        if (start, end) == (there, here):
            return frames[::-1]
    return []


def _way(
    movement: Movement, here: tuple[Pose, Settled], there: tuple[Pose, Settled], count: int
) -> Iterator[Frame]:
    """Yields the frames between two poses, `count` from one to the other. Every other body is
    solved, those between are means."""
    shares = [(1 - math.cos(math.pi * n / count)) / 2 for n in range(count + 1)]
    bodies = {0: here[1].joints, count: there[1].joints}
    near = (0.0, here[1])
    for n in range(2, count, 2):
        near = (shares[n], between(movement, here, there, shares[n], near))
        bodies[n] = near[1].joints
    for n in range(1, count):
        joints = bodies.get(n) or _mean(bodies[n - 1], bodies.get(n + 1, bodies[count]))
        yield Frame(body_of(joints), _mixed(movement, here[0], there[0], shares[n]))


def _mixed(movement: Movement, here: Pose, there: Pose, share: float) -> dict[str, float]:
    """How strongly each muscle works part of the way (0 to 1) between two poses."""
    first, last = glows_of(movement, here), glows_of(movement, there)
    return {
        name: first.get(name, 0.0) + (last.get(name, 0.0) - first.get(name, 0.0)) * share
        for name in {**first, **last}
    }


def _mean(a: Mapping[str, float], b: Mapping[str, float]) -> dict[str, float]:
    return {name: (value + b[name]) / 2 for name, value in a.items()}


def _tour(movement: Movement) -> list[Pose]:
    """The poses of a loop in their order, the other side's after those of the first."""
    tour = list(movement.path)
    if movement.alternates:
        tour += [movement.path[0], *map(mirrored, movement.path), mirrored(movement.path[0])]
    stops: list[Pose] = []
    for pose in tour:
        if not stops or angles(pose) != angles(stops[-1]):
            stops.append(pose)
    while len(stops) > 1 and angles(stops[-1]) == angles(stops[0]):
        stops.pop()
    return stops


@dataclass(frozen=True, slots=True)
class Pace:
    """The seconds of a repetition: into the pose that is held, in it, and out of it."""

    move: float
    hold: float
    release: float


LEAST_WAY = 0.8
"""Seconds into a pose, or out of it, where the pace has none of its own: taken from the hold."""


def repetitions_of(movement: Movement, paces: Iterable[Pace]) -> dict[Pace, list[Frame]]:
    """Returns every frame of one repetition at each pace: of one on each side, if it alternates.

    It begins where the move into the pose does, so that the hold is from `move` to `move + hold`
    seconds. What several paces share is the same object. Not for what flows, as a walk.
    """
    sides = [movement.path]
    if movement.alternates:
        sides.append(tuple(map(mirrored, movement.path)))
    tour = [pose for side in sides for pose in (*side, side[0])]
    settled = key_bodies(movement, tour)
    stops = list(zip(tour, settled, strict=True))
    size = len(movement.path) + 1
    held = movement.path.index(movement.held)
    stills = [Frame(one.body, glows_of(movement, pose)) for pose, one in stops]
    known: dict[tuple[int, int], list[Frame]] = {}

    def way(first: int, last: int, count: int) -> list[Frame]:
        """The frames from a stop to a later one, `count` of them, the first stop's own first."""
        weights = [stops[n + 1][0].move for n in range(first, last)]
        frames: list[Frame] = []
        for n in range(first, last):
            until = round(count * sum(weights[: n + 1 - first]) / sum(weights))
            some = max(until - len(frames), 1)
            if (n, some) not in known:
                back = _way_back(known, tour, n, some)
                between = back or _way(movement, stops[n], stops[n + 1], some)
                known[n, some] = [stills[n], *between]
            frames += known[n, some]
        return frames

    made = {}
    for pace in paces:
        move, hold, release = _counts(pace)
        frames = []
        for n in range(len(sides)):
            start = n * size
            frames += way(start, start + held, move)
            frames += [stills[start + held]] * hold
            frames += way(start + held, start + size - 1, release)
        made[pace] = frames
    return made


def _way_back(
    known: Mapping[tuple[int, int], Sequence[Frame]], tour: Sequence[Pose], first: int, count: int
) -> list[Frame]:
    """The frames between two stops where those the other way are known, else none."""
    there = (tour[first + 1], tour[first])
    for (n, some), frames in known.items():
        if some == count and (tour[n], tour[n + 1]) == there:
            return list(frames[:0:-1])
    return []


def _counts(pace: Pace) -> tuple[int, int, int]:
    """Frames into the pose, in it and out of it; together they are the seconds of the pace."""
    least = min(LEAST_WAY, pace.hold / 3)
    move, release = pace.move or least, pace.release or least
    ends = [pace.move + pace.hold + pace.release, move, release]
    whole, first, last = (round(seconds * FRAMES_A_SECOND) for seconds in ends)
    return first, whole - first - last, last


def _flowing(movement: Movement) -> list[Frame]:
    """Poses joined by a smooth curve, without a stop; the lowest point is on the ground."""
    poses = movement.path
    keys = [dict(one.joints) for one in key_bodies(movement, poses)]
    frames = []
    for i, pose in enumerate(poses):
        count = round(pose.move * FRAMES_A_SECOND)
        around = [keys[(i + n) % len(keys)] for n in (-1, 0, 1, 2)]
        for n in range(count):
            joints = {name: _spline([k[name] for k in around], n / count) for name in keys[0]}
            frames.append(Frame(_grounded({**joints, "x": 0.0}), glows_of(movement, pose)))
    return frames


BREATH = 4.0
"""Seconds of a calm breath, in and out: 15 a minute."""


def _breathing(movement: Movement) -> list[Frame]:
    """The pose that is held, for one breath."""
    settled = key_bodies(movement, movement.path)
    joints = settled[movement.path.index(movement.held)].joints
    glows = glows_of(movement, movement.held)
    count = round(BREATH * FRAMES_A_SECOND)
    full = [(1 - math.cos(2 * math.pi * n / count)) / 2 for n in range(count)]
    return [Frame(body_of({**joints, "breath": breath}), glows) for breath in full]


def _spline(p: Sequence[float], t: float) -> float:
    return 0.5 * (
        2 * p[1]
        + (p[2] - p[0]) * t
        + (2 * p[0] - 5 * p[1] + 4 * p[2] - p[3]) * t * t
        + (3 * p[1] - p[0] - 3 * p[2] + p[3]) * t**3
    )


def _grounded(joints: Mapping[str, float]) -> Body:
    low = min(ball.at[2] - ball.radius for _, ball in surface(body_of(joints)))
    return body_of({**joints, "z": joints["z"] - low})
