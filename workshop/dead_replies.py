"""Patterns of replies.toml and everywhere.toml that nothing a person writes can match.

Each pattern is written out as somebody would type it, and read as a message is. Where none of these
ways is found again, or none means what its list says, the pattern is dead.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from msgspec.structs import replace

from lumbar.language.everywhere import EVERYWHERE, Outcries
from lumbar.language.languages import Language
from lumbar.language.patterns import (
    BREAK,
    GAPS,
    NAMED,
    QUESTION,
    pieces,
    plain,
    words_in,
)
from lumbar.language.replies import REPLIES, SELF, SMALL, Meaning, Part, Replies, Told
from lumbar.language.segments import is_unspaced
from lumbar.reading.meant import is_english
from lumbar.reading.replies import PLUS, clauses_of, meaning_of
from workshop.dead_entry import Dead

MOST_WAYS = 150
"""Ways to write a pattern that are tried."""
MOST_OF_CLASS = 60
"""Phrases of a class that are tried, from all over it."""
_ANY = "xzq"
"""A word in a gap: it is no word of any language, and too short to be a slip of one."""
_NUMBERS = {"number": "3", "year": "2019"}
_BARE = (Told.ZERO, Told.VAGUE)
"""Lists of words that are compared as they stand in the file."""
_HIDDEN = "·"
"""What the reader puts in the place of harmless words."""


def dead_replies(replies: Replies) -> Iterator[Dead]:
    """The dead patterns of a replies.toml, and words in it that the reader never sees."""
    yield from _dead_spellings(replies)
    yield from _dead_words(replies)
    instead = _put_instead(replies)
    for key, said in replies.lists():
        named: dict[str, str] = {}
        for pattern in said:
            first = named.setdefault(_folded(pattern), pattern)
            if first is not pattern:
                yield Dead(REPLIES, key, pattern, f"says the same as {first!r} there")
                continue
            spelled = _spelled(pattern, instead)
            if spelled is not None:
                yield Dead(REPLIES, key, pattern, "has a word that is read as another", spelled)
            elif key != f"scope.{Part.HARMLESS}":
                yield from _dead(key, pattern, replies)


def dead_outcries(language: Language, everywhere: Mapping[str, Outcries]) -> Iterator[Dead]:
    """The dead patterns of a language's everywhere.toml. everywhere: those of all, by tag."""
    own = everywhere.get(language.tag, Outcries())
    lists = [(str(meaning), said) for meaning, said in own.by_meaning()]
    known: dict[str, str] = {}
    for key, said in (*lists, ("harmless", own.harmless)):
        for pattern in said:
            first = known.setdefault(_folded(pattern), f"{key} {pattern!r}")
            if first != f"{key} {pattern!r}":
                yield Dead(EVERYWHERE, key, pattern, f"says the same as {first}")
            elif any(BREAK in pieces(one) for one in _words(pattern)):
                yield Dead(EVERYWHERE, key, pattern, "has a mark in it, which ends a clause")
    cries = {word for one in everywhere.values() for word in _words_of(one)}
    nobody = replace(language, tag="")
    for pattern in own.harmless:
        ways = islice(_ways(pattern, language.replies), MOST_WAYS)
        if cries.isdisjoint(words_in(pattern)) and not any(is_english(one, nobody) for one in ways):
            yield Dead(EVERYWHERE, "harmless", pattern, "has no word of another language's lists")


def _words_of(outcries: Outcries) -> Iterator[str]:
    """The words that cry out in a language."""
    yield from (word for _, said in outcries.by_meaning() for one in said for word in words_in(one))


def _line(text: str) -> str:
    return "".join(f"{plain(one)} " for one in pieces(text) if one != BREAK)


# Words


def _dead_spellings(replies: Replies) -> Iterator[Dead]:
    """Ways to write a word of which the reader sees none, or that lead to no word of a pattern."""
    known = replies.known()
    for word, ways in replies.spelled.items():
        if word not in known:
            yield Dead(REPLIES, "spelled", word, "is a word of no pattern")
        for way in ways:
            if plain(way) == word:
                yield Dead(REPLIES, f"spelled.{word}", way, "is the word itself")
            elif way != PLUS and _seen(way) != plain(way):
                yield Dead(REPLIES, f"spelled.{word}", way, "is never seen so", _seen(way))


def _dead_words(replies: Replies) -> Iterator[Dead]:
    """Words that are compared as they stand there, and are read otherwise."""
    lists = [(f"felt.{told}", replies.felt.get(told, ())) for told in _BARE]
    for key, said in lists:
        for word in said:
            if _seen(word) != word:
                yield Dead(REPLIES, key, word, "is never seen so", _seen(word))
    used = {one[1] for _, said in _lists(replies) for p in said for one in NAMED.finditer(p)}
    for name in sorted(replies.classes.keys() - used - {SELF}):
        yield Dead(REPLIES, "classes", name, "is in no pattern")


def _seen(word: str) -> str:
    """A word as the reader sees it; words where they are several."""
    return " ".join(plain(one) for one in pieces(word) if one != BREAK)


def _put_instead(replies: Replies) -> Mapping[str, str]:
    """Words that are always read as another one, and that one: but for what yet another way to
    write it is read as."""
    known = replies.known()
    ways = ((plain(way), word) for word, said in replies.spelled.items() for way in said)
    return {way: word for way, word in ways if plain(word) in known and way not in replies.spelled}


def _spelled(pattern: str, instead: Mapping[str, str]) -> str | None:
    """The pattern without words that are always read as another one; None where it has none.

    instead: what is read, by how it is written.
    """
    changed = " ".join(_put_right(element, instead) for element in pattern.split())
    return changed if changed != " ".join(pattern.split()) else None


def _put_right(element: str, instead: Mapping[str, str]) -> str:
    """An element of a pattern with words as they are read."""
    if element in {"^", "$", QUESTION, *GAPS} or NAMED.fullmatch(element):
        return element
    ways = element.removesuffix("?").split("|")
    right = [instead.get(_seen(one), one) for one in ways]
    if right == ways:
        return element
    return "|".join(dict.fromkeys(right)) + ("?" if element.endswith("?") else "")


# Patterns


def _dead(key: str, pattern: str, replies: Replies) -> Iterator[Dead]:
    """What is wrong with a pattern that is never found, or never read as its list means."""
    place, _, rest = key.partition(".")
    meaning = Meaning(rest.partition(".")[0]) if place == "means" else None
    hidden: list[str] = []
    taken: set[Meaning] = set()
    ways = list(islice(_ways(pattern, replies), MOST_WAYS))
    # Other patterns may be of whole clauses.
    before, after = (_ANY if mark not in pattern.split() else "" for mark in "^$")
    ways.append(_joined([before, ways[0], after]))
    for way in ways:
        clauses, line = clauses_of(way, replies), _line(way)
        if not any(f" {line}" in f" {clause}" for clause in clauses):
            hidden.append(" | ".join(clause.strip() for clause in clauses))
        elif meaning is None or (found := meaning_of(way, replies).meaning) is meaning:
            return
        else:
            taken.add(found)
    if taken:
        means = ", ".join(sorted(taken))
        yield Dead(REPLIES, key, pattern, f"means {means} wherever it is read")
    elif _HIDDEN in hidden[0]:
        yield Dead(REPLIES, key, pattern, f"has harmless words in it: {hidden[0]!r}")
    else:
        yield Dead(REPLIES, key, pattern, f"is read as {hidden[0]!r}")


def _ways(pattern: str, replies: Replies) -> Iterator[str]:
    """How somebody may write what a pattern says: each of its words once, the first of the others
    beside it."""
    choices = [list(_choices(element, replies)) for element in pattern.split()]
    first = [one[0] for one in choices]
    yield _joined(first)
    for at, ways in enumerate(choices):
        yield from (_joined([*first[:at], way, *first[at + 1 :]]) for way in ways[1:])


def _choices(element: str, replies: Replies) -> Iterator[str]:
    """How one element of a pattern may be written; "" for nothing."""
    named = NAMED.fullmatch(element)
    if element in {"^", "$"}:
        yield ""
    elif element in GAPS:
        yield from ("", _ANY)
    elif element == QUESTION:
        yield QUESTION
    elif named is not None:
        of = replies.small if named[1] == SMALL else replies.classes.get(named[1], ())
        some = of[:: len(of) // MOST_OF_CLASS + 1]
        for phrase in (_NUMBERS[named[1]],) if named[1] in _NUMBERS else some:
            yield next(_ways(phrase, replies))
        yield from [""] * (named[2] is not None)
    else:
        yield from element.removesuffix("?").split("|")
        yield from [""] * element.endswith("?")


def _joined(words: Iterable[str]) -> str:
    """Words as a text; a space between two unspaced letters would part them."""
    text = ""
    for word in filter(None, words):
        near = text and is_unspaced(text[-1]) and is_unspaced(word[0])
        text += word if near or not text else f" {word}"
    return text


def _folded(pattern: str) -> str:
    """A pattern with its words as they are compared: two of which this is the same are one."""
    return " ".join(map(_folded_element, pattern.split()))


def _folded_element(element: str) -> str:
    if element in {"^", "$", QUESTION, *GAPS} or NAMED.fullmatch(element):
        return element
    ways = sorted("_".join(words_in(one)) for one in element.removesuffix("?").split("|"))
    return "|".join(ways) + ("?" if element.endswith("?") else "")


def _words(pattern: str) -> Iterator[str]:
    """The words of a pattern as they are written."""
    for element in pattern.split():
        if element not in GAPS and not NAMED.fullmatch(element):
            yield from element.removesuffix("?").split("|")


def _lists(replies: Replies) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from replies.lists()
    yield from ((f"felt.{told}", said) for told, said in replies.felt.items())
