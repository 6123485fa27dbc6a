"""Patterns over the words of a clause, as languages list them, made into regular expressions.

A clause is a line of its words in small letters, each with a space after it. In a pattern `a|b` is
one of several words, `word?` may be left out, `<name>` is a phrase of that class, `..` is up to
three words and `...` up to seven, `^` and `$` are the beginning and the end of the clause, and `?`
by itself is a question mark.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from lumbar.language.segments import kind, tidy

GAPS = {"..": 3, "...": 7}
"""How many words a gap may have at most."""
QUESTION = "?"
BREAK = ","
"""Stands where one clause ends and another begins."""
NUMBERS = {"number": r"\d+ ", "year": r"(?:19|20)\d\d "}
"""Classes that every language has."""
_NAMED = re.compile(r"<([a-z-]+)>(\?)?")
_BREAKS = frozenset(".,;:!()¡¿。、،؛।|")
_QUESTIONS = frozenset("?؟")
_DASH = re.compile(r"\s[-–—]+\s")
_SKIN = range(0x1F3FB, 0x1F400)
NEVER = re.compile(r"(?!)")


class PatternError(ValueError):
    """A pattern that says nothing, or names a class that is not there; its text says which."""


def pieces(text: str) -> Iterator[str]:
    """The words of a text, letters without spaces and emoji one by one, and the ends of clauses.

    An apostrophe stays in its word; where a clause ends comes BREAK, where a question does,
    QUESTION before it.
    """
    line = tidy(_parted(text)).casefold()
    word = ""
    for letter in f"{line} ":
        if letter == "'" and word:
            word += letter
            continue
        of = kind(letter)
        unspaced = of in {"u", "m"}
        if of in {"a", "9"}:
            word += letter
            continue
        if word:
            yield word.rstrip("'")
            word = ""
        if unspaced or is_emoji(letter):
            yield letter
        elif letter in _QUESTIONS:
            yield QUESTION
            yield BREAK
        elif letter in _BREAKS:
            yield BREAK


def _parted(text: str) -> str:
    """The text with a mark at each end of a line, which tidying would make a space."""
    return _DASH.sub("; ", "; ".join(text.replace("\u200b", " ").splitlines()))


def is_emoji(letter: str) -> bool:
    """Whether a character is an emoji or the like; one that sets the colour of skin is not."""
    code = ord(letter)
    return (code >= 0x203C and kind(letter) == "-" and code not in _SKIN) and (
        code >= 0x1F000 or 0x2190 <= code < 0x2C00 or code in {0x203C, 0x2049}
    )


def words_in(pattern: str) -> Iterator[str]:
    """The words that a pattern names; those of its classes are not among them."""
    for element in pattern.split():
        if element in {"^", "$", QUESTION, *GAPS} or _NAMED.fullmatch(element):
            continue
        for one in element.removesuffix("?").split("|"):
            yield from _words_of(one)


@lru_cache(maxsize=8192)
def _words_of(word: str) -> tuple[str, ...]:
    """The words in one word of a pattern; kept, because most stand in many patterns."""
    return tuple(plain(piece) for piece in pieces(word) if piece != BREAK)


def plain(word: str) -> str:
    """A word without its apostrophes, which people leave out."""
    return word.replace("'", "")


class Patterns:
    """Makes regular expressions of a language's patterns.

    classes: phrases by name, which may be patterns of other classes; hinders: phrases that a gap
    does not reach over.
    """

    def __init__(self, classes: Mapping[str, Iterable[str]], hinders: Iterable[str] = ()) -> None:
        self._classes = {name: tuple(phrases) for name, phrases in classes.items()}
        self._sources: dict[str, str] = dict(NUMBERS)
        single = sorted({plain(one) for one in hinders if one.isalpha()})
        stop = f"(?!(?:{'|'.join(map(re.escape, single))}) )" if single else ""
        self._gap = rf"(?:{stop}\S+ )"

    def source(self, patterns: Iterable[str]) -> str:
        """One expression for all of them, the longer ones first; raises PatternError."""
        found = {self._one(pattern) for pattern in patterns}
        made = sorted(found, key=lambda one: (-len(one), one))
        return f"(?:{'|'.join(made)})" if made else "(?!)"

    def compiled(self, patterns: Iterable[str], *, after: str = "") -> re.Pattern[str]:
        """The same, compiled; it is found where a word begins. after: what must come next."""
        return re.compile(rf"(?:^|(?<= )){self.source(patterns)}{after}")

    def reach(self, ends: Iterable[str], most: int) -> str:
        """So many words up to the end of the line, none of which is one of `ends`."""
        return rf"(?:(?!{self.source(ends)})\S+ ){{0,{most}}}$"

    def _one(self, pattern: str) -> str:
        made = "".join(self._element(element) for element in pattern.split())
        if not made.strip("^$"):
            raise PatternError(f"{pattern!r} says nothing")
        return made

    def _element(self, element: str) -> str:
        if element in {"^", "$"}:
            return element
        if element in GAPS:
            return f"{self._gap}{{0,{GAPS[element]}}}"
        if element == QUESTION:
            return r"\? "
        named = _NAMED.fullmatch(element)
        if named:
            return self._class(named[1]) + (named[2] or "")
        either = [self._word(one) for one in element.removesuffix("?").split("|")]
        if not all(either):
            raise PatternError(f"{element!r} says nothing")
        return f"(?:{'|'.join(either)})" + ("?" if element.endswith("?") else "")

    def _word(self, word: str) -> str:
        return "".join(f"{re.escape(one)} " for one in _words_of(word))

    def _class(self, name: str) -> str:
        if name not in self._sources:
            if name not in self._classes:
                raise PatternError(f"<{name}> is no class")
            self._sources[name] = ""  # where a class names itself
            self._sources[name] = self.source(self._classes[name])
        made = self._sources[name]
        if not made:
            raise PatternError(f"<{name}> names itself")
        return f"(?:{made})"
