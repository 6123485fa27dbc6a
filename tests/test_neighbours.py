"""What replicas tell each other, over real HTTP."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest

from lumbar.neighbours import Neighbours
from tests.patience import PATIENCE
from tests.postgres import free_port

TOKEN = "42:sandbox"
DATABASE = "postgresql://lumbar@127.0.0.1:5432/lumbar"


class Hearing:
    """A replica that notes all that it is told."""

    def __init__(self, token: str = TOKEN) -> None:
        self.itself = Neighbours(token)
        self.told: asyncio.Queue[tuple[str, Any]] = asyncio.Queue()
        for what in ("look", "beat", "late"):
            self.itself.hear(what, lambda told, what=what: self.told.put((what, told)))  # type: ignore[misc]

    async def next(self) -> tuple[str, Any]:
        async with asyncio.timeout(PATIENCE):
            return await self.told.get()


@asynccontextmanager
async def begun(one: Hearing) -> AsyncIterator[Hearing]:
    await one.itself.start(DATABASE)
    yield one
    await one.itself.stop()


@pytest.fixture
async def one() -> AsyncIterator[Hearing]:
    async with begun(Hearing()) as hearing:
        yield hearing


@pytest.fixture
async def other() -> AsyncIterator[Hearing]:
    async with begun(Hearing()) as hearing:
        yield hearing


async def test_another_is_told_to_beat_to_look_and_what_cannot_be_saved(
    one: Hearing, other: Hearing
) -> None:
    at = other.itself.address
    one.itself.beat(at)
    assert (await other.next())[0] == "beat"
    one.itself.look(at, [3, 1])
    assert await other.next() == ("look", [1, 3])
    one.itself.late(at, [{"update_id": 7}])
    assert await other.next() == ("late", [{"update_id": 7}])
    assert other.told.empty()


async def test_what_comes_while_it_is_told_shares_the_next_call(
    one: Hearing, other: Hearing
) -> None:
    for share in range(10):
        one.itself.look(other.itself.address, [share])
    found: set[int] = set()
    calls = 0
    while found != set(range(10)):
        _, shares = await other.next()
        found |= set(shares)
        calls += 1
    assert calls <= 2


async def test_nobody_else_is_heard(other: Hearing) -> None:
    async with begun(Hearing("43:another")) as stranger:
        assert await stranger.itself.ask(other.itself.address, "beat", "") is None
    at = f"{other.itself.address}/beat"
    async with aiohttp.ClientSession() as session, session.post(at, json="") as answer:
        assert answer.status == 403
    assert other.told.empty()


async def test_one_that_is_not_there_keeps_nobody_waiting(one: Hearing) -> None:
    assert await one.itself.ask(f"http://127.0.0.1:{free_port()}", "beat", "") is None


async def test_it_is_alone_unless_most_are_cut_off_like_it_and_none_is_well(
    one: Hearing, other: Hearing
) -> None:
    others = other.itself.address, f"http://127.0.0.1:{free_port()}", ""
    said = True

    async def cut_off(_: str) -> bool:
        return said

    other.itself.hear("cut-off", cut_off)
    assert await one.itself.are_cut_off([])
    assert await one.itself.are_cut_off(others), "one says so, one is gone, one is not to be asked"
    assert await one.itself.are_cut_off(others[:1])
    assert not await one.itself.are_cut_off(["", ""]), "nobody is to be asked"
    said = False
    assert not await one.itself.are_cut_off(others), "one is well"
