"""Whoever watches must notice: each promise is broken by hand, once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC
from typing import Any

from lumbar.coach.person import Person
from lumbar.coach.progress import Entry, entry_of
from lumbar.coach.session import Event, happen
from lumbar.store.tiny import TinyStore
from sandbox import people
from tests.sim.known import lived, state
from tests.sim.person import You
from tests.sim.record import live_of
from tests.sim.scenarios import gentle
from tests.sim.screen import frame_of, plain

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
    """From now on whoever reads the history finds another."""
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
        bot_says(you, board["text"], reply_markup=board["reply_markup"])
        await you.wait(10)

    assert "I1: two countdowns stand in the chat" in lived(story)


def test_a_countdown_that_is_left_is_noticed() -> None:
    async def story(you: You) -> None:
        await you.runs("cat")
        await you.wait(6)
        board = next(m for m in reversed(you.messages) if frame_of(m))
        kept = board["text"], board["reply_markup"]
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
