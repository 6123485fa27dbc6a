"""A disk that a test may fill, and a real PostgreSQL: a server a file, a database a test."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from lumbar.store.postgres.database import Database
from lumbar.store.postgres.inbox import Inbox
from tests.postgres import Server, running_server
from tests.store.disk import SmallDisk, small_disk


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk") as mounted:
        yield mounted


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with running_server() as running:
        yield running


@pytest.fixture
async def database(server: Server) -> AsyncIterator[Database]:
    opened = await Database.open(server.database(), 7)
    yield opened
    await opened.close()


@pytest.fixture
def inbox(database: Database) -> Inbox:
    return Inbox(database)
