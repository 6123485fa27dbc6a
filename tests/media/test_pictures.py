"""The pictures in the repository are those of today, and small enough to send."""

import functools
import itertools
import math
import struct
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from coach.pose import MUSCLES, Arrow, Movement, View
from coach.skeleton import Settled, key_bodies, place, surface
from content.library import load_library
from media import pictures
from media.figure import LEG_GLOWS, LIGHT, TRUNK_GLOWS, Figure, Lens, Paint
from media.making import files_of, stale
from media.motion import Frame, frames_of
from media.pictures import FOLDER, NoPictureError, card, facts, loop, manifest
from media.scene import Scene, covered, stage_of

ROOT = Path(__file__).parents[2]
MOVEMENTS = load_library().movements
ARROWS = [
    pytest.param(key, number, id=f"{key}-{number}")
    for key, movement in MOVEMENTS.items()
    for number in range(len(movement.arrows))
]
ALONG = [
    pytest.param(key, number, id=f"{key}-{number}")
    for key, movement in MOVEMENTS.items()
    for number, arrow in enumerate(movement.arrows)
    if not (arrow.turn or movement.flows)
]
"""Arrows that show the way of their place, and no turn or walk."""
MOST_OF_A_CARD, MOST_OF_A_LOOP = 120_000, 100_000

every_movement = pytest.mark.parametrize("key", MOVEMENTS)


@functools.cache
def settled(key: str) -> Sequence[Settled]:
    movement = MOVEMENTS[key]
    return key_bodies(movement, movement.path)


# What is there is what should be there


@every_movement
def test_no_picture_is_older_than_what_it_is_made_from(key: str) -> None:
    assert stale(MOVEMENTS[key], manifest()) == [], "the content or the code is newer: make media"


def test_every_file_is_noted_and_every_note_has_its_file() -> None:
    there = {
        path.relative_to(FOLDER).as_posix()
        for folder in ("cards", "loops")
        for path in (FOLDER / folder).iterdir()
    }
    assert there == set(manifest())
    assert there == {name for key in MOVEMENTS for name in files_of(key)}


@every_movement
@pytest.mark.parametrize("dark", [False, True])
def test_a_card_is_small_and_as_large_as_noted(key: str, dark: bool) -> None:
    path = card(key, dark)
    noted = facts(path)
    with Image.open(path) as image:
        assert image.size == (noted.width, noted.height)
    assert noted.width == 1080
    assert noted.height <= 1200
    assert noted.seconds == 0
    assert path.stat().st_size < MOST_OF_A_CARD


@every_movement
@pytest.mark.parametrize("dark", [False, True])
def test_a_loop_is_a_small_silent_film_that_plays_at_once(key: str, dark: bool) -> None:
    path = loop(key, dark)
    noted = facts(path)
    film = path.read_bytes()
    boxes = dict(boxes_of(film))
    assert list(boxes).index("moov") < list(boxes).index("mdat")
    tracks = [box for name, box in boxes_of(boxes["moov"]) if name == "trak"]
    assert len(tracks) == 1
    assert b"vide" in tracks[0]
    assert b"avc1" in tracks[0]
    scale, length = struct.unpack(">II", dict(boxes_of(boxes["moov"]))["mvhd"][12:20])
    assert length / scale == pytest.approx(noted.seconds, abs=0.05)
    width, height = struct.unpack(">II", dict(boxes_of(tracks[0]))["tkhd"][-8:])
    assert (width >> 16, height >> 16) == (noted.width, noted.height)
    assert noted.width % 2 == noted.height % 2 == 0
    assert 1.5 < noted.seconds < 10
    assert len(film) < MOST_OF_A_LOOP


def boxes_of(content: bytes) -> Iterator[tuple[str, bytes]]:
    """The boxes of an MP4 file, or of one of its boxes: name and content."""
    at = 0
    while at + 8 <= len(content):
        size, name = struct.unpack(">I4s", content[at : at + 8])
        yield name.decode("latin-1"), content[at + 8 : at + size]
        at += size


def test_files_have_hashes_of_their_own() -> None:
    digests = [facts(FOLDER / name).digest for name in manifest()]
    assert len(set(digests)) == len(digests)


def test_a_movement_without_a_picture_is_named() -> None:
    with pytest.raises(NoPictureError, match="cartwheel"):
        card("cartwheel", dark=False)
    with pytest.raises(NoPictureError, match="cartwheel"):
        loop("cartwheel", dark=True)


def test_looking_a_picture_up_loads_nothing_that_draws() -> None:
    heavy = "{'numpy', 'PIL', 'av'} & set(sys.modules)"
    code = f"import sys, bot, media.pictures; media.pictures.manifest(); print({heavy})"
    run = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "set()"


# What is drawn


def test_every_muscle_has_its_place_in_the_picture() -> None:
    assert {"glutes", "shoulders", *TRUNK_GLOWS, *LEG_GLOWS} == MUSCLES


@pytest.mark.parametrize(("key", "number"), ALONG)
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


@pytest.mark.parametrize(("key", "number"), ARROWS)
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


@pytest.mark.parametrize("key", ["bridge", "plank", "superman", "march-free"])
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


def test_pictures_are_known_without_the_file_being_opened() -> None:
    assert pictures.facts(card("bridge", dark=True)).digest
