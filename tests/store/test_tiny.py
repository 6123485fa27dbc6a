"""One TinyDB file a person, written whole or not at all, and what becomes of broken ones."""

import asyncio
import json
import logging
import os
import stat
import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from lumbar.coach.exercise import Level
from lumbar.coach.person import Person
from lumbar.store.protocol import StoreError, UnreadableRecord
from lumbar.store.tiny import FEW_LINES, TinyStore
from tests.store.contract import everyone
from tests.store.disk import SmallDisk
from tests.store.people import large

KILLS = 50
TREE = Path(__file__).parents[2]
RECORDS = Path(__file__).with_name("records")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "people"


@pytest.fixture
def store(folder: Path) -> TinyStore:
    return TinyStore(folder)


def record(number: int, nth: int) -> Person:
    """A person's record; nth: what tells two of them apart."""
    return Person(id=number, reminder=nth)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def ledger_of(folder: Path) -> Path:
    return folder.with_suffix(".ledger")


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


# Where it lies


async def test_each_person_has_one_file_for_their_owners_eyes(
    store: TinyStore, folder: Path
) -> None:
    for number in (5, 6):
        await store.save(record(number, 2))
        await store.save(record(number, 3))
    assert names(folder) == {"5.json", "6.json"}
    assert mode(folder) == 0o700
    assert mode(folder / "5.json") == 0o600


async def test_a_careless_umask_opens_nothing(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        await TinyStore(tmp_path / "people").save(record(5, 1))
    finally:
        os.umask(before)
    assert mode(tmp_path / "people") == 0o700
    assert mode(tmp_path / "people" / "5.json") == 0o600


async def test_the_file_is_a_tinydb_file_that_says_its_schema(
    store: TinyStore, folder: Path
) -> None:
    await store.save(record(5, 1))
    tables = json.loads((folder / "5.json").read_bytes())
    assert tables["_default"]["1"]["schema"] == 9
    assert tables["_default"]["1"]["person"]["id"] == 5


# Whole or not at all


async def test_a_record_is_on_disk_before_it_takes_the_old_ones_place(
    store: TinyStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Temporary file, fsync, rename, fsync of the folder: in this order, once each."""
    await store.save(record(5, 1))
    steps: list[str] = []
    real_fsync, real_replace = os.fsync, Path.replace

    def fsync(file: int) -> None:
        real_fsync(file)
        name = Path(f"/proc/self/fd/{file}").readlink().name
        steps.append("fsync " + ("new" if name.endswith(".new") else name))

    def replace(path: Path, target: Path) -> Path:
        there = real_replace(path, target)
        steps.append(f"{path.suffix[1:]} -> {target.name}")
        return there

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", replace)
    await store.save(record(5, 2))
    assert steps == ["fsync new", "new -> 5.json", "fsync people"]


async def test_a_first_record_costs_no_more_than_a_later_one(
    store: TinyStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = 0
    real_fsync = os.fsync

    def fsync(file: int) -> None:
        nonlocal count
        count += 1
        real_fsync(file)

    monkeypatch.setattr(os, "fsync", fsync)
    await store.save(record(5, 1))
    assert count == 2


def test_sigkill_leaves_the_last_acknowledged_record_or_the_one_after(folder: Path) -> None:
    """A process that saves record after record is killed at random moments, many times."""
    done = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-m", "tests.store.child", "save", str(folder), str(KILLS)],
        cwd=TREE,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    lives = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(lives) == KILLS
    for life in lives:
        assert life["found"] - life["acknowledged"] in (0, 1), life
    left = {name for name in names(folder) if not name.endswith(".new")}
    assert left == {"5.json"}, "something was set aside"


# Changing


async def test_the_very_value_back_touches_no_file(store: TinyStore, folder: Path) -> None:
    await store.save(record(5, 1))
    before = (folder / "5.json").stat()
    for rush in (False, True):
        await store.change(5, lambda person: person, rush=rush)
    assert (folder / "5.json").stat() == before
    assert not ledger_of(folder).exists()


async def test_a_change_that_is_overtaken_leaves_no_file_behind(
    store: TinyStore, folder: Path
) -> None:
    asked = 0

    def decide(person: Person) -> Person:
        nonlocal asked
        asked += 1
        if asked == 1:
            (folder / "5.json").write_bytes((folder / "6.json").read_bytes().replace(b"6", b"5"))
        return replace(person, calm=True)

    await store.save(Person(id=6))
    await store.change(5, decide)
    assert asked == 2
    assert names(folder) == {"5.json", "6.json"}


def test_two_processes_lose_nothing_of_each_other(folder: Path) -> None:
    command = [sys.executable, "-m", "tests.store.child", "change", str(folder), "40"]
    both = [subprocess.Popen(command, cwd=TREE) for _ in range(2)]  # noqa: S603 - our own
    assert [process.wait(60) for process in both] == [0, 0]
    kept = asyncio.run(TinyStore(folder).load(5))
    assert kept == Person(id=5, rungs={"plank": 80})


class NoThreads(ThreadPoolExecutor):
    """Threads that nobody may ask for anything."""

    def submit(self, *_args: object, **_named: object) -> "Future[object]":  # type: ignore[override]
        raise AssertionError("a trip to a thread")


async def test_a_person_of_whom_there_is_no_record_costs_no_thread(
    store: TinyStore, folder: Path
) -> None:
    await store.save(record(5, 1))
    asyncio.get_running_loop().set_default_executor(NoThreads())
    assert await store.load(6) is None
    for rush in (False, True):
        assert await store.change(6, lambda person: person, rush=rush) == Person(id=6)
    with pytest.raises(AssertionError, match="a trip"):
        await store.save(record(6, 1))
    assert names(folder) == {"5.json"}


async def test_a_record_is_read_without_a_thread_where_the_system_has_it_in_memory(
    store: TinyStore, folder: Path
) -> None:
    await store.save(record(5, 1))
    (folder / "6.json").write_text("{}")
    with (folder / "5.json").open("rb") as file:
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    assert await store.load(5) == record(5, 1)
    asyncio.get_running_loop().set_default_executor(NoThreads())
    assert await store.load(5) == record(5, 1)
    with pytest.raises(AssertionError, match="a trip"):
        await store.load(6)  # what is odd about it is found with care


# Many at once


async def test_many_commits_share_one_fsync(
    store: TinyStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    await store.commit(record(1, 1))  # the ledger is made
    synced: list[str] = []
    real_fsync = os.fsync

    def fsync(file: int) -> None:
        synced.append(Path(f"/proc/self/fd/{file}").readlink().name)
        real_fsync(file)

    monkeypatch.setattr(os, "fsync", fsync)
    await asyncio.gather(*(store.commit(record(number, 1)) for number in range(1, 51)))
    assert synced == ["people.ledger"] * 4, "sixteen at a time"


def after_a_power_cut(store: TinyStore, path: Path, left: bytes | None) -> TinyStore:
    """The next start, where the disk has kept the ledger and of a person's file only this."""
    path.unlink() if left is None else path.write_bytes(left)
    again = TinyStore(path.parent)
    again.tidy()
    return again


@pytest.mark.parametrize("torn", [False, True])
@pytest.mark.parametrize("what", ["nothing", "half", "old"])
async def test_a_power_cut_loses_no_commit(
    store: TinyStore, folder: Path, what: str, torn: bool
) -> None:
    path = folder / "5.json"
    await store.save(record(5, 1))
    old = path.read_bytes()
    await store.commit(record(5, 2))
    await store.commit(record(5, 3))
    left = {"nothing": None, "half": path.read_bytes()[:40], "old": old}[what]
    if torn:
        with ledger_of(folder).open("ab") as out:
            out.write(b'{"_default":{"1":{"sche')
    again = after_a_power_cut(store, path, left)
    assert await everyone(again) == {5: record(5, 3)}
    await again.commit(record(6, 1))
    assert await everyone(again) == {5: record(5, 3), 6: record(6, 1)}


def in_version_4(path: Path) -> bytes:
    """A person's file as version 4 wrote it, with a live session in it."""
    document = json.loads((RECORDS / "v4.json").read_bytes())
    document["person"]["id"] = int(path.stem)
    return json.dumps({"_default": {"1": {**document, "revision": 3}}}).encode()


@pytest.mark.parametrize("what", ["nothing", "half", "an older one"])
async def test_a_line_of_version_4_is_no_less_a_commit(
    store: TinyStore, folder: Path, what: str
) -> None:
    """The program was updated after a power cut, before it was started again."""
    path = folder / "5.json"
    line = in_version_4(path)
    ledger_of(folder).write_bytes(line + b"\n")
    older = line.replace(b'"revision": 3', b'"revision": 2').replace(b'"strong"', b'"gentle"')
    left = {"nothing": None, "half": line[:40], "an older one": older}[what]
    if left is not None:
        path.write_bytes(left)
    again = TinyStore(folder)
    again.tidy()
    person = await again.load(5)
    assert person is not None
    assert person.level is Level.STRONG
    assert person.live is not None
    assert person.live.instruction == 41


async def test_a_newer_file_of_version_4_is_not_replaced_by_its_ledger(
    store: TinyStore, folder: Path
) -> None:
    path = folder / "5.json"
    newer = in_version_4(path)
    path.write_bytes(newer)
    older = newer.replace(b'"revision": 3', b'"revision": 2').replace(b'"strong"', b'"gentle"')
    ledger_of(folder).write_bytes(older + b"\n")
    TinyStore(folder).tidy()
    assert path.read_bytes() == newer


async def test_a_line_of_the_ledger_replaces_nothing_newer(store: TinyStore, folder: Path) -> None:
    await store.commit(record(5, 1))
    await store.commit(record(6, 1))
    await store.save(record(5, 2))
    again = TinyStore(folder)
    again.tidy()
    assert await everyone(again) == {5: record(5, 2), 6: record(6, 1)}
    assert not ledger_of(folder).exists()


async def test_at_the_end_a_short_ledger_is_cleared(store: TinyStore, folder: Path) -> None:
    await store.commit(record(5, 1))
    await store.close()
    assert ledger_of(folder).read_bytes() == b""
    assert await everyone(store) == {5: record(5, 1)}


async def test_at_the_end_of_a_rush_the_ledger_is_left_to_the_next_start(
    store: TinyStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = {number: record(number, 1) for number in range(1, FEW_LINES + 2)}
    await asyncio.gather(*map(store.commit, many.values()))
    synced = 0
    real_fsync = os.fsync

    def fsync(file: int) -> None:
        nonlocal synced
        synced += 1
        real_fsync(file)

    with monkeypatch.context() as watched:
        watched.setattr(os, "fsync", fsync)
        await store.close()
    assert synced == 0, "a disk may take long over each"
    assert len(ledger_of(folder).read_bytes().splitlines()) == len(many)
    again = TinyStore(folder)
    again.tidy()
    assert not ledger_of(folder).exists()
    assert await everyone(again) == many


async def test_nobody_who_was_forgotten_is_in_the_ledger(store: TinyStore, folder: Path) -> None:
    await store.commit(record(5, 1))
    await store.delete(5)
    assert ledger_of(folder).read_bytes() == b""
    assert mode(ledger_of(folder)) == 0o600
    again = TinyStore(folder)
    again.tidy()
    assert await everyone(again) == {}


async def test_the_ledger_does_not_grow_for_ever(folder: Path) -> None:
    store = TinyStore(folder, most_lines=10)
    for size in range(25):
        await store.commit(record(5, size))
    assert len(ledger_of(folder).read_bytes().splitlines()) <= 10


async def test_a_full_disk_commits_nothing(disk: SmallDisk) -> None:
    store = TinyStore(disk.folder / "people")
    await store.commit(record(5, 1))
    disk.fill()
    with pytest.raises(StoreError):
        await store.commit(large(5, 1))
    disk.clear()
    again = TinyStore(disk.folder / "people")
    again.tidy()
    assert await everyone(again) == {5: record(5, 1)}


async def test_one_who_cannot_be_kept_does_not_keep_the_others(
    store: TinyStore, folder: Path
) -> None:
    (folder / "5.json").mkdir()
    results = await asyncio.gather(
        *(store.commit(record(number, 1)) for number in (4, 5, 6)), return_exceptions=True
    )
    assert [type(result) for result in results] == [type(None), StoreError, type(None)]
    assert set(await everyone(store)) == {4, 6}


async def test_what_a_crash_left_of_a_write_does_no_harm(store: TinyStore, folder: Path) -> None:
    await store.save(record(5, 1))
    half = folder / "5.7.new"
    half.write_bytes(b'{"_default": {"1": {"sch')
    assert await everyone(store) == {5: record(5, 1)}
    TinyStore(folder).tidy()
    assert names(folder) == {"5.json"}, "the next start clears it away"
    half.write_bytes(b"half")
    await store.delete(5)
    assert names(folder) == set(), "and so does forgetting"


# Disks that fail


async def test_a_full_disk_leaves_the_old_record(disk: SmallDisk) -> None:
    store = TinyStore(disk.folder)
    await store.save(record(5, 1))
    disk.fill()
    with pytest.raises(StoreError, match=r"5\.json cannot be written: No space left"):
        await store.save(large(5, 1))
    assert await store.load(5) == record(5, 1)
    assert names(disk.folder) - {"stuffing"} == {"5.json"}, "half a record takes up room"
    await store.delete(404)
    disk.clear()
    await store.save(large(5, 1))
    assert await store.load(5) == large(5, 1)


async def test_a_record_can_be_forgotten_on_a_full_disk(disk: SmallDisk) -> None:
    store = TinyStore(disk.folder)
    await store.save(record(5, 1))
    disk.fill()
    await store.delete(5)
    assert names(disk.folder) == {"stuffing"}


async def test_a_read_only_disk_leaves_the_old_record(disk: SmallDisk) -> None:
    store = TinyStore(disk.folder)
    await store.save(record(5, 1))
    disk.read_only()
    with pytest.raises(StoreError, match=r"5\.json cannot be written: Read-only file system"):
        await store.save(record(5, 2))
    with pytest.raises(StoreError, match=r"5\.json cannot be deleted: Read-only file system"):
        await store.delete(5)
    assert await store.load(5) == record(5, 1)
    assert await everyone(store) == {5: record(5, 1)}


async def test_a_broken_record_on_a_read_only_disk_is_trouble_not_absence(
    disk: SmallDisk,
) -> None:
    """As if nobody were there, the next session would begin somebody's history anew."""
    store = TinyStore(disk.folder)
    (disk.folder / "5.json").write_bytes(b"half")
    disk.read_only()
    with pytest.raises(StoreError, match="cannot be set aside"):
        await store.load(5)


# Records that are none

NO_TABLES = {
    "empty": b"",
    "zeros": bytes(4096),
    "binary": bytes(range(256)),
    "truncated": b'{"_default": {"1": {"schema": 1, "person": {"id": 5',
    "not JSON": b"hello",
    "a list": b"[]",
    "a word": b'"5"',
    "null": b"null",
    "a table that is a number": b'{"_default": 5}',
    "a table that is null": b'{"_default": null}',
    "a table that is a list": b'{"_default": [1]}',
    "a document that is a number": b'{"_default": {"1": 5}}',
    "a document that is a word": b'{"_default": {"1": "five"}}',
    "a document with a word for its number": b'{"_default": {"one": {"schema": 1}}}',
}
NO_RECORD = {
    "no schema": b'{"_default": {"1": {"person": {"id": 5}}}}',
    "a schema in words": b'{"_default": {"1": {"schema": "1", "person": {"id": 5}}}}',
    "a schema before the first": b'{"_default": {"1": {"schema": 0, "person": {"id": 5}}}}',
    "no person": b'{"_default": {"1": {"schema": 1}}}',
    "a person without id": b'{"_default": {"1": {"schema": 1, "person": {}}}}',
    "an id in words": b'{"_default": {"1": {"schema": 1, "person": {"id": "five"}}}}',
    "a level unheard of": b'{"_default": {"1": {"schema": 1, "person": {"id":5,"level":"x"}}}}',
    "somebody else": b'{"_default": {"1": {"schema": 1, "person": {"id": 6}}}}',
}


BROKEN = NO_TABLES | NO_RECORD


@pytest.fixture(params=BROKEN)
def broken(request: pytest.FixtureRequest, store: TinyStore, folder: Path) -> bytes:
    content = BROKEN[request.param]
    (folder / "5.json").write_bytes(content)
    return content


async def test_a_broken_record_is_set_aside_and_reported_once(
    broken: bytes, store: TinyStore, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert await store.load(5) is None
    assert await store.load(5) is None
    assert names(folder) == {"5.unreadable-1"}
    assert (folder / "5.unreadable-1").read_bytes() == broken
    (line,) = caplog.records
    assert line.levelno == logging.ERROR
    assert str(folder / "5.json") in line.getMessage()
    assert "5.unreadable-1" in line.getMessage()
    assert len(line.getMessage().splitlines()) == 1


async def test_everybody_else_goes_on_beside_a_broken_record(
    broken: bytes, store: TinyStore
) -> None:
    others = {number: record(number, 1) for number in (4, 6, 7)}
    for person in others.values():
        await store.save(person)
    assert await everyone(store) == others


@pytest.mark.parametrize("kind", NO_TABLES)
async def test_saving_where_a_file_is_broken_keeps_what_was_there(
    kind: str, store: TinyStore, folder: Path
) -> None:
    (folder / "5.json").write_bytes(NO_TABLES[kind])
    await store.save(record(5, 1))
    assert await store.load(5) == record(5, 1)
    assert (folder / "5.unreadable-1").read_bytes() == NO_TABLES[kind]


async def test_a_second_broken_record_gets_a_name_of_its_own(
    store: TinyStore, folder: Path
) -> None:
    for nth in (1, 2, 3):
        (folder / "5.json").write_text(f"broken {nth}")
        assert await store.load(5) is None
        assert (folder / f"5.unreadable-{nth}").read_text() == f"broken {nth}"


async def test_forgetting_takes_what_was_set_aside_along(store: TinyStore, folder: Path) -> None:
    for number in (5, 15, 5):
        (folder / f"{number}.json").write_text("broken")
        await store.load(number)
    await store.save(record(5, 1))
    await store.delete(5)
    assert names(folder) == {"15.unreadable-1"}


# Records of a newer version


@pytest.fixture
def newer(store: TinyStore, folder: Path) -> bytes:
    content = b'{"_default": {"1": {"schema": 999, "person": {"id": 5, "wings": 2}}}}'
    (folder / "5.json").write_bytes(content)
    return content


async def test_a_newer_record_is_left_alone(newer: bytes, store: TinyStore, folder: Path) -> None:
    await store.save(record(6, 1))
    with pytest.raises(UnreadableRecord):
        await store.load(5)
    assert await everyone(store) == {6: record(6, 1)}
    assert names(folder) == {"5.json", "6.json"}
    assert (folder / "5.json").read_bytes() == newer


async def test_a_newer_record_is_not_written_over(
    newer: bytes, store: TinyStore, folder: Path
) -> None:
    with pytest.raises(UnreadableRecord):
        await store.save(record(5, 1))
    assert (folder / "5.json").read_bytes() == newer


async def test_a_newer_record_can_be_forgotten(
    newer: bytes, store: TinyStore, folder: Path
) -> None:
    await store.delete(5)
    assert names(folder) == set()
