"""The chat page in a real browser with real files: loops move, voice is heard, pictures open."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import (
    ConsoleMessage,
    Error,
    Locator,
    Page,
    Route,
    async_playwright,
    expect,
)

from sandbox.client import Client
from sandbox.server import Sandbox
from tests.e2e.test_page import CHROMIUM, QUIET
from tests.patience import PATIENCE
from tests.sandbox.test_files import png
from tests.sandbox.test_media import LOOP, SAMPLES, VOICE, where
from tests.sandbox.test_messages import keyboard

TOKEN = "42:sandbox"
SHORT = (SAMPLES / "voice2.ogg").read_bytes()
CARD = png(1080, 1180)
WIDTH = 390
SECONDS = re.compile("0:0[1-9]")
# Sound is heard through elements outside the document, so they are noted as they begin.
LISTEN = """
  window.begun = new Set();
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () { window.begun.add(this); return play.call(this); };
  const sounds = (one) => one instanceof Audio && !one.paused;
  window.heard = () => [...window.begun].filter(sounds).length;
"""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(
        CHROMIUM is None,
        reason="needs Chromium: apt-get install chromium, or CHROMIUM=/path/to/it",
    ),
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def tab() -> AsyncIterator[Page]:
    """One browser for all, with a microphone that hums by itself, if it is allowed."""
    hums = [*QUIET, "--use-fake-device-for-media-stream"]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=hums)
        context = await browser.new_context(viewport={"width": WIDTH, "height": 844})
        await context.add_init_script(LISTEN)
        yield await context.new_page()
        await browser.close()


@pytest_asyncio.fixture(loop_scope="module")
async def client() -> AsyncIterator[Client]:
    """The bot's side and the person's, in a chat that has begun."""
    sandbox = Sandbox(TOKEN)
    await sandbox.start()
    async with aiohttp.ClientSession() as session:
        client = Client(sandbox.url, TOKEN, session)
        await client.say("/start")
        yield client
    await sandbox.stop()


@pytest_asyncio.fixture(loop_scope="module")
async def page(tab: Page, client: Client) -> AsyncIterator[Page]:
    """A phone on the page; nothing may go wrong in its console."""
    wrong: list[str] = []

    def note_console(told: ConsoleMessage) -> None:
        if told.type == "error":
            wrong.append(told.text)

    def note_error(error: Error) -> None:
        wrong.append(str(error))

    tab.on("pageerror", note_error)
    tab.on("console", note_console)
    await tab.goto(client.url)
    await expect(tab.get_by_test_id("message")).to_have_count(1)
    yield tab
    tab.remove_listener("pageerror", note_error)
    tab.remove_listener("console", note_console)
    await tab.goto("about:blank")
    assert wrong == []


def message(page: Page, sent: dict[str, Any]) -> Locator:
    return page.locator(f"[data-message-id='{sent['message_id']}']")


def player(page: Page, sent: dict[str, Any]) -> Locator:
    return message(page, sent).get_by_role("group", name="voice message")


async def send_voice(client: Client, **more: Any) -> Any:
    return await client.upload("sendVoice", "voice", VOICE, **more)


async def hear(page: Page, sent: dict[str, Any]) -> Locator:
    """Press Play and return the player, once it sounds."""
    await player(page, sent).get_by_role("button", name="Play").click()
    return await plays(page, sent)


async def plays(page: Page, sent: dict[str, Any]) -> Locator:
    heard = player(page, sent)
    await expect(heard.get_by_role("button", name="Pause")).to_be_visible()
    assert await page.evaluate("heard()") == 1
    return heard


def position(heard: Locator) -> Locator:
    return heard.get_by_role("slider", name="Position in voice message")


async def moves(clip: Locator) -> None:
    """Returns once a clip moves, silent and over and over."""
    for name, value in (("paused", False), ("muted", True), ("loop", True)):
        await expect(clip).to_have_js_property(name, value)
    await until(lambda: clip.evaluate("clip => clip.currentTime > 0"))


async def until(true: Callable[[], Awaitable[bool]]) -> None:
    """Asks the page until it says yes. Its policy lets no test put code into it to wait with."""
    async with asyncio.timeout(PATIENCE):
        while not await true():
            pass


# Loops


async def test_a_loop_moves_by_itself_and_has_its_shape_before_it_has_come(
    page: Page, client: Client
) -> None:
    come = asyncio.Event()

    async def late(route: Route) -> None:
        await come.wait()
        await route.continue_()

    await page.route("**/app/files/*", late)
    markup = keyboard(callback_data="go")
    sent = await client.upload(
        "sendAnimation", "animation", LOOP, caption="Lift slowly", reply_markup=markup
    )
    bubble = message(page, sent)
    await expect(bubble.get_by_test_id("text")).to_contain_text("Lift slowly")
    await expect(bubble.get_by_role("button", name="Go")).to_be_visible()
    before = await bubble.locator(".moving").bounding_box()
    assert before is not None
    assert before["height"] / before["width"] == pytest.approx(590 / 540, abs=0.01)
    come.set()
    clip = bubble.locator("video")
    await expect(bubble.get_by_role("button", name="Pause animation: Lift slowly")).to_be_visible()
    await moves(clip)
    assert await bubble.locator(".moving").bounding_box() == before
    await bubble.locator(".motion").click()
    await expect(bubble.get_by_role("button", name="Play animation: Lift slowly")).to_be_visible()
    await expect(clip).to_have_js_property("paused", value=True)
    await page.unroute_all(behavior="wait")


async def test_a_loop_out_of_sight_rests(page: Page, client: Client) -> None:
    first = await client.upload("sendAnimation", "animation", LOOP)
    clip = message(page, first).locator("video")
    await moves(clip)
    for _ in range(3):
        await client.upload("sendPhoto", "photo", CARD)
    await expect(clip).to_have_js_property("paused", value=True)
    await clip.scroll_into_view_if_needed()
    await moves(clip)


async def test_who_wants_less_motion_gets_a_still_picture(page: Page, client: Client) -> None:
    await page.emulate_media(reduced_motion="reduce")
    await page.reload()
    sent = await client.upload("sendAnimation", "animation", LOOP)
    button = message(page, sent).get_by_role("button", name="Play animation")
    await expect(button).to_be_visible()
    await expect(button.locator(".motion-sign")).to_have_css("opacity", "1")
    clip = message(page, sent).locator("video")
    await expect(clip).to_have_js_property("readyState", 4)
    await expect(clip).to_have_js_property("paused", value=True)
    await button.click()
    await moves(clip)
    await page.emulate_media(reduced_motion="no-preference")


# Voice


async def test_a_voice_message_plays_and_its_position_moves(page: Page, client: Client) -> None:
    sent = await send_voice(client)
    await expect(player(page, sent)).to_contain_text("0:30")
    unheard = player(page, sent).get_by_role("img", name="not heard yet")
    await expect(unheard).to_be_visible()
    heard = await hear(page, sent)
    await expect(unheard).to_be_hidden()
    slider = position(heard)
    await expect(slider).to_have_attribute("aria-valuetext", re.compile("0:0[1-9] of 0:30"))
    # Who has it in hand is not told each second.
    await slider.focus()
    told = await slider.get_attribute("aria-valuetext") or ""
    at = await slider.input_value()
    await until(lambda: slider.evaluate(f"slider => Number(slider.value) > {at} + 1"))
    await expect(slider).to_have_attribute("aria-valuetext", told)
    await heard.get_by_role("button", name="Pause").click()
    assert await page.evaluate("heard()") == 0
    await slider.focus()
    for key, told in (
        ("Home", "0:00 of 0:30"),
        ("ArrowRight", "0:05 of 0:30"),
        ("PageUp", "0:20 of 0:30"),
        ("ArrowLeft", "0:15 of 0:30"),
    ):
        await page.keyboard.press(key)
        await expect(slider).to_have_attribute("aria-valuetext", told)
    box = await slider.bounding_box()
    assert box is not None
    middle = box["y"] + box["height"] / 2
    await page.mouse.move(box["x"] + box["width"] / 2, middle)
    await page.mouse.down()
    await page.mouse.move(box["x"] + box["width"] * 0.8, middle, steps=4)
    await page.mouse.up()
    await expect(heard).to_contain_text("0:24 / 0:30")
    speed = heard.get_by_role("button", name="Speed")
    for told in ("1.5×", "2×", "1×"):
        await speed.click()
        await expect(speed).to_have_text(told)


async def test_only_one_is_heard_at_a_time(page: Page, client: Client) -> None:
    first, second = await send_voice(client), await send_voice(client)
    await hear(page, first)
    await hear(page, second)
    await expect(player(page, first).get_by_role("button", name="Play")).to_be_visible()


async def to_the_end(page: Page, heard: Locator) -> None:
    await position(heard).focus()
    await page.keyboard.press("End")


async def test_the_next_one_below_begins_by_itself(page: Page, client: Client) -> None:
    first = await send_voice(client)
    await client.send("Rest. Then the next exercise.")
    await client.speak(SHORT)
    second = await send_voice(client)
    heard = await hear(page, first)
    await to_the_end(page, heard)
    await plays(page, second)
    await expect(player(page, first).get_by_role("button", name="Play")).to_be_visible()


async def test_after_a_new_one_the_next_new_one_begins_as_on_android(
    page: Page, client: Client
) -> None:
    first, old, new = [await send_voice(client) for _ in range(3)]
    await hear(page, old)
    await to_the_end(page, await hear(page, first))
    await plays(page, new)
    # One that was heard before goes on with whatever is below it.
    await to_the_end(page, await hear(page, first))
    await plays(page, old)


async def test_what_is_deleted_while_it_plays_is_silent_at_once(page: Page, client: Client) -> None:
    first, second = await send_voice(client), await send_voice(client)
    await hear(page, first)
    await client.bot("deleteMessage", **where(first))
    await expect(message(page, first)).to_have_count(0)
    assert await page.evaluate("heard()") == 0
    await expect(player(page, second).get_by_role("button", name="Play")).to_be_visible()


async def test_a_new_caption_or_button_does_not_stop_the_voice(page: Page, client: Client) -> None:
    sent = await send_voice(client, caption="Bridge")
    await hear(page, sent)
    markup = keyboard(callback_data="go")
    await client.bot("editMessageCaption", caption="Plank", reply_markup=markup, **where(sent))
    await expect(message(page, sent)).to_contain_text("Plank")
    await plays(page, sent)


# Pictures


async def test_a_picture_opens_large_and_closes_in_three_ways(page: Page, client: Client) -> None:
    sent = await client.upload("sendPhoto", "photo", CARD, caption="Bridge, step 1")
    picture = message(page, sent).get_by_role("button", name="Picture: Bridge, step 1. Open large")
    await expect(picture.locator("img")).to_have_attribute("alt", "Picture: Bridge, step 1")
    viewer = page.get_by_role("dialog", name="Picture: Bridge, step 1")

    async def by_escape() -> None:
        await page.keyboard.press("Escape")

    async def by_click() -> None:
        await viewer.locator("img").click()

    async def by_back() -> None:
        await page.go_back()

    for close in (by_escape, by_click, by_back, by_escape):
        await picture.focus()
        await page.keyboard.press("Enter")
        large = viewer.get_by_role("img", name="Picture: Bridge, step 1")
        await expect(large).to_be_visible()
        box = await large.bounding_box()
        assert box is not None
        assert box["width"] == pytest.approx(WIDTH, abs=1)
        await close()
        await expect(viewer).to_have_count(0)
        await expect(picture).to_be_focused()
        await until(lambda: page.evaluate("!history.state?.viewer"))
    await expect(page.get_by_test_id("message")).to_have_count(2)


# Edits in place

WATCH = """bubble => {
  window.seen = { heights: new Set(), blank: false };
  const media = bubble.querySelector(".media");
  new ResizeObserver(() => window.seen.heights.add(Math.round(media.offsetHeight))).observe(media);
  const look = () => { window.seen.blank ||= !media.querySelector("img")?.complete; };
  new MutationObserver(look).observe(media, { childList: true });
}"""


async def test_another_picture_takes_the_place_without_a_jump(page: Page, client: Client) -> None:
    sent = await client.upload("sendPhoto", "photo", CARD, caption="Weeks")
    bubble = message(page, sent)
    await expect(bubble.locator("img")).to_have_js_property("complete", value=True)
    old = await bubble.locator("img").get_attribute("src")
    before = await bubble.bounding_box()
    await bubble.evaluate(WATCH)
    await bubble.locator(".picture").focus()
    media = {"type": "photo", "media": "attach://next", "caption": "Months"}
    await client.upload("editMessageMedia", "next", png(540, 590), media=media, **where(sent))
    await expect(bubble.locator("img")).not_to_have_attribute("src", old or "")
    await expect(bubble.locator("img")).to_have_attribute("alt", "Picture: Months")
    await expect(bubble.locator(".picture")).to_be_focused()
    assert await page.evaluate("seen.heights.size") == 1
    assert await page.evaluate("seen.blank") is False
    after = await bubble.bounding_box()
    assert before is not None
    assert after is not None
    assert (after["y"], after["height"]) == (before["y"], before["height"])
    await client.bot("editMessageCaption", caption="Bridge", **where(sent))
    await expect(bubble.locator("img")).to_have_attribute("alt", "Picture: Bridge")


async def test_a_loop_runs_on_when_its_caption_is_edited(page: Page, client: Client) -> None:
    sent = await client.upload("sendAnimation", "animation", LOOP, caption="3 s")
    clip = message(page, sent).locator("video")
    await moves(clip)
    await clip.evaluate(
        "clip => { window.clip = clip; clip.onpause = () => { clip.torn = true; }; }"
    )
    for second in ("2 s", "1 s", "Done"):
        await client.bot("editMessageCaption", caption=second, **where(sent))
        await expect(message(page, sent)).to_contain_text(second)
    assert await page.evaluate("document.contains(clip) && !clip.paused && !clip.torn")


async def test_an_effect_is_shown_as_the_message_comes_and_not_again(
    page: Page, client: Client
) -> None:
    sent = await client.send("Your first session.", message_effect_id="5046509860389126442")
    effect = message(page, sent).get_by_test_id("effect")
    await expect(effect).to_have_text("🎉")
    await expect(effect).to_have_css("animation-name", "arrives")
    await page.emulate_media(reduced_motion="reduce")
    await expect(effect).to_have_css("animation-name", "none")
    await page.emulate_media(reduced_motion="no-preference")
    await page.reload()
    await expect(effect).to_be_visible()
    await expect(effect).to_have_css("animation-name", "none")


async def test_a_loop_becomes_a_picture_and_a_text_a_loop(page: Page, client: Client) -> None:
    loop = await client.upload("sendAnimation", "animation", LOOP, caption="Move")
    bubble = message(page, loop)
    await expect(bubble.locator("video")).to_be_visible()
    media: dict[str, Any] = {"type": "photo", "media": "attach://card"}
    await client.upload("editMessageMedia", "card", CARD, media=media, **where(loop))
    await expect(bubble.locator(".picture img")).to_be_visible()
    await expect(bubble.locator("video")).to_have_count(0)
    text = await client.send("Get ready")
    media = {"type": "animation", "media": loop["animation"]["file_id"]}
    await client.bot("editMessageMedia", media=media, **where(text))
    await expect(message(page, text).locator("video")).to_be_visible()
    await expect(message(page, text)).not_to_contain_text("Get ready")


# What a person says


async def arrived(page: Page) -> None:
    """Returns once the newest message, which the page shows at once, has come to the server."""
    sign = page.get_by_test_id("message").last.locator(".icon use[href='#i-sent']")
    await expect(sign).to_have_count(1)


async def voices(client: Client) -> list[dict[str, Any]]:
    updates = await client.bot("getUpdates", timeout=5, offset=-1)
    return [update["message"]["voice"] for update in updates if "voice" in update["message"]]


async def test_a_person_records_and_the_bot_gets_ogg(page: Page, client: Client) -> None:
    await page.context.grant_permissions(["microphone"])
    recorder = page.get_by_test_id("recorder")
    await page.get_by_test_id("mic").click()
    await expect(recorder).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(recorder).to_be_hidden()
    await page.get_by_test_id("mic").click()
    await expect(recorder).to_be_visible()
    await expect(recorder).to_contain_text(SECONDS)
    await expect(page.get_by_test_id("message")).to_have_count(1)
    await page.get_by_test_id("record-send").click()
    own = page.get_by_test_id("message").last.get_by_role("group", name="voice message")
    await expect(own).to_contain_text(SECONDS)
    await arrived(page)
    (voice,) = await voices(client)
    assert voice["mime_type"] == "audio/ogg"
    assert (await client.fetch(voice["file_id"])).startswith(b"OggS")
    await own.get_by_role("button", name="Play").click()
    await until(lambda: page.evaluate("heard() === 1"))
    await page.context.clear_permissions()


async def test_a_sound_file_goes_as_a_voice_message(page: Page, client: Client) -> None:
    await page.get_by_test_id("attach").click()
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("menuitem", name="Voice message").click()
    await (await chooser.value).set_files(Path(SAMPLES / "voice30.ogg"))
    await page.get_by_role("button", name="Send", exact=True).last.click()
    await expect(page.get_by_test_id("message").last).to_contain_text("0:30")
    await arrived(page)
    (voice,) = await voices(client)
    assert await client.fetch(voice["file_id"]) == VOICE


async def test_without_a_microphone_it_says_what_can_be_done(page: Page, client: Client) -> None:
    await page.get_by_test_id("mic").click()
    await expect(page.get_by_test_id("toast")).to_contain_text("attach a sound file instead")
    await expect(page.get_by_test_id("recorder")).to_be_hidden()
    await page.get_by_test_id("composer").fill("next")
    await expect(page.get_by_test_id("mic")).to_be_hidden()
    await page.get_by_test_id("send").click()
    await expect(page.get_by_test_id("message").last).to_contain_text("next")
    await arrived(page)
    assert (await client.bot("getUpdates", offset=-1))[0]["message"]["text"] == "next"


# Last, because the page's clock stays in the test's hands from here on.


async def ended(page: Page, client: Client) -> dict[str, Any]:
    """A voice message that came to its end just now, by a clock that stands still."""
    await page.clock.install(time=0)
    await page.clock.pause_at(1000)
    await page.reload()
    sent: dict[str, Any] = await send_voice(client)
    heard = await hear(page, sent)
    await to_the_end(page, heard)
    await expect(heard.get_by_role("button", name="Play")).to_be_visible()
    return sent


async def test_one_that_comes_just_after_the_end_begins_by_itself(
    page: Page, client: Client
) -> None:
    first = await ended(page, client)
    # The bot may tidy up before it goes on.
    await client.bot("deleteMessage", **where(first))
    await expect(message(page, first)).to_have_count(0)
    await page.clock.fast_forward(2000)
    await plays(page, await send_voice(client))


async def test_one_that_comes_long_after_the_end_waits(page: Page, client: Client) -> None:
    await ended(page, client)
    await page.clock.fast_forward(4000)
    late = await send_voice(client)
    await expect(player(page, late)).to_be_visible()
    assert await page.evaluate("heard()") == 0
