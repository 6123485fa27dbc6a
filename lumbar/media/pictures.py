"""The stored pictures of movements: their paths, sizes and lengths.

A card shows two poses; a still the one that is held, a file a side; a loop the movement at an easy
pace; a timed loop one repetition in a dose's own time (lumbar/coach/picture.py).
"""

import functools
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from lumbar.coach.picture import Period

FOLDER = Path(__file__).parent
MANIFEST = FOLDER / "pictures.json"


class NoPictureError(KeyError):
    """A movement has no picture; `make media` makes those that content names."""


class Facts(Struct, frozen=True):
    """A picture's size in pixels, length in seconds (0 for a card or still), and a short hash."""

    width: int
    height: int
    seconds: float
    digest: str


def card(movement: str, dark: bool) -> Path:
    """Returns the PNG with a movement's two numbered poses, on a light or dark ground.

    Raises NoPictureError.
    """
    return _found(f"cards/{movement}-{_ground(dark)}.png")


def loop(movement: str, dark: bool) -> Path:
    """Returns the silent MP4 of a movement, which loops without a jump.

    Raises NoPictureError.
    """
    return _found(f"loops/{movement}-{_ground(dark)}.mp4")


def still(movement: str, left: bool, dark: bool) -> Path:
    """Returns the PNG with the pose that a movement holds, on the right side or on the left.

    A movement that is the same on both sides has one still for both. Raises NoPictureError.
    """
    there = still_name(movement, left=left, ground=_ground(dark))
    one = still_name(movement, left=False, ground=_ground(dark))
    return _found(there if there in manifest() else one)


def timed(movement: str, period: Period, dark: bool) -> Path:
    """Returns the silent MP4 of a movement's repetition in a period; of one on each side, the
    right one first, if its sides take turns. It begins with the move into the pose.

    Raises NoPictureError.
    """
    return _found(timed_name(movement, period, _ground(dark)))


def still_name(movement: str, *, left: bool, ground: str) -> str:
    """Returns the path of a still from this folder; ground: light or dark."""
    return f"stills/{movement}-{'left' if left else 'right'}-{ground}.png"


def timed_name(movement: str, period: Period, ground: str) -> str:
    """Returns the path of a timed loop from this folder; ground: light or dark."""
    seconds = f"{period.move}-{period.hold}-{period.release}"
    return f"timed/{movement}-{seconds}-{ground}.mp4"


def facts(path: Path) -> Facts:
    """Returns the facts of a card or loop from the manifest, without opening the file."""
    entry = manifest()[path.relative_to(FOLDER).as_posix()]
    return Facts(entry["width"], entry["height"], entry["seconds"], entry["digest"])


def _ground(dark: bool) -> str:
    return "dark" if dark else "light"


def _found(name: str) -> Path:
    if name not in manifest():
        raise NoPictureError(name)
    return FOLDER / name


@functools.cache
def manifest() -> Mapping[str, Mapping[str, Any]]:
    """Returns the entries that `make media` wrote, by each file's path from this folder."""
    noted: Mapping[str, Mapping[str, Any]] = json.loads(MANIFEST.read_text("utf-8"))
    return noted
