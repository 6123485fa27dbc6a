"""The start: whatever a server answers to getMe is waited out, but for a token that is wrong."""

import json
import logging
from typing import Any

import pytest

from lumbar.settings import CannotRun, Settings
from lumbar.telegram.connection import Connection
from sandbox.client import Client
from sandbox.server import Sandbox
from tests.clocks import HastyClock
from tests.telegram.conftest import TOKEN, paced_bot

ME: dict[str, Any] = {"id": 42, "is_bot": True, "first_name": "Lumbar", "username": "lumbar_bot"}
PAGE = "<html><body><h1>Log in first</h1></body></html>"


def ok(result: object) -> str:
    return json.dumps({"ok": True, "result": result})


def refusal(code: int, words: str, **more: object) -> str:
    return json.dumps({"ok": False, "error_code": code, "description": words, **more})


def without(name: str) -> str:
    return ok({key: value for key, value in ME.items() if key != name})


ANSWERS = {
    "a 403 page": (403, PAGE),
    "a 401 page": (401, PAGE),
    "a 404 page": (404, PAGE),
    "a 400 page": (400, PAGE),
    "a redirect": (302, PAGE),
    "a 407": (407, PAGE),
    "a 502": (502, PAGE),
    "a 503 without words": (503, ""),
    "a page": (200, PAGE),
    "nothing": (200, ""),
    "null": (200, "null"),
    "a list": (200, "[]"),
    "a number": (200, "5"),
    "no result": (200, "{}"),
    "not ok": (200, '{"ok": false}'),
    "nested deep": (200, "[" * 100_000),
    "a result nested deep": (200, '{"ok": true, "result": ' + "[" * 900 + "]" * 900 + "}"),
    "ok: false, 403": (403, refusal(403, "Forbidden: bot is not here")),
    "ok: false, 400": (400, refusal(400, "Bad Request: no")),
    "ok: false, 409": (409, refusal(409, "Conflict: another one")),
    "ok: false, 500": (500, refusal(500, "Internal Server Error")),
    "429": (429, refusal(429, "Too Many Requests", parameters={"retry_after": 3})),
    "429 with nonsense": (429, refusal(429, "Too Many", parameters={"retry_after": "soon"})),
    "parameters of another kind": (400, refusal(400, "Bad Request", parameters=[1])),
    "no is_bot": (200, without("is_bot")),
    "no id": (200, without("id")),
    "no first_name": (200, without("first_name")),
    "an empty result": (200, ok({})),
    "a result of another kind": (200, ok("lumbar")),
    "a list as the result": (200, ok([ME])),
    "true as the result": (200, ok(True)),
    "an id that is a text": (200, ok({**ME, "id": "42"})),
    "an id that is true": (200, ok({**ME, "id": True})),
    "an id below zero": (200, ok({**ME, "id": -42})),
    "a huge id": (200, ok({**ME, "id": 10**40})),
    "no bot": (200, ok({**ME, "is_bot": False})),
    "is_bot as a text": (200, ok({**ME, "is_bot": "yes"})),
    "a username that is none": (200, ok({**ME, "username": ["lumbar"]})),
}


@pytest.mark.parametrize("answer", ANSWERS)
async def test_any_answer_of_getme_is_a_line_and_another_try(
    sandbox: Sandbox,
    client: Client,
    hasty: HastyClock,
    answer: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    status, body = ANSWERS[answer]
    await client.page("faults", kind="status", status=status, body=body, methods=["getMe"], count=2)
    bot = paced_bot(sandbox, hasty, read_timeout=5)
    with caplog.at_level(logging.INFO, "lumbar"):
        await Connection(bot, Settings(token=TOKEN), hasty).meet(bot.initialize)
    await bot.shutdown()
    said = [record for record in caplog.records if record.name == "lumbar.telegram.connection"]
    assert [record.levelname for record in said] == ["WARNING", "WARNING", "INFO"]
    assert all("cannot be reached" in record.getMessage() for record in said[:2])
    assert not any(record.exc_info for record in said)
    assert bot.id == 42


@pytest.mark.parametrize("kind", ["hang", "cut"])
async def test_silence_and_a_cut_connection_are_waited_out(
    sandbox: Sandbox, client: Client, hasty: HastyClock, kind: str
) -> None:
    more = {"seconds": 30} if kind == "hang" else {}
    await client.page("faults", kind=kind, methods=["getMe"], count=1, **more)
    bot = paced_bot(sandbox, hasty, read_timeout=0.2)
    await Connection(bot, Settings(token=TOKEN), hasty).meet(bot.initialize)
    await bot.shutdown()
    assert len(await client.calls("getMe")) >= 2


async def test_a_token_that_is_wrong_is_said(
    sandbox: Sandbox, client: Client, hasty: HastyClock
) -> None:
    await client.page(
        "faults",
        kind="status",
        status=401,
        body=refusal(401, "Unauthorized"),
        methods=["getMe"],
        count=1,
    )
    bot = paced_bot(sandbox, hasty, read_timeout=5)
    with pytest.raises(CannotRun, match="TELEGRAM_BOT_TOKEN is not known"):
        await Connection(bot, Settings(token=TOKEN), hasty).meet(bot.initialize)
    await bot.shutdown()
