"""All processes together keep to one rate: one row in PostgreSQL grants every call."""

import asyncio
import time

from lumbar.store.postgres.database import Database
from lumbar.store.postgres.quota import Quota
from tests.postgres import Server


async def test_a_second_is_granted_and_no_more(database: Database) -> None:
    quota = Quota(database, 30)
    assert [await quota.ask(20), await quota.ask(20), await quota.ask(1)] == [20, 10, 0]


async def test_what_is_past_is_granted_again(database: Database) -> None:
    quota = Quota(database, 30)
    assert await quota.ask(30) == 30
    async with database.connection() as connection:
        await connection.execute("update budget set quantum = quantum - 52")
    assert await quota.ask(31) == 30


async def test_a_clock_that_was_set_back_grants_no_more(database: Database) -> None:
    """After a failover the database's clock may be a little behind."""
    quota = Quota(database, 30)
    async with database.connection() as connection:
        assert await quota.ask(30) == 30
        await connection.execute("update budget set quantum = quantum + 100")
    assert await quota.ask(30) == 0


async def test_four_processes_that_ask_at_once_never_get_more_than_the_rate(
    server: Server,
) -> None:
    url = server.database()
    all_ = [await Database.open(url, 7) for _ in range(4)]
    granted: list[tuple[float, float, int]] = []

    async def asks(database: Database) -> None:
        quota = Quota(database, 200)
        for _ in range(60):
            before = time.monotonic()
            got = await quota.ask(7)
            granted.append((before, time.monotonic(), got))

    await asyncio.gather(*(asks(database) for database in all_))
    for database in all_:
        await database.close()
    # Each was granted some time between question and answer: what lies wholly inside one second.
    for begin, _, _ in granted:
        inside = sum(got for asked, told, got in granted if asked >= begin and told <= begin + 1)
        assert inside <= 200
    assert sum(got for _, _, got in granted) >= 200
