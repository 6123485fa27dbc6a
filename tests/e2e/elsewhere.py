"""People in PostgreSQL, looked at and prepared by a test beside the bot."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date

from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.store.postgres.database import Database
from lumbar.store.postgres.people import PostgresStore
from lumbar.store.protocol import Decide


class Elsewhere:
    """The people of a database, by a connection of its own for each look."""

    def __init__(self, url: str, bot: int) -> None:
        self._url = url
        self._bot = bot

    @asynccontextmanager
    async def _opened(self) -> AsyncIterator[PostgresStore]:
        store = PostgresStore(await Database.open(self._url, self._bot))
        try:
            yield store
        finally:
            await store.close()

    async def load(self, person_id: int) -> Person | None:
        async with self._opened() as store:
            return await store.load(person_id)

    async def change(self, person_id: int, decide: Decide, *, rush: bool = False) -> Person:
        async with self._opened() as store:
            return await store.change(person_id, decide, rush=rush)

    async def save(self, person: Person) -> None:
        async with self._opened() as store:
            await store.save(person)

    async def history(self, person_id: int, since: date | None = None) -> tuple[Entry, ...]:
        async with self._opened() as store:
            return await store.history(person_id, since)

    async def everyone(self) -> AsyncIterator[Person]:
        async with self._opened() as store:
            async for person in store.everyone():
                yield person
