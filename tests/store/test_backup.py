"""A backup has everybody in it, and brings nobody back who was forgotten since."""

import asyncio
import gzip
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.store.backup import FORM, BadBackup, Head, Restored, back_up, check, people_in, restore
from lumbar.store.forgotten import KEPT_SECONDS, Forgotten
from lumbar.store.protocol import StoreError
from lumbar.store.tiny import TinyStore
from tests.store.contract import ended, everyone, one_more
from tests.store.people import entry, people

NOW = 1_780_000_000.0
HEAD = Head(form=FORM, lumbar="1.0", at=NOW, bot=7)
DAY = 86_400.0


@pytest.fixture
def store(tmp_path: Path) -> TinyStore:
    return TinyStore(tmp_path / "people")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "lumbar.backup"


async def exercised(store: TinyStore, number: int, sessions: int) -> None:
    for nth in range(sessions):
        day = date(2026, 1, 1) + timedelta(days=20 * nth)
        await store.change(number, partial(ended, entry(nth, day)))


async def restored(
    file: Path, folder: Path, marks: Forgotten | None = None, now: float = NOW
) -> tuple[TinyStore, Restored]:
    target = TinyStore(folder)
    if marks is not None:
        await target.adopt_forgotten(marks)
    return target, await restore(file, target, now)


async def test_everybody_comes_back_with_all_their_sessions(
    store: TinyStore, file: Path, tmp_path: Path
) -> None:
    for number in range(1, 40):
        await exercised(store, number, number % 7)
        await store.change(number, one_more)
    assert await back_up(store, file, HEAD) == 39
    target, counts = await restored(file, tmp_path / "other")
    assert counts == Restored(written=39)
    assert await everyone(target) == await everyone(store)
    for number in range(1, 40):
        assert await target.history(number) == await store.history(number)


@settings(max_examples=30)
@given(crowd=st.lists(people(), unique_by=lambda person: person.id, max_size=4))
def test_any_record_comes_back_as_it_was(
    crowd: list[Person], tmp_path_factory: pytest.TempPathFactory
) -> None:
    async def go() -> None:
        folder = tmp_path_factory.mktemp("any")
        store = TinyStore(folder / "people")
        for person in crowd:
            await store.save(person)
        await back_up(store, folder / "file", HEAD)
        target, _ = await restored(folder / "file", folder / "other")
        assert await everyone(target) == {person.id: person for person in crowd}

    asyncio.run(go())


async def test_nobody_is_a_backup_too(store: TinyStore, file: Path, tmp_path: Path) -> None:
    assert await back_up(store, file, HEAD) == 0
    assert check(file) == HEAD
    assert await everyone((await restored(file, tmp_path / "other"))[0]) == {}


async def test_it_is_taken_while_people_exercise(
    store: TinyStore, file: Path, tmp_path: Path
) -> None:
    """Each person is whole: as many sessions beside the record as it has counted."""
    for number in range(1, 60):
        await exercised(store, number, 2)
    done = asyncio.Event()

    async def go_on() -> None:
        nth = 2
        while not done.is_set():
            day = date(2026, 6, 1) + timedelta(days=nth)
            for number in range(1, 60):
                await store.change(number, partial(ended, entry(nth, day)))
            nth += 1

    going = asyncio.create_task(go_on())
    await back_up(store, file, HEAD)
    done.set()
    await going
    for person, sessions in people_in(file):
        assert person.past.ended == len(sessions)


async def test_who_was_forgotten_since_stays_forgotten(
    store: TinyStore, file: Path, tmp_path: Path
) -> None:
    for number in (1, 2, 3):
        await exercised(store, number, 1)
    await back_up(store, file, HEAD)
    before = Forgotten().with_one(3, NOW - DAY)  # and begun anew before the backup
    target, counts = await restored(
        file, tmp_path / "other", before.with_one(2, NOW + DAY), NOW + 2 * DAY
    )
    assert counts == Restored(written=2, forgotten=1)
    assert sorted(await everyone(target)) == [1, 3]


async def test_who_is_there_is_left_as_they_are(
    store: TinyStore, file: Path, tmp_path: Path
) -> None:
    """So what was interrupted can be done again, and nothing newer is lost."""
    for number in (1, 2):
        await exercised(store, number, 1)
    await back_up(store, file, HEAD)
    await exercised(store, 1, 3)
    newer = await store.load(1)
    await store.change(3, one_more)
    other, _ = await restored(file, tmp_path / "other")
    await other.change(2, one_more)
    assert await restore(file, store, NOW) == Restored(there=2)
    assert await store.load(1) == newer
    assert sorted(await everyone(store)) == [1, 2, 3]
    assert await restore(file, other, NOW, over=True) == Restored(written=2)
    assert await everyone(other) == {person.id: person for person, _ in people_in(file)}


async def test_a_backup_older_than_the_marks_is_not_restored(
    store: TinyStore, file: Path, tmp_path: Path
) -> None:
    await exercised(store, 1, 1)
    await back_up(store, file, HEAD)
    with pytest.raises(BadBackup, match="older than a year"):
        await restored(file, tmp_path / "other", now=NOW + KEPT_SECONDS)


def put(file: Path, content: bytes) -> None:
    file.write_bytes(content)


def found_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def mode(file: Path) -> int:
    return file.stat().st_mode & 0o777


def lines(file: Path) -> list[bytes]:
    return gzip.decompress(file.read_bytes()).splitlines(keepends=True)


def damaged(file: Path) -> Iterator[tuple[str, bytes]]:
    """Ways in which a backup can be broken."""
    whole, each = file.read_bytes(), lines(file)
    yield "empty", b""
    yield "no gzip", b"people"
    yield "cut off", whole[: len(whole) // 2]
    yield "one byte is another", whole[:-20] + bytes([whole[-20] ^ 1]) + whole[-19:]
    yield "no end", gzip.compress(b"".join(each[:-1]))
    yield "half a line", gzip.compress(b"".join(each)[:-5])
    yield "somebody is missing", gzip.compress(b"".join([each[0], *each[2:]]))
    yield "somebody was changed", gzip.compress(b"".join(each).replace(b'"plank":1', b'"plank":2'))
    yield "no head", gzip.compress(b"".join(each[1:]))
    yield "junk", gzip.compress(b"".join([each[0], b"[1, 2]\n", *each[1:]]))


async def test_a_damaged_file_is_found_out_before_anybody_is_written(
    store: TinyStore, file: Path, tmp_path: Path
) -> None:
    for number in range(1, 20):
        await exercised(store, number, 1)
        await store.change(number, one_more)
    await back_up(store, file, HEAD)
    for how, content in list(damaged(file)):
        put(file, content)
        target = TinyStore(tmp_path / how)
        with pytest.raises(BadBackup):
            await restore(file, target, NOW)
        assert await everyone(target) == {}, how


def test_a_backup_of_a_newer_version_says_so(file: Path) -> None:
    file.write_bytes(gzip.compress(b'{"form":99,"lumbar":"9.0","at":1.0,"bot":7}\n'))
    with pytest.raises(BadBackup, match="newer Lumbar"):
        check(file)


async def test_a_failed_backup_leaves_the_one_before(store: TinyStore, file: Path) -> None:
    await exercised(store, 1, 1)
    await back_up(store, file, HEAD)
    before = found_in(file.parent)

    class Broken(TinyStore):
        async def history(self, *_: object) -> tuple[Entry, ...]:
            raise StoreError("the disk is gone")

    with pytest.raises(StoreError):
        await back_up(Broken(store._folder), file, HEAD)
    assert found_in(file.parent) == before


async def test_only_its_owner_may_read_it(store: TinyStore, file: Path) -> None:
    await back_up(store, file, HEAD)
    assert mode(file) == 0o600


def test_a_mark_names_nobody_and_is_kept_for_a_year() -> None:
    forgotten = Forgotten().with_one(5_000_000_001, NOW)
    assert "5000000001" not in repr(forgotten)
    assert forgotten.since(5_000_000_001, NOW)
    assert not forgotten.since(5_000_000_001, NOW + 1)
    assert not forgotten.since(5_000_000_002, 0.0)
    assert Forgotten().mark(5) != Forgotten().mark(5), "each store has a key of its own"
    later = forgotten.with_one(6, NOW + KEPT_SECONDS)
    assert list(later.at) == [later.mark(6)]
    assert replace(later, at={}) == Forgotten(key=later.key)
