"""The daily reminder: asked for, come on time, answered, and never twice."""

import json
import os
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

import aiohttp
import pytest

from handlers.commands import COMMANDS
from lumbar.coach.person import Person
from lumbar.coach.session import State
from lumbar.coach.steps import Steps
from lumbar.store.protocol import StoreError
from sandbox.client import Client
from tests.e2e.befallen import Befalls
from tests.e2e.phone import (
    HOME,
    OFFICE,
    TOKEN,
    YOU,
    Phone,
    Running,
    button_data,
    buttons_of,
    forgive,
    refused,
    silent,
    text_of,
)
from tests.library import LIBRARY
from tests.steps import to_hold

FIVE = ["Start", "Whole routine", "In 15 min", "In an hour", "Not today"]
REMINDER = "In an hour"
"""A button that only a reminder has."""
HOUR, DAY = 3_600, 86_400


@pytest.fixture
async def home(you: Phone) -> Phone:
    """At home on a Friday at nine, past the safety question, with a reminder at 9:30."""
    await you.at_home()
    said = await you.say("/remind 9:30")
    assert said == "Reminder: every day at 9:30.\nNext: today at 9:30."
    return you


# It comes


@pytest.mark.both
async def test_it_comes_within_seconds_with_its_five_buttons_and_a_sound(home: Phone) -> None:
    await home.running.clock.advance(29 * 60)
    assert home.came(REMINDER) == []
    await home.until("9:30")
    assert home.buttons == FIVE
    (call,) = home.came(REMINDER)
    assert not silent(call)
    await home.running.clock.doze(12 * HOUR)
    assert len(home.came(REMINDER)) == 1


async def test_it_says_the_time_what_it_asks_for_and_something_new_each_day(home: Phone) -> None:
    said = []
    for _ in range(4):
        await home.until("9:30")
        assert home.buttons == FIVE
        first, *more = home.last.splitlines()
        assert re.fullmatch(r"9:30\. 5 minutes for your back, or all \d\d\.", first)
        said.append(more[0])
    assert said[0] == "Your first one: 4 exercises, each counted for you."
    assert all(one != other for one, other in pairwise(said)), said
    assert len(home.showing(REMINDER)) == 1, "each in place of the last"


def _offered_a_step(person: Person) -> Person:
    """The bridge comes on Friday and Sunday, and one step more of it is offered."""
    steps = {"bridge": Steps(rung=0, offered=True)}
    return replace(person, rungs={"bridge": 0}, steps=steps)


async def test_it_tells_of_the_last_session_and_offers_the_step_that_is_ready(
    home: Phone, running: Running
) -> None:
    await home.stretches()
    await home.until("9:00")
    await home.until("9:30")
    assert home.last.splitlines()[1].startswith("Cat stretch: "), home.last
    assert home.last.endswith(" last time."), home.last
    await running.store.change(YOU, _offered_a_step)
    await home.until("9:30")
    assert home.last.splitlines()[1] == "Bridge: ready for more. One step more today?"
    assert home.buttons == ["Start", "One step more", *FIVE[1:]]
    reminder = home.messages[-1]
    first, second = home.touch(reminder, "One step more"), home.touch(reminder, "Start")
    await home.answered()
    assert [home.toast(first), home.toast(second)] == ["", "That has passed."]
    kept = await running.store.load(YOU)
    assert kept is not None
    assert kept.rungs["bridge"] == 1, "one step, because they agreed"
    assert kept.live is not None
    assert kept.live.session.state is State.RUNNING, "and it begins at once"
    assert "Bridge: one step up" in text_of(home.newest("Short one"))


async def test_with_everything_left_out_it_promises_no_minutes(
    home: Phone, running: Running
) -> None:
    await running.store.change(YOU, lambda one: replace(one, left_out=tuple(LIBRARY.exercises)))
    await home.until("9:30")
    said = "9:30. Nothing is left of your routine. All exercises brings one back."
    assert home.last == said
    assert home.buttons == ["All exercises", "Not today"]
    await home.tap("All exercises")
    assert "Superman" in home.buttons


async def test_start_takes_no_step(home: Phone, running: Running) -> None:
    await running.store.change(YOU, _offered_a_step)
    await home.until("9:30")
    assert "One step more" in home.buttons
    await home.tap("Start")
    kept = await running.store.load(YOU)
    assert kept is not None
    assert kept.rungs["bridge"] == 0
    assert kept.steps["bridge"].offered, "the offer stands"


async def test_a_step_that_is_not_offered_any_more_is_not_taken(
    home: Phone, running: Running
) -> None:
    await running.store.change(YOU, _offered_a_step)
    await home.until("9:30")
    await running.store.change(YOU, lambda person: replace(person, steps={}))
    reminder = home.messages[-1]
    tap = home.touch(reminder, "One step more")
    await home.answered()
    assert home.toast(tap) == "That has passed."
    assert home.buttons[0] == "Start", "which stays"


async def test_the_safety_question_goes_before_a_step(you: Phone, running: Running) -> None:
    await you.say(f"/timezone {HOME}")
    await you.say("/remind 9:30")
    await running.store.change(YOU, _offered_a_step)
    await you.until("9:30")
    await you.tap("One step more")
    assert you.last.startswith("First, your safety.")
    kept = await running.store.load(YOU)
    assert kept is not None
    assert kept.steps["bridge"].offered


async def test_it_comes_on_its_weekdays_and_at_each_of_its_times(
    you: Phone, running: Running
) -> None:
    await you.at_home()
    said = await you.say("/remind 7:15 and 18:00 mon-fri")
    assert said == "Reminder: Mon–Fri at 7:15 and 18:00.\nNext: today at 18:00."
    for time, so_far in (("18:00", 1), ("7:15", 1), ("18:00", 1), ("7:15", 1), ("18:00", 1)):
        await you.until(time)
        assert len(you.came(REMINDER)) == so_far, "once on Friday, and none at the weekend"
    for time, so_far in (("7:15", 2), ("18:00", 3)):
        await you.until(time)
        assert len(you.came(REMINDER)) == so_far, "twice on Monday"
    forgive(running, "deleteMessage")  # Friday's is too old on Monday


async def test_start_and_whole_routine_begin_and_it_does_not_come_again_that_day(
    home: Phone, running: Running
) -> None:
    await home.say("/remind 9:30 and 10:00")
    await home.until("9:30")
    reminder = home.messages[-1]
    await home.tap("Start")
    assert await _state(running) is State.RUNNING, "its Start is a Start"
    assert home.showing(REMINDER) == [], "it has been answered"
    assert text_of(home.newest("Short one")) == "✓ Short one"
    await home.say("stop")
    assert await home.forge(reminder["message_id"], _pressed(reminder, "Whole routine")) == (
        "That has passed."
    )
    await home.stretches()
    await home.until("10:00")
    await home.until("9:00")
    assert len(home.came(REMINDER)) == 1, "the day's session is done"
    await home.until("9:30")
    assert len(home.came(REMINDER)) == 2
    await home.tap("Whole routine")
    assert "1 of 9" in home.last
    assert await _state(running) is State.WAITING, "it waits for Start"


@pytest.mark.parametrize(("routine", "steps"), [("whole", "1 of 9"), ("short", "1 of 4")])
async def test_the_buttons_of_older_reminders_still_begin(
    home: Phone, running: Running, telegram: Client, routine: str, steps: str
) -> None:
    data = button_data("rem", routine, turn=date(2027, 1, 14).toordinal())
    await telegram.bot(
        "sendMessage",
        chat_id=YOU,
        text="Ready when you are.",
        reply_markup={"inline_keyboard": [[{"text": "Older", "callback_data": data}]]},
    )
    await home.tap("Older")
    assert steps in home.last
    assert await _state(running) is State.WAITING


async def _state(running: Running) -> State | None:
    kept = await running.store.load(YOU)
    return kept.live.session.state if kept is not None and kept.live is not None else None


async def test_start_goes_through_the_safety_question_where_it_was_not_answered(you: Phone) -> None:
    await you.say(f"/timezone {HOME}")
    await you.say("/remind 9:30")
    await you.until("9:30")
    await you.tap("Start")
    assert you.last.startswith("First, your safety.")
    await you.tap("None of these")
    assert "1 of 4" in you.last


async def test_none_comes_once_the_day_s_session_is_done(home: Phone) -> None:
    await home.stretches()
    await home.until("9:30")
    await home.until("9:00")
    assert home.came(REMINDER) == []
    await home.until("9:30")
    assert len(home.came(REMINDER)) == 1


async def test_a_session_that_was_only_begun_leaves_the_next_time_standing(home: Phone) -> None:
    await home.say("/remind 9:30 and 18:00")
    await home.until("9:30")
    await home.tap("Start")
    await home.tap("Stop")
    await home.until("18:00")
    assert home.buttons == FIVE


# Its answers


async def test_in_15_minutes_it_comes_again(home: Phone) -> None:
    await home.until("9:30")
    assert await home.tap("In 15 min") == "I'm back at 9:45."
    assert home.buttons == ["Start", "Not today"]
    await home.wait(14 * 60)
    assert len(home.came(REMINDER)) == 1
    await home.until("9:46")
    assert home.buttons == FIVE
    assert len(home.came(REMINDER)) == 2
    assert not any("I'm back at" in text_of(m) for m in home.messages), "the old one is gone"


async def test_in_an_hour_is_kept_through_a_kill(home: Phone, running: Running) -> None:
    await home.until("9:30")
    assert await home.tap("In an hour") == "I'm back at 10:30."
    await running.kill()
    running.clock.jump(20 * 60)
    await running.start()
    await home.wait(30 * 60)
    assert len(home.came(REMINDER)) == 1
    await home.until("10:31")
    assert home.buttons == FIVE
    await running.clock.doze(12 * HOUR)
    assert len(home.came(REMINDER)) == 2


async def test_what_was_put_off_comes_once_after_a_while_without_the_program(
    home: Phone, running: Running
) -> None:
    await home.until("9:30")
    await home.tap("In an hour")
    await running.kill()
    running.clock.jump(2 * HOUR)
    await running.start()
    await home.wait(6)
    assert home.buttons == FIVE
    await running.kill()
    await running.start()
    await home.wait(10 * 60)
    assert len(home.came(REMINDER)) == 2


def left_alone(running: Running) -> None:
    """A minute has passed since somebody's record was written, by the clock of the disk."""
    for path in (running.folder / "people").glob("*.json"):
        then = path.stat().st_mtime - 60
        os.utime(path, (then, then))


@pytest.mark.files(reason="PostgreSQL has no index beside the records")
@pytest.mark.parametrize("away", [0, 3 * HOUR])
async def test_it_comes_though_no_start_reads_the_record(
    home: Phone, running: Running, away: int
) -> None:
    """What a start knows of somebody it knows from its index; see lumbar/store/index.py."""
    left_alone(running)
    for _ in range(2):
        await running.end()
        await running.start()
    index = running.folder / "people.index"
    assert f"\n{YOU} " in index.read_text()
    await running.end()
    running.clock.jump(away)
    await running.start()
    await (home.wait(6) if away else home.until("9:30"))
    assert len(home.came(REMINDER)) == 1
    await home.wait(12 * HOUR)
    assert len(home.came(REMINDER)) == 1
    await home.say("/forget")
    await home.tap("Delete everything")
    assert not index.exists() or str(YOU) not in index.read_text()


async def test_start_under_what_was_put_off_begins_and_it_does_not_come(home: Phone) -> None:
    await home.until("9:30")
    await home.tap("In 15 min")
    await home.tap("Start")
    assert home.newest("1 of 4")
    await home.say("stop")
    await home.until("11:00")
    assert len(home.came(REMINDER)) == 1


async def test_not_today_silences_the_second_time_too_and_tomorrow_s_comes(home: Phone) -> None:
    await home.say("/remind 9:30 and 18:00")
    await home.until("9:30")
    assert await home.tap("Not today") == "That's fine. The next one: tomorrow at 9:30."
    assert home.buttons == []
    await home.until("18:00")
    await home.until("9:00")
    assert len(home.came(REMINDER)) == 1
    await home.until("9:30")
    assert home.buttons == FIVE


async def test_not_today_after_in_15_minutes_counts(home: Phone) -> None:
    await home.until("9:30")
    await home.tap("In 15 min")
    await home.tap("Not today")
    await home.until("12:00")
    assert len(home.came(REMINDER)) == 1


async def test_one_without_an_answer_is_replaced_by_the_next(home: Phone) -> None:
    await home.say("/remind 9:30 and 18:00")
    await home.until("9:30")
    (first,) = home.showing(REMINDER)
    await home.until("18:00")
    (second,) = home.showing(REMINDER)
    assert first["message_id"] < second["message_id"]
    assert first["message_id"] not in [m["message_id"] for m in home.messages]


async def test_an_answer_faster_than_the_tidying_up_stays(home: Phone, running: Running) -> None:
    await home.until("9:30")
    await running.clock.doze(DAY - 30)
    while len(home.came(REMINDER)) == 1:
        await running.clock.advance(1)
    home.touch(home.messages[-1], "Not today")
    await home.answered()
    await home.wait(30)
    assert home.last == "That's fine. The next one: tomorrow at 9:30."
    assert home.showing(REMINDER) == []


@pytest.mark.both
async def test_where_it_stands_is_noted_though_the_disk_failed_once(
    home: Phone, running: Running, befalls: Befalls
) -> None:
    failed = 0

    async def fail_once(*, rush: bool) -> None:
        nonlocal failed
        if not rush and not failed:
            failed += 1
            raise StoreError("the disk is full")

    await home.say("/remind 9:30 and 18:00")
    befalls.changing = fail_once
    await home.until("9:30")
    await running.clock.advance(90)
    assert failed == 1
    kept = await running.store.load(YOU)
    assert kept is not None
    assert kept.reminder == home.showing(REMINDER)[0]["message_id"]
    await home.until("18:00")
    assert len(home.came(REMINDER)) == 2
    assert len(home.showing(REMINDER)) == 1, "the first one is replaced"


async def test_what_was_changed_while_it_could_not_go_out_stays_changed(
    home: Phone, running: Running, befalls: Befalls, telegram: Client
) -> None:
    """The chat takes nothing; meanwhile somebody turns voice on, by another way in."""
    changes = 0

    async def somebody_turns_voice_on(*, rush: bool) -> None:
        nonlocal changes
        changes += 1
        if changes == 2:  # the first is the decision, the second takes it back
            assert home.came(REMINDER) == []
            await running.store.change(YOU, lambda person: replace(person, voice=True))

    await telegram.page("faults", kind="429", retry_after=60, methods=["sendMessage"])
    befalls.changing = somebody_turns_voice_on
    await home.until("9:30")
    await running.clock.advance(90)
    assert len(home.came(REMINDER)) == 1, "the decision was taken back, and made again"
    forgive(running, "sendMessage")
    kept = await running.store.load(YOU)
    assert kept is not None
    assert kept.voice


async def test_one_too_old_to_be_deleted_loses_its_buttons(home: Phone, running: Running) -> None:
    await home.say("/remind 9:30 fri")
    await home.until("9:30")
    (first,) = home.showing(REMINDER)
    await running.clock.doze(6 * DAY)
    await home.until("9:30")
    assert len(home.came(REMINDER)) == 2
    forgive(running, "deleteMessage")
    assert [buttons_of(m) for m in home.messages if m["message_id"] == first["message_id"]] == [[]]
    assert len(home.showing(REMINDER)) == 1


async def test_a_reminder_that_the_person_deleted_harms_nothing(
    home: Phone, running: Running
) -> None:
    await home.until("9:30")
    world = running.sandbox.world
    world.delete(world.chats[YOU], [home.messages[-1]["message_id"]])
    await home.until("9:30")
    forgive(running, "deleteMessage")
    assert home.buttons == FIVE


async def test_two_quick_presses_count_once(home: Phone) -> None:
    await home.until("9:30")
    reminder = home.messages[-1]
    first, second = home.touch(reminder, "In 15 min"), home.touch(reminder, "In 15 min")
    await home.answered()
    assert [home.toast(first), home.toast(second)] == ["", "That has passed."]
    assert home.last == "I'm back at 9:45."
    later = home.messages[-1]
    first, second = home.touch(later, "Start"), home.touch(later, "Not today")
    await home.answered()
    assert [home.toast(first), home.toast(second)] == ["", "That has passed."]
    assert sum("1 of 4" in text_of(m) for m in home.messages) == 1


async def test_yesterday_s_reminder_is_gone_and_all_its_buttons_have_passed(home: Phone) -> None:
    await home.until("9:30")
    old = home.messages[-1]
    await home.until("9:30")
    for button in ("In 15 min", "Not today", "Start"):
        toast = await home.forge(old["message_id"], _pressed(old, button))
        assert toast == "That has passed."
    assert len(home.showing(REMINDER)) == 1
    await home.tap("Start")
    assert home.newest("1 of 4")


async def test_forged_answers_change_nothing(home: Phone) -> None:
    await home.until("9:30")
    reminder = home.messages[-1]
    for what in ("", "never", "1", "900", "whole "):
        made_up = button_data("rem", what, turn=740_000)
        assert await home.forge(reminder["message_id"], made_up) == "That has passed."
    assert home.buttons == FIVE


async def test_no_answer_promises_what_will_not_come(home: Phone) -> None:
    # The day's session is done, everything is paused, or all has been forgotten meanwhile.
    await home.until("9:30")
    reminder = home.messages[-1]
    await home.stretches()
    toast = await home.forge(reminder["message_id"], _pressed(reminder, "In 15 min"))
    assert toast == "That has passed."
    await home.until("9:30")
    await home.say("/pause until further notice")
    await home.tap("In 15 min")
    assert home.newest("Paused until")["message_id"] == home.messages[-1]["message_id"]
    assert not any("I'm back at" in text_of(m) for m in home.messages)
    await home.say("/resume")
    await home.until("9:30")
    reminder = home.messages[-1]
    await home.say("/forget")
    await home.tap("Delete everything")
    for button in ("In an hour", "Not today"):
        toast = await home.forge(reminder["message_id"], _pressed(reminder, button))
        assert toast == "That has passed."
    assert await home.running.store.load(YOU) is None


# Quiet, late, and in the way


async def test_in_quiet_hours_it_comes_without_a_sound(home: Phone) -> None:
    said = await home.say("/remind quiet 21-7")
    assert "Without a sound 21–7." in said
    await home.say("/remind 6:45, 7:00, 20:59, 21:00")
    for time in ("20:59", "21:00", "6:45", "7:00"):
        await home.until(time)
    assert [silent(call) for call in home.came(REMINDER)] == [False, True, True, False]
    assert "with a sound" in await home.say("/remind quiet off")
    await home.until("21:00")
    assert not silent(home.came(REMINDER)[-1])


async def test_quiet_hours_are_said_although_no_reminder_is_set(you: Phone) -> None:
    await you.at_home()
    assert "Without a sound 21–7." in await you.say("/remind quiet 21-7")


async def test_a_late_one_comes_without_a_sound_once(home: Phone, running: Running) -> None:
    await running.kill()
    running.clock.jump(3 * HOUR)
    await running.start()
    await home.wait(6)
    (call,) = home.came(REMINDER)
    assert silent(call)
    await home.until("9:00")
    assert len(home.came(REMINDER)) == 1


async def test_one_is_of_no_use_on_the_next_day(home: Phone, running: Running) -> None:
    await running.kill()
    running.clock.jump(16 * HOUR)
    await running.start()
    await home.until("9:00")
    assert home.came(REMINDER) == []
    await home.until("9:30")
    assert len(home.came(REMINDER)) == 1


async def test_nothing_comes_while_a_hold_runs_and_the_reminder_comes_afterwards(
    home: Phone,
) -> None:
    await home.running.clock.advance(29 * 60)
    await home.say("/exercises plank")
    await home.tap("Start")
    await home.wait(to_hold("plank", 67))
    assert "Hold" in home.last or "Rest" in home.last
    assert home.came(REMINDER) == []
    await home.say("stop")
    await home.wait(70)
    assert home.buttons == FIVE
    assert len(home.came(REMINDER)) == 1


async def test_none_comes_after_a_session_that_was_finished_over_its_time(home: Phone) -> None:
    await home.running.clock.advance(29 * 60)
    await home.say("/exercises plank")
    await home.tap("Start")
    await home.wait(15 * 60)
    assert home.newest("Done.")
    assert home.came(REMINDER) == []


async def test_a_yes_to_the_safety_question_holds_everything_back(you: Phone) -> None:
    await you.say(f"/timezone {HOME}")
    await you.say("/remind 9:30")
    await you.say("/routine")
    await you.tap("Emergency")
    assert "nothing comes until you are cleared" in await you.say("/remind")
    await you.until("9:30")
    await you.until("15:00")
    assert you.came(REMINDER) == []
    await you.say("/routine")
    await you.tap("None of these")
    await you.wait(10)
    assert you.last.startswith("Which one?")
    assert you.came(REMINDER) == [], "nothing held back rushes out as they are about to begin"
    await you.until("9:30")
    assert you.buttons == FIVE


async def test_somebody_who_blocked_the_bot_hears_nothing_until_they_write(
    home: Phone, running: Running
) -> None:
    await home.until("9:30")
    home.block()
    await home.until("9:30")
    await home.until("9:30")
    await running.kill()
    await running.start()
    await home.until("9:30")
    await home.until("15:00")
    assert len(home.came(REMINDER)) == 1
    forgive(running)
    assert "What I can do" in await home.say("/help")
    await home.wait(10)
    assert "What I can do" in home.last, "nothing held back rushes out as they come back"
    await home.until("9:30")
    assert home.buttons == FIVE
    forgive(running, "deleteMessage")  # the one from before they went


# Setting it


async def test_edits_in_the_middle_of_the_day_never_make_two_of_a_date(home: Phone) -> None:
    await home.until("9:30")
    said = await home.say("/remind 18:00")
    assert said == "Reminder: every day at 18:00.\nToday's has come. Next: tomorrow at 18:00."
    await home.until("18:00")
    assert len(home.came(REMINDER)) == 1
    await home.say("/remind off")
    assert (await home.say("/remind on")).endswith("Next: tomorrow at 18:00.")
    await home.say("/remind 20:00")
    await home.say("/remind sat sun mon")
    await home.until("21:00")
    assert len(home.came(REMINDER)) == 1
    await home.until("20:00")
    assert len(home.came(REMINDER)) == 2


async def test_a_second_time_is_a_second_reminder_today_too(home: Phone) -> None:
    await home.until("9:30")
    said = await home.say("/remind 9:30 and 18:00")
    assert said == "Reminder: every day at 9:30 and 18:00.\nNext: today at 18:00."
    await home.until("18:00")
    assert len(home.came(REMINDER)) == 2


async def test_a_time_that_is_past_today_comes_tomorrow(home: Phone) -> None:
    said = await home.say("/remind 8:00")
    assert said.endswith("Next: tomorrow at 8:00.")
    await home.until("7:00")
    assert home.came(REMINDER) == []
    await home.until("8:00")
    assert home.buttons == FIVE


async def test_days_alone_keep_the_times(home: Phone) -> None:
    said = await home.say("/remind weekends")
    assert said == "Reminder: weekends at 9:30.\nNext: tomorrow at 9:30."
    await home.until("9:00")
    assert home.came(REMINDER) == []
    await home.until("9:30")
    assert home.buttons == FIVE


WRITTEN = {
    "9": "every day at 9:00",
    "9.30": "every day at 9:30",
    "9:30pm": "every day at 21:30",
    "9:30 PM": "every day at 21:30",
    "21h30": "every day at 21:30",
    "0930": "every day at 9:30",
    "half past nine in the evening": "every day at 21:30",
    "noon": "every day at 12:00",
    "at 18:00 and at 7:15, please": "every day at 7:15 and 18:00",
    "me every weekday at 8": "Mon–Fri at 8:00",
    "mon, wed and fri 7": "Mon, Wed, and Fri at 7:00",
    "sat-mon 10:00": "Mon, Sat, and Sun at 10:00",
    "off": "",
    "daily 6:00": "every day at 6:00",
}


async def test_a_time_is_read_however_it_is_written(you: Phone) -> None:
    await you.say(f"/timezone {HOME}")
    await you.say("/remind daily 12:00")
    for written, meant in WRITTEN.items():
        said = await you.say(f"/remind {written}")
        assert said.startswith(f"Reminder: {meant}." if meant else "No more"), written


WRONG = [
    *("25:00", "9:75", "24:30", "lunch", "9 Uhr", "mon-fry 9:30", "9-17", "every 50", "now"),
    *("1 2 3 4 5 6 7", "9:30 but not in rain", "9:30 9:30 x", "<b>9:30</b>x", "💪", "in"),
    *("quiet", "quiet 9", "quiet lunch", "quiet 21-21", "9:30 " * 100),
]


async def test_wrong_input_is_answered_with_an_example_and_keeps_the_old_setting(
    home: Phone,
) -> None:
    await home.say("/remind 9:30 mon-fri")
    before = await home.running.store.load(YOU)
    for wrong in WRONG:
        said = await home.say(f"/remind {wrong}")
        assert "For example: /remind" in said, wrong
        assert len(said) < 300, wrong
        kept = await home.running.store.load(YOU)
        assert before is not None
        assert kept is not None
        assert (kept.remind, kept.quiet) == (before.remind, before.quiet), wrong
    await home.until("9:30")
    assert home.buttons == FIVE


async def test_the_examples_that_wrong_input_is_given_work(home: Phone) -> None:
    said = await home.say("/remind 25:00")
    example = said.partition("For example: ")[2]
    assert (await home.say(example)).startswith("Reminder: Mon–Fri at 9:30.")


async def test_remind_alone_is_buttons_that_change_it_in_place(you: Phone) -> None:
    await you.at_home()
    assert (await you.say("/remind")).startswith("Reminder: off.")
    messages = len(you.messages)
    await you.tap("9:00")
    assert you.last == "Reminder: every day at 9:00.\nNext: tomorrow at 9:00."
    offered = ("7:00", "8:00", "10:00", "12:00", "15:00")
    for time in offered:
        await you.tap(time)
    assert "at 7:00, 8:00, 9:00, 10:00, 12:00, and 15:00." in you.last
    assert await you.tap_on(you.messages[-1], "18:00") == "That is enough for one day."
    for time in offered:
        await you.tap(time)
    assert you.last == "Reminder: every day at 9:00.\nNext: tomorrow at 9:00."
    await you.tap("Mon–Fri")
    assert you.last == "Reminder: Mon–Fri at 9:00.\nNext: on Monday at 9:00."
    await you.tap("Sa")
    assert "Mon, Tue, Wed, Thu, Fri, and Sat at 9:00." in you.last
    for day in ("Mo", "Tu", "We", "Th", "Fr"):
        await you.tap(day)
    assert you.last.startswith("Reminder: Sat at 9:00.")
    assert await you.tap_on(you.messages[-1], "Sa") == "Keep one day at least, or turn it off."
    await you.tap("Every day")
    await you.tap("Quiet 21–8")
    assert "Without a sound 21–8." in you.last
    await you.tap("Quiet 21–8")
    assert "sound" not in you.last
    await you.tap("Turn off")
    assert you.last.startswith("Reminder: off.")
    await you.tap("Turn on")
    assert you.last == "Reminder: every day at 9:00.\nNext: tomorrow at 9:00."
    await you.tap("9:00")
    assert you.last.startswith("Reminder: off."), "the last time turned off turns all off"
    await you.tap("12:00")
    await you.tap("All settings")
    assert "Reminder: every day at 12:00\n" in you.last
    await you.tap("Reminder")
    assert you.last == "Reminder: every day at 12:00.\nNext: today at 12:00."
    assert len(you.messages) == messages, "one message all the time"


async def test_what_is_chosen_is_marked_and_comes(you: Phone) -> None:
    await you.at_home()
    await you.say("/remind")
    await you.tap("10:00")
    marked = [text for text in you.buttons if text.startswith("✓")]
    assert "✓ 10:00" in marked
    assert "✓ Every day" in marked
    await you.until("10:00")
    assert you.buttons == FIVE


async def test_forged_buttons_of_the_screen_change_nothing(home: Phone) -> None:
    await home.say("/remind")
    screen = home.messages[-1]
    before = await home.running.store.load(YOU)
    for what in ("", "dance", "time-", "time-1440", "time--5", "time-x", "days-7", "days-x", "day"):
        made_up = button_data("remind", what)
        toast = await home.forge(screen["message_id"], made_up)
        assert toast in {"That has passed.", "Keep one day at least, or turn it off.", ""}, what
    after = await home.running.store.load(YOU)
    assert before is not None
    assert after is not None
    assert before.remind == after.remind


async def test_off_says_so_and_off_again_is_no_error(home: Phone) -> None:
    assert await home.say("/remind off") == "No more reminders. /remind sets them again."
    await home.until("9:30")
    assert home.came(REMINDER) == []
    assert "no reminder to turn off" in await home.say("/remind off")
    said = await home.say("/remind on")
    assert said == "Reminder: every day at 9:30.\nNext: tomorrow at 9:30."
    await home.until("9:30")
    await home.tap("In 15 min")
    await home.say("/remind off")
    await home.until("12:00")
    assert len(home.came(REMINDER)) == 1, "what was put off is off too"


async def test_in_a_group_it_is_pointed_to_private(running: Running) -> None:
    group = Phone(running, YOU, OFFICE)
    said = await group.say("/remind 9:30")
    assert said == "That comes to you alone. Write to me in private and send /remind there."
    assert await running.store.load(YOU) is None


async def test_everybody_is_reminded_in_their_own_chat_at_their_own_time(
    home: Phone, friend: Phone
) -> None:
    await friend.say("/timezone Europe/Lisbon")
    await friend.say("/remind 9:30")
    await home.until("9:30")
    assert (len(home.came(REMINDER)), len(friend.came(REMINDER))) == (1, 0)
    await home.until("10:30")
    assert (len(home.came(REMINDER)), len(friend.came(REMINDER))) == (1, 1)
    theirs = friend.showing(REMINDER)[0]
    toast = await home.forge(home.messages[-1]["message_id"], _pressed(theirs, "Not today"))
    assert "somebody else's" in toast


# What is kept


async def test_export_holds_what_is_set(home: Phone, running: Running) -> None:
    await home.say("/remind 7:15 and 18:00 mon-fri")
    await home.say("/remind quiet 21-7")
    await home.say("/breaks 9-12, 13-17 every 40")
    await home.say("/pause 2 weeks")
    await home.say("/export")
    kept = json.loads(running.sandbox.world.files.get(_file(home.messages[-2])).data)["person"]
    assert kept["settings"]["zone"] == HOME
    schedule = kept["schedule"]
    assert [slot["at"] for slot in schedule["remind"]["slots"]] == [435, 1080]
    assert schedule["remind"]["days"] == [0, 1, 2, 3, 4]
    assert schedule["quiet"] == {"start": 1260, "end": 420}
    assert len(schedule["breaks"]["windows"]) == 2
    assert schedule["breaks"]["every"] == 40
    assert schedule["pauses"] == [
        {"first": "2027-01-15", "until": "2027-01-29", "announced": False}
    ]


async def test_forget_drops_all_that_was_due(home: Phone, running: Running) -> None:
    await home.say("/breaks 9-17 every 50")
    await home.until("9:30")
    await home.tap("In an hour")
    await home.say("/forget")
    await home.tap("Delete everything")
    came = len(home.came(""))
    await running.clock.doze(2 * DAY)
    assert len(home.came("")) == came
    await running.kill()
    await running.start()
    await running.clock.doze(DAY)
    assert len(home.came("")) == came


async def test_help_and_the_menu_name_what_there_is(home: Phone) -> None:
    assert {"remind", "breaks", "pause", "resume", "timezone"} <= set(COMMANDS)
    said = await home.say("/help")
    for example in ("/remind 9:30 mon-fri", "/breaks 9-17 every 50", "/pause 2 weeks"):
        assert example in said


# Clocks that jump


async def test_a_clock_that_jumps_nine_hours_makes_one(home: Phone, running: Running) -> None:
    await home.say("/remind 9:30, 12:00 and 15:00")
    running.clock.jump(9 * HOUR)
    await home.wait(60)
    assert len(home.came(REMINDER)) == 1, "one stands for all that were missed"
    await home.until("9:00")
    assert len(home.came(REMINDER)) == 1


async def test_a_clock_that_is_set_back_an_hour_makes_none_again(
    home: Phone, running: Running
) -> None:
    await home.until("9:30")
    running.clock.jump(-HOUR)
    await running.clock.advance(3 * HOUR)
    assert len(home.came(REMINDER)) == 1
    await home.until("9:30")
    assert len(home.came(REMINDER)) == 2


async def test_a_clock_that_is_set_back_a_day_makes_none_again(
    home: Phone, running: Running
) -> None:
    await home.until("9:30")
    running.clock.jump(-DAY)
    await running.clock.doze(DAY + HOUR)
    assert len(home.came(REMINDER)) <= 2, "one a local date: Thursday's, and Friday's once"
    assert len(home.showing(REMINDER)) == 1


# Telegram stumbles


@pytest.fixture
async def telegram(running: Running) -> AsyncIterator[Client]:
    """The local Telegram, to be told to misbehave."""
    async with aiohttp.ClientSession() as session:
        yield Client(running.sandbox.url, TOKEN, session)


async def test_telegram_is_away_when_it_is_due_and_it_comes_on_its_return(
    home: Phone, running: Running, telegram: Client
) -> None:
    await telegram.page("faults", kind="status", status=502, methods=["sendMessage"], count=None)
    await home.until("9:30")
    await home.wait(120)
    assert home.came(REMINDER) == []
    await telegram.session.delete(f"{telegram.url}/app/faults")
    await home.wait(5)
    assert home.buttons == FIVE
    await home.wait(HOUR)
    assert len(home.came(REMINDER)) == 1
    assert {call["method"] for call in refused(running)} == {"sendMessage"}
    assert len(refused(running)) < 60, "it asks now and then whether Telegram is back"
    running.sandbox.world.calls.clear()


async def test_telegram_and_the_program_are_away_when_it_is_due(
    home: Phone, running: Running, telegram: Client
) -> None:
    await telegram.page("faults", kind="status", status=502, methods=["sendMessage"], count=None)
    await home.until("9:30")
    await running.kill()
    running.sandbox.world.calls.clear()
    await telegram.session.delete(f"{telegram.url}/app/faults")
    running.clock.jump(60)
    await running.start()
    await home.wait(6)
    assert home.buttons == FIVE
    await home.wait(HOUR)
    assert len(home.came(REMINDER)) == 1


async def test_a_429_holds_it_back_for_as_long_as_it_says(
    home: Phone, running: Running, telegram: Client
) -> None:
    await telegram.page("faults", kind="429", retry_after=20, methods=["sendMessage"], count=1)
    await home.until("9:30")
    await home.wait(10)
    assert home.came(REMINDER) == []
    await home.wait(15)
    forgive(running, "sendMessage")
    assert home.buttons == FIVE
    await home.wait(HOUR)
    assert len(home.came(REMINDER)) == 1


async def test_one_that_may_have_arrived_is_not_sent_twice(
    home: Phone, running: Running, telegram: Client
) -> None:
    await telegram.page("faults", kind="cut", methods=["sendMessage"], count=1)
    await home.until("9:30")
    await home.wait(HOUR)
    assert len(home.showing(REMINDER)) == 1
    running.sandbox.world.calls.clear()


def _pressed(message: dict[str, object], button: str) -> str:
    """What a button of a message carries."""
    markup = message["reply_markup"]
    assert isinstance(markup, dict)
    return next(
        str(known["callback_data"])
        for row in markup["inline_keyboard"]
        for known in row
        if known["text"] == button
    )


def _file(message: dict[str, object]) -> str:
    document = message["document"]
    assert isinstance(document, dict)
    return str(document["file_id"])


# Added, on other days, once, every other day


async def test_also_adds_to_what_stands(home: Phone) -> None:
    for said in ("also 18:00", "+ 7:15", "another at 20:00", "21:00 as well"):
        await home.say(f"/remind {said}")
    said = await home.say("/remind")
    assert said.startswith("Reminder: every day at 7:15, 9:30, 18:00, 20:00, and 21:00.")
    assert (await home.say("/remind also 11:00")).startswith(
        "Reminder: every day at 7:15, 9:30, 11"
    )
    assert (await home.say("/remind also 12:00")).startswith("That is enough")
    await home.say("/remind off")
    assert (await home.say("/remind also 18:00")).startswith("Reminder: every day at 18:00.")


async def test_other_times_on_other_days(you: Phone, running: Running) -> None:
    await you.at_home()
    said = await you.say("/remind 9:30 mon-fri, 11 sat")
    assert said == (
        "Reminder: Mon–Fri at 9:30; Sat at 11:00.\n"
        "To change times with their own days, send "
        "/remind 9:30 mon-fri, 11 sat\n"
        "Next: today at 9:30."
    )
    for time, so_far in (("9:30", 1), ("9:30", 1), ("11:00", 2), ("11:00", 2), ("9:30", 3)):
        await you.until(time)
        assert len(you.came(REMINDER)) == so_far, "Friday, Saturday, Sunday and Monday"
    await running.kill()
    await running.start()
    assert (await you.say("/remind")).startswith("Reminder: Mon–Fri at 9:30; Sat at 11:00.")
    assert not {"Mo", "✓ Mo", "Sa", "✓ Sa"} & set(you.buttons), "no day of all times"
    await you.tap("Every day")
    assert you.last.startswith("Reminder: every day at 9:30 and 11:00.")
    assert "✓ Sa" in you.buttons
    await you.tap("11:00")
    assert you.last.startswith("Reminder: every day at 9:30.")


async def test_one_for_one_day_stands_beside_the_others(home: Phone) -> None:
    said = await home.say("/remind tomorrow 7:00")
    assert said == ("Reminder: every day at 9:30; once tomorrow at 7:00.\nNext: today at 9:30.")
    for time, so_far in (("9:30", 1), ("7:00", 2), ("9:30", 3), ("7:00", 3), ("9:30", 4)):
        await home.until(time)
        assert len(home.came(REMINDER)) == so_far
    assert (await home.say("/remind")).startswith("Reminder: every day at 9:30.")


async def test_one_alone_comes_once_and_is_turned_off_with_all(you: Phone) -> None:
    await you.at_home()
    assert (await you.say("/remind in 2 hours")).startswith("Reminder: once today at 11:00.")
    await you.until("11:00")
    assert len(you.came(REMINDER)) == 1
    assert (await you.say("/remind")).startswith("Reminder: off.")
    assert "Turn on" not in you.buttons, "there is nothing to turn on"
    assert (await you.say("/remind off")).startswith("There is no reminder to turn off.")
    assert (await you.say("/remind on")).startswith("I need a little more than that.")
    await you.until("11:00")
    assert len(you.came(REMINDER)) == 1
    said = await you.say("/remind friday 18:00 once")
    assert said == ("Reminder: once on Friday at 18:00.\nNext: on Friday at 18:00."), (
        "it is Saturday"
    )
    await you.say("/remind off")
    assert (await you.say("/remind off")).startswith("There is no reminder to turn off.")


async def test_one_asked_for_after_the_day_s_session_comes_all_the_same(home: Phone) -> None:
    await home.stretches()
    assert "once today at 17:00" in await home.say("/remind today 17:00")
    await home.until("9:30")
    assert home.came(REMINDER) == [], "the day's session is done"
    await home.until("17:00")
    assert len(home.came(REMINDER)) == 1


async def test_one_for_a_date_far_ahead_says_its_year(home: Phone) -> None:
    said = await home.say("/remind 5 jan 7:00")
    assert "once on January 5, 2028 at 7:00" in said, "it is January 15, 2027"
    assert "once on March 1 at 7:00" in await home.say("/remind 1 march 7:00")


async def test_every_other_day_says_and_keeps_its_days(you: Phone, running: Running) -> None:
    await you.at_home()
    said = await you.say("/remind every other day at 9:30")
    assert said.startswith("Reminder: every other day at 9:30.")
    assert said.endswith("Next: today at 9:30.")
    for so_far in (1, 1, 2, 2, 3):
        await you.until("9:30")
        assert len(you.came(REMINDER)) == so_far
        await running.kill()
        await running.start()
    forgive(running, "deleteMessage", "deleteMessage")  # two days old: too old to go


async def test_before_the_zone_is_known_a_date_is_not_guessed(you: Phone) -> None:
    said = await you.say("/remind tomorrow 7:00")
    assert said.startswith("For that I need to know where you are.")
    found = await you.running.store.load(YOU)
    assert found is None or found.remind is None
    await you.say("Stockholm")
    assert "once tomorrow at 7:00" in await you.say("/remind tomorrow 7:00")


# What can mean more than one thing


async def test_a_count_or_a_date_is_asked_and_a_tap_answers(home: Phone) -> None:
    said = await home.say("/remind 9:00 from 1.12.")
    assert said == (
        "“from 1.12.” can mean more than one thing.\n"
        "Do you mean 9:00 or once on December 1 at 9:00?"
    )
    assert home.buttons == ["9:00", "Dec 1, 9:00"]
    assert (await home.say("/remind")).startswith("Reminder: every day at 9:30."), "nothing is set"
    await home.say("/remind 9:00 from 1.12.")
    asked = home.messages[-1]
    assert (await home.tap("Dec 1, 9:00")).startswith(
        "Reminder: every day at 9:30; once on December 1 at 9:00."
    )
    assert await home.forge(asked["message_id"], button_data("remind", "as-f0")) == (
        "That has passed."
    )


async def test_once_a_week_asks_for_the_day_and_a_tap_or_a_word_says_it(home: Phone) -> None:
    assert await home.say("/remind weekly 10:15") == "Once a week. On which day?"
    assert home.buttons == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    said = await home.tap("Tue")
    assert said == "Reminder: Tue at 10:15.\nNext: on Tuesday at 10:15."
    await home.say("/remind also weekly 11:30")
    said = await home.say("friday")
    assert said.startswith("Reminder: Tue at 10:15; Fri at 11:30."), said
    await home.say("/remind weekly 12:00")
    assert (await home.say("/remind")).startswith("Reminder: Tue at 10:15; Fri at 11:30.")
    assert await home.say("/remind weekly") == (
        "On which day, and at what time?\nFor example: /remind monday 9:30"
    )


async def test_what_no_reminder_does_is_named_and_the_rest_offered(home: Phone) -> None:
    assert await home.say("/remind 7:00 until 12 feb") == (
        "“until 12 feb”: a reminder has no end of its own. It comes until you turn it off.\n"
        "Do you mean every day at 7:00?"
    )
    assert home.buttons == ["7:00"]
    assert (await home.tap("7:00")).startswith("Reminder: every day at 7:00.")
    assert await home.say("/remind 8:15 x2") == (
        "“x2”: I can't count reminders. They come until you turn them off.\n"
        "Do you mean every day at 8:15?"
    )
    await home.say("/remind mon-fri")
    assert "Do you mean Mon–Fri at 8:15?" in await home.say("/remind 8:15 for 3 weeks")


async def test_quiet_until_midnight_shows_both_ends(home: Phone) -> None:
    assert "Without a sound 22:00–0:00." in await home.say("/remind quiet 10pm-12a")


async def test_two_numbers_are_asked_and_the_next_text_answers_too(home: Phone) -> None:
    assert "Do you mean 18:20 or 18:00 and 20:00?" in await home.say("/remind 18,20")
    assert home.buttons == ["18:20", "18:00, 20:00"]
    assert (await home.say("18:20")).startswith("Reminder: every day at 18:20.")
    await home.say("/remind 18,20")
    assert (await home.tap("18:00, 20:00")).startswith("Reminder: every day at 18:00 and 20:00.")


async def test_made_up_buttons_are_checked_as_typed_words(home: Phone) -> None:
    await home.say("/remind 18,20")
    asked = home.messages[-1]["message_id"]
    for what, turn in (("once-570", 700_000), ("once-1500", 740_000), ("as-zz", 0), ("as-", 0)):
        data = button_data("remind", what, turn=turn)
        assert await home.forge(asked, data) == "That has passed.", what
    assert (await home.say("/remind")).startswith("Reminder: every day at 9:30.")
