"""The journal of updates in PostgreSQL does what the file does."""

import asyncio
from collections.abc import Collection
from typing import Any

import pytest

from lumbar.store.postgres.database import Database
from lumbar.store.postgres.inbox import Inbox
from lumbar.store.postgres.journal import InboxJournal
from lumbar.store.shares import SHARES, share_of
from tests.postgres import Server

ANNA, BEN = 5_000_000_001, 5_000_000_002
Update = dict[str, Any]


class Desk:
    """A process that takes updates: its journal, what it is to handle, and whom it has told."""

    def __init__(self, inbox: Inbox) -> None:
        self.told: list[int] = []
        self.found: list[Update] = []
        self.journal = InboxJournal(inbox, lambda update: int(update["from"]), self.told.extend)
        self.journal.found = self.found.extend

    async def take(self, *updates: Update) -> list[Update]:
        """Takes updates; returns what came out of it for this process."""
        assert await self.journal.take(list(updates)) == []
        return await self.looks()

    async def looks(self) -> list[Update]:
        """Reads the inbox until nothing is new; returns what was."""
        before = len(self.found)
        await self.journal.looked()
        return self.found[before:]


async def opened(inbox: Inbox, shares: Collection[int] = range(SHARES)) -> Desk:
    desk = Desk(inbox)
    desk.found += await desk.journal.take_up(shares)
    return desk


def said(number: int, person: int = ANNA, words: str = "my back aches") -> Update:
    return {"update_id": number, "from": person, "text": words, "taken_at": 1.5}


async def test_what_is_taken_waits_until_it_is_handled_also_after_a_restart(inbox: Inbox) -> None:
    desk = await opened(inbox)
    assert await desk.take(said(2), said(1)) == [said(1), said(2)]
    await desk.journal.handled(1)
    await desk.journal.close()
    again = await opened(inbox)
    assert again.found == [said(2)]
    assert await again.take(said(1), said(2), said(3)) == [said(3)], "the others are known"
    await again.journal.close()


async def test_updates_that_wait_come_in_the_order_of_their_ids(inbox: Inbox) -> None:
    desk = await opened(inbox)
    await desk.take(*(said(number) for number in (5, 3, 4)))
    await desk.journal.close()
    assert [one["update_id"] for one in (await opened(inbox)).found] == [3, 4, 5]


async def test_many_that_are_handled_at_once_are_all_noted(inbox: Inbox) -> None:
    desk = await opened(inbox)
    await desk.take(*(said(number) for number in range(1, 400)))
    await asyncio.gather(*(desk.journal.handled(number) for number in range(1, 400)))
    await desk.journal.close()
    assert (await opened(inbox)).found == []


async def test_words_are_taken_out_of_what_waits(inbox: Inbox, database: Database) -> None:
    desk = await opened(inbox)
    await desk.take(said(1), said(2, BEN), said(3))

    def left(update: Update) -> Update | None:
        if update["from"] != ANNA:
            return update
        return None if update["update_id"] == 1 else {**update, "text": ""}

    await desk.journal.redact(left)
    assert desk.journal.waiting == [said(2, BEN), said(3, words="")]
    await desk.journal.close()
    assert (await opened(inbox)).found == [said(2, BEN), said(3, words="")]
    async with database.connection() as connection:
        rows = await connection.fetch("select * from inbox where id in (1, 3)")
    assert "aches" not in str(rows)


async def test_while_postgres_is_away_nothing_is_taken_and_telegram_may_send_again(
    server: Server,
) -> None:
    database = await Database.open(server.database(), 7)
    desk = await opened(Inbox(database))
    await desk.take(said(1))
    server.stop("fast")
    try:
        with pytest.raises(ConnectionError):
            await desk.journal.take([said(2)])
        with pytest.raises(OSError, match="cannot be reached"):
            await desk.journal.redact(lambda _: None)
        assert desk.journal.waiting == [said(1)]
        await desk.journal.handled(1)
    finally:
        server.start()
    assert await desk.take(said(2)) == [said(2)]
    await desk.journal.close()
    again = await opened(Inbox(database))
    assert again.found == [said(2)], "what was handled meanwhile is noted, too"
    await again.journal.close()
    await database.close()


async def test_what_another_process_takes_is_read_by_the_owner_in_the_order_of_the_ids(
    inbox: Inbox,
) -> None:
    hers, his = {share_of(ANNA)}, {share_of(BEN)}
    one, other = await opened(inbox, hers), await opened(inbox, his)
    assert await one.take(said(4), said(2, BEN)) == [said(4)]
    assert set(one.told) == his
    assert await other.take(said(3), said(1, BEN)) == [said(1, BEN), said(2, BEN)]
    assert await one.looks() == [said(3)]
    assert await one.looks() == await other.looks() == [], "each comes once"
    await one.journal.close()
    await other.journal.close()


async def test_the_next_owner_of_a_share_goes_on_with_what_waits(inbox: Inbox) -> None:
    one, other = await opened(inbox), await opened(inbox, ())
    await one.take(said(1), said(2), said(3, BEN))
    await one.journal.handled(1)
    one.journal.drop({share_of(ANNA)})
    assert one.journal.waiting == [said(3, BEN)]
    await one.journal.close()
    assert await other.journal.take_up({share_of(ANNA)}) == [said(2)]
    assert await one.looks() == [], "it is not its own any more"
    await other.journal.close()


async def test_what_one_process_cannot_save_another_saves(server: Server, inbox: Inbox) -> None:
    gone = await Database.open(server.database(), 7)
    cut_off, other = Desk(Inbox(gone)), await opened(inbox)
    await gone.close()
    with pytest.raises(ConnectionError):
        await cut_off.journal.take([said(1)])
    cut_off.journal.elsewhere = other.journal.save
    assert await cut_off.journal.take([said(1)]) == []
    assert await other.looks() == [said(1)]
    await other.journal.close()


async def test_what_took_effect_while_postgres_was_away_counts_once(inbox: Inbox) -> None:
    """Telegram sends it again, since it was not acknowledged."""
    desk = await opened(inbox)
    assert desk.journal.remember([said(1)]) == [said(1)]
    assert desk.journal.remember([said(1)]) == []
    await desk.journal.handled(1)
    await desk.journal.close()
    again = await opened(inbox)
    assert await again.take(said(1)) == []
    await again.journal.close()
