"""The arithmetic of the benches: percentiles, spreads, ratios, and what is said of a target."""

import math
import statistics
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spread:
    """A figure of several rounds: the one that counts, and the lowest and highest of them."""

    middle: float
    low: float
    high: float

    def told(self, form: str = ".2f", *, by: float = 1.0) -> str:
        """Returns "middle (low to high)", each times `by`, in a format as format() takes it."""
        middle, low, high = (format(one * by, form) for one in (self.middle, self.low, self.high))
        return f"{middle} ({low} to {high})"


def spread(values: Sequence[float]) -> Spread:
    """Returns the median of the rounds, the lowest and the highest; ValueError for none."""
    if not values:
        raise ValueError("no round was measured")
    return Spread(statistics.median(values), min(values), max(values))


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> Spread:
    """Returns our median against theirs, and the range of the rounds' own ratios.

    The rounds are given in order: those that took turns are compared with each other. Against
    nothing a ratio is infinite. ValueError where there are not as many of both, or none.
    """
    own = [_over(one, other) for one, other in zip(ours, theirs, strict=True)]
    if not own:
        raise ValueError("no round was measured")
    return Spread(_over(statistics.median(ours), statistics.median(theirs)), min(own), max(own))


def _over(one: float, other: float) -> float:
    return one / other if other else math.inf


def percentile(values: Iterable[float], share: float) -> float:
    """Returns the smallest value that at least this share of all is not above (nearest rank).

    share: above 0, at most 1. nan where there are no values.
    """
    ordered = sorted(values)
    return ordered[math.ceil(len(ordered) * share) - 1] if ordered else math.nan


def most_in_a_second(times: Iterable[float]) -> int:
    """Returns the most of these moments in any one-second window; they are in seconds, rising."""
    window: deque[float] = deque()
    most = 0
    for at in times:
        window.append(at)
        while window[0] <= at - 1:
            window.popleft()
        most = max(most, len(window))
    return most


def at_least(limit: float, value: float, unit: str = " x") -> str:
    """Returns a target and whether it is met, such as "at least 0.45 x: ok"; nan is short."""
    return f"at least {limit:g}{unit}: {'ok' if value >= limit else 'SHORT'}"


def at_most(limit: float, value: float, unit: str = " x") -> str:
    """Returns a target and whether it is kept, such as "at most 2.2 x: SHORT"; nan is short."""
    return f"at most {limit:g}{unit}: {'ok' if value <= limit else 'SHORT'}"
