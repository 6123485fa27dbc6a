"""Those who run the bot are told when something needs a hand, may ask how it is, and watch it."""

from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from lumbar import __version__
from lumbar.store.record import SCHEMA
from tests.e2e.conftest import begun
from tests.e2e.phone import FRIEND, YOU, HandClock, Phone, Running
from tests.postgres import free_port

NEEDS_A_HAND = "Something needs a hand."


@pytest.fixture
async def running(clock: HandClock, tmp_path: Path, database: str) -> AsyncIterator[Running]:
    """A bot whose owner is one of its people, and whose numbers can be watched."""
    owners, metrics = frozenset({YOU}), ("127.0.0.1", free_port())
    async with begun(clock, tmp_path, database, owners=owners, metrics=metrics) as running:
        yield running


async def metrics(running: Running) -> dict[str, float]:
    assert running.metrics is not None
    host, port = running.metrics
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://{host}:{port}/metrics") as answer,
    ):
        lines = (await answer.text()).splitlines()
    return {
        name: float(value)
        for line in lines
        if not line.startswith("#")
        for name, _, value in [line.rpartition(" ")]
    }


async def test_an_owner_may_ask_how_it_is(you: Phone, friend: Phone) -> None:
    await you.ready()
    await you.runs("cat")
    said = await you.say("/stats")
    assert f"Lumbar {__version__}" in said
    assert "Sessions on now: 1" in said
    assert "0 waiting" not in said, "its own question waits"
    assert "0 not carried out" in said
    assert "Lumbar" not in await friend.say("/stats"), "nobody else may"


@pytest.mark.both
async def test_an_owner_is_told_once_of_what_needs_a_hand(
    running: Running, you: Phone, friend: Phone
) -> None:
    await you.ready()
    await friend.ready()
    newer = await running.store.document(FRIEND)
    await running.store.put(FRIEND, {**newer, "schema": SCHEMA + 1})
    assert "The people who run this bot have been told" in await friend.say("/progress")
    assert "The people who run this bot have been told" in await friend.say("/progress")
    await you.wait(1)
    told = you.came(NEEDS_A_HAND)
    said = [call["params"]["text"] for call in told]
    assert [line for line in said if "written by a newer version" in line] == said[:1]
    assert len(said) == len(set(said)) == 2, "of each line of the log one"
    assert not friend.came(NEEDS_A_HAND)


async def test_what_a_host_watches_is_what_happened(running: Running, you: Phone) -> None:
    before = await metrics(running)
    assert before["lumbar_updates_total"] == 0
    await you.ready()
    await you.runs("cat")
    await you.wait(60)
    found = await metrics(running)
    assert found["lumbar_updates_total"] >= 2
    assert found["lumbar_people"] <= 1
    assert found["lumbar_live_sessions"] == 1
    assert found["lumbar_updates_waiting"] == 0
    assert found['lumbar_calls_total{method="sendMessage",outcome="ok"}'] >= 1
    assert found["lumbar_end_late_seconds_count"] >= 1
    assert found['lumbar_end_late_seconds_bucket{le="1.0"}'] >= 1
