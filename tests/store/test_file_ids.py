"""Telegram's file_ids, in a file and in a table: one contract for both; and what chats told to
wait."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from lumbar.media.file_ids import REMEMBERED, FileIds, in_file
from lumbar.store.postgres.database import Database
from lumbar.store.postgres.files import FileTable
from lumbar.store.postgres.people import PostgresStore
from lumbar.store.postgres.waits import WaitsTable
from tests.patience import PATIENCE
from tests.postgres import Server

Opened = Callable[[], Awaitable[FileIds]]


@pytest.fixture(params=["file", "table"])
async def opened(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Opened]:
    """Opens the same file_ids, as often as it is called."""
    if request.param == "file":

        async def from_file() -> FileIds:
            return in_file(tmp_path / "ids.json")

        yield from_file
        return
    server: Server = request.getfixturevalue("server")
    database = await Database.open(server.database(), 7)

    async def from_table() -> FileIds:
        table = FileTable(database, REMEMBERED)
        return FileIds(table, await table.news())

    yield from_table
    await database.close()


async def test_what_was_uploaded_is_known_after_a_restart(opened: Opened) -> None:
    ids = await opened()
    ids.learn("plank", "AgAC1")
    ids.learn("cat", "AgAC2")
    ids.learn("plank", "AgAC3")
    assert ids.get("plank") == "AgAC3"
    await ids.close()
    again = await opened()
    assert (again.get("plank"), again.get("cat"), again.get("cow")) == ("AgAC3", "AgAC2", None)


async def test_what_telegram_refused_is_forgotten(opened: Opened) -> None:
    ids = await opened()
    ids.learn("plank", "AgAC1")
    ids.learn("cat", "AgAC2")
    ids.forget("plank")
    ids.forget("cow")
    await ids.close()
    again = await opened()
    assert (again.get("plank"), again.get("cat")) == (None, "AgAC2")


async def test_no_more_than_so_many_are_kept_the_least_recently_used_go(opened: Opened) -> None:
    ids = await opened()
    for number in range(REMEMBERED):
        ids.learn(str(number), "AgAC")
    assert ids.get("0")
    ids.learn("new", "AgAC")
    assert (ids.get("0"), ids.get("1"), ids.get("new")) == ("AgAC", None, "AgAC")
    await ids.close()


async def test_a_replica_hears_what_another_has_uploaded(database: Database) -> None:
    mine, theirs = FileTable(database, 10), FileTable(database, 10)
    assert await mine.news() == {}
    theirs.keep({"plank": "AgAC1"}, "plank")
    await theirs.close()
    assert await mine.news() == {"plank": "AgAC1"}
    theirs.keep({"cat": "AgAC2"}, "cat")
    await theirs.close()
    assert (await mine.news())["cat"] == "AgAC2"
    theirs.keep({}, "cat")
    await theirs.close()
    assert "cat" not in await FileTable(database, 10).news()


async def test_a_table_keeps_the_newest(database: Database) -> None:
    table = FileTable(database, 3)
    for number in range(6):
        table.keep({str(number): "AgAC"}, str(number))
        await table.close()
    assert list(await FileTable(database, 3).news()) == ["3", "4", "5"]


async def test_the_next_owner_finds_until_when_a_chat_waits(database: Database) -> None:
    one, other = WaitsTable(database), WaitsTable(database)
    one.keep(5, 130.0)
    one.keep(-7, 110.0)
    await one.close()
    other.keep(5, 120.0)
    await other.close()
    assert await other.read(100.0) == {5: 130.0, -7: 110.0}
    assert await other.read(115.0) == {5: 130.0}
    async with database.connection() as connection:
        assert await connection.fetchval("select count(*) from waits") == 1, "what is past is gone"


async def test_who_is_forgotten_waits_no_more(database: Database) -> None:
    waits = WaitsTable(database)
    waits.keep(5, 130.0)
    waits.keep(6, 130.0)
    await waits.close()
    await PostgresStore(database).delete(5)
    assert await waits.read(100.0) == {6: 130.0}


async def test_what_was_told_while_postgresql_is_away_is_kept_when_it_is_back(
    server: Server,
) -> None:
    url = server.database()
    database = await Database.open(url, 7)
    waits = WaitsTable(database)
    await waits.read(100.0)  # on a connection that breaks
    server.stop()
    try:
        waits.keep(5, 130.0)
        waits.keep(6, 140.0)
    finally:
        server.start()
    async with asyncio.timeout(PATIENCE):
        while server.ask_in(url, "select chat from waits order by chat") != "5\n6\n":
            await asyncio.sleep(0.05)
    await waits.close()
    await database.close()
