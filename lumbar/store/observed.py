"""A store that notifies observers of every record that it has saved or deleted."""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection, Sequence
from contextlib import asynccontextmanager
from datetime import date

from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.store.forgotten import Forgotten
from lumbar.store.protocol import Ahead, Decide, Moment, Store, Told
from lumbar.store.shares import ALL_SHARES


class ObservedStore:
    """Wraps a store and calls observers as soon as a record has changed."""

    def __init__(self, store: Store) -> None:
        """store: the store that does the work."""
        self._store = store
        self._kept: list[Callable[[Person], object]] = []
        self._deleted: list[Callable[[int], object]] = []
        self._turns: dict[int, tuple[asyncio.Lock, int]] = {}

    def tell(self, kept: Callable[[Person], object], *deleted: Callable[[int], object]) -> None:
        """Adds observers: calls `kept` with each person saved, `deleted` with each id deleted."""
        self._kept.append(kept)
        self._deleted += deleted

    @asynccontextmanager
    async def _turn(self, person_id: int) -> AsyncIterator[None]:
        """Holds the lock on a person, so that their changes run one after another."""
        lock, waiting = self._turns.get(person_id, (asyncio.Lock(), 0))
        self._turns[person_id] = lock, waiting + 1
        try:
            async with lock:
                yield
        finally:
            lock, waiting = self._turns[person_id]
            if waiting > 1:
                self._turns[person_id] = lock, waiting - 1
            else:
                del self._turns[person_id]

    async def load(self, person_id: int) -> Person | None:
        """See Store.load."""
        return await self._store.load(person_id)

    async def change(self, person_id: int, decide: Decide, *, rush: bool = False) -> Person:
        """See Store.change. Observers see the changes of a person in their order."""
        async with self._turn(person_id):
            person = await self._store.change(person_id, decide, rush=rush)
            for kept in self._kept:
                kept(person)
            return person

    async def save(self, person: Person) -> None:
        """See Store.save."""
        await self._store.save(person)
        for kept in self._kept:
            kept(person)

    async def commit(self, person: Person) -> None:
        """See Store.commit."""
        await self._store.commit(person)
        for kept in self._kept:
            kept(person)

    async def delete(self, person_id: int) -> None:
        """See Store.delete."""
        await self._store.delete(person_id)
        for deleted in self._deleted:
            deleted(person_id)

    async def history(self, person_id: int, since: date | None = None) -> tuple[Entry, ...]:
        """See Store.history."""
        return await self._store.history(person_id, since)

    async def adopt(self, person: Person, sessions: Sequence[Entry]) -> None:
        """See Store.adopt."""
        await self._store.adopt(person, sessions)
        for kept in self._kept:
            kept(person)

    def everyone(self) -> AsyncIterator[Person]:
        """See Store.everyone."""
        return self._store.everyone()

    def living(
        self, shares: Collection[int] = ALL_SHARES, told: Told | None = None
    ) -> AsyncIterator[Person]:
        """See Store.living."""
        return self._store.living(shares, told)

    async def due(
        self,
        now: float,
        most: int,
        shares: Collection[int] = ALL_SHARES,
        besides: Collection[int] = (),
    ) -> list[Moment]:
        """See Store.due."""
        return await self._store.due(now, most, shares, besides)

    async def looked(self, moment: Moment, at: float | None) -> None:
        """See Store.looked."""
        await self._store.looked(moment, at)

    async def renew(self, *, whole: bool = False, pause: float = 0.0) -> None:
        """See Store.renew."""
        await self._store.renew(whole=whole, pause=pause)

    async def ahead(self, now: float, shares: Collection[int] = ALL_SHARES) -> Ahead:
        """See Store.ahead."""
        return await self._store.ahead(now, shares)

    async def forgotten(self) -> Forgotten:
        """See Store.forgotten."""
        return await self._store.forgotten()

    async def adopt_forgotten(self, forgotten: Forgotten) -> None:
        """See Store.adopt_forgotten."""
        await self._store.adopt_forgotten(forgotten)

    async def close(self) -> None:
        """See Store.close."""
        await self._store.close()
