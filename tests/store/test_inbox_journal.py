"""The journal of updates in PostgreSQL does what the file does."""

import asyncio
from typing import Any

import pytest

from lumbar.store.postgres.database import Database
from lumbar.store.postgres.inbox import Inbox
from lumbar.store.postgres.journal import InboxJournal
from tests.postgres import Server

ANNA, BEN = 5_000_000_001, 5_000_000_002
Update = dict[str, Any]


async def opened(inbox: Inbox) -> InboxJournal:
    journal = InboxJournal(inbox, lambda update: int(update["from"]))
    await journal.open()
    return journal


def said(number: int, person: int = ANNA, words: str = "my back aches") -> Update:
    return {"update_id": number, "from": person, "text": words, "taken_at": 1.5}


async def test_what_is_taken_waits_until_it_is_handled_also_after_a_restart(inbox: Inbox) -> None:
    journal = await opened(inbox)
    assert await journal.take([said(2), said(1)]) == [said(2), said(1)]
    await journal.handled(1)
    await journal.close()
    again = await opened(inbox)
    assert again.waiting == [said(2)]
    assert await again.take([said(1), said(2), said(3)]) == [said(3)], "the others are known"
    await again.close()


async def test_updates_that_wait_come_in_the_order_of_their_ids(inbox: Inbox) -> None:
    journal = await opened(inbox)
    await journal.take([said(number) for number in (5, 3, 4)])
    await journal.close()
    assert [one["update_id"] for one in (await opened(inbox)).waiting] == [3, 4, 5]


async def test_many_that_are_handled_at_once_are_all_noted(inbox: Inbox) -> None:
    journal = await opened(inbox)
    await journal.take([said(number) for number in range(1, 400)])
    await asyncio.gather(*(journal.handled(number) for number in range(1, 400)))
    await journal.close()
    assert (await opened(inbox)).waiting == []


async def test_words_are_taken_out_of_what_waits(inbox: Inbox, database: Database) -> None:
    journal = await opened(inbox)
    await journal.take([said(1), said(2, BEN), said(3)])

    def left(update: Update) -> Update | None:
        if update["from"] != ANNA:
            return update
        return None if update["update_id"] == 1 else {**update, "text": ""}

    await journal.redact(left)
    assert journal.waiting == [said(2, BEN), said(3, words="")]
    await journal.close()
    assert (await opened(inbox)).waiting == [said(2, BEN), said(3, words="")]
    async with database.connection() as connection:
        rows = await connection.fetch("select * from inbox where id in (1, 3)")
    assert "aches" not in str(rows)


async def test_while_postgres_is_away_nothing_is_taken_and_telegram_may_send_again(
    server: Server,
) -> None:
    database = await Database.open(server.database(), 7)
    journal = await opened(Inbox(database))
    await journal.take([said(1)])
    server.stop("fast")
    try:
        with pytest.raises(ConnectionError):
            await journal.take([said(2)])
        with pytest.raises(OSError, match="cannot be reached"):
            await journal.redact(lambda _: None)
        assert journal.waiting == [said(1)]
        await journal.handled(1)
    finally:
        server.start()
    assert await journal.take([said(2)]) == [said(2)]
    await journal.close()
    again = await opened(Inbox(database))
    assert again.waiting == [said(2)], "what was handled meanwhile is noted, too"
    await again.close()
    await database.close()
