"""What a person asks for besides exercise, and what they do by mistake."""

import json

from handlers.commands import COMMANDS
from sandbox import people
from tests.e2e.phone import (
    OFFICE,
    YOU,
    Phone,
    Running,
    at_step,
    button_data,
    buttons_of,
    text_of,
)
from tests.e2e.process import forgotten, until
from tests.steps import to_hold

CAN = "All commands"
"""A button under what is not understood."""
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63f8ffff"
    "ff7f0009fb03fd0543454d0000000049454e44ae426082"
)


async def test_telegram_knows_the_menu_and_the_descriptions(running: Running) -> None:
    profile = running.sandbox.world.profile
    await running.clock.advance(1)  # what no update waits for is told a little after the start
    await until(lambda: profile.commands and profile.description and profile.short_description)
    menu = [command["command"] for command in profile.commands[("default", "")]]
    assert menu == list(COMMANDS)
    assert profile.description[""]
    assert profile.short_description[""]


async def test_start_welcomes_in_three_lines(you: Phone) -> None:
    await you.say("/start")
    welcome = you.messages[-2]
    assert len(text_of(welcome).splitlines()) == 3
    assert buttons_of(welcome) == ["Start"]
    assert you.last.startswith("First, your safety."), "and asks at once"


async def test_help_lists_every_command(you: Phone) -> None:
    said = await you.say("/help")
    assert all(f"/{command} " in said for command in COMMANDS)


async def test_the_safety_question_stands_before_the_first_session(you: Phone) -> None:
    for ask in ("/routine", "/stretch", "/routine short"):
        assert (await you.say(ask)).startswith("First, your safety.")
    assert you.buttons == ["None of these", "Emergency", "See a doctor", "Ask a clinician"]


async def test_a_yes_leads_to_help_and_no_exercise(you: Phone, running: Running) -> None:
    await you.say("/stretch")
    said = await you.tap("Emergency")
    assert "Call your emergency number now" in said
    assert you.buttons == ["I am cleared"]
    assert (await you.say("/routine")).startswith("First, your safety.")


async def test_what_was_asked_for_is_shown_after_the_question(you: Phone) -> None:
    await you.say("/stretch cat")
    await you.tap("None of these")
    assert you.last.startswith("Cat stretch")
    assert you.buttons[0] == "Start"
    await you.wait(600)
    assert you.buttons[0] == "Start", "no clock runs without it"
    assert "Get ready" in await you.tap("Start")


async def test_a_named_stretch_and_one_that_there_is_not(you: Phone) -> None:
    await you.ready()
    said = await you.say("/stretch giraffe")
    assert "no stretch called “giraffe”" in said
    assert "/stretch cat" in said
    assert "Cat stretch" in await you.say("/stretch CAT")


async def test_exercises_are_listed_and_shown_one_by_one(you: Phone) -> None:
    await you.ready()
    assert "Bird dog  3 sets of 10 × 2 s each side" in await you.say("/exercises")
    await you.tap("Plank")
    assert you.last.startswith("Plank\n3 × 20 s, face down")
    await you.tap("All exercises")
    assert you.last.startswith("Exercises")
    assert "no exercise called “yoga”" in await you.say("/exercises yoga")
    await you.tap("Bridge")
    await you.tap("Start")
    assert you.last.startswith("6 s Get ready, next 1/20\nBridge: ")


async def test_a_second_routine_offers_to_go_on_or_start_over(you: Phone) -> None:
    await you.ready()
    await you.tap("Whole routine")
    await you.tap("Skip")
    said = await you.say("/routine short")
    assert said == "Your session is still on: Pelvic tilt, 2 of 9."
    assert you.buttons == ["Go on", "Start over"]
    await you.tap("Go on")
    assert at_step(text_of(you.messages[-1]), "Pelvic tilt", 2, 9)
    await you.tap("Start")
    await you.wait(to_hold("knee-to-chest", 2))
    await you.say("/routine")
    await you.tap("Go on")
    assert "\nPelvic tilt: " in text_of(you.messages[-1])
    assert buttons_of(you.messages[-1])[0] == "Pause"
    await you.wait(3)
    assert len(you.showing("Pause")) == 1, "one message shows it"
    await you.say("/routine short")
    assert "1 of 4" in await you.tap("Start over")


async def test_level_by_word_and_by_button(you: Phone, running: Running) -> None:
    assert "Level: Strong" in await you.say("/level strong")
    await you.tap("Gentle")
    assert "Level: Gentle" in you.last
    assert "is no level" in await you.say("/level heroic")
    person = await running.store.load(YOU)
    assert person is not None
    assert person.level == "gentle"


async def test_settings_change_in_place(you: Phone, running: Running) -> None:
    await you.say("/settings")
    before = len(you.messages)
    for button in ("Strong", "Calm countdown", "By itself", "By itself"):
        await you.tap(button)
    assert len(you.messages) == before
    assert "Level: Strong" in you.last
    assert "calm" in you.last
    assert "by itself" in you.last


async def test_export_gives_everything_as_json_and_the_calendar_as_csv(
    you: Phone, running: Running
) -> None:
    assert await you.say("/export") == "I keep nothing about you yet."
    await you.ready()
    await you.stretches()
    await you.say("/export")
    files = running.sandbox.world.files
    everything, table = (
        files.get(message["document"]["file_id"]).data for message in you.messages[-2:]
    )
    kept = json.loads(everything)
    assert kept["sessions"][0]["results"][0]["exercise"] == "cat"
    assert kept["person"]["history"]["past"]["sessions"] == 1
    assert table.decode().splitlines()[0] == "day,routine,counts,seconds,exercises"
    assert "cat,yes,61,cat:done" in table.decode()


async def test_forget_asks_first_and_leaves_nothing(you: Phone, running: Running) -> None:
    await you.ready()
    await you.runs("cat")
    await you.wait(to_hold("cat", 2))
    await you.say("/forget")
    assert await you.tap("Keep it") == "Good. Everything stays."
    await you.say("/forget")
    assert (await you.tap("Delete everything")).startswith("Deleted.")
    await you.wait(120)
    assert you.last.startswith("Deleted.")
    await forgotten(running, YOU)
    assert (await you.say("/forget")).startswith("I keep nothing about you")


async def test_what_it_does_not_understand_gets_a_friendly_line(
    you: Phone, running: Running
) -> None:
    for nonsense in ("hello", "🦴", "x" * 4000, "<b>&", "thanks", "/xyzzy"):
        await you.say(nonsense)
        assert CAN in you.buttons, nonsense
    people.send_file(running.sandbox.world, YOU, YOU, "photo", PIXEL)
    await you.answered()
    assert CAN in you.buttons
    assert "Did you mean /routine?" in await you.say("/rotine")
    assert "I don't know /xyzzy" in await you.say("/xyzzy")


async def test_a_session_s_words_can_be_typed(you: Phone) -> None:
    await you.ready()
    await you.tap("Whole routine")
    await you.say("Start")
    await you.wait(to_hold("pelvic-tilt", 2))
    assert (await you.say("pause")).startswith("/") is False
    assert you.newest("Paused with")
    await you.say("resume")
    assert (await you.say("It hurts!")) != ""
    assert you.newest("Stop there.")
    assert "Type pause" in await you.say("blue teapots")
    await you.say("stop")
    assert you.newest("Stopped.")


async def test_old_and_forged_buttons_answer_kindly(you: Phone, running: Running) -> None:
    await you.ready()
    await you.tap("Whole routine")
    card = you.messages[-1]
    first, second = you.touch(card, "Start"), you.touch(card, "Start")
    await you.answered()
    assert [you.toast(first), you.toast(second)] == ["", "That has passed."]
    for forged in ("0", "1:start:rt:nope:0:", "x" * 64, "1:rate:rt:::", "💥"):
        assert await you.forge(card["message_id"], forged) == "That has passed."
    made_up = button_data("rout", "none")
    assert await you.forge(99_999, made_up) == "That has passed."


async def test_two_quick_skips_count_once(you: Phone) -> None:
    await you.ready()
    await you.tap("Whole routine")
    card = you.messages[-1]
    you.touch(card, "Skip")
    you.touch(card, "Skip")
    await you.answered()
    assert at_step(you.last, "Pelvic tilt", 2, 9)


async def test_two_quick_starts_ask_once(you: Phone) -> None:
    await you.say("/start")
    welcome = you.messages[-2]
    you.touch(welcome, "Start")
    you.touch(welcome, "Start")
    await you.answered()
    assert [text_of(m).startswith("First, your safety") for m in you.messages].count(True) == 1


async def test_nobody_drives_another_s_session_in_a_group(running: Running) -> None:
    yours, theirs = Phone(running, YOU, OFFICE), Phone(running, 1002, OFFICE)
    await Phone(running).ready()
    await yours.say("/routine")
    question = yours.messages[-1]
    assert "somebody else's" in await theirs.tap_on(question, "Whole routine")
    await yours.tap("Whole routine")
    await yours.tap("Start")
    await yours.wait(to_hold("pelvic-tilt", 2))
    board = yours.messages[-1]
    assert "somebody else's" in await theirs.tap_on(board, "Stop")
    assert yours.buttons[0] == "Pause"
    await theirs.say("/stretch@lumbar_sandbox_bot")
    assert "One session at a time" in theirs.last
    before = len(yours.messages)
    await yours.say("just talking")
    assert len(yours.messages) == before + 1


async def test_somebody_else_is_answered_while_holds_run(
    you: Phone, friend: Phone, running: Running
) -> None:
    await you.ready()
    await you.say("/exercises plank")
    await you.tap("Start")
    await you.wait(to_hold("plank", 2))
    assert "What I can do" in await friend.say("/help")
    assert "Hold" in await you.wait(1)


async def test_pain_is_heard_in_any_words_and_stop_as_a_command(you: Phone) -> None:
    await you.ready()
    await you.tap("Whole routine")
    await you.tap("Start")
    await you.wait(to_hold("pelvic-tilt", 2))
    assert (await you.say("ouch, that really  hurts my back!")) != ""
    assert you.newest("Stop there.")["message_id"] > you.newest("ouch")["message_id"]
    await you.tap("Skip")
    await you.tap("Start")
    await you.wait(to_hold("knee-to-chest", 2))
    await you.say("/pause")
    assert you.newest("Paused with")
    await you.say("/stop")
    assert you.newest("Stopped.")
    assert (await you.say("it hurts")).startswith("I'm sorry that it hurts.")


async def test_a_yes_counts_whatever_was_answered_before(you: Phone, running: Running) -> None:
    await you.say("/routine")
    await you.say("/stretch cat")
    first, second = [m for m in you.messages if text_of(m).startswith("First, your safety")]
    await you.tap_on(second, "None of these")
    await you.tap_on(first, "Emergency")
    assert you.last.startswith("Please don't exercise now.")
    await you.wait(100)
    assert you.last.startswith("Please don't exercise now.")
    person = await running.store.load(YOU)
    assert person is not None
    assert person.safety.silent


async def test_starting_over_ends_the_old_session_first(you: Phone) -> None:
    await you.ready()
    await you.tap("Whole routine")
    await you.say("/routine")
    await you.tap("Start over")
    await you.tap("Short one")
    assert "1 of 4" in you.last


async def test_a_whole_record_is_not_read_out_in_a_group(running: Running) -> None:
    group = Phone(running, YOU, OFFICE)
    assert "in private" in await group.say("/export")
