"""One person's file: reading it, and preparing the file that replaces it."""

import os
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct
from tinydb import TinyDB
from tinydb.table import Document

from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.store.disk import WholeFile, content_of, read, written_beside
from lumbar.store.protocol import Decide, StoreError
from lumbar.store.record import (
    BrokenRecord,
    Kept,
    NewerRecord,
    at_a_glance,
    kept_of,
)
from lumbar.store.stamp import stamp_of

SUFFIX = ".json"
ONLY = 1
"""The id of the one document in a person's file."""
Tables = dict[str, dict[str, Any]]


class Mark(NamedTuple):
    """Identifies one version of a file: inode number, change time in nanoseconds, size in bytes."""

    number: int
    changed: int
    size: int


def mark_of(path: Path | str) -> Mark:
    """Returns the mark of the file at `path`. Raises OSError."""
    found = os.lstat(path)
    return Mark(found.st_ino, found.st_mtime_ns, found.st_size)


def lacks(path: Path, mark: Mark, entries: list[Entry]) -> bool:
    """Returns whether a record lists these sessions as ones that its chapters may lack.

    mark: the file's mark when the record listed them; the file is read again only if it has
    another mark now.
    """
    try:
        if mark_of(path) == mark:
            return True
        content = content_of(path)
    except OSError:
        return False
    try:
        return content is not None and set(entries) <= set(stamp_of(content).unfiled)
    except (BrokenRecord, NewerRecord):
        return False


class Job(NamedTuple):
    """A requested change of one record."""

    person_id: int
    decide: Decide


class Found(NamedTuple):
    """A person's file: its bytes and its record; both None if there is no file."""

    content: bytes | None
    kept: Kept | None


class Next(Struct, frozen=True):
    """The decided result of a change, not written yet.

    read: the file's bytes when it was read; tables: the new content, None if nothing changes;
    unfiled: see Kept.
    """

    path: Path
    read: bytes | None
    person: Person
    tables: Tables | None
    unfiled: tuple[Entry, ...] = ()


class Prepared(Struct, frozen=True):
    """A record written to a temporary file.

    read: the bytes that `path` held when it was read; new: the temporary file.
    """

    person: Person
    path: Path
    read: bytes | None
    new: Path
    content: bytes

    def put(self) -> Person | StoreError:
        """Renames the temporary file to its place; returns the person, or the error."""
        try:
            self.new.replace(self.path)
        except OSError as error:
            return StoreError(f"{self.path} cannot be written: {error.strerror}")
        return self.person


def prepared(now: Next, tables: Tables) -> Prepared:
    """Writes a decided change to a temporary file, without fsync. Raises StoreError."""
    content = msgspec.json.encode(tables)
    try:
        new = written_beside(now.path, content, durable=False)
    except OSError as error:
        raise StoreError(f"{now.path} cannot be written: {error.strerror}") from error
    return Prepared(now.person, now.path, now.read, new, content)


def unfiled_after(lacking: tuple[Entry, ...], before: Person, after: Person) -> tuple[Entry, ...]:
    """Returns the sessions that no chapter holds after a change.

    lacking: those that no chapter held before it; sessions that are new or changed are added.
    """
    known = {entry.id: entry for entry in before.past.recent}
    fresh = [entry for entry in after.past.recent if known.get(entry.id) != entry]
    return tuple({entry.id: entry for entry in (*lacking, *fresh)}.values())


def at_a_glance_of(path: str, name: str) -> tuple[Person, os.stat_result] | None:
    """Reads a file with the fast decoder, see `glanced`; returns the person, and the file's state
    before it was read.

    None also if it cannot be read.
    """
    try:
        found = read(path)
    except OSError:
        return None  # the careful read that follows reports the error
    kept = None if found is None else glanced(found[0], name)
    return None if found is None or kept is None else (kept.person, found[1])


def glanced(content: bytes, name: str) -> Kept | None:
    """Decodes the bytes of a file of that name with the fast decoder.

    Returns None if that cannot decode them, or if they are the record of another person.
    """
    kept = at_a_glance(content)
    return kept if kept is not None and f"{kept.person.id}{SUFFIX}" == name else None


def behind(path: Path, revision: int) -> bool:
    """Whether a person's file does not hold the record of a revision, or a newer one, yet."""
    content = content_of(path)
    if content is None:
        return True
    try:
        return stamp_of(content).revision < revision
    except NewerRecord:
        return False
    except BrokenRecord:
        return True  # the crash came while it was written


def _kept(path: Path, document: object) -> Kept:
    """Returns the record in a file's document. Raises NewerRecord, BrokenRecord."""
    kept = kept_of(dict(document) if isinstance(document, Document) else document)
    if str(kept.person.id) != path.stem:
        raise BrokenRecord(f"it is the record of another person, {kept.person.id}")
    return kept


def with_care(path: Path) -> Kept | None:
    """Reads a file that the fast decoder refused; None if there is no file any more.

    Raises BrokenRecord, NewerRecord, OSError.
    """
    with closing(TinyDB(path, storage=WholeFile, put=_never)) as db:
        document = db.get(doc_id=ONLY)
    return None if document is None else _kept(path, document)


def _never(_: Path) -> None:
    """The `put` of a file that is only read."""
    raise AssertionError("nothing is written here")
