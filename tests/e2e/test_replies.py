"""A spoken reply: somebody lies on a mat and says a word instead of reaching for the phone."""

from __future__ import annotations

import asyncio
import json
import logging
import threading
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
import pytest

from handlers.replies import FAINTEST, SURE
from lumbar.coach.exercise import Level
from lumbar.coach.pain import Where
from lumbar.coach.plan import items
from lumbar.coach.session import Outcome, State
from lumbar.media.ears import MOST_OF_ONE, Ears
from lumbar.media.hearing import Heard, Model, NotHeard, NotInstalled, Recognise
from sandbox import people
from sandbox.client import Client
from tests.e2e.conftest import begun
from tests.e2e.phone import (
    AFTER_IT_HURTS,
    FRIEND,
    OFFICE,
    TOKEN,
    YOU,
    HandClock,
    Phone,
    Running,
    at_step,
    buttons_of,
    forgive,
    refused,
    text_of,
)
from tests.language.made import ENGLISH, LIBRARY
from tests.patience import PATIENCE
from tests.steps import to_hold

SAMPLES = Path(__file__).parents[1] / "sandbox/samples"
SOUND = (SAMPLES / "voice2.ogg").read_bytes()
CARD = ["Start", "Skip", "Swap", "Stop"]
BOARD = ["Pause", "Skip", "Swap", "Back", "Stop", "It hurts"]
ASKED = ["Do it", "Leave it"]


@dataclass
class Listener:
    """Stands where the model stands: what it hears is what the test says."""

    words: str = ""
    confidence: float = 0.95
    sounds: list[bytes] = field(default_factory=list)
    hints: list[tuple[str, ...]] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    opened: list[Model] = field(default_factory=list)
    installed: bool = True
    free: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.ears = Ears(self.open)

    def open(self, model: Model) -> Recognise:
        self.opened.append(model)
        if not self.installed:
            raise NotInstalled("it comes with: pip install '.[hearing]'")
        return self.recognise

    def recognise(self, sound: bytes, language: str, hints: tuple[str, ...]) -> Heard:
        self.sounds.append(sound)
        self.languages.append(language)
        self.hints.append(hints)
        self.free.wait(20)
        if not sound.startswith(b"OggS"):
            raise NotHeard("no sound")
        return Heard(self.words, self.confidence)


@pytest.fixture
async def listener() -> AsyncIterator[Listener]:
    listener = Listener()
    listener.free.set()
    yield listener
    listener.free.set()


@pytest.fixture
async def running(
    clock: HandClock, tmp_path: Path, listener: Listener, database: str
) -> AsyncIterator[Running]:
    """The whole bot against a sandbox over real HTTP; no call of it may be refused."""
    async with begun(clock, tmp_path, database, ears=listener.ears) as running:
        yield running
        await listener.ears.stop()


@dataclass
class Mouth:
    """Says things into the phone."""

    you: Phone
    listener: Listener

    @property
    def running(self) -> Running:
        return self.you.running

    async def say(self, words: str, confidence: float = 0.95, person: int = YOU) -> None:
        """Sends a voice message, waits until it is answered."""
        self.listener.words, self.listener.confidence = words, confidence
        await self.begin(person=person)
        await self.end(person)

    async def begin(self, sound: bytes = SOUND, person: int = YOU) -> None:
        """Sends a voice message, waits until the bot has it."""
        you = self.you if person == YOU else Phone(self.running, person)
        await you.unhurried()
        async with aiohttp.ClientSession() as session:
            client = Client(self.running.sandbox.url, TOKEN, session)
            await client.speak(sound, chat_id=person, person=person)
        await you.answered()

    async def end(self, person: int = YOU) -> None:
        """Waits until it is understood and answered."""
        assert self.listener.ears is not None
        await self.listener.ears.empty()
        await Phone(self.running, person).answered()


@pytest.fixture
def mouth(you: Phone, listener: Listener) -> Mouth:
    return Mouth(you, listener)


async def in_a_hold(you: Phone, level: Level = Level.STANDARD) -> None:
    """The first exercise of the whole routine runs."""
    await you.ready(level=level)
    await you.tap("Whole routine")
    await you.tap("Start")
    await you.wait(to_hold("pelvic-tilt", 2))


async def state_of(you: Phone) -> State | None:
    person = await you.running.store.load(you.person)
    return person.live.session.state if person and person.live else None


def downloads(running: Running) -> int:
    return sum(call["method"] == "getFile" for call in running.sandbox.world.calls)


# What is heard is said back first


async def test_next_is_said_back_and_done_when_tapped(you: Phone, mouth: Mouth) -> None:
    await in_a_hold(you)
    await mouth.say("Next")
    assert you.last == "I heard: “Next”.\n“Do it” leaves this exercise and goes on."
    assert you.buttons == ASKED
    assert await state_of(you) is State.RUNNING
    assert at_step(await you.tap("Do it"), "Pelvic tilt", 2, 9)
    assert buttons_of(you.newest("I heard")) == []
    assert mouth.listener.sounds == [SOUND]
    assert mouth.listener.hints == [ENGLISH.words.hints]


@pytest.mark.parametrize(
    ("words", "line", "state"),
    [
        ("repeat", "“Do it” begins this exercise anew.", State.RUNNING),
        ("ok, skip this one", "“Do it” leaves this exercise and goes on.", State.WAITING),
        ("make it easier", "“Do it” begins this exercise anew, a step easier: ", State.WAITING),
    ],
)
async def test_in_a_hold_a_word_does_what_its_button_does(
    you: Phone, mouth: Mouth, words: str, line: str, state: State
) -> None:
    await in_a_hold(you)
    await mouth.say(words)
    said, does = you.last.split("\n")
    assert said == f"I heard: “{words}”."
    assert does.startswith(line)
    await you.tap("Do it")
    assert await state_of(you) is state


@pytest.mark.parametrize("confidence", [0.95, 0.6])
async def test_a_spoken_pause_pauses_at_once(you: Phone, mouth: Mouth, confidence: float) -> None:
    await in_a_hold(you)
    await mouth.say("Pause please", confidence)
    assert you.last.startswith("Paused with")
    assert await state_of(you) is State.PAUSED


async def test_go_on_resumes_a_pause_and_starts_what_waits(you: Phone, mouth: Mouth) -> None:
    await in_a_hold(you)
    await you.tap("Pause")
    await mouth.say("go on")
    assert you.last.endswith("“Do it” goes on from where you are.")
    await you.tap("Do it")
    assert await state_of(you) is State.RUNNING
    await you.tap("Skip")
    await mouth.say("start")
    assert you.last.endswith("“Do it” begins this exercise.")
    await you.tap("Do it")
    assert await state_of(you) is State.RUNNING


async def test_back_goes_to_the_exercise_before_while_one_waits(you: Phone, mouth: Mouth) -> None:
    await in_a_hold(you)
    await you.tap("Skip")
    await mouth.say("back")
    assert you.last.endswith("“Do it” goes back to the exercise before.")
    await you.tap("Do it")
    assert buttons_of(you.newest("1 of 9")) == CARD


async def test_leave_it_changes_nothing(you: Phone, mouth: Mouth) -> None:
    await in_a_hold(you)
    await mouth.say("skip")
    await you.tap("Leave it")
    assert (you.last, you.buttons) == ("I leave it.", BOARD)
    assert await state_of(you) is State.RUNNING


async def test_two_quick_taps_count_once(you: Phone, mouth: Mouth) -> None:
    await in_a_hold(you)
    await mouth.say("next")
    asked = you.showing("Do it")[-1]
    first, second = you.touch(asked, "Do it"), you.touch(asked, "Do it")
    await you.answered()
    assert [you.toast(first), you.toast(second)] == ["", "That has passed."]
    assert at_step(you.last, "Pelvic tilt", 2, 9)


async def test_what_would_change_nothing_is_said_with_the_buttons(you: Phone, mouth: Mouth) -> None:
    await in_a_hold(you)
    await you.tap("Skip")
    await mouth.say("pause")
    assert you.last == "I heard: “pause”.\nThat changes nothing now."
    assert you.buttons == ["Start", "Skip", "Swap", "Back", "Stop"]


# Easier


async def test_easier_begins_the_exercise_anew_one_rung_lower(you: Phone, mouth: Mouth) -> None:
    await you.ready()
    await you.say("/exercises bridge")
    await you.tap("Start")
    await you.wait(to_hold("bridge", 6))
    before = (await you.running.store.load(YOU)).live.session.item  # type: ignore[union-attr]
    await mouth.say("easier")
    await you.tap("Do it")
    live = (await you.running.store.load(YOU)).live  # type: ignore[union-attr]
    assert live is not None
    assert live.session.item.rung == before.rung - 1
    assert len(you.showing("Start")) == 1
    assert at_step(you.last, "Bridge", 1, 1)
    assert you.buttons == CARD
    await you.tap("Start")
    await you.wait(600)
    assert you.newest("Bridge: how was it?")
    person = await you.running.store.load(YOU)
    assert person is not None
    assert person.past.recent[-1].results[0].rung == before.rung - 1


async def test_typed_it_is_done_at_once(you: Phone) -> None:
    await you.ready()
    await you.runs("cat")
    await you.wait(to_hold("cat", 2))
    cat = LIBRARY.exercises["cat"]
    (standard,) = items([cat], Level.STANDARD, {})
    for rung in reversed(range(standard.rung)):
        dose = cat.ladder[rung].dose
        said = await you.say("easier please")
        assert f"{dose.repetitions} × {dose.hold} s" in said
        assert you.buttons == CARD
    assert "easiest step" in await you.say("easier")


async def test_nothing_is_easier_than_the_easiest(you: Phone, mouth: Mouth) -> None:
    await in_a_hold(you, level=Level.GENTLE)
    await mouth.say("easier")
    assert you.last.endswith("already at the easiest step. Half the movement is fine, too.")
    assert await state_of(you) is State.RUNNING
    assert you.buttons == BOARD


# Stop and pain act at once


async def test_stop_ends_the_session_at_once(you: Phone, mouth: Mouth) -> None:
    await in_a_hold(you)
    await mouth.say("please stop")
    assert you.last.startswith("Stopped.")
    assert await state_of(you) is None


@pytest.mark.parametrize(
    "words", ["It hurts", "ow my back, it is really painful there", "stop, ouch"]
)
async def test_pain_anywhere_in_the_words_stops_the_hold_at_once(
    you: Phone, mouth: Mouth, words: str
) -> None:
    await in_a_hold(you)
    await mouth.say(words)
    assert you.last.startswith("Stop there.")
    assert you.buttons == AFTER_IT_HURTS
    await you.tap("Stop")
    person = await you.running.store.load(YOU)
    assert person is not None
    assert person.past.recent[-1].results[-1].outcome is Outcome.HURT


@pytest.mark.parametrize(("words", "does"), [("stop", "ends the session"), ("ouch", "stops here")])
async def test_an_unsure_stop_pauses_and_asks(
    you: Phone, mouth: Mouth, words: str, does: str
) -> None:
    await in_a_hold(you)
    await mouth.say(words, SURE - 0.01)
    assert await state_of(you) is State.PAUSED
    assert you.last == f"Was that “{words}”?\n“Do it” {does}."
    await you.tap("Do it")
    assert await state_of(you) is not State.PAUSED


async def test_a_pause_for_an_unsure_stop_is_resumed_below_it(you: Phone, mouth: Mouth) -> None:
    await in_a_hold(you)
    await mouth.say("stop", SURE - 0.01)
    await you.tap("Leave it")
    assert you.buttons == ["Resume", "Skip", "Swap", "Back", "Stop", "It hurts"]
    await you.tap("Resume")
    assert await state_of(you) is State.RUNNING


@pytest.mark.parametrize(
    ("words", "begins", "felt"),
    [
        ("three", "smaller now", (3, 3)),
        ("Four.", "left for today", (4, 4)),
        ("about six", "No more strength today.", (6, 6)),
        ("um, between four and five", "left for today", (4, 5)),
        ("seven out of ten", "No more strength today.", (7, 7)),
        ("it's a two I think", "smaller now", (2, 2)),
    ],
)
async def test_a_figure_said_aloud_says_how_much_it_hurts(
    you: Phone, mouth: Mouth, words: str, begins: str, felt: tuple[int, int]
) -> None:
    await in_a_hold(you)
    await mouth.say("it hurts")
    await mouth.say(words)
    assert you.newest(begins)
    person = await you.running.store.load(YOU)
    assert person is not None
    assert (person.pains[-1].felt.low, person.pains[-1].felt.high) == felt
    await you.wait(600)
    assert await state_of(you) is not State.RUNNING, "nothing goes on by itself"


@pytest.mark.parametrize(
    ("words", "begins", "where"),
    [
        ("it goes down my leg", "No more strength today.", Where.LEG),
        ("my foot is numb", "Stop for today.", Where.NUMB),
        ("my chest hurts", "Sit down, do not lie.", Where.CHEST),
    ],
)
async def test_a_place_said_aloud_says_where_it_hurts(
    you: Phone, mouth: Mouth, words: str, begins: str, where: Where
) -> None:
    await in_a_hold(you)
    await you.tap("It hurts")
    await mouth.say(words)
    assert you.newest(begins)
    person = await you.running.store.load(YOU)
    assert person is not None
    assert person.pains[-1].felt.where is where


async def test_a_figure_that_may_be_misheard_only_takes_away(you: Phone, mouth: Mouth) -> None:
    await in_a_hold(you)
    await you.tap("It hurts")
    await mouth.say("two", SURE - 0.01)
    assert await state_of(you) is State.HURT, "two leads on, and may have been ten"
    await mouth.say("ten", SURE - 0.01)
    assert you.newest("No more strength today.")


async def test_pain_without_a_session_gets_help(you: Phone, mouth: Mouth) -> None:
    await mouth.say("my back hurts")
    assert you.last.startswith("I'm sorry that it hurts.")


# What is not understood


async def test_noise_is_no_command(you: Phone, mouth: Mouth) -> None:
    await in_a_hold(you)
    await mouth.say("it hurts", FAINTEST - 0.01)
    assert you.last.startswith("I heard no words.\nSay next, ")
    assert you.buttons == BOARD
    assert await state_of(you) is State.RUNNING


async def test_other_words_are_said_back_as_plain_words(you: Phone, mouth: Mouth) -> None:
    await in_a_hold(you)
    await mouth.say("What is <b>for</b> dinner & when?")
    assert you.last.startswith("I heard: “What is <b>for</b> dinner & when?”. I can't do that.")
    assert you.buttons == BOARD


async def test_without_a_session_there_is_one_friendly_line(you: Phone, mouth: Mouth) -> None:
    await mouth.say("next")
    assert you.last == "I heard: “next”. No session is on. /routine begins one."
    await mouth.say("my cousin plays the tuba")
    assert you.last.endswith("I can't do that. No session is on. /routine begins one.")


@pytest.mark.parametrize("large", [True, False])
async def test_too_long_or_too_large_is_refused_without_a_download(
    you: Phone, mouth: Mouth, large: bool
) -> None:
    await in_a_hold(you)
    await mouth.begin(SOUND + b"\0" * 1_000_000 if large else lasting(31))
    await mouth.end()
    assert you.last.startswith("That is longer than I can follow: 30 s at most")
    assert you.buttons == BOARD
    assert downloads(you.running) == 0


def lasting(seconds: int) -> bytes:
    """A voice message that says it is so long: its last page tells (RFC 7845, 4)."""
    sound = bytearray(SOUND)
    last = sound.rindex(b"OggS")
    sound[last + 6 : last + 14] = (seconds * 48_000 + 3_840).to_bytes(8, "little")
    return bytes(sound)


async def test_half_a_minute_is_listened_to(you: Phone, mouth: Mouth) -> None:
    await mouth.begin(lasting(30))
    await mouth.end()
    assert downloads(you.running) == 1


# While it listens


async def test_a_typed_stop_acts_while_a_voice_message_is_understood(
    you: Phone, friend: Phone, mouth: Mouth
) -> None:
    await in_a_hold(you)
    mouth.listener.free.clear()
    mouth.listener.words = "next"
    await mouth.begin()
    assert (await friend.say("/help")).startswith("What I can do")
    assert (await you.say("stop")).startswith("Stopped.")
    mouth.listener.free.set()
    await mouth.end()
    assert you.last == "I heard: “next”. No session is on. /routine begins one."


async def test_a_session_that_moved_on_meanwhile_is_left_where_it_is(
    you: Phone, mouth: Mouth
) -> None:
    await in_a_hold(you)
    mouth.listener.free.clear()
    mouth.listener.words = "next"
    await mouth.begin()
    await you.tap("Skip")
    mouth.listener.free.set()
    await mouth.end()
    said = "I heard: “next”.\nThe session has gone on meanwhile, so I changed nothing."
    assert you.last == said
    assert you.buttons == ["Start", "Skip", "Swap", "Back", "Stop"]
    await you.tap("Start")
    assert await state_of(you) is State.RUNNING


async def test_stop_acts_though_the_session_moved_on_meanwhile(you: Phone, mouth: Mouth) -> None:
    await in_a_hold(you)
    mouth.listener.free.clear()
    mouth.listener.words = "stop"
    await mouth.begin()
    await you.tap("Skip")
    mouth.listener.free.set()
    await mouth.end()
    assert you.last.startswith("Stopped.")


async def test_do_it_comes_too_late_once_the_session_moved_on(you: Phone, mouth: Mouth) -> None:
    await in_a_hold(you)
    for words in ("next", "easier"):
        await mouth.say(words)
        asked = you.showing("Do it")[-1]
        await you.tap("Skip")
        await you.tap("Start")
        await you.wait(5)
        assert await you.tap_on(asked, "Do it") == "That has passed."
        assert await state_of(you) is State.RUNNING


async def test_more_than_a_few_at_once_are_not_queued(you: Phone, mouth: Mouth) -> None:
    await in_a_hold(you)
    mouth.listener.free.clear()
    for _ in range(MOST_OF_ONE):
        await mouth.begin()
    await mouth.begin()
    assert you.newest("I'm still busy with what was said before.")
    mouth.listener.free.set()
    mouth.listener.words = "pause"
    await mouth.end()
    assert downloads(you.running) == MOST_OF_ONE


# Where it cannot hear


async def test_without_the_extra_it_says_so_and_shows_the_buttons(
    you: Phone, mouth: Mouth, caplog: pytest.LogCaptureFixture
) -> None:
    mouth.listener.installed = False
    await in_a_hold(you)
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            await mouth.say("next")
    assert you.last == (
        "I can't hear voice messages here.\nThese buttons do the same, and so do typed words."
    )
    assert you.buttons == BOARD
    assert caplog.text.count("pip install '.[hearing]'") == 1
    assert downloads(you.running) == 0
    assert (await you.tap("Skip")).startswith("Pelvic tilt")


async def test_without_the_extra_and_a_session_one_line_is_enough(you: Phone, mouth: Mouth) -> None:
    mouth.listener.installed = False
    await mouth.say("next")
    assert you.last == "I can't hear voice messages here. No session is on. /routine begins one."


async def test_a_voice_message_that_does_not_come_is_said(you: Phone, mouth: Mouth) -> None:
    await in_a_hold(you)
    async with aiohttp.ClientSession() as session:
        client = Client(you.running.sandbox.url, TOKEN, session)
        await client.page("faults", methods=["getFile"], kind="status")
    await mouth.say("next")
    assert you.last.startswith("That voice message did not reach me.\n")
    assert you.buttons == BOARD
    forgive(you.running, "getFile")


async def test_what_is_no_sound_is_said(you: Phone, mouth: Mouth) -> None:
    await in_a_hold(you)
    await mouth.begin(b"no sound at all")
    await mouth.end()
    assert you.last.startswith("That voice message did not reach me.\n")


@pytest.mark.parametrize("there", [True, False])
async def test_a_server_of_one_s_own_names_a_file_on_its_disk(
    you: Phone, mouth: Mouth, tmp_path: Path, there: bool
) -> None:
    await in_a_hold(you)
    path = tmp_path / "voice.oga"
    if there:
        path.write_bytes(SOUND)
    found = {"ok": True, "result": {"file_id": "a", "file_unique_id": "b", "file_path": str(path)}}
    async with aiohttp.ClientSession() as session:
        client = Client(you.running.sandbox.url, TOKEN, session)
        answer = {"kind": "status", "status": 200, "body": json.dumps(found), "executed": True}
        await client.page("faults", methods=["getFile"], **answer)
    await mouth.say("next")
    assert you.last.startswith("I heard: “next”." if there else "That voice message did not ")
    if not there:
        # Such a server gives out no files by themselves.
        assert mouth.listener.sounds == []


# Whose voice it is, and what stays of it


async def test_in_a_group_only_who_leads_a_session_there_is_listened_to(
    running: Running, mouth: Mouth
) -> None:
    you, friend = Phone(running, YOU, OFFICE), Phone(running, FRIEND, OFFICE)
    await Phone(running, YOU).ready()
    await you.runs("cat")
    await speak_in_the_office(running, FRIEND)
    await mouth.end(FRIEND)
    assert downloads(running) == 0
    assert not any("I heard" in text_of(message) for message in friend.messages)
    mouth.listener.words = "next"
    await speak_in_the_office(running, YOU)
    await mouth.end()
    assert you.newest("I heard: “next”.")


async def speak_in_the_office(running: Running, person: int) -> None:
    world = running.sandbox.world
    name = f"@{world.bot_username}"
    people.send_file(world, person, OFFICE, "voice", SOUND, name="voice.ogg", caption=name)
    await Phone(running, person, OFFICE).answered()


async def test_words_and_sound_come_into_no_log_and_no_file(
    you: Phone, mouth: Mouth, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        await in_a_hold(you)
        await mouth.say("persimmon pudding")
        await mouth.say("skip persimmon")
        await you.tap("Do it")
        await mouth.begin(b"persimmon")
        await mouth.end()
    # Telegram's library says all it does at DEBUG, and is silenced: tests/test_logs.py.
    ours = [r.getMessage() for r in caplog.records if not r.name.startswith("telegram")]
    assert ours
    assert not any("persimmon" in message for message in ours)
    store = you.running.store
    assert await store.has(str(YOU))
    async with asyncio.timeout(PATIENCE):
        while await store.has("persimmon"):  # what they said waits until it is answered
            await asyncio.sleep(0.01)
    assert not await store.has("OggS")


async def test_a_stop_of_the_program_leaves_nothing_running(you: Phone, mouth: Mouth) -> None:
    await in_a_hold(you)
    mouth.listener.free.clear()
    await mouth.begin()
    ears = mouth.listener.ears
    await asyncio.wait_for(ears.stop(), PATIENCE)
    assert not [task for task in asyncio.all_tasks() if task.get_name() == "ears"]


# A restart meanwhile


async def test_what_is_not_heard_when_the_bot_is_killed_is_heard_after_the_restart(
    you: Phone, mouth: Mouth, listener: Listener, running: Running
) -> None:
    await in_a_hold(you)
    listener.words = "it hurts"
    listener.free.clear()
    await mouth.begin()
    async with asyncio.timeout(PATIENCE):
        while not listener.sounds:
            await asyncio.sleep(0.001)
    await running.kill()
    listener.free.set()
    await listener.ears.stop()
    assert await state_of(you) is State.RUNNING
    listener.ears = running.ears = Ears(listener.open)
    await running.start()
    await mouth.end()
    assert await state_of(you) is State.HURT
    async with asyncio.timeout(PATIENCE):
        while await running.store.updates():  # that it is handled is noted a moment later
            await asyncio.sleep(0.01)
    # After a start the bot shows the countdown anew, though it may stand there just so.
    again = [call["method"] for call in refused(running)]
    assert set(again) <= {"editMessageMedia"}
    forgive(running, *again)


# Where no session is on, what is spoken is what is typed


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("progress", "Your progress"),
        ("Help.", "What I can do"),
        ("show me my settings please", "Settings"),
        ("what can you do", "What I can do"),
        ("thank you", "Gladly."),
        ("good morning", "Hello."),
        ("stop reminding me", "There is nothing to stop"),
        ("plank", "Plank"),
        ("nothing hurts", "Good to hear."),
    ],
)
async def test_a_spoken_command_is_done_outside_a_session(
    you: Phone, mouth: Mouth, words: str, answer: str
) -> None:
    await you.at_home()
    await mouth.say(words)
    assert you.last.startswith(answer)


@pytest.mark.parametrize(
    ("words", "button"),
    [
        ("delete everything", "/forget"),
        ("resume", "/resume"),
        ("remind me at 9:30", "/remind"),
        ("level gentle", "/level"),
    ],
)
async def test_what_changes_something_waits_for_a_tap(
    you: Phone, mouth: Mouth, words: str, button: str
) -> None:
    await you.at_home()
    before = await you.running.store.load(YOU)
    await mouth.say(words)
    assert you.last == f"I heard: “{words}”."
    assert you.buttons == [button, "All commands"]
    assert await you.running.store.load(YOU) == before


async def test_a_command_that_is_not_sure_is_asked_about(you: Phone, mouth: Mouth) -> None:
    await you.at_home()
    await mouth.say("progress", 0.6)
    assert you.last == "Was that “progress”?"
    assert (await you.tap("/progress")).startswith("Your progress")


async def test_a_spoken_time_of_a_reminder_is_set_by_the_tap(you: Phone, mouth: Mouth) -> None:
    await you.at_home()
    await mouth.say("remind me at 9:30")
    assert (await you.tap("/remind")).startswith("Reminder: every day at 9:30.")
