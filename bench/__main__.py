"""Prints the measured rows. Contestants take turns in one run; the medians of rounds count.

    python -m bench [--quick] [ROW...]

Each figure is the median of its rounds, with the lowest and the highest of them behind it; a ratio
is of medians, with the range of the rounds' own ratios. Behind it stands its target, and "ok" or
"SHORT". --quick: one round of each.
"""

import argparse
import asyncio
import os
import platform
import time
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from bench import people
from bench.answering import ROUNDS, bench_answering
from bench.chart import bench_chart
from bench.holds import bench_holds
from bench.record import ROUNDS as RECORD_ROUNDS
from bench.record import bench_record, bench_write
from bench.reminders import bench_reminders
from bench.starting import COMMANDS, bench_many, bench_start
from bench.voice import bench_voice


class Rows:
    """What the rows measure, and what they share: a folder with 100,000 regulars, made once."""

    def __init__(self, stack: ExitStack, *, quick: bool) -> None:
        """stack: what is made is removed when it is left. quick: one round of each."""
        self._stack = stack
        self._quick = quick
        self._crowd: Path | None = None

    def _rounds(self, many: int) -> int:
        return 1 if self._quick else many

    def crowd(self) -> Path:
        """Returns the folder of 100,000 regulars; it is made when it is first asked for."""
        if self._crowd is None:
            self._crowd = self._stack.enter_context(people.crowd(people.regulars(time.time())))
        return self._crowd

    async def start(self) -> None:
        await bench_start(self._rounds(COMMANDS))

    async def many(self) -> None:
        await bench_many(self._rounds(ROUNDS), regulars=self.crowd())

    async def write(self) -> None:
        await bench_write(self.crowd(), self._rounds(RECORD_ROUNDS))

    async def record(self) -> None:
        await bench_record(self.crowd(), self._rounds(RECORD_ROUNDS))

    async def pictures(self) -> None:
        bench_chart()
        bench_voice()

    async def answering(self) -> None:
        await bench_answering(self._rounds(ROUNDS))

    async def holds(self) -> None:
        await bench_holds(rounds=self._rounds(ROUNDS))

    async def reminders(self) -> None:
        await bench_reminders(self._rounds(ROUNDS))


@dataclass(frozen=True, slots=True)
class Row:
    """A row: what measures it, and about how many minutes that takes on two cores."""

    measure: Callable[[Rows], Awaitable[None]]
    minutes: float


ROWS = {
    "start": Row(Rows.start, 1),
    "many": Row(Rows.many, 3),
    "write": Row(Rows.write, 1),
    "record": Row(Rows.record, 2),
    "pictures": Row(Rows.pictures, 1),
    "answering": Row(Rows.answering, 10),
    "holds": Row(Rows.holds, 17),
    "reminders": Row(Rows.reminders, 9),
}


def machine() -> str:
    """Returns what this is measured on."""
    load = f", load {os.getloadavg()[0]:.1f} before" if hasattr(os, "getloadavg") else ""
    return (
        f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"
        f" {platform.release()}{load}"
    )


async def main() -> None:
    """Prints all rows, or those that the command line names."""
    parser = argparse.ArgumentParser(prog="python -m bench")
    parser.add_argument("rows", nargs="*", metavar="ROW", help=", ".join(ROWS))
    parser.add_argument("--quick", action="store_true", help="one round of each")
    asked = parser.parse_args()
    if unknown := [name for name in asked.rows if name not in ROWS]:
        parser.error(f"no row is called {unknown[0]}; there are {', '.join(ROWS)}")
    names = asked.rows or list(ROWS)
    minutes = sum(ROWS[name].minutes for name in names)
    rounds = "one round each, less than" if asked.quick else "about"
    print(
        f"Measures {', '.join(names)}: {rounds} {minutes:.0f} minutes. Leave the machine alone"
        f" meanwhile. {machine()}",
        flush=True,
    )
    with ExitStack() as stack:
        rows = Rows(stack, quick=asked.quick)
        for name in names:
            began = time.monotonic()
            await ROWS[name].measure(rows)
            print(f"  ({name}: {(time.monotonic() - began) / 60:.1f} minutes)", flush=True)


asyncio.run(main())
