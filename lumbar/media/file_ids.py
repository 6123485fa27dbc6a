"""A cache of Telegram's file_ids, so that each file is uploaded only once."""

import asyncio
import json
import logging
import os
from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)

log = logging.getLogger(__name__)

REMEMBERED = 5_000
"""Largest number of file_ids kept (least recently used go first); some 150 bytes each."""


class KeptIds(Protocol):
    """Where file_ids are kept, by the upload's key."""

    def keep(self, known: Mapping[str, str], key: str) -> None:
        """Keeps what is known of a key, or that nothing is; returns before that is done.

        known: all file_ids, the least recently used first.
        """

    async def close(self) -> None:
        """Returns when everything is kept."""


class FileIds:
    """file_ids by the upload's key. If they are lost, files are uploaded again.

    They contain no personal data.
    """

    def __init__(self, kept: KeptIds, known: Mapping[str, str]) -> None:
        """kept: where they are kept; known: those that are kept there, the oldest first."""
        self._kept = kept
        self._known = OrderedDict(known)

    def get(self, key: str) -> str | None:
        """Returns the file_id of an upload; None if it must be sent as bytes."""
        file_id = self._known.get(key)
        if file_id is not None:
            self._known.move_to_end(key)
        return file_id

    def learn(self, key: str, file_id: str) -> None:
        """Stores the file_id of an upload; returns before it is kept."""
        self.hear({key: file_id})
        self._kept.keep(self._known, key)

    def hear(self, learned: Mapping[str, str]) -> None:
        """Takes up file_ids that are kept already, as another process has uploaded the files."""
        for key, file_id in learned.items():
            self._known[key] = file_id
            self._known.move_to_end(key)
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)

    def forget(self, key: str) -> None:
        """Removes a file_id that Telegram refused: it belongs to another bot, or expired."""
        if self._known.pop(key, None) is not None:
            self._kept.keep(self._known, key)

    async def close(self) -> None:
        """Returns when all file_ids are kept."""
        await self._kept.close()


class IdsFile:
    """file_ids in a JSON file; see KeptIds."""

    def __init__(self, path: Path) -> None:
        """path: the JSON file; it is created with the first entry."""
        self._path = path
        self._known: Mapping[str, str] = {}
        self._writing: asyncio.Task[None] | None = None
        self._changed = False

    def keep(self, known: Mapping[str, str], key: str) -> None:  # noqa: ARG002 - all are written
        """See KeptIds."""
        self._known = known
        self._changed = True
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write(), name="file ids")

    async def close(self) -> None:
        """See KeptIds."""
        while self._writing is not None and not self._writing.done():
            await self._writing

    async def _write(self) -> None:
        while self._changed:
            self._changed = False
            content = json.dumps(self._known, indent=0).encode()
            try:
                await asyncio.to_thread(_replace, self._path, content)
            except OSError as error:
                log.warning("file ids are not kept: %s", error.strerror)


def in_file(path: Path) -> FileIds:
    """Returns the file_ids in a JSON file, which is read at once."""
    return FileIds(IdsFile(path), _read(path))


def _read(path: Path) -> dict[str, str]:
    try:
        # A link is not followed: who can write in the folder could have put it there.
        with os.fdopen(os.open(path, os.O_RDONLY | _NO_LINK)) as file:
            found = json.loads(file.read())
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        log.warning("%s cannot be read; files are sent anew", path.name)
        return {}
    known = found if isinstance(found, dict) else {}
    return {key: file_id for key, file_id in known.items() if isinstance(file_id, str)}


def _replace(path: Path, content: bytes) -> None:
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
    new.replace(path)
