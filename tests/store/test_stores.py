"""Every store keeps the contract."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from lumbar.store.postgres.database import Database
from lumbar.store.postgres.people import PostgresStore
from lumbar.store.protocol import Store
from lumbar.store.tiny import TinyStore
from tests.postgres import shared_server
from tests.store.contract import OpenStore, StoreContract

BOT = 7
EMPTY = "truncate people, sessions, unreadable, forgotten, forgotten_key"


class TestTinyStore(StoreContract):
    @pytest.fixture
    def open_store(self, tmp_path: Path) -> OpenStore:
        async def opens() -> Store:
            return TinyStore(tmp_path / "people")

        return opens


@pytest.fixture(scope="module")
def url() -> str:
    return shared_server().database()


class Sharing(PostgresStore):
    """Leaves its database open, for the next one."""

    async def close(self) -> None:
        pass


class TestPostgresStore(StoreContract):
    @pytest.fixture
    async def open_store(self, url: str) -> AsyncIterator[OpenStore]:
        """In the test's own event loop all stores share one pool: to open one takes 20 ms, and
        a store keeps nothing but what is in the database."""
        here = asyncio.get_running_loop()
        database = await Database.open(url, BOT)
        async with database.connection() as connection:
            await connection.execute(EMPTY)

        async def opens() -> Store:
            if asyncio.get_running_loop() is here:
                return Sharing(database)
            return PostgresStore(await Database.open(url, BOT))

        yield opens
        await database.close()
