"""One process owns everybody in a database, and ends where another takes over."""

import asyncio

import pytest

from lumbar.store.postgres.alone import Alone
from lumbar.store.postgres.database import Database
from lumbar.store.protocol import CannotUse
from tests.patience import PATIENCE


async def dead(database: Database, *, since: int) -> None:
    """Makes it so many seconds ago that whoever is there has beaten last."""
    async with database.connection() as connection:
        await connection.execute(
            "update leases set until = now() - $1 * interval '1 s',"
            " alive = now() - $1 * interval '1 s'",
            since,
        )
        await connection.execute("update replicas set beat = now() - $1 * interval '1 s'", since)


async def test_the_first_one_ever_has_nobody_before_it(database: Database) -> None:
    alone = Alone(database)
    await alone.take_over()
    assert alone.last_alive is None
    await alone.leave()


async def test_who_comes_after_a_clean_end_takes_over_at_once(database: Database) -> None:
    before = Alone(database)
    await before.take_over()
    await before.leave()
    after = Alone(database)
    await after.take_over()
    assert after.last_alive is not None
    await after.leave()


async def test_who_comes_after_a_kill_knows_when_the_last_one_was_there(
    database: Database,
) -> None:
    await Alone(database).take_over()
    await dead(database, since=60)
    async with database.connection() as connection:
        now = (await connection.fetchval("select now()")).timestamp()
    after = Alone(database)
    await after.take_over()
    assert after.last_alive == pytest.approx(now - 60, abs=30)
    await after.leave()


async def test_a_second_one_is_told(database: Database) -> None:
    first = Alone(database)
    await first.take_over()
    first.begin(lambda: None)
    with pytest.raises(CannotUse, match="another process works on"):
        await Alone(database).take_over()
    await first.leave()


async def test_who_has_lost_its_shares_ends(database: Database) -> None:
    """As after it was frozen for longer than its leases last."""
    first, lost = Alone(database), asyncio.Event()
    await first.take_over()
    async with database.connection() as connection:
        await connection.execute("update leases set owner = 1, until = now() + interval '1 day'")
    first.begin(lost.set)
    async with asyncio.timeout(PATIENCE):
        await lost.wait()
    await first.leave()
