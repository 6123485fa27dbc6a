"""The journal of updates in PostgreSQL, for a process that owns everybody: see
lumbar.store.journal."""

import asyncio
import logging
import time
from collections.abc import Callable
from typing import Any

from lumbar.store.postgres.inbox import Inbox, Waiting
from lumbar.store.protocol import StoreError
from lumbar.store.shares import SHARES

log = logging.getLogger(__name__)

Update = dict[str, Any]

AGAIN = 1.0
"""Seconds between two tries to note what is handled."""
PRUNE_SECONDS = 3600.0


class InboxJournal:
    """Updates that are taken and not handled yet, as rows that survive a crash.

    What is handled is noted a moment later, many at once; after a crash it may be handled again, as
    with the file.
    """

    def __init__(self, inbox: Inbox, lane_of: Callable[[Update], int]) -> None:
        """lane_of: returns whose an update is, see Taken.lane."""
        self._inbox = inbox
        self._lane_of = lane_of
        self._waiting: dict[int, Update] = {}
        self._handled: list[int] = []
        self._noting: asyncio.Task[None] | None = None
        self._pruned = 0.0

    async def open(self) -> None:
        """Reads what waits. Raises StoreError."""
        found = await self._inbox.waiting(range(SHARES), ())
        while found:
            self._waiting |= {one.id: one.raw for one in found}
            found = await self._inbox.waiting(range(SHARES), list(self._waiting))

    @property
    def waiting(self) -> list[Update]:
        """Updates taken and not handled, in the order of their ids."""
        return list(self._waiting.values())

    async def take(self, updates: list[Update]) -> list[Update]:
        """Saves updates; returns those that were not known yet.

        Raises ConnectionError if PostgreSQL does not take them now; then none is taken.
        """
        by_id = {update["update_id"]: update for update in updates}
        rows = [
            Waiting(id_, self._lane_of(update), time.time(), update)
            for id_, update in by_id.items()
        ]
        try:
            new = await self._inbox.put(rows)
        except StoreError as error:
            raise ConnectionError(str(error)) from error
        taken = {id_: update for id_, update in by_id.items() if id_ in new}
        self._waiting |= taken
        return list(taken.values())

    def remember(self, updates: list[Update]) -> list[Update]:
        """Returns the updates that do not wait yet; keeps them in memory alone."""
        by_id = {update["update_id"]: update for update in updates}
        new = {id_: update for id_, update in by_id.items() if id_ not in self._waiting}
        self._waiting |= new
        return list(new.values())

    async def handled(self, update_id: int) -> None:
        """Notes that an update is handled; does not wait for PostgreSQL."""
        self._waiting.pop(update_id, None)
        self._handled.append(update_id)
        if self._noting is None:
            self._noting = asyncio.create_task(self._note(), name="inbox")

    async def redact(self, left: Callable[[Update], Update | None]) -> None:
        """Takes words out of what waits. left: returns the update, one with less in it, or None
        for nothing; pure. Raises OSError; then the inbox may still hold them."""
        changed = {}
        for id_, update in list(self._waiting.items()):
            less = left(update)
            if less is not update:
                changed[id_] = less
        try:
            await self._inbox.leave(changed)
        except StoreError as error:
            raise OSError(None, str(error)) from error
        for id_, less in changed.items():
            if less is None:
                self._waiting.pop(id_, None)
            elif id_ in self._waiting:
                self._waiting[id_] = less

    async def close(self) -> None:
        """Notes what is handled, once more; what that leaves is handled again."""
        if self._noting is not None:
            self._noting.cancel()
            await asyncio.wait([self._noting])
        try:
            await self._inbox.done(self._handled)
        except StoreError as error:
            log.warning("updates that are handled may be handled again: %s", error)

    async def _note(self) -> None:
        try:
            while self._handled:
                some = list(self._handled)
                try:
                    await self._inbox.done(some)
                    await self._prune()
                except StoreError as error:
                    log.warning("what is handled is not noted yet: %s", error)
                    await asyncio.sleep(AGAIN)
                else:
                    del self._handled[: len(some)]
        finally:
            self._noting = None

    async def _prune(self) -> None:
        now = time.monotonic()
        if now - self._pruned >= PRUNE_SECONDS:
            self._pruned = now
            await self._inbox.prune()
