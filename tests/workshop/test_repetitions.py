"""A loop in a dose's own time shows the pose that is held just while it is held, side by side."""

import functools
import itertools
import math
from collections.abc import Mapping

import pytest

from tests.every import every
from tests.library import LIBRARY
from workshop.contacts import place
from workshop.motion import FRAMES_A_SECOND, Frame, Pace, repetitions_of
from workshop.movements import load_movements
from workshop.rest import key_bodies
from workshop.skeleton import Body, surface

MOVEMENTS = load_movements(LIBRARY.exercises)
EVEN, LONGER, BARE = Pace(1, 2, 1), Pace(1, 5, 1), Pace(0, 3, 0)
PACES = (EVEN, LONGER, Pace(1, 2, 0.6), BARE)


@functools.cache
def repetitions(key: str) -> Mapping[Pace, list[Frame]]:
    return repetitions_of(MOVEMENTS[key], PACES)


def apart(a: Body, b: Body) -> float:
    """How far the farthest point of two bodies is from itself, in body heights."""
    pairs = zip(surface(a), surface(b), strict=True)
    return max(math.dist(one.at, other.at) for (_, one), (_, other) in pairs)


def held(key: str) -> Body:
    movement = MOVEMENTS[key]
    settled = key_bodies(movement, movement.path)
    return settled[movement.path.index(movement.held)].body


def seconds(frames: list[Frame]) -> float:
    return len(frames) / FRAMES_A_SECOND


@every("pace", PACES)
def test_the_period_of_the_loop_is_that_of_the_repetition(pace: Pace) -> None:
    for key, sides in (("cat", 1), ("march-free", 2)):
        whole = sides * (pace.move + pace.hold + pace.release)
        assert seconds(repetitions(key)[pace]) == pytest.approx(whole, abs=1e-9)


@pytest.mark.parametrize("key", ["cat", "sit-to-stand"])
def test_the_pose_is_held_while_the_count_holds_and_not_before_or_after(key: str) -> None:
    first, last = (FRAMES_A_SECOND, 3 * FRAMES_A_SECOND)
    body = held(key)
    for n, one in enumerate(repetitions(key)[EVEN]):
        if first <= n < last:
            assert apart(one.body, body) == 0
        elif n != last:  # the very moment in which the hold ends
            assert apart(one.body, body) > 0


def test_without_seconds_of_its_own_the_way_takes_some_of_the_hold() -> None:
    frames, body = repetitions("cat")[BARE], held("cat")
    still = [n for n, one in enumerate(frames) if apart(one.body, body) == 0]
    assert 0.3 * len(frames) < len(still) < 0.6 * len(frames)


def test_a_loop_begins_and_ends_at_the_start_without_a_jump() -> None:
    frames = repetitions("march-free")[EVEN]
    steps = [apart(one.body, other.body) for one, other in itertools.pairwise([*frames, frames[0]])]
    assert max(steps) < 0.05


def test_the_right_side_comes_first_and_then_the_left_each_in_its_own_hold() -> None:
    frames = repetitions("march-free")[EVEN]
    for n, (up, down) in enumerate((("right", "left"), ("left", "right"))):
        one = frames[round((4 * n + 2) * FRAMES_A_SECOND)]
        assert place(one.body, f"{up} knee").at[2] > place(one.body, f"{down} knee").at[2] + 0.1
        assert f"{up} hip flexors" in one.glows
        assert f"{down} calves" in one.glows


def test_paces_share_what_is_the_same_in_them() -> None:
    made = repetitions("cat")
    assert {id(one) for one in made[EVEN]} == {id(one) for one in made[LONGER]}
    there, back = made[EVEN][1:25], made[EVEN][-24:]
    assert [id(one) for one in back] == [id(one) for one in reversed(there)]
