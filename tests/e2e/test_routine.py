"""The main job: a person does a routine from start to finish, and sees it counted."""

import itertools
import re

import pytest

from lumbar.coach.pace import ready_for
from lumbar.coach.timeline import CHAIR_SECONDS
from tests.e2e.phone import AFTER_IT_HURTS, YOU, Phone, Running, at_step, caption_of, text_of
from tests.language.made import ENGLISH, LIBRARY
from tests.steps import to_hold, whole

SECONDS_OF = re.compile(r"<b>(\d+) s</b> (Get ready|Lift|Hold|Rest)")
MAT = [LIBRARY.exercises[key] for key in LIBRARY.routines["whole"].exercises]
WHOLE = [exercise for exercise in MAT if not exercise.not_before]
"""The whole routine in the morning, when the seated bend waits."""


@pytest.mark.both
async def test_a_whole_routine_is_done_and_counted(you: Phone, running: Running) -> None:
    await you.ready()
    await you.tap("Whole routine")
    for number, exercise in enumerate(WHOLE, start=1):
        name = ENGLISH.names.exercise(exercise.key)
        assert at_step(you.last, name, number, len(WHOLE))
        ready = ready_for(exercise.posture)
        assert (await you.tap("Start")).startswith(f"{ready} s Get ready")
        await you.wait(whole(exercise.key))
        asks = "done. How was it?" if number < len(WHOLE) else "how was it?"
        assert you.newest(f"{name}: {asks}")
        await you.tap("Just right")
    assert you.last.startswith("Done. 9 exercises, ")
    progress = await you.say("/progress")
    assert "Sessions in total: 1\nThis week: 1\nStreak: 1 day\nBest streak: 1 day" in progress


async def test_the_countdown_shows_the_clock_s_seconds_in_every_edit(
    you: Phone, running: Running
) -> None:
    await you.ready()
    await you.say("/exercises plank")
    await you.tap("Start")
    person = await running.store.load(YOU)
    assert person is not None
    assert person.live is not None
    began = person.live.session.since
    await you.wait(200)
    shown = [
        (call["at"] - began, int(found[1]), found[2])
        for call in running.sandbox.world.calls
        if call["method"].startswith(("send", "edit")) and call["at"] >= began
        if (found := SECONDS_OF.search(caption_of(call)))
    ]
    ends, segments = 0.0, []
    a_set = [("Lift", 2), ("Hold", 20), ("Rest", 20)]
    for part, seconds in [("Get ready", 10), *a_set, *[("Get ready", 3), *a_set] * 2]:
        segments.append((part, ends, ends + seconds))
        ends += seconds
    for at, seconds, part in shown:
        right = [(a, b) for named, a, b in segments if named == part and a <= at < b]
        assert right, f"{part} was shown {at} s after the start"
        assert abs(right[0][1] - at - seconds) <= 1
    holds = [seconds for _, seconds, part in shown if part == "Hold"]
    assert holds.count(20) == 3
    assert len(holds) > 3 * 15


async def test_edits_in_a_chat_keep_a_second_apart(you: Phone, running: Running) -> None:
    await you.ready()
    await you.say("/exercises plank")
    await you.tap("Start")
    await you.wait(60)
    edits = [c["at"] for c in running.sandbox.world.calls if c["method"] == "editMessageCaption"]
    gaps = [b - a for a, b in itertools.pairwise(edits[2:])]
    assert min(gaps) >= 1.0


async def test_pause_moves_nothing_and_resume_goes_on(you: Phone) -> None:
    await you.ready()
    await you.say("/exercises plank")
    await you.tap("Start")
    await you.wait(to_hold("plank", 10))
    paused = await you.tap("Pause")
    assert paused.startswith("Paused with 10 s left, set 1/3\nPlank: ")
    await you.wait(3600)
    assert you.last == paused
    resumed = await you.tap("Resume")
    assert resumed.startswith("10 s Hold, set 1/3\nPlank: ")
    assert (await you.wait(10.1)).startswith("20 s Rest")


async def test_skip_and_back_and_stop(you: Phone) -> None:
    await you.ready()
    await you.tap("Whole routine")
    assert at_step(you.last, "Marching", 1, 9)
    assert you.buttons == ["Start", "Skip", "Swap", "Stop"]
    assert at_step(await you.tap("Skip"), "Pelvic tilt", 2, 9)
    assert at_step(await you.tap("Back"), "Marching", 1, 9)
    await you.tap("Start")
    await you.wait(to_hold("marching", 2))
    assert at_step(await you.tap("Back"), "Marching", 1, 9)
    await you.tap("Start")
    await you.wait(5)
    assert at_step(await you.tap("Skip"), "Pelvic tilt", 2, 9)
    assert (await you.tap("Stop")).startswith("Stopped.")
    assert "Sessions in total: 0" in await you.say("/progress")


@pytest.mark.both
async def test_it_hurts_stops_at_once_and_never_urges_on(you: Phone, running: Running) -> None:
    await you.ready()
    await you.tap("Whole routine")
    await you.tap("Start")
    await you.wait(to_hold("pelvic-tilt", 2))
    hurt = await you.tap("It hurts")
    assert hurt.startswith("Stop there.")
    assert you.buttons == AFTER_IT_HURTS
    await you.wait(600)
    assert you.last == hurt
    assert (await you.tap("Skip")).startswith("Pelvic tilt")
    assert "emergency number" in text_of(you.newest("left for today"))
    await you.tap("Stop")
    person = await running.store.load(you.person)
    assert person is not None
    assert person.rungs == {"marching": 0}


async def test_an_answer_how_hard_it_was_counts_once(you: Phone, running: Running) -> None:
    await you.ready()
    await you.say("/exercises bridge")
    await you.tap("Start")
    await you.wait(whole("bridge"))
    (done,) = you.showing("Too hard")
    first, second = you.touch(done, "Too hard"), you.touch(done, "Too hard")
    await you.answered()
    assert you.toast(first) == ""
    assert you.toast(second) == "That has passed."
    assert you.newest("a step easier next time, 16 × 5 s.")
    assert "16 × 5 s" in await you.say("/exercises bridge")
    assert "3 × 20 s" in await you.say("/exercises plank")


async def test_by_itself_needs_no_tap_between_the_exercises(you: Phone) -> None:
    you.running.clock.jump(4 * 3600)  # past 11, before which the seated bend waits
    await you.at_home()
    await you.say("/settings")
    await you.tap("By itself")
    assert "You need a mat and a chair." in await you.say("/stretch")
    await you.tap("Start")
    await you.wait(whole("cat"))
    assert you.newest("Cat stretch: done. How was it?")
    assert re.match(r"3\d s Onto the chair, next 1/3\nSeated bend: Roll to your side, ", you.last)
    assert at_step(you.last, "Seated bend", 2, 2)
    await you.wait(CHAIR_SECONDS + whole("forward-bend"))
    assert you.newest("Done. 2 exercises")


async def test_calm_sends_one_message_at_a_hold_s_start_and_one_at_its_end(
    you: Phone, running: Running
) -> None:
    await you.ready()
    await you.say("/settings")
    await you.tap("Calm countdown")
    await you.say("/exercises plank")
    await you.tap("Start")
    await you.wait(to_hold("plank", -1))
    calls = running.sandbox.world.calls
    calls.clear()
    await you.wait(42)
    told = [c for c in calls if c["method"] != "getUpdates"]
    assert all(call["method"] == "sendMessage" for call in told)
    assert [call["params"]["text"].split("\n")[0] for call in told] == [
        "<b>20 s</b> Hold, set 1/3",
        "<b>20 s</b> Rest, next set 2/3",
    ]
    assert (await you.tap("Pause")).startswith("Paused with")


async def test_a_streak_grows_by_days_and_survives_until_tomorrow_night(
    you: Phone, running: Running
) -> None:
    await you.ready()
    for day in range(3):
        running.clock.jump(24 * 3600 if day else 0)
        await you.runs("cat")
        await you.wait(whole("cat"))
    assert "Streak: 3 days." in you.last
    running.clock.jump(24 * 3600)
    assert "Streak: 3 days\nBest streak: 3 days" in await you.say("/progress")
    running.clock.jump(24 * 3600)
    assert "Streak: 0 days\nBest streak: 3 days" in await you.say("/progress")


async def test_getting_ready_takes_as_long_as_is_chosen(you: Phone) -> None:
    await you.ready()
    await you.say("/settings")
    await you.tap("Ready: slow")
    assert "Getting ready: 20 s face down or on all fours, 12 s otherwise" in you.last
    await you.say("/exercises plank")
    assert (await you.tap("Start")).startswith("20 s Get ready")
    await you.say("/settings")
    await you.tap("Ready: quick")
    await you.wait(12)
    assert you.newest("Get ready"), "a session that runs keeps its seconds"
    await you.say("stop")
    await you.say("/exercises plank")
    assert (await you.tap("Start")).startswith("5 s Get ready")
