"""Updates that Telegram brings by itself."""

import asyncio
import io
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from lumbar.store.journal import Journal
from lumbar.telegram.intake import Intake
from lumbar.telegram.lanes import Lanes
from lumbar.telegram.ptb import PacedBot
from lumbar.telegram.update import Taken
from lumbar.telegram.webhook import LARGEST_UPDATE, SECRET_HEADER, Webhook
from sandbox.client import Client
from tests.clocks import HastyClock
from tests.patience import PATIENCE

SECRET = "the-secret"


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


class Hook:
    def __init__(self, port: int, bot: PacedBot, clock: HastyClock, journal: Journal) -> None:
        self.url = f"http://127.0.0.1:{port}/lumbar"
        self.port = port
        self.handled: list[Any] = []
        self.journal = journal
        self.lanes = Lanes()
        intake = Intake(bot, self.journal, self.lanes, clock, self._handle)
        self.webhook = Webhook(intake, self.url, SECRET, ("127.0.0.1", port))

    async def _handle(self, update: Taken) -> None:
        self.handled.append(update.raw["message"]["text"])


@pytest.fixture
async def hook(paced: PacedBot, hasty: HastyClock, tmp_path: Path) -> AsyncIterator[Hook]:
    hook = Hook(free_port(), paced, hasty, Journal(tmp_path / "updates.jsonl"))
    await hook.webhook.start()
    yield hook
    await hook.webhook.stop()
    await hook.lanes.cancel()
    hook.journal.close()


async def post(hook: Hook, client: Client, body: bytes, secret: str | None = SECRET) -> int:
    headers = {} if secret is None else {SECRET_HEADER: secret}
    async with client.session.post(hook.url, data=io.BytesIO(body), headers=headers) as answer:
        return answer.status


UPDATE = b'{"update_id": 5, "message": {"text": "hello", "from": {"id": 7}}}'


async def test_telegram_brings_updates_in_order(hook: Hook, client: Client) -> None:
    await client.bot("setWebhook", url=hook.url, secret_token=SECRET)
    for number in range(5):
        await client.say(f"{number}")
    async with asyncio.timeout(PATIENCE):
        while len(hook.handled) < 5:
            await asyncio.sleep(0.001)
    assert hook.handled == ["0", "1", "2", "3", "4"]
    assert (await client.bot("getWebhookInfo"))["pending_update_count"] == 0


async def test_what_cannot_be_kept_just_now_is_answered_503_and_sent_again(
    paced: PacedBot, hasty: HastyClock, tmp_path: Path, client: Client
) -> None:
    """As while PostgreSQL is away."""

    class Away(Journal):
        away = True

        async def take(self, updates: list[dict[str, Any]]) -> list[dict[str, Any]]:
            if self.away:
                raise ConnectionError("the database is away")
            return await super().take(updates)

    journal = Away(tmp_path / "updates.jsonl")
    hook = Hook(free_port(), paced, hasty, journal)
    await hook.webhook.start()
    assert await post(hook, client, UPDATE) == 503
    assert hook.handled == []
    journal.away = False
    assert await post(hook, client, UPDATE) == 200
    async with asyncio.timeout(PATIENCE):
        await hook.lanes.empty()
    assert hook.handled == ["hello"]
    await hook.webhook.stop()
    hook.journal.close()


@pytest.mark.parametrize("secret", [None, "", "the-secre", "the-secret2", "THE-SECRET"])
async def test_who_does_not_know_the_secret_is_refused(
    hook: Hook, client: Client, secret: str | None
) -> None:
    assert await post(hook, client, UPDATE, secret) == 403
    assert hook.handled == []


async def test_a_secret_that_is_no_text_is_refused(
    hook: Hook, caplog: pytest.LogCaptureFixture
) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", hook.port)
    writer.write(
        b"POST /lumbar HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
        + SECRET_HEADER.encode()
        + b": \xff\xfe\r\nContent-Length: 2\r\n\r\n{}"
    )
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    assert answer.startswith(b"HTTP/1.1 403")
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff",
        b"[]",
        b"5",
        b"{}",
        b"[" * 100_000,
        b'{"update_id": "5"}',
        b'{"update_id": -5}',
        b'{"update_id": true}',
        b'{"update_id": 9223372036854775808}',
        b'{"update_id": 1e400}',
        b'{"update_id": NaN}',
        b'{"update_id": 6, "message": {"text": "x", "from": {"id": 1' + b"0" * 5000 + b"}}}",
        b'{"update_id": 6, "message": ' + b"[" * 980 + b"]" * 980 + b"}",
        b'{"update_id": 6, "message": ' + b'{"a":' * 980 + b"1" + b"}" * 980 + b"}",
        b'{"update_id": 6, "message": ' + b'{"reply_to_message":' * 70 + b"1" + b"}" * 70 + b"}",
        b'{"update_id": 6, "message": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    ],
    ids=lambda body: body[:40] + str(len(body)).encode(),
)
async def test_what_is_no_update_is_refused(
    hook: Hook, client: Client, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    assert await post(hook, client, body) == 400
    assert await post(hook, client, UPDATE) == 200
    await hook.lanes.empty()
    assert hook.handled == ["hello"]
    assert "Traceback" not in caplog.text


async def test_a_body_that_is_too_large_is_refused(
    hook: Hook, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    assert await post(hook, client, b" " * (LARGEST_UPDATE + 1) + UPDATE) == 413
    assert await post(hook, client, UPDATE) == 200
    await hook.lanes.empty()
    assert hook.handled == ["hello"]
    assert "Traceback" not in caplog.text


async def test_one_brought_twice_is_handled_once(hook: Hook, client: Client) -> None:
    assert [await post(hook, client, UPDATE) for _ in range(3)] == [200, 200, 200]
    await hook.lanes.empty()
    assert hook.handled == ["hello"]


async def test_it_listens_at_one_path_alone(hook: Hook, client: Client) -> None:
    async with client.session.post(hook.url + "2", data=UPDATE) as answer:
        assert answer.status == 404
    async with client.session.get(hook.url) as answer:
        assert answer.status == 405


async def test_a_taken_port_is_an_os_error(
    hook: Hook, paced: PacedBot, hasty: HastyClock, tmp_path: Path
) -> None:
    second = Hook(hook.port, paced, hasty, Journal(tmp_path / "second.jsonl"))
    with pytest.raises(OSError, match="in use"):
        await second.webhook.start()
    await second.webhook.stop()
    second.journal.close()
