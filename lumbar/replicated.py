"""Opens a database that several processes share, each with the people of its shares."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable
from typing import Any

from lumbar.clock import Clock
from lumbar.kept import Kept
from lumbar.neighbours import Neighbours
from lumbar.settings import CannotRun, Settings
from lumbar.sharing import Sharing
from lumbar.store.instance_lock import Sign
from lumbar.store.postgres.database import Database
from lumbar.store.postgres.inbox import Inbox
from lumbar.store.postgres.journal import InboxJournal
from lumbar.store.postgres.leases import Beat
from lumbar.store.postgres.people import PostgresStore
from lumbar.store.postgres.replica import Replica
from lumbar.store.postgres.told import Told
from lumbar.store.protocol import CannotUse, StoreError
from lumbar.telegram.incoming import incoming, lane_of

log = logging.getLogger(__name__)

LEAVE_SECONDS = 2.0
"""Seconds that PostgreSQL has to take what is noted at the end, and then the leases: a stop takes
10 seconds at most."""
AGAIN = 2.0
"""Seconds between two tries to reach PostgreSQL at a start."""


@contextlib.asynccontextmanager
async def replicated(
    settings: Settings, stop: asyncio.Event, clock: Clock
) -> AsyncIterator[Kept | None]:
    """Opens the database of the settings; None if `stop` is set before that succeeds.

    clock: that of the records. Raises CannotRun.
    """
    try:
        database = await _opened(settings, stop)
    except CannotUse as error:
        raise CannotRun(f"DATABASE_URL: {error}") from error
    if database is None:
        yield None
        return
    neighbours = Neighbours(settings.token)
    try:
        await neighbours.start(settings.database_url)
    except OSError as error:
        # They find out a second later all the same.
        log.warning("other replicas cannot tell this one what is new: %s", error)
    replica = Replica(database, clock.now, neighbours, polls=not settings.webhook_url)
    journal = InboxJournal(Inbox(database), _lane_of, replica.tell)
    sharing = Sharing(database, settings.messages_per_second, clock)
    await sharing.read()
    _join(replica, journal, neighbours, sharing)

    async def leave() -> None:
        await _within(LEAVE_SECONDS, asyncio.gather(journal.close(), sharing.close()))
        await _within(LEAVE_SECONDS, replica.leave())
        await neighbours.stop()

    store = PostgresStore(database, replica.id, replica.lost, clock.now)
    sign = Sign(settings.data_dir)
    its = (store, journal, sign, replica, sharing.pacer, sharing.file_ids)
    yield Kept(*its, renews=False, leave=leave, first=Told(database).first)


async def _within(seconds: float, closing: Awaitable[object]) -> None:
    """Waits for what is closed, for so many seconds at most: PostgreSQL may say nothing."""
    try:
        async with asyncio.timeout(seconds):
            await closing
    except TimeoutError:
        log.warning("PostgreSQL does not answer; what is not noted is done again")


async def _opened(settings: Settings, stop: asyncio.Event) -> Database | None:
    bot = int(settings.token.partition(":")[0])
    while not stop.is_set():
        try:
            return await Database.open(settings.database_url, bot)
        except StoreError as error:
            log.warning("%s; trying again in %s s", error, AGAIN)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), AGAIN)
    return None


def _join(
    replica: Replica, journal: InboxJournal, neighbours: Neighbours, sharing: Sharing
) -> None:
    """Has the inbox read when somebody says that there is something new, and with each beat."""

    def beaten(beat: Beat, began: float) -> None:
        sharing.beaten(beat, began)
        journal.look()

    async def told(shares: list[int]) -> None:
        journal.look(shares)

    async def freed(_: str) -> None:
        replica.beat_soon()

    async def late(updates: list[dict[str, Any]]) -> None:
        journal.hear_late(updates)

    def pass_on(share: int, updates: list[dict[str, Any]]) -> None:
        address = replica.owner_at(share)
        if address:
            neighbours.late(address, updates)

    async def elsewhere(updates: list[dict[str, Any]]) -> bool:
        return await neighbours.save(replica.others, updates)

    journal.pass_on, journal.elsewhere = pass_on, elsewhere
    neighbours.hear("save", journal.save)
    neighbours.hear("late", late)
    replica.beaten, replica.load = beaten, sharing.load

    async def are_cut_off() -> bool:
        return await neighbours.are_cut_off(replica.others)

    async def cut_off(_: str) -> bool:
        return replica.cut_off()

    sharing.are_cut_off = are_cut_off
    neighbours.hear("cut-off", cut_off)
    neighbours.hear("look", told)
    neighbours.hear("beat", freed)


def _lane_of(raw: dict[str, Any]) -> int:
    return lane_of(incoming(raw))
