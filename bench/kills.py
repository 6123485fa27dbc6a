"""SIGKILL at random points of a rush of reminders: counts missed and doubled ones.

    python -m bench.kills [--people 2000] [--kills 8] [--per-second 30] [--holds 0] [--seed 1]

Half of the people are due in one minute and half in the next. The bot is started again at
once after each kill. The local Telegram counts messages; decisions are
read from the records. With --holds, that many countdowns run meanwhile and use part of the
rate limit.
"""

import argparse
import asyncio
import random
import signal
import sys
import tempfile
import time
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from lumbar.coach.exercise import Level
from lumbar.coach.person import Live, Person
from lumbar.coach.plan import items
from lumbar.coach.schedule import Remind, Slot
from lumbar.coach.session import Event, Session, happen
from lumbar.library import load_library
from tests.answers import SAFE
from tests.e2e.process import Bot, is_reminder

MINUTE = 60.0
SETTLED = 3.0
"""Seconds without a new message after which the run counts as over."""
LAST_KILL = 0.95
"""Share of all reminders after which kills end, because too few are left."""
HEADROOM = 60.0
"""Seconds that a rush may take beyond its messages at the allowed rate."""
ON_ITS_WAY = 0.2
"""Seconds after a kill for messages in flight to arrive; a bot takes longer to start."""


@dataclass(frozen=True, kw_only=True)
class Kill:
    """The state at one kill.

    after: seconds since the first reminders were due; sent: messages that had arrived;
    in_flight: people whose reminder is decided in the record but had not arrived, for the
    first time at this kill.
    """

    after: float
    sent: int
    in_flight: frozenset[int]


@dataclass(frozen=True, kw_only=True)
class Tally:
    """The result of a run; fastest: the most messages in any second."""

    people: int
    kills: Sequence[Kill]
    missed: frozenset[int]
    doubled: frozenset[int]
    seconds: float
    fastest: int

    @property
    def unexplained(self) -> frozenset[int]:
        """People who were missed and not in flight at any kill."""
        return self.missed.difference(*(kill.in_flight for kill in self.kills))


class Rush:
    """A run: people, a bot, and the local Telegram that counts."""

    def __init__(self, bot: Bot, people: int, first: float, minutes: int) -> None:
        """first: the first due minute (UTC seconds); minutes: number of due minutes."""
        self.bot = bot
        self.first = first
        self.lost: set[int] = set()
        self.people = {
            bot.somebody(): first + number % minutes * MINUTE for number in range(people)
        }

    async def known(self) -> None:
        """Has the bot know the people, while it is down."""
        for person, at in self.people.items():
            await self._remind(person, at)

    def sent(self) -> Counter[int]:
        """Returns the reminders that arrived, by person."""
        calls = (c for c in self.bot.world.calls if c["method"] == "sendMessage" and c["ok"])
        return Counter(int(call["params"]["chat_id"]) for call in calls if is_reminder(call))

    def fastest(self) -> int:
        """Returns the most messages in any second."""
        calls = self.bot.world.calls
        at: list[float] = [c["at"] for c in calls if c["method"] == "sendMessage" and c["ok"]]
        return max(bisect_right(at, begin + 1) - first for first, begin in enumerate(at))

    async def decided(self) -> set[int]:
        """Returns people whose reminder for today is decided, as the next start will read it."""
        known = {person.id: person for person in await self.bot.store.left()}
        return {
            person
            for person, at in self.people.items()
            for slot in known[person].remind.slots  # type: ignore[union-attr]
            if datetime.fromtimestamp(at, UTC).date() in slot.decided
        }

    async def killed(self) -> Kill:
        """Kills the bot, starts it again at once, and returns the state."""
        await self.bot.end(signal.SIGKILL)
        at = time.time()
        decided = await self.decided()
        await self.bot.spawn()
        await asyncio.sleep(ON_ITS_WAY)
        sent = self.sent()
        in_flight = frozenset(decided - set(sent) - self.lost)
        self.lost |= in_flight
        return Kill(after=at - self.first, sent=sent.total(), in_flight=in_flight)

    async def reached(self, goal: float, seconds: float) -> None:
        """Returns once `goal` people have their message or never will, or after `seconds`."""
        end = time.monotonic() + seconds
        while len(self.lost | set(self.sent())) < goal and time.monotonic() < end:
            await asyncio.sleep(0.005)

    async def settled(self, seconds: float) -> None:
        """Returns once everybody who can have a message has it and no more arrive."""
        end = time.monotonic() + seconds
        while set(self.people) - set(self.sent()) - self.lost and time.monotonic() < end:
            await asyncio.sleep(0.2)
        await asyncio.sleep(SETTLED)

    async def hold(self, holds: int) -> None:
        """Puts `holds` other people into planks, one after another, when the first are due."""
        plan = items([load_library().exercises["plank"]] * 3, Level.STANDARD, {})
        at = max(self.first, time.time())
        for person in (self.bot.somebody() for _ in range(holds)):
            session = Session(id="abc", routine="plank", plan=plan, by_itself=True, begun=at)
            live = Live(session=happen(session, Event.START, at), chat=person)
            await self.bot.store.save(Person(id=person, safety=SAFE, live=live))

    async def _remind(self, person: int, at: float) -> None:
        due = datetime.fromtimestamp(at, UTC)
        remind = Remind(slots=(Slot(at=due.hour * 60 + due.minute),))
        await self.bot.store.save(Person(id=person, zone="UTC", remind=remind))


async def rush(
    bot: Bot,
    *,
    people: int,
    kills: int,
    seed: int,
    minutes: int,
    holds: int = 0,
) -> Tally:
    """Runs it with a bot that knows nobody and has a MESSAGES_PER_SECOND.

    minutes: number of due minutes, from the next one on; 0: the current one, to begin at once.
    """
    chance = random.Random(seed)
    now = time.time()
    first = now - now % MINUTE + (MINUTE if minutes else 0)
    await bot.sandbox.start()
    per_second = int(bot.environ["MESSAGES_PER_SECOND"])
    try:
        the_rush = Rush(bot, people, first, max(minutes, 1))
        await the_rush.known()
        await the_rush.hold(holds)
        await bot.start()
        began = max(first, time.time())
        busy = max(minutes - 1, 0) * MINUTE + people / max(minutes, 1) / per_second
        done: list[Kill] = []
        for goal in sorted(chance.uniform(0, LAST_KILL * people) for _ in range(kills)):
            await the_rush.reached(goal, busy + HEADROOM)
            await asyncio.sleep(chance.uniform(0, 1 / per_second))
            done.append(await the_rush.killed())
        await the_rush.settled(busy + HEADROOM)
        seconds = time.time() - began
        if await bot.end() != 0:
            raise RuntimeError(f"it did not stop cleanly:\n{bot.log}")
        sent = the_rush.sent()
        return Tally(
            people=people,
            kills=done,
            missed=frozenset(person for person in the_rush.people if not sent[person]),
            doubled=frozenset(person for person, count in sent.items() if count > 1),
            seconds=seconds,
            fastest=the_rush.fastest(),
        )
    finally:
        await bot.close()


def report(tally: Tally) -> str:
    """Returns the figures, one a line."""
    lines = [
        f"kill {number}: {kill.after:6.1f} s after the first were due, {kill.sent} had arrived, "
        f"{len(kill.in_flight)} decided and not sent"
        for number, kill in enumerate(tally.kills, 1)
    ]
    lines += [
        f"people {tally.people}, kills {len(tally.kills)}",
        f"{tally.seconds:.0f} s, at most {tally.fastest} messages in a second",
        f"missed {len(tally.missed)}, of them not in flight at a kill {len(tally.unexplained)}",
        f"doubled {len(tally.doubled)}",
    ]
    return "\n".join(lines)


def main() -> int:
    """Runs the command line; returns 1 if a person was missed or doubled not by a kill."""
    parser = argparse.ArgumentParser(prog="python -m bench.kills", description=__doc__)
    parser.add_argument("--people", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=8)
    parser.add_argument("--per-second", type=int, default=30)
    parser.add_argument("--minutes", type=int, default=2, help="due minutes; 0: all now")
    parser.add_argument("--holds", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="lumbar-kills-") as folder:
        bot = Bot(Path(folder), MESSAGES_PER_SECOND=str(asked.per_second))
        del asked.per_second
        tally = asyncio.run(rush(bot, **vars(asked)))
    print(report(tally))
    return 1 if tally.unexplained or tally.doubled else 0


if __name__ == "__main__":
    sys.exit(main())
