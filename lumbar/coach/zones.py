"""Time zones by name, and the moment at which a local time of day comes."""

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

MINUTES_A_DAY = 24 * 60
LEAST_OFFSET, MOST_OFFSET = -12 * 60, 14 * 60
"""Minutes from UTC to the westernmost and the easternmost clocks there are."""
_FIXED = re.compile(r"UTC([+-])([0-9]{2}):([0-9]{2})")


class UnknownZone(ValueError):
    """A name that no time zone has."""


@lru_cache(maxsize=1024)
def zone_named(name: str) -> tzinfo:
    """The zone of an IANA name ("Europe/Stockholm"), or of an offset as `fixed_name` writes it.

    Raises UnknownZone.
    """
    fixed = _FIXED.fullmatch(name)
    if fixed:
        sign, hours, minutes = fixed.groups()
        offset = (int(hours) * 60 + int(minutes)) * (1 if sign == "+" else -1)
        if int(minutes) < 60 and LEAST_OFFSET <= offset <= MOST_OFFSET:
            return timezone(timedelta(minutes=offset), name)
        raise UnknownZone(name)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnknownZone(name) from error


def fixed_name(offset: int) -> str:
    """The name of the zone that is always `offset` minutes ahead of UTC: "UTC+05:30".

    Raises UnknownZone for an offset that no clock on Earth has.
    """
    if not LEAST_OFFSET <= offset <= MOST_OFFSET:
        raise UnknownZone(str(offset))
    hours, minutes = divmod(abs(offset), 60)
    return f"UTC{'-' if offset < 0 else '+'}{hours:02}:{minutes:02}"


def is_offset(zone: str) -> bool:
    """Whether a zone's name is an offset's, which knows no summer time, or UTC itself."""
    return zone == "UTC" or _FIXED.fullmatch(zone) is not None


@lru_cache(maxsize=4096)
def local(now: float, zone: tzinfo) -> datetime:
    """What a clock in the zone shows at `now` (UTC seconds), as a datetime without a zone."""
    return datetime.fromtimestamp(now, UTC).astimezone(zone).replace(tzinfo=None)


@lru_cache(maxsize=4096)
def moment(day: date, minute: int, zone: tzinfo) -> float:
    """When it is `minute` minutes after midnight on a local day, in UTC seconds.

    minute: 0 to 1440, which is the next midnight. A time that comes twice on that day, as
    clocks are set back, is its first coming; one that is skipped is the first that exists
    after it.
    """
    wanted = datetime(day.year, day.month, day.day) + timedelta(minutes=minute)  # noqa: DTZ001
    first = wanted.replace(tzinfo=zone, fold=0).timestamp()
    if local(first, zone) == wanted:
        return first
    # Skipped: by PEP 495, fold 1 reads it by the rule after the gap and fold 0 by the one
    # before, which puts the gap's moment between the two.
    before, after = int(wanted.replace(tzinfo=zone, fold=1).timestamp()), int(first)
    while after - before > 1:
        middle = (before + after) // 2
        if local(middle, zone) < wanted:
            before = middle
        else:
            after = middle
    return float(after)


def exists(day: date, zone: tzinfo) -> bool:
    """Whether the zone has that day: where clocks crossed the date line, one was left out."""
    return moment(day, 0, zone) < moment(day, MINUTES_A_DAY, zone)


def forget_rules() -> None:
    """Has every zone's rules read anew from now on, in case they have changed on disk."""
    ZoneInfo.clear_cache()
    zone_named.cache_clear()
    moment.cache_clear()
    local.cache_clear()
