"""What a person means by what they say in a session, typed or heard.

Pure, and the same for every language: what it knows of one stands in its replies.toml. Each
clause of a text is read by itself, and the gravest meaning of all counts. In doubt between
stopping and going on it is DOUBT.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from lumbar.language.patterns import BREAK, NEVER, QUESTION, Found, Pattern, pieces, plain
from lumbar.language.replies import (
    BODY,
    FETCH,
    LEAST_SLIP,
    PLEAS,
    SELF,
    SOFT,
    STRAY,
    UNEASY,
    Meaning,
    Part,
    Replies,
)
from lumbar.reading.slips import Vocabulary

MOST_FIRST, MOST_LAST = 400, 200
"""Letters of a text that are read at its beginning and its end, so that none holds the loop."""
LEAST_APART = 3
"""Words, with the "and" before them, that tell of something of their own."""
MOST_CLAUSES = 40
"""Clauses of them that are read, half of them from the end."""
REACH = 5
"""Words that a word such as "not" reaches over at most."""
GRAVEST = tuple(Meaning)
"""Of two meanings the first goes before."""
PLUS, _SIGN = "+", re.compile(r"(?<!\w)\+(?=\s?[^\W\d])")
"""A sign that stands for a word before another, where the language spells one so: "+ facile"."""
_BLANK = "· "
"""Stands where harmless words stood."""


class Said(Struct, frozen=True):
    """What was meant. sort: the name of the list in replies.toml by which it was known."""

    meaning: Meaning
    sort: str = ""


NOTHING = Said(Meaning.NONE)
Reads = Callable[[str, Replies], bool]
"""Whether a text says something in a language with these lists."""


def meaning_of(text: str, replies: Replies) -> Said:
    """What a text means in a session; Meaning.NONE where it asks for nothing."""
    reader = _reader(replies)
    clauses = reader.clauses(text)
    fine = _has(reader.fine, *clauses)
    laughs = _has(reader.laughs, *clauses)
    praises = _has(reader.softens, *clauses)
    found: list[Said] = []
    denied = False
    for clause in clauses:
        if denied and reader.goes_on(clause):
            continue
        read = _clause(clause, reader, fine=fine)
        soft = laughs or _has(reader.softens, clause)
        weak = (SOFT if soft else frozenset()) | ({UNEASY} if praises else frozenset())
        found += [said for said in read.said if said.sort not in weak]
        denied = read.denied
    if any(_is_wish(said) for said in found):
        found = [said for said in found if said.sort != STRAY]
    plain = [said for said in found if said.sort not in {BODY, UNEASY}]
    return min(plain or found, key=lambda said: GRAVEST.index(said.meaning), default=NOTHING)


def denies_pain(text: str, replies: Replies) -> bool:
    """Whether a text says that nothing hurts, and asks for nothing else: "no pain today".

    After a word such as "but" something else may be wrong that is not understood.
    """
    text = text.replace("-", " ")  # "pain-free"
    if not set(replies.contrast).isdisjoint(pieces(text)):
        return False
    reader = _reader(replies)
    clauses = reader.clauses(text)
    fine = _has(reader.fine, *clauses)
    denied = any(_clause(clause, reader, fine=fine).denied for clause in clauses)
    return denied and meaning_of(text, replies).meaning is Meaning.NONE


def sounds_well(text: str, replies: Replies) -> bool:
    """Whether a text asks for nothing and tells of nothing amiss: "thanks", "ok", "feeling strong".

    After a word such as "but" something may be wrong that is not understood.
    """
    if meaning_of(text, replies).meaning is not Meaning.NONE:
        return False
    reader = _reader(replies)
    clauses = reader.clauses(text)
    if any(reader.turns(clause) for clause in clauses):
        return False
    kind = _has(reader.softens, *clauses) or _has(reader.laughs, *clauses)
    small = bool(clauses) and all(reader.is_small(clause) for clause in clauses)
    return kind or small or denies_pain(text, replies)


def clauses_of(text: str, replies: Replies) -> list[str]:
    """The clauses of a text that are read, with their words as they are meant."""
    return _reader(replies).clauses(text)


def tells_of_others(text: str, replies: Replies) -> bool:
    """Whether a clause of a text tells of somebody else: "my mother has it"."""
    reader = _reader(replies)
    return any(_of_others(clause, reader) for clause in reader.clauses(text))


def _is_wish(said: Said) -> bool:
    """Whether it is asked for in so many words, and is no plea."""
    return said.meaning not in PLEAS and said.sort != Part.NOT


class _Read(Struct, frozen=True):
    """What one clause says; denied: whether it denies pain or an alarm."""

    said: tuple[Said, ...]
    denied: bool = False


def _clause(clause: str, reader: "_Reader", *, fine: bool) -> _Read:
    """Reads one clause; fine: whether the text says that something is over."""
    void = _void(clause, reader, fine=fine)
    found = _found(clause, reader)
    said: list[Said] = []
    denied = False
    for one in found:
        if _is_denied(one.match, reader):
            denied = denied or one.meaning in _FELT
            said += () if reader.ended(one.match) else _OPPOSITES.get(one.meaning, ())
        elif one.meaning not in void or one.sort == FETCH:
            said += [Said(one.meaning, one.sort)] * (not _yields(one, found, reader))
    if Meaning.DOUBT not in void:
        unwell = (_is_denied(match, reader) for match in _matches(reader.well, clause))
        said += [Said(Meaning.DOUBT, Part.WELL)] * any(unwell)
    if denied or _has(reader.form, clause):
        said = [one for one in said if one.sort != BODY]
    return _Read(tuple(said), denied)


class _Match(NamedTuple):
    """A pattern that was found in a clause, and the letters from which and to which it stands
    there."""

    meaning: Meaning
    sort: str
    match: Found
    start: int
    end: int


def _found(clause: str, reader: "_Reader") -> list[_Match]:
    """All that is found in a clause, and in it without the small words at its ends."""
    core = reader.core(clause)
    # What is left out may stand before the question mark.
    lines = {clause: 0, core: clause.index(core.removesuffix(f"{QUESTION} "))}
    return [
        _Match(meaning, sort, match, match.start() + before, match.end() + before)
        for meaning, sort, pattern in reader.patterns
        for line, before in lines.items()
        for match in _matches(pattern, line)
    ]


_WISHES = frozenset(Meaning) - PLEAS - {Meaning.NONE}
_YIELDS = {
    Meaning.STOP: {Meaning.PAUSE, Meaning.GO_ON, Meaning.HOW_LONG},
    Meaning.PAUSE: {Meaning.GO_ON, Meaning.BACK, Meaning.EASIER, Meaning.HARDER},
    **dict.fromkeys(_WISHES, _WISHES),
}
"""What a longer pattern says more exactly: "stop for a moment" is a pause, "when can I stop" asks
how long, "lower it a little" for less, and "the hard one" for more though "hard" alone asks for
less."""


def _yields(one: _Match, found: list[_Match], reader: "_Reader") -> bool:
    """Whether what was found is a part of something longer that is meant."""
    longer = _YIELDS.get(one.meaning, ())
    return any(
        other.meaning in longer
        and other.meaning is not one.meaning
        and other.start <= one.start
        and one.end <= other.end
        and other.end - other.start > one.end - one.start
        and not _is_denied(other.match, reader)
        for other in found
    )


def _void(clause: str, reader: "_Reader", *, fine: bool) -> frozenset[Meaning]:
    """The meanings that a clause cannot have, as it tells of the past or of somebody else."""
    past = _has(reader.past, clause) and not _has(reader.now, clause)
    if past or (fine and _has(reader.was, clause)):
        return PLEAS
    return _OF_ONESELF if _of_others(clause, reader) else frozenset()


_FELT = frozenset({Meaning.ALARM, Meaning.PAIN})
_OF_ONESELF = frozenset({Meaning.ALARM, Meaning.PAIN, Meaning.STOP, Meaning.DOUBT})
_OPPOSITES: dict[Meaning, tuple[Said, ...]] = {
    Meaning.STOP: (Said(Meaning.GO_ON, Part.NOT),),
    Meaning.PAUSE: (Said(Meaning.GO_ON, Part.NOT),),
    Meaning.GO_ON: (Said(Meaning.DOUBT, Part.NOT),),
}
"""What is meant where the opposite is said."""


def _of_others(clause: str, reader: "_Reader") -> bool:
    """Whether a clause tells of somebody else, and not of the person."""
    without = reader.others.sub(_BLANK, clause)
    return without != clause and not reader.self.search(without)


def _is_denied(match: Found, reader: "_Reader") -> bool:
    """Whether what was found is said not to be so."""
    line = reader.not_not.sub(_hidden, match.string)
    before = reader.denying.search(line, 0, match.start())
    return before is not None or reader.denied.match(line, match.end()) is not None


def _has(pattern: Pattern, *lines: str) -> bool:
    """Whether the pattern is found in one of the lines."""
    return any(pattern.search(line) for line in lines)


def _hidden(match: Found) -> str:
    """As many letters that say nothing, so that places in the line stay."""
    return re.sub(r"\S", _BLANK[0], match.group())


def _matches(pattern: Pattern, line: str) -> Iterator[Found]:
    """Everything that is found in a line, also where one overlaps the other."""
    at = 0
    while at < len(line) and (match := pattern.search(line, at)) is not None:
        yield match
        at = line.index(" ", match.start()) + 1


class _Reader:
    """One language's lists as expressions."""

    def __init__(self, replies: Replies) -> None:
        make = replies.patterns()
        of = replies.of

        def one(part: Part) -> Pattern:
            return make.compiled(of(part)) if of(part) else NEVER

        self.patterns = [
            (meaning, sort, make.compiled(said))
            for meaning in Meaning
            for sort, said in replies.means.get(meaning, {}).items()
        ]
        self.fine, self.past = one(Part.FINE), one(Part.PAST)
        self.was, self.now = one(Part.WAS), one(Part.NOW)
        self._listed, self.others, self.softens = map(one, (Part.LISTED, Part.OTHERS, Part.SOFTENS))
        self.laughs, self.form, self.well = map(one, (Part.LAUGHS, Part.FORM, Part.WELL))
        oneself = replies.classes.get(SELF, ())
        self.self = make.compiled(oneself) if oneself else NEVER
        self.denied = make.compiled(of(Part.NOT_AFTER))
        reach = make.reach(of(Part.ENDS), REACH)
        self._ends = make.compiled(of(Part.ENDS))
        self.denying = make.compiled(of(Part.NOT), after=reach) if of(Part.NOT) else NEVER
        self._harmless, self._joins = one(Part.HARMLESS), one(Part.JOINS)
        self.not_not = one(Part.NOT_NOT)
        few = make.source(replies.small)
        question = make.source([QUESTION])
        self._small_before = make.expression(f"^{few}+")
        self._small_after = make.expression(f"{few}+(?={question}?$)")
        self._contrast = make.compiled(replies.contrast) if replies.contrast else NEVER
        more = (word for word, said in replies.spelled.items() if PLUS in said)
        self._more = next(more, "") + " "
        self._words = _vocabulary(replies)

    def clauses(self, text: str) -> list[str]:
        """The clauses of a text, each a line of its words as they are meant.

        A word that begins a new thought begins its clause.
        """
        found = [""]
        for piece in pieces(_SIGN.sub(self._more, _bounded(text))):
            if piece == BREAK:
                found.append("")
            else:
                meant = (piece,) if piece == QUESTION else self._words.meant(piece)
                found[-1] += "".join(f"{word} " for word in meant)
        clauses: list[str] = []
        for line in found:
            told = self._harmless.sub(_BLANK, line)
            for clause in self._contrast.sub(_broken, told).split(BREAK):
                clauses += self._apart(clause)
        clauses = [clause for clause in clauses if clause]
        if len(clauses) > MOST_CLAUSES:
            clauses = clauses[: MOST_CLAUSES // 2] + clauses[-MOST_CLAUSES // 2 :]
        return clauses

    def _apart(self, clause: str) -> Iterator[str]:
        """The parts of a clause that tells of the past or of somebody else, and of more."""
        if not _has(self.past, clause) and not _has(self.others, clause):
            yield clause
            return
        first, *others = self._joins.sub(_broken, clause).split(BREAK)
        for part in others:
            if part.count(" ") < LEAST_APART or _has(self.was, part):
                first += part
            else:
                yield first
                first = part
        yield first

    def goes_on(self, clause: str) -> bool:
        """Whether a clause only goes on with what the one before it denies."""
        if self.turns(clause):
            return False
        return _has(self._listed, clause, self.core(clause))

    def turns(self, clause: str) -> bool:
        """Whether a clause begins with a word such as "but"."""
        return self._contrast.match(clause) is not None

    def is_small(self, clause: str) -> bool:
        """Whether a clause has small words alone: "ok, thanks"."""
        return not self._small_before.sub("", clause)

    def ended(self, match: Found) -> bool:
        """Whether what was found begins with a word to which a word of "not" does not reach."""
        return self._ends.match(match.string, match.start()) is not None

    def core(self, clause: str) -> str:
        """A clause without the small words at its ends; all of it where nothing else is left."""
        contrast = self._contrast.match(clause)
        core = self._small_before.sub("", clause[contrast.end() :] if contrast else clause)
        core = self._small_after.sub("", core)
        return core or clause


def prepare(replies: Replies) -> None:
    """Compiles a language's lists, which takes a quarter of a second, before the first text comes.

    Meant for a thread: else the first text would hold the event loop for as long.
    """
    _reader(replies)


def _broken(contrast: Found) -> str:
    return BREAK + contrast.group()


def _bounded(text: str) -> str:
    """The beginning and the end of a text, as lines of their own where there is more between."""
    if len(text) <= MOST_FIRST + MOST_LAST:
        return text
    return f"{text[:MOST_FIRST]}\n{text[-MOST_LAST:]}"


@lru_cache(maxsize=32)
def _reader(replies: Replies) -> _Reader:
    return _Reader(replies)


def _vocabulary(replies: Replies) -> Vocabulary:
    spelled = {plain(one): word for word, said in replies.spelled.items() for one in said}
    return Vocabulary(
        replies.known(),
        replies.right(),
        replies.real,
        whole=replies.whole(),
        first=replies.alone(),
        least=LEAST_SLIP,
        spelled=spelled,
    )
