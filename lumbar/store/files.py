"""The people's files of a folder: where they are, and reading them."""

import logging
import os
from heapq import merge
from pathlib import Path

from lumbar.coach.person import Person
from lumbar.store.disk import (
    NEW,
    FolderLock,
    NotCached,
    cached,
    content_of,
    set_aside,
    written_beside,
)
from lumbar.store.index import Renewal, Seen
from lumbar.store.onefile import SUFFIX, Found, at_a_glance_of, behind, glanced, with_care
from lumbar.store.protocol import StoreError, UnreadableRecord
from lumbar.store.record import BrokenRecord, NewerRecord, kept_in
from lumbar.store.stamp import stamp_of

log = logging.getLogger(__name__)

_PART = 4096


class Files:
    """Reads the people's files of one folder. All but `at_once` may block; call it in a thread."""

    def __init__(self, folder: Path, lock: FolderLock) -> None:
        """folder: holds the files; lock: held while a broken one is set aside."""
        self._folder = folder
        self._lock = lock

    def path(self, person_id: int) -> Path:
        """Returns where a person's file is, or would be."""
        return self._folder / f"{person_id}{SUFFIX}"

    def names(self) -> list[str]:
        """Returns the names of all people's files. Raises OSError."""
        # Names instead of Path objects: a hundred thousand of those take 50 MB.
        with os.scandir(self._folder) as entries:
            return [entry.name for entry in entries if entry.name.endswith(SUFFIX)]

    def numbered(self) -> tuple[list[int], list[str]]:
        """Returns the ids of all people who have a file, in rising order, and the names of files
        that are nobody's. Raises OSError."""
        ids: list[int] = []
        others: list[str] = []
        for name in self.names():
            number = name.removesuffix(SUFFIX)
            if number.isdecimal() and str(int(number)) == number:
                ids.append(int(number))
            else:
                others.append(name)
        # In parts, because sorting a million at once would hold up the event loop.
        parts = (sorted(ids[at : at + _PART]) for at in range(0, len(ids), _PART))
        return list(merge(*parts)), others

    def found(self, path: Path) -> Found:
        """Reads a person's file. A broken file is set aside, and then counts as missing.

        Raises UnreadableRecord, StoreError.
        """
        while True:
            content = None
            try:
                content = content_of(path)
                if content is None:
                    return Found(None, None)
                return Found(content, glanced(content, path.name) or with_care(path))
            except NewerRecord as error:
                log.error("%s was written by a newer version (%s); it is left alone", path, error)
                raise UnreadableRecord(str(error)) from error
            except BrokenRecord as error:
                if set_aside(path, content, error, self._lock):
                    return Found(None, None)
            except OSError as error:
                raise StoreError(f"{path} cannot be read: {error.strerror}") from error

    def at_once(self, person_id: int) -> Person | None:
        """Returns a person without waiting for the disk; None if there is no such file.

        Raises NotCached where `person` has to read the file.
        """
        name = f"{person_id}{SUFFIX}"
        content = cached(f"{self._folder}{os.sep}{name}")
        if content is None:
            return None
        kept = glanced(content, name)
        if kept is None:
            raise NotCached
        return kept.person

    def person(self, path: Path) -> Person | None:
        """Returns the person in a file; None if there is none. Raises what `found` raises."""
        kept = self.found(path).kept
        return kept.person if kept else None

    def each(self, paths: list[Path]) -> list[Person | Exception | None]:
        """Returns what `person` returns or raises for each of these files."""
        found: list[Person | Exception | None] = []
        for path in paths:
            try:
                found.append(self.person(path))
            except StoreError as error:
                found.append(error)
        return found

    def tidy(self) -> None:
        """Removes temporary files that a crash has left. Raises OSError."""
        for half in self._folder.glob(f"*{NEW}"):
            half.unlink(missing_ok=True)

    def recover(self, line: bytes) -> int:
        """Writes a line of the ledger to its person's file, if that lacks it; returns whose it is.

        Raises BrokenRecord, NewerRecord, OSError.
        """
        committed = stamp_of(line)
        path = self.path(committed.id)
        if behind(path, committed.revision):
            kept_in(line)  # nothing but a record is put in a record's place
            written_beside(path, line, durable=False).replace(path)
        return committed.id

    def seen(self, ids: list[int], renewal: Renewal) -> list[Seen]:
        """Returns what a round finds of people, by their ids; reads what is not known."""
        seen: list[Seen] = []
        # Joined as strings: Path objects would take a fifth of the time.
        folder = f"{self._folder}{os.sep}"
        for person_id in ids:
            name = f"{person_id}{SUFFIX}"
            known = renewal.known(person_id, folder + name)
            if known is not None:
                seen.append(known)
            elif (found := at_a_glance_of(folder + name, name)) is not None:
                seen.append(renewal.made(*found))
            else:
                seen += [renewal.made(person, None) for person in self._with_care(name)]
        return seen

    def people(self, names: list[str]) -> list[Person]:
        """Returns the people of files by their names; what cannot be read is logged and left
        out."""
        people = []
        folder = f"{self._folder}{os.sep}"
        for name in names:
            found = at_a_glance_of(folder + name, name)
            people += [found[0]] if found is not None else self._with_care(name)
        return people

    def _with_care(self, name: str) -> list[Person]:
        """Returns the person of a file that the fast decoder refused; none if it cannot be read,
        which is logged."""
        try:
            person = self.person(self._folder / name)
        except StoreError as error:
            log.error("left out: %s", error)
            return []
        return [person] if person is not None else []


def ids_in(folder: Path) -> list[int]:
    """Returns the ids of all who have a file in a folder, in rising order. Raises OSError."""
    with os.scandir(folder) as entries:
        names = [entry.name.removesuffix(SUFFIX) for entry in entries if _is_a_person(entry.name)]
    return sorted(map(int, names))


def _is_a_person(name: str) -> bool:
    number = name.removesuffix(SUFFIX)
    return name.endswith(SUFFIX) and number.removeprefix("-").isdecimal()


def may_be_there(path: Path) -> bool:
    """Returns whether a person may have a file; False: there certainly is none.

    It asks for the name only, on the event loop: a trip to a thread costs ten times that.
    """
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    except OSError:
        return True  # the read that follows reports the error
    return True
