"""Three replicas on one PostgreSQL, with updates dealt out in turn, and what may befall them.

Six people hold planks all the while, and at the end all that was shown to them is looked at.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
import pytest_asyncio

from lumbar.coach.exercise import Level
from lumbar.coach.person import Person
from lumbar.coach.session import State
from lumbar.store.shares import SHARES
from sandbox import people
from sandbox.world import FIRST_GROUP
from tests.answers import SAFE
from tests.e2e.phone import buttons_of
from tests.e2e.process import until
from tests.patience import PATIENCE, within
from tests.proxy import Proxy, proxy_to
from tests.replicas.chats import Chat, longest_gap
from tests.replicas.cluster import REPLICAS, Cluster, Replica
from tests.replicas.hall import Hall, hall_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

HOLDERS = 6
TAKEN_OVER = 10.0
"""Seconds from a kill to the next frame (DESIGN.md)."""
SILENT = 3.0
"""Seconds that a rolling restart may be silent."""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def hall(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Hall]:
    async with hall_of(tmp_path_factory.mktemp("replicas"), HOLDERS, planks=6) as hall:
        yield hall


@pytest.fixture
def cluster(hall: Hall) -> Cluster:
    return hall.cluster


async def somebody(cluster: Cluster, replica: Replica | None = None) -> Chat:
    """Somebody past the safety question, whom a replica owns."""
    person = cluster.owned_by(replica) if replica else cluster.somebody()
    await cluster.save(Person(id=person, safety=SAFE, level=Level.STANDARD, zone="Europe/Paris"))
    return Chat(cluster, person)


async def test_people_are_spread_over_all_and_one_of_them_drives_each(hall: Hall) -> None:
    owned = hall.cluster.shares()
    assert len(owned) == REPLICAS
    assert sum(owned.values()) == SHARES
    assert max(owned.values()) <= -(-SHARES // REPLICAS)
    await hall.shown(hall.running(), time.time())
    assert hall.wrong() == []


async def test_it_does_not_matter_which_replica_an_update_comes_to(cluster: Cluster) -> None:
    you = await somebody(cluster)
    for minute in range(10, 11 + REPLICAS):
        assert f"9:{minute}" in await you.say(f"/remind 9:{minute}")
    assert {one.port for one in cluster.dealer.dealt} == set(cluster.dealer.ports)
    known = await cluster.load(you.person)
    assert known.remind is not None
    assert [slot.at for slot in known.remind.slots] == [9 * 60 + minute]


async def test_what_is_written_in_one_go_is_answered_in_its_order(cluster: Cluster) -> None:
    you = await somebody(cluster)
    minutes = range(10, 12 + REPLICAS)
    for minute in minutes:
        you.write(f"/remind 9:{minute}")
    await until(lambda: len(you.answers()) == len(minutes))
    for minute, answer in zip(minutes, you.answers(), strict=True):
        assert f"9:{minute}" in answer


async def test_the_same_update_at_all_replicas_at_once_counts_once(cluster: Cluster) -> None:
    you = await somebody(cluster)
    await you.say("/exercises plank")
    cluster.dealer.doubled = True
    try:
        await you.say("/remind 9:30")
        await you.say("/remind also 18:00")
    finally:
        cluster.dealer.doubled = False
    assert "9:30" in await you.say("/remind")
    assert len(you.answers()) == 4, you.answers()


async def test_of_two_who_press_start_in_a_group_at_once_one_begins(hall: Hall) -> None:
    cluster = hall.cluster
    first, second, *_ = cluster.replicas
    two = [await somebody(cluster, first), await somebody(cluster, second)]
    group = [Chat(cluster, one.person, FIRST_GROUP) for one in two]
    for chat in group:
        cluster.world.chats[FIRST_GROUP].members.append(chat.person)
        await chat.say("/exercises plank")
    starts = [m for m in group[0].messages if "Start" in str(m.get("reply_markup"))]
    queries = []
    for chat, message in zip(group, starts[-2:], strict=True):
        data = message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        queries.append(
            people.press(cluster.world, chat.person, chat.id, message["message_id"], data)
        )
    await until(lambda: all(cluster.world.queries[query].answered for query in queries))
    await until(lambda: any("One session at a time" in words for words in group[0].words))
    live = [(await cluster.load(chat.person)).live is not None for chat in group]
    assert sorted(live) == [False, True]
    assert sum("Pause" in buttons_of(message) for message in group[0].messages) == 1
    starter = group[live.index(True)]
    await starter.tap("Stop")
    await until(lambda: not any("Pause" in buttons_of(message) for message in starter.messages))


async def test_forget_on_whichever_replica_leaves_no_row_with_the_id(cluster: Cluster) -> None:
    you = await somebody(cluster)
    await you.say("/remind 9:30")
    await you.say(f"my id is {you.person}")
    await you.say("/forget")
    assert "people" in cluster.rows_of(you.person)
    await you.tap("Delete everything")
    await cluster.found(lambda: not cluster.rows_of(you.person))


async def test_another_goes_on_with_the_holds_of_one_that_is_killed(hall: Hall) -> None:
    replica = hall.busiest()
    chats = hall.of(replica)
    added = asyncio.create_task(hall.cluster.replace(replica))
    await until(lambda: replica.ended is not None)
    killed = replica.ended or 0.0
    assert await hall.shown(chats, killed + 0.2) - killed <= within(TAKEN_OVER)
    await added
    await hall.cluster.spread()
    assert hall.wrong() == []


async def test_one_that_was_frozen_overwrites_nothing_and_shows_nothing_old(hall: Hall) -> None:
    cluster, replica = hall.cluster, hall.busiest()
    you, chats = await somebody(cluster, replica), hall.of(replica)
    assert "9:30" in await you.say("/remind 9:30")
    replica.freeze()
    frozen = time.time()
    you.write("/remind 10:45")
    await you.answered("10:45", 2 * PATIENCE)
    await hall.shown(chats, frozen + 1)
    replica.thaw()
    thawed = time.time()
    await hall.shown(hall.running(), thawed + 2)
    await cluster.spread()
    you.write("/remind 11:15")
    await you.answered("11:15")
    known = await cluster.load(you.person)
    assert known.remind is not None
    assert [slot.at for slot in known.remind.slots] == [11 * 60 + 15]
    assert hall.wrong() == []


async def test_what_stops_a_hold_acts_at_once_while_postgres_is_away(hall: Hall) -> None:
    cluster = hall.cluster
    hurts, pauses, stops = [await somebody(cluster) for _ in range(3)]
    for chat in (hurts, pauses, stops):
        await chat.say("/exercises plank")
        await chat.tap("Start")
        await until(lambda chat=chat: "It hurts" in str(chat.messages[-1]))  # type: ignore[misc]
    cluster.server.stop("fast")
    away = time.time()
    queries = [hurts.touch("It hurts"), pauses.touch("Pause"), stops.touch("Stop")]
    ids = sorted(update.update_id for update in cluster.world.updates.pending())
    try:
        await until(lambda: "Stop there" in str(hurts.words))
        await until(lambda: "Paused" in str(pauses.words))
        await until(lambda: "Pause" not in str(stops.messages[-1]))
        await hall.shown(hall.running(), away + SILENT)
    finally:
        cluster.server.start()
    back = time.time()
    await until(lambda: all(200 in cluster.dealer.statuses(one) for one in ids))
    assert time.time() - back <= within(10)
    for one in ids:
        *before, last = cluster.dealer.statuses(one)
        assert 200 not in before, (one, before)
        assert last == 200
    await until(lambda: all(cluster.world.queries[query].answered for query in queries))
    assert len((await cluster.load(hurts.person)).pains) == 1
    await cluster.found(lambda: cluster.waiting() == 0)
    await hall.shown(hall.running(), time.time())
    assert hall.wrong() == []


@asynccontextmanager
async def one_behind_a_proxy(cluster: Cluster) -> AsyncIterator[tuple[Replica, Proxy]]:
    """One more replica, which alone reaches PostgreSQL through a proxy; another is in its place
    afterwards."""
    url = cluster.url
    async with proxy_to(cluster.server.port) as proxy:
        cluster.url = url.replace(f":{cluster.server.port}/", f":{proxy.port}/")
        replica = await cluster.add()
        cluster.url = url
        await cluster.spread()
        yield replica, proxy
        await cluster.replace(replica)
        await cluster.spread()


async def test_what_is_said_of_pain_stands_although_one_that_is_cut_off_still_counts(
    hall: Hall,
) -> None:
    """It alone does not reach PostgreSQL, and another has taken up its people."""
    cluster = hall.cluster
    async with one_behind_a_proxy(cluster) as (cut, proxy):
        you = await somebody(cluster, cut)
        await you.say("/exercises plank")
        await you.tap("Start")
        await until(lambda: "It hurts" in buttons_of(you.messages[-1]))
        cluster.dealer.ports.remove(cut.port)
        await proxy.stop()
        await until(lambda: cluster.owner_of(you.person) not in {cut, None})
        await you.tap("It hurts")
        await until(lambda: "Stop there" in you.words[-1])
        hurt, shown = time.time(), len(you.times())
        await hall.shown(hall.holders, hurt + 3)
        await proxy.start()
        await cluster.spread()
        assert "Stop there" in you.words[-1]
        assert len(you.times()) == shown
    assert hall.wrong() == []


async def test_a_press_at_one_that_is_cut_off_is_saved_by_another_and_stands(hall: Hall) -> None:
    """Updates come to it alone, and it still owns the person."""
    cluster = hall.cluster
    async with one_behind_a_proxy(cluster) as (cut, proxy):
        you = await somebody(cluster, cut)
        await you.say("/exercises plank")
        await you.tap("Start")
        await until(lambda: "It hurts" in buttons_of(you.messages[-1]))
        ports = list(cluster.dealer.ports)
        cluster.dealer.ports[:] = [cut.port]
        await proxy.stop()
        await you.tap("It hurts")
        await until(lambda: "Stop there" in you.words[-1])
        await until(lambda: not cluster.world.updates.pending())
        cluster.dealer.ports[:] = [port for port in ports if port != cut.port]
        await until(lambda: cluster.owner_of(you.person) not in {cut, None})
        await until(lambda: not cluster.waiting())
        known = await cluster.load(you.person)
        assert known.live is not None
        assert known.live.session.state is State.HURT
        assert "Stop there" in you.words[-1]
        await proxy.start()
        await cluster.spread()
        assert "Stop there" in you.words[-1]
    assert hall.wrong() == []


async def test_no_hold_is_silent_while_all_replicas_are_replaced_in_turn(hall: Hall) -> None:
    cluster, began = hall.cluster, time.time()
    for replica in list(cluster.replicas):
        await cluster.add()
        await cluster.spread()
        assert await cluster.end(replica) <= within(10)
    await cluster.spread()
    gaps = [longest_gap(chat.times(), began, time.time()) for chat in hall.running()]
    assert max(gaps, default=0) <= within(SILENT), gaps
    assert hall.wrong() == []
