"""Which errors the bot's owners were told of, so that several processes tell each kind once."""

import asyncio
import logging
from datetime import timedelta

from lumbar.store.postgres.database import Database
from lumbar.store.protocol import StoreError

log = logging.getLogger(__name__)

AGAIN = 2.0
"""Seconds between two tries to ask, while PostgreSQL is away: often that is what is to be told."""

_FIRST = """
insert into told (kind, at) values ($1, now())
on conflict (kind) do update set at = excluded.at where told.at < now() - $2::interval
returning kind
"""


class Told:
    """The kinds of errors that were told, of all processes."""

    def __init__(self, database: Database) -> None:
        """database: open."""
        self._database = database

    async def first(self, kind: str, seconds: float) -> bool:
        """Returns whether nobody has told of a kind within so many seconds, and notes that this
        process does. It waits while PostgreSQL is away."""
        while True:
            try:
                async with self._database.connection() as connection:
                    within = timedelta(seconds=seconds)
                    return await connection.fetchval(_FIRST, kind, within) is not None
            except StoreError as error:
                log.info("what is wrong is told later: %s", error)
                await asyncio.sleep(AGAIN)
