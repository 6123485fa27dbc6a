"""The progress chart as a value: every text and every position in it, ready to be drawn.

Positions are shares from 0 to 1: across from the side where reading begins, up from the bottom.
The value holds no sizes and no colours, so that it can be drawn on a light or a dark ground.
"""

from dataclasses import dataclass

_STEPS = (1, 2, 5, 10, 15, 20, 30, 60, 120, 300)
_MOST_STEPS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One large number and what it counts.

    warm: drawn in the warm colour, for something that is going on now.
    """

    value: str
    label: str
    warm: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """One of two weeks to compare; share: the length of its bar as a share of the longer bar."""

    label: str
    value: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Weeks as columns of seven days, Monday first.

    weekdays: a name for each row, empty for none; months: a name for each column, empty for
    none; weeks: the shade of each day, from 0 for no exercise to 4, None for a day to come;
    today: its column and row; fewer, more: the labels of the lightest and the darkest shade.
    """

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    weeks: tuple[tuple[int | None, ...], ...]
    today: tuple[int, int]
    fewer: str
    more: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar: its name, its number (empty for none), and its height as a share."""

    label: str
    value: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """A bar for each month; the last one is the current month."""

    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """How the hold of an exercise grew.

    across, up: positions and labels on the two axes; points: each day's hold; line: the same
    points smoothed; last: the label of the last point.
    """

    title: str
    across: tuple[tuple[float, str], ...]
    up: tuple[tuple[float, str], ...]
    points: tuple[tuple[float, float], ...]
    line: tuple[tuple[float, float], ...]
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """The text shown in place of a curve while there are too few sessions for one."""

    title: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """The whole picture; right_to_left: whether its language, and so the picture, is read so."""

    title: str
    subtitle: str
    figures: tuple[Figure, ...]
    weeks: tuple[Beside, ...]
    above: Calendar | Bars
    below: Curve | Invitation
    right_to_left: bool = False


def ticks(most: int) -> tuple[int, ...]:
    """Returns 3 to 5 round numbers, from 0 to the first one at or above `most` (seconds)."""
    step = next((step for step in _STEPS if step * _MOST_STEPS >= most), 0)
    if not step:
        step = -(-most // (_MOST_STEPS * 100)) * 100
    count = max(2, -(-most // step))
    return tuple(step * number for number in range(count + 1))
