"""A disk that a test may fill, time zone rules that it may change, and a real PostgreSQL: a
database a test."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from lumbar.store.postgres.database import Database
from lumbar.store.postgres.inbox import Inbox
from tests.postgres import Databases, Server, running_server, shared_server
from tests.store.clocks import rules_in
from tests.store.disk import SmallDisk, small_disk


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk") as mounted:
        yield mounted


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A server of a file's own, which its tests may stop."""
    with running_server() as running:
        yield running


@pytest.fixture(scope="session")
def databases() -> Databases:
    return Databases(shared_server())


@pytest.fixture
async def url(databases: Databases) -> AsyncIterator[str]:
    """A database with nobody in it, on the server that all tests share."""
    async with databases.one() as url:
        yield url


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    opened = await Database.open(url, 7)
    yield opened
    await opened.close()


@pytest.fixture
def inbox(database: Database) -> Inbox:
    return Inbox(database)


@pytest.fixture
def berlin(tmp_path: Path) -> Iterator[Path]:
    """The file of Berlin's rules."""
    with rules_in(tmp_path / "zones") as file:
        yield file
