"""People in a folder: one TinyDB file each, written whole, fsynced and renamed."""

import asyncio
import contextlib
import itertools
import json
import logging
import os
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document

from coach.person import Person
from store.ledger import Ledger, sync
from store.protocol import Decide, StoreError, UnreadableRecord
from store.record import BrokenRecord, Kept, NewerRecord, at_a_glance, from_document, to_document
from store.together import Together

log = logging.getLogger(__name__)

_ONLY = 1
"""The id of the one document in a person's file."""
_BATCH = 256
SUFFIX, NEW = ".json", ".new"
MOST_READ = 2**16
_WRITES = itertools.count()
"""Tells apart the files of writes that are under way at once."""
LOADS_AT_ONCE = 4
FEW_LINES, MOST_LINES = 1000, 100_000
"""Lines of the ledger that are left there when nobody needs them, and that are ever there."""


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
        new = written_beside(self._path, msgspec.json.encode(data), durable=True)
        try:
            new.replace(self._path)
        except OSError:
            new.unlink(missing_ok=True)
            raise
        self._sync()


def written_beside(path: Path, content: bytes, *, durable: bool) -> Path:
    """A new file with the content, for its owner alone, to take the place of `path`.

    durable: whether it survives a crash of the machine. Raises OSError, and leaves nothing.
    """
    new = path.with_suffix(f".{next(_WRITES)}{NEW}")
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


class TinyStore:
    """The store that needs nothing but a folder; all disk work is done in threads.

    A save is durable in the person's file. A commit writes that file, too, but is made durable
    by a line in a ledger, which many commits share one fsync of; after a crash of the machine
    the ledger's lines are put into the files that did not get them.
    """

    def __init__(self, folder: Path) -> None:
        """folder: where the people lie, with the ledger beside it; made where it is missing.

        Raises OSError.
        """
        self._folder = folder
        self._sync = FolderSync(folder)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._loading = Together(self._load_all, trips=LOADS_AT_ONCE)
        self._committing = Together(self._commit_all)
        self._ledger = Ledger(folder.with_suffix(".ledger"))
        self._unsettled: set[int] = set()
        self._settling = threading.Lock()
        self._changing: dict[int, asyncio.Lock] = {}

    def tidy(self) -> None:
        """Ends what a crash has interrupted: of a write that was not acknowledged nothing is left,
        and what was is in the person's file. Raises OSError.

        For whoever has the hold on the folder, before anything is saved.
        """
        for half in self._folder.glob(f"*{NEW}"):
            half.unlink(missing_ok=True)
        for line in self._ledger.lines():
            committed = at_a_glance(line)
            if committed is None:
                continue  # of a version that left no other line behind
            path = self._path(committed.person.id)
            kept = _at_a_glance(path)
            if kept is None or kept.revision < committed.revision:
                written_beside(path, line, durable=False).replace(path)
            self._unsettled.add(committed.person.id)
        if self._ledger.length:
            self._settle()

    async def load(self, person_id: int) -> Person | None:
        """See Store.load."""
        return await self._loading(self._path(person_id))

    async def change(self, person_id: int, decide: Decide, *, rush: bool = False) -> Person:
        """See Store.change."""
        lock = self._changing.setdefault(person_id, asyncio.Lock())
        async with lock:
            before = await self.load(person_id) or Person(id=person_id)
            after = decide(before)
            if after is not before:
                await (self.commit(after) if rush else self.save(after))
            return after

    async def save(self, person: Person) -> None:
        """See Store.save."""
        await asyncio.to_thread(self._save, person)

    async def commit(self, person: Person) -> None:
        """See Store.commit."""
        await self._committing(person)

    async def delete(self, person_id: int) -> None:
        """See Store.delete."""
        await asyncio.to_thread(self._delete, person_id)

    async def everyone(self) -> AsyncIterator[Person]:
        """See Store.everyone; records that cannot be read are reported and left out."""
        names = await asyncio.to_thread(self._names)
        for at in range(0, len(names), _BATCH):
            for person in await asyncio.to_thread(self._readable, names[at : at + _BATCH]):
                yield person

    async def close(self) -> None:
        """See Store.close; what was committed no longer needs the ledger then."""
        await asyncio.to_thread(self._close)

    def _path(self, person_id: int) -> Path:
        return self._folder / f"{person_id}{SUFFIX}"

    def _names(self) -> list[str]:
        # Names alone: a hundred thousand paths are 50 MB.
        with os.scandir(self._folder) as entries:
            return [entry.name for entry in entries if entry.name.endswith(SUFFIX)]

    def _load_all(self, paths: list[Path]) -> list[Person | Exception | None]:
        found: list[Person | Exception | None] = []
        for path in paths:
            try:
                found.append(self._load(path))
            except StoreError as error:
                found.append(error)
        return found

    def _load(self, path: Path) -> Person | None:
        try:
            kept = _at_a_glance(path) or self._with_care(path)
        except NewerRecord as error:
            log.error("%s was written by a newer version (%s); it is left alone", path, error)
            raise UnreadableRecord(str(error)) from error
        except BrokenRecord as error:
            self._set_aside(path, error)
            return None
        except OSError as error:
            raise StoreError(f"{path} cannot be read: {error.strerror}") from error
        return kept.person if kept else None

    def _with_care(self, path: Path) -> Kept | None:
        """What a file holds that is of an older or newer version, is broken, or is not there.

        Raises BrokenRecord, NewerRecord, OSError.
        """
        with closing(TinyDB(path, storage=WholeFile, sync=self._sync)) as db:
            document = db.get(doc_id=_ONLY)
        if document is None:
            return None
        revision = document.get("revision") if isinstance(document, Document) else None
        return Kept(_person_of(path, document), revision if isinstance(revision, int) else 0)

    def _save(self, person: Person) -> None:
        path = self._path(person.id)
        try:
            tables = self._next(person, path)
            with closing(TinyDB(path, storage=WholeFile, sync=self._sync)) as db:
                db.storage.write(tables)
        except NewerRecord as error:
            raise UnreadableRecord(str(error)) from error
        except OSError as error:
            raise StoreError(f"{path} cannot be written: {error.strerror}") from error
        with self._settling:
            self._unsettled.discard(person.id)
            if not self._unsettled and self._ledger.length > FEW_LINES:
                self._settle()

    def _next(self, person: Person, path: Path) -> dict[str, dict[str, Any]]:
        """The tables of a file that takes the place of what is there.

        Raises NewerRecord, StoreError, OSError.
        """
        try:
            kept = _at_a_glance(path) or self._with_care(path)
        except BrokenRecord as error:
            self._set_aside(path, error)
            kept = None
        revision = kept.revision + 1 if kept else 1
        document = {**to_document(person), "revision": revision}
        return {TinyDB.default_table_name: {str(_ONLY): document}}

    def _commit_all(self, people: list[Person]) -> list[Exception | None]:
        """Keeps everybody's record by one fsync; the error of each for whom that failed."""
        errors: list[Exception | None] = [None] * len(people)
        ready: dict[int, _Prepared] = {}
        for at, person in enumerate(people):
            try:
                ready[at] = self._prepare(person)
            except StoreError as error:
                errors[at] = error
        with self._settling:
            failed = self._note(list(ready.values()))
            for at, one in ready.items():
                errors[at] = failed or one.put()
            if self._ledger.length > MOST_LINES:
                self._settle()
        return errors

    def _prepare(self, person: Person) -> "_Prepared":
        path = self._path(person.id)
        try:
            content = msgspec.json.encode(self._next(person, path))
            new = written_beside(path, content, durable=False)
        except NewerRecord as error:
            raise UnreadableRecord(str(error)) from error
        except OSError as error:
            raise StoreError(f"{path} cannot be written: {error.strerror}") from error
        return _Prepared(person.id, path, new, content)

    def _note(self, ready: list["_Prepared"]) -> StoreError | None:
        """Puts what is ready into the ledger; why it could not, if it could not."""
        if not ready:
            return None
        try:
            self._ledger.append([one.content for one in ready])
        except OSError as error:
            for one in ready:
                one.new.unlink(missing_ok=True)
            return StoreError(f"{self._folder} cannot be written: {error.strerror}")
        self._unsettled.update(one.person_id for one in ready)
        return None

    def _settle(self) -> None:
        """Makes what was committed durable in its own files, and clears the ledger.

        What the disk does not take stays in the ledger. For whoever has `_settling`.
        """
        try:
            for person_id in self._unsettled:
                with contextlib.suppress(FileNotFoundError):
                    sync(self._path(person_id))
            self._sync()
            self._ledger.clear()
        except OSError as error:
            log.warning("%s: the ledger is kept: %s", self._folder, error.strerror)
        else:
            self._unsettled.clear()

    def _close(self) -> None:
        with self._settling:
            if self._ledger.length:
                self._settle()
            self._ledger.close()

    def _set_aside(self, path: Path, error: Exception) -> None:
        number = 1
        while (aside := path.with_suffix(f".unreadable-{number}")).exists():
            number += 1
        try:
            path.rename(aside)
        except OSError as failed:
            raise StoreError(f"{path} cannot be set aside: {failed.strerror}") from failed
        log.error("%s is no record (%s); it is set aside as %s", path, error, aside.name)

    def _readable(self, names: list[str]) -> list[Person]:
        people = []
        for name in names:
            try:
                person = self._load(self._folder / name)
            except StoreError as error:
                log.error("left out: %s", error)
                continue
            if person is not None:
                people.append(person)
        return people

    def _delete(self, person_id: int) -> None:
        path = self._path(person_id)
        try:
            with self._settling:
                self._settle()
                if self._ledger.length:
                    raise StoreError(f"{path} cannot be deleted: its line in the ledger stays")
            for file in (path, *self._folder.glob(f"{person_id}.unreadable-*")):
                file.unlink(missing_ok=True)
            for half in self._folder.glob(f"{person_id}.*{NEW}"):
                half.unlink(missing_ok=True)
            self._sync()
        except OSError as error:
            raise StoreError(f"{path} cannot be deleted: {error.strerror}") from error


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A record that is written beside its place."""

    person_id: int
    path: Path
    new: Path
    content: bytes

    def put(self) -> StoreError | None:
        """Puts it into its place; why it could not, if it could not."""
        try:
            self.new.replace(self.path)
        except OSError as error:
            return StoreError(f"{self.path} cannot be written: {error.strerror}")
        return None


def _at_a_glance(path: Path) -> Kept | None:
    """What a file holds that is as this version writes it; None for any other."""
    try:
        kept = at_a_glance(_content(path))
    except OSError:
        return None  # reading it with care says what is wrong
    return kept if kept is not None and f"{kept.person.id}{SUFFIX}" == path.name else None


def _content(path: Path) -> bytes:
    """All that a file holds, in half the time that it takes through a buffer. Raises OSError."""
    file = os.open(path, os.O_RDONLY)
    try:
        content = part = os.read(file, MOST_READ)
        while len(part) == MOST_READ:
            part = os.read(file, MOST_READ)
            content += part
        return content
    finally:
        os.close(file)


def _person_of(path: Path, document: object) -> Person:
    """The person in a file's document. Raises NewerRecord, BrokenRecord."""
    person = from_document(dict(document) if isinstance(document, Document) else document)
    if str(person.id) != path.stem:
        raise BrokenRecord(f"it is the record of another person, {person.id}")
    return person
