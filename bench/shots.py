"""The README's screenshots: the chat page in Chromium, with a bridge in its third repetition.

    python -m bench.shots docs [--dark] [--say TEXT]

The whole bot runs against the local Telegram, with a clock that is stopped for the picture.
"""

import argparse
import asyncio
import tempfile
from pathlib import Path

from playwright.async_api import Page, async_playwright

from lumbar.coach.pace import FIRST_VOICE_SECONDS
from sandbox.server import Sandbox
from tests.e2e.phone import TOKEN, HandClock, Phone, Running
from tests.e2e.test_page import CHROMIUM, QUIET
from tests.steps import to_hold

WIDTH, HEIGHT = 390, 900
"""Size of a phone's screen in CSS pixels."""
SHARP = 2


async def shoot(page: Page, path: Path) -> None:
    """Saves a screenshot of the page once its pictures are loaded and animations are over."""
    await page.wait_for_load_state("networkidle")
    await page.evaluate(
        "Promise.all([...document.querySelectorAll('video')].map("
        "video => video.readyState > 2 || new Promise(done => video.onloadeddata = done)))"
    )
    await page.evaluate(
        "document.querySelectorAll('video').forEach("
        "video => { video.pause(); video.currentTime = video.duration / 2; })"
    )
    await page.wait_for_timeout(400)
    await page.screenshot(path=path)


async def shots(folder: Path, *, dark: bool, say: list[str]) -> None:
    """Writes chat.png into the folder; say: texts to send instead of asking for the bridge."""
    clock = HandClock()
    with tempfile.TemporaryDirectory(prefix="lumbar-shots-") as data:
        sandbox = Sandbox(TOKEN, now=clock.now)
        await sandbox.start()
        running = Running(sandbox, clock, Path(data))
        await running.start()
        you = Phone(running)
        await you.ready()
        await you.say("/voice on")
        if dark:
            await you.say("/settings")
            await you.tap("Dark")
        try:
            async with async_playwright() as playwright:
                browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
                page = await browser.new_page(
                    viewport={"width": WIDTH, "height": HEIGHT},
                    device_scale_factor=SHARP,
                    color_scheme="dark" if dark else "light",
                )
                await page.goto(sandbox.url)
                for text in say or ["/exercises bridge"]:
                    await you.say(text)
                if not say:
                    await you.tap("Start")
                    # The first voice message of all gives longer to get ready; two repetitions.
                    await you.wait(to_hold("bridge", 1, ready=FIRST_VOICE_SECONDS) + 2 * 9)
                await shoot(page, folder / ("chat-dark.png" if dark else "chat.png"))
                await browser.close()
        finally:
            await running.end()
            await sandbox.stop()


def main() -> None:
    """Runs the command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.shots", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--say", action="append", default=[])
    asked = parser.parse_args()
    asyncio.run(shots(asked.folder, dark=asked.dark, say=asked.say))


if __name__ == "__main__":
    main()
