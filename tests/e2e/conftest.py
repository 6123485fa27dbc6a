from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from sandbox.server import Sandbox
from tests.e2e.befallen import Befalls
from tests.e2e.phone import FRIEND, TOKEN, HandClock, Phone, Running, refused


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def befalls() -> Befalls:
    """What befalls the bot's store: nothing, until a test has it."""
    return Befalls()


@pytest.fixture
async def running(clock: HandClock, tmp_path: Path, befalls: Befalls) -> AsyncIterator[Running]:
    async with begun(clock, tmp_path, befalls) as running:
        yield running


@asynccontextmanager
async def begun(clock: HandClock, folder: Path, befalls: Befalls) -> AsyncIterator[Running]:
    """The whole bot against a sandbox over real HTTP; no call of it may be refused."""
    sandbox = Sandbox(TOKEN, now=clock.now)
    await sandbox.start()
    running = Running(sandbox, clock, folder / "data", outside=befalls.outside)
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
