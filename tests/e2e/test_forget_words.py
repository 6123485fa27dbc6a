"""/forget and the journal: what a person wrote is gone from the disk before "Deleted." is said,
although somebody else's update waits."""

from typing import Any

import aiohttp
import pytest

from sandbox import people
from sandbox.client import Client
from tests.e2e.phone import FRIEND, TOKEN, YOU, Phone, Running, forgive, refused

SECRETS = ("my knee is blue", "a secret about my hip")


async def hold(running: Running, chat: int, **fault: Any) -> None:
    """Telegram takes nothing in the chat for a while."""
    async with aiohttp.ClientSession() as session:
        client = Client(running.sandbox.url, TOKEN, session)
        await client.page("faults", kind="429", retry_after=40, chat_id=chat, **fault)


@pytest.fixture
async def waiting(you: Phone, friend: Phone, running: Running) -> None:
    """A friend's update waits for its answer, so that the journal is not made anew."""
    await friend.say("/start")
    await you.ready()
    await hold(running, FRIEND, methods=["sendMessage"], count=1)
    people.say(running.sandbox.world, FRIEND, FRIEND, "/help")
    await _acknowledged(running)


async def _acknowledged(running: Running) -> None:
    """All that people did was taken, and handled as far as it can be without time passing."""
    async with aiohttp.ClientSession() as session:
        client = Client(running.sandbox.url, TOKEN, session)
        while running.sandbox.world.updates.pending():
            await client.calls("getUpdates")
    await running.clock.quiet()


async def _says(you: Phone, text: str) -> None:
    people.say(you.running.sandbox.world, you.person, you.chat, text)
    await _acknowledged(you.running)
    await you.wait(3)


@pytest.mark.both
@pytest.mark.usefixtures("waiting")
async def test_no_word_is_left_when_deleted_is_said(you: Phone, running: Running) -> None:
    for secret in SECRETS:
        await _says(you, secret)
        # A journal in a file has what is handled, too, until no update waits.
        assert running.database or await running.store.has(secret)
    await _says(you, "/forget")
    you.touch(you.showing("Delete everything")[-1], "Delete everything")
    await _acknowledged(running)
    await you.wait(2)
    assert you.newest("Deleted. I keep nothing about you now.")
    assert not [secret for secret in SECRETS if await running.store.has(secret)]
    left = str(await running.store.updates())
    assert "/help" in left, "the friend's waits still"
    await you.wait(60)
    assert any("What I can do" in str(m) for m in Phone(running, FRIEND).messages)
    forgive(running, "sendMessage")


@pytest.mark.both
@pytest.mark.usefixtures("waiting")
async def test_killed_before_deleted_is_said_no_word_is_left_and_it_is_said_then(
    you: Phone, running: Running
) -> None:
    for secret in SECRETS:
        await _says(you, secret)
    await _says(you, "/forget")
    await hold(running, YOU, methods=["editMessageText"], count=1)
    you.touch(you.showing("Delete everything")[-1], "Delete everything")
    await _acknowledged(running)
    assert not [secret for secret in SECRETS if await running.store.has(secret)]
    left = str(await running.store.updates())
    assert "Delete everything" in left, "the press waits until it is answered"
    name = running.sandbox.world.people[YOU].first_name
    assert f"'first_name': '{name}'" not in left
    await running.kill()
    await running.start()
    await you.wait(60)
    assert you.newest("Deleted. I keep nothing about you now.")
    assert await running.store.load(YOU) is None
    held = [call["method"] for call in refused(running)]
    assert set(held) == {"sendMessage", "editMessageText", "answerCallbackQuery"}
    forgive(running, *held)
