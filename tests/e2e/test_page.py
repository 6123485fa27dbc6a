"""The chat page in a real browser: a person taps through to a counted exercise."""

import asyncio
import os
import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Literal

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Locator, Page, async_playwright, expect

from lumbar.coach.pace import VOICE_SECONDS
from tests.e2e.befallen import Befalls
from tests.e2e.conftest import begun
from tests.e2e.phone import OFFICE, YOU, HandClock, Phone, Running, forgive, text_of
from tests.patience import PATIENCE

CHROMIUM = next(
    (
        path
        for name in ("chromium", "chromium-browser", "google-chrome")
        if (path := shutil.which(name))
    ),
    os.environ.get("CHROMIUM"),
)
pytestmark = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(
        CHROMIUM is None,
        reason="needs Chromium: apt-get install chromium, or CHROMIUM=/path/to/it",
    ),
]
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


expect.set_options(timeout=1000 * PATIENCE)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """One for all stories: to start it takes longer than most of them."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="module")
async def running(
    clock: HandClock, tmp_path: Path, befalls: Befalls, database: str
) -> AsyncIterator[Running]:
    """As everywhere, in the loop of the browser."""
    async with begun(clock, tmp_path, database, outside=befalls.outside) as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def phone(browser: Browser) -> BrowserContext:
    """One for all stories: each has an address of its own, of which it knows nothing yet."""
    return await browser.new_context(viewport={"width": 390, "height": 844})


@pytest_asyncio.fixture(loop_scope="module")
async def page(phone: BrowserContext, running: Running) -> AsyncIterator[Page]:
    """The page on a phone that was never used; nothing may go wrong in its console."""
    page = await phone.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda told: wrong.append(told.text) if told.type == "error" else None)
    await page.goto(running.sandbox.url)
    yield page
    await page.evaluate("localStorage.clear()")
    await page.close()
    assert wrong == []


async def tap(page: Page, running: Running, button: str) -> None:
    await Phone(running).unhurried()
    before = len(running.sandbox.world.queries)
    await page.get_by_test_id("keyboard").get_by_role("button", name=button).last.click()
    await pressed(running, before)


async def pressed(running: Running, before: int) -> None:
    """Returns once one press more than `before` has come from the page and is answered."""
    while len(running.sandbox.world.queries) == before:
        await asyncio.sleep(0.002)
    await Phone(running).answered()


async def test_from_start_to_a_counted_exercise(page: Page, running: Running) -> None:
    await page.get_by_test_id("start").click()
    newest = page.get_by_test_id("message").last
    await expect(newest).to_contain_text("First, your safety")
    await tap(page, running, "None of these")
    await expect(newest).to_contain_text("5 minutes, counted aloud, by itself.")
    await tap(page, running, "Begin")
    counts = page.get_by_test_id("message").filter(has_text="Marching").last
    await expect(counts).to_contain_text("Get ready")
    await running.clock.advance(VOICE_SECONDS + 1)
    await expect(counts).to_contain_text("Hold")
    await running.clock.advance(400)
    await expect(newest).to_contain_text("Done. 4 exercises")
    await page.get_by_test_id("composer").fill("/progress")
    await page.get_by_test_id("send").click()
    await expect(newest).to_contain_text("Sessions in total: 1")


MOVES = re.compile(r"\d s\W+Hold")
"""The first movement is counted."""
SIZES = ((360, 640), (390, 844), (1280, 800))


@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_three_taps_and_under_20_s_to_the_first_movement(
    page: Page, running: Running, width: int, height: int
) -> None:
    """Telegram's own START, None of these, Begin; the program's own seconds, by its clock.

    Each button is there to be tapped without scrolling, and who taps it waits for nothing but
    what the bot itself waits for.
    """
    await page.set_viewport_size({"width": width, "height": height})
    began = running.clock.now()
    keyboard = page.get_by_test_id("keyboard")
    taps = (
        page.get_by_test_id("start"),
        keyboard.get_by_role("button", name="None of these").last,
        keyboard.get_by_role("button", name="Begin").last,
    )
    for done, button in enumerate(taps):
        await expect(button).to_be_in_viewport(ratio=1)
        await button.click()
        while len(running.sandbox.world.queries) < done:  # the first one is a message
            await asyncio.sleep(0.002)
        await Phone(running).answered()
    # By what the server has: the page shows it a little later, which is none of the bot's seconds.
    while not MOVES.search(Phone(running).last):
        await running.clock.advance(0.5)
        assert running.clock.now() - began < 20
    await expect(page.get_by_test_id("message").filter(has_text=MOVES).last).to_be_visible()
    await expect(keyboard.get_by_role("button", name="It hurts")).to_be_in_viewport(ratio=1)


async def test_by_keyboard_alone(page: Page, running: Running) -> None:
    await page.get_by_test_id("start").focus()
    await page.keyboard.press("Enter")
    newest = page.get_by_test_id("message").last
    await expect(newest).to_contain_text("First, your safety")
    await running.clock.advance(3)
    await page.get_by_test_id("composer").focus()
    await page.keyboard.type("/stretch")
    await page.keyboard.press("Escape")
    await page.keyboard.press("Enter")
    await expect(newest).to_contain_text("First, your safety")
    button = page.get_by_role("button", name="None of these").last
    await running.clock.advance(3)
    await button.focus()
    before = len(running.sandbox.world.queries)
    await page.keyboard.press("Enter")
    await pressed(running, before)
    await expect(newest).to_contain_text("Cat stretch")


async def test_focus_stays_on_pause_while_the_countdown_runs(page: Page, running: Running) -> None:
    you = Phone(running)
    await you.ready()
    await you.say("/exercises plank")
    await you.tap("Start")
    pause = page.get_by_test_id("keyboard").get_by_role("button", name="Pause")
    await pause.focus()
    for _ in range(7):
        await running.clock.advance(2)
    await expect(page.get_by_test_id("message").last).to_contain_text("Hold")
    await expect(pause).to_be_focused()


# Taps


async def test_a_double_tap_on_start_is_one_welcome(page: Page, running: Running) -> None:
    await page.get_by_test_id("start").dblclick()
    await expect(page.get_by_test_id("message").last).to_contain_text("First, your safety")
    you = Phone(running)
    await you.answered()
    assert [text_of(m)[:6] for m in you.messages] == ["/start", "I'm Lu", "First,"]


async def test_a_double_tap_on_what_is_tapped_and_sent_goes_out_once(
    page: Page, running: Running
) -> None:
    you, world = Phone(running), running.sandbox.world
    await you.say("/help")
    await page.get_by_test_id("message").last.get_by_text("/progress").first.dblclick()
    assert await said(you, 2) == ["/help", "/progress"]
    keys = [[{"text": "Yes"}, {"text": "No"}]]
    people_see = world.post(
        world.chats[YOU], world.bot_user(), {"text": "?", "reply_markup": {"keyboard": keys}}
    )
    await expect(page.get_by_test_id("message").last).to_contain_text(people_see["text"])
    # The page hears of the second tap long after the first, as on a busy machine.
    await page.locator("#reply-keys").get_by_role("button", name="Yes").dblclick(delay=800)
    await page.get_by_test_id("composer").fill("typed")
    await page.get_by_test_id("send").dblclick()
    await expect(page.locator("#recorder")).to_be_hidden()
    assert await said(you, 4) == ["/help", "/progress", "Yes", "typed"]
    await page.get_by_test_id("composer").fill("typed")
    await page.get_by_test_id("send").click()
    assert (await said(you, 5))[4:] == ["typed"]
    await expect(page.get_by_test_id("message").get_by_text("typed", exact=True)).to_have_count(2)


async def said(you: Phone, count: int) -> list[str]:
    """All that the person has said, once it is so many messages and the bot has answered."""

    def mine() -> list[str]:
        return [text_of(m) for m in you.messages if m["from"]["id"] == YOU]

    while len(mine()) < count:
        await asyncio.sleep(0.002)
    await you.answered()
    return mine()


# Colours


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_start_is_green_and_it_hurts_red_and_both_can_be_read(
    page: Page, running: Running, scheme: Literal["light", "dark"]
) -> None:
    await page.emulate_media(color_scheme=scheme)
    await page.set_viewport_size({"width": 360, "height": 640})
    you = Phone(running)
    await you.ready()
    await you.say("/exercises plank")
    keyboard = page.get_by_test_id("keyboard")
    start = keyboard.get_by_role("button", name="Start").last
    await expect(start).to_be_visible()
    red, green, blue = await readable(start)
    assert green > 1.2 * max(red, blue)
    await you.tap("Start")
    hurts = keyboard.get_by_role("button", name="It hurts")
    await expect(hurts).to_be_visible()
    red, green, blue = await readable(hurts)
    assert red > 1.2 * max(green, blue)
    await readable(keyboard.get_by_role("button", name="Pause"))


async def readable(button: Locator) -> tuple[float, ...]:
    """The ground of a button, red, green and blue; its words must stand out from it 4.5 : 1."""
    style = await button.evaluate(
        "node => [getComputedStyle(node).backgroundColor, getComputedStyle(node).color]"
    )
    ground, ink = ([float(part) for part in re.findall(r"[\d.]+", colour)[:3]] for colour in style)
    lights = sorted(map(_light, (ground, ink)))
    assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5, style
    return tuple(ground)


def _light(colour: list[float]) -> float:
    """Relative luminance, as WCAG 2 has it."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (one / 255 for one in colour)
    ]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


async def test_a_group_s_link_leads_to_the_private_chat(page: Page, running: Running) -> None:
    await page.goto(f"{running.sandbox.url}/?person={YOU}&chat={OFFICE}")
    await Phone(running, chat=OFFICE).say("/routine")
    newest = page.get_by_test_id("message").last
    await expect(newest).to_contain_text("about your safety, in our private chat")
    await page.get_by_test_id("keyboard").get_by_role("button", name="Open our chat").last.click()
    await expect(page.get_by_test_id("message").last).to_contain_text("First, your safety")
    await tap(page, running, "None of these")
    await expect(newest).to_contain_text("press Start where you asked")
    await page.goto(f"{running.sandbox.url}/?person={YOU}&chat={OFFICE}")
    await tap(page, running, "Start")
    await expect(page.get_by_test_id("message").last).to_contain_text("Which one?")
    forgive(running, "sendMessage")  # before they had opened the private chat
