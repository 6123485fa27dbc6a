"""One person's file: what it holds, and what takes its place."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from tinydb import TinyDB
from tinydb.table import Document

from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.store.disk import WholeFile, content_of, written_beside
from lumbar.store.protocol import Decide, StoreError
from lumbar.store.record import BrokenRecord, Kept, at_a_glance, kept_of

SUFFIX = ".json"
ONLY = 1
"""The id of the one document in a person's file."""
Tables = dict[str, dict[str, Any]]


class Mark(NamedTuple):
    """What tells a file from those that were there before it and come after it."""

    number: int
    changed: int
    size: int


def mark_of(path: Path) -> Mark:
    """The mark of the file that is there now. Raises OSError."""
    found = path.stat()
    return Mark(found.st_ino, found.st_mtime_ns, found.st_size)


def lacks(path: Path, mark: Mark, entries: list[Entry]) -> bool:
    """Whether a record says that its chapters may lack these sessions, just so.

    mark: of the record that said so; reading it again is for where it was changed since.
    """
    try:
        if mark_of(path) == mark:
            return True
        content = content_of(path)
    except OSError:
        return False
    kept = None if content is None else glanced(content, path.name)
    return kept is not None and set(entries) <= set(kept.unfiled)


class Job(NamedTuple):
    """A change that is asked for."""

    person_id: int
    decide: Decide


class Found(NamedTuple):
    """What a person's file holds, and its bytes; both None where there is no file."""

    content: bytes | None
    kept: Kept | None


@dataclass(frozen=True, slots=True)
class Next:
    """What a record becomes; read: the bytes of what it was; tables: None: it stays as it is;
    unfiled: see Kept."""

    path: Path
    read: bytes | None
    person: Person
    tables: Tables | None
    unfiled: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A record that is written beside its place; read: the bytes of what is there."""

    person: Person
    path: Path
    read: bytes | None
    new: Path
    content: bytes

    def put(self) -> Person | StoreError:
        """Puts it into its place; why it could not, if it could not."""
        try:
            self.new.replace(self.path)
        except OSError as error:
            return StoreError(f"{self.path} cannot be written: {error.strerror}")
        return self.person


def prepared(now: Next, tables: Tables) -> Prepared:
    """What a record becomes, written beside its place. Raises StoreError."""
    content = msgspec.json.encode(tables)
    try:
        new = written_beside(now.path, content, durable=False)
    except OSError as error:
        raise StoreError(f"{now.path} cannot be written: {error.strerror}") from error
    return Prepared(now.person, now.path, now.read, new, content)


def unfiled_after(lacking: tuple[Entry, ...], before: Person, after: Person) -> tuple[Entry, ...]:
    """What no chapter has: what none had before, and what has come or changed since."""
    known = {entry.id: entry for entry in before.past.recent}
    fresh = [entry for entry in after.past.recent if known.get(entry.id) != entry]
    return tuple({entry.id: entry for entry in (*lacking, *fresh)}.values())


def at_a_glance_of(path: str | Path, name: str) -> Kept | None:
    """What a file of that name holds that is as this version or one before it writes it."""
    try:
        content = content_of(path)
    except OSError:
        return None  # reading it with care says what is wrong
    return None if content is None else glanced(content, name)


def glanced(content: bytes, name: str) -> Kept | None:
    """What the bytes of a file of that name hold, if it is plainly a record; None otherwise."""
    kept = at_a_glance(content)
    return kept if kept is not None and f"{kept.person.id}{SUFFIX}" == name else None


def _kept(path: Path, document: object) -> Kept:
    """The record in a file's document. Raises NewerRecord, BrokenRecord."""
    kept = kept_of(dict(document) if isinstance(document, Document) else document)
    if str(kept.person.id) != path.stem:
        raise BrokenRecord(f"it is the record of another person, {kept.person.id}")
    return kept


def with_care(path: Path) -> Kept | None:
    """What a file holds that is of a newer version, is broken, or is not there any more.

    Raises BrokenRecord, NewerRecord, OSError.
    """
    with closing(TinyDB(path, storage=WholeFile, put=_never)) as db:
        document = db.get(doc_id=ONLY)
    return None if document is None else _kept(path, document)


def _never(_: Path) -> None:
    """Puts nothing: a file that is only read."""
    raise AssertionError("nothing is written here")
