"""The stored pictures of movements: their paths, sizes and lengths."""

import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
MANIFEST = FOLDER / "pictures.json"


class NoPictureError(KeyError):
    """A movement has no picture; `make media` makes those that content names."""


@dataclass(frozen=True, slots=True)
class Facts:
    """A picture's size in pixels, length in seconds (0 for a card), and a short hash."""

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
