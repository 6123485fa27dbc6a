"""Measures a change and a load on a person's first day, and after five years of daily routines.

`python -m bench.record` measures: the two take turns, and the medians of the rounds decide.
"""

import asyncio
import json
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from lumbar.coach.exercise import Level
from lumbar.coach.ground import ground_at
from lumbar.coach.past import with_entry
from lumbar.coach.person import Person
from lumbar.coach.plan import routine_plan
from lumbar.coach.progress import Entry
from lumbar.coach.schedule import Remind, Slot
from lumbar.coach.session import Effort, Outcome, Result
from lumbar.library import load_library
from lumbar.store.record import to_document
from lumbar.store.tiny import TinyStore
from tests.answers import SAFE

ROOT = Path(__file__).resolve().parents[1]
YEARS = 1_826
"""Days of five years, with a session on each."""
ROUNDS = 9
OF_EACH = 24
MOST = 1.3
CROWD = 100_000
LIBRARY = load_library()


def whole_routine(nth: int, day: date) -> Entry:
    """Returns a finished session of the whole routine, with every exercise rated."""
    plan = routine_plan(
        LIBRARY.routines["whole"], ground_at(LIBRARY, Level.STANDARD, {}, day), LIBRARY
    )
    return Entry(
        id=f"{nth:08x}",
        routine="whole",
        day=day,
        ended=datetime(day.year, day.month, day.day, 18, tzinfo=UTC).timestamp(),
        finished=True,
        results=tuple(
            Result(
                exercise=item.exercise,
                rung=item.rung,
                outcome=Outcome.DONE,
                hold=item.dose.hold,
                holds=20,
                held=100,
                spent=141,
                effort=Effort.RIGHT,
            )
            for item in plan
        ),
    )


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


Work = Callable[[TinyStore, int], Awaitable[object]]


class Contest:
    """Measures kinds of people in turn; keeps each kind's median of each round."""

    def __init__(self, kinds: dict[str, tuple[TinyStore, range]]) -> None:
        self._kinds = kinds

    async def run(
        self, work: Callable[[TinyStore, int], Awaitable[object]]
    ) -> dict[str, list[float]]:
        """Returns a median in milliseconds a round, for each kind."""
        medians: dict[str, list[float]] = {kind: [] for kind in self._kinds}
        for _ in range(ROUNDS):
            times: dict[str, list[float]] = {kind: [] for kind in self._kinds}
            for nth in range(OF_EACH):
                for kind, (store, numbers) in self._kinds.items():
                    number = numbers[nth % len(numbers)]
                    times[kind].append(await _timed(partial(work, store, number)))
            for kind, found in times.items():
                medians[kind].append(statistics.median(found))
        return medians


def told(what: str, medians: dict[str, list[float]], *, least: bool) -> None:
    """Prints one row: medians, and how each kind compares with the first, with the spread."""
    (first, base), *others = medians.items()
    print(f"{what:<15} {statistics.median(base):6.2f} ms  {first}")
    for kind, found in others:
        ratios = sorted(one / of for one, of in zip(found, base, strict=True))
        limit = f"(at most {MOST} x)" if least else ""
        print(
            f"{'':<15} {statistics.median(found):6.2f} ms  {kind}"
            f"  {statistics.median(ratios):.2f} x {limit}"
            f" rounds {ratios[0]:.2f} to {ratios[-1]:.2f}"
        )


async def bench_record(crowd: int = CROWD) -> None:
    """Prints the rows "change", "load" and "end of a session"."""
    today = date(2026, 11, 27)
    sessions = [whole_routine(nth, today - timedelta(days=YEARS - 1 - nth)) for nth in range(YEARS)]
    with (
        tempfile.TemporaryDirectory(dir=ROOT) as few,
        tempfile.TemporaryDirectory(dir=ROOT) as many,
    ):
        kinds = {}
        for where, people in ((few, 100), (many, crowd)):
            folder = Path(where) / "people"
            store = TinyStore(folder)
            plain = json.dumps({"_default": {"1": to_document(Person(id=0))}})
            for number in range(1, people + 1):
                (folder / f"{number}.json").write_text(plain.replace('"id": 0', f'"id": {number}'))
            begun, kept = range(1, 5), range(5, 9)
            await settle(store, folder, begun, sessions[-1:])
            await settle(store, folder, kept, sessions)
            kinds[f"the first day, at {people:,} people"] = (store, begun)
            kinds[f"after five years, at {people:,} people"] = (store, kept)
        contest = Contest(kinds)
        told("change", await contest.run(lambda s, n: s.change(n, turned)), least=True)
        told("load", await contest.run(lambda s, n: s.load(n)), least=True)
        count = 0

        def ends(person: Person) -> Person:
            nonlocal count
            count += 1
            day = today + timedelta(days=1)
            return replace(person, past=with_entry(person.past, whole_routine(count + YEARS, day)))

        told("end of session", await contest.run(lambda s, n: s.change(n, ends)), least=False)


if __name__ == "__main__":
    asyncio.run(bench_record())
