"""The index of a start: what it says is what the record says, whatever has happened to either."""

import os
import stat
import time
import zoneinfo
from collections.abc import Iterator
from dataclasses import replace
from importlib import resources
from pathlib import Path

import pytest

from lumbar.coach.due import look_at
from lumbar.coach.person import Live, Person
from lumbar.coach.schedule import Remind, Slot
from lumbar.coach.session import Session
from lumbar.coach.zones import forget_rules
from lumbar.store.disk import FolderLock
from lumbar.store.index import Index
from lumbar.store.protocol import AtRest
from lumbar.store.tiny import TinyStore
from tests.answers import SAFE
from tests.store.disk import SmallDisk

NOW = 1_800_000_000.0
"""Friday, 15 January 2027, 9:00 in Stockholm."""
LONG_AGO = time.time() - 60
BERLIN = "Europe/Berlin"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "people"


@pytest.fixture
def store(folder: Path) -> TinyStore:
    return TinyStore(folder)


def reminded(number: int, at: int = 600, zone: str = BERLIN) -> Person:
    """Somebody with a reminder at so many minutes after midnight."""
    return Person(id=number, safety=SAFE, zone=zone, remind=Remind(slots=(Slot(at=at),)))


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


async def start(folder: Path, now: float = NOW) -> dict[int, Person | AtRest]:
    """What a start after this one finds."""
    return {one.id: one async for one in TinyStore(folder).at_start(now)}


@pytest.fixture
async def three(store: TinyStore, folder: Path) -> dict[int, AtRest]:
    """Three people, whom a start has read."""
    for number in (5, 6, 70):
        await store.save(reminded(number, at=600 + number))
    settle(folder)
    first = await start(folder)
    return {number: one for number, one in first.items() if isinstance(one, AtRest)}


async def test_the_first_start_reads_all_and_the_next_says_the_same(
    three: dict[int, AtRest], folder: Path
) -> None:
    assert three == {
        number: AtRest(number, look_at(reminded(number, at=600 + number), NOW))
        for number in (5, 6, 70)
    }
    assert await start(folder) == three


async def test_what_has_not_changed_is_not_read_again(
    three: dict[int, AtRest], folder: Path
) -> None:
    spoil(folder)
    assert await start(folder) == three


async def test_who_has_changed_is_read_anew(three: dict[int, AtRest], folder: Path) -> None:
    await TinyStore(folder).save(reminded(6, at=900))
    await TinyStore(folder).save(reminded(7, at=900))
    for _ in range(2):
        found = await start(folder)
        assert found == {
            **three,
            6: AtRest(6, look_at(reminded(6, at=900), NOW)),
            7: AtRest(7, look_at(reminded(7, at=900), NOW)),
        }


async def test_a_file_that_is_being_written_gets_no_row(store: TinyStore, folder: Path) -> None:
    await store.save(reminded(5))
    found = await start(folder)
    assert isinstance(found[5], AtRest)
    assert not index_of(folder).exists()


async def test_who_has_a_live_session_or_an_unknown_zone_comes_with_their_record(
    store: TinyStore, folder: Path
) -> None:
    session = Session(id="a", routine="whole", plan=(), by_itself=True, begun=NOW)
    live = replace(reminded(5), live=Live(session=session, chat=5))
    lost = reminded(6, zone="Atlantis/Poseidonis")
    for person in (live, lost, Person(id=7)):
        await store.save(person)
    settle(folder)
    for _ in range(2):
        assert await start(folder) == {5: live, 6: lost, 7: AtRest(7, None)}


async def test_what_is_no_person_s_file_does_no_harm(
    three: dict[int, AtRest], folder: Path
) -> None:
    (folder / "notes.json").write_text("buy milk")
    (folder / "007.json").write_bytes((folder / "5.json").read_bytes())
    (folder / "8.json").write_text("broken")
    assert await start(folder) == three
    assert await start(folder) == three
    assert (folder / "8.unreadable-1").read_text() == "broken"


@pytest.mark.parametrize("left", ["nothing", "half", "more", "another bit", "another form"])
async def test_an_index_that_is_torn_is_made_anew(
    three: dict[int, AtRest], folder: Path, left: str
) -> None:
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


async def test_an_index_of_other_code_does_not_count(
    three: dict[int, AtRest], folder: Path
) -> None:
    head, rows = the_index(folder).valid(NOW)
    assert head.zones.keys() == {BERLIN}
    head.code = "of yesterday"
    the_index(folder).replace(head, bytearray(rows), set())
    assert the_index(folder).valid(NOW) == the_index(folder).valid(NOW + 60)
    assert the_index(folder).valid(NOW)[1] == b""
    assert await start(folder) == three
    assert the_index(folder).valid(NOW)[1] == rows


async def test_after_the_clock_was_set_back_everybody_is_read(
    three: dict[int, AtRest], folder: Path
) -> None:
    then = NOW - 3 * 86_400
    found = await start(folder, then)
    assert found[5] == AtRest(5, look_at(reminded(5, at=605), then))
    assert found != three


@pytest.fixture
def berlin(tmp_path: Path) -> Iterator[Path]:
    """The file of Berlin's rules."""
    rules = tmp_path / "zones"
    (rules / "Europe").mkdir(parents=True)
    file = rules / BERLIN
    for zone in (BERLIN, "Europe/London"):
        (rules / zone).write_bytes(rules_of(zone))
    zoneinfo.reset_tzpath([str(rules)])
    forget_rules()
    try:
        yield file
    finally:
        zoneinfo.reset_tzpath()
        forget_rules()


def rules_change(berlin: Path) -> None:
    """From now on clocks in Berlin show the time of London."""
    berlin.with_name("London").replace(berlin)


def rules_of(zone: str) -> bytes:
    return resources.files("tzdata").joinpath("zoneinfo", zone).read_bytes()


async def test_where_a_zone_has_new_rules_everybody_is_read(
    berlin: Path, three: dict[int, AtRest], folder: Path
) -> None:
    assert await start(folder) == three
    rules_change(berlin)
    found = await start(folder)
    for number, one in three.items():
        assert one.at is not None
        assert found[number] == AtRest(number, one.at + 3600)


# Forgetting


def ids_in(folder: Path) -> list[int]:
    rows = the_index(folder).valid(NOW)[1]
    return [int(row.split()[0]) for row in rows.splitlines()]


async def test_who_is_forgotten_is_out_of_the_index_at_once(
    three: dict[int, AtRest], folder: Path
) -> None:
    store = TinyStore(folder)
    for number, left in ((6, [5, 70]), (70, [5]), (404, [5]), (5, [])):
        await store.delete(number)
        assert ids_in(folder) == left
        assert await start(folder) == {number: three[number] for number in left}


@pytest.mark.parametrize("left", ["torn", "a link"])
async def test_an_index_that_cannot_be_read_goes_with_whoever_is_forgotten(
    three: dict[int, AtRest], folder: Path, left: str
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
    assert (await start(folder)).keys() == {5, 70}


async def test_who_is_forgotten_in_the_middle_of_a_round_is_in_no_index(
    three: dict[int, AtRest], folder: Path
) -> None:
    store = TinyStore(folder)
    await store.save(reminded(80))
    settle(folder)
    index_of(folder).unlink()
    async for one in store.at_start(NOW):
        if one.id == 80:
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
    assert (await start(folder)).keys() == {6}


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
    assert (await start(folder)).keys() == {5, 6}
    assert index_of(folder).read_bytes() == whole
    assert "people.index cannot be written: No space left" in caplog.text
    assert not index_of(folder).with_name("people.index.new").exists()


async def test_the_index_is_for_its_owner_s_eyes(three: dict[int, AtRest], folder: Path) -> None:
    assert stat.S_IMODE(index_of(folder).stat().st_mode) == 0o600
    half = index_of(folder).with_name("people.index.new")
    half.write_bytes(b"half")
    TinyStore(folder).tidy()
    assert not half.exists()


async def test_a_start_says_how_many_are_read(three: dict[int, AtRest], folder: Path) -> None:
    told: list[tuple[int, int]] = []
    async for _ in TinyStore(folder).at_start(NOW, lambda read, of: told.append((read, of))):
        pass
    assert told == [(3, 3)]
