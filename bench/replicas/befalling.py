"""Replicas are killed, frozen and replaced while people hold, write and skip."""

import asyncio
import time

from bench.figures import percentile
from bench.replicas.doing import Skipper, Writer
from bench.replicas.trial import Trial
from tests.e2e.process import until
from tests.replicas.chats import Chat, longest_gap
from tests.replicas.hall import Hall, hall_of

HOLDERS, WRITERS, SKIPPERS = 9, 6, 3
PLANK = 103.0
"""Seconds of one plank with its rests."""
KILL_EVERY, KILLS_FOR, NEXT_EDIT = 30.0, 600.0, 10.0
FROZEN = 15.0
SILENT = 3.0
PRESSES = 300
ANSWERED = 0.15
"""Seconds from a press to its answer, at p95."""
BEGINNING = 30.0
"""Seconds that a start may take, for which planks must last, too."""


def planks_for(seconds: float) -> int:
    return int((seconds + BEGINNING) // PLANK) + 2


async def kills(trial: Trial) -> None:
    """SIGKILL of a random replica, again and again."""
    seconds = trial.seconds or KILLS_FOR
    async with hall_of(trial.folder, HOLDERS, planks_for(seconds), trial.replicas) as hall:
        people = await _people(hall)
        stop = asyncio.Event()
        doing = [asyncio.create_task(one.go_on(stop, trial.chance)) for one in people]
        late = await _kill(hall, trial, seconds)
        stop.set()
        await asyncio.gather(*doing)
        await until(lambda: hall.cluster.waiting() == 0)
        verdict = trial.verdict
        verdict.must(
            f"the next edit within {NEXT_EDIT:.0f} s after each of {len(late)} kills",
            holds=max(late) <= NEXT_EDIT,
            found=f"{max(late):.2f} s at most, {percentile(late, 0.5):.2f} s in the middle",
        )
        await _look(hall, people, trial)


async def _people(hall: Hall) -> list[Writer | Skipper]:
    """People who do something, put into the database before they write anything."""
    chats = [Chat(hall.cluster, hall.cluster.somebody()) for _ in range(WRITERS + SKIPPERS)]
    writers = [Writer(chat) for chat in chats[:WRITERS]]
    skippers = [Skipper(chat) for chat in chats[WRITERS:]]
    await hall.cluster.save(*(one.person() for one in [*writers, *skippers]))
    return [*writers, *skippers]


async def _kill(hall: Hall, trial: Trial, seconds: float) -> list[float]:
    """Kills and replaces; returns seconds to the next edit in all chats, for each kill."""
    end, late = time.time() + seconds, []
    while time.time() < end:
        begun = time.time()
        victim = trial.chance.choice(hall.cluster.replicas)
        chats = hall.of(victim)
        replacing = asyncio.create_task(hall.cluster.replace(victim))
        await until(lambda one=victim: one.ended is not None)  # type: ignore[misc]
        killed = victim.ended or 0.0
        late.append(await hall.shown(chats, killed + 0.1) - killed if chats else 0.0)
        print(f"    killed one with {len(chats)} holds: {late[-1]:.2f} s", flush=True)
        await replacing
        await asyncio.sleep(max(0.0, KILL_EVERY - (time.time() - begun)))
    return late


async def _look(hall: Hall, people: list[Writer | Skipper], trial: Trial) -> None:
    verdict, cluster = trial.verdict, hall.cluster
    verdict.none("seconds shown that are not right, or second countdowns", hall.wrong())
    for kind in (Writer, Skipper):
        some = [one for one in people if isinstance(one, kind)]
        wrong = [line for one in some for line in await one.wrong(cluster)]
        verdict.none(f"{kind.__name__.lower()}s' updates lost, twice or out of order", wrong)
    writers = [one for one in people if isinstance(one, Writer)]
    waits = [wait for one in writers for wait in one.waits]
    print(
        f"    {sum(one.asked for one in writers)} asked, answered after"
        f" {percentile(waits, 0.5):.2f} s in the middle, {percentile(waits, 0.95):.2f} s at p95,"
        f" {max(waits):.2f} s at most; {sum(one.twice() for one in writers)} answers came twice",
        flush=True,
    )
    logs = [file.read_text() for file in trial.folder.glob("replica-*.log")]
    verdict.none(
        "tracebacks", [log[log.find("Traceback") :][:2000] for log in logs if "Traceback" in log]
    )


async def frozen(trial: Trial) -> None:
    """SIGSTOP of one after the other."""
    seconds = trial.seconds or FROZEN
    planks = planks_for((seconds + 15) * trial.replicas)
    async with hall_of(trial.folder, HOLDERS, planks, trial.replicas) as hall:
        people = await _people(hall)
        stop = asyncio.Event()
        doing = [asyncio.create_task(one.go_on(stop, trial.chance)) for one in people]
        late = []
        for victim in list(hall.cluster.replicas):
            chats = hall.of(victim)
            victim.freeze()
            at = time.time()
            shown = await hall.shown(chats, at + 0.1) - at if chats else 0.0
            late.append(shown)
            print(f"    froze one with {len(chats)} holds: {shown:.2f} s", flush=True)
            await asyncio.sleep(max(0.0, seconds - (time.time() - at)))
            victim.thaw()
            await asyncio.sleep(10)
        stop.set()
        await asyncio.gather(*doing)
        await until(lambda: hall.cluster.waiting() == 0)
        trial.verdict.must(
            f"the next edit within {NEXT_EDIT:.0f} s",
            holds=max(late) <= NEXT_EDIT,
            found=f"{max(late):.2f} s at most",
        )
        await _look(hall, people, trial)


async def rolling(trial: Trial) -> None:
    """A new one comes, and an old one goes, until all are new."""
    async with hall_of(trial.folder, HOLDERS, planks_for(60), trial.replicas) as hall:
        people = await _people(hall)
        stop = asyncio.Event()
        doing = [asyncio.create_task(one.go_on(stop, trial.chance)) for one in people]
        await asyncio.sleep(3)
        began, ends = time.time(), []
        for replica in list(hall.cluster.replicas):
            await hall.cluster.add()
            ends.append(await hall.cluster.end(replica))
            await asyncio.sleep(1)
        await hall.cluster.spread()
        ended = time.time()
        stop.set()
        await asyncio.gather(*doing)
        gaps = [longest_gap(chat.times(), began, ended) for chat in hall.holders]
        trial.verdict.must(
            f"no silence over {SILENT:.0f} s in holds",
            holds=max(gaps) <= SILENT,
            found=f"{max(gaps):.2f} s at most; each took {max(ends):.1f} s to end at most",
        )
        await _look(hall, people, trial)


async def answers(trial: Trial) -> None:
    """From a press to its answer."""
    async with hall_of(trial.folder, 0, 1, trial.replicas) as hall:
        cluster = hall.cluster
        people = [Writer(Chat(cluster, cluster.somebody())) for _ in range(30)]
        await cluster.save(*(one.person() for one in people))
        for one in people:
            await one.chat.say("/settings")
        took = []
        for nth in range(trial.people or PRESSES):
            chat = people[nth % len(people)].chat
            button = next(
                b["text"]
                for m in reversed(chat.messages)
                for row in m.get("reply_markup", {}).get("inline_keyboard", [])
                for b in row
            )
            began = time.time()
            query = chat.touch(button)
            await until(lambda query=query: cluster.world.queries[query].answered)  # type: ignore[misc]
            call = next(
                c
                for c in reversed(cluster.world.calls)
                if c["params"].get("callback_query_id") == query
            )
            took.append(call["at"] - began)
            await asyncio.sleep(0.05)
        trial.verdict.must(
            f"a press is answered within {ANSWERED * 1000:.0f} ms at p95",
            holds=percentile(took, 0.95) <= ANSWERED,
            found=f"{percentile(took, 0.95) * 1000:.0f} ms, {percentile(took, 0.5) * 1000:.0f} ms"
            f" in the middle, {max(took) * 1000:.0f} ms at most",
        )
