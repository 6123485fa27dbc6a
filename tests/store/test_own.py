"""A data folder in which somebody else could write: no link is followed, nothing waits for ever."""

import logging
import os
from datetime import date
from pathlib import Path

import pytest

from lumbar.coach.person import Person
from lumbar.media.file_ids import in_file
from lumbar.store.instance_lock import InstanceLock
from lumbar.store.journal import Journal
from lumbar.store.own import NAMES, anew, content, linked_in, open_to_others, opened
from lumbar.store.protocol import StoreError
from lumbar.store.tiny import TinyStore
from tests.store.people import rich_person

SECRET = b"somebody else's"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    (folder / "people").mkdir(parents=True, mode=0o700)
    folder.chmod(0o700)
    return folder


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A file beyond the folder, which must stay as it is."""
    other = tmp_path / "other"
    other.write_bytes(SECRET)
    return other


def write(file: Path, content: bytes) -> None:
    file.write_bytes(content)


def said_in(file: Path) -> bytes:
    return file.read_bytes()


def lies_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


# Single files


def test_a_link_is_neither_read_nor_written(tmp_path: Path, other: Path) -> None:
    link = tmp_path / "link"
    for target in (other, tmp_path / "missing", tmp_path):
        link.symlink_to(target)
        for flags in (os.O_RDONLY, os.O_WRONLY | os.O_CREAT | os.O_TRUNC):
            with pytest.raises(OSError, match="it is a link, which is not followed"):
                opened(link, flags)
        link.unlink()
    assert other.read_bytes() == SECRET
    assert not (tmp_path / "missing").exists()


def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", "."):
        with pytest.raises(OSError, match="it is no file"):
            content(tmp_path / name)


def test_what_lies_in_the_way_of_a_new_file_is_removed_and_not_written_through(
    tmp_path: Path, other: Path
) -> None:
    (tmp_path / "link").symlink_to(other)
    (tmp_path / "hard").hardlink_to(other)
    for name in ("link", "hard", "free"):
        file = anew(tmp_path / name)
        os.write(file, b"mine")
        os.close(file)
        assert (tmp_path / name).read_bytes() == b"mine"
    assert other.read_bytes() == SECRET


# The folder, at the start


@pytest.mark.parametrize("name", NAMES)
def test_a_link_among_the_folder_s_own_is_found(folder: Path, other: Path, name: str) -> None:
    assert linked_in(folder) is None
    if (folder / name).is_dir():
        (folder / name).rmdir()
    (folder / name).symlink_to(other)
    assert linked_in(folder) == name


def test_the_folder_itself_may_be_a_link(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "short").symlink_to(folder)
    assert linked_in(tmp_path / "short") is None
    assert open_to_others(tmp_path / "short") == []


@pytest.mark.parametrize("mode", [0o770, 0o707, 0o777, 0o1777, 0o722])
def test_who_else_may_write_is_said(folder: Path, mode: int) -> None:
    assert open_to_others(folder) == []
    folder.chmod(mode)
    (folder / "people").chmod(mode)
    said = open_to_others(folder)
    assert said == [
        f"others can write '{path}' (mode {mode:o}); expected mode 700, chmod go="
        for path in (folder, folder / "people")
    ]


def test_a_folder_that_does_not_exist_is_fine(tmp_path: Path) -> None:
    assert linked_in(tmp_path / "none") is None
    assert open_to_others(tmp_path / "none") == []


# What reads and writes there


@pytest.mark.parametrize("name", ["lock", "alive"])
def test_the_lock_follows_no_link(folder: Path, other: Path, name: str) -> None:
    (folder / name).symlink_to(other)
    with pytest.raises(OSError, match=r".+"):
        InstanceLock(folder)
    assert other.read_bytes() == SECRET


async def test_the_journal_follows_no_link(folder: Path, other: Path) -> None:
    path = folder / "updates.jsonl"
    path.with_suffix(".new").symlink_to(other)
    journal = Journal(path)
    await journal.take([{"update_id": 1}])
    journal.close()
    assert said_in(other) == SECRET
    path.unlink()
    path.symlink_to(other)
    with pytest.raises(OSError, match="it is a link"):
        Journal(path)
    assert said_in(other) == SECRET


async def test_file_ids_follow_no_link(folder: Path, other: Path) -> None:
    path = folder / "file-ids.json"
    write(other, b'{"mine": "AgAC"}')
    path.symlink_to(other)
    path.with_suffix(".new").symlink_to(other)
    ids = in_file(path)
    assert ids.get("mine") is None
    ids.learn("loop", "CgAC")
    await ids.close()
    assert said_in(other) == b'{"mine": "AgAC"}'
    assert not path.is_symlink()


async def test_a_record_that_is_a_link_is_not_read_and_others_are(
    folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    elsewhere = TinyStore(tmp_path / "elsewhere" / "people")
    await elsewhere.save(Person(id=5, offered=True))
    await elsewhere.close()
    target = tmp_path / "elsewhere" / "people" / "5.json"
    before = said_in(target)
    (folder / "people" / "5.json").symlink_to(target)
    os.mkfifo(folder / "people" / "6.json")
    store = TinyStore(folder / "people")
    await store.save(Person(id=7))
    for person in (5, 6):
        with pytest.raises(StoreError, match=r"is a link, which is not followed|is no file"):
            await store.load(person)
        with pytest.raises(StoreError):
            await store.save(Person(id=person))
    with caplog.at_level(logging.ERROR):
        assert [person.id async for person in store.everyone()] == [7]
    assert "5.json cannot be read: it is a link, which is not followed" in caplog.text
    await store.delete(5)
    assert not (folder / "people" / "5.json").is_symlink()
    assert said_in(target) == before
    await store.close()


async def test_months_that_are_a_link_are_neither_read_written_nor_deleted(
    folder: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for name in ("2026-11.json", "letter.txt"):
        (elsewhere / name).write_bytes(SECRET)
    store = TinyStore(folder / "people")
    person = rich_person()
    (folder / "people" / f"{person.id}").symlink_to(elsewhere)
    await store.save(person)
    with pytest.raises(StoreError, match="it is a link"):
        await store.history(person.id, date(2020, 1, 1))
    await store.delete(person.id)
    assert lies_in(elsewhere) == {
        "2026-11.json": SECRET,
        "letter.txt": SECRET,
    }
    assert lies_in(folder / "people") == {}
    await store.close()
