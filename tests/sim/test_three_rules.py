"""DESIGN's three rules, where no fault that was found would tell that one of them broke.

One owner; decided, kept, shown, in this order, but for what stops; what counts was seen.
"""

from typing import Any

from tests.sim.known import away, edits, fails, following, full, lived, sends, state, write
from tests.sim.person import You
from tests.sim.scenarios import gentle
from tests.sim.screen import frame_of, words
from tests.sim.test_known import begun, by_itself, spoken
from tests.sim.trouble import RESTARTS

NOW = 0.5
"""Seconds after a tap in which what stops must be seen: a call's way, and what is on its way."""


def stopped(you: You) -> bool:
    return any(words(message).startswith("Stop there.") for message in you.messages)


def counts(message: dict[str, Any]) -> bool:
    """Whether a message is a countdown that runs."""
    frame = frame_of(message)
    return frame is not None and frame.runs


# What stops


def test_a_slow_disk_does_not_hold_up_it_hurts() -> None:
    async def story(you: You) -> None:
        await begun(you)
        fails(you, write, "slow")
        act = await you.touch(you.find("It hurts") or {}, "It hurts")
        await you.wait(NOW + 1)
        assert stopped(you), "before their eyes and ears first"
        assert await state(you) == "running", "the disk is still at it"
        await you.wait(15)
        assert await state(you) == "hurt"
        assert act.answered is not None

    assert lived(story, spoken) == []


def test_what_stopped_and_was_not_kept_is_done_again_after_a_kill() -> None:
    """An update is handled when what it did is kept, and not before."""

    async def story(you: You) -> None:
        await begun(you)
        full(you, 4)
        await you.touch(you.find("It hurts") or {}, "It hurts")
        await you.wait(2)
        assert await state(you) == "running"
        you.machine.kill()
        you.machine.trouble.well_at = you.machine.seconds + 8
        await you.wait(12)
        assert await state(you) == "hurt"

    assert lived(story, gentle) == []


def test_what_took_effect_is_kept_before_what_is_asked_for_next() -> None:
    """Start over is the first change that can be kept; the pain before it is kept with it."""

    async def story(you: You) -> None:
        await begun(you)
        await you.say("/routine short")
        over = you.find("Start over")
        assert over is not None
        fails(you, write, "error", 2)
        await you.touch(you.find("It hurts") or {}, "It hurts")
        await you.wait(0.1)
        await you.touch(over, "Start over")
        await you.wait(6)
        person = await you.machine.person(you.id)
        assert person is not None
        assert person.rungs, "what hurt begins from its easiest rung"

    lived(story, gentle)


# What is kept, and what is shown


def test_where_a_message_stands_is_kept_when_the_program_ends() -> None:
    async def story(you: You) -> None:
        await you.say("/routine short")
        fails(you, following(sends("Get ready"), write), "error", 2)
        await you.tap("Start")
        await you.until(lambda: any("Get ready" in words(m) for m in you.messages))
        assert await you.machine.stop() == []
        person = await you.machine.person(you.id)
        assert person is not None
        assert person.live is not None
        assert person.live.countdown is not None
        await you.machine.start()
        await you.machine.ready()
        await you.wait(6)

    assert lived(story, gentle) == []


def test_who_blocks_the_bot_while_their_chat_is_put_right_finds_it_put_right() -> None:
    async def story(you: You) -> None:
        await begun(you)
        fails(you, edits("goes on below"), "blocked")
        await you.say("pause")
        await you.wait(80)
        assert not any(map(counts, you.messages))

    assert lived(story, gentle) == []


def test_delete_everything_is_finished_after_a_kill() -> None:
    """What the chat shows is taken away first: nothing would know of it afterwards."""

    async def story(you: You) -> None:
        await begun(you)
        await you.say("/forget")
        fails(you, edits(": stopped."), "killed-before")
        await you.tap("Delete everything")
        await you.wait(20)
        assert await you.machine.person(you.id) is None
        assert not any(map(counts, you.messages))

    assert lived(story, gentle) == []


def test_the_next_session_goes_on_looking_for_a_countdown_that_was_lost() -> None:
    async def story(you: You) -> None:
        await begun(you)
        await you.runs("cat")
        fails(you, sends(" s</b> "), "lost")
        await you.tap("Go on")
        await you.wait(3)
        await you.runs("cat")
        await you.tap("Start over")
        await you.tap("Start")
        await you.wait(20)
        running = [m for m in you.messages if counts(m)]
        assert len(running) == 1

    assert lived(story, gentle) == []


def test_a_countdown_that_nothing_knows_of_is_found_though_it_was_pressed() -> None:
    """A press tells that its message is there, and not that the record knows of it."""

    async def story(you: You) -> None:
        await you.say("/routine short")
        card = you.find("Start")
        assert card is not None
        fails(you, sends("Get ready"), "lost")
        await you.touch(card, "Start")
        await you.until(lambda: you.find("Pause"))
        orphan = you.find("Pause")
        assert orphan is not None
        await you.touch(orphan, "Pause")
        await you.wait(20)
        assert await state(you) == "paused"
        assert not any(map(counts, you.messages))

    assert lived(story, gentle) == []


def test_somebody_who_is_back_is_shown_their_session_though_the_disk_is_full() -> None:
    async def story(you: You) -> None:
        await begun(you)
        you.machine.trouble.block(you.chat, 100)
        await you.wait(99)
        before = you.messages[-1]["message_id"]
        fails(you, write, "error", 2)
        await you.wait(9)
        assert await state(you) == "paused"
        shown = you.find("Resume")
        assert shown is not None
        assert shown["message_id"] > before, "below what they wrote"

    assert lived(story, gentle) == []


# What counts


async def in_the_cat(you: You) -> None:
    """An exercise runs that has short segments: none lasts through an outage."""
    await you.runs("cat")
    await you.wait(15)


def test_a_kill_in_an_outage_counts_up_to_the_outage() -> None:
    """Since when the countdown was not seen is in the record, not in memory alone."""

    async def story(you: You) -> None:
        await in_the_cat(you)
        away(you, 12)
        await you.wait(8)
        you.machine.kill()
        you.machine.trouble.well_at = you.machine.seconds + 12
        await you.wait(16)
        assert await state(you) == "waiting", "it is offered from its beginning"

    assert lived(story, gentle) == []


def test_a_start_that_waits_for_telegram_counts_for_nobody() -> None:
    """It is alive once it has taken up what the one before left."""

    async def story(you: You) -> None:
        await in_the_cat(you)
        you.machine.kill()
        away(you, 20)
        await you.wait(18)
        you.machine.kill()
        you.machine.trouble.well_at = you.machine.seconds + RESTARTS + 8
        await you.wait(14)
        assert await state(you) in {"waiting", "paused"}

    assert lived(story, by_itself) == []


def test_a_press_as_the_machine_wakes_counts_up_to_when_it_fell_asleep() -> None:
    """The press is there before the countdown has looked at the clock again."""

    async def story(you: You) -> None:
        await begun(you)
        pause = you.find("Pause")
        assert pause is not None
        you.machine.set_clock("asleep-9h")
        you.machine.trouble.well_at = you.machine.seconds + 6
        await you.touch(pause, "Pause")
        await you.wait(0.3)
        assert await state(you) == "paused"
        await you.tap("Resume")
        await you.to_the_end()

    assert lived(story, by_itself) == []
