"""What places are called in the languages of the bot: content/places/<tag>.tsv.gz.

Those of cities and regions are Natural Earth's (naturalearthdata.com), which are in the public
domain; those of countries are CLDR's. A name in
another language that GeoNames has, too, does not say whose it is; these do.
"""

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from babel import Locale
from opencc import OpenCC  # type: ignore[import-not-found]

from lumbar.reading.gazetteer import fold, keys_of

COLUMNS = {
    "de": "DE",
    "es": "ES",
    "fa": "FA",
    "fr": "FR",
    "id": "ID",
    "it": "IT",
    "pt-BR": "PT",
    "ru": "RU",
    "tr": "TR",
    "uk": "UK",
    "zh-Hans": "ZH",
}
"""Natural Earth's column of names by the language's tag."""
CITIES = "ne_10m_populated_places.json", "ne_50m_populated_places.csv"
"""The files of cities: the first has more of them and the other more languages."""
REGIONS = "ne_10m_admin_1_states_provinces.csv"
NEAR_DEGREES = 0.3
MOST_LETTERS = 40

_ASIDE = re.compile(r"\s*(?:\(.*?\)|（.*?）|,.*)")  # noqa: RUF001
_AREA_SIGNS = re.compile("(?:壮族|回族|维吾尔)?(?:自治区|特别行政区|省|市)$")
"""The ends of Chinese names of cities and regions, which people mostly leave out."""
_SIMPLER = OpenCC("t2s")
_PERSIAN_PROVINCE = "استان "

Line = dict[str, str]
City = Mapping[str, Any]


def names_of(
    tag: str,
    folder: Path,
    cities: Iterable[City],
    regions: Mapping[str, str],
    countries: Mapping[str, str],
) -> bytes:
    """The lines of a language, as lumbar/reading/gazetteer.py describes them.

    folder: where Natural Earth's files lie; cities: GeoNames', those in the table of places;
    regions, countries: the beginnings of the table's lines by "DE.02" and "DE".
    """
    column = COLUMNS[tag]
    listed = [city for city in cities if "geonameid" in city]
    known = {str(city["geonameid"]): city for city in listed}
    inside: defaultdict[str, list[City]] = defaultdict(list)
    for city in listed:
        inside[city["countrycode"]].append(city)
    called: dict[str, str] = {}
    longer: dict[str, str] = {}
    for line in _cities(folder):
        name, place = _own(line, column, tag), _city_of(line, known, inside[line["ISO_A2"]])
        if name and place is not None:
            called[_begins(place)] = name
            longer[_begins(place)] = _field(line, column)
    for line in _rows(folder / REGIONS):
        name, start = _own(line, column.lower(), tag), regions.get(line["gn_a1_code"])
        if name and start is not None:
            called.setdefault(start, name)
            longer.setdefault(start, _field(line, column.lower()))
    territories = Locale.parse(tag, sep="-").territories
    called |= {
        start: str(territories[code]) for code, start in countries.items() if code in territories
    }
    lines = (
        f"{start}\t|{'|'.join(_keys(name, longer.get(start, '')))}|\t{name}"
        for start, name in called.items()
    )
    return ("\n" + "\n".join(sorted(lines)) + "\n").encode()


def _begins(city: City) -> str:
    where = city["countrycode"], city["admin1code"], city["timezone"]
    return "\t".join((*where, str(city["population"]), city["name"]))


def _cities(folder: Path) -> Iterator[Line]:
    many, newer = CITIES
    features = json.loads((folder / many).read_text("utf-8"))["features"]
    yield from (feature["properties"] for feature in features)
    yield from _rows(folder / newer)


def _rows(path: Path) -> Iterator[Line]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _keys(*names: str) -> list[str]:
    return list(dict.fromkeys(key for name in names for key in keys_of(name)))


def _field(line: Line, column: str) -> str:
    field = f"name_{column}" if column.islower() else f"NAME_{column}"
    return _ASIDE.sub("", line.get(field) or "").strip()


def _own(line: Line, column: str, tag: str) -> str:
    """The name as it is shown; "" where there is none."""
    name = _field(line, column)
    if tag == "zh-Hans":
        name = _SIMPLER.convert(name)
        name = _AREA_SIGNS.sub("", name) if len(name) > 2 else name
    if tag == "fa":
        name = name.removeprefix(_PERSIAN_PROVINCE)
    return name if 0 < len(name) <= MOST_LETTERS and fold(name) else ""


def _city_of(line: Line, known: Mapping[str, City], inside: Iterable[City]) -> City | None:
    """GeoNames' city that a line of Natural Earth is about."""
    number = str(line.get("GEONAMEID") or line.get("GEONAMESID") or "").partition(".")[0]
    if number in known:
        return known[number]
    names = {fold(line[field] or "") for field in ("NAME", "NAMEASCII", "NAME_EN")}
    for city in inside:
        if _is_near(city, line):
            own = {fold(city["name"]), *map(fold, city["alternatenames"])}
            if own & names:
                return city
    return None


def _is_near(city: City, line: Line) -> bool:
    north = abs(city["latitude"] - float(line["LATITUDE"]))
    east = abs(city["longitude"] - float(line["LONGITUDE"]))
    return bool(max(north, east) < NEAR_DEGREES)
