"""What people say outside a session: it is understood, or answered with a line and buttons."""

from typing import Any

import pytest

from lumbar.coach.safety import Answer
from lumbar.coach.session import State
from tests.e2e.phone import FRIEND, OFFICE, YOU, Phone, Running, text_of
from tests.steps import to_hold

CAN = "All commands"
"""A button under what is not understood."""
SIGNS = "First, your safety."


@pytest.fixture
async def home(you: Phone) -> Phone:
    await you.at_home()
    return you


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("progress", "Your progress"),
        ("Settings", "Settings"),
        ("show me my settings", "Settings"),
        ("hi, could you show me my progress please?", "Your progress"),
        ("help", "What I can do"),
        ("hilfe", "What I can do"),
        ("remind me at 9:30", "Reminder: every day at 9:30."),
        ("remind 9:30", "Reminder: every day at 9:30."),
        ("pause 2 weeks", "Paused until"),
        ("I live in Tokyo", "Tokyo."),
        ("start", "I'm Lumbar"),
        ("delete all my data", "Delete everything?"),
        ("plank", "Plank"),
        ("hello", "Hello."),
        ("thanks a lot!", "Gladly."),
        ("👍", "Got it."),
        ("my cousin plays the tuba", "I don't understand that."),
        ("Skip", "No session is on."),
    ],
)
async def test_it_is_answered(home: Phone, text: str, answer: str) -> None:
    assert (await home.say(text)).startswith(answer)


@pytest.mark.parametrize(
    "text", ["hello", "thanks", "👍", "qwertz", "?", "Skip", "salut tout le monde"]
)
async def test_there_is_no_dead_end(home: Phone, text: str) -> None:
    await home.say(text)
    assert CAN in home.buttons
    assert (await home.tap(CAN)).startswith("What I can do")


async def test_five_minutes_are_offered_the_short_routine(home: Phone) -> None:
    assert "5 minutes: the short one" in await home.say("I have five minutes")
    await home.tap("Short one")
    await home.say("stop")
    assert "whole routine" in await home.say("I've got an entire hour, 60 minutes")
    assert home.buttons == ["Whole routine", "Short one"]
    await home.say("just 2 minutes, sorry")
    assert home.buttons == ["Stretch", "Short one"]


HURTS = ["my back hurts", "ouch", "pain in my lower back since monday"]


@pytest.mark.parametrize("text", HURTS)
async def test_pain_is_answered_by_3_signs_and_then_what_is_safe_today(
    home: Phone, text: str
) -> None:
    """NICE NG59: rule out what is serious, then normal activities and exercise."""
    said = await home.say(text)
    order = ["3 signs first", "between your legs", "both legs", "Fever", "safe to move", "Today:"]
    places = [said.index(one) for one in order]
    assert places == sorted(places)
    assert said.count("• ") == 3
    assert "don't exercise" not in said
    assert "no rest in bed" in said
    assert home.buttons == ["Gentle session", "Short walk", "Emergency", "See a doctor"]


@pytest.mark.parametrize(("button", "begun"), [("Gentle session", "cat"), ("Short walk", "walk")])
async def test_what_helps_a_back_that_hurts_begins_with_one_tap(
    home: Phone, button: str, begun: str
) -> None:
    await home.say("my back hurts")
    await home.tap(button)
    person = await home.running.store.load(YOU)
    assert person is not None
    assert person.live is not None
    assert person.live.session.item.exercise == begun
    assert person.live.session.state is State.WAITING, "it waits for Start"
    assert home.showing(button) == [], "once is enough"


BED = ("should I rest in bed?", "is bed rest good for my back", "Should I stay in bed today")


@pytest.mark.parametrize("text", BED)
async def test_whether_to_rest_in_bed_is_answered_with_what_helps(home: Phone, text: str) -> None:
    said = await home.say(text)
    assert "no rest in bed" in said
    assert "Gentle session" in home.buttons


@pytest.mark.parametrize("text", ["I'm going back to bed", "rest", "I read in bed"])
async def test_a_bed_alone_asks_for_nothing(home: Phone, text: str) -> None:
    assert "no rest in bed" not in await home.say(text)


async def test_a_sign_beside_the_pain_says_where_to_get_help(home: Phone) -> None:
    await home.say("it hurts a lot")
    await home.tap("Emergency")
    assert home.newest("Please don't exercise now.")
    assert home.showing("Short walk") == [], "nothing urges on"


@pytest.mark.parametrize("text", HURTS)
async def test_who_was_never_asked_is_asked_everything_first(you: Phone, text: str) -> None:
    said = await you.say(text)
    assert SIGNS in said
    assert "Back surgery" in said
    await you.tap("None of these")
    person = await you.running.store.load(YOU)
    assert person is not None
    assert person.live is not None
    assert person.live.session.routine == "stretches"


async def test_a_label_that_is_typed_is_the_button(home: Phone) -> None:
    await home.say("/settings")
    await home.say("strong")
    assert "Level: Strong" in text_of(home.newest("Level:"))
    await home.say("/routine")
    await home.say("short one")
    person = await home.running.store.load(YOU)
    assert person is not None
    assert person.live is not None
    assert person.live.session.routine == "short"


async def test_a_label_is_known_where_its_message_is_not(home: Phone, running: Running) -> None:
    await running.kill()
    await running.start()
    await home.say("Whole routine")
    person = await home.running.store.load(YOU)
    assert person is not None
    assert person.live is not None
    assert person.live.session.routine == "whole"


async def test_no_word_deletes_everything(home: Phone) -> None:
    await home.say("/forget")
    await home.say("Delete everything")
    assert await home.running.store.load(YOU) is not None
    assert "Delete everything" in home.buttons, "it is asked again"


async def test_not_today_in_words_answers_the_reminder(home: Phone) -> None:
    await home.say("/remind 9:30")
    await home.until("9:30")
    assert (await home.say("not today")).startswith("That's fine. The next one:")


@pytest.mark.parametrize("text", ["no", "nope", "none", "none of them", "No."])
async def test_a_no_answers_the_safety_question(you: Phone, text: str) -> None:
    await you.say("/routine")
    assert you.last.startswith(SIGNS)
    await you.say(text)
    person = await you.running.store.load(YOU)
    assert person is not None
    assert person.safety.answer is Answer.NONE


@pytest.mark.parametrize("text", ["yes", "Yeah", "yes please"])
async def test_a_yes_answers_the_safety_question(you: Phone, text: str) -> None:
    await you.say("/routine")
    assert (await you.say(text)).startswith("Please don't exercise now.")
    person = await you.running.store.load(YOU)
    assert person is not None
    assert person.safety.silent


async def test_a_yes_deletes_nothing_and_a_no_keeps_it(home: Phone) -> None:
    await home.say("/forget")
    await home.say("yes")
    assert await home.running.store.load(YOU) is not None
    await home.say("/forget")
    assert await home.say("no") == "Good. Everything stays."


@pytest.mark.parametrize("text", ["no", "not now", "no thanks", "never mind", "maybe later"])
async def test_a_no_to_nothing_is_fine(home: Phone, text: str) -> None:
    assert (await home.say(text)).startswith("That's fine.")
    assert CAN in home.buttons


@pytest.mark.parametrize("text", ["I can't feel my legs", "my foot is going numb", "chest pain"])
async def test_words_of_alarm_say_where_help_is_at_once(home: Phone, text: str) -> None:
    assert "emergency number" in await home.say(text)
    assert home.buttons == ["Emergency", "See a doctor", "Ask a clinician", "None of these"]


@pytest.mark.parametrize("emoji", ["😖", "😭"])
async def test_a_sticker_in_pain_is_asked_about(home: Phone, emoji: str) -> None:
    assert SIGNS in await home.stick(emoji)


@pytest.mark.parametrize(
    ("text", "name"),
    [("show me the bridge", "Bridge"), ("what is a plank?", "Plank"), ("Bird dog", "Bird dog")],
)
async def test_an_exercise_is_shown_by_its_name(home: Phone, text: str, name: str) -> None:
    assert (await home.say(text)).startswith(name)


# Links


@pytest.mark.parametrize(
    ("payload", "routine"),
    [("short", "short"), ("SHORT", "short"), ("whole", "whole"), ("stretch", "stretches")],
)
async def test_a_link_begins_what_it_names_after_the_safety_question(
    you: Phone, payload: str, routine: str
) -> None:
    assert (await you.say(f"/start {payload}")).startswith(SIGNS)
    await you.tap("None of these")
    person = await you.running.store.load(YOU)
    assert person is not None
    assert person.live is not None
    assert person.live.session.routine == routine


@pytest.mark.parametrize("payload", ["xyzzy", "shortest", "A" * 64, "ref_17", "here"])
async def test_a_link_that_names_nothing_is_a_plain_start(home: Phone, payload: str) -> None:
    assert (await home.say(f"/start {payload}")).startswith("I'm Lumbar")


# To be left in peace


async def test_stop_offers_what_there_is_to_stop(home: Phone) -> None:
    await home.say("/remind 9:30")
    await home.say("/breaks 9-17 every 50")
    await home.say("/pause 2 weeks")
    for text in (
        "/stop",
        "/cancel",
        "/unsubscribe",
        "stop",
        "leave me alone",
        "STOP reminding me!",
    ):
        assert (await home.say(text)).startswith("What shall I stop?"), text
        assert home.buttons == [
            *("Stop reminders", "Stop breaks", "End pause", "Delete everything"),
        ]
    assert (await home.tap("Stop reminders")).startswith("No more reminders.")
    assert home.buttons == ["Stop breaks", "End pause", "Delete everything"]
    await home.tap("Stop breaks")
    said = await home.tap("End pause")
    assert "There is nothing to stop" in said
    person = await home.running.store.load(YOU)
    assert person is not None
    assert person.remind is not None
    assert person.breaks is not None
    assert (person.remind.on, person.breaks.on, person.pauses[-1:]) == (False, False, ())


async def test_where_nothing_is_on_that_is_said(home: Phone) -> None:
    for text in ("/stop", "unsubscribe", "turn off notifications"):
        assert (await home.say(text)).startswith("There is nothing to stop"), text
        assert CAN in home.buttons


async def test_a_button_that_was_pressed_twice_stops_once(home: Phone) -> None:
    await home.say("/remind 9:30")
    await home.say("/stop")
    message = home.newest("What shall I stop?")
    query, again = (home.touch(message, "Stop reminders") for _ in range(2))
    await home.answered()
    assert (home.toast(query), home.toast(again)) == ("", "That has passed.")


async def test_in_a_session_stop_is_its_button(home: Phone) -> None:
    await home.runs("cat")
    await home.wait(to_hold("cat", 2))
    await home.say("/stop")
    assert home.newest("Stopped.")
    assert home.showing("It was a mistake"), "the way back"
    await home.runs("cat")
    assert (await home.say("/unsubscribe")).startswith("What shall I stop?")
    await home.tap("Stop session")
    person = await home.running.store.load(YOU)
    assert person is not None
    assert person.live is None or not person.live.session.live


async def test_cancel_lets_go_of_a_question(home: Phone) -> None:
    await home.say("/remind")
    assert (await home.say("cancel")).startswith("Good, I leave that.")
    assert "There is nothing to stop" in await home.say("/cancel")


# Commands that are no commands


async def test_a_mistyped_command_is_offered_with_what_stood_behind_it(home: Phone) -> None:
    assert "Did you mean /remind?" in await home.say("/remnid 9:30")
    assert home.buttons == ["/remind", CAN]
    assert (await home.tap("/remind")).startswith("Reminder: every day at 9:30.")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("/menu", "What I can do"),
        ("/reminder 9:30", "Reminder: every day at 9:30."),
        ("/tz Tokyo", "Tokyo."),
        ("/stats", "Your progress"),
    ],
)
async def test_other_names_of_commands_are_known(home: Phone, text: str, answer: str) -> None:
    assert (await home.say(text)).startswith(answer)


# What is no text


async def test_a_sticker_a_photo_and_an_album_get_one_line_each(home: Phone) -> None:
    before = len(home.messages)
    await home.stick("👍")
    assert home.last.startswith("Got it.")
    await home.send("")
    assert home.last.startswith("I can't look at pictures")
    assert len(home.messages) == before + 4
    before = len(home.messages)
    await home.post(*({**home.photo(), "media_group_id": "77"} for _ in range(5)))
    assert len(home.messages) == before + 5 + 1


async def test_an_album_with_a_caption_is_answered_by_what_that_says(home: Phone) -> None:
    before = len(home.messages)
    part = {**home.photo(), "media_group_id": "78"}
    await home.post({**part, "caption": "/progress"}, part, part)
    assert len(home.messages) == before + 3 + 1
    assert home.last.startswith("Your progress")


@pytest.mark.parametrize("at", [1, 2, 3])
@pytest.mark.parametrize(
    ("caption", "answer"), [("/progress", "Your progress"), ("settings", "Settings")]
)
async def test_whichever_part_of_an_album_has_a_caption_that_is_answered(
    home: Phone, at: int, caption: str, answer: str
) -> None:
    before = len(home.messages)
    parts = [{**home.photo(), "media_group_id": "79"} for _ in range(4)]
    parts[at]["caption"] = caption
    await home.post(*parts)
    await home.wait(5)
    assert len(home.messages) == before + 4 + 1
    assert home.last.startswith(answer)


async def test_a_caption_that_comes_a_little_later_is_the_album_s(home: Phone) -> None:
    before = len(home.messages)
    world = home.running.sandbox.world
    chat, you = world.chats[home.chat], world.people[YOU].user()
    for content in ({}, {"caption": "/help"}):
        message = world.post(chat, you, {**home.photo(), "media_group_id": "80", **content}, 0)
        world.updates.add("message", world.bot_view(message), chat.id)
        await home.running.clock.advance(0.5)
    await home.answered()
    assert len(home.messages) == before + 2 + 1
    assert home.last.startswith("What I can do")


async def test_captions_that_are_not_understood_get_one_line(home: Phone) -> None:
    before = len(home.messages)
    part = {**home.photo(), "media_group_id": "81"}
    await home.post(*({**part, "caption": f"my cousin's tuba, part {n}"} for n in range(3)), part)
    assert len(home.messages) == before + 4 + 1


@pytest.mark.parametrize(
    ("text", "button", "answer"),
    [
        ("prgress", "/progress", "Your progress"),
        ("Settins", "/settings", "Settings"),
        ("show me my exercices please", "/exercises", "Exercises"),
        ("remnid me at 9:30", "/remind", "Reminder: every day at 9:30."),
        ("pasue 2 weeks", "/pause", "Paused until"),
    ],
)
async def test_a_slip_in_the_name_of_a_command_is_asked_about(
    home: Phone, text: str, button: str, answer: str
) -> None:
    assert (await home.say(text)).startswith(f"Did you mean {button} by")
    assert home.buttons == [button, CAN]
    assert (await home.tap(button)).startswith(answer)


@pytest.mark.parametrize(
    ("text", "asked", "then"),
    [
        ("9:30", "Remind you at 9:30?", "Reminder: every day at 9:30."),
        ("at 18.00 please", "Remind you at 18:00?", "Reminder: every day at 18:00."),
        ("7pm mon-fri", "Remind you", "Reminder: Mon–Fri at 19:00."),
        ("tomorrow 7:00", "Remind you once", "Reminder: once"),
        ("half past nine", "Remind you at 9:30?", "Reminder: every day at 9:30."),
    ],
)
async def test_a_time_by_itself_is_asked_about(
    home: Phone, text: str, asked: str, then: str
) -> None:
    assert (await home.say(text)).startswith(asked)
    assert (await home.running.store.load(YOU)).remind is None  # type: ignore[union-attr]
    await home.tap("Remind me")
    assert any(text_of(message).startswith(then) for message in home.messages)


async def test_a_yes_to_a_time_is_its_button_and_what_is_set_stays(home: Phone) -> None:
    await home.say("/remind 8:00")
    await home.say("9:30")
    await home.say("yes please")
    person = await home.running.store.load(YOU)
    assert person is not None
    assert person.remind is not None
    assert [slot.at for slot in person.remind.slots] == [8 * 60, 9 * 60 + 30]


async def test_the_name_of_a_command_is_no_slip_of_a_word_of_pain(home: Phone) -> None:
    for text in ("stats", "stats pls", "show me the stats"):
        assert (await home.say(text)).startswith("Your progress")
    assert "doctor" in await home.say("remind me, my back hurts")
    assert (await home.say("it stabs")).startswith("I'm sorry that it hurts.")


@pytest.mark.parametrize("text", ["go", "here we go", "ready when you are"])
async def test_to_go_on_where_nothing_is_on_is_to_begin(home: Phone, text: str) -> None:
    await home.say(text)
    assert home.buttons == ["Whole routine", "Short one", "Not on the floor"]


@pytest.mark.parametrize("text", ["7", "3/10", "2+2", "120/80", "1, 2, 3", "in 1999"])
async def test_numbers_are_no_time_of_day(home: Phone, text: str) -> None:
    assert "Remind" not in await home.say(text)


@pytest.mark.parametrize(
    "text",
    [
        *("no pain today", "my back doesn't hurt anymore", "nothing hurts", "pain free today!"),
        *("pain-free", "my back feels great", "feeling better today", "all good today"),
    ],
)
async def test_that_nothing_hurts_is_good_to_hear(home: Phone, text: str) -> None:
    assert (await home.say(text)).startswith("Good to hear.")
    assert CAN in home.buttons


@pytest.mark.parametrize(
    "text", ["only a few minutes today", "got a few mins", "just a quickie", "time's tight today"]
)
async def test_little_time_is_offered_the_short_one(home: Phone, text: str) -> None:
    assert "minutes: the short one" in await home.say(text)
    assert home.buttons == ["Short one"]


@pytest.mark.parametrize(
    "content",
    [
        {"contact": {"phone_number": "1", "first_name": "Bo"}},
        {"dice": {"emoji": "🎲", "value": 3}},
        {"video_note": {"file_id": "f", "file_unique_id": "u", "length": 9, "duration": 1}},
        {"story": {"id": 1, "chat": {"id": YOU, "type": "private"}}},
    ],
)
async def test_whatever_else_is_sent_gets_a_line_and_buttons(
    home: Phone, content: dict[str, Any]
) -> None:
    await home.post(content)
    assert CAN in home.buttons


# What others have written


ORIGIN = {
    "type": "user",
    "date": 1_799_000_000,
    "sender_user": {"id": FRIEND, "is_bot": False, "first_name": "Friend"},
}
TOKYO = {"latitude": 35.68, "longitude": 139.69}
STOCKHOLM = {"latitude": 59.33, "longitude": 18.06}


@pytest.mark.parametrize("text", ["/remind 9:30", "remind me at 9:30", "/forget", "settings"])
async def test_what_was_forwarded_is_no_command(home: Phone, text: str) -> None:
    said = await home.post({"text": text, "forward_origin": ORIGIN})
    assert said.startswith("That was forwarded")
    person = await home.running.store.load(YOU)
    assert person is not None
    assert person.remind is None


@pytest.mark.parametrize(
    "content",
    [
        {"location": TOKYO, "forward_origin": ORIGIN},
        {
            "location": TOKYO,
            "venue": {"location": TOKYO, "title": "A bar", "address": "Shinjuku"},
        },
    ],
)
async def test_a_place_where_the_sender_need_not_be_is_asked_about(
    home: Phone, content: dict[str, Any]
) -> None:
    assert "Is this where you are?" in await home.post(content)
    person = await home.running.store.load(YOU)
    assert person is not None
    assert person.zone == "Europe/Stockholm"
    await home.tap("Tokyo")
    person = await home.running.store.load(YOU)
    assert person is not None
    assert person.zone == "Asia/Tokyo"


async def test_a_live_location_is_a_place_once_however_it_moves(
    home: Phone, running: Running
) -> None:
    await home.post({"location": {**TOKYO, "live_period": 900}})
    assert home.last.startswith("Tokyo.")
    world = running.sandbox.world
    chat = world.chats[YOU]
    before = len(home.messages)
    sent = next(m for m in reversed(home.messages) if "location" in m)
    moved = {**sent, "location": {**STOCKHOLM, "live_period": 900}, "edit_date": sent["date"] + 9}
    world.updates.add("edited_message", world.bot_view(moved), chat.id)
    await home.answered()
    assert len(home.messages) == before
    person = await running.store.load(YOU)
    assert person is not None
    assert person.zone == "Asia/Tokyo"


# In a group


async def test_in_a_group_only_what_is_said_to_the_bot_is_answered(running: Running) -> None:
    office = Phone(running, FRIEND, OFFICE)
    before = len(office.messages)
    await office.say("progress is slow, thanks")
    assert len(office.messages) == before + 1
    await office.say("@lumbar_sandbox_bot help")
    assert office.last.startswith("What I can do")
    answer = office.messages[-1]["message_id"]
    await office.say("hello", reply_to=answer)
    assert office.last.startswith("Hello.")
    assert office.buttons == ["Short one", "Whole routine", "Stretch", CAN]


async def test_in_a_group_the_asker_alone_answers_a_question(running: Running, you: Phone) -> None:
    await you.ready()
    office, friend = Phone(running, YOU, OFFICE), Phone(running, FRIEND, OFFICE)
    await office.say("/timezone")
    question = office.messages[-1]["message_id"]
    await friend.say("Tokyo", reply_to=question)
    person = await running.store.load(YOU)
    assert person is not None
    assert person.zone is None
    await office.say("Tokyo")
    assert (await running.store.load(YOU) or person).zone is None, "it was no reply"
    await office.say("Tokyo", reply_to=question)
    assert (await running.store.load(YOU) or person).zone == "Asia/Tokyo"


async def test_in_a_group_other_names_of_commands_are_left_to_other_bots(running: Running) -> None:
    office = Phone(running, FRIEND, OFFICE)
    before = len(office.messages)
    for text in ("/menu", "/info", "/stop", "/cancel", "/hello"):
        await office.say(text)
    assert len(office.messages) == before + 5, "nobody has answered"
    await office.say("/menu@lumbar_sandbox_bot")
    assert office.last.startswith("What I can do")


async def test_in_a_group_nobody_reads_what_one_has_set(running: Running, you: Phone) -> None:
    await you.at_home()
    await you.say("/remind 9:30")
    office = Phone(running, YOU, OFFICE)
    said = await office.say("/stop@lumbar_sandbox_bot")
    assert "9:30" not in said
    assert "in private" in said


async def test_in_a_group_pain_is_answered_in_private(running: Running, you: Phone) -> None:
    await you.at_home()
    office = Phone(running, YOU, OFFICE)
    await office.say("@lumbar_sandbox_bot my back hurts")
    assert "3 signs" not in office.last
    assert "3 signs" in you.last


async def test_kind_words_in_a_session_lead_nowhere_else(home: Phone) -> None:
    await home.say("/routine")
    await home.tap("Short one")
    assert (await home.say("thank you")).startswith("I'm here. Your session is on.")
    assert home.buttons == ["Start", "Skip", "Swap", "Stop"]


async def test_a_double_tap_on_a_command_is_one(home: Phone) -> None:
    await home.say("hello")
    message = home.newest("Hello.")
    before = len(home.messages)
    for _ in range(2):
        home.touch(message, CAN)
    await home.answered()
    assert len(home.messages) == before + 1
    await home.wait(60)
    await home.tap_on(message, CAN)
    assert len(home.messages) == before + 2
