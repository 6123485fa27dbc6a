"""What replicas share on a real PostgreSQL: what one knows of Telegram, the others know, too."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import pytest
from telegram.error import RetryAfter

from lumbar.clock import SystemClock
from lumbar.measures import Measures
from lumbar.sharing import Sharing
from lumbar.store.postgres.database import Database
from lumbar.store.postgres.leases import Leases
from lumbar.store.postgres.replica import awake
from lumbar.telegram.budget import Budget
from lumbar.telegram.errors import TooFast
from lumbar.telegram.pace import ONCE, TICK
from lumbar.telegram.pacer import Pacer
from lumbar.telegram.ticks import Tick

RATE, CHAT = 20, 7


@dataclass
class Replica:
    sharing: Sharing
    pacer: Pacer
    budget: Budget
    leases: Leases

    async def beat(self) -> None:
        self.leases.load = self.sharing.load()
        began = awake()
        self.sharing.beaten(await self.leases.beat(began), began)

    async def call(self, chat: int, kind: str | None = None, *answers: Exception) -> float:
        """Makes a call; returns when it went (seconds of the event loop)."""
        raised, went = list(answers), list[float]()

        async def goes() -> dict[str, int]:
            went.append(asyncio.get_running_loop().time())
            if raised:
                raise raised.pop()
            return {"message_id": 1}

        asked: dict[str, Any] = {"chat_id": chat}
        await self.pacer.process_request(goes, (), {}, "sendMessage", asked, kind)
        return went[-1]


Joined = Callable[[int], Awaitable[Replica]]


@pytest.fixture
async def joins(database: Database) -> AsyncIterator[Joined]:
    made: list[Replica] = []

    async def join(number: int) -> Replica:
        sharing, budget = Sharing(database, RATE, SystemClock()), Budget(RATE)
        pacer = sharing.pacer(SystemClock(), budget, Measures())
        made.append(Replica(sharing, pacer, budget, Leases(database, number, "")))
        await made[-1].beat()
        return made[-1]

    yield join
    for one in made:
        await one.sharing.file_ids.close()
        await one.sharing.close()


async def test_before_the_first_good_beat_nothing_goes(database: Database) -> None:
    sharing = Sharing(database, RATE, SystemClock())
    one = Replica(
        sharing,
        sharing.pacer(SystemClock(), Budget(RATE), Measures()),
        Budget(RATE),
        Leases(database, 1, ""),
    )
    answer = asyncio.create_task(one.call(CHAT))
    await asyncio.sleep(0)
    assert not answer.done()
    await one.beat()
    await answer
    await sharing.close()


async def test_the_next_owner_keeps_to_what_a_chat_has_told(joins: Joined) -> None:
    one = await joins(1)
    with pytest.raises(RetryAfter):
        await one.call(CHAT, TICK, RetryAfter(60))
    await one.sharing.close()
    other = await joins(2)
    await other.sharing.read()
    with pytest.raises(TooFast) as told:
        await other.call(CHAT, ONCE)
    assert 0 < told.value.seconds <= 60
    await other.call(CHAT + 1, ONCE)


async def test_what_one_has_uploaded_no_other_uploads_again(joins: Joined) -> None:
    one, other = await joins(1), await joins(2)
    one.sharing.file_ids.learn("plank", "AgAC")
    await one.sharing.file_ids.close()
    await other.sharing.read()
    assert other.sharing.file_ids.get("plank") == "AgAC"


async def test_two_pacers_send_no_more_than_one_would(joins: Joined) -> None:
    replicas = [await joins(1), await joins(2)]
    began = asyncio.get_running_loop().time()
    calls = (one.call(chat) for one in replicas for chat in range(1, RATE + 1))
    went = await asyncio.gather(*calls)
    assert max(went) - began >= 1.0, "two seconds' calls take more than one"


async def test_with_each_beat_the_others_hear_what_runs_here(joins: Joined) -> None:
    one, other = await joins(1), await joins(2)
    now = SystemClock().now()
    one.budget.ticks.put(CHAT, Tick(sent=now, earliest=now, ends=now + 20, least=0.75))
    await one.beat()
    await other.beat()
    assert other.budget.ticks.others == 1
    assert other.budget.part == RATE / 2


async def test_nothing_is_kept_of_a_chat_that_takes_calls_again(
    joins: Joined, database: Database
) -> None:
    """Such as that of somebody whose "Deleted" came late: nothing may have their id by then."""
    one = await joins(1)
    with pytest.raises(RetryAfter):
        await one.call(CHAT, TICK, RetryAfter(1))
    await one.call(CHAT)
    await one.sharing.close()
    async with database.connection() as connection:
        assert await connection.fetchval("select count(*) from waits") == 0
