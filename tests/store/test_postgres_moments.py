"""Who is due in PostgreSQL: of the shares that a process owns, and by the rules of today."""

from dataclasses import replace
from pathlib import Path

import pytest

from lumbar.coach.schedule import Remind, Slot
from lumbar.store.postgres.database import Database
from lumbar.store.postgres.leases import Leases
from lumbar.store.postgres.moments import RULES_ARE_GOOD
from lumbar.store.postgres.people import PostgresStore
from lumbar.store.protocol import Moment
from lumbar.store.shares import share_of
from tests.clocks import ManualClock
from tests.store.clocks import BERLIN, rules_change
from tests.store.contract import SOON, ids_due, live, snoozed

ONE = 1
CROWD = range(1, 41)


async def filled(database: Database) -> PostgresStore:
    """A store that is nobody's, with a crowd that is due."""
    store = PostgresStore(database)
    for number in CROWD:
        await store.save(snoozed(number, SOON))
    return store


async def sql(database: Database, statement: str) -> None:
    async with database.connection() as connection:
        await connection.execute(statement)


async def test_each_process_has_those_of_its_own_shares(database: Database) -> None:
    store = await filled(database)
    odd = [share for share in range(256) if share % 2]
    assert await store.due(SOON, 100, []) == []
    found = await store.due(SOON, 100, odd)
    assert {moment.id for moment in found} == {n for n in CROWD if share_of(n) % 2}
    (first,) = await store.due(SOON, 1, odd, [moment.id for moment in found[1:]])
    assert first == found[0]


async def test_who_has_lost_a_share_sets_no_moments_there(database: Database) -> None:
    await filled(database)
    leases = Leases(database, ONE, "")
    await leases.beat(0.0, alive=0.0)
    await leases.release([share_of(5)], 0.0)
    await PostgresStore(database, ONE).looked(Moment(5, SOON), None)
    assert 5 in await ids_due(PostgresStore(database), SOON)


async def test_a_start_reads_nobody_who_is_at_rest(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    store = await filled(database)
    await store.save(live(50))
    await sql(database, "update people set record = '{}' where id <= 40")
    await store.renew()
    assert [person.id async for person in store.living()] == [50]
    assert (await store.ahead(SOON)).people == len(CROWD) + 1
    assert set(CROWD) < set(await ids_due(store, SOON))
    assert caplog.text == ""


async def test_what_other_rules_have_computed_is_computed_anew(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    store = await filled(database)
    await sql(database, "update people set next_at = null, rules = id - 20 where id < 30")
    await sql(database, "update people set next_at = 7 where id >= 30")
    await sql(database, "update people set record = '{}' where id in (6, 36)")
    await store.renew()
    assert sorted(await ids_due(store, 7)) == list(range(30, 41)), (
        "those rest on the rules of today"
    )
    renewed = [number for number in range(1, 30) if number != 6]
    assert sorted(await ids_due(store, SOON)) == [*renewed, *range(30, 41)]
    await sql(database, "update people set next_at = 8 where id = 6")
    await store.renew()
    assert 6 in await ids_due(store, 8), "it cannot be read, and is not tried again each time"


async def test_a_process_computes_anew_what_is_its_own(database: Database) -> None:
    await filled(database)
    await sql(database, "update people set next_at = null, rules = 0")
    leases = Leases(database, ONE, "")
    await leases.beat(0.0, alive=0.0)
    await leases.release([share_of(5)], 0.0)
    await PostgresStore(database, ONE).renew()
    found = await ids_due(PostgresStore(database), SOON)
    theirs = {number for number in CROWD if share_of(number) == share_of(5)}
    assert set(found) == set(CROWD) - theirs


async def test_a_write_meanwhile_is_not_undone_by_what_is_computed_anew(
    database: Database,
) -> None:
    store = await filled(database)
    await sql(database, "update people set rules = 0")
    await store.save(snoozed(5, SOON + 60))
    await store.renew()
    assert Moment(5, SOON + 60) in await store.due(SOON + 60, 100)


async def test_rules_that_change_while_it_runs_count_within_hours(
    berlin: Path, database: Database
) -> None:
    clock = ManualClock()
    store = PostgresStore(database, now=clock.now)
    person = replace(snoozed(5, None), zone=BERLIN, remind=Remind(slots=(Slot(at=600),)))
    await store.save(person)
    ((_, before),) = await store.due(clock.now() + 86_400, 9)
    rules_change(berlin)
    await store.renew()
    assert await store.due(clock.now() + 86_400, 9) == [Moment(5, before)]
    await clock.jump(RULES_ARE_GOOD)
    await store.renew()
    ((_, after),) = await store.due(clock.now() + 86_400, 9)
    assert (after - before) % 86_400 == 3600
