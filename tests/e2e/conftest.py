"""The stories run on files. `STORE=postgres pytest tests/e2e` has them all run on PostgreSQL; those
with the marker `both` always run on both."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from lumbar.app import Content
from sandbox.server import Sandbox
from tests.e2e.befallen import Befalls
from tests.e2e.phone import FRIEND, TOKEN, YOU, HandClock, Phone, Running, refused
from tests.language.made import LIBRARY, READ
from tests.postgres import Databases, shared_server

ALL_ON_POSTGRES = os.environ.get("STORE") == "postgres"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if metafunc.definition.get_closest_marker("both") and not ALL_ON_POSTGRES:
        metafunc.parametrize("on_postgres", [False, True], ids=["files", "postgres"])


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL, what is about files alone is left out, and what keeps nobody is the same."""
    if not ALL_ON_POSTGRES:
        return
    ours = [item for item in items if Path(__file__).parent in item.path.parents]
    left_out = [
        item
        for item in ours
        if item.get_closest_marker("files")
        or not {"database", "places"} & set(getattr(item, "fixturenames", ()))
    ]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


@pytest.fixture
def on_postgres() -> bool:
    """Whether this story's people are kept in PostgreSQL."""
    return ALL_ON_POSTGRES


@pytest.fixture(scope="session")
def databases() -> Databases:
    return Databases(shared_server())


class Folders:
    """What Databases are, for people in files."""

    @asynccontextmanager
    async def one(self) -> AsyncIterator[str]:
        yield ""


@pytest.fixture(scope="session")
def places(request: pytest.FixtureRequest) -> Databases | Folders:
    """Lends the URL of a database to each of several stories side by side; empty for files."""
    return request.getfixturevalue("databases") if ALL_ON_POSTGRES else Folders()


@pytest.fixture
async def database(*, on_postgres: bool, request: pytest.FixtureRequest) -> AsyncIterator[str]:
    """The URL of the database that this story's people are kept in; empty for files."""
    if not on_postgres:
        yield ""
        return
    async with request.getfixturevalue("databases").one() as url:
        yield url


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def befalls() -> Befalls:
    """What befalls the bot's store: nothing, until a test has it."""
    return Befalls()


@pytest.fixture
async def running(
    clock: HandClock, tmp_path: Path, befalls: Befalls, database: str
) -> AsyncIterator[Running]:
    async with begun(clock, tmp_path, database, outside=befalls.outside) as running:
        yield running


@asynccontextmanager
async def begun(
    clock: HandClock, folder: Path, database: str, **more: Any
) -> AsyncIterator[Running]:
    """The whole bot against a sandbox over real HTTP; no call of it may be refused.

    database: URL, empty for files in the folder; more: of Running.
    """
    sandbox = Sandbox(TOKEN, now=clock.now)
    await sandbox.start()
    running = Running(sandbox, clock, folder / "data", database=database, **more)
    await running.start()
    yield running
    await running.close()
    await sandbox.stop()
    assert refused(running) == []


@asynccontextmanager
async def spoken(tag: str, at: float, folder: Path, database: str) -> AsyncIterator[Phone]:
    """A person whose client is in a language, by its tag as Telegram names it, where the bot speaks
    all that it reads. at: the time, in UTC seconds."""
    content = Content(LIBRARY, READ)
    async with begun(HandClock(at), folder, database, content=content) as running:
        running.sandbox.world.people[YOU].language_code = tag
        yield Phone(running)


@pytest.fixture
def you(running: Running) -> Phone:
    return Phone(running)


@pytest.fixture
def friend(running: Running) -> Phone:
    return Phone(running, FRIEND)
