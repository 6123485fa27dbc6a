"""A soak test: many people, a faulty Telegram, and a bot that is killed again and again.

    python -m bench.soak [--minutes 5] [--people 200] [--seed 1] [--kills-every 20]

People write and tap at random, as the seed says; the local Telegram sometimes answers with
429, 5xx, half an answer or none; the bot is killed with SIGKILL and started again at once. When
everything is idle, the promises are checked against the log of calls and the files.
"""

import argparse
import asyncio
import random
import signal
import sys
import tempfile
import time
from bisect import bisect_right
from collections import Counter, deque
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp

from bench.watched import resident_mib
from lumbar.coach.exercise import Level
from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from sandbox import people
from sandbox.client import Client
from sandbox.limits import LIMITED
from tests.e2e.process import TOKEN, Bot

PER_SECOND = 30
BURST, PER_CHAT = 3.0, 1.0
"""Messages that a chat takes at once, and per second after that (Bot API FAQ)."""
PAUSE = (2.0, 12.0)
"""Seconds between two actions of one person."""
FAULT_EVERY = 3.0
AROUND_A_KILL = 3.0
"""Seconds after a kill without a check of rate limits: the new process does not know what
the killed one had sent."""
TRACE = 4_000
"""Number of characters shown of a traceback."""
REST = 4.0
LONGEST_REST = 180.0
PATIENT = 5
"""One person in this many finishes sessions; the others finish few."""
LEFT_ALONE = 40.0
"""Seconds of the gentle cat stretch, plus a margin."""
FINISHED = ("Your first session, ", "sessions in total, ")
"""Parts of the texts that report a finished session."""
SAYS = (
    *("/help", "/progress", "/stretch cat", "/stretch", "/exercises plank", "/why", "/settings"),
    *("/voice on", "/voice off", "/exercises bridge", "/exercises"),
)
TYPED = ("skip", "pause", "it hurts", "stop", "thanks", "<b>{ $x }</b>")
TAPS = {
    *("Start", "Skip", "Pause", "Resume", "Stop", "It hurts", "Back", "None of these"),
    *("Short one", "Too easy", "Just right", "Too hard", "Go on", "Start over", "Begin", "Silent"),
    *("See it move", "See the poses", "All exercises", "By itself", "When ready", "Dark"),
    *("Weeks", "Months", "Voice on", "No voice"),
}


@dataclass
class Wish:
    """A setting that a person made last, which the record must contain at the end."""

    level: Level = Level.GENTLE
    remind: int | None = None


@dataclass
class Soak:
    """One run and the faults found in it."""

    bot: Bot
    chance: random.Random
    wishes: dict[int, Wish] = field(default_factory=dict)
    kills: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    faults: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    too_fast: list[str] = field(default_factory=list)
    """A separate list, because on a stalled machine calls sent apart may arrive together."""
    did: int = 0
    late: int = 0
    """Number of presses whose answer came too late for Telegram."""
    finished: int = 0
    """Number of sessions stored as finished, each reported exactly once."""

    async def live(self, person: int, seed: int, until: float) -> None:
        """Simulates one person until `until`."""
        chance = random.Random(seed)
        self.wishes[person] = Wish()
        self._say(person, "/start")
        if seed % PATIENT == 0:
            await self._exercise(person, chance, until)
            return
        while time.monotonic() < until:
            await asyncio.sleep(chance.uniform(*PAUSE))
            self.did += 1
            what = chance.random()
            if what < 0.5:
                self._tap(person, chance)
            elif what < 0.65:
                level = chance.choice(list(Level))
                self.wishes[person].level = level
                self._say(person, f"/level {level}")
            elif what < 0.75:
                minute = chance.randrange(24 * 60)
                self.wishes[person].remind = minute
                self._say(person, f"/remind {minute // 60}:{minute % 60:02}")
            elif what < 0.93:
                self._say(person, chance.choice(SAYS))
            else:
                self._say(person, chance.choice(TYPED))

    async def _exercise(self, person: int, chance: random.Random, until: float) -> None:
        """Does one stretch after another without interrupting them."""
        self.wishes[person].level = Level.GENTLE
        self._say(person, "/level gentle")
        while time.monotonic() < until:
            self.did += 1
            self._say(person, "/stretch cat")
            await asyncio.sleep(chance.uniform(*PAUSE))
            for _ in range(2):
                self._tap(person, chance, {"None of these", "Resume", "Start"})
                await asyncio.sleep(chance.uniform(*PAUSE))
            await asyncio.sleep(min(LEFT_ALONE, max(0.0, until - time.monotonic())))

    def _say(self, person: int, text: str) -> None:
        people.say(self.bot.world, person, person, text)

    def _tap(self, person: int, chance: random.Random, taps: Collection[str] = TAPS) -> None:
        """Taps a button, out of `taps`, of one of the last messages."""
        chat = self.bot.world.chats[person]
        buttons = [
            (message["message_id"], row, column)
            for message in list(chat.messages.values())[-4:]
            for row, line in enumerate(message.get("reply_markup", {}).get("inline_keyboard", []))
            for column, button in enumerate(line)
            if button["text"] in taps
        ]
        if buttons:
            people.press_button(self.bot.world, person, person, *chance.choice(buttons))

    async def stumble(self, client: Client) -> None:
        """Sets faults in the local Telegram at intervals."""
        while True:
            await asyncio.sleep(self.chance.uniform(0, 2 * FAULT_EVERY))
            # Clear faults that no call has met, or a bot with few calls would meet nothing else.
            await mended(client)
            kind = self.chance.choice(("429", "status", "hang", "cut"))
            self.faults[kind] += 1
            fault: dict[str, Any] = {"kind": kind, "count": self.chance.randrange(1, 6)}
            if kind == "hang":
                fault["seconds"] = self.chance.uniform(1, 6)
            if kind == "429":
                fault["retry_after"] = self.chance.randrange(1, 8)
                fault["chat_id"] = self.chance.choice(list(self.wishes))
            await client.page("faults", **fault)

    async def kill(self, every: float) -> None:
        """Kills the bot at intervals, and starts it again at once."""
        while True:
            await asyncio.sleep(self.chance.uniform(0.5 * every, 1.5 * every))
            self.weigh()
            await self.bot.end(signal.SIGKILL)
            self.kills.append(time.time())
            await self.bot.spawn()

    def weigh(self) -> None:
        """Records the bot's memory."""
        process = self.bot.process
        assert process is not None
        self.memory.append(resident_mib(process.pid))

    async def rest(self) -> None:
        """Returns once every action is handled and the bot sends nothing more."""
        for person in self.wishes:
            self._say(person, "stop")
        end, quiet = time.monotonic() + LONGEST_REST, 0.0
        known = -1
        while time.monotonic() < end and quiet < REST:
            await asyncio.sleep(0.5)
            said = sum(call["method"] in LIMITED for call in self.bot.world.calls)
            quiet = quiet + 0.5 if said == known and not self.bot.world.updates.pending() else 0.0
            known = said
        if quiet < REST:
            self.wrong.append(f"it had not come to rest after {LONGEST_REST:.0f} s")

    # Checks

    async def check(self) -> None:
        """Checks the files and the log of calls."""
        kept = {person.id: person async for person in self.bot.store.everyone()}
        self._files()
        for number, wish in self.wishes.items():
            history = await self.bot.store.history(number)
            self._person(number, wish, kept.get(number), history)
        tried = {
            call["params"].get("callback_query_id")
            for call in self.bot.world.calls
            if call["method"] == "answerCallbackQuery"
        }
        for press, query in self.bot.world.queries.items():
            if press not in tried:
                self.wrong.append(f"press {press} of {query.person} was never answered")
            elif not query.answered:
                # Telegram or the bot was down for longer than Telegram keeps a press.
                self.late += 1
        self.finished = sum(one.past.sessions for one in kept.values())
        self._limits()
        _, found, trace = self.bot.log.partition("Traceback")
        if found:
            self.wrong.append(f"there is a traceback in the log: {found}{trace[:TRACE]}")

    def _files(self) -> None:
        for path in (self.bot.data / "people").iterdir():
            if not path.is_dir() and path.suffix != ".json":
                self.wrong.append(f"{path.name} is left over")

    def _person(
        self, number: int, wish: Wish, person: Person | None, history: tuple[Entry, ...]
    ) -> None:
        if person is None:
            if wish != Wish():
                self.wrong.append(f"{number} has no record")
            return
        if person.level is not wish.level:
            self.wrong.append(f"{number} chose {wish.level} last and has {person.level}")
        times = person.remind.times if person.remind else ()
        if wish.remind is not None and times != (wish.remind,):
            self.wrong.append(f"{number} set {wish.remind} last and has {times}")
        if len(history) != person.past.ended:
            self.wrong.append(f"{number} ended {person.past.ended} and has {len(history)} sessions")
        done = sum(entry.finished for entry in history)
        chat = self.bot.world.chats[number].messages.values()
        told = sum(any(words in str(message.get("text")) for words in FINISHED) for message in chat)
        if told < done:
            self.wrong.append(f"{number} finished {done} sessions and was told of {told}")
        if told and not done:
            self.wrong.append(f"{number} was told of a session that is not kept")

    def _limits(self) -> None:
        """Finds calls over Telegram's limits; calls that met a fault count, too."""
        calls = [
            (call["at"], int(call["params"]["chat_id"]))
            for call in self.bot.world.calls
            if call["method"] in LIMITED and not self._near_a_kill(call["at"])
        ]
        at = [moment for moment, _ in calls]
        seconds = ((bisect_right(at, t + 1) - n, t) for n, t in enumerate(at))
        most, begun = max(seconds, default=(0, 0.0))
        if most > PER_SECOND:
            after = begun - at[0]
            self.too_fast.append(f"{most} calls in a second, {after:.1f} s after the first")
        left: dict[int, tuple[float, float]] = {}
        for moment, chat in calls:
            had, then = left.get(chat, (BURST, moment))
            now = min(BURST, had + (moment - then) * PER_CHAT)
            if now < 1 - 0.05:
                self.too_fast.append(f"a call too early in the chat of {chat}")
            left[chat] = (now - 1, moment)

    def _near_a_kill(self, at: float) -> bool:
        return any(0 <= at - kill < AROUND_A_KILL for kill in self.kills)


async def mended(client: Client) -> None:
    """Clears all faults of the local Telegram."""
    await client.admit()
    async with client.session.delete(f"{client.url}/app/faults") as answer:
        answer.raise_for_status()


async def soak(folder: Path, *, minutes: float, people: int, seed: int, kills_every: float) -> Soak:
    """Runs the soak test in an empty folder; kills_every: seconds, 0: never."""
    bot = Bot(folder, MESSAGES_PER_SECOND=str(PER_SECOND), LOG_LEVEL="WARNING")
    bot.world.calls = deque()
    run = Soak(bot, random.Random(seed))
    await bot.sandbox.start()
    try:
        await bot.start()
        everybody = [bot.somebody() for _ in range(people)]
        until = time.monotonic() + minutes * 60
        async with aiohttp.ClientSession() as session:
            client = Client(bot.sandbox.url, TOKEN, session)
            troubles = [asyncio.create_task(run.stumble(client))]
            if kills_every:
                troubles.append(asyncio.create_task(run.kill(kills_every)))
            lives = (run.live(person, seed + person, until) for person in everybody)
            await asyncio.gather(*lives)
            for trouble in troubles:
                trouble.cancel()
            await asyncio.gather(*troubles, return_exceptions=True)
            await mended(client)
            if bot.process is None or bot.process.returncode is not None:
                await bot.spawn()
            await run.rest()
        run.weigh()
        if await bot.end() != 0:
            run.wrong.append("it did not stop cleanly")
        await run.check()
        return run
    finally:
        await bot.close()


def report(run: Soak) -> str:
    """Returns the results, one a line."""
    methods = Counter(call["method"] for call in run.bot.world.calls)
    refused = Counter(
        f"{call['method']} {call.get('error_code', 'swallowed')}"
        for call in run.bot.world.calls
        if call["ok"] is False
    )
    memory = ", ".join(f"{mib:.0f}" for mib in (run.memory[0], max(run.memory), run.memory[-1]))
    lines = (
        f"{len(run.wishes)} people did {run.did} things; {len(run.kills)} kills",
        (
            f"{run.finished} sessions finished; "
            f"{run.late} of {len(run.bot.world.queries)} presses answered too late"
        ),
        f"faults {dict(run.faults)}; {methods.total()} calls",
        f"refused or swallowed: {dict(refused.most_common(8))}",
        f"memory {memory} MiB (first, most, last)",
        f"wrong: {len(run.wrong)}; too fast: {len(run.too_fast)}",
        *run.wrong[:40],
        *run.too_fast[:10],
    )
    return "\n".join(lines)


def main() -> int:
    """Runs the command line; returns 1 if a promise was broken."""
    parser = argparse.ArgumentParser(prog="python -m bench.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=5.0)
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills-every", type=float, default=20.0, help="seconds; 0: never")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="lumbar-soak-") as folder:
        run = asyncio.run(soak(Path(folder), **vars(asked)))
        print(report(run))
    return 1 if run.wrong or run.too_fast else 0


if __name__ == "__main__":
    sys.exit(main())
