"""The file of the marks of those who said /forget, beside a folder's people."""

import json
import logging
import os
import time
from pathlib import Path

from lumbar.store.forgotten import Forgotten
from lumbar.store.ledger import sync
from lumbar.store.own import anew, content
from lumbar.store.protocol import StoreError

log = logging.getLogger(__name__)


class Marks:
    """The marks of a folder's people, in a file beside it. All methods block."""

    def __init__(self, path: Path) -> None:
        """path: the file; it is made with the first mark."""
        self._path = path

    def read(self) -> Forgotten:
        """Returns the marks; new ones where there is no file. Raises StoreError."""
        try:
            found = content(self._path)
            if found is None:
                return Forgotten()
            kept = json.loads(found)
            at = {str(mark): float(moment) for mark, moment in kept["at"].items()}
            return Forgotten(bytes.fromhex(kept["key"]), at)
        except (AttributeError, KeyError, OSError, TypeError, ValueError) as error:
            raise StoreError(f"{self._path} cannot be read: {error}") from error

    def keep(self, forgotten: Forgotten) -> None:
        """Replaces the marks, durably. Raises StoreError."""
        new = self._path.with_name(f"{self._path.name}.new")
        try:
            with os.fdopen(anew(new), "w") as file:
                json.dump({"key": forgotten.key.hex(), "at": dict(forgotten.at)}, file)
                file.flush()
                os.fsync(file.fileno())
            new.replace(self._path)
            sync(self._path.parent)
        except OSError as error:
            raise StoreError(f"{self._path} cannot be written: {error.strerror}") from error

    def add(self, person_id: int) -> None:
        """Marks a person. A full disk keeps nobody from being forgotten: then that is logged."""
        try:
            self.keep(self.read().with_one(person_id, time.time()))
        except StoreError as error:
            log.warning("a backup from before can bring back who was forgotten now: %s", error)
