"""Disks that are full or read-only, for real."""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_LIBC = ctypes.CDLL(None, use_errno=True)
_READ_ONLY, _REMOUNT = 1, 32


class SmallDisk:
    """A file system of a few pages, mounted at `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._stuffing = folder / "stuffing"

    def fill(self) -> None:
        """Takes all the room that is left."""
        with self._stuffing.open("ab", buffering=0) as out:
            for size in (4096, 1):
                try:
                    while out.write(b"x" * size):
                        pass
                except OSError:
                    continue

    def clear(self) -> None:
        """Gives the room back."""
        self._stuffing.unlink()

    def read_only(self) -> None:
        """From now on nothing can be written."""
        _mount(self.folder, _READ_ONLY | _REMOUNT, b"")


@contextmanager
def small_disk(folder: Path) -> Iterator[SmallDisk]:
    """A disk of 256 KB; where this user may not mount one, the test skips."""
    folder.mkdir()
    try:
        _mount(folder, 0, b"size=256k,mode=0700")
    except PermissionError as error:
        pytest.skip(f"a full disk needs root, to mount one ({error.strerror})")
    try:
        yield SmallDisk(folder)
    finally:
        # Lazily: a test that failed may still have a file open there.
        if _LIBC.umount2(os.fsencode(folder), 2):
            raise OSError(ctypes.get_errno(), "umount", str(folder))


def _mount(folder: Path, flags: int, options: bytes) -> None:
    if _LIBC.mount(b"tmpfs", os.fsencode(folder), b"tmpfs", flags, options):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(folder))
