"""What a session was, as a picture's value: its figures, its week, and the muscles that worked.

As in lumbar/coach/chart.py it holds no sizes and no colours, so that it can be drawn on a light or
a dark ground.
"""

from dataclasses import dataclass

from lumbar.coach.chart import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """The seven days of a week, Monday first.

    names: a short name for each; done: whether the day counts (see progress.what_counts), None for
    a day to come; today: which of them it is, 0 for Monday.
    """

    names: tuple[str, ...]
    done: tuple[bool | None, ...]
    today: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The whole picture.

    figures: the largest first, three at most; worked: keys of the muscles at work (see
    Exercise.works); right_to_left: whether its language, and so the picture, is read so.
    """

    figures: tuple[Figure, ...]
    week: Week
    worked: tuple[str, ...]
    right_to_left: bool = False
