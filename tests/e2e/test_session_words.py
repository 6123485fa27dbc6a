"""In a hold people type whole sentences, send stickers, captions and edits; each is understood."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from lumbar.coach.session import Outcome, State
from tests.e2e.phone import FRIEND, OFFICE, YOU, Phone, Running, at_step, buttons_of, text_of
from tests.steps import to_hold

BOARD = ["Pause", "Skip", "Swap", "Back", "Stop", "It hurts"]
ASKED = ["It was a mistake", "It hurts", "Stop"]
Says = Callable[[Phone], Awaitable[object]]


async def in_a_hold(you: Phone) -> None:
    """A plank's first hold runs."""
    await you.ready()
    await you.say("/exercises plank")
    await you.tap("Start")
    await you.wait(to_hold("plank", 2))
    assert await state_of(you) is State.RUNNING


async def state_of(you: Phone) -> State | None:
    person = await you.running.store.load(you.person)
    return person.live.session.state if person and person.live else None


async def turn_of(you: Phone) -> int:
    person = await you.running.store.load(you.person)
    assert person is not None
    assert person.live is not None
    return person.live.session.turn


async def test_what_is_not_understood_is_told_once_that_words_and_buttons_do(you: Phone) -> None:
    await in_a_hold(you)
    assert await you.say("the cow flies over the roof") == (
        "I don't understand that. Your session is still on.\n"
        "Type pause, skip, stop or it hurts, or use the buttons."
    )
    assert you.buttons == BOARD


def stopped(you: Phone) -> bool:
    """Whether one of the two newest messages says that what ran stands still."""
    newest = [text_of(message) for message in you.messages[-2:]]
    return any(
        text.startswith(("Stop there", "Stop for today", "Paused", "Stopped")) for text in newest
    )


def typed(text: str) -> Says:
    return lambda you: you.say(text)


async def edited(you: Phone) -> None:
    await you.say("nice weather")
    assert await state_of(you) is State.RUNNING
    await you.edit("it hurts")


@pytest.mark.parametrize(
    ("says", "state"),
    [
        (typed("my leg is going numb"), State.HURT),
        (typed("it hurst"), State.HURT),
        (typed("back is killing me"), State.HURT),
        (lambda you: you.send("it hurts here"), State.HURT),
        (lambda you: you.send("my back hurts", "document"), State.HURT),
        (edited, State.HURT),
        (typed("⏸️"), State.PAUSED),
        (typed("hang on, someone's at the door"), State.PAUSED),
        (lambda you: you.stick("😖"), State.PAUSED),
        (typed("this doesn't feel right"), State.PAUSED),
        (typed("uh oh"), State.PAUSED),
        (typed("please stop"), None),
        (typed("🛑"), None),
    ],
)
async def test_a_plea_in_any_form_stops_the_hold(
    you: Phone, says: Says, state: State | None
) -> None:
    await in_a_hold(you)
    await says(you)
    assert await state_of(you) is state
    assert stopped(you)
    before = len(you.messages)
    await you.wait(120)
    assert await state_of(you) is state
    assert len(you.messages) == before


@pytest.mark.parametrize(
    "text", ["no pain at all", "thanks coach", "the bus stop is loud", "👍", "yesterday it hurt"]
)
async def test_other_words_let_the_hold_run(you: Phone, text: str) -> None:
    await in_a_hold(you)
    await you.say(text)
    assert await state_of(you) is State.RUNNING


async def test_an_alarm_shows_the_signs_and_what_to_do(you: Phone) -> None:
    await in_a_hold(you)
    await you.say("I feel dizzy")
    assert you.last.startswith("Stop for today. Call your emergency number now (112")
    assert you.buttons == ["Stop"]
    assert not any(text_of(message).startswith("Stop there") for message in you.messages)


@pytest.mark.parametrize("first", ["it hurts", "my foot is numb"])
async def test_after_an_alarm_nothing_leads_on_before_the_safety_question(
    you: Phone, first: str
) -> None:
    await in_a_hold(you)
    await you.say(first)
    await you.say("my leg has gone to sleep")
    assert you.last.startswith("Stop for today. Call your emergency number now")
    for text in ("go on", "skip", "next exercise", "harder", "I'm fine", "uh oh"):
        await you.say(text)
        assert await state_of(you) is State.HURT
        assert you.last.startswith("Stop for today. Call your emergency number now"), text
    await you.say("/routine")
    assert "None of these" in you.buttons
    await you.tap("None of these")
    assert "Go on" not in you.buttons


@pytest.mark.parametrize(
    "text",
    ["thanks", "ok", "no pain here", "feeling strong", "lol", "nothing hurts", "nice one coach"],
)
async def test_who_is_well_in_a_hold_is_understood(you: Phone, text: str) -> None:
    await in_a_hold(you)
    await you.say(text)
    assert await state_of(you) is State.RUNNING
    assert you.last == "Good. It goes on."
    assert you.buttons == []


# Doubt


async def test_doubt_is_asked_about_and_a_mistake_goes_on_where_it_was(you: Phone) -> None:
    await in_a_hold(you)
    left = text_of(you.newest("Hold")).split()[0]
    await you.say("I don't feel so good")
    assert you.last == "Paused. Does something hurt, or feel wrong?"
    assert you.buttons == ASKED
    await you.wait(30)
    await you.tap("It was a mistake")
    assert await state_of(you) is State.RUNNING
    assert text_of(you.newest("Hold")).split()[0] == left
    assert buttons_of(you.newest("Does something hurt")) == []


async def test_doubt_can_turn_out_to_be_pain_or_the_end(you: Phone) -> None:
    await in_a_hold(you)
    await you.say("I can't")
    await you.tap_on(you.newest("Does something hurt"), "It hurts")
    assert await state_of(you) is State.HURT
    await you.say("uh oh")
    assert await state_of(you) is State.HURT
    assert you.last.startswith("It stays stopped.")
    await you.tap("Stop")
    assert await state_of(you) is None


async def test_doubt_between_exercises_begins_nothing(you: Phone) -> None:
    await you.ready()
    await you.say("/exercises plank")
    await you.say("/routine")
    await you.tap("Short one")
    assert await state_of(you) is State.WAITING
    await you.say("something's wrong")
    assert you.buttons == ASKED
    await you.tap("It was a mistake")
    assert await state_of(you) is State.WAITING


# After pain


@pytest.mark.parametrize("text", ["go on", "harder", "repeat", "easier", "I'm fine, continue"])
async def test_no_words_lead_on_after_pain(you: Phone, text: str) -> None:
    await in_a_hold(you)
    await you.say("ouch")
    await you.say(text)
    await you.wait(30)
    assert await state_of(you) is State.HURT


# A stop by words


async def test_a_stop_is_taken_back_with_one_tap(you: Phone) -> None:
    await in_a_hold(you)
    await you.wait(11)
    held = text_of(you.newest("Hold")).split()[0]
    await you.say("I need to stop")
    assert await state_of(you) is None
    assert you.last.startswith("Stopped.")
    assert you.buttons == ["It was a mistake"]
    await you.wait(30)
    await you.tap("It was a mistake")
    assert await state_of(you) is State.RUNNING
    assert text_of(you.newest("Hold")).split()[0] == held
    assert buttons_of(you.newest("Stopped.")) == []
    await you.wait(600)
    person = await you.running.store.load(YOU)
    assert person is not None
    assert person.past.sessions == person.past.ended == 1
    assert [result.outcome for result in person.past.recent[0].results] == [Outcome.DONE]
    assert "Sessions in total: 1" in await you.say("/progress")


async def test_a_stop_is_taken_back_once_and_not_after_long(you: Phone) -> None:
    await in_a_hold(you)
    await you.say("stop")
    message = you.messages[-1]
    await you.wait(601)
    assert await you.tap_on(message, "It was a mistake") == "That has passed."
    assert await state_of(you) is None


async def test_a_stop_is_not_taken_back_while_another_session_runs(you: Phone) -> None:
    await in_a_hold(you)
    await you.say("stop")
    message = you.messages[-1]
    await you.runs("cat")
    turn = await turn_of(you)
    assert await you.tap_on(message, "It was a mistake") == "That has passed."
    assert await turn_of(you) == turn


async def test_the_button_stop_needs_no_way_back(you: Phone) -> None:
    await in_a_hold(you)
    await you.tap("Stop")
    assert you.last.startswith("Stopped.")
    assert you.buttons == []


# Edits


async def test_an_edit_that_means_the_same_does_nothing_twice(you: Phone) -> None:
    await you.ready()
    await you.tap("Whole routine")
    await you.tap("Start")
    await you.wait(to_hold("pelvic-tilt", 2))
    await you.say("skip this")
    turn = await turn_of(you)
    await you.wait(3)
    await you.edit("skip this one!")
    assert await turn_of(you) == turn
    await you.wait(3)
    await you.edit("please stop")
    assert await state_of(you) is None


async def test_a_slip_that_is_mended_hurts_once(you: Phone) -> None:
    await in_a_hold(you)
    await you.say("it hurst")
    turn = await turn_of(you)
    await you.edit("it hurts")
    assert (await turn_of(you), await state_of(you)) == (turn, State.HURT)


async def test_after_a_restart_only_an_edit_that_stops_is_heard(
    you: Phone, running: Running
) -> None:
    await in_a_hold(you)
    await you.say("lovely")
    await you.wait(3)
    await running.end()
    await you.wait(3)
    await running.start()
    turn = await turn_of(you)
    await you.edit("skip")
    assert await turn_of(you) == turn
    await you.edit("it hurts")
    assert await state_of(you) is State.HURT


# Commands


async def test_how_long_is_said_and_the_countdown_runs_on(you: Phone) -> None:
    await you.ready()
    await you.tap("Whole routine")
    await you.tap("Start")
    await you.wait(to_hold("pelvic-tilt", 1))
    turn = await turn_of(you)
    await you.say("how much longer?")
    assert "of this hold." in you.last
    assert "Then 8 more exercises" in you.last
    assert (await turn_of(you), await state_of(you)) == (turn, State.RUNNING)


async def test_harder_is_offered_and_runs_when_it_is_wanted(you: Phone) -> None:
    await in_a_hold(you)
    before = (await you.running.store.load(YOU)).live.session.item  # type: ignore[union-attr]
    await you.say("too easy")
    assert "a step harder" in you.last
    assert await state_of(you) is State.RUNNING
    await you.tap("Do it")
    after = (await you.running.store.load(YOU)).live.session.item  # type: ignore[union-attr]
    assert after.rung == before.rung + 1
    assert at_step(you.last, "Plank", 1, 1)


async def test_what_hurt_is_not_made_harder(you: Phone) -> None:
    await in_a_hold(you)
    await you.tap("It hurts")
    await you.tap("0–3")
    await you.tap("Stop")
    await you.say("/exercises plank")
    await you.tap("Start")
    await you.wait(to_hold("plank", 2))
    await you.say("make it harder")
    assert you.last.startswith("Not today")


async def test_easier_and_repeat_and_go_on(you: Phone) -> None:
    await in_a_hold(you)
    await you.say("this is too hard for me")
    assert await state_of(you) is State.WAITING
    await you.say("ready")
    await you.wait(5)
    assert await state_of(you) is State.RUNNING
    await you.say("carry on")
    assert you.last == "Good. It goes on."
    await you.wait(5)
    await you.say("do that again")
    assert await state_of(you) is State.RUNNING, "from its beginning, at once"
    await you.wait(3)
    assert "Get ready" in you.last


# Groups


async def test_in_a_group_only_ones_own_replies_to_the_bot_count(running: Running) -> None:
    you, friend = Phone(running, YOU, OFFICE), Phone(running, FRIEND, OFFICE)
    await Phone(running, YOU).ready()
    await you.runs("cat")
    await you.wait(to_hold("cat", 2))
    assert await state_of(you) is State.RUNNING
    ours = next(m for m in reversed(you.messages) if m["from"]["is_bot"])["message_id"]
    await you.say("it hurts")
    await friend.say("lovely weather", reply_to=ours)
    await friend.say("stop it now", reply_to=ours)
    assert await state_of(you) is State.RUNNING
    ours = next(m for m in reversed(you.messages) if m["from"]["is_bot"])["message_id"]
    await you.say("hang on a sec", reply_to=ours)
    assert await state_of(you) is State.PAUSED


async def test_in_a_group_a_caption_and_a_sticker_are_heard(running: Running) -> None:
    you = Phone(running, YOU, OFFICE)
    await Phone(running, YOU).ready()
    await you.runs("cat")
    await you.wait(to_hold("cat", 2))
    ours = next(m for m in reversed(you.messages) if m["from"]["is_bot"])["message_id"]
    await you.stick("😖", reply_to=ours)
    assert await state_of(you) is State.PAUSED
    ours = next(m for m in reversed(you.messages) if m["from"]["is_bot"])["message_id"]
    await you.send("it hurts here", reply_to=ours)
    assert await state_of(you) is State.HURT
