"""One bot a DATA_DIR: real processes want the same folder."""

import json
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from lumbar.store.instance_lock import InstanceLock, LockedByAnother
from tests.store.disk import SmallDisk

TREE = Path(__file__).parents[2]
BEAT = 1_800_000_123.5


@contextmanager
def another(folder: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process that holds the folder, and was last alive at BEAT."""
    with subprocess.Popen(  # noqa: S603 - our own
        [sys.executable, "-m", "tests.store.child", "hold", str(folder), str(BEAT)],
        cwd=TREE,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline()) == {"pid": process.pid}
        try:
            yield process
        finally:
            process.kill()


def test_a_second_process_is_refused_and_told_by_whom(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with another(folder) as holder:
        for _ in range(2):  # asking does not loosen it
            with pytest.raises(LockedByAnother, match=str(folder)) as refused:
                InstanceLock(folder)
            assert refused.value.process == str(holder.pid)
        assert holder.poll() is None


def test_a_killed_holder_lets_go_at_once(tmp_path: Path) -> None:
    with another(tmp_path) as holder:
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        hold = InstanceLock(tmp_path)
    assert hold.last_alive == pytest.approx(BEAT)
    hold.release()


def test_it_says_when_the_holder_before_was_last_alive(tmp_path: Path) -> None:
    first = InstanceLock(tmp_path)
    assert first.last_alive is None
    for now in (BEAT, BEAT + 2):
        first.heartbeat(now)
    first.release()
    second = InstanceLock(tmp_path)
    assert second.last_alive == pytest.approx(BEAT + 2)
    second.release()


def test_who_never_said_that_it_is_alive_leaves_the_time_of_the_one_before(tmp_path: Path) -> None:
    """A start that ends before it has taken anything up has seen nobody's hold."""
    first = InstanceLock(tmp_path)
    first.heartbeat(BEAT)
    first.release()
    InstanceLock(tmp_path).release()
    third = InstanceLock(tmp_path)
    assert third.last_alive == pytest.approx(BEAT)
    third.release()


def test_two_in_one_process_are_two(tmp_path: Path) -> None:
    hold = InstanceLock(tmp_path)
    with pytest.raises(LockedByAnother):
        InstanceLock(tmp_path)
    hold.release()
    InstanceLock(tmp_path).release()


def test_other_folders_are_free(tmp_path: Path) -> None:
    first, second = InstanceLock(tmp_path / "a"), InstanceLock(tmp_path / "b")
    first.release()
    second.release()


def test_it_makes_the_folder_for_its_owners_eyes(tmp_path: Path) -> None:
    folder = tmp_path / "made" / "here"
    hold = InstanceLock(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for file in folder.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file.name
    hold.release()


def test_a_folder_that_cannot_be_is_an_os_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(OSError, match="Not a directory"):
        InstanceLock(tmp_path / "file" / "data")


def test_a_read_only_folder_is_an_os_error(disk: SmallDisk) -> None:
    InstanceLock(disk.folder).release()
    disk.read_only()
    with pytest.raises(OSError, match="Read-only file system"):
        InstanceLock(disk.folder)
