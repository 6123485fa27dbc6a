"""A standing figure, from before and behind, with its muscles as outlines: see body.toml."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from msgspec import Struct

Outline = tuple[tuple[float, float], ...]


class Body(Struct, frozen=True):
    """Outlines in hundredths of the body's height: one half of head and trunk, along the middle,
    and of each muscle, by its key."""

    head: Outline
    trunk: Outline
    front: Mapping[str, Outline]
    back: Mapping[str, Outline]


@cache
def body() -> Body:
    """Returns the figure; it is read when the first picture is drawn."""
    written = tomllib.loads(Path(__file__).with_name("body.toml").read_text("utf-8"))
    front, back = (
        {key: _outline(points) for key, points in written[side].items()}
        for side in ("front", "back")
    )
    return Body(_outline(written["head"]), _outline(written["trunk"]), front, back)


def _outline(written: str) -> Outline:
    numbers = [float(number) for number in written.split()]
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))
