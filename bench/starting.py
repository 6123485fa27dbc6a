"""The rows "start": from the command to the first getUpdates, and with many people to look at.

`python -m bench.starting [PEOPLE]`: by default 100,000; a million takes some 4 GB of the disk.
"""

import asyncio
import json
import os
import shutil
import statistics
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from bench import people
from bench.figures import at_most, ratio, spread
from bench.sample import TOKEN
from bench.server import serving
from bench.watched import resident_mib
from sandbox.server import Sandbox

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 3
COMMANDS = 7
"""Rounds of the start without people, which takes little time."""
BARE_BOT = """
import os
from telegram.ext import Application
url = os.environ["TELEGRAM_API_URL"]
bot = Application.builder().token(os.environ["TELEGRAM_BOT_TOKEN"]).base_url(url + "/bot").build()
bot.run_polling()
"""


async def command(words: list[str]) -> tuple[float, float]:
    """Returns seconds from the command to its first getUpdates, and idle MiB 2 s later."""
    sandbox = Sandbox(TOKEN)
    await sandbox.start()
    with tempfile.TemporaryDirectory() as folder:
        mine = {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": sandbox.url,
            "DATA_DIR": folder,
        }
        began = time.perf_counter()
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *words,
            cwd=ROOT,
            env={**_as_usual(), **mine},
            stderr=asyncio.subprocess.DEVNULL,
        )
        while not any(call["method"] == "getUpdates" for call in sandbox.world.calls):
            await asyncio.sleep(0.002)
        took = time.perf_counter() - began
        await asyncio.sleep(2)
        resident = resident_mib(process.pid)
        process.terminate()
        await process.wait()
    await sandbox.stop()
    return took, resident


def _as_usual() -> dict[str, str]:
    """Returns a normal environment, in which Python caches bytecode."""
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


async def bench_start(rounds: int = COMMANDS) -> None:
    """Prints the rows "start" and "idle memory"."""
    bare, ours = [], []
    for _ in range(rounds):
        bare.append(await command(["-c", BARE_BOT]))
        ours.append(await command(["bot.py"]))
    its, bares = ([took for took, _ in runs] for runs in (ours, bare))
    slower = ratio(its, bares)
    print(
        f"start            {spread(its).told()} s   a bare python-telegram-bot bot"
        f" {spread(bares).told()} s   {slower.told()} x, {at_most(2, slower.middle)}"
    )
    held, bare_held = (spread([mib for _, mib in runs]) for runs in (ours, bare))
    print(
        f"idle memory      {held.told('.1f')} MiB, {at_most(80, held.middle, ' MiB')}"
        f"   the bare bot {bare_held.told('.1f')} MiB",
        flush=True,
    )


async def started(folder: Path) -> float:
    """Starts the bot; returns the seconds until it has looked at everybody, and ends it."""
    async with serving() as server:
        began = time.perf_counter()
        bot = await asyncio.create_subprocess_exec(
            *(sys.executable, "bot.py"),
            cwd=ROOT,
            env={
                **_as_usual(),
                "TELEGRAM_BOT_TOKEN": TOKEN,
                "TELEGRAM_API_URL": server.url,
                "DATA_DIR": str(folder),
            },
            stderr=asyncio.subprocess.PIPE,
        )
        assert bot.stderr is not None
        async with asyncio.timeout(900):
            async for line in bot.stderr:
                if b"ready:" in line:
                    break
        took = time.perf_counter() - began
        bot.terminate()
        await asyncio.gather(bot.stderr.read(), bot.wait())
    return took


def reading(folder: Path) -> float:
    """Returns the seconds that reading and parsing every file takes."""
    began = time.perf_counter()
    for path in (folder / "people").glob("*.json"):
        json.loads(path.read_bytes())
    return time.perf_counter() - began


def only_people(folder: Path) -> None:
    """Removes everything but the records: what the program makes of them, it makes anew."""
    made = [path for path in folder.iterdir() if path.name != "people"]
    made += [path for path in (folder / "people").iterdir() if not path.stem.isdigit()]
    for path in made:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


async def bench_many(
    rounds: int = ROUNDS, count: int = people.CROWD, regulars: Path | None = None
) -> None:
    """Prints the rows "start with many people": the first start ever, and every one after.

    People who have just begun (little to read, as much to look at) and regulars with a past;
    regulars: a DATA_DIR with these, None: they are made. Starts and reading take turns; what a
    start without people takes is taken off.
    """
    with tempfile.TemporaryDirectory(dir=ROOT) as name:
        (Path(name) / "people").mkdir()
        empty = statistics.median([await started(Path(name)) for _ in range(rounds)])
    with people.crowd(people.newcomers(time.time()), count) as folder:
        await _many(f"start with {count:,} people who have just begun", folder, empty, rounds)
    with ExitStack() as stack:
        folder = regulars or stack.enter_context(people.crowd(people.regulars(time.time()), count))
        await _many(f"start with {count:,} people who have a past", folder, empty, rounds)


async def _many(what: str, folder: Path, empty: float, rounds: int) -> None:
    reads: list[float] = []
    starts: dict[str, list[float]] = {"the first start": [], "the next": []}
    for _ in range(rounds):
        only_people(folder)
        reads.append(reading(folder))
        for its in starts.values():
            its.append(await started(folder) - empty)
    print(f"{what}: reading their files {spread(reads).told()} s")
    for which, its in starts.items():
        slower = ratio(its, reads)
        print(
            f"    {which:16} {spread(its).told()} s   {slower.told()} x,"
            f" {at_most(1.6, slower.middle)}",
            flush=True,
        )


if __name__ == "__main__":
    asyncio.run(bench_many(count=int(sys.argv[1]) if len(sys.argv) > 1 else people.CROWD))
