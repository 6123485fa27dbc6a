"""The pictures of movements that are kept beside this file: where they are, how large, how long."""

import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
MANIFEST = FOLDER / "pictures.json"


class NoPictureError(KeyError):
    """A movement that no picture was made of; `make media` makes those that content names."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a picture or loop is: pixels, seconds (0 for a card), and a short hash of its bytes."""

    width: int
    height: int
    seconds: float
    digest: str


def card(movement: str, dark: bool) -> Path:
    """The PNG with a movement's two poses, numbered, on a light or dark ground.

    Raises NoPictureError where there is none.
    """
    return _found(f"cards/{movement}-{_ground(dark)}.png")


def loop(movement: str, dark: bool) -> Path:
    """The silent MP4 of a movement, whose last frame leads to its first.

    Raises NoPictureError where there is none.
    """
    return _found(f"loops/{movement}-{_ground(dark)}.mp4")


def facts(path: Path) -> Facts:
    """What is known of a card or loop without opening it."""
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
    """What make media noted of each file, by its path from this folder."""
    noted: Mapping[str, Mapping[str, Any]] = json.loads(MANIFEST.read_text("utf-8"))
    return noted
