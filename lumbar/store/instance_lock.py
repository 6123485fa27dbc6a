"""The lock on a DATA_DIR, which allows one bot a folder, and when its holder was last alive."""

import fcntl
import os
from pathlib import Path

from lumbar.store.own import content, opened


class LockedByAnother(Exception):
    """Another process uses this folder; `process` is its process id, or "unknown"."""

    def __init__(self, folder: Path, process: str) -> None:
        super().__init__(f"{folder} is in use by process {process}")
        self.process = process


class InstanceLock:
    """The lock on a DATA_DIR; held until `release` or until the process ends."""

    def __init__(self, folder: Path) -> None:
        """Takes the lock without waiting; creates the folder if it is missing.

        Raises LockedByAnother, or OSError if the folder cannot be written.
        """
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._alive = folder / "alive"
        self._lock = opened(folder / "lock", os.O_RDWR | os.O_CREAT)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self._begin()
        except BlockingIOError as error:
            os.close(self._lock)
            raise LockedByAnother(folder, _read(self._alive) or "unknown") from error
        except OSError:
            os.close(self._lock)
            raise

    def _begin(self) -> None:
        """Notes who holds the folder from now on. Raises OSError."""
        self.last_alive = _modified(self._alive)
        """When the previous holder was last alive, in UTC seconds; None if there was none."""
        file = opened(self._alive, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        with os.fdopen(file, "w") as out:
            out.write(str(os.getpid()))
        if self.last_alive is not None:
            # Kept until the first heartbeat: a crash before the sessions are recovered must not
            # lose the moment at which the previous holder stopped.
            os.utime(self._alive, (self.last_alive, self.last_alive))

    def heartbeat(self, now: float) -> None:
        """Records that the holder is alive at `now` (UTC seconds). Raises OSError."""
        os.utime(self._alive, (now, now))

    def release(self) -> None:
        """Releases the lock."""
        os.close(self._lock)


class Sign:
    """A sign of life in a folder that nothing is kept in: of a bot whose people are in a database.

    Several may share the folder; then it shows that one of them is alive.
    """

    def __init__(self, folder: Path) -> None:
        """folder: made if it is missing."""
        self._alive = folder / "alive"

    def heartbeat(self, now: float) -> None:
        """Records that the bot is alive at `now` (UTC seconds). Raises OSError."""
        if _read(self._alive) != str(os.getpid()):
            self._alive.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = opened(self._alive, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            with os.fdopen(file, "w") as out:
                out.write(str(os.getpid()))
        os.utime(self._alive, (now, now))


def last_sign(folder: Path) -> float | None:
    """Returns when the bot that works on a DATA_DIR gave its last sign of life (UTC seconds); None
    if none does.

    It takes no lock, which could be in the way of a bot that starts.
    """
    alive = folder / "alive"
    process = _read(alive)
    if not process.isdecimal():
        return None
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return None
    except PermissionError:
        pass  # it is there, and another user's
    return _modified(alive)


def _read(path: Path) -> str:
    try:
        return (content(path) or b"").decode(errors="replace").strip()
    except OSError:
        return ""


def _modified(path: Path) -> float | None:
    try:
        return path.lstat().st_mtime
    except FileNotFoundError:
        return None
