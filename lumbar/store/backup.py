"""A backup: one file with everybody in it, from any store and for any store.

It is gzipped lines of JSON: a head, one line a person with all their sessions, and an end that says
how many there are and what the bytes before it add up to. So a file that was cut off or changed is
found out before anybody is restored from it.
"""

import gzip
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.store.forgotten import KEPT_SECONDS
from lumbar.store.ledger import sync
from lumbar.store.own import anew
from lumbar.store.protocol import Store
from lumbar.store.record import BrokenRecord, NewerRecord, from_document, to_document

FORM = 1
"""The form of the file; raised with every change that an older version could not read."""
_WHOLE_AGAIN = 5
_ENTRIES = msgspec.json.Decoder(tuple[Entry, ...])


class BadBackup(Exception):
    """A file is no backup that can be restored; the text says why in a few words."""


class Head(msgspec.Struct, frozen=True):
    """The first line. at: when the backup was begun (UTC seconds); bot: the bot's id, 0 if it is
    not known; lumbar: the version that wrote it."""

    form: int
    lumbar: str
    at: float
    bot: int


class _End(msgspec.Struct):
    people: int
    sha256: str


class _Line(msgspec.Struct):
    """A line after the head: a person, or the end."""

    person: msgspec.Raw = msgspec.Raw(b"")
    sessions: msgspec.Raw = msgspec.Raw(b"")
    people: int = -1
    sha256: str = ""


async def back_up(store: Store, path: Path, head: Head) -> int:
    """Writes everybody to a new file, durably, and checks it; returns how many there are.

    The store may be in use meanwhile: each person is whole, as they are when their turn comes. An
    existing file is replaced once the new one is whole. Raises OSError, StoreError, BadBackup.
    """
    new = path.with_name(f"{path.name}.new")
    people = 0
    try:
        with os.fdopen(anew(new), "wb") as file:
            with gzip.GzipFile(fileobj=file, mode="wb", mtime=0) as out:
                total = hashlib.sha256()

                def write(line: Any) -> None:
                    data = msgspec.json.encode(line) + b"\n"
                    total.update(data)
                    out.write(data)

                write(head)
                async for person in store.everyone():
                    whole = await _whole(store, person)
                    if whole is not None:
                        write({"person": to_document(whole[0]), "sessions": whole[1]})
                        people += 1
                write(_End(people, total.hexdigest()))
            file.flush()
            os.fsync(file.fileno())
        check(new)
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    sync(path.parent)
    return people


async def _whole(store: Store, person: Person) -> tuple[Person, tuple[Entry, ...]] | None:
    """Returns a person and their sessions as they are at one moment; None if they are gone."""
    found: Person | None = person
    for _ in range(_WHOLE_AGAIN):
        sessions = await store.history(person.id)
        after = await store.load(person.id)
        if after == found or after is None:
            break
        found = after  # they ended a session in between, perhaps
    return None if after is None else (after, sessions)


def check(path: Path) -> Head:
    """Reads a whole backup, and returns its head. Raises OSError, BadBackup."""
    for _ in people_in(path):
        pass
    return head_of(path)


def head_of(path: Path) -> Head:
    """Returns the head of a backup. Raises OSError, BadBackup."""
    with _opened(path) as file:
        return _head(_line(file))


def people_in(path: Path) -> Iterator[tuple[Person, tuple[Entry, ...]]]:
    """Yields everybody in a backup, with their sessions.

    Raises OSError, and BadBackup, also at the end, where something is missing.
    """
    total, people = hashlib.sha256(), 0
    with _opened(path) as file:
        line = _line(file)
        _head(line)
        while True:
            total.update(line)
            line = _line(file)
            try:
                one = msgspec.json.decode(line, type=_Line)
            except msgspec.MsgspecError as error:
                raise BadBackup(f"line {people + 2} is no person") from error
            if one.people >= 0:
                break
            people += 1
            yield _person(one, people + 1)
    if (one.people, one.sha256) != (people, total.hexdigest()):
        raise BadBackup("it was changed after it had been written")


class Restored(NamedTuple):
    """How many people a restoring has written, how many were there already and were left as they
    are, and how many were left out because they were forgotten since the backup."""

    written: int = 0
    there: int = 0
    forgotten: int = 0


async def restore(path: Path, store: Store, now: float, *, over: bool = False) -> Restored:
    """Brings the people in a backup into a store.

    now: UTC seconds; over: whether those who are there already are replaced. The file is checked
    whole before anybody is written; what was interrupted can be done again. Raises OSError,
    StoreError, BadBackup.
    """
    head = check(path)
    if now - head.at >= KEPT_SECONDS:
        raise BadBackup(
            "it is older than a year, and who was forgotten since is not known any more"
        )
    marks = await store.forgotten()
    counts = Restored()
    for person, sessions in people_in(path):
        if marks.since(person.id, head.at):
            counts = counts._replace(forgotten=counts.forgotten + 1)
        elif not over and await store.load(person.id) is not None:
            counts = counts._replace(there=counts.there + 1)
        else:
            await store.adopt(person, sessions)
            counts = counts._replace(written=counts.written + 1)
    return counts


def _opened(path: Path) -> gzip.GzipFile:
    return gzip.GzipFile(path, "rb")


def _line(file: gzip.GzipFile) -> bytes:
    try:
        line = file.readline()
    except (gzip.BadGzipFile, EOFError, ValueError) as error:
        raise BadBackup("it is cut off, or none") from error
    if not line.endswith(b"\n"):
        raise BadBackup("it is cut off")
    return line


def _head(line: bytes) -> Head:
    try:
        head = msgspec.json.decode(line, type=Head)
    except msgspec.MsgspecError as error:
        raise BadBackup("it is none") from error
    if head.form > FORM:
        raise BadBackup(f"a newer Lumbar ({head.lumbar}) wrote it")
    return head


def _person(line: _Line, number: int) -> tuple[Person, tuple[Entry, ...]]:
    try:
        person = from_document(msgspec.json.decode(line.person))
        return person, _ENTRIES.decode(line.sessions)
    except NewerRecord as error:
        raise BadBackup(f"a newer Lumbar wrote it (line {number}: {error})") from error
    except (BrokenRecord, msgspec.MsgspecError) as error:
        raise BadBackup(f"line {number} is no person ({error})") from error
