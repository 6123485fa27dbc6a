"""The pictures in the repository are those of today, and small enough to send."""

import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from lumbar.coach.picture import Period, periods_in
from lumbar.media import pictures
from lumbar.media.pictures import (
    FOLDER,
    NoPictureError,
    card,
    facts,
    loop,
    manifest,
    still,
    timed,
)
from tests.every import every
from tests.library import LIBRARY
from workshop.movements import load_movements
from workshop.stale import files_of, stale

ROOT = Path(__file__).parents[2]
MOVEMENTS = load_movements(LIBRARY.exercises)
PERIODS = periods_in(LIBRARY)
MOST_OF_A_CARD, MOST_OF_A_LOOP = 120_000, 100_000
MOST_OF_A_TIMED_LOOP = 180_000
"""It takes up to 26 s, both sides, where the free loop takes 10 s at most."""

every_movement = every("key", MOVEMENTS)


# What is there is what should be there


@every_movement
def test_no_picture_is_older_than_what_it_is_made_from(key: str) -> None:
    assert stale(MOVEMENTS[key], manifest(), PERIODS) == [], (
        "the content or the code is newer: make media"
    )


def test_every_file_is_noted_and_every_note_has_its_file() -> None:
    there = {
        path.relative_to(FOLDER).as_posix()
        for folder in ("cards", "loops", "stills", "timed")
        for path in (FOLDER / folder).iterdir()
    }
    assert there == set(manifest())
    assert there == {name for one in MOVEMENTS.values() for name in files_of(one, PERIODS)}


@every_movement
@every("dark", [False, True])
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
@every("dark", [False, True])
def test_a_loop_is_a_small_silent_film_that_plays_at_once(key: str, dark: bool) -> None:
    path = loop(key, dark)
    plays_at_once(path)
    assert path.stat().st_size < MOST_OF_A_LOOP
    assert 1.5 < facts(path).seconds < 10


@every("dark", [False, True])
@every(("key", "period"), [(k, one) for k, some in PERIODS.items() for one in some])
def test_a_timed_loop_lasts_as_long_as_its_repetition(key: str, period: Period, dark: bool) -> None:
    path = timed(key, period, dark)
    plays_at_once(path)
    assert path.stat().st_size < MOST_OF_A_TIMED_LOOP
    sides = 2 if MOVEMENTS[key].alternates else 1
    assert facts(path).seconds == sides * period.seconds


@every_movement
@every("dark", [False, True])
def test_a_still_is_small_and_both_sides_have_one_shape(key: str, dark: bool) -> None:
    movement = MOVEMENTS[key]
    if movement.flows:
        with pytest.raises(NoPictureError):
            still(key, left=False, dark=dark)
        return
    right, left = (still(key, left=side, dark=dark) for side in (False, True))
    assert (right != left) is movement.alternates
    for path in {right, left}:
        noted, other = facts(path), facts(right)
        with Image.open(path) as image:
            assert image.size == (noted.width, noted.height)
        assert (noted.width, noted.height) == (other.width, other.height)
        assert 800 <= noted.width <= 1080
        assert noted.height <= 1200
        assert noted.seconds == 0
        assert path.stat().st_size < MOST_OF_A_CARD


def plays_at_once(path: Path) -> None:
    """It is a small film without sound, whose index comes before what it is of."""
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
    heavy = "{'numpy', 'PIL', 'av', 'workshop'} & set(sys.modules)"
    code = (
        f"import sys, bot, lumbar.media.pictures; lumbar.media.pictures.manifest(); print({heavy})"
    )
    run = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "set()"


def test_pictures_are_known_without_the_file_being_opened() -> None:
    assert pictures.facts(card("bridge", dark=True)).digest
