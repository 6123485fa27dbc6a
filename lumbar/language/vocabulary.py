"""What each word or phrase about times can mean in a language, made of its lists and of CLDR.

The names of weekdays and months are CLDR's, by Babel; what CLDR lacks (cases, plurals, other short
forms) stands in the language's times.toml.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from lumbar.language.calendars import Calendar
from lumbar.language.clock_patterns import Pattern, patterns
from lumbar.language.locales import locale_of
from lumbar.language.segments import Phrase, phrase, plainer
from lumbar.language.words import MONTHS, PERSIAN_MONTHS, WEEKDAYS, Means, Words

LEAST_PREFIX = 3
"""Letters from which on a shortened weekday or month is known: "thurs", "sept"."""
LAST_HOUR = 24
MOST_JOINED = 99
"""The highest number that is put together of tens and ones."""
_NO_WIDTH = "\u200c"
"""Joins the parts of a Persian word; people write a space for it, or nothing."""


class Word(Struct, frozen=True, kw_only=True):
    """What a word or a few can mean: a weekday (0 = Monday), a month (1 = January), digits.

    calendar: that of the month; nth: whether it is a number's rank ("third"), which some languages
    tell hours by; clock: the minute of the day of a time in words.
    """

    means: frozenset[Means] = frozenset()
    day: int | None = None
    month: int | None = None
    calendar: Calendar = Calendar.GREGORIAN
    number: str = ""
    nth: bool = False
    clock: int | None = None


class Vocabulary(Struct, frozen=True, kw_only=True):
    """The phrases about times of a language.

    longest: the most pieces in one; amounts: what stands for a number and its unit; more_days:
    short names of weekdays that count behind another weekday alone; clocks: how times are told in
    words, and doubtful ones, which may be two times.
    """

    known: Mapping[Phrase, Word]
    longest: int
    amounts: Mapping[Phrase, tuple[Word, ...]]
    more_days: Mapping[Phrase, int]
    clocks: tuple[Pattern, ...]
    doubtful: tuple[Pattern, ...]

    def word(self, pieces: Phrase) -> Word | None:
        """What these pieces mean, also written without the marks on their letters."""
        return self.known.get(pieces) or self.known.get(plainer(pieces))


@lru_cache(maxsize=32)
def vocabulary_of(words: Words) -> Vocabulary:
    """What each known phrase about times can mean."""
    known = _with_names(words, _listed(words))
    amounts = {
        one: tuple(known.get(piece) or _digits(piece) for piece in _parts(said, known))
        for written, said in words.amounts.items()
        for one in _written(written)
    }
    more = {
        phrase(name): WEEKDAYS.index(day)
        for day, names in words.more_weekdays.items()
        for name in names
    }
    for one, word in list(known.items()):
        known.setdefault(plainer(one), word)
    for one, parts in list(amounts.items()):
        amounts.setdefault(plainer(one), parts)
    return Vocabulary(
        known=known,
        longest=max(map(len, (*known, *amounts))),
        amounts=amounts,
        more_days=more,
        clocks=patterns(words.clocks),
        doubtful=patterns(words.clocks_or_two),
    )


@lru_cache(maxsize=32)
def values_of(words: Words) -> Mapping[str, int]:
    """The numbers that are one word, without apostrophes: "seven"."""
    pairs = ((one, number) for one, number in _numbers(words).items() if len(one) == 1)
    return {one[0].replace("'", ""): int(number) for one, number in pairs}


def _written(listed: str) -> Iterator[Phrase]:
    """A phrase in the ways in which people write it."""
    yield phrase(listed)
    if _NO_WIDTH in listed:
        yield phrase(listed.replace(_NO_WIDTH, " "))


def _listed(words: Words) -> dict[Phrase, Word]:
    """What the lists and the numbers say."""
    known: defaultdict[Phrase, Word] = defaultdict(Word)
    for means, listed in words.times.items():
        for one in (written for said in listed for written in _written(said)):
            known[one] = replace(known[one], means=known[one].means | {means})
    for one, number in _numbers(words).items():
        known[one] = replace(known[one], number=number)
        if int(number) > LAST_HOUR:
            continue  # only hours have endings
        for ending in words.number_endings:
            last = (*one[:-1], one[-1] + ending)
            known[last] = replace(known[last], number=known[last].number or number)
        for ending in words.range_endings:
            last = (*one[:-1], one[-1] + ending)
            known[last] = Word(number=number, means=frozenset({Means.RANGED}))
    for number, names in words.nth.items():
        for one in (written for name in names for written in _written(name)):
            known[one] = replace(known[one], number=number, nth=True)
    return known


def _numbers(words: Words) -> dict[Phrase, str]:
    """Numbers by their words, those that are put together of tens and ones among them."""
    found: dict[Phrase, str] = {}
    for number in range(11, MOST_JOINED + 1):
        tens, ones = str(number // 10 * 10), str(number % 10)
        if str(number) in words.numbers or tens == str(number):
            continue
        for ten in words.numbers.get(tens, ()):
            for one in words.numbers.get(ones, ()):
                for joined in words.numbers_joined:
                    found[phrase(joined.format(tens=ten, ones=one))] = str(number)
    for written, names in words.numbers.items():
        found |= dict.fromkeys((one for name in names for one in _written(name)), written)
    return found


def _parts(said: str, known: Mapping[Phrase, Word]) -> Iterator[Phrase]:
    """The words of an amount: "90 min" is a number and a unit."""
    pieces = phrase(said)
    at = 0
    while at < len(pieces):
        sizes = range(len(pieces) - at, 0, -1)
        size = next((size for size in sizes if pieces[at : at + size] in known), 1)
        yield pieces[at : at + size]
        at += size


def _digits(piece: Phrase) -> Word:
    """The number that a piece is; a word that means nothing where it is none."""
    number = "".join(piece)
    return Word(number=number if number.isdecimal() else "")


def _with_names(words: Words, known: dict[Phrase, Word]) -> dict[Phrase, Word]:
    """The same, and the names of weekdays and months; one that is cut off, or has an ending, only
    where it is nothing else."""
    locale = locale_of(words.language)
    uncut = frozenset(map(phrase, words.uncut))
    cldr = (locale.days["format"], locale.months["format"])
    called = (
        _called(words.weekdays_called, WEEKDAYS, first=0),
        _called(words.months_called, MONTHS, first=1),
    )
    endings = (words.day_endings, words.month_endings)
    named = [_names(*one) for one in zip(cldr, called, endings, strict=True)]
    for whole, own, put in zip((one for one, _ in named), called, (_day, _month), strict=True):
        for one, number in whole.items():
            if one not in uncut or one in own:
                known[one] = put(known.get(one, Word()), number)
    for one, number in _called(words.persian_months, PERSIAN_MONTHS, first=1).items():
        known[one] = _persian_month(known.get(one, Word()), number)
    taken = frozenset(known)
    days, months = (one for one, _ in named)
    for (_, short), put in zip(named, (_day, _month), strict=True):
        for one, number in short.items():
            # What is cut off may be a weekday and a month: what stands beside it says which.
            if one not in taken and one not in uncut:
                known[one] = put(known.get(one, Word()), number)
    for whole, put in ((days, _day), (months, _month)):
        known |= {one: put(_RANGED, number) for one, number in _led(whole, words)}
    return known


_RANGED = Word(means=frozenset({Means.RANGED}))


def _led(names: Mapping[Phrase, int], words: Words) -> Iterator[tuple[Phrase, int]]:
    """The names with endings that lead from them to another."""
    for one, number in names.items():
        for ending in words.range_endings:
            yield (*one[:-1], one[-1] + ending), number


def _day(word: Word, number: int) -> Word:
    return replace(word, day=number)


def _month(word: Word, number: int) -> Word:
    return replace(word, month=number)


def _persian_month(word: Word, number: int) -> Word:
    return replace(word, month=number, calendar=Calendar.PERSIAN)


def _called(
    names: Mapping[str, tuple[str, ...]], keys: tuple[str, ...], *, first: int
) -> dict[Phrase, int]:
    """The names that a language has besides CLDR's, with the number of each."""
    return {
        one: keys.index(key) + first
        for key, listed in names.items()
        for name in listed
        for one in _written(name)
    }


def _names(
    cldr: Mapping[str, Mapping[int, str]], own: Mapping[Phrase, int], endings: Iterable[str]
) -> tuple[dict[Phrase, int], dict[Phrase, int]]:
    """Numbers by their names: in full, abbreviated or short; and with an ending, or cut off.

    cldr: Babel's, by width; own: the language's own. What could be two of them is none.
    """
    whole: defaultdict[Phrase, set[int]] = defaultdict(set)
    ended: defaultdict[Phrase, set[int]] = defaultdict(set)
    cut: defaultdict[Phrase, set[int]] = defaultdict(set)
    for width in ("wide", "abbreviated", "short"):
        for number, name in cldr.get(width, {}).items():
            for *before, last in _written(name):
                if "".join((*before, last)).isdecimal():
                    continue  # some languages number their months: a number stays one
                whole[*before, last].add(number)
                first = before[0] if before else last
                sizes = range(LEAST_PREFIX, len(first) + 1) if width == "wide" else ()
                for ending in ("", *endings):
                    ended[*before, last + ending].add(number)
                    for size in sizes:
                        cut[first[:size] + ending,].add(number)
    for one, number in own.items():
        whole[one].add(number)
    short = {**_without(cut, ended), **_sure(ended)}
    return _sure(whole), {one: number for one, number in short.items() if one not in whole}


def _without(
    names: Mapping[Phrase, set[int]], others: Mapping[Phrase, set[int]]
) -> dict[Phrase, int]:
    """The names that mean one number and are none of others."""
    return {one: number for one, number in _sure(names).items() if one not in others}


def _sure(names: Mapping[Phrase, set[int]]) -> dict[Phrase, int]:
    """The names that mean one number."""
    return {one: min(numbers) for one, numbers in names.items() if len(numbers) == 1}
