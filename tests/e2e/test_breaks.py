"""Sit breaks: small movements beside a desk, counted from the last time the person moved."""

import pytest

from lumbar.coach.person import Person
from lumbar.coach.schedule import Breaks, Window
from tests.e2e.phone import (
    HOME,
    OFFICE,
    YOU,
    Phone,
    Running,
    button_data,
    forgive,
    silent,
    text_of,
)
from tests.language.made import ENGLISH, LIBRARY

THREE = ["Done", "Later", "Enough for today"]
NUDGE = "Enough for today"
"""A button that only a sit break has."""
HOUR = 3_600
MOVEMENTS = {ENGLISH.names.exercise(key) for key in LIBRARY.routines["breaks"].exercises}


@pytest.fixture
async def home(you: Phone) -> Phone:
    """At home on a Friday at nine, with sit breaks from nine to five every 50 minutes."""
    await you.at_home()
    said = await you.say("/breaks 9-17 every 50 mon-fri")
    assert said.startswith("Sit breaks: 9–17, every 50 min, Mon–Fri.")
    return you


async def person(phone: Phone) -> Person:
    found = await phone.running.store.load(phone.person)
    assert found is not None
    return found


async def breaks_of(phone: Phone) -> Breaks:
    found = (await person(phone)).breaks
    assert found is not None
    return found


def movement(text: str) -> str:
    """The movement that a nudge offers."""
    (found,) = [name for name in MOVEMENTS if f"\n{name}, " in text]
    return found


# They come


async def test_a_nudge_is_one_small_movement_with_three_buttons(home: Phone) -> None:
    await home.until("9:49")
    assert home.came(NUDGE) == [], "the count began as they were set"
    await home.until("9:52")
    assert home.buttons == THREE
    line, empty, title, do, stop = home.last.splitlines()
    assert len(line.split()) <= 8
    assert empty == ""
    assert title.partition(", ")[0] in MOVEMENTS
    assert do.startswith("Do  ")
    assert stop.startswith("Take care  Stop ")
    (call,) = home.came(NUDGE)
    assert not silent(call)


async def test_done_praises_and_begins_the_count_anew(home: Phone) -> None:
    await home.until("9:55")
    name = movement(home.last)
    await home.until("10:20")
    await home.tap("Done")
    assert home.last.startswith(f"{name}: ")
    assert home.buttons == []
    await home.until("11:09")
    assert len(home.came(NUDGE)) == 1, "50 minutes from Done, not from the nudge"
    await home.until("11:12")
    assert home.buttons == THREE
    assert movement(home.last) != name, "each in its turn"


async def test_a_session_begins_the_count_anew(home: Phone) -> None:
    await home.until("9:40")
    await home.stretches()
    await home.until("10:29")
    assert home.came(NUDGE) == []
    await home.until("10:34")
    assert home.buttons == THREE


async def test_later_comes_again_when_it_says(home: Phone) -> None:
    await home.until("9:55")
    assert "10:10" in await home.tap("Later")
    assert home.buttons == []
    await home.until("10:08")
    assert len(home.came(NUDGE)) == 1
    await home.until("10:11")
    assert home.buttons == THREE


@pytest.mark.both
async def test_later_is_kept_through_a_kill(home: Phone, running: Running) -> None:
    await home.until("9:55")
    await home.tap("Later")
    await running.kill()
    running.clock.jump(5 * 60)
    await running.start()
    await home.until("10:08")
    assert len(home.came(NUDGE)) == 1
    await home.until("10:11")
    assert len(home.came(NUDGE)) == 2


async def test_later_at_the_end_of_the_hours_promises_nothing_that_does_not_come(
    home: Phone,
) -> None:
    await home.say("/breaks 9-10 every 50")
    await home.until("9:52")
    said = await home.tap("Later")
    assert "10:0" not in said, "that is after their hours"
    await home.until("12:00")
    assert len(home.came(NUDGE)) == 1


async def test_enough_for_today_holds_until_the_next_working_day(
    home: Phone, running: Running
) -> None:
    await home.until("9:52")
    assert await home.tap("Enough for today") == "No more breaks today."
    for _ in range(3):
        await home.until("9:45")
    assert len(home.came(NUDGE)) == 1, "the rest of Friday and the weekend"
    await home.until("9:51")
    assert home.buttons == THREE, "Monday, 50 minutes into its hours"


async def test_after_enough_setting_them_anew_begins_the_count_anew(home: Phone) -> None:
    await home.until("9:52")
    await home.tap("Enough for today")
    await home.until("12:00")
    await home.say("/breaks every 60")
    await home.until("12:59")
    assert len(home.came(NUDGE)) == 1, "nothing rushes out as they are being set"
    await home.until("13:01")
    assert home.buttons == THREE


async def test_three_without_an_answer_get_one_last_word_and_then_quiet_until_tomorrow(
    home: Phone,
) -> None:
    await home.say("/breaks every day")
    for time in ("9:55", "10:50", "11:40"):
        await home.until(time)
        assert len(home.showing(NUDGE)) == 1, "each in place of the last"
    assert len(home.came(NUDGE)) == 3
    await home.until("12:40")
    assert home.last.startswith("Quiet for today.")
    assert home.showing(NUDGE) == []
    assert silent(home.came("Quiet for today")[0])
    await home.until("9:30")
    assert len(home.came(NUDGE)) == 3
    assert len(home.came("Quiet for today")) == 1, "it says so once"
    await home.until("9:55")
    assert home.buttons == THREE


async def test_an_answer_begins_the_three_anew(home: Phone) -> None:
    for time in ("9:55", "10:50", "11:40"):
        await home.until(time)
    await home.tap("Done")
    for time in ("12:40", "13:30", "14:20"):
        await home.until(time)
        assert home.buttons == THREE
    await home.until("15:20")
    assert home.last.startswith("Quiet for today.")


async def test_a_session_begins_the_three_anew(home: Phone) -> None:
    for time in ("9:55", "10:50", "11:40"):
        await home.until(time)
    await home.stretches()
    await home.until("12:40")
    assert home.buttons == THREE


async def test_each_window_has_its_own_beginning(home: Phone) -> None:
    await home.say("/breaks 9-12, 13-17 every 60")
    for time in ("10:05", "11:10"):
        await home.until(time)
        await home.tap("Done")
    await home.until("13:55")
    assert len(home.came(NUDGE)) == 2, "12:10 is in the lunch hour"
    await home.until("14:05")
    assert len(home.came(NUDGE)) == 3


async def test_the_weekend_is_free_and_monday_replaces_friday_s(
    home: Phone, running: Running
) -> None:
    await home.until("9:55")
    (old,) = home.showing(NUDGE)
    await home.say("/breaks every 240")
    await home.until("16:50")
    for _ in range(2):
        await home.until("16:50")
    came = len(home.came(NUDGE))
    await home.until("12:00")
    assert len(home.came(NUDGE)) == came
    await home.until("13:05")
    assert len(home.came(NUDGE)) == came + 1, "Monday, 240 minutes after nine"
    assert len(home.showing(NUDGE)) == 1
    assert old["message_id"] != home.showing(NUDGE)[0]["message_id"]
    forgive(running, "deleteMessage")  # Friday's is too old on Monday


async def test_the_seated_bend_waits_until_eleven(home: Phone) -> None:
    await home.say("/breaks 7-11 every 20 every day")
    seen = set()
    for _ in range(2):
        await home.until("7:00")
        for time in ("7:25", "7:50", "8:15", "8:40", "9:05", "9:30", "9:55", "10:20", "10:45"):
            await home.until(time)
            seen.add(movement(home.last))
            await home.tap("Done")
    assert seen == MOVEMENTS - {ENGLISH.names.exercise("forward-bend")}


# What stands in the way


async def test_nothing_comes_while_a_hold_runs(home: Phone) -> None:
    await home.until("9:48")
    await home.say("/exercises plank")
    await home.tap("Start")
    await home.until("9:49")
    assert home.came(NUDGE) == []
    await home.wait(15 * 60)
    assert home.newest("Done.")
    assert home.came(NUDGE) == [], "that was a movement"


async def test_quiet_hours_pauses_and_the_safety_question_count_for_breaks_too(
    home: Phone,
) -> None:
    await home.say("/remind quiet 9-11am")
    await home.until("9:55")
    assert silent(home.came(NUDGE)[0])
    await home.tap("Done")
    await home.say("/pause 1 week")
    await home.until("16:00")
    assert len(home.came(NUDGE)) == 1
    await home.say("/resume")
    await home.wait(10)
    assert len(home.came(NUDGE)) == 1, "the count begins as they come back"
    await home.until("16:55")
    assert len(home.came(NUDGE)) == 2


async def test_they_wait_for_the_safety_question_and_the_time_zone(you: Phone) -> None:
    await you.say("/breaks 9-17 every 50")
    assert [text_of(m)[:8] for m in you.messages[-2:]] == ["Sit brea", "First, y"]
    await you.say("/timezone Stockholm")
    assert "Sit breaks: 9–17, every 50 min, Mon–Fri." in you.last
    await you.until("9:55")
    assert you.came(NUDGE) == []
    assert "answered the safety question" in await you.say("/breaks")
    await you.until("12:00")
    await you.tap("None of these")
    assert you.newest("Good.")
    before = len(you.messages)
    await you.wait(10)
    assert len(you.messages) == before, "the count begins with the answer"
    await you.until("12:55")
    assert you.buttons == THREE


async def test_after_the_safety_question_comes_the_one_for_the_time(you: Phone) -> None:
    await you.say("/breaks 9-17 every 50")
    assert (await you.tap("None of these")).startswith("What time is it where you are?")
    await you.say("9:00")
    await you.tap("Berlin")
    assert "Sit breaks: 9–17, every 50 min, Mon–Fri." in you.last
    await you.until("9:55")
    assert you.buttons == THREE


async def test_a_yes_to_the_safety_question_holds_them_back(you: Phone) -> None:
    await you.say(f"/timezone {HOME}")
    await you.say("/breaks 9-17 every 50")
    await you.tap("Emergency")
    await you.until("12:00")
    assert you.came(NUDGE) == []
    assert "nothing comes until you are cleared" in await you.say("/breaks")


async def test_after_three_hours_without_the_program_one_comes(
    home: Phone, running: Running
) -> None:
    await running.kill()
    running.clock.jump(3 * HOUR)
    await running.start()
    await home.wait(10)
    assert len(home.came(NUDGE)) == 1
    await home.wait(40 * 60)
    assert len(home.came(NUDGE)) == 1


async def test_a_clock_that_is_set_back_makes_none_too_soon(home: Phone, running: Running) -> None:
    await home.until("9:55")
    running.clock.jump(-HOUR)
    await home.wait(HOUR)
    assert len(home.came(NUDGE)) == 1


# Their buttons


async def test_two_quick_presses_count_once(home: Phone) -> None:
    await home.until("9:55")
    nudge = home.messages[-1]
    first, second = home.touch(nudge, "Done"), home.touch(nudge, "Enough for today")
    await home.answered()
    assert [home.toast(first), home.toast(second)] == ["", "That has passed."]
    assert (await breaks_of(home)).enough is None


async def test_an_old_or_forged_nudge_has_passed(home: Phone) -> None:
    await home.until("9:55")
    old = home.messages[-1]
    number = (await breaks_of(home)).number
    await home.until("10:50")
    new = home.messages[-1]
    kept = await breaks_of(home)
    for turn, what in (
        (number, "done.walk"),
        (number, "enough"),
        (number + 5, "later"),
        (0, "done.walk"),
        (number + 1, "dance"),
        (number + 1, ""),
    ):
        made_up = button_data("nudge", what, turn=turn)
        for message in (old, new):
            assert await home.forge(message["message_id"], made_up) == "That has passed."
    assert await breaks_of(home) == kept
    assert home.buttons == THREE


async def test_a_nudge_from_before_they_were_turned_off_promises_nothing(home: Phone) -> None:
    await home.until("9:55")
    await home.say("/breaks off")
    await home.tap("Later")
    assert not any("I ask again" in text_of(m) for m in home.messages)
    await home.until("12:00")
    assert len(home.came(NUDGE)) == 1


async def test_a_nudge_from_before_everything_was_forgotten_has_passed(home: Phone) -> None:
    await home.until("9:55")
    nudge = home.messages[-1]
    await home.say("/forget")
    await home.tap("Delete everything")
    assert await home.tap_on(nudge, "Done") == "That has passed."
    assert await home.running.store.load(YOU) is None


# Setting them


async def test_breaks_alone_is_buttons_that_change_it_in_place(you: Phone) -> None:
    await you.at_home()
    assert (await you.say("/breaks")).startswith("Sit breaks: off.")
    messages = len(you.messages)
    assert await you.tap_on(you.messages[-1], "40 min") == "Choose the hours first."
    await you.tap("9–17")
    assert you.last.startswith("Sit breaks: 9–17, every 50 min, Mon–Fri.")
    await you.tap("9–12, 13–17")
    await you.tap("40 min")
    assert you.last.startswith("Sit breaks: 9–12, 13–17, every 40 min, Mon–Fri.")
    for day in ("We", "Th", "Fr"):
        await you.tap(day)
    assert "Mon and Tue" in you.last
    await you.tap("Mo")
    assert await you.tap_on(you.messages[-1], "Tu") == "Keep one day at least, or turn it off."
    await you.tap("Every day")
    assert "every 40 min, every day" in you.last
    await you.tap("Turn off")
    assert you.last.startswith("Sit breaks: off.")
    await you.tap("Turn on")
    assert you.last.startswith("Sit breaks: 9–12, 13–17, every 40 min, every day.")
    await you.tap("All settings")
    assert "Sit breaks: 9–12, 13–17, every 40 min, every day" in you.last
    await you.tap("Sit breaks")
    assert "✓ 9–12, 13–17" in you.buttons
    assert len(you.messages) == messages, "one message all the time"
    await you.until("9:50")
    assert you.buttons == THREE


async def test_days_chosen_while_they_are_off_do_not_turn_them_on(home: Phone) -> None:
    await home.say("/breaks off")
    await home.say("/breaks")
    await home.tap("Every day")
    assert home.last.startswith("Sit breaks: off.")


WRITTEN = {
    "9-12, 13-17": "9–12, 13–17, every 50 min, Mon–Fri",
    "9-17 every 40 min": "9–17, every 40 min, Mon–Fri",
    "every 30": "9–17, every 30 min, Mon–Fri",
    "9 to 5 hourly every day": "9–17, every 60 min, every day",
    "8:30-16:15 mon wed": "8:30–16:15, every 60 min, Mon and Wed",
    "between 9am and 5pm weekdays": "9–17, every 60 min, Mon–Fri",
    "22-24, 0-6": "0–6, 22–24, every 60 min, Mon–Fri",
    "on": "0–6, 22–24, every 60 min, Mon–Fri",
}


async def test_they_are_read_however_they_are_written(you: Phone) -> None:
    await you.at_home()
    for written, meant in WRITTEN.items():
        said = await you.say(f"/breaks {written}")
        assert said.startswith(f"Sit breaks: {meant}."), written


async def test_also_adds_hours_and_days(you: Phone) -> None:
    await you.at_home()
    assert (await you.say("/breaks also 18-20")).startswith("Sit breaks: 18–20, every 50 min")
    await you.say("/breaks 9-17 every 40")
    assert (await you.say("/breaks also 18-20")).startswith(
        "Sit breaks: 9–17, 18–20, every 40 min, Mon–Fri."
    )
    assert (await you.say("/breaks + 17-18")).startswith("Sit breaks: 9–20, every 40 min, Mon–Fri.")
    assert (await you.say("/breaks sat as well")).startswith(
        "Sit breaks: 9–20, every 40 min, Mon, Tue, Wed, Thu, Fri, and Sat."
    )
    said = await you.say("/breaks also 21-22 sun")
    assert said.startswith("The days are for all the times"), "which days go with which hours?"
    for more in ("1-2", "3-4", "5-6"):
        await you.say(f"/breaks also {more}")
    assert (await you.say("/breaks also 21-22")).startswith("4 windows of hours at most.")
    await you.say("/breaks off")
    assert (await you.say("/breaks also 10-12")).startswith("Sit breaks: 10–12, every 40 min")


WRONG = [
    *("17-9", "9-17 every 0", "9-17 every 1000", "every 0", "every", "9", "9-9", "25-26", "lunch"),
    *("9-10, 11-12, 13-14, 15-16, 17-18", "9-17 every 50 every 40", "9-17 in the garden"),
    *("9-", "mon 9-12 tue 13-17", "<b>", "💺", "9-17 " * 80),
]


async def test_wrong_input_is_answered_with_an_example_and_keeps_the_old_setting(
    home: Phone,
) -> None:
    before = await breaks_of(home)
    for wrong in WRONG:
        said = await home.say(f"/breaks {wrong}")
        assert "For example: /breaks 9-17 every 50" in said, wrong
        assert len(said) < 300, wrong
        assert await breaks_of(home) == before, wrong


async def test_off_says_so_and_off_again_is_no_error(home: Phone) -> None:
    assert await home.say("/breaks off") == "No more sit breaks. /breaks sets them again."
    await home.until("12:00")
    assert home.came(NUDGE) == []
    assert "no sit breaks to turn off" in await home.say("/breaks off")
    assert "Between which hours?" in await Phone(home.running, 1002).say("/breaks every 30")


async def test_in_a_group_they_are_pointed_to_private(running: Running) -> None:
    group = Phone(running, YOU, OFFICE)
    said = await group.say("/breaks 9-17")
    assert said == "That comes to you alone. Write to me in private and send /breaks there."
    assert await running.store.load(YOU) is None


async def test_forged_buttons_of_the_screen_change_nothing(home: Phone) -> None:
    await home.say("/breaks")
    screen = home.messages[-1]
    before = await breaks_of(home)
    assert before.windows == (Window(start=540, end=1020),)
    for what in ("hours-", "hours-9", "hours-1020-540", "hours-0-1441", "every-5", "every-x", "x"):
        made_up = button_data("breaks", what)
        assert await home.forge(screen["message_id"], made_up) == "That has passed.", what
    assert await breaks_of(home) == before


async def test_a_reminder_and_a_nudge_that_fall_together_both_come(home: Phone) -> None:
    await home.say("/remind 9:50")
    await home.until("9:52")
    assert len(home.came(NUDGE)) == 1
    assert len(home.came("In an hour")) == 1
