"""Screenshots of the chat page in Chromium: the README's pictures, or every state of the chat.

    python -m bench.shots docs [--say TEXT]
    python -m bench.shots FOLDER --all [--only NAME]
    python -m bench.shots FOLDER --language TAG [--language TAG]

The first writes chat.png and chat-dark.png: a short session in its second exercise. With --all
every state comes at 360 × 640, 390 × 844 and 1280 × 800, light and dark, with
sheet.png, which has all of them on one page. With --language five screens come in that language,
at 360 × 640. The whole bot runs against the local Telegram, with a
clock that is stopped for each picture.
"""

import argparse
import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright

from bench.states import in_language, states
from lumbar.app import Content
from lumbar.language.languages import Language
from sandbox.server import Sandbox
from tests.e2e.phone import TOKEN, YOU, HandClock, Phone, Running
from tests.e2e.test_page import CHROMIUM, QUIET
from tests.language.made import ENGLISH, LIBRARY, READ

README = (390, 844)
"""Size of the README's pictures in CSS pixels: a phone."""
PHONE = (360, 640)
SIZES = (PHONE, README, (1280, 800))
SCHEMES = ("light", "dark")
SHARP = 2
UNTIL = "second-exercise"
"""The state that the README shows."""
SHEET_WIDTH = 2000


async def settle(page: Page, newest: int) -> None:
    """Returns once the page shows the message `newest`, and its pictures stand still.

    A loop is shown in its middle, where the pose is held.
    """
    await page.wait_for_selector(f'[data-message-id="{newest}"]', state="attached")
    await page.evaluate(
        """Promise.all([...document.querySelectorAll('video')].map(async video => {
          if (video.readyState < 2) await new Promise(done => {
            video.addEventListener('loadeddata', done, {once: true});
            video.addEventListener('error', done, {once: true});
          });
          video.pause();
          const there = new Promise(done => video.addEventListener('seeked', done, {once: true}));
          video.currentTime = video.duration / 2;
          await there;
        }))"""
    )
    await page.wait_for_timeout(400)


@asynccontextmanager
async def _person(*, dark: bool, language: Language = ENGLISH) -> AsyncIterator[Phone]:
    """Somebody new whose client is in a language, and the bot, with a clock that stands still."""
    clock = HandClock()
    with tempfile.TemporaryDirectory(prefix="lumbar-shots-") as data:
        sandbox = Sandbox(TOKEN, now=clock.now)
        await sandbox.start()
        running = Running(sandbox, clock, Path(data), content=Content(LIBRARY, READ))
        sandbox.world.people[YOU].language_code = language.tag.lower()
        await running.start()
        try:
            you = Phone(running)
            if dark:
                await you.say("/settings")
                await you.tap(language("button-dark-on"))
            yield you
        finally:
            await running.end()
            await sandbox.stop()


async def _page(browser: Browser, you: Phone, size: tuple[int, int], scheme: str) -> Page:
    page = await browser.new_page(
        viewport={"width": size[0], "height": size[1]},
        device_scale_factor=SHARP,
        color_scheme="dark" if scheme == "dark" else "light",
    )
    await page.goto(you.running.sandbox.url)
    return page


async def readme(folder: Path, say: list[str]) -> None:
    """Writes chat.png and chat-dark.png; say: texts to send in place of a session's beginning."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for scheme in SCHEMES:
            async with _person(dark=scheme == "dark") as you:
                page = await _page(browser, you, README, scheme)
                if say:
                    for text in say:
                        await you.say(text)
                else:
                    async for name in states(you):
                        if name == UNTIL:
                            break
                await settle(page, you.messages[-1]["message_id"])
                name = "chat.png" if scheme == "light" else "chat-dark.png"
                await page.screenshot(path=folder / name)
        await browser.close()


async def of_languages(folder: Path, tags: list[str]) -> None:
    """Writes five screens of each language, light and dark."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for tag in tags:
            for scheme in SCHEMES:
                async with _person(dark=scheme == "dark", language=READ.get(tag)) as you:
                    page = await _page(browser, you, PHONE, scheme)
                    async for name in in_language(you, READ.get(tag)):
                        await settle(page, you.messages[-1]["message_id"])
                        await page.screenshot(path=folder / f"{tag}-{name}-{scheme}.png")
                    await page.close()
            print(tag, flush=True)
        await browser.close()


async def every(folder: Path, only: str) -> None:
    """Writes every state at every size in both schemes, and all of them on one sheet.

    only: the one state to write, empty for all.
    """
    done: list[str] = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for scheme in SCHEMES:
            async with _person(dark=scheme == "dark") as you:
                pages = {size: await _page(browser, you, size, scheme) for size in SIZES}
                number = 0
                async for name in states(you):
                    number += 1
                    if only and name != only:
                        continue
                    for size, page in pages.items():
                        await settle(page, you.messages[-1]["message_id"])
                        path = folder / _file(number, name, size, scheme)
                        await page.screenshot(path=path)
                    if scheme == SCHEMES[0]:
                        done.append(f"{number:02}-{name}")
                    print(f"{scheme} {name}", flush=True)
        index = folder / "index.html"
        index.write_text(sheet(done), "utf-8")
        page = await browser.new_page(viewport={"width": SHEET_WIDTH, "height": 900})
        await page.goto(index.resolve().as_uri())
        await page.wait_for_load_state("load")
        await page.screenshot(path=folder / "sheet.png", full_page=True)
        await browser.close()


def _file(number: int, name: str, size: tuple[int, int], scheme: str) -> str:
    return f"{number:02}-{name}-{size[0]}-{scheme}.png"


def sheet(names: list[str]) -> str:
    """The page with all pictures: a row a state, light and dark at each size."""
    rows = "".join(
        f"<h2>{name}</h2><div>"
        + "".join(
            f'<img src="{name}-{size[0]}-{scheme}.png" alt="" height="420">'
            for size in SIZES
            for scheme in SCHEMES
        )
        + "</div>"
        for name in names
    )
    style = "body{font:16px sans-serif;background:#888}div{display:flex;gap:8px;flex-wrap:wrap}"
    return f"<!doctype html><meta charset=utf-8><title>States</title><style>{style}</style>{rows}"


def main() -> None:
    """Runs the command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.shots", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--all", action="store_true", help="every state, at three sizes")
    parser.add_argument("--only", default="", help="with --all: one state alone, by its name")
    parser.add_argument("--language", action="append", default=[], help="five screens in it")
    parser.add_argument("--say", action="append", default=[], help="a text in place of a session")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    if asked.language:
        asyncio.run(of_languages(asked.folder, asked.language))
    elif asked.all:
        asyncio.run(every(asked.folder, asked.only))
    else:
        asyncio.run(readme(asked.folder, asked.say))


if __name__ == "__main__":
    main()
