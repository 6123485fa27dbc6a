"""What stores note beside a record, and what that rests on: this code, and time zone rules."""

import contextlib
import hashlib
import logging
import zlib
import zoneinfo
from collections.abc import Callable, Iterator
from functools import cache
from importlib import resources
from pathlib import Path

from lumbar.coach import due
from lumbar.coach.person import Person, has_zone
from lumbar.coach.zones import UnknownZone, zone_named

log = logging.getLogger(__name__)

SET_BACK = 2.0
"""If a clock is behind what was noted by it before by more than this many seconds, it was wrong
then, or is now."""


def moment_of(person: Person, now: float) -> float | None:
    """Returns when to look at a person next, see lumbar.coach.due.look_at (both UTC seconds).

    None also where the record has times that are in no calendar, which is logged.
    """
    try:
        return due.look_at(person, now)
    except (OverflowError, OSError, ValueError) as error:
        log.error("when to look at %s cannot be computed: %s", person.id, error)
        return None


def is_at_rest(person: Person) -> bool:
    """Returns whether a start needs nothing of a person but their moment: no session of theirs is
    live, and their time zone is known or not set."""
    return person.live is None and (not person.zone or has_zone(person))


@cache
def code() -> str:
    """Returns a check sum of the code by which records are read and moments computed."""
    found = hashlib.sha256()
    for folder in (Path(due.__file__).parent, Path(__file__).parent):
        for path in sorted(folder.glob("*.py")):
            found.update(path.read_bytes())
    return found.hexdigest()


def rules_of(zone: str) -> int:
    """Returns a check sum of a time zone's rules as they are on the disk now; 0 for one without
    a file, such as UTC+05:30, and for one that is not known."""
    try:
        zone_named(zone)
    except UnknownZone:
        return 0
    return _rules(zone)


def everything() -> int:
    """Returns a check sum, up to 2^32, of the code and of all time zone rules on the disk now.

    It blocks for about 30 ms: call it in a thread.
    """
    total = zlib.crc32(code().encode())
    for zone in sorted(zoneinfo.available_timezones()):
        total = zlib.crc32(b"%d" % _rules(zone), total)
    return total


def _rules(zone: str) -> int:
    for read in _places(zone):
        with contextlib.suppress(OSError, ModuleNotFoundError):
            return zlib.crc32(read())
    return 0


def _places(zone: str) -> Iterator[Callable[[], bytes]]:
    """Yields where zoneinfo looks for a zone, in its order."""
    for folder in zoneinfo.TZPATH:
        yield Path(folder, zone).read_bytes
    yield lambda: resources.files("tzdata").joinpath("zoneinfo", zone).read_bytes()
