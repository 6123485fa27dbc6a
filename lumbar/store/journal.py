"""Updates that are taken from Telegram and not yet handled, safely on disk."""

import asyncio
import json
import logging
import os
import threading
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)

Update = dict[str, Any]

REMEMBERED = 1000
"""Ids kept of updates handled, so that one that Telegram sends again is known. Telegram
gives at most 100 at a time, and sends again only what was not acknowledged."""

MOST_LINES = 1000
"""Lines written before the file is made anew, while some update takes its time."""


class Journal:
    """A file of lines: an update taken, the id of one handled, or the ids known so far.

    What is taken is fsynced before it is acknowledged; what is handled is noted without
    (so a crash of the machine may bring it once more). Whenever nothing is left to do,
    the file holds ids alone, and nobody's words.
    """

    def __init__(self, path: Path) -> None:
        """path: the journal's file. Raises OSError where it cannot be read or written."""
        self._path = path
        self._waiting: dict[int, Update] = {}
        self._known: dict[int, None] = {}
        for line in path.read_bytes().splitlines() if path.exists() else []:
            self._reread(line)
        self._forget()
        # Written anew, so that the next line does not stand behind a torn one.
        self._anew = path.with_suffix(".new")
        self._file = self._written_anew(list(self._waiting.values()))
        self._anew.replace(path)
        self._lines = 0
        self._busy = asyncio.Lock()
        self._disk = threading.Lock()

    @property
    def waiting(self) -> list[Update]:
        """Updates taken and not handled, in the order in which they were taken."""
        return list(self._waiting.values())

    async def take(self, updates: list[Update]) -> list[Update]:
        """Keeps the updates; returns those that were not known yet.

        Raises OSError where they cannot be kept; then none is taken.
        """
        async with self._busy:
            by_id = {update["update_id"]: update for update in updates}
            new = {id_: update for id_, update in by_id.items() if id_ not in self._known}
            if new:
                lines = [_line({"take": update}) for update in new.values()]
                await asyncio.to_thread(self._append_safely, lines)
            self._waiting.update(new)
            self._known.update(dict.fromkeys(new))
            return list(new.values())

    def remember(self, updates: list[Update]) -> list[Update]:
        """Those of the updates that were not known yet; from now on they are, in memory alone."""
        by_id = {update["update_id"]: update for update in updates}
        new = [update for id_, update in by_id.items() if id_ not in self._known]
        self._known.update(dict.fromkeys(update["update_id"] for update in new))
        return new

    async def handled(self, update_id: int) -> None:
        """Notes that an update needs nothing more."""
        self._waiting.pop(update_id, None)
        try:
            # Before anything is waited for: until it is noted, SIGKILL brings it once more.
            self._append([_line({"done": update_id})])
            if self._is_due():
                async with self._busy:
                    if self._is_due():
                        self._forget()
                        await asyncio.to_thread(self._rewrite)
        except OSError as error:
            # It is handled all the same; after a crash it would come once more.
            log.warning("%s cannot be written: %s", self._path, error.strerror)

    def _is_due(self) -> bool:
        """Whether the file holds lines that would better be gone."""
        return self._lines > 0 and (not self._waiting or self._lines >= MOST_LINES)

    def close(self) -> None:
        """Closes the file, once what is on its way to the disk has arrived."""
        with self._disk:
            os.close(self._file)

    def _append_safely(self, lines: list[bytes]) -> None:
        self._append(lines)
        # Not under the lock: notes of what is handled do not wait for the disk.
        os.fsync(self._file)

    def _append(self, lines: list[bytes]) -> None:
        data = b"".join(lines)
        with self._disk:
            before = os.fstat(self._file).st_size
            try:
                _write(self._file, data)
            except OSError:
                # The next line must not stand behind half of this one.
                os.ftruncate(self._file, before)
                raise
            self._lines += len(lines)

    def _rewrite(self) -> None:
        """Leaves out what is superfluous; nobody waits for it who notes what is handled."""
        with self._disk:
            waiting = list(self._waiting.values())
            since = os.fstat(self._file).st_size
        new = self._written_anew(waiting)
        with self._disk:
            try:
                noted = os.pread(self._file, os.fstat(self._file).st_size - since, since)
                _write(new, noted)
                self._anew.replace(self._path)
            except OSError:
                os.close(new)
                raise
            os.close(self._file)
            self._file, self._lines = new, noted.count(b"\n")

    def _written_anew(self, waiting: list[Update]) -> int:
        """A file beside the old one, with nothing superfluous in it; returns it, open."""
        flags = os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
        new = os.open(self._anew, flags, 0o600)
        try:
            lines = [_line({"known": list(self._known)})]
            lines += [_line({"take": update}) for update in waiting]
            _write(new, b"".join(lines))
            if waiting:
                # Without them it is a note of what is done, and may be lost with the machine.
                os.fsync(new)
        except OSError:
            os.close(new)
            raise
        return new

    def _forget(self) -> None:
        """Keeps the newest ids, and those of what waits."""
        recent = dict.fromkeys(list(self._known)[-REMEMBERED:])
        self._known = recent | dict.fromkeys(self._waiting)

    def _reread(self, line: bytes) -> None:
        try:
            entry = json.loads(line)
            if "known" in entry:
                self._known.update(dict.fromkeys(entry["known"]))
            elif "take" in entry:
                self._waiting[entry["take"]["update_id"]] = entry["take"]
                self._known[entry["take"]["update_id"]] = None
            else:
                self._waiting.pop(entry["done"], None)
        except (ValueError, KeyError, TypeError):
            # Only the last line of a crash can be torn, and it was never acknowledged.
            log.warning("%s: a torn line is left out", self._path)


def _line(entry: dict[str, Any]) -> bytes:
    return json.dumps(entry, separators=(",", ":")).encode() + b"\n"


def _write(file: int, data: bytes) -> None:
    while data:
        data = data[os.write(file, data) :]
