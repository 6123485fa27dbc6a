"""Every movement is drawn as its words say, in poses that a body can take and rest in."""

import copy
import dataclasses
import functools
import math
import tomllib
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from lumbar.coach.exercise import Exercise
from lumbar.library import ContentError
from tests.content.test_library import Edit, Tables, drop, put, written
from tests.every import every
from tests.language.made import ENGLISH
from tests.library import LIBRARY
from workshop.contacts import contact, contacts_of, place, support
from workshop.movements import MOVEMENTS as FILE
from workshop.movements import load_movements, read_movements
from workshop.pose import MUSCLES, SIDES, Movement, angles
from workshop.rest import NEAR, Settled, between, key_bodies, rest_problems
from workshop.skeleton import BREADTHS_OF_A_HAND, Body, foot, limb, surface

MOVEMENTS = load_movements(LIBRARY.exercises)
REAL: Tables = tomllib.loads(FILE.read_text("utf-8"))
IN_LINE = 0.02
"""How far from their line a straight plank's joints may be, in body heights: 3.5 cm."""

every_movement = every("key", MOVEMENTS)


@functools.cache
def settled(key: str) -> Sequence[Settled]:
    movement = MOVEMENTS[key]
    return key_bodies(movement, movement.path)


def shown(key: str, number: int) -> Body:
    """The body of a movement's first or second picture."""
    names = [pose.number for pose in MOVEMENTS[key].path]
    return settled(key)[names.index(number)].body


def height(body: Body, side: str, part: str) -> float:
    """How high the lowest point of a hand or foot is, in body heights."""
    balls = foot(body, side).values() if part == "foot" else limb(body, side, "hand")
    return min(ball.at[2] - ball.radius for ball in balls)


# Exercises and movements


@every("key", LIBRARY.exercises)
def test_every_rung_of_every_exercise_has_a_picture(key: str) -> None:
    exercise = LIBRARY.exercises[key]
    for rung in range(len(exercise.ladder)):
        assert exercise.shown(rung) in MOVEMENTS


@every("key", LIBRARY.exercises)
def test_a_rung_with_words_of_its_own_has_a_picture_of_its_own(key: str) -> None:
    exercise, names = LIBRARY.exercises[key], ENGLISH.names.exercises[key]
    same = {"A little brisker.", "Draw a small square in the air with hand and foot."}
    for number, rung in names.rungs.items():
        if (rung.do or rung.variant) and rung.variant not in same:
            assert exercise.shown(number) != key


def test_every_movement_is_shown_somewhere() -> None:
    used = {
        exercise.shown(rung)
        for exercise in LIBRARY.exercises.values()
        for rung in range(len(exercise.ladder))
    }
    assert used == set(MOVEMENTS)


@every("key", LIBRARY.exercises)
def test_a_picture_of_one_side_at_a_time_is_of_an_exercise_of_sides(key: str) -> None:
    exercise = LIBRARY.exercises[key]
    for rung in range(len(exercise.ladder)):
        movement = MOVEMENTS[exercise.shown(rung)]
        if exercise.sides == "alternate":
            assert movement.alternates


# Bodies


@every_movement
def test_every_pose_rests_where_it_says_and_its_angles_are_what_is_drawn(key: str) -> None:
    assert list(rest_problems(MOVEMENTS[key], settled(key))) == []


@every_movement
def test_nothing_floats(key: str) -> None:
    """Something bears in every pose: on the ground, or on a seat with the feet on the ground."""
    for one in settled(key):
        assert min(ball.at[2] - ball.radius for _, ball in surface(one.body)) < NEAR


def halfway(movement: Movement) -> tuple[list[str], Body]:
    """What bears in the two poses of the card, and the body half way between them."""
    stops = {
        pose.number: (pose, one)
        for pose, one in zip(movement.path, settled(movement.key), strict=True)
    }
    before, after = stops[1], stops[2]
    both = {*contacts_of(before[0].rests)} & {*contacts_of(after[0].rests)}
    return sorted(both), between(movement, before, after, 0.5).body


@every("key", [key for key, one in MOVEMENTS.items() if not one.flows])
def test_half_way_what_bears_still_bears_and_nothing_sinks(key: str) -> None:
    """Not so a walk, which rests on one foot, then on the other."""
    movement = MOVEMENTS[key]
    bearing, body = halfway(movement)
    for name in bearing:
        for ball in contact(body, name):
            assert abs(ball.at[2] - ball.radius - support(movement, name)) <= NEAR
    assert min(ball.at[2] - ball.radius for _, ball in surface(body)) > -NEAR


@every_movement
def test_planted_hands_and_feet_do_not_slide(key: str) -> None:
    movement = MOVEMENTS[key]
    stops = list(zip(movement.path, settled(key), strict=True))
    for (_, before), (_, after) in pairwise(stops):
        for name in before.planted.keys() & after.planted.keys():
            assert after.planted[name] == pytest.approx(before.planted[name], abs=NEAR)


@pytest.mark.parametrize(
    ("key", "end"), [("plank", "ankle"), ("plank-knees", "knee"), ("plank-incline", "ankle")]
)
def test_a_plank_is_one_line_from_ear_to_heel(key: str, end: str) -> None:
    body = shown(key, 2)
    names = ("ear", "right shoulder", "right hip", f"right {end}")
    (ax, _, az), *between_them, (bx, _, bz) = (place(body, name).at for name in names)
    for x, _, z in between_them:
        off = ((x - ax) * (bz - az) - (z - az) * (bx - ax)) / math.dist((ax, az), (bx, bz))
        assert abs(off) < IN_LINE


@pytest.mark.parametrize(
    ("key", "lifted"),
    [
        ("superman", ["right hand", "left hand", "right foot", "left foot"]),
        ("arm-lift", ["right hand", "left hand"]),
        ("superman-cross", ["right hand", "left foot"]),
    ],
)
def test_superman_lifts_a_hands_breadth_and_no_more(key: str, lifted: list[str]) -> None:
    body = shown(key, 2)
    low, high = BREADTHS_OF_A_HAND
    for side in SIDES:
        for part in ("hand", "foot"):
            up = height(body, side, part)
            if f"{side} {part}" in lifted:
                assert low - NEAR <= up <= high
            else:
                assert up < NEAR


@every("key", [key for key, one in MOVEMENTS.items() if not one.neck_hangs])
def test_the_neck_is_long_unless_it_hangs(key: str) -> None:
    movement = MOVEMENTS[key]
    for pose, one in zip(movement.path, settled(key), strict=True):
        lying = angles(pose)["pitch"] < -60
        # Who lies on the mat has the head on it, so the neck follows the trunk as that lifts,
        # within the 45 degrees of the AAOS.
        most = 40 if lying else 25
        assert abs(one.joints["neck"] + one.joints["head"]) <= most


def test_half_is_half() -> None:
    def lift(key: str) -> float:
        hips = [place(shown(key, number), "pelvis").at[2] for number in (1, 2)]
        return hips[1] - hips[0]

    assert lift("bridge-half") == pytest.approx(lift("bridge") / 2, rel=0.25)


def test_the_hovering_heel_is_just_above_the_mat() -> None:
    assert 0.005 < height(shown("heel-hover", 2), "right", "foot") < 0.04
    assert height(shown("heel-slide", 2), "right", "foot") == pytest.approx(0, abs=NEAR)


def test_who_reaches_for_the_ankles_has_the_hands_there() -> None:
    body = shown("bend-ankles", 2)
    hand = limb(body, "right", "hand")[2].at
    assert math.dist(hand[::2], place(body, "right ankle").at[::2]) < 0.05


# What is wrong is named


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (
            put("movements.bridge.poses.1.joints.knee", 150),
            "movements.bridge.poses[1] (up).knee: is 150; expected 0 to 140 degrees",
        ),
        (
            put("movements.bridge.poses.1.rests", ["wings"]),
            "movements.bridge.poses[1] (up): rests on 'wings', which is no contact",
        ),
        (
            put("movements.bridge.poses.1.rests", []),
            "movements.bridge.poses[1] (up).rests: is empty; expected what bears",
        ),
        (
            put("movements.bridge.poses.1.number", 1),
            "movements.bridge.poses: have the numbers [1, 1]; expected 1 and 2, each once",
        ),
        (
            put("movements.bridge.poses.1.effort", 2),
            "movements.bridge.poses[1] (up).effort: is 2; expected 0 to 1",
        ),
        (
            put("movements.bird-dog.way", ["away"]),
            "movements.bird-dog.way: names 'away', which is no pose",
        ),
        (
            put("movements.bridge.arrows.0.pose", 3),
            "movements.bridge.arrows[0].pose: is 3; expected 1 or 2",
        ),
        (
            put("movements.bridge.sources", []),
            "movements.bridge.sources: is empty; expected at least one",
        ),
        (
            put("movements.bridge.muscles", ["wings"]),
            f"movements.bridge.muscles: names 'wings'; expected of {', '.join(sorted(MUSCLES))}",
        ),
        (
            put("movements.bridge.poses.0.joint", 3),
            "movements.bridge.poses[0].joint: is not known",
        ),
        (
            put("movements.bridge.arrows.0.curve", 3),
            "movements.bridge.arrows[0].curve: is not known",
        ),
        (put("movements.bridge.colour", "blue"), "movements.bridge.colour: is not known"),
        (
            put("movements.bridge.view", "above"),
            "movements.bridge.view: Invalid enum value 'above'",
        ),
        (put("movements.bridge", 3), "movements.bridge: expected a table, got 3"),
        (
            drop("movements"),
            "movements: is missing; expected a table [movements.KEY] for each",
        ),
        (
            put("exercises", {}),
            "exercises: is not known; expected a table [movements.KEY] for each",
        ),
    ],
)
def test_what_is_wrong_with_a_movement_is_named(tmp_path: Path, edit: Edit, said: str) -> None:
    assert f"movements.toml: {said}" in problems_after(tmp_path, edit)


SHOWS_CALVES = "exercises.bridge.movement: 'bridge' shows calves, which works does not name"


def problems_after(
    folder: Path, *edits: Edit, exercises: Mapping[str, Exercise] = LIBRARY.exercises
) -> list[str]:
    tables = copy.deepcopy(REAL)
    for edit in edits:
        edit(tables)
    return read_movements(exercises, written(folder, tables, "movements.toml"))[1]


def test_the_real_file_written_again_is_fine(tmp_path: Path) -> None:
    assert problems_after(tmp_path) == []
    again = load_movements(LIBRARY.exercises, tmp_path / "movements.toml")
    assert again == MOVEMENTS
    assert list(again) == list(MOVEMENTS)


def test_an_exercise_that_works_other_muscles_than_it_shows_is_named(tmp_path: Path) -> None:
    assert problems_after(tmp_path, put("movements.bridge.muscles", ["calves"])) == [
        f"exercises.toml: {SHOWS_CALVES}"
    ]


def test_an_exercise_that_names_no_movement_is_named(tmp_path: Path) -> None:
    bridge = LIBRARY.exercises["bridge"]
    first, *others = bridge.ladder
    ladder = (dataclasses.replace(first, movement="fridge"), *others)
    changed = dataclasses.replace(bridge, ladder=ladder, movement="ridge")
    assert problems_after(tmp_path, exercises={**LIBRARY.exercises, "bridge": changed}) == [
        "exercises.toml: exercises.bridge.movement: names 'ridge', which is no movement",
        "exercises.toml: exercises.bridge.ladder[0].movement: names 'fridge', which is no movement",
    ]


def test_a_movement_that_cannot_be_read_is_named_once_and_not_by_its_exercise(
    tmp_path: Path,
) -> None:
    assert problems_after(tmp_path, put("movements.bridge-half.view", "above")) == [
        "movements.toml: movements.bridge-half.view: Invalid enum value 'above'"
    ]


def test_an_exercise_without_a_movement_is_shown_in_words_alone(tmp_path: Path) -> None:
    assert problems_after(tmp_path, drop("movements.cat")) == []


def test_loading_raises_all_of_it_a_line_each(tmp_path: Path) -> None:
    problems_after(
        tmp_path,
        put("movements.plank.sources", []),
        put("movements.bridge.muscles", ["calves"]),
        put("movements.walk.arrows", "none"),
    )
    with pytest.raises(ContentError) as raised:
        load_movements(LIBRARY.exercises, tmp_path / "movements.toml")
    assert raised.value.problems == [
        "movements.toml: movements.walk.arrows: Expected `array`, got `str`",
        "movements.toml: movements.plank.sources: is empty; expected at least one",
        f"exercises.toml: {SHOWS_CALVES}",
    ]


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as raised:
        load_movements(LIBRARY.exercises, tmp_path / "movements.toml")
    assert raised.value.problems == [
        "movements.toml: file: cannot be read (No such file or directory)"
    ]


def test_not_toml(tmp_path: Path) -> None:
    path = tmp_path / "movements.toml"
    path.write_text("[movements\n")
    (problem,) = read_movements(LIBRARY.exercises, path)[1]
    assert problem.startswith("movements.toml: file: is not TOML (")
