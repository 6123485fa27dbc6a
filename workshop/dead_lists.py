"""Entries of said.toml, words.toml, times.toml and places.toml that nothing a person writes can
match, or that mean two things."""

import tomllib
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import product

from msgspec.structs import replace

from lumbar.coach.zones import UnknownZone, zone_named
from lumbar.language.languages import SAID, Language
from lumbar.language.segments import phrase, tidy, words_of
from lumbar.language.talk import Talk
from lumbar.language.texts import LANGUAGES
from lumbar.language.vocabulary import vocabulary_of
from lumbar.language.words import TIMES, WORDS, Means, Told, Words
from lumbar.reading.clocks import rules
from lumbar.reading.gazetteer import Gazetteer, fold, read_gazetteer
from lumbar.reading.items import items_of
from lumbar.reading.local_names import LOCAL_NAMES, is_zone
from lumbar.reading.phrases import pieces_of
from lumbar.reading.places import places_named
from lumbar.reading.said import answers_yes, command_said, talk_said
from lumbar.reading.told import parts_of
from workshop.dead_entry import Dead

NOW = datetime(2026, 11, 28, tzinfo=UTC).timestamp()
"""When clocks of places are compared; any moment will do."""
_ONE_EACH = (
    *(Told.DOUBT, Told.EMERGENCY, Told.DOCTOR, Told.CLINICIAN, Told.PREGNANCY, Told.SURGERY),
    *(Told.BONES, Told.OTHER, Told.NONE),
)
"""Lists of answers to the safety question of which a phrase can stand in one alone; what is a
doubt is nothing else."""
_OF_WEEKS = (Means.NEXT_WEEK, Means.COMING)
"""Some of what NEXT and NEXT_BEHIND list."""

Lists = Mapping[str, Iterable[str]]


def _twice(file: str, lists: Lists, same: Callable[[str], Hashable]) -> Iterator[Dead]:
    """Entries that stand in two of several lists, or twice in one; same: what they are compared
    by."""
    first: dict[Hashable, tuple[str, str]] = {}
    for key, listed in lists.items():
        for one in listed:
            where, other = first.setdefault(same(one), (key, one))
            if where != key:
                yield Dead(file, key, one, f"stands in {where}, too")
            elif other == one and other is not one:
                yield Dead(file, key, one, "stands there twice")


def dead_sayings(language: Language) -> Iterator[Dead]:
    """The dead entries of a language's said.toml."""
    sayings = language.sayings
    yield from _twice(SAID, {"small": sayings.small}, words_of)
    for part, table in (("slash", sayings.slash), ("called", sayings.called)):
        yield from _twice(SAID, {f"{part}.{name}": said for name, said in table.items()}, words_of)
    for kind, said in sayings.talk.items():
        yield from _twice(SAID, {f"talk.{kind}": said}, words_of)
    names = {*sayings.called, *sayings.slash}
    for name, listed in sayings.called.items():
        for one in listed:
            found = command_said(one, names, language)
            if found is None or found.name != name:
                reads = f"is read as {found.name}" if found else "has more words than are read"
                yield Dead(SAID, f"called.{name}", one, reads)
    for kind, said in sayings.talk.items():
        for one in said:
            if (other := _meant_instead(one, kind, names, language)) is not None:
                yield Dead(SAID, f"talk.{kind}", one, f"is read as {other}")


def _meant_instead(said: str, kind: Talk, names: Iterable[str], language: Language) -> str | None:
    """What a phrase of a list of talk is read as, where it is something else."""
    if kind in {Talk.YES, Talk.NO}:
        means = answers_yes(said, language)
        return None if means is (kind is Talk.YES) else f"{means}"
    if kind not in {Talk.GREETING, Talk.THANKS, Talk.HURRY, Talk.WELL}:
        return None
    called = command_said(said, tuple(names), language)
    if called is not None and not called.words:
        return called.name
    found = talk_said(said, language)
    return found if kind is not Talk.WELL and found not in {kind, None} else None


def dead_words(words: Words) -> Iterator[Dead]:
    """The dead entries of a language's words.toml."""
    told = {f"safety.{kind}": words.safety.get(kind, ()) for kind in _ONE_EACH}
    yield from _twice(WORDS, told, pieces_of)
    also = {f"safety.{kind}": words.safety.get(kind, ()) for kind in (Told.DOUBT, Told.NOT)}
    yield from _twice(WORDS, also, pieces_of)
    for kind in sorted(words.safety.keys() - {*_ONE_EACH, Told.NOT}):
        yield from _twice(WORDS, {f"safety.{kind}": words.safety[kind]}, pieces_of)
    for kind, listed in words.safety.items():
        for one in listed:
            if len([part for part in parts_of(one) if words_of(part)]) > 1:
                yield Dead(WORDS, f"safety.{kind}", one, "has a mark in it, which ends a phrase")
    yield from _twice(
        WORDS, {f"levels.{level}": said for level, said in words.levels.items()}, _one
    )
    for name in ("hints", "quiet", "whereabouts", "whereabouts_after", "place_endings"):
        yield from _twice(WORDS, {name: getattr(words, name)}, str.casefold)
    for pair in words.place_endings:
        if pair != pair.casefold() or pair.count("|") != 1:
            yield Dead(
                WORDS, "place_endings", pair, "is no ending as it is compared", pair.casefold()
            )


def _one(said: str) -> str:
    return "".join(words_of(said))


def dead_times(words: Words) -> Iterator[Dead]:
    """The dead entries of a language's times.toml."""
    for means, listed in words.times.items():
        yield from _twice(TIMES, {means: listed}, phrase)
        for said in listed:
            items = items_of(tidy(said), words)
            if not any(item.means(means) for one in items for item in (one, *one.apart)):
                yield Dead(TIMES, means, said, "is read as something else")
    for name, table in (
        ("numbers", words.numbers),
        ("nth", words.nth),
        ("weekdays-called", words.weekdays_called),
        ("more-weekdays", words.more_weekdays),
        ("months-called", words.months_called),
    ):
        yield from _twice(TIMES, {f"{name}.{key}": said for key, said in table.items()}, phrase)
    yield from _dead_names(words)
    yield from _dead_clocks(words)


def _dead_names(words: Words) -> Iterator[Dead]:
    """Names that are cut off nowhere, and words of weeks that lead to no weekday."""
    cut = vocabulary_of(replace(words, uncut=())).known
    for said in words.uncut:
        word = cut.get(phrase(said))
        if word is None or (word.day is None and word.month is None):
            yield Dead(TIMES, "uncut", said, "is no short name of a weekday or a month")
    leads = {
        phrase(one)
        for means in (Means.NEXT, Means.NEXT_BEHIND)
        for one in words.times.get(means, ())
    }
    for means in _OF_WEEKS:
        for said in words.times.get(means, ()):
            if phrase(said) not in leads:
                yield Dead(TIMES, means, said, "is no word of next or next-behind")


def _dead_clocks(words: Words) -> Iterator[Dead]:
    """Ways to tell the time of which no writing is read as a time."""
    known = vocabulary_of(words)
    told = ((pattern, "clocks") for pattern in known.clocks)
    doubtful = ((pattern, "clocks-or-two") for pattern in known.doubtful)
    for pattern, key in (*told, *doubtful):
        ways = product(*(_fills(part, words) for part in pattern.parts))
        if not any(_tells(" ".join(way), words) for way in ways):
            yield Dead(TIMES, key, " ".join(pattern.parts), "tells no time")


def _fills(part: str, words: Words) -> Iterable[str]:
    """What may stand for a part of a pattern of clocks."""
    match part:
        case "{hour}":
            return ("7", *words.numbers.get("7", ())[:1], "1", *words.numbers.get("1", ())[:2])
        case "{nth}":
            return (*words.nth.get("7", ())[:2], *words.nth.get("1", ())[:2])
        case "{minutes}":
            return ("20", *words.numbers.get("20", ())[:1], "5")
    if part.startswith("{"):
        return words.times.get(Means(part[1:-1]), ())
    return (part,)


def _tells(way: str, words: Words) -> bool:
    """Whether a text is one time in words."""
    items = items_of(tidy(way), words)
    return any(item.word.clock is not None for item in items)


def dead_places(tag: str) -> Iterator[Dead]:
    """The dead entries of a language's places.toml: zones that there are not, and names that stand
    there twice or that the tables have."""
    path = LANGUAGES / tag / LOCAL_NAMES
    if not path.is_file():
        return
    tables = tomllib.loads(path.read_text("utf-8"))
    places: Mapping[str, list[str]] = tables.get("places", {})
    zones: Mapping[str, list[str]] = tables.get("zones", {})
    for key, listed in (*places.items(), *((zone, [zone]) for zone in zones)):
        wrong = [one for one in listed if is_zone(one) and not _is_known(one)]
        yield from (Dead(LOCAL_NAMES, key, one, "is no zone") for one in wrong)
        if not any(map(is_zone, listed)):
            yield Dead(LOCAL_NAMES, "places", key, "has no zone")
    names = {
        name: [name, *(one for one in said if not is_zone(one))] for name, said in places.items()
    }
    yield from _twice(LOCAL_NAMES, {**names, **zones}, fold)
    gazetteer = read_gazetteer(tag)
    entries = [
        (next(filter(is_zone, places[name]), ""), name, said) for name, said in names.items()
    ]
    entries += [(zone, name, [name]) for zone, listed in zones.items() for name in listed]
    for zone, name, said in entries:
        if _is_known(zone) and all(_is_in_tables(one, name, zone, tag, gazetteer) for one in said):
            yield Dead(LOCAL_NAMES, zone, name, "is known by the tables")


def _is_in_tables(written: str, name: str, zone: str, tag: str, gazetteer: Gazetteer) -> bool:
    """Whether the tables alone say that a place is meant, and show it by that name."""
    found = places_named(written, NOW, tag, gazetteer)
    if len(found) != 1 or found[0].guess or found[0].name != name:
        return False
    return rules(found[0].zone, NOW) == rules(zone, NOW)


def _is_known(zone: str) -> bool:
    try:
        zone_named(zone)
    except UnknownZone:
        return False
    return True
