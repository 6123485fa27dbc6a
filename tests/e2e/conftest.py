import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from sandbox.server import Sandbox
from tests.e2e.befallen import Befalls
from tests.e2e.phone import FRIEND, TOKEN, HandClock, Phone, Running, refused
from tests.postgres import Server, running_server

ON_POSTGRES = os.environ.get("STORE") == "postgres"
"""`STORE=postgres pytest tests/e2e`: the stories' people are kept in PostgreSQL."""


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    with running_server() as server:
        yield server


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def befalls() -> Befalls:
    """What befalls the bot's store: nothing, until a test has it."""
    return Befalls()


@pytest.fixture
async def running(
    clock: HandClock, tmp_path: Path, befalls: Befalls, request: pytest.FixtureRequest
) -> AsyncIterator[Running]:
    database = request.getfixturevalue("postgres").database() if ON_POSTGRES else ""
    async with begun(clock, tmp_path, befalls, database) as running:
        yield running


@asynccontextmanager
async def begun(
    clock: HandClock, folder: Path, befalls: Befalls, database: str = ""
) -> AsyncIterator[Running]:
    """The whole bot against a sandbox over real HTTP; no call of it may be refused."""
    sandbox = Sandbox(TOKEN, now=clock.now)
    await sandbox.start()
    running = Running(sandbox, clock, folder / "data", outside=befalls.outside, database=database)
    await running.start()
    yield running
    await running.end()
    await sandbox.stop()
    assert refused(running) == []


@pytest.fixture
def you(running: Running) -> Phone:
    return Phone(running)


@pytest.fixture
def friend(running: Running) -> Phone:
    return Phone(running, FRIEND)
