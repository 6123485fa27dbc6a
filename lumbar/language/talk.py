"""What people say in a language outside a session: how they call commands, greet and thank.

It is read from said.toml. Names of commands are the same in every language; what they are called
besides is not.
"""

import tomllib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import fields

from lumbar.language.segments import Phrase, phrase, plainer, words_of
from lumbar.library import ContentError

Phrases = tuple[str, ...]
"""Words and phrases as they stand in the file."""


class Talk(StrEnum):
    """What people say that is no command; each names its list of phrases."""

    GREETING = "greeting"
    THANKS = "thanks"
    HURRY = "hurry"
    HAVE = "have"
    WELL = "well"
    YES = "yes"
    NO = "no"
    STOP = "stop"
    BED = "bed"


class Part(StrEnum):
    """What a sentence that asks for a command is made of; each names its list of phrases, which
    may stand anywhere in it."""

    REMIND = "remind"
    WRITE = "write"
    UP = "up"
    BREAKS = "breaks"
    WORK = "work"
    NOT = "not"
    OFF = "off"
    SKIP = "skip"
    MOVE = "move"
    WHEN = "when"
    AWAY = "away"
    BACK = "back"
    AFTER = "after"
    BEFORE = "before"
    IDLE = "idle"


_ABSENT = (Part.AWAY, Part.BACK)
_ASKING = (Part.REMIND, Part.WRITE, Part.BREAKS)
"""A call of /pause with one of these in it, as "do not disturb", may be about quiet or breaks."""


class Sayings(Struct, frozen=True, kw_only=True, eq=False):
    """The lists of one language.

    small: words around what is meant; slash: other names behind a slash, by command; called: how
    commands are called in words, by command; talk: what is no command; asks: the parts of
    sentences that ask for reminders, breaks and quiet, or say that somebody is away; shows:
    phrases that ask for a command wherever they stand in a sentence, by command (and `short`, a
    shorter session).
    """

    small: Phrases
    slash: Mapping[str, Phrases]
    called: Mapping[str, Phrases]
    talk: Mapping[Talk, Phrases]
    asks: Mapping[Part, Phrases]
    shows: Mapping[str, Phrases]

    @property
    def small_words(self) -> frozenset[str]:
        """The small words, in small letters."""
        return _small(self)

    @property
    def phrases(self) -> Mapping[Talk, frozenset[Phrase]]:
        """The phrases of each list of `talk`."""
        return _phrases(self)

    @property
    def commands(self) -> Mapping[Phrase, str]:
        """The command that each phrase calls, by what it is called in words."""
        return _commands(self)

    @property
    def parts(self) -> Mapping[Phrase, frozenset[Part]]:
        """What each phrase of `asks` is in a sentence; also written without its marks."""
        return _parts(self)

    @property
    def absences(self) -> Mapping[Phrase, frozenset[Part]]:
        """What each phrase of people who are away, or back by then, is; those that call /pause are
        among them, but for what may be about reminders or breaks."""
        return _absences(self)

    @property
    def shown(self) -> Mapping[Phrase, str]:
        """The command that each phrase of `shows` asks for."""
        return _shown(self)

    @property
    def aliases(self) -> Mapping[str, str]:
        """The command that each name behind a slash means."""
        return _aliases(self)


def load_sayings(path: Path) -> Sayings:
    """The lists in a file, checked; raises ContentError with every problem found."""
    sayings, problems = _read(path)
    if sayings is not None:
        problems = list(_problems(sayings))
    if sayings is None or problems:
        name = f"{path.parent.name}/{path.name}"
        raise ContentError([f"{name}: {problem}" for problem in problems])
    return sayings


def _read(path: Path) -> tuple[Sayings | None, list[str]]:
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        return None, [f"file: cannot be read ({error.strerror})"]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return None, [f"file: is not TOML ({error})"]
    known = {field.name for field in fields(Sayings)}
    problems = [f"{extra}: is not known" for extra in tables.keys() - known]
    kinds: Mapping[str, type[StrEnum]] = {"talk": Talk, "asks": Part}
    for name, kind in kinds.items():
        if isinstance(tables.get(name), dict):
            extras = tables[name].keys() - set(kind)
            problems += [f"{name}.{extra}: is not known" for extra in extras]
    if problems:
        return None, problems
    try:
        return msgspec.convert(tables, Sayings), []
    except msgspec.ValidationError as error:
        reason, _, place = str(error).partition(" - at `$.")
        return None, [f"{place.rstrip('`') or 'file'}: {reason}"]


def _problems(sayings: Sayings) -> Iterator[str]:
    """Lists that are missing or say nothing, and phrases that call two commands, a line each."""
    lists: dict[str, Phrases] = {"small": sayings.small}
    lists |= {f"talk.{kind}": sayings.talk.get(kind, ()) for kind in Talk}
    lists |= {f"asks.{part}": sayings.asks.get(part, ()) for part in Part}
    yield from (f"{name}: is empty; expected at least one" for name in lists if not lists[name])
    lists |= {f"called.{name}": said for name, said in sayings.called.items()}
    lists |= {f"shows.{name}": said for name, said in sayings.shows.items()}
    lists |= {f"slash.{name}": said for name, said in sayings.slash.items()}
    for name, phrases in lists.items():
        yield from (f"{name}: {said!r} says nothing" for said in phrases if not words_of(said))
    named = {"called": sayings.called, "slash": sayings.slash, "shows": sayings.shows}
    for part, table in named.items():
        meant: dict[Phrase, str] = {}
        for name, phrases in table.items():
            for said in phrases:
                if meant.setdefault(words_of(said), name) != name:
                    yield f"{part}.{name}: {said!r} stands in {meant[words_of(said)]}, too"


@lru_cache(maxsize=32)
def _small(sayings: Sayings) -> frozenset[str]:
    return frozenset(piece for word in sayings.small for piece in words_of(word))


@lru_cache(maxsize=32)
def _phrases(sayings: Sayings) -> Mapping[Talk, frozenset[Phrase]]:
    return {kind: frozenset(map(words_of, said)) for kind, said in sayings.talk.items()}


@lru_cache(maxsize=32)
def _commands(sayings: Sayings) -> Mapping[Phrase, str]:
    return {words_of(said): name for name, listed in sayings.called.items() for said in listed}


@lru_cache(maxsize=32)
def _parts(sayings: Sayings) -> Mapping[Phrase, frozenset[Part]]:
    return _by_phrase({part: said for part, said in sayings.asks.items() if part not in _ABSENT})


@lru_cache(maxsize=32)
def _absences(sayings: Sayings) -> Mapping[Phrase, frozenset[Part]]:
    listed = {part: sayings.asks[part] for part in _ABSENT}
    asking = [words_of(said) for part in _ASKING for said in sayings.asks[part]]
    called = (
        said
        for said in sayings.called.get("pause", ())
        if not any(_holds(words_of(said), one) for one in asking)
    )
    return _by_phrase(listed | {Part.AWAY: (*listed[Part.AWAY], *called)})


def _holds(pieces: Phrase, one: Phrase) -> bool:
    return any(pieces[at : at + len(one)] == one for at in range(len(pieces)))


def _by_phrase(lists: Mapping[Part, Phrases]) -> Mapping[Phrase, frozenset[Part]]:
    found: dict[Phrase, frozenset[Part]] = {}
    for part, listed in lists.items():
        for said in listed:
            for pieces in {phrase(said), plainer(phrase(said))}:
                found[pieces] = found.get(pieces, frozenset()) | {part}
    return found


@lru_cache(maxsize=32)
def _shown(sayings: Sayings) -> Mapping[Phrase, str]:
    return {
        pieces: name
        for name, listed in sayings.shows.items()
        for said in listed
        for pieces in (phrase(said), plainer(phrase(said)))
    }


@lru_cache(maxsize=32)
def _aliases(sayings: Sayings) -> Mapping[str, str]:
    return {
        "".join(words_of(said)): name for name, listed in sayings.slash.items() for said in listed
    }
