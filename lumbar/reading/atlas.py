"""Which cities a person may mean, so that those whose clocks run alike count as one."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator

from msgspec import Struct

from lumbar.language.segments import is_unspaced
from lumbar.reading.clocks import Rules, rules
from lumbar.reading.gazetteer import Gazetteer, Row, fold

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
ABROAD = 5
"""How many times fewer people a place counts for outside the countries of a language: in French
"Vienne" may be the town on the Rhône, too."""
LEAST_KNOWN = 100_000
"""People of a place abroad that is sure to be meant by a name that is not its own."""
MOST_CODE = 3
"""Letters of what may be an airport's code or any other short word."""
SMALLEST_SHARE = 1 / 1000
"""The part of a country's people below which nobody says the country and means that part."""

NAMED_BY_REGION = {"US", "CA"}
"""Countries whose people tell towns apart by the region."""

_BETWEEN_PARTS = re.compile(r"\s*[,;()/|]\s*")
_MOST_WORDS_OF_AN_AREA = 4  # United States of America
_MOST_UNSPACED = 12
"""Letters of a place and where it lies, in a script without spaces."""

Group = dict[Rules, tuple[float, Row]]
"""Cities by how their clocks run: how many people speak for them, and the one to show."""


class _Reading(Struct, frozen=True):
    """One thing that a name may mean: a city, or the cities of a region or a country."""

    people: float
    cities: Group
    is_area: bool = False


class Meant(Struct, frozen=True):
    """What words mean: the cities that stand for it, and the places that are called so."""

    cities: list[Row]
    called: tuple[Row, ...] = ()


class Atlas:
    """The gazetteer at a moment, which says whose clocks run alike."""

    def __init__(
        self, gazetteer: Gazetteer, now: float, homes: Collection[str] | None = None
    ) -> None:
        """now: UTC seconds; homes: the countries of the person's language, by ISO 3166 code, whose
        places go before others; none, and all are alike."""
        self._homes = homes
        self._gazetteer = gazetteer
        self._now = now
        self._read: dict[tuple[str, str | None], list[_Reading]] = {}

    def meant(self, words: str, forms: Collection[str] = ()) -> Meant:
        """The places that words mean, likeliest first, where they are spelt right.

        forms: the words without their endings, where they may be declined. What is called so by
        its own name goes before what has it as another name; and before a form, unless that is of
        a place so much bigger that nobody means the other one.
        """
        words = words.casefold()
        written = self._called(words)
        if forms:
            declined = [row for form in forms for row in self._gazetteer.named(form.casefold())]
            rows = self._likelier(words, written, forms, list(dict.fromkeys(declined)))
            if rows != written:
                return self._meant(rows)
        if written:
            return self._meant(written)
        for name, area in _divided(words):
            if area is not None and (rows := self._called(name, area)):
                return self._meant(rows)
        return Meant([])

    def guessed(self, words: str) -> list[Row]:
        """The cities that words may mean if there is a slip in them, likeliest first."""
        words = words.casefold()
        for name, area in _divided(words):
            corrected = (self._readings(key, area) for key in self._gazetteer.alike(name))
            if readings := _best_guesses(corrected):
                return _cities(readings)[:MOST_GUESSES]
        # Perhaps it is only the one part that we do not know.
        parts = _BETWEEN_PARTS.split(words)
        unsure = self._readings(parts[0]) or self._readings(parts[-1]) if len(parts) > 1 else []
        return _cities(unsure)

    def _meant(self, rows: list[Row]) -> Meant:
        return Meant(_cities(self._weighed(rows)), tuple(rows))

    def _likelier(
        self, words: str, written: list[Row], forms: Collection[str], declined: list[Row]
    ) -> list[Row]:
        """Of the places that are called as it is written, and of those called by a form of it,
        the ones that are meant."""
        calls = self._gazetteer.calls
        forms = list(forms)
        own = [row for row in written if calls(row, words)]
        named = [row for row in declined if any(calls(row, form) for form in forms)]
        if own:
            most = self._most(own)
            return written if self._most(named) < most * CLEARLY_MORE else named
        if named:
            far = self._most(written) >= self._most(named) * OTHER_NAME
            return written if far else named
        return written or declined

    def _most(self, rows: list[Row]) -> float:
        return max(map(self._people, rows), default=0)

    def _people(self, row: Row) -> float:
        return self._reading_of(row).people

    def is_far(self, meant: Meant, words: str) -> bool:
        """Whether the only city that is meant is so little known to people of the language that
        they may mean something else: a small one abroad that words are not the name of."""
        (city,) = meant.cities
        if self._homes is None or city.country in self._homes:
            return False
        if any(self._gazetteer.calls(row, words) for row in meant.called):
            return False
        return city.people < LEAST_KNOWN or (words.isascii() and len(words) <= MOST_CODE)

    def own_name(self, row: Row) -> str:
        """What a place is called in the person's language; "" where that is not known."""
        return self._gazetteer.own_name(row)

    def bears(self, row: Row, name: str) -> bool:
        """Whether a place bears a name, in any language."""
        return row in self._gazetteer.named(name)

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
            self._read[name, area] = self._weighed(self._called(name, area))
        return self._read[name, area]

    def _called(self, name: str, area: str | None = None) -> list[Row]:
        """The places of a name, without cities for which it is another that does not count."""
        rows = self._gazetteer.named(name)
        if area is not None and rows:
            areas = self._gazetteer.areas(area)
            # "Ontario, CA" is in California, and not in Canada.
            rows = _inside(rows, (row for row in areas if row.region)) or _inside(
                rows, (row for row in areas if not row.region)
            )
        # The names that we show are in Latin letters; in others a town at home is called by any of
        # its names: «آبادان» is Abadan and not Ibadan.
        homes = () if fold(name).isascii() else self._homes or ()
        named = {row for row in rows if row.country in homes or self._gazetteer.calls(row, name)}
        most = self._most([row for row in named if row.zone])
        return [row for row in rows if row in named or self._people(row) >= most * OTHER_NAME]

    def _weighed(self, rows: list[Row]) -> list[_Reading]:
        """What those places mean, without those beside which another is so much bigger."""
        readings = [self._reading_of(row) for row in rows]
        most = max((reading.people for reading in readings), default=0)
        return [reading for reading in readings if reading.people * CLEARLY_MORE > most]

    def _reading_of(self, row: Row) -> _Reading:
        fewer = 1 if self._homes is None or row.country in self._homes else ABROAD
        if row.zone:
            return self._reading([(max(row.people, 1) / fewer, row)])
        zones = self._gazetteer.zones(row).values()
        less = REGION * fewer if row.region else fewer
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
        readings = self._readings((self._gazetteer.own_name(row) or row.name).casefold())
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
    if words and all(map(is_unspaced, words)) and len(words) <= _MOST_UNSPACED:
        # The bigger area comes first there.
        yield from ((words[at:], words[:at]) for at in range(2, len(words) - 1))
    singly = words.split()
    for last in range(1, min(_MOST_WORDS_OF_AN_AREA, len(singly) - 1) + 1):
        yield " ".join(singly[:-last]), " ".join(singly[-last:])
