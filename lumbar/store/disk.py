"""Atomic file writes with owner-only permissions, and the lock on a folder."""

import fcntl
import itertools
import json
import logging
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
from tinydb.storages import Storage

from lumbar.store.ledger import sync
from lumbar.store.own import anew, opened, opened_as
from lumbar.store.protocol import StoreError
from lumbar.store.record import BrokenRecord

log = logging.getLogger(__name__)

NEW = ".new"
MOST_READ = 2**16
_AT_ONCE: int | None = getattr(os, "RWF_NOWAIT", None)
_WRITES = itertools.count()
"""Numbers temporary files, so that concurrent writes use different names."""


class Overtaken(Exception):
    """A compare-and-set failed: the file has changed since it was read."""


class NotCached(Exception):
    """A file cannot be read without waiting for the disk, as far as is known."""


class FolderSync:
    """Makes renames and removals in a folder durable; concurrent callers share one fsync."""

    def __init__(self, folder: Path) -> None:
        """folder: must exist when the object is called."""
        self._folder = folder
        self._change = threading.Condition()
        self._begun = self._done = 0
        self._running = False

    def __call__(self) -> None:
        """Blocks until every earlier change in the folder is durable. Raises OSError."""
        with self._change:
            # An fsync that already runs may have missed the latest changes.
            needed = self._begun + 1
            while self._done < needed:
                if self._running:
                    self._change.wait()
                else:
                    self._sync()

    def _sync(self) -> None:
        self._begun += 1
        begun, self._running = self._begun, True
        self._change.release()
        try:
            sync(self._folder)
        finally:
            self._change.acquire()
            self._running = False
            self._change.notify_all()
        self._done = begun


class FolderLock:
    """A mutual exclusion lock between threads, between objects and between processes.

    It is held only for a check of a file and a rename, so one lock for all files is enough.
    """

    def __init__(self, path: Path) -> None:
        """path: the lock file; its folder must exist when the lock is first taken."""
        self._path = path
        self._mine = threading.Lock()
        self._file: int | None = None

    @contextmanager
    def __call__(self) -> Iterator[None]:
        """Holds the lock. Raises OSError."""
        with self._mine:
            if self._file is None:
                self._file = opened(self._path, os.O_RDWR | os.O_CREAT)
            fcntl.flock(self._file, fcntl.LOCK_EX)
            try:
                yield
            finally:
                fcntl.flock(self._file, fcntl.LOCK_UN)

    def close(self) -> None:
        """Closes the lock file; taking the lock opens it again."""
        with self._mine:
            if self._file is not None:
                os.close(self._file)
                self._file = None


class WholeFile(Storage):
    """A TinyDB storage with atomic writes; its files are readable by their owner alone."""

    def __init__(self, path: Path, put: Callable[[Path], None]) -> None:
        """path: the JSON file; its folder must exist.

        put: called with a durable temporary file beside it; must rename that to `path`.
        """
        self._path = path
        self._put = put

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Returns the tables in the file; None if there is no file.

        Raises BrokenRecord if the file is not a JSON object of TinyDB tables.
        """
        content = content_of(self._path)
        if content is None:
            return None
        try:
            tables = json.loads(content)
        except ValueError as error:
            raise BrokenRecord(str(error)) from error
        rows: list[Any] = list(tables.values()) if isinstance(tables, dict) else [None]
        if not all(isinstance(row, dict) for row in rows) or not all(
            isinstance(document, dict) and number.isdecimal()
            for row in rows
            for number, document in row.items()
        ):
            raise BrokenRecord("expected tables of numbered documents")
        return dict(tables)

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Replaces the file with the tables, atomically. Raises OSError, and what `put` raises."""
        new = written_beside(self._path, msgspec.json.encode(data), durable=True)
        try:
            self._put(new)
        except BaseException:
            new.unlink(missing_ok=True)
            raise


def written_beside(path: Path, content: bytes, *, durable: bool) -> Path:
    """Writes a temporary file beside `path`, readable by its owner alone, and returns its path.

    durable: whether to fsync it, so that it survives a crash of the machine. Raises OSError,
    and then leaves no file.
    """
    new = path.with_suffix(f".{os.getpid()}-{next(_WRITES)}{NEW}")
    try:
        with os.fdopen(anew(new), "wb", buffering=0) as out:
            while content:
                content = content[out.write(content) :]
            if durable:
                os.fsync(out.fileno())
    except OSError:
        new.unlink(missing_ok=True)
        raise
    return new


def content_of(path: Path | str) -> bytes | None:
    """Returns a file's bytes; None if there is no file. Raises OSError."""
    found = read(path)
    return found[0] if found is not None else None


def cached(path: Path | str) -> bytes | None:
    """Returns the bytes of a file that is in the system's memory; None if there is no file.

    It does not wait for the disk, so it may be called on the event loop (preadv with RWF_NOWAIT,
    which Linux has for most file systems). Raises NotCached for whatever else has to be read in a
    thread, which also says what is wrong with it.
    """
    try:
        file, state = opened_as(path, os.O_RDONLY)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise NotCached from error
    try:
        if _AT_ONCE is None or state.st_size > MOST_READ:
            raise NotCached
        content = bytearray(state.st_size)
        if os.preadv(file, [content], 0, _AT_ONCE) < state.st_size:
            raise NotCached
        return bytes(content)
    except OSError as error:
        raise NotCached from error
    finally:
        os.close(file)


def read(path: Path | str) -> tuple[bytes, os.stat_result] | None:
    """Returns a file's bytes, and its state before they were read; None if there is no file.

    Unbuffered, which takes half the time of a buffered read. Raises OSError.
    """
    try:
        file, state = opened_as(path, os.O_RDONLY)
    except FileNotFoundError:
        return None
    try:
        content = part = os.read(file, MOST_READ)
        while len(part) == MOST_READ:
            part = os.read(file, MOST_READ)
            content += part
        return content, state
    finally:
        os.close(file)


def set_aside(path: Path, content: bytes | None, error: Exception, lock: FolderLock) -> bool:
    """Renames a file that is not a valid record, so that it is kept but no longer read.

    Returns False, and renames nothing, if the file no longer holds `content`. error: what is
    wrong with it, for the log. Raises StoreError.
    """
    number = 1
    while (aside := path.with_suffix(f".unreadable-{number}")).exists():
        number += 1
    try:
        with lock():
            if content_of(path) != content:
                return False
            path.rename(aside)
    except OSError as failed:
        raise StoreError(f"{path} cannot be set aside: {failed.strerror}") from failed
    log.error("%s is no record (%s); it is set aside as %s", path, error, aside.name)
    return True
