"""Kept first, then shown: one save that fails leaves every button there to be pressed again."""

import asyncio
from collections.abc import Callable
from typing import Any

import aiohttp
import pytest

from lumbar.coach.person import Person
from lumbar.coach.safety import Answer
from lumbar.store.protocol import StoreError
from sandbox.client import Client
from tests.answers import SAFE
from tests.e2e.befallen import Befalls
from tests.e2e.phone import TOKEN, YOU, Phone, Running, buttons_of, forgive, text_of

NOT_KEPT = "I can't save right now, so I changed nothing."
Fail = Callable[[int], None]


@pytest.fixture
def fail(befalls: Befalls) -> Fail:
    """Has the next so many changes of records fail."""
    left = 0

    async def stumble(*, rush: bool) -> None:
        nonlocal left
        if left:
            left -= 1
            raise StoreError("the disk is full")

    def arm(times: int) -> None:
        nonlocal left
        left = times

    befalls.changing = stumble
    return arm


async def record(you: Phone) -> Person:
    person = await you.running.store.load(YOU)
    assert person is not None
    return person


async def pressed_in_vain(you: Phone, button: str, fail: Fail) -> dict[str, Any]:
    """Presses a button while a save fails: that is said, and nothing has changed. The message."""
    message = you.showing(button)[-1]
    buttons, before = buttons_of(message), await you.running.store.load(YOU)
    fail(1)
    query = you.touch(message, button)
    await you.answered()
    fail(0)
    assert NOT_KEPT in you.toast(query) + you.last
    now = next(m for m in you.messages if m["message_id"] == message["message_id"])
    assert buttons_of(now) == buttons, "its buttons are still there"
    assert text_of(now) == text_of(message), "and nothing is shown as done"
    assert await you.running.store.load(YOU) == before
    return now


async def test_short_one_can_be_pressed_again(you: Phone, fail: Fail) -> None:
    await you.ready()
    choice = await pressed_in_vain(you, "Short one", fail)
    assert await you.tap_on(choice, "Short one") == ""
    assert "1 of 4" in you.last
    assert you.newest("✓ Short one")["message_id"] == choice["message_id"]


async def test_the_safety_answers_can_be_pressed_again(you: Phone, fail: Fail) -> None:
    await you.say("/stretch cat")
    question = await pressed_in_vain(you, "None of these", fail)
    await you.tap_on(question, "None of these")
    assert you.last.startswith("Cat stretch")
    assert (await record(you)).safety.answer is Answer.NONE


async def test_help_is_said_though_it_cannot_be_kept_that_something_is_wrong(
    you: Phone, fail: Fail
) -> None:
    await you.say("/routine")
    question = await pressed_in_vain(you, "Emergency", fail)
    assert you.newest("Please don't exercise now.")
    await you.tap_on(question, "Emergency")
    assert you.last.startswith("Please don't exercise now.")
    assert (await record(you)).safety.silent


async def test_the_answer_and_what_it_begins_are_kept_together_or_not_at_all(
    you: Phone, fail: Fail
) -> None:
    await you.say("/stretch cat")
    question = await pressed_in_vain(you, "None of these", fail)
    await you.tap_on(question, "None of these")
    assert you.last.startswith("Cat stretch")
    assert (await record(you)).safety.answer is Answer.NONE


@pytest.mark.parametrize("button", ["Start", "Whole routine", "In 15 min", "Not today"])
async def test_a_reminder_s_buttons_can_be_pressed_again(
    you: Phone, fail: Fail, button: str
) -> None:
    await you.at_home()
    await you.say("/remind 9:30")
    await you.until("9:30")
    reminder = await pressed_in_vain(you, button, fail)
    assert "In an hour" in buttons_of(reminder)
    assert await you.tap_on(reminder, button) == ""
    now = next(m for m in you.messages if m["message_id"] == reminder["message_id"])
    assert "In an hour" not in buttons_of(now), "it has been answered"
    answered = {
        "Start": "1 of 4",
        "Whole routine": "1 of 9",
        "In 15 min": "I'm back at 9:45.",
        "Not today": "That's fine. The next one:",
    }
    assert answered[button] in you.last


@pytest.mark.parametrize("button", ["Done", "Later", "Enough for today"])
async def test_a_sit_break_s_buttons_can_be_pressed_again(
    you: Phone, fail: Fail, button: str
) -> None:
    await you.at_home()
    await you.say("/breaks 9-17 every 50")
    await you.until("9:55")
    nudge = await pressed_in_vain(you, button, fail)
    assert await you.tap_on(nudge, button) == ""
    now = next(m for m in you.messages if m["message_id"] == nudge["message_id"])
    assert buttons_of(now) == []


async def test_resume_now_and_a_place_can_be_pressed_again(you: Phone, fail: Fail) -> None:
    await you.at_home()
    await you.say("/timezone Springfield")
    place = buttons_of(you.messages[-1])[0]
    await you.tap_on(await pressed_in_vain(you, place, fail), place)
    assert (await record(you)).zone != "Europe/Stockholm"
    await you.say("/pause 2 weeks")
    await you.tap_on(await pressed_in_vain(you, "Resume now", fail), "Resume now")
    assert (await record(you)).pauses == ()


@pytest.mark.parametrize(
    ("command", "button"),
    [("/settings", "Calm"), ("/level", "Gentle"), ("/remind", "10:00"), ("/breaks", "40 min")],
)
async def test_settings_can_be_pressed_again(
    you: Phone, fail: Fail, command: str, button: str
) -> None:
    await you.at_home()
    await you.say("/breaks 9-17 every 50")
    await you.say(command)
    button = next(known for known in you.buttons if button.casefold() in known.casefold())
    screen, before = await pressed_in_vain(you, button, fail), await record(you)
    await you.tap_on(screen, button)
    assert await record(you) != before


async def test_two_presses_at_once_count_once(you: Phone) -> None:
    await you.at_home()
    await you.say("/breaks 9-17 every 50")
    await you.until("9:55")
    nudge = you.messages[-1]
    first, second = you.touch(nudge, "Done"), you.touch(nudge, "Done")
    await you.answered()
    assert [you.toast(first), you.toast(second)] == ["", "That has passed."]
    await you.say("/start")
    await you.say("/routine")
    choice = you.messages[-1]
    for _ in range(2):
        you.touch(choice, "Short one")
    await you.answered()
    assert sum("1 of 4" in text_of(m) for m in you.messages) == 1


@pytest.mark.both
async def test_a_change_that_came_between_is_not_overwritten(
    you: Phone, running: Running, befalls: Befalls
) -> None:
    """What a record becomes is decided from the newest one, not from what was read before."""
    await you.ready()
    await you.say("/settings")
    once = iter([True])

    async def then_somebody_writes(person: Person | None) -> Person | None:
        if person is not None and next(once, False):
            await running.store.save(Person(id=person.id, safety=SAFE, zone="Europe/Lisbon"))
        return person

    befalls.loaded = then_somebody_writes
    calm = next(button for button in you.buttons if "calm" in button.casefold())
    await you.tap(calm)
    person = await record(you)
    assert (person.zone, person.calm) == ("Europe/Lisbon", True)


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "429", "retry_after": 60},
        {"kind": "status", "status": 500},
        {"kind": "status", "status": 400},
    ],
    ids=lambda fault: str(fault.get("status", fault["kind"])),
)
async def test_a_choice_that_cannot_be_ticked_begins_all_the_same(
    you: Phone, running: Running, fault: dict[str, Any]
) -> None:
    await you.ready()
    async with aiohttp.ClientSession() as session:
        client = Client(running.sandbox.url, TOKEN, session)
        await client.page("faults", methods=["editMessageText"], count=1, **fault)
    choice = you.messages[-1]
    assert await you.tap_on(choice, "Short one") == ""
    assert "1 of 4" in you.last
    assert not [m for m in you.messages if "went wrong" in text_of(m)]
    assert await you.forge(choice["message_id"], _data(choice, "Short one")) == "That has passed."
    forgive(running, "editMessageText")


@pytest.mark.both
async def test_a_press_that_a_kill_stopped_is_done_whole_when_it_comes_again(
    you: Phone, running: Running, befalls: Befalls
) -> None:
    """The program dies before the answer to the safety question, and the session, are kept."""
    await you.say("/stretch cat")
    killed = asyncio.Event()

    async def dies(*, rush: bool) -> None:
        killed.set()
        await asyncio.Event().wait()

    befalls.changing = dies
    you.touch(you.messages[-1], "None of these")
    await killed.wait()
    await running.kill()
    befalls.calm()
    assert await running.store.load(YOU) is None
    await running.start()
    await you.wait(2)
    assert you.last.startswith("Cat stretch")
    assert (await record(you)).safety.answer is Answer.NONE
    forgive(running, "answerCallbackQuery")  # it was answered before the kill


def _data(message: dict[str, Any], button: str) -> str:
    rows = message["reply_markup"]["inline_keyboard"]
    return next(str(b["callback_data"]) for row in rows for b in row if b["text"] == button)
