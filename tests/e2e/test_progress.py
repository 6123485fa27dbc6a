"""Progress as a picture in the chat: sent, changed in place, and words alone where it cannot be."""

import io
import json
import sys
from typing import Any
from unittest.mock import patch

import aiohttp
from PIL import Image

from lumbar.media.canvas import DARK, LIGHT
from sandbox.client import Client
from tests.e2e.phone import OFFICE, TOKEN, Phone, Running, forgive


def calls(running: Running, method: str) -> list[dict[str, Any]]:
    return [call for call in running.sandbox.world.calls if call["method"] == method]


def picture_in(running: Running, message: dict[str, Any]) -> Image.Image:
    """What a message shows."""
    content = running.sandbox.world.files.get(message["photo"][-1]["file_id"]).data
    return Image.open(io.BytesIO(content)).convert("RGB")


async def test_the_first_day_is_one_picture_with_its_words(you: Phone, running: Running) -> None:
    await you.ready()
    words = await you.say("/progress")
    assert words.startswith("Your progress\nSessions in total: 0")
    assert picture_in(running, you.messages[-1]).size == (1080, 1350)
    assert you.buttons == []


async def test_weeks_and_months_change_the_picture_in_place(you: Phone, running: Running) -> None:
    await you.ready()
    await you.stretches()
    await you.stretches()
    words = await you.say("/progress")
    assert "Sessions in total: 2" in words
    assert "Cat stretch: " in words
    shown, weeks = len(you.messages), picture_in(running, you.messages[-1])
    assert you.buttons == ["✓ Weeks", "Months"]
    assert "Best month: January" in await you.tap("Months")
    assert you.buttons == ["Weeks", "✓ Months"]
    months = picture_in(running, you.messages[-1])
    assert months.tobytes() != weeks.tobytes()
    await you.tap("Months")
    assert len(calls(running, "editMessageMedia")) == 1, "it shows that already"
    await you.tap("Weeks")
    assert picture_in(running, you.messages[-1]).tobytes() == weeks.tobytes()
    assert len(you.messages) == shown


async def test_after_a_restart_the_picture_goes_along_with_its_words(
    you: Phone, running: Running
) -> None:
    await you.ready()
    await you.stretches()
    await you.say("/progress")
    weeks = picture_in(running, you.messages[-1])
    await running.end()
    await running.start()
    assert "Best month: January" in await you.tap("Months")
    assert picture_in(running, you.messages[-1]).tobytes() != weeks.tobytes()


async def test_it_is_light_or_dark_as_the_person_chose(you: Phone, running: Running) -> None:
    await you.ready()
    for name, colours in (("Dark", DARK), ("Light", LIGHT)):
        await you.say("/settings")
        await you.tap(name)
        await you.say("/progress")
        assert picture_in(running, you.messages[-1]).getpixel((3, 3)) == colours["ground"]


async def test_without_pillow_the_words_come_alone_and_buttons_still_work(
    you: Phone, running: Running
) -> None:
    await you.ready()
    await you.stretches()
    with patch.dict(sys.modules, {"PIL": None}):
        assert "Sessions in total: 1" in await you.say("/progress")
        assert "photo" not in you.messages[-1]
        assert "Best month: January" in await you.tap("Months")
    assert len(calls(running, "sendPhoto")) == 1, "the ending's, before"


async def test_a_picture_that_is_refused_leaves_the_words(you: Phone, running: Running) -> None:
    await you.ready()
    refusal = {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: PHOTO_INVALID_DIMENSIONS",
    }
    async with aiohttp.ClientSession() as session:
        client = Client(running.sandbox.url, TOKEN, session)
        answer = {"kind": "status", "status": 400, "body": json.dumps(refusal)}
        await client.page("faults", methods=["sendPhoto"], **answer)
    words = await you.say("/progress")
    assert "Sessions in total: 0" in words
    assert "photo" not in you.messages[-1]
    forgive(running, "sendPhoto")


async def test_somebody_else_does_not_turn_the_pages(
    you: Phone, friend: Phone, running: Running
) -> None:
    await you.ready()
    await you.stretches()
    here, there = Phone(running, chat=OFFICE), Phone(running, friend.person, OFFICE)
    await here.say("/progress")
    said = await there.tap_on(here.messages[-1], "Months")
    assert said.startswith("These buttons are somebody else's.")
    assert json.dumps(here.buttons) == json.dumps(["✓ Weeks", "Months"])
