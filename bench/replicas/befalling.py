"""Replicas are killed, frozen and replaced while people hold, write and skip."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bench.figures import percentile
from bench.replicas.doing import Crowd
from bench.replicas.trial import Trial
from tests.e2e.phone import buttons_of
from tests.e2e.process import until
from tests.replicas.chats import Chat, longest_gap
from tests.replicas.hall import Hall, hall_of

HOLDERS, WRITERS, SKIPPERS = 9, 6, 3
PLANK = 103.0
"""Seconds of one plank with its rests."""
KILL_EVERY, KILLS_FOR, NEXT_EDIT = 30.0, 600.0, 10.0
FROZEN, AFTERWARDS = 15.0, 10.0
SILENT = 3.0
PRESSERS, PRESSES = 30, 300
LEVELS = ("Gentle", "Standard")
"""Buttons, of which one is chosen, and so called by another name."""
ANSWERED = 0.15
"""Seconds from a press to its answer, at p95."""
BEGINNING = 30.0
"""Seconds that a start may take, for which planks must last, too."""


async def kills(trial: Trial) -> None:
    """SIGKILL of a random replica, again and again."""
    seconds = trial.seconds or KILLS_FOR
    async with _crowded(trial, seconds) as (hall, crowd):
        late = await _kill(hall, trial, seconds)
        await _look(hall, crowd, trial, late)


async def frozen(trial: Trial) -> None:
    """SIGSTOP of one after the other."""
    seconds, late = trial.seconds or FROZEN, []
    async with _crowded(trial, (seconds + BEGINNING) * trial.replicas) as (hall, crowd):
        for victim in list(hall.cluster.replicas):
            chats = hall.of(victim)
            victim.freeze()
            at = time.time()
            late.append(await _next(hall, chats, at, "froze"))
            await asyncio.sleep(max(0.0, seconds - (time.time() - at)))
            victim.thaw()
            await asyncio.sleep(AFTERWARDS)
        await _look(hall, crowd, trial, late)


async def rolling(trial: Trial) -> None:
    """A new one comes, and an old one goes, until all are new."""
    async with _crowded(trial, 2 * BEGINNING) as (hall, crowd):
        began, ends = time.time(), []
        for replica in list(hall.cluster.replicas):
            await hall.cluster.add()
            ends.append(await hall.cluster.end(replica))
            await asyncio.sleep(1)
        await hall.cluster.spread()
        gaps = [longest_gap(chat.times(), began, time.time()) for chat in hall.holders]
        trial.verdict.must(
            f"no silence over {SILENT:.0f} s in holds",
            holds=max(gaps) <= SILENT,
            found=f"{max(gaps):.2f} s at most; each took {max(ends):.1f} s to end at most",
        )
        await _look(hall, crowd, trial, [])


@asynccontextmanager
async def _crowded(trial: Trial, seconds: float) -> AsyncIterator[tuple[Hall, Crowd]]:
    """Replicas with people who hold, write and skip, for so long."""
    crowd = Crowd(WRITERS, SKIPPERS, trial.chance)
    planks = int((seconds + BEGINNING) // PLANK) + 2
    asked = (HOLDERS, planks, trial.replicas, crowd.come)
    async with hall_of(trial.folder, *asked, **trial.environ) as hall:
        crowd.begin()
        await asyncio.sleep(3)
        yield hall, crowd


async def _kill(hall: Hall, trial: Trial, seconds: float) -> list[float]:
    """Kills and replaces; returns seconds to the next edit in all chats, for each kill."""
    end, late = time.time() + seconds, []
    while time.time() < end:
        begun = time.time()
        # A random one has few holds, if any: every second time it is one that has most.
        victim = hall.busiest() if len(late) % 2 else trial.chance.choice(hall.cluster.replicas)
        chats = hall.of(victim)
        replacing = asyncio.create_task(hall.cluster.replace(victim))
        await until(lambda one=victim: one.ended is not None)  # type: ignore[misc]
        late.append(await _next(hall, chats, victim.ended or 0.0, "killed"))
        await replacing
        await asyncio.sleep(max(0.0, KILL_EVERY - (time.time() - begun)))
    return late


async def _next(hall: Hall, chats: list[Chat], since: float, what: str) -> float:
    """Returns seconds from a moment to when all chats were shown something."""
    shown = await hall.shown(chats, since + 0.1) - since if chats else 0.0
    print(f"    {what} one with {len(chats)} holds: {shown:.2f} s", flush=True)
    return shown


async def _look(hall: Hall, crowd: Crowd, trial: Trial, late: list[float]) -> None:
    verdict = trial.verdict
    await crowd.end()
    await hall.cluster.found(lambda: hall.cluster.waiting() == 0)
    if late:
        verdict.must(
            f"the next edit within {NEXT_EDIT:.0f} s, {len(late)} times",
            holds=max(late) <= NEXT_EDIT,
            found=f"{max(late):.2f} s at most, {percentile(late, 0.5):.2f} s in the middle",
        )
    verdict.none("seconds shown that are not right, or second countdowns", hall.wrong())
    await crowd.look(hall.cluster, verdict)
    logs = [file.read_text() for file in trial.folder.glob("replica-*.log")]
    found = [line for log in logs for line in log.splitlines() if line.startswith("Traceback")]
    verdict.none("tracebacks", found)


async def answers(trial: Trial) -> None:
    """From a press to its answer."""
    crowd = Crowd(PRESSERS, 0, trial.chance)
    async with hall_of(trial.folder, 0, 1, trial.replicas, crowd.come) as hall:
        cluster, people = hall.cluster, crowd.writers
        for one in people:
            await one.chat.say("/level")
        took = []
        for nth in range(trial.people or PRESSES):
            chat = people[nth % len(people)].chat
            began = time.time()
            query = chat.touch(next(one for one in LEVELS if one in buttons_of(chat.messages[-1])))
            await until(lambda query=query: cluster.world.queries[query].answered)  # type: ignore[misc]
            answered = (
                call["at"]
                for call in reversed(cluster.world.calls)
                if call["params"].get("callback_query_id") == query
            )
            took.append(next(answered) - began)
            await asyncio.sleep(0.05)
        trial.verdict.must(
            f"a press is answered within {ANSWERED * 1000:.0f} ms at p95",
            holds=percentile(took, 0.95) <= ANSWERED,
            found=f"{percentile(took, 0.95) * 1000:.0f} ms, {percentile(took, 0.5) * 1000:.0f} ms"
            f" in the middle, {max(took) * 1000:.0f} ms at most",
        )
