"""Pictures in the chat: each exercise with its card or its loop, uploaded once."""

from typing import Any

import pytest

from sandbox.files import FileStore
from tests.e2e.befallen import Befalls
from tests.e2e.phone import Phone, Running, text_of
from tests.library import LIBRARY


def pictured(phone: Phone) -> list[tuple[str, str, bool]]:
    """What was sent or edited with a picture: how, its name, and whether bytes went with it."""
    kinds = {"sendPhoto", "sendAnimation", "editMessageMedia"}
    world = phone.running.sandbox.world
    return [
        (call["method"], next(iter(call["uploads"]), ""), bool(call["uploads"]))
        for call in world.calls
        if call["method"] in kinds and call["ok"]
    ]


def name_of(phone: Phone, message: dict[str, Any]) -> str:
    """The name of the file that a message shows."""
    shown = message.get("animation") or message["photo"][-1]
    return phone.running.sandbox.world.files.get(shown["file_id"]).name


async def test_an_exercise_comes_with_its_card_and_the_second_time_no_bytes(you: Phone) -> None:
    await you.ready()
    for _ in range(2):
        await you.say("/exercises bridge")
        assert name_of(you, you.messages[-1]) == "bridge-light.png"
    assert [(how, sent) for how, _, sent in pictured(you)] == [
        ("sendPhoto", True),
        ("sendPhoto", False),
    ]


async def test_it_moves_and_stands_again_in_place(you: Phone) -> None:
    await you.ready()
    await you.say("/exercises bridge")
    message = you.messages[-1]["message_id"]
    await you.tap("See it move")
    assert name_of(you, you.messages[-1]) == "bridge-light.mp4"
    await you.tap("See the poses")
    assert name_of(you, you.messages[-1]) == "bridge-light.png"
    assert you.messages[-1]["message_id"] == message
    assert "Bridge" in text_of(you.messages[-1])


async def test_from_the_list_to_an_exercise_and_back(you: Phone) -> None:
    await you.ready()
    await you.say("/exercises")
    await you.tap("Plank")
    assert name_of(you, you.messages[-1]) == "plank-light.png"
    assert "Exercises" in await you.tap("All exercises")
    assert "photo" not in you.messages[-1]
    assert you.showing("See it move") == [], "the one before is gone"


async def test_a_session_s_card_moves_and_is_still_for_who_wants_it_calm(you: Phone) -> None:
    await you.ready()
    await you.say("/routine short")
    assert name_of(you, you.messages[-1]).endswith("-light.mp4")
    await you.say("/settings")
    await you.tap("Calm countdown")
    await you.say("/routine short")
    await you.tap("Start over")
    assert name_of(you, you.messages[-1]).endswith("-light.png")


@pytest.mark.parametrize("begin", ["Begin", "Silent"])
async def test_the_pose_is_there_from_the_first_second(you: Phone, begin: str) -> None:
    """Nobody's file is at Telegram yet: the lead-in leaves time for the upload."""
    await you.say("/start")
    await you.tap("None of these")
    await you.tap(begin)
    assert "Get ready" in text_of(you.messages[-1])
    assert name_of(you, you.messages[-1]) == "march-free-light.mp4"


async def test_dark_is_dark(you: Phone) -> None:
    await you.ready()
    await you.say("/settings")
    await you.tap("Dark")
    assert "Pictures: dark" in you.last
    await you.say("/exercises cat")
    assert name_of(you, you.messages[-1]) == "cat-dark.png"


async def test_who_has_not_chosen_sees_pictures_as_the_page_is(
    you: Phone, running: Running, befalls: Befalls
) -> None:
    befalls.dark = True
    await you.ready()
    await you.say("/exercises cat")
    assert name_of(you, you.messages[-1]) == "cat-dark.png"
    await you.say("/settings")
    assert "Pictures: dark" in you.last
    befalls.dark = False
    await you.say("/exercises cat")
    assert name_of(you, you.messages[-1]) == "cat-light.png"
    await you.say("/settings")
    await you.tap("Light")
    befalls.dark = True
    await you.say("/exercises cat")
    assert name_of(you, you.messages[-1]) == "cat-light.png"


async def test_an_easier_rung_shows_itself(you: Phone) -> None:
    await you.ready()
    await you.say("/level gentle")
    await you.say("/exercises plank")
    shown = LIBRARY.exercises["plank"].shown(0)
    assert name_of(you, you.messages[-1]) == f"{shown}-light.png"
    assert shown != "plank"


async def test_what_telegram_has_lost_is_uploaded_anew(you: Phone, running: Running) -> None:
    await you.ready()
    await you.say("/exercises bridge")
    running.sandbox.world.files = FileStore()
    await you.say("/exercises bridge")
    assert name_of(you, you.messages[-1]) == "bridge-light.png"
    assert [sent for _, _, sent in pictured(you)] == [True, True]
    lost = [call for call in running.sandbox.world.calls if call["ok"] is False]
    assert [call["method"] for call in lost] == ["sendPhoto"]
    lost[0]["ok"] = None  # it had to be refused


@pytest.mark.parametrize("key", list(LIBRARY.exercises))
async def test_every_exercise_has_its_picture(you: Phone, key: str) -> None:
    await you.ready()
    await you.say(f"/exercises {key}")
    assert name_of(you, you.messages[-1]).endswith("-light.png")
