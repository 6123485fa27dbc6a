"""Many people hold at a time, over all replicas, at the rate that Telegram allows."""

import asyncio
import time

from bench.figures import most_in_a_second, percentile
from bench.holding import holding_people, holds_of, measured
from bench.holds import PLANK, SPREAD, WATCHED
from bench.replicas.server import enforcing
from bench.replicas.trial import Trial
from lumbar.coach.session import State
from tests.postgres import running_server
from tests.replicas.cluster import Cluster

PEOPLE, PER_SECOND, LATE = 200, 30, 0.15


async def holds(trial: Trial) -> None:
    """200 people begin holds within a minute, at 30 messages a second."""
    people = trial.people or PEOPLE
    planks = int((SPREAD + 1 + WATCHED) // PLANK) + 1
    async with enforcing(people, SPREAD, PER_SECOND) as telegram:
        with running_server() as server:
            cluster = Cluster(trial.folder, server, **telegram.environ(PER_SECOND))
            await cluster.open()
            try:
                await cluster.save(*holding_people(people, running=False, planks=planks))
                await cluster.start(trial.replicas)
                await asyncio.sleep(SPREAD + 1)
                began = time.time()
                await asyncio.sleep(WATCHED)
                ended = time.time()
                async with cluster.store() as store:
                    known = {
                        person.id: list(holds_of(person.live.session))
                        async for person in store.everyone()
                        if person.live and person.live.session.state is State.RUNNING
                    }
            finally:
                await cluster.close()
    seen = telegram.seen
    found = measured(seen, known, began, ended)
    late = percentile(found.ends, 0.99)
    verdict = trial.verdict
    verdict.none("429s", [str(one) for one in seen["refused"]])
    verdict.must(
        f"ends within {LATE * 1000:.0f} ms at p99",
        holds=late <= LATE,
        found=f"{late * 1000:.0f} ms of {len(found.ends)}, {max(found.ends) * 1000:.0f} ms at most",
    )
    most = most_in_a_second([at for at, *_ in seen["calls"]])
    verdict.must(f"at most {PER_SECOND} in a second", holds=most <= PER_SECOND, found=most)
    print(
        f"    {len(found.starts)} began, late p99 {percentile(found.starts, 0.99):.2f} s,"
        f" {len(seen['words'])} had a word first; {found.per_second:.1f} calls a second;"
        f" frames every {sum(found.gaps) / max(1, len(found.gaps)):.2f} s,"
        f" at most {max(found.gaps, default=0):.2f} s apart;"
        f" {found.lasts:.0%} of the last three seconds",
        flush=True,
    )
