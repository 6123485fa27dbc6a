"""Where everything is kept while the bot runs, and that no other process works on it."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from msgspec import Struct

from lumbar.clock import Clock
from lumbar.settings import CannotRun, Settings
from lumbar.store.folder import look_over
from lumbar.store.instance_lock import InstanceLock, LockedByAnother, Sign
from lumbar.store.journal import Journal
from lumbar.store.owning import Everything, Owning
from lumbar.store.protocol import CannotUse, Store, StoreError
from lumbar.store.tiny import TinyStore
from lumbar.telegram.incoming import incoming, lane_of
from lumbar.telegram.intake import Journal as AnyJournal

if TYPE_CHECKING:
    from lumbar.neighbours import Neighbours

log = logging.getLogger(__name__)

AGAIN = 2.0
"""Seconds between two tries to reach PostgreSQL at a start."""


class Kept(Struct, frozen=True):
    """What is kept, open.

    store: people; journal: updates that wait; sign: of life; owning: whose people are this
    process's; neighbours: other processes that work on the same people, None where there can be
    none; renews: whether the store wants a round through everybody now and then; leave: called
    before the store is closed.
    """

    store: Store
    journal: AnyJournal
    sign: InstanceLock | Sign
    owning: Owning
    neighbours: Optional["Neighbours"]
    renews: bool
    leave: Callable[[], Awaitable[None]]


@contextlib.asynccontextmanager
async def keeping(
    settings: Settings,
    open_store: Callable[[Path], TinyStore],
    open_journal: Callable[[Path], Journal],
    stop: asyncio.Event,
    clock: Clock,
) -> AsyncIterator[Kept | None]:
    """Opens what the settings name; None if `stop` is set before that succeeds.

    open_store, open_journal: of files; clock: that of the records. Raises CannotRun.
    """
    if settings.database_url:
        async with _database(settings, stop, clock) as kept:
            yield kept
        return
    with _data_dir(settings.data_dir) as lock:
        with contextlib.closing(_journal(settings.data_dir, open_journal)) as journal:
            people = open_store(settings.data_dir / "people")
            people.tidy()
            owning = Everything(lock.last_alive)
            yield Kept(people, journal, lock, owning, None, renews=True, leave=owning.leave)


@contextlib.asynccontextmanager
async def _database(
    settings: Settings, stop: asyncio.Event, clock: Clock
) -> AsyncIterator[Kept | None]:
    try:
        from lumbar.neighbours import Neighbours  # noqa: PLC0415 - of an extra
        from lumbar.store.postgres.database import Database  # noqa: PLC0415
        from lumbar.store.postgres.inbox import Inbox  # noqa: PLC0415
        from lumbar.store.postgres.leases import Beat  # noqa: PLC0415
        from lumbar.store.postgres.journal import InboxJournal  # noqa: PLC0415
        from lumbar.store.postgres.people import PostgresStore  # noqa: PLC0415
        from lumbar.store.postgres.replica import Replica  # noqa: PLC0415
    except ImportError as error:
        raise CannotRun(
            "DATABASE_URL is set, which needs the extra postgres; expected it to be installed "
            "(make install EXTRAS=metrics,postgres), or nothing"
        ) from error

    async def opened() -> Database | None:
        bot = int(settings.token.partition(":")[0])
        while not stop.is_set():
            try:
                return await Database.open(settings.database_url, bot)
            except StoreError as error:
                log.warning("%s; trying again in %s s", error, AGAIN)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), AGAIN)
        return None

    try:
        database = await opened()
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
    replica = Replica(database, clock, neighbours, polls=not settings.webhook_url)
    journal = InboxJournal(Inbox(database), _lane_of, replica.tell)

    def beaten(_: Beat, __: float) -> None:
        journal.look()

    async def told(shares: list[int]) -> None:
        journal.look(shares)

    async def freed(_: None) -> None:
        replica.beat_soon()

    replica.beaten = beaten
    neighbours.hear("look", told)
    neighbours.hear("beat", freed)

    async def leave() -> None:
        await journal.close()
        await replica.leave()
        await neighbours.stop()

    store = PostgresStore(database, replica.id, replica.lost)
    sign = Sign(settings.data_dir)
    yield Kept(store, journal, sign, replica, neighbours, renews=False, leave=leave)


def _lane_of(raw: dict[str, Any]) -> int:
    return lane_of(incoming(raw))


@contextlib.contextmanager
def _data_dir(folder: Path) -> Iterator[InstanceLock]:
    try:
        look_over(folder)
        lock = InstanceLock(folder)
    except CannotUse as error:
        raise CannotRun(str(error)) from error
    except LockedByAnother as error:
        raise CannotRun(
            f"DATA_DIR is '{folder}', which process {error.process} works on; "
            "expected a folder of this bot's own"
        ) from error
    except OSError as error:
        raise _unwritable(folder, error) from error
    try:
        yield lock
    finally:
        lock.release()


def _journal(folder: Path, open_journal: Callable[[Path], Journal]) -> Journal:
    try:
        (folder / "people").mkdir(mode=0o700, exist_ok=True)
        return open_journal(folder / "updates.jsonl")
    except OSError as error:
        raise _unwritable(folder, error) from error


def _unwritable(folder: Path, error: OSError) -> CannotRun:
    return CannotRun(
        f"DATA_DIR is '{folder}', which cannot be written ({error.strerror}); "
        "expected a folder that this user may write"
    )
