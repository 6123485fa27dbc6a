"""What a person means in a session: in their own language, in English, and, where they cry out, in
any language that the bot knows."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from msgspec import Struct

from lumbar.language.everywhere import Outcries, load_everywhere
from lumbar.language.languages import Language
from lumbar.language.patterns import BREAK, NEVER, QUESTION, Pattern, Patterns, pieces, plain
from lumbar.language.replies import PLEAS, Meaning, Replies
from lumbar.reading import replies as reader
from lumbar.reading.replies import NOTHING, Said

_GRAVE = frozenset({Meaning.ALARM, Meaning.PAIN})
_BLANK = "· "


def meant(text: str, language: Language) -> Said:
    """What a text means in a session; Meaning.NONE where it asks for nothing.

    The person's own language is read first. Where it reads nothing, a text whose words are all
    English is read in English; and a word of alarm, pain or stop of any language is heard, unless
    the person's own denies it or means something else by it (`harmless` in everywhere.toml).
    """
    own = reader.meaning_of(text, language.replies)
    if own.meaning in PLEAS or reader.denies_pain(text, language.replies):
        return own
    found = own
    if found.meaning is Meaning.NONE and language.english and _is_english(text, language):
        found = reader.meaning_of(text, language.english.replies)
        if found.meaning in PLEAS or reader.denies_pain(text, language.english.replies):
            return found
    abroad = _cried_out(text, language.tag)
    if abroad in _GRAVE or (abroad is not None and found.meaning is Meaning.NONE):
        return Said(abroad)
    return found


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


def _either(text: str, language: Language, reads: "reader.Reads") -> bool:
    if meant(text, language) != NOTHING:
        return False
    if reads(text, language.replies):
        return True
    english = language.english
    return english is not None and _is_english(text, language) and reads(text, english.replies)


def _is_english(text: str, language: Language) -> bool:
    """Whether the English lists know every word of a text, and not all are harmless in the person's
    own language. No slip is put right: a foreign word is easily near an English one."""
    if language.english is None:
        return False
    words = [plain(one) for one in pieces(text) if one not in {BREAK, QUESTION}]
    known = _known(language.english.replies)
    if not words or not all(word in known or word.isdecimal() for word in words):
        return False
    line = "".join(f"{word} " for word in words)
    return bool(_abroad(language.tag).harmless.sub("", line).strip())


@lru_cache(maxsize=4)
def _known(replies: Replies) -> frozenset[str]:
    spelled = {plain(one) for said in replies.spelled.values() for one in said}
    return replies.known() | spelled


class _Abroad(Struct, frozen=True, eq=False):
    """The outcries of all languages but one, and what means something else in that one."""

    harmless: Pattern
    patterns: tuple[tuple[Meaning, Pattern], ...]


def _cried_out(text: str, tag: str) -> Meaning | None:
    """The gravest of what another language than the person's own has in a text; None for none."""
    abroad = _abroad(tag)
    found = {
        meaning
        for clause in _clauses(text)
        for line in (abroad.harmless.sub(_BLANK, clause),)
        for meaning, pattern in abroad.patterns
        if pattern.search(line)
    }
    return min(found, key=list(Meaning).index, default=None)


def _clauses(text: str) -> Iterator[str]:
    clause = ""
    for piece in (*pieces(text[: reader.MOST_FIRST]), BREAK):
        if piece != BREAK:
            clause += f"{plain(piece)} "
        elif clause:
            yield clause
            clause = ""


@cache
def _everywhere() -> Mapping[str, Outcries]:
    return load_everywhere()


@lru_cache(maxsize=32)
def _abroad(tag: str) -> _Abroad:
    everywhere = _everywhere()
    make = Patterns({})
    own = everywhere.get(tag, Outcries())
    others = [outcries for other, outcries in everywhere.items() if other != tag]
    return _Abroad(
        harmless=make.compiled(own.harmless) if own.harmless else NEVER,
        patterns=tuple(
            (meaning, make.compiled(said))
            for meaning in (Meaning.ALARM, Meaning.PAIN, Meaning.STOP)
            if (said := [one for other in others for one in dict(other.by_meaning())[meaning]])
        ),
    )
