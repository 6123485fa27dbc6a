"""Sends files in messages: by Telegram's file_id if there is one, else as bytes."""

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
"""Maximum seconds to wait for another chat's upload of the same file before uploading it too."""
PATIENCE = 5.0
"""Default of Files.patience, in seconds."""

Call = Callable[[str | bytes], Awaitable[dict[str, Any]]]
"""Makes a call with a file, given as its file_id or its bytes; returns Telegram's answer."""


class Files:
    """The studio's files, and a cache of their file_ids at Telegram."""

    def __init__(self, studio: Studio, file_ids: FileIds, *, patience: float = PATIENCE) -> None:
        """patience: a timeout in seconds, applied to each of: making a picture or a guide; sending
        its message, once the pacer lets it go; and Telegram's silence after an upload, because it
        inspects each file before it answers.
        """
        self.patience = patience
        self.studio = studio
        self.file_ids = file_ids
        self._sending: dict[str, asyncio.Event] = {}

    async def send(self, upload: Upload, call: Call) -> dict[str, Any] | None:
        """Makes the call with the file's file_id if it is known, else with its bytes.

        Returns Telegram's answer, or None if the bytes cannot be made or Telegram rejects them.
        Raises CallFailed, and TimeoutError if making the bytes takes longer than `patience`.
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

    def is_sending(self, key: str) -> bool:
        """Returns whether a file is being uploaded, so that its file_id will soon be known."""
        return key in self._sending

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
        """Marks a file as being uploaded, so that other callers can wait for its file_id."""
        done = self._sending.setdefault(key, asyncio.Event())
        try:
            yield
        finally:
            done.set()
            if self._sending.get(key) is done:
                del self._sending[key]

    async def _being_sent(self, key: str) -> str | None:
        """Waits for the file_id of a file that is being uploaded to another chat.

        Returns None if it is not being uploaded, or after NOT_LONGER seconds. So people who begin
        together upload a loop once, and a chat delayed by a 429 does not delay others for long.
        """
        done = self._sending.get(key)
        if done is None:
            return None
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(NOT_LONGER):
                await done.wait()
        return self.file_ids.get(key)


def _file_id(message: object, kind: str) -> str | None:
    """Returns the file_id in Telegram's answer to an upload; None if there is none."""
    found = message.get(kind) if isinstance(message, dict) else None
    if isinstance(found, list):
        found = found[-1] if found else None  # the largest size of a photo
    file_id = found.get("file_id") if isinstance(found, dict) else None
    return file_id if isinstance(file_id, str) else None
