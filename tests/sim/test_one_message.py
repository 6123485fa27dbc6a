"""One session message stands in the chat, the newest of all, and no voice after It hurts: stories
of how two came to be there, or one too low."""

from lumbar.screens.presses import SessionEvent
from tests.sim.known import edits, fails, following, lived, sends
from tests.sim.person import You
from tests.sim.scenarios import gentle
from tests.sim.screen import presses, session_buttons, words


async def spoken_by_itself(you: You) -> None:
    await gentle(you)
    await you.say("/voice on")
    await you.say("/settings")
    await you.tap("By itself")


def voices(you: You) -> int:
    return sum("voice" in message for message in you.messages)


def session_messages(you: You) -> int:
    found = ([press for _, press in presses(message)] for message in you.messages)
    return sum(any(isinstance(press, SessionEvent) for press in there) for there in found)


def test_it_hurts_takes_both_voices_away_in_one_call() -> None:
    """A chat takes about one call a second, and a frame has just been shown: with a call for each
    the last voice would urge on for more than two seconds."""

    async def story(you: You) -> None:
        await you.say("/routine short")
        await you.tap("Start")
        assert await you.until(lambda: voices(you) == 2, 60), "the next one was sent ahead"
        await you.until(lambda: you.sees("3 s Hold"), 60)
        await you.tap_in_hold("It hurts")
        await you.wait(0.4)
        assert voices(you) == 0

    assert lived(story, spoken_by_itself) == []


def test_start_is_pressed_on_a_message_before_its_answer_is_lost() -> None:
    async def story(you: You) -> None:
        fails(you, sends("Cat stretch"), "timeout-done")
        await you.runs("cat")
        await you.wait(20)
        assert session_messages(you) == 1
        await you.to_the_end()

    assert lived(story) == []


def test_the_answer_to_the_first_message_in_a_new_supergroup_is_lost() -> None:
    async def story(you: You) -> None:
        await you.runs("cat")
        await you.wait(18)
        fails(you, sends("Round up"), "timeout-done")
        you.group_moves()
        await you.to_the_end()
        await you.wait(20)
        assert session_messages(you) == 0

    assert lived(story, group=True) == []


def test_killed_while_a_voice_stands_below_the_session_message() -> None:
    """After the start it goes on below the voice, as it would have done."""

    async def story(you: You) -> None:
        await you.say("/routine short")
        fails(you, following(sends("1 of 4"), edits()), "killed-before")
        await you.tap("Start")
        await you.wait(6)
        assert "voice" not in you.messages[-1]
        await you.wait(10)

    assert lived(story, spoken_by_itself) == []


def test_what_came_long_ago_by_the_bot_s_clock_is_asked_for_again() -> None:
    """The clock is set on nine hours while an update is taken: it is told as missed, not done."""

    async def story(you: You) -> None:
        await you.say("/settings")
        fails(you, lambda op: op.kind == "journal.take", "clock+9h")
        await you.tap("By itself")
        person = await you.machine.person(you.id)
        assert person is not None
        assert person.by_itself

    assert lived(story) == []


def test_what_goes_on_stands_below_the_voice_that_counts_it_at_once() -> None:
    """The words of the session message change with Resume: it is sent anew with them, not changed
    above the voice and then sent."""

    async def story(you: You) -> None:
        await you.say("/routine short")
        await you.tap("Start")
        await you.wait(26)
        await you.tap("Pause")
        await you.wait(6)
        before = {one["message_id"] for one in you.messages}
        await you.tap("Resume")
        await you.wait(1)
        voice, shown = (one for one in you.messages if one["message_id"] not in before)
        assert "voice" in voice
        assert "Hold" in words(shown)
        assert not any(
            one.what == "edit" and "Hold" in words(one.message)
            for one in you.watch.shown
            if one.id in before and one.at > you.machine.seconds - 2.5
        )

    assert lived(story, spoken_by_itself) == []


def test_start_on_a_card_above_a_question_is_followed_by_a_session_message_below() -> None:
    """What stood below the card before was passed over: it does not stay the newest for long."""

    async def story(you: You) -> None:
        await you.say("/exercises bridge")
        await you.say("hello")
        assert you.find("Short one") is you.messages[-1]
        await you.tap("Start")
        await you.wait(3)
        assert "Pause" in session_buttons(you.messages[-1])
        assert session_messages(you) == 1

    assert lived(story) == []


def test_a_group_s_countdown_that_was_sent_anew_stands_alone_before_its_next_frame() -> None:
    """Its segments are shorter than the time between two calls of a group, so that no segment has
    one to spare: the countdown leaves one out."""

    async def story(you: You) -> None:
        await you.runs("cat")
        await you.wait(21)
        you.friend_says("/stretch cat")
        refused = fails(you, edits("Release"), "400")
        assert await you.until(lambda: not refused.times, 20)
        assert await you.until(lambda: session_messages(you) == 2, 5)
        assert await you.until(lambda: session_messages(you) == 1, 6)
        await you.to_the_end()

    assert lived(story, group=True) == []
