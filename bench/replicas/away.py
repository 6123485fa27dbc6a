"""PostgreSQL is away, or takes no writes, in holds and in a rush."""

import asyncio
import contextlib
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime

from bench.replicas.befalling import HOLDERS, NEXT_EDIT, PLANK
from bench.replicas.doing import Crowd, Writer
from bench.replicas.trial import Trial
from lumbar.coach.person import Person
from lumbar.coach.schedule import Remind, Slot
from tests.answers import SAFE
from tests.e2e.process import is_reminder, until
from tests.postgres import Server
from tests.replicas.chats import longest_gap
from tests.replicas.cluster import Cluster
from tests.replicas.hall import Hall, hall_of

AWAY, READ_ONLY = 60.0, 30.0
PEOPLE, PER_SECOND = 600, 30
AHEAD, INTO = 20.0, 5.0
"""Seconds before the rush for a start, and into it after which PostgreSQL goes."""
RIGHT_WITHIN = 5.0
MINUTE = 60.0
WRITERS = 5
ACTS = 1.0
"""Seconds in which what stops a hold is shown although nothing can be kept."""


async def away(trial: Trial) -> None:
    """PostgreSQL is stopped for a minute."""
    await _without(trial, AWAY, lambda server: server.stop("fast"), Server.start)


async def read_only(trial: Trial) -> None:
    """PostgreSQL takes no writes for half a minute."""

    def switched(to: str) -> Callable[[Server], None]:
        def switch(server: Server) -> None:
            server.ask("postgres", f"alter system set default_transaction_read_only = {to}")
            server.ask("postgres", "select pg_reload_conf()")

        return switch

    await _without(trial, READ_ONLY, switched("on"), switched("off"))


async def hung(trial: Trial) -> None:
    """PostgreSQL keeps its connections, and answers nothing for half a minute."""
    await _without(trial, READ_ONLY, Server.freeze, Server.thaw)


async def _without(
    trial: Trial, usual: float, gone: Callable[[Server], None], there: Callable[[Server], None]
) -> None:
    seconds, people = trial.seconds or usual, trial.people or PEOPLE
    planks = int((3 * MINUTE + seconds + people / PER_SECOND) // PLANK) + 1
    crowd, due = Crowd(WRITERS, 0, trial.chance), time.time() + AHEAD
    due += MINUTE - due % MINUTE

    def besides(cluster: Cluster) -> list[Person]:
        return [*crowd.come(cluster), *_due(cluster, people, due)]

    async with hall_of(
        trial.folder, HOLDERS, planks, trial.replicas, besides, MESSAGES_PER_SECOND=str(PER_SECOND)
    ) as hall:
        cluster, writers = hall.cluster, crowd.writers
        await asyncio.sleep(max(0.0, due + INTO - time.time()))
        before = len(_reminded(hall))
        gone(cluster.server)
        left = time.time()
        print(f"    PostgreSQL goes; {before} of {people} were reminded", flush=True)
        await asyncio.sleep(seconds / 4)
        acts = await _stop_holds(hall, trial)
        for one in writers:
            one.asked += 1
            one.chat.write(f"/remind 0:{one.asked:02}")
        await asyncio.sleep(max(0.0, left + seconds - time.time()))
        there(cluster.server)
        back = time.time()
        await _afterwards(hall, trial, writers, left, back)
        await _kept(hall, trial, acts, back)
        await until(lambda: len(_reminded(hall)) >= people, people / PER_SECOND + 60)
        await asyncio.sleep(3)
        counts = Counter(_reminded(hall))
        during = [at for at in _reminded_at(hall) if left + 1 < at < back]
        verdict = trial.verdict
        verdict.none("reminded twice", [str(p) for p, n in counts.items() if n > 1])
        verdict.must("all were reminded", holds=len(counts) == people, found=len(counts))
        verdict.must("nobody while PostgreSQL was away", holds=not during, found=len(during))
        first = min((at for at in _reminded_at(hall) if at >= back), default=0.0) - back
        verdict.must(
            f"reminders go on within {RIGHT_WITHIN:.0f} s", holds=0 <= first <= RIGHT_WITHIN,
            found=f"{first:.2f} s",
        )  # fmt: skip
        verdict.none("seconds shown that are not right, or second countdowns", hall.wrong())


def _due(cluster: Cluster, people: int, due: float) -> list[Person]:
    """People whose reminder comes in one minute."""
    at = datetime.fromtimestamp(due, UTC)
    remind = Remind(slots=(Slot(at=at.hour * 60 + at.minute),))
    ids = [cluster.somebody() for _ in range(people)]
    return [Person(id=one, safety=SAFE, zone="UTC", remind=remind) for one in ids]


def _reminders(hall: Hall) -> list[tuple[float, int]]:
    return [
        (call["at"], int(call["params"]["chat_id"]))
        for call in list(hall.cluster.world.calls)
        if call["ok"] and call["method"].startswith("send") and is_reminder(call)
    ]


def _reminded(hall: Hall) -> list[int]:
    return [person for _, person in _reminders(hall)]


def _reminded_at(hall: Hall) -> list[float]:
    return [at for at, _ in _reminders(hall)]


async def _stop_holds(hall: Hall, trial: Trial) -> dict[int, str]:
    """Three people press what stops a hold; returns their updates, with what each was."""
    hurts, pauses, stops = hall.holders[:3]
    for chat in (hurts, pauses, stops):
        await until(lambda chat=chat: "It hurts" in str(chat.messages[-1]))  # type: ignore[misc]
    known = {update.update_id for update in hall.cluster.world.updates.pending()}
    pressed = time.time()
    for chat, button in ((hurts, "It hurts"), (pauses, "Pause"), (stops, "Stop")):
        chat.touch(button)
    ids = [u.update_id for u in hall.cluster.world.updates.pending() if u.update_id not in known]
    for what, shown in (
        ("It hurts", lambda: "Stop there" in str(hurts.words)),
        ("Pause", lambda: "Paused" in str(pauses.words)),
        ("Stop", lambda: "It hurts" not in str(stops.messages[-1])),
    ):
        with contextlib.suppress(TimeoutError):
            await until(shown, 15)
        took = time.time() - pressed
        trial.verdict.must(f"{what} acts at once", holds=took <= ACTS, found=f"{took:.2f} s")
    return dict(zip(ids, ("It hurts", "Pause", "Stop"), strict=True))


async def _afterwards(
    hall: Hall, trial: Trial, writers: list[Writer], left: float, back: float
) -> None:
    """What holds and answers show after its return."""
    running = hall.holders[3:]
    await asyncio.sleep(3)
    gaps = [longest_gap(chat.times(), left, back + 3) for chat in running]
    trial.verdict.must(
        f"holds go on, no edit later than {NEXT_EDIT:.0f} s after another",
        holds=max(gaps) <= NEXT_EDIT,
        found=f"{max(gaps):.2f} s at most",
    )
    for one in writers:
        await until(lambda one=one: one.asked in one.answered())  # type: ignore[misc]
    late = time.time() - back
    # Telegram waits a while before it tries again what was answered 503.
    trial.verdict.must(
        f"what was written meanwhile is answered {RIGHT_WITHIN:.0f} s after Telegram's next try",
        holds=late <= 2 * RIGHT_WITHIN,
        found=f"{late:.2f} s after the return",
    )


async def _kept(hall: Hall, trial: Trial, acts: dict[int, str], back: float) -> None:
    """Each press was answered 503 until it was kept, and counts once."""
    cluster, verdict = hall.cluster, trial.verdict
    for update, what in acts.items():
        await until(lambda update=update: 200 in cluster.dealer.statuses(update))  # type: ignore[misc]
        *before, _ = cluster.dealer.statuses(update)
        early = [d for d in cluster.dealer.dealt if d.update == update and d.status == 200]
        verdict.must(
            f"{what} is answered 503 until it is kept",
            holds=set(before) <= {503, 504} and all(d.at + d.took >= back for d in early),
            found=cluster.dealer.statuses(update),
        )
    await cluster.found(lambda: cluster.waiting() == 0)
    hurts, pauses, stops = hall.holders[:3]
    pains = len((await cluster.load(hurts.person)).pains)
    verdict.must("It hurts is kept once", holds=pains == 1, found=pains)
    live = (await cluster.load(pauses.person)).live
    paused = live is not None and live.session.state.value == "paused"
    verdict.must("Pause is kept", holds=paused, found=live.session.state if live else "no session")
    ended = (await cluster.load(stops.person)).live is None
    verdict.must("Stop is kept", holds=ended, found=ended)
