"""Until when each chat has told the bot to wait, where the next owner of its people finds it."""

from collections.abc import Mapping

from lumbar.store.postgres.behind import Behind
from lumbar.store.postgres.database import Database

_KEEP = """
insert into waits as w (chat, until) select * from unnest($1::bigint[], $2::float8[])
on conflict (chat) do update set until = greatest(w.until, excluded.until)
"""
_OVER = "delete from waits where chat = any($1)"
_PAST = "delete from waits where until < $1"
_READ = "select chat, until from waits where until > $1"


class WaitsTable:
    """The chats that wait, of all processes. Times are in UTC seconds."""

    def __init__(self, database: Database) -> None:
        """database: open."""
        self._database = database
        self._behind: Behind[int, float | None] = Behind(self._write, "waits of chats")

    def keep(self, chat: int, until: float | None) -> None:
        """Keeps until when a chat waits, soon: the longest time that any process was told; None:
        it waits no more, and its id is kept no longer."""
        self._behind.put(chat, until)

    async def read(self, now: float) -> dict[int, float]:
        """Returns until when each chat waits, of those that wait at `now`; forgets all others.

        There are few. Raises StoreError.
        """
        async with self._database.connection() as connection:
            await connection.execute(_PAST, now)
            return {row["chat"]: row["until"] for row in await connection.fetch(_READ, now)}

    async def close(self) -> None:
        """Writes what is not written yet."""
        await self._behind.close()

    async def _write(self, waits: Mapping[int, float | None]) -> None:
        over = [chat for chat, until in waits.items() if until is None]
        told = {chat: until for chat, until in waits.items() if until is not None}
        async with self._database.connection() as connection:
            await connection.execute(_KEEP, list(told), list(told.values()))
            if over:
                await connection.execute(_OVER, over)
