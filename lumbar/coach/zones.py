"""Time zones by name, and conversions between local time and UTC seconds."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

MINUTES_A_DAY = 24 * 60
LEAST_OFFSET, MOST_OFFSET = -12 * 60, 14 * 60
"""Minutes ahead of UTC of the westernmost and the easternmost time zones on Earth."""
OFFSETS = tuple(sorted((*range(LEAST_OFFSET, MOST_OFFSET + 1, 30), 345, 525, 765, 825)))
"""Those of all zones: in half-hours, and Nepal's, Eucla's and the Chatham Islands'."""
_NO_ZONES = re.compile(
    r"localtime|factory|leapseconds|(?:posix|right|posixrules)(?:/.*)?", re.IGNORECASE
)
"""Files beside those of zones that are the machine's own clock, or zones for other programs."""
_FIXED = re.compile(r"UTC([+-])([0-9]{2}):([0-9]{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockAt:
    """A time of day to choose. minute: after midnight, as clocks there show it now; offset: minutes
    ahead of UTC; zone: the IANA name, empty where several zones of that offset are meant."""

    minute: int
    offset: int
    zone: str = ""


class UnknownZone(ValueError):
    """No time zone has this name."""


@lru_cache(maxsize=1024)
def zone_named(name: str) -> tzinfo:
    """Returns the zone of an IANA name ("Europe/Stockholm") or of a name from `fixed_name`.

    Raises UnknownZone, for names like "localtime" and "right/UTC" too, which are no place's.
    """
    fixed = _FIXED.fullmatch(name)
    if fixed:
        sign, hours, minutes = fixed.groups()
        offset = (int(hours) * 60 + int(minutes)) * (1 if sign == "+" else -1)
        if int(minutes) < 60 and LEAST_OFFSET <= offset <= MOST_OFFSET:
            return timezone(timedelta(minutes=offset), name)
        raise UnknownZone(name)
    if _NO_ZONES.fullmatch(name):
        raise UnknownZone(name)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnknownZone(name) from error


def fixed_name(offset: int) -> str:
    """Returns the name of the zone that is always `offset` minutes ahead of UTC: "UTC+05:30".

    Raises UnknownZone for an offset that no place on Earth uses.
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
    """Returns the local time in the zone at `now` (UTC seconds), as a datetime without a zone."""
    return datetime.fromtimestamp(now, UTC).astimezone(zone).replace(tzinfo=None)


@lru_cache(maxsize=4096)
def moment(day: date, minute: int, zone: tzinfo) -> float:
    """Returns the moment (UTC seconds) of a local time, `minute` minutes after midnight of a day.

    minute: 0 to 1440, which is the next midnight. If the time occurs twice on that day, because
    clocks are set back, the result is the first one. If it is skipped, because clocks are set
    forward, the result is the first moment after the gap.
    """
    wanted = datetime(day.year, day.month, day.day) + timedelta(minutes=minute)  # noqa: DTZ001
    first = wanted.replace(tzinfo=zone, fold=0).timestamp()
    if local(first, zone) == wanted:
        return first
    # Skipped. By PEP 495 fold 1 uses the offset after the gap and fold 0 the one before it, so
    # the moment of the gap lies between the two; a binary search finds it.
    before, after = int(wanted.replace(tzinfo=zone, fold=1).timestamp()), int(first)
    while after - before > 1:
        middle = (before + after) // 2
        if local(middle, zone) < wanted:
            before = middle
        else:
            after = middle
    return float(after)


def minute_at(at: float, zone: tzinfo) -> tuple[date, int]:
    """Returns the first local date and minute whose moment is `at` (UTC seconds) or later.

    That is the minute that clocks show then, but for one that they show for the second time.
    """
    then = local(at, zone)
    day, minute = then.date(), then.hour * 60 + then.minute
    while minute < MINUTES_A_DAY and moment(day, minute, zone) < at:
        minute += 1
    return (day, minute) if minute < MINUTES_A_DAY else (day + timedelta(days=1), 0)


def exists(day: date, zone: tzinfo) -> bool:
    """Returns whether the zone has that day; a zone that crosses the date line skips one."""
    return moment(day, 0, zone) < moment(day, MINUTES_A_DAY, zone)


def forget_rules() -> None:
    """Clears the caches, so that changed time zone rules are read from disk again."""
    ZoneInfo.clear_cache()
    zone_named.cache_clear()
    moment.cache_clear()
    local.cache_clear()
