"""Turns a person's words about where they are into a time zone, without network requests.

Cities, regions and countries are GeoNames' (geonames.org, CC BY 4.0; see places.NOTICE).
"""

import math
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import islice, product

from babel import Locale
from babel.core import get_global
from msgspec import Struct
from msgspec.structs import replace

from lumbar.coach.zones import MINUTES_A_DAY, UnknownZone, fixed_name, zone_named
from lumbar.language.languages import Language
from lumbar.language.segments import Phrase, is_unspaced, words_of
from lumbar.reading.atlas import NAMED_BY_REGION, Atlas
from lumbar.reading.clocks import DAY, offset, rules, zone_written, zones_by_letters
from lumbar.reading.gazetteer import Gazetteer, Row, keys_of, read_gazetteer
from lumbar.reading.own import read_in
from lumbar.reading.zone_names import (
    ENGLISH,
    Clocks,
    clocks_called,
    continent_called,
    place_of_time,
    representative_zones,
    zones_of_city,
)

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
_NEW_WORD = re.compile(r"(?<![^\W_])[^\W\d_]")
"""A letter with which a word begins."""
LEAST_NAME = 4
"""Letters of a name that is shown as the person wrote it; shorter ones are mostly cut off."""
MOST_FORMS = 24
"""Forms of a declined name that are tried."""
_PARTS_OF_AN_HOUR = {None: 0, "0": 0, "25": 15, "5": 30, "50": 30, "75": 45}


class Place(Struct, frozen=True, kw_only=True):
    """A place with a time zone that a person may mean.

    name: how to show it to a person; with its region or country ("Portland, Maine") where the
    name alone would mean another place too. zone: an IANA name, or an offset's as
    coach.zones.fixed_name writes it. guess: whether the words had to be corrected to mean it.
    """

    name: str
    zone: str
    guess: bool = False


def places_said(
    words: str, now: float, language: Language, gazetteer: Gazetteer | None = None
) -> list[Place]:
    """The places that a person's words may mean, with what they say around it left out.

    "I live in Tokyo now" is Tokyo. See places_named.
    """
    unsure: list[Place] = []
    if len(words) > MOST_LETTERS:
        return unsure
    gazetteer = gazetteer or read_gazetteer()
    names = list(dict.fromkeys(name for one in read_in(language) for name in _bare(words, one)))
    forms = (form for name in names for form in _forms(name, language.words.place_endings))
    for name in (*names, *islice(forms, MOST_FORMS)):
        found = places_named(name, now, language.tag, gazetteer)
        if found and not any(place.guess for place in found):
            return found if language.english is None else [*_as_written(name, found)]
        unsure = unsure or found
    return unsure


def _forms(name: str, endings: Iterable[str]) -> Iterator[str]:
    """A name with other endings of its words, for one that is declined.

    endings: each is an ending, "|" and what comes in its place; all words of a name are changed.
    """
    pairs = [tuple(pair.split("|")) for pair in endings]
    ways = [
        [word[: -len(old)] + new for old, new in pairs if word.casefold().endswith(old)] or [word]
        for word in name.split()
    ]
    yield from (form for way in product(*ways) if (form := " ".join(way)) != name)


def _as_written(name: str, found: list[Place]) -> Iterator[Place]:
    """The places, the only one by the name that the person wrote: the table of places has the names
    of all languages, and does not say which is whose."""
    (first, *others) = found
    known = set(keys_of(first.name)) & set(keys_of(name))
    short = name.isascii() and len(name) < LEAST_NAME
    if others or known or short or zone_written(name):
        yield from found
        return
    shown = name if name != name.lower() else _NEW_WORD.sub(lambda new: new[0].upper(), name)
    yield replace(first, name=shown)


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
    return _in_words(text, now, tag, gazetteer or read_gazetteer()) if keys_of(text) else []


def _in_words(text: str, now: float, tag: str, gazetteer: Gazetteer) -> list[Place]:
    """The places that a name may mean, of clocks, a city, a region or a part of the world."""
    atlas = Atlas(gazetteer, now)
    rows = _by_clocks(atlas, text, now, tag)
    if rows:
        return _places(atlas, rows[:MOST_PLACES], tag)
    found = _in_atlas(atlas, text, now, tag)
    inner = place_of_time(text, tag) if not found or found[0].guess else ""
    of_time = places_named(inner, now, tag, gazetteer)
    return of_time or found


def _by_clocks(atlas: Atlas, text: str, now: float, tag: str) -> list[Row]:
    """The cities whose clocks go by a name or letters, or that lie in a part of the world."""
    beginnings = continent_called(text, tag)
    if beginnings:
        return atlas.in_zones(lambda zone: zone.partition("/")[0] in beginnings)
    called = clocks_called(text, tag)
    letters = zones_by_letters(text, now)
    if called is None or (letters and not called.changing):
        return atlas.in_zones(letters.__contains__) if letters else []
    return _of_clocks(atlas, called, now)


def _of_clocks(atlas: Atlas, called: Clocks, now: float) -> list[Row]:
    """A city for each way in which these clocks run, one that people know them by."""
    rows = atlas.in_zones(called.zones.__contains__)
    known = atlas.in_zones((called.zones & representative_zones()).__contains__)
    by_rules = {rules(row.zone, now): row for row in known}
    rows = [by_rules.get(rules(row.zone, now), row) for row in rows]
    changing = [row for row in rows if len(rules(row.zone, now)) > 1]
    return changing if called.changing and changing else rows


def _in_atlas(atlas: Atlas, text: str, now: float, tag: str) -> list[Place]:
    """The cities of a name, and the zones that are called after a place of that name."""
    rows, guess = atlas.meant(text)
    zones = _without_equals(zones_of_city(text, tag), now)
    if guess and zones:
        rows, guess = [], False
    known = {rules(row.zone, now) for row in rows}
    more = [zone for zone in zones if rules(zone, now) not in known]
    also = [Place(name=_shown(zone, tag, alone=not rows), zone=zone) for zone in more]
    # The zone that is called after a city is right about it.
    named = {place.name for place in also}
    cities = [place for place in _places(atlas, rows, tag, guess=guess) if place.name not in named]
    return (cities[: MOST_PLACES - len(also)] + also)[:MOST_PLACES]


def _without_equals(zones: Collection[str], now: float) -> list[str]:
    """One of those zones whose clocks run alike."""
    return list({rules(zone, now): zone for zone in zones}.values())


def _shown(zone: str, tag: str, *, alone: bool) -> str:
    """A zone by its city; with what it lies in, where another place bears the same name."""
    name, area = name_of(zone, tag), zone.split("/")[-2].replace("_", " ")
    return name if alone or area in name else f"{name}, {area}"


def _bare(words: str, language: Language) -> Iterator[str]:
    """The words as they stand, and then with less and less around the place."""
    before = frozenset(map(words_of, language.words.whereabouts))
    after = frozenset(map(words_of, language.words.whereabouts_after))
    parts = list(_parts(words))
    while parts:
        yield words[parts[0][0] : parts[-1][1]]
        sizes = range(len(parts) - 1, 0, -1)
        first = next((size for size in sizes if _says(words, parts[:size], before)), 0)
        last = next((size for size in sizes if _says(words, parts[-size:], after)), 0)
        if not first and not last:
            return
        parts = parts[first:] if first else parts[:-last]


def _parts(words: str) -> Iterator[tuple[int, int]]:
    """Where what stands between spaces begins and ends; of a script without spaces each letter."""
    for part in re.finditer(r"\S+", words):
        if any(map(is_unspaced, part[0])):
            yield from ((at, at + 1) for at in range(*part.span()))
        else:
            yield part.span()


def _says(words: str, parts: list[tuple[int, int]], listed: frozenset[Phrase]) -> bool:
    return words_of(words[parts[0][0] : parts[-1][1]]) in listed


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


def places_at_clock(
    minute: int, now: float, tag: str, gazetteer: Gazetteer | None = None
) -> list[Place]:
    """The places where it is now that time of day, those of most people first.

    minute: 0 to 1439, as a clock there shows it; a few minutes wrong is near enough. now: UTC
    seconds; tag, gazetteer: as in `places_named`. A place stands for all whose clocks run alike.
    """
    ahead = minute - now % DAY / 60
    nearest = round(ahead / QUARTER) * QUARTER % MINUTES_A_DAY
    # The same time of day is to be had a day earlier, on the other side of the date line.
    offsets = {nearest, nearest - MINUTES_A_DAY}
    atlas = Atlas(gazetteer or read_gazetteer(), now)
    rows = atlas.in_zones(lambda zone: offset(zone, now) in offsets)
    return _places(atlas, rows[:MOST_PLACES_AT_CLOCK], tag)


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


def _places(atlas: Atlas, rows: list[Row], tag: str, *, guess: bool = False) -> list[Place]:
    names = atlas.shown(rows)
    return [
        Place(name=_called(name, row, tag), zone=row.zone, guess=guess)
        for name, row in zip(names, rows, strict=True)
    ]


def _called(name: str, row: Row, tag: str) -> str:
    """The name of a city in a language, where its zone is called after it; else as it is, with its
    country in that language."""
    english, own = name_of(row.zone, ENGLISH), name_of(row.zone, tag)
    if own != english and name == row.name and row.is_named(english):
        return own
    city, comma, area = name.rpartition(", ")
    if not comma or tag == ENGLISH or row.country in NAMED_BY_REGION:
        return name
    return f"{city}, {Locale.parse(tag, sep='-').territories.get(row.country, area)}"


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
