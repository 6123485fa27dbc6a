"""What people say outside a session: a command without its slash, a greeting, thanks, a plea.

Words of pain are not read here: see lumbar/reading/replies.py, which is asked first.
"""

import difflib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from lumbar.coach.question import Question
from lumbar.language import segments
from lumbar.language.languages import Language
from lumbar.language.segments import Phrase, is_unspaced, tidy, word_count, words_of
from lumbar.language.talk import Talk
from lumbar.language.words import Means
from lumbar.reading.commands import Command, without_pictures
from lumbar.reading.items import items_of
from lumbar.reading.line import MOST_LETTERS
from lumbar.reading.named import level_named, routine_named
from lumbar.reading.own import own_then_english
from lumbar.reading.requests import is_off, is_on
from lumbar.reading.slips import one_slip

MOST_WORDS = 14
"""A longer text is no command, greeting or thanks."""
MOST_WORDS_BEHIND = 3
"""Words that may follow a greeting, or stand around thanks."""
LONGEST_CALL, LONGEST_UNSPACED = 8, 10
"""Chunks that the longest phrase for a command has, with spaces and without."""
LEAST_SLIP = 4
"""Letters that a command's name has at least in which one wrong letter is put right."""
NEAR = 0.75
"""How alike a slip of the pen is to what was meant, by difflib's ratio; the most is 1."""
_NO_TIME = {
    *(Means.AND, Means.JOINING, Means.UNTIL, Means.THROUGH, Means.EVERY, Means.ONE, Means.AGO),
    *(Means.LAST, Means.YESTERDAY),
}
"""What words about times can mean and say nothing by themselves."""


class _Chunk(NamedTuple):
    """What stands between two spaces, or an unspaced letter: as it was written, its words, and
    where it begins and ends in the text."""

    raw: str
    pieces: Phrase
    start: int
    end: int


@own_then_english(None)
def command_said(text: str, names: Collection[str], language: Language) -> Command | None:
    """Returns the command that a text calls without a slash; None if it calls none.

    names: of all commands. "Progress", "show me my settings", "remind me at 9:30 please". Words
    behind it are taken only where the command can make something of them, so that "pause" in a
    sentence about something else is none.
    """
    chunks = _chunks(text)
    if not chunks or _words_in(chunks) > MOST_WORDS:
        return None
    small = language.sayings.small_words | _greetings(language)
    longest = max(LONGEST_CALL, *(LONGEST_UNSPACED * is_unspaced(one.raw[0]) for one in chunks))
    for start in range(len(chunks)):
        if not all(_is_small(chunk, small) for chunk in chunks[:start]):
            break
        for size in range(min(longest, len(chunks) - start), 0, -1):
            called = _flat(chunks[start : start + size])
            name = called[0] if called[0] in names and len(called) == 1 else None
            name = name or language.sayings.commands.get(called)
            behind = chunks[start + size :]
            if name is None or name not in names:
                continue
            # "Nice" is kind, and a town.
            idle = language.sayings.small_words if name == Question.PLACE else small
            if all(_is_small(chunk, idle) for chunk in behind):
                return Command(name)
            meant = _unthanked(behind, language)
            words = without_pictures(" ".join(text[meant[0].start : meant[-1].end].split()))
            takes = _TAKES.get(name)
            if takes is not None and takes(words, language):
                return Command(name, words)
            if name in _ASKS:
                return Command(name)
    return None


def core(text: str, language: Language) -> str:
    """Returns a text without the small words in it: "show me the bridge" is "bridge"."""
    small = language.sayings.small_words
    return " ".join(chunk.raw for chunk in _chunks(text) if not _is_small(chunk, small))


@own_then_english(None)
def answers_yes(text: str, language: Language) -> bool | None:
    """Returns whether a text says yes or no and nothing else; None for neither."""
    phrases = language.sayings.phrases
    # The longest first: 不要 is no, and 要 alone would be yes.
    for rest in _without_small(words_of(text[:MOST_LETTERS]), language):
        for kind, means in ((Talk.NO, False), (Talk.YES, True)):
            if rest in phrases[kind]:
                return means
    return None


@own_then_english(None)
def talk_said(text: str, language: Language) -> Talk | None:
    """Returns what a text is that calls no command; None if it is none of these either.

    HAVE is never returned, see minutes_said; for YES and NO see answers_yes, for WELL is_well, for
    BED asks_to_rest.
    """
    pieces = words_of(text[:MOST_LETTERS])
    if not 1 <= len(pieces) <= MOST_WORDS:
        return None
    if is_plea(text, language) or _begins(pieces, Talk.STOP, language):
        return Talk.STOP
    having = frozenset(piece for one in language.sayings.phrases[Talk.HAVE] for piece in one)
    if answers_yes(text, language) is not False and _begins(pieces, Talk.HURRY, language, having):
        return Talk.HURRY
    found = {kind: _said_of(pieces, kind, language) for kind in (Talk.THANKS, Talk.GREETING)}
    # "Boa" is thanks, and "boa tarde" a greeting.
    longest = max(found, key=lambda kind: found[kind])
    return longest if found[longest] else None


def _said_of(pieces: Phrase, kind: Talk, language: Language) -> int:
    """How many words of a text greet, or thank; 0 where there is much besides."""
    phrases = language.sayings.phrases[kind]
    longest = 0
    for rest in _without_small(pieces, language):
        size = _longest_start(rest, phrases)
        longest = max(longest, size if len(rest) - size <= MOST_WORDS_BEHIND else 0)
    if not longest and len(pieces) <= MOST_WORDS_BEHIND:
        longest = max((len(one) for one in phrases if pieces[-len(one) :] == one), default=0)
    return longest


@own_then_english(False)
def asks_to_rest(text: str, language: Language) -> bool:
    """Returns whether a text asks if a back that hurts should rest: "should I stay in bed?"."""
    pieces = words_of(text[:MOST_LETTERS])
    if len(pieces) > MOST_WORDS:
        return False
    phrases = language.sayings.phrases[Talk.BED]
    return any(pieces[at : at + len(one)] == one for one in phrases for at in range(len(pieces)))


@own_then_english(False)
def is_plea(text: str, language: Language) -> bool:
    """Returns whether a text asks to be left in peace and says nothing else: "please stop"."""
    pieces = words_of(text[:MOST_LETTERS])
    phrases = language.sayings.phrases[Talk.STOP]
    return any(rest in phrases for rest in _without_small(pieces, language))


@own_then_english(False)
def is_well(text: str, language: Language) -> bool:
    """Returns whether a text says that somebody is well and nothing else: "my back feels great"."""
    phrases = language.sayings.phrases[Talk.WELL]
    rests = _without_small(words_of(text[:MOST_LETTERS]), language)
    return any(rest in phrases for rest in rests)


@own_then_english(None)
def minutes_said(text: str, language: Language) -> int | None:
    """Returns how many minutes somebody says they have ("I have five minutes"); None if none."""
    pieces = words_of(text[:MOST_LETTERS])
    if not pieces or len(pieces) > MOST_WORDS:
        return None
    items = items_of(tidy(text[:MOST_LETTERS]), language.words)
    for item, unit in pairwise(items):
        if not item.word.number or not unit.means(Means.MINUTES, Means.HOURS):
            continue
        if len(item.word.number) > 3:
            return None
        others = [one.text for one in items if one not in {item, unit} and not one.is_mark]
        around = _flat_words(others)
        if _all_around(around, language):
            return int(item.word.number) * (60 if unit.means(Means.HOURS) else 1)
    return None


@own_then_english(False)
def says_little(text: str, language: Language) -> bool:
    """Returns whether a text has nothing but small words, or none at all: "ok", "?"."""
    small = language.sayings.small_words
    return all(piece in small for piece in words_of(text[:MOST_LETTERS]))


def is_sign(text: str) -> bool:
    """Returns whether a text has signs and small pictures alone, as a sticker has: "👍"."""
    return not words_of(text[:MOST_LETTERS]) and not text.isascii()


def labelled(text: str, labels: Iterable[str]) -> str | None:
    """Returns the label that a text is; None if it is none of them.

    labels: of buttons. Capitals, marks and small pictures do not matter.
    """
    said = words_of(text[:MOST_LETTERS])
    return next((label for label in labels if said and words_of(label) == said), None)


def near_command(name: str, names: Iterable[str], aliases: Mapping[str, str]) -> str | None:
    """Returns the command whose name or other name is most like a mistyped one; None for none."""
    known = {**{one: one for one in names}, **aliases}
    found = difflib.get_close_matches(name, known, n=1, cutoff=NEAR)
    if not found:
        # What is glued to a name hides it: "/settingsplease".
        found = sorted((one for one in known if name.startswith(one)), key=len)[-1:]
    return known[found[0]] if found else None


@own_then_english(None)
def near_said(text: str, names: Collection[str], language: Language) -> Command | None:
    """Returns the command that a text calls with one wrong letter in its name; None for none.

    "Prgress", "show me my setings", "remnid me at 9:30".
    """
    single = {one[0]: name for one, name in language.sayings.commands.items() if len(one) == 1}
    single |= {name: name for name in names}
    small = language.sayings.small_words | _greetings(language)
    chunks = _chunks(text)
    said = next((chunk for chunk in chunks if not _is_small(chunk, small)), None)
    if said is None or _words_in(chunks) > MOST_WORDS or len(said.pieces) != 1:
        return None
    word = said.pieces[0]
    near = [one for one in single if min(len(one), len(word)) >= LEAST_SLIP and one_slip(word, one)]
    if not near:
        return None
    right = min(near, key=lambda one: (one not in names, one[0] != word[0]))
    return command_said(f"{text[: said.start]}{right}{text[said.end :]}", names, language)


def _unthanked(chunks: list[_Chunk], language: Language) -> list[_Chunk]:
    """Returns what stands before thanks at the end; all of it if there is nothing else."""
    thanks = language.sayings.phrases[Talk.THANKS]
    for size in range(min(LONGEST_CALL, len(chunks) - 1), 0, -1):
        if _flat(chunks[-size:]) in thanks:
            return chunks[:-size]
    return chunks


def _chunks(text: str) -> list[_Chunk]:
    text = text[: MOST_LETTERS + 1]
    found = (_Chunk(text[a:b], words_of(text[a:b]), a, b) for a, b in _places(text))
    return [chunk for chunk in found if chunk.pieces]


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Where what stands between spaces begins and ends; each unspaced letter stands by itself."""
    start = 0
    for at, letter in enumerate(f"{text} "):
        alone = is_unspaced(letter)
        if alone or letter.isspace():
            if at > start:
                yield start, at
            end = at + 1
            while end < len(text) and segments.kind(text[end]) == "m":
                end += 1
            if alone:
                yield at, end
            start = end


def _words_in(chunks: Iterable[_Chunk]) -> int:
    """How many words chunks are; unspaced letters count as so many to a word."""
    return word_count(tuple(chunk.raw for chunk in chunks))


def _is_small(chunk: _Chunk, small: Collection[str]) -> bool:
    return all(piece in small for piece in chunk.pieces)


def _flat(chunks: Iterable[_Chunk]) -> Phrase:
    return tuple(piece for chunk in chunks for piece in chunk.pieces)


def _flat_words(texts: Iterable[str]) -> Phrase:
    return tuple(piece for text in texts for piece in words_of(text))


def _greetings(language: Language) -> frozenset[str]:
    """Returns the words of which greetings and thanks are made."""
    lists = (language.sayings.phrases[kind] for kind in (Talk.GREETING, Talk.THANKS))
    return frozenset(piece for phrases in lists for one in phrases for piece in one)


def _without_small(
    pieces: Phrase, language: Language, more: frozenset[str] = frozenset()
) -> Iterator[Phrase]:
    """Yields the pieces with fewer and fewer of the small words around them; none if too many.

    more: words that count as small, too.
    """
    if len(pieces) > MOST_WORDS:
        return
    small = language.sayings.small_words | more
    starts = range(next((n for n, one in enumerate(pieces) if one not in small), len(pieces)) + 1)
    for start in starts:
        rest = pieces[start:]
        yield rest
        while rest and rest[-1] in small:
            rest = rest[:-1]
            yield rest


def _begins(
    pieces: Phrase, kind: Talk, language: Language, more: frozenset[str] = frozenset()
) -> bool:
    """Returns whether a text begins with a phrase of the list, small words and `more` left out."""
    phrases = language.sayings.phrases[kind]
    return any(_longest_start(rest, phrases) for rest in _without_small(pieces, language, more))


def _longest_start(pieces: Phrase, phrases: Iterable[Phrase]) -> int:
    return max((len(one) for one in phrases if pieces[: len(one)] == one), default=0)


def _all_around(around: Phrase, language: Language) -> bool:
    """Returns whether words around a length of time say that somebody has it, or say nothing."""
    small = language.sayings.small_words | _greetings(language)
    have = language.sayings.phrases[Talk.HAVE]
    if any(around[at : at + len(one)] == one for one in have for at in range(len(around))):
        return True
    return all(piece in small for piece in around)


# What a command can make something of


def _tells_time(words: str, language: Language) -> bool:
    """Whether words have a number, a day or a word about times in them, or turn it on or off."""
    if is_on(words, language) or is_off(words, language):
        return True
    items = items_of(tidy(words), language.words)
    return any(
        item.tells or item.word.day is not None or item.word.month or item.word.means - _NO_TIME
        for item in items
    )


@own_then_english(False)
def _names_exercise(words: str, language: Language) -> bool:
    wanted = words_of(words)
    small = language.sayings.small_words
    wanted = tuple(piece for piece in wanted if piece not in small)
    called = (
        words_of(name)
        for one in language.names.exercises.values()
        for name in (one.name, *one.also)
    )
    return any(set(wanted) <= set(pieces) for pieces in called) and bool(wanted)


def _is_switch(words: str, language: Language) -> bool:
    return is_on(words, language) or is_off(words, language)


_ASKS = {Question.REMIND}
"""What asks for the rest itself, if the words behind it say none of that: "remind me to move"."""
_TAKES: Mapping[str, Callable[[str, Language], bool]] = {
    "remind": _tells_time,
    "breaks": _tells_time,
    "pause": _tells_time,
    "timezone": lambda words, _: bool(words),
    "level": lambda words, language: level_named(words, language) is not None,
    "voice": _is_switch,
    "routine": lambda words, language: bool(routine_named(words, language)),
    "start": lambda words, language: bool(routine_named(words, language)),
    "stretch": _names_exercise,
    "exercises": _names_exercise,
}
"""Of the commands that take words: whether they can make something of these."""
