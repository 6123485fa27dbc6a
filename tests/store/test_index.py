"""The index of a start: what it says is what the record says, whatever has happened to either."""

import math
import os
import stat
import time
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from lumbar.coach.due import look_at
from lumbar.coach.person import Live, Person
from lumbar.coach.schedule import Remind, Slot
from lumbar.coach.session import Session
from lumbar.store.disk import FolderLock
from lumbar.store.index import Index
from lumbar.store.tiny import TinyStore
from tests.answers import SAFE
from tests.store.clocks import BERLIN, rules_change
from tests.store.disk import SmallDisk

NOW = 1_800_000_000.0
"""Friday, 15 January 2027, 9:00 in Stockholm."""
LONG_AGO = time.time() - 60


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "people"


@pytest.fixture
def store(folder: Path) -> TinyStore:
    return TinyStore(folder)


def reminded(number: int, at: int = 600, zone: str = BERLIN) -> Person:
    """Somebody with a reminder at so many minutes after midnight."""
    return Person(id=number, safety=SAFE, zone=zone, remind=Remind(slots=(Slot(at=at),)))


def live(number: int) -> Person:
    """Somebody in the middle of a session."""
    session = Session(id="a", routine="whole", plan=(), by_itself=True, begun=NOW)
    return replace(reminded(number), live=Live(session=session, chat=number))


def index_of(folder: Path) -> Path:
    return folder.with_suffix(".index")


def settle(folder: Path) -> None:
    """Nobody has written here for a while."""
    for path in folder.glob("*.json"):
        os.utime(path, (LONG_AGO, LONG_AGO))


def spoil(folder: Path) -> None:
    """Writes something else into each file, and leaves it its mark."""
    for path in folder.glob("*.json"):
        state = path.stat()
        path.write_bytes(b"x" * state.st_size)
        os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


class Found(NamedTuple):
    """What a start has found: the moments of all who have one, and who is not at rest."""

    at: dict[int, float]
    living: tuple[Person, ...] = ()

    @classmethod
    def of(cls, *people: Person, now: float = NOW) -> "Found":
        """What there is to find of people at rest."""
        found = {person.id: look_at(person, now) for person in people}
        return cls({number: at for number, at in found.items() if at is not None})


async def start(folder: Path, now: float = NOW) -> Found:
    """What a start after this one finds."""
    store = TinyStore(folder, lambda: now)
    living = tuple([person async for person in store.living()])
    due = await store.due(math.inf, 1000)
    return Found({moment.id: moment.at for moment in due}, living)


@pytest.fixture
async def three(store: TinyStore, folder: Path) -> Found:
    """Three people, whom a start has read."""
    for number in (5, 6, 70):
        await store.save(reminded(number, at=600 + number))
    settle(folder)
    return await start(folder)


async def test_the_first_start_reads_all_and_the_next_says_the_same(
    three: Found, folder: Path
) -> None:
    assert three == Found.of(*(reminded(number, at=600 + number) for number in (5, 6, 70)))
    assert await start(folder) == three


async def test_what_has_not_changed_is_not_read_again(three: Found, folder: Path) -> None:
    spoil(folder)
    assert await start(folder) == three


async def test_who_has_changed_is_read_anew(three: Found, folder: Path) -> None:
    await TinyStore(folder).save(reminded(6, at=900))
    await TinyStore(folder).save(reminded(7, at=900))
    for _ in range(2):
        changed = Found.of(reminded(6, at=900), reminded(7, at=900))
        assert await start(folder) == Found(three.at | changed.at)


async def test_a_file_that_is_being_written_gets_no_row(store: TinyStore, folder: Path) -> None:
    await store.save(reminded(5))
    assert await start(folder) == Found.of(reminded(5))
    assert not index_of(folder).exists()


async def test_who_has_a_live_session_or_an_unknown_zone_comes_with_their_record(
    store: TinyStore, folder: Path
) -> None:
    running, lost = live(5), reminded(6, zone="Atlantis/Poseidonis")
    for person in (running, lost, Person(id=7)):
        await store.save(person)
    settle(folder)
    for _ in range(2):
        assert await start(folder) == Found(Found.of(running).at, (running, lost))


async def test_what_is_no_person_s_file_does_no_harm(three: Found, folder: Path) -> None:
    (folder / "notes.json").write_text("buy milk")
    (folder / "007.json").write_bytes((folder / "5.json").read_bytes())
    (folder / "8.json").write_text("broken")
    assert await start(folder) == three
    assert await start(folder) == three
    assert (folder / "8.unreadable-1").read_text() == "broken"


@pytest.mark.parametrize("left", ["nothing", "half", "more", "another bit", "another form"])
async def test_an_index_that_is_torn_is_made_anew(three: Found, folder: Path, left: str) -> None:
    path = index_of(folder)
    whole = path.read_bytes()
    flipped = bytes([*whole[:-1], whole[-1] ^ 1])
    torn = {
        "nothing": b"",
        "half": whole[: len(whole) // 2],
        "more": whole + whole.splitlines(keepends=True)[-1],
        "another bit": flipped,
        "another form": b"1" + whole,
    }[left]
    path.write_bytes(torn)
    assert await start(folder) == three
    assert path.read_bytes() == whole


def the_index(folder: Path) -> Index:
    return Index(index_of(folder), FolderLock(folder.with_suffix(".lock")))


async def test_an_index_of_other_code_does_not_count(three: Found, folder: Path) -> None:
    head, rows = the_index(folder).valid(NOW)
    assert head.zones.keys() == {BERLIN}
    head.code = "of yesterday"
    the_index(folder).replace(head, bytearray(rows), set())
    assert the_index(folder).valid(NOW) == the_index(folder).valid(NOW + 60)
    assert the_index(folder).valid(NOW)[1] == b""
    assert await start(folder) == three
    assert the_index(folder).valid(NOW)[1] == rows


async def test_after_the_clock_was_set_back_everybody_is_read(three: Found, folder: Path) -> None:
    then = NOW - 3 * 86_400
    found = await start(folder, then)
    assert found == Found.of(*(reminded(n, at=600 + n) for n in (5, 6, 70)), now=then)
    assert found != three


async def test_where_a_zone_has_new_rules_everybody_is_read(
    berlin: Path, three: Found, folder: Path
) -> None:
    assert await start(folder) == three
    rules_change(berlin)
    found = await start(folder)
    assert found == Found({number: at + 3600 for number, at in three.at.items()})


# Forgetting


def ids_in(folder: Path) -> list[int]:
    rows = the_index(folder).valid(NOW)[1]
    return [int(row.split()[0]) for row in rows.splitlines()]


async def test_who_is_forgotten_is_out_of_the_index_at_once(three: Found, folder: Path) -> None:
    store = TinyStore(folder)
    for number, left in ((6, [5, 70]), (70, [5]), (404, [5]), (5, [])):
        await store.delete(number)
        assert ids_in(folder) == left
        assert await start(folder) == Found({number: three.at[number] for number in left})


@pytest.mark.parametrize("left", ["torn", "a link"])
async def test_an_index_that_cannot_be_read_goes_with_whoever_is_forgotten(
    three: Found, folder: Path, left: str
) -> None:
    path, elsewhere = index_of(folder), folder.with_name("elsewhere")
    path.rename(elsewhere)
    if left == "torn":
        path.write_bytes(elsewhere.read_bytes()[:-1])
    else:
        path.symlink_to(elsewhere)
    await TinyStore(folder).delete(6)
    assert not path.is_symlink()
    assert not path.exists()
    assert elsewhere.exists()
    assert (await start(folder)).at.keys() == {5, 70}


async def test_who_is_forgotten_in_the_middle_of_a_round_is_in_no_index(
    three: Found, folder: Path
) -> None:
    store = TinyStore(folder)
    await store.save(reminded(80))
    settle(folder)
    index_of(folder).unlink()
    await store.save(live(81))
    async for person in store.living():
        assert person.id == 81
        await store.delete(6)
        await store.delete(80)
    assert ids_in(folder) == [5, 70]


async def test_one_can_be_forgotten_on_a_full_disk_with_an_index(disk: SmallDisk) -> None:
    folder = disk.folder / "people"
    store = TinyStore(folder)
    for number in (5, 6):
        await store.save(reminded(number))
    settle(folder)
    await start(folder)
    disk.fill()
    await store.delete(5)
    assert ids_in(folder) == [6]
    assert (await start(folder)).at.keys() == {6}


async def test_a_full_disk_keeps_the_old_index(
    disk: SmallDisk, caplog: pytest.LogCaptureFixture
) -> None:
    folder = disk.folder / "people"
    store = TinyStore(folder)
    for number in (5, 6):
        await store.save(reminded(number))
    settle(folder)
    await start(folder)
    (folder / "5.json").touch()
    os.utime(folder / "5.json", (LONG_AGO + 1, LONG_AGO + 1))
    whole = index_of(folder).read_bytes()
    disk.fill()
    assert (await start(folder)).at.keys() == {5, 6}
    assert index_of(folder).read_bytes() == whole
    assert "people.index cannot be written: No space left" in caplog.text
    assert not index_of(folder).with_name("people.index.new").exists()


async def test_the_index_is_for_its_owner_s_eyes(three: Found, folder: Path) -> None:
    assert stat.S_IMODE(index_of(folder).stat().st_mode) == 0o600
    half = index_of(folder).with_name("people.index.new")
    half.write_bytes(b"half")
    TinyStore(folder).tidy()
    assert not half.exists()


async def test_a_start_says_how_many_are_read(three: Found, folder: Path) -> None:
    told: list[tuple[int, int]] = []
    async for _ in TinyStore(folder).living(told=lambda read, of: told.append((read, of))):
        pass
    assert told == [(3, 3)]
