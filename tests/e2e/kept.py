"""What the bot keeps, in files or in PostgreSQL, looked at and prepared by a test beside it."""

import asyncio
import json
import shutil
import tempfile
import time
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from typing import Any

from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.store import journal
from lumbar.store.postgres.database import Database
from lumbar.store.postgres.inbox import Inbox, Waiting
from lumbar.store.postgres.people import PostgresStore
from lumbar.store.protocol import Decide
from lumbar.store.record import kept_of
from lumbar.store.tiny import TinyStore
from lumbar.telegram.incoming import incoming, lane_of

Json = dict[str, Any]


class Files(TinyStore):
    """Files in a folder, as they are now."""

    def __init__(self, folder: Path) -> None:
        """folder: DATA_DIR."""
        super().__init__(folder / "people")
        self._data = folder

    async def document(self, person: int) -> Json:
        """Somebody's record as it is kept."""
        tables = json.loads((self._data / "people" / f"{person}.json").read_text())
        return dict(tables["_default"]["1"])

    async def put(self, person: int, document: Json) -> None:
        """Keeps a record as somebody else has written it."""
        file = self._data / "people" / f"{person}.json"
        file.write_text(json.dumps({"_default": {"1": document}}))

    async def adopt_old(self, person: int, document: Json) -> None:
        """Has somebody whose record an older version wrote, as one that was moved in."""
        await self.put(person, document)

    async def updates(self) -> list[Json]:
        """The updates that wait."""
        return list(journal.read(self._data / "updates.jsonl").waiting.values())

    async def waits_again(self, update: Json) -> None:
        """An update waits as though nobody had handled it; the bot is down."""
        (self._data / "updates.jsonl").write_text(json.dumps({"take": update}) + "\n")

    async def left(self) -> list[Person]:
        """Everybody as the next start will find them, after a kill: a change may be in the ledger
        and not yet in the record's file. Nothing is changed."""
        with tempfile.TemporaryDirectory(prefix="lumbar-left-") as folder:
            copy = Path(folder) / self._data.name
            await asyncio.to_thread(shutil.copytree, self._data, copy)
            store = TinyStore(copy / "people")
            store.tidy()
            known = [person async for person in store.everyone()]
            await store.close()
        return known

    async def has(self, text: str) -> bool:
        """Whether anything that is kept has this in it."""
        files = [path for path in self._data.rglob("*") if path.is_file()]
        assert files
        return any(text.encode() in path.read_bytes() for path in files)


class Tables:
    """Tables of a database, by connections of their own."""

    def __init__(self, url: str, bot: int) -> None:
        self._url = url
        self._bot = bot
        self._database: Database | None = None

    async def _opened(self) -> Database:
        if self._database is None:
            self._database = await Database.open(self._url, self._bot)
        return self._database

    async def _people(self) -> PostgresStore:
        return PostgresStore(await self._opened())

    async def load(self, person_id: int) -> Person | None:
        return await (await self._people()).load(person_id)

    async def change(self, person_id: int, decide: Decide, *, rush: bool = False) -> Person:
        return await (await self._people()).change(person_id, decide, rush=rush)

    async def save(self, person: Person) -> None:
        await (await self._people()).save(person)

    async def history(self, person_id: int, since: date | None = None) -> tuple[Entry, ...]:
        return await (await self._people()).history(person_id, since)

    async def everyone(self) -> AsyncIterator[Person]:
        async for person in (await self._people()).everyone():
            yield person

    async def document(self, person: int) -> Json:
        """See Files.document."""
        (row,) = await self._rows("select record from people where id = $1", person)
        return dict(json.loads(row["record"]))

    async def put(self, person: int, document: Json) -> None:
        """See Files.put."""
        put = "update people set revision = revision + 1, record = $2 where id = $1 returning id"
        assert await self._rows(put, person, json.dumps(document)), "nobody has a record yet"

    async def adopt_old(self, person: int, document: Json) -> None:
        """See Files.adopt_old."""
        kept = kept_of(document)
        assert kept.person.id == person
        await (await self._people()).adopt(kept.person, kept.unfiled)

    async def updates(self) -> list[Json]:
        """See Files.updates."""
        rows = await self._rows("select raw from inbox where done is null order by id")
        return [json.loads(row["raw"]) for row in rows]

    async def waits_again(self, update: Json) -> None:
        """See Files.waits_again."""
        id_ = update["update_id"]
        await self._rows("delete from inbox where id = $1", id_)
        inbox = Inbox(await self._opened())
        await inbox.put([Waiting(id_, lane_of(incoming(update)), time.time(), update)])

    async def left(self) -> list[Person]:
        """See Files.left."""
        return [person async for person in self.everyone()]

    async def has(self, text: str) -> bool:
        """See Files.has."""
        tables = await self._rows("select tablename from pg_tables where schemaname = 'public'")
        for table in tables:
            found = f"select from {table[0]} as row where strpos(row::text, $1) > 0 limit 1"
            if await self._rows(found, text):
                return True
        return False

    async def _rows(self, sql: str, *values: object) -> list[Any]:
        async with (await self._opened()).connection() as connection:
            rows: list[Any] = await connection.fetch(sql, *values)
        return rows

    async def close(self) -> None:
        if self._database is not None:
            await self._database.close()
            self._database = None
