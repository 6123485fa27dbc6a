"""The words that a language is read by, of times and days; what is said in a session stands apart.

They are read from words.toml, and those of times from times.toml; the names of weekdays and
months are the language's own (CLDR, by Babel).
"""

import tomllib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import fields

from lumbar.coach.exercise import Level
from lumbar.language.clock_patterns import patterns
from lumbar.language.segments import phrase
from lumbar.library import ContentError

WORDS, TIMES = "words.toml", "times.toml"


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
    SMALL_HOURS = "small-hours"
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"
    MIDDAY = "midday"
    NOON = "noon"
    MIDNIGHT = "midnight"
    HALF_PAST = "half-past"
    QUARTER_PAST = "quarter-past"
    QUARTER_TO = "quarter-to"
    MINUTES_PAST = "minutes-past"
    MINUTES_TO = "minutes-to"
    ZERO = "zero"
    CLOCK = "clock"
    CLOCK_BEFORE = "clock-before"
    DATE_BEFORE = "date-before"
    DAILY = "daily"
    WEEKDAYS = "weekdays"
    WEEKENDS = "weekends"
    MONDAY_FRIDAY = "monday-friday"
    SATURDAY_SUNDAY = "saturday-sunday"
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
    NEXT_WEEK = "next-week"
    COMING = "coming"
    TODAY = "today"
    TOMORROW = "tomorrow"
    AFTER_TOMORROW = "after-tomorrow"
    UNTOLD = "untold"
    ALSO = "also"
    ONCE = "once"
    WITHIN = "within"
    THIS = "this"
    WHOLE = "whole"
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
    RANGED = "ranged"
    UNTIL_BEHIND = "until-behind"
    THROUGH_BEHIND = "through-behind"
    WITHIN_BEHIND = "within-behind"
    EXCEPT_BEHIND = "except-behind"
    NEXT_BEHIND = "next-behind"
    BEGINNING_BEHIND = "beginning-behind"
    END_OF_BEHIND = "end-of-behind"
    AGO = "ago"
    YESTERDAY = "yesterday"
    LAST = "last"
    ONE = "one"


NEEDED = frozenset(
    {
        *(Means.AND, Means.JOINING, Means.EVERY, Means.UNTIL, Means.NOON, Means.MIDNIGHT),
        *(Means.MORNING, Means.DAILY),
        *(Means.MINUTES, Means.HOURS, Means.DAYS, Means.WEEKS, Means.MONTHS, Means.YEARS),
        *(Means.NEXT, Means.TODAY, Means.TOMORROW, Means.UNTOLD, Means.ALSO, Means.ONCE),
        *(Means.REST_OF_DAY, Means.BEGINNING, Means.HOURLY, Means.OFF, Means.ON),
    }
)
"""What every language has words for; of the others it may have none."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
"""What times.toml calls them."""
PERSIAN_MONTHS = (
    *("farvardin", "ordibehesht", "khordad", "tir", "mordad", "shahrivar", "mehr", "aban", "azar"),
    *("dey", "bahman", "esfand"),
)
"""The months of the Persian calendar, as times.toml calls them."""

_LISTS = frozenset(
    {
        *("numbers-joined", "number-endings", "day-endings", "month-endings", "range-endings"),
        *("uncut", "numbers", "nth", "weekdays-called", "months-called", "more-weekdays"),
        *("amounts", "clocks", "clocks-or-two", "date-order", "persian-months"),
    }
)
"""What times.toml has beside the lists of words that mean something by themselves."""

Phrases = tuple[str, ...]
"""Words and phrases as they stand in the file, with plain spaces in them."""


class DateOrder(StrEnum):
    """Which of the two numbers of a date in digits comes first in a language: "5/7"."""

    DAY_MONTH = "day-month"
    MONTH_DAY = "month-day"


class Told(StrEnum):
    """What a text can say as the answer to the safety question, and what takes that back or leaves
    it open. ABOUT and VAGUE are said of when an operation was."""

    NONE = "none"
    WELL = "well"  # "I'm healthy", which is none as long as nothing denies it
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
    DOUBT = "doubt"  # "maybe", "what is": nothing is named for sure
    SMALL = "small"  # may stand beside any answer, "nothing" as well
    BESIDE = "beside"  # may stand beside what is true, and not beside "nothing"
    ABOUT = "about"  # "about 3 months ago" may be later by one unit
    VAGUE = "vague"  # "less than 3 months ago" names no day


OF_LISTS = frozenset({Told.FIRST, Told.SECOND, Told.THIRD})
"""What names one of the question's lists where nothing else is said."""


class Words(Struct, frozen=True, kw_only=True, eq=False):
    """The lists of words of one language.

    language: its IETF tag; hints: whole sentences that people are likely to say; quiet: words for
    quiet hours; whereabouts, whereabouts_after: what may stand before and after the name of the
    place where somebody is; place_endings: how such a name is declined: an ending, "|", and
    that of the name by itself; safety: what answers the safety question. All others are about
    times; the head of content/languages/en/times.toml says what each is.
    """

    language: str
    hints: Phrases
    quiet: Phrases
    levels: Mapping[Level, Phrases]
    times: Mapping[Means, Phrases]
    numbers: Mapping[str, Phrases] = {}
    numbers_joined: Phrases = ()
    nth: Mapping[str, Phrases] = {}
    number_endings: Phrases = ()
    day_endings: Phrases = ()
    month_endings: Phrases = ()
    range_endings: Phrases = ()
    weekdays_called: Mapping[str, Phrases] = {}
    more_weekdays: Mapping[str, Phrases] = {}
    months_called: Mapping[str, Phrases] = {}
    persian_months: Mapping[str, Phrases] = {}
    uncut: Phrases = ()
    amounts: Mapping[str, str] = {}
    clocks: Mapping[str, int | str] = {}
    clocks_or_two: Mapping[str, int | str] = {}
    date_order: DateOrder | None = None
    whereabouts: Phrases = ()
    whereabouts_after: Phrases = ()
    place_endings: Phrases = ()
    safety: Mapping[Told, Phrases] = {}


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
    apart = {one.replace("-", "_"): times[one] for one in _LISTS if one in times}
    lists = {key: listed for key, listed in times.items() if key not in _LISTS}
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
    of_times = {"times", *(one.replace("-", "_") for one in _LISTS)}
    known = {field.name for field in fields(Words)} - {"language"} - of_times
    yield from (f"{WORDS}: {extra}: is not known" for extra in words.keys() - known)
    kinds: Mapping[str, type[StrEnum]] = {"levels": Level, "safety": Told}
    for name, kind in kinds.items():
        if isinstance(words.get(name), dict):
            extras = words[name].keys() - set(kind)
            yield from (f"{WORDS}: {name}.{extra}: is not known" for extra in extras)
    extras = times.keys() - set(Means) - _LISTS
    yield from (f"{TIMES}: {extra}: is not known" for extra in extras)
    keys = {"weekdays-called": WEEKDAYS, "more-weekdays": WEEKDAYS, "months-called": MONTHS}
    keys["persian-months"] = PERSIAN_MONTHS
    for name, known_keys in keys.items():
        if isinstance(times.get(name), dict):
            extras = times[name].keys() - set(known_keys)
            yield from (f"{TIMES}: {name}.{extra}: is not known" for extra in extras)
    for name in ("numbers", "nth"):
        if isinstance(times.get(name), dict):
            wrong = (one for one in times[name] if not one.isdecimal())
            yield from (f"{TIMES}: {name}.{one}: is no number" for one in wrong)


def _problems(words: Words) -> Iterator[str]:
    """Lists that are missing or say nothing, a line each."""
    lists: dict[str, Phrases] = {"hints": words.hints, "quiet": words.quiet}
    lists |= {f"levels.{level}": words.levels.get(level, ()) for level in Level}
    lists = {f"{WORDS}: {name}": listed for name, listed in lists.items()}
    lists |= {f"{TIMES}: {means}": words.times.get(means, ()) for means in NEEDED}
    yield from (f"{name}: is empty; expected at least one" for name in lists if not lists[name])
    for name, written in (("clocks", words.clocks), ("clocks-or-two", words.clocks_or_two)):
        try:
            patterns(written)
        except ValueError as error:
            yield f"{TIMES}: {name}: {error}"
    for called, amount in words.amounts.items():
        marks = (one for one in phrase(amount) if not (one.isdecimal() or one[0].isalpha()))
        # A hyphen is a part of a word, as in "meio-dia".
        yield from (
            f"{TIMES}: amounts: {called}: {mark!r} is no number and no word"
            for mark in marks
            if mark != "-"
        )
    lists |= {
        **{f"{TIMES}: {means}": listed for means, listed in words.times.items()},
        f"{WORDS}: whereabouts": words.whereabouts,
        f"{WORDS}: whereabouts_after": words.whereabouts_after,
    }
    for name, phrases in lists.items():
        yield from (f"{name}: {said!r} says nothing" for said in phrases if not phrase(said))
