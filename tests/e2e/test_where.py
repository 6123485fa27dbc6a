"""What time is it where you are? A tap answers, and what was wanted is done with it."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from lumbar.screens.press_codec import encode
from lumbar.screens.press_remind import RemindDaily, RemindSame, ZonesAt
from lumbar.screens.presses import Press
from lumbar.store.protocol import StoreError
from sandbox.client import Client
from tests.e2e.befallen import Befalls
from tests.e2e.phone import OFFICE, TOKEN, YOU, Phone, Running, text_of

REMINDER = "In an hour"
QUESTION = "What time is it where you are?"
MIXED = "To change times with their own days, send /remind 9:30 mon-fri, 11 sat"
NINE = 1_800_000_000
"""Friday, 15 January 2027, 9:00 in Stockholm: 8:00 by UTC."""


@pytest.fixture
def german(you: Phone, running: Running) -> Phone:
    running.sandbox.world.people[YOU].language_code = "de"
    return you


@pytest.fixture
async def telegram(running: Running) -> AsyncIterator[Client]:
    """The bot, with a message of another kind."""
    async with aiohttp.ClientSession() as session:
        yield Client(running.sandbox.url, TOKEN, session)


async def zone_of(phone: Phone) -> str | None:
    found = await phone.running.store.load(phone.person)
    return found.zone if found else None


async def test_the_likeliest_times_are_buttons_and_a_tap_sets_zone_and_reminder(
    german: Phone,
) -> None:
    said = await german.say("/remind 9:30")
    assert said == f"{QUESTION}\nTap it. Or send your city, or share your location."
    assert german.buttons[0] == "9:00", "most who speak German live there"
    assert german.buttons[-1] == "Other place"
    assert 3 <= len(german.buttons) - 1 <= 4
    assert await zone_of(german) is None, "nothing is guessed"
    assert await german.tap("9:00") == (
        "Berlin. It is 9:00 there now, UTC+1.\nReminder: every day at 9:30.\nNext: today at 9:30."
    )
    assert await zone_of(german) == "Europe/Berlin", "right in summer, too"
    assert german.buttons == []
    await german.until("9:30")
    assert len(german.came(REMINDER)) == 1


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("/remind tomorrow 7:00", "Reminder: once tomorrow at 7:00.\nNext: tomorrow at 7:00."),
        ("/remind in 2 hours", "Reminder: once today at 11:00.\nNext: today at 11:00."),
        (
            "/remind every other day at 9:30",
            f"Reminder: every other day at 9:30.\n{MIXED}\nNext: today at 9:30.",
        ),
        ("/remind sunday 7:00 once", "Reminder: once on Sunday at 7:00.\nNext: on Sunday at 7:00."),
        ("/pause until 15:00", "Quiet until 15:00."),
        ("/pause until tomorrow 9:00", "Quiet until tomorrow at 9:00."),
        ("/pause until tuesday 9:00", "Quiet until Tuesday at 9:00."),
    ],
)
async def test_what_was_wanted_needs_not_to_be_sent_again(
    german: Phone, wanted: str, said: str
) -> None:
    asked = await german.say(wanted)
    assert asked.startswith(f"For that I need to know where you are.\n{QUESTION}")
    await german.tap("9:00")
    assert german.last == f"Berlin. It is 9:00 there now, UTC+1.\n{said}"


async def test_a_typed_city_and_a_shared_location_do_it_too(you: Phone, friend: Phone) -> None:
    await you.say("/remind tomorrow 7:00")
    assert (await you.say("Stockholm")).endswith("Next: tomorrow at 7:00.")
    await friend.say("/pause until 15:00")
    assert (await friend.share(59.33, 18.07)).endswith("Quiet until 15:00.")


async def test_a_date_is_that_of_the_place(german: Phone, running: Running) -> None:
    # 23:30 by UTC on Friday: in Berlin it is Saturday, and its tomorrow is Sunday.
    running.clock.jump(15 * 3_600 + 30 * 60)
    await german.say("/remind tomorrow 7:00")
    assert german.buttons[0] == "0:30"
    await german.tap("0:30")
    assert german.last.endswith("Next: tomorrow at 7:00.")
    kept = await running.store.load(YOU)
    assert kept is not None
    assert kept.remind is not None
    assert [str(slot.day) for slot in kept.remind.once] == ["2027-01-17"]


async def test_it_waits_through_a_look_elsewhere_a_kill_and_an_hour(
    german: Phone, running: Running
) -> None:
    await german.say("/remind in 2 hours")
    asked = german.messages[-1]
    await german.say("/help")
    await running.kill()
    running.clock.jump(3_600)
    await running.start()
    german.touch(asked, "9:00")
    await german.answered()
    said = text_of(german.newest("Berlin. It is"))
    assert said.endswith("Next: today at 11:00."), "two hours from when it was said"


async def test_where_what_they_want_cannot_be_kept_they_are_told(
    german: Phone, running: Running, befalls: Befalls
) -> None:
    failed = 0

    async def fail_once(*, rush: bool) -> None:
        nonlocal failed
        failed += 1
        if failed == 1:
            raise StoreError("the disk is full")

    befalls.changing = fail_once
    said = await german.say("/remind tomorrow 7:00")
    assert "What time is it" not in said, "it would be lost with the question"
    assert (await german.say("/remind tomorrow 7:00")).startswith("For that I need to know")
    await german.tap("9:00")
    assert german.last.endswith("Next: tomorrow at 7:00.")


async def test_a_greeting_is_no_place(german: Phone) -> None:
    await german.say("/remind tomorrow 7:00")
    assert "Did you mean" not in await german.say("hello")
    german.touch(german.newest(QUESTION), "9:00")
    await german.answered()
    assert text_of(german.newest("Berlin. It is")).endswith("Next: tomorrow at 7:00.")


async def test_what_is_over_by_then_is_said(german: Phone, running: Running) -> None:
    await german.say("/pause until 9:15")
    running.clock.jump(3_600)
    await german.tap("9:00")
    assert german.last == (
        "Berlin. It is 10:00 there now, UTC+1.\nThat is over there. Please say it once more."
    )


async def test_what_was_taken_back_does_not_come_with_the_zone(german: Phone) -> None:
    await german.say("/remind tomorrow 7:00")
    asked = german.messages[-1]
    await german.say("/pause 1 week")
    german.touch(asked, "9:00")
    await german.answered()
    kept = await german.running.store.load(YOU)
    assert kept is not None
    assert kept.zone == "Europe/Berlin"
    assert kept.remind is None, "they did something else since"


async def test_other_place_asks_for_it_and_the_wish_stays(german: Phone) -> None:
    await german.say("/remind tomorrow 7:00")
    assert (await german.tap("Other place")).startswith("Then send your city")
    assert german.buttons == []
    said = await german.say("Tokyo")
    assert said.startswith("Tokyo. It is 17:00 there now, UTC+9.")
    assert said.endswith("Next: tomorrow at 7:00.")


async def test_where_several_rules_share_the_time_the_place_is_asked(
    you: Phone, running: Running
) -> None:
    running.sandbox.world.people[YOU].language_code = "es"
    await you.say("/remind 9:30")
    assert "3:00" in you.buttons, "UTC-5: Bogotá all year, New York in winter"
    assert await you.tap("3:00") == "Which one is like where you are?"
    assert {"Bogota", "New York"} < set(you.buttons)
    await you.tap("New York")
    assert await zone_of(you) == "America/New_York"
    assert you.last.startswith("New York. It is 3:00 there now, UTC-5.\nReminder:")


async def test_a_time_at_which_nobody_is_any_more_is_asked_anew(
    german: Phone, telegram: Client
) -> None:
    await _offered(german, telegram, ZonesAt(owner=YOU, offset=345))
    await german.tap("Offered")
    assert german.last.startswith(QUESTION)
    assert german.buttons[-1] == "Other place"


async def test_two_quick_taps_count_once(german: Phone) -> None:
    await german.say("/remind 9:30")
    asked = german.messages[-1]
    first, second = german.touch(asked, "9:00"), german.touch(asked, german.buttons[1])
    await german.answered()
    assert [german.toast(first), german.toast(second)] == ["", "That has passed."]
    assert await zone_of(german) == "Europe/Berlin"


async def test_breaks_and_timezone_ask_with_the_same_buttons(german: Phone, friend: Phone) -> None:
    await german.say("/timezone")
    assert german.buttons[-1] == "Other place"
    await german.tap("9:00")
    assert german.last == "Berlin. It is 9:00 there now, UTC+1."
    await friend.ready()
    await friend.say("/breaks 9-17")
    assert friend.buttons[-1] == "Other place"


async def test_in_a_group_there_are_no_buttons(running: Running) -> None:
    group = Phone(running, YOU, OFFICE)
    said = await group.say("/timezone")
    assert said.startswith(QUESTION)
    assert group.buttons == []


# What a session's end offers


async def test_the_same_time_every_day_from_tomorrow(you: Phone, telegram: Client) -> None:
    await you.at_home()
    await _offered(you, telegram, RemindDaily(owner=YOU, minute=9 * 60 + 30))
    await you.tap("Offered")
    assert you.last == "Reminder: every day at 9:30.\nNext: tomorrow at 9:30."
    await you.until("9:30")
    assert you.came(REMINDER) == [], "from tomorrow on"
    await you.until("9:30")
    assert len(you.came(REMINDER)) == 1


async def test_the_same_time_where_nobody_knows_the_place(german: Phone, telegram: Client) -> None:
    await _offered(german, telegram, RemindSame(owner=YOU, at=NINE // 60 - 4))
    await german.tap("Offered")
    assert german.last.startswith("For that I need to know where you are.")
    await german.tap("9:00")
    assert german.last.endswith("Reminder: every day at 9:00.\nNext: tomorrow at 9:00.")


async def _offered(phone: Phone, telegram: Client, press: Press) -> None:
    """Has the bot send a message with one button."""
    await phone.say("/help")
    button = {"text": "Offered", "callback_data": encode(press)}
    await telegram.bot(
        "sendMessage",
        chat_id=phone.person,
        text="Done.",
        reply_markup={"inline_keyboard": [[button]]},
    )
