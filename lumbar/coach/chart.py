"""A picture of progress as a value: every word and every place in it, ready to be drawn.

Places are shares from 0 to 1: across from where reading begins, up from the bottom. What
stands here names no size and no colour, so the same value is drawn light and dark.
"""

from dataclasses import dataclass

_STEPS = (1, 2, 5, 10, 15, 20, 30, 60, 120, 300)
_MOST_STEPS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One large number and what it counts; warm: in the warm colour, for what is going on."""

    value: str
    label: str
    warm: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """One of two weeks to compare; share: how long its bar is, of the longer one's."""

    label: str
    value: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Weeks as columns of seven days, Monday first.

    weekdays: a name a row, empty where it has none; months: a name a column, likewise;
    weeks: each day's shade, 0 for none to 4, None for what is to come; today: its column
    and row; fewer, more: what the shades mean.
    """

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    weeks: tuple[tuple[int | None, ...], ...]
    today: tuple[int, int]
    fewer: str
    more: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar: its name, its figure (empty for none), and its height as a share."""

    label: str
    value: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """A bar a month, the last one still growing."""

    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """How a hold grew.

    across, up: names of places on the two axes; points: each day's hold; line: the same
    points smoothed; last: what the last one says.
    """

    title: str
    across: tuple[tuple[float, str], ...]
    up: tuple[tuple[float, str], ...]
    points: tuple[tuple[float, float], ...]
    line: tuple[tuple[float, float], ...]
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """What stands where a curve is still to come."""

    title: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """The whole picture; right_to_left: how its language is read, and the picture with it."""

    title: str
    subtitle: str
    figures: tuple[Figure, ...]
    weeks: tuple[Beside, ...]
    above: Calendar | Bars
    below: Curve | Invitation
    right_to_left: bool = False


def ticks(most: int) -> tuple[int, ...]:
    """Round numbers from 0 up to the first at or above `most` (seconds), 3 to 5 of them."""
    step = next((step for step in _STEPS if step * _MOST_STEPS >= most), 0)
    if not step:
        step = -(-most // (_MOST_STEPS * 100)) * 100
    count = max(2, -(-most // step))
    return tuple(step * number for number in range(count + 1))
