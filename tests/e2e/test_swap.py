"""Swap: another exercise in the place of this one, by a button or in words, and back again."""

from __future__ import annotations

import pytest

from lumbar.coach.session import Session, State
from tests.e2e.phone import FRIEND, OFFICE, Phone, Running, at_step, buttons_of, text_of


async def session_of(you: Phone) -> Session:
    person = await you.running.store.load(you.person)
    assert person is not None
    assert person.live is not None
    return person.live.session


async def on(you: Phone) -> str:
    """The exercise that is on."""
    return (await session_of(you)).item.exercise


async def bridge(you: Phone) -> None:
    """The bridge by itself, as an instruction that waits for Start."""
    await you.ready()
    await you.say("/exercises bridge")
    await you.tap("Start")
    await you.tap("Back")
    assert at_step(you.last, "Bridge", 1, 1)


async def test_a_tap_puts_another_in_its_place_and_a_second_one_takes_it_back(you: Phone) -> None:
    await bridge(you)
    before = (await session_of(you)).plan
    assert you.buttons == ["Start", "Skip", "Swap", "Stop"]
    await you.tap("Swap")
    assert at_step(you.last, "Bird dog", 1, 1)
    assert you.buttons == ["Start", "Skip", "Swap", "Stop"]
    assert sum("Start" in buttons_of(message) for message in you.messages) == 1
    await you.tap("Swap")
    assert at_step(you.last, "Bridge", 1, 1)
    assert (await session_of(you)).plan == before


async def test_what_was_swapped_is_done_and_counted(you: Phone) -> None:
    await bridge(you)
    await you.tap("Swap")
    await you.tap("Start")
    await you.wait(600)
    assert you.newest("Bird dog: how was it?")
    person = await you.running.store.load(you.person)
    assert person is not None
    assert [one.exercise for one in person.past.recent[-1].results] == ["bird-dog"]


async def test_in_a_hold_and_paused_it_begins_anew(you: Phone) -> None:
    await bridge(you)
    await you.tap("Start")
    await you.wait(20)
    await you.tap("Swap")
    await you.wait(2)
    assert len(you.showing("It hurts")) + len(you.showing("Start")) == 1, "one message shows it"
    assert at_step(you.last, "Bird dog", 1, 1)
    assert (await session_of(you)).state is State.WAITING
    await you.tap("Start")
    await you.wait(20)
    await you.tap("Pause")
    await you.tap("Swap")
    assert at_step(you.last, "Bridge", 1, 1)
    assert (await session_of(you)).state is State.WAITING
    assert (await session_of(you)).results == ()


@pytest.mark.parametrize(
    "text",
    [
        "swap",
        "Swap!",
        "something else please",
        "can we do something else",
        "kneeling",
        "can I do it on all fours",
        "a different exercise",
        "swap this one",
    ],
)
async def test_words_do_what_the_button_does(you: Phone, text: str) -> None:
    await bridge(you)
    await you.tap("Start")
    await you.wait(5)
    await you.say(text)
    assert await on(you) == "bird-dog"
    assert at_step(you.last, "Bird dog", 1, 1)


async def test_two_taps_count_once(you: Phone) -> None:
    await bridge(you)
    shown = you.messages[-1]
    first, second = you.touch(shown, "Swap"), you.touch(shown, "Swap")
    await you.answered()
    assert you.toast(first) == ""
    assert you.toast(second) == "That has passed."
    assert await on(you) == "bird-dog"


async def test_an_old_button_changes_nothing(you: Phone) -> None:
    await bridge(you)
    old = you.messages[-1]
    data = old["reply_markup"]["inline_keyboard"][1][1]["callback_data"]
    await you.tap("Start")
    assert await you.forge(old["message_id"], data) == "That has passed."
    assert await on(you) == "bridge"


async def test_in_the_last_exercise_of_a_routine_the_session_ends_behind_it(you: Phone) -> None:
    await you.ready()
    await you.runs("cat")
    await you.wait(3)
    await you.tap("Swap")
    assert at_step(you.last, "Side reach", 1, 1)
    await you.tap("Start")
    await you.wait(300)
    assert you.newest("Done. 1 exercise")


async def test_after_it_hurts_nothing_is_swapped(you: Phone) -> None:
    await bridge(you)
    await you.tap("Start")
    await you.wait(5)
    await you.tap("It hurts")
    assert "Swap" not in you.buttons
    await you.say("something else")
    session = await session_of(you)
    assert (session.item.exercise, session.state) == ("bridge", State.HURT)


async def test_where_there_is_nothing_else_it_is_said(you: Phone) -> None:
    await you.ready()
    for name in ("cat", "marching"):
        await you.say(f"/exercises {name}")
        await you.tap("Leave out")
    await you.say("/exercises pelvic tilt")
    await you.tap("Start")
    await you.tap("Back")
    assert "Swap" not in you.buttons
    await you.say("swap")
    assert you.last == "Pelvic tilt: nothing can take its place now. Skip leaves it out."


async def test_it_outlives_a_restart(you: Phone, running: Running) -> None:
    await bridge(you)
    await you.tap("Swap")
    await running.kill()
    await running.start()
    await you.answered()
    assert await on(you) == "bird-dog"
    await you.tap("Swap")
    assert await on(you) == "bridge"


async def test_superman_for_bird_dog_in_the_whole_routine(you: Phone) -> None:
    await you.ready()
    await you.say("/routine whole")
    for _ in range(2):
        await you.tap("Start")
        await you.wait(200)
    while not you.last.startswith("Superman"):
        await you.tap("Skip")
    await you.tap("Swap")
    assert at_step(you.last, "Bird dog", 7, 9)
    await you.tap("Swap")
    assert at_step(you.last, "Superman", 7, 9)


async def test_in_a_group_only_its_owner_swaps(running: Running, you: Phone) -> None:
    await you.ready()
    office, friend = Phone(running, chat=OFFICE), Phone(running, FRIEND, OFFICE)
    await office.runs("cat")
    await office.wait(3)
    shown = office.newest("Cat stretch")
    shown = next(m for m in reversed(office.messages) if "Swap" in buttons_of(m))
    assert await friend.tap_on(shown, "Swap") != ""
    assert await on(you) == "cat"
    await office.wait(20)
    await office.tap("Swap")
    assert await on(you) == "side-reach"
    assert any("Side reach" in text_of(message) for message in office.messages)
