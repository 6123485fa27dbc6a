"""The whole bot with its people in PostgreSQL, in place of files."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from sandbox.server import Sandbox
from tests.e2e.phone import TOKEN, YOU, HandClock, Phone, Running, refused
from tests.e2e.test_routine import WHOLE
from tests.postgres import Server, running_server
from tests.steps import to_hold, whole


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with running_server() as running:
        yield running


@pytest.fixture
def database(server: Server) -> str:
    return server.database()


@pytest.fixture
async def running(clock: HandClock, tmp_path: Path, database: str) -> AsyncIterator[Running]:
    sandbox = Sandbox(TOKEN, now=clock.now)
    await sandbox.start()
    running = Running(sandbox, clock, tmp_path / "data", database=database)
    await running.start()
    yield running
    await running.end()
    await sandbox.stop()


async def test_a_whole_routine_is_done_and_counted(you: Phone, running: Running) -> None:
    await you.ready()
    await you.tap("Whole routine")
    for exercise in WHOLE:
        await you.tap("Start")
        await you.wait(whole(exercise.key))
        await you.tap("Just right")
    assert you.last.startswith("Done. 9 exercises, ")
    progress = await you.say("/progress")
    assert "Sessions in total: 1\nThis week: 1\nStreak: 1 day\nBest streak: 1 day" in progress
    person = await running.store.load(YOU)
    assert person is not None
    assert [one.id for one in await running.store.history(YOU)] == [person.past.recent[0].id]
    assert not (running.folder / "people").exists(), "nothing of it is in files"
    assert refused(running) == []


async def test_what_was_kept_is_there_after_a_restart(you: Phone, running: Running) -> None:
    await you.at_home()
    await you.say("/remind 9:30")
    await you.runs("cat")
    await you.wait(to_hold("cat"))
    await running.end()
    await running.start()
    await you.wait(2)
    assert "Hold" in you.last or "Rest" in you.last
    assert "9:30" in await you.say("/remind")


async def test_forget_leaves_no_row_that_has_the_id(
    you: Phone, running: Running, server: Server, database: str
) -> None:
    await you.at_home()
    await you.say("/remind 9:30")
    await you.say(f"my id is {YOU}")
    await you.say("/forget")
    await you.tap(you.buttons[0])
    await you.wait(2)
    await running.end()
    name = database.rpartition("/")[2]
    tables = server.ask(name, "select tablename from pg_tables where schemaname = 'public'")
    for table in tables.split():
        rows = server.ask(name, f"select * from {table}").splitlines()  # noqa: S608
        assert [row for row in rows if str(YOU) in row] == [], table
    await running.start()


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
