"""A start says how far it is, and what the rounds after it leave for the next one."""

import asyncio
import os
import time
from pathlib import Path
from typing import cast

import msgspec
import pytest

from lumbar.coach.person import Person
from lumbar.coach.schedule import Remind, Slot
from lumbar.live.sessions import LiveSessions
from lumbar.measures import Measures
from lumbar.reminding.sweep import Sender, Sweep
from lumbar.start import COUNTED_EVERY, ROUND_EVERY, TOLD_EVERY, come_back, count_people, go_round
from lumbar.store.record import to_document
from lumbar.store.tiny import TinyStore
from lumbar.telegram.budget import Budget
from lumbar.telegram.lanes import Lanes
from tests.answers import SAFE
from tests.clocks import ManualClock

NOBODY = cast("LiveSessions", None)
"""Nobody has a live session here."""
UNUSED = cast("Sender", None)
"""Nothing is due here."""
LONG_AGO = time.time() - 60


def settled(folder: Path, numbers: range, at: int = 600) -> None:
    """Writes people with a reminder at so many minutes after midnight, as of a minute ago."""
    for number in numbers:
        person = Person(
            id=number, safety=SAFE, zone="Europe/Berlin", remind=Remind(slots=(Slot(at=at),))
        )
        path = folder / f"{number}.json"
        path.write_bytes(msgspec.json.encode({"_default": {"1": to_document(person)}}))
        os.utime(path, (LONG_AGO, LONG_AGO))


class SlowClock(ManualClock):
    """Reading takes long: two seconds pass at each look at the clock."""

    def now(self) -> float:
        self._at += 2.0
        return self._at


async def test_a_long_start_says_how_far_it_is(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    store = TinyStore(tmp_path / "people", (clock := SlowClock()).now)
    settled(tmp_path / "people", range(1, 1201))
    began = clock.now()
    sweep = Sweep(clock, Lanes(), store, UNUSED, Budget(30))
    assert await come_back(store, NOBODY, sweep, lambda _: began, clock) == 0
    took = clock.now() - began
    said = [record.message for record in caplog.records if "people read" in record.message]
    assert 1 < len(said) <= took / TOLD_EVERY
    assert all(line.endswith("of 1,200 people read") for line in said)
    reached = [int(line.split()[0].replace(",", "")) for line in said]
    assert reached == sorted(set(reached))
    assert "1200 people, 1200 with reminders" in caplog.text


async def test_a_short_start_says_no_more_than_what_it_has_found(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    clock = ManualClock()
    store = TinyStore(tmp_path / "people", clock.now)
    settled(tmp_path / "people", range(1, 601))
    sweep = Sweep(clock, Lanes(), store, UNUSED, Budget(30))
    await come_back(store, NOBODY, sweep, lambda _: clock.now(), clock)
    assert "people read" not in caplog.text
    assert "600 people, 600 with reminders" in caplog.text


async def moments(folder: Path, clock: ManualClock) -> set[int]:
    """Who has one after a start."""
    store = TinyStore(folder, clock.now)
    assert [one async for one in store.living()] == []
    return {moment.id for moment in await store.due(clock.now() + 86_400 * 2, 100)}


async def test_every_hour_a_round_leaves_less_to_read_for_the_next_start(tmp_path: Path) -> None:
    folder = tmp_path / "people"
    clock = ManualClock()
    store = TinyStore(folder, clock.now)
    index = folder.with_suffix(".index")
    settled(folder, range(1, 4))
    going = asyncio.create_task(go_round(store, clock, ROUND_EVERY))
    await clock.advance(ROUND_EVERY - 1)
    assert not index.exists()
    await clock.advance(2)
    first = index.read_bytes()
    settled(folder, range(2, 3), at=700)
    settled(folder, range(4, 5))
    await clock.advance(ROUND_EVERY)
    second = index.read_bytes()
    going.cancel()
    await asyncio.wait([going])
    assert len(first.splitlines()) == 1 + 3
    assert len(second.splitlines()) == 1 + 4
    assert await moments(folder, clock) == {1, 2, 3, 4}
    assert index.read_bytes() == second, "that start had nothing to read"


async def test_people_are_counted_once_a_minute_those_of_this_process(tmp_path: Path) -> None:
    store, clock, measures = TinyStore(tmp_path / "people"), ManualClock(), Measures()
    counting = asyncio.create_task(count_people(store, clock, lambda: range(256), measures))
    await store.save(Person(id=1))
    await store.renew()
    await clock.advance(COUNTED_EVERY)
    await clock.until(lambda: measures.people == 1)
    await store.save(Person(id=2))
    await store.renew()
    await clock.advance(COUNTED_EVERY)
    await clock.until(lambda: measures.people == 2)
    counting.cancel()
