"""The rows "answering": /help through the whole bot against other libraries' one plain reply.

    python -m bench.answering [ROUNDS]

AIOGRAM_PYTHON names a Python that has aiogram (by default this one), GRAMMY_HOME a folder in
which `npm install grammy @grammyjs/runner` was run. A missing contestant is skipped with a message.
"""

import asyncio
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CONTESTANTS = ROOT / "bench" / "contestants"
IN_FLIGHT, PER_SECOND = 256, 100
SECONDS = 5.0
ROUNDS = 3
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, kw_only=True)
class Seen:
    """One contestant's run: answers per second, CPU seconds per answer, delays in seconds."""

    rate: float
    cpu: float
    p50: float
    p99: float


def contestants() -> dict[str, Sequence[str]]:
    """Returns the contestants and the command that starts each."""
    found: dict[str, Sequence[str]] = {
        "Lumbar": [sys.executable, "bot.py"],
        "python-telegram-bot": [sys.executable, str(CONTESTANTS / "ptb.py")],
    }
    python = os.environ.get("AIOGRAM_PYTHON", sys.executable)
    there = subprocess.run([python, "-c", "import aiogram"], check=False, capture_output=True)
    if there.returncode == 0:
        found["aiogram"] = [python, str(CONTESTANTS / "aiogram_bot.py")]
    else:
        print("answering       aiogram is not installed (AIOGRAM_PYTHON): left out")
    home = os.environ.get("GRAMMY_HOME", "")
    if home and shutil.which("node") and (Path(home) / "node_modules" / "grammy").is_dir():
        found["grammY"] = ["node", str(CONTESTANTS / "grammy.mjs")]
    else:
        print("answering       grammY is not installed (GRAMMY_HOME): left out")
    return found


async def one(command: Sequence[str], mode: str, number: int) -> Seen:
    """Runs one contestant against its own server."""
    server = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bench.asking",
        mode,
        str(number),
        str(SECONDS),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    assert server.stdout is not None
    port = int(await server.stdout.readline())
    with tempfile.TemporaryDirectory(dir=ROOT) as folder:
        bot = await asyncio.create_subprocess_exec(
            *command,
            cwd=ROOT,
            env={**os.environ, **_settings(port, folder)},
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            async with asyncio.timeout(60):
                assert await server.stdout.readline() == b"begin\n"
                before = _cpu(bot.pid)
                assert await server.stdout.readline() == b"end\n"
                used = _cpu(bot.pid) - before
                seen = json.loads(await server.stdout.readline())
        finally:
            bot.kill()
            await bot.wait()
            await server.wait()
    answers = max(1.0, seen["rate"] * SECONDS)
    return Seen(rate=seen["rate"], cpu=used / answers, p50=seen["p50"], p99=seen["p99"])


def _settings(port: int, folder: str) -> Mapping[str, str]:
    return {
        "TELEGRAM_BOT_TOKEN": "1:bench",
        "TELEGRAM_API_URL": f"http://127.0.0.1:{port}",
        "DATA_DIR": folder,
        "MESSAGES_PER_SECOND": "10000",
        "LOG_LEVEL": "WARNING",
    }


def _cpu(pid: int) -> float:
    """Returns the CPU seconds that a process has used, over all its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


async def bench_answering(rounds: int = ROUNDS) -> None:
    """Prints the rows; contestants take turns."""
    starts = contestants()
    flood: dict[str, list[Seen]] = {name: [] for name in starts}
    steady: dict[str, list[Seen]] = {name: [] for name in starts}
    for _ in range(rounds):
        for name, command in starts.items():
            flood[name].append(await one(command, "flood", IN_FLIGHT))
            steady[name].append(await one(command, "steady", PER_SECOND))
    rates = {name: statistics.median(s.rate for s in seen) for name, seen in flood.items()}
    costs = {name: statistics.median(s.cpu for s in seen) for name, seen in flood.items()}
    delays = {name: statistics.median(s.p99 for s in seen) for name, seen in steady.items()}
    for name in starts:
        print(
            f"answering       {name:20} {rates[name]:7.0f} a second with {IN_FLIGHT} in flight"
            f" ({rates['Lumbar'] / max(rates[name], 1):.2f} x),"
            f" {costs[name] * 1000:.2f} ms CPU each ({costs['Lumbar'] / costs[name]:.2f} x),"
            f" p99 {delays[name] * 1000:.0f} ms at {PER_SECOND} a second"
            f" ({delays['Lumbar'] / delays[name]:.2f} x)"
        )
    print(
        "                at least 8 x python-telegram-bot, 1.5 x aiogram, 0.6 x grammY; CPU at most"
        " 0.5 x the first, 1.2 x the last; p99 at most 1.5 x grammY"
    )


if __name__ == "__main__":
    asyncio.run(bench_answering(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))
