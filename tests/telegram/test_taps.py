"""A tap is answered at once, or without words after a second; nothing waits for it."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from lumbar.telegram.calls import Calls
from lumbar.telegram.ptb import PacedBot
from lumbar.telegram.taps import SOON, Taps
from sandbox.client import YOU, Client
from tests.clocks import ManualClock
from tests.patience import PATIENCE

BUTTON = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


class Tapping:
    """Somebody who taps, by a clock of the test's."""

    def __init__(self, client: Client, taps: Taps, clock: ManualClock) -> None:
        self.client, self.taps, self.clock = client, taps, clock

    async def tap(self) -> str:
        """The callback query's id."""
        await self.client.say("/start")
        sent = await self.client.bot("sendMessage", chat_id=YOU, text="x", reply_markup=BUTTON)
        return await self.client.press(sent, 0, 0)

    async def shown(self) -> list[str]:
        """The words with which taps were answered."""
        calls = await self.client.calls("answerCallbackQuery")
        return [str(call["params"].get("text", "")) for call in calls if call["ok"]]


@pytest.fixture
async def tapping(client: Client, paced: PacedBot, clock: ManualClock) -> Any:
    taps = Taps(Calls(paced), clock)
    yield Tapping(client, taps, clock)
    await taps.stop()


async def happens(what: Callable[[], Any]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not await what():
            await asyncio.sleep(0.001)


async def test_its_words_are_shown_and_nothing_more_comes(tapping: Tapping) -> None:
    tap = await tapping.tap()
    tapping.taps.expect(tap)
    sending = tapping.taps.answer(tap, "Done")
    assert sending is not None
    assert await sending
    await tapping.clock.advance(10 * SOON)
    assert await tapping.shown() == ["Done"]


async def test_after_a_second_it_is_answered_without_words(tapping: Tapping) -> None:
    tap = await tapping.tap()
    tapping.taps.expect(tap)
    await tapping.clock.advance(SOON / 2)
    assert await tapping.shown() == []
    await tapping.clock.advance(SOON)
    await happens(tapping.shown)
    assert await tapping.shown() == [""]
    assert tapping.taps.answer(tap, "Done") is None, "these words must be said otherwise"


async def test_one_that_comes_twice_is_answered_once(tapping: Tapping) -> None:
    tap = await tapping.tap()
    tapping.taps.expect(tap)
    sending = tapping.taps.answer(tap, None)
    assert sending is not None
    assert await sending
    tapping.taps.expect(tap)
    await tapping.clock.advance(10 * SOON)
    assert await tapping.shown() == [""]


async def test_words_that_telegram_does_not_take_did_not_come(tapping: Tapping) -> None:
    sending = tapping.taps.answer("no such query", "Done")
    assert sending is not None
    assert not await sending
