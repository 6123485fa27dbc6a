"""Files that are written whole or not at all, for their owner alone, and the lock on a folder."""

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
from lumbar.store.protocol import StoreError
from lumbar.store.record import BrokenRecord

log = logging.getLogger(__name__)

NEW = ".new"
MOST_READ = 2**16
_WRITES = itertools.count()
"""Tells apart the files of writes that are under way at once."""


class Overtaken(Exception):
    """The file is not any more what was read of it."""


class FolderSync:
    """Makes renames and removals in a folder survive a crash; many at once by one fsync."""

    def __init__(self, folder: Path) -> None:
        """folder: must exist when it is called."""
        self._folder = folder
        self._change = threading.Condition()
        self._begun = self._done = 0
        self._running = False

    def __call__(self) -> None:
        """Returns once what was done in the folder before is durable. Raises OSError."""
        with self._change:
            # One that runs already may have missed what was done last.
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
    """A lock that one holds at a time: of this object's threads, of two objects, of two processes.

    It is held for as long as a look at a file and a rename take, so there is one for all.
    """

    def __init__(self, path: Path) -> None:
        """path: the lock file; its folder must exist when it is first taken."""
        self._path = path
        self._mine = threading.Lock()
        self._file: int | None = None

    @contextmanager
    def __call__(self) -> Iterator[None]:
        """Holds the lock. Raises OSError."""
        with self._mine:
            if self._file is None:
                self._file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
            fcntl.flock(self._file, fcntl.LOCK_EX)
            try:
                yield
            finally:
                fcntl.flock(self._file, fcntl.LOCK_UN)

    def close(self) -> None:
        """Lets go of the file; taking the lock opens it again."""
        with self._mine:
            if self._file is not None:
                os.close(self._file)
                self._file = None


class WholeFile(Storage):
    """A TinyDB storage that never leaves half a file, readable by its owner alone."""

    def __init__(self, path: Path, put: Callable[[Path], None]) -> None:
        """path: the JSON file; its folder must exist; put: puts a file that was written beside
        it, and is on disk, into its place."""
        self._path = path
        self._put = put

    def read(self) -> dict[str, dict[str, Any]] | None:
        """The tables in the file; None where there is no file.

        Raises BrokenRecord where the file is no JSON object.
        """
        try:
            tables = json.loads(self._path.read_bytes())
        except FileNotFoundError:
            return None
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
        """Puts the tables in the file's place at once; raises OSError where it cannot."""
        new = written_beside(self._path, msgspec.json.encode(data), durable=True)
        try:
            self._put(new)
        except BaseException:
            new.unlink(missing_ok=True)
            raise


def written_beside(path: Path, content: bytes, *, durable: bool) -> Path:
    """A new file with the content, for its owner alone, to take the place of `path`.

    durable: whether it survives a crash of the machine. Raises OSError, and leaves nothing.
    """
    new = path.with_suffix(f".{os.getpid()}-{next(_WRITES)}{NEW}")
    try:
        file = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(file, "wb", buffering=0) as out:
            while content:
                content = content[out.write(content) :]
            if durable:
                os.fsync(out.fileno())
    except OSError:
        new.unlink(missing_ok=True)
        raise
    return new


def content_of(path: Path | str) -> bytes | None:
    """All that a file holds, in half the time that it takes through a buffer; None: no file.

    Raises OSError.
    """
    try:
        file = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        return None
    try:
        content = part = os.read(file, MOST_READ)
        while len(part) == MOST_READ:
            part = os.read(file, MOST_READ)
            content += part
        return content
    finally:
        os.close(file)


def set_aside(path: Path, content: bytes | None, error: Exception, lock: FolderLock) -> bool:
    """Gives a file that is no record another name; whether it was still the one with `content`.

    error: what is wrong with it, for the log. Raises StoreError.
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
