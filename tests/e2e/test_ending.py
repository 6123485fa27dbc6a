"""The ending of a session: what it was, one next step, and how hard it was, in one message."""

import json
from typing import Any

import aiohttp
import pytest

from lumbar.coach.exercise import Level
from lumbar.screens.screen import Effect
from sandbox.client import OFFICE, Client
from tests.e2e.phone import TOKEN, YOU, Phone, Running, buttons_of, forgive, text_of
from tests.steps import whole

DAY = 24 * 3_600
EFFORTS = ["Too easy", "Just right", "Too hard"]
REMIND = ["Other time", "No, thanks"]


@pytest.fixture
async def spoken_to(you: Phone, running: Running) -> Phone:
    """Somebody who was offered the voice before, at home."""
    await you.at_home()
    await you.stretches()
    await you.tap("No voice")
    running.clock.jump(2 * DAY)
    return you


def ending(you: Phone) -> dict[str, Any]:
    found = [m for m in you.messages if text_of(m).startswith(("Done.", "Stopped."))]
    return dict(found[-1])


async def test_the_first_session_ends_with_a_picture_an_effect_and_what_it_was(you: Phone) -> None:
    await you.ready()
    await you.stretches()
    first = ending(you)
    assert first["effect_id"] == Effect.PARTY
    assert first["photo"][-1]["width"] == 1080
    assert text_of(first).splitlines()[:5] == [
        "Done. 1 exercise, 1 min.",
        "The next one builds on this one.",
        "Your first session, 1 this week: Fri. Streak: 1 day.",
        "Cat stretch: 6 times, 24 s held.",
        "Worked: lower back and upper back.",
    ]
    await you.stretches()
    assert "effect_id" not in ending(you), "once in a life"
    assert "builds on this" not in text_of(ending(you))


async def test_the_same_time_tomorrow_is_one_tap(spoken_to: Phone, running: Running) -> None:
    you = spoken_to
    await you.stretches()
    message = ending(you)
    assert "Same time tomorrow? Then every day at 9:00." in text_of(message)
    assert buttons_of(message) == [*EFFORTS, "9:00", *REMIND]
    await you.tap_on(message, "9:00")
    assert "9:00" in you.last
    assert "tomorrow" in you.last
    after = ending(you)
    assert after["message_id"] == message["message_id"], "the same message"
    assert "Same time" not in text_of(after)
    assert buttons_of(after) == EFFORTS
    assert after["photo"] == message["photo"]
    running.clock.jump(DAY - 3_600)
    await you.until("9:00")
    assert you.showing("Not today")


async def test_without_a_zone_it_is_asked_for_and_the_reminder_waits_for_it(you: Phone) -> None:
    await you.ready()
    await you.stretches()
    await you.tap("No voice")
    await you.stretches()
    message = ending(you)
    assert buttons_of(message) == [*EFFORTS, "Same time", *REMIND]
    await you.tap_on(message, "Same time")
    assert buttons_of(ending(you)) == EFFORTS
    assert "Same time" not in text_of(ending(you))
    await you.say("Stockholm")
    person = await you.running.store.load(YOU)
    assert person is not None
    assert person.remind is not None
    assert person.remind.times == (540,)


async def test_after_a_no_it_is_not_asked_again_for_a_month(
    spoken_to: Phone, running: Running
) -> None:
    you = spoken_to
    await you.stretches()
    await you.tap("No, thanks")
    assert buttons_of(ending(you)) == EFFORTS
    running.clock.jump(7 * DAY)
    await you.stretches()
    assert "Same time" not in text_of(ending(you))
    running.clock.jump(24 * DAY)
    await you.stretches()
    assert "No, thanks" in buttons_of(ending(you))


async def test_another_time_is_asked_for_below_and_can_be_typed(spoken_to: Phone) -> None:
    you = spoken_to
    await you.stretches()
    await you.tap("Other time")
    assert buttons_of(ending(you)) == EFFORTS
    assert "7:00" in you.buttons
    await you.say("18:30")
    person = await you.running.store.load(YOU)
    assert person is not None
    assert person.remind is not None
    assert person.remind.times == (18 * 60 + 30,)


async def test_two_quick_taps_on_a_time_are_one_reminder(spoken_to: Phone) -> None:
    you = spoken_to
    await you.stretches()
    message = ending(you)
    first, second = you.touch(message, "9:00"), you.touch(message, "9:00")
    await you.answered()
    assert you.toast(first) == ""
    assert you.toast(second) == "That has passed."


async def test_how_hard_it_was_is_answered_in_the_same_message(spoken_to: Phone) -> None:
    you = spoken_to
    await you.stretches()
    message = ending(you)
    assert "Cat stretch: how was it?" in text_of(message)
    await you.tap_on(message, "Too hard")
    after = ending(you)
    assert after["message_id"] == message["message_id"]
    assert "how was it?" not in text_of(after)
    assert "Cat stretch: a step easier next time" in text_of(after)
    assert buttons_of(after) == ["9:00", *REMIND]
    person = await you.running.store.load(YOU)
    assert person is not None
    assert person.past.recent[-1].results[0].effort == "too_hard"


async def test_an_answer_that_earns_a_step_offers_it_at_once_in_the_ending(
    spoken_to: Phone,
) -> None:
    you = spoken_to
    await you.stretches()
    await you.tap_on(ending(you), "Too easy")
    assert "Cat stretch: one step more next time?" in text_of(ending(you))
    assert buttons_of(ending(you)) == ["Step up", "Stay"]
    await you.tap_on(ending(you), "Step up")
    assert "Cat stretch: a step harder next time" in text_of(ending(you))
    assert buttons_of(ending(you)) == ["9:00", *REMIND], "one question at a time"


async def test_a_label_that_is_typed_is_answered_below(spoken_to: Phone) -> None:
    you = spoken_to
    await you.stretches()
    assert await you.say("just right") == "Cat stretch: the same next time."
    assert "how was it?" not in text_of(ending(you))
    assert "No reminder" in await you.say("no, thanks")
    assert buttons_of(ending(you)) == []


async def test_yes_and_no_answer_what_it_asks(spoken_to: Phone) -> None:
    you = spoken_to
    await you.stretches()
    assert "No reminder" in await you.say("no")
    await you.stretches()
    await you.tap_on(ending(you), "Too easy")
    assert "Cat stretch: a step harder next time" in await you.say("yes")
    assert buttons_of(ending(you)) == []


async def test_a_yes_sets_the_reminder(spoken_to: Phone) -> None:
    you = spoken_to
    await you.stretches()
    await you.say("yes please")
    person = await you.running.store.load(YOU)
    assert person is not None
    assert person.remind is not None
    assert person.remind.times == (540,)
    assert buttons_of(ending(you)) == EFFORTS


async def test_after_a_restart_the_ending_still_takes_answers(
    spoken_to: Phone, running: Running
) -> None:
    you = spoken_to
    await you.stretches()
    message = ending(you)
    await running.end()
    await running.start()
    await you.tap_on(message, "Just right")
    await you.tap_on(ending(you), "No, thanks")
    after = ending(you)
    assert after["message_id"] == message["message_id"]
    assert after["photo"] == message["photo"]
    assert buttons_of(after) == []
    assert "Cat stretch: the same next time." in text_of(after)


async def test_an_older_ending_keeps_its_words_and_loses_its_buttons(spoken_to: Phone) -> None:
    you = spoken_to
    await you.stretches()
    older = ending(you)
    await you.stretches()
    await you.tap_on(older, "Just right")
    (same,) = [m for m in you.messages if m["message_id"] == older["message_id"]]
    assert text_of(same) == text_of(older)
    assert buttons_of(same) == []
    assert (await you.tap_on(ending(you), "No, thanks")) == ""


async def test_a_stop_by_words_can_be_taken_back_and_asks_nothing(you: Phone) -> None:
    await you.ready()
    await you.tap("Whole routine")
    await you.tap("Start")
    await you.wait(200)
    await you.say("stop")
    assert text_of(ending(you)).startswith("Stopped. 1 exercise done and kept.")
    assert "Today counts all the same." in text_of(ending(you))
    assert buttons_of(ending(you)) == ["It was a mistake"]
    await you.tap("It was a mistake")
    await you.tap("Stop")
    stopped = ending(you)
    assert "It was a mistake" not in buttons_of(stopped)
    assert "Sessions in total: 1" in await you.say("/progress")


async def test_after_pain_it_says_what_to_do_and_nothing_else(you: Phone) -> None:
    await you.ready()
    await you.runs("cat")
    await you.wait(whole("cat") - 8)
    await you.say("it hurts")
    await you.say("2")
    await you.tap("Stop")
    last = ending(you)
    assert "See a doctor if" in text_of(last)
    assert "photo" not in last
    assert buttons_of(last) == []
    assert "effect_id" not in last


async def test_in_a_group_there_is_no_effect_and_no_question(you: Phone, running: Running) -> None:
    await you.ready()
    office = Phone(running, YOU, OFFICE)
    await office.runs("cat")
    await office.wait(whole("cat"))
    last = ending(office)
    assert "effect_id" not in last
    assert "photo" in last
    assert buttons_of(last) == EFFORTS
    assert "tomorrow" not in text_of(last)


async def test_where_pictures_are_refused_the_words_stand_alone(
    you: Phone, running: Running
) -> None:
    await you.ready()
    await you.runs("cat")
    await you.wait(whole("cat") - 8)
    async with aiohttp.ClientSession() as session:
        client = Client(running.sandbox.url, TOKEN, session)
        said = "Bad Request: PHOTO_INVALID_DIMENSIONS"
        body = json.dumps({"ok": False, "error_code": 400, "description": said})
        refusal = {"kind": "status", "status": 400, "body": body}
        await client.page("faults", methods=["sendPhoto"], **refusal)
    await you.wait(40)
    assert "photo" not in ending(you)
    assert "Worked: lower back" in text_of(ending(you))
    await you.tap_on(ending(you), "Just right")
    assert "Cat stretch: the same next time." in text_of(ending(you))
    forgive(running, "sendPhoto")


async def test_a_crash_as_it_is_sent_leaves_one(you: Phone, running: Running) -> None:
    await you.ready(level=Level.STANDARD)
    await you.runs("cat")
    await you.wait(whole("cat") - 8)
    await running.kill()
    running.clock.jump(5)
    await running.start()
    await you.wait(20)
    assert sum(text_of(m).startswith("Done.") for m in you.messages) == 1
    assert ending(you)["effect_id"] == Effect.PARTY
