"""Which trials there are: every distinct operation of every scenario, failing in every way."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from tests.sim.machine import CONTENT
from tests.sim.run import Outcome
from tests.sim.scenarios import SCENARIOS
from tests.sim.screen import is_tick
from tests.sim.trouble import Op

MOST_ALIKE = 4
"""Operations alike that fail: the first two, the last, and one in the middle."""
MOST_ON_DISK = 12
FEWEST = 2
"""Of a story that has few of its own."""
PROFILE = ("Commands", "Description", "ShortDescription", "Name")
BACKGROUND = {
    *("getUpdates", "getMe", "journal.done"),
    *(f"{what}My{of}" for what in ("get", "set") for of in PROFILE),
}
FEW = frozenset({"error", "error-30s", "500", "lost", "outage-30s", "killed-before", "clock+9h"})
"""Enough for what repeats all the time and nobody waits for."""
SELDOM = frozenset({"asleep-9h", "clock-1h", "timeout-not", "error-3", "429"})
"""Ways to fail that are tried on the first two alone of operations that are alike."""


def distinct(done: Outcome) -> list[tuple[Op, bool]]:
    """The operations of a run worth failing, in their order; and whether in every way."""
    alike: dict[tuple[str, str], list[Op]] = defaultdict(list)
    for op in done.last_steps:
        alike[op.kind, _label(op)].append(op)
    found: list[tuple[Op, bool]] = []
    for (kind, _), ops in alike.items():
        most = MOST_ON_DISK if kind.startswith("store.") else MOST_ALIKE
        most = 3 if _ticks(ops[0]) else most
        most = FEWEST if SCENARIOS[done.name].few else most
        for rank, op in enumerate(_spread(ops, most)):
            found.append((op, rank < (1 if _ticks(op) else 2)))
    return sorted(found, key=lambda one: (one[0].at, one[0].name))


@cache
def _names() -> re.Pattern[str]:
    known = CONTENT().languages.default.names.exercises.values()
    names = sorted((exercise.name for exercise in known), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, names)))


def _ticks(op: Op) -> bool:
    return is_tick(op.kind, op.label)


def _label(op: Op) -> str:
    """What is said of one exercise is like what is said of another."""
    return _names().sub("…", op.label)


def _spread(ops: list[Op], most: int) -> list[Op]:
    """The first, the last, and others evenly between; where there is room the second, too."""
    if len(ops) <= most:
        return ops
    first = 1 if most > 3 else 0
    rest = most - 1 - first
    places = {
        0,
        first,
        *(round(first + n * (len(ops) - 1 - first) / rest) for n in range(1, rest + 1)),
    }
    return [ops[place] for place in sorted(places)]


def faults(op: Op, *, all_ways: bool) -> tuple[str, ...]:
    """How an operation fails."""
    if op.kind in BACKGROUND or (_ticks(op) and not all_ways):
        return tuple(fault for fault in op.faults if fault in FEW)
    return tuple(fault for fault in op.faults if all_ways or fault not in SELDOM)


def trials_of(done: Outcome) -> Iterator[str]:
    """The names of all trials of a scenario that was run without a fault."""
    for op, all_ways in distinct(done):
        for fault in faults(op, all_ways=all_ways):
            yield f"{done.name}/{op.name}/{fault}"
