"""Two quick presses count once, whichever client sends them."""

import aiohttp
import pytest

from sandbox import people
from sandbox.client import Client
from tests.e2e.phone import YOU, Phone, Running, refused, text_of
from tests.steps import to_hold


def welcomes(phone: Phone) -> int:
    return sum("I count every hold" in text_of(message) for message in phone.messages)


def tap_start(running: Running, words: str = "/start") -> None:
    people.say(running.sandbox.world, YOU, YOU, words)


@pytest.mark.parametrize("apart", [0, 0.4, 1])
async def test_two_starts_at_once_are_one_welcome(
    you: Phone, running: Running, apart: float
) -> None:
    tap_start(running)
    await running.clock.advance(apart)
    tap_start(running)
    await you.answered()
    assert welcomes(you) == 1
    await you.tap("Start")
    assert "First, your safety" in you.last


async def test_a_later_start_is_welcomed_again(you: Phone, running: Running) -> None:
    for _ in range(2):
        tap_start(running)
        await you.answered()
        await running.clock.advance(5)
    assert welcomes(you) == 2


@pytest.mark.parametrize("text", ["let's go", "begin", "hi, start", "start please", "Let's begin!"])
async def test_other_words_for_start_are_answered_at_once_behind_start(
    you: Phone, running: Running, text: str
) -> None:
    tap_start(running)
    tap_start(running, text)
    await you.answered()
    assert len(you.messages) >= 5, "each has an answer: a welcome and two questions at least"


@pytest.mark.parametrize("text", ["let's go", "begin", "ok let's start"])
async def test_who_is_eager_to_begin_is_asked_what_comes_next(you: Phone, text: str) -> None:
    assert (await you.say(text)).startswith("First, your safety")
    await you.tap("None of these")
    await you.say("/stop")
    await you.say(text)
    assert you.buttons[:1] == ["Whole routine"]


async def test_two_people_are_each_welcomed(you: Phone, friend: Phone, running: Running) -> None:
    tap_start(running)
    people.say(running.sandbox.world, friend.person, friend.chat, "/start")
    await you.answered()
    assert (welcomes(you), welcomes(friend)) == (1, 1)


async def test_the_second_start_is_answered_where_the_first_was_not(
    you: Phone, running: Running
) -> None:
    async with aiohttp.ClientSession() as session:
        client = Client(running.sandbox.url, "", session)
        await client.page("faults", kind="status", status=400, methods=["sendMessage"], count=1)
        tap_start(running)
        await running.clock.advance(0.2)
        tap_start(running)
        await you.answered()
    assert welcomes(you) == 1
    assert {call["method"] for call in refused(running)} == {"sendMessage"}
    running.sandbox.world.calls.clear()


async def test_a_double_tap_on_a_button_counts_once(you: Phone, running: Running) -> None:
    await you.ready()
    await you.runs("cat")
    await you.wait(to_hold("cat", 5))
    message = you.showing("It hurts")[-1]
    for _ in range(2):
        you.touch(message, "It hurts")
    await you.answered()
    assert len([m for m in you.messages if "Stop" in text_of(m) or "stop" in text_of(m)]) >= 1
    queries = running.sandbox.world.queries.values()
    assert all(query.answered for query in queries)
