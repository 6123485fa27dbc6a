"""The sweep with people in a real PostgreSQL that goes away and comes back."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from dataclasses import replace

import pytest

from lumbar.clock import SystemClock
from lumbar.coach.due import due, look_at
from lumbar.coach.person import Person
from lumbar.coach.reminders import decided
from lumbar.reminding.sweep import Sweep
from lumbar.store.postgres.database import Database
from lumbar.store.postgres.people import PostgresStore
from lumbar.store.protocol import Moment
from lumbar.store.shares import ALL_SHARES
from lumbar.telegram.budget import Budget
from lumbar.telegram.lanes import Lanes
from tests.answers import SAFE
from tests.patience import PATIENCE
from tests.postgres import Server, running_server

CROWD = range(1, 41)


class Notes:
    """A sender that decides as the real one, and notes what it would send."""

    def __init__(self, store: PostgresStore) -> None:
        self.store = store
        self.sent: Counter[int] = Counter()

    async def look(self, moment: Moment, as_of: float) -> None:
        person = await self.store.load(moment.id)
        assert person is not None
        if not due(person, as_of):
            await self.store.looked(moment, look_at(person, time.time()))
            return

        def take(before: Person) -> Person:
            (one,) = due(before, as_of)
            return decided(before, one, time.time())

        await self.store.change(moment.id, take, rush=True)
        self.sent[moment.id] += 1

    def untidy(self, person_id: int) -> bool:
        return person_id not in CROWD

    async def tidy(self, person_id: int) -> None:
        raise AssertionError(person_id)

    def forget(self, person_id: int) -> None:
        pass

    async def reachable(self) -> bool:
        return True

    def waiting(self) -> int:
        return 0


@pytest.fixture
async def rushed() -> AsyncIterator[tuple[Server, Notes, Sweep]]:
    """A server, and a sweep for a crowd that is due."""
    with running_server() as server:
        database = await Database.open(server.database(), 7)
        store = PostgresStore(database)
        for number in CROWD:
            person = Person(id=number, safety=SAFE, zone="UTC")
            await store.save(replace(person, snooze=time.time() - 1))
        notes = Notes(store)
        sweep = Sweep(SystemClock(), Lanes(), store, notes, Budget(100))
        sweep.take_up(ALL_SHARES)
        yield server, notes, sweep
        await sweep.stop()
        await store.close()


async def test_who_is_due_while_postgres_is_away_is_told_of_once_when_it_is_back(
    rushed: tuple[Server, Notes, Sweep], caplog: pytest.LogCaptureFixture
) -> None:
    server, notes, sweep = rushed

    async def rings() -> None:
        while True:
            sweep.ring()
            await asyncio.sleep(0.1)

    server.stop()
    ringing = asyncio.create_task(rings())
    await until(lambda: "reminders wait, because" in caplog.text)
    assert not notes.sent
    server.start()
    await until(lambda: len(notes.sent) == len(CROWD))
    ringing.cancel()
    await sweep.stop()
    assert set(notes.sent.values()) == {1}
    assert await notes.store.due(time.time(), 100) == []


async def until(there: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not there():
            await asyncio.sleep(0.05)
