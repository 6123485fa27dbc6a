"""What people write about times, read into values: reminders, breaks, quiet hours, pauses.

A line becomes items (numbers, words with what they can mean, marks), and a reader walks
along them. The names of weekdays and months are those of the language (CLDR, by Babel), the
small words come from its texts. A word that makes no sense is named in the answer: what is
left out silently would be found out only on the day when no reminder comes.
"""

import unicodedata
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from babel import Locale

from coach.schedule import (
    EVERY_DAY,
    LEAST_EVERY,
    MOST_EVERY,
    MOST_TIMES,
    MOST_WINDOWS,
    WORKING_DAYS,
    Window,
    merged,
)
from coach.zones import MINUTES_A_DAY
from content.language import Texts

MOST_LETTERS = 200
"""Longer lines are not read."""
MOST_LETTERS_SHOWN = 40
"""What a person wrote is said back to them at most at this length."""
MOST_PAUSE = 366
"""Days ahead to the first day after a pause."""
LEAST_PREFIX = 3
"""Letters from which on a shortened weekday or month is known: "thurs", "sept"."""
NOON, ONE_O_CLOCK = 12 * 60, 13 * 60
WEEKEND = (5, 6)


class Unread(Exception):
    """What could not be read.

    key: the text that says so kindly, with an example that works; arguments: what fills it in.
    """

    def __init__(self, key: str, **arguments: str | float) -> None:
        super().__init__(key)
        self.key = key
        self.arguments = arguments


class _Means(StrEnum):
    """What a word can mean; each is named for the text that lists its words."""

    AND = "words-and"
    JOINING = "words-joining"
    EVERY = "words-every"
    UNTIL = "words-until"
    THROUGH = "words-through"
    BETWEEN = "words-between"
    AM = "words-am"
    PM = "words-pm"
    MORNING = "words-morning"
    AFTERNOON = "words-afternoon"
    EVENING = "words-evening"
    NIGHT = "words-night"
    NOON = "words-noon"
    MIDNIGHT = "words-midnight"
    HALF_PAST = "words-half-past"
    QUARTER_PAST = "words-quarter-past"
    QUARTER_TO = "words-quarter-to"
    CLOCK = "words-clock"
    DAILY = "words-daily"
    WEEKDAYS = "words-weekdays"
    WEEKENDS = "words-weekends"
    HOURLY = "words-hourly"
    HALF_HOURLY = "words-half-hourly"
    MINUTES = "words-minutes"
    HOURS = "words-hours"
    DAYS = "words-days"
    WEEKS = "words-weeks"
    MONTHS = "words-months"
    YEARS = "words-years"
    NEXT = "words-next"
    TODAY = "words-today"
    TOMORROW = "words-tomorrow"
    UNTOLD = "words-untold"
    ORDINAL = "words-ordinal"
    OFF = "words-off"
    ON = "words-on"


_PARTS = {
    _Means.AM: Window(start=0, end=NOON),
    _Means.PM: Window(start=NOON, end=MINUTES_A_DAY),
    # "12 in the morning" is midnight to some and noon to others, so it is no time.
    _Means.MORNING: Window(start=60, end=NOON),
    _Means.AFTERNOON: Window(start=NOON, end=18 * 60),
    _Means.EVENING: Window(start=16 * 60, end=MINUTES_A_DAY),
    _Means.NIGHT: Window(start=18 * 60, end=6 * 60),
    _Means.NOON: Window(start=NOON, end=ONE_O_CLOCK),
    _Means.MIDNIGHT: Window(start=0, end=60),
}
"""Where a time lies that is said to be in one of them."""
_SHIFTS = {_Means.HALF_PAST: 30, _Means.QUARTER_PAST: 15, _Means.QUARTER_TO: -15}
_DASHES = "‐‑‒–—―−→~"  # noqa: RUF001
_APOSTROPHES = "’ʼ`´"  # noqa: RUF001
_PLAINER = str.maketrans(_DASHES + _APOSTROPHES, "-" * len(_DASHES) + "'" * len(_APOSTROPHES))
_NO_SENSE = "\"'()[]!?“”„«»\ufe0f\u20e3"
"""Marks that change nothing; the last two dress a digit up as a key."""
_SEPARATORS = ",;/+&|@.:、،"
_SEPARATES = frozenset({_Means.AND})


# Items


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    """What a word or a few can mean: a weekday (0 = Monday), a month (1 = January), digits."""

    means: frozenset[_Means] = frozenset()
    day: int | None = None
    month: int | None = None
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """A number, word or mark of a line, from `start` until before `end`."""

    text: str
    word: _Word
    start: int
    end: int

    def means(self, *wanted: _Means) -> bool:
        return not self.word.means.isdisjoint(wanted)


def _tidy(words: str) -> str:
    """The line with its many ways to write a digit, a space or a dash made one."""
    plain = unicodedata.normalize("NFKC", words).translate(_PLAINER)
    letters = (
        str(unicodedata.decimal(letter)) if letter.isdecimal() else letter
        for letter in plain
        if letter.isspace() or unicodedata.category(letter) != "Cf"
    )
    return " ".join("".join(letters).split())


def _kind(letter: str) -> str:
    if letter.isdecimal():
        return "digit"
    if letter.isspace() or letter in _NO_SENSE:
        return "nothing"
    # Marks (M) are vowels and accents in many scripts.
    return "letter" if unicodedata.category(letter)[0] in "LM" else "mark"


def _pieces(line: str) -> Iterator[tuple[int, int]]:
    """Where each run of digits or letters and each mark begins and ends."""
    at = 0
    while at < len(line):
        start, kind = at, _kind(line[at])
        at += 1
        while at < len(line) and kind in ("digit", "letter") and _goes_on(line, at, kind):
            at += 1
        if kind != "nothing":
            yield start, at
        if kind == "letter" and line[at : at + 1] == ".":
            at += 1  # "mon." and "p.m." say no more than "mon" and "p m"


def _goes_on(line: str, at: int, kind: str) -> bool:
    inner = kind == "letter" and line[at] == "'" and at + 1 < len(line)
    return _kind(line[at]) == kind or (inner and _kind(line[at + 1]) == kind)


def _items(line: str, known: Mapping[tuple[str, ...], _Word]) -> list[_Item]:
    """What a line is made of, the longest known words first ("every day" before "every")."""
    pieces = list(_pieces(line))
    texts = [line[start:end].casefold() for start, end in pieces]
    longest = max(map(len, known))
    items: list[_Item] = []
    at = 0
    while at < len(pieces):
        sizes = range(min(longest, len(pieces) - at), 0, -1)
        size = next((n for n in sizes if tuple(texts[at : at + n]) in known), 1)
        word = known.get(tuple(texts[at : at + size])) or _unlisted(texts[at])
        text = " ".join(texts[at : at + size])
        start, end = pieces[at][0], pieces[at + size - 1][1]
        items.append(_Item(text=text, word=word, start=start, end=end))
        at += size
    return items


def _unlisted(text: str) -> _Word:
    """What a piece means that no list has: digits, a mark between things, or nothing."""
    if text.isdecimal():
        return _Word(number=text)
    return _Word(means=_SEPARATES if text in _SEPARATORS else frozenset())


# The words of a language


@lru_cache(maxsize=32)
def _vocabulary(texts: Texts) -> Mapping[tuple[str, ...], _Word]:
    """Every word that the language's texts and names list, as the pieces it is written in."""
    known: dict[tuple[str, ...], _Word] = {}
    for means in _Means:
        for phrase in _listed(texts(means.value)):
            word = known.get(phrase, _Word())
            known[phrase] = replace(word, means=word.means | {means})
    for number, phrase in enumerate(_listed(texts("words-numbers")), 1):
        known[phrase] = replace(known.get(phrase, _Word()), number=str(number))
    locale = Locale.parse(texts.language, sep="-")
    for phrase, day in _names(locale.days, texts("words-day-endings").split()).items():
        known[phrase] = replace(known.get(phrase, _Word()), day=day)
    for phrase, month in _names(locale.months, ()).items():
        known[phrase] = replace(known.get(phrase, _Word()), month=month)
    return known


def _phrase(words: str) -> tuple[str, ...]:
    line = _tidy(words)
    return tuple(line[start:end].casefold() for start, end in _pieces(line))


def _listed(words: str) -> Iterator[tuple[str, ...]]:
    """The phrases of a text that lists words; "_" stands for the space within one."""
    return (_phrase(word.replace("_", " ")) for word in words.split())


def _names(
    named: Mapping[str, Mapping[str, Mapping[int, str]]], endings: Iterable[str]
) -> dict[tuple[str, ...], int]:
    """Numbers by their names: in full, abbreviated or short, with an ending, or cut off.

    named: Babel's, by context and width. What could be two of them is none.
    """
    whole: dict[tuple[str, ...], set[int]] = {}
    cut: dict[tuple[str, ...], set[int]] = {}
    for width in ("wide", "abbreviated", "short"):
        for context in named.values():
            for number, name in context.get(width, {}).items():
                phrase = _phrase(name)
                if "".join(phrase).isdecimal():
                    continue  # some languages number their months: a number stays one
                for ending in ("", *endings):
                    whole.setdefault((*phrase[:-1], phrase[-1] + ending), set()).add(number)
                    for start in _cut_off(phrase[0]) if width == "wide" else ():
                        cut.setdefault((start + ending,), set()).add(number)
    both = {**cut, **whole}
    return {phrase: min(numbers) for phrase, numbers in both.items() if len(numbers) == 1}


def _cut_off(name: str) -> Iterator[str]:
    """What is left of a name at least when it is cut off, and what more, up to all of it."""
    return (name[:size] for size in range(LEAST_PREFIX, len(name) + 1))


# Walking along the items


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clock:
    """A time of day as it was written.

    minute: 0 to 1440 ("24:00"); marked: whether the half of the day was said ("9 pm").
    """

    minute: int
    marked: bool
    said: str

    @property
    def bare(self) -> bool:
        """Whether it could be meant for the morning or the evening."""
        return not self.marked and 60 <= self.minute < ONE_O_CLOCK

    def within(self, part: _Means) -> "_Clock | None":
        """The same time, said to be in a part of the day; None where it does not lie in it."""
        if part in (_Means.AM, _Means.PM) and not self.marked and self.minute >= ONE_O_CLOCK:
            return None  # "13 pm"
        morning = self.minute % NOON
        either = (morning, morning + NOON) if self.bare else (self.minute,)
        fitting = [minute for minute in either if _PARTS[part].holds(minute)]
        return replace(self, minute=fitting[0], marked=True) if fitting else None


class _Reading:
    """A line on its way to be read: its items, and how far the reader is."""

    def __init__(self, words: str, texts: Texts, example: str) -> None:
        """example: the text that is a line which can be read."""
        words = " ".join(words.split())
        self._example = texts(example)
        self._line = _tidy(words[: MOST_LETTERS + 1])
        if max(len(words), len(self._line)) > MOST_LETTERS:
            raise self.fail("unread-word", self._line)
        self._items = _items(self._line, _vocabulary(texts))
        self.at = 0

    def fail(self, key: str, said: str = "", **more: str | float) -> Unread:
        """The error with what was said, shortened, and the example."""
        return Unread(key, said=_shown(said), example=self._example, **more)

    def stray(self) -> Unread:
        """The error for what stands here and makes no sense here."""
        if not self._items:
            return self.fail("unread-nothing")
        item = self._items[min(self.at, len(self._items) - 1)]
        start, end = item.start, item.end
        if _kind(self._line[start]) == "mark":
            # A mark alone says little: show what it is written in.
            start = self._line.rfind(" ", 0, start) + 1
            end = self._line.find(" ", end) if " " in self._line[end:] else len(self._line)
        return self.fail("unread-word", self._line[start:end])

    def missing(self) -> Unread:
        """The error for something needed here that does not stand here."""
        return self.stray() if self.peek() else self.fail("unread-nothing")

    def said(self, first: int) -> str:
        """What was written from item `first` to here."""
        return self._line[self._items[first].start : self._items[max(first, self.at - 1)].end]

    def peek(self, ahead: int = 0) -> _Item | None:
        """The item here, or some ahead or behind."""
        at = self.at + ahead
        return self._items[at] if 0 <= at < len(self._items) else None

    def next_means(self, *wanted: _Means) -> bool:
        """Whether the item here can mean one of them."""
        item = self.peek()
        return item is not None and item.means(*wanted)

    def next_is(self, marks: str) -> bool:
        """Whether one of the marks stands here."""
        item = self.peek()
        return item is not None and item.text in marks

    def take(self, *wanted: _Means) -> _Item | None:
        """Goes past the item here if it can mean one of them."""
        item = self.peek() if self.next_means(*wanted) else None
        self.at += item is not None
        return item

    def take_number(self) -> str:
        """Goes past the digits here; empty where there are none."""
        item = self.peek()
        number = item.word.number if item else ""
        self.at += bool(number)
        return number

    def take_mark(self, marks: str) -> str:
        """Goes past one of the marks if it stands here; empty where none does."""
        item = self.peek() if self.next_is(marks) else None
        self.at += item is not None
        return item.text if item else ""

    def take_day(self) -> int | None:
        """Goes past a weekday: its number, from Monday, 0."""
        item, before = self.peek(), self.peek(-1)
        day = item.word.day if item else None
        if item and before and before.word.number and before.end == item.start:
            # "5th" is no Thursday, though "th" may be.
            day = None if item.means(_Means.ORDINAL) else day
        self.at += day is not None
        return day

    def take_month(self) -> int | None:
        """Goes past a month's name: its number, from January, 1."""
        item = self.peek()
        month = item.word.month if item else None
        self.at += month is not None
        return month

    def take_range(self) -> bool:
        """Goes past what leads from a beginning to an end."""
        found = self.next_is("-") or self.next_means(_Means.UNTIL, _Means.THROUGH)
        self.at += found
        return found

    def take_filler(self) -> bool:
        """Goes past a small word or mark that may stand between things."""
        item, after = self.peek(), self.peek(1)
        if item is None:
            return False
        leads = item.means(_Means.EVERY) and after is not None and not after.word.number
        spaced = f" {self._line} "[item.start] == " " == f"{self._line} "[item.end]
        found = leads or item.means(_Means.AND, _Means.JOINING) or (item.text == "-" and spaced)
        self.at += found
        return found

    def skip(self) -> None:
        """Goes past all fillers."""
        while self.take_filler():
            pass

    def end(self) -> None:
        """Raises Unread where something other than fillers is left."""
        self.skip()
        if self.peek():
            raise self.stray()


def _shown(said: str) -> str:
    plain = "".join(letter for letter in said if letter.isprintable())
    return plain if len(plain) <= MOST_LETTERS_SHOWN else f"{plain[: MOST_LETTERS_SHOWN - 1]}…"


# Times of day


class _Clocks(_Reading):
    """A line with times and weekdays in it."""

    def __init__(self, words: str, texts: Texts, example: str) -> None:
        super().__init__(words, texts, example)
        self._days: set[int] = set()
        self._each_day = False
        self._days_closed = False

    def take_clock(self) -> _Clock | None:
        """The time of day that begins here; None where none does."""
        first = self.at
        for means, named in ((_Means.NOON, NOON), (_Means.MIDNIGHT, 0)):
            if self.take(means):
                return _Clock(minute=named, marked=True, said=self.said(first))
        shift = next((minutes for means, minutes in _SHIFTS.items() if self.take(means)), 0)
        number = self.take_number()
        if not number:
            if shift:
                raise self.stray()
            return None
        minute = self._minute(number, whole_hour=shift != 0)
        self.take(_Means.CLOCK)
        clock = None if minute is None else _Clock(minute=minute, marked=False, said="")
        while part := self._part_of_clock():
            clock = clock.within(part) if clock else None
        if clock is None:
            raise self.no_time(self.said(first))
        shifted = (clock.minute + shift) % MINUTES_A_DAY if shift else clock.minute
        return replace(clock, minute=shifted, said=self.said(first))

    def no_time(self, said: str) -> Unread:
        """The error for a time of day that does not exist."""
        return self.fail("unread-time", said)

    def _minute(self, number: str, *, whole_hour: bool) -> int | None:
        """The minute of the day that begins with these digits; None where there is none."""
        hours, minutes = number, "00"
        if len(number) in (3, 4):
            hours, minutes = number[:-2], number[-2:]
        elif self._minutes_follow() and not whole_hour:
            self.at += 1
            minutes = self.take_number()
        if self._minutes_follow():  # seconds, or minutes where none can be
            self.at += 2
            return None
        if len(hours) > 2 or len(minutes) != 2 or int(minutes) > 59:
            return None
        minute = int(hours) * 60 + int(minutes)
        return minute if minute <= MINUTES_A_DAY else None

    def _minutes_follow(self) -> bool:
        """Whether ":30", ".30" or "h30" stands here; the last two only without a space."""
        before, mark, minutes = self.peek(-1), self.peek(), self.peek(1)
        if before is None or mark is None or minutes is None or not minutes.word.number:
            return False
        glued = before.end == mark.start and mark.end == minutes.start
        return mark.text == ":" or (glued and (mark.text == "." or mark.means(_Means.CLOCK)))

    def _part_of_clock(self) -> _Means | None:
        """The part of the day that is said right after a time: "pm", "in the evening"."""
        back = self.at
        while self.take(_Means.JOINING, _Means.EVERY):
            pass
        part = self.take_part()
        if part is None:
            self.at = back
        return part

    def take_part(self) -> _Means | None:
        """Goes past a part of the day; "every morning" names every day besides."""
        item, before = self.take(*_PARTS), self.peek(-2)
        if item is None:
            return None
        self._each_day |= before is not None and before.means(_Means.EVERY)
        return next(part for part in _PARTS if item.means(part))

    def take_hours(self) -> tuple[_Clock, _Clock, str] | None:
        """The hours that begin here: first, last and as said; None where none begin."""
        first = self.at
        between = self.take(_Means.BETWEEN)
        start = self.take_clock()
        if start is None:
            if between:
                raise self.stray()
            return None
        ranged = self.take_range() or (between and self.take(_Means.AND))
        end = self.take_clock() if ranged else None
        if end is None:
            raise self.fail("unread-hours", self.said(first))
        later = replace(start, minute=start.minute + NOON)
        if start.bare and end.marked and later.minute < end.minute:
            start = later  # "1-5 pm"
        return start, end, self.said(first)

    # Weekdays

    def take_days(self) -> bool:
        """Goes past weekdays and notes them.

        Raises Unread where others were named before a time that stood between.
        """
        first, days = self.at, self._named_days()
        if days is None:
            return False
        if self._days_closed:
            raise self.fail("unread-days", self.said(first))
        self._days.update(days)
        return True

    def close_days(self) -> None:
        """Notes that a time came: weekdays hold for all times, so they are named once."""
        self._days_closed = bool(self._days) or self._each_day

    @property
    def days(self) -> tuple[int, ...] | None:
        """The weekdays that were named, in order; None for none."""
        if self._days:
            return tuple(sorted(self._days))
        return EVERY_DAY if self._each_day else None

    def _named_days(self) -> Iterable[int] | None:
        """A day, a range of days or a word for some; empty for every day."""
        if self.take(_Means.DAILY):
            self._each_day = True
            return ()
        if self.take(_Means.WEEKDAYS):
            return WORKING_DAYS
        if self.take(_Means.WEEKENDS):
            return WEEKEND
        first = self.take_day()
        back = self.at
        last = self.take_day() if first is not None and self.take_range() else None
        if first is None or last is None:
            self.at = back
            return None if first is None else (first,)
        return [(first + step) % 7 for step in range((last - first) % 7 + 1)]


def read_time(words: str, texts: Texts) -> int:
    """A time of day ("9", "9.30 pm", "noon") in minutes after midnight, 0 to 1439.

    Raises Unread.
    """
    reading = _Clocks(words, texts, "example-time")
    reading.skip()
    clock = reading.take_clock()
    if clock is None:
        raise reading.missing()
    reading.end()
    return _of_a_day(clock, reading)


def _of_a_day(clock: _Clock, reading: _Clocks) -> int:
    """The minute of a time that is to lie in its day."""
    if clock.minute == MINUTES_A_DAY:
        raise reading.fail("unread-midnight", clock.said)
    return clock.minute


class _Reminders(_Clocks):
    """A line with the times of reminders in it."""

    def __init__(self, words: str, texts: Texts) -> None:
        super().__init__(words, texts, "example-remind")
        self._clocks: list[_Clock] = []
        self._after_clock = 0
        """The item after the last time."""
        self._part: _Means | None = None
        self._needless: int | None = None
        """The item with a part of the day that no time has needed yet."""

    def take_time(self) -> bool:
        """Goes past a time and notes it.

        Raises Unread for hours from one to another or "every 50", which breaks have.
        """
        every = self.next_means(_Means.EVERY)
        if every or self.next_means(_Means.HOURLY, _Means.HALF_HOURLY):
            raise self.fail("unread-hours-of-reminder")
        clock = self.take_clock()
        if clock is None:
            return False
        self._after_clock = back = self.at
        if self.take_range() and self.take_clock():
            raise self.fail("unread-hours-of-reminder")
        self.at = back
        self._clocks.append(self._in_part(clock))
        self.close_days()
        return True

    def _in_part(self, clock: _Clock) -> _Clock:
        """The time in the part of the day that was said before it: "evenings at 7 and 8"."""
        if self._part is None or (self._needless is None and not clock.bare):
            return clock
        self._needless = None
        return self._fit(clock, self._part)

    def _fit(self, clock: _Clock, part: _Means) -> _Clock:
        fitting = clock.within(part)
        if fitting is None:
            raise self.no_time(clock.said)
        return fitting

    def take_part_of_times(self) -> bool:
        """Goes past a part of the day: the last time's ("8 on monday evenings") or the next's."""
        at, part = self.at, self.take_part()
        if part is None:
            return False
        last = self._clocks[-1] if self._clocks else None
        apart = any(item.means(_Means.AND) for item in self._items[self._after_clock : at])
        if last and not apart and (last.bare or last.within(part)):
            self._clocks[-1] = self._fit(last, part)
            return True
        self._all_parts_needed()
        self._part, self._needless = part, at
        return True

    def _all_parts_needed(self) -> None:
        if self._needless is not None:
            self.at = self._needless
            raise self.stray()

    def times(self) -> tuple[int, ...]:
        """Minutes after midnight, ascending, each once."""
        self._all_parts_needed()
        minutes = sorted({_of_a_day(clock, self) for clock in self._clocks})
        if len(minutes) > MOST_TIMES:
            raise self.fail("unread-times", most=MOST_TIMES)
        return tuple(minutes)


def read_remind(words: str, texts: Texts) -> tuple[tuple[int, ...], tuple[int, ...] | None]:
    """Reminders ("7:15 and 18:00 mon-fri"): times in minutes after midnight, and weekdays.

    Times are ascending, none where only days are named; days are None where none are.
    Raises Unread.
    """
    reading = _Reminders(words, texts)
    while reading.peek():
        if not (
            reading.take_days()
            or reading.take_filler()
            or reading.take_time()
            or reading.take_part_of_times()
        ):
            raise reading.stray()
    times = reading.times()
    if not times and reading.days is None:
        raise reading.fail("unread-nothing")
    return times, reading.days


# Breaks and quiet hours


def read_breaks(
    words: str, texts: Texts
) -> tuple[tuple[Window, ...], int | None, tuple[int, ...] | None]:
    """Sit breaks ("9-12, 13-17 every 50 mon-fri"): windows, minutes between two, weekdays.

    Windows are in order and do not touch. What is left out is () or None. Raises Unread.
    """
    reading = _Clocks(words, texts, "example-breaks")
    windows: list[Window] = []
    every: int | None = None
    while reading.peek():
        if reading.take_days() or reading.take_filler():
            continue
        first, minutes = reading.at, _take_every(reading)
        if minutes is None:
            windows.append(_take_window(reading))
            reading.close_days()
        elif every is None:
            every = minutes
        else:
            raise reading.fail("unread-word", reading.said(first))
    joined = merged(windows)
    if len(joined) > MOST_WINDOWS:
        raise reading.fail("unread-windows", most=MOST_WINDOWS)
    if not joined and every is None and reading.days is None:
        raise reading.fail("unread-nothing")
    return joined, every, reading.days


def _take_every(reading: _Clocks) -> int | None:
    """Goes past "every 50", "hourly" or "50 min": minutes; None where none of them stands."""
    first, after = reading.at, reading.peek(1)
    if reading.take(_Means.HOURLY):
        minutes = 60
    elif reading.take(_Means.HALF_HOURLY):
        minutes = 30
    elif reading.take(_Means.EVERY) or (after and after.means(_Means.MINUTES)):
        minutes = _take_minutes(reading)
    else:
        return None
    if not LEAST_EVERY <= minutes <= MOST_EVERY:
        said = reading.said(first)
        raise reading.fail("unread-every", said, least=LEAST_EVERY, most=MOST_EVERY)
    return minutes


def _take_minutes(reading: _Clocks) -> int:
    """Goes past a length of time ("50", "1 h 30 min"): minutes."""
    number = reading.take_number()
    if not number:
        raise reading.stray()
    if not reading.take(_Means.HOURS):
        reading.take(_Means.MINUTES)
        return int(number)
    back, hours, after = reading.at, reading.peek(-1), reading.peek()
    glued = hours and after and hours.end == after.start
    reading.take(_Means.AND)
    minutes = reading.take_number()
    if minutes and (reading.take(_Means.MINUTES) or glued):
        return int(number) * 60 + int(minutes)
    reading.at = back
    return int(number) * 60


def _take_window(reading: _Clocks) -> Window:
    """Goes past the hours of a window that ends on the day on which it begins."""
    hours = reading.take_hours()
    if hours is None:
        raise reading.stray()
    start, end, said = hours
    first, last = start.minute % MINUTES_A_DAY, end.minute or MINUTES_A_DAY
    if first == end.minute % MINUTES_A_DAY and end.minute <= start.minute:
        raise reading.fail("unread-empty", said)
    afternoon = end.minute + NOON
    twelve_hours = start.minute < ONE_O_CLOCK or start.marked
    if twelve_hours and end.bare and end.minute < first < afternoon < MINUTES_A_DAY:
        last = afternoon  # "9 to 5"
    if last < first:
        raise reading.fail("unread-backwards", said)
    return Window(start=first, end=last)


def read_quiet(words: str, texts: Texts) -> Window:
    """Quiet hours ("21-7", "9pm-7am"); they may reach past midnight. Raises Unread."""
    reading = _Clocks(words, texts, "example-quiet")
    reading.skip()
    if reading.take(_Means.HOURS):  # "quiet hours"
        reading.skip()
    hours = reading.take_hours()
    if hours is None:
        raise reading.missing()
    reading.skip()
    if reading.take_hours():
        raise reading.fail("unread-quiet")
    reading.take(_Means.DAILY)
    reading.end()
    start, end, said = hours
    if (start.minute - end.minute) % MINUTES_A_DAY == 0:
        raise reading.fail("unread-empty", said)
    if start.bare and end.minute < start.minute:
        # "10-6" may be a night or, to the letter, twenty hours; "9-5" a day's sleep.
        raise reading.fail("unread-either", said)
    return Window(start=start.minute % MINUTES_A_DAY, end=end.minute % MINUTES_A_DAY)


# Pauses


def read_pause(words: str, today: date, texts: Texts) -> date | None:
    """A pause ("2 weeks", "until monday", "until 5 jan"): the first day after it.

    today: the local date. None where it lasts until told, as for no words. Raises Unread.
    """
    if not words.strip():
        return None
    reading = _Reading(words, texts, "example-pause")
    reading.skip()
    ahead = None if reading.take(_Means.UNTOLD) else _days_ahead(reading, today)
    reading.end()
    if ahead is None:
        return None
    if ahead < 1:
        raise reading.fail("unread-past", reading.said(0))
    try:
        if ahead <= MOST_PAUSE:
            return today + timedelta(days=ahead)
    except OverflowError:
        pass
    raise reading.fail("unread-far", reading.said(0), most=MOST_PAUSE)


def _days_ahead(reading: _Reading, today: date) -> int:
    """Days from today to the first day after the pause that stands here."""
    through = reading.take(_Means.THROUGH)
    if not through and not reading.take(_Means.UNTIL):
        return _length(reading, today)
    reading.skip()
    first, near = reading.at, _near_day(reading, today)
    reading.skip()
    exact = _calendar_day(reading, today)
    if near is not None and exact is not None and (exact - near) % 7:
        raise reading.fail("unread-date", reading.said(first))  # "mon 5 jan" on a tuesday
    ahead = near if exact is None else exact
    if ahead is None:
        number = reading.take_number()
        raise reading.fail("unread-until") if number or not reading.peek() else reading.stray()
    return ahead + bool(through)


def _length(reading: _Reading, today: date) -> int:
    """A length of time in days; a number alone is one of days, a unit alone is one of it."""
    number = reading.take_number()
    count = int(number or 1)
    if reading.take(_Means.DAYS):
        return count
    if reading.take(_Means.WEEKS):
        return count * 7
    if reading.take(_Means.MONTHS):
        return _months(count, today)
    if reading.take(_Means.YEARS):
        return _months(count * 12, today)
    reading.skip()
    item = reading.peek()
    if number and item is None:
        return count
    if item and _tells_when(item):
        raise reading.fail("unread-until")
    raise reading.missing()


def _tells_when(item: _Item) -> bool:
    """Whether it belongs to a date, which without "until" could be a beginning."""
    date_words = _Means.TODAY, _Means.TOMORROW, _Means.UNTIL, _Means.NEXT
    named = item.word.day is not None or item.word.month is not None
    return named or bool(item.word.number) or item.text == "-" or item.means(*date_words)


def _months(count: int, today: date) -> int:
    """Days from today to the same day, or the last, of the month that many months ahead."""
    months = today.year * 12 + today.month - 1 + min(count, MOST_PAUSE)
    year, month = months // 12, months % 12 + 1
    if year > date.max.year:
        return MOST_PAUSE + 1
    day = min(today.day, monthrange(year, month)[1])
    return (date(year, month, day) - today).days


def _near_day(reading: _Reading, today: date) -> int | None:
    """Days to "tomorrow" or to the next of a weekday, which is never today."""
    if reading.take(_Means.TODAY):
        return 0
    if reading.take(_Means.TOMORROW):
        return 1
    item, after = reading.peek(), reading.peek(1)
    if item and item.word.month and after and after.word.number:
        return None  # some languages shorten a weekday and a month to the same letters
    coming = reading.take(_Means.NEXT)
    day = reading.take_day()
    if day is None:
        if coming:
            raise reading.stray()
        return None
    return (day - today.weekday() - 1) % 7 + 1


def _calendar_day(reading: _Reading, today: date) -> int | None:
    """Days to a date: "5 jan", "jan 5 2027", "5.1.", "2027-01-05"."""
    first = reading.at
    numbers = _numeric_date(reading) or _worded_date(reading)
    if numbers is None:
        reading.at = first
        return None
    year, month, day = numbers
    for likely in [today.year, today.year + 1] if year is None else [year]:
        try:
            found = date(likely, month, day)
        except (ValueError, OverflowError):
            continue
        if year is not None or found >= today:
            return (found - today).days
    raise reading.fail("unread-date", reading.said(first))


_Date = tuple[int | None, int, int]
"""Year, None where it is left out, month and day; there need be no such day."""


def _worded_date(reading: _Reading) -> _Date | None:
    """Goes past a date with the month's name."""
    month = reading.take_month()
    day = reading.take_number()
    reading.take(_Means.ORDINAL)
    if month is None:
        reading.skip()
        month = reading.take_month()
    if month is None or not day:
        return None
    back = reading.at
    reading.skip()
    year = reading.take_number()
    if len(year) != 4:
        reading.at = back
        year = ""
    return int(year) if year else None, month, int(day)


def _numeric_date(reading: _Reading) -> _Date | None:
    """Goes past a date in digits."""
    back = reading.at
    first, mark = reading.take_number(), reading.take_mark(".-/")
    second = reading.take_number()
    if not (first and mark and second):
        reading.at = back
        return None
    third = ""
    if reading.take_mark(mark):
        third = reading.take_number()
    if len(first) == 4:
        return int(first), int(second), int(third or 0)
    day, month = int(first), int(second)
    if mark != "." and day <= 12:
        if month <= 12 and day != month:
            raise reading.fail("unread-date-either", reading.said(back))
        day, month = month, day
    return int("20" + third if len(third) == 2 else third) if third else None, month, day


# On and off


def is_off(words: str, texts: Texts) -> bool:
    """Whether the words only say that something is to end: "off", "stop", "none"."""
    return _only_says(_Means.OFF, words, texts)


def is_on(words: str, texts: Texts) -> bool:
    """Whether the words only say that something is to begin: "on"."""
    return _only_says(_Means.ON, words, texts)


def _only_says(wanted: _Means, words: str, texts: Texts) -> bool:
    if len(words) > MOST_LETTERS:
        return False
    items = _items(_tidy(words), _vocabulary(texts))
    fillers = _Means.AND, _Means.JOINING
    telling = [item for item in items if item.means(wanted) or not item.means(*fillers)]
    return bool(telling) and all(item.means(wanted) for item in telling)
