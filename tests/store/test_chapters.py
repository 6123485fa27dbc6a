"""Ended sessions lie in chapters of a month beside the record, each once, whatever happens."""

import asyncio
import json
import logging
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from lumbar.coach.exercise import Level
from lumbar.coach.past import past_of, with_entry, with_result
from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.coach.session import Effort
from lumbar.store.ladders import on_new_ladders
from lumbar.store.protocol import Decide, StoreError, UnreadableRecord
from lumbar.store.record import entries_in, kept_of
from lumbar.store.tiny import TinyStore
from tests.store.disk import SmallDisk
from tests.store.people import entry

TREE = Path(__file__).parents[2]
KILLS = 40
JANUARY = date(2026, 1, 30)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "people"


@pytest.fixture
def store(folder: Path) -> TinyStore:
    return TinyStore(folder)


def ends(nth: int, day: date = JANUARY) -> Decide:
    """A session ends."""
    return lambda person: replace(person, past=with_entry(person.past, entry(nth, day)))


def rates(nth: int, effort: Effort) -> Decide:
    """They say how hard it was."""
    return lambda person: replace(
        person,
        past=with_result(person.past, f"s{nth}", 0, replace(entry(nth).results[0], effort=effort)),
    )


def turns_voice(person: Person) -> Person:
    """Any other change."""
    return replace(person, voice=not person.voice)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def unfiled(folder: Path) -> list[str]:
    """The sessions that the record has until it knows that a chapter does."""
    document = json.loads((folder / "5.json").read_bytes())["_default"]["1"]
    return [entry.id for entry in kept_of(document).unfiled]


def chapter(folder: Path, month: str) -> list[str]:
    """The sessions in a chapter's file."""
    return [entry.id for entry in entries_in((folder / "5" / f"{month}.json").read_bytes())]


def ids(history: tuple[Entry, ...]) -> list[str]:
    return [entry.id for entry in history]


# Where they lie


async def test_a_session_goes_into_the_chapter_of_its_month(store: TinyStore, folder: Path) -> None:
    for nth in range(4):
        await store.change(5, ends(nth, JANUARY + timedelta(days=nth)))
    assert chapter(folder, "2026-01") == ["s0", "s1"]
    assert chapter(folder, "2026-02") == ["s2", "s3"]
    assert await store.history(5) == tuple(
        entry(nth, JANUARY + timedelta(days=nth)) for nth in range(4)
    )


async def test_chapters_are_for_their_owners_eyes(store: TinyStore, folder: Path) -> None:
    before = os.umask(0)
    try:
        await store.change(5, ends(1))
    finally:
        os.umask(before)
    assert stat.S_IMODE((folder / "5").stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "5" / "2026-01.json").stat().st_mode) == 0o600


async def test_a_chapter_is_a_tinydb_file_that_says_its_schema(
    store: TinyStore, folder: Path
) -> None:
    await store.change(5, ends(1))
    tables = json.loads((folder / "5" / "2026-01.json").read_bytes())
    assert tables["_default"]["1"]["schema"] == 1
    assert tables["_default"]["1"]["sessions"][0]["id"] == "s1"


async def test_only_the_months_that_are_asked_for_are_read(store: TinyStore, folder: Path) -> None:
    for nth, day in enumerate((date(2025, 12, 31), date(2026, 1, 1), date(2026, 2, 1))):
        await store.change(5, ends(nth, day))
    (folder / "5" / "2025-12.json").write_text("broken")
    assert ids(await store.history(5, date(2026, 1, 1))) == ["s1", "s2"]
    assert ids(await store.history(5, date(2026, 1, 2))) == ["s2"]


async def test_who_reads_everybody_reads_no_chapter(store: TinyStore, folder: Path) -> None:
    await store.change(5, ends(1))
    (folder / "5" / "2026-01.json").write_text("broken")
    assert [person.id async for person in store.everyone()] == [5]
    assert await store.load(5) is not None
    assert (folder / "5" / "2026-01.json").read_text() == "broken"


# Not in the record, but not before they are safe


async def test_the_record_lets_go_of_a_session_at_the_next_change(
    store: TinyStore, folder: Path
) -> None:
    await store.change(5, ends(1))
    assert unfiled(folder) == ["s1"]
    await store.change(5, lambda person: person)
    assert unfiled(folder) == ["s1"], "nothing was written"
    await store.change(5, turns_voice)
    assert unfiled(folder) == []
    assert ids(await store.history(5)) == ["s1"]


async def test_a_record_stays_small(store: TinyStore, folder: Path) -> None:
    sizes = []
    for nth in range(60):
        await store.change(5, ends(nth, JANUARY + timedelta(days=nth)))
        sizes.append((folder / "5.json").stat().st_size)
    assert max(sizes) < 1.2 * sizes[5]
    assert ids(await store.history(5)) == [f"s{nth}" for nth in range(60)]


async def test_an_answer_about_a_session_reaches_its_chapter(
    store: TinyStore, folder: Path
) -> None:
    await store.change(5, ends(1))
    await store.change(5, ends(2))
    await store.change(5, rates(1, Effort.TOO_HARD))
    assert unfiled(folder) == ["s2", "s1"] or unfiled(folder) == ["s1"]
    efforts = [of.results[0].effort for of in await store.history(5)]
    assert efforts == [Effort.TOO_HARD, Effort.RIGHT]
    await store.change(5, turns_voice)
    assert unfiled(folder) == []
    assert chapter(folder, "2026-01") == ["s1", "s2"], "in its place, and once"
    assert [of.results[0].effort for of in await store.history(5)] == efforts


async def test_a_rush_writes_no_chapter_and_loses_nothing(store: TinyStore, folder: Path) -> None:
    await store.change(5, ends(1), rush=True)
    for nth in range(2, 7):
        await store.change(5, ends(nth), rush=True)
    assert not (folder / "5").exists()
    assert ids(await store.history(5)) == [f"s{nth}" for nth in range(1, 7)]
    await store.change(5, turns_voice)
    await store.change(5, turns_voice)
    assert unfiled(folder) == []
    assert chapter(folder, "2026-01") == [f"s{nth}" for nth in range(1, 7)]


# Crashes between any two writes


class Killed(BaseException):
    """As if the process had died here."""


@pytest.mark.parametrize("at", range(12))
async def test_a_crash_between_any_two_steps_loses_and_doubles_nothing(
    store: TinyStore, folder: Path, at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Dies before the step of that number: making a folder, an fsync, or a rename."""
    await store.change(5, ends(1))
    steps, kept = -1, [1]
    with monkeypatch.context() as patches:

        def dying(real: Callable[..., Any]) -> Callable[..., Any]:
            def step(*of: Any, **how: Any) -> Any:
                nonlocal steps
                steps += 1
                if steps >= at:
                    raise Killed
                return real(*of, **how)

            return step

        for where, name in ((os, "fsync"), (Path, "replace"), (Path, "mkdir")):
            patches.setattr(where, name, dying(getattr(where, name)))
        for nth, day in ((2, JANUARY), (3, JANUARY + timedelta(days=9))):
            try:
                await asyncio.to_thread(_change_now, store, ends(nth, day))
            except Killed:
                break
            kept.append(nth)
    again = TinyStore(folder)
    again.tidy()
    for nth, day in ((2, JANUARY), (3, JANUARY + timedelta(days=9)), (4, date(2026, 4, 1))):
        found = await again.load(5)
        assert found is not None
        assert ids(await again.history(5)) == [f"s{n}" for n in range(1, found.past.ended + 1)]
        assert found.past.ended >= len(kept), "what was acknowledged is there"
        await again.change(5, ends(nth, day))
    await again.change(5, turns_voice)
    await again.change(5, turns_voice)
    assert unfiled(folder) == []
    assert chapter(folder, "2026-01") == ["s1", "s2"]
    assert chapter(folder, "2026-02") == ["s3"]
    assert chapter(folder, "2026-04") == ["s4"]


def _change_now(store: TinyStore, decide: Decide) -> None:
    """The same in this thread, so that what kills it does not kill the test."""
    asyncio.run(store.change(5, decide))


def test_sigkill_at_any_moment_loses_and_doubles_no_session(folder: Path) -> None:
    done = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-m", "tests.store.child", "end", str(folder), str(KILLS)],
        cwd=TREE,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    lives = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(lives) == KILLS
    for life in lives:
        assert life["ended"] - life["acknowledged"] in (0, 1), life
        assert life["history"] == [f"s{nth}" for nth in range(life["ended"])]


# Two at once


async def test_two_stores_put_every_session_into_its_chapter(folder: Path) -> None:
    one, other = TinyStore(folder), TinyStore(folder)
    await asyncio.gather(
        *(store.change(5, ends(nth)) for nth, store in enumerate([one, other] * 15))
    )
    for _ in range(2):
        await one.change(5, turns_voice)
    assert unfiled(folder) == []
    assert sorted(chapter(folder, "2026-01")) == sorted(f"s{nth}" for nth in range(30))
    assert sorted(ids(await other.history(5))) == sorted(f"s{nth}" for nth in range(30))


async def test_a_chapter_that_is_written_as_somebody_is_forgotten_is_not_left(
    store: TinyStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The record is kept, and deleted by somebody else before its chapter is there: while the
    record's rename is made durable, which is between the two."""
    real_fsync, other = os.fsync, TinyStore(folder)
    forgotten: list[set[str]] = []

    def fsync(file: int) -> None:
        real_fsync(file)
        if Path(f"/proc/self/fd/{file}").readlink() == folder and not forgotten:
            forgotten.append(names(folder))
            asyncio.run(other.delete(5))

    monkeypatch.setattr(os, "fsync", fsync)
    await store.change(5, ends(1))
    assert forgotten == [{"5.json"}], "there was no chapter yet"
    assert names(folder) == set()


# Forgotten


async def test_forgetting_takes_every_chapter_along(store: TinyStore, folder: Path) -> None:
    for nth in range(4):
        await store.change(5, ends(nth, JANUARY + timedelta(days=40 * nth)))
        await store.change(55, ends(nth))
    (folder / "5" / "2026-07.json").write_text("broken")
    (folder / "5" / "2026-07.77-1.new").write_text("half")
    await store.history(5)
    await store.delete(5)
    assert names(folder) == {"55", "55.json"}
    assert await store.history(5) == ()
    await store.change(5, ends(9))
    assert ids(await store.history(5)) == ["s9"]


# What cannot be read or written


async def test_a_chapter_that_cannot_be_written_stays_in_the_record(
    disk: SmallDisk, caplog: pytest.LogCaptureFixture
) -> None:
    """There is a folder in the way, as there might be a disk that is full just then."""
    folder = disk.folder / "people"
    store = TinyStore(folder)
    blocked = folder / "5" / "2026-01.json"
    blocked.mkdir(parents=True)
    with caplog.at_level(logging.WARNING):
        for nth in range(5):
            await store.change(5, ends(nth))
    assert "what is past stays in a record" in caplog.text
    assert unfiled(folder) == [f"s{nth}" for nth in range(5)], "all, and not the last three alone"
    blocked.rmdir()
    for _ in range(2):
        await store.change(5, turns_voice)
    assert unfiled(folder) == []
    assert ids(await store.history(5)) == [f"s{nth}" for nth in range(5)]


async def test_a_full_disk_loses_no_session(disk: SmallDisk) -> None:
    store = TinyStore(disk.folder / "people")
    await store.change(5, ends(1))
    disk.fill()
    with pytest.raises(StoreError):
        await store.change(5, ends(2))
    disk.clear()
    await store.change(5, ends(2))
    assert ids(await store.history(5)) == ["s1", "s2"]


@pytest.mark.parametrize("content", [b"", b"half", b"[]", b'{"_default": {"1": {"schema": 1}}}'])
async def test_a_broken_chapter_is_set_aside_and_the_totals_stay(
    store: TinyStore, folder: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    for nth in range(3):
        await store.change(5, ends(nth, JANUARY + timedelta(days=2 * nth)))
    (folder / "5" / "2026-01.json").write_bytes(content)
    await store.change(5, turns_voice)
    assert ids(await store.history(5)) == ["s1", "s2"]
    assert (folder / "5" / "2026-01.unreadable-1").read_bytes() == content
    assert len([line for line in caplog.records if line.levelno == logging.ERROR]) == 1
    person = await store.load(5)
    assert person is not None
    assert person.past.sessions == 3
    await store.change(5, ends(3, JANUARY))
    assert chapter(folder, "2026-01") == ["s3"]


async def test_a_newer_chapter_is_left_alone(store: TinyStore, folder: Path) -> None:
    await store.change(5, ends(1))
    newer = b'{"_default": {"1": {"schema": 9, "sessions": []}}}'
    (folder / "5" / "2026-01.json").write_bytes(newer)
    await store.change(5, ends(2))
    await store.change(5, turns_voice)
    assert (folder / "5" / "2026-01.json").read_bytes() == newer
    assert unfiled(folder) == ["s1", "s2"]
    with pytest.raises(UnreadableRecord):
        await store.history(5)


# From version 3


async def test_a_record_of_version_3_goes_into_chapters_at_the_first_change(
    store: TinyStore, folder: Path
) -> None:
    sessions = [entry(nth, date(2024, 12, 1) + timedelta(days=nth)) for nth in range(500)]
    old = {"schema": 3, "person": {"id": 5, "history": _plain(sessions)}, "revision": 17}
    (folder / "5.json").write_text(json.dumps({"_default": {"1": old}}))
    person = await store.load(5)
    # A level that was never named was standard then, and the newest sessions are rated by rungs.
    before = Person(id=5, level=Level.STANDARD, language="en", past=past_of(sessions))
    assert person == on_new_ladders(before)
    assert await store.history(5) == tuple(sessions)
    assert not (folder / "5").exists(), "nothing was changed yet"
    await store.change(5, turns_voice, rush=True)
    assert await store.history(5) == tuple(sessions)
    await store.change(5, turns_voice)
    await store.change(5, turns_voice)
    assert len(names(folder / "5")) == 17
    assert (folder / "5.json").stat().st_size < 3000
    assert await store.history(5) == tuple(sessions)


def _plain(sessions: list[Entry]) -> Any:
    return [
        {
            "id": of.id,
            "routine": of.routine,
            "day": of.day.isoformat(),
            "ended": of.ended,
            "finished": of.finished,
            "results": [
                {
                    "exercise": result.exercise,
                    "rung": result.rung,
                    "outcome": result.outcome.value,
                    "hold": result.hold,
                    "holds": result.holds,
                    "held": result.held,
                    "spent": result.spent,
                    "effort": result.effort and result.effort.value,
                }
                for result in of.results
            ],
        }
        for of in sessions
    ]
