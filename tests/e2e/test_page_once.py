"""One tap is one message: on a slow network, through a reload, in two windows, an answer lost.
And the page tells what it looks like."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any, Literal

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Page, Route, expect

from sandbox.client import YOU, Client
from sandbox.server import Sandbox
from tests.e2e import test_page_media as media
from tests.e2e.test_page_room import tab

__all__ = ["tab"]
pytestmark = media.pytestmark


@pytest_asyncio.fixture(loop_scope="module")
async def sandbox() -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(media.TOKEN)
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest_asyncio.fixture(loop_scope="module")
async def page(tab: Page, sandbox: Sandbox) -> AsyncIterator[Page]:
    """A page on which nobody has tapped Start."""
    await tab.goto(sandbox.url)
    await expect(tab.get_by_test_id("start")).to_be_visible()
    yield tab
    await tab.unroute_all(behavior="wait")
    await tab.evaluate("sessionStorage.clear()")
    await tab.goto("about:blank")


def said(sandbox: Sandbox) -> list[str]:
    return [message["text"] for message in sandbox.world.chats[YOU].messages.values()]


class Held:
    """What the page sends does not go out, or its answer does not come back, until it may."""

    def __init__(self) -> None:
        self.may = asyncio.Event()
        self.came = asyncio.Event()

    async def before(self, route: Route) -> None:
        self.came.set()
        await self.may.wait()
        await route.continue_()

    async def lose_the_answer(self, route: Route) -> None:
        if self.may.is_set():
            return await route.continue_()
        await route.fetch()
        self.came.set()
        await route.abort()
        return None


async def test_however_often_start_is_tapped_on_a_slow_network(
    page: Page, sandbox: Sandbox
) -> None:
    held = Held()
    await page.route("**/app/send", held.before)
    box = await page.get_by_test_id("start").bounding_box()
    assert box is not None
    middle = (box["x"] + box["width"] / 3, box["y"] + box["height"] / 2)
    await page.mouse.dblclick(*middle)
    await expect(page.get_by_test_id("start")).to_be_hidden()
    for _ in range(3):
        await page.mouse.click(*middle)
    held.may.set()
    await expect(page.get_by_test_id("message").locator(".icon use[href='#i-sent']")).to_have_count(
        1
    )
    assert said(sandbox) == ["/start"]


async def test_a_reload_while_it_is_on_its_way(page: Page, sandbox: Sandbox) -> None:
    held = Held()
    await page.route("**/app/send", held.lose_the_answer)
    await page.get_by_test_id("start").click()
    await held.came.wait()
    held.may.set()
    await page.reload()
    await expect(page.get_by_test_id("message")).to_have_count(1)
    await expect(page.get_by_test_id("start")).to_be_hidden()
    await expect(page.get_by_role("button", name="Try again")).to_have_count(0)
    assert said(sandbox) == ["/start"]


WAITING = """() => sessionStorage.setItem("sandbox-outbox", JSON.stringify([{
  id: "out-1", once: "one", person: 1001, chatId: 1001, content: { text: "/start", start: true },
  date: 1, state: "sending",
}]))"""


async def test_a_reload_before_it_went_out(page: Page, sandbox: Sandbox) -> None:
    await page.evaluate(WAITING)
    await page.reload()
    await expect(page.locator(".icon use[href='#i-sent']")).to_have_count(1)
    await expect(page.get_by_test_id("start")).to_be_hidden()
    assert said(sandbox) == ["/start"]


async def test_two_windows(page: Page, sandbox: Sandbox) -> None:
    held = Held()
    other = await page.context.new_page()
    await other.goto(sandbox.url)
    for window in (page, other):
        await window.route("**/app/send", held.before)
        await window.get_by_test_id("start").click()
    held.may.set()
    for window in (page, other):
        await expect(window.locator(".icon use[href='#i-sent']")).to_have_count(1)
        await expect(window.get_by_test_id("message")).to_have_count(1)
    assert said(sandbox) == ["/start"]
    await other.close()


async def test_what_is_sent_again_after_a_lost_answer_is_said_once(
    page: Page, sandbox: Sandbox
) -> None:
    await page.get_by_test_id("start").click()
    await expect(page.get_by_test_id("message")).to_have_count(1)
    held = Held()
    # Without its events the page cannot know that the words have arrived.
    await page.route("**/app/send", held.lose_the_answer)
    await page.get_by_test_id("composer").fill("Bridge")
    await page.get_by_test_id("send").click()
    await held.came.wait()
    held.may.set()
    again = page.get_by_role("button", name="Try again")
    if await again.count():
        await again.click()
    await expect(page.get_by_test_id("message")).to_have_count(2)
    assert said(sandbox) == ["/start", "Bridge"]


async def test_an_id_is_taken_once_and_another_is_another_message(sandbox: Sandbox) -> None:
    async with aiohttp.ClientSession() as session:
        client = Client(sandbox.url, media.TOKEN, session)
        sent: list[Any] = [await client.say("Done", once=once) for once in ("a", "a", "b")]
        assert [one["message_id"] for one in sent] == [1, 1, 2]
        assert len(await client.bot("getUpdates")) == 2


@pytest.mark.parametrize("first", ["light", "dark"])
async def test_the_page_tells_whether_it_is_dark(
    page: Page, sandbox: Sandbox, first: Literal["light", "dark"]
) -> None:
    async def told(*, dark: bool) -> None:
        async def is_told() -> bool:
            await asyncio.sleep(0.01)
            return sandbox.dark is dark

        await media.until(is_told)

    await page.emulate_media(color_scheme=first)
    await page.reload()
    await told(dark=first == "dark")
    await page.emulate_media(color_scheme="light" if first == "dark" else "dark")
    await told(dark=first == "light")
    await page.locator("#theme").click()
    await told(dark=first == "dark")
    await page.locator("#theme").click()
    await page.emulate_media(color_scheme="null")
