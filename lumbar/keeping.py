"""Where everything is kept while the bot runs, and that no other process works on it."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

from lumbar.clock import Clock
from lumbar.kept import Kept
from lumbar.media.file_ids import in_file
from lumbar.settings import CannotRun, Settings
from lumbar.store.folder import look_over
from lumbar.store.instance_lock import InstanceLock, LockedByAnother
from lumbar.store.journal import Journal
from lumbar.store.owning import Everything
from lumbar.store.protocol import CannotUse, Now
from lumbar.store.tiny import TinyStore
from lumbar.telegram.pacer import Pacer

log = logging.getLogger(__name__)

AGAIN = 2.0
"""Seconds between two tries to reach PostgreSQL at a start."""


@contextlib.asynccontextmanager
async def keeping(
    settings: Settings,
    open_store: Callable[[Path, Now], TinyStore],
    open_journal: Callable[[Path], Journal],
    stop: asyncio.Event,
    clock: Clock,
) -> AsyncIterator[Kept | None]:
    """Opens what the settings name; None if `stop` is set before that succeeds.

    open_store, open_journal: of files; clock: that of the records. Raises CannotRun.
    """
    if settings.database_url:
        try:
            from lumbar.replicated import replicated  # noqa: PLC0415 - of an extra
        except ModuleNotFoundError as error:
            if error.name != "asyncpg":
                raise
            raise CannotRun(
                "DATABASE_URL is set, which needs the extra postgres; expected it to be installed "
                "(make install EXTRAS=metrics,postgres), or nothing"
            ) from error
        async with replicated(settings, stop, clock) as kept:
            yield kept
        return
    with (
        _data_dir(settings.data_dir) as lock,
        contextlib.closing(_journal(settings.data_dir, open_journal)) as journal,
    ):
        people = open_store(settings.data_dir / "people", clock.now)
        people.tidy()
        owning = Everything(lock.last_alive)
        file_ids = in_file(settings.data_dir / "file-ids.json")
        its = (people, journal, lock, owning, Pacer, file_ids)
        yield Kept(*its, renews=True, leave=owning.leave)


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
