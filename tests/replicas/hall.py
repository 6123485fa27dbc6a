"""Replicas, and people who hold planks there all the while."""

import math
import time
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from lumbar.coach.person import Person
from lumbar.store.shares import share_of
from tests.e2e.phone import caption_of
from tests.e2e.process import until
from tests.patience import ALONE, PATIENCE
from tests.postgres import running_server
from tests.replicas.chats import Chat, Frame, Hold, holder, holds_of, wrong_frames
from tests.replicas.cluster import REPLICAS, Cluster, Replica

Besides = Callable[[Cluster], Iterable[Person]]


@dataclass
class Hall:
    """holds: of each person's plan, by id; since: from when on what is shown counts: before that
    the replicas were only being started."""

    cluster: Cluster
    holders: list[Chat]
    holds: dict[int, list[Hold]]
    since: float

    def of(self, replica: Replica) -> list[Chat]:
        """Those of them whose holds go on, and whom a replica owns."""
        shares = set(self.cluster.shares_of(replica))
        return [chat for chat in self.running() if share_of(chat.person) in shares]

    def running(self) -> list[Chat]:
        """Those whose holds go on: who was left alone for over 10 s is asked to go on, which on a
        machine that has other things to do may happen."""
        return [chat for chat in self.holders if ALONE or left_at(chat) == math.inf]

    def busiest(self) -> Replica:
        """The replica that owns most of them."""
        return max(self.cluster.replicas, key=lambda replica: len(self.of(replica)))

    async def shown(self, chats: Iterable[Chat], since: float, seconds: float = PATIENCE) -> float:
        """Waits until all of them were shown something after a moment; returns when the last of
        them first was."""
        chats = list(chats)
        await until(lambda: all(_first_after(chat.times(), since) for chat in chats), seconds)
        return max((_first_after(chat.times(), since) for chat in chats), default=since)

    def wrong(self) -> list[str]:
        """What was shown that was not right, a line each."""
        return [
            f"{chat.person}: {what}"
            for chat in self.holders
            for what in wrong_frames(self._frames(chat), self.holds[chat.person])
        ]

    def _frames(self, chat: Chat) -> list[Frame]:
        until = math.inf if ALONE else left_at(chat)
        return [frame for frame in chat.frames() if frame.at < until]


def left_at(chat: Chat) -> float:
    """When somebody was told that the bot had been away (UTC seconds); infinite if never."""
    calls = (call["at"] for call in chat.calls() if "I was away" in caption_of(call))
    return next(calls, math.inf)


def _first_after(times: list[float], since: float) -> float:
    return next((at for at in times if at > since), 0.0)


@asynccontextmanager
async def hall_of(
    folder: Path,
    holders: int,
    planks: int,
    replicas: int = REPLICAS,
    besides: Besides = lambda _: (),
    **environ: str,
) -> AsyncIterator[Hall]:
    """Replicas with so many people in so many planks one after another, each of which takes some
    100 seconds. They begin when this does. besides: returns who else is in the database before the
    replicas start."""
    with running_server() as server:
        cluster = Cluster(folder, server, **environ)
        await cluster.open()
        try:
            chats = [Chat(cluster, cluster.somebody()) for _ in range(holders)]
            people = [holder(chat.person, planks=planks) for chat in chats]
            await cluster.save(*people, *besides(cluster))
            holds = {one.id: holds_of(one.live.session) for one in people if one.live}
            await cluster.start(replicas)
            yield Hall(cluster, chats, holds, time.time())
        finally:
            await cluster.close()
