"""Replicas share the people of a database: each takes up what it gains, and drops what it loses."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Mapping
from typing import Protocol

import pytest

from lumbar.store.owning import LastAlive, Shares
from lumbar.store.postgres.database import Database
from lumbar.store.postgres.replica import Replica
from lumbar.store.protocol import StoreError
from lumbar.store.shares import SHARES
from tests.patience import PATIENCE

NOW = 1_800_000_000.0
"""Seconds of the clock of all processes."""


class Here:
    """Where a replica is; it tells the others by a call."""

    def __init__(self, address: str, others: dict[str, Replica]) -> None:
        self.address = address
        self._others = others

    def look(self, address: str, shares: Iterable[int]) -> None:
        """Nobody looks."""

    def beat(self, address: str) -> None:
        if address in self._others:
            self._others[address].beat_soon()


class Worker:
    """Notes what a process works on."""

    def __init__(self) -> None:
        self.shares: set[int] = set()
        self.since: dict[int, float | None] = {}
        self.rested: set[int] = set()
        self.twice: set[int] = set()
        """What was taken up although it was already; a replica logs what is raised here."""
        self.sessions: dict[int, int] = {}
        self.fails = False
        self.changed, self.taking, self.goes_on = asyncio.Event(), asyncio.Event(), asyncio.Event()
        self.goes_on.set()

    async def take_up(self, shares: LastAlive) -> None:
        if self.fails:
            raise StoreError("away")
        self.twice |= self.shares & set(shares)
        if not self.goes_on.is_set():
            self.taking.set()
        await self.goes_on.wait()
        self.shares |= set(shares)
        self.since |= shares
        self.changed.set()

    async def rest(self, shares: Shares) -> None:
        assert self.shares >= set(shares)
        self.shares -= set(shares)
        self.rested |= set(shares)
        self.changed.set()

    def drop(self, shares: Shares) -> None:
        self.shares -= set(shares)
        self.changed.set()

    def live(self) -> Mapping[int, int]:
        return self.sessions

    async def comes_to(self, count: int) -> None:
        async with asyncio.timeout(PATIENCE):
            while len(self.shares) != count:
                self.changed.clear()
                await self.changed.wait()


class Starts(Protocol):
    """Starts a replica at an address; returns it when its first beat is answered."""

    async def __call__(self, address: str, *, fails: bool = False) -> tuple[Replica, Worker]:
        """fails: whether it can take nothing up."""


class Time:
    """The clock of all processes (UTC seconds)."""

    def __init__(self) -> None:
        self.now = NOW


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
async def starts(database: Database, time: Time) -> AsyncIterator[Starts]:
    running: dict[str, Replica] = {}

    async def one(address: str, *, fails: bool = False) -> tuple[Replica, Worker]:
        replica = Replica(database, lambda: time.now, Here(address, running), polls=True)
        running[address] = replica
        worker = Worker()
        worker.fails = fails
        await replica.begin(worker)
        return replica, worker

    yield one
    for replica in running.values():
        await replica.leave()


async def beaten(replica: Replica) -> None:
    """Returns after a beat that began after this."""
    count = asyncio.Semaphore(0)
    replica.beaten = lambda _, __: count.release()
    async with asyncio.timeout(PATIENCE):
        await count.acquire()
        await count.acquire()


async def test_the_first_one_takes_up_everybody_and_asks_for_updates(starts: Starts) -> None:
    replica, worker = await starts("a")
    assert worker.shares == set(replica.owned()) == set(range(SHARES))
    assert set(worker.since.values()) == {None}, "nobody was there before"
    assert replica.takes.is_set()
    assert not replica.takes_none.is_set()


async def test_a_second_one_gets_half_of_them_once_they_are_at_rest(starts: Starts) -> None:
    (first, one), (second, other) = await starts("a"), await starts("b")
    await other.comes_to(SHARES // 2)
    assert one.rested == other.shares
    assert set(first.owned()) == one.shares == set(range(SHARES)) - other.shares
    assert set(other.since.values()) == {NOW}, "so long was their last owner there"
    assert not second.takes.is_set(), "one asks for updates"


async def test_shares_in_which_sessions_are_live_are_given_up_last(starts: Starts) -> None:
    _, one = await starts("a")
    one.sessions = dict.fromkeys(range(100), 1)
    _, other = await starts("b")
    await other.comes_to(SHARES // 2)
    assert not other.shares & set(one.sessions)


async def test_who_leaves_hands_everything_over_at_once(starts: Starts) -> None:
    (first, _), (second, other) = await starts("a"), await starts("b")
    await other.comes_to(SHARES // 2)
    await first.leave()
    await other.comes_to(SHARES)
    async with asyncio.timeout(PATIENCE):
        await second.takes.wait()


async def test_what_is_refused_is_dropped_at_once_and_comes_back_if_it_is_ours(
    starts: Starts,
) -> None:
    replica, worker = await starts("a")
    replica.lost(7)
    assert 7 not in worker.shares
    await worker.comes_to(SHARES)


async def test_what_another_has_taken_is_dropped_with_the_next_beat(
    starts: Starts, database: Database
) -> None:
    _, worker = await starts("a")
    async with database.connection() as connection:
        await connection.execute(
            "update leases set owner = 1, until = now() + interval '1 day'"
            " where share between 0 and 99"
        )
    await worker.comes_to(SHARES - 100)
    assert worker.shares == set(range(100, SHARES))


async def test_what_is_lost_while_it_is_taken_up_is_dropped_after_that(
    starts: Starts, database: Database
) -> None:
    replica, worker = await starts("a")
    worker.goes_on.clear()
    async with database.connection() as connection:
        await connection.execute("update leases set owner = null where share between 0 and 99")
    await worker.comes_to(SHARES - 100)
    async with asyncio.timeout(PATIENCE):
        await worker.taking.wait()
    replica.lost(7)
    worker.goes_on.set()
    await worker.comes_to(SHARES - 1)
    await worker.comes_to(SHARES)
    assert not worker.twice


async def test_what_could_not_be_taken_up_is_tried_again(database: Database) -> None:
    replica = Replica(database, lambda: NOW, Here("a", {}), polls=False)
    worker = Worker()
    worker.fails = True
    await replica.begin(worker)
    assert not set(replica.owned())
    worker.fails = False
    await worker.comes_to(SHARES)
    await replica.leave()
    assert replica.takes.is_set(), "by webhook, every one takes updates"


async def test_people_whom_nobody_has_taken_up_yet_were_not_looked_after(
    starts: Starts, time: Time
) -> None:
    first, _ = await starts("a")
    await first.leave()
    time.now += 60
    second, _ = await starts("b", fails=True)
    await second.leave()
    time.now += 60
    third, worker = await starts("c", fails=True)
    worker.fails = False
    await worker.comes_to(SHARES)
    assert set(worker.since.values()) == {NOW}, "since then nobody has shown them anything"
    await beaten(third)
    worker.since.clear()
    third.lost(7)
    await worker.comes_to(SHARES)
    assert worker.since == {7: time.now}


async def test_whatever_goes_wrong_in_a_beat_the_next_one_comes(starts: Starts) -> None:
    replica, worker = await starts("a")
    failed = asyncio.Event()

    def fails(*_: object) -> None:
        failed.set()
        raise ValueError("what another version says of its load")

    replica.beaten, beaten = fails, replica.beaten
    async with asyncio.timeout(PATIENCE):
        await failed.wait()
    replica.beaten = beaten
    replica.lost(7)
    await worker.comes_to(SHARES)
