"""How updates reach the bot: long polls, their confirmation and conflicts, and webhooks."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from aiohttp import web

from sandbox.client import YOU, Client, ManualClock
from sandbox.updates import UpdateQueue
from sandbox.webhooks import SECRET_HEADER
from tests.patience import PATIENCE

OTHER_POLL = (
    "409 Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
WEBHOOK_ACTIVE = (
    "409 Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


@pytest.fixture
def local() -> bool:
    """A receiver on loopback has no certificate, so the server is as one with --local."""
    return True


class Receiver:
    """A webhook: keeps what comes, answers as told, lets a test wait for an update."""

    def __init__(self) -> None:
        self.url = ""
        self.statuses: list[int] = []
        self.reply: dict[str, Any] = {}
        self.updates: asyncio.Queue[tuple[Any, str]] = asyncio.Queue()

    async def take(self, request: web.Request) -> web.Response:
        body = await request.json()
        await self.updates.put((body, request.headers.get(SECRET_HEADER, "")))
        status = self.statuses.pop(0) if self.statuses else 200
        return web.json_response(self.reply, status=status)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    taking = Receiver()
    app = web.Application()
    app.router.add_post("/hook", taking.take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    taking.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield taking
    await runner.cleanup()


async def until(condition: Callable[[], Awaitable[bool]]) -> None:
    """Return once `condition`, which asks the server, holds; each question lets the server work."""
    async with asyncio.timeout(PATIENCE):
        while not await condition():
            pass


async def waiting_polls(client: Client, count: int) -> None:
    """Return once `count` polls of the bot are open at the server."""

    async def reached() -> bool:
        polls = await client.calls("getUpdates")
        return sum(call["ok"] is None for call in polls) >= count

    await until(reached)


async def test_an_update_stays_until_a_higher_offset_confirms_it(chatting: Client) -> None:
    for text in "abc":
        await chatting.say(text)
    first = await chatting.bot("getUpdates")
    assert [update["message"]["text"] for update in first] == ["a", "b", "c"]
    assert await chatting.bot("getUpdates") == first
    assert await chatting.bot("getUpdates", limit=2) == first[:2]
    assert await chatting.bot("getUpdates", limit=1000) == first
    second = first[1]["update_id"]
    assert await chatting.bot("getUpdates", offset=second) == first[1:]
    assert await chatting.bot("getUpdates", offset=second - 5) == first[1:]
    assert await chatting.bot("getUpdates", offset=-1) == first[2:]
    assert await chatting.bot("getUpdates", offset=first[2]["update_id"] + 1) == []


async def test_a_waiting_poll_wakes_at_once(chatting: Client) -> None:
    poll = asyncio.create_task(chatting.bot("getUpdates", timeout=50))
    await waiting_polls(chatting, 1)
    await chatting.say("now")
    async with asyncio.timeout(25):
        assert [update["message"]["text"] for update in await poll] == ["now"]


async def test_the_older_of_two_polls_gives_way(chatting: Client) -> None:
    older = asyncio.create_task(chatting.refused("getUpdates", timeout=50))
    await waiting_polls(chatting, 1)
    newer = asyncio.create_task(chatting.bot("getUpdates", timeout=50))
    assert await older == OTHER_POLL
    await chatting.say("for the newer")
    assert len(await newer) == 1


async def test_allowed_updates_stick_and_count_when_it_happens(chatting: Client) -> None:
    await chatting.bot("getUpdates", allowed_updates=["callback_query"])
    await chatting.say("unseen")
    assert await chatting.bot("getUpdates") == []
    await chatting.bot("getUpdates", allowed_updates=[])
    await chatting.say("seen")
    assert [update["message"]["text"] for update in await chatting.bot("getUpdates")] == ["seen"]


def test_members_and_reactions_come_only_when_asked_for() -> None:
    queue = UpdateQueue()
    queue.add("chat_member", {}, 1)
    queue.add("message_reaction", {}, 1)
    assert len(queue) == 0
    queue.allow(["chat_member"])
    queue.add("chat_member", {}, 1)
    assert len(queue) == 1


async def test_a_webhook_gets_updates_in_order_with_its_secret(
    chatting: Client, receiver: Receiver
) -> None:
    await chatting.say("waited")
    poll = asyncio.create_task(chatting.raw("getUpdates", json={"timeout": 50, "offset": 2**31}))
    await waiting_polls(chatting, 1)
    await chatting.bot("setWebhook", url=receiver.url, secret_token="open-sesame")
    assert (await poll)[1]["description"] == "Conflict: terminated by setWebhook request"
    for text in ("one", "two"):
        await chatting.say(text)
    got = [await receiver.updates.get() for _ in range(2)]
    assert [(body["message"]["text"], secret) for body, secret in got] == [
        ("one", "open-sesame"),
        ("two", "open-sesame"),
    ]
    assert await chatting.refused("getUpdates") == WEBHOOK_ACTIVE
    await chatting.bot("deleteWebhook")
    assert await chatting.bot("getUpdates") == []


async def test_a_refused_update_comes_again_before_the_next(
    chatting: Client, receiver: Receiver
) -> None:
    receiver.statuses = [500, 302]
    await chatting.bot("setWebhook", url=receiver.url)
    await chatting.say("one")
    await chatting.say("two")
    texts = [(await receiver.updates.get())[0]["message"]["text"] for _ in range(4)]
    assert texts == ["one", "one", "one", "two"]
    info = await chatting.bot("getWebhookInfo")
    assert info["last_error_message"].startswith("Wrong response from the webhook: 302")


async def test_updates_wait_for_a_webhook_that_is_away(
    chatting: Client, receiver: Receiver, unused_tcp_port: int, clock: ManualClock
) -> None:
    away = f"http://127.0.0.1:{unused_tcp_port}/hook"
    await chatting.bot("setWebhook", url=away)
    await chatting.say("patience")

    async def failed() -> bool:
        return "last_error_message" in await chatting.bot("getWebhookInfo")

    await until(failed)
    assert (await chatting.bot("getWebhookInfo"))["pending_update_count"] == 1
    clock.at += 1
    await chatting.bot("setWebhook", url=receiver.url)
    assert (await receiver.updates.get())[0]["message"]["text"] == "patience"


async def test_a_method_in_the_webhooks_answer_is_carried_out(
    chatting: Client, receiver: Receiver
) -> None:
    receiver.reply = {"method": "sendMessage", "chat_id": YOU, "text": "by the way"}
    await chatting.bot("setWebhook", url=receiver.url)
    async with chatting.events() as events:
        await chatting.say("hello")
        while (await events.next("message"))["message"].get("text") != "by the way":
            pass
    receiver.reply = {"method": "deleteWebhook"}
    await chatting.say("again")
    await receiver.updates.get()
    assert (await chatting.bot("getWebhookInfo"))["url"] == receiver.url


async def test_pending_updates_can_be_dropped(chatting: Client) -> None:
    await chatting.say("forget me")
    await chatting.bot("deleteWebhook", drop_pending_updates=True)
    assert await chatting.bot("getUpdates") == []
