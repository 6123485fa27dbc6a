"""The row "reminders": 100,000 people due in the same minute."""

import asyncio
import json
import os
import signal
import statistics
import sys
import tempfile
import time
from collections import deque
from datetime import UTC, datetime
from pathlib import Path

from bench.watched import resident_mib
from lumbar.coach.person import Person
from lumbar.coach.schedule import Remind, Slot
from lumbar.coach.zones import zone_named
from lumbar.store.record import to_document
from tests.answers import SAFE

ROOT = Path(__file__).resolve().parents[1]
PEOPLE = 100_000
ZONES = ("Europe/Berlin", "America/New_York", "Asia/Tokyo", "Europe/London", "Asia/Kolkata")
RATES = ((30, 60.0), (1000, 60.0))
"""MESSAGES_PER_SECOND, and how many seconds each is measured."""


def settle(folder: Path, people: int) -> None:
    """Writes people who all have a reminder that is due now, in any time zone."""
    (folder / "people").mkdir()
    now = datetime.fromtimestamp(time.time(), UTC)
    for number in range(1, people + 1):
        zone = ZONES[number % len(ZONES)]
        there = now.astimezone(zone_named(zone))
        person = Person(
            id=number,
            safety=SAFE,
            zone=zone,
            remind=Remind(slots=(Slot(at=there.hour * 60 + there.minute),)),
        )
        tables = {"_default": {"1": to_document(person)}}
        path = folder / "people" / f"{number}.json"
        path.write_text(json.dumps(tables, default=str))


async def rush(folder: Path, per_second: int, seconds: float) -> dict[str, float]:
    """Runs the bot for `seconds`; returns what the bot and the server measured."""
    server = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bench.server",
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=2**28,
    )
    assert server.stdout is not None
    assert server.stdin is not None
    port = int(await server.stdout.readline())
    bot = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bench.watched",
        cwd=ROOT,
        env={
            **os.environ,
            "TELEGRAM_BOT_TOKEN": "1:bench",
            "TELEGRAM_API_URL": f"http://127.0.0.1:{port}",
            "DATA_DIR": str(folder),
            "MESSAGES_PER_SECOND": str(per_second),
        },
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    started = asyncio.get_running_loop().create_future()
    told = asyncio.create_task(_errors(bot, started))
    await asyncio.wait_for(started, 300)
    await asyncio.sleep(seconds + 3)
    peak = resident_mib(bot.pid, "VmHWM")
    bot.send_signal(signal.SIGTERM)
    assert bot.stdout is not None
    seen = json.loads(await bot.stdout.read())
    await bot.wait()
    told.cancel()
    server.stdin.close()
    sent = json.loads(await server.stdout.read())["sent"]
    await server.wait()
    times = [at for at, _ in sent]
    first = times[0] if times else 0.0
    kept = sum(at <= first + seconds for at in times) / seconds if times else 0.0
    return {
        "rate": kept,
        "most": most_in_a_second(times),
        "held": seen.get("held", 0.0) * 1000,
        "over": seen.get("over", 0),
        "start": seen.get("ready", 0.0) - seen["began"],
        "peak": peak,
        "twice": len(sent) - len({chat for _, chat in sent}),
    }


async def _errors(bot: asyncio.subprocess.Process, started: "asyncio.Future[None]") -> None:
    assert bot.stderr is not None
    async for line in bot.stderr:
        if b"ready:" in line and not started.done():
            started.set_result(None)
        elif b"WARNING" in line or b"ERROR" in line:
            sys.stderr.write(line.decode())


def most_in_a_second(times: list[float]) -> int:
    """Returns the most messages in any one-second window."""
    window: deque[float] = deque()
    most = 0
    for at in times:
        window.append(at)
        while window[0] <= at - 1:
            window.popleft()
        most = max(most, len(window))
    return most


def reading(folder: Path) -> float:
    """Returns the seconds that reading and parsing every file takes."""
    began = time.perf_counter()
    for path in (folder / "people").iterdir():
        json.loads(path.read_bytes())
    return time.perf_counter() - began


async def bench_reminders(people: int = PEOPLE) -> None:
    """Prints the row."""
    with tempfile.TemporaryDirectory(dir=ROOT) as empty:
        (Path(empty) / "people").mkdir()
        idle = await rush(Path(empty), 30, 0.0)
    with tempfile.TemporaryDirectory(dir=ROOT) as full:
        folder = Path(full)
        settle(folder, people)
        reads, starts = [], []
        for per_second, seconds in RATES:
            reads.append(reading(folder))
            seen = await rush(folder, per_second, seconds)
            starts.append(seen["start"] - idle["start"])
            print(
                f"reminders       {seen['rate']:6.1f} a second of {per_second} allowed"
                f"  {seen['rate'] / per_second:.0%} (at least 95 %)"
                f"   most in a second {seen['most']:.0f}   twice {seen['twice']:.0f}"
            )
            print(
                f"                loop held {seen['held']:.1f} ms at most, {seen['over']:.0f} times"
                f" over 20 ms   memory {seen['peak'] - idle['peak']:+.1f} MiB over idle"
                f" (at most 50)"
            )
    ratio = statistics.median(s / r for s, r in zip(starts, reads, strict=True))
    print(
        f"                start with {people} people {statistics.median(starts):.1f} s,"
        f" reading their files {statistics.median(reads):.1f} s   {ratio:.2f} x (at most 2 x)"
    )


if __name__ == "__main__":
    asyncio.run(bench_reminders(int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE))
