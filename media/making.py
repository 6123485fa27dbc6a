"""What a picture is made from, and whether it is older than that; `make media` makes it anew."""

import dataclasses
import functools
import hashlib
import json
from collections.abc import Mapping
from typing import Any

from coach.pose import Movement
from media.pictures import FOLDER

CODE = (
    "coach/pose.py",
    "coach/skeleton.py",
    "media/build_pictures.py",
    "media/figure.py",
    "media/motion.py",
    "media/scene.py",
)
"""What a picture is drawn by: a change in any of it makes all of them anew."""
GROUNDS = ("light", "dark")


@functools.cache
def code_hash() -> str:
    """A hash of the code that draws."""
    whole = hashlib.sha256()
    for name in CODE:
        whole.update((FOLDER.parent / name).read_bytes())
    return whole.hexdigest()


def made_from(movement: Movement) -> str:
    """A short hash of all that a movement's pictures depend on: its content and the code."""
    content = json.dumps(dataclasses.asdict(movement), sort_keys=True)
    return hashlib.sha256((content + code_hash()).encode()).hexdigest()[:16]


def files_of(movement: str) -> list[str]:
    """The files of a movement, from the folder media on."""
    cards = [f"cards/{movement}-{ground}.png" for ground in GROUNDS]
    return cards + [f"loops/{movement}-{ground}.mp4" for ground in GROUNDS]


def stale(movement: Movement, noted: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Those of a movement's files that are missing or older than what they are made from."""
    now = made_from(movement)
    return [
        name
        for name in files_of(movement.key)
        if noted.get(name, {}).get("made_from") != now or not (FOLDER / name).is_file()
    ]
