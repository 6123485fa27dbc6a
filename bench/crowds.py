"""The rows "holds" of `make bench`, with what each is to keep to; bench/holds.py measures them.

python -m bench.crowds [ROUNDS]
"""

import asyncio
import statistics
import sys
from collections.abc import Callable
from dataclasses import dataclass

from bench.figures import Spread, at_most, percentile, spread
from bench.holds import Round, Row, run

ROUNDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """A row and its targets: the most milliseconds at the 99th percentile that ends may be late,
    and the loop may be held; the most seconds that starts may be late. rounds: whether as many as
    the others, or one."""

    row: Row
    ends: float
    held: float | None = None
    starts: float | None = None
    often: bool = False


CROWDS = (
    Crowd(row=Row(people=60), ends=150),
    Crowd(row=Row(people=200), ends=150, starts=0.5),
    Crowd(row=Row(people=300), ends=150),
    Crowd(row=Row(people=3_000), ends=50, often=True),
    Crowd(row=Row(people=100, told=1), ends=150),
    Crowd(row=Row(people=1_000, rate=1_000, spread=None), ends=50, held=20, often=True),
    Crowd(row=Row(people=10_000, rate=1_000, spread=None), ends=150, often=True),
)
EVEN = 2.0
"""The longest gap between two frames of a hold, in times of the mean (DESIGN.md)."""


async def bench_crowds(rounds: int = ROUNDS) -> None:
    """Prints the rows."""
    print("holds: planks of 20 s, against a server that enforces its limits")
    for crowd in CROWDS:
        told(crowd, [await run(crowd.row) for _ in range(rounds if crowd.often else 1)])


def told(crowd: Crowd, runs: list[Round]) -> None:
    """Prints what one row showed."""

    def of(what: Callable[[Round], float], by: float = 1.0) -> Spread:
        return spread([what(one) * by for one in runs])

    row = crowd.row
    how = "that run" if row.spread is None else f"begun in {row.spread:.0f} s"
    others = ", one of whom has a 429 of 20 s and is not counted" if row.told else ""
    ends = of(lambda one: percentile(one.found.ends, 0.99), 1000)
    print(
        f"  {row.people:,} {how}, {row.rate} a second allowed{others}\n"
        f"    ends late p99 {ends.told('.0f')} ms, {at_most(crowd.ends, ends.middle, ' ms')}"
        f" (of {sum(len(one.found.ends) for one in runs)})"
    )
    if row.spread is not None:
        starts = of(lambda one: percentile(one.found.starts, 0.99))
        target = f", {at_most(crowd.starts, starts.middle, ' s')}" if crowd.starts else ""
        print(
            f"    {statistics.median([len(one.found.starts) for one in runs]):.0f} began, late p99"
            f" {starts.told()} s{target}; {max(one.words for one in runs)} had a word first"
        )
    most = max(one.most for one in runs)
    refused = sum(len([chat for _, chat, _ in one.refused if chat != row.told]) for one in runs)
    even = of(lambda one: max(one.found.gaps, default=0) / _mean(one.found.gaps))
    print(
        f"    most in a second {most}, {at_most(row.rate, most, '')};"
        f" 429s {refused}, {at_most(0, refused, '')};"
        f" {of(lambda one: one.found.per_second).told('.0f')} calls a second,"
        f" {of(lambda one: one.cost, 1e6).told('.0f')} µs of CPU each\n"
        f"    a frame every {of(lambda one: _mean(one.found.gaps)).told()} s, the longest gap"
        f" {even.told('.1f')} times that, {at_most(EVEN, even.middle, '')};"
        f" of the last three seconds {of(lambda one: one.found.lasts).told('.0%')}"
    )
    held = of(lambda one: one.held, 1000)
    target = f", {at_most(crowd.held, held.middle, ' ms')}" if crowd.held else ""
    print(
        f"    loop held {held.told('.1f')} ms{target}; an idle loop beside it"
        f" {of(lambda one: one.idle, 1000).told('.1f')} ms",
        flush=True,
    )


def _mean(gaps: list[float]) -> float:
    return statistics.fmean(gaps) if gaps else float("nan")


if __name__ == "__main__":
    asyncio.run(bench_crowds(*map(int, sys.argv[1:2])))
