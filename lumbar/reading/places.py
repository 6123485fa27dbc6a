"""Turns a person's words about where they are into a time zone, without network requests.

Cities, regions and countries are GeoNames' (geonames.org, CC BY 4.0; see places.NOTICE).
"""

import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale
from babel.core import get_global

from lumbar.coach.zones import MINUTES_A_DAY, UnknownZone, fixed_name, zone_named
from lumbar.reading.atlas import Atlas
from lumbar.reading.clocks import DAY, offset, zone_written, zones_by_letters
from lumbar.reading.gazetteer import Gazetteer, Row, keys_of, read_gazetteer

MOST_LETTERS = 100
MOST_PLACES = 6
MOST_PLACES_AT_CLOCK = 8

QUARTER = 15
NEAR_METRES = (7_000, 14_000, 21_000)
"""How far from the shore a harbour's position may be."""
METRES_A_DEGREE = 111_000

_UTC = {"utc", "gmt", "z", "etc/utc"}
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_OFFSET = re.compile(
    r"(?:utc|gmt)? ?(?P<sign>[+-]) ?(?P<hours>\d\d?)"
    r"(?:[:.,]?(?P<minutes>00|15|30|45)|[.,](?P<part>0|5|25|50|75))?",
    re.IGNORECASE,
)
_PARTS_OF_AN_HOUR = {None: 0, "0": 0, "25": 15, "5": 30, "50": 30, "75": 45}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place with a time zone that a person may mean.

    name: how to show it to a person; with its region or country ("Portland, Maine") where the
    name alone would mean another place too. zone: an IANA name, or an offset's as
    coach.zones.fixed_name writes it. guess: whether the words had to be corrected to mean it.
    """

    name: str
    zone: str
    guess: bool = False


def places_named(
    words: str, now: float, tag: str, gazetteer: Gazetteer | None = None
) -> list[Place]:
    """The places that words may mean, likeliest first, at `now` (UTC seconds).

    tag: of the language in which a zone's city is named.
    One place is clear, unless it is a guess; of several, whose clocks all run differently, the
    person must be asked; none, and the words are not understood. gazetteer: where it is at hand
    already; else it is read for this question alone.
    """
    if len(words) > MOST_LETTERS:
        return []
    text = " ".join(_DASHES.sub("-", unicodedata.normalize("NFKC", words)).split())
    if text.casefold() in _UTC:
        return [Place(name="UTC", zone="UTC")]
    if written := _OFFSET.fullmatch(text):
        return _place_at_offset(written)
    zone = zone_written(text)
    if zone:
        return [Place(name=name_of(zone, tag), zone=zone)]
    if not keys_of(text):
        return []
    atlas = Atlas(gazetteer or read_gazetteer(), now)
    zones = zones_by_letters(text, now)
    rows, guess = (atlas.in_zones(zones.__contains__), False) if zones else atlas.meant(text)
    return _places(atlas, rows[:MOST_PLACES], guess=guess)


def zone_at(latitude: float, longitude: float) -> str | None:
    """The IANA name of the zone at a position in degrees; None at sea and off the globe."""
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    # Loaded when first used: it brings a map of all zones.
    from tzfpy import get_tz  # noqa: PLC0415

    for north, east in _around(latitude, longitude):
        zone = get_tz(east, north)
        if zone and not zone.startswith("Etc/") and _is_known(zone):
            return zone
    return None


def places_at_clock(minute: int, now: float, gazetteer: Gazetteer | None = None) -> list[Place]:
    """The places where it is now that time of day, those of most people first.

    minute: 0 to 1439, as a clock there shows it; a few minutes wrong is near enough. now: UTC
    seconds; gazetteer: as in `places_named`. A place stands for all whose clocks run alike.
    """
    ahead = minute - now % DAY / 60
    nearest = round(ahead / QUARTER) * QUARTER % MINUTES_A_DAY
    # The same time of day is to be had a day earlier, on the other side of the date line.
    offsets = {nearest, nearest - MINUTES_A_DAY}
    atlas = Atlas(gazetteer or read_gazetteer(), now)
    rows = atlas.in_zones(lambda zone: offset(zone, now) in offsets)
    return _places(atlas, rows[:MOST_PLACES_AT_CLOCK])


@lru_cache(maxsize=256)
def name_of(zone: str, tag: str) -> str:
    """The city or the offset to show for a zone: "Stockholm", "Buenos Aires", "UTC+05:30".

    tag: of the language in which the city is named.
    """
    zone = get_global("zone_aliases").get(zone, zone)
    if zone in {"Etc/UTC", "Etc/GMT"}:
        return "UTC"
    known = Locale.parse(tag, sep="-").time_zones.get(zone, {}).get("city")
    return known or zone.split("/")[-1].replace("_", " ")


def _places(atlas: Atlas, rows: list[Row], *, guess: bool = False) -> list[Place]:
    names = atlas.shown(rows)
    return [
        Place(name=name, zone=row.zone, guess=guess) for name, row in zip(names, rows, strict=True)
    ]


def _place_at_offset(written: re.Match[str]) -> list[Place]:
    minutes = int(written["hours"]) * 60 + int(written["minutes"] or 0)
    minutes += _PARTS_OF_AN_HOUR[written["part"]]
    if not minutes:
        return [Place(name="UTC", zone="UTC")]
    try:
        zone = fixed_name(-minutes if written["sign"] == "-" else minutes)
    except UnknownZone:
        return []
    return [Place(name=zone, zone=zone)]


def _around(latitude: float, longitude: float) -> Iterator[tuple[float, float]]:
    """A position and others near it, the nearest first."""
    yield latitude, longitude
    shrink = max(math.cos(math.radians(latitude)), 0.01)
    for metres in NEAR_METRES:
        for eighth in range(8):
            angle = eighth * math.tau / 8
            north = latitude + math.cos(angle) * metres / METRES_A_DEGREE
            east = longitude + math.sin(angle) * metres / METRES_A_DEGREE / shrink
            yield max(-90.0, min(90.0, north)), (east + 180) % 360 - 180


def _is_known(zone: str) -> bool:
    try:
        zone_named(zone)
    except UnknownZone:
        return False
    return True
