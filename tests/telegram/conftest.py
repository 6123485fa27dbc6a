"""A running sandbox, and the real python-telegram-bot as the bot has it."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import aiohttp
import pytest

from lumbar.telegram import ptb
from lumbar.telegram.budget import Budget
from lumbar.telegram.pacer import Pacer
from lumbar.telegram.ptb import PacedBot
from lumbar.telegram.wire import Wire
from sandbox.client import Client
from sandbox.server import Sandbox
from tests.clocks import HastyClock
from tests.patience import PATIENCE
from tests.store.disk import SmallDisk, small_disk

TOKEN = "42:sandbox"


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    # A webhook on loopback has no certificate.
    server = Sandbox(TOKEN, local=True)
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def client(sandbox: Sandbox) -> AsyncIterator[Client]:
    async with aiohttp.ClientSession() as session:
        yield Client(sandbox.url, TOKEN, session)


@pytest.fixture
async def paced(sandbox: Sandbox, hasty: HastyClock) -> AsyncIterator[PacedBot]:
    """A bot whose calls go by the pacer, by a clock that never waits."""
    async with paced_bot(sandbox, hasty, read_timeout=PATIENCE) as bot:
        yield bot


@pytest.fixture
async def impatient(sandbox: Sandbox, hasty: HastyClock) -> AsyncIterator[PacedBot]:
    """Such a bot that soon gives an answer up."""
    async with paced_bot(sandbox, hasty, read_timeout=1) as bot:
        yield bot


def paced_bot(sandbox: Sandbox, hasty: HastyClock, *, read_timeout: float) -> PacedBot:
    pacer, calls = Pacer(hasty, Budget(1000)), Wire(read_timeout=read_timeout)
    return ptb.paced_bot(TOKEN, sandbox.url, pacer, calls, Wire(connections=1))


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk") as mounted:
        yield mounted
