"""Every store keeps the contract."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from lumbar.store.postgres.database import Database
from lumbar.store.postgres.people import PostgresStore
from lumbar.store.protocol import Store
from lumbar.store.tiny import TinyStore
from tests.postgres import Server, running_server
from tests.store.contract import OpenStore, StoreContract

BOT = 7


class TestTinyStore(StoreContract):
    @pytest.fixture
    def open_store(self, tmp_path: Path) -> OpenStore:
        async def opens() -> Store:
            return TinyStore(tmp_path / "people")

        return opens


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with running_server() as running:
        yield running


class TestPostgresStore(StoreContract):
    @pytest.fixture
    def open_store(self, server: Server) -> OpenStore:
        url = server.database()

        async def opens() -> Store:
            return PostgresStore(await Database.open(url, BOT))

        return opens
