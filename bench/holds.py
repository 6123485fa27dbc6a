"""The row "holds": people in a plank at the same time, and a server that enforces its limits.

python -m bench.holds [PEOPLE ...] [--rate 30] [--spread 60] [--running] [--rounds 1]
"""

import argparse
import asyncio
import json
import os
import signal
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.figures import at_most, most_in_a_second, percentile
from bench.holding import Found, measured, schedules, settle
from bench.watched import idle as idle_loop

ROOT = Path(__file__).resolve().parents[1]
COUNTS = (30, 60, 100, 200, 300, 3000)
LATE = {1000: 0.05, 3000: 0.05}
"""Targets in seconds for ends at p99, by how many people there are; else 0.15."""
AMONG = 100
"""Number of people in the run in which one chat gets a 429."""
RATE, ROUNDS = 30, 3
SPREAD = 60.0
"""Seconds over which the people press Start."""
WATCHED = 40.0
"""Seconds that are measured once everybody has pressed Start; a hold takes 20."""
SETTLING = 12.0
"""Seconds after a start at which holds that ran before it are shown again, and are measured."""
PLANK = 103.0
"""Seconds that a plank takes with its rests; who is to be measured for longer does several."""
TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What is measured: how many people, at which rate, begun over so many seconds.

    spread: None: their holds run already when the bot starts. told: the chat that gets a 429. late,
    held: targets in seconds for ends at p99 and for the event loop, if there is one.
    """

    people: int
    rate: int = RATE
    spread: float | None = SPREAD
    watched: float = WATCHED
    told: int = 0
    late: float = 0.15
    held: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One round of a row: what the server saw, the bot's event loop and an idle one's beside it.

    held, idle: longest stops of the loops in seconds; over: how often ours stopped over 20 ms; cpu:
    the bot's processor seconds; per_second: calls a second, all in the time that was measured.
    """

    found: Found
    held: float
    over: int
    idle: float
    cpu: float
    seconds: float
    most: int
    words: int
    refused: list[Any]
    server: float

    @property
    def cost(self) -> float:
        """Processor seconds a call."""
        return self.cpu / max(1.0, self.found.per_second * self.seconds)


LIVE = (
    Row(people=1000, rate=1000, spread=None, watched=30, late=0.05, held=0.02),
    Row(people=10_000, rate=1000, spread=110, watched=30),
)
"""The rows at 1,000 a second: holds that run already, and as many as may run at all, begun as fast
as they may; each in several rounds."""


async def run(row: Row) -> Round:
    """Runs the bot with a row's people."""
    with tempfile.TemporaryDirectory(dir=ROOT) as name:
        folder = Path(name)
        begun = SETTLING if row.spread is None else row.spread + 1
        planks = int((begun + row.watched) // PLANK) + 1 + (row.spread is None)
        settle(folder, row.people, running=row.spread is None, planks=planks)
        if row.spread is None:
            (folder / "alive").touch()
        spread = -1.0 if row.spread is None else row.spread
        server = await _started("bench.enforcing", row.people, spread, row.rate, row.told)
        assert server.stdout is not None
        assert server.stdin is not None
        port = int(await server.stdout.readline())
        with (folder / "log").open("wb") as log:
            bot = await _bot(folder, port, row.rate, log)
        while b"ready:" not in (folder / "log").read_bytes():
            if bot.returncode is not None:
                raise RuntimeError((folder / "log").read_text())
            await asyncio.sleep(0.1)
        await asyncio.sleep(begun)
        bot.send_signal(signal.SIGUSR1)
        began, used = time.time(), _cpu(bot.pid)
        idle = await idle_loop(row.watched)
        bot.send_signal(signal.SIGUSR1)
        ended, cpu = time.time(), _cpu(bot.pid) - used
        holds = schedules(folder)
        bot.send_signal(signal.SIGTERM)
        assert bot.stdout is not None
        loop = json.loads(await bot.stdout.read())
        await bot.wait()
        server.stdin.close()
        seen: dict[str, Any] = json.loads(await server.stdout.read())
        await server.wait()
    without = [call for call in seen["calls"] if call[1] != row.told]
    return Round(
        found=measured({**seen, "calls": without}, holds, began, ended),
        held=loop["held"],
        over=int(loop.get("over", 0)),
        idle=idle,
        cpu=cpu,
        seconds=ended - began,
        most=most_in_a_second([at for at, _, _ in seen["calls"]]),
        words=len(seen["words"]),
        refused=seen["refused"],
        server=seen["cpu"],
    )


async def _started(module: str, *asked: object) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", module, *map(str, asked)),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=2**30,
    )


async def _bot(folder: Path, port: int, rate: int, log: Any) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bench.watched"),
        cwd=ROOT,
        env={
            **os.environ,
            "TELEGRAM_BOT_TOKEN": "1:bench",
            "TELEGRAM_API_URL": f"http://127.0.0.1:{port}",
            "DATA_DIR": str(folder),
            "MESSAGES_PER_SECOND": str(rate),
        },
        stdout=asyncio.subprocess.PIPE,
        stderr=log,
    )


def _cpu(pid: int) -> float:
    """Returns the processor seconds that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


async def bench_holds(counts: tuple[int, ...] = COUNTS, rounds: int = ROUNDS) -> None:
    """Prints the rows; among them one with a 429 of 20 s in one chat, then those of LIVE."""
    for people in counts:
        await show(Row(people=people, late=LATE.get(people, 0.15)))
    await show(Row(people=AMONG, told=1))
    for row in LIVE:
        await show(row, rounds)


async def show(row: Row, rounds: int = 1) -> None:
    """Prints the medians of a row's rounds, each with its range."""
    seen = [await run(row) for _ in range(rounds)]
    for one in seen if rounds > 1 else ():
        print(f"    {_ends(one) * 1000:.0f} ms late, held {one.held * 1000:.0f} ms", flush=True)
    last = seen[-1].found
    gaps = [statistics.fmean(one.found.gaps or [0.0]) for one in seen]
    print(
        f"holds {row.people:5} at {row.rate}/s"
        f"   {len(last.starts)} began, {seen[-1].words} had a word first"
        f"   start late p99 {_of(seen, lambda x: percentile(x.found.starts, 0.99), 1, 's')}"
        f"   end late p99 {_of(seen, _ends, 1000, 'ms')} of {len(last.ends)}"
        f" ({_target(seen, _ends, row.late)})"
        f"   worst {_of(seen, lambda x: max(x.found.ends, default=0), 1000, 'ms')}\n"
        f"    most in a second {max(one.most for one in seen)}   429s"
        f" {sum(len(one.refused) for one in seen)}"
        f" ({sum(why == 'chat' for one in seen for _, _, why in one.refused)} for a chat)"
        f"   calls {_of(seen, lambda x: x.found.per_second, 1, '/s')}"
        f"   {_of(seen, lambda x: x.cost, 1e6, 'µs')} CPU each"
        f"   processor {_of(seen, lambda x: x.cpu / x.seconds, 100, '%')}\n"
        f"    frames every {statistics.median(gaps):.2f} s"
        f" (p99 {_of(seen, lambda x: percentile(x.found.gaps, 0.99), 1, 's')},"
        f" most {_of(seen, lambda x: max(x.found.gaps, default=0), 1, 's')})"
        f"   ticks a hold {_range(last.ticks)}"
        f"   of the last three seconds {_of(seen, lambda x: x.found.lasts, 100, '%')}\n"
        f"    loop held {_of(seen, _held, 1000, 'ms')},"
        f" {max(one.over for one in seen)} times over 20 ms"
        f"{'' if row.held is None else f' ({_target(seen, _held, row.held)})'}"
        f"   an idle loop {_of(seen, lambda x: x.idle, 1000, 'ms')}"
        f"{'   (the others, while one chat had a 429 of 20 s)' if row.told else ''}",
        flush=True,
    )


def _range(sorted_values: list[float]) -> str:
    return f"{sorted_values[0]} to {sorted_values[-1]}" if sorted_values else "not measured"


def _ends(one: Round) -> float:
    return percentile(one.found.ends, 0.99)


def _held(one: Round) -> float:
    return one.held


def _target(rounds: list[Round], of: Callable[[Round], float], limit: float) -> str:
    return at_most(limit * 1000, statistics.median(map(of, rounds)) * 1000, " ms")


def _of(rounds: list[Round], of: Callable[[Round], float], times: float, unit: str) -> str:
    values = sorted(of(one) * times for one in rounds)
    form = ".2f" if unit == "s" else ".0f"
    middle = f"{statistics.median(values):{form}}"
    spread = f" ({values[0]:{form}} to {values[-1]:{form}})" if len(values) > 1 else ""
    return f"{middle} {unit}{spread}" if unit[0] != "/" else f"{middle}{unit}{spread}"


def main() -> None:
    """Reads the arguments and prints the rows."""
    parser = argparse.ArgumentParser()
    parser.add_argument("people", nargs="*", type=int)
    parser.add_argument("--rate", type=int, default=RATE)
    parser.add_argument("--spread", type=float, default=SPREAD)
    parser.add_argument("--running", action="store_true")
    parser.add_argument("--watched", type=float, default=WATCHED)
    parser.add_argument("--rounds", type=int, default=1)
    asked = parser.parse_args()
    spread = None if asked.running else asked.spread
    for people in asked.people:
        row = Row(
            people=people,
            rate=asked.rate,
            spread=spread,
            watched=asked.watched,
            late=LATE.get(people, 0.15),
        )
        asyncio.run(show(row, asked.rounds))
    if not asked.people:
        asyncio.run(bench_holds())


if __name__ == "__main__":
    main()
