"""The voice in a whole session by itself: one tap on play, in order, in step with the countdown."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest

from lumbar.coach.person import GuideMessage, Live
from lumbar.coach.session import State
from lumbar.coach.timeline import length
from sandbox.client import Client
from sandbox.measure import ogg_seconds
from tests.e2e.kept import Files, Tables
from tests.e2e.phone import TOKEN, Phone, buttons_of, forgive, refused, text_of

TICK = 0.5
AT_MOST = 600.0
"""Seconds that a session takes at the longest, with all that is done in it."""
FOLLOWS = 6.0
"""Seconds within which the session message stands below what is newer: it waits for a moment that
disturbs no hold, and leaves 4 s between two times."""
BEFORE_AHEAD = 4.0
"""Seconds after Start and its answers at which the next voice is not sent ahead yet."""
TAPS_AFTER = 3.0
"""Seconds that the person takes to tap play."""


def voices(phone: Phone) -> list[dict[str, Any]]:
    return [message for message in phone.messages if "voice" in message]


def is_session_message(message: dict[str, Any]) -> bool:
    return "Stop" in buttons_of(message)


@dataclass
class Ear:
    """A person with a phone as Telegram's apps are: where a voice message ends, the next below it
    begins; where the one that plays is deleted, it is silent."""

    phone: Phone
    store: Files | Tables
    plays: int | None = None
    began: float = 0.0
    taps: int = 0
    heard: list[str] = field(default_factory=list)
    lengths: dict[str, float] = field(default_factory=dict)
    waits: float = 0.0
    disordered: float = 0.0
    lenient: float = 0.0
    late: float = 0.0

    @property
    def now(self) -> float:
        return self.phone.running.clock.now()

    async def live(self) -> Live | None:
        person = await self.store.load(self.phone.person)
        return person.live if person is not None else None

    def seconds(self, message: dict[str, Any]) -> float:
        file = message["voice"]["file_id"]
        if file not in self.lengths:
            data = self.phone.running.sandbox.world.files.get(file).data
            self.lengths[file] = ogg_seconds(data)
        return self.lengths[file]

    def tap(self, guide: GuideMessage) -> None:
        """Taps play on what counts now."""
        (said,) = (one for one in voices(self.phone) if one["message_id"] == guide.message)
        self.plays, self.began = guide.message, self.now
        self.late = self.now - max(guide.sent, guide.since)
        self.taps += 1
        self.heard.append(text_of(said))

    def _go_on(self) -> None:
        there = {one["message_id"]: one for one in voices(self.phone)}
        while self.plays in there and self.now >= self.began + self.seconds(there[self.plays]):
            ended = self.began + self.seconds(there[self.plays])
            following = sorted(id_ for id_ in there if id_ > self.plays)
            self.plays, self.began = (following[0] if following else None), ended
            if self.plays is not None:
                self.heard.append(text_of(there[self.plays]))
        if self.plays not in there:
            self.plays = None

    async def listen(self, seconds: float) -> None:
        """Lets time pass and looks, again and again, whether all is as it must be."""
        for _ in range(round(seconds / TICK)):
            await self._pass()

    async def to_the_end(self) -> None:
        """The same until the session is over, and for a while after that."""
        for _ in range(round(AT_MOST / TICK)):
            if await self._pass() is None:
                break
        await self.listen(FOLLOWS + 5)

    async def _pass(self) -> Live | None:
        await self.phone.running.clock.advance(TICK)
        self._go_on()
        self._is_newest()
        live = await self.live()
        if live is not None and live.session.state is State.RUNNING:
            self._is_in_order(live)
            self._is_in_step(live)
            self._is_tapped(live)
        return live

    def _is_newest(self) -> None:
        shown = [one for one in self.phone.messages if is_session_message(one)]
        if not shown or shown == self.phone.messages[-1:]:
            self.disordered = 0.0
            return
        self.disordered += TICK
        assert self.disordered <= FOLLOWS + self.lenient, [
            text_of(one) for one in self.phone.messages
        ]

    def _is_in_order(self, live: Live) -> None:
        """Of what counts: the exercise that runs, and below it at most the next, called so."""
        steps = [guide.step for guide in sorted(live.guides, key=lambda one: one.message)]
        assert steps == sorted(set(steps))
        assert not steps or steps[-1] <= live.session.step + 1
        said = {one["message_id"]: text_of(one) for one in voices(self.phone)}
        for guide in live.guides:
            if guide.step > live.session.step and guide.message in said:
                assert said[guide.message].startswith("Next: ")

    def _is_in_step(self, live: Live) -> None:
        """What is heard is what the countdown shows, late by no more than play was tapped late."""
        if self.plays is None:
            return
        session = live.session
        guide = next(one for one in live.guides if one.message == self.plays)
        if guide.step != session.step:
            near = min(self.now - session.since, session.step_ends() - self.now)
            assert near <= self.late + 1
            return
        message = next(one for one in voices(self.phone) if one["message_id"] == self.plays)
        told = length(session.segments) - self.seconds(message) + self.now - self.began
        assert abs(session.elapsed(self.now) - told - self.late) <= 0.8

    def _is_tapped(self, live: Live) -> None:
        if self.plays is not None:
            self.waits = 0.0
            return
        guide = next((one for one in live.guides if one.step == live.session.step), None)
        if guide is not None:
            self.waits += TICK
        if guide is not None and self.waits >= TAPS_AFTER:
            self.waits = 0.0
            self.tap(guide)


@pytest.fixture
async def ear(you: Phone) -> Ear:
    """A session has begun with the voice, by itself."""
    await you.ready()
    await you.say("/voice on")
    await you.say("/settings")
    await you.tap("By itself")
    await you.say("/routine short")
    await you.tap("Start")
    return Ear(you, you.running.store)


ALL = ["Marching", "Bridge", "Bird dog", "Cat stretch"]


def names(ear: Ear) -> list[str]:
    return [said.removeprefix("Next: ").split(",")[0] for said in ear.heard]


async def test_a_whole_session_needs_one_tap_on_play(ear: Ear) -> None:
    await ear.to_the_end()
    assert ear.taps == 1
    assert names(ear) == ALL
    assert ear.phone.newest("Done.")
    assert [text_of(one) for one in voices(ear.phone)] == [
        f"{name}, {number} of 4" for number, name in enumerate(ALL, 1)
    ], "afterwards each says what it is"


async def test_the_first_evening_needs_one_tap_after_begin(you: Phone) -> None:
    await you.say("/start")
    await you.tap("None of these")
    await you.tap("Begin")
    ear = Ear(you, you.running.store)
    await ear.to_the_end()
    assert ear.taps == 1
    assert names(ear) == ALL
    assert you.newest("Done.")


@pytest.mark.parametrize("at", [5.0, 180.0])
@pytest.mark.parametrize("button", ["Pause", "Skip", "Back", "Swap", "It hurts"])
async def test_whatever_is_pressed_the_order_stays_and_one_tap_more_is_enough(
    ear: Ear, button: str, at: float
) -> None:
    await ear.listen(at)
    await ear.phone.tap(button)
    await ear.listen(10)
    if button == "Pause":
        await ear.phone.tap("Resume")
    elif button == "It hurts":
        await ear.phone.tap("Skip")
        await ear.listen(5)
        await ear.phone.tap("Start")
    elif "Start" in buttons_of(ear.phone.messages[-1]):
        await ear.phone.tap("Start")
    await ear.to_the_end()
    assert ear.taps == 2
    assert ear.phone.newest("Done.")


async def test_after_pause_and_resume_the_rest_and_the_next_come_in_order(ear: Ear) -> None:
    await ear.listen(100)
    await ear.phone.tap("Pause")
    await ear.listen(20)
    before = [text_of(one) for one in voices(ear.phone)]
    await ear.phone.tap("Resume")
    await ear.listen(15)
    after = [text_of(one) for one in voices(ear.phone)][len(before) :]
    assert [one.partition(", from here on")[1] != "" for one in after[:1]] == [True]
    assert all(one.startswith("Next: ") for one in after[1:])


async def test_a_word_in_between_leaves_the_session_message_newest(ear: Ear) -> None:
    await ear.listen(30)
    await ear.phone.say("/why")
    await ear.to_the_end()
    assert ear.taps == 1
    assert names(ear) == ALL


@pytest.mark.parametrize(
    "fault",
    [{"kind": "429", "retry_after": 20}, {"kind": "status"}, {"kind": "cut"}],
    ids=["429", "502", "answer lost"],
)
async def test_a_voice_that_telegram_does_not_take_at_once_is_there_in_time(
    ear: Ear, fault: dict[str, Any]
) -> None:
    running = ear.phone.running
    await ear.listen(BEFORE_AHEAD)
    assert len(voices(ear.phone)) == 1
    ear.lenient = 25.0
    async with aiohttp.ClientSession() as session:
        client = Client(running.sandbox.url, TOKEN, session)
        await client.page("faults", **fault, methods=["sendVoice"], count=1)
    await ear.to_the_end()
    assert ear.taps == 1
    assert names(ear) == ALL
    assert len(voices(ear.phone)) == len(ALL), "a message whose answer was lost is found"
    forgive(running, *[call["method"] for call in refused(running)])


async def test_a_voice_that_was_sent_and_not_noted_before_a_kill_is_found(ear: Ear) -> None:
    running = ear.phone.running
    await ear.listen(BEFORE_AHEAD)
    async with aiohttp.ClientSession() as session:
        client = Client(running.sandbox.url, TOKEN, session)
        await client.page("faults", kind="hang", executed=True, methods=["sendVoice"], count=1)
    passing = asyncio.create_task(ear.phone.wait(20))
    while len(voices(ear.phone)) < 2:
        assert not passing.done(), "the next voice does not come ahead"
        await asyncio.sleep(0.001)
    passing.cancel()
    await running.kill()
    await running.start()
    await ear.to_the_end()
    assert ear.taps == 1
    assert names(ear) == ALL
    assert len(voices(ear.phone)) == len(ALL)
    forgive(running, *[call["method"] for call in refused(running)])
