"""The chat page at the three sizes: what belongs together is in the window together, and stays."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import FloatRect, Locator, Page, Route, async_playwright, expect

from sandbox.client import Client
from tests.e2e import test_page_media as media
from tests.e2e.test_page import CHROMIUM, QUIET
from tests.e2e.test_page_media import client, message, page, until
from tests.sandbox.test_media import where

__all__ = ["client", "page"]
pytestmark = media.pytestmark

SIZES = [(360, 640), (390, 844), (1280, 800)]
PICTURES = Path(__file__).parents[2] / "lumbar" / "media"
TALL, WIDE = (
    (PICTURES / "stills" / f"{name}-light.png").read_bytes()
    for name in ("side-reach-right", "bridge-right")
)
CAPTION = (
    "<b>12 s</b> Hold, 3/20, right side, set 2/3\n"
    "Bridge on one leg. Press the heel down, hips level.\n"
    "●●○○ 2 of 4, 3 min left. Next: plank, face down\n"
    "<blockquote expandable>On your back, one knee bent.\nThe other leg straight.\n"
    "Lift until shoulder, hip and knee are one line.\nHold, breathe, lower slowly.</blockquote>"
)
ROWS = [["Too easy", "Just right", "Too hard"], ["Pause", "Skip", "Stop", "It hurts"]]


def buttons(*rows: list[str]) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": b, "callback_data": b} for b in row] for row in rows]}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def tab() -> AsyncIterator[Page]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        context = await browser.new_context(viewport={"width": 390, "height": 844})
        yield await context.new_page()
        await browser.close()


async def session(client: Client, data: bytes = TALL, **more: Any) -> Any:
    words = {"caption": CAPTION, "parse_mode": "HTML", "reply_markup": buttons(*ROWS)}
    return await client.upload("sendPhoto", "photo", data, **words | more)


async def box_of(locator: Locator) -> FloatRect:
    box = await locator.bounding_box()
    assert box is not None
    return box


async def in_the_window(page: Page, part: Locator) -> FloatRect:
    """The box of a part of a message, all of which can be seen."""
    box, window = await box_of(part), await box_of(page.locator("#scroller"))
    assert box["y"] >= window["y"], (box, window)
    assert box["y"] + box["height"] <= window["y"] + window["height"], (box, window)
    assert box["x"] >= window["x"]
    assert box["x"] + box["width"] <= window["x"] + window["width"]
    return box


async def settled(page: Page) -> None:
    """Returns once the newest message stands at the end of the window."""
    end = "({ scrollTop: t, scrollHeight: h, clientHeight: c }) => h - t - c < 1"
    await until(lambda: page.locator("#scroller").evaluate(end))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("picture", [TALL, WIDE], ids=["tall", "wide"])
async def test_picture_seconds_and_every_button_are_in_the_window_together(
    page: Page, client: Client, size: tuple[int, int], picture: bytes
) -> None:
    await page.set_viewport_size({"width": size[0], "height": size[1]})
    await client.send("Something that was said before.\n" * 20)
    bubble = message(page, await session(client, picture))
    await expect(bubble.locator("img")).to_have_js_property("complete", value=True)
    await settled(page)
    picture_box = await in_the_window(page, bubble.locator(".picture"))
    assert picture_box["height"] >= 120, "it can be made out"
    await in_the_window(page, bubble.get_by_test_id("text"))
    for row in ROWS:
        for button in row:
            key = await in_the_window(page, bubble.get_by_role("button", name=button))
            assert key["height"] >= 44
            assert key["width"] >= 44
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_a_voice_message_above_is_there_to_be_tapped(page: Page, client: Client) -> None:
    await page.set_viewport_size({"width": 390, "height": 844})
    await client.send("Something that was said before.\n" * 20)
    voice = message(page, await media.send_voice(client))
    bubble = message(page, await session(client))
    await expect(bubble.locator("img")).to_have_js_property("complete", value=True)
    await settled(page)
    await in_the_window(page, voice.get_by_role("button", name="Play"))
    picture = await in_the_window(page, bubble.locator(".picture"))
    assert picture["height"] >= 112


async def test_where_there_is_more_to_say_the_picture_is_lower(page: Page, client: Client) -> None:
    await page.set_viewport_size({"width": 360, "height": 640})
    bubble = message(page, await session(client, caption=CAPTION.replace("<b", "One more.\n<b")))
    await settled(page)
    await in_the_window(page, bubble.locator(".picture"))
    await in_the_window(page, bubble.get_by_role("button", name="It hurts"))
    # A larger window gives it back.
    low = await box_of(bubble.locator(".picture"))
    await page.set_viewport_size({"width": 360, "height": 800})
    await until(lambda: is_taller(bubble.locator(".picture"), low))


async def test_with_fewer_rows_the_picture_is_as_tall_again_as_it_can_be(
    page: Page, client: Client
) -> None:
    await page.set_viewport_size({"width": 360, "height": 640})
    sent = await session(client, reply_markup=buttons(["Start"], *ROWS))
    bubble = message(page, sent)
    await settled(page)
    low = await in_the_window(page, bubble.locator(".picture"))
    fewer = {"caption": CAPTION, "parse_mode": "HTML", "reply_markup": buttons(ROWS[1])}
    await client.bot("editMessageCaption", **fewer, **where(sent))
    await until(lambda: is_taller(bubble.locator(".picture"), low))
    await settled(page)
    await in_the_window(page, bubble.locator(".picture"))


async def is_taller(part: Locator, before: FloatRect) -> bool:
    return (await box_of(part))["height"] > before["height"] + 40


async def test_large_text_is_neither_cut_off_nor_scrolled_sideways(
    page: Page, client: Client
) -> None:
    await page.set_viewport_size({"width": 360, "height": 640})
    await page.evaluate("document.documentElement.style.fontSize = '32px'")
    bubble = message(page, await session(client))
    await settled(page)
    await page.get_by_test_id("composer").fill("Half a line of words that goes on")
    words = bubble.get_by_test_id("text")
    assert await words.evaluate("node => parseFloat(getComputedStyle(node).fontSize)") == 32
    assert await page.evaluate("document.documentElement.scrollWidth") == 360
    for part in ("#scroller", "#composer", ".bar", ".keyboard", *[".keyboard button"] * 7):
        fits = "node => node.scrollWidth <= node.clientWidth + 1"
        assert await page.locator(part).last.evaluate(fits), part
    for key in await bubble.locator(".keyboard button").all():
        inside = "node => node.scrollWidth <= node.clientWidth + 1"
        assert await key.evaluate(inside)


async def test_a_folded_quote_unfolds_and_stays_so_through_edits(
    page: Page, client: Client
) -> None:
    await page.set_viewport_size({"width": 360, "height": 640})
    sent = await session(client)
    bubble = message(page, sent)
    unfold = bubble.get_by_role("button", name="Show all")
    fold = bubble.locator(".fold")
    folded = (await box_of(fold))["height"]
    await unfold.focus()
    await page.keyboard.press("Enter")
    await expect(unfold).to_have_attribute("aria-expanded", "true")
    assert (await box_of(fold))["height"] > folded
    for second in ("11", "10"):
        changed = CAPTION.replace("12", second)
        edit = {"caption": changed, "parse_mode": "HTML", "reply_markup": buttons(*ROWS)}
        await client.bot("editMessageCaption", **edit, **where(sent))
        await expect(bubble).to_contain_text(f"{second} s")
        await expect(unfold).to_have_attribute("aria-expanded", "true")
        await expect(unfold).to_be_focused()
    await settled(page)
    await in_the_window(page, bubble.get_by_role("button", name="It hurts"))
    await bubble.locator(".expandable").click(position={"x": 20, "y": 20})
    await expect(unfold).to_have_attribute("aria-expanded", "false")
    short = await session(client, caption="<blockquote expandable>One line</blockquote>")
    await expect(message(page, short).get_by_role("button", name="Show all")).to_have_count(0)


NEWEST = """button => {
  window.places = new Set();
  const look = () => {
    const all = [...document.querySelectorAll("article.message")].filter((m) => m.offsetParent);
    const keys = all.at(-1).querySelector(".keyboard");
    window.places.add(Math.round(keys.getBoundingClientRect().top));
    window.shown = all.length;
    requestAnimationFrame(look);
  };
  look();
}"""


async def test_a_message_sent_anew_takes_the_place_of_the_old_one(
    page: Page, client: Client
) -> None:
    loop = (PICTURES / "loops" / "bridge-light.mp4").read_bytes()
    words = {"caption": CAPTION, "parse_mode": "HTML", "reply_markup": buttons(*ROWS)}
    old = await client.upload("sendAnimation", "animation", loop, **words)
    clip = message(page, old).locator("video")
    await media.moves(clip)
    await settled(page)
    pause = message(page, old).get_by_role("button", name="Pause", exact=True)
    await pause.focus()
    await clip.evaluate("clip => { window.clip = clip; }")
    at = await clip.evaluate("clip => clip.currentTime")
    await pause.evaluate(NEWEST)
    shown = await page.evaluate("shown")
    anew = words | {"caption": CAPTION.replace("12", "11"), "disable_notification": True}
    file = old["animation"]["file_id"]
    new = await client.bot("sendAnimation", chat_id=old["chat"]["id"], animation=file, **anew)
    bubble = message(page, new)
    await expect(bubble).to_contain_text("11 s")
    await expect(message(page, old)).to_be_hidden()
    await expect(bubble.get_by_role("button", name="Pause", exact=True)).to_be_focused()
    await client.bot("deleteMessage", **where(old))
    await expect(message(page, old)).to_have_count(0)
    assert await page.evaluate("document.contains(clip) && !clip.paused"), "the very loop runs on"
    assert await page.evaluate("clip.currentTime") > at
    await settled(page)
    assert await page.evaluate("shown") == shown
    assert len(await page.evaluate("[...places]")) == 1, "nothing has jumped"
    await expect(page.get_by_test_id("to-bottom")).to_be_hidden()


async def test_one_sent_anew_just_after_its_picture_changed_shows_the_new_picture(
    page: Page, client: Client
) -> None:
    old = await session(client)
    await expect(message(page, old).locator("img")).to_be_visible()
    loaded = asyncio.Event()

    async def late(route: Route) -> None:
        await loaded.wait()
        await route.continue_()

    await page.route("**/app/files/**", late)
    try:
        other = await client.upload("sendPhoto", "photo", WIDE)
        wide = [size["file_id"] for size in other["photo"]]
        words = {"caption": CAPTION, "parse_mode": "HTML"}
        shown = {"type": "photo", "media": wide[-1], **words}
        keys = buttons(*ROWS)
        await client.bot("editMessageMedia", media=shown, reply_markup=keys, **where(old))
        anew = {"photo": wide[-1], "reply_markup": keys, "disable_notification": True, **words}
        new = await client.bot("sendPhoto", chat_id=old["chat"]["id"], **anew)
        await client.bot("deleteMessage", **where(old))
        await expect(message(page, old)).to_have_count(0)
    finally:
        loaded.set()
        await page.unroute_all(behavior="wait")
    await expect(message(page, new).locator("img")).to_have_attribute(
        "src", re.compile("|".join(wide))
    )


async def test_one_that_looks_like_another_and_is_not_deleted_leaves_both(
    page: Page, client: Client
) -> None:
    old = await session(client)
    await session(client, disable_notification=True)
    await expect(message(page, old)).to_be_visible()
    await expect(message(page, old).locator("img")).to_be_visible()
