"""The index: what a start needs of people at rest, so that it reads no file twice.

One file of text, with a line a person: which version of their file the line was made from, and when
to look at them next. It counts only for that version. The whole index counts only for the code and
the time zone rules that it was made with, and not after the clock was set back. It can be deleted
at any time; without it a start is slower.
"""

import contextlib
import logging
import math
import os
import sys
import threading
import time
import zlib
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from weakref import WeakSet

import msgspec

from lumbar.coach.person import Person
from lumbar.coach.zones import forget_rules
from lumbar.store.disk import FolderLock
from lumbar.store.own import anew, content, opened
from lumbar.store.rules import SET_BACK, code, is_at_rest, moment_of, rules_of

log = logging.getLogger(__name__)

FORM = 1
"""The form of the file; raised when head or rows change theirs."""
SETTLED_NS = 1_000_000_000
"""Nanoseconds for which a file must have been left alone to get a row. Disks note times in steps
of some milliseconds, so that two versions written at once could have the same mark."""
_NEVER = b"-"


class _Head(msgspec.Struct):
    """What the rows rest on.

    code: what made them; now: the latest time at which one was made (UTC seconds); zones: a check
    sum of the rules of each time zone in which somebody with a row lives.
    """

    code: str = ""
    now: float = -math.inf
    zones: dict[str, int] = {}


class Seen(NamedTuple):
    """What a round finds of a person.

    at: when to look at them next (UTC seconds), see lumbar.coach.due.look_at; None: not until
    their record changes; anew: whether that was computed now; person: their record, if they are
    not at rest.
    """

    id: int
    at: float | None
    anew: bool = False
    person: Person | None = None


class Renewal:
    """One round through everybody, which takes rows over or makes them anew.

    All methods block; people come in rising order of their ids.
    """

    def __init__(self, index: "Index", now: float, *, whole: bool = False) -> None:
        """Begins the round. now: UTC seconds; whole: whether to make all rows anew."""
        self._forgotten: set[int] = set()
        index.begun(self)
        forget_rules()  # rows are made by the rules that stand on the disk, as the index says
        head, self._old = (_Head(), b"") if whole else index.valid(now)
        self._index = index
        self._now = now
        self._head = _Head(code=code(), now=max(now, head.now), zones=dict(head.zones))
        self._latest = time.time_ns() - SETTLED_NS
        self._coming = BytesIO(self._old)
        self._next, self._line = 0, b""
        self._rows = bytearray()

    def known(self, person_id: int, path: str) -> Seen | None:
        """Returns what the index knows of a person; None if it knows nothing of their file as it
        is now."""
        while self._next < person_id:
            self._line = self._coming.readline()
            self._next = int(self._line.split(b" ", 1)[0]) if self._line else sys.maxsize
        if self._next != person_id:
            return None
        try:
            version = _version(person_id, os.lstat(path))
        except OSError:
            return None  # reading the file reports it
        if not self._line.startswith(version):
            return None
        self._rows += self._line
        at = self._line[len(version) : -1]
        return Seen(person_id, None if at == _NEVER else float(at))

    def made(self, person: Person, state: os.stat_result | None) -> Seen:
        """Makes the row of a person whose record was read, and who is at rest; returns what was
        found.

        state: that of the file before it was read; None: it gets no row.
        """
        at = moment_of(person, self._now)
        if not is_at_rest(person):
            return Seen(person.id, at, anew=True, person=person)
        if state is not None and state.st_mtime_ns < self._latest:
            when = _NEVER if at is None else b"%r" % at
            self._rows += _version(person.id, state) + when + b"\n"
            if person.zone and person.zone not in self._head.zones:
                self._head.zones[person.zone] = rules_of(person.zone)
        return Seen(person.id, at, anew=True)

    def forget(self, person_id: int) -> None:
        """Makes no row for a person who was deleted meanwhile."""
        self._forgotten.add(person_id)

    def keep(self) -> None:
        """Replaces the index by these rows, if they are others. A failure is logged."""
        if self._rows != self._old or not self._rows:
            self._index.replace(self._head, self._rows, self._forgotten)


class Index:
    """The file of the index. All methods block; one process writes it."""

    def __init__(self, path: Path, lock: FolderLock) -> None:
        """path: the file; lock: the lock of the records, which guards this, too."""
        self._path = path
        self._new = path.with_name(f"{path.name}.new")
        self._lock = lock
        self._renewals: WeakSet[Renewal] = WeakSet()
        self._beginning = threading.Lock()

    def begun(self, renewal: Renewal) -> None:
        """Has a round hear of everybody who is deleted from now on."""
        with self._beginning:
            self._renewals.add(renewal)

    def valid(self, now: float) -> tuple[_Head, bytes]:
        """Returns head and rows; none if they do not count at `now` (UTC seconds)."""
        try:
            head, rows = _parsed(content(self._path) or b"")
        except OSError as error:
            log.warning("%s is not used: %s", self._path, error.strerror)
            return _Head(), b""
        if head.code != code() or now < head.now - SET_BACK:
            return _Head(), b""
        if any(rules_of(zone) != rules for zone, rules in head.zones.items()):
            return _Head(), b""
        return head, rows

    def replace(self, head: _Head, rows: bytearray, forgotten: set[int]) -> None:
        """Writes the index anew, without those who were forgotten. A failure is logged: then the
        old one stays, whose rows hold no less."""
        try:
            with self._lock():
                for person_id in forgotten:
                    _cut(rows, person_id)
                if not rows:
                    self._path.unlink(missing_ok=True)
                    return
                with os.fdopen(anew(self._new), "wb") as out:
                    out.write(_together(head, rows))
                self._new.replace(self._path)
        except OSError as error:
            log.warning("%s cannot be written: %s", self._path, error.strerror)
            with contextlib.suppress(OSError):
                self._new.unlink(missing_ok=True)

    def tidy(self) -> None:
        """Removes what a crash left of a write. Raises OSError."""
        self._new.unlink(missing_ok=True)

    def drop(self, person_id: int) -> None:
        """Removes a person's row, durably. The caller must hold the lock. Raises OSError.

        It takes no room on the disk. An index that cannot be read is deleted.
        """
        with self._beginning:
            for renewal in self._renewals:
                renewal.forget(person_id)
        self.tidy()
        try:
            with os.fdopen(opened(self._path, os.O_RDWR), "r+b") as file:
                head, found = _parsed(file.read())
                rows = bytearray(found)
                if _cut(rows, person_id):
                    file.seek(0)
                    file.write(_together(head, rows))
                    file.truncate()
                    file.flush()
                    os.fsync(file.fileno())
                    return
        except FileNotFoundError:
            return
        except OSError:
            head = _Head()
        if not head.code:
            self._path.unlink(missing_ok=True)


def _version(person_id: int, state: os.stat_result) -> bytes:
    """Returns the beginning of a row: a person, and the version of their file, as in a Mark."""
    return b"%d %d %d %d " % (person_id, state.st_ino, state.st_mtime_ns, state.st_size)


def _together(head: _Head, rows: bytearray) -> bytes:
    """Returns the bytes of an index: a check sum of all that follows, the head, the rows."""
    rest = msgspec.json.encode(head) + b"\n" + rows
    return b"%d %b" % (zlib.crc32(rest, FORM), rest)


def _parsed(found: bytes) -> tuple[_Head, bytes]:
    """Returns head and rows in the bytes of an index; none if a crash has torn it, or if it has
    another form."""
    checked, _, rest = found.partition(b" ")
    head, _, rows = rest.partition(b"\n")
    try:
        if checked.isdigit() and int(checked) == zlib.crc32(rest, FORM):
            return msgspec.json.decode(head, type=_Head), rows
    except (msgspec.MsgspecError, ValueError):
        pass
    return _Head(), b""


def _cut(rows: bytearray, person_id: int) -> bool:
    """Cuts a person's row out; returns whether there was one."""
    first = b"%d " % person_id
    start = 0 if rows.startswith(first) else rows.find(b"\n" + first) + 1
    if not rows.startswith(first, start):
        return False
    del rows[start : rows.index(b"\n", start) + 1]
    return True
