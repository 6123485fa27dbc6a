"""The row "reminders": 100,000 people due in the same minute.

python -m bench.reminders [ROUNDS [PEOPLE]]
"""

import asyncio
import json
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench import people
from bench.figures import Spread, at_least, at_most, most_in_a_second, spread
from bench.sample import TOKEN
from bench.server import serving
from bench.starting import ROOT, only_people
from bench.watched import idle, resident_mib

ROUNDS = 3
SECONDS = 60.0
RATES = (30, 1000)
"""MESSAGES_PER_SECOND of each row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rush:
    """What one run showed. rate: messages a second; most: in any one-second window; held, idle:
    how long at most our loop and an idle one beside it were held, in seconds; over: how often ours
    was held over 20 ms; peak: MiB; twice: how many were sent more than one."""

    rate: float
    most: int
    held: float
    over: int
    idle: float
    peak: float
    twice: int


async def rush(folder: Path, per_second: int, seconds: float) -> Rush:
    """Runs the bot for `seconds` from when it is ready."""
    async with serving() as server:
        bot = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bench.watched"),
            cwd=ROOT,
            env={
                **os.environ,
                "TELEGRAM_BOT_TOKEN": TOKEN,
                "TELEGRAM_API_URL": server.url,
                "DATA_DIR": str(folder),
                "MESSAGES_PER_SECOND": str(per_second),
            },
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        ready = asyncio.Event()
        told = asyncio.create_task(_errors(bot, ready))
        await asyncio.wait_for(ready.wait(), 300)
        idles = await idle(seconds + 3)
        peak = resident_mib(bot.pid, "VmHWM")
        bot.send_signal(signal.SIGTERM)
        assert bot.stdout is not None
        seen = json.loads(await bot.stdout.read())
        await bot.wait()
        await told
    times = [at for at, _ in server.sent]
    kept = sum(at <= times[0] + seconds for at in times) / seconds if seconds and times else 0.0
    return Rush(
        rate=kept,
        most=most_in_a_second(times),
        held=seen["held"],
        over=int(seen.get("over", 0)),
        idle=idles,
        peak=peak,
        twice=len(times) - len({chat for _, chat in server.sent}),
    )


async def _errors(bot: asyncio.subprocess.Process, ready: asyncio.Event) -> None:
    """Says what the bot warns of, and when it is ready."""
    assert bot.stderr is not None
    async for line in bot.stderr:
        if b"ready:" in line:
            ready.set()
        elif b"WARNING" in line or b"ERROR" in line:
            sys.stderr.write(line.decode())


async def bench_reminders(rounds: int = ROUNDS, count: int = people.CROWD) -> None:
    """Prints the rows; the two rates take turns."""
    with tempfile.TemporaryDirectory(dir=ROOT) as name:
        folder = Path(name)
        (folder / "people").mkdir()
        empty = (await rush(folder, RATES[0], 0.0)).peak
        runs: dict[int, list[Rush]] = {rate: [] for rate in RATES}
        for _ in range(rounds):
            for rate, its in runs.items():
                only_people(folder)
                people.write(folder, range(1, count + 1), people.due(time.time()))
                its.append(await rush(folder, rate, SECONDS))
    print(f"reminders: {count:,} people due in one minute, {SECONDS:.0f} s each")
    for rate, its in runs.items():
        told(rate, its, empty)


def told(rate: int, runs: list[Rush], empty: float) -> None:
    """Prints what one rate showed. empty: MiB that the bot takes without people."""

    def of(what: Callable[[Rush], float]) -> Spread:
        return spread([what(run) for run in runs])

    kept, held = of(lambda run: run.rate / rate), of(lambda run: run.held * 1000)
    more = of(lambda run: run.peak - empty)
    most = max(run.most for run in runs)
    print(
        f"    {rate:5} a second allowed   {kept.told('.1%')} kept up,"
        f" {at_least(95, kept.middle * 100, ' %')}   most in a second {most},"
        f" {at_most(rate, most, '')}   twice {sum(run.twice for run in runs)}"
    )
    print(
        f"          loop held {held.told('.1f')} ms, {at_most(20, held.middle, ' ms')}"
        f" ({sum(run.over for run in runs)} times over)   an idle loop beside it"
        f" {of(lambda run: run.idle * 1000).told('.1f')} ms   memory over idle"
        f" {more.told('.1f')} MiB, {at_most(50, more.middle, ' MiB')}",
        flush=True,
    )


if __name__ == "__main__":
    asyncio.run(bench_reminders(*map(int, sys.argv[1:3])))
