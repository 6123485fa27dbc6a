"""Processes that are killed: run as `python -m tests.store.child WHAT FOLDER [ROUNDS]`.

save, end, take, redact: forks a writer again and again, kills it with SIGKILL at a random moment,
and prints a line of JSON for each: what it had acknowledged by then. change: makes so many changes
to one record, each of which counts. hold: takes the hold, beats once, and says so.
"""

import asyncio
import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from lumbar.coach.past import with_entry
from lumbar.coach.person import Person
from lumbar.store.instance_lock import InstanceLock
from lumbar.store.journal import Journal
from lumbar.store.tiny import TinyStore
from tests.store.contract import one_more
from tests.store.people import entry, large

Work = Callable[[Path, int, Callable[[int], None]], Coroutine[Any, Any, None]]

WORDS = "my back aches"
LONGEST_LIFE = 0.02
"""Seconds after the first acknowledgement; long enough for many writes."""
FIRST_SIZE = 150


async def save(folder: Path, start: int, acknowledge: Callable[[int], None]) -> None:
    """Saves records that differ in a number, acknowledging each."""
    store = TinyStore(folder)
    for size in range(start, start + 10_000):
        await store.save(large(5, size))
        acknowledge(size)


async def end(folder: Path, start: int, acknowledge: Callable[[int], None]) -> None:
    """Ends one session after another, acknowledging how many there are."""
    store = TinyStore(folder)
    for nth in range(start, start + 10_000):
        await store.change(5, partial(_with_one_more, nth))
        acknowledge(nth + 1)


def _with_one_more(nth: int, person: Person) -> Person:
    one = entry(nth, date(2026, 1, 1) + timedelta(days=nth))
    return replace(person, past=with_entry(person.past, one))


async def take(folder: Path, start: int, acknowledge: Callable[[int], None]) -> None:
    """Takes updates, acknowledging each, and handles every one but each tenth."""
    journal = Journal(folder / "updates.jsonl", quiet=0.0)
    for number in range(start, start + 10_000):
        await journal.take([{"update_id": number, "message": {"text": WORDS * 50}}])
        acknowledge(number)
        if number % 10:
            await journal.handled(number)


async def redact(folder: Path, start: int, acknowledge: Callable[[int], None]) -> None:
    """Takes an update of one person and one of another, takes the first one's words out of the
    file, and acknowledges that."""
    journal = Journal(folder / "updates.jsonl")
    for number in range(start, start + 20_000, 2):
        await journal.take([said(number, "forgets"), said(number + 1, "stays")])
        await journal.redact(lambda update: None if update["who"] == "forgets" else update)
        acknowledge(number)


def said(number: int, who: str) -> dict[str, Any]:
    """An update with words of somebody's."""
    return {"update_id": number, "who": who, "text": f"{WORDS} {who} {number}."}


def one_life(work: Work, folder: Path, start: int) -> list[int]:
    """What a process acknowledges before it is killed."""
    reads, writes = os.pipe()
    child = os.fork()
    if not child:
        os.dup2(writes, 1)
        asyncio.run(work(folder, start, acknowledge))
        os._exit(0)
    os.close(writes)
    with os.fdopen(reads) as acknowledged:
        first = acknowledged.readline()
        time.sleep(random.uniform(0, LONGEST_LIFE))  # noqa: S311 - any moment will do
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        # A line that was cut off was not acknowledged.
        return [int(line) for line in (first, *acknowledged) if line.endswith("\n")]


def acknowledge(number: int) -> None:
    os.write(1, f"{number}\n".encode())


def say(line: object) -> None:
    sys.stdout.write(f"{json.dumps(line)}\n")
    sys.stdout.flush()


def many_lives(folder: Path, rounds: int) -> None:
    """Kills a saver many times, and says what each had acknowledged and what stands."""
    start = FIRST_SIZE
    for _ in range(rounds):
        acknowledged = one_life(save, folder, start)
        person = asyncio.run(TinyStore(folder).load(5))
        found = person.reminder if person and person.reminder else -1
        say({"acknowledged": acknowledged[-1], "found": found})
        start = FIRST_SIZE + (found + 1) % 300


def many_ends(folder: Path, rounds: int) -> None:
    """Kills one who ends sessions many times; says what was acknowledged and what is there."""
    start = 0
    for _ in range(rounds):
        acknowledged = one_life(end, folder, start)
        store = TinyStore(folder)
        person = asyncio.run(store.load(5))
        start = person.past.ended if person else 0
        history = [one.id for one in asyncio.run(store.history(5))]
        say({"acknowledged": acknowledged[-1], "ended": start, "history": history})


def many_takers(folder: Path, rounds: int) -> None:
    """Kills a taker many times; says what all had acknowledged and what still waits."""
    start = 1
    for _ in range(rounds):
        acknowledged = one_life(take, folder, start)
        journal = Journal(folder / "updates.jsonl")
        waiting = [update["update_id"] for update in journal.waiting]
        journal.close()
        say({"first": start, "acknowledged": acknowledged[-1], "waiting": waiting})
        start = acknowledged[-1] + 2


def many_redactors(folder: Path, rounds: int) -> None:
    """Kills one who forgets many times; says what was acknowledged, what is there in the file just
    then, and what waits after the next start."""
    start = 1
    for _ in range(rounds):
        acknowledged = one_life(redact, folder, start)
        text = (folder / "updates.jsonl").read_text()
        journal = Journal(folder / "updates.jsonl")
        waiting = [update["update_id"] for update in journal.waiting]
        journal.close()
        say({"first": start, "acknowledged": acknowledged[-1], "text": text, "waiting": waiting})
        start = acknowledged[-1] + 4


async def change(folder: Path, times: int) -> None:
    store = TinyStore(folder)
    for nth in range(times):
        await store.change(5, one_more, rush=nth % 2 == 0)


def hold(folder: Path, beat_at: float) -> None:
    held = InstanceLock(folder)
    held.heartbeat(beat_at)
    say({"pid": os.getpid()})
    sys.stdin.read()


if __name__ == "__main__":
    what, place, number = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    match what:
        case "save":
            many_lives(place, int(number))
        case "end":
            many_ends(place, int(number))
        case "take":
            many_takers(place, int(number))
        case "redact":
            many_redactors(place, int(number))
        case "change":
            asyncio.run(change(place, int(number)))
        case "hold":
            hold(place, float(number))
