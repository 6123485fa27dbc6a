"""Which trials there are: every distinct operation of every scenario, failing in every way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from random import Random

from tests.sim.run import Outcome, one
from tests.sim.scenarios import SCENARIOS
from tests.sim.screen import MOMENTS, plain
from tests.sim.trouble import Op, shape

MOST_ALIKE = 3
"""Operations alike that fail: the first, the second and the last, and the middle one."""
MOST_ON_DISK = 16
BACKGROUND = {"getUpdates", "getMe", "setMyCommands", "setMyDescription"}
FEW = frozenset({"error", "error-30s", "500", "lost", "outage-30s", "killed-before", "clock+9h"})
"""Enough for what repeats all the time and nobody waits for."""


def distinct(done: Outcome) -> list[Op]:
    """The operations of a run worth failing, in their order."""
    alike: dict[tuple[str, str], list[Op]] = defaultdict(list)
    for op in done.last_steps:
        alike[op.kind, _label(op)].append(op)
    found: list[Op] = []
    for (kind, _), ops in alike.items():
        found += _spread(ops, MOST_ON_DISK if kind.startswith("store.") else MOST_ALIKE + 1)
    return sorted(found, key=lambda op: (op.at, op.name))


@cache
def _countdowns() -> frozenset[str]:
    return frozenset(shape(plain(f"board-{moment}", seconds=7)) for moment in MOMENTS)


def _label(op: Op) -> str:
    """Countdown's ticks are alike, whatever is counted."""
    ticking = op.kind.startswith("edit") and op.label in _countdowns()
    return op.label if not ticking else "tick " + op.label


def _spread(ops: list[Op], most: int) -> list[Op]:
    """The first two, the last, and others evenly between."""
    if len(ops) <= most:
        return ops
    rest = most - 2
    places = {0, 1, *(round(1 + n * (len(ops) - 2) / rest) for n in range(1, rest + 1))}
    return [ops[place] for place in sorted(places)]


def faults(op: Op) -> tuple[str, ...]:
    """How an operation fails."""
    if op.kind in BACKGROUND or op.kind == "journal.done":
        return tuple(fault for fault in op.faults if fault in FEW)
    return op.faults


def trials(names: Iterable[str] = SCENARIOS) -> Iterator[str]:
    """The names of all trials of the scenarios, each of which is run once without a fault."""
    for name in names:
        for op in distinct(one(name)):
            for fault in faults(op):
                yield f"{name}/{op.name}/{fault}"


def sample(seed: int, count: int) -> list[str]:
    """So many of all trials, the same for the same seed."""
    return Random(seed).sample(list(trials()), count)  # noqa: S311 - a game of chance
