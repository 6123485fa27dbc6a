"""The world kept in a file, so that the next run goes on where the last one ended.

One SQLite file. A message or an update is written before anybody sees it, and the few other things
at the next turn of the event loop. A killed process loses at most that turn, and a power cut the
last moments; ids are reserved in blocks beforehand, so that none is ever given twice.
"""

from __future__ import annotations

import asyncio
import errno
import hashlib
import logging
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from sandbox.codec import CodecError, decode, encode
from sandbox.files import StoredFile
from sandbox.updates import Update
from sandbox.world import QUERY_SECONDS, Event, World

Kind = TypeVar("Kind")

log = logging.getLogger(__name__)

_VERSION = 1
_BLOCK = 1000
# What need not be written at once may take one part in so many of the time.
_SHARE = 10
_SCHEMA = """
CREATE TABLE IF NOT EXISTS parts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS numbers (name TEXT PRIMARY KEY, next INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS messages (
    chat INTEGER, id INTEGER, value TEXT NOT NULL, PRIMARY KEY (chat, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS updates (id INTEGER PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS files (place INTEGER PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS bytes (name TEXT PRIMARY KEY, data BLOB NOT NULL);
"""
# What each run makes anew. Everything else that a World has is kept.
_UNKEPT = frozenset({"token", "now", "local", "bot_id", "calls", "files"})
_AFTER_FAILURE = 1.0
# An unknown past may have used any lower id: seconds since then are more than anybody has sent.
_LONG_AGO = 1_767_225_600


class InUseError(Exception):
    """Another process uses the world's file."""


class NotKeptError(OSError):
    """The world's file cannot be read or written."""


class _BrokenError(Exception):
    """The file holds no world that can be read; the reason."""


class _Found(NamedTuple):
    """What a file holds: parts of the world by name, messages with chat and id, and so on."""

    parts: dict[str, Any]
    messages: list[tuple[int, int, Any]]
    updates: list[Update]
    files: list[StoredFile]
    salt: str
    numbers: dict[str, int]


class Keeping:
    """Keeps a World in the file `path`; its folder is made, for its owner alone.

    `above`: no update gets this id or a lower one. `lived`: whether the bot has lived in this
    folder, so that its records may know ids of a world that is lost.
    """

    def __init__(self, path: Path, *, above: int = 0, lived: bool = False) -> None:
        self._path = path
        self._above = above
        self._lived = lived
        self._db: sqlite3.Connection | None = None
        self._world: World | None = None
        self._changed: set[tuple[int, int]] = set()
        self._known: dict[int, set[int]] = {}
        self._parts: dict[str, str] = {}
        self._pending: set[int] = set()
        self._files = 0
        self._writing: asyncio.Handle | None = None
        self._free_at = 0.0
        self._failed = False

    def open(self, world: World) -> str:
        """Fill `world` with what was kept, and keep it from now on.

        Return a sentence for the person who runs this where there is something to say, else "".
        Raises InUseError and NotKeptError.
        """
        said = ""
        with _plain_errors():
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if self._path.parent.is_symlink():
                raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
            try:
                found = self._open(world)
            except _BrokenError as error:
                aside = self._set_aside()
                said = f"{self._path} holds no chat that can be read ({error}); it is kept as "
                said += f"{aside.name}, and a new chat begins"
                found = self._open(world)
            if not found and (self._lived or said):
                for numbers in world.numbers.values():
                    numbers.at_least(numbers.next + int(world.now()) - _LONG_AGO)
            world.numbers["update"].at_least(self._above + 1)
            for name, numbers in world.numbers.items():
                numbers.reserved_by(partial(self._reserve, name))
            self._world = world
            world.listen(self._on_event)
            world.updates.watch(self._write_now)
            self._look_again(self._db)
            self._write()
        return said

    def changed(self) -> None:
        """Have what has changed written soon: at the next turn of the loop, or a little later."""
        if self._writing is None and self._db is not None:
            wait = max(0.0, self._free_at - time.monotonic())
            self._writing = asyncio.get_running_loop().call_later(wait, self._write_now)

    def close(self) -> None:
        """Write everything, with the very ids that come next, and let go of the file."""
        if self._db is None or self._world is None:
            return
        try:
            self._write(whole=True)
            for name, numbers in self._world.numbers.items():
                numbers.reserved_by(None)
                self._db.execute("REPLACE INTO numbers VALUES (?, ?)", (name, numbers.next))
        except sqlite3.Error as error:
            log.warning("%s cannot be written: %s; the last moments are lost", self._path, error)
        self._db.close()
        self._db = None

    # Reading

    def _open(self, world: World) -> bool:
        """Open the file and fill the world from it; return whether there was one.

        Raises _BrokenError, InUseError.
        """
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        os.close(os.open(self._path, flags, 0o600))
        db = sqlite3.connect(self._path, timeout=0, isolation_level=None)
        try:
            db.execute("PRAGMA locking_mode=EXCLUSIVE")
            db.execute("PRAGMA page_size=1024")
            db.execute("PRAGMA journal_mode=WAL")
            db.executescript(f"BEGIN IMMEDIATE;{_SCHEMA}COMMIT;")
            # Without waiting for the disk at each commit: a killed process loses nothing so.
            db.execute("PRAGMA synchronous=NORMAL")
            found = self._read(world, db)
        except sqlite3.OperationalError as error:
            db.close()
            if "locked" in str(error) or "busy" in str(error):
                raise InUseError(str(self._path)) from error
            raise
        except (sqlite3.DatabaseError, CodecError, KeyError, TypeError, ValueError) as error:
            db.close()
            raise _BrokenError(str(error)) from error
        except BaseException:
            db.close()
            raise
        self._db = db
        if found is None:
            return False
        _fill(world, found)
        return True

    def _read(self, world: World, db: sqlite3.Connection) -> _Found | None:
        """Read all that the file holds; None for a new file. The world is not changed by it."""
        parts = dict(db.execute("SELECT name, value FROM parts"))
        if not parts:
            return None
        version = decode(parts.pop("version"))
        if version != _VERSION:
            raise _BrokenError(f"its version is {version}, and this one knows {_VERSION}")
        values = {name: decode(text) for name, text in parts.items()}
        salt = values.pop("file salt")
        kept = {name: value for name, value in values.items() if name in _part_names(world)}
        for name, value in kept.items():
            if type(value) is not type(getattr(world, name)):
                raise _BrokenError(f"{name} are none")
        rows = db.execute("SELECT chat, id, value FROM messages ORDER BY id")
        messages = [(chat, number, decode(text)) for chat, number, text in rows]
        pending = db.execute("SELECT value FROM updates ORDER BY id")
        updates = [_of(Update, decode(text)) for (text,) in pending]
        numbers = dict(db.execute("SELECT name, next FROM numbers"))
        return _Found(kept, messages, updates, list(_read_files(db)), salt, numbers)

    def _set_aside(self) -> Path:
        number = 1
        while (aside := self._path.with_suffix(f".unreadable-{number}")).exists():
            number += 1
        for suffix in ("", "-wal", "-journal"):
            part = self._path.with_name(self._path.name + suffix)
            if part.exists():
                part.rename(aside.with_name(aside.name + suffix))
        return aside

    # Writing

    def _on_event(self, event: Event, _audience: frozenset[int] | None) -> None:
        message = event.get("message")
        if message is not None:
            self._changed.add((message["chat"]["id"], message["message_id"]))
            self._write_now()
        self.changed()

    def _reserve(self, name: str, number: int) -> int:
        """Keep that ids below the returned one may have been given; waits for the disk."""
        if self._db is None:
            return number + _BLOCK
        end = number + _BLOCK
        self._db.execute("PRAGMA synchronous=FULL")
        self._db.execute("REPLACE INTO numbers VALUES (?, ?)", (name, end))
        self._db.execute("PRAGMA synchronous=NORMAL")
        return end

    def _write_now(self) -> None:
        """Write what has changed; where that fails, say so once and try again."""
        if self._failed and time.monotonic() < self._free_at:
            return
        try:
            self._write(whole=self._failed)
        except sqlite3.Error as error:
            if not self._failed:
                log.warning("%s cannot be written: %s; trying again", self._path, error)
            self._failed, self._parts = True, {}
            self._free_at = time.monotonic() + _AFTER_FAILURE
            self.changed()
        else:
            self._failed = False

    def _write(self, *, whole: bool = False) -> None:
        """Write what has changed since the last time; `whole`: every message too."""
        if self._writing is not None:
            self._writing.cancel()
            self._writing = None
        if self._db is None or self._world is None:
            return
        begun = time.monotonic()
        self._db.execute("BEGIN")
        try:
            if whole:
                self._look_again(self._db)
            self._write_files(self._db, self._world)
            self._write_updates(self._db, self._world)
            self._write_messages(self._db, self._world, whole=whole)
            self._write_parts(self._db, self._world)
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise
        now = time.monotonic()
        self._free_at = now + (now - begun) * _SHARE

    def _look_again(self, db: sqlite3.Connection | None) -> None:
        """Find out what the file holds."""
        if db is None:
            return
        self._known = {}
        for chat, number in db.execute("SELECT chat, id FROM messages"):
            self._known.setdefault(chat, set()).add(number)
        self._pending = {number for (number,) in db.execute("SELECT id FROM updates")}
        self._files = db.execute("SELECT count(*) FROM files").fetchone()[0]

    def _write_parts(self, db: sqlite3.Connection, world: World) -> None:
        parts = {"version": encode(_VERSION), "file salt": encode(world.files.salt)}
        parts |= {name: encode(_part(world, name)) for name in _part_names(world)}
        changed = [(name, text) for name, text in parts.items() if self._parts.get(name) != text]
        db.executemany("REPLACE INTO parts VALUES (?, ?)", changed)
        self._parts.update(changed)

    def _write_messages(self, db: sqlite3.Connection, world: World, *, whole: bool) -> None:
        changed, self._changed = self._changed, set()
        for chat_id in {*world.chats, *self._known}:
            chat = world.chats.get(chat_id)
            there = set(chat.messages) if chat else set()
            before = self._known.get(chat_id, set())
            gone = [(chat_id, number) for number in before - there]
            db.executemany("DELETE FROM messages WHERE chat = ? AND id = ?", gone)
            fresh = there if whole else there - before
            changed |= {(chat_id, number) for number in fresh}
            self._known[chat_id] = there
        rows = [
            (chat, number, encode(world.chats[chat].messages[number]))
            for chat, number in changed
            if number in self._known.get(chat, ())
        ]
        db.executemany("REPLACE INTO messages VALUES (?, ?, ?)", rows)

    def _write_updates(self, db: sqlite3.Connection, world: World) -> None:
        pending = {update.update_id: update for update in world.updates.pending()}
        gone = [(number,) for number in self._pending - pending.keys()]
        db.executemany("DELETE FROM updates WHERE id = ?", gone)
        new = [(number, encode(pending[number])) for number in pending.keys() - self._pending]
        db.executemany("REPLACE INTO updates VALUES (?, ?)", new)
        self._pending = set(pending)

    def _write_files(self, db: sqlite3.Connection, world: World) -> None:
        def put(data: bytes) -> str:
            name = hashlib.sha256(data).hexdigest()
            db.execute("INSERT OR IGNORE INTO bytes VALUES (?, ?)", (name, data))
            return name

        for place, stored in enumerate(world.files.everything[self._files :], self._files):
            db.execute("REPLACE INTO files VALUES (?, ?)", (place, encode(stored, put)))
        self._files = len(world.files.everything)


def _read_files(db: sqlite3.Connection) -> Iterator[StoredFile]:
    blobs = dict(db.execute("SELECT name, data FROM bytes"))
    for (text,) in db.execute("SELECT value FROM files ORDER BY place"):
        yield _of(StoredFile, decode(text, blobs.__getitem__))


def _of(kind: type[Kind], value: Any) -> Kind:
    if not isinstance(value, kind):
        raise _BrokenError(f"it holds something else than {kind.__name__}")
    return value


def _fill(world: World, found: _Found) -> None:
    for name, value in found.parts.items():
        setattr(world, name, value)
    world.files.salt = found.salt
    for stored in found.files:
        world.files.put_back(stored)
    for chat, number, message in found.messages:
        if chat in world.chats:
            world.chats[chat].messages[number] = message
    for update in found.updates:
        world.updates.put_back(update)
    for name, numbers in world.numbers.items():
        numbers.at_least(found.numbers.get(name, 0))


def _part_names(world: World) -> list[str]:
    return [name for name in vars(world) if name not in _UNKEPT and not name.startswith("_")]


def _part(world: World, name: str) -> Any:
    if name != "queries":
        return getattr(world, name)
    # Others are too old to be answered.
    now = world.now()
    return {id_: one for id_, one in world.queries.items() if now - one.at <= QUERY_SECONDS}


@contextmanager
def _plain_errors() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise NotKeptError(error.strerror or str(error)) from error
    except sqlite3.OperationalError as error:
        raise NotKeptError(str(error)) from error
