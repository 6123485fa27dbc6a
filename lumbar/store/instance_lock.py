"""The lock on a DATA_DIR, for one bot a folder, and when its holder was last alive."""

import os
from pathlib import Path

from filelock import FileLock, Timeout


class LockedByAnother(Exception):
    """Another process works on this folder; `process` is its number, where it is known."""

    def __init__(self, folder: Path, process: str) -> None:
        super().__init__(f"{folder} is in use by process {process}")
        self.process = process


class InstanceLock:
    """The lock on a DATA_DIR; it ends with `release` or with the process."""

    def __init__(self, folder: Path) -> None:
        """Takes the lock; the folder is made where it is missing.

        Raises LockedByAnother, or OSError where the folder cannot be written.
        """
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._alive = folder / "alive"
        self._lock = FileLock(folder / "lock", mode=0o600)
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise LockedByAnother(folder, _read(self._alive) or "unknown") from error
        self.last_alive = _modified(self._alive)
        """When the holder before was last alive, in UTC seconds; None if there was none."""
        file = os.open(self._alive, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(file, "w") as out:
            out.write(str(os.getpid()))
        if self.last_alive is not None:
            # It is alive once it has taken up what the one before left.
            os.utime(self._alive, (self.last_alive, self.last_alive))

    def heartbeat(self, now: float) -> None:
        """Says that the holder is alive at `now` (UTC seconds). Raises OSError."""
        os.utime(self._alive, (now, now))

    def release(self) -> None:
        """Lets go of the lock."""
        self._lock.release()


def _read(path: Path) -> str:
    try:
        return path.read_text().strip()
    except OSError:
        return ""


def _modified(path: Path) -> float | None:
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return None
