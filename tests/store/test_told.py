"""Each kind of error is told once an hour, by whichever process asks first."""

import asyncio

from lumbar.store.postgres.database import Database
from lumbar.store.postgres.told import Told
from tests.postgres import Server

HOUR = 3600.0


async def test_one_of_all_processes_tells_of_a_kind(database: Database) -> None:
    asked = [Told(database).first("no room", HOUR) for _ in range(5)]
    assert sorted(await asyncio.gather(*asked)) == [False] * 4 + [True]
    assert await Told(database).first("something else", HOUR)


async def test_it_is_told_again_after_that_time(database: Database) -> None:
    told = Told(database)
    assert await told.first("no room", HOUR)
    async with database.connection() as connection:
        await connection.execute("update told set at = now() - interval '61 minutes'")
    assert await told.first("no room", HOUR)
    assert not await told.first("no room", HOUR)


async def test_that_postgres_is_away_is_told_when_it_is_back(server: Server) -> None:
    database = await Database.open(server.database(), 7)
    server.stop("fast")
    asking = asyncio.create_task(Told(database).first("away", HOUR))
    await asyncio.wait([asking], timeout=0.2)
    assert not asking.done()
    server.start()
    assert await asking
    await database.close()
