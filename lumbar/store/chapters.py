"""What is past, beside a person's record: a folder for each of them, a TinyDB file a month."""

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
from lumbar.store.protocol import StoreError, UnreadableRecord
from lumbar.store.record import BrokenRecord, NewerRecord, chapter_document, entries_in

log = logging.getLogger(__name__)

SUFFIX = ".json"


class Chapters:
    """The months of every person; nothing here is on the event loop.

    A chapter is only ever added to: whoever writes one puts it into its place where it is
    still what was read of it, and the record still says that it lacks what is added.
    """

    def __init__(self, folder: Path, lock: FolderLock) -> None:
        """folder: where the people's folders lie; lock: the one of their records."""
        self._folder = folder
        self._lock = lock

    def read(self, person_id: int, since: date | None = None) -> list[Entry]:
        """The sessions of the months from that of `since` on, month by month.

        Raises StoreError, UnreadableRecord.
        """
        first = "" if since is None else _month(since)
        months = sorted(name for name in self._names(person_id) if name.endswith(SUFFIX))
        wanted = [name for name in months if name.removesuffix(SUFFIX) >= first]
        folder = self._of(person_id)
        return [entry for name in wanted for entry in self._entries(folder / name)[1]]

    def lacking(self, person_id: int, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """Those of the entries that no chapter has just so; the others are safely on disk."""
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
        """Puts the entries into their chapters, in place of those of the same id.

        still: whether the record, now, says that they are lacking; asked under the lock. What
        cannot be written is reported, and stays in the record.
        """
        folder = self._of(person_id)
        for month, mine in _by_month(entries).items():
            try:
                self._make(folder)
                while self._added(folder / f"{month}{SUFFIX}", mine, still) is None:
                    pass  # somebody else was faster: once more with what they have written
            except FileNotFoundError:
                return  # the person was forgotten meanwhile
            except (StoreError, OSError) as error:
                log.warning("what is past stays in a record: %s", error)

    def delete(self, person_id: int) -> None:
        """Removes all months. For whoever has the lock. Raises OSError."""
        folder = self._of(person_id)
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
            return [path.name for path in self._of(person_id).iterdir()]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise StoreError(f"{self._of(person_id)} cannot be read: {error.strerror}") from error

    def _make(self, folder: Path) -> None:
        """The folder, without what a process that died has left in it."""
        try:
            folder.mkdir(mode=0o700)
        except FileExistsError:
            for half in folder.glob(f"*{NEW}"):
                if f".{os.getpid()}-" not in half.name:
                    half.unlink(missing_ok=True)
        else:
            sync(self._folder)

    def _entries(self, path: Path) -> tuple[bytes | None, tuple[Entry, ...]]:
        """What a chapter holds, and the bytes that say so; a broken one is set aside first.

        Raises StoreError, UnreadableRecord.
        """
        while True:
            try:
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
        """Whether a chapter has them now; None where somebody else wrote it meanwhile.

        Raises StoreError, OSError.
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
                path.parent.rmdir()  # which works where it is empty: nobody may be left there
            return False
        return True


def _by_month(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    months: dict[str, list[Entry]] = {}
    for entry in entries:
        months.setdefault(_month(entry.day), []).append(entry)
    return months


def _month(day: date) -> str:
    return day.isoformat()[: len("2026-11")]
