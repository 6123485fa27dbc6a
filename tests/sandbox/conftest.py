"""A running sandbox with a clock the test moves, and the real python-telegram-bot against it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest
from telegram import Bot

from sandbox.client import Client, ManualClock
from sandbox.server import Sandbox

TOKEN = "42:sandbox"


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def local() -> bool:
    """Whether the server is as one started with --local; a file of tests may say otherwise."""
    return False


@pytest.fixture
async def sandbox(clock: ManualClock, local: bool) -> AsyncIterator[Sandbox]:
    server = Sandbox(TOKEN, now=clock, local=local)
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def client(sandbox: Sandbox) -> AsyncIterator[Client]:
    async with aiohttp.ClientSession() as session:
        yield Client(sandbox.url, TOKEN, session)


@pytest.fixture
async def chatting(client: Client) -> Client:
    """A client whose private chat with You is open and whose update queue is empty."""
    await client.say("/start")
    updates = await client.bot("getUpdates")
    await client.bot("getUpdates", offset=updates[-1]["update_id"] + 1)
    return client


@pytest.fixture
async def ptb(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bot]:
    # Without it python-telegram-bot warns of every duration it reads, and warnings are errors.
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    base = sandbox.url
    async with Bot(TOKEN, base_url=f"{base}/bot", base_file_url=f"{base}/file/bot") as bot:
        yield bot
