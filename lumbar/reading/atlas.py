"""Which cities a person may mean, so that those whose clocks run alike count as one."""

import re
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from lumbar.reading.clocks import Rules, rules
from lumbar.reading.gazetteer import Gazetteer, Row

MOST_GUESSES = 3

CLEARLY_MORE = 20
"""A name means the place with that many times the people of any other."""
OTHER_NAME = 8
"""A city's other names count where it has that many times the people of any city called so.

Calcutta is in India and not in South Africa, but Philadelphia is not Amman, which was called
so in antiquity.
"""
REGION = 10
"""A region counts as if it had that many times fewer: "Washington" is a city before a state."""
SMALLEST_SHARE = 1 / 1000
"""The part of a country's people below which nobody says the country and means that part."""

NAMED_BY_REGION = {"US", "CA"}
"""Countries whose people tell towns apart by the region."""

_BETWEEN_PARTS = re.compile(r"\s*[,;()/|]\s*")
_MOST_WORDS_OF_AN_AREA = 4  # United States of America

Group = dict[Rules, tuple[float, Row]]
"""Cities by how their clocks run: how many people speak for them, and the one to show."""


class _Reading(Struct, frozen=True):
    """One thing that a name may mean: a city, or the cities of a region or a country."""

    people: float
    cities: Group
    is_area: bool = False


class Atlas:
    """The gazetteer at a moment, which says whose clocks run alike."""

    def __init__(self, gazetteer: Gazetteer, now: float) -> None:
        """now: UTC seconds."""
        self._gazetteer = gazetteer
        self._now = now
        self._read: dict[tuple[str, str | None], list[_Reading]] = {}

    def meant(self, words: str) -> tuple[list[Row], bool]:
        """The cities that words may mean, likeliest first, and whether that is only a guess."""
        words = words.casefold()
        for name, area in _divided(words):
            if readings := self._readings(name, area):
                return _cities(readings), False
        for name, area in _divided(words):
            corrected = (self._readings(key, area) for key in self._gazetteer.alike(name))
            if readings := _best_guesses(corrected):
                return _cities(readings)[:MOST_GUESSES], True
        # Perhaps it is only the one part that we do not know.
        parts = _BETWEEN_PARTS.split(words)
        unsure = self._readings(parts[0]) or self._readings(parts[-1]) if len(parts) > 1 else []
        return _cities(unsure), True

    def in_zones(self, fits: Callable[[str], bool]) -> list[Row]:
        """The biggest city for each way in which clocks run in the zones that fit."""
        zones = self._gazetteer.zones()
        return _cities([self._reading(zones[zone] for zone in zones if fits(zone))])

    def shown(self, rows: list[Row]) -> list[str]:
        """The names of cities, with region or country where they need it to be told apart."""
        names = [row.name if self._is_clear(row) else self._with_area(row) for row in rows]
        return [
            self._with_area(row, by_region=True) if names.count(name) > 1 else name
            for row, name in zip(rows, names, strict=True)
        ]

    def _readings(self, name: str, area: str | None = None) -> list[_Reading]:
        """What a name may mean, within the areas of another name where that is given."""
        if (name, area) not in self._read:
            self._read[name, area] = self._read_anew(name, area)
        return self._read[name, area]

    def _read_anew(self, name: str, area: str | None) -> list[_Reading]:
        rows = self._gazetteer.named(name)
        if area is not None and rows:
            areas = self._gazetteer.areas(area)
            # "Ontario, CA" is in California, and not in Canada.
            rows = _inside(rows, (row for row in areas if row.region)) or _inside(
                rows, (row for row in areas if not row.region)
            )
        readings = [self._reading_of(row) for row in _without_lesser_names(rows, name)]
        most = max((reading.people for reading in readings), default=0)
        return [reading for reading in readings if reading.people * CLEARLY_MORE > most]

    def _reading_of(self, row: Row) -> _Reading:
        if row.zone:
            return self._reading([(max(row.people, 1), row)])
        zones = self._gazetteer.zones(row).values()
        less = REGION if row.region else 1
        whole = self._reading((people / less, city) for people, city in zones)
        parts = whole.cities.items()
        main = {rule: part for rule, part in parts if part[0] >= whole.people * SMALLEST_SHARE}
        return _Reading(whole.people, main, is_area=True)

    def _reading(self, cities: Iterable[tuple[float, Row]]) -> _Reading:
        """Cities, each with the people who speak for it, as one reading."""
        groups: dict[Rules, list[tuple[float, Row]]] = {}
        for people, city in cities:
            groups.setdefault(rules(city.zone, self._now), []).append((people, city))
        found = {
            rule: (sum(people for people, _ in group), max((c for _, c in group), key=_people))
            for rule, group in groups.items()
        }
        return _Reading(sum(people for people, _ in found.values()), found)

    def _is_clear(self, row: Row) -> bool:
        """Whether a city's name alone means its clocks."""
        readings = self._readings(row.name.casefold())
        meant = {rule for reading in readings for rule in reading.cities}
        return meant <= {rules(row.zone, self._now)}

    def _with_area(self, row: Row, *, by_region: bool = False) -> str:
        area = self._gazetteer.area_name(row.country)
        if row.region and (by_region or row.country in NAMED_BY_REGION):
            area = self._gazetteer.area_name(row.country, row.region) or area
        return f"{row.name}, {area}"


def _cities(readings: Iterable[_Reading]) -> list[Row]:
    """One city for each way in which clocks run in the readings, most people first."""
    found: Group = {}
    # Who says "Quebec" sees the city's name, and not that of the province's biggest one.
    for reading in sorted(readings, key=lambda reading: (reading.is_area, -reading.people)):
        for rule, (people, city) in reading.cities.items():
            before, shown = found.get(rule, (people, city))
            found[rule] = max(before, people), shown
    return [city for _, city in sorted(found.values(), key=lambda group: -group[0])]


def _best_guesses(corrected: Iterable[list[_Reading]]) -> list[_Reading]:
    """Of the readings of each name that may have been meant, those of names well known."""
    sized = [(_biggest(readings), readings) for readings in corrected if readings]
    most = max((size for size, _ in sized), default=0)
    return [reading for size, found in sized if size * CLEARLY_MORE > most for reading in found]


def _biggest(readings: list[_Reading]) -> int:
    return max(
        (city.people for reading in readings for _, city in reading.cities.values()), default=0
    )


def _without_lesser_names(rows: list[Row], name: str) -> list[Row]:
    """The rows of a name, without cities for which it is another that does not count."""
    most = max((row.people for row in rows if row.is_named(name)), default=0)
    return [
        row for row in rows if not row.zone or row.is_named(name) or row.people >= most * OTHER_NAME
    ]


def _people(row: Row) -> int:
    return row.people


def _inside(rows: list[Row], areas: Iterable[Row]) -> list[Row]:
    return list(dict.fromkeys(row for area in areas for row in rows if row.is_in(area)))


def _divided(words: str) -> Iterator[tuple[str, str | None]]:
    """The ways to read words as a place's name, or as one and where that place lies."""
    yield words, None
    parts = [part for part in _BETWEEN_PARTS.split(words) if part]
    if len(parts) > 1:
        yield parts[0], parts[1]
        yield parts[0], parts[-1]
        yield parts[-1], parts[0]
    singly = words.split()
    for last in range(1, min(_MOST_WORDS_OF_AN_AREA, len(singly) - 1) + 1):
        yield " ".join(singly[:-last]), " ".join(singly[-last:])
