"""What a person means in a session: in their own language, in English, and, where they cry out, in
any language that the bot knows."""

from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache, lru_cache

import msgspec
from msgspec import Struct

from lumbar.language.everywhere import Outcries, load_everywhere
from lumbar.language.languages import Language
from lumbar.language.patterns import (
    BREAK,
    NEVER,
    QUESTION,
    Found,
    Pattern,
    Patterns,
    pieces,
    plain,
    words_in,
)
from lumbar.language.replies import PLEAS, Meaning, Replies
from lumbar.reading import replies as reader
from lumbar.reading.replies import NOTHING, Said

_GRAVE = frozenset({Meaning.ALARM, Meaning.PAIN})
_MEANINGS = tuple(Meaning)
_BLANK = "· "


def meant(text: str, language: Language) -> Said:
    """What a text means in a session; Meaning.NONE where it asks for nothing.

    The person's own language is read first. Where it reads nothing, a text whose words are all
    English is read in English; and a word of alarm, pain or stop of any language is heard, unless
    the person's own denies it or means something else by it (`harmless` in everywhere.toml). Where
    another language says stop and the person's own a wish, it is asked about. Alarm and pain of
    another language outweigh a lighter plea that the person's own reads beside words that it does
    not know: those may be slips of nothing.
    """
    own = reader.meaning_of(text, language.replies)
    if reader.denies_pain(text, language.replies):
        return own
    if own.meaning in PLEAS:
        return own if _is_own(text, language) else _graver(own, _cried_out(text, language))
    found = own
    if found.meaning is Meaning.NONE and language.english and is_english(text, language):
        found = reader.meaning_of(text, language.english.replies)
        if found.meaning in PLEAS or reader.denies_pain(text, language.english.replies):
            return found
    abroad = _cried_out(text, language)
    if abroad is None:
        return found
    if abroad in _GRAVE or found.meaning is Meaning.NONE:
        return Said(abroad)
    return Said(Meaning.DOUBT)


def denies(text: str, language: Language) -> bool:
    """Whether a text says that nothing hurts, and asks for nothing else: "no pain today"."""
    return _either(text, language, reader.denies_pain)


def well(text: str, language: Language) -> bool:
    """Whether a text asks for nothing and tells of nothing amiss: "thanks", "feeling strong"."""
    return _either(text, language, reader.sounds_well)


def prepare(language: Language) -> None:
    """Compiles the lists of a language, and of outcries, before the first text comes: see
    lumbar.reading.replies.prepare."""
    reader.prepare(language.replies)
    _abroad(language.tag)
    _own(language.replies)
    if language.english is not None:
        _known(language.english)


def _either(text: str, language: Language, reads: "reader.Reads") -> bool:
    if meant(text, language) != NOTHING:
        return False
    if reads(text, language.replies):
        return True
    english = language.english
    return english is not None and is_english(text, language) and reads(text, english.replies)


def is_english(text: str, language: Language) -> bool:
    """Whether the English lists know every word of a text, and not all are harmless in the person's
    own language. No slip is put right: a foreign word is easily near an English one."""
    if language.english is None:
        return False
    words = _plain_words(text)
    known = _known(language.english)
    if not words or not all(word in known or word.isdecimal() for word in words):
        return False
    line = "".join(f"{word} " for word in words)
    return bool(_abroad(language.tag).harmless.sub("", line).strip())


def _graver(own: Said, foreign: Meaning | None) -> Said:
    """What the person's own language reads, or alarm or pain of another where that is graver."""
    if foreign is None or foreign not in _GRAVE or _order(own.meaning) <= _order(foreign):
        return own
    return Said(foreign)


def _is_own(text: str, language: Language) -> bool:
    """Whether the person's own lists know every word of a text."""
    own = _own(language.replies)
    return all(word in own or word.isdecimal() for word in _plain_words(text))


def _plain_words(text: str) -> list[str]:
    return [plain(one) for one in pieces(text) if one not in {BREAK, QUESTION}]


@lru_cache(maxsize=4)
def _known(english: Language) -> frozenset[str]:
    """English words: of what is said in a session and outside one, and those near them."""
    replies, sayings = english.replies, english.sayings
    outside = {word for phrase in sayings.commands for word in phrase}
    return _own(replies) | outside | sayings.small_words | set(replies.real)


class _Abroad(Struct, frozen=True, eq=False):
    """What is heard besides one language, and what means something else in that one.

    patterns: the outcries of all others, and its own that are one word: its own reader may not know
    how it is written there.
    """

    harmless: Pattern
    patterns: tuple[tuple[Meaning, Pattern], ...]


def _cried_out(text: str, language: Language) -> Meaning | None:
    """The gravest of what another language than the person's own has in a text; None for none."""
    abroad, own = _abroad(language.tag), _own(language.replies)
    found = {
        meaning
        for clause in _clauses(text)
        for meaning, pattern in abroad.patterns
        if any(not _is_covered(match, abroad.harmless, own) for match in _matches(pattern, clause))
    }
    return min(found, key=_order, default=None)


def _order(meaning: Meaning) -> int:
    """The place of a meaning where the gravest is first."""
    return _MEANINGS.index(meaning)


def _matches(pattern: Pattern, clause: str) -> Iterator[Found]:
    """Everything that is found, also where one overlaps the other."""
    at = 0
    while at < len(clause) and (match := pattern.search(clause, at)) is not None:
        yield match
        at = clause.index(" ", match.start()) + 1


def _is_covered(match: Found, harmless: Pattern, own: Container[str]) -> bool:
    """Whether every word that was found is a part of something harmless ("ai" alone is in French,
    and in "ai minhas costas" the rest is not), or it is one word that the person's own language has
    read already."""
    if match.group().strip() in own:
        return True
    line = harmless.sub(_hidden, match.string)
    return not set(line[match.start() : match.end()]) - set(_BLANK)


def _hidden(match: Found) -> str:
    """As many letters that say nothing, so that places in the line stay."""
    return "".join(" " if letter == " " else _BLANK[0] for letter in match.group())


def _clauses(text: str) -> Iterator[str]:
    clause = ""
    for piece in (*pieces(text[: reader.MOST_FIRST]), BREAK):
        if piece != BREAK:
            clause += f"{plain(piece)} "
        elif clause:
            yield clause
            clause = ""


@lru_cache(maxsize=32)
def _own(replies: Replies) -> frozenset[str]:
    """The words of a language, and the other ways in which they are written."""
    return replies.known() | {plain(one) for said in replies.spelled.values() for one in said}


@cache
def _everywhere() -> Mapping[str, Outcries]:
    return load_everywhere()


@lru_cache(maxsize=32)
def _abroad(tag: str) -> _Abroad:
    everywhere = _everywhere()
    make = Patterns({})
    own = everywhere.get(tag, Outcries())
    others = [outcries for other, outcries in everywhere.items() if other != tag]
    others.append(msgspec.structs.replace(own, **{m: _words(s) for m, s in own.by_meaning()}))
    return _Abroad(
        harmless=make.compiled(own.harmless) if own.harmless else NEVER,
        patterns=tuple(
            (meaning, make.compiled(said))
            for meaning in (Meaning.ALARM, Meaning.PAIN, Meaning.STOP)
            if (said := [one for other in others for one in dict(other.by_meaning())[meaning]])
        ),
    )


def _words(said: Iterable[str]) -> tuple[str, ...]:
    """Those that are one word."""
    return tuple(one for one in said if len(list(words_in(one))) == 1)
