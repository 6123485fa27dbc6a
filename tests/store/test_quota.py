"""All processes together keep to one rate: one row in PostgreSQL grants every call."""

import asyncio
import time
from collections.abc import AsyncIterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lumbar.store.postgres.database import Database
from lumbar.store.postgres.quota import Quota
from tests.postgres import Server
from tests.row import Row


class Held:
    """A database whose clock stands still until it is moved."""

    def __init__(self, database: Database) -> None:
        self.database = database

    async def later(self, quanta: int) -> None:
        """Moves the clock by so many fiftieths of a second."""
        async with self.database.connection() as connection:
            await connection.execute("update held.clock set quantum = quantum + $1", quanta)


@pytest.fixture
def held_url(server: Server) -> str:
    """A database with a clock_timestamp of its own."""
    url = server.database()
    server.ask_in(
        url,
        """
        create schema held;
        create table held.clock (quantum bigint);
        insert into held.clock values (90000000000);
        create function held.clock_timestamp() returns timestamptz language sql
            as 'select to_timestamp((quantum + 0.5) / 50) from held.clock';
        alter role lumbar set search_path = public, held, pg_catalog;
        """,
    )
    return url


@pytest.fixture
async def held(held_url: str) -> AsyncIterator[Held]:
    database = await Database.open(held_url, 7)
    yield Held(database)
    await database.close()


async def ends(quota: Quota, calls: int) -> int:
    return await quota.ask([calls], [0])


async def rest(quota: Quota, calls: int, leave: int = 0) -> int:
    return await quota.ask([0, calls], [0, leave])


async def test_a_second_is_granted_and_no_more(held: Held) -> None:
    quota = Quota(held.database, 30)
    assert [await ends(quota, 20), await ends(quota, 20), await ends(quota, 1)] == [20, 10, 0]


async def test_what_is_past_is_granted_again(held: Held) -> None:
    quota = Quota(held.database, 30)
    assert await ends(quota, 30) == 30
    await held.later(52)
    assert await ends(quota, 31) == 30


async def test_a_clock_that_was_set_back_grants_no_more(held: Held) -> None:
    """After a failover the database's clock may be a little behind."""
    quota = Quota(held.database, 30)
    assert await ends(quota, 30) == 30
    await held.later(-100)
    assert await ends(quota, 30) == 0


async def test_what_is_urgent_is_granted_first_and_what_is_less_so_leaves_room_for_it(
    held: Held,
) -> None:
    """Also for what is urgent in another process, which asks later."""
    quota = Quota(held.database, 60)
    assert await quota.ask([2, 4, 60], [0, 0, 40]) == 2 + 4 + 14
    assert await quota.ask([2, 4, 60], [0, 0, 40]) == 2 + 4
    assert await rest(quota, 60, leave=40) == 0
    assert await rest(quota, 60) == 4


async def test_half_of_a_second_goes_at_once_and_the_rest_evenly(held: Held) -> None:
    """A second's calls in one burst, and the next a second later: what delays the first would have
    both arrive at Telegram within one second."""
    quota = Quota(held.database, 30)
    assert await rest(quota, 30) == 15
    granted = []
    for _ in range(7):
        await held.later(5)
        granted.append(await rest(quota, 30))
    assert granted == [3, 3, 3, 3, 3, 0, 0]
    await held.later(5 * 4)
    assert await rest(quota, 30) == 15 // 5


async def test_an_end_of_a_hold_waits_for_no_evenness(held: Held) -> None:
    quota = Quota(held.database, 30)
    assert await rest(quota, 30) == 15
    assert await ends(quota, 10) == 10


async def test_at_a_thousand_a_second_a_tenth_goes_in_a_tenth_of_it(held: Held) -> None:
    quota = Quota(held.database, 1000)
    assert [await rest(quota, 500), await rest(quota, 500)] == [96, 0]


async def test_one_call_a_second_is_granted_though_others_are_left_room(held: Held) -> None:
    assert await rest(Quota(held.database, 1), 3, leave=5) == 1


async def test_what_was_made_without_asking_counts(held: Held) -> None:
    quota = Quota(held.database, 30)
    assert await quota.ask([30], [0], made=10) == 20
    assert await quota.ask([], [], made=25) == 0
    await held.later(51)
    assert await ends(quota, 1) == 0, "more went than may go in a second"
    await held.later(1)
    assert await ends(quota, 1) == 1


async def test_where_postgresql_is_away_nothing_is_granted(server: Server) -> None:
    database = await Database.open(server.database(), 7)
    quota = Quota(database, 30)
    server.freeze()
    try:
        with pytest.raises(ConnectionError):
            await ends(quota, 1)
    finally:
        server.thaw()
    await database.close()


async def test_four_processes_that_ask_at_once_never_get_more_than_the_rate(
    url: str,
) -> None:
    all_ = [await Database.open(url, 7) for _ in range(4)]
    granted: list[tuple[float, float, int]] = []

    async def asks(database: Database) -> None:
        quota = Quota(database, 200)
        for _ in range(60):
            before = time.monotonic()
            got = await quota.ask([3, 4], [0, 2])
            granted.append((before, time.monotonic(), got))

    await asyncio.gather(*(asks(database) for database in all_))
    for database in all_:
        await database.close()
    # Each was granted some time between question and answer: what lies wholly inside one second.
    for begin, _, _ in granted:
        inside = sum(got for asked, told, got in granted if asked >= begin and told <= begin + 1)
        assert inside <= 200
    assert sum(got for _, _, got in granted) >= 200


KINDS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), min_size=1, max_size=5)


@given(st.lists(st.tuples(KINDS, st.integers(0, 30), st.integers(0, 3)), max_size=12))
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
async def test_it_grants_what_a_simple_count_does(
    held_url: str, steps: list[tuple[list[tuple[int, int]], int, int]]
) -> None:
    """The one statement against a list of what was granted when."""
    database = await Database.open(held_url, 7)
    held, quota = Held(database), Quota(database, 20)
    await held.later(52)
    now = 0.0
    row = Row(20, lambda: now)
    for kinds, quanta, made in steps:
        await held.later(quanta)
        now += quanta / 50 + 1e-6
        calls, leave = [calls for calls, _ in kinds], sorted(leave for _, leave in kinds)
        expected = await row.ask(calls, leave, made=made)
        assert await quota.ask(calls, leave, made=made) == expected
    await database.close()
