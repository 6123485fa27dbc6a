"""The first evening: three taps to the first movement, and no clock before Begin."""

from typing import Any

import pytest

from lumbar.coach.exercise import Posture
from lumbar.coach.pace import VOICE_SECONDS
from lumbar.coach.person import Live, Person
from lumbar.coach.safety import Condition
from lumbar.coach.session import State
from lumbar.coach.timeline import Part
from sandbox import people
from tests.e2e.phone import (
    OFFICE,
    YOU,
    Phone,
    Running,
    button_data,
    buttons_of,
    caption_of,
    text_of,
)
from tests.library import LIBRARY

ASKED = "First, your safety."
OFFERED = "5 minutes, counted aloud, by itself."
BESIDE = ["Silent", "When ready", "Whole routine", "Not on the floor"]


async def kept(you: Phone) -> Person:
    person = await you.running.store.load(YOU)
    assert person is not None
    return person


async def live_of(you: Phone) -> Live:
    live = (await kept(you)).live
    assert live is not None
    return live


async def to_begin(you: Phone) -> str:
    """At the begin screen of a new person; returns its words."""
    await you.say("/start")
    return await you.tap("None of these")


async def runs(you: Phone) -> Live:
    """The live session, whose first exercise runs without another tap."""
    live = await live_of(you)
    assert live.session.state is State.RUNNING
    assert live.session.step == 0
    segment = live.session.segment(you.running.clock.now())
    assert segment is not None
    assert segment.part is Part.READY, "with its lead-in"
    return live


@pytest.mark.both
async def test_three_taps_from_the_welcome_to_the_first_movement(you: Phone) -> None:
    await you.say("/start")
    assert text_of(you.messages[-2]).startswith("I'm Lumbar")
    assert buttons_of(you.messages[-2]) == ["Start"]
    assert you.last.startswith(ASKED)
    assert (await you.tap("None of these")).splitlines() == [OFFERED, "You need a mat or a rug."]
    assert you.buttons == ["Begin", *BESIDE]
    await you.wait(3)
    assert not you.showing("Start"), "Begin is the one green button"
    await you.tap("Begin")
    live = await runs(you)
    assert live.session.routine == "short"
    assert live.session.item.ready == VOICE_SECONDS
    person = await kept(you)
    assert (person.voice, person.by_itself, person.zone) == (True, True, None)
    assert not any(you.showing(button) for button in ("Begin", "None of these"))


async def test_nothing_begins_before_begin_and_nothing_else_is_asked(you: Phone) -> None:
    await to_begin(you)
    await you.wait(3600)
    assert you.last.startswith(OFFERED)
    person = await kept(you)
    assert person.live is None
    assert (person.voice, person.by_itself) == (False, False)
    assert person.asked is None


@pytest.mark.parametrize(
    ("button", "routine", "voice", "by_itself"),
    [
        ("Begin", "short", True, True),
        ("Silent", "short", False, True),
        ("When ready", "short", True, False),
        ("Whole routine", "whole", True, True),
        ("Not on the floor", "standing", True, True),
    ],
)
async def test_each_choice_begins_at_once_and_is_kept(
    you: Phone, button: str, routine: str, voice: bool, by_itself: bool
) -> None:
    await to_begin(you)
    await you.tap(button)
    live = await runs(you)
    assert (live.session.routine, live.session.by_itself) == (routine, by_itself)
    person = await kept(you)
    assert (person.voice, person.by_itself) == (voice, by_itself)
    await you.say("/stop")
    await you.say("/start")
    said = you.last.splitlines()[-2]
    assert ("counted aloud" in said, "by itself" in said) == (voice, by_itself)
    assert len(you.messages[-1]["text"].splitlines()) == 6, "welcome and begin screen are one"


async def test_whoever_has_set_how_it_goes_is_offered_that(you: Phone) -> None:
    await you.say("/voice off")
    assert (await to_begin(you)).startswith(
        "5 minutes, counted silently, each exercise when you are ready."
    )
    assert you.buttons == ["Begin", "Aloud", "By itself", "Whole routine", "Not on the floor"]
    await you.tap("By itself")
    person = await kept(you)
    assert (person.voice, person.by_itself) == (False, True)
    await runs(you)


async def test_the_minutes_are_those_of_the_plan(you: Phone) -> None:
    await to_begin(you)
    await you.tap("Begin")
    began = (await live_of(you)).session.begun
    while (await kept(you)).live is not None:
        await you.wait(5)
    took = you.running.clock.now() - began
    assert 4 * 60 < took <= 5 * 60 + 5


async def test_a_double_tap_on_begin_begins_once(you: Phone) -> None:
    await to_begin(you)
    screen = you.messages[-1]
    first, second = you.touch(screen, "Begin"), you.touch(screen, "Silent")
    await you.answered()
    assert you.toast(first) == ""
    assert you.toast(second) == "That has passed."
    assert (await kept(you)).voice, "the first one counts"
    assert len(you.showing("It hurts")) == 1


async def test_start_under_the_welcome_brings_the_question_down(you: Phone) -> None:
    await you.say("/start")
    await you.say("/help")
    await you.tap("Start")
    assert you.last.startswith(ASKED)
    assert sum(text_of(m).startswith(ASKED) for m in you.messages) == 1
    await you.tap("None of these")
    assert you.last.startswith(OFFERED)


async def test_start_under_an_old_welcome_brings_the_begin_screen(
    you: Phone, running: Running
) -> None:
    """After a restart nobody knows where the welcome is, so it keeps its button."""
    await you.say("/start")
    await running.end()
    await running.start()
    await you.tap("None of these")
    await you.tap("Start")
    assert you.last.startswith(OFFERED)


@pytest.mark.parametrize("payload", ["short", "stretch", "whole"])
async def test_a_link_shows_what_it_names_with_start(you: Phone, payload: str) -> None:
    assert (await you.say(f"/start {payload}")).startswith(ASKED)
    await you.tap("None of these")
    assert (await live_of(you)).session.state is State.WAITING
    assert you.buttons[0] == "Start"
    await you.wait(600)
    assert (await live_of(you)).session.state is State.WAITING


async def test_start_in_a_session_offers_to_go_on(you: Phone) -> None:
    await to_begin(you)
    await you.tap("Begin")
    await you.say("/start")
    assert you.last == "Your session is still on: Marching, 1 of 4."
    assert you.buttons == ["Go on", "Start over"]
    await you.tap("Start over")
    assert OFFERED in you.last


async def test_an_old_begin_screen_in_a_session_changes_nothing(you: Phone) -> None:
    await to_begin(you)
    await you.say("/start")
    old, new = you.showing("Begin")
    await you.tap_on(new, "Begin")
    live = await live_of(you)
    await you.tap_on(old, "Silent")
    assert you.last.startswith("Your session is still on")
    person = await kept(you)
    assert person.voice
    assert person.live is not None
    assert person.live.session.id == live.session.id


async def test_whoever_is_to_see_a_doctor_is_not_asked_unless_they_want_to(you: Phone) -> None:
    await you.say("/start")
    await you.tap("See a doctor")
    await you.say("/start")
    assert you.last.startswith("I'm Lumbar")
    assert you.buttons == ["Start"]
    assert (await you.tap("Start")).startswith(ASKED)
    assert "You said that one of these was true." in you.last


async def test_a_restart_between_the_answer_and_begin(you: Phone, running: Running) -> None:
    await to_begin(you)
    await running.end()
    await running.start()
    await you.tap("Begin")
    await runs(you)
    assert not you.showing("Begin")


def as_it_was(message: dict[str, Any]) -> dict[str, Any]:
    """A choice as it was before there was a begin screen."""
    message["reply_markup"] = {
        "inline_keyboard": [
            [{"text": "Whole routine", "callback_data": button_data("rout", "whole")}],
            [{"text": "Short one", "callback_data": button_data("rout", "short")}],
        ]
    }
    return message


async def test_short_one_under_an_old_message_still_shows_it_with_start(you: Phone) -> None:
    await you.ready()
    await you.tap_on(as_it_was(you.messages[-1]), "Short one")
    assert (await live_of(you)).session.state is State.WAITING
    assert you.buttons[0] == "Start"


async def test_the_choice_of_a_routine_waits_for_start(you: Phone) -> None:
    await you.ready()
    assert you.buttons == ["Whole routine", "Short one", "Not on the floor"]
    await you.tap("Not on the floor")
    live = await live_of(you)
    assert (live.session.routine, live.session.state) == ("standing", State.WAITING)
    assert "You need a chair." in you.last


async def test_a_label_that_is_typed_begins(you: Phone) -> None:
    await to_begin(you)
    await you.say("begin")
    assert (await runs(you)).session.routine == "short"


# In a group


async def test_in_a_group_nothing_is_counted_aloud(you: Phone, running: Running) -> None:
    group = Phone(running, chat=OFFICE)
    await group.say("/start")
    assert group.last.startswith("I'm Lumbar")
    assert group.buttons == ["Start"]
    await you.say("/help")
    await group.tap("Start")
    assert "about your safety, in our private chat" in group.last
    await you.tap("None of these")
    await group.tap("Start")
    assert group.last.startswith("5 minutes, by itself.")
    assert group.buttons == ["Begin", "When ready", "Whole routine", "Not on the floor"]
    await group.tap("Begin")
    calls = running.sandbox.world.calls
    assert any("Get ready" in caption_of(call) for call in calls), "it goes at once"
    live = await live_of(you)
    assert (live.chat, live.session.state, live.session.step) == (OFFICE, State.RUNNING, 0)
    person = await kept(you)
    assert (person.voice, person.by_itself, person.offered) == (False, True, False)


# A pregnancy, and weak bones


async def test_in_a_pregnancy_its_own_routine_begins(you: Phone) -> None:
    await you.say("/start")
    await you.tap("Ask a clinician")
    await you.tap("Pregnancy")
    await you.tap("Start")
    assert "counted aloud, by itself." in you.last
    assert you.buttons == ["Begin", "Silent", "When ready", "Not on the floor"]
    await you.tap("Begin")
    assert (await runs(you)).session.routine == "pregnancy"


@pytest.mark.parametrize("condition", [Condition.PREGNANCY, Condition.BONES])
async def test_off_the_floor_is_right_with_what_was_told(you: Phone, condition: Condition) -> None:
    await you.say("/start")
    await you.tap("Ask a clinician")
    if condition is Condition.PREGNANCY:
        await you.tap("Pregnancy")
    else:
        await you.tap("Weak bones")
        await you.tap("Yes, agreed")
    await you.tap("Start")
    await you.tap("Not on the floor")
    plan = (await runs(you)).session.plan
    assert len(plan) >= 4
    for item in plan:
        assert condition not in LIBRARY.exercises[item.exercise].not_with
        assert item.posture in {Posture.STANDING, Posture.CHAIR}


async def test_a_german_client_has_the_same_three_taps(you: Phone, running: Running) -> None:
    running.sandbox.world.people[YOU].language_code = "de"
    assert (await to_begin(you)).startswith(OFFERED)
    await you.tap("Begin")
    await runs(you)


async def test_telegram_s_own_double_tap_is_one_welcome_and_one_question(you: Phone) -> None:
    for _ in range(2):
        people.say(you.running.sandbox.world, YOU, YOU, "/start")
    await you.answered()
    assert [text_of(m)[:10] for m in you.messages if m["from"]["id"] != YOU] == [
        "I'm Lumbar",
        ASKED[:10],
    ]
