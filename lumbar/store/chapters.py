"""Chapters: ended sessions beside the records, a folder a person and a TinyDB file a month."""

import contextlib
import errno
import logging
import os
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import date
from pathlib import Path

from tinydb import TinyDB

from lumbar.coach.progress import Entry
from lumbar.store.disk import NEW, FolderLock, Overtaken, WholeFile, content_of, set_aside
from lumbar.store.ledger import sync
from lumbar.store.own import check_folder
from lumbar.store.protocol import StoreError, UnreadableRecord
from lumbar.store.record import BrokenRecord, NewerRecord, chapter_document, entries_in

log = logging.getLogger(__name__)

SUFFIX = ".json"


class Chapters:
    """Reads and writes the chapters of every person. All methods block; call them in a thread.

    A chapter only grows. A write is a compare-and-set under the lock: it replaces the file only
    if the file is unchanged since it was read and the record still lists the sessions as
    missing from their chapter.
    """

    def __init__(self, folder: Path, lock: FolderLock) -> None:
        """folder: holds a folder for each person; lock: the lock that also guards the records."""
        self._folder = folder
        self._lock = lock

    def read(self, person_id: int, since: date | None = None) -> list[Entry]:
        """Returns the sessions of all months from that of `since` (a local day) on, in order of
        months; all sessions if `since` is None.

        Raises StoreError, UnreadableRecord.
        """
        first = "" if since is None else _month(since)
        months = sorted(name for name in self._names(person_id) if name.endswith(SUFFIX))
        wanted = [name for name in months if name.removesuffix(SUFFIX) >= first]
        folder = self._of(person_id)
        return [entry for name in wanted for entry in self._entries(folder / name)[1]]

    def lacking(self, person_id: int, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """Returns the entries that no chapter holds with equal values.

        All others are durable on disk when this returns. Returns every entry if a chapter
        cannot be read.
        """
        entries, folder = tuple(entries), self._of(person_id)
        lacking: list[Entry] = []
        try:
            for month, mine in _by_month(entries).items():
                there = set(self._entries(folder / f"{month}{SUFFIX}")[1])
                lacking += [entry for entry in mine if entry not in there]
            if len(lacking) < len(entries):
                sync(folder)
        except (StoreError, OSError) as error:
            log.warning("what is past stays in a record: %s", error)
            return entries
        return tuple(lacking)

    def add(
        self, person_id: int, entries: Iterable[Entry], still: Callable[[list[Entry]], bool]
    ) -> None:
        """Writes the entries into their chapters; an entry replaces one of the same id.

        still: returns whether the record still lists these entries as missing; called under the
        lock. A failed write is logged, and its entries stay in the record.
        """
        folder = self._of(person_id)
        for month, mine in _by_month(entries).items():
            try:
                self._make(folder)
                while self._added(folder / f"{month}{SUFFIX}", mine, still) is None:
                    pass  # lost the compare-and-set: retry with the new content
            except FileNotFoundError:
                return  # the person was deleted meanwhile
            except (StoreError, OSError) as error:
                log.warning("what is past stays in a record: %s", error)

    def delete(self, person_id: int) -> None:
        """Removes all of a person's chapters. The caller must hold the lock. Raises OSError."""
        folder = self._of(person_id)
        if folder.is_symlink():
            folder.unlink()
            return
        while True:
            for name in self._names(person_id):
                (folder / name).unlink(missing_ok=True)
            try:
                folder.rmdir()
            except FileNotFoundError:
                return
            except OSError as error:
                if error.errno != errno.ENOTEMPTY:
                    raise
            else:
                return

    def _of(self, person_id: int) -> Path:
        return self._folder / f"{person_id}"

    def _names(self, person_id: int) -> list[str]:
        try:
            check_folder(self._of(person_id))
            return [path.name for path in self._of(person_id).iterdir()]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise StoreError(f"{self._of(person_id)} cannot be read: {error.strerror}") from error

    def _make(self, folder: Path) -> None:
        """Creates the folder; if it exists, removes temporary files of processes that died."""
        try:
            folder.mkdir(mode=0o700)
        except FileExistsError:
            check_folder(folder)
            for half in folder.glob(f"*{NEW}"):
                if f".{os.getpid()}-" not in half.name:
                    half.unlink(missing_ok=True)
        else:
            sync(self._folder)

    def _entries(self, path: Path) -> tuple[bytes | None, tuple[Entry, ...]]:
        """Returns a chapter's bytes and its sessions; None and none if there is no file.

        A broken chapter is set aside first, and then counts as missing.

        Raises StoreError, UnreadableRecord.
        """
        while True:
            try:
                check_folder(path.parent)
                content = content_of(path)
                return content, () if content is None else entries_in(content)
            except NewerRecord as error:
                raise UnreadableRecord(f"{path}: {error}") from error
            except BrokenRecord as error:
                if set_aside(path, content, error, self._lock):
                    return None, ()
            except OSError as error:
                raise StoreError(f"{path} cannot be read: {error.strerror}") from error

    def _added(
        self, path: Path, mine: list[Entry], still: Callable[[list[Entry]], bool]
    ) -> bool | None:
        """Adds entries to one chapter by compare-and-set.

        Returns True if the chapter holds them now, False if the record no longer lists them as
        missing, None if another writer changed the chapter meanwhile. Raises StoreError, OSError.
        """
        content, there = self._entries(path)
        by_id = {entry.id: entry for entry in (*there, *mine)}
        if tuple(by_id.values()) == there:
            return True
        wanted = True

        def put(new: Path) -> None:
            nonlocal wanted
            with self._lock():
                wanted = still(mine)
                if not wanted or content_of(path) != content:
                    raise Overtaken
                new.replace(path)

        try:
            with closing(TinyDB(path, storage=WholeFile, put=put)) as db:
                db.storage.write(chapter_document(tuple(by_id.values())))
        except Overtaken:
            if wanted:
                return None
            with contextlib.suppress(OSError):
                path.parent.rmdir()  # fails unless empty: a deleted person leaves no folder
            return False
        return True


def _by_month(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    months: dict[str, list[Entry]] = {}
    for entry in entries:
        months.setdefault(_month(entry.day), []).append(entry)
    return months


def _month(day: date) -> str:
    return day.isoformat()[: len("2026-11")]
