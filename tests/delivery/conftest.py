"""A running sandbox, and the real python-telegram-bot as the bot has it."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from telegram.request import HTTPXRequest

from delivery.pacer import PacedBot, Pacer
from sandbox.client import Client
from sandbox.server import Sandbox
from tests.delivery.clock import HastyClock, ManualClock
from tests.store.disk import SmallDisk, small_disk

TOKEN = "42:sandbox"


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def hasty() -> HastyClock:
    return HastyClock()


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    server = Sandbox(TOKEN)
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
    # Without certificates, which take long to load and which loopback does not need.
    quick: dict[str, Any] = {"httpx_kwargs": {"verify": False}}
    bot = PacedBot(
        TOKEN,
        base_url=f"{sandbox.url}/bot",
        request=HTTPXRequest(connection_pool_size=64, read_timeout=0.4, **quick),
        get_updates_request=HTTPXRequest(**quick),
        rate_limiter=Pacer(hasty, per_second=1000),
    )
    async with bot:
        yield bot


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk") as mounted:
        yield mounted
