"""What clocks in a zone show over a year: which zones' clocks run alike, and their letters."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import available_timezones

from lumbar.coach.zones import zone_named

_LETTERS = re.compile("[a-z]{3,5}", re.IGNORECASE)
_NO_PLACES = ("Etc/", "SystemV/")

DAY = 24 * 3600.0
WEEK = 7
A_YEAR = 366
"""Days."""

Rules = tuple[tuple[float, int], ...]
"""Offsets, in seconds from UTC, each with the moment from which it holds, in UTC seconds."""


def rules(zone: str, now: float) -> Rules:
    """How a zone's clocks run in the year from `now`'s day on.

    Zones of equal rules are one and the same to people for that long. Raises UnknownZone.
    """
    return _rules(zone, int(now // DAY))


def offset(zone: str, now: float) -> int:
    """How far ahead of UTC a zone's clocks are at `now`, in minutes. Raises UnknownZone."""
    return _offset(zone_named(zone), now) // 60


def zone_written(path: str) -> str | None:
    """The IANA name that was meant by one in any case, with spaces or underscores."""
    if "/" not in path:
        return None
    parts = ("_".join(part.split()) for part in path.casefold().split("/"))
    return _zones().get("/".join(parts))


def zones_of_places() -> Collection[str]:
    """The IANA names of all zones that are called after a place."""
    return _zones().values()


def zones_by_letters(letters: str, now: float) -> Collection[str]:
    """The zones whose clocks go by letters such as "CET" or "IST" within the coming year."""
    if not _LETTERS.fullmatch(letters):
        return ()
    return _zones_by_letters(int(now // DAY)).get(letters.upper(), ())


@lru_cache(maxsize=512)
def _rules(zone: str, day: int) -> Rules:
    clock = zone_named(zone)
    start = day * DAY
    found = [(0.0, _offset(clock, start))]
    # By the week: no clock is set twice within one.
    for after in range(WEEK, A_YEAR + WEEK, WEEK):
        at = start + after * DAY
        if _offset(clock, at) != found[-1][1]:
            found.append(_change(clock, at - WEEK * DAY, at))
    return tuple(found)


def _change(clock: tzinfo, before: float, after: float) -> tuple[float, int]:
    """The moment between two at which a clock is set, and its offset from then on."""
    old, new = _offset(clock, before), _offset(clock, after)
    while after - before > 1:
        middle = (before + after) // 2
        if _offset(clock, middle) == old:
            before = middle
        else:
            after = middle
    return after, new


def _offset(clock: tzinfo, at: float) -> int:
    ahead = datetime.fromtimestamp(at, UTC).astimezone(clock).utcoffset() or timedelta()
    return int(ahead.total_seconds())


@lru_cache(maxsize=1)
def _zones_by_letters(day: int) -> Mapping[str, Collection[str]]:
    found = defaultdict(set)
    # Often enough for every summer time, which lasts for months.
    moments = [datetime.fromtimestamp((day + n) * DAY, UTC) for n in range(0, A_YEAR, 60)]
    for name in _zones().values():
        zone = zone_named(name)
        for letters in {moment.astimezone(zone).tzname() or "" for moment in moments}:
            found[letters.upper()].add(name)
    # Most zones have no letters of their own, but "+03".
    return {letters: zones for letters, zones in found.items() if letters.isalpha()}


@lru_cache(maxsize=1)
def _zones() -> Mapping[str, str]:
    """The IANA names of places by how they are written in small letters."""
    names = (name for name in available_timezones() if "/" in name)
    return {name.casefold(): name for name in names if not name.startswith(_NO_PLACES)}
