"""The safety question: each answer leads where it should, and back only by the question itself."""

from typing import Any

import pytest

from lumbar.coach.exercise import Posture
from lumbar.coach.person import Person
from lumbar.coach.safety import Answer, Condition
from tests.e2e.phone import HOME, OFFICE, YOU, Phone, Running, button_data, text_of
from tests.library import LIBRARY

ASKED = "First, your safety."
LYING = {Posture.BACK, Posture.FRONT}


async def record(you: Phone) -> Person:
    person = await you.running.store.load(YOU)
    assert person is not None
    return person


async def begun(you: Phone) -> bool:
    person = await you.running.store.load(YOU)
    live = person.live if person is not None else None
    return live is not None and live.session.live


@pytest.mark.parametrize("answer", ["Emergency", "See a doctor"])
async def test_a_yes_begins_nothing_and_asks_anew(you: Phone, answer: str) -> None:
    await you.say("/stretch cat")
    await you.tap(answer)
    assert not await begun(you)
    for ask in ("/routine", "/stretch", "/routine short", "/stretch cat"):
        assert (await you.say(ask)).startswith(ASKED)
        assert "You said that one of these was true." in you.last
        assert not await begun(you)
    await you.tap("None of these")
    await you.wait(5)
    assert await begun(you), "the question was asked anew, and answered"


@pytest.mark.parametrize("answer", ["Emergency", "See a doctor"])
async def test_cleared_is_asked_and_not_waved_through(you: Phone, answer: str) -> None:
    await you.say("/routine short")
    await you.tap(answer)
    assert (await you.tap("I am cleared")).startswith(ASKED)
    assert not await begun(you)
    await you.tap("None of these")
    assert await begun(you)


@pytest.mark.parametrize("graver", ["Emergency", "See a doctor"])
@pytest.mark.parametrize("old", ["None of these", "Ask a clinician"])
async def test_a_question_of_before_a_graver_answer_is_asked_anew(
    you: Phone, graver: str, old: str
) -> None:
    await you.say("/stretch cat")
    first = you.newest(ASKED)
    await you.say("/routine")
    await you.tap_on(you.newest(ASKED), graver)
    await you.tap_on(first, old)
    assert you.last.startswith(ASKED)
    assert not await begun(you)
    assert (await record(you)).safety.silent


async def test_a_clinician_s_button_of_before_an_emergency_leads_nowhere(you: Phone) -> None:
    await you.say("/routine")
    await you.tap("Ask a clinician")
    which = you.newest("Which of these is it?")
    await you.say("/routine")
    await you.tap("Emergency")
    await you.tap_on(which, "Pregnancy")
    assert not await begun(you)
    assert (await record(you)).safety.answer is Answer.EMERGENCY


def as_it_was(message: dict[str, Any]) -> dict[str, Any]:
    """A question's message with the buttons that it had before it had three answers."""
    old = {"None of these": "safe", "Yes, one of these": "unsafe"}
    message["reply_markup"] = {
        "inline_keyboard": [
            [{"text": label, "callback_data": button_data(action, "short..")}]
            for label, action in old.items()
        ]
    }
    return message


async def test_none_of_these_under_an_old_question_is_asked_as_it_is_now(you: Phone) -> None:
    """It had fewer signs."""
    await you.say("/routine short")
    await you.tap_on(as_it_was(you.newest(ASKED)), "None of these")
    assert you.last.startswith(ASKED)
    assert not await begun(you)
    await you.tap("None of these")
    assert await begun(you), "what was wished for is still known"


async def test_yes_under_an_old_question_is_help_at_once_and_asked_which(you: Phone) -> None:
    await you.say("/routine short")
    await you.tap_on(as_it_was(you.newest(ASKED)), "Yes, one of these")
    assert you.last.startswith("Please don't exercise now.")
    assert "Call your emergency number now" in you.last
    assert you.buttons == ["Emergency", "See a doctor", "Ask a clinician"]
    assert (await record(you)).safety.silent
    assert not await begun(you)


async def test_the_number_is_the_country_s(you: Phone) -> None:
    await you.say("/timezone Tokyo")
    await you.say("/routine")
    said = await you.tap("Emergency")
    assert "Call your emergency number now: 119 (Japan)" in said
    assert "911" not in said


async def test_without_a_country_no_number_is_guessed(you: Phone) -> None:
    await you.say("/timezone +7")
    await you.say("/routine")
    assert "(112 in Europe, 911 in North America, 999 in the UK)" in await you.tap("Emergency")


# A clinician


@pytest.mark.parametrize("condition", ["Weak bones", "Something else"])
async def test_who_is_to_ask_a_clinician_waits_until_that_is_done(
    you: Phone, condition: str
) -> None:
    await you.say("/routine short")
    await you.tap("Ask a clinician")
    await you.tap(condition)
    await you.tap("Not yet")
    assert you.last.startswith("Please ask first.")
    assert not await begun(you)
    assert (await you.say("/routine short")).startswith(ASKED)
    await you.tap("Ask a clinician")
    await you.tap(condition)
    await you.tap("Yes, agreed")
    await you.tap("Start")
    assert await begun(you)


async def test_weak_bones_leave_out_what_bends_to_the_end(you: Phone) -> None:
    await you.say("/routine whole")
    await you.tap("Ask a clinician")
    await you.tap("Weak bones")
    await you.tap("Yes, agreed")
    await you.tap("Start")
    live = (await record(you)).live
    assert live is not None
    done = {item.exercise for item in live.session.plan}
    assert not done & {"forward-bend", "knee-to-chest", "cat"}
    assert {"bridge", "bird-dog", "plank"} <= done


@pytest.mark.parametrize("when", ["Within 3 months", "Longer, not cleared"])
async def test_after_an_operation_nothing_begins(you: Phone, when: str) -> None:
    await you.say("/routine short")
    await you.tap("Ask a clinician")
    await you.tap("Back surgery")
    assert (await you.tap(when)).startswith("Please wait")
    assert not await begun(you)
    assert (await record(you)).safety.silent


@pytest.mark.parametrize("when", ["Within 3 months", "Longer, not cleared"])
async def test_a_word_about_something_else_does_not_clear_an_operation(
    you: Phone, when: str
) -> None:
    await you.say("/routine short")
    await you.tap("Ask a clinician")
    await you.tap("Weak bones")
    agrees = you.messages[-1]
    await you.say("/routine short")
    await you.tap("Ask a clinician")
    await you.tap("Back surgery")
    await you.tap(when)
    await you.tap_on(agrees, "Yes, agreed")
    assert you.last.startswith("Please wait")
    assert (await record(you)).safety.silent
    assert (await you.say("/routine short")).startswith(ASKED)


async def test_after_an_operation_that_is_cleared_it_begins(you: Phone) -> None:
    await you.say("/routine short")
    await you.tap("Ask a clinician")
    await you.tap("Back surgery")
    await you.tap("Longer, cleared")
    await you.tap("Start")
    assert await begun(you)


# A pregnancy


async def pregnant(you: Phone, ask: str = "/routine") -> None:
    await you.say(ask)
    await you.tap("Ask a clinician")
    await you.tap("Pregnancy")


async def test_a_pregnancy_has_a_routine_at_once(you: Phone) -> None:
    await pregnant(you)
    assert you.last.startswith("Pregnancy is no reason to stop.")
    await you.tap("Start")
    live = (await record(you)).live
    assert live is not None
    assert live.session.routine == "pregnancy"
    postures = {
        LIBRARY.exercises[item.exercise].posture_on(item.rung) for item in live.session.plan
    }
    assert not postures & LYING


@pytest.mark.parametrize(
    "ask", ["/routine", "/routine whole", "/routine short", "/stretch", "/stretch cat"]
)
async def test_in_a_pregnancy_nothing_lies_down(you: Phone, ask: str) -> None:
    await pregnant(you)
    await you.say(ask)
    live = (await record(you)).live
    assert live is not None
    assert live.session.live
    for item in live.session.plan:
        assert LIBRARY.exercises[item.exercise].posture_on(item.rung) not in LYING


@pytest.mark.parametrize("name", ["bridge", "plank", "superman", "pelvic tilt"])
async def test_what_lies_down_is_not_begun_in_a_pregnancy(you: Phone, name: str) -> None:
    await you.say(f"/exercises {name}")
    page = you.newest(name.capitalize())
    await pregnant(you)
    await you.tap_on(page, "Start")
    assert "waits until after the pregnancy" in you.last
    assert not await begun(you)
    await you.tap("Start")
    live = (await record(you)).live
    assert live is not None
    assert live.session.routine == "pregnancy"


async def test_after_a_pregnancy_the_question_is_the_way_back(you: Phone) -> None:
    await pregnant(you)
    assert (await you.tap("Pregnancy over")).startswith(ASKED)
    await you.tap("None of these")
    await you.say("/routine short")
    live = (await record(you)).live
    assert live is not None
    assert live.session.routine == "short"


async def test_two_conditions_count_both(you: Phone) -> None:
    await you.say("/routine")
    await you.tap("Ask a clinician")
    await you.tap("Back surgery")
    await you.tap("Longer, cleared")
    await you.tap("Another one too")
    assert "Back surgery" not in you.buttons
    await you.tap("Pregnancy")
    await you.tap("Start")
    live = (await record(you)).live
    assert live is not None
    assert live.session.routine == "pregnancy"
    assert (await record(you)).safety.conditions == (Condition.SURGERY, Condition.PREGNANCY)


async def test_another_condition_is_to_be_agreed_to_as_well(you: Phone) -> None:
    await pregnant(you)
    await you.tap("Another one too")
    await you.tap("Something else")
    await you.tap("Not yet")
    assert (await you.say("/routine")).startswith(ASKED)
    assert not await begun(you)


# Typed


@pytest.mark.parametrize("text", ["I'm pregnant", "pregnant"])
async def test_a_pregnancy_can_be_typed(you: Phone, text: str) -> None:
    await you.say("/routine")
    assert (await you.say(text)).startswith("Pregnancy is no reason to stop.")
    await you.say("start")
    live = (await record(you)).live
    assert live is not None
    assert live.session.routine == "pregnancy"


async def test_an_operation_can_be_typed_with_its_date(you: Phone) -> None:
    await you.say("/routine short")
    said = await you.say("I had back surgery in december")
    assert said.startswith("Please wait until March 31"), said
    assert (await record(you)).safety.silent
    await you.say("/routine short")
    await you.tap("Ask a clinician")
    await you.tap("Back surgery")
    assert "Does your doctor agree" in await you.say("14 march 2026")
    assert not await begun(you)
    await you.tap("Yes, agreed")
    await you.tap("Start")
    assert await begun(you)


# Asked again


async def test_it_is_asked_again_after_four_weeks_away(you: Phone) -> None:
    await you.say(f"/timezone {HOME}")
    await you.say("/routine short")
    await you.tap("None of these")
    await you.say("/stop")
    you.running.clock.jump(27 * 86_400)
    await you.say("/routine short")
    assert await begun(you)
    await you.say("/stop")
    you.running.clock.jump(29 * 86_400)
    assert (await you.say("/routine short")).startswith(ASKED)
    assert "4 weeks or more" in you.last
    assert not await begun(you)


async def test_a_session_that_runs_is_not_interrupted(you: Phone) -> None:
    await you.say("/stretch cat")
    await you.tap("None of these")
    await you.wait(3)
    you.running.clock.jump(400 * 86_400)
    await you.wait(3)
    assert await begun(you)


# Alarms


async def test_an_alarm_outside_a_session_comes_before_anything_else(you: Phone) -> None:
    await you.say("/routine short")
    await you.tap("None of these")
    await you.say("/stop")
    await you.say("my legs are numb")
    assert (await you.say("/routine short")).startswith(ASKED)
    assert "can be a sign of something serious" in you.last
    assert not await begun(you)
    assert (await record(you)).safety.silent
    await you.tap("None of these")
    assert await begun(you)


# In a group


@pytest.fixture
async def office(running: Running) -> Phone:
    """You, in a group."""
    return Phone(running, chat=OFFICE)


async def test_in_a_group_it_is_asked_and_answered_in_private(you: Phone, office: Phone) -> None:
    await you.say("/help")
    assert "about your safety, in our private chat" in await office.say("/routine short")
    assert you.last.startswith(ASKED)
    said = await you.tap("Ask a clinician")
    await you.tap("Pregnancy")
    assert not any("regnan" in text_of(message) for message in office.messages), said
    await office.tap("Start")
    live = (await record(you)).live
    assert live is not None
    assert live.session.routine == "pregnancy"
    assert live.chat == OFFICE
    assert not any("regnan" in text_of(message) for message in office.messages)


# What comes by itself, and the way back


async def test_in_a_pregnancy_the_reminder_is_for_its_routine(you: Phone) -> None:
    await you.say(f"/timezone {HOME}")
    await pregnant(you)
    await you.say("/remind 9:30")
    await you.until("9:30")
    assert you.last.startswith("9:30. 6 minutes: your own routine.")
    assert "Whole routine" not in you.buttons
    await you.tap("Start")
    live = (await record(you)).live
    assert live is not None
    assert live.session.routine == "pregnancy"


async def test_the_settings_have_the_way_back_from_a_pregnancy(you: Phone) -> None:
    await you.say("/settings")
    assert "Pregnancy over" not in you.buttons
    await pregnant(you)
    await you.say("/settings")
    assert (await you.tap("Pregnancy over")).startswith(ASKED)
    await you.tap("None of these")
    await you.say("/settings")
    assert "Pregnancy over" not in you.buttons


async def test_the_export_has_the_answer(you: Phone) -> None:
    await pregnant(you)
    await you.say("/export")
    files = [m for m in you.messages if "document" in m]
    assert files
    kept = you.running.sandbox.world.files.get(files[0]["document"]["file_id"]).data
    assert b'"conditions"' in kept
    assert b'"pregnancy"' in kept


async def test_what_was_told_stays_when_it_is_asked_again(you: Phone) -> None:
    await you.say("/routine")
    await you.tap("Ask a clinician")
    await you.tap("Weak bones")
    await you.tap("Yes, agreed")
    await you.say("my legs are numb")
    assert (await you.say("/routine")).startswith(ASKED)
    await you.tap("None of these")
    assert (await record(you)).safety.bones
    assert any("For your bones" in text_of(message) for message in you.messages)


async def test_weak_bones_have_a_walk_for_a_gentle_session(you: Phone) -> None:
    await you.say("/routine")
    await you.tap("Ask a clinician")
    await you.tap("Weak bones")
    await you.tap("Yes, agreed")
    await you.say("my back hurts")
    await you.tap("Gentle session")
    live = (await record(you)).live
    assert live is not None
    assert [item.exercise for item in live.session.plan] == ["walk"]


async def test_the_page_of_what_is_left_out_says_why_and_has_no_start(you: Phone) -> None:
    await pregnant(you)
    for name in ("plank", "superman", "bridge", "pelvic tilt"):
        assert "waits until after the pregnancy" in await you.say(f"/exercises {name}")
        assert "Start" not in you.buttons
    assert "left out" not in await you.say("/exercises bird dog")
    assert "Start" in you.buttons
    listed = await you.say("/exercises")
    assert {"Plank", "Bridge"} <= {
        line.split("  ")[0] for line in listed.splitlines() if line.endswith("not now")
    }


async def test_bones_and_a_pregnancy_have_each_their_own_reason(you: Phone) -> None:
    await pregnant(you)
    await you.tap("Another one too")
    await you.tap("Weak bones")
    await you.tap("Yes, agreed")
    assert "bends your back to its end" in await you.say("/stretch cat")
