"""What the bot counts of itself while it runs: plain numbers, which /metrics and /stats read.

Counting costs a tenth of a microsecond, so it is always on; nothing here is about a person.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from msgspec import Struct

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
"""Upper bounds of the classes of what takes seconds."""


class Spread:
    """How values are spread: how many are in each class, how many there are, and what they add up
    to."""

    def __init__(self, bounds: Sequence[float] = SECONDS) -> None:
        """bounds: the upper bound of each class, rising; one more class has no bound."""
        self.bounds = tuple(bounds)
        self.counts = [0] * (len(bounds) + 1)
        self.total = 0.0

    def note(self, value: float) -> None:
        """Counts a value; one below zero, as of a clock that was set, counts as zero."""
        self.counts[bisect_left(self.bounds, value)] += 1
        self.total += max(0.0, value)

    @property
    def count(self) -> int:
        """How many values were counted."""
        return sum(self.counts)

    def at_most(self, share: float) -> float:
        """Returns the bound below which that share of the values lies, infinity if it lies above
        all; 0 without values."""
        wanted, seen = share * self.count, 0
        for bound, count in zip(self.bounds, self.counts, strict=False):
            seen += count
            if seen >= wanted:
                return bound if seen else 0.0
        return float("inf")


class Told(Struct, frozen=True):
    """What one process has counted, as it tells it to the others and to those who ask for it.

    now: what is true at the moment; calls, reminders: by how they ended; spreads: the counts of
    each.
    """

    now: dict[str, float] = {}
    updates: int = 0
    calls: dict[str, int] = {}
    reminders: dict[str, int] = {}
    spreads: dict[str, list[int]] = {}

    def share(self, spread: str, share: float) -> float:
        """See Spread.at_most."""
        found = Spread()
        found.counts = self.spreads.get(spread, found.counts)
        return found.at_most(share)


class Measures:
    """All that is counted.

    calls: calls to Telegram by method and how they ended ("ok", "429", another status, "lost" for
    no answer); people: how many this process is there for, see lumbar.start.count_people; updates:
    updates taken; answered: seconds from taking an update until it was handled; reminders: by what
    became of them ("sent", "late" for one that came silently later than it was due, "refused",
    "lost" for one that may not have arrived); ends: seconds by which the end of a hold was late;
    lag: seconds by which timers of the event loop were late; now: what is true at the moment, by
    name, asked when somebody looks; others: what each other replica has told with its last beat;
    since: when it began (UTC seconds).
    """

    def __init__(self, since: float = 0.0) -> None:
        self.since = since
        self.calls: Counter[tuple[str, str]] = Counter()
        self.updates = self.people = 0
        self.answered = Spread()
        self.reminders: Counter[str] = Counter()
        self.ends = Spread()
        self.lag = Spread()
        self.now: dict[str, Callable[[], float]] = {}
        self.others: Sequence[Told] = ()

    def gauges(self) -> Mapping[str, float]:
        """Returns what is true at the moment, by name."""
        return {name: read() for name, read in self.now.items()}

    def told(self) -> Told:
        """Returns what this process has counted."""
        calls: Counter[str] = Counter()
        for (_, outcome), count in self.calls.items():
            calls[outcome] += count
        spreads = {"answered": self.answered, "ends": self.ends, "lag": self.lag}
        return Told(
            dict(self.gauges()),
            self.updates,
            dict(calls),
            dict(self.reminders),
            {name: list(spread.counts) for name, spread in spreads.items()},
        )

    def whole(self) -> Told:
        """Returns what all replicas have counted together."""
        parts = [self.told(), *self.others]
        names = {name for part in parts for name in part.spreads}
        return Told(
            _sum(part.now for part in parts),
            sum(part.updates for part in parts),
            _sum(part.calls for part in parts),
            _sum(part.reminders for part in parts),
            {
                name: [sum(counts) for counts in zip(*_those(parts, name), strict=False)]
                for name in names
            },
        )


N = TypeVar("N", int, float)


def _sum(counts: Iterable[Mapping[str, N]]) -> dict[str, N]:
    found: dict[str, N] = {}
    for part in counts:
        for name, count in part.items():
            found[name] = found.get(name, 0) + count
    return found


def _those(parts: Iterable[Told], name: str) -> list[list[int]]:
    return [part.spreads[name] for part in parts if name in part.spreads]
