"""The ledger: a write-ahead log that makes many records durable with one fsync.

A line is needed until the record is durable in its own file.
"""

import os
from pathlib import Path

from lumbar.store.own import content, opened


class Ledger:
    """A file of lines, durable when `append` returns; created by the first `append`."""

    def __init__(self, path: Path) -> None:
        """path: the ledger's file; its folder must exist by the first `append`."""
        self._path = path
        self._file: int | None = None
        self.length = len(self.lines())
        """How many lines the ledger holds."""

    def lines(self) -> list[bytes]:
        """Returns the complete lines, oldest first.

        A line that a crash has torn is left out: its change was never acknowledged.
        """
        return (content(self._path) or b"").split(b"\n")[:-1]

    def append(self, lines: list[bytes]) -> None:
        """Appends lines, which must not contain a newline, and fsyncs them.

        Raises OSError, and then adds none of them.
        """
        if self._file is None:
            self._file = opened(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
            # Cuts off a torn line, and makes the file's name in its folder durable.
            os.ftruncate(self._file, sum(len(line) + 1 for line in self.lines()))
            sync(self._path.parent)
        before = os.fstat(self._file).st_size
        data = b"".join(line + b"\n" for line in lines)
        try:
            while data:
                data = data[os.write(self._file, data) :]
            os.fsync(self._file)
        except OSError:
            os.ftruncate(self._file, before)
            raise
        self.length += len(lines)

    def clear(self) -> None:
        """Removes every line, durably. Raises OSError."""
        if not self.length:
            return
        if self._file is None:
            self._path.unlink()
            sync(self._path.parent)
        else:
            os.ftruncate(self._file, 0)
            os.fsync(self._file)
        self.length = 0

    def close(self) -> None:
        """Closes the file; `append` opens it again."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


def sync(path: Path) -> None:
    """Fsyncs a file's content, or the renames and removals in a folder.

    They then survive a crash of the machine. Raises OSError.
    """
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
