"""The journal: a write-ahead log of updates taken from Telegram and not handled yet."""

import asyncio
import json
import logging
import os
import threading
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any, NamedTuple

from lumbar.store.ledger import sync
from lumbar.store.own import anew, content

log = logging.getLogger(__name__)

Update = dict[str, Any]

REMEMBERED = 1000
"""How many update ids are kept to detect updates that Telegram sends again. Telegram returns
at most 100 updates a call, and sends again only those that were not acknowledged."""

MOST_LINES = 1000
"""How many lines are written before the file is rewritten although an update still waits."""

QUIET = 1.0
"""Seconds from when no update waits to when the file is rewritten: at a hundred updates a second
none waits many times a second, and each rewrite would cost more than handling one."""

_ENCODE = json.JSONEncoder(separators=(",", ":")).encode


class Kept(NamedTuple):
    """What a journal's file holds. waiting: updates taken and not handled, by id, in the order in
    which they were taken; known: the ids of these and of others, oldest first."""

    waiting: dict[int, Update]
    known: dict[int, None]


def read(path: Path) -> Kept:
    """Returns what a journal's file holds, which need not exist. Raises OSError."""
    kept = Kept({}, {})
    for line in (content(path) or b"").splitlines():
        try:
            _reread(json.loads(line), kept)
        except (ValueError, KeyError, TypeError):
            # A crash can tear only the last line, and that was never acknowledged to Telegram.
            log.warning("%s: a torn line is left out", path)
    return kept


def known_in(path: Path) -> set[int]:
    """Returns the ids of all updates that a journal's file knows; it need not exist.

    Raises OSError.
    """
    return set(read(path).known)


def write(path: Path, kept: Kept) -> None:
    """Writes a journal's file, durably; it replaces one that is there. Raises OSError."""
    new = path.with_suffix(".new")
    file = _new_file(new, kept)
    try:
        os.fsync(file)
    finally:
        os.close(file)
    new.replace(path)
    sync(path.parent)


class Journal:
    """A file of lines: an update taken, the id of an update handled, or the ids known so far.

    A taken update is fsynced before it is acknowledged to Telegram. A handled one is noted
    without fsync, so a crash of the machine may cause it to be handled again. Where no update
    waits, the file is rewritten to hold ids alone: no message text stays on disk.
    """

    def __init__(self, path: Path, quiet: float = QUIET) -> None:
        """path: the journal's file; quiet: see QUIET. Raises OSError if it cannot be read or
        written."""
        self._path = path
        self._quiet = quiet
        self._waiting, self._known = read(path)
        self._forget()
        # Rewritten, so that the next line is not appended to a torn one.
        self._anew = path.with_suffix(".new")
        self._file = self._written_anew(list(self._waiting.values()))
        self._anew.replace(path)
        self._lines = 0
        self._handled: list[int] = []
        self.found: Callable[[list[Update]], object] = lambda _: None
        self.late: Callable[[list[Update]], object] = lambda _: None
        """See lumbar.telegram.intake.Journal; never called: nobody else takes updates, and what
        the disk does not take is handled first."""
        self._busy = asyncio.Lock()
        self._disk = threading.Lock()
        self._rewriting = threading.Lock()
        self._closed = False
        self._soon: asyncio.TimerHandle | None = None
        self._shortening: asyncio.Task[None] | None = None

    @property
    def waiting(self) -> list[Update]:
        """Updates taken and not handled, in the order in which they were taken."""
        return list(self._waiting.values())

    async def take_up(self, shares: Collection[int]) -> list[Update]:  # noqa: ARG002 - it has all
        """Returns what waits: after a start, all of it is handled."""
        return self.waiting

    def drop(self, shares: Collection[int]) -> None:
        """See lumbar.telegram.intake.Journal: a folder has no other process."""

    async def take(self, updates: list[Update]) -> list[Update]:
        """Writes the updates to disk; returns those whose ids were not known yet.

        Raises OSError if they cannot be written; then none is taken.
        """
        async with self._busy:
            by_id = {update["update_id"]: update for update in updates}
            new = {id_: update for id_, update in by_id.items() if id_ not in self._known}
            if new:
                lines = [_line({"take": update}) for update in new.values()]
                await asyncio.to_thread(self._append_safely, lines)
            self._waiting.update(new)
            self._known.update(dict.fromkeys(new))
            return list(new.values())

    def remember(self, updates: list[Update]) -> list[Update]:
        """Marks the updates as known, in memory alone; returns those that were not known yet."""
        by_id = {update["update_id"]: update for update in updates}
        new = [update for id_, update in by_id.items() if id_ not in self._known]
        self._known.update(dict.fromkeys(update["update_id"] for update in new))
        return new

    async def handled(self, update_id: int) -> None:
        """Notes that an update is handled. A failed write is logged, not raised.

        All that are handled in one turn of the event loop are written at once, by the first one's
        call; the others return before that. After a SIGKILL an update without a note is handled
        again.
        """
        self._waiting.pop(update_id, None)
        self._handled.append(update_id)
        if len(self._handled) > 1:
            return
        try:
            await asyncio.sleep(0)
        finally:
            handled, self._handled = self._handled, []
            self._note(handled)
        if self._lines >= MOST_LINES:
            await self._shorten()
        elif self._is_due() and self._soon is None:
            self._soon = asyncio.get_running_loop().call_later(self._quiet, self._begin_to_shorten)

    def _begin_to_shorten(self) -> None:
        self._soon = None
        if self._is_due():
            self._shortening = asyncio.create_task(self._shorten(), name="journal")

    def _note(self, handled: list[int]) -> None:
        try:
            self._append([_line({"done": update_id}) for update_id in handled])
        except OSError as error:
            self._cannot_be_written(error)

    async def _shorten(self) -> None:
        """Rewrites the file, unless another call has done that meanwhile."""
        async with self._busy:
            if not self._is_due():
                return
            self._forget()
            try:
                await asyncio.to_thread(self._rewrite)
            except OSError as error:
                self._cannot_be_written(error)

    def _cannot_be_written(self, error: OSError) -> None:
        # Not an error: the update is handled; at worst a crash brings it again.
        log.warning("%s cannot be written: %s", self._path, error.strerror)

    async def redact(self, left: Callable[[Update], Update | None]) -> None:
        """Rewrites the file now, with what `left` leaves of each update that waits.

        left: returns the update, one with less in it, or None for nothing; pure. What is being
        handled goes on in memory. When this returns, all else is gone from the file, also after a
        crash of the machine. Raises OSError; then the file may still hold it.
        """
        async with self._busy:
            for update_id, update in list(self._waiting.items()):
                less = left(update)
                if less is None:
                    del self._waiting[update_id]
                else:
                    self._waiting[update_id] = less
            self._forget()
            await asyncio.to_thread(self._rewrite, durable=True)

    def _is_due(self) -> bool:
        """Whether to rewrite the file: no update waits, or there are too many lines."""
        return self._lines > 0 and (not self._waiting or self._lines >= MOST_LINES)

    def close(self) -> None:
        """Closes the file, after a write that is under way; where no update waits, it holds ids
        alone then."""
        if self._soon is not None:
            self._soon.cancel()
        if self._is_due():
            self._forget()
            try:
                self._rewrite()
            except OSError as error:
                self._cannot_be_written(error)
        with self._rewriting, self._disk:
            self._closed = True
            os.close(self._file)

    def _append_safely(self, lines: list[bytes]) -> None:
        self._append(lines)
        # Not under the lock, so that notes of handled updates do not wait for the fsync.
        os.fsync(self._file)

    def _append(self, lines: list[bytes]) -> None:
        data = b"".join(lines)
        with self._disk:
            before = os.fstat(self._file).st_size
            try:
                _write(self._file, data)
            except OSError:
                # The next line must not be appended to half of this one.
                os.ftruncate(self._file, before)
                raise
            self._lines += len(lines)

    def _rewrite(self, *, durable: bool = False) -> None:
        """Replaces the file with one that holds only the known ids and the waiting updates.

        Lines can be appended meanwhile; they are copied to the new file at the end. durable:
        whether the old file must not come back after a crash of the machine. Nothing is done after
        `close`: a thread that was given up may come to its turn then.
        """
        with self._rewriting:
            if self._closed:
                return
            with self._disk:
                waiting = list(self._waiting.values())
                since = os.fstat(self._file).st_size
            new = self._written_anew(waiting)
            with self._disk:
                try:
                    noted = os.pread(self._file, os.fstat(self._file).st_size - since, since)
                    _write(new, noted)
                    if durable:
                        os.fsync(new)
                    self._anew.replace(self._path)
                except OSError:
                    os.close(new)
                    raise
                os.close(self._file)
                self._file, self._lines = new, noted.count(b"\n")
            if durable:
                sync(self._path.parent)

    def _written_anew(self, waiting: list[Update]) -> int:
        """Writes the known ids and these updates to a new file; returns its descriptor, open."""
        return _new_file(self._anew, Kept({one["update_id"]: one for one in waiting}, self._known))

    def _forget(self) -> None:
        """Drops the known ids, except the newest and those of waiting updates."""
        recent = dict.fromkeys(list(self._known)[-REMEMBERED:])
        self._known = recent | dict.fromkeys(self._waiting)


def _reread(entry: Any, kept: Kept) -> None:
    """Reads a line of the file. Raises KeyError, TypeError for one that is none."""
    if "known" in entry:
        kept.known.update(dict.fromkeys(entry["known"]))
    elif "take" in entry:
        kept.waiting[entry["take"]["update_id"]] = entry["take"]
        kept.known[entry["take"]["update_id"]] = None
    else:
        kept.waiting.pop(entry["done"], None)


def _new_file(path: Path, kept: Kept) -> int:
    """Writes what a journal holds to a new file; returns its descriptor, open. Raises OSError."""
    new = anew(path, os.O_RDWR | os.O_APPEND)
    try:
        lines = [_line({"known": list(kept.known)})]
        lines += [_line({"take": update}) for update in kept.waiting.values()]
        _write(new, b"".join(lines))
        if kept.waiting:
            # Without waiting updates the file holds only notes, which a crash may lose.
            os.fsync(new)
    except OSError:
        os.close(new)
        raise
    return new


def _line(entry: dict[str, Any]) -> bytes:
    return _ENCODE(entry).encode() + b"\n"


def _write(file: int, data: bytes) -> None:
    while data:
        data = data[os.write(file, data) :]
