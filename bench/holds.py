"""The row "holds": people in a plank at the same time, and a server that enforces its limits."""

import asyncio
import json
import os
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.enforcing import session_of
from bench.reminders import most_in_a_second
from lumbar.coach.exercise import Level
from lumbar.coach.person import Live, Person
from lumbar.coach.plan import items
from lumbar.coach.session import Session
from lumbar.coach.timeline import Part, compile_step
from lumbar.library import load_library
from lumbar.store.record import to_document
from tests.answers import SAFE

ROOT = Path(__file__).resolve().parents[1]
COUNTS = (30, 100, 200, 300, 3000)
AMONG = 100
"""Number of people in the run in which one chat gets a 429."""
PER_SECOND = 30
SPREAD = 60.0
"""Seconds over which the people press Start; a plank's three holds and rests take 103, so that
all of them are live at its end."""


def first_hold() -> tuple[float, float]:
    """Returns a plank's seconds to get ready and into the pose, and those of its first hold."""
    plan = items([load_library().exercises["plank"]], Level.STANDARD, {})
    segments = compile_step(plan, 0, by_itself=False)
    first = next(n for n, segment in enumerate(segments) if segment.part is Part.HOLD)
    return float(sum(one.seconds for one in segments[:first])), float(segments[first].seconds)


READY, HOLD = first_hold()
WATCHED = READY + HOLD + 5.0
"""Seconds of measuring after that, until the last person's first hold is over."""


def settle(folder: Path, people: int) -> None:
    """Writes records of people who are offered a plank and have not pressed Start yet."""
    (folder / "people").mkdir()
    plan = items([load_library().exercises["plank"]], Level.STANDARD, {})
    for number in range(1, people + 1):
        session = Session(
            id=session_of(number), routine="plank", plan=plan, by_itself=False, begun=time.time()
        )
        live = Live(
            session=session,
            chat=number,
            countdown=1,
            of=0,
            turn=session.turn,
        )
        person = Person(id=number, safety=SAFE, live=live)
        tables = {"_default": {"1": to_document(person)}}
        (folder / "people" / f"{number}.json").write_text(json.dumps(tables, default=str))


async def crowd(
    folder: Path, people: int, spread: float = SPREAD, *, told: int = 0
) -> dict[str, Any]:
    """Runs the bot with `people`; returns the server's results. told: who gets a long 429."""
    server = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bench.enforcing"),
        *map(str, (people, spread, PER_SECOND, told)),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=2**28,
    )
    assert server.stdout is not None
    assert server.stdin is not None
    port = int(await server.stdout.readline())
    with (folder / "log").open("wb") as log:
        bot = await asyncio.create_subprocess_exec(
            *(sys.executable, "bot.py"),
            cwd=ROOT,
            env={
                **os.environ,
                "TELEGRAM_BOT_TOKEN": "1:bench",
                "TELEGRAM_API_URL": f"http://127.0.0.1:{port}",
                "DATA_DIR": str(folder),
                "MESSAGES_PER_SECOND": str(PER_SECOND),
            },
            stdout=log,
            stderr=log,
        )
    while b"ready:" not in (folder / "log").read_bytes():
        if bot.returncode is not None:
            raise RuntimeError((folder / "log").read_text())
        await asyncio.sleep(0.1)
    # The bot resumes people who wait for Start when it begins; that is not measured.
    await asyncio.sleep(spread + WATCHED)
    bot.send_signal(signal.SIGTERM)
    await bot.wait()
    server.stdin.close()
    seen: dict[str, Any] = json.loads(await server.stdout.read())
    await server.wait()
    return seen


def lateness(folder: Path, seen: dict[str, Any]) -> tuple[list[float], list[float], list[int]]:
    """Returns the delays of starts and ends in seconds, and each hold's number of ticks.

    Start: from the accepted press to the countdown in the session message. End: from the end of the
    first hold in the record to the next call in that chat.
    """
    starts, ends, ticks = [], [], []
    calls: dict[int, list[tuple[float, str]]] = {}
    for at, chat, method in seen["calls"]:
        calls.setdefault(chat, []).append((at, method))
    over = max((at for at, _, _ in seen["calls"]), default=0.0)
    for chat, theirs in calls.items():
        pressed = seen["pressed"].get(str(chat), float("inf"))
        board = next((at for at, m in theirs if m.startswith("edit") and at >= pressed), None)
        if board is None:
            continue
        starts.append(board - pressed)
        path = folder / "people" / f"{chat}.json"
        record = json.loads(path.read_bytes())["_default"]["1"]
        since = record["person"]["session"]["live"]["session"]["since"]
        end = since + READY + HOLD
        if end > over - 1:
            continue
        ends.append(min((at for at, _ in theirs if at >= end - 0.005), default=over) - end)
        ticks.append(sum(since + READY <= at < end - 0.005 for at, _ in theirs))
    return sorted(starts), sorted(ends), sorted(ticks)


def p99(values: list[float]) -> float:
    """Returns the 99th percentile of the values."""
    return values[int(len(values) * 0.99)] if values else float("nan")


async def bench_holds(counts: tuple[int, ...] = COUNTS) -> None:
    """Prints the rows; the last of them with a 429 of 20 s in one chat."""
    for people in counts:
        await row(people)
    await row(AMONG, told=1)


async def row(people: int, *, told: int = 0) -> None:
    """Prints the row for `people`; told: the chat that gets a 429 and is not counted."""
    with tempfile.TemporaryDirectory(dir=ROOT) as name:
        folder = Path(name)
        settle(folder, people)
        seen = await crowd(folder, people, told=told)
        seen["calls"] = [call for call in seen["calls"] if call[1] != told]
        starts, ends, ticks = lateness(folder, seen)
    every = [at for at, _, _ in seen["calls"]]
    middle = ticks[len(ticks) // 2] if ticks else 0
    print(
        f"holds {people:5}     {len(starts)} began, {len(seen['words'])} had a word first"
        f"   start late p99 {p99(starts):.3f} s   end late p99 {p99(ends) * 1000:.0f} ms"
        f" (at most 150), worst {max(ends, default=0) * 1000:.0f}"
    )
    print(
        f"                most in a second {most_in_a_second(every)} of {PER_SECOND}"
        f"   429s {len(seen['refused'])}"
        f" ({sum(why == 'chat' for _, _, why in seen['refused'])} for a chat)   shown in a hold"
        f" {ticks[0] if ticks else 0} to {ticks[-1] if ticks else 0}, mostly {middle}"
        f"{'   (the others, while one chat had a 429 of 20 s)' if told else ''}",
        flush=True,
    )


if __name__ == "__main__":
    asyncio.run(bench_holds(tuple(map(int, sys.argv[1:])) or COUNTS))
