"""The whole bot with its people in PostgreSQL: what is otherwise than on files. All other stories
run on both: see conftest.py."""

import asyncio
from collections.abc import Iterator

import pytest

from tests.e2e.phone import YOU, Phone, Running
from tests.postgres import Server, running_server
from tests.steps import to_hold


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """One of its own, which may be stopped."""
    with running_server() as running:
        yield running


@pytest.fixture
def database(server: Server) -> str:
    return server.database()


async def test_nothing_of_it_is_in_files(you: Phone, running: Running) -> None:
    await you.ready()
    await you.stretches()
    assert len(await running.store.history(YOU)) == 1
    assert not (running.folder / "people").exists()
    assert not (running.folder / "updates.jsonl").exists()


async def test_forget_leaves_no_row_that_has_the_id(you: Phone, running: Running) -> None:
    await you.at_home()
    await you.say("/remind 9:30")
    await you.say(f"my id is {YOU}")
    assert await running.store.has(str(YOU))
    await you.say("/forget")
    await you.tap(you.buttons[0])
    await you.wait(2)
    await running.end()
    assert not await running.store.has(str(YOU))


async def test_a_hold_goes_on_while_postgres_is_away_and_is_kept_afterwards(
    you: Phone, running: Running, server: Server
) -> None:
    await you.ready()
    await you.runs("cat")
    await you.wait(to_hold("cat"))
    server.stop("fast")
    before = you.last
    await you.wait(3)
    assert you.last != before, "the countdown goes on"
    server.start()
    await asyncio.sleep(0)
    await you.wait(5)
    await you.tap("Stop")
    await you.wait(5)
    person = await running.store.load(YOU)
    assert person is not None
    assert person.live is None
