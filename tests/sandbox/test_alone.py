"""`python -m sandbox`: a local Telegram for a bot in any language, and the page that says how."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator

import aiohttp
import pytest

from sandbox.client import FRIEND, YOU, Client, UnexpectedAnswerError
from sandbox.rooms import CHANNEL, CHANNEL_NAME, FORUM, SUPERGROUP, furnish
from sandbox.server import Sandbox
from tests.patience import PATIENCE

TOKEN = "77:secret"


@pytest.fixture
def alone() -> Iterator[str]:
    """The address of a sandbox that was started by its own command."""
    command = [sys.executable, "-m", "sandbox", "--port", "0", "--token", TOKEN, "--local"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        try:
            assert process.stdout is not None
            lines = [process.stdout.readline() for _ in range(3)]
            yield re.sub(r".*(http://127\.0\.0\.1:\d+)/connect\n", r"\1", lines[2])
        finally:
            process.terminate()
        assert process.wait(PATIENCE) == 0


async def test_the_examples_of_its_page_work_as_they_stand(alone: str) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{alone}/connect") as response:
            page = await response.text()
            assert response.headers["Cache-Control"] == "no-store"
        for told in (alone, TOKEN, str(YOU), str(FORUM), "aiogram", "grammY", "--local"):
            assert told in page
        example = re.search(r"curl (\S+) \\\n  -d chat_id=(\d+) -d text=(\w+)", page)
        assert example is not None
        url, person, text = example.groups()
        async with session.post(url, data={"chat_id": person, "text": text}) as response:
            # Nobody has written to the bot yet, as its page says too.
            assert (await response.json())["description"].startswith(
                "Forbidden: bot can't initiate"
            )
        for chat in (SUPERGROUP, FORUM, CHANNEL, f"@{CHANNEL_NAME}"):
            asked = {"chat_id": chat, "text": text}
            async with session.post(url, data=asked) as response:
                assert (await response.json())["ok"]
        hook = {"url": "http://127.0.0.1:9/hook"}
        async with session.post(f"{alone}/bot{TOKEN}/setWebhook", data=hook) as response:
            assert (await response.json())["ok"]


async def test_its_page_shows_text_as_text(sandbox: Sandbox, client: Client) -> None:
    sandbox.world.add_person("<b>Bo</b>")
    async with client.session.get(f"{client.url}/connect") as response:
        page = await response.text()
    assert "&lt;b&gt;Bo&lt;/b&gt;" in page
    assert "start the sandbox with --local" in page


async def test_its_administrators_write_in_a_channel(sandbox: Sandbox, client: Client) -> None:
    furnish(sandbox.world)
    await client.say("News", CHANNEL)
    (update,) = await client.bot("getUpdates")
    assert update["channel_post"]["sender_chat"]["id"] == CHANNEL
    assert "from" not in update["channel_post"]
    with pytest.raises(UnexpectedAnswerError, match="only its administrators"):
        await client.say("Me too", CHANNEL, FRIEND)


async def test_a_bot_may_ask_for_what_never_happens_here(client: Client) -> None:
    await client.bot("getUpdates", allowed_updates=["inline_query", "poll"])
    await client.say("/start")
    assert await client.bot("getUpdates") == []
    assert (await client.bot("getWebhookInfo"))["allowed_updates"] == ["inline_query", "poll"]
