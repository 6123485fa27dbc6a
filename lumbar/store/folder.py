"""A DATA_DIR while nobody else works on it; see lumbar.store.place."""

import asyncio
import contextlib
import logging
import os
import shutil
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

from lumbar.store.files import ids_in
from lumbar.store.instance_lock import InstanceLock, LockedByAnother
from lumbar.store.journal import REMEMBERED, Kept, read, write
from lumbar.store.ledger import sync
from lumbar.store.own import HALF_MOVED, anew, is_half_moved, linked_in, open_to_others
from lumbar.store.place import AGAIN, TAKEN_AT, Place, Updates
from lumbar.store.protocol import CannotUse, Store, StoreError
from lumbar.store.tiny import TinyStore

log = logging.getLogger("lumbar")

PEOPLE = "people"
UPDATES = "updates.jsonl"
_OURS = ("people.ledger", "people.index", "people.forgotten", UPDATES)


def people_of(folder: Path) -> TinyStore:
    """Returns the people in a DATA_DIR; a bot may work on them meanwhile.

    Do not close it then: that clears the ledger, of which it does not know what the bot still
    needs. Raises CannotUse, OSError.
    """
    if is_half_moved(folder):
        raise CannotUse(_half(folder))
    if not (folder / PEOPLE).is_dir():
        raise CannotUse(f"DATA_DIR is '{folder}', where no people are kept yet")
    return TinyStore(folder / PEOPLE)


def look_over(folder: Path) -> None:
    """Logs who else may write in a DATA_DIR.

    Raises CannotUse where a link lies in it, or half of a move; OSError.
    """
    _check_links(folder)
    if is_half_moved(folder):
        raise CannotUse(_half(folder))
    for warning in open_to_others(folder):
        log.warning("DATA_DIR: %s", warning)


def _check_links(folder: Path) -> None:
    name = linked_in(folder)
    if name is not None:
        raise CannotUse(
            f"DATA_DIR is '{folder}', in which '{name}' is a link, and links are not followed; "
            "expected a file or folder of this bot's own there"
        )


def _half(folder: Path) -> str:
    """Returns a line about a DATA_DIR that holds half of a move."""
    return f"'{folder}' holds half of a move that did not come to its end; {AGAIN}"


@asynccontextmanager
async def folder_place(folder: Path, *, again: bool = False) -> AsyncIterator[Place]:
    """Opens a DATA_DIR, and keeps everybody else out of it until the context ends.

    It is made if it is missing. again: whether half of a move may lie there; that is removed.
    Raises CannotUse, StoreError.
    """
    try:
        _check_links(folder)
        lock = InstanceLock(folder)
    except LockedByAnother as error:
        raise CannotUse(
            f"DATA_DIR is '{folder}', which process {error.process} works on; stop it first"
        ) from error
    except OSError as error:
        raise _unwritable(folder, error) from error
    try:
        with _writing(folder):
            if is_half_moved(folder):
                if not again:
                    raise CannotUse(_half(folder))
                _clear(folder)
            store = TinyStore(folder / PEOPLE)
            store.tidy()
        try:
            yield FolderPlace(folder, store, lock)
        finally:
            await store.close()
    finally:
        lock.release()


class FolderPlace:
    """See Place."""

    bot: int | None = None
    remembers: int | None = REMEMBERED

    def __init__(self, folder: Path, store: TinyStore, lock: InstanceLock) -> None:
        """lock: on the folder; store: its people."""
        self.name = f"'{folder}'"
        self.store: Store = store
        self.last_alive = lock.last_alive
        self._folder = folder
        self._lock = lock

    async def ids(self) -> list[int]:
        """See Place.ids."""
        with _writing(self._folder):
            return await asyncio.to_thread(ids_in, self._folder / PEOPLE)

    async def is_empty(self) -> bool:
        """See Place.is_empty."""
        with _writing(self._folder):
            if any((self._folder / PEOPLE).iterdir()) or read(self._folder / UPDATES).known:
                return False
        return not (await self.store.forgotten()).at

    async def updates(self) -> Updates:
        """See Place.updates."""
        with _writing(self._folder):
            kept = await asyncio.to_thread(read, self._folder / UPDATES)
        # An entry of an old version does not say when; it is answered as one that came just now.
        waiting = {id_: {TAKEN_AT: time.time(), **one} for id_, one in kept.waiting.items()}
        return Updates(waiting, frozenset(kept.known) - frozenset(waiting))

    async def adopt_updates(
        self,
        updates: Updates,
        lane: Callable[[dict[str, Any]], int],  # noqa: ARG002 - a folder has one owner for all
    ) -> None:
        """See Place.adopt_updates."""
        handled = sorted(updates.handled)[-REMEMBERED:]
        kept = Kept(updates.waiting, dict.fromkeys([*handled, *updates.waiting]))
        with _writing(self._folder):
            await asyncio.to_thread(write, self._folder / UPDATES, kept)

    async def adopt_last_alive(self, at: float) -> None:
        """See Place.adopt_last_alive."""
        with _writing(self._folder):
            self._lock.heartbeat(at)

    async def begin(self) -> None:
        """See Place.begin."""
        with _writing(self._folder):
            os.close(anew(self._folder / HALF_MOVED))
            sync(self._folder)

    async def finish(self) -> None:
        """See Place.finish."""
        with _writing(self._folder):
            (self._folder / HALF_MOVED).unlink()
            sync(self._folder)

    async def check(self) -> None:
        """See Place.check: the lock has kept everybody out."""


def _clear(folder: Path) -> None:
    """Removes half of a move, and keeps the note that it is half. Raises OSError."""
    for name in _OURS:
        (folder / name).unlink(missing_ok=True)
    with contextlib.suppress(FileNotFoundError):
        shutil.rmtree(folder / PEOPLE)
    sync(folder)


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StoreError(f"'{folder}' cannot be used: {error.strerror}") from error


def _unwritable(folder: Path, error: OSError) -> CannotUse:
    return CannotUse(f"DATA_DIR is '{folder}', which cannot be written: {error.strerror}")
