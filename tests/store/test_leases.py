"""Shares of the people are owned by one process at a time, by leases in PostgreSQL."""

from collections.abc import Awaitable, Callable

import pytest

from lumbar.store.postgres.database import Database
from lumbar.store.postgres.leases import EXPIRY, POLL, TRUSTED, Leases
from lumbar.store.protocol import StoreError
from lumbar.store.shares import SHARES, share_of

ALL = set(range(SHARES))
Join = Callable[[int], Awaitable[Leases]]


@pytest.fixture
def join(database: Database) -> Join:
    async def joins(number: int) -> Leases:
        return Leases(database, number, f"http://replica-{number}")

    return joins


async def beats(one: Leases, *moments: float) -> None:
    for moment in moments:
        await one.beat(moment)


async def expired(database: Database, owner: int) -> None:
    """Makes it so long ago that an owner has beaten last."""
    async with database.connection() as connection:
        await connection.execute(
            "update leases set until = now() - interval '1 s' where owner = $1", owner
        )
        await connection.execute(
            "update replicas set beat = now() - interval '9 s' where id = $1", owner
        )


def test_shares_are_spread_evenly_and_never_change() -> None:
    people = [share_of(person) for person in range(5_000_000_000, 5_000_025_600)]
    assert set(people) == ALL
    assert max(people.count(share) for share in (0, 17, 255)) < 160
    assert [share_of(1), share_of(5_000_000_000), share_of(-1)] == [255, 87, 28]


async def test_the_first_one_owns_everything(join: Join) -> None:
    beat = await (await join(1)).beat(0.0)
    assert set(beat.owned) == set(beat.gained) == ALL
    assert set(beat.alive.values()) == {None}, "nobody was there before"
    assert beat.others == ()
    assert set(beat.owners.values()) == {"http://replica-1"}


async def test_two_that_start_together_never_own_the_same(join: Join) -> None:
    one, other = await join(1), await join(2)
    first, second = await one.beat(0.0), await other.beat(0.0)
    assert not set(first.owned) & set(second.owned)
    assert (await one.beat(1.0)).too_many == SHARES // 2


async def test_who_comes_later_gets_a_fair_part(join: Join) -> None:
    one, other = await join(1), await join(2)
    await one.beat(0.0)
    await other.beat(0.0)
    beat = await one.beat(1.0)
    await one.release(list(beat.owned)[: beat.too_many])
    theirs, mine = await other.beat(1.0), await one.beat(2.0)
    assert len(theirs.owned) == len(mine.owned) == SHARES // 2
    assert set(theirs.owned) | set(mine.owned) == ALL
    assert mine.too_many == 0
    assert (await other.beat(2.0)).owners == {
        **dict.fromkeys(mine.owned, "http://replica-1"),
        **dict.fromkeys(theirs.owned, "http://replica-2"),
    }


async def test_what_was_given_up_is_taken_at_once(join: Join) -> None:
    one, other = await join(1), await join(2)
    one.there_for = (await one.beat(0.0)).owned
    await one.leave()
    beat = await other.beat(0.0)
    assert set(beat.owned) == ALL
    assert beat.others == ()
    assert None not in beat.alive.values(), "it knows when the first one was last there"


async def test_what_a_dead_one_owned_is_taken_after_its_expiry_and_no_sooner(
    database: Database, join: Join
) -> None:
    one, other = await join(1), await join(2)
    before = await one.beat(0.0)
    await beats(other, 0.0, 2.0, 4.0)
    assert not (await other.beat(5.0)).gained, "the first one is there still"
    await expired(database, 1)
    beat = await other.beat(6.0)
    assert set(beat.owned) == ALL
    assert all(beat.owned[share] > before.owned[share] for share in ALL), "the number rises"


async def test_who_was_cut_off_steals_nothing_for_one_expiry(
    database: Database, join: Join
) -> None:
    one, other = await join(1), await join(2)
    await one.beat(0.0)
    await other.beat(0.0)
    await expired(database, 1)
    assert not (await other.beat(60.0)).gained, "the first one may be back any moment"
    assert not (await other.beat(62.0)).gained
    assert set((await other.beat(60.0 + EXPIRY)).gained) == ALL


async def test_who_comes_back_first_has_its_own_again(database: Database, join: Join) -> None:
    one, other = await join(1), await join(2)
    before = await one.beat(0.0)
    await other.beat(0.0)
    await expired(database, 1)
    await beats(other, 60.0, 62.0)
    beat = await one.beat(62.0)
    assert beat.owned == before.owned
    assert not beat.lost
    assert not beat.gained
    assert not (await other.beat(60.0 + EXPIRY)).gained


async def test_who_comes_back_too_late_learns_what_it_lost(database: Database, join: Join) -> None:
    one, other = await join(1), await join(2)
    await one.beat(0.0)
    await beats(other, 0.0, 2.0)
    await expired(database, 1)
    await other.beat(EXPIRY)
    beat = await one.beat(15.0)
    assert beat.lost == ALL
    assert not beat.owned


async def test_who_says_that_it_is_cut_off_steals_nothing_for_one_expiry(
    database: Database, join: Join
) -> None:
    one, other = await join(1), await join(2)
    await one.beat(0.0)
    await beats(other, 0.0, 2.0, 4.0)
    assert not other.cut_off(4.0 + TRUSTED - 0.1)
    assert other.cut_off(4.0 + TRUSTED)
    await expired(database, 1)
    assert not (await other.beat(7.5)).gained, "the first one's countdowns go on"
    assert set((await other.beat(4.0 + TRUSTED + EXPIRY)).gained) == ALL


async def test_one_of_all_asks_telegram(database: Database, join: Join) -> None:
    one, other = await join(1), await join(2)
    assert POLL in (await one.beat(0.0, polls=True)).owned
    assert POLL not in (await other.beat(0.0, polls=True)).owned
    await one.leave()
    assert POLL in (await other.beat(1.0, polls=True)).gained


async def test_who_has_a_webhook_does_not_ask(join: Join) -> None:
    assert POLL not in (await (await join(1)).beat(0.0)).owned


async def test_an_owner_is_trusted_for_less_than_the_expiry(join: Join) -> None:
    one = await join(1)
    assert not one.trusted(0.0)
    await one.beat(100.0)
    assert one.trusted(100.0 + TRUSTED - 0.1)
    assert not one.trusted(100.0 + TRUSTED)


async def test_without_the_database_nobody_is_trusted_for_long(url: str) -> None:
    database = await Database.open(url, 7)
    one = Leases(database, 1, "")
    await one.beat(0.0)
    await database.close()
    with pytest.raises(StoreError):
        await one.beat(1.0)
    assert one.trusted(1.0)
    assert not one.trusted(TRUSTED)


async def test_each_tells_the_others_of_its_load(join: Join, database: Database) -> None:
    one, other, gone = await join(1), await join(2), await join(3)
    one.load, gone.load = {"running": 3}, {"running": 9}
    await beats(gone, 0.0)
    assert (await one.beat(0.0)).loads == ({"running": 9},)
    await expired(database, 3)
    assert (await other.beat(0.0)).loads == ({"running": 3},)
    other.load = {"running": 1}
    await beats(other, 1.0)
    assert (await one.beat(1.0)).loads == ({"running": 1},), "neither of itself nor of the dead"
