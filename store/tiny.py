"""People in a folder: one TinyDB file each, written whole, fsynced and renamed."""

import asyncio
import itertools
import json
import logging
import os
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document

from coach.person import Person
from store.protocol import StoreError, UnreadableRecord
from store.record import BrokenRecord, NewerRecord, at_a_glance, from_document, to_document

log = logging.getLogger(__name__)

_ONLY = 1
"""The id of the one document in a person's file."""
_BATCH = 256
NEW = ".new"
_WRITES = itertools.count()
"""Tells apart the files of writes that are under way at once."""


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
            sync_folder(self._folder)
        finally:
            self._change.acquire()
            self._running = False
            self._change.notify_all()
        self._done = begun


class WholeFile(Storage):
    """A TinyDB storage that never leaves half a file, readable by its owner alone."""

    def __init__(self, path: Path, sync: Callable[[], None]) -> None:
        """path: the JSON file; its folder must exist; sync: makes renames in it durable."""
        self._path = path
        self._sync = sync

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
        new = self._path.with_suffix(f".{next(_WRITES)}{NEW}")
        try:
            file = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(file, "wb") as out:
                out.write(msgspec.json.encode(data))
                out.flush()
                os.fsync(out.fileno())
            new.replace(self._path)
        except OSError:
            new.unlink(missing_ok=True)
            raise
        self._sync()


def sync_folder(folder: Path) -> None:
    """Makes renames and removals in the folder survive a crash."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


class TinyStore:
    """The store that needs nothing but a folder; all disk work is done in threads."""

    def __init__(self, folder: Path) -> None:
        """folder: where the people lie; made where it is missing. Raises OSError."""
        self._folder = folder
        self._sync = FolderSync(folder)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def tidy(self) -> None:
        """Removes what a crash left of writes that were never acknowledged. Raises OSError.

        For whoever has the hold on the folder, before anything is saved.
        """
        for half in self._folder.glob(f"*{NEW}"):
            half.unlink(missing_ok=True)

    async def load(self, person_id: int) -> Person | None:
        """See Store.load."""
        return await asyncio.to_thread(self._load, self._path(person_id))

    async def save(self, person: Person) -> None:
        """See Store.save."""
        await asyncio.to_thread(self._save, person)

    async def delete(self, person_id: int) -> None:
        """See Store.delete."""
        await asyncio.to_thread(self._delete, person_id)

    async def everyone(self) -> AsyncIterator[Person]:
        """See Store.everyone; records that cannot be read are reported and left out."""
        paths = await asyncio.to_thread(lambda: list(self._folder.glob("*.json")))
        for at in range(0, len(paths), _BATCH):
            for person in await asyncio.to_thread(self._readable, paths[at : at + _BATCH]):
                yield person

    async def close(self) -> None:
        """See Store.close; files are open only while they are read or written."""

    def _path(self, person_id: int) -> Path:
        return self._folder / f"{person_id}.json"

    def _load(self, path: Path) -> Person | None:
        try:
            return _at_a_glance(path) or self._with_care(path)
        except NewerRecord as error:
            log.error("%s was written by a newer version (%s); it is left alone", path, error)
            raise UnreadableRecord(str(error)) from error
        except BrokenRecord as error:
            self._set_aside(path, error)
            return None
        except OSError as error:
            raise StoreError(f"{path} cannot be read: {error.strerror}") from error

    def _with_care(self, path: Path) -> Person | None:
        """What a file holds that is of an older or newer version, is broken, or is not there.

        Raises BrokenRecord, NewerRecord, OSError.
        """
        with closing(TinyDB(path, storage=WholeFile, sync=self._sync)) as db:
            document = db.get(doc_id=_ONLY)
        return None if document is None else _person_of(path, document)

    def _save(self, person: Person) -> None:
        path = self._path(person.id)
        try:
            if _at_a_glance(path) is None:
                self._with_care(path)
            with closing(TinyDB(path, storage=WholeFile, sync=self._sync)) as db:
                db.storage.write({db.default_table_name: {str(_ONLY): to_document(person)}})
        except NewerRecord as error:
            raise UnreadableRecord(str(error)) from error
        except BrokenRecord as error:
            self._set_aside(path, error)
            self._save(person)
        except OSError as error:
            raise StoreError(f"{path} cannot be written: {error.strerror}") from error

    def _set_aside(self, path: Path, error: Exception) -> None:
        number = 1
        while (aside := path.with_suffix(f".unreadable-{number}")).exists():
            number += 1
        try:
            path.rename(aside)
        except OSError as failed:
            raise StoreError(f"{path} cannot be set aside: {failed.strerror}") from failed
        log.error("%s is no record (%s); it is set aside as %s", path, error, aside.name)

    def _readable(self, paths: list[Path]) -> list[Person]:
        people = []
        for path in paths:
            try:
                person = self._load(path)
            except StoreError as error:
                log.error("left out: %s", error)
                continue
            if person is not None:
                people.append(person)
        return people

    def _delete(self, person_id: int) -> None:
        path = self._path(person_id)
        try:
            for file in (path, *self._folder.glob(f"{person_id}.unreadable-*")):
                file.unlink(missing_ok=True)
            for half in self._folder.glob(f"{person_id}.*{NEW}"):
                half.unlink(missing_ok=True)
            self._sync()
        except OSError as error:
            raise StoreError(f"{path} cannot be deleted: {error.strerror}") from error


def _at_a_glance(path: Path) -> Person | None:
    """The person in a file that is as this version writes it; None for any other."""
    try:
        person = at_a_glance(path.read_bytes())
    except OSError:
        return None  # reading it with care says what is wrong
    return person if person is not None and str(person.id) == path.stem else None


def _person_of(path: Path, document: object) -> Person:
    """The person in a file's document. Raises NewerRecord, BrokenRecord."""
    person = from_document(dict(document) if isinstance(document, Document) else document)
    if str(person.id) != path.stem:
        raise BrokenRecord(f"it is the record of another person, {person.id}")
    return person
