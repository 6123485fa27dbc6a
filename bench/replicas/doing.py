"""People who write to the bot all the while, and remember what must have come of it."""

import asyncio
import random
import re
import time
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from bench.figures import percentile
from bench.replicas.verdict import Verdict
from lumbar.coach.exercise import Level
from lumbar.coach.person import Live, Person
from lumbar.coach.plan import items
from lumbar.coach.session import Session
from tests.answers import SAFE
from tests.e2e.process import until
from tests.library import LIBRARY
from tests.replicas.chats import Chat
from tests.replicas.cluster import Cluster

STEPS = 400
CLOCK = re.compile(r"\b(\d{1,2}):(\d\d)\b")
ANSWERED = 60.0
"""Seconds that an answer is waited for."""


@dataclass
class Writer:
    """Asks for a reminder at one minute after the other, several at a time: what is said last is
    what is kept, and the answers say which is meant."""

    chat: Chat
    asked: int = 0
    waits: list[float] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def person(self) -> Person:
        return Person(id=self.chat.person, safety=SAFE, zone="UTC")

    async def go_on(self, stop: asyncio.Event, chance: random.Random) -> None:
        while not stop.is_set():
            began, most = time.monotonic(), chance.randint(1, 3)
            for _ in range(most):
                self.asked += 1
                self.chat.write(f"/remind {self.asked // 60}:{self.asked % 60:02}")
            try:
                await until(lambda: self.asked in self.answered(), ANSWERED)
            except TimeoutError:
                self.missing.append(f"{self.chat.person}: {self.asked} is not answered")
            self.waits.append(time.monotonic() - began)
            await asyncio.sleep(chance.uniform(2, 6))

    def answered(self) -> list[int]:
        """Which of them were answered, oldest answer first."""
        found = (CLOCK.search(answer) for answer in self.chat.answers())
        return [int(one[1]) * 60 + int(one[2]) for one in found if one]

    async def wrong(self, cluster: Cluster) -> list[str]:
        answered, who = self.answered(), self.chat.person
        found = list(self.missing)
        found += [
            f"{who}: {later} was answered after {before}"
            for before, later in pairwise(answered)
            if later < before
        ]
        missed = set(range(1, self.asked + 1)) - set(answered)
        found += [f"{who}: {one} was never answered" for one in sorted(missed)]
        remind = (await cluster.load(who)).remind
        kept = [slot.at for slot in remind.slots] if remind else []
        if kept != [self.asked]:
            found.append(f"{who}: {kept} is kept, and not {self.asked}")
        return found

    def twice(self) -> int:
        """How many answers came more than once."""
        return sum(count - 1 for count in Counter(self.answered()).values())


@dataclass
class Skipper:
    """Types "skip" in a long session: each one goes on by one exercise, and by no more."""

    chat: Chat
    skipped: int = 0
    missing: list[str] = field(default_factory=list)

    def person(self) -> Person:
        plan = items([LIBRARY.exercises["plank"]] * STEPS, Level.STANDARD, {})
        session = Session(
            id=f"b{self.chat.person}",
            routine="plank",
            plan=plan,
            by_itself=False,
            begun=time.time(),
        )
        live = Live(session=session, chat=self.chat.person)
        return Person(id=self.chat.person, safety=SAFE, live=live)

    async def go_on(self, stop: asyncio.Event, chance: random.Random) -> None:
        while not stop.is_set() and self.skipped < STEPS - 2:
            self.skipped += 1
            self.chat.write("skip")
            try:
                await until(self._shown, ANSWERED)
            except TimeoutError:
                self.missing.append(f"{self.chat.person}: skip {self.skipped} is not shown")
            await asyncio.sleep(chance.uniform(2, 6))

    def _shown(self) -> bool:
        return any(f"{self.skipped + 1} of {STEPS}" in words for words in self.chat.words)

    async def wrong(self, cluster: Cluster) -> list[str]:
        live = (await cluster.load(self.chat.person)).live
        at = live.session.step if live else -1
        wrong = (
            [] if at == self.skipped else [f"{self.chat.person}: {self.skipped} skips led to {at}"]
        )
        return self.missing + wrong


class Crowd:
    """Some of both, who go on until they are stopped."""

    def __init__(self, writers: int, skippers: int, chance: random.Random) -> None:
        self.writers: list[Writer] = []
        self.skippers: list[Skipper] = []
        self._numbers = writers, skippers
        self._chance = chance
        self._stop = asyncio.Event()
        self._doing: list[asyncio.Task[None]] = []

    def come(self, cluster: Cluster) -> list[Person]:
        """Returns their records, for the database."""
        writers, skippers = self._numbers
        self.writers = [Writer(Chat(cluster, cluster.somebody())) for _ in range(writers)]
        self.skippers = [Skipper(Chat(cluster, cluster.somebody())) for _ in range(skippers)]
        return [one.person() for one in (*self.writers, *self.skippers)]

    def begin(self) -> None:
        for one in (*self.writers, *self.skippers):
            self._doing.append(asyncio.create_task(one.go_on(self._stop, self._chance)))

    async def end(self) -> None:
        self._stop.set()
        await asyncio.gather(*self._doing)

    async def look(self, cluster: Cluster, verdict: Verdict) -> None:
        """Says what came of all that they wrote."""
        wrong = [line for one in self.writers for line in await one.wrong(cluster)]
        verdict.none("requests lost or answered out of order", wrong)
        wrong = [line for one in self.skippers for line in await one.wrong(cluster)]
        verdict.none("skips lost, or counted twice", wrong)
        waits = [wait for one in self.writers for wait in one.waits]
        if waits:
            print(
                f"    {sum(one.asked for one in self.writers)} requests, answered after"
                f" {percentile(waits, 0.5):.2f} s in the middle,"
                f" {percentile(waits, 0.95):.2f} s at p95, {max(waits):.2f} s at most;"
                f" {sum(one.twice() for one in self.writers)} answers came twice;"
                f" {sum(one.skipped for one in self.skippers)} skips",
                flush=True,
            )
