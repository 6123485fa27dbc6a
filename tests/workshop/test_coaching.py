"""What a physiotherapist would look for in the pictures is in them: each row of the review."""

import functools
import itertools
import math
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import pytest

from tests.every import every
from tests.library import LIBRARY
from workshop.contacts import TOWEL, contact, place
from workshop.field import Array
from workshop.motion import Frame, frames_of
from workshop.movements import load_movements
from workshop.paint import DARK, LIGHT, Lens, Paint, Palette
from workshop.pose import SIDES, Movement, Pose, View, glows_of, mirrored
from workshop.rest import NEAR, Settled, between, key_bodies
from workshop.scene import Scene, stage_of
from workshop.skeleton import AT_EASE, LUMBAR_FROM, LUMBAR_TO, Body, foot, limb, trunk_line

MOVEMENTS = load_movements(LIBRARY.exercises)
ON_ALL_FOURS = ("bird-dog", "bird-dog-toes", "leg-slide", "leg-reach", "arm-reach")
PLANKS = ("plank", "plank-knees", "plank-incline")
MARCHES = ("march", "march-toes", "march-free")
TWISTS = ("seated-twist", "twist-half")
SUPERMEN = ("superman", "arm-lift", "superman-cross")
NEUTRAL = 8.0
"""Degrees by which the lumbar spine may leave neutral in a bird dog."""


@functools.cache
def settled(key: str) -> Sequence[Settled]:
    movement = MOVEMENTS[key]
    return key_bodies(movement, movement.path)


@functools.cache
def frames(key: str) -> Sequence[Frame]:
    return frames_of(MOVEMENTS[key])


def way(key: str) -> Iterator[Body]:
    """The bodies in the poses of a movement's loop and between them, of its first side."""
    movement = MOVEMENTS[key]
    ends = list(zip(movement.path, settled(key), strict=True))
    for before, after in itertools.pairwise([*ends, ends[0]]):
        yield before[1].body
        for share in (0.15, 0.5, 0.85):
            yield between(movement, before, after, share).body


def stops(key: str) -> Iterator[tuple[Pose, Body]]:
    """Each pose of a movement's loop, with the body at rest in it."""
    for pose, one in zip(MOVEMENTS[key].path, settled(key), strict=True):
        yield pose, one.body


def held(key: str) -> Body:
    """The body in the pose that is held."""
    return next(body for pose, body in stops(key) if pose == MOVEMENTS[key].held)


def start(key: str) -> Body:
    """The body in the first picture."""
    return next(body for pose, body in stops(key) if pose.number == 1)


def lumbar(body: Body) -> float:
    """Degrees by which the lumbar spine is bent forward from neutral."""
    bones = dict(body.spine)
    low, high = (
        bones[min(bones, key=lambda at: abs(at - end))] for end in (LUMBAR_FROM, LUMBAR_TO)
    )
    lean = [math.degrees(math.atan2(bone.frame[2][0], bone.frame[2][2])) for bone in (low, high)]
    return (lean[1] - lean[0] + 180) % 360 - 180 - AT_EASE["lumbar"]


def lowest(body: Body, side: str) -> float:
    """How high the lowest point of a foot is, in body heights."""
    return min(ball.at[2] - ball.radius for ball in foot(body, side).values())


def working(key: str, muscle: str) -> set[str]:
    """On which sides a muscle glows in the pose that is held."""
    movement = MOVEMENTS[key]
    names = glows_of(movement, movement.held)
    return {side for side in SIDES if {muscle, f"{side} {muscle}"} & names.keys()}


def picture(key: str, body: Body, glows: Mapping[str, float], palette: Palette = LIGHT) -> Array:
    """A picture of a body, 300 pixels a body height, without signs."""
    movement, scale = MOVEMENTS[key], 300
    stage = stage_of(movement, [one.body for one in settled(key)])
    paint = Paint(round((stage.right - stage.left + 0.2) * scale), 380, palette.ground)
    lens = Lens(movement.view, (0.1 - stage.left) * scale, 340.0, scale)
    Scene(paint, lens, palette, movement, stage).draw(body, glows)
    return paint.image


# The pose that is held


@every("key", MOVEMENTS)
def test_the_second_picture_is_the_pose_that_is_held(key: str) -> None:
    movement = MOVEMENTS[key]
    assert movement.held.number == 2
    assert movement.held.effort > 0


# Bird dog and what leads there


@every("key", ON_ALL_FOURS)
def test_the_back_stays_neutral_on_all_fours_all_the_way(key: str) -> None:
    for body in way(key):
        assert abs(lumbar(body)) <= NEUTRAL


def test_the_measure_of_a_back_finds_the_cats() -> None:
    assert lumbar(held("cat")) == pytest.approx(41, abs=6)


@every("key", ON_ALL_FOURS)
def test_a_bird_dog_begins_on_all_fours(key: str) -> None:
    body = start(key)
    for side in SIDES:
        for part in ("hand", "knee"):
            for ball in contact(body, f"{side} {part}"):
                assert abs(ball.at[2] - ball.radius) <= NEAR


@every("key", ON_ALL_FOURS)
def test_the_buttock_of_the_leg_that_reaches_works_and_the_shoulder_of_its_arm(key: str) -> None:
    body = held(key)
    out = {side for side in SIDES if place(body, f"{side} knee").at[2] > 0.1}
    up = {side for side in SIDES if contact(body, f"{side} hand")[0].at[2] > 0.1}
    assert out or up
    assert working(key, "glutes") == out
    assert working(key, "shoulders") == up


@pytest.mark.parametrize("key", ["leg-slide", "bird-dog-toes"])
def test_toes_that_slide_are_on_the_mat_all_the_way(key: str) -> None:
    for body in way(key):
        for side in SIDES:
            for ball in contact(body, f"{side} toe"):
                assert abs(ball.at[2] - ball.radius) <= NEAR


def test_the_reach_of_a_leg_is_in_the_air() -> None:
    assert lowest(held("leg-reach"), "right") > 0.1


# Lying on the back


def low_back(body: Body) -> float:
    """How high the low back is above the mat, in body heights."""
    return max(ball.at[2] for ball in trunk_line(body, -1.0, 0.085, 0.125))


def test_the_gap_of_the_pelvic_tilt_is_there_and_then_gone() -> None:
    assert low_back(start("pelvic-tilt")) > 0.02
    assert low_back(held("pelvic-tilt")) < 0.006


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_the_gap_is_seen_and_no_arm_hides_it(palette: Palette) -> None:
    def tinted(body: Body) -> int:
        image = picture("pelvic-tilt", body, {}, palette)
        off = np.abs(image - np.asarray(palette.gap, np.float32)).max(axis=2)
        return int((off < 0.02).sum())

    assert tinted(start("pelvic-tilt")) > 120
    assert tinted(held("pelvic-tilt")) == 0


def test_hands_lie_on_the_ribs_in_the_pelvic_tilt() -> None:
    for _, body in stops("pelvic-tilt"):
        hand, ribs = limb(body, "right", "hand")[2].at, place(body, "right ribs").at
        assert math.dist(hand[::2], ribs[::2]) < 0.02


@pytest.mark.parametrize("key", ["knee-to-chest", "knee-to-chest-long"])
def test_hands_clasp_the_shin_below_the_knee(key: str) -> None:
    body = held(key)
    knee, ankle = place(body, "right knee").at, body.bones["right foot"].at
    for side in SIDES:
        hand = limb(body, side, "hand")[2].at
        down = sum((h - k) * (a - k) for h, k, a in zip(hand, knee, ankle, strict=True))
        assert 0.2 < down / math.dist(knee, ankle) ** 2 < 0.5
        assert math.dist(hand[::2], place(body, "right shin").at[::2]) < 0.02


def test_the_heel_that_slides_and_the_heel_that_hovers_are_told_apart() -> None:
    slide, hover = MOVEMENTS["heel-slide"].arrows[0], MOVEMENTS["heel-hover"].arrows[0]
    for arrow in (slide, hover):
        assert arrow.start[1] == arrow.end[1]
        assert arrow.end[0] > arrow.start[0]
    heel = place(held("heel-slide"), "right heel").at[2]
    assert heel + slide.end[1] < 0, "the arrow lies on the mat, along which the heel goes"
    assert place(held("heel-hover"), "right heel").at[2] + hover.end[1] > 0.1
    assert lowest(held("heel-slide"), "right") == pytest.approx(0, abs=NEAR)
    assert lowest(held("heel-hover"), "right") > 0.02


def test_the_leg_that_bears_works_in_a_bridge_on_one() -> None:
    body = held("bridge-one-leg")
    bears = {side for side in SIDES if lowest(body, side) < NEAR}
    assert len(bears) == 1
    assert working("bridge-one-leg", "glutes") == working("bridge-one-leg", "hamstrings") == bears


# Face down


@pytest.mark.parametrize("key", SUPERMEN)
def test_the_forehead_rests_on_a_towel(key: str) -> None:
    for _, body in stops(key):
        (brow,) = contact(body, "forehead")
        assert brow.at[2] - brow.radius == pytest.approx(TOWEL, abs=NEAR)


@pytest.mark.parametrize("key", PLANKS)
def test_a_plank_is_work_of_the_belly_and_not_of_the_back(key: str) -> None:
    movement = MOVEMENTS[key]
    assert movement.muscles[0] == "abdominals"
    assert not {"erector spinae", "lower back"} & set(movement.muscles)
    works = LIBRARY.exercises["plank"].works
    assert works[0] == "abdominals"
    assert "erector spinae" not in works


@pytest.mark.parametrize("key", PLANKS)
def test_the_loop_of_a_plank_holds_and_only_breathes(key: str) -> None:
    hips = [place(one.body, "pelvis").at[2] for one in frames(key)]
    assert max(hips) - min(hips) < 0.001
    assert hips[0] == pytest.approx(place(held(key), "pelvis").at[2], abs=0.001)
    breath = [one.body.breath for one in frames(key)]
    assert min(breath) == 0
    assert max(breath) == pytest.approx(1, abs=0.01)


# Standing and sitting


UPRIGHT = {
    "pitch": 3,
    "lumbar": 3,
    "lean": 3,
    "twist": 3,
    "thoracic": 6,
    "neck": 6,
    "head": 6,
    "blade": 15,
}
"""Degrees to which each joint of who stands or sits upright is bent, at most."""


def is_upright(pose: Pose) -> bool:
    """Whether somebody stands or sits upright in a pose."""
    return all(abs(pose.joints.get(joint, 0)) <= most for joint, most in UPRIGHT.items())


def upright(key: str) -> list[Body]:
    """The bodies of poses in which somebody stands or sits upright."""
    return [body for pose, body in stops(key) if is_upright(pose)]


# By the poses: no body is made where tests are only collected, which each worker does.
@every("key", [key for key, movement in MOVEMENTS.items() if any(map(is_upright, movement.path))])
def test_the_head_is_over_the_shoulders(key: str) -> None:
    for body in upright(key):
        ear = place(body, "ear").at
        shoulders = [place(body, f"{side} shoulder").at[0] for side in SIDES]
        assert abs(ear[0] - sum(shoulders) / 2) < 0.02


def test_somebody_stands_upright_in_each_standing_exercise() -> None:
    assert all(upright(key) for key in (*MARCHES, "calf-raise", "sit-to-stand", "back-bend"))


@pytest.mark.parametrize("key", MARCHES)
def test_the_standing_leg_works_and_the_raised_thigh(key: str) -> None:
    body = held(key)
    stands = {side for side in SIDES if foot(body, side)["heel"].at[2] < 0.03}
    assert len(stands) == 1
    assert working(key, "calves") == working(key, "glutes") == stands
    assert working(key, "hip flexors") == set(SIDES) - stands


def test_the_arrows_of_the_shoulder_squeeze_are_level_and_point_at_each_other() -> None:
    right, left = MOVEMENTS["shoulder-squeeze"].arrows
    for arrow, inward in ((right, -1), (left, 1)):
        assert arrow.start[1] == arrow.end[1]
        assert arrow.bend == 0
        assert (arrow.end[0] - arrow.start[0]) * inward > 0.05


def changed(key: str, body: Body, glows: Mapping[str, float]) -> tuple[Array, Array]:
    """x and y of the pixels in which muscles glow, from the spine between the shoulder blades, in
    body heights."""
    movement = MOVEMENTS[key]
    bare, lit = (picture(key, body, light) for light in ({}, glows))
    rows, columns = np.nonzero(np.abs(lit - bare).max(axis=2) > 0.1)
    stage = stage_of(movement, [one.body for one in settled(key)])
    lens = Lens(movement.view, (0.1 - stage.left) * 300, 340.0, 300)
    x, y = lens.flat(place(body, "upper back").at)
    return (columns - x) / 300, (y - rows) / 300


def test_the_light_of_the_shoulder_squeeze_is_between_the_blades() -> None:
    body = held("shoulder-squeeze")
    glows = glows_of(MOVEMENTS["shoulder-squeeze"], MOVEMENTS["shoulder-squeeze"].held)
    x, _ = changed("shoulder-squeeze", body, glows)
    assert len(x) > 50
    assert np.abs(x).max() < 0.06


@pytest.mark.parametrize("key", ["side-reach", "side-reach-head"])
def test_one_flank_works_in_a_side_reach_the_one_that_grows_long(key: str) -> None:
    assert working(key, "obliques") == working(key, "shoulders") == {"right"}
    body = start(key)
    x, _ = changed(key, body, {"right obliques": 1.0})
    assert len(x) > 50
    assert x.min() > 0
    x, _ = changed(key, body, {"left obliques": 1.0})
    assert x.max() < 0


@pytest.mark.parametrize("key", TWISTS)
def test_a_twist_is_seen_from_three_quarters_in_front_and_its_face_to_both_sides(key: str) -> None:
    movement = MOVEMENTS[key]
    assert movement.view is View.FRONT
    for pose in (*movement.path, *map(mirrored, movement.path)):
        (one,) = key_bodies(movement, [pose])
        ahead = one.body.bones["head"].frame[0]
        toward = sum(a * b for a, b in zip(ahead, lens_of(movement).sight, strict=True))
        assert toward > 0.1, "the face is seen"


def lens_of(movement: Movement) -> Lens:
    return Lens(movement.view, 0.0, 0.0, 1.0)


@pytest.mark.parametrize("key", TWISTS)
def test_arms_are_seen_whole_in_a_twist(key: str) -> None:
    for _, body in stops(key):
        lens = lens_of(MOVEMENTS[key])
        for side in SIDES:
            elbow, tip = (
                lens.flat(place(body, f"{side} {part}").at) for part in ("elbow", "fingertips")
            )
            assert math.dist(elbow, tip) > 0.12


# The other side


def test_what_works_changes_sides_half_way_through_the_loop() -> None:
    both = frames("march-free")
    first, second = both[: len(both) // 2], both[len(both) // 2 :]
    lit = [
        {name for one in part for name in one.glows if one.glows[name] > 0}
        for part in (first, second)
    ]
    assert any(name.startswith("left") for name in lit[0])
    swapped = {
        name.replace("left", "RIGHT").replace("right", "left").replace("RIGHT", "right")
        for name in lit[0]
    }
    assert lit[1] == swapped != lit[0]
