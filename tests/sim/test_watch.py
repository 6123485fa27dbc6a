"""What watches must notice: each promise is broken by hand, once."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC
from typing import Any

from lumbar.coach.person import Person
from lumbar.coach.progress import Entry, entry_of
from lumbar.coach.session import Event, happen
from lumbar.store.tiny import TinyStore
from sandbox import people
from tests.sim.known import fails, lived, state, write
from tests.sim.one_message import Pictures, misplaced
from tests.sim.person import You
from tests.sim.record import live_of
from tests.sim.scenarios import gentle
from tests.sim.screen import Message, frame_of, plain, words

History = tuple[Entry, ...]


def bot_says(you: You, text: str, **more: Any) -> None:
    """A message of the bot's that the bot knows nothing of."""
    world = you.machine.world
    world.post(world.chats[you.chat], world.bot_user(), {"text": text, **more})


async def rewrite(you: You, person: Person) -> None:
    """The record becomes another behind the bot's back."""
    await TinyStore(you.machine.folder / "people").change(you.id, lambda _: person)
    you.machine._changed()


def retell(you: You, history: Callable[[History], History]) -> None:
    """From now on all who read the history find another."""
    reading = you.machine.history

    async def read(person_id: int) -> History:
        return history(await reading(person_id))

    you.machine.history = read  # type: ignore[method-assign]


async def record(you: You) -> Person:
    person = await you.machine.person(you.id)
    assert person is not None
    return person


def kinds(wrong: list[str]) -> set[str]:
    return {line.split(":", 1)[0] for line in wrong}


def test_a_second_countdown_is_noticed() -> None:
    async def story(you: You) -> None:
        await you.runs("cat")
        await you.wait(6)
        board = next(m for m in reversed(you.messages) if frame_of(m))
        bot_says(you, words(board), reply_markup=board["reply_markup"])
        await you.wait(10)

    assert "I1: two countdowns stand in the chat" in lived(story)


def board(you: You) -> Message:
    """The message that counts, or is paused."""
    return next(m for m in reversed(you.messages) if frame_of(m))


def replace_in_chat(you: You, message: Message, **more: Any) -> None:
    """A message becomes another behind the bot's back."""
    world = you.machine.world
    world.replace(world.chats[you.chat], {**message, **more})


def with_row(message: Message, row: Any) -> Message:
    rows = message["reply_markup"]["inline_keyboard"]
    return {**message, "reply_markup": {"inline_keyboard": [row, *rows]}}


async def asked(you: You) -> Any:
    """The first exercise of the short routine is done: the row that asks how hard it was."""
    await you.say("/routine short")
    await you.tap("Start")
    await you.until(lambda: you.find("Too easy"), 200)
    message = you.find("Too easy")
    assert message is not None
    return message["reply_markup"]["inline_keyboard"][0]


async def misplaced_where(you: You, message: Message) -> str | None:
    """What is wrong where a message is another one than it is."""
    messages = you.machine.world.chats[you.chat].messages.values()
    known = [message if m["message_id"] == message["message_id"] else m for m in messages]
    pictures = Pictures(lambda _: "", lambda _: False)
    return misplaced(
        await record(you), known, you.machine.bot_now(), pictures, dated=you.machine.now()
    )


def test_buttons_that_an_earlier_tap_has_used_up_are_no_untruth() -> None:
    """They may go after the next tap, of which it is said, truly, that nothing was changed."""

    async def story(you: You) -> None:
        await you.say("/routine short")
        for name in ("See a doctor", "I am cleared", "Ask a clinician", "Pregnancy"):
            await you.tap(name)  # so many messages that the last edit waits for its turn
        fails(you, write, "error-30s")
        await you.tap("Start")
        await you.wait(5)
        assert you.sees(plain("trouble-store"))

    assert lived(story, None) == []


def test_a_second_session_message_is_noticed() -> None:
    async def story(you: You) -> None:
        await you.say("/routine short")
        waits = you.find("Start")
        assert waits is not None
        bot_says(you, words(waits), reply_markup=waits["reply_markup"])
        await you.wait(10)

    assert "I1: two session messages stand in the chat" in lived(story)


def test_a_session_message_that_is_not_the_newest_is_noticed() -> None:
    async def story(you: You) -> None:
        await you.runs("cat")
        await you.wait(6)
        bot_says(you, "The bot does not know that this is here.")
        await you.wait(10)

    assert "I1: the session message is not the newest in its chat" in lived(story)


def test_a_question_about_an_exercise_before_the_last_is_noticed() -> None:
    async def story(you: You) -> None:
        row = await asked(you)
        await you.tap("Skip")
        await you.wait(3)
        waits = you.find("Start")
        assert waits is not None
        replace_in_chat(you, with_row(waits, row))
        await you.wait(10)

    assert "I1: it is asked how hard an exercise was before the last one" in lived(story)


def test_a_question_about_the_last_exercise_in_the_next_one_is_noticed() -> None:
    async def story(you: You) -> None:
        row = await asked(you)
        await you.tap("Start")
        await you.wait(3)
        assert await misplaced_where(you, board(you)) is None
        wrong = await misplaced_where(you, with_row(board(you), row))
        assert wrong == "it is asked how hard the last exercise was though the next one has begun"
        await you.tap("Stop")

    assert lived(story) == []


def test_a_picture_of_another_exercise_is_noticed() -> None:
    async def story(you: You) -> None:
        await you.say("/exercises bridge")
        bridge = you.find("Leave out")
        assert bridge is not None
        await you.runs("cat")
        await you.wait(6)
        await you.tap("Pause")
        await you.wait(3)
        cat = {name: value for name, value in board(you).items() if name != "animation"}
        replace_in_chat(you, cat, photo=bridge["photo"])
        await you.wait(10)

    wrong = lived(story)
    assert any(re.fullmatch(r"I1: bridge-\S+ is shown, and cat-\S+ counts", line) for line in wrong)


def test_the_play_button_of_another_exercise_above_the_countdown_is_noticed() -> None:
    async def story(you: You) -> None:
        await you.say("/voice on")
        await you.say("/routine short")
        await you.tap("Start")
        await you.wait(9)
        voice = next(m for m in reversed(you.messages) if "voice" in m)
        assert words(voice) == "Marching, 1 of 4"
        for caption in ("Marching, 1 of 4, from here on", "Next: Bridge"):
            assert await misplaced_where(you, {**voice, "caption": caption}) is None
        for caption in ("Bridge, 2 of 4", "Marching, 2 of 4"):
            wrong = await misplaced_where(you, {**voice, "caption": caption})
            assert wrong == f"the voice nearest above the countdown is “{caption}”"
        await you.tap("Stop")

    assert lived(story) == []


def test_a_countdown_that_is_left_is_noticed() -> None:
    async def story(you: You) -> None:
        await you.runs("cat")
        await you.wait(6)
        board = next(m for m in reversed(you.messages) if frame_of(m))
        kept = words(board), board["reply_markup"]
        await you.tap("Stop")
        bot_says(you, kept[0], reply_markup=kept[1])
        await you.wait(10)

    assert "I1: a countdown stands in the chat though no session is live" in lived(story)


def test_a_record_that_says_otherwise_is_noticed() -> None:
    async def story(you: You) -> None:
        await you.runs("cat")
        await you.wait(6)
        person = await record(you)
        assert person.live is not None
        paused = happen(person.live.session, Event.PAUSE, you.machine.bot_now())
        await rewrite(you, replace(person, live=replace(person.live, session=paused)))
        await you.wait(8)

    assert any("the session is paused, and its countdown says" in line for line in lived(story))


def test_a_start_that_is_gone_is_noticed() -> None:
    async def story(you: You) -> None:
        await you.say("/routine short")
        card = you.find("Start")
        assert card is not None
        world = you.machine.world
        world.delete(world.chats[you.chat], [card["message_id"]])
        await you.wait(10)

    assert "I1: the session waits, and there is no Start that works" in lived(story)


def test_time_that_nobody_saw_is_noticed() -> None:
    async def story(you: You) -> None:
        await you.runs("cat")
        await you.wait(12)
        person = await record(you)
        assert person.live is not None
        await you.tap("Stop")
        ended = happen(person.live.session, Event.PAUSE, person.live.session.step_ends())
        counted = entry_of(ended, UTC)
        assert counted is not None
        retell(you, lambda _: (counted,))

    assert any("s that nobody saw" in line for line in lived(story))


def test_something_counted_twice_is_noticed() -> None:
    async def story(you: You) -> None:
        await you.runs("cat")
        await you.to_the_end()
        retell(you, lambda history: history * 2)

    assert any("is in the history 2 times" in line for line in lived(story))


def test_something_done_that_is_not_kept_is_noticed() -> None:
    async def story(you: You) -> None:
        await you.runs("cat")
        await you.to_the_end()
        retell(you, lambda _: ())

    assert "I2: an exercise was told to be done, and is not kept so" in lived(story)


def test_an_untrue_word_is_noticed() -> None:
    async def story(you: You) -> None:
        await you.say("/voice on")
        act = you.watch.acts[-1]
        assert act.words == "/voice on"
        bot_says(you, plain("trouble-store"))
        await you.wait(3)

    wrong = lived(story)
    assert any(line.startswith("I3: “I can't save") for line in wrong)


def test_what_is_shown_done_and_said_not_to_be_is_noticed() -> None:
    async def story(you: You) -> None:
        await you.say("/help")
        bot_says(you, plain("trouble-store"))
        await you.wait(3)

    assert any("the screen shows it done" in line for line in lived(story))


def test_silence_is_noticed() -> None:
    async def story(you: You) -> None:
        act = await you._act("Nobody hears this")
        await you.wait(20)
        assert act.answered is None

    assert "I3: Nobody hears this is never answered" in lived(story)


def test_a_second_reminder_is_noticed() -> None:
    async def story(you: You) -> None:
        await you.say("/timezone Europe/Stockholm")
        await you.say("/remind 9:03")
        await you.until(lambda: you.find("Not today"), 300)
        first = you.find("Not today")
        assert first is not None
        bot_says(you, first["text"], reply_markup=first["reply_markup"])
        await you.wait(5)

    assert "I4: 2 reminders for one date" in lived(story)


def test_a_voice_that_is_left_after_it_hurts_is_noticed() -> None:
    async def story(you: You) -> None:
        await you.say("/voice on")
        await you.say("/routine short")
        await you.tap("Start")
        await you.wait(6)
        voice = next(m for m in reversed(you.messages) if "voice" in m)
        await you.tap("It hurts")
        world = you.machine.world
        again = {"voice": voice["voice"], "caption": voice["caption"]}
        world.post(world.chats[you.chat], world.bot_user(), again)
        await you.wait(8)

    assert "I7: a voice is left after It hurts" in lived(story, gentle)


def test_a_countdown_that_goes_on_after_it_hurts_is_noticed() -> None:
    async def story(you: You) -> None:
        await you.runs("cat")
        await you.wait(6)
        board = dict(next(m for m in reversed(you.messages) if frame_of(m)))
        await you.tap("It hurts")
        await you.wait(4)
        world = you.machine.world
        world.replace(world.chats[you.chat], board)
        await you.wait(3)

    assert "I7: the countdown goes on after It hurts" in lived(story)


def test_an_old_button_that_does_something_is_noticed() -> None:
    async def story(you: You) -> None:
        await you.runs("cat")
        await you.wait(6)
        await you.tap("Stop")

        async def sabotage() -> None:
            while True:
                await you.wait(0.05)
                if you.watch.acts[-1].toast == plain("passed"):
                    await rewrite(you, replace(await record(you), dark=True))
                    return

        you.machine.loop.create_task(sabotage())

    assert "I6: an old button changes the record" in lived(story)


def test_what_the_bot_stumbles_over_is_noticed() -> None:
    async def story(you: You) -> None:
        world = you.machine.world
        people.say(world, you.id, you.chat, "/help")
        world.updates.add("message", {"message_id": "nonsense", "from": 7}, you.chat)
        await you.wait(10)
        you.machine.log.tracebacks.append("made up")

    assert "I5: made up" in lived(story)


def test_a_session_is_left_alone_where_all_is_well() -> None:
    async def story(you: You) -> None:
        await you.runs("cat")
        await you.wait(6)
        assert live_of(await record(you)) is not None
        assert await state(you) == "running"

    assert kinds(lived(story)) == set()
