"""What an operator does with what is kept: a backup, bringing it back, asking how the bot is."""

import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from lumbar.clock import SystemClock
from lumbar.coach.person import Person
from lumbar.settings import CannotRun, Settings
from lumbar.store.backup import Restored, people_in
from lumbar.store.instance_lock import InstanceLock
from lumbar.store.postgres.database import Database
from lumbar.store.postgres.leases import Leases
from lumbar.store.postgres.people import PostgresStore
from lumbar.store.tiny import TinyStore
from lumbar.upkeep import SILENT_SECONDS, bring_back, health, make_backup
from tests.clocks import ManualClock
from tests.postgres import Server, free_port, shared_server
from tests.store.contract import ended, everyone, one_more
from tests.store.people import entry

ROOT = Path(__file__).parents[1]
ANNA, BEN = 5_000_000_001, 5_000_000_002


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(token="42:secret", data_dir=tmp_path / "data")


@pytest.fixture
def running(settings: Settings) -> Iterator[InstanceLock]:
    lock = InstanceLock(settings.data_dir)
    yield lock
    lock.release()


def place(settings: Settings) -> tuple[str, int]:
    return str(settings.data_dir), 42


def people_of(settings: Settings) -> TinyStore:
    return TinyStore(settings.data_dir / "people")


async def test_a_backup_is_taken_while_the_bot_runs_and_restored_when_it_does_not(
    settings: Settings, tmp_path: Path
) -> None:
    clock = SystemClock()  # as the store has it, which notes when somebody was forgotten
    store, file = people_of(settings), tmp_path / "file"
    lock = InstanceLock(settings.data_dir)
    for number in (ANNA, BEN):
        await store.change(number, one_more)
    assert await make_backup(*place(settings), file, clock) == 2
    await store.delete(ANNA)
    await store.change(BEN, one_more)
    with pytest.raises(CannotRun, match=f"process {os.getpid()} works on; stop it first"):
        await bring_back(*place(settings), file, clock, over=False)
    await store.close()
    lock.release()
    counts = await bring_back(*place(settings), file, clock, over=False)
    assert counts == Restored(there=1, forgotten=1)
    assert await everyone(people_of(settings)) == {BEN: Person(id=BEN, rungs={"plank": 2})}
    assert await bring_back(*place(settings), file, clock, over=True) == Restored(
        written=1, forgotten=1
    )
    assert await everyone(people_of(settings)) == {BEN: Person(id=BEN, rungs={"plank": 1})}


async def test_who_has_lost_everything_has_everything_again(
    settings: Settings, tmp_path: Path, clock: ManualClock
) -> None:
    await people_of(settings).change(ANNA, one_more)
    await make_backup(*place(settings), tmp_path / "file", clock)
    anew = Settings(token="42:secret", data_dir=tmp_path / "new" / "data")
    assert await bring_back(*place(anew), tmp_path / "file", clock, over=False) == Restored(
        written=1
    )
    assert await everyone(people_of(anew)) == await everyone(people_of(settings))


async def test_what_cannot_be_done_is_one_line_that_says_why(
    settings: Settings, tmp_path: Path, clock: ManualClock
) -> None:
    with pytest.raises(CannotRun, match="where no people are kept yet"):
        await make_backup(*place(settings), tmp_path / "file", clock)
    await people_of(settings).change(ANNA, one_more)
    with pytest.raises(CannotRun, match=r"'.*nowhere/file' cannot be written: No such file"):
        await make_backup(*place(settings), tmp_path / "nowhere" / "file", clock)
    with pytest.raises(CannotRun, match=r"'.*missing' cannot be read: No such file"):
        await bring_back(*place(settings), tmp_path / "missing", clock, over=False)
    with pytest.raises(CannotRun, match="is no backup to restore"):
        await bring_back(
            *place(settings), settings.data_dir / "people" / f"{ANNA}.json", clock, over=True
        )


def test_a_bot_that_gives_signs_of_life_is_well(
    settings: Settings, running: InstanceLock, clock: ManualClock
) -> None:
    running.heartbeat(clock.now())
    assert health(settings, clock).startswith("fine")
    running.heartbeat(clock.now() - SILENT_SECONDS)
    with pytest.raises(CannotRun, match="no sign of life for 10 s"):
        health(settings, clock)


def test_no_bot_is_not_well(settings: Settings, clock: ManualClock) -> None:
    with pytest.raises(CannotRun, match="no bot works on"):
        health(settings, clock)
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    settings.data_dir.mkdir()
    (settings.data_dir / "alive").write_text(str(dead.pid))
    with pytest.raises(CannotRun, match="no bot works on"):
        health(settings, clock)


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["health"], 1, "lumbar: no bot works on DATA_DIR"),
        (["backup", "file"], 2, "lumbar: DATA_DIR is 'data', where no people are kept yet"),
        (["restore", "file"], 2, "lumbar: 'file' cannot be read: No such file or directory"),
    ],
)
def test_the_commands_from_outside(tmp_path: Path, words: list[str], code: int, says: str) -> None:
    done = subprocess.run(  # noqa: S603
        [sys.executable, ROOT / "bot.py", *words],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr.splitlines()[-1].startswith(says)


@pytest.fixture(scope="module")
def server() -> Server:
    return shared_server()


@pytest.fixture
def url(server: Server) -> str:
    return server.database()


async def test_a_backup_of_a_database_is_taken_while_the_bot_runs_too(
    url: str, tmp_path: Path
) -> None:
    clock, file = SystemClock(), tmp_path / "file"
    database = await Database.open(url, 42)
    store, leases = PostgresStore(database), Leases(database, 1, "")
    await leases.beat(0.0)
    for number in (ANNA, BEN):
        await store.change(number, one_more)
    assert await make_backup(url, 42, file, clock) == 2
    await store.delete(ANNA)
    await store.change(BEN, one_more)
    with pytest.raises(CannotRun, match=r"a bot works on .* stop it first"):
        await bring_back(url, 42, file, clock, over=False)
    await leases.leave()
    counts = await bring_back(url, 42, file, clock, over=False)
    assert counts == Restored(there=1, forgotten=1)
    assert await bring_back(url, 42, file, clock, over=True) == Restored(written=1, forgotten=1)
    assert await everyone(store) == {BEN: Person(id=BEN, rungs={"plank": 1})}
    await store.close()


async def test_a_backup_of_a_folder_is_restored_into_a_database_and_back(
    url: str, settings: Settings, tmp_path: Path, clock: ManualClock
) -> None:
    store = people_of(settings)
    for nth in range(5):
        await store.change(ANNA, partial(ended, entry(nth)))
    await make_backup(*place(settings), tmp_path / "one", clock)
    await bring_back(url, 42, tmp_path / "one", clock, over=False)
    await make_backup(url, 42, tmp_path / "two", clock)
    assert list(people_in(tmp_path / "two")) == list(people_in(tmp_path / "one"))


async def test_what_cannot_be_done_with_a_database_is_one_line(
    url: str, tmp_path: Path, clock: ManualClock
) -> None:
    file = tmp_path / "file"
    assert await make_backup(url, 42, file, clock) == 0
    with pytest.raises(CannotRun, match="holds the people of bot 42"):
        await make_backup(url, 43, file, clock)
    with pytest.raises(CannotRun, match=r"no backup was made: .* cannot be reached"):
        await make_backup(f"postgresql://127.0.0.1:{free_port()}/x", 42, file, clock)


@pytest.mark.parametrize("words", [["due"], ["backup", "file"], ["restore", "file"]])
def test_the_commands_find_the_database(server: Server, tmp_path: Path, words: list[str]) -> None:
    there, nowhere = server.database(), f"postgresql://a:sesame@127.0.0.1:{free_port()}/x"
    if words[0] == "restore":
        assert of_bot(tmp_path, ["backup", "file"], there).returncode == 0
    done = of_bot(tmp_path, words, there)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("0 ")
    done = of_bot(tmp_path, words, nowhere)
    assert (done.returncode, done.stdout) == (2, "")
    assert "cannot be reached" in done.stderr
    assert "sesame" not in done.stderr


def of_bot(tmp_path: Path, words: list[str], url: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(  # noqa: S603
        [sys.executable, ROOT / "bot.py", *words],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "DATABASE_URL": url},
        capture_output=True,
        text=True,
        check=False,
    )
