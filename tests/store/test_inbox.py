"""Updates wait in PostgreSQL for whoever owns the person, and count once."""

from typing import Any

from lumbar.store.postgres.database import Database
from lumbar.store.postgres.inbox import Inbox, Waiting
from lumbar.store.shares import SHARES, share_of

ALL = range(SHARES)
ANNA, BEN = 5_000_000_001, 5_000_000_002


def said(number: int, person: int, words: str = "my back aches") -> Waiting:
    message = {"from": {"id": person}, "text": words}
    return Waiting(number, person, 1.5, {"update_id": number, "message": message})


async def rows(database: Database) -> list[dict[str, Any]]:
    async with database.connection() as connection:
        return [dict(row) for row in await connection.fetch("select * from inbox order by id")]


async def test_what_was_taken_waits_in_order_for_the_owner_of_its_share(inbox: Inbox) -> None:
    updates = [said(3, ANNA), said(1, ANNA), said(2, BEN)]
    assert await inbox.put(updates) == {1, 2, 3}
    assert await inbox.waiting(ALL, ()) == sorted(updates)
    assert await inbox.waiting([share_of(ANNA)], ()) == [said(1, ANNA), said(3, ANNA)]
    assert await inbox.waiting([share_of(ANNA)], [1]) == [said(3, ANNA)]
    assert await inbox.waiting([], ()) == []


async def test_the_same_update_counts_once(inbox: Inbox) -> None:
    assert await inbox.put([said(1, ANNA)]) == {1}
    assert await inbox.put([said(1, ANNA), said(2, ANNA)]) == {2}
    await inbox.done([1])
    assert await inbox.put([said(1, ANNA)]) == set(), "it is known although it is done"
    assert await inbox.waiting(ALL, ()) == [said(2, ANNA)]


async def test_of_what_is_done_the_id_stays_alone(inbox: Inbox, database: Database) -> None:
    await inbox.put([said(1, ANNA)])
    await inbox.done([1])
    [row] = await rows(database)
    assert row.pop("done") is not None
    assert row == {"id": 1, "share": None, "lane": None, "at": None, "raw": None}


async def test_ids_are_forgotten_when_telegram_cannot_send_them_again(
    inbox: Inbox, database: Database
) -> None:
    await inbox.put([said(1, ANNA), said(2, ANNA)])
    await inbox.done([1, 2])
    async with database.connection() as connection:
        await connection.execute("update inbox set done = now() - interval '3 days' where id = 1")
    await inbox.prune()
    assert [row["id"] for row in await rows(database)] == [2]


async def test_any_text_comes_back_as_it_was(inbox: Inbox) -> None:
    words = "背中 \x00 \ud83d half of a letter, \u2028 and 🧘🏽‍♀️"
    await inbox.put([said(1, ANNA, words)])
    assert await inbox.waiting(ALL, ()) == [said(1, ANNA, words)]


async def test_somebodys_words_are_taken_out_and_no_one_elses(
    inbox: Inbox, database: Database
) -> None:
    await inbox.put([said(1, ANNA), said(2, BEN), said(3, ANNA), said(4, ANNA)])

    await inbox.leave({1: None, 3: {"update_id": 3}})
    third = Waiting(3, ANNA, 1.5, {"update_id": 3})
    assert await inbox.waiting(ALL, ()) == [said(2, BEN), third, said(4, ANNA)]
    assert "aches" not in str((await rows(database))[0])
