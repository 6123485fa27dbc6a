"""What people say about where they are, turned into a time zone, without asking anybody.

Cities, regions and countries are GeoNames' (geonames.org, CC BY 4.0; see places.NOTICE).
"""

import math
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale
from babel.core import get_global

from coach.zones import MINUTES_A_DAY, UnknownZone, fixed_name, zone_named
from content.clocks import DAY, Rules, abbreviations, offset, rules, zone_written
from content.gazetteer import Gazetteer, Row, keys_of, read_gazetteer

MOST_LETTERS = 100
MOST_PLACES = 6
MOST_PLACES_AT_CLOCK = 8

CLEARLY_MORE = 20
"""A name means the place with that many times the people of any other."""
OTHER_NAME = 10
"""A city that is called so elsewhere, or a region, counts as if it had that many times fewer."""
SMALLEST_SHARE = 1 / 1000
"""The part of a country's people below which nobody says the country and means that part."""

QUARTER = 15
NEAR_METRES = (7_000, 14_000, 21_000)
"""How far from the shore a harbour's position may be."""
METRES_A_DEGREE = 111_000

NAMED_BY_REGION = {"US", "CA"}
"""Countries whose people tell towns apart by the region."""

_UTC = {"utc", "gmt", "z"}
_OFFSET = re.compile(
    r"(?:utc|gmt)? ?(?P<sign>[+-]) ?(?P<hours>\d\d?)(?::?(?P<minutes>\d\d)|[.,](?P<part>\d\d?))?",
    re.IGNORECASE,
)
_LETTERS = re.compile("[a-z]{3,5}", re.IGNORECASE)
_BETWEEN_PARTS = re.compile(r"\s*[,;()/|]\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place whose clocks somebody may live by.

    name: how to show it to a person; with its region or country ("Portland, Maine") where the
    name alone would mean another place too. zone: an IANA name, or an offset's as
    coach.zones.fixed_name writes it. guess: whether the words had to be corrected to mean it.
    """

    name: str
    zone: str
    guess: bool = False


def places_named(words: str, now: float) -> list[Place]:
    """The places that words may mean, likeliest first, at `now` (UTC seconds).

    One place is clear, unless it is a guess; of several, whose clocks all run differently, the
    person must be asked; none, and the words are not understood.
    """
    if len(words) > MOST_LETTERS:
        return []
    text = " ".join(unicodedata.normalize("NFKC", words).replace("\u2212", "-").split())
    if text.casefold() in _UTC:
        return [Place(name="UTC", zone="UTC")]
    if written := _OFFSET.fullmatch(text):
        return _place_at_offset(written)
    zone = zone_written(text)
    if zone:
        return [Place(name=name_of(zone), zone=zone)]
    if not keys_of(text):
        return []
    atlas = _Atlas(read_gazetteer(), now)
    return atlas.by_letters(text) or atlas.meant(text)


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


def places_at_clock(minute: int, now: float) -> list[Place]:
    """The places where it is now that time of day, those of most people first.

    minute: 0 to 1439, as a clock there shows it; a few minutes wrong is near enough. now: UTC
    seconds. A place stands for all whose clocks run alike.
    """
    ahead = minute - now % DAY / 60
    nearest = round(ahead / QUARTER) * QUARTER % MINUTES_A_DAY
    # The same time of day is to be had a day earlier, on the other side of the date line.
    offsets = {nearest, nearest - MINUTES_A_DAY}
    return _Atlas(read_gazetteer(), now).where(lambda zone: offset(zone, now) in offsets)


@lru_cache(maxsize=256)
def name_of(zone: str) -> str:
    """The city or the offset to show for a zone: "Stockholm", "Buenos Aires", "UTC+05:30"."""
    zone = get_global("zone_aliases").get(zone, zone)
    if zone in {"Etc/UTC", "Etc/GMT"}:
        return "UTC"
    in_english = Locale("en").time_zones.get(zone, {}).get("city")
    return in_english or zone.split("/")[-1].replace("_", " ")


def _place_at_offset(written: re.Match[str]) -> list[Place]:
    minutes = int(written["hours"]) * 60 + int(written["minutes"] or 0)
    if written["part"]:
        minutes += round(float(f"0.{written['part']}") * 60)
    if int(written["minutes"] or 0) >= 60 or minutes % QUARTER:
        return []
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


@dataclass(frozen=True, slots=True)
class _Reading:
    """One thing that words may mean: a city, or the cities of a region or a country."""

    people: float  # as many as speak for this reading
    cities: dict[Rules, tuple[float, Row]]  # the people of each rules, and their biggest city


class _Atlas:
    """The gazetteer at a moment, which says whose clocks run alike."""

    def __init__(self, gazetteer: Gazetteer, now: float) -> None:
        self._gazetteer = gazetteer
        self._now = now

    def meant(self, text: str) -> list[Place]:
        """The places that words may mean."""
        for find in (self._gazetteer.named, self._gazetteer.like):
            for name, area in _divided(text):
                readings = self._readings(name, area, find)
                if readings:
                    return self._places(readings, guess=find == self._gazetteer.like)
        # Somebody who says where a place lies in words we do not know.
        name, comma, _ = text.partition(",")
        readings = self._readings(name, None, self._gazetteer.named) if comma else []
        return self._places(readings, guess=True)

    def by_letters(self, text: str) -> list[Place]:
        """The biggest places whose clocks are called by these letters this year."""
        if not _LETTERS.fullmatch(text):
            return []
        zones = {city.zone for city in self._gazetteer.cities}
        meant = set(abbreviations(zones, self._now).get(text.upper(), []))
        return self.where(meant.__contains__, MOST_PLACES)

    def where(self, fits: Callable[[str], bool], most: int = MOST_PLACES_AT_CLOCK) -> list[Place]:
        """The places of most people in the zones that fit."""
        zones = {zone for zone in {city.zone for city in self._gazetteer.cities} if fits(zone)}
        area = self._reading([city for city in self._gazetteer.cities if city.zone in zones])
        return self._places([area], most=most)

    def _readings(
        self, name: str, area: str | None, find: Callable[[str], list[Row]]
    ) -> list[_Reading]:
        """What a name may mean, within the areas of another name where that is given."""
        rows = find(name)
        if area is not None:
            areas = self._gazetteer.areas(area)
            regions = [row for row in areas if row.region]
            countries = [row for row in areas if not row.region]
            # "Ontario, CA" is in California, and not in Canada.
            rows = _inside(rows, regions) or _inside(rows, countries)
        keys = keys_of(name)
        readings = [self._reading_of(row, keys) for row in rows]
        return _likely([reading for reading in readings if reading.cities])

    def _reading_of(self, row: Row, keys: list[str]) -> _Reading:
        if row.zone:
            own = not set(keys).isdisjoint(keys_of(row.name))
            return self._reading([row], 1 if own else OTHER_NAME)
        return self._reading(self._gazetteer.inside(row), OTHER_NAME if row.region else 1)

    def _reading(self, rows: list[Row], fewer: int = 1) -> _Reading:
        everybody = sum(max(row.people, 1) for row in rows) / fewer
        people: dict[Rules, float] = {}
        biggest: dict[Rules, Row] = {}
        for row in rows:
            behaviour = rules(row.zone, self._now)
            people[behaviour] = people.get(behaviour, 0) + max(row.people, 1) / fewer
            if behaviour not in biggest or row.people > biggest[behaviour].people:
                biggest[behaviour] = row
        return _Reading(
            everybody,
            {
                behaviour: (people[behaviour], row)
                for behaviour, row in biggest.items()
                if people[behaviour] >= everybody * SMALLEST_SHARE
            },
        )

    def _places(
        self, readings: list[_Reading], *, guess: bool = False, most: int = MOST_PLACES
    ) -> list[Place]:
        """A place for each way in which clocks run in the readings, most people first."""
        best: dict[Rules, tuple[float, Row]] = {}
        for reading in readings:
            for behaviour, (people, row) in reading.cities.items():
                if behaviour not in best or people > best[behaviour][0]:
                    best[behaviour] = people, row
        rows = [row for _, row in sorted(best.values(), key=lambda found: -found[0])][:most]
        return [
            Place(name=name, zone=row.zone, guess=guess)
            for name, row in zip(self._shown(rows), rows, strict=True)
        ]

    def _shown(self, rows: list[Row]) -> list[str]:
        """The names of cities, with region or country where they need it to be told apart."""
        names = [row.name if self._is_clear(row) else self._in_area(row) for row in rows]
        return [
            self._in_area(row, by_region=True) if names.count(name) > 1 else name
            for row, name in zip(rows, names, strict=True)
        ]

    def _is_clear(self, row: Row) -> bool:
        """Whether a city's name alone means its clocks."""
        readings = _likely([self._reading([other]) for other in self._bearers(row.name)])
        return {behaviour for reading in readings for behaviour in reading.cities} <= {
            rules(row.zone, self._now)
        }

    def _bearers(self, name: str) -> list[Row]:
        keys = set(keys_of(name))
        rows = self._gazetteer.named(name)
        return [row for row in rows if row.zone and not keys.isdisjoint(keys_of(row.name))]

    def _in_area(self, row: Row, *, by_region: bool = False) -> str:
        country = self._gazetteer.area_name(row.country)
        region = self._gazetteer.area_name(row.country, row.region) if row.region else ""
        if by_region or row.country in NAMED_BY_REGION:
            country = region or country
        return f"{row.name}, {country}"


def _likely(readings: list[_Reading]) -> list[_Reading]:
    """The readings that are not too rare beside the most likely one."""
    most = max((reading.people for reading in readings), default=0)
    return [reading for reading in readings if reading.people * CLEARLY_MORE > most]


def _inside(rows: list[Row], areas: Iterable[Row]) -> list[Row]:
    areas = list(areas)
    return [row for row in rows if any(row.is_in(area) for area in areas)]


def _divided(text: str) -> Iterator[tuple[str, str | None]]:
    """The ways to read words as a place's name, or as one and where the place lies."""
    yield text, None
    parts = [part for part in _BETWEEN_PARTS.split(text) if part]
    if len(parts) > 1:
        yield parts[0], parts[1]
        yield parts[0], parts[-1]
        yield parts[-1], parts[0]
    words = text.split()
    for last in range(1, min(4, len(words) - 1) + 1):
        yield " ".join(words[:-last]), " ".join(words[-last:])
