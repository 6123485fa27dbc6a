"""How long a pause lasts, by its length or its end: "2 weeks", "until monday", "until 15:00"."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from lumbar.coach.zones import MINUTES_A_DAY
from lumbar.language.languages import Language
from lumbar.language.words import Means
from lumbar.reading.dates import calendar_day, near_day, next_of_month
from lumbar.reading.lengths import take_length
from lumbar.reading.line import Unread, Unsure
from lumbar.reading.times import NOON, Clock, Times

MOST_PAUSE = 366
"""Days ahead to the first day after a pause."""
EVENING = 18 * 60
SURELY_TOMORROW = 12 * 60
"""A time that is past today is surely tomorrow's if it is no more minutes ahead."""
_BEGINS = {Means.AFTERNOON: NOON, Means.EVENING: EVENING, Means.NIGHT: EVENING}
_LENGTHS = (Means.DAYS, Means.WEEKS, Means.MONTHS, Means.YEARS)
_ENDS = {Means.MORNING: NOON, Means.AFTERNOON: EVENING}


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseEnd:
    """When a pause ends; with nothing set, when the person says so.

    day: the first local date after it; minute: the minute of that date at which it ends, if that
    is not midnight; length: its length in minutes, where that is what was said.
    """

    day: date | None = None
    minute: int | None = None
    length: int | None = None


def read_pause(words: str, here: datetime, language: Language, *, asked: bool = False) -> PauseEnd:
    """A pause ("2 weeks", "until monday", "2 hours", "until 15:00"). here: the local time.

    What stands before it ("I'm in a meeting until 3pm") is left out, where it says nothing about
    times. asked: it answers "until when?", so an end needs no "until" before it. Raises Unread; of
    it Unsure, whose choices are PauseEnds.
    """
    if not words.strip():
        return PauseEnd()
    first: Unread | None = None
    line = _Pause(words, here, language)
    for begin in line.beginnings():
        line = _Pause(words, here, language)
        line.at = begin
        try:
            return line.read()
        except Unsure:
            raise
        except Unread as why:
            first = first or why
    if asked:
        try:
            return _Pause(words, here, language).read(until=True)
        except Unsure:
            raise
        except Unread as why:
            first = first or why
    raise first or line.missing()


class _Pause(Times):
    """A line that says how long a pause is to last."""

    def __init__(self, words: str, here: datetime, language: Language) -> None:
        super().__init__(words, language, "example-pause")
        self.pairs = True
        self._today = here.date()
        self._now = here.hour * 60 + here.minute

    def beginnings(self) -> Iterator[int]:
        """The items at which the pause may begin: all before them say nothing about times."""
        yield 0
        for at, item in enumerate(self.items):
            word = item.word
            says = word.number or word.month or word.day is not None
            noise = (Means.JOINING, Means.AND, Means.THIS, Means.AM, Means.PM)
            if says or (word.means and not item.means(*noise)):
                # A unit alone is no length behind words that may have said how many.
                if at and not item.means(Means.HOURS, Means.MINUTES, *_LENGTHS):
                    yield at
                return
            if item.means(Means.THIS):
                yield at

    def read(self, *, until: bool = False) -> PauseEnd:
        """The pause that begins here, and nothing else. until: it is said by its end."""
        self.skip()
        if self.take(Means.UNTOLD):
            self.end()
            return PauseEnd()
        begin = self.at
        found = self._end_said() if until or self._is_until() else self._length()
        said = self.said(begin)
        self.end()
        return self._checked(found, said)

    def _is_until(self) -> bool:
        return self.peek().means(Means.UNTIL, Means.THROUGH)

    def _checked(self, end: PauseEnd, said: str) -> PauseEnd:
        """The same, if it ends neither too early nor too late. Raises Unread."""
        if end.length is not None:
            ahead = -(-end.length // MINUTES_A_DAY) if end.length > 0 else 0
        else:
            ahead = (end.day - self._today).days if end.day else MOST_PAUSE + 1
        early = end.minute is not None and ahead == 0 and end.minute > self._now
        if ahead < 1 and not early:
            raise self.fail("unread-past", said)
        if ahead > min(MOST_PAUSE, (date.max - self._today).days):
            raise self.fail("unread-far", said, most=MOST_PAUSE)
        return end

    def _in(self, days: int, minute: int | None = None) -> PauseEnd:
        """The end so many days ahead. Raises Unread where no calendar has that day."""
        if days > min(MOST_PAUSE, (date.max - self._today).days):
            raise self.fail("unread-far", self.said(0), most=MOST_PAUSE)
        if days < 0:
            raise self.fail("unread-past", self.said(0))
        return PauseEnd(day=self._today + timedelta(days=days), minute=minute or None)

    # A length of time

    def _length(self) -> PauseEnd:
        """A length of time; a number alone is one of days, a unit alone is one of it."""
        if self.take(Means.REST_OF_DAY, Means.TODAY, Means.TONIGHT):
            return self._in(1)
        if self.take(Means.THIS) or self._is_part():
            return self._this()
        minutes = take_length(self)
        if minutes is not None:
            return PauseEnd(length=minutes)
        number = self.take_number()
        days = self._days_of(int(number or 1))
        if days is not None:
            return self._in(days)
        self.skip()
        if number and self.ended:
            return self._in(int(number))
        raise self.fail("unread-until") if self._tells_when() else self.missing()

    def _days_of(self, count: int) -> int | None:
        """So many of the unit that stands here, in days; None where none does."""
        if self.take(Means.DAYS):
            return count
        if self.take(Means.WEEKS):
            return count * 7
        if self.take(Means.MONTHS):
            return _months(count, self._today)
        return _months(count * 12, self._today) if self.take(Means.YEARS) else None

    def _this(self) -> PauseEnd:
        """ "This afternoon": until it is over."""
        part = self.take_part()
        if part is None:
            raise self.missing()
        end = _ENDS.get(part)
        return self._in(1) if end is None else self._in(0, end)

    def _tells_when(self) -> bool:
        """Whether a date goes on here, which without "until" could be a beginning."""
        item = self.peek()
        named = item.word.day is not None or item.word.month is not None
        date_words = Means.TODAY, Means.TOMORROW, Means.UNTIL, Means.NEXT
        number = item.word.number != "" or item.text in {"-", ":"}
        return named or number or item.means(*date_words)

    # An end

    def _end_said(self) -> PauseEnd:
        """What stands behind "until" or "through"."""
        through = self.take(Means.THROUGH)
        if not through:
            self.take(Means.UNTIL)
        self.skip()
        if self.take(Means.REST_OF_DAY):
            return self._in(1)
        if self.take(Means.TONIGHT):
            return self._in(1) if through else self._at(Clock(minute=EVENING, marked=True, said=""))
        self.take(Means.THIS)
        part = self.take_part() if self._is_part() else None
        if part is not None:
            return self._begin_of(part)
        if (bare := self._bare_number()) is not None:
            return bare
        days = self._days_ahead()
        if days is not None:
            return self._on(days + bool(through))
        clock = self._time()
        if clock is None:
            told = self.take_number() or self.ended
            raise self.fail("unread-until") if told else self.stray()
        self.skip()
        days = self._days_ahead()
        return self._at(clock) if days is None else self._in(days, clock.minute)

    def _is_part(self) -> bool:
        """Whether a part of the day stands here that is no time of day by itself."""
        parts = (Means.MORNING, Means.AFTERNOON, Means.EVENING, Means.NIGHT)
        return self.peek().means(*parts)

    def _begin_of(self, part: Means) -> PauseEnd:
        """The next time that a part of the day begins."""
        begin = _BEGINS.get(part)
        if begin is None:
            return self._in(1)
        return self._at(Clock(minute=begin, marked=True, said=self.said(0)))

    def _time(self) -> Clock | None:
        """A time of day; two numbers with a dot are one where they are no date."""
        clock = self.take_clock()
        self.take(Means.CLOCK)
        return clock

    def _on(self, days: int) -> PauseEnd:
        """The end on a date: at its beginning, or at what stands behind it."""
        self.skip()
        if self.ended:
            return self._in(days)
        if self._is_part():
            part = self.take_part()
            return self._in(days, _BEGINS.get(part) if part else None)
        clock = self._time()
        return self._in(days, None if clock is None else clock.minute % MINUTES_A_DAY)

    def _at(self, clock: Clock) -> PauseEnd:
        """The next time that clocks show this. Raises Unsure where that is far ahead."""
        minute = clock.minute % MINUTES_A_DAY
        halves = (minute, minute + NOON) if clock.bare and minute < NOON else (minute,)
        later = [one for one in halves if one > self._now]
        if later:
            return self._in(0, later[0])
        tomorrow = self._in(1, minute)
        if minute + MINUTES_A_DAY - self._now <= SURELY_TOMORROW or not minute:
            return tomorrow
        raise Unsure(self.fail("unsure-over", clock.said), (tomorrow,))

    def _days_ahead(self) -> int | None:
        """Days to the date that stands here; None where none does."""
        first, near = self.at, near_day(self, self._today)
        self.skip()
        before = self.at
        exact = None if self._is_time() else calendar_day(self, self._today)
        if exact is None:
            self.at = before if near is not None else first
            return near
        said = self.said(first)
        if near is not None and (exact.ahead - near) % 7:
            raise self.fail("unread-date", said)  # "mon 5 jan" on a tuesday
        self.take_mark(".")
        if exact.over:
            raise Unsure(self.fail("unsure-over", said), (self._in(exact.ahead),))
        return exact.ahead

    def _is_time(self) -> bool:
        """Whether two numbers with a dot are a time, being no date: "15.30"."""
        one, dot, two = self.peek(), self.peek(1), self.peek(2)
        if dot.text != "." or dot.start != one.end or dot.end != two.start:
            return False
        numbers = one.text.isdecimal() and len(two.text) == 2 and two.text.isdecimal()
        more = self.peek(3).text == "." and self.peek(4).word.number
        return bool(numbers and not more and int(two.text) > 12 and int(one.text) <= 24)

    def _bare_number(self) -> PauseEnd | None:
        """ "Until 3", which is an hour or a day of the month; "until the 3rd" is the latter."""
        back = self.at
        number = self.take_number()
        glued = self.peek(-1).end == self.peek().start
        if glued and self.peek().means(Means.GLUED_AM, Means.GLUED_PM):
            self.at = back
            return None
        ordinal = self.take(Means.ORDINAL)
        self.skip()
        if not number or not self.ended or len(number) > 2:
            self.at = back
            return None
        of_month = self._day_of_month(int(number))
        if ordinal and of_month is not None:
            return of_month
        choices = [] if ordinal else self._hours(int(number))
        choices += [] if of_month is None else [of_month]
        if not choices:
            raise self.fail("unread-until")
        raise Unsure(self.fail("unsure", self.said(back)), tuple(choices))

    def _hours(self, hour: int) -> list[PauseEnd]:
        """The next time that it is that hour."""
        if not 0 < hour <= 24:
            return []
        minute = hour % 24 * 60
        halves = sorted({minute, (minute + NOON) if 0 < minute < NOON else minute})
        later = [one for one in halves if one > self._now]
        return [self._in(0, later[0]) if later else self._in(1, halves[0])]

    def _day_of_month(self, day: int) -> PauseEnd | None:
        """The next date with this number."""
        ahead = next_of_month(day, self._today)
        return None if ahead is None else self._in(ahead)


def _months(count: int, today: date) -> int:
    """Days from today to the same day, or the last, of the month that many months ahead."""
    months = today.year * 12 + today.month - 1 + min(count, MOST_PAUSE)
    year, month = months // 12, months % 12 + 1
    if year > date.max.year:
        return MOST_PAUSE + 1
    day = min(today.day, monthrange(year, month)[1])
    return (date(year, month, day) - today).days
