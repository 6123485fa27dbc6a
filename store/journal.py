"""Updates that are taken from Telegram and not yet handled, safely on disk."""

import asyncio
import json
import logging
import os
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)

Update = dict[str, Any]

REMEMBERED = 1000
"""Ids kept of updates handled, so that one that Telegram sends again is known. Telegram
gives at most 100 at a time, and sends again only what was not acknowledged."""


class Journal:
    """A file of lines: an update taken, the id of one handled, or the ids known so far.

    What is taken is fsynced before it is acknowledged; what is handled is noted without
    (so a crash of the machine may bring it once more). Whenever nothing is left to do,
    the file holds ids alone, and nobody's words.
    """

    def __init__(self, path: Path) -> None:
        """path: the journal's file. Raises OSError where it cannot be opened."""
        self._path = path
        self._waiting: dict[int, Update] = {}
        self._known: dict[int, None] = {}
        for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
            self._reread(line)
        self._file = self._open()
        self._busy = asyncio.Lock()

    @property
    def waiting(self) -> list[Update]:
        """Updates taken and not handled, in the order in which they were taken."""
        return list(self._waiting.values())

    async def take(self, updates: list[Update]) -> list[Update]:
        """Keeps the updates; returns those that were not known yet.

        Raises OSError where they cannot be kept; then none is taken.
        """
        async with self._busy:
            new = [update for update in updates if update["update_id"] not in self._known]
            if new:
                await asyncio.to_thread(self._append, new)
            for update in new:
                self._waiting[update["update_id"]] = update
                self._known[update["update_id"]] = None
            return new

    async def handled(self, update_id: int) -> None:
        """Notes that an update needs nothing more."""
        async with self._busy:
            self._waiting.pop(update_id, None)
            try:
                if self._waiting:
                    os.write(self._file, _line({"done": update_id}))
                else:
                    self._empty()
            except OSError as error:
                # It is handled all the same; after a crash it would come once more.
                log.warning("%s cannot be written: %s", self._path, error.strerror)

    def close(self) -> None:
        """Closes the file."""
        os.close(self._file)

    def _open(self) -> int:
        return os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def _append(self, updates: list[Update]) -> None:
        before = os.fstat(self._file).st_size
        data = b"".join(_line({"take": update}) for update in updates)
        try:
            while data:
                data = data[os.write(self._file, data) :]
            os.fsync(self._file)
        except OSError:
            os.ftruncate(self._file, before)
            raise

    def _empty(self) -> None:
        self._known = dict.fromkeys(list(self._known)[-REMEMBERED:])
        new = self._path.with_suffix(".new")
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            out.write(_line({"known": list(self._known)}))
        new.replace(self._path)
        os.close(self._file)
        self._file = self._open()

    def _reread(self, line: str) -> None:
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
