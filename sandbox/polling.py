"""Long polling: one getUpdates waits at a time, wakes at once, and gives way to a newer one."""

from __future__ import annotations

import asyncio

from sandbox.errors import ApiError
from sandbox.hooks import WEBHOOK_ACTIVE, read_allowed
from sandbox.params import Params
from sandbox.world import World

LONGEST_POLL = 50
_MOST_UPDATES = 100
_OTHER_POLL = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
_WEBHOOK_SET = "Conflict: terminated by setWebhook request"


class Poller:
    """Answers getUpdates. An update is confirmed only by a later call with a higher offset."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._waiter: asyncio.Future[None] | None = None
        self._closed = False
        world.updates.watch(self._on_change)

    async def get_updates(self, params: Params) -> list[dict[str, object]]:
        """Return up to `limit` updates, waiting up to `timeout` seconds for the first.

        Raises the 409s: with a webhook set; and for an older poll, as soon as a newer one comes.
        """
        updates = self._world.updates
        if updates.webhook is not None:
            raise ApiError(409, WEBHOOK_ACTIVE)
        read_allowed(self._world, params)
        self._end_poll(_OTHER_POLL)
        offset = params.integer("offset")
        if offset:
            updates.confirm(offset)
        limit = params.integer("limit", _MOST_UPDATES, least=1, most=_MOST_UPDATES)
        timeout = params.integer("timeout", least=0, most=LONGEST_POLL)
        if not len(updates) and timeout and not self._closed:
            await self._wait(timeout)
        return [update.body for update in updates.pending(limit)]

    def close(self) -> None:
        """Let the waiting poll return at once, and later ones not wait."""
        self._closed = True
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    async def _wait(self, timeout: float) -> None:  # noqa: ASYNC109 - it is Telegram's own word
        waiter = asyncio.get_running_loop().create_future()
        self._waiter = waiter
        try:
            async with asyncio.timeout(timeout):
                await waiter
        except TimeoutError:
            pass
        finally:
            if self._waiter is waiter:
                self._waiter = None

    def _end_poll(self, reason: str) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_exception(ApiError(409, reason))

    def _on_change(self) -> None:
        if self._world.updates.webhook is not None:
            self._end_poll(_WEBHOOK_SET)
        elif len(self._world.updates) and self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)
