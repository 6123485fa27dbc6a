"""Writes that nobody waits for: kept in memory until PostgreSQL has them, many in one statement."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Generic, TypeVar

from lumbar.store.protocol import StoreError

log = logging.getLogger(__name__)

AGAIN = 1.0
"""Seconds between two tries."""
CLOSE_SECONDS = 1.0
K = TypeVar("K")
V = TypeVar("V")


class Behind(Generic[K, V]):
    """The newest value of each key that is not written yet."""

    def __init__(self, write: Callable[[Mapping[K, V]], Awaitable[None]], what: str) -> None:
        """write: writes values; raises StoreError. what: what they are, for the log."""
        self._write = write
        self._what = what
        self._values: dict[K, V] = {}
        self._writing: asyncio.Task[None] | None = None

    def put(self, key: K, value: V) -> None:
        """Has a value written soon, in the place of an older one of the same key."""
        self._values[key] = value
        if self._writing is None:
            self._writing = asyncio.create_task(self._go_on(), name=self._what)

    async def close(self) -> None:
        """Writes what is not written yet, once, for CLOSE_SECONDS at most; the rest is given up."""
        if self._writing is not None:
            self._writing.cancel()
            await asyncio.wait([self._writing])
        try:
            async with asyncio.timeout(CLOSE_SECONDS):
                await self._write_all()
        except (StoreError, TimeoutError) as error:
            log.warning("%s are not kept: %s", self._what, error)

    async def _go_on(self) -> None:
        try:
            while self._values:
                try:
                    await self._write_all()
                except StoreError as error:
                    log.info("%s are not kept yet: %s", self._what, error)
                    await asyncio.sleep(AGAIN)
        finally:
            self._writing = None

    async def _write_all(self) -> None:
        some = dict(self._values)
        if some:
            await self._write(some)
        for key, value in some.items():
            if self._values.get(key) is value:
                del self._values[key]
