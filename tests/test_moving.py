"""Everybody moves between a folder and PostgreSQL, and is there as they were."""

import asyncio
import json
import os
import secrets
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as given_settings
from hypothesis import strategies as st

from lumbar.clock import SystemClock
from lumbar.coach.person import Person
from lumbar.moving import SAID_EVERY, Moved, move
from lumbar.places import opened_place, opened_store
from lumbar.settings import CannotRun
from lumbar.store.folder import UPDATES
from lumbar.store.forgotten import Forgotten
from lumbar.store.instance_lock import InstanceLock, LockedByAnother
from lumbar.store.journal import REMEMBERED, Journal
from lumbar.store.place import TAKEN_AT as KEPT_AT
from lumbar.store.place import Updates
from lumbar.store.postgres.database import Database
from lumbar.store.postgres.leases import Leases
from lumbar.store.protocol import CannotUse
from lumbar.store.tiny import TinyStore
from lumbar.telegram.intake import TAKEN_AT
from tests.clocks import ManualClock
from tests.postgres import Server, shared_server
from tests.store.contract import ended, everyone, one_more
from tests.store.people import entry, people

ROOT = Path(__file__).parents[1]
BOT, ANNA, BEN = 7, 5_000_000_001, 5_000_000_002
ALIVE = 1_790_000_000.5
NOBODY_ELSE = "the same place, or TO is inside FROM"


@pytest.fixture(scope="module")
def server() -> Server:
    return shared_server()


@pytest.fixture
def url(server: Server) -> str:
    return server.database()


@pytest.fixture
def folder(tmp_path: Path) -> str:
    return str(tmp_path / "data")


def said(number: int, person: int) -> dict[str, Any]:
    sender = {"id": person, "is_bot": False, "first_name": "A"}
    message = {"message_id": number, "date": 1, "chat": {"id": person, "type": "private"}}
    return {"update_id": number, "message": {**message, "from": sender, "text": "背中 \ud83d \x00"}}


def alive(folder: str) -> None:
    """Notes that a bot was alive there at ALIVE."""
    lock = InstanceLock(Path(folder))
    lock.heartbeat(ALIVE)
    lock.release()


async def filled(folder: str, crowd: list[Person] | None = None) -> None:
    """Fills a folder: people with sessions, somebody forgotten, updates that wait and are done."""
    store = TinyStore(Path(folder) / "people")
    for person in crowd or [Person(id=ANNA, dark=True), Person(id=BEN)]:
        await store.save(person)
    for nth in range(15):
        await store.change(ANNA, partial(ended, entry(nth)), rush=nth % 3 == 0)
    await store.change(ANNA, one_more)
    await store.delete(404)
    await store.close()
    alive(folder)
    journal = Journal(Path(folder) / UPDATES)
    await journal.take([{**said(number, ANNA), TAKEN_AT: 1.5} for number in range(1, 9)])
    for number in (1, 2, 4):
        await journal.handled(number)
    journal.close()


Whole = tuple[dict[int, Person], dict[int, set[Any]], Forgotten, Updates, float | None]


async def whole(place: str) -> Whole:
    """Returns all that a place holds."""
    async with opened_place(place, None) as there:
        kept = await everyone(there.store)
        histories = {number: set(await there.store.history(number)) for number in kept}
        marks, updates = await there.store.forgotten(), await there.updates()
        # PostgreSQL keeps moments to the microsecond.
        at = round(there.last_alive, 3) if there.last_alive is not None else None
        return kept, histories, marks, updates, at


async def moved(source: str, target: str, **how: Any) -> Moved:
    bot = how.pop("bot", BOT)
    return await move(source, target, bot, SystemClock(), lambda _: None, **how)


async def refused(source: str, target: str, why: str, **how: Any) -> None:
    with pytest.raises(CannotRun, match=why) as error:
        await moved(source, target, **how)
    assert len(str(error.value).splitlines()) == 1


def files_of(folder: str) -> dict[str, bytes]:
    """Returns the files of a folder, but for who was alive in it last."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in Path(folder).rglob("*")
        if path.is_file() and path.name != "alive"
    }


async def test_from_a_folder_to_postgresql_to_a_folder_all_is_equal(
    folder: str, url: str, tmp_path: Path
) -> None:
    await filled(folder)
    before, files = await whole(folder), files_of(folder)
    assert await moved(folder, url) == Moved(people=2, updates=5, left=0)
    assert files_of(folder) == files, "the source stays as it was, to the byte"
    assert await whole(url) == before
    back = str(tmp_path / "back")
    assert await moved(url, back) == Moved(people=2, updates=5, left=0)
    assert await whole(back) == before == await whole(url)
    kept, histories, marks, updates, at = before
    assert at == ALIVE
    assert len(histories[ANNA]) == kept[ANNA].past.ended == 15
    assert marks.since(404, 0.0)
    assert updates == Updates(
        {number: {**said(number, ANNA), TAKEN_AT: 1.5} for number in (3, 5, 6, 7, 8)},
        frozenset({1, 2, 4}),
    )


@given_settings(max_examples=6, deadline=None)
@given(
    crowd=st.lists(
        people(),
        min_size=1,
        max_size=5,
        unique_by=(lambda one: one.id, lambda one: one.live.chat if one.live else one.id),
    ),
    entries=st.sets(st.integers(0, 200), max_size=30),
)
def test_any_people_are_equal_on_the_other_side(
    crowd: list[Person],
    entries: set[int],
    server: Server,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    async def go() -> None:
        base, url = tmp_path_factory.mktemp("any"), server.database()
        source, back = str(base / "source"), str(base / "back")
        await filled(source, crowd)
        async with opened_place(source, None) as there:
            for person in crowd:
                await there.store.adopt(person, [entry(nth) for nth in sorted(entries)])
        before = await whole(source)
        await moved(source, url)
        await moved(url, back)
        assert await whole(url) == before
        assert await whole(back) == before

    asyncio.run(go())


async def test_an_update_that_telegram_sends_again_counts_once(
    folder: str, url: str, tmp_path: Path
) -> None:
    await filled(folder)
    await moved(folder, url)
    back = str(tmp_path / "back")
    await moved(url, back)
    journal = Journal(Path(back) / UPDATES)
    assert [one["update_id"] for one in journal.waiting] == [3, 5, 6, 7, 8]
    new = await journal.take([said(number, ANNA) for number in range(1, 11)])
    assert [one["update_id"] for one in new] == [9, 10]
    journal.close()


async def test_a_folder_remembers_the_newest_ids_of_very_many(url: str, folder: str) -> None:
    async with opened_place(url, BOT) as there:
        await there.store.save(Person(id=ANNA))
        handled = frozenset(range(1, 3 * REMEMBERED))
        await there.adopt_updates(Updates({}, handled), lambda _: 0)
    await moved(url, folder)
    newest = frozenset(range(2 * REMEMBERED, 3 * REMEMBERED))
    assert (await whole(folder))[3] == Updates({}, newest)


async def test_updates_wait_in_the_lane_of_their_person(
    folder: str, url: str, server: Server
) -> None:
    await filled(folder)
    await moved(folder, url)
    name = url.rpartition("/")[2]
    lanes = server.ask(name, "select distinct lane from inbox where done is null")
    assert lanes.split() == [str(ANNA)]


async def test_what_is_not_empty_is_refused(folder: str, url: str, tmp_path: Path) -> None:
    await filled(folder)
    other = str(tmp_path / "other")
    await TinyStore(Path(other) / "people").save(Person(id=1))
    await refused(folder, other, "other' is not empty; expected a place without people")
    await moved(folder, url)
    await refused(folder, url, "is not empty")
    assert (await whole(other))[0] == {1: Person(id=1)}


async def test_one_row_of_anything_is_not_empty(folder: str, url: str, server: Server) -> None:
    await filled(folder)
    await (await Database.open(url, BOT)).close()
    rows = {
        "people": "values (1, 1, 1, 1, '{}', null, null, true, 1)",
        "sessions": "values (1, 'a', now(), 1, '{}')",
        "unreadable": "values (1, now(), '', '{}')",
        "forgotten": "values ('a', 1)",
        "inbox": "values (1)",
    }
    for table, row in rows.items():
        server.ask(url.rpartition("/")[2], f"insert into {table} {row}")
        await refused(folder, url, "is not empty")
        server.ask(url.rpartition("/")[2], f"delete from {table}")  # noqa: S608
    await moved(folder, url)


async def test_marks_or_known_updates_alone_are_not_empty(folder: str, tmp_path: Path) -> None:
    await filled(folder)
    marks = TinyStore(tmp_path / "marks" / "people")
    await marks.delete(1)
    await refused(folder, str(tmp_path / "marks"), "is not empty")
    (tmp_path / "updates").mkdir()
    (tmp_path / "updates" / UPDATES).write_text('{"known":[3]}\n')
    await refused(folder, str(tmp_path / "updates"), "is not empty")


async def test_where_nobody_is_nobody_moves(folder: str, url: str, tmp_path: Path) -> None:
    target = tmp_path / "target"
    await refused(folder, str(target), "data' has no people in it")
    (Path(folder) / "people").mkdir(parents=True)
    await refused(folder, str(target), "data' has no people in it")
    await refused(url, str(target), "has no people in it")
    assert not target.exists()


async def test_the_same_place_twice_is_refused(folder: str, url: str) -> None:
    await filled(folder)
    await refused(folder, f"{folder}/../data", NOBODY_ELSE)
    await refused(folder, f"{folder}/people", NOBODY_ELSE)
    await refused(url, url, NOBODY_ELSE)
    await moved(folder, url)
    await refused(url, url.replace("127.0.0.1", "127.0.0.1:0,127.0.0.1"), "is named twice")
    await refused("mysql://anna:secret@there/x", folder, r"mysql://… is no place for people")


async def test_a_bot_that_runs_in_a_folder_is_in_the_way(
    folder: str, url: str, tmp_path: Path
) -> None:
    await filled(folder)
    target = str(tmp_path / "target")
    for used, source, to in ((folder, folder, url), (target, folder, target)):
        running = InstanceLock(Path(used))
        await refused(source, to, f"process {os.getpid()} works on; stop it first")
        running.release()
    await moved(folder, target)


async def test_a_replica_that_runs_is_in_the_way(folder: str, url: str, tmp_path: Path) -> None:
    await filled(folder)
    database = await Database.open(url, BOT)
    leases = Leases(database, 1, "http://there")
    await leases.beat(0.0)
    await refused(folder, url, r"a bot works on .* \(replicas: 1\); stop it first")
    await leases.leave()
    await moved(folder, url)
    await leases.beat(1.0)
    await refused(url, str(tmp_path / "target"), "a bot works on")
    async with database.connection() as connection:
        await connection.execute("update replicas set beat = now() - interval '5 seconds'")
    assert (await moved(url, str(tmp_path / "target"))).people == 2
    await database.close()


async def test_no_bot_begins_while_people_are_moved(folder: str, url: str) -> None:
    await filled(folder)
    async with opened_place(folder, BOT), opened_place(url, BOT):
        with pytest.raises(CannotRun, match="being moved now"):
            async with opened_store(url, BOT):
                pass
        with pytest.raises(LockedByAnother):
            InstanceLock(Path(folder))
    async with opened_store(url, BOT) as store:
        assert await everyone(store) == {}


async def test_a_bot_that_began_all_the_same_is_found_out(folder: str, url: str) -> None:
    """It had opened the database before the move, and gives its first sign of life during it."""
    await filled(folder)
    database = await Database.open(url, BOT)

    async with opened_place(url, BOT) as there:
        await there.begin()
        await Leases(database, 1, "").beat(0.0)
        with pytest.raises(CannotUse, match="has begun to work on"):
            await there.finish()
    await database.close()
    with pytest.raises(CannotRun, match="holds half of a move"):
        async with opened_store(url, BOT):
            pass


class Hurried:
    """A clock that is SAID_EVERY seconds further at each look."""

    def __init__(self) -> None:
        self._at = 0.0

    def now(self) -> float:
        self._at += SAID_EVERY
        return self._at

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


async def crowded(folder: str) -> None:
    store = TinyStore(Path(folder) / "people")
    await asyncio.gather(*(store.commit(Person(id=number)) for number in range(1, 151)))
    await store.close()
    alive(folder)


async def test_it_says_how_far_it_is(folder: str, url: str) -> None:
    await crowded(folder)
    lines: list[str] = []
    await move(folder, url, BOT, Hurried(), lines.append)
    counts = ("64 of 150", "128 of 150", "150 of 150")
    assert lines == [
        f"{count} people {what}" for what in ("copied", "compared") for count in counts
    ]
    lines.clear()
    await move(url, f"{folder}-2", BOT, ManualClock(), lines.append)
    assert lines == [], "what is over at once says nothing"


KILLED = """
import asyncio, os, signal, sys
from lumbar.moving import move
from tests.test_moving import Hurried

def kill(_: str) -> None:
    os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(move(sys.argv[1], sys.argv[2], 7, Hurried(), kill))
"""


def killed(source: str, target: str) -> None:
    words = [sys.executable, "-c", KILLED, source, target]
    done = subprocess.run(words, cwd=ROOT, check=False)  # noqa: S603
    assert done.returncode == -signal.SIGKILL


@pytest.mark.parametrize("to", ["folder", "database"])
async def test_one_that_was_killed_in_the_middle_is_half_and_can_be_done_again(
    folder: str, url: str, tmp_path: Path, to: str
) -> None:
    await crowded(folder)
    target = url if to == "database" else str(tmp_path / "target")
    killed(folder, target)
    if to == "database":  # as after four seconds without a sign of life
        database = await Database.open(url, BOT, moves=True)
        async with database.connection() as connection:
            await connection.execute("update move set beat = now() - interval '5 seconds'")
        await database.close()
    half = "holds half of a move that did not come to its end; run the same `bot.py move` again"
    half = half.replace(" again", " with --again")
    await refused(folder, target, half)
    await refused(target, str(tmp_path / "third"), half)
    with pytest.raises(CannotRun, match=half):
        async with opened_store(target, BOT):
            pass
    await TinyStore(Path(folder) / "people").delete(1)  # the bot went on meanwhile
    assert (await moved(folder, target, again=True)).people == 149
    assert await whole(target) == await whole(folder)
    assert (await whole(target))[-1] == ALIVE
    await refused(folder, target, "is not empty", again=True)


async def test_one_that_fails_is_half(folder: str, url: str, server: Server) -> None:
    await crowded(folder)
    name = url.rpartition("/")[2]
    await (await Database.open(url, BOT)).close()
    server.ask(name, "alter table people add constraint small check (id < 100)")
    await refused(folder, url, "nobody was moved: .*; the target holds half of it: run")
    await refused(folder, url, "holds half of a move")
    server.ask(name, "alter table people drop constraint small")
    assert (await moved(folder, url, again=True)).people == 150


async def test_what_was_written_wrongly_is_found_out(folder: str, url: str, server: Server) -> None:
    await filled(folder)
    name = url.rpartition("/")[2]
    await (await Database.open(url, BOT)).close()
    server.ask(
        name,
        "create function lose() returns trigger language plpgsql as "
        "$$ begin delete from sessions where id = '\"s7\"'; return null; end $$;"
        "create trigger lose after insert on forgotten for each statement execute function lose()",
    )
    await refused(folder, url, f"what was written of {ANNA} is not what was read")


async def test_another_bots_database_is_refused(folder: str, url: str, tmp_path: Path) -> None:
    await filled(folder)
    await moved(folder, url)
    target = tmp_path / "target"
    await refused(url, str(target), "holds the people of bot 7, and the token is that of", bot=8)
    assert not target.exists()
    assert (await moved(url, str(target), bot=None)).people == 2


async def test_without_a_token_the_database_is_whose_bot_starts_first(
    folder: str, url: str
) -> None:
    await filled(folder)
    await moved(folder, url, bot=None)
    async with opened_store(url, 9):
        pass
    with pytest.raises(CannotRun, match="bot 9"):
        async with opened_store(url, 10):
            pass


async def test_a_newer_schema_and_a_newer_record_are_refused(
    folder: str, url: str, server: Server, tmp_path: Path
) -> None:
    await filled(folder)
    file = Path(folder) / "people" / f"{ANNA}.json"
    record = json.loads(file.read_text())
    record["_default"]["1"]["schema"] = 99
    file.write_text(json.dumps(record))
    await refused(folder, str(tmp_path / "target"), "nobody was moved: .*99")
    await (await Database.open(url, BOT)).close()
    server.ask(url.rpartition("/")[2], "insert into lumbar_schema values (99)")
    await refused(folder, url, "has the schema 99 of a newer Lumbar")


async def test_a_record_that_cannot_be_read_stays_and_is_told_of(folder: str, url: str) -> None:
    await filled(folder)
    (Path(folder) / "people" / f"{BEN}.json").write_text("{")
    assert await moved(folder, url) == Moved(people=1, updates=5, left=1)
    assert list((await whole(url))[0]) == [ANNA]


SECRETS = ["sesame", "se/same", "se?same", "se#same", "se:same", "se@same", "se?sa@me"]


@pytest.mark.parametrize("secret", SECRETS)
async def test_no_line_has_the_password(secret: str, folder: str, url: str) -> None:
    await filled(folder)
    port = url.partition("127.0.0.1:")[2].partition("/")[0]
    for place in (
        f"postgresql://anna:{secret}@127.0.0.1:{port}/nowhere",
        f"postgresql://anna:{secret}@127.0.0.1:1/nowhere?x=1",
        f"postgresql://anna:{secret}@127.0.0.1:{port}/nowhere?sslmode=what",
        f"postgresql://127.0.0.1:{port}/nowhere?password={secret}&user=anna",
    ):
        with pytest.raises(CannotRun) as error:
            await moved(folder, place)
        assert not any(
            part in str(error.value) for part in ("anna:", "se/", "same", "sesa", "sa@")
        ), place


def test_the_key_of_when_an_update_was_taken_is_the_intakes() -> None:
    assert KEPT_AT == TAKEN_AT


def run(tmp_path: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(  # noqa: S603
        [sys.executable, ROOT / "bot.py", *words],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "TELEGRAM_BOT_TOKEN": f"{BOT}:{secrets.token_hex()}"},
        capture_output=True,
        text=True,
        check=False,
    )


async def test_the_command_from_outside(tmp_path: Path, folder: str, url: str) -> None:
    await filled(folder)
    done = run(tmp_path, "move", "data", url)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "2 people moved, read again and compared; what they come from is as it was",
        "5 updates wait there for the next start",
    ]
    done = run(tmp_path, "move", "data", url)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("lumbar: postgresql://127.0.0.1:")
    assert "is not empty" in done.stderr


async def test_a_bot_does_not_start_on_half_of_a_move(tmp_path: Path, folder: str) -> None:
    async with opened_place(folder, BOT) as there:
        await there.begin()
    done = run(tmp_path, "run")
    assert (done.returncode, done.stdout) == (2, "")
    assert "'data' holds half of a move that did not come to its end" in done.stderr
