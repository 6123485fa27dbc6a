"""How a language tells times in words, as patterns: "halb {hour}", "{hour} y {minutes}".

A pattern is a row of words with spaces between them. `{hour}` is an hour, `{nth}` one
by its rank ("third"), `{minutes}` 1 to 59, and the name of a list in braces for any of its words.
`(a|b)` is one of several words, and what has a `?` behind it may be missing. Its value is what is
added to the hour, in minutes: -30, "minutes", "-minutes", "minutes-60".
"""

import re
from collections.abc import Iterator, Mapping
from itertools import product

from msgspec import Struct

from lumbar.language.segments import Phrase, phrase, plainer

HOUR, NTH, MINUTES = "{hour}", "{nth}", "{minutes}"
HOLES = (HOUR, NTH, MINUTES)
_VALUE = re.compile(r"(?P<minutes>[+-]?minutes)?(?P<more>[+-]?\d+)?")
_PART = re.compile(r"(\{[a-z-]+\}|\([^()]*\)|[^\s()?]+)(\?)?")


class Pattern(Struct, frozen=True, kw_only=True):
    """One way to tell a time.

    parts: words, HOLES, and names of lists in braces; words: the words of them, without marks: a
    line that lacks one tells no time so; minutes: 1, -1 or 0 of the minutes that are said, added to
    the hour; more: minutes that are added besides.
    """

    parts: tuple[str, ...]
    words: frozenset[str]
    minutes: int
    more: int


def patterns(written: Mapping[str, int | str]) -> tuple[Pattern, ...]:
    """The patterns that are written in a language's file, the longest first.

    Raises ValueError for a value that is none.
    """
    found: list[Pattern] = []
    for said, value in written.items():
        match = _VALUE.fullmatch(str(value).replace(" ", ""))
        if match is None or not any(match.groups()):
            raise ValueError(f"{said}: {value!r} is no number of minutes")
        minutes = {None: 0, "-minutes": -1}.get(match["minutes"], 1)
        found += [
            Pattern(
                parts=parts,
                words=frozenset(plainer(tuple(one for one in parts if one[0] != "{"))),
                minutes=minutes,
                more=int(match["more"] or 0),
            )
            for parts in _expanded(said)
        ]
    return tuple(sorted(found, key=lambda one: -len(one.parts)))


def _expanded(said: str) -> Iterator[tuple[str, ...]]:
    """The rows of words that a pattern stands for."""
    choices: list[list[Phrase]] = []
    for part, may_miss in _PART.findall(said):
        if part.startswith("("):
            ways = [phrase(one) for one in part[1:-1].split("|")]
        else:
            ways = [(part,) if part.startswith("{") else phrase(part)]
        choices.append([*ways, *([()] if may_miss else [])])
    for row in product(*choices):
        yield tuple(piece for way in row for piece in way)
