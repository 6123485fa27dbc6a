"""A cache of Telegram's file_ids, so that each file is uploaded only once."""

import asyncio
import json
import logging
import os
from collections import OrderedDict
from pathlib import Path

_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)

log = logging.getLogger(__name__)

REMEMBERED = 5_000
"""Largest number of file_ids kept (least recently used go first); some 150 bytes each."""


class FileIds:
    """file_ids by the upload's key, in a JSON file. If it is lost, files are uploaded again.

    It contains no personal data.
    """

    def __init__(self, path: Path) -> None:
        """path: the JSON file; it is read at once and created with the first entry."""
        self._path = path
        self._known = _read(path)
        self._writing: asyncio.Task[None] | None = None
        self._changed = False

    def get(self, key: str) -> str | None:
        """Returns the file_id of an upload; None if it must be sent as bytes."""
        file_id = self._known.get(key)
        if file_id is not None:
            self._known.move_to_end(key)
        return file_id

    def learn(self, key: str, file_id: str) -> None:
        """Stores the file_id of an upload; returns before it is on disk."""
        self._known[key] = file_id
        self._known.move_to_end(key)
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        self._save()

    def forget(self, key: str) -> None:
        """Removes a file_id that Telegram refused: it belongs to another bot, or expired."""
        if self._known.pop(key, None) is not None:
            self._save()

    async def close(self) -> None:
        """Returns when all stored file_ids are on disk."""
        while self._writing is not None and not self._writing.done():
            await self._writing

    def _save(self) -> None:
        self._changed = True
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write(), name="file ids")

    async def _write(self) -> None:
        while self._changed:
            self._changed = False
            content = json.dumps(self._known, indent=0).encode()
            try:
                await asyncio.to_thread(_replace, self._path, content)
            except OSError as error:
                log.warning("file ids are not kept: %s", error.strerror)


def _read(path: Path) -> OrderedDict[str, str]:
    try:
        # A link is not followed: who can write in the folder could have put it there.
        with os.fdopen(os.open(path, os.O_RDONLY | _NO_LINK)) as file:
            found = json.loads(file.read())
    except FileNotFoundError:
        return OrderedDict()
    except (OSError, ValueError):
        log.warning("%s cannot be read; files are sent anew", path.name)
        return OrderedDict()
    known = found if isinstance(found, dict) else {}
    return OrderedDict((k, v) for k, v in known.items() if isinstance(v, str))


def _replace(path: Path, content: bytes) -> None:
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
    new.replace(path)
