"""The clocks that a person may live by, likeliest first, by the language of their client.

Who speaks a language where, and how many, is Unicode CLDR's, by Babel; how many people live in
each zone is GeoNames'. It is a guess that is only offered: the person taps the time that they see.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from lumbar.coach.zones import MINUTES_A_DAY, ClockAt
from lumbar.reading.clocks import Rules, offset, rules
from lumbar.reading.gazetteer import read_gazetteer
from lumbar.reading.places import Place, name_of

MOST_CLOCKS = 4
CLEARLY_MORE = 20
"""A zone stands for an offset if so many times more people of the language live by its rules than
by any others of that offset; else the person is asked for the place."""
MOST_PLACES = 6
LEAST_SHARE = 1 / 1000
"""The part of a language's people below which a place is not offered."""
ELSEWHERE = 1 / 20
"""How much a country counts beside the one that the language's tag names ("pt-br")."""
UNOFFICIAL = 1 / 10
"""How much a language counts where it is not official: fewer people have their client in it."""


def likely_clocks(tag: str, now: float) -> tuple[ClockAt, ...]:
    """Returns the times of day that somebody may see now, likeliest first, MOST_CLOCKS at most.

    tag: of their client's language, such as "de" or "pt-br"; now: UTC seconds. Empty for a
    language that CLDR does not know.
    """
    groups: dict[int, dict[Rules, list[tuple[float, str]]]] = {}
    for zone, people in speakers(_known_tag(tag)):
        at = groups.setdefault(offset(zone, now), {})
        at.setdefault(rules(zone, now), []).append((people, zone))
    sized = [
        (sum(sum(people for people, _ in group) for group in alike.values()), ahead, alike)
        for ahead, alike in groups.items()
    ]
    sized.sort(key=lambda one: -one[0])
    return tuple(
        ClockAt(minute=_minute(ahead, now), offset=ahead, zone=_clear(list(alike.values())))
        for _, ahead, alike in sized[:MOST_CLOCKS]
    )


def places_at_offset(tag: str, ahead: int, now: float, shown: str) -> list[Place]:
    """Returns the places of a language's people with that offset now (minutes ahead of UTC), one
    for each way in which clocks run, most people first.

    tag, now: as in likely_clocks; shown: the tag of the language in which the places are named.
    """
    found: dict[Rules, list[tuple[float, str]]] = {}
    known = speakers(_known_tag(tag))
    everybody = sum(people for _, people in known)
    for zone, people in known:
        if offset(zone, now) == ahead:
            found.setdefault(rules(zone, now), []).append((people, zone))
    sized = [(sum(people for people, _ in group), max(group)[1]) for group in found.values()]
    worth = [one for one in sorted(sized, reverse=True) if one[0] > everybody * LEAST_SHARE]
    return [Place(name=name_of(zone, shown), zone=zone) for _, zone in worth[:MOST_PLACES]]


def _minute(ahead: int, now: float) -> int:
    return int((now // 60 + ahead) % MINUTES_A_DAY)


def _clear(alike: list[list[tuple[float, str]]]) -> str:
    """The zone that stands for all of an offset; empty where the place must be asked for."""
    sized = sorted(((sum(people for people, _ in group), group) for group in alike), reverse=True)
    most, group = sized[0]
    rest = sum(people for people, _ in sized[1:])
    return max(group)[1] if most > rest * CLEARLY_MORE else ""


def _known_tag(tag: str) -> str:
    """A tag as it is looked up: the language, with the territory where one is named."""
    try:
        locale = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError, TypeError):
        return ""
    named = locale.territory if locale.territory in tag.upper().split("-") else None
    return f"{locale.language}-{named}" if named else locale.language


@lru_cache(maxsize=256)
def speakers(tag: str) -> tuple[tuple[str, float], ...]:
    """Returns how many people speak a language in each zone (IANA names).

    tag: a language, with a territory behind a dash where the tag names one.
    """
    language, _, named = tag.partition("-")
    people: defaultdict[str, float] = defaultdict(float)
    for territory, share in _shares(language):
        weight = share if named in {"", territory} else share * ELSEWHERE
        for zone, count in _everybody().get(territory, {}).items():
            people[zone] += count * weight
    return tuple(sorted(people.items()))


def _shares(language: str) -> Iterator[tuple[str, float]]:
    """The territories where a language is spoken, and by what part of the people."""
    for territory, spoken in get_global("territory_languages").items():
        for written, of in spoken.items():
            if written.partition("_")[0] == language:
                official = 1 if of["official_status"] else UNOFFICIAL
                yield territory, of["population_percent"] / 100 * official


@lru_cache(maxsize=1)
def _everybody() -> dict[str, dict[str, int]]:
    """The people in each zone of each country."""
    return read_gazetteer().people()
