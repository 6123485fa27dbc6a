"""What time zones are called: "Eastern Time", "CET", "Casey", "Tokyo Time", "Asia".

Names of zones and of parts of the world are Unicode CLDR's, by Babel, in the person's language and
in English. A zone's own city is the last part of its IANA name.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from functools import lru_cache
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from msgspec import Struct

from lumbar.reading.clocks import zones_of_places
from lumbar.reading.gazetteer import fold, keys_of

ENGLISH = "en"
IN_EUROPE = "150"
"""The territory whose English has the European abbreviations (CET, EET)."""

_CONTINENTS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("002", "011", "014", "015", "017", "018", "202"), ("Africa",)),
    **dict.fromkeys(("142", "030", "034", "035", "143", "145"), ("Asia",)),
    **dict.fromkeys(("150", "039", "151", "154", "155"), ("Europe",)),
    **dict.fromkeys(("003", "005", "013", "019", "021", "029", "419"), ("America",)),
    **dict.fromkeys(("009", "053", "054", "057", "061"), ("Australia", "Pacific")),
}
"""Parts of the world, by their UN M.49 codes, and where IANA's names of their zones begin."""

_OFFICIAL = {"official", "de_facto_official"}
"""CLDR's words for a language of a whole country."""


class Clocks(Struct, frozen=True):
    """The zones that go by a name; changing: the name is for clocks that are set twice a year."""

    zones: frozenset[str]
    changing: bool = False


def clocks_called(name: str, tag: str) -> Clocks | None:
    """The zones whose clocks go by a name such as "Pacific Time" or "ET"; None for none."""
    wanted = fold(name)
    return _clock_names(tag).get(wanted) if wanted else None


def zones_of_city(name: str, tag: str) -> Collection[str]:
    """The IANA zones that are called after a place of that name: "Tahiti", "Casey", "纽约"."""
    return [zone for key in keys_of(name) for zone in _cities(tag).get(key, ())]


def continent_called(name: str, tag: str) -> tuple[str, ...]:
    """Where the names of the zones in a part of the world begin; empty for no such part."""
    wanted = fold(name)
    for locale in _locales(tag):
        for code, beginnings in _CONTINENTS.items():
            if wanted and fold(locale.territories.get(code, "")) == wanted:
                return beginnings
    return ()


def place_of_time(name: str, tag: str) -> str:
    """The place in words like "Tokyo Time"; empty where they are not of that form."""
    plain = " ".join(name.split())
    for locale in _locales(tag):
        before, _, after = str(locale.zone_formats["region"]).casefold().partition("%s")
        inner = plain.casefold()
        if inner.startswith(before) and inner.endswith(after) and len(inner) > len(before + after):
            return plain[len(before) : len(plain) - len(after)].strip()
    return ""


def representative_zones() -> frozenset[str]:
    """The zones that CLDR lets stand for all that are like them (its table for Windows)."""
    aliases = get_global("zone_aliases")
    zones = get_global("windows_zone_mapping").values()
    return frozenset((*zones, *(aliases.get(zone, zone) for zone in zones)))


def homes_of(tag: str) -> frozenset[str] | None:
    """Returns the countries (ISO 3166) where a language is an official one, by CLDR.

    None for English, which is at home everywhere.
    """
    language = tag.partition("-")[0]
    if language == ENGLISH:
        return None
    territories = get_global("territory_languages").items()
    return frozenset(
        territory
        for territory, spoken in territories
        for written, of in spoken.items()
        if written.partition("_")[0] == language and of["official_status"] in _OFFICIAL
    )


@lru_cache(maxsize=8)
def _locales(tag: str) -> tuple[Locale, ...]:
    found = [Locale.parse(tag, sep="-")]
    found += [Locale(ENGLISH), Locale(ENGLISH, IN_EUROPE)]
    with suppress(UnknownLocaleError):  # only a few languages have a European variety
        found.append(Locale(found[0].language, IN_EUROPE))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=8)
def _clock_names(tag: str) -> Mapping[str, Clocks]:
    zones: defaultdict[str, set[str]] = defaultdict(set)
    aliases = get_global("zone_aliases")
    for zone, group in get_global("meta_zones").items():
        zones[group] |= {zone, aliases.get(zone, zone)}
    found: dict[str, Clocks] = {}
    for locale in _locales(tag):
        for group, names in locale.meta_zones.items():
            for kind, name in _named(names):
                key = fold(name)
                # The general name ("Eastern Time") goes before those of its two halves.
                if key and (kind == "generic" or key not in found):
                    found[key] = Clocks(frozenset(zones[group]), kind != "standard")
    return found


def _named(names: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """The kinds and names of a group of zones, the general ones first."""
    pairs = [(kind, str(name)) for width in names.values() for kind, name in width.items()]
    return iter(sorted(pairs, key=lambda pair: pair[0] != "generic"))


@lru_cache(maxsize=8)
def _cities(tag: str) -> Mapping[str, tuple[str, ...]]:
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    aliases = get_global("zone_aliases")
    own = Locale.parse(tag, sep="-").time_zones
    for zone in sorted(zones_of_places()):
        names = (zone.rpartition("/")[2].replace("_", " "), own.get(zone, {}).get("city", ""))
        for name in filter(None, names):
            found[fold(str(name))][aliases.get(zone, zone)] = None
    return {key: tuple(zones) for key, zones in found.items()}
