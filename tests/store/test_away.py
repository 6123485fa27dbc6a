"""PostgreSQL goes away and comes back: what was on its way is kept once or not at all, nothing
hangs, and soon all is as before."""

import asyncio
import socket
import time
from collections.abc import AsyncIterator

import pytest

from lumbar.coach.person import Person
from lumbar.store.postgres.database import ANSWER_SECONDS, IDLE_SECONDS, Database, NotDone
from lumbar.store.postgres.people import PostgresStore
from lumbar.store.postgres.writes import Unsure
from lumbar.store.protocol import StoreError
from tests.patience import PATIENCE, within
from tests.postgres import Server, free_port
from tests.proxy import Proxy, proxy_to
from tests.store.contract import one_more

ANNA, BEN = 5_000_000_001, 5_000_000_002
BACK = 5.0
"""Seconds after its return within which everything is right again."""
WRITTEN = b'"plank":'
"""Stands in what is sent to write a record that `one_more` has changed."""


@pytest.fixture
async def proxy(server: Server) -> AsyncIterator[Proxy]:
    async with proxy_to(server.port) as running:
        yield running


async def opened(url: str) -> PostgresStore:
    return PostgresStore(await Database.open(url, 7))


@pytest.fixture
async def store(server: Server) -> AsyncIterator[PostgresStore]:
    store = await opened(server.database())
    yield store
    await store.close()


@pytest.fixture
async def behind(server: Server, proxy: Proxy) -> AsyncIterator[PostgresStore]:
    """A store that reaches its database through the proxy."""
    store = await opened(server.database().replace(str(server.port), str(proxy.port)))
    yield store
    await store.close()


def times(count: int) -> Person:
    return Person(id=ANNA, rungs={"plank": count})


async def is_back(store: PostgresStore, count: int = 1) -> None:
    """Changes and reads until that is possible, which it soon is."""
    begin = time.monotonic()
    while True:
        try:
            after = await store.change(ANNA, one_more)
            break
        except StoreError:
            assert time.monotonic() - begin < within(BACK), "it is not used again"
            await asyncio.sleep(0.05)
    assert time.monotonic() - begin < within(BACK)
    assert after == times(count)
    assert await store.load(ANNA) == after


async def fails(doing: object, error: type[StoreError] = StoreError) -> None:
    """Expects that it fails, and in time."""
    begin = time.monotonic()
    with pytest.raises(error):
        await doing  # type: ignore[misc]
    assert time.monotonic() - begin < within(ANSWER_SECONDS + 0.5)


@pytest.mark.parametrize("how", ["immediate", "fast"])
async def test_stopped_and_started_again(server: Server, store: PostgresStore, how: str) -> None:
    await store.change(ANNA, one_more)
    await asyncio.gather(*(store.load(number) for number in range(200)))
    await asyncio.to_thread(server.stop, how)
    try:
        await fails(store.load(ANNA))
        await fails(store.change(ANNA, one_more), NotDone)
    finally:
        await asyncio.to_thread(server.start)
    await is_back(store, 2)


async def test_frozen_and_thawed(server: Server, store: PostgresStore) -> None:
    await store.change(BEN, one_more)
    server.freeze()
    try:
        begin = time.monotonic()
        crowd = [store.load(number) for number in range(300)]
        results = await asyncio.gather(store.change(ANNA, one_more), *crowd, return_exceptions=True)
        assert {isinstance(result, StoreError) for result in results} == {True}
        assert time.monotonic() - begin < within(ANSWER_SECONDS + 0.5)
    finally:
        server.thaw()
    await is_back(store)


@pytest.mark.parametrize("option", ["", "?target_session_attrs=read-write"])
async def test_only_reads_for_a_while(server: Server, option: str) -> None:
    store = await opened(server.database() + option)
    server.ask("postgres", "alter system set default_transaction_read_only = on")
    server.ask("postgres", "select pg_reload_conf()")
    try:
        while True:
            try:
                await store.change(ANNA, one_more)
            except NotDone:
                break
            await store.delete(ANNA)
        if option:
            await fails(store.load(ANNA))
        else:
            assert await store.load(ANNA) is None
    finally:
        server.ask("postgres", "alter system reset default_transaction_read_only")
        server.ask("postgres", "select pg_reload_conf()")
    await is_back(store)
    await store.close()


async def test_a_connection_is_ended_in_the_middle_of_a_statement(
    server: Server, store: PostgresStore
) -> None:
    await store.change(ANNA, one_more)
    async with store._database.connection() as other:
        holding = other.transaction()
        await holding.start()
        await other.execute("update people set share = share where id = $1", ANNA)
        changing = asyncio.create_task(store.change(ANNA, one_more))
        waits = "select pid from pg_stat_activity where wait_event_type = 'Lock'"
        while not (pid := server.ask("postgres", waits).strip()):
            await asyncio.sleep(0.01)
        await other.execute("select pg_terminate_backend($1)", int(pid))
        await holding.rollback()
    assert await changing == times(2)
    assert await store.load(ANNA) == times(2)


async def test_an_answer_that_is_lost_counts_once(proxy: Proxy, behind: PostgresStore) -> None:
    await behind.change(BEN, one_more)
    for count in (1, 2):  # a new record, and one that is there
        proxy.lose_answer = WRITTEN
        proxy.lost.clear()
        assert await behind.change(ANNA, one_more) == times(count)
        assert proxy.lost.is_set()
        assert await behind.load(ANNA) == times(count)


async def test_a_question_that_is_lost_is_asked_again(proxy: Proxy, behind: PostgresStore) -> None:
    for count in (1, 2):
        proxy.lose_question = WRITTEN
        proxy.lost.clear()
        assert await behind.change(ANNA, one_more) == times(count)
        assert proxy.lost.is_set()
        assert await behind.load(ANNA) == times(count)


async def test_a_question_that_arrives_late_changes_nothing(
    proxy: Proxy, behind: PostgresStore
) -> None:
    await behind.change(ANNA, one_more)
    proxy.hold, proxy.lose_question = True, WRITTEN
    assert await behind.change(ANNA, one_more) == times(2)
    await behind.change(ANNA, one_more)
    await proxy.let_go()
    await asyncio.gather(*(behind.load(number) for number in range(100)))
    assert await behind.load(ANNA) == times(3)
    await is_back(behind, 4)


async def test_many_whose_answer_is_lost_are_all_kept_once(
    proxy: Proxy, behind: PostgresStore
) -> None:
    people = range(1, 101)
    for count in (1, 2):
        proxy.lose_answer = WRITTEN
        changed = await asyncio.gather(*(behind.change(number, one_more) for number in people))
        assert {person.rungs["plank"] for person in changed} == {count}
    found = {person.id: person.rungs["plank"] async for person in behind.everyone()}
    assert found == dict.fromkeys(people, 2)


async def test_where_nobody_can_be_asked_it_says_so(proxy: Proxy, behind: PostgresStore) -> None:
    await behind.change(ANNA, one_more)
    proxy.lose_answer = WRITTEN
    changing = asyncio.create_task(fails(behind.change(ANNA, one_more), Unsure))
    await asyncio.wait_for(proxy.lost.wait(), PATIENCE)
    await proxy.stop()
    await changing
    await proxy.start()
    await is_back(behind, 3)


async def test_connections_that_lead_nowhere_are_not_lent_twice(
    proxy: Proxy, behind: PostgresStore
) -> None:
    """As after the power of a server has failed, and another has its address."""
    await asyncio.gather(*(behind.change(number, one_more) for number in range(200)))
    proxy.silence()
    assert await behind.change(ANNA, one_more) == times(1)


async def test_another_host_is_taken_where_one_refuses(server: Server) -> None:
    url = server.database()
    here = f"127.0.0.1:{server.port}"
    both = url.replace(here, f"127.0.0.1:{free_port()},{here}")
    store = await opened(f"{both}?target_session_attrs=read-write")
    await is_back(store)
    await store.close()


async def test_another_host_is_taken_where_one_says_nothing(server: Server) -> None:
    """As where the power of the first one's machine has failed."""
    url = server.database()
    here = f"127.0.0.1:{server.port}"
    with socket.create_server(("127.0.0.1", 0)) as mute:  # it takes connections, and no more
        both = url.replace(here, f"127.0.0.1:{mute.getsockname()[1]},{here}")
        store = await opened(f"{both}?target_session_attrs=read-write")
        await is_back(store)
        await store.close()


async def test_what_a_frozen_process_has_locked_is_free_soon(
    server: Server, store: PostgresStore
) -> None:
    await store.change(ANNA, one_more)
    begin = time.monotonic()

    async def frozen() -> None:
        async with store._database.transaction() as connection:
            await connection.execute("update people set share = share where id = $1", ANNA)
            # It does no more for a while, and meanwhile:
            assert await store.change(ANNA, one_more) == times(2)
            assert time.monotonic() - begin < within(IDLE_SECONDS + 1)
            await connection.execute("select 1")

    with pytest.raises(StoreError):
        await frozen()
    assert await store.load(ANNA) == times(2)
