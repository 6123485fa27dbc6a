"""Times that are told in words, by a language's patterns: "halb zehn", "las nueve y media"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from lumbar.coach.zones import MINUTES_A_DAY
from lumbar.language.clock_patterns import HOUR, MINUTES, NTH, Pattern
from lumbar.language.segments import LINES, Phrase, plainer
from lumbar.language.vocabulary import Vocabulary
from lumbar.language.words import Means

NOON, HOUR_LENGTH = 12, 60
LAST_HOUR = 24

Places = Sequence[tuple[int, int]]
"""Where each piece of a line begins and ends."""


class ToldClock(Struct, frozen=True, kw_only=True):
    """A time in words.

    minute: of the day; end: the piece behind it; doubtful: it may be two times ("9 y 10").
    """

    minute: int
    end: int
    doubtful: bool = False


class _Found(Struct, frozen=True):
    """How far a pattern fits so far, and what its hour and minutes are.

    sure: the minutes can be no hour, or are told in words by fives.
    """

    end: int
    hour: int = -1
    minutes: int = 0
    sure: bool = True


def clock_at(at: int, pieces: Phrase, places: Places, known: Vocabulary) -> ToldClock | None:
    """The time in words that begins at a piece; None where none does."""
    if not known.clocks or _goes_on(at, pieces, places):
        return None
    said = _words_of(pieces)
    for doubtful, patterns in ((False, known.clocks), (True, known.doubtful)):
        told = [
            ToldClock(minute=minute, end=found.end, doubtful=doubtful and not found.sure)
            for pattern in patterns
            if pattern.words <= said
            for found in _fits(pattern.parts, _Found(at), pieces, places, known)
            if (minute := _minute(pattern, found)) is not None
            and not (doubtful and _is_number(pieces[at : found.end], known))
        ]
        if told:
            return max(told, key=lambda one: one.end)
    return None


@lru_cache(maxsize=LINES)
def _words_of(pieces: Phrase) -> frozenset[str]:
    """The words of a line, as patterns name them."""
    return frozenset(plainer(pieces))


def _minute(pattern: Pattern, found: _Found) -> int | None:
    if not any(part in {HOUR, NTH} for part in pattern.parts):
        return pattern.more % MINUTES_A_DAY  # told without an hour of its own
    more = pattern.minutes * found.minutes + pattern.more
    minute = found.hour * HOUR_LENGTH + more
    if found.hour <= NOON and minute < HOUR_LENGTH <= found.hour * HOUR_LENGTH:
        minute += NOON * HOUR_LENGTH  # a quarter to one is past noon
    return minute % MINUTES_A_DAY if 0 <= found.hour <= LAST_HOUR else None


def _fits(
    parts: tuple[str, ...], found: _Found, pieces: Phrase, places: Places, known: Vocabulary
) -> Iterator[_Found]:
    """The ways in which parts fit the pieces from there on."""
    if not parts:
        yield found
        return
    for here in _fits_one(parts[0], found, pieces, places, known):
        yield from _fits(parts[1:], here, pieces, places, known)


def _fits_one(
    part: str, found: _Found, pieces: Phrase, places: Places, known: Vocabulary
) -> Iterator[_Found]:
    at = found.end
    if not part.startswith("{"):
        if plainer(pieces[at : at + 1]) == plainer((part,)):
            yield replace(found, end=at + 1)
        return
    for end in range(min(len(pieces), at + known.longest), at, -1):
        here = pieces[at:end]
        if part in {HOUR, NTH}:
            hour = _hour(here, known, nth=part == NTH)
            if hour is not None and hour <= LAST_HOUR:
                yield replace(found, end=end, hour=hour)
        elif part == MINUTES:
            minutes = _number(here, known, ranks=False)
            fits = minutes is not None and 1 <= minutes < HOUR_LENGTH
            if minutes is not None and fits and not _leads_on(end, pieces, places, known):
                sure = minutes > LAST_HOUR or (not here[0].isdecimal() and minutes % 5 == 0)
                yield replace(found, end=end, minutes=minutes, sure=sure)
        else:
            word = known.word(here)
            if word is not None and Means(part[1:-1]) in word.means:
                yield replace(found, end=end)


def _hour(here: Phrase, known: Vocabulary, *, nth: bool) -> int | None:
    """The hour that these pieces are; with `nth`, by its rank alone ("10th" among them)."""
    *before, last = here
    ending = known.word((last,)) if before else None
    if ending is not None and Means.ORDINAL in ending.means and before[0].isdecimal():
        return int(before[0][:3]) if before[1:] in ([], ["-"]) else None
    word = known.word(here)
    if nth:
        return int(word.number) if word is not None and word.nth else None
    return _number(here, known)


def _is_number(here: Phrase, known: Vocabulary) -> bool:
    """Whether these pieces are one number: "twenty and one"."""
    word = known.word(here)
    return word is not None and word.number != ""


def _number(here: Phrase, known: Vocabulary, *, ranks: bool = True) -> int | None:
    """The number that these pieces are; None where they are none, or without `ranks` a rank."""
    if len(here) == 1 and here[0].isdecimal():
        return int(here[0]) if len(here[0]) <= 2 else None
    word = known.word(here)
    if word is None or not word.number or (word.nth and not ranks):
        return None
    return int(word.number)


def _goes_on(at: int, pieces: Phrase, places: Places) -> bool:
    """Whether a number here belongs to the one before it: "8:15"."""
    if at < 2 or not pieces[at].isdecimal() or not pieces[at - 2].isdecimal():
        return False
    glued = places[at - 1][1] == places[at][0]
    return pieces[at - 1] == ":" or (pieces[at - 1] == "." and glued)


def _leads_on(end: int, pieces: Phrase, places: Places, known: Vocabulary) -> bool:
    """Whether the number before `end` is an hour by what follows: "18 Uhr", "18:30"."""
    follows = pieces[end : end + 1]
    if not follows:
        return False
    if follows in {(":",), (".",)}:
        digits = pieces[end + 1 : end + 2]
        glued = len(places) > end + 1 and places[end][1] == places[end + 1][0]
        return glued and bool(digits) and digits[0].isdecimal()
    word = known.word(follows)
    return word is not None and Means.CLOCK in word.means
