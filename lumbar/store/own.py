"""Opens files of a data folder in which others may have put something: links are not followed.

Who can write in the folder can put a link in a file's place, so that the bot reads, empties or
deletes something else, or a pipe, so that it waits for ever.
"""

import errno
import os
import stat
from pathlib import Path

LINK = "it is a link, which is not followed"
_CAREFUL = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_REFUSED = {errno.ELOOP, errno.EMLINK}
"""What O_NOFOLLOW says of a link: ELOOP; EMLINK on FreeBSD."""
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH

HALF_MOVED = "half-moved"
"""The file that lies in a DATA_DIR while people are moved into it, and if that did not come to its
end."""

NAMES = (
    *("lock", "alive", "updates.jsonl", "updates.new", "people", "people.lock", "people.ledger"),
    *(
        "people.index",
        "people.index.new",
        "people.forgotten",
        "people.forgotten.new",
        "file-ids.json",
        "file-ids.new",
        HALF_MOVED,
        "telegram",
    ),
)
"""What lies in a DATA_DIR itself. What is in people/ is looked at when it is opened."""


def opened(path: Path | str, flags: int) -> int:
    """Opens a file, made for its owner alone where flags have O_CREAT; returns its descriptor.

    Raises OSError, also for a link and for whatever else is no file.
    """
    return opened_as(path, flags)[0]


def opened_as(path: Path | str, flags: int) -> tuple[int, os.stat_result]:
    """Opens a file as `opened` does; returns its descriptor and its state."""
    try:
        file = os.open(path, flags | _CAREFUL, 0o600)
    except OSError as error:
        if error.errno in _REFUSED:
            raise OSError(errno.ELOOP, LINK, str(path)) from error
        raise
    state = os.fstat(file)
    if not stat.S_ISREG(state.st_mode):
        os.close(file)
        raise OSError(errno.EINVAL, "it is no file", str(path))
    return file, state


def anew(path: Path, flags: int = os.O_WRONLY) -> int:
    """Opens a new file; whatever lies in its place is removed. Raises OSError."""
    flags |= os.O_CREAT | os.O_EXCL
    try:
        return os.open(path, flags, 0o600)
    except FileExistsError:
        path.unlink()
        return os.open(path, flags, 0o600)


def content(path: Path) -> bytes | None:
    """Returns a file's bytes, None if there is none. Raises OSError."""
    try:
        file = opened(path, os.O_RDONLY)
    except FileNotFoundError:
        return None
    with os.fdopen(file, "rb") as reading:
        return reading.read()


def check_folder(folder: Path) -> None:
    """Raises OSError if a folder is a link; one that is missing is fine."""
    if folder.is_symlink():
        raise OSError(errno.ELOOP, LINK, str(folder))


def linked_in(folder: Path) -> str | None:
    """Returns the name of what is a link in a DATA_DIR and must not be; None if nothing is.

    The folder itself may be one: that is its operator's choice. Raises OSError.
    """
    return next((name for name in NAMES if (folder / name).is_symlink()), None)


def is_half_moved(folder: Path) -> bool:
    """Returns whether a DATA_DIR holds half of a move, which did not come to its end."""
    return os.path.lexists(folder / HALF_MOVED)


def open_to_others(folder: Path) -> list[str]:
    """Returns what is wrong with who may write in a DATA_DIR, a sentence each.

    Raises OSError.
    """
    said = []
    for path in (folder, *(folder / name for name in NAMES)):
        try:
            found = path.stat()
        except FileNotFoundError:
            continue
        if found.st_mode & _OTHERS_WRITE:
            mode = stat.S_IMODE(found.st_mode)
            said.append(f"others can write '{path}' (mode {mode:o}); expected mode 700, chmod go=")
        if found.st_uid not in {os.geteuid(), 0}:
            said.append(f"'{path}' belongs to user {found.st_uid}, who can change what is in it")
    return said
