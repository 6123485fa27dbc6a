"""The words that a language is read by, of times and days; what is said in a session stands apart.

They are read from words.toml, and those of times from times.toml; the names of weekdays and
months are the language's own (CLDR, by Babel).
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
from babel import Locale
from msgspec import Struct
from msgspec.structs import fields, replace

from lumbar.coach.exercise import Level
from lumbar.language.segments import Phrase, phrase
from lumbar.library import ContentError

WORDS, TIMES = "words.toml", "times.toml"
LEAST_PREFIX = 3
"""Letters from which on a shortened weekday or month is known: "thurs", "sept"."""


class Means(StrEnum):
    """What a word about times can mean; each names its list of words."""

    AND = "and"
    JOINING = "joining"
    EVERY = "every"
    UNTIL = "until"
    THROUGH = "through"
    BETWEEN = "between"
    AM = "am"
    PM = "pm"
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"
    NOON = "noon"
    MIDNIGHT = "midnight"
    HALF_PAST = "half-past"
    QUARTER_PAST = "quarter-past"
    QUARTER_TO = "quarter-to"
    MINUTES_PAST = "minutes-past"
    MINUTES_TO = "minutes-to"
    ZERO = "zero"
    CLOCK = "clock"
    DAILY = "daily"
    WEEKDAYS = "weekdays"
    WEEKENDS = "weekends"
    HOURLY = "hourly"
    HALF_HOURLY = "half-hourly"
    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"
    FORTNIGHTS = "fortnights"
    MONTHS = "months"
    YEARS = "years"
    NEXT = "next"
    TODAY = "today"
    TOMORROW = "tomorrow"
    AFTER_TOMORROW = "after-tomorrow"
    UNTOLD = "untold"
    ALSO = "also"
    ONCE = "once"
    WITHIN = "within"
    THIS = "this"
    TONIGHT = "tonight"
    OTHER = "other"
    ALTERNATE = "alternate"
    HALF_HOUR = "half-hour"
    HALF = "half"
    QUARTER = "quarter"
    COUPLE = "couple"
    FEW = "few"
    EXCEPT = "except"
    BREAKFAST = "breakfast"
    LUNCH = "lunch"
    DINNER = "dinner"
    WORK = "work"
    BEDTIME = "bedtime"
    WEEK_END = "week-end"
    MONTH_END = "month-end"
    COUNTED = "counted"
    COUNT = "count"
    BEGINNING = "beginning"
    REST_OF_DAY = "rest-of-day"
    GLUED_AM = "glued-am"
    GLUED_PM = "glued-pm"
    ORDINAL = "ordinal"
    OR = "or"
    END_OF = "end-of"
    WEEKLY = "weekly"
    OFF = "off"
    ON = "on"


MAY_BE_EMPTY = frozenset(
    {
        *(Means.ORDINAL, Means.HALF_HOURLY, Means.QUARTER_PAST, Means.QUARTER_TO),
        *(Means.HALF_HOUR, Means.COUNT, Means.COUNTED, Means.GLUED_AM, Means.GLUED_PM),
        Means.AFTER_TOMORROW,
        *(Means.OTHER, Means.ALTERNATE, Means.THIS, Means.TONIGHT, Means.WITHIN),
        *(Means.MINUTES_PAST, Means.MINUTES_TO, Means.ZERO, Means.HALF, Means.QUARTER),
        *(Means.COUPLE, Means.FEW, Means.EXCEPT, Means.BREAKFAST, Means.LUNCH, Means.DINNER),
        *(Means.WORK, Means.BEDTIME, Means.WEEK_END, Means.MONTH_END, Means.FORTNIGHTS),
        *(Means.OR, Means.END_OF, Means.WEEKLY),
    }
)
"""What some languages have no words for."""

_APART = frozenset({"numbers", "day-endings"})
"""Lists about times that are no words that mean something by themselves."""

Phrases = tuple[str, ...]
"""Words and phrases as they stand in the file, with plain spaces in them."""


class Word(Struct, frozen=True, kw_only=True):
    """What a word or a few can mean: a weekday (0 = Monday), a month (1 = January), digits."""

    means: frozenset[Means] = frozenset()
    day: int | None = None
    month: int | None = None
    number: str = ""


class Told(StrEnum):
    """What a text can say as the answer to the safety question, and what takes that back."""

    NONE = "none"
    EMERGENCY = "emergency"
    DOCTOR = "doctor"
    CLINICIAN = "clinician"
    PREGNANCY = "pregnancy"
    SURGERY = "surgery"
    BONES = "bones"
    OTHER = "other"
    FIRST = "first"  # which of the question's lists, and nothing else in the text
    SECOND = "second"
    THIRD = "third"
    NOT = "not"  # "not pregnant" names no pregnancy
    AGO = "ago"  # behind a length of time: that long before today
    YESTERDAY = "yesterday"
    LAST = "last"  # before a week, a month, a year or a weekday: the one before this
    ONE = "one"  # a length of time without a number: "a month ago"
    HALF = "half"  # of a year


OF_LISTS = frozenset({Told.FIRST, Told.SECOND, Told.THIRD})
"""What names one of the question's lists where nothing else is said."""
OF_DAYS = frozenset({Told.AGO, Told.YESTERDAY, Told.LAST, Told.ONE, Told.HALF})
"""What tells when an operation was, and is no answer by itself."""


class Words(Struct, frozen=True, kw_only=True, eq=False):
    """The lists of words of one language.

    language: its IETF tag; hints: whole sentences that people are likely to say; quiet: words for
    quiet hours; numbers: those from one up; day_endings: what may follow the name of a weekday;
    whereabouts, whereabouts_after: what may stand before and after the name of the place where
    somebody is; safety: what answers the safety question.
    """

    language: str
    hints: Phrases
    quiet: Phrases
    levels: Mapping[Level, Phrases]
    times: Mapping[Means, Phrases]
    numbers: Phrases = ()
    day_endings: Phrases = ()
    whereabouts: Phrases = ()
    whereabouts_after: Phrases = ()
    safety: Mapping[Told, Phrases] = {}

    @property
    def vocabulary(self) -> Mapping[Phrase, Word]:
        """What each known phrase about times can mean."""
        return _vocabulary(self)


def load_words(language: str, folder: Path, below: Path | None = None) -> Words:
    """The words in the files of a language's folder, checked.

    below: the default language's folder, whose files stand in for those that there are not.
    Raises ContentError with every problem found.
    """
    problems: list[str] = []

    def place(name: str) -> Path:
        return below / name if below and not (folder / name).exists() else folder / name

    tables = {name: _read(place(name), problems) for name in (WORDS, TIMES)}
    problems += _unknown(tables[WORDS], tables[TIMES])
    if not problems:
        words = _made(language, tables[WORDS], tables[TIMES], problems)
        if words is not None:
            problems += _problems(words)
            if not problems:
                return words
    raise ContentError([f"{folder.name}/{problem}" for problem in problems])


def _read(path: Path, problems: list[str]) -> dict[str, Any]:
    """A file's tables; empty where it cannot be read, and then adds to `problems`."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        problems.append(f"{path.name}: file: cannot be read ({error.strerror})")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        problems.append(f"{path.name}: file: is not TOML ({error})")
    return {}


def _made(
    language: str, words: Mapping[str, Any], times: Mapping[str, Any], problems: list[str]
) -> Words | None:
    """The words in two files; None where a value has the wrong type, a line in `problems`."""
    apart = {one.replace("-", "_"): times[one] for one in _APART if one in times}
    lists = {key: listed for key, listed in times.items() if key not in _APART}
    try:
        return msgspec.convert({**words, **apart, "times": lists, "language": language}, Words)
    except msgspec.ValidationError as error:
        reason, _, where = str(error).partition(" - at `$.")
        place = where.rstrip("`")
        name = TIMES if place.startswith(("times", *apart)) else WORDS
        problems.append(f"{name}: {place.removeprefix('times') or 'file'}: {reason}")
        return None


def _unknown(words: Mapping[str, Any], times: Mapping[str, Any]) -> Iterator[str]:
    """Lists that nothing asks for, a line each."""
    of_times = {"times", *(one.replace("-", "_") for one in _APART)}
    known = {field.name for field in fields(Words)} - {"language"} - of_times
    yield from (f"{WORDS}: {extra}: is not known" for extra in words.keys() - known)
    kinds: Mapping[str, type[StrEnum]] = {"levels": Level, "safety": Told}
    for name, kind in kinds.items():
        if isinstance(words.get(name), dict):
            extras = words[name].keys() - set(kind)
            yield from (f"{WORDS}: {name}.{extra}: is not known" for extra in extras)
    extras = times.keys() - set(Means) - _APART
    yield from (f"{TIMES}: {extra}: is not known" for extra in extras)


def _problems(words: Words) -> Iterator[str]:
    """Lists that are missing or say nothing, a line each."""
    lists: dict[str, Phrases] = {"hints": words.hints, "quiet": words.quiet}
    lists |= {f"levels.{level}": words.levels.get(level, ()) for level in Level}
    lists = {f"{WORDS}: {name}": listed for name, listed in lists.items()}
    needed = (means for means in Means if means not in MAY_BE_EMPTY)
    lists |= {f"{TIMES}: {means}": words.times.get(means, ()) for means in needed}
    yield from (f"{name}: is empty; expected at least one" for name in lists if not lists[name])
    lists |= {
        f"{TIMES}: numbers": words.numbers,
        f"{WORDS}: whereabouts": words.whereabouts,
        f"{WORDS}: whereabouts_after": words.whereabouts_after,
    }
    for name, phrases in lists.items():
        yield from (f"{name}: {said!r} says nothing" for said in phrases if not phrase(said))


@lru_cache(maxsize=32)
def _vocabulary(words: Words) -> Mapping[Phrase, Word]:
    known: defaultdict[Phrase, Word] = defaultdict(Word)
    for means, listed in words.times.items():
        for one in map(phrase, listed):
            known[one] = replace(known[one], means=known[one].means | {means})
    for number, one in enumerate(map(phrase, words.numbers), 1):
        for written in (one, _hyphened(one)):
            known[written] = replace(known[written], number=str(number))
    locale = Locale.parse(words.language, sep="-")
    for one, day in _names(locale.days, words.day_endings).items():
        known[one] = replace(known[one], day=day)
    for one, month in _names(locale.months, ()).items():
        known[one] = replace(known[one], month=month)
    return known


def _hyphened(words: Phrase) -> Phrase:
    """The same with hyphens: "twenty-five"."""
    first, *others = words
    return first, *(piece for other in others for piece in ("-", other))


def _names(
    named: Mapping[str, Mapping[str, Mapping[int, str]]], endings: Iterable[str]
) -> dict[Phrase, int]:
    """Numbers by their names: in full, abbreviated or short, with an ending, or cut off.

    named: Babel's, by context and width. What could be two of them is none.
    """
    whole: defaultdict[Phrase, set[int]] = defaultdict(set)
    cut: defaultdict[Phrase, set[int]] = defaultdict(set)
    for width in ("wide", "abbreviated", "short"):
        for context in named.values():
            for number, name in context.get(width, {}).items():
                *before, last = written = phrase(name)
                if "".join(written).isdecimal():
                    continue  # some languages number their months: a number stays one
                sizes = range(LEAST_PREFIX, len(written[0]) + 1) if width == "wide" else ()
                for ending in ("", *endings):
                    whole[*before, last + ending].add(number)
                    for size in sizes:
                        cut[written[0][:size] + ending,].add(number)
    both = {**cut, **whole}
    return {one: min(numbers) for one, numbers in both.items() if len(numbers) == 1}
