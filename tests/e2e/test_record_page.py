"""A person records a voice's phrases in a real browser, with a microphone that says a word."""

from __future__ import annotations

import io
import wave
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import numpy as np
import pytest
import soundfile
from playwright.async_api import Page, async_playwright, expect

from sandbox.booth import SAID, Booth, Phrase
from sandbox.server import Sandbox
from tests.e2e.test_page import CHROMIUM, QUIET
from tests.patience import PATIENCE

RATE = 48_000
WORD = 0.6
"""Seconds that the microphone speaks, then it is still for three times as long."""
PHRASES = [
    Phrase("three", "Drei.", 0.85),
    Phrase("hold", "Halten.", 0.01),  # whatever of the word is heard is too long
    Phrase("rest", "Pause.", 1.5),
]
browser = pytest.mark.skipif(
    CHROMIUM is None, reason="needs Chromium: apt-get install chromium, or CHROMIUM=/path/to/it"
)


def spoken(level: float = 0.3) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """A word as a tone of several parts, and the quiet behind it."""
    at = np.arange(round(WORD * RATE)) / RATE
    tone = sum(np.sin(2 * np.pi * 180 * part * at) / part for part in range(1, 6))
    tone *= level / np.abs(tone).max() * np.hanning(len(at)) ** 0.2
    still = np.random.default_rng(1).normal(size=round(3 * WORD * RATE)) * 1e-4
    return np.concatenate([tone, still])


def recording(level: float = 0.3) -> bytes:
    """The word as a WAV file."""
    file = io.BytesIO()
    soundfile.write(file, spoken(level), RATE, format="WAV", subtype="PCM_16")
    return file.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "recordings"


@pytest.fixture
async def sandbox(folder: Path) -> AsyncIterator[Sandbox]:
    booth = Booth(folder, lambda language: PHRASES if language == "de" else [])
    sandbox = Sandbox("42:sandbox", booth=booth)
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture
async def page(sandbox: Sandbox, tmp_path: Path) -> AsyncIterator[Page]:
    said = tmp_path / "said.wav"
    said.write_bytes(recording())
    microphone = f"--use-file-for-fake-audio-capture={said}"
    hears = [*QUIET, "--use-fake-device-for-media-stream", microphone]
    wrong: list[str] = []
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=hears)
        context = await chromium.new_context(viewport={"width": 390, "height": 844})
        await context.grant_permissions(["microphone"])
        page = await context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        await page.goto(f"{sandbox.url}/record?language=de")
        yield page
        await chromium.close()
    assert wrong == []


@pytest.mark.browser
@browser
async def test_phrases_are_recorded_one_after_another_and_stay(page: Page, folder: Path) -> None:
    words, verdict = page.locator("#words"), page.locator("#verdict")
    await expect(words).to_have_text("Drei.")
    assert await page.locator("#listen").is_disabled()
    await page.get_by_role("button", name="Record", exact=True).click()
    await expect(verdict).to_have_text("Speak now.", timeout=PATIENCE * 1000)
    await expect(words).to_have_text("Halten.", timeout=PATIENCE * 1000)  # it was good
    kept, rate = soundfile.read(folder / "de" / "woman" / "three.wav")
    assert len(kept) / rate <= WORD + 0.2
    assert 0.1 < np.abs(kept).max() < 0.98

    # What is too long is not kept, and can be left out
    await page.get_by_role("button", name="Record", exact=True).click()
    await expect(verdict).to_contain_text("and has 0.01", timeout=PATIENCE * 1000)
    assert not (folder / "de" / "woman" / "hold.wav").exists()
    await page.get_by_role("button", name="Skip").click()
    await expect(words).to_have_text("Pause.")
    await page.get_by_role("button", name="Back").click()
    await expect(words).to_have_text("Halten.")

    # What is done is there when the page comes again
    await page.reload()
    await expect(page.locator("#progress")).to_have_text("de: 1 of 3 recorded")
    await expect(words).to_have_text("Halten.")
    await page.get_by_role("button", name="Back").click()
    await expect(page.get_by_role("button", name="Record again")).to_be_visible()
    async with page.expect_response("**/app/recordings/de/woman/three?*") as heard:
        await page.get_by_role("button", name="Listen").click()
    assert (await heard.value).status == 200

    # The other voice has none of it
    await page.get_by_role("button", name="Man's voice", exact=True).click()
    await expect(page.locator("#progress")).to_have_text("de: 0 of 3 recorded")


def files_in(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))


async def test_only_phrases_of_a_known_language_and_sound_are_kept(
    sandbox: Sandbox, folder: Path
) -> None:
    token = {"X-Sandbox-Token": sandbox.page_token}
    async with aiohttp.ClientSession(sandbox.url, headers=token) as session:

        async def put(where: str, sound: bytes) -> int:
            async with session.put(f"/app/recordings/{where}", data=sound) as answer:
                return answer.status

        assert await put("de/woman/three", recording()) == 200
        assert await put("de/woman/three", b"words") == 400
        assert await put("de/woman/..%2f..%2fthree", recording()) == 404
        assert await put("de/child/three", recording()) == 404
        assert await put("xx/woman/three", recording()) == 404
        async with session.get("/app/recordings/de/woman/three") as answer:
            assert await answer.read() == recording()
        async with session.get("/app/recordings/de/woman/rest") as answer:
            assert answer.status == 404
    assert files_in(folder) == ["de/woman/" + SAID, "de/woman/three.wav"]
    with wave.open(str(folder / "de" / "woman" / "three.wav")) as file:
        assert file.getframerate() == RATE


async def test_without_a_booth_there_is_no_such_page() -> None:
    sandbox = Sandbox("42:sandbox")
    await sandbox.start()
    async with aiohttp.ClientSession(sandbox.url) as session, session.get("/record") as answer:
        assert answer.status == 404
    await sandbox.stop()
