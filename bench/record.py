"""The rows "durable write", "change" and "load": at 100 and at 100,000 people, on somebody's first
day and after five years of daily routines, and against what the disk takes by itself.

`python -m bench.record` measures: all take turns, and the medians of the rounds decide.
"""

import asyncio
import json
import os
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from bench import people
from bench.figures import at_most, ratio, spread
from lumbar.coach.past import with_entry
from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.coach.schedule import Remind, Slot
from lumbar.store.record import to_document
from lumbar.store.tiny import TinyStore
from tests.answers import SAFE

ROOT = Path(__file__).resolve().parents[1]
YEARS = 1_826
"""Days of five years, with a session on each."""
ROUNDS = 9
OF_EACH = 24
MOST = 1.3
BARE = "bare write, fsync, rename"
MOST_OF_BARE = 2.0
FEW = 100


def version_3(person: Person, sessions: list[Entry]) -> str:
    """Returns the file of a person with these sessions in version 3, without chapters."""
    document = to_document(replace(person, past=Person(id=0).past), tuple(sessions))["person"]
    flat = {
        name: value
        for part in document.values()
        if isinstance(part, dict)
        for name, value in part.items()
    }
    old = {"schema": 3, "person": {"id": person.id, **flat, "history": document.get("unfiled", [])}}
    return json.dumps({"_default": {"1": old}})


async def settle(store: TinyStore, folder: Path, numbers: range, sessions: list[Entry]) -> None:
    """Writes people whose sessions are from version 3, except the last, which is done now."""
    for number in numbers:
        person = Person(
            id=number,
            safety=SAFE,
            zone="Europe/Stockholm",
            remind=Remind(slots=(Slot(at=540),)),
        )
        (folder / f"{number}.json").write_text(version_3(person, sessions[:-1]))
        await store.change(number, lambda p: replace(p, past=with_entry(p.past, sessions[-1])))
        await store.change(number, turned)


def turned(person: Person) -> Person:
    """Returns the person with a small change, like that of a tap in a session."""
    return replace(person, calm=not person.calm)


async def _timed(work: Callable[[], Awaitable[object]]) -> float:
    began = time.perf_counter()
    await work()
    return (time.perf_counter() - began) * 1000


class Contest:
    """Measures kinds of people in turn; keeps each kind's median of each round."""

    def __init__(self, kinds: dict[str, tuple[TinyStore, range]], rounds: int) -> None:
        self._kinds = kinds
        self._rounds = rounds

    async def run(
        self, work: Callable[[TinyStore, int], Awaitable[object]]
    ) -> dict[str, list[float]]:
        """Returns a median in milliseconds a round, for each kind."""
        medians: dict[str, list[float]] = {kind: [] for kind in self._kinds}
        for _ in range(self._rounds):
            times: dict[str, list[float]] = {kind: [] for kind in self._kinds}
            for nth in range(OF_EACH):
                for kind, (store, numbers) in self._kinds.items():
                    number = numbers[nth % len(numbers)]
                    times[kind].append(await _timed(partial(work, store, number)))
            for kind, found in times.items():
                medians[kind].append(statistics.median(found))
        return medians


def told(what: str, medians: dict[str, list[float]], *, least: float | None = MOST) -> None:
    """Prints one row: how long each kind takes, and how it compares with the first of them.

    least: the most that another may take, in times of the first; None: there is no target.
    """
    (first, base), *others = medians.items()
    print(f"{what:<16} {spread(base).told()} ms  {first}")
    for kind, found in others:
        slower = ratio(found, base)
        target = f", {at_most(least, slower.middle)}" if least else ""
        print(f"{'':<16} {spread(found).told()} ms  {kind}   {slower.told()} x{target}", flush=True)


async def bench_write(crowd: Path, rounds: int = ROUNDS) -> None:
    """Prints the row "a durable write"; crowd: a DATA_DIR with many people."""
    with tempfile.TemporaryDirectory(dir=ROOT) as name:
        few = Path(name)
        people.write(few, range(1, FEW + 1), people.regulars(time.time()))
        content = (few / "people" / "1.json").read_bytes()
        at_few = f"a change at {FEW} people"
        kinds = {at_few: few, f"at {people.CROWD:,} people": crowd}
        stores = {kind: TinyStore(folder / "people") for kind, folder in kinds.items()}
        medians: dict[str, list[float]] = {kind: [] for kind in (*stores, BARE)}
        for _ in range(rounds):
            times: dict[str, list[float]] = {kind: [] for kind in medians}
            for number in range(1, FEW + 1):
                for kind, store in stores.items():
                    times[kind].append(await _timed(partial(store.change, number, turned)))
                times[BARE].append(await _timed(partial(_bare, few, number, content)))
            for kind, found in times.items():
                medians[kind].append(statistics.median(found))
    bare = medians.pop(BARE)
    told("durable write", medians)
    told("", {BARE: bare, at_few: medians[at_few]}, least=MOST_OF_BARE)


async def _bare(folder: Path, number: int, content: bytes) -> None:
    """Writes as many bytes as a record has, as durably, in a thread as a program would."""

    def write() -> None:
        new = folder / "bare.new"
        with new.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        new.replace(folder / f"bare-{number}")

    await asyncio.to_thread(write)


async def bench_record(crowd: Path, rounds: int = ROUNDS) -> None:
    """Prints the rows "change", "load" and "end of a session".

    crowd: a DATA_DIR with many people; eight of them become those of whom it is measured.
    """
    today = date(2026, 11, 27)
    sessions = [
        people.whole_routine(nth, today - timedelta(days=YEARS - 1 - nth)) for nth in range(YEARS)
    ]
    with tempfile.TemporaryDirectory(dir=ROOT) as few:
        people.write(Path(few), range(1, FEW + 1), people.regulars(time.time()))
        kinds = {}
        for where, count in ((Path(few), FEW), (crowd, people.CROWD)):
            store = TinyStore(where / "people")
            begun, kept = range(1001, 1005), range(1005, 1009)
            await settle(store, where / "people", begun, sessions[-1:])
            await settle(store, where / "people", kept, sessions)
            kinds[f"the first day, at {count:,} people"] = (store, begun)
            kinds[f"after five years, at {count:,} people"] = (store, kept)
        os.sync()
        contest = Contest(kinds, rounds)
        told("change", await contest.run(lambda s, n: s.change(n, turned)))
        told("load", await contest.run(lambda s, n: s.load(n)))
        count = 0

        def ends(person: Person) -> Person:
            nonlocal count
            count += 1
            day = today + timedelta(days=1)
            entry = people.whole_routine(count + YEARS, day)
            return replace(person, past=with_entry(person.past, entry))

        ended = await contest.run(lambda s, n: s.change(n, ends))
        told("end of session", ended, least=None)


async def main() -> None:
    with people.crowd(people.regulars(time.time())) as crowd:
        await bench_write(crowd)
        await bench_record(crowd)


if __name__ == "__main__":
    asyncio.run(main())
