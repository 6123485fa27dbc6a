"""Where a person is: asked for once, never guessed, and right again after a move."""

from dataclasses import replace

import pytest

from sandbox import people
from tests.e2e.phone import HOME, OFFICE, YOU, Phone, Running, button_data, text_of
from tests.steps import to_hold

REMINDER = "In an hour"
QUESTION = "What time is it where you are?"
WHICH, IS_IT = (
    "Which one is like where you are?",
    "Is this where you are? If not, send a bigger city nearby.",
)
STOCKHOLM, LISBON, MID_ATLANTIC = (59.33, 18.07), (38.72, -9.14), (30.0, -40.0)
HOUR = 3_600


async def zone_of(phone: Phone) -> str | None:
    found = await phone.running.store.load(phone.person)
    return found.zone if found else None


# The first question


async def test_the_first_reminder_asks_one_question_and_guesses_nothing(you: Phone) -> None:
    before = len(you.messages)
    said = await you.say("/remind 9:30")
    assert said.startswith(QUESTION)
    assert len(you.messages) == before + 2, "what was written, and one message"
    assert await zone_of(you) is None
    for _ in range(2):
        await you.until("12:00")
        await you.until("11:00")
    assert you.came(REMINDER) == []
    assert "They begin once I know your time zone" in await you.say("/remind")


async def test_a_time_gives_buttons_and_a_tap_sets_it(you: Phone) -> None:
    await you.say("/remind 9:30")
    await you.say("9:00")
    assert you.last == WHICH
    assert await zone_of(you) is None, "nothing is set before it is chosen"
    assert "Berlin" in you.buttons
    await you.tap("Berlin")
    assert you.last == (
        "Berlin. It is 9:00 there now, UTC+1.\nReminder: every day at 9:30.\nNext: today at 9:30."
    )
    assert you.buttons == []
    await you.until("9:30")
    assert "In an hour" in you.buttons


async def test_any_clock_on_earth_has_its_buttons(you: Phone) -> None:
    await you.say("/remind 9:30")
    for written in ("21:00", "1:30 pm", "13.45", "0:01", "13:31", "20:00", "3 am"):
        await you.say(written)
        assert you.last == (WHICH if len(you.buttons) > 1 else IS_IT), written
        assert 1 <= len(you.buttons) <= 8
    assert "Nowhere is it 9:20 now." in await you.say("9:20")
    assert await zone_of(you) is None


async def test_a_city_is_an_answer_too_and_is_asked_back(you: Phone) -> None:
    # Any word may be the name of some town.
    await you.say("/remind 9:30")
    assert await you.say("Göteborg") == IS_IT
    assert await zone_of(you) is None
    assert await you.say("Springfield") == WHICH, "there are several"
    assert await you.say("são paulo") == IS_IT
    await you.tap(you.buttons[0])
    assert await zone_of(you) == "America/Sao_Paulo"
    assert you.last.endswith("Next: today at 9:30.")


async def test_an_offset_is_an_answer_too(you: Phone) -> None:
    await you.say("/remind 9:30")
    await you.say("UTC+5:30")
    assert await zone_of(you) == "UTC+05:30"
    assert you.last.startswith("UTC+05:30. It is 13:30 there now.")
    await you.say("/forget")
    await you.tap("Delete everything")
    await you.say("/remind 9:30")
    await you.say("+2")
    assert await zone_of(you) == "UTC+02:00", "and not two o'clock"


@pytest.mark.both
async def test_a_shared_location_is_an_answer_and_only_its_zone_is_kept(
    you: Phone, running: Running
) -> None:
    await you.say("/remind 9:30")
    said = await you.share(*STOCKHOLM)
    assert said == (
        "Stockholm. It is 9:00 there now, UTC+1.\n"
        "Reminder: every day at 9:30.\nNext: today at 9:30."
    )
    kept = str(await running.store.document(YOU))
    assert HOME in kept
    for coordinate in STOCKHOLM:
        assert str(coordinate) not in kept


async def test_the_question_of_the_timezone_command_takes_its_answers_too(you: Phone) -> None:
    # Nobody has asked for a reminder yet.
    assert (await you.say("/timezone")).startswith(QUESTION)
    await you.say("9:00")
    assert you.last == WHICH
    await you.tap("Berlin")
    assert you.last.startswith("Berlin. It is 9:00 there now, UTC+1.")


async def test_the_question_of_the_timezone_command_takes_a_city(you: Phone) -> None:
    await you.say("/timezone")
    assert (await you.say("Stockholm")).startswith("Stockholm. It is 9:00 there now, UTC+1.")


async def test_an_open_question_makes_nothing_else_misunderstood(you: Phone) -> None:
    await you.ready()
    await you.say("/remind 9:30")
    assert (await you.say("it hurts")).startswith("I'm sorry that it hurts.")
    assert (await you.say("my back hurts in Stockholm")).startswith("I'm sorry that it hurts.")
    for words in ("thanks", "ok", "yes", "no", "🙂", "?", "9:30 what", "x" * 3000):
        await you.say(words)
        assert "All commands" in you.buttons, words
        assert await zone_of(you) is None
    for words in ("start", "pause", "hello"):
        await you.say(words)
        assert not any("Did you mean" in text_of(m) for m in you.messages), words
    await you.say("/routine")
    await you.tap("Short one")
    await you.tap("Start")
    await you.wait(to_hold("pelvic-tilt", 2))
    await you.say("stop")
    assert you.newest("Stopped.")


async def test_once_it_is_known_times_and_cities_are_only_words(you: Phone) -> None:
    await you.at_home()
    await you.say("/remind 9:30")
    assert await you.say("14:35") == "Remind you at 14:35?", "nothing is set unasked"
    assert "/routine" in await you.say("Lisbon")
    assert await zone_of(you) == HOME


# /timezone


async def test_timezone_takes_names_cities_and_offsets(you: Phone) -> None:
    for written, zone, said in (
        ("Europe/Stockholm", HOME, "Stockholm. It is 9:00 there now, UTC+1."),
        ("europe/lisbon", "Europe/Lisbon", "Lisbon. It is 8:00 there now, UTC."),
        ("New York", "America/New_York", "New York"),
        ("new york city", "America/New_York", ""),
        ("KOLKATA", "Asia/Kolkata", "Kolkata. It is 13:30 there now, UTC+5:30."),
        ("Paris, Texas", "America/Chicago", ""),
        ("München", "Europe/Berlin", ""),
        ("+2", "UTC+02:00", "UTC+02:00. It is 10:00 there now."),
        ("UTC-3:30", "UTC-03:30", "UTC-03:30. It is 4:30 there now."),
        ("utc", "UTC", "UTC. It is 8:00 there now."),
    ):
        answer = await you.say(f"/timezone {written}")
        assert await zone_of(you) == zone, written
        assert answer.startswith(said), written
    assert "Lisbon" in await you.say("/timezone")


async def test_an_offset_says_that_it_knows_no_summer(you: Phone) -> None:
    assert "stays the same all year" in await you.say("/timezone +2")
    assert "stays the same" not in await you.say("/timezone Berlin")


async def test_what_is_no_place_keeps_the_old_setting(you: Phone) -> None:
    await you.at_home()
    await you.say("/remind 9:30")
    for wrong in ("Europe/Nowhere", "xyzzy", "+25", "UTC+99", "<b>x</b>", "🗺", "9:30", "q" * 500):
        said = await you.say(f"/timezone {wrong}")
        assert "is no place that I know" in said, wrong
        assert "/timezone Stockholm" in said
        assert len(said) < 250
        assert await zone_of(you) == HOME
    said = await you.share(*MID_ATLANTIC)
    assert said.startswith("That is out at sea")
    assert "stays as it was" in said
    assert await zone_of(you) == HOME
    await you.until("9:30")
    assert len(you.came(REMINDER)) == 1


async def test_a_slip_of_the_pen_is_asked_about_and_not_guessed(you: Phone) -> None:
    await you.at_home()
    said = await you.say("/timezone Lisbom")
    assert said == "I don't know that place. Did you mean one of these?"
    assert await zone_of(you) == HOME
    await you.tap("Lisbon")
    assert await zone_of(you) == "Europe/Lisbon"


async def test_two_quick_presses_and_a_forged_place(you: Phone, running: Running) -> None:
    await you.say("/remind 9:30")
    await you.say("9:00")
    choices = you.messages[-1]
    first, second = you.touch(choices, "Berlin"), you.touch(choices, "Berlin")
    await you.answered()
    assert [you.toast(first), you.toast(second)] == ["", "That has passed."]
    for forged in ("1:zone:rt::0:Mars/Olympus", "1:zone:rt::0:", "1:zone:rt::0:../../etc/passwd"):
        toast = await you.forge(choices["message_id"], forged)
        assert toast == "That has passed."
    assert await zone_of(you) == "Europe/Berlin"


async def test_a_location_in_a_group_is_nobody_s_business(running: Running) -> None:
    group = Phone(running, YOU, OFFICE)
    people.share_location(running.sandbox.world, YOU, OFFICE, *STOCKHOLM)
    await group.answered()
    assert len(group.messages) == 1
    assert await running.store.load(YOU) is None


async def test_a_location_in_a_session_leaves_the_countdown_alone(you: Phone) -> None:
    await you.ready()
    await you.say("/exercises plank")
    await you.tap("Start")
    await you.wait(to_hold("plank", 3))
    people.share_location(you.running.sandbox.world, YOU, YOU, *LISBON)
    await you.answered()
    assert await zone_of(you) == "Europe/Lisbon"
    await you.wait(200)
    assert you.newest("Done.")


# Moves


async def test_a_move_takes_the_next_reminder_along_at_once(you: Phone) -> None:
    await you.at_home()
    await you.say("/remind 9:30")
    said = await you.say("/timezone New York")
    assert said.endswith("Reminder: every day at 9:30.\nNext: today at 9:30.")
    await you.until("9:30")
    assert you.came(REMINDER) == [], "9:30 in Stockholm is the middle of the night there"
    await you.until("9:30", "America/New_York")
    assert len(you.came(REMINDER)) == 1


async def test_a_move_west_never_makes_two_of_one_date(you: Phone) -> None:
    await you.at_home()
    await you.say("/remind 9:30")
    await you.until("9:30")
    said = await you.say("/timezone Los Angeles")
    assert said.endswith("Today's has come. Next: tomorrow at 9:30.")
    await you.until("9:30", "America/Los_Angeles")
    assert len(you.came(REMINDER)) == 1
    await you.until("9:30", "America/Los_Angeles")
    assert len(you.came(REMINDER)) == 2


async def test_a_move_east_never_loses_a_day(you: Phone) -> None:
    await you.at_home()
    await you.say("/remind 9:30")
    await you.until("20:00")
    assert len(you.came(REMINDER)) == 1
    await you.say("/timezone Auckland")
    await you.until("9:30", "Pacific/Auckland")
    assert len(you.came(REMINDER)) == 2
    await you.until("9:30", "Pacific/Auckland")
    assert len(you.came(REMINDER)) == 3


async def test_there_and_back_within_a_day_makes_none_twice(you: Phone) -> None:
    await you.at_home()
    await you.say("/remind 9:30")
    for place in ("Auckland", "Honolulu", "Stockholm", "Kiritimati", "Stockholm"):
        await you.say(f"/timezone {place}")
        await you.wait(10)
    came = len(you.came(REMINDER))
    assert came <= 1, "at most Saturday's, in Kiritimati"
    await you.until("9:30")
    assert len(you.came(REMINDER)) <= came + 1
    assert len(you.showing(REMINDER)) == 1


async def test_clocks_go_forward_and_the_reminder_comes_in_the_first_minute_there_is(
    you: Phone, running: Running
) -> None:
    # In Stockholm 2:00 to 3:00 does not exist on Sunday, 28 March 2027.
    await you.at_home()
    await you.say("/remind 2:30 sun")
    running.clock.jump(1_806_192_000 - running.clock.now())
    await you.wait(30)
    running.sandbox.world.calls.clear()
    before = len(you.came(REMINDER))
    assert running.clock.now() < 1_806_195_600
    await running.clock.doze(1_806_195_600 - running.clock.now() - 10)
    assert len(you.came(REMINDER)) == before
    await you.wait(20)
    assert len(you.came(REMINDER)) == before + 1
    await running.clock.doze(5 * HOUR)
    assert len(you.came(REMINDER)) == before + 1


async def test_clocks_go_back_and_the_reminder_comes_once(you: Phone, running: Running) -> None:
    # In Stockholm 2:00 to 3:00 comes twice on Sunday, 31 October 2027.
    await you.at_home()
    running.clock.jump(1_824_940_800 - running.clock.now())
    await you.say("/remind 2:30")
    await running.clock.doze(1_824_942_600 - running.clock.now() - 10)
    assert you.came(REMINDER) == []
    await you.wait(20)
    assert len(you.came(REMINDER)) == 1
    await running.clock.doze(20 * HOUR)
    assert len(you.came(REMINDER)) == 1


# Everyday names, and names that several places share


async def test_a_zone_by_its_everyday_name_and_in_a_sentence(you: Phone) -> None:
    for written, shown in {
        "Eastern Time": "New York City",
        "ET": "New York City",
        "Central European Time": "Berlin",
        "I live in Tokyo": "Tokyo",
        "Kiritimati": "Kiritimati",
        "moscow time": "Moscow",
    }.items():
        assert (await you.say(f"/timezone {written}")).startswith(f"{shown}. It is "), written


async def test_what_several_places_share_is_asked(you: Phone) -> None:
    for written in ("Petersburg", "Marengo", "Asia", "I'm in Africa"):
        assert await you.say(f"/timezone {written}") == WHICH, written
        assert len(you.buttons) > 1
    assert await zone_of(you) is None


# A zone that this machine does not know (any more)


async def test_an_unknown_zone_is_said_and_asked_anew(you: Phone, running: Running) -> None:
    await you.at_home()
    await you.say("/remind 9:30")
    await running.store.change(YOU, lambda person: replace(person, zone="Mars/Olympus"))
    await you.say("/progress")
    assert you.last.startswith("I no longer know the time zone “Mars/Olympus”")
    assert QUESTION in you.last
    assert await zone_of(you) is None
    assert await you.say("Stockholm") != ""
    assert await zone_of(you) == "Europe/Stockholm"
    assert "Next: " in await you.say("/remind"), "and it is asked once"


async def test_the_zone_of_the_machine_is_nobody_s(you: Phone, running: Running) -> None:
    await you.at_home()
    await running.store.change(YOU, lambda person: replace(person, zone="localtime"))
    said = await you.say("/timezone Lisbon")
    assert said.startswith("Lisbon."), "who says where they are is not asked"
    assert not any("no longer know" in text_of(one) for one in you.messages)


async def test_a_made_up_button_sets_no_zone_that_is_none(you: Phone) -> None:
    await you.say("/timezone Springfield")
    asked = you.messages[-1]["message_id"]
    for zone in ("localtime", "posixrules", "right/UTC", "Factory", "Mars/Olympus"):
        assert await you.forge(asked, button_data("zone", zone)) == "That has passed.", zone
    assert await zone_of(you) is None
