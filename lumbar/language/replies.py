"""What people say in a session in one language, as patterns of words: see replies.toml."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import fields, replace

from lumbar.language.patterns import PatternError, Patterns, plain, words_in
from lumbar.library import ContentError

Phrases = tuple[str, ...]


class Meaning(StrEnum):
    """What a person may mean by what they say in a session; the first of two goes before.

    DOUBT is all that a careful coach would stop for and ask about; SWAP is another exercise in the
    place of this one, NEXT is Skip.
    """

    ALARM = "alarm"
    PAIN = "pain"
    STOP = "stop"
    DOUBT = "doubt"
    PAUSE = "pause"
    SWAP = "swap"
    NEXT = "next"
    BACK = "back"
    REPEAT = "repeat"
    EASIER = "easier"
    HARDER = "harder"
    HOW_LONG = "how-long"
    GO_ON = "go-on"
    NONE = "none"


PLEAS = frozenset({Meaning.ALARM, Meaning.PAIN, Meaning.STOP, Meaning.DOUBT, Meaning.PAUSE})
"""The meanings after which no hold runs on."""


class Part(StrEnum):
    """How words work on one another; each names its list in [scope].

    NOT turns what follows into its opposite, as far as one of ENDS; NOT_AFTER what stands before
    it. NOT_NOT looks like one of NOT and denies nothing. LISTED goes on with what was denied
    before a comma. PAST tells of what is over, WAS maybe, NOW of what is not, and FINE of an end.
    OTHERS are somebody else. LAUGHS takes the weight from the soft groups of DOUBT (see SOFT) in
    the whole text, SOFTENS in a clause. FORM is how one lies and stands, which takes it from what
    is told of the body. WELL is what a person is who is well. HARMLESS is said of something else.
    What follows one of JOINS may be told of another time, or of oneself.
    """

    NOT = "not"
    NOT_AFTER = "not-after"
    NOT_NOT = "not-not"
    ENDS = "ends"
    LISTED = "listed"
    PAST = "past"
    WAS = "was"
    NOW = "now"
    FINE = "fine"
    OTHERS = "others"
    LAUGHS = "laughs"
    SOFTENS = "softens"
    FORM = "form"
    WELL = "well"
    HARMLESS = "harmless"
    JOINS = "joins"


class Told(StrEnum):
    """What may be said of a pain once it was asked about; each names its list in [felt].

    CHEST and SIGN are places where pain is an emergency: the chest; both legs, the genitals.
    SCALE is what makes a number a figure of pain; UNITS stand behind numbers that count something
    else; VAGUE are numbers that may be no number, ZERO words for none of it. MILD, MODERATE and
    SEVERE stand for the ranges of the buttons.
    """

    CHEST = "chest"
    SIGN = "sign"
    LEG = "leg"
    BACK = "back"
    MISTAKE = "mistake"
    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"
    SCALE = "scale"
    UNITS = "units"
    VAGUE = "vague"
    ZERO = "zero"


EFFORT, WORN, BODY, UNEASY, FIGURES = "effort", "worn", "body", "uneasy", "figures"
BARE = "bare"
KNEELING = "kneeling"
"""The group of SWAP that asks for an exercise that is done kneeling or standing."""
CHEST, NUMB, WEAK = "chest", "numb", "weak"
"""Groups of ALARM that tell of a place."""
STRAY, FETCH = "stray", "fetch"
"""STRAY names the groups of pleas that say less than a wish to go on, back, or another way beside
them; FETCH the group of ALARM that asks for somebody else, who is not told of."""
SELF, SMALL = "self", "small"
"""Classes that the reader uses itself: words for oneself, and those that change nothing."""
SOFT = frozenset({EFFORT, WORN, BODY, UNEASY, FIGURES, BARE})
"""The groups of DOUBT that may mean nothing: muscles that work, tiredness, something told of the
body, a cry or a curse, a figure as on a scale of pain, a mere word of alarm. BODY and
UNEASY count only where nothing else is said."""
NEEDED = (Meaning.PAIN, Meaning.STOP, Meaning.PAUSE)
"""The meanings without which no language will do."""
REPLIES, ORDINARY = "replies.toml", "ordinary.txt"
"""The files of a language: its patterns, and words that are no slips of theirs."""
_CLASS = re.compile(r"<[a-z-]+>")
_COMMENT = re.compile(r"^#.*", re.MULTILINE)
LEAST_SLIP = 4
"""Letters that a word has at least in which one wrong letter is put right."""


class Replies(Struct, frozen=True, kw_only=True, eq=False):
    """The lists of one language.

    means: patterns of each meaning, in groups that say of what sort it is; classes: phrases by
    name, for patterns; scope: see Part; small: words at the ends of a clause that change nothing;
    contrast: words that begin a new clause; real: words that are no slip of another one;
    spelled: other ways to write a word, by the word; felt: what is said of a pain, see Told.
    """

    means: Mapping[Meaning, Mapping[str, Phrases]]
    classes: Mapping[str, Phrases] = {}
    scope: Mapping[Part, Phrases] = {}
    small: Phrases = ()
    contrast: Phrases = ()
    real: Phrases = ()
    spelled: Mapping[str, Phrases] = {}
    felt: Mapping[Told, Phrases] = {}

    def of(self, part: Part) -> Phrases:
        """The patterns of a part; none where the language has none."""
        return self.scope.get(part, ())

    def patterns(self) -> Patterns:
        """What makes expressions of this language's patterns; the same each time, for it keeps what
        it has made."""
        return _patterns(self)

    def known(self) -> frozenset[str]:
        """Every word of a pattern, without apostrophes."""
        return frozenset(self.words(""))

    def words(self, *places: str) -> Iterator[str]:
        """The words of the patterns in the lists whose place in the file begins so."""
        for name, said in self.lists():
            if name.startswith(places):
                yield from (plain(word) for one in said for word in words_in(one))

    def whole(self) -> frozenset[str]:
        """The words that mean something by themselves, so that an apostrophe parts none of them."""
        lists = (said for name, said in self.lists() if name != f"scope.{Part.HARMLESS}")
        return frozenset(plain(word) for said in lists for one in said for word in words_in(one))

    def right(self) -> tuple[str, ...]:
        """The words that a slip is put right to, those of graver meanings first."""
        places = (*(f"means.{meaning}." for meaning in Meaning), "classes", "scope.not", "small")
        found = dict.fromkeys(word for place in places for word in self.words(place))
        return tuple(word for word in found if len(word) >= LEAST_SLIP)

    def alone(self) -> frozenset[str]:
        """The words that are a plea by themselves, long enough for a slip."""
        groups = [
            group
            for plea in PLEAS
            for sort, group in self.means.get(plea, {}).items()
            if sort not in SOFT
        ]
        said = [one for group in groups for one in group]
        named = [one for name in said if _CLASS.fullmatch(name) for one in self._of_class(name)]
        words = {plain(one) for one in (*said, *named) if one.isalpha()}
        return frozenset(word for word in words if len(word) >= LEAST_SLIP)

    def _of_class(self, named: str) -> Phrases:
        return self.classes.get(named.strip("<>"), ())

    def lists(self) -> Iterator[tuple[str, Phrases]]:
        """Every list of patterns with its place in the file."""
        yield from (("small", self.small), ("contrast", self.contrast))
        yield from ((f"classes.{name}", said) for name, said in self.classes.items())
        yield from ((f"scope.{part}", said) for part, said in self.scope.items())
        for meaning, sorts in self.means.items():
            yield from ((f"means.{meaning}.{sort}", said) for sort, said in sorts.items())


@lru_cache(maxsize=32)
def _patterns(replies: Replies) -> Patterns:
    hinders = replies.of(Part.NOT)
    crossed = [one for one in replies.of(Part.NOT_NOT) if one.isalpha() and one[0] not in hinders]
    return Patterns({SMALL: replies.small, **replies.classes}, hinders, crossed)


def load_replies(path: Path, *, checked: bool = False) -> Replies:
    """The lists in a file, checked; raises ContentError with every problem found.

    checked: they were found right before; then their patterns are not tried again.
    Ordinary words, where the language has any, stand in a file of their own beside it.
    """
    replies, problems = _read(path)
    if replies is not None and not replies.real:
        replies = replace(replies, real=_ordinary(path.with_name(ORDINARY)))
    if replies is not None and not problems and not checked:
        problems = list(_problems(replies))
    if replies is None or problems:
        name = f"{path.parent.name}/{path.name}"
        raise ContentError([f"{name}: {problem}" for problem in problems])
    return replies


def _ordinary(path: Path) -> Phrases:
    """The words in a file, but for lines that begin with #; none where it is not there."""
    if not path.exists():
        return ()
    return tuple(_COMMENT.sub("", path.read_text(encoding="utf-8")).split())


def _read(path: Path) -> tuple[Replies | None, list[str]]:
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        return None, [f"file: cannot be read ({error.strerror})"]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return None, [f"file: is not TOML ({error})"]
    problems = list(_unknown(tables))
    if problems:
        return None, problems
    try:
        return msgspec.convert(tables, Replies), []
    except msgspec.ValidationError as error:
        reason, _, place = str(error).partition(" - at `$.")
        return None, [f"{place.rstrip('`') or 'file'}: {reason}"]


def _unknown(tables: Mapping[str, Any]) -> Iterator[str]:
    """Tables and lists that nothing asks for."""
    known = {one.name for one in fields(Replies)}
    yield from (f"{extra}: is not known" for extra in sorted(tables.keys() - known))
    kinds: Mapping[str, type[StrEnum]] = {"means": Meaning, "scope": Part, "felt": Told}
    for name, kind in kinds.items():
        if isinstance(tables.get(name), dict):
            extra = sorted(tables[name].keys() - set(kind))
            yield from (f"{name}.{one}: is not known" for one in extra)


def _problems(replies: Replies) -> Iterator[str]:
    """Lists that are missing, and patterns that say nothing, a line each."""
    for meaning in NEEDED:
        if not any(replies.means.get(meaning, {}).values()):
            yield f"means.{meaning}: is empty; expected at least one"
    patterns = replies.patterns()
    felt = ((f"felt.{told}", said) for told, said in replies.felt.items())
    for name, said in (*replies.lists(), *felt):
        for one in said:
            try:
                patterns.one(one)
            except PatternError as error:
                yield f"{name}: {error}"
