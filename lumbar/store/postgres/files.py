"""Telegram's file_ids in a table: what one process has uploaded, no other uploads again."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from lumbar.store.postgres.behind import Behind
from lumbar.store.postgres.database import Database

OVERLAP = timedelta(seconds=10)
"""How much of what was read before is read again: a statement may come to its end later than one
that began after it."""

_READ = """
select key, file_id, now() as read_at from files where at > $1 or $1 is null
order by at desc limit $2
"""
_KEEP = """
insert into files (key, file_id) select * from unnest($1::text[], $2::text[])
on conflict (key) do update set file_id = excluded.file_id, at = now()
"""
_FORGET = "delete from files where key = any($1)"
_OLD = "delete from files where key in (select key from files order by at desc offset $1)"


class FileTable:
    """file_ids by the upload's key, of all processes; see lumbar.media.file_ids.KeptIds."""

    def __init__(self, database: Database, most: int) -> None:
        """database: open; most: how many are kept, the newest."""
        self._database = database
        self._most = most
        self._read_at: datetime | None = None
        self._behind: Behind[str, str | None] = Behind(self._write, "file ids")

    async def news(self) -> dict[str, str]:
        """Returns what was learned since the last time, in order; all, the first time.

        Raises StoreError.
        """
        async with self._database.connection() as connection:
            if self._read_at is None:
                await connection.execute(_OLD, self._most)
            since = None if self._read_at is None else self._read_at - OVERLAP
            rows = await connection.fetch(_READ, since, self._most)
        if rows:
            self._read_at = rows[0]["read_at"]
        return {row["key"]: row["file_id"] for row in reversed(rows)}

    def keep(self, known: Mapping[str, str], key: str) -> None:
        """See KeptIds."""
        self._behind.put(key, known.get(key))

    async def close(self) -> None:
        """See KeptIds."""
        await self._behind.close()

    async def _write(self, ids: Mapping[str, str | None]) -> None:
        learned = {key: file_id for key, file_id in ids.items() if file_id is not None}
        async with self._database.connection() as connection:
            if learned:
                await connection.execute(_KEEP, list(learned), list(learned.values()))
            if len(learned) < len(ids):
                await connection.execute(_FORGET, [key for key in ids if key not in learned])
