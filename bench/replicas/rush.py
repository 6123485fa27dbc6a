"""Very many people due in the same minute, over all replicas, two of which are killed."""

import asyncio
import time
from collections import Counter
from datetime import UTC, datetime

from bench.figures import most_in_a_second
from bench.replicas.server import enforcing
from bench.replicas.trial import Trial
from lumbar.coach.person import Person
from lumbar.coach.schedule import Remind, Slot
from tests.answers import SAFE
from tests.e2e.process import until
from tests.postgres import running_server
from tests.replicas.cluster import Cluster

PEOPLE, PER_SECOND, KILLS = 20_000, 1000, (0.3, 0.6)
"""How many are due, the rate allowed, and at which parts of the rush somebody is killed."""
PORTION = 500
AHEAD = 20.0
"""Seconds from the last record to the minute: replicas start meanwhile."""
HEADROOM = 60.0
MINUTE = 60.0
_DECIDED = """select id from people where record::text ~ '"decided": ?\\["'"""


async def rush(trial: Trial) -> None:
    """20,000 due in a minute at 1,000 a second, two kills."""
    people = trial.people or PEOPLE
    per_second = min(PER_SECOND, people)
    async with enforcing(people, -1, per_second) as telegram:
        with running_server() as server:
            cluster = Cluster(trial.folder, server, **telegram.environ(per_second))
            await cluster.open()
            try:
                due = await _fill(cluster, people)
                await cluster.start(trial.replicas)
                in_flight = await _rush(cluster, trial, people, per_second, due)
            finally:
                await cluster.close()
    _tell(
        trial, telegram.seen["calls"], telegram.seen["refused"], people, per_second, in_flight, due
    )


async def _fill(cluster: Cluster, people: int) -> float:
    """Puts people into the database; returns the minute in which all are due (UTC seconds)."""
    due = time.time() + people / 2000 + AHEAD
    due += MINUTE - due % MINUTE
    at = datetime.fromtimestamp(due, UTC)
    remind = Remind(slots=(Slot(at=at.hour * 60 + at.minute),))
    async with cluster.store() as store:
        for first in range(1, people + 1, PORTION):
            ids = range(first, min(first + PORTION, people + 1))
            await asyncio.gather(
                *(store.save(Person(id=one, safety=SAFE, zone="UTC", remind=remind)) for one in ids)
            )
    print(f"    {people} are due in {due - time.time():.0f} s", flush=True)
    return due


async def _rush(
    cluster: Cluster, trial: Trial, people: int, per_second: int, due: float
) -> set[int]:
    """Kills twice, and waits for the end; returns whose reminder was decided by one that was
    killed, so that it may have been in flight."""
    in_flight: set[int] = set()
    for part in KILLS:
        await asyncio.sleep(max(0.0, due + part * people / per_second - time.time()))
        owning = {one: sorted(cluster.shares_of(one)) for one in cluster.replicas}
        # One that has just come owns nothing yet.
        victim = trial.chance.choice([one for one, its in owning.items() if its])
        shares = owning[victim]
        replacing = asyncio.create_task(cluster.replace(victim))
        await until(lambda one=victim: one.ended is not None)  # type: ignore[misc]
        theirs = ",".join(map(str, shares))
        in_flight |= {int(row) for row in cluster.ask(f"{_DECIDED} and share in ({theirs})")}
        print(f"    killed one of {len(shares)} shares at {time.time() - due:.1f} s", flush=True)
        await replacing
    end = time.time() + 2 * people / per_second + HEADROOM
    while time.time() < end:
        decided = len(await asyncio.to_thread(cluster.ask, _DECIDED))
        if decided >= people:
            break
        await asyncio.sleep(1)
    trial.verdict.must("all are decided", holds=decided == people, found=decided)
    await asyncio.sleep(3)
    return in_flight


def _tell(
    trial: Trial,
    calls: list[tuple[float, int, str]],
    refused: list[tuple[float, int, str]],
    people: int,
    per_second: int,
    in_flight: set[int],
    due: float,
) -> None:
    verdict = trial.verdict
    sent = Counter(chat for _, chat, method in calls if method == "sendmessage")
    times = [at for at, *_ in calls]
    missed = set(range(1, people + 1)) - set(sent)
    verdict.none("sent twice", [str(one) for one, count in sent.items() if count > 1])
    verdict.none("missed, and not in flight at a kill", [str(one) for one in missed - in_flight])
    verdict.must(
        f"never over {per_second} a second",
        holds=most_in_a_second(times) <= per_second and not refused,
        found=f"{most_in_a_second(times)} at most, {len(refused)} were refused",
    )
    took = max(times) - max(due, min(times))
    print(
        f"    {len(missed)} missed, in flight at two kills; {len(times)} calls in {took:.1f} s,"
        f" {len(times) / took:.0f} a second; the first {min(times) - due:.2f} s after the minute",
        flush=True,
    )
