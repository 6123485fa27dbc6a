"""Turns a person's words about where they are into a time zone, without network requests.

Cities, regions and countries are GeoNames' (geonames.org, CC BY 4.0; see places.NOTICE).
"""

import math
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache

from babel import Locale
from babel.core import get_global
from msgspec import Struct

from lumbar.coach.zones import MINUTES_A_DAY, UnknownZone, fixed_name, zone_named
from lumbar.language.languages import Language
from lumbar.reading.atlas import NAMED_BY_REGION, Atlas, Meant
from lumbar.reading.clocks import DAY, offset, rules, zone_written, zones_by_letters
from lumbar.reading.gazetteer import Gazetteer, Row, fold, keys_of, read_gazetteer
from lumbar.reading.local_names import LocalName, local_names
from lumbar.reading.own import read_in
from lumbar.reading.whereabouts import forms_of, names_in
from lumbar.reading.zone_names import (
    ENGLISH,
    Clocks,
    clocks_called,
    continent_called,
    homes_of,
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
_HOURS = (
    r"(?P<sign>[+-]) ?(?P<hours>\d\d?)"
    r"(?:[:.,]?(?P<minutes>00|15|30|45)|[.,](?P<part>0|5|25|50|75))?"
)
_OFFSET = re.compile(r"(?:utc|gmt)? ?" + _HOURS, re.IGNORECASE)
_AHEAD = re.compile(r"(?P<clock>[^\d+-]+?) ?" + _HOURS)
"""Hours ahead of a known clock: «мск+4»."""
_NEW_WORD = re.compile(r"(?<![^\W_])[^\W\d_]")
"""A letter with which a word begins."""
LEAST_NAME = 4
"""Letters of a name that is shown as the person wrote it; shorter ones are mostly cut off."""
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

    "I live in Tokyo now" is Tokyo. A place is shown by its name in the person's language, where
    that is known. gazetteer: of that language. See places_named.
    """
    if len(words) > MOST_LETTERS:
        return []
    gazetteer = gazetteer or read_gazetteer(language.tag)
    local, english = local_names(language.tag), local_names(ENGLISH)
    names = dict.fromkeys(name for one in read_in(language) for name in names_in(words, one))
    plain = list(dict.fromkeys(filter(None, map(_plain, names))))
    unsure: list[Place] = []
    for name in plain:
        forms = forms_of(name, language)
        found = _local(name, forms, local, now, language.tag) or _exact(
            name, now, language.tag, gazetteer, forms
        )
        if not found or found[0].guess:
            found = _local(name, (), english, now, language.tag) or found
        if found and not found[0].guess:
            return found
        unsure = unsure or found
    if unsure:
        return unsure
    guesses = (_guessed(name, now, language.tag, gazetteer) for name in plain)
    return next(filter(None, guesses), [])


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
    text = _plain(words)
    gazetteer = gazetteer or read_gazetteer(tag)
    return _exact(text, now, tag, gazetteer) or _guessed(text, now, tag, gazetteer)


def _plain(words: str) -> str:
    plain = _DASHES.sub("-", unicodedata.normalize("NFKC", words))
    plain = "".join(str(int(letter)) if letter.isdecimal() else letter for letter in plain)
    return " ".join(plain.split())


def _local(
    name: str, forms: Collection[str], local: Mapping[str, LocalName], now: float, tag: str
) -> list[Place]:
    """The places of a name that the tables do not have, and the offsets counted from one."""
    known = next((found for one in (name, *forms) if (found := local.get(fold(one)))), None)
    if known is not None:
        differing = _without_equals(known.zones, now)
        if len(differing) == 1:
            return [Place(name=known.name, zone=known.zones[0])]
        return [Place(name=name_of(zone, tag), zone=zone) for zone in differing][:MOST_PLACES]
    ahead = _AHEAD.fullmatch(name)
    known = local.get(fold(ahead["clock"])) if ahead else None
    if ahead is None or known is None or len(rules(known.zones[0], now)) > 1:
        return []
    return _place_at_offset(ahead, offset(known.zones[0], now))


def _exact(  # noqa: PLR0911 - one line for each kind of thing that words may be
    text: str, now: float, tag: str, gazetteer: Gazetteer, forms: Collection[str] = ()
) -> list[Place]:
    """The places that words mean which are spelt right.

    forms: the same as a person may have declined it; with them, the place is shown as it is
    written where no name in the language is known.
    """
    if text.casefold() in _UTC:
        return [Place(name="UTC", zone="UTC")]
    if written := _OFFSET.fullmatch(text):
        return _place_at_offset(written)
    if zone := zone_written(text):
        return [Place(name=name_of(zone, tag), zone=zone)]
    if not keys_of(text):
        return []
    atlas = Atlas(gazetteer, now, homes_of(tag))
    found = _in_atlas(atlas, text, forms, now, tag)
    if rows := _by_clocks(atlas, text, now, tag):
        # Clocks that go by the name of a city are shown as that city.
        same = len(found) == len(rows) == 1 and _alike(found[0].zone, rows[0].zone, now)
        return found if same else _places(atlas, rows[:MOST_PLACES], tag)
    if found:
        return found
    inner = place_of_time(text, tag)
    return _exact(inner, now, tag, gazetteer) if inner else []


def _guessed(text: str, now: float, tag: str, gazetteer: Gazetteer) -> list[Place]:
    """The places that words may mean which are not spelt right."""
    if not keys_of(text):
        return []
    atlas = Atlas(gazetteer, now, homes_of(tag))
    return _places(atlas, atlas.guessed(text)[:MOST_PLACES], tag, guess=True)


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


def _in_atlas(atlas: Atlas, text: str, forms: Collection[str], now: float, tag: str) -> list[Place]:
    """The cities of a name, and the zones that are called after a place of that name."""
    meant = atlas.meant(text, forms)
    rows = meant.cities
    # A zone's small place does not go before a big one whose declined name looks like it.
    by_form = bool(rows) and not atlas.bears(rows[0], text)
    zones = [] if by_form else _without_equals(zones_of_city(text, tag), now)
    known = {rules(row.zone, now) for row in rows}
    more = [zone for zone in zones if rules(zone, now) not in known]
    if len(rows) == 1 and not more:
        said = (text, *forms) if tag != ENGLISH else ()
        name = _the_name(atlas, meant, said, now, tag)
        return [Place(name=name, zone=rows[0].zone, guess=atlas.is_far(meant, text))]
    also = [Place(name=_shown(zone, tag, alone=not rows), zone=zone) for zone in more]
    # The zone that is called after a city is right about it.
    named = {place.name for place in also}
    cities = [place for place in _places(atlas, rows, tag) if place.name not in named]
    return (cities[: MOST_PLACES - len(also)] + also)[:MOST_PLACES]


def _the_name(atlas: Atlas, meant: Meant, said: Collection[str], now: float, tag: str) -> str:
    """The name of the only place that is meant: a city, or an area with one time.

    said: how the person may have called it, for a place whose name in the language is not known.
    """
    (city,) = meant.cities
    alike = [row for row in meant.called if row.zone and _alike(row.zone, city.zone, now)]
    area = next((row for row in meant.called if not alike and not row.zone), None)
    row = area or city
    if own := atlas.own_name(row):
        return own
    (shown,) = _places(atlas, [city], tag)
    by = next((name for name in said if atlas.bears(row, name)), "")
    short = by.isascii() and len(by) < LEAST_NAME
    if not by or short or row.is_named(by) or city.name not in shown.name:
        return row.name if area else shown.name
    return by if by != by.lower() else _NEW_WORD.sub(lambda new: new[0].upper(), by)


def _without_equals(zones: Collection[str], now: float) -> list[str]:
    """One of those zones whose clocks run alike."""
    return list({rules(zone, now): zone for zone in zones}.values())


def _alike(one: str, other: str, now: float) -> bool:
    return rules(one, now) == rules(other, now)


def _shown(zone: str, tag: str, *, alone: bool) -> str:
    """A zone by its city; with what it lies in, where another place bears the same name."""
    name, area = name_of(zone, tag), zone.split("/")[-2].replace("_", " ")
    return name if alone or area in name else f"{name}, {area}"


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
    names = Locale.parse(tag, sep="-").time_zones
    known = (names.get(one, {}).get("city") for one in (zone, *_older(zone)))
    return next(filter(None, known), _city_in(zone))


def _city_in(zone: str) -> str:
    return zone.rsplit("/", maxsplit=1)[-1].replace("_", " ")


@cache
def _older(zone: str) -> tuple[str, ...]:
    """The ids that a zone had before and under which CLDR still names its city: Asia/Calcutta for
    Asia/Kolkata, but not Europe/Uzhgorod for Europe/Kyiv."""
    english = Locale.parse(ENGLISH).time_zones
    return tuple(
        alias
        for alias, now in get_global("zone_aliases").items()
        if now == zone
        and (english.get(alias, {}).get("city") or _city_in(alias)).startswith(_city_in(zone))
    )


def _places(atlas: Atlas, rows: list[Row], tag: str, *, guess: bool = False) -> list[Place]:
    names = atlas.shown(rows)
    return [
        Place(name=_called(name, row, atlas.own_name(row), tag), zone=row.zone, guess=guess)
        for name, row in zip(names, rows, strict=True)
    ]


def _called(name: str, row: Row, own: str, tag: str) -> str:
    """The name of a city in a language: its own there, or that of the zone called after it; with
    its country in that language, where the city's name has an area behind it."""
    english, zone = name_of(row.zone, ENGLISH), name_of(row.zone, tag)
    city, comma, area = name.partition(", ")
    if own or (zone != english and row.is_named(english)):
        city = own or zone
    if not comma:
        return city
    if tag == ENGLISH or row.country in NAMED_BY_REGION:
        return f"{city}, {area}"
    return f"{city}, {Locale.parse(tag, sep='-').territories.get(row.country, area)}"


def _place_at_offset(written: re.Match[str], base: int = 0) -> list[Place]:
    """The offset that is written; base: minutes ahead of UTC from which it is counted."""
    minutes = int(written["hours"]) * 60 + int(written["minutes"] or 0)
    minutes += _PARTS_OF_AN_HOUR[written["part"]]
    minutes = base + (-minutes if written["sign"] == "-" else minutes)
    if not minutes:
        return [Place(name="UTC", zone="UTC")]
    try:
        zone = fixed_name(minutes)
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
