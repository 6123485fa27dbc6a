"""Holidays: nothing comes, the streak waits, and a hold's own pause stays what it is."""

from datetime import date

import pytest

from lumbar.coach.schedule import Pause
from tests.e2e.phone import (
    FRIEND,
    OFFICE,
    YOU,
    Phone,
    Running,
    button_data,
    buttons_of,
    forgive,
    text_of,
)
from tests.steps import to_hold

REMINDER, NUDGE = "In an hour", "Enough for today"
CHOICES = "Until when?\nChoose, or write it: 15:00, friday, 2 weeks, 20–27 march."
HOUR, DAY = 3_600, 86_400


@pytest.fixture
async def home(you: Phone) -> Phone:
    """At home on Friday, 15 January 2027, at nine, with a reminder at 9:30 every day."""
    await you.at_home()
    await you.say("/remind 9:30")
    return you


async def pauses_of(phone: Phone) -> tuple[Pause, ...]:
    found = await phone.running.store.load(phone.person)
    assert found is not None
    return found.pauses


@pytest.mark.both
async def test_two_weeks_are_silent_and_then_it_goes_on_by_itself(
    home: Phone, running: Running
) -> None:
    await home.say("/breaks 9-17 every 50 every day")
    said = await home.say("/pause 2 weeks")
    assert said == (
        "Paused until January 29. Nothing comes before that day.\n"
        "Your streak waits for you: these days neither add to it nor end it."
    )
    assert home.buttons == ["Resume now"]
    await running.clock.doze(13 * DAY + 23 * HOUR)
    assert home.came(REMINDER) + home.came(NUDGE) == []
    await home.until("9:30")
    assert len(home.came(REMINDER)) == 1, "on the 29th"
    await home.until("9:55")
    assert len(home.came(NUDGE)) == 1


async def test_until_monday_ends_on_monday(home: Phone, running: Running) -> None:
    assert (await home.say("/pause until monday")).startswith("Paused until Monday.")
    said = await home.say("/remind")
    assert "Next: on Monday at 9:30." in said
    assert "Paused until Monday." in said
    for _ in range(2):
        await home.until("9:30")
    assert home.came(REMINDER) == [], "Friday and Saturday"
    await running.kill()
    await running.start()
    await home.until("9:30")
    assert home.came(REMINDER) == [], "Sunday"
    await home.until("9:30")
    assert len(home.came(REMINDER)) == 1


async def test_the_screens_of_what_rests_say_that_it_rests(home: Phone) -> None:
    await home.say("/breaks 9-17 every 50")
    await home.say("/pause until monday")
    for command in ("/remind", "/breaks"):
        assert "Paused until Monday." in await home.say(command)


async def test_where_nothing_runs_yet_a_pause_is_one_of_days(home: Phone) -> None:
    await home.say("/stretch")
    assert "Start" in home.buttons
    await home.say("/pause")
    assert (await home.tap("1 week")).startswith("Paused until")


async def test_until_told_waits_to_be_told(home: Phone) -> None:
    await home.say("/pause")
    assert (await home.tap("Until told")).startswith("Paused until you send /resume.")
    for _ in range(3):
        await home.until("12:00")
    assert home.came(REMINDER) == []
    assert "Next:" not in await home.say("/remind")
    said = await home.say("/resume")
    assert said == (
        "Back. The pause is over.\nReminder: every day at 9:30.\nNext: tomorrow at 9:30."
    )
    await home.until("9:00")
    assert home.came(REMINDER) == []
    await home.until("9:30")
    assert len(home.came(REMINDER)) == 1


async def test_resume_now_brings_back_what_is_still_to_come_today(home: Phone) -> None:
    await home.say("/pause 3 days")
    await home.wait(60)
    await home.tap("Resume now")
    assert home.last.endswith("Next: today at 9:30.")
    assert home.buttons == []
    await home.until("9:30")
    assert len(home.came(REMINDER)) == 1


async def test_two_presses_and_an_old_resume_now(home: Phone) -> None:
    await home.say("/pause 3 days")
    message = home.messages[-1]
    first, second = home.touch(message, "Resume now"), home.touch(message, "Resume now")
    await home.answered()
    assert [home.toast(first), home.toast(second)] == ["", "That has passed."]
    assert await home.say("/resume") == "Nothing is paused."
    assert await home.say("/pause off") == "Nothing is paused."


async def test_a_second_pause_replaces_the_first(home: Phone) -> None:
    await home.say("/pause 2 weeks")
    await home.say("/pause until monday")
    assert await pauses_of(home) == (Pause(first=date(2027, 1, 15), until=date(2027, 1, 18)),)
    await home.say("/pause until further notice")
    assert await pauses_of(home) == (Pause(first=date(2027, 1, 15)),)


async def test_a_streak_waits_through_a_holiday(home: Phone, running: Running) -> None:
    await home.stretches()
    await home.until("20:00")
    await home.until("20:00")
    await home.stretches()
    assert "Streak: 2 days" in await home.say("/progress")
    await home.until("9:00")
    await home.say("/pause 2 weeks")
    await running.clock.doze(13 * DAY)
    assert "Streak: 2 days" in await home.say("/progress")
    await running.clock.doze(DAY + 2 * HOUR)
    await home.stretches()
    said = await home.say("/progress")
    assert "Streak: 3 days" in said, "they neither add to it nor end it"
    assert "Sessions in total: 3" in said
    forgive(running, "deleteMessage")  # the reminder from before the holiday


async def test_a_streak_ends_without_a_pause(home: Phone, running: Running) -> None:
    await home.stretches()
    await running.clock.doze(3 * DAY)
    assert "Streak: 0 days" in await home.say("/progress")


async def test_a_session_in_a_holiday_counts(home: Phone) -> None:
    await home.stretches()
    await home.say("/pause 1 week")
    await home.until("12:00")
    await home.until("12:00")
    await home.stretches()
    assert "Streak: 2 days" in await home.say("/progress")


async def test_resuming_early_keeps_the_days_that_were_paused(home: Phone) -> None:
    await home.stretches()
    await home.say("/pause 2 weeks")
    for _ in range(3):
        await home.until("12:00")
    await home.say("/resume")
    assert "Streak: 1 day" in await home.say("/progress")
    await home.stretches()
    assert "Streak: 2 days" in await home.say("/progress")


# In a session


async def test_pause_in_a_running_hold_pauses_the_hold(home: Phone) -> None:
    await home.say("/exercises plank")
    await home.tap("Start")
    await home.wait(to_hold("plank", 5))
    await home.say("/pause")
    assert home.newest("Paused with")
    assert await pauses_of(home) == ()
    await home.wait(60)
    await home.say("/resume")
    assert await pauses_of(home) == ()
    await home.wait(5)
    assert home.newest("Hold")
    assert not any("Nothing is paused" in text_of(m) for m in home.messages)


async def test_pause_twice_in_a_hold_is_no_holiday(home: Phone) -> None:
    await home.say("/exercises plank")
    await home.tap("Start")
    await home.wait(to_hold("plank", 5))
    await home.say("/pause")
    await home.say("/pause")
    assert await pauses_of(home) == ()
    assert not any("Your streak waits" in text_of(m) for m in home.messages)


async def test_pause_at_a_card_that_waits_is_no_holiday(home: Phone) -> None:
    await home.say("/routine short")
    assert "1 of 4" in home.last
    await home.say("/pause")
    assert await pauses_of(home) == ()


async def test_a_holiday_can_be_said_in_a_session_too(home: Phone) -> None:
    await home.say("/exercises plank")
    await home.tap("Start")
    await home.wait(to_hold("plank", 5))
    assert (await home.say("/pause 2 weeks")).startswith("Paused until January 29.")
    await home.wait(15 * 60)
    assert home.newest("Done."), "the session went on"
    await home.say("/resume")
    assert await pauses_of(home) == ()


async def test_a_session_from_yesterday_does_not_stand_in_a_holiday_s_way(home: Phone) -> None:
    await home.say("/routine")
    await home.tap("Whole routine")
    await home.until("20:00")
    await home.until("19:00")
    assert (await home.say("/pause")).startswith(CHOICES)


async def test_pause_without_a_session_offers_choices(home: Phone) -> None:
    assert (await home.say("/pause")) == CHOICES
    assert home.buttons == ["1 hour", "Rest of today", "1 week", "2 weeks", "Until told"]
    assert await pauses_of(home) == ()
    assert (await home.tap("2 weeks")).startswith("Paused until January 29.")
    assert home.buttons == ["Resume now"]
    assert await pauses_of(home) == (Pause(first=date(2027, 1, 15), until=date(2027, 1, 29)),)
    assert (await home.say("/pause")).startswith("Paused until January 29.")
    assert home.buttons[-1] == "Resume now"
    await home.say("/resume")
    assert (await home.say("pause")) == CHOICES, "the bare word is the command"


# What is written


WRITTEN = {
    "2 weeks": "January 29",
    "for a week": "Friday",
    "3 days": "Monday",
    "10": "January 25",
    "a month": "February 15",
    "until tomorrow": "Saturday",
    "till next friday": "Friday",
    "until 5 feb": "February 5",
    "until feb 5th": "February 5",
    "until 2027-03-01": "March 1",
    "through sunday": "Monday",
}


async def test_a_pause_is_read_however_it_is_written(home: Phone) -> None:
    for written, until in WRITTEN.items():
        said = await home.say(f"/pause {written}")
        assert said.startswith(f"Paused until {until}."), written
    assert (await home.say("/pause until further notice")).startswith("Paused until you")


WRONG = [
    *("0 days", "until today", "until 30 feb", "until", "400 days", "yesterday"),
    *("until 1.2.2020", "two lemons", "until 3/4", "<b>", "🏖", "half a jan", "x" * 500),
]


async def test_wrong_input_is_answered_with_an_example_and_pauses_nothing(home: Phone) -> None:
    for wrong in WRONG:
        said = await home.say(f"/pause {wrong}")
        assert "For example: /pause" in said, wrong
        assert len(said) < 300, wrong
        assert await pauses_of(home) == (), wrong
    await home.until("9:30")
    assert len(home.came(REMINDER)) == 1


async def test_without_anything_to_pause_the_streak_is_still_kept(friend: Phone) -> None:
    said = await friend.say("/pause until monday")
    assert "Your streak waits for you" in said
    assert (await friend.say("/resume")).startswith("Back.")


async def test_a_pause_in_a_group_holds_the_person_s_own_reminders(
    home: Phone, running: Running
) -> None:
    group = Phone(running, YOU, OFFICE)
    assert (await group.say("/pause 1 week")).startswith("Paused until Friday.")
    theirs = Phone(running, FRIEND, OFFICE)
    toast = await theirs.tap_on(theirs.messages[-1], "Resume now")
    assert "somebody else's" in toast
    await home.until("9:30")
    assert home.came(REMINDER) == []


async def test_what_was_put_off_rests_too(home: Phone, running: Running) -> None:
    await home.until("9:30")
    await home.tap("In an hour")
    await home.say("/pause until monday")
    await home.until("12:00")
    await home.until("12:00")
    await home.until("12:00")
    assert len(home.came(REMINDER)) == 1
    await home.until("9:30")
    assert len(home.came(REMINDER)) == 2
    forgive(running, "deleteMessage")  # it is too old on Monday


# Hours


async def test_a_reminder_in_a_pause_of_hours_comes_at_its_end(home: Phone) -> None:
    await home.say("/remind 9:30 and 10:00")
    said = await home.say("/pause until 11:00")
    assert said == "Quiet until 11:00.\nYour reminder of 9:30 and 10:00 comes then."
    assert home.buttons == ["Resume now"]
    assert "Quiet until 11:00." in await home.say("/remind")
    await home.until("10:59")
    assert home.came(REMINDER) == []
    await home.until("11:00")
    assert len(home.came(REMINDER)) == 1, "both as one"
    await home.until("9:00")
    assert len(home.came(REMINDER)) == 1
    assert await pauses_of(home) == (), "the streak knows nothing of it"


async def test_what_the_day_has_no_room_for_is_left_out_and_said(home: Phone) -> None:
    await home.say("/remind 9:30 and 23:30")
    await home.until("9:30")
    await home.until("23:00")
    said = await home.say("/pause 2 hours")
    assert said == "Quiet until tomorrow at 1:00.\nLeft out: your reminder of 23:30."
    await home.until("9:00")
    assert len(home.came(REMINDER)) == 1
    await home.until("9:30")
    assert len(home.came(REMINDER)) == 2


async def test_sit_breaks_wait_for_the_end_of_the_hours(home: Phone) -> None:
    await home.say("/breaks 9-17 every 50 every day")
    await home.say("/pause I'm in a meeting until 11:00")
    await home.until("10:59")
    assert home.came(NUDGE) == []
    await home.until("11:01")
    assert len(home.came(NUDGE)) == 1


async def test_one_hour_and_the_rest_of_the_day_by_a_tap(home: Phone) -> None:
    await home.say("/pause")
    said = await home.tap("1 hour")
    assert said == "Quiet until 10:00.\nYour reminder of 9:30 comes then."
    await home.until("10:00")
    assert len(home.came(REMINDER)) == 1
    await home.say("/remind 18:00")
    await home.say("/pause")
    assert (await home.tap("Rest of today")).startswith("Paused until Saturday.")
    await home.until("18:00")
    assert len(home.came(REMINDER)) == 1
    await home.until("18:00")
    assert len(home.came(REMINDER)) == 2


async def test_hours_survive_a_restart_and_end_early_by_resume(
    home: Phone, running: Running
) -> None:
    await home.say("/pause 3 hours")
    await running.kill()
    await running.start()
    await home.until("9:40")
    assert home.came(REMINDER) == []
    said = await home.say("/resume")
    assert said.endswith("Next: tomorrow at 9:30."), "what was to come is over"
    await home.until("12:00")
    assert home.came(REMINDER) == []
    assert await home.say("/resume") == "Nothing is paused."


async def test_hours_take_the_place_of_days_and_days_of_hours(home: Phone) -> None:
    await home.say("/pause 2 weeks")
    assert (await home.say("/pause 2 hours")).startswith("Quiet until 11:00.")
    assert await pauses_of(home) == ()
    await home.say("/pause 3 days")
    assert "Paused until Monday." in await home.say("/remind")
    assert (await home.say("/pause until monday 12:00")).startswith("Quiet until Monday at 12:00.")
    for _ in range(3):
        await home.until("12:00")
    await home.until("11:59")
    assert home.came(REMINDER) == []
    await home.until("12:00")
    assert len(home.came(REMINDER)) == 1


async def test_a_meeting_without_an_end_is_asked_until_when(home: Phone) -> None:
    said = await home.say("/pause I'm in a meeting")
    assert "For example: /pause" in said
    assert "1 hour" in home.buttons
    assert (await home.say("10:00")).startswith("Quiet until 10:00.")
    await home.say("/pause")
    assert (await home.say("monday")).startswith("Paused until Monday.")


async def test_what_was_not_read_is_asked_once_in_one_message(home: Phone) -> None:
    for words in ("I'm in a meeting", "from 14:00 to 15:00", "half a day"):
        said = await home.say(f"/pause {words}")
        assert said.endswith("\nOr choose."), said
        assert "Until when?" not in said
        assert "1 hour" in home.buttons
    assert await pauses_of(home) == ()


async def test_the_answer_may_be_late_in_the_day(home: Phone) -> None:
    await home.say("/pause")
    assert (await home.say("23:55")).startswith("Quiet until 23:55.")
    await home.say("/resume")
    await home.say("/pause")
    assert (await home.say("5")).endswith(
        "Do you mean until 17:00, until February 5, or until January 20?"
    )
    assert (await home.tap("17:00")).startswith("Quiet until 17:00.")
    await home.say("/resume")
    assert (await home.say("/pause 1/2 hour")).startswith("Quiet until 9:30.")
    await home.say("/resume")
    assert (await home.say("/pause an hour and a half")).startswith("Quiet until 10:30.")


async def test_a_time_alone_may_be_a_beginning_so_it_is_asked(home: Phone) -> None:
    for words, choices in (
        ("tomorrow", "on January 16 or until the day is over"),
        ("5 feb", "until February 5 or on February 5"),
        ("friday", "until January 22 or on January 22"),
    ):
        said = await home.say(f"/pause {words}")
        assert said == f"“{words}” can mean more than one thing.\nDo you mean {choices}?"
        assert await pauses_of(home) == ()
    assert await home.say("/pause 15:00") == "A pause begins now.\nDo you mean until 15:00?"
    assert home.buttons == ["15:00"]
    assert (await home.tap("15:00")).startswith("Quiet until 15:00.")


async def test_an_evening_that_has_begun_and_a_lunch_are_asked(home: Phone) -> None:
    said = await home.say("/pause until after lunch")
    assert said.endswith("Do you mean until 12:00, until 13:00, or until 14:00?")
    assert (await home.tap("13:00")).startswith("Quiet until 13:00.")
    await home.say("/resume")
    await home.until("18:49")
    assert await home.say("/pause until tonight") == (
        "“tonight” has begun.\nDo you mean until 20:00, until 21:00, or until the day is over?"
    )
    assert home.buttons == ["20:00", "21:00", "Rest of today"]
    assert (await home.tap("Rest of today")).startswith("Paused until Saturday.")


async def test_a_day_that_is_over_is_said_and_next_year_s_is_offered(home: Phone) -> None:
    said = await home.say("/pause until 14 jan")
    assert said == "“14 jan” is over.\nDo you mean until January 14, 2028?"
    assert await pauses_of(home) == ()
    assert home.buttons == ["Jan 14, 2028"]
    assert (await home.tap("Jan 14, 2028")).startswith("Paused until January 14, 2028.")


async def test_a_day_or_two_and_a_month_are_understood_or_asked(home: Phone) -> None:
    said = await home.say("/pause a day or two")
    assert said == (
        "“day or two” can mean more than one thing.\n"
        "Do you mean until the day is over or until January 17?"
    )
    await home.tap(home.buttons[1])
    assert home.last.startswith("Paused until Sunday.")
    assert (await home.say("/pause until march")).startswith("Paused until March 1.")


async def test_hours_need_no_zone_but_a_time_of_day_does(friend: Phone) -> None:
    assert (await friend.say("/pause 2 hours")).startswith("Quiet until ")
    assert (await friend.say("/pause until 15:00")).startswith("For that I need to know where")


async def test_made_up_pauses_are_checked_as_typed_words(home: Phone) -> None:
    await home.say("/pause until 14 jan")
    asked = home.messages[-1]["message_id"]
    tomorrow = date(2027, 1, 16).toordinal()
    for what, turn in (
        ("until-0", tomorrow - 2),
        ("until-500", tomorrow - 1),
        ("until-0", tomorrow + 400),
        ("for-ever", 0),
        ("until-2000", tomorrow),
    ):
        toast = await home.forge(asked, button_data("pausing", what, turn=turn))
        assert toast == "That has passed.", what
    assert await pauses_of(home) == ()


async def test_put_off_in_a_pause_of_hours_it_comes_at_its_end(home: Phone) -> None:
    await home.until("9:30")
    await home.say("/pause until 11:00")
    reminder = next(m for m in reversed(home.messages) if "In 15 min" in buttons_of(m))
    await home.tap_on(reminder, "In 15 min")
    assert home.newest("I'm back at 11:00.")
    await home.until("10:59")
    assert len(home.came(REMINDER)) == 1
    await home.until("11:00")
    assert len(home.came("Not today")) == 2
