"""What is drawn: arrows, muscles, the person on the mat, and loops without a jump."""

import functools
import itertools
import math
from collections.abc import Sequence

import numpy as np
import pytest

from tests.every import every
from tests.library import LIBRARY
from workshop.contacts import place
from workshop.figure import Figure
from workshop.motion import Frame, frames_of
from workshop.movements import load_movements
from workshop.paint import LIGHT, Lens, Paint
from workshop.pose import MUSCLES, Arrow, Movement, View
from workshop.rest import Settled, key_bodies
from workshop.scene import Scene, stage_of
from workshop.signs import covered
from workshop.skeleton import surface
from workshop.sketch import LEG_GLOWS, TRUNK_GLOWS

MOVEMENTS = load_movements(LIBRARY.exercises)
ARROWS = [
    (key, number) for key, movement in MOVEMENTS.items() for number in range(len(movement.arrows))
]
ALONG = [
    (key, number)
    for key, movement in MOVEMENTS.items()
    for number, arrow in enumerate(movement.arrows)
    if not (arrow.turn or movement.flows)
]
"""Arrows that show the way of their place, and no turn or walk."""


@functools.cache
def settled(key: str) -> Sequence[Settled]:
    movement = MOVEMENTS[key]
    return key_bodies(movement, movement.path)


# What is drawn


def test_every_muscle_has_its_place_in_the_picture() -> None:
    assert {"glutes", "shoulders", *TRUNK_GLOWS, *LEG_GLOWS} == MUSCLES


@every(("key", "number"), ALONG)
def test_an_arrow_points_where_its_place_goes(key: str, number: int) -> None:
    movement = MOVEMENTS[key]
    arrow = movement.arrows[number]
    here, there = ends(movement, arrow)
    moved = (there[0] - here[0], there[1] - here[1])
    shown = (arrow.end[0] - arrow.start[0], arrow.start[1] - arrow.end[1])
    along = moved[0] * shown[0] + moved[1] * shown[1]
    assert along / (math.hypot(*moved) * math.hypot(*shown)) > 0.4


def ends(movement: Movement, arrow: Arrow) -> list[tuple[float, float]]:
    """Where an arrow's place is seen in the pose before its own, and in its own."""
    at = [pose.number for pose in movement.path].index(arrow.pose)
    lens = Lens(movement.view, 0.0, 0.0, 1.0)
    bodies = [settled(movement.key)[n].body for n in (at - 1, at)]
    return [lens.flat(place(body, arrow.near).at) for body in bodies]


@every(("key", "number"), ARROWS)
def test_an_arrow_lies_beside_the_body(key: str, number: int) -> None:
    movement = MOVEMENTS[key]
    arrow = movement.arrows[number]
    at = [pose.number for pose in movement.path].index(arrow.pose)
    body = settled(key)[at].body
    paint, lens = drawn(movement, at, scale=110)
    assert covered(paint, lens, body, arrow) == 0


def drawn(movement: Movement, at: int, scale: int) -> tuple[Paint, Lens]:
    """A picture of a pose of the path, without its signs."""
    stage = stage_of(movement, [one.body for one in settled(movement.key)])
    paint = Paint(round((stage.right - stage.left + 0.4) * scale), round(1.4 * scale), LIGHT.ground)
    lens = Lens(movement.view, (0.2 - stage.left) * scale, 1.3 * scale, scale)
    scene = Scene(paint, lens, LIGHT, movement, stage)
    scene.draw(settled(movement.key)[at].body, dict.fromkeys(movement.muscles, 1.0))
    return paint, lens


@every("key", ["bridge", "plank", "superman", "march-free"])
def test_the_person_in_the_picture_is_on_the_mat(key: str) -> None:
    """As drawn: the lowest pixel of the near side is where the mat is for that side."""
    movement = MOVEMENTS[key]
    scale = 400
    paint, lens = drawn(movement, 0, scale)
    lowest = np.flatnonzero((paint.person > 0.5).any(axis=1)).max() + 1
    near = min(ball.at[1] for _, ball in surface(settled(key)[0].body))
    ground = lens.flat((0.0, near, 0.0))[1]
    assert abs(lowest - ground) < 0.006 * scale


def test_muscles_glow_only_on_the_person() -> None:
    movement = MOVEMENTS["bridge"]
    body = settled("bridge")[1].body
    lens = Lens(View.SIDE, 150.0, 200.0, 220.0)
    images = []
    for glows in ({}, dict.fromkeys(movement.muscles, 1.0)):
        paint = Paint(360, 240, LIGHT.ground)
        Figure(paint, body, lens, LIGHT, glows).draw_side()
        images.append(paint.image)
    changed = np.abs(images[1] - images[0]).max(axis=2) > 0.01
    assert changed.sum() > 300
    assert not changed[paint.person < 0.01].any()


# Loops


def jumps(frames: Sequence[Frame]) -> list[float]:
    """How far the fastest point of the body moves from each frame to the next, the last to the
    first, in body heights."""
    points = [[ball.at for _, ball in surface(frame.body)] for frame in frames]
    return [
        max(math.dist(a, b) for a, b in zip(here, there, strict=True))
        for here, there in itertools.pairwise([*points, points[0]])
    ]


@pytest.mark.parametrize("key", ["calf-raise", "walk", "march-free"])
def test_a_loop_has_no_jump_and_ends_where_it_begins(key: str) -> None:
    steps = jumps(frames_of(MOVEMENTS[key]))
    assert max(steps) < 0.05
    assert steps[-1] < 0.035


def test_who_alternates_shows_the_right_and_then_the_left() -> None:
    frames = frames_of(MOVEMENTS["march-free"])
    heights = {
        side: [place(frame.body, f"{side} knee").at[2] for frame in frames]
        for side in ("right", "left")
    }
    highest = {side: up.index(max(up)) for side, up in heights.items()}
    assert highest["right"] < len(frames) / 2 < highest["left"]
    assert max(heights["right"]) == pytest.approx(max(heights["left"]), abs=0.01)
