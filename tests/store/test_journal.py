"""Updates that were taken are not lost, and are not taken twice."""
# ruff: noqa: ASYNC240 - a test may look at a file

import asyncio
import errno
import json
import logging
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
)

from lumbar.store.journal import REMEMBERED, Journal
from tests.patience import PATIENCE
from tests.store.child import WORDS
from tests.store.disk import SmallDisk

KILLS = 40
TREE = Path(__file__).parents[2]


def update(number: int, text: str = WORDS) -> dict[str, Any]:
    return {"update_id": number, "message": {"text": text}}


def ids(updates: list[dict[str, Any]]) -> list[int]:
    return [one["update_id"] for one in updates]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "updates.jsonl"


def reopened(journal: Journal, path: Path) -> Journal:
    journal.close()
    return Journal(path)


async def test_what_is_taken_waits_until_it_is_handled(path: Path) -> None:
    journal = Journal(path)
    assert await journal.take([update(1), update(2)]) == [update(1), update(2)]
    assert await journal.take([update(3)]) == [update(3)]
    await journal.handled(2)
    assert journal.waiting == [update(1), update(3)]
    journal = reopened(journal, path)
    assert journal.waiting == [update(1), update(3)]
    journal.close()


async def test_what_is_taken_is_on_disk_when_it_is_taken(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SIGKILL does not need it; a power cut does."""
    journal = Journal(path)
    synced: list[str] = []
    real_fsync = os.fsync

    def fsync(file: int) -> None:
        real_fsync(file)
        synced.append(path.read_text())

    monkeypatch.setattr(os, "fsync", fsync)
    await journal.take([update(1)])
    assert WORDS in synced[-1]
    journal.close()


async def test_one_seen_again_is_known(path: Path) -> None:
    journal = Journal(path)
    await journal.take([update(1), update(2)])
    await journal.handled(1)
    assert await journal.take([update(1), update(2), update(3)]) == [update(3)]
    for number in (2, 3):
        await journal.handled(number)
    journal = reopened(journal, path)
    assert await journal.take([update(1), update(2), update(3), update(4)]) == [update(4)]
    assert journal.waiting == [update(4)]
    journal.close()


async def test_one_seen_twice_in_a_batch_is_taken_once(path: Path) -> None:
    journal = Journal(path)
    assert await journal.take([update(1), update(1)]) == [update(1)]
    journal.close()


async def test_in_memory_too_one_seen_twice_is_remembered_once(path: Path) -> None:
    journal = Journal(path)
    assert journal.remember([update(1), update(1)]) == [update(1)]
    assert journal.remember([update(1)]) == []
    journal.close()


async def test_what_is_handled_is_noted_in_the_same_turn_of_the_event_loop(path: Path) -> None:
    """Until then SIGKILL would bring it once more; it waits for no disk that is taking updates."""
    journal = Journal(path)
    await journal.take([update(number) for number in range(1, 5)])
    taking = asyncio.create_task(journal.take([update(5)]))
    await asyncio.sleep(0)  # it waits for the disk
    first, second, third = (journal.handled(number) for number in (1, 2, 3))
    first.send(None)
    for other in (second, third):
        with pytest.raises(StopIteration):
            other.send(None)
    assert '{"done":' not in path.read_text()
    with pytest.raises(StopIteration):
        first.send(None)
    assert '{"done":1}\n{"done":2}\n{"done":3}\n' in path.read_text()
    assert ids(journal.waiting) == [4]
    await taking
    journal.close()


async def test_what_is_handled_when_the_program_ends_is_noted(path: Path) -> None:
    journal = Journal(path)
    await journal.take([update(1), update(2), update(3)])
    last = asyncio.create_task(journal.handled(1))
    await asyncio.sleep(0)
    last.cancel()
    await asyncio.gather(last, journal.handled(2), return_exceptions=True)
    journal = reopened(journal, path)
    assert ids(journal.waiting) == [3]
    journal.close()


async def test_what_is_handled_while_the_file_is_made_anew_stays_handled(path: Path) -> None:
    journal = Journal(path)
    for number in range(1, 3001, 100):
        batch = [update(number) for number in range(number, number + 100)]
        await journal.take(batch)
        await asyncio.gather(*(journal.handled(one["update_id"]) for one in batch[1:]))
    journal = reopened(journal, path)
    assert ids(journal.waiting) == list(range(1, 3001, 100))
    journal.close()


async def test_at_rest_it_holds_ids_and_nobodys_words(path: Path) -> None:
    journal = Journal(path, quiet=0.0)
    for number in range(1, 50):
        await journal.take([update(number)])
    assert WORDS in path.read_text()
    for number in range(1, 50):
        await journal.handled(number)
    await at_rest(path)
    assert json.loads(path.read_text()) == {"known": list(range(1, 50))}
    assert WORDS not in "".join(file.read_text() for file in path.parent.iterdir())
    journal.close()


async def at_rest(path: Path) -> None:
    """Returns when the file has nothing but a line of ids."""
    async with asyncio.timeout(PATIENCE):
        while path.read_text().count("\n") > 1:
            await asyncio.sleep(0)


async def test_many_one_after_another_do_not_have_it_rewritten_until_it_is_quiet(
    path: Path, tmp_path: Path
) -> None:
    """At a hundred a second nothing waits many times a second."""
    journal = Journal(path, quiet=3600.0)
    file = path.stat().st_ino
    for number in range(1, 50):
        await journal.take([update(number)])
        await journal.handled(number)
    assert path.stat().st_ino == file
    crashed = tmp_path / "crashed.jsonl"
    crashed.write_bytes(path.read_bytes())
    journal.close()
    assert json.loads(path.read_text()) == {"known": list(range(1, 50))}
    journal = Journal(crashed)
    assert journal.waiting == []
    assert await journal.take([update(1), update(49)]) == [], "they are known after a crash, too"
    journal.close()


async def test_what_is_taken_while_it_is_to_rest_waits_on(path: Path) -> None:
    journal = Journal(path, quiet=0.0)
    await journal.take([update(1)])
    await journal.handled(1)
    await journal.take([update(2)])
    await asyncio.sleep(0)  # the moment of rest comes, and somebody waits by now
    journal = reopened(journal, path)
    assert journal.waiting == [update(2)]
    assert await journal.take([update(1)]) == []
    journal.close()


async def test_only_its_owner_may_read_it(path: Path) -> None:
    journal = Journal(path)
    for number in (1, 2):
        assert path.stat().st_mode & 0o777 == 0o600
        await journal.take([update(number)])
        await journal.handled(number)
    journal.close()


async def test_it_does_not_remember_for_ever(path: Path) -> None:
    journal = Journal(path)
    last = REMEMBERED + 500
    for first in range(1, last, 100):
        batch = [update(number) for number in range(first, first + 100)]
        await journal.take(batch)
        for number in ids(batch):
            await journal.handled(number)
    assert await journal.take([update(501), update(last)]) == []
    journal.close()
    assert json.loads(path.read_text()) == {"known": list(range(501, last + 1))}


async def test_it_stays_small_while_one_update_takes_for_ever(path: Path) -> None:
    """Somebody's handler hangs, and the file must not grow with everybody's words."""
    journal = Journal(path)
    await journal.take([update(1)])
    for number in range(2, 2500):
        await journal.take([update(number)])
        await journal.handled(number)
        if path.stat().st_size > 120_000:
            pytest.fail(f"{path.stat().st_size} bytes after {number} updates, one waiting")
    assert journal.waiting == [update(1)]
    journal = reopened(journal, path)
    assert journal.waiting == [update(1)]
    journal.close()


async def test_updates_taken_at_once_are_all_kept(path: Path) -> None:
    journal = Journal(path)
    taken = await asyncio.gather(*(journal.take([update(number)]) for number in range(50)))
    assert sorted(ids([one for batch in taken for one in batch])) == list(range(50))
    await asyncio.gather(*(journal.handled(number) for number in range(0, 50, 2)))
    journal = reopened(journal, path)
    assert sorted(ids(journal.waiting)) == list(range(1, 50, 2))
    journal.close()


async def test_any_words_come_back(path: Path) -> None:
    odd = "line\nfeed \u2028\u0085\x1c 🧘🏽‍♀️ \ud83d \x00"  # Telegram cuts a pair in two at times
    journal = Journal(path)
    await journal.take([update(1, odd), update(2)])
    journal = reopened(journal, path)
    assert journal.waiting == [update(1, odd), update(2)]
    journal.close()


# What is to be forgotten


async def test_what_is_redacted_is_gone_from_the_disk_and_the_rest_waits(path: Path) -> None:
    journal = Journal(path)
    await journal.take([update(1, "mine"), update(2, "yours"), update(3, "mine, too")])
    await journal.handled(3)
    assert "mine, too" in path.read_text(), "handled, and not gone while something waits"

    def left(one: dict[str, Any]) -> dict[str, Any] | None:
        if one["update_id"] == 1:
            return {"update_id": 1}
        return one

    await journal.redact(left)
    assert "mine" not in path.read_text()
    assert list(path.parent.iterdir()) == [path]
    assert journal.waiting == [{"update_id": 1}, update(2, "yours")]
    await journal.redact(lambda one: None if one["update_id"] == 1 else one)
    assert await journal.take([update(1), update(3)]) == [], "their numbers are known still"
    journal = reopened(journal, path)
    assert journal.waiting == [update(2, "yours")]
    await journal.handled(1)
    await journal.handled(2)
    assert journal.waiting == []
    journal.close()


async def test_a_full_disk_redacts_nothing_and_says_so(disk: SmallDisk) -> None:
    path = disk.folder / "updates.jsonl"
    journal = Journal(path)
    await journal.take([update(1, "mine"), update(2, "y" * 9000)])
    disk.fill()
    with pytest.raises(OSError, match="No space left"):
        await journal.redact(lambda one: None if one["update_id"] == 1 else one)
    disk.clear()
    await journal.redact(lambda one: None if one["update_id"] == 1 else one)
    assert "mine" not in path.read_text()
    assert await journal.take([update(3)]) == [update(3)]
    journal = reopened(journal, path)
    assert ids(journal.waiting) == [2, 3]
    journal.close()


def test_sigkill_brings_nothing_back_that_was_redacted(tmp_path: Path) -> None:
    """A process that takes and redacts is killed at random moments, many times."""
    done = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-m", "tests.store.child", "redact", str(tmp_path), str(KILLS)],
        cwd=TREE,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    stays: set[int] = set()
    for life in map(json.loads, done.stdout.splitlines()):
        last = life["acknowledged"]
        for number in range(1, last + 1, 2):
            assert f"forgets {number}." not in life["text"]
        stays |= set(range(life["first"] + 1, last + 2, 2))
        assert stays <= set(life["waiting"])


# Crashes


def test_sigkill_loses_nothing_that_was_taken(tmp_path: Path) -> None:
    """A process that takes updates one by one is killed at random moments, many times."""
    done = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-m", "tests.store.child", "take", str(tmp_path), str(KILLS)],
        cwd=TREE,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    lives = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(lives) == KILLS
    never_handled: list[int] = []
    for life in lives:
        last = life["acknowledged"]
        # The last one may be taken and not handled, or the next taken and not acknowledged.
        never_handled += [n for n in range(life["first"], last + 1) if n % 10 == 0]
        waiting = set(life["waiting"])
        assert set(never_handled) <= waiting, life
        never_handled = sorted(waiting)
        assert len(waiting - set(range(life["first"]))) <= (last - life["first"]) / 10 + 3, life


@pytest.mark.parametrize("end", range(1, 40, 3))
async def test_a_torn_last_line_takes_nothing_else_with_it(path: Path, end: int) -> None:
    journal = Journal(path)
    await journal.take([update(1), update(2)])
    await journal.handled(1)
    journal.close()
    whole = path.read_bytes()
    path.write_bytes(whole + (json.dumps({"take": update(3)}) + "\n").encode()[:end])
    journal = Journal(path)
    assert journal.waiting == [update(2)]
    # It was not acknowledged, so it comes once more; and what comes now is kept as ever.
    assert await journal.take([update(3)]) == [update(3)]
    assert await journal.take([update(4)]) == [update(4)]
    journal = reopened(journal, path)
    assert journal.waiting == [update(2), update(3), update(4)]
    journal.close()


@pytest.mark.parametrize(
    "junk", [b"\xff\xfe\x80\n", bytes(512) + b"\n", b"5\n", b"[]\n", b'{"known": 5}\n', b"{}\n"]
)
async def test_a_damaged_line_is_left_out_and_reported(
    path: Path, junk: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    path.write_bytes(
        json.dumps({"take": update(1)}).encode()
        + b"\n"
        + junk
        + json.dumps({"take": update(2)}).encode()
        + b"\n"
    )
    journal = Journal(path)
    assert journal.waiting == [update(1), update(2)]
    assert [line.levelno for line in caplog.records] == [logging.WARNING]
    assert str(path) in caplog.text
    assert WORDS not in caplog.text
    journal.close()


# Disks that fail


async def test_a_full_disk_takes_nothing_and_keeps_what_it_has(disk: SmallDisk) -> None:
    path = disk.folder / "updates.jsonl"
    journal = Journal(path)
    await journal.take([update(1)])
    disk.fill()
    with pytest.raises(OSError, match="No space left") as full:
        await journal.take([update(2), update(3, "x" * 9000)])
    assert full.value.errno == errno.ENOSPC
    assert journal.waiting == [update(1)]
    disk.clear()
    assert await journal.take([update(2)]) == [update(2)]
    journal = reopened(journal, path)
    assert journal.waiting == [update(1), update(2)]
    journal.close()


async def test_what_is_handled_on_a_full_disk_is_handled(
    disk: SmallDisk, caplog: pytest.LogCaptureFixture
) -> None:
    path = disk.folder / "updates.jsonl"
    journal = Journal(path)
    await journal.take([update(number, "x" * 300) for number in range(400)])
    disk.fill()
    for number in range(399):
        await journal.handled(number)
    assert ids(journal.waiting) == [399]
    assert "cannot be written" in caplog.text
    disk.clear()
    await journal.take([update(400)])
    journal = reopened(journal, path)
    assert {399, 400} <= set(ids(journal.waiting)), "a note torn by the full disk took one along"
    for number in ids(journal.waiting):
        await journal.handled(number)
    assert journal.waiting == []
    journal.close()


async def test_it_empties_once_the_disk_has_room_again(disk: SmallDisk) -> None:
    path = disk.folder / "updates.jsonl"
    journal = Journal(path, quiet=0.0)
    await journal.take([update(1)])
    disk.fill()
    await journal.handled(1)
    disk.clear()
    await journal.take([update(2)])
    await journal.handled(2)
    await at_rest(path)
    assert json.loads(path.read_text()) == {"known": [1, 2]}
    journal.close()


# Any order of things


class AnyOrder(RuleBasedStateMachine):
    """Takes, handles and starts anew in any order; a dictionary knows what must be there."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.waiting: dict[int, dict[str, Any]] = {}
        self.seen: set[int] = set()

        self.temporary = tempfile.TemporaryDirectory()
        self.path = Path(self.temporary.name) / "updates.jsonl"
        self.journal = Journal(self.path, quiet=0.0)

    @rule(numbers=st.lists(st.integers(1, 12), max_size=4, unique=True), text=st.text())
    def takes(self, numbers: list[int], text: str) -> None:
        batch = [update(number, text) for number in numbers]
        new = self.loop.run_until_complete(self.journal.take(batch))
        assert new == [one for one in batch if one["update_id"] not in self.seen]
        self.seen |= set(numbers)
        self.waiting |= {one["update_id"]: one for one in new}

    @precondition(lambda self: self.waiting)
    @rule(data=st.data())
    def handles(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(sorted(self.waiting)))
        self.loop.run_until_complete(self.journal.handled(number))
        del self.waiting[number]

    @rule()
    def starts_anew(self) -> None:
        self.journal = reopened(self.journal, self.path)

    @rule(cut=st.binary(max_size=12))
    def is_killed_in_a_write(self, cut: bytes) -> None:
        """What stands after the last line's end is the beginning of one never finished."""
        self.journal.close()
        with self.path.open("ab") as out:
            out.write(b'{"take":{"update_id":3,"mess' + cut.replace(b"\n", b""))
        self.journal = Journal(self.path, quiet=0.0)

    @invariant()
    def nothing_is_lost(self) -> None:
        assert self.journal.waiting == list(self.waiting.values())

    def teardown(self) -> None:
        self.journal.close()
        self.loop.run_until_complete(self.loop.shutdown_default_executor())
        self.loop.close()
        self.temporary.cleanup()


AnyOrder.TestCase.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)
test_any_order = AnyOrder.TestCase
