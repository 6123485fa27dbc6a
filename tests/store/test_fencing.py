"""A replica writes what it owns alone: who was frozen overwrites nothing when it wakes."""

import asyncio
from dataclasses import replace

import pytest

from lumbar.coach.person import Person
from lumbar.coach.session import State
from lumbar.store.postgres.database import Database
from lumbar.store.postgres.leases import EXPIRY, Leases
from lumbar.store.postgres.people import PostgresStore
from lumbar.store.postgres.writes import NotOwner
from lumbar.store.protocol import ChatTaken
from lumbar.store.shares import share_of
from tests.store.contract import one_more
from tests.store.people import rich_person

ANNA, BEN = 5_000_000_001, 5_000_000_002
ONE, OTHER = 1, 2


async def taken_over(database: Database, by: int, last: int) -> None:
    """What happens while `last` is frozen: its leases expire, and `by` takes them."""
    leases = Leases(database, by, "")
    await leases.beat(0.0)
    async with database.connection() as connection:
        await connection.execute(
            "update leases set until = now() - interval '1 s' where owner = $1", last
        )
        await connection.execute(
            "update replicas set beat = now() - interval '9 s' where id = $1", last
        )
    await leases.beat(2.0)
    assert share_of(ANNA) in (await leases.beat(EXPIRY)).owned


async def test_an_owner_writes_and_nobody_else(database: Database) -> None:
    one, other = PostgresStore(database, ONE), PostgresStore(database, OTHER)
    with pytest.raises(NotOwner):
        await one.save(Person(id=ANNA))
    await Leases(database, ONE, "").beat(0.0)
    await one.save(Person(id=ANNA))
    with pytest.raises(NotOwner):
        await other.change(ANNA, one_more)
    with pytest.raises(NotOwner):
        await other.delete(ANNA)
    assert await other.load(ANNA) == Person(id=ANNA), "anybody may read"
    await one.delete(ANNA)
    assert await one.load(ANNA) is None
    assert await PostgresStore(database).change(ANNA, one_more), "without replicas nobody is asked"


async def test_who_was_frozen_in_the_middle_of_a_change_overwrites_nothing(
    database: Database,
) -> None:
    one, other = PostgresStore(database, ONE), PostgresStore(database, OTHER)
    await Leases(database, ONE, "").beat(0.0)
    await one.save(Person(id=ANNA))
    seen: list[Person] = []

    def decide(person: Person) -> Person:
        seen.append(person)
        return replace(person, calm=True)

    # Read and decided, and then frozen: the write is what the process does first as it wakes.
    before = await one._row(ANNA)
    after = decide(before.kept.person)
    await taken_over(database, by=OTHER, last=ONE)
    with pytest.raises(NotOwner):
        await one._put(before, after, ())
    await other.change(ANNA, one_more)
    with pytest.raises(NotOwner):
        await one.change(ANNA, decide)
    assert await other.load(ANNA) == Person(id=ANNA, rungs={"plank": 1})


async def test_what_is_owned_is_kept_though_another_in_the_same_batch_is_not(
    database: Database,
) -> None:
    one = PostgresStore(database, ONE)
    await Leases(database, ONE, "").beat(0.0)
    async with database.connection() as connection:
        await connection.execute(
            "update leases set owner = $1 where share = $2", OTHER, share_of(BEN)
        )
    people = [ANNA, BEN, *range(1, 30)]
    results = await asyncio.gather(
        *(one.change(number, one_more) for number in people), return_exceptions=True
    )
    lost = [number for number in people if share_of(number) == share_of(BEN)]
    for number, result in zip(people, results, strict=True):
        assert isinstance(result, NotOwner if number in lost else Person)


async def test_one_session_a_group_though_two_press_start_at_once(database: Database) -> None:
    rich = rich_person()
    assert rich.live is not None
    session = replace(rich.live.session, state=State.RUNNING)
    live = replace(rich.live, chat=-77, session=session)
    two = [PostgresStore(database), PostgresStore(database)]
    results = await asyncio.gather(
        *(
            store.save(replace(rich, id=number, live=live))
            for store in two
            for number in (ANNA, BEN)
        ),
        *(two[0].change(number, one_more) for number in range(1, 20)),
        return_exceptions=True,
    )
    began = [person.id async for person in two[0].everyone() if person.live is not None]
    assert len(began) == 1
    refused = [result for result in results if isinstance(result, BaseException)]
    assert refused
    assert {type(result) for result in refused} == {ChatTaken}
    assert len([person async for person in two[0].everyone()]) == 20


@pytest.mark.parametrize("state", [State.PAUSED, State.STOPPED])
async def test_a_session_that_is_paused_or_over_keeps_nobody_from_theirs(
    database: Database, state: State
) -> None:
    rich = rich_person()
    assert rich.live is not None
    live = replace(rich.live, chat=-77)
    runs = replace(live, session=replace(live.session, state=State.RUNNING))
    waits = replace(live, session=replace(live.session, state=state))
    store = PostgresStore(database)
    await store.save(replace(rich, id=ANNA, live=waits))
    await store.save(replace(rich, id=BEN, live=runs))
    await store.change(ANNA, lambda person: replace(person, calm=not person.calm))
    with pytest.raises(ChatTaken):
        await store.save(replace(rich, id=ANNA, live=runs))
