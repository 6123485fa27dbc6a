"""The default store: a folder with one TinyDB file a person, written atomically and fsynced."""

import asyncio
import contextlib
import logging
import os
import threading
import time
from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path
from weakref import WeakValueDictionary

from tinydb import TinyDB

from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.store.batch import Batcher, in_thread
from lumbar.store.chapters import Chapters
from lumbar.store.disk import FolderLock, FolderSync, NotCached, Overtaken, WholeFile, content_of
from lumbar.store.files import Files, may_be_there
from lumbar.store.forgotten import Forgotten
from lumbar.store.index import Index
from lumbar.store.ledger import Ledger, sync
from lumbar.store.marks import Marks
from lumbar.store.moments import Moments
from lumbar.store.onefile import (
    ONLY,
    Job,
    Mark,
    Next,
    Prepared,
    Tables,
    lacks,
    mark_of,
    prepared,
    unfiled_after,
)
from lumbar.store.protocol import Ahead, Decide, Moment, Now, StoreError, Told
from lumbar.store.record import BrokenRecord, Kept, NewerRecord, to_document
from lumbar.store.rounds import Rounds
from lumbar.store.shares import ALL_SHARES, share_of

log = logging.getLogger(__name__)

LOADS_AT_ONCE = 4
FEW_LINES, MOST_LINES = 1000, 100_000
"""Limits of the ledger, in lines: up to FEW_LINES that are not needed any more stay there, and
as many that are needed are made durable in their own files at the end; above MOST_LINES it is
cleared although some are needed, after their records are made durable."""


class TinyStore:
    """Keeps records in files of one folder. What may wait for the disk runs in threads.

    A normal change fsyncs the person's file. A change in a rush writes that file without fsync
    and is made durable by a line in the ledger, a write-ahead log: many changes share one fsync
    of it. After a crash of the machine, `tidy` writes the ledger's lines to files that lack them.

    Ended sessions are moved to chapters, which a normal change writes after the record. A session
    stays in the record until a chapter is known to hold it. A change in a rush writes no chapter.

    Every change is a compare-and-set: it reads the file, decides, writes a temporary file, and
    renames that to the file's place only if the file is unchanged. A lock between threads, stores
    and processes guards the check and the rename.
    """

    def __init__(self, folder: Path, now: Now = time.time, *, most_lines: int = MOST_LINES) -> None:
        """folder: holds the people's files, with the ledger and the lock beside it; created if it
        is missing; now: the clock by which moments are computed. most_lines: the ledger's limit;
        above it the people's own files are fsynced and the ledger is cleared.

        Raises OSError.
        """
        self._folder = folder
        self._most_lines = most_lines
        self._sync = FolderSync(folder)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._lock = FolderLock(folder.with_suffix(".lock"))
        self._files = Files(folder, self._lock)
        self._chapters = Chapters(folder, self._lock)
        self._index = Index(folder.with_suffix(".index"), self._lock)
        self._moments = Moments(now)
        self._rounds = Rounds(self._files, self._index, self._moments, now)
        self._loading = Batcher(in_thread(self._files.each), trips=LOADS_AT_ONCE)
        self._rushing = Batcher(in_thread(self._change_all))
        self._ledger = Ledger(folder.with_suffix(".ledger"))
        self._marks = Marks(folder.with_suffix(".forgotten"))
        self._unsettled: set[int] = set()
        self._settling = threading.Lock()
        self._changing: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    def tidy(self) -> None:
        """Recovers from a crash: removes temporary files, and writes lines of the ledger to the
        files that lack them. Raises OSError.

        The caller must hold the folder's instance lock, and call this before the first write.
        """
        self._index.tidy()
        self._files.tidy()
        for line in self._ledger.lines():
            try:
                self._unsettled.add(self._files.recover(line))
            except (BrokenRecord, NewerRecord) as error:
                log.error("%s: a line of the ledger is left out: %s", self._folder, error)
        if self._ledger.length:
            self._settle()

    async def load(self, person_id: int) -> Person | None:
        """See Store.load."""
        try:
            # A trip to a thread costs an answer a third of its processor time.
            return self._files.at_once(person_id)
        except NotCached:
            return await self._loading(self._files.path(person_id))

    async def change(self, person_id: int, decide: Decide, *, rush: bool = False) -> Person:
        """See Store.change; what is written is decided in a thread."""
        lock = self._changing.get(person_id)
        if lock is None:
            lock = self._changing[person_id] = asyncio.Lock()
        # One after another, so that changes of this process do not fail each other's
        # compare-and-set and write in vain.
        async with lock:
            if not may_be_there(self._files.path(person_id)):
                new = Person(id=person_id)
                if decide(new) is new:
                    return new
            job = Job(person_id, decide)
            change = self._rushing(job) if rush else asyncio.to_thread(self._change, job)
            person = await change
            self._moments.kept(person)
            return person

    async def save(self, person: Person) -> None:
        """See Store.save."""
        await self.change(person.id, lambda _: person)

    async def commit(self, person: Person) -> None:
        """See Store.commit."""
        await self.change(person.id, lambda _: person, rush=True)

    async def delete(self, person_id: int) -> None:
        """See Store.delete."""
        await asyncio.to_thread(self._delete, person_id)
        self._moments.put(person_id, None)

    async def history(self, person_id: int, since: date | None = None) -> tuple[Entry, ...]:
        """See Store.history."""
        return await asyncio.to_thread(self._history, person_id, since)

    async def adopt(self, person: Person, sessions: Sequence[Entry]) -> None:
        """See Store.adopt."""
        await asyncio.to_thread(self._adopt, person, sessions)
        self._moments.kept(person)

    async def everyone(self) -> AsyncIterator[Person]:
        """See Store.everyone; records that cannot be read are logged and left out."""
        async for person in self._rounds.everyone():
            yield person

    async def living(
        self, shares: Collection[int] = ALL_SHARES, told: Told | None = None
    ) -> AsyncIterator[Person]:
        """See Store.living; records that cannot be read are logged and left out."""
        async for person in self._rounds.go(told):
            if share_of(person.id) in shares:
                yield person

    async def due(
        self,
        now: float,
        most: int,
        shares: Collection[int] = ALL_SHARES,  # noqa: ARG002 - all are this process's
        besides: Collection[int] = (),
    ) -> list[Moment]:
        """See Store.due."""
        return self._moments.due(now, most, besides)

    async def looked(self, moment: Moment, at: float | None) -> None:
        """See Store.looked."""
        self._moments.looked(moment, at)

    async def renew(self, *, whole: bool = False, pause: float = 0.0) -> None:
        """See Store.renew."""
        async for _ in self._rounds.go(whole=whole, pause=pause):
            pass

    async def ahead(self, now: float, shares: Collection[int] = ALL_SHARES) -> Ahead:  # noqa: ARG002 - all are this process's
        """See Store.ahead."""
        return self._moments.ahead(now, self._rounds.people)

    async def forgotten(self) -> Forgotten:
        """See Store.forgotten."""
        return await asyncio.to_thread(self._marks.read)

    async def adopt_forgotten(self, forgotten: Forgotten) -> None:
        """See Store.adopt_forgotten."""
        await asyncio.to_thread(self._marks.keep, forgotten)

    async def close(self) -> None:
        """See Store.close; clears the ledger where that is quick. After a rush of many people the
        next start does it: a program that is told to stop has ten seconds."""
        await asyncio.to_thread(self._close)

    # Reading

    def _history(self, person_id: int, since: date | None) -> tuple[Entry, ...]:
        # The record first: a session leaves it only after a chapter holds the session.
        kept = self._files.found(self._files.path(person_id)).kept
        found = {entry.id: entry for entry in self._chapters.read(person_id, since)}
        found |= {entry.id: entry for entry in (kept.unfiled if kept else ())}
        entries = sorted(found.values(), key=lambda entry: entry.ended)
        return tuple(entry for entry in entries if since is None or entry.day >= since)

    # Changing

    def _adopt(self, person: Person, sessions: Sequence[Entry]) -> None:
        self._chapters.add(person.id, sessions, lambda _: True)
        unfiled = self._chapters.lacking(person.id, sessions)
        path = self._files.path(person.id)
        content, kept = self._files.found(path)
        tables = _tables(person, unfiled, kept.revision if kept else 0)
        try:
            self._put(Next(path, content, person, tables), tables)
        except (Overtaken, OSError) as error:
            raise StoreError(f"{path} cannot be written: {error}") from error

    def _decided(self, job: Job, *, rush: bool) -> Next:
        """Reads the record and decides the change. Raises StoreError, and what `decide` raises."""
        path = self._files.path(job.person_id)
        content, kept = self._files.found(path)
        kept = kept or Kept(Person(id=job.person_id), 0)
        after = job.decide(kept.person)
        if after is kept.person:
            return Next(path, content, after, None)
        unfiled = kept.unfiled if rush else self._chapters.lacking(job.person_id, kept.unfiled)
        unfiled = unfiled_after(unfiled, kept.person, after)
        return Next(path, content, after, _tables(after, unfiled, kept.revision), unfiled)

    def _change(self, job: Job) -> Person:
        while True:
            now = self._decided(job, rush=False)
            if now.tables is None:
                return now.person
            try:
                mark = self._put(now, now.tables)
            except Overtaken:
                continue
            except OSError as error:
                raise StoreError(f"{now.path} cannot be written: {error.strerror}") from error
            self._settled(job.person_id)
            if now.unfiled:
                still = partial(lacks, now.path, mark)
                self._chapters.add(job.person_id, now.unfiled, still)
            return now.person

    def _put(self, now: Next, tables: Tables) -> Mark:
        """Replaces a person's file durably by compare-and-set; returns the new file's mark.

        Raises Overtaken, OSError.
        """
        mark = Mark(0, 0, 0)

        def put(new: Path) -> None:
            nonlocal mark
            with self._lock():
                if content_of(now.path) != now.read:
                    raise Overtaken
                try:
                    mark = mark_of(new)
                    new.replace(now.path)
                except FileNotFoundError as error:
                    raise Overtaken from error  # a delete removed the temporary file

        with closing(TinyDB(now.path, storage=WholeFile, put=put)) as db:
            db.storage.write(tables)
        self._sync()
        return mark

    def _settled(self, person_id: int) -> None:
        """Notes that a person's file is durable without their line in the ledger.

        Clears the ledger if no line is needed and it is long.
        """
        with self._settling:
            self._unsettled.discard(person_id)
            if not self._unsettled and self._ledger.length > FEW_LINES:
                self._settle()

    def _change_all(self, jobs: list[Job]) -> list[Person | Exception]:
        """Writes a batch of changes with one fsync; returns a person or an error for each job."""
        results: dict[int, Person | Exception] = {}
        while len(results) < len(jobs):
            ready: dict[int, Prepared] = {}
            for at, job in enumerate(jobs):
                if at in results:
                    continue
                try:
                    now = self._decided(job, rush=True)
                    if now.tables is None:
                        results[at] = now.person
                    else:
                        ready[at] = prepared(now, now.tables)
                except Exception as error:  # noqa: BLE001 - passed on to the caller of this job
                    results[at] = error
            results |= self._put_all(ready)
        return [results[at] for at in range(len(jobs))]

    def _put_all(self, ready: dict[int, Prepared]) -> dict[int, Person | Exception]:
        """Writes prepared records to their places, by compare-and-set.

        Returns the results by the job's index; a job whose file has changed is left out, to be
        retried.
        """
        try:
            with self._settling, self._lock():
                return self._note_and_put(ready)
        except OSError as error:
            for one in ready.values():
                one.new.unlink(missing_ok=True)
            failed = StoreError(f"{self._folder} cannot be written: {error.strerror}")
            return dict.fromkeys(ready, failed)

    def _note_and_put(self, ready: dict[int, Prepared]) -> dict[int, Person | Exception]:
        """Appends the records to the ledger and renames them to their places.

        The caller must hold both locks, so that every line of the ledger is also in its file.
        Raises OSError.
        """
        for at, one in list(ready.items()):
            if content_of(one.path) != one.read or not one.new.exists():
                one.new.unlink(missing_ok=True)
                del ready[at]
        if not ready:
            return {}
        self._ledger.append([one.content for one in ready.values()])
        self._unsettled.update(one.person.id for one in ready.values())
        results: dict[int, Person | Exception] = {at: one.put() for at, one in ready.items()}
        if self._ledger.length > self._most_lines:
            self._settle()
        return results

    def _settle(self) -> None:
        """Fsyncs the records that need the ledger, and clears the ledger.

        If the disk fails, that is logged and the ledger is kept. The caller must hold `_settling`.
        """
        try:
            for person_id in self._unsettled:
                with contextlib.suppress(FileNotFoundError):
                    sync(self._files.path(person_id))
            self._sync()
            self._ledger.clear()
        except OSError as error:
            log.warning("%s: the ledger is kept: %s", self._folder, error.strerror)
        else:
            self._unsettled.clear()

    def _close(self) -> None:
        with self._settling:
            if self._ledger.length and len(self._unsettled) <= FEW_LINES:
                self._settle()
            self._ledger.close()
        self._lock.close()

    def _delete(self, person_id: int) -> None:
        path = self._files.path(person_id)
        try:
            with os.scandir(self._folder) as entries:
                mine = [entry.name for entry in entries if entry.name.startswith(f"{person_id}.")]
            with self._settling, self._lock():
                self._settle()
                if self._ledger.length:
                    raise StoreError(f"{path} cannot be deleted: its line in the ledger stays")
                self._marks.add(person_id)
                # The record is removed last, so that after a crash the delete can be repeated.
                self._index.drop(person_id)
                self._chapters.delete(person_id)
                for name in sorted(mine, key=lambda name: name == path.name):
                    (self._folder / name).unlink(missing_ok=True)
                path.unlink(missing_ok=True)
            self._sync()
        except OSError as error:
            raise StoreError(f"{path} cannot be deleted: {error.strerror}") from error


def _tables(person: Person, unfiled: tuple[Entry, ...], before: int) -> Tables:
    """Returns the content of a person's file. before: the revision of the one that it replaces."""
    document = {**to_document(person, unfiled), "revision": before + 1}
    return {TinyDB.default_table_name: {str(ONLY): document}}
