"""The faults that were found, each as its smallest story; the numbers are those under which they
were first told."""

import pytest

from sandbox import people
from tests.sim.known import (
    edits,
    exercise_ends,
    fails,
    following,
    full,
    lived,
    sends,
    state,
    store,
    write,
)
from tests.sim.person import FRIEND, OFFICE, You
from tests.sim.scenarios import at_home, gentle
from tests.sim.screen import plain, words


async def by_itself(you: You) -> None:
    await gentle(you)
    await you.say("/settings")
    await you.tap("By itself")


async def spoken_by_itself(you: You) -> None:
    await by_itself(you)
    await you.say("/voice on")


async def spoken(you: You) -> None:
    await gentle(you)
    await you.say("/voice on")


async def begun(you: You, seconds: float = 8) -> None:
    """The short routine's first exercise runs."""
    await you.say("/routine short")
    await you.tap("Start")
    await you.wait(seconds)


def test_1_it_hurts_while_the_record_cannot_be_read() -> None:
    async def story(you: You) -> None:
        await begun(you)
        full(you, 15, store)
        await you.tap("It hurts")
        await you.wait(60)

    assert lived(story, spoken_by_itself) == []


@pytest.mark.parametrize("button", ["It hurts", "Pause"])
def test_2_what_stops_a_hold_is_not_kept_at_once(button: str) -> None:
    async def story(you: You) -> None:
        await begun(you)
        fails(you, write, "error")
        await you.tap(button)
        await you.wait(10)
        await you.tap("Stop")

    assert lived(story, spoken) == []


ON_ITS_WAY = {"a tick": edits("Hold"), "a new countdown": sends("Get into place")}


@pytest.mark.parametrize("call", ON_ITS_WAY)
@pytest.mark.parametrize("jump", ["asleep-9h", "clock+9h"])
def test_3_the_clock_jumps_while_a_countdown_is_on_its_way(jump: str, call: str) -> None:
    async def story(you: You) -> None:
        await begun(you)
        fails(you, ON_ITS_WAY[call], jump)
        await you.wait(60)
        await you.to_the_end()

    assert lived(story, by_itself) == []


def test_3_blocked_and_back_after_ten_minutes() -> None:
    async def story(you: You) -> None:
        await begun(you)
        you.machine.trouble.block(you.chat, 600)
        await you.to_the_end(within=3000)

    assert lived(story, by_itself) == []


def test_3_telegram_is_away_while_a_stretch_begins() -> None:
    async def story(you: You) -> None:
        fails(you, sends("Get ready"), "outage-30s")
        await you.runs("cat")
        await you.wait(60)
        await you.to_the_end()

    assert lived(story) == []


@pytest.mark.parametrize("call", ON_ITS_WAY)
def test_4_the_clock_is_set_back_during_a_call(call: str) -> None:
    async def story(you: You) -> None:
        await begun(you)
        fails(you, ON_ITS_WAY[call], "clock-1h")
        await you.wait(60)
        await you.to_the_end()

    assert lived(story, by_itself) == []


def test_5_start_over_is_not_kept_at_once() -> None:
    async def story(you: You) -> None:
        await begun(you)
        await you.runs("cat")
        fails(you, write, "error")
        await you.tap("Start over")
        await you.wait(20)

    assert lived(story) == []


def test_5_delete_everything_fails_once() -> None:
    async def story(you: You) -> None:
        await begun(you)
        await you.say("/forget")
        fails(you, write, "error")
        await you.tap("Delete everything")
        await you.wait(20)

    assert lived(story) == []


def test_6_the_answer_to_a_new_countdown_is_lost() -> None:
    async def story(you: You) -> None:
        fails(you, sends("Get ready"), "lost")
        await you.runs("cat")
        await you.to_the_end()

    assert lived(story) == []


@pytest.mark.parametrize("message", ["1 of 4", "Get ready"])
def test_7_killed_between_the_messages_of_a_start(message: str) -> None:
    async def story(you: You) -> None:
        await you.say("/routine short")
        fails(you, sends(message), "killed-after")
        await you.tap("Start")
        await you.wait(12)
        await you.tap("It hurts")
        await you.wait(15)

    assert lived(story, spoken) == []


@pytest.mark.parametrize("fault", ["error", "killed-before"])
def test_8_the_voice_sent_ahead_is_not_noted(fault: str) -> None:
    async def story(you: You) -> None:
        fails(you, following(sends("2 of 4"), write), fault)
        await begun(you, 10)
        await you.tap("It hurts")
        await you.wait(15)

    assert lived(story, spoken_by_itself) == []


def test_9_the_end_is_told_and_its_note_fails() -> None:
    async def story(you: You) -> None:
        await begun(you)
        fails(you, following(sends("Stopped."), write), "error")
        await you.tap("Stop")
        await you.wait(8)
        you.machine.kill()
        you.machine.trouble.well_at = you.machine.seconds + 6
        await you.wait(15)
        assert sum(words(m).startswith("Stopped.") for m in you.messages) == 1

    assert lived(story) == []


@pytest.mark.parametrize("fault", ["429", "500"])
def test_10_the_buttons_of_a_skipped_exercise_cannot_be_taken_away(fault: str) -> None:
    async def story(you: You) -> None:
        await you.say("/routine short")
        fails(you, edits(), fault)
        await you.say("skip")
        await you.wait(10)
        await you.to_the_end()

    assert lived(story, gentle) == []


@pytest.mark.parametrize("message", ["Get ready", "4 of 4"])
@pytest.mark.parametrize("fault", ["400", "blocked"])
def test_11_telegram_refuses_to_show_a_session(message: str, fault: str) -> None:
    async def story(you: You) -> None:
        fails(you, sends(message), fault)
        await you.say("/routine short")
        await you.to_the_end()

    assert lived(story, gentle) == []


def test_12_a_button_is_used_up_by_what_it_did() -> None:
    async def story(you: You) -> None:
        await you.say("/routine")
        fails(you, write, "error")
        await you.tap("Short one")
        await you.wait(5)
        assert await state(you) == "waiting", "Short one came to nothing"

    assert lived(story) == []


def test_13_killed_between_two_commits_of_one_press() -> None:
    async def story(you: You) -> None:
        await begun(you)
        await you.runs("cat")
        fails(you, write, "killed-after")
        await you.tap("Start over")
        await you.wait(5)
        assert await state(you) == "waiting", "the old session has ended, and no new one is there"

    assert lived(story) == []


def test_13_a_press_that_was_counted_is_drawn_again() -> None:
    async def story(you: You) -> None:
        await you.say("/settings")
        fails(you, write, "killed-after")
        await you.tap("Strong")
        await you.wait(10)
        assert "Level: Strong" in words(you.messages[-1])

    assert lived(story) == []


def test_13_where_a_reminder_stands_is_not_noted_at_once() -> None:
    async def story(you: You) -> None:
        await you.say("/remind 9:03")
        fails(you, following(sends(plain("button-not-today")), write), "error")
        await you.until(lambda: you.find("Not today"), 300)
        await you.wait(120)
        you.machine.slept += 24 * 3600 - 240
        await you.wait(400)
        assert sum("Not today" in str(m.get("reply_markup")) for m in you.messages) == 1

    assert lived(story, at_home) == []


def test_13_an_end_that_is_not_kept_holds_up_nobody_in_a_group() -> None:
    async def story(you: You) -> None:
        await you.runs("cat")
        await exercise_ends(you, 0.5)
        fails(you, write, "error")
        await you.wait(30)
        people.say(you.machine.world, FRIEND, OFFICE, "/stretch cat")
        await you.wait(5)
        assert not you.sees(plain("chat-busy"))

    assert lived(story, group=True) == []


def test_13_a_command_of_eight_hours_ago_begins_nothing() -> None:
    async def story(you: You) -> None:
        you.machine.kill()
        you.machine.trouble.well_at = you.machine.seconds + 6
        people.say(you.machine.world, you.id, you.chat, "/stretch cat")
        you.machine.slept += 8 * 3600
        await you.wait(20)
        assert await state(you) != "running"

    assert lived(story) == []


def test_14_the_end_of_an_exercise_is_not_kept_at_once() -> None:
    async def story(you: You) -> None:
        await begun(you)
        await exercise_ends(you, 0.5)
        fails(you, write, "error")
        await you.wait(10)
        await you.to_the_end()

    assert lived(story, gentle) == []


def test_14_where_the_countdown_stands_is_not_noted_at_once() -> None:
    async def story(you: You) -> None:
        await you.say("/routine short")
        fails(you, following(sends("Get ready"), write), "error")
        await you.tap("Start")
        await you.wait(10)
        await you.to_the_end()

    assert lived(story, gentle) == []


def test_what_follows_by_itself_after_it_hurts_begins_at_its_beginning() -> None:
    async def story(you: You) -> None:
        await begun(you)
        await you.until(lambda: you.sees("done."), 200)
        await you.wait(30)
        await you.tap("It hurts")
        await you.wait(20)
        await you.to_the_end()

    assert lived(story, spoken_by_itself) == []


@pytest.mark.parametrize("moment", ["Start", "hold", "end", "Stop"])
def test_the_disk_is_full_for_four_seconds(moment: str) -> None:
    async def story(you: You) -> None:
        await you.say("/stretch cat" if moment == "end" else "/routine short")
        if moment == "Start":
            full(you, 4)
            await you.tap("Start")
        elif moment == "end":
            await you.tap("Start")
            await exercise_ends(you, 1)
            full(you, 4)
        else:
            await you.tap("Start")
            await you.wait(8)
            full(you, 4)
            if moment == "Stop":
                await you.tap("Stop")
        await you.wait(10)
        if moment != "Stop":
            await you.to_the_end()

    assert lived(story, gentle) == []


def test_a_story_without_a_fault_is_clean() -> None:
    async def story(you: You) -> None:
        await begun(you)
        await you.tap("Stop")

    assert lived(story) == []


def test_a_typed_it_hurts_is_shown_though_nothing_can_be_kept() -> None:
    async def story(you: You) -> None:
        await begun(you)
        full(you, 15)
        await you.say("it hurts")
        await you.wait(2)
        assert any(words(m).startswith("Stop there.") for m in you.messages)
        await you.wait(30)
        assert any(words(m) == plain("kept-now") for m in you.messages)

    assert lived(story, spoken) == []


def test_what_took_effect_comes_before_what_is_asked_for_next() -> None:
    """It hurts waits to be kept; Start over is the first that can be: the pain is kept, too."""

    async def story(you: You) -> None:
        await begun(you)
        full(you, 3)
        await you.tap("It hurts")
        await you.wait(6)
        await you.say("/routine short")
        await you.tap("Start over")
        await you.wait(5)
        person = await you.machine.person(you.id)
        assert person is not None
        assert 0 in person.rungs.values(), "what hurt begins from its easiest rung"

    assert lived(story, gentle) == []


def test_a_new_session_elsewhere_is_not_stopped_by_a_chat_that_is_closed() -> None:
    """Kicked from the group in mid-session: Go on in private works, whatever stays in the group."""

    async def story(you: You) -> None:
        await you.runs("cat")
        await you.wait(8)
        fails(you, edits(), "blocked", times=3)
        await you.wait(20)
        await you.say("/routine")
        await you.wait(10)

    assert lived(story, group=True) == []
