"""Files in messages: by the id that Telegram knows them by, else as bytes."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

from lumbar.media.file_ids import FileIds
from lumbar.media.studio import Studio
from lumbar.media.upload import Upload
from lumbar.telegram.errors import FileForbidden, FileRejected

log = logging.getLogger(__name__)

NOT_LONGER = 1.0
"""Seconds to wait for somebody else's upload of the same file, instead of a further one."""
PATIENCE = 5.0
"""See Files."""

Call = Callable[[str | bytes], Awaitable[dict[str, Any]]]
"""A call with a file: its id, or its bytes."""


class Files:
    """What the studio makes, and how Telegram knows it."""

    def __init__(self, studio: Studio, file_ids: FileIds, *, patience: float = PATIENCE) -> None:
        """patience: seconds in which a picture or a voice must be made, and in which the message
        with it must have gone once it has its turn; and how long Telegram may be silent over an
        upload: it looks into each file before it answers.
        """
        self.patience = patience
        self.studio = studio
        self.file_ids = file_ids
        self._sending: dict[str, asyncio.Event] = {}

    async def send(self, upload: Upload, call: Call) -> dict[str, Any] | None:
        """Calls with the file's id, where Telegram knows it, else with its bytes.

        None where the bytes cannot be made, or Telegram will not have them. Raises CallFailed,
        and TimeoutError where making them takes too long.
        """
        file_id = self.file_ids.get(upload.key)
        if file_id is None and upload.lasting:
            file_id = await self._being_sent(upload.key)
        if file_id is not None:
            try:
                return await call(file_id)
            except FileForbidden:
                return None
            except FileRejected as error:
                log.info("a %s is uploaded anew: %s", upload.kind, error)
                self.file_ids.forget(upload.key)
        with self._upload(upload.key):
            return await self._send_bytes(upload, call)

    async def _send_bytes(self, upload: Upload, call: Call) -> dict[str, Any] | None:
        async with asyncio.timeout(self.patience):
            content = await self.studio.content(upload)
        if content is None:
            return None
        try:
            message = await call(content)
        except FileRejected as error:
            log.warning("a %s was refused: %s", upload.kind, error)
            return None
        file_id = _file_id(message, upload.kind) if upload.lasting else None
        if file_id is not None:
            self.file_ids.learn(upload.key, file_id)
        return message

    @contextlib.contextmanager
    def _upload(self, key: str) -> Iterator[None]:
        """While a file is uploaded: others who want it may wait for what it will be called."""
        done = self._sending.setdefault(key, asyncio.Event())
        try:
            yield
        finally:
            done.set()
            if self._sending.get(key) is done:
                del self._sending[key]

    async def _being_sent(self, key: str) -> str | None:
        """The file_id of a file that is being uploaded to somebody else; None after a while.

        A crowd that begins together uploads a loop once, and a chat that is held up by a 429
        holds up nobody else for long.
        """
        done = self._sending.get(key)
        if done is None:
            return None
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(NOT_LONGER):
                await done.wait()
        return self.file_ids.get(key)


def _file_id(message: object, kind: str) -> str | None:
    """The file_id in the message that Telegram made of an upload."""
    found = message.get(kind) if isinstance(message, dict) else None
    if isinstance(found, list):
        found = found[-1] if found else None  # the largest size of a photo
    file_id = found.get("file_id") if isinstance(found, dict) else None
    return file_id if isinstance(file_id, str) else None
