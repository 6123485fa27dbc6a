"""Prints the measured rows. Contestants take turns in one run; the medians count.

python -m bench [start] [write] [record] [pictures] [answering] [holds] [reminders]
"""

import asyncio
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

from bench.answering import bench_answering
from bench.chart import bench_chart
from bench.holds import bench_holds
from bench.record import bench_record
from bench.reminders import bench_reminders
from bench.voice import bench_voice
from lumbar.coach.person import Person
from lumbar.store.record import to_document
from lumbar.store.tiny import TinyStore
from sandbox.server import Sandbox
from tests.answers import SAFE

ROOT = Path(__file__).resolve().parents[1]
TOKEN = "1:bench"
ROUNDS = 7
BARE_BOT = """
import os
from telegram.ext import Application
url = os.environ["TELEGRAM_API_URL"]
bot = Application.builder().token(os.environ["TELEGRAM_BOT_TOKEN"]).base_url(url + "/bot").build()
bot.run_polling()
"""


async def start(words: list[str]) -> tuple[float, float]:
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
        resident = _resident_mib(process.pid)
        process.terminate()
        await process.wait()
    await sandbox.stop()
    return took, resident


def _as_usual() -> dict[str, str]:
    """Returns a normal environment, in which Python caches bytecode."""
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def _resident_mib(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return float("nan")


async def bench_start() -> None:
    """Prints the rows "start" and "idle memory"."""
    bare, ours = [], []
    for _ in range(ROUNDS):
        bare.append(await start(["-c", BARE_BOT]))
        ours.append(await start(["bot.py"]))
    took = [statistics.median(t for t, _ in runs) for runs in (bare, ours)]
    held = [statistics.median(m for _, m in runs) for runs in (bare, ours)]
    print(
        f"start           {took[1]:6.2f} s    bare python-telegram-bot {took[0]:.2f} s"
        f"    {took[1] / took[0]:.2f} x (at most 2 x)"
    )
    print(
        f"idle memory     {held[1]:6.1f} MiB  bare python-telegram-bot {held[0]:.1f} MiB"
        f"  (at most 80 MiB)"
    )


async def bench_write() -> None:
    """Prints the row "a durable write": at 100 and 100,000 people, against the bare disk."""
    with (
        tempfile.TemporaryDirectory(dir=ROOT) as few,
        tempfile.TemporaryDirectory(dir=ROOT) as many,
    ):
        for folder, people in ((few, 100), (many, 100_000)):
            (Path(folder) / "people").mkdir()
            for number in range(1, people + 1):
                tables = {"_default": {"1": to_document(Person(id=number))}}
                (Path(folder) / "people" / f"{number}.json").write_text(json.dumps(tables))
        stores = {
            people: TinyStore(Path(folder) / "people")
            for folder, people in ((few, 100), (many, 100_000))
        }
        times: dict[str, list[float]] = {"bare": [], "100": [], "100000": []}
        for number in range(1, 101):
            times["bare"].append(await _timed(lambda n=number: _bare(Path(few) / "people", n)))
            for people, store in stores.items():
                times[str(people)].append(
                    await _timed(lambda s=store, n=number: s.change(n, _safe))
                )
    bare, at_few, at_many = (statistics.median(times[key]) * 1000 for key in times)
    print(
        f"durable write   {at_few:6.2f} ms   at 100,000 people {at_many:.2f} ms"
        f"  {at_many / at_few:.2f} x (at most 1.3 x)"
    )
    print(
        f"                             bare write, fsync, rename {bare:.2f} ms"
        f"  {at_few / bare:.2f} x (at most 2 x)"
    )


def _safe(person: Person) -> Person:
    return replace(person, safety=SAFE)


async def _bare(folder: Path, number: int) -> None:
    content = b'{"_default":{"1":{"schema":1,"person":{"id":1}}}}' * 6

    def write() -> None:
        new = folder / "bare.new"
        with new.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        new.replace(folder / f"bare-{number}")

    await asyncio.to_thread(write)


async def _timed(work: Callable[[], Awaitable[object]]) -> float:
    began = time.perf_counter()
    await work()
    return time.perf_counter() - began


async def bench_pictures() -> None:
    """Prints the rows "progress" and "voice"."""
    bench_chart()
    bench_voice()


ROWS = {
    "start": bench_start,
    "write": bench_write,
    "record": bench_record,
    "pictures": bench_pictures,
    "answering": bench_answering,
    "holds": bench_holds,
    "reminders": bench_reminders,
}


async def main() -> None:
    """Prints all rows, or those that the command line names."""
    for row in sys.argv[1:] or ROWS:
        await ROWS[row]()


asyncio.run(main())
