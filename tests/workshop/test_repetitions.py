"""A loop in a dose's own time shows the pose that is held just while it is held, side by side."""

import itertools
import math

import pytest

from lumbar.library import load_library
from workshop.contacts import place
from workshop.motion import FRAMES_A_SECOND, Frame, Pace, repetitions_of
from workshop.movements import load_movements
from workshop.rest import key_bodies
from workshop.skeleton import Body, surface

MOVEMENTS = load_movements(load_library().exercises)
PACES = (Pace(2, 3, 2), Pace(1, 2, 3), Pace(0, 4, 0))


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


@pytest.mark.parametrize("pace", PACES)
def test_the_period_of_the_loop_is_that_of_the_repetition(pace: Pace) -> None:
    for key, sides in (("cat", 1), ("march-free", 2)):
        (frames,) = repetitions_of(MOVEMENTS[key], [pace]).values()
        assert seconds(frames) == sides * (pace.move + pace.hold + pace.release)


@pytest.mark.parametrize("key", ["cat", "sit-to-stand"])
def test_the_pose_is_held_while_the_count_holds_and_not_before_or_after(key: str) -> None:
    pace = Pace(2, 3, 2)
    frames = repetitions_of(MOVEMENTS[key], [pace])[pace]
    first, last = (pace.move * FRAMES_A_SECOND, (pace.move + pace.hold) * FRAMES_A_SECOND)
    body = held(key)
    for n, one in enumerate(frames):
        if first <= n < last:
            assert apart(one.body, body) == 0
        elif n != last:  # the very moment in which the hold ends
            assert apart(one.body, body) > 0


def test_a_loop_begins_and_ends_at_the_start_without_a_jump() -> None:
    frames = repetitions_of(MOVEMENTS["march-free"], [Pace(1, 2, 1)])[Pace(1, 2, 1)]
    steps = [apart(one.body, other.body) for one, other in itertools.pairwise([*frames, frames[0]])]
    assert max(steps) < 0.05


def test_the_right_side_comes_first_and_then_the_left_each_in_its_own_hold() -> None:
    pace = Pace(1, 2, 1)
    frames = repetitions_of(MOVEMENTS["march-free"], [pace])[pace]
    for n, (up, down) in enumerate((("right", "left"), ("left", "right"))):
        one = frames[round((4 * n + 2) * FRAMES_A_SECOND)]
        assert place(one.body, f"{up} knee").at[2] > place(one.body, f"{down} knee").at[2] + 0.1
        assert f"{up} hip flexors" in one.glows
        assert f"{down} calves" in one.glows


def test_paces_share_what_is_the_same_in_them() -> None:
    short, long = Pace(2, 3, 2), Pace(2, 6, 2)
    made = repetitions_of(MOVEMENTS["cat"], [short, long])
    assert {id(one) for one in made[short]} == {id(one) for one in made[long]}
    there, back = made[short][1:50], made[short][-49:]
    assert [id(one) for one in back] == [id(one) for one in reversed(there)]
