"""Somebody who uses the bot as people do: looks at the screen, taps what is there, tries again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from lumbar.screens.presses import Rate
from sandbox import groups, people
from tests.sim.machine import Machine
from tests.sim.screen import (
    Message,
    buttons,
    frame_of,
    meaning,
    plain,
    presses,
    session_buttons,
    words,
)
from tests.sim.watch import APOLOGIES, Act, Watch

YOU, FRIEND, OFFICE = 1001, 1002, -2001
TRIES = 6
LOOKS_FOR = 15.0
"""Seconds that somebody looks for a button before they give up, when nothing is out of order."""
PATIENCE = 60.0
"""Seconds after which somebody writes, because nothing moves on the screen."""
MOST_POKES = 4
GOES_ON = ("Start", "Resume", "Go on", "None of these")
REACTS = 1.0


class You:
    """A person in a chat, by default their private one."""

    def __init__(self, machine: Machine, watch: Watch, chat: int | None = None) -> None:
        self.machine = machine
        self.watch = watch
        self.id = watch.person_id
        self.chat = self.id if chat is None else chat
        self.gave_up: list[str] = []

    # What they see

    @property
    def messages(self) -> list[Message]:
        """The bot's messages, oldest first."""
        return self.watch.messages(self.chat)

    def sees(self, text: str, since: float = 0.0) -> bool:
        """Whether something with these words has come to be shown since then."""
        return any(
            text in words(shown.message)
            for shown in reversed(self.watch.shown)
            if shown.at >= since and shown.chat == self.chat and shown.what != "gone"
        )

    def find(self, name: str) -> Message | None:
        """The newest message with a button of that name for this person."""
        for message in reversed(self.messages):
            for button, press in presses(message):
                if button == name and press.owner == self.id:
                    return message
        return None

    # What they do

    async def wait(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    async def until(self, happened: Callable[[], object], within: float = 60.0) -> bool:
        """Waits for something to be seen; whether it came."""
        ends = self.machine.seconds + within
        while not happened():
            if self.machine.seconds >= ends:
                return False
            await asyncio.sleep(0.25)
        return True

    async def say(self, text: str) -> None:
        """Writes, again where the answer is an apology, and waits for the answer."""
        for tried in range(TRIES):
            await self._unblocked()
            act = await self._act(text)
            people.say(self.machine.world, self.id, self.chat, text)
            if await self._answered_well(act):
                return
            await asyncio.sleep(2 * REACTS * (tried + 1))
        self.gave_up.append(f"writing {text}")

    async def ask(self, text: str) -> Act:
        """Writes once, and does not wait."""
        act = await self._act(text)
        people.say(self.machine.world, self.id, self.chat, text)
        return act

    async def tap(self, name: str) -> bool:
        """Taps the newest button of that name, again where it fails; whether it was done."""
        for tried in range(TRIES):
            await self._unblocked()
            await self.until(lambda: self.find(name), self._looks_for())
            message = self.find(name)
            if message is None:
                break
            act = await self.touch(message, name)
            if await self._answered_well(act):
                return True
            await asyncio.sleep(2 * REACTS * (tried + 1))
        self.gave_up.append(f"tapping {name}")
        return False

    async def tap_in_hold(self, name: str) -> bool:
        """Taps a button of a countdown; first gets it going where it waits or is paused again,
        as after a time that nobody saw. Whether the tap was done."""
        for _ in range(TRIES):
            await self._unblocked()
            await self.until(
                lambda: self.find(name) or self._way_on() in GOES_ON, self._looks_for()
            )
            on = self._way_on()
            if self.find(name) is not None or on not in GOES_ON:
                break
            await self.tap(on)
            await self.until(lambda: self.find(name), self._looks_for())
        return await self.tap(name)

    def _looks_for(self) -> float:
        """Seconds for which somebody looks for a button: through an outage, and a while after."""
        return max(LOOKS_FOR, self.machine.trouble.well_at + LOOKS_FOR - self.machine.seconds)

    async def touch(self, message: Message, name: str) -> Act:
        """Taps a button of a message, and does not wait."""
        data = next(data for button, data in buttons(message) if button == name)
        return await self.press(int(message["message_id"]), data, name)

    async def press(self, message: int, data: str, name: str) -> Act:
        """Presses a button that the message may no longer have, and does not wait."""
        act = await self._act(name)
        act.press, act.message = meaning(data), message
        self.watch.settle_acts(act)
        act.query = people.press(self.machine.world, self.id, self.chat, message, data)
        return act

    async def _act(self, text: str) -> Act:
        before = await self.machine.person(self.id)
        act = Act(self.machine.seconds, self.chat, text, before=before)
        if not act.hurts:
            self.watch.settle_acts(act)
        self.watch.acts.append(act)
        return act

    def group_moves(self) -> None:
        """The group becomes a supergroup; what the bot wrote in the old one nobody sees to."""
        new = groups.upgrade(self.machine.world, FRIEND, self.chat)
        self.watch.chats = (self.id, new.id)
        self.chat = new.id

    def friend_says(self, text: str) -> None:
        """Somebody else in the group writes."""
        self.watch.acts.append(Act(self.machine.seconds, self.chat, text, mine=False))
        people.say(self.machine.world, FRIEND, self.chat, text)

    def friend_taps(self, name: str) -> None:
        """Somebody else in the group taps a button of theirs."""
        message = self.find(name)
        if message is None:
            return
        data = next(data for button, data in buttons(message) if button == name)
        act = Act(self.machine.seconds, self.chat, f"a friend's {name}", mine=False)
        self.watch.acts.append(act)
        world, number = self.machine.world, int(message["message_id"])
        act.query = people.press(world, FRIEND, self.chat, number, data)

    async def _unblocked(self) -> None:
        """Somebody who has blocked the bot does nothing there until they are back."""
        until = self.machine.trouble.blocked.get(self.chat, 0.0) + 2 * REACTS
        await asyncio.sleep(max(0.0, until - self.machine.seconds))

    async def comes_back(self) -> None:
        """Has the bot blocked for a while, or shut out of the group; then writes to it again."""
        until = self.machine.trouble.blocked[self.chat]
        await asyncio.sleep(max(0.0, until - self.machine.seconds))
        # A group that has become a supergroup meanwhile takes no words any more.
        self.chat = self.machine.world.chats[self.chat].upgraded_to or self.chat
        word = "hello" if self.chat > 0 else "/routine"
        await self._act(word)
        people.say(self.machine.world, self.id, self.chat, word)

    async def _answered_well(self, act: Act) -> bool:
        """Waits for the answer; False where it is an apology, or where none comes."""
        apologies = len(self.watch.apologies)
        trouble = self.machine.trouble
        await self.until(
            lambda: act.answered is not None and (trouble.well or act.answered < trouble.well_at),
            max(12.0, trouble.well_at + 12.0 - self.machine.seconds),
        )
        await asyncio.sleep(REACTS)
        passed = act.toast == plain("passed") or self._says_last(plain("passed"), act.at)
        if passed or self._is_to_ask_again(act):
            return False
        return act.answered is not None and len(self.watch.apologies) == apologies

    def _is_to_ask_again(self, act: Act) -> bool:
        """Whether the bot has said that this has no answer yet, and that they ask again if they
        still need it: to the bot's clock it came long ago."""
        says = plain("unanswered", what="WHAT").split("WHAT")[0]
        done = plain("unanswered-done", what=act.words)
        return any(
            (text := words(shown.message)).startswith(says) and act.words in text.replace(done, "")
            for shown in self.watch.shown
            if shown.at >= act.at and shown.chat == self.chat and shown.what == "new"
        )

    def _says_last(self, text: str, since: float) -> bool:
        newest = self.messages[-1] if self.messages else None
        return newest is not None and words(newest) == text and self.sees(text, since)

    # Longer stories

    async def ready(self) -> None:
        """Past the safety question, asked which routine it shall be; nothing is set yet."""
        await self.say("/routine")
        await self.tap("None of these")

    async def runs(self, stretch: str) -> None:
        """A stretch by its name, and Start under it: its clock runs."""
        await self.say(f"/stretch {stretch}")
        await self.tap("Start")

    async def at_home(self) -> None:
        """The same, and the bot knows where."""
        await self.ready()
        await self.say("/timezone Europe/Stockholm")

    async def to_the_end(self, efforts: tuple[str, ...] = (), within: float = 1800.0) -> bool:
        """Does what the screen says until the session is over; whether it came to that."""
        start = moved = self.machine.seconds
        rated: set[tuple[str, int]] = set()
        pokes, last = 0, ""
        while self.machine.seconds - start < within:
            if self._over():
                return True
            await self._rate(efforts, rated)
            now_shown = self._countdown()
            if now_shown != last:
                last, moved = now_shown, self.machine.seconds
            button = self._way_on()
            if button is not None:
                await asyncio.sleep(2 * REACTS)
                await self.tap(button)
                moved = self.machine.seconds
            elif self.machine.seconds - moved > PATIENCE and pokes < MOST_POKES:
                pokes += 1
                await self.say("/routine")
                moved = self.machine.seconds
            if pokes and self._offered_anew():
                return True
            await asyncio.sleep(REACTS)
        if self.machine.trouble.well:
            self.watch.accuse("I1", "the session never comes to its end")
        return False

    def _over(self) -> bool:
        """Whether the newest of a session that is seen is its end."""
        ends = {plain(key, exercises=1, minutes=1).split(".")[0] for key in ("finished", "stopped")}
        for shown in reversed(self.watch.shown):
            if shown.chat != self.chat or shown.what == "gone":
                continue
            if words(shown.message).split(".")[0] in ends:
                return True
            if frame_of(shown.message) is not None or session_buttons(shown.message):
                return False
        return False

    def _offered_anew(self) -> bool:
        """Whether the bot asks which routine it shall be: no session is on."""
        return "Whole routine" in [name for name, _ in buttons(self.messages[-1])]

    def _countdown(self) -> str:
        frames = [m for m in self.messages if frame_of(m) is not None]
        return words(frames[-1]) if frames else ""

    def _way_on(self) -> str | None:
        """What the newest message with buttons offers, where it waits for a tap."""
        for message in reversed(self.messages):
            names = [name for name, press in presses(message) if press.owner == self.id]
            if not names:
                continue
            for name in GOES_ON:
                if name in names:
                    return name
            if "Pause" not in names and ("Too easy" in names or "Voice on" in names):
                continue
            return "Skip" if "Skip" in names and "Pause" not in names else None
        return None

    async def _rate(self, efforts: tuple[str, ...], rated: set[tuple[str, int]]) -> None:
        for message in self.messages:
            asks = {name: press for name, press in presses(message) if isinstance(press, Rate)}
            asked = {(press.session, press.step) for press in asks.values()} - rated
            if efforts and asked:
                name = efforts[len(rated) % len(efforts)]
                rated |= asked
                act = await self.touch(message, name)
                await self._answered_well(act)


__all__ = ["APOLOGIES", "FRIEND", "OFFICE", "YOU", "You"]
