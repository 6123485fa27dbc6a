"""The journal of updates in PostgreSQL: any process takes an update, and the owner of the person
reads it. See lumbar.store.journal."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Collection, Iterable
from typing import Any

from lumbar.store.postgres.inbox import MOST, Inbox, Waiting
from lumbar.store.protocol import StoreError
from lumbar.store.shares import share_of

log = logging.getLogger(__name__)

Update = dict[str, Any]

AGAIN = 1.0
"""Seconds between two tries to note what is handled."""
PRUNE_SECONDS = 3600.0
LATE = 0.3
"""Seconds after which an update that stops a hold takes effect although it is not saved yet."""


class InboxJournal:
    """Updates that are taken and not handled yet, as rows that survive a crash.

    Also what this process has taken itself it reads from there: so one person's updates come in the
    order of their ids, whichever process took them. What is handled is noted a moment later, many
    at once; after a crash it may be handled again, as with the file.
    """

    def __init__(
        self,
        inbox: Inbox,
        lane_of: Callable[[Update], int],
        tell: Callable[[Iterable[int]], object],
    ) -> None:
        """lane_of: returns whose an update is, see Taken.lane; tell: called with shares of which
        there is something new, and which are not this process's."""
        self.found: Callable[[list[Update]], object] = lambda _: None
        """Called with updates that are to be handled now, in their order."""
        self.late: Callable[[list[Update]], object] = lambda _: None
        """Called with updates of this process's people that are not saved within LATE seconds."""
        self.pass_on: Callable[[int, list[Update]], object] = lambda _, __: None
        """Called with such updates of another's people, and their share."""
        self.elsewhere: Callable[[list[Update]], Awaitable[bool]] = _nowhere
        """Has another process save what this one cannot; returns whether one has."""
        self._inbox = inbox
        self._lane_of = lane_of
        self._tell = tell
        self._shares: set[int] = set()
        self._waiting: dict[int, Update] = {}
        self._handled: list[int] = []
        self._asked: set[int] = set()
        self._one_at_a_time = asyncio.Lock()
        self._looking: asyncio.Task[None] | None = None
        self._noting: asyncio.Task[None] | None = None
        self._pruned = 0.0

    async def take_up(self, shares: Collection[int]) -> list[Update]:
        """Reads what waits of some shares, which are this process's from now on; returns it in the
        order of the ids. Raises StoreError."""
        self._shares |= set(shares)
        found = some = await self._read(shares)
        while len(some) == MOST:
            some = await self._read(shares)
            found += some
        return found

    def drop(self, shares: Collection[int]) -> None:
        """Leaves the updates of some shares to another process."""
        self._shares -= set(shares)
        gone = [id_ for id_, one in self._waiting.items() if share_of(self._lane_of(one)) in shares]
        for id_ in gone:
            del self._waiting[id_]

    def look(self, shares: Iterable[int] | None = None) -> None:
        """Looks for new updates of some shares, None: of all that are this process's; does not wait
        for it. What it finds goes to `found`."""
        self._asked |= self._shares if shares is None else set(shares)
        if self._asked and self._looking is None:
            self._looking = asyncio.create_task(self._look(), name="inbox")

    async def looked(self) -> None:
        """Looks for what is new of all this process's shares; returns when that is done."""
        self.look()
        if self._looking is not None:
            await asyncio.wait([self._looking])

    async def _look(self) -> None:
        try:
            while self._asked:
                shares, self._asked = self._asked, set()
                found = await self._read(shares)
                if found:
                    self.found(found)
                if len(found) == MOST:
                    self._asked |= shares
        except StoreError as error:
            log.info("the inbox is read again with the next beat: %s", error)
        finally:
            self._looking = None

    async def _read(self, shares: Collection[int]) -> list[Update]:
        """Reads updates that are not known yet, MOST of them at most."""
        async with self._one_at_a_time:
            known = [*self._waiting, *self._handled]
            rows = await self._inbox.waiting(list(self._shares & set(shares)), known)
            # A share may have been lost meanwhile, or an update come from elsewhere.
            mine = [
                row
                for row in rows
                if share_of(row.lane) in self._shares and row.id not in self._waiting
            ]
            self._waiting |= {row.id: row.raw for row in mine}
            return [row.raw for row in mine]

    @property
    def waiting(self) -> list[Update]:
        """Updates of this process's people that are taken and not handled yet."""
        return list(self._waiting.values())

    async def take(self, updates: list[Update]) -> list[Update]:
        """Saves updates, and has them looked for; returns none, since they come by `found`.

        Raises ConnectionError if PostgreSQL does not take them now; then none is taken.
        """
        rows = self._rows(updates)
        putting = asyncio.ensure_future(self._put(rows))
        try:
            done, _ = await asyncio.wait([putting], timeout=LATE)
            if not done:
                self._say_late(rows)
            await putting
        except StoreError as error:
            if done:
                self._say_late(rows)
            if not await self.elsewhere([row.raw for row in rows]):
                raise ConnectionError(str(error)) from error
        finally:
            putting.cancel()
        return []

    async def save(self, updates: list[Update]) -> bool:
        """Saves what another process could not; returns whether that is done."""
        try:
            await self._put(self._rows(updates))
        except StoreError:
            return False
        return True

    def _rows(self, updates: list[Update]) -> list[Waiting]:
        by_id = {update["update_id"]: update for update in updates}
        return [
            Waiting(id_, self._lane_of(update), time.time(), update)
            for id_, update in by_id.items()
        ]

    async def _put(self, rows: list[Waiting]) -> None:
        """Saves updates, and has their owners look for them. Raises StoreError."""
        new = await self._inbox.put(rows)
        shares = {share_of(row.lane) for row in rows if row.id in new}
        self.look(shares & self._shares)
        self._tell(shares - self._shares)

    def _say_late(self, rows: list[Waiting]) -> None:
        self.late([row.raw for row in rows if share_of(row.lane) in self._shares])
        for share in {share_of(row.lane) for row in rows} - self._shares:
            self.pass_on(share, [row.raw for row in rows if share_of(row.lane) == share])

    def hear_late(self, updates: list[Update]) -> None:
        """Takes what another process could not save, of this process's people."""
        self.late([one for one in updates if share_of(self._lane_of(one)) in self._shares])

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
            self._noting = asyncio.create_task(self._note(), name="handled")

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
        tasks = [task for task in (self._noting, self._looking) if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
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


async def _nowhere(_: list[Update]) -> bool:
    return False
