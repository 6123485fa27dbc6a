"""Patterns over the words of a clause, as languages list them, made into regular expressions.

A clause is a line of its words in small letters, each with a space after it. In a pattern `a|b` is
one of several words, `word?` may be left out, `<name>` is a phrase of that class, `..` is up to
three words and `...` up to seven, `^` and `$` are the beginning and the end of the clause, and `?`
by itself is a question mark.
"""

import re
import threading
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from lumbar.language.segments import kind, small, tidy

GAPS = {"..": 3, "...": 7}
"""How many words a gap may have at most."""
QUESTION = "?"
BREAK = ","
"""Stands where one clause ends and another begins."""
NAMED = re.compile(r"<([a-z-]+)>(\?)?")
"""A class in a pattern, and whether it may be left out."""
_BREAKS = frozenset(".,;:!()¡¿。、،؛।|")
_QUESTIONS = frozenset("?؟")
_SPACED = re.compile(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])")
"""What Chinese writers put for a comma: a space between two Han letters."""
_DASH = re.compile(r"\s[-–—]+\s")
_SKIN = range(0x1F3FB, 0x1F400)


class PatternError(ValueError):
    """A pattern that says nothing, or names a class that is not there; its text says which."""


def pieces(text: str) -> Iterator[str]:
    """The words of a text, letters without spaces and emoji one by one, and the ends of clauses.

    An apostrophe stays in its word; where a clause ends comes BREAK, where a question does,
    QUESTION before it. A space between two unspaced letters ends a clause, as a comma does.
    """
    line = _SPACED.sub(BREAK, small(tidy(_parted(text))))
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
        if element in {"^", "$", QUESTION, *GAPS} or NAMED.fullmatch(element):
            continue
        for one in element.removesuffix("?").split("|"):
            yield from _words_of(one)


@lru_cache(maxsize=8192)
def _words_of(word: str) -> tuple[str, ...]:
    """The words in one word of a pattern; kept, because most stand in many patterns."""
    if word.isascii() and word.isalpha():
        return (word.lower(),)
    return tuple(plain(piece) for piece in pieces(word) if piece != BREAK)


def plain(word: str) -> str:
    """A word without its apostrophes, which people leave out."""
    return word.replace("'", "")


class _Letters:
    """A letter for each word that a language's patterns name, so that a line of words is as many
    letters.

    Expressions over letters are compiled, and found, in a tenth of the time of those over words.
    A start makes patterns in a thread, and a message may need some at the same moment.
    """

    def __init__(self) -> None:
        self._of: dict[str, str] = {}
        self._next = {"": 0xF0000, "number": 0xE100, "year": 0xE800}
        self._adding = threading.Lock()
        self._known = lru_cache(maxsize=256)(self._coded)

    def of(self, word: str) -> str:
        """The letter of a word of a pattern."""
        letter = self._of.get(word)
        if letter is not None:
            return letter
        with self._adding:
            if word not in self._of:
                sort = _sort(word)
                self._of[word] = chr(self._next[sort])
                self._next[sort] += 1
            return self._of[word]

    def coded(self, line: str) -> tuple[str, tuple[int, ...]]:
        """The letters of a line's words, and where in the line each begins; last, its end."""
        return self._known(line, len(self._of))

    def _coded(self, line: str, _: int) -> tuple[str, tuple[int, ...]]:
        """See `coded`; kept for as many words as patterns name by then."""
        letters, places, at = [], [0], 0
        for word in line.split():
            letters.append(self._of.get(word) or _UNKNOWN[_sort(word)])
            at += len(word) + 1
            places.append(at)
        places[-1] = len(line)
        return "".join(letters), tuple(places)


_UNKNOWN = {"": "\ue000", "number": "\ue0ff", "year": "\ue7ff"}
"""Letters of the words that no pattern names."""
NUMBERS = {"number": "[\ue0ff-\uefff]", "year": "[\ue7ff-\uefff]"}
"""Classes that every language has."""
_YEAR = re.compile(r"(?:19|20)\d\d")


def _sort(word: str) -> str:
    if not word.isdecimal():
        return ""
    return "year" if _YEAR.fullmatch(word) else "number"


class Found(Struct, frozen=True):
    """Where in a line something was found: the words from `start` to `end`, counted in letters."""

    string: str
    first: int
    last: int

    def start(self) -> int:
        """The letter with which it begins."""
        return self.first

    def end(self) -> int:
        """The letter behind its last word and its space."""
        return self.last

    def group(self) -> str:
        """Its words."""
        return self.string[self.first : self.last]


class Pattern:
    """An expression over words. It is asked as those of `re` are; places in a line are where words
    begin, and its end."""

    def __init__(self, source: str, letters: _Letters) -> None:
        """source: an expression over the letters that stand for words."""
        self._found = re.compile(source)
        self._letters = letters

    def search(self, line: str, start: int = 0, end: int | None = None) -> Found | None:
        """The first place between two where it is found."""
        return self._asked(self._found.search, line, start, end)

    def match(self, line: str, start: int = 0) -> Found | None:
        """What is found at this very place."""
        return self._asked(self._found.match, line, start, None)

    def sub(self, instead: str | Callable[[Found], str], line: str) -> str:
        """The line with something else for what is found; `instead` is no template."""
        made, at = "", 0
        code, places = self._letters.coded(line)
        for match in self._found.finditer(code):
            found = Found(line, places[match.start()], places[match.end()])
            made += line[at : found.first] + (
                instead if isinstance(instead, str) else instead(found)
            )
            at = found.last
        return made + line[at:]

    def _asked(
        self,
        ask: Callable[[str, int, int], re.Match[str] | None],
        line: str,
        start: int,
        end: int | None,
    ) -> Found | None:
        code, places = self._letters.coded(line)
        last = len(code) if end is None else bisect_left(places, end)
        match = ask(code, bisect_left(places, start), last)
        return match and Found(line, places[match.start()], places[match.end()])


NEVER = Pattern("(?!)", _Letters())


class _Making(threading.local):
    """The classes whose source is being made: in each thread its own, since a start makes in a
    thread what a message may need at the same moment."""

    def __init__(self) -> None:
        self.names: set[str] = set()


class Patterns:
    """Makes regular expressions of a language's patterns.

    classes: phrases by name, which may be patterns of other classes; hinders: phrases that a gap
    does not reach over; crossed: words of several letters without spaces that it does reach over,
    though one of their letters hinders it elsewhere.
    """

    def __init__(
        self,
        classes: Mapping[str, Iterable[str]],
        hinders: Iterable[str] = (),
        crossed: Iterable[str] = (),
    ) -> None:
        self._classes = {name: tuple(phrases) for name, phrases in classes.items()}
        self._sources: dict[str, str] = dict(NUMBERS)
        self._making = _Making()
        self._letters = _Letters()
        self._made: dict[str, str] = {}
        single = sorted({plain(one) for one in hinders if one.isalpha()})
        self._gap = f"[^{''.join(map(self._letters.of, single))}]" if single else "."
        over = [word for word in map(self._word, crossed) if re.search(f"(?!{self._gap}).", word)]
        if single and over:
            self._gap = _either([*over, self._gap])

    def source(self, patterns: Iterable[str]) -> str:
        """One expression for all of them, the longer ones first; raises PatternError."""
        found = {self.one(pattern) for pattern in patterns}
        return _either(sorted(found, key=lambda one: (-len(one), one))) if found else "(?!)"

    def compiled(self, patterns: Iterable[str], *, after: str = "") -> Pattern:
        """The same, compiled. after: what must come next."""
        return self.expression(self.source(patterns) + after)

    def expression(self, source: str) -> Pattern:
        """An expression made of those of `source`."""
        return Pattern(source, self._letters)

    def reach(self, ends: Iterable[str], most: int) -> str:
        """So many words up to the end of the line, none of which is one of `ends`."""
        return f"(?:(?!{self.source(ends)}).){{0,{most}}}$"

    def one(self, pattern: str) -> str:
        """The expression for one pattern; raises PatternError."""
        made = "".join(map(self._element, pattern.split()))
        if not made.strip("^$"):
            raise PatternError(f"{pattern!r} says nothing")
        return made

    def _element(self, element: str) -> str:
        """The expression for what stands between two spaces; kept, because most stand in many
        patterns."""
        made = self._made.get(element)
        if made is None:
            made = self._made[element] = self._made_of(element)
        return made

    def _made_of(self, element: str) -> str:
        if element in {"^", "$"}:
            return element
        if element in GAPS:
            return f"{self._gap}{{0,{GAPS[element]}}}"
        if element == QUESTION:
            return self._letters.of(QUESTION)
        named = NAMED.fullmatch(element)
        if named:
            return self._class(named[1]) + (named[2] or "")
        if "<" in element or ">" in element:
            raise PatternError(f"{element!r} has a class among others; expected it by itself")
        either = [self._word(one) for one in element.removesuffix("?").split("|")]
        if not all(either):
            raise PatternError(f"{element!r} says nothing")
        return _either(either) + ("?" if element.endswith("?") else "")

    def _word(self, word: str) -> str:
        return "".join(map(self._letters.of, _words_of(word)))

    def _class(self, name: str) -> str:
        if name not in self._sources:
            if name not in self._classes:
                raise PatternError(f"<{name}> is no class")
            making = self._making.names
            if name in making:
                raise PatternError(f"<{name}> names itself")
            making.add(name)
            try:
                self._sources[name] = self.source(self._classes[name])
            finally:
                making.discard(name)
        return self._sources[name]


def _either(sources: list[str]) -> str:
    """An expression for one of several, the first before the others; letters alone as a set of
    them."""
    alone = [one for one in sources if _is_letter(one)]
    longer = [one for one in sources if not _is_letter(one)]
    if len(alone) == 1 and not longer:
        return alone[0]
    if alone:
        longer.append(f"[{''.join(alone)}]")
    return longer[0] if len(longer) == 1 and alone else f"(?:{'|'.join(longer)})"


def _is_letter(source: str) -> bool:
    return len(source) == 1 and source not in "^$."
