"""The server that asks: what it measures, and what contestants' calls are compared by."""

import asyncio
import json
import time
from typing import Any

import aiohttp
import pytest

from bench.asking import LATENCY, PEOPLE, Asked, Connection, Replies, results
from bench.contest import params_of
from bench.sample import values

PARAMS = {
    "chat_id": 1001,
    "text": "<b>What</b> I can do: 30 % more, ä\n/help",
    "link_preview_options": {"is_disabled": True},
    "disable_notification": False,
}


async def _post(session: aiohttp.ClientSession, url: str, method: str, **body: Any) -> Any:
    async with session.post(f"{url}/bot1:bench/{method}", **body) as response:
        return (await response.json())["result"]


async def test_the_servers_own_latency_is_taken_out_answer_by_answer() -> None:
    asked = Asked("flood", 1, 1)
    server = await asyncio.get_running_loop().create_server(
        lambda: Connection(asked, Replies({"text": "x"}), asyncio.Event()), "127.0.0.1", 0
    )
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    asked.more()
    async with server, aiohttp.ClientSession() as session:
        began = time.monotonic()
        update = (await _post(session, url, "getUpdates", json={"offset": 0, "timeout": 1}))[0]
        chat = update["message"]["chat"]["id"]
        await _post(session, url, "sendMessage", json={"chat_id": chat, "text": "x"})
        lasted = time.monotonic() - began
    own, whole = asked.took[0]
    assert chat == PEOPLE[0]
    assert whole - own >= LATENCY * 0.99
    assert own <= lasted - LATENCY * 0.99
    seen = results(asked, lasted, lasted / 2)
    assert seen["latency"] == pytest.approx(whole - own)
    assert (seen["own_p99"], seen["whole_p99"]) == (own, whole)
    assert seen["busy"] == pytest.approx(0.5)
    assert values(params_of(seen["body"], seen["type"])) == {"chat_id": str(chat), "text": "x"}


async def test_a_question_stays_in_flight_until_it_is_answered_and_no_two_share_a_chat() -> None:
    asked = Asked("flood", 3, 50)
    asked.more()
    asked.more()
    first = json.loads(await asked.updates(0, 0))
    assert [one["update_id"] for one in first] == [50, 51, 52]
    chats = [one["message"]["chat"]["id"] for one in first]
    asked.answered(chats[1], time.monotonic())
    asked.answered(chats[1], time.monotonic())  # a second answer to one question is none
    again = json.loads(await asked.updates(53, 0))
    assert [one["update_id"] for one in again] == [53]
    assert again[0]["message"]["chat"]["id"] not in chats
    assert len(asked.took) == 1
    assert asked.unasked == 1


def test_what_telegram_replies_is_the_whole_message_in_its_chat() -> None:
    sample = {"from": {"id": 1}, "text": "What", "chat": {"id": 7}, "date": 3, "message_id": 4}
    replies = Replies(sample)
    one, other = json.loads(replies.to(1001)), json.loads(replies.to(1002))
    assert (one["text"], one["from"], one["chat"]["id"]) == ("What", {"id": 1}, 1001)
    assert other["chat"]["id"] == 1002
    assert other["message_id"] != one["message_id"]


@pytest.mark.parametrize("form", ["json", "urlencoded", "multipart"])
async def test_a_call_says_the_same_in_each_form_that_libraries_send(form: str) -> None:
    """What aiohttp makes of it comes over a connection, in as many pieces as it likes."""
    text = {n: v if isinstance(v, str) else json.dumps(v) for n, v in PARAMS.items()}
    body: Any = {"json": PARAMS} if form == "json" else {"data": text}
    if form == "multipart":
        body = {"data": aiohttp.MultipartWriter("form-data")}
        for name, value in text.items():
            part = body["data"].append(value)
            part.set_content_disposition("form-data", name=name)
    asked = Asked("flood", 1, 1)
    server = await asyncio.get_running_loop().create_server(
        lambda: Connection(asked, Replies({"text": "x"}), asyncio.Event()), "127.0.0.1", 0
    )
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with server, aiohttp.ClientSession() as session:
        sent = await _post(session, url, "sendMessage", **body)
    assert sent["chat"]["id"] == PARAMS["chat_id"]
    asked.took.append((0.1, 0.2))
    seen = results(asked, 1.0, 0.1)
    assert params_of(seen["body"], seen["type"]) == text
    assert values(text) == {**PARAMS, "chat_id": "1001"}
