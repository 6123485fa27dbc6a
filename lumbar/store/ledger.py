"""Records made durable by one fsync for many of them, until each is so in its own file."""

import os
from pathlib import Path


class Ledger:
    """A file of lines that are on disk when `append` returns; made when the first one comes."""

    def __init__(self, path: Path) -> None:
        """path: the file's; its folder must exist by the first `append`."""
        self._path = path
        self._file: int | None = None
        self.length = len(self.lines())
        """How many lines it holds."""

    def lines(self) -> list[bytes]:
        """Its whole lines, oldest first; one that a crash has torn was never acknowledged."""
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return []
        return content.split(b"\n")[:-1]

    def append(self, lines: list[bytes]) -> None:
        """Adds lines, which hold no newline. Raises OSError, and then none of them is there."""
        if self._file is None:
            self._file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            # What a crash has torn must not stand before the next line; and the name must last.
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
        """Forgets every line, for good. Raises OSError."""
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
        """Lets go of the file."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


def sync(path: Path) -> None:
    """Makes a file's content, or renames and removals in a folder, survive a crash of the machine.

    Raises OSError.
    """
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
