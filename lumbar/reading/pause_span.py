"""A line that says when a pause begins, and its end or its length: "from 20 to 27 march"."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from lumbar.language.calendars import month_begins, numbers_of
from lumbar.language.words import Means
from lumbar.reading.dates import calendar_day, near_day
from lumbar.reading.lengths import COUPLE
from lumbar.reading.line import Unread, Unsure
from lumbar.reading.pause_line import MOST_PAUSE, PauseEnd
from lumbar.reading.pause_parts import A_DAY, LAST_OF_MONTH, DayLength, DayNumber, year_before
from lumbar.reading.pause_said import LAST_HOUR, NOISE, Pause
from lumbar.reading.vague import WEEK

TELLING = frozenset(
    {"unread-date", "unread-date-either", "unread-far", "unread-over", "unread-past"}
)
"""What says more than that a line is no pause that begins later: texts of Unread."""
_NEAR = (Means.TODAY, Means.TOMORROW, Means.AFTER_TOMORROW)
_COMING = (Means.TOMORROW, Means.AFTER_TOMORROW, Means.NEXT)
_IDLE = NOISE - {Means.WITHIN}


class PauseSpan(Pause):
    """A line that says when a pause begins, and its end or its length.

    Where both ends are named, the last day is one of the pause's: "from 20 to 27 march" is over on
    the 28th. Where only the beginning is, behind a word that says so, it lasts until told.
    """

    _over = False
    """Whether a date was read that is over this year, as next year's."""
    _month_named = False
    """Whether a month was named and no day of it."""

    def span(self) -> PauseEnd:
        """The pause of the line. Raises Unread; of it Unsure."""
        why: Unread | None = None
        for start in self._starts():
            self.at = start
            self._over = self._month_named = False
            try:
                return self._spanned()
            except Unsure:
                raise
            except Unread as unread:
                why = unread if why is None or unread.key in TELLING else why
        raise why or self.missing()

    def _starts(self) -> Iterator[int]:
        """The items at which it may begin: none before them is a number, a day or an end."""
        for at, item in enumerate(self.items):
            if not item.is_mark:
                yield at
            word = item.word
            said = item.tells or word.day is not None or word.month is not None
            if said or item.means(*_NEAR, Means.UNTIL, Means.THROUGH, Means.NEXT):
                return

    def _spanned(self) -> PauseEnd:
        """The pause that begins here, and nothing else that says something about times."""
        self.skip_to(Means.BEGINNING, Means.BETWEEN, Means.WITHIN)
        begin, later = self.at, self._later()
        begins = self.peek().means(Means.BEGINNING)
        length = None if later or begins else self._length_of_days()
        if length is not None:
            self._idle()
            if not self._marker():
                raise self.missing()
            first = self._date(self._first_day())
            return self._pause_of(first, length.after(first), begin)
        between = self.take(Means.BETWEEN) is not None
        since = self.peek().means(Means.AGO) and not self.peek(1).means(*_COMING)
        marked = between or self._marker()
        found = later or self._first_day()
        marked |= self.peek(-1).means(Means.RANGED)
        if not self._counts() and self._leads(between=between):
            return self._to_last(found, begin, marked=marked)
        vague = isinstance(found, DayNumber) and not found.sure
        if vague and not marked:
            raise self.missing()  # "1, 5 weeks"
        counted, length = self.at, self._length_of_days()
        numbers = (item.tells or item.means(Means.COUPLE) for item in self.items[counted : self.at])
        if length is not None and not marked and not any(numbers):
            raise self.missing()  # "1.5 weeks"
        if length is None and not self.take(Means.UNTOLD):
            if later or not marked or since:
                raise self.missing()  # "since monday" is over
            if vague:
                raise self.fail("unread-until")  # "from 20" may be an hour
        first = self._date(found)
        return self._pause_of(first, length.after(first) if length else None, begin)

    # Parts of it

    def skip_to(self, *wanted: Means) -> None:
        """Goes past small words up to one of these; stays where none of them follows."""
        back = self.at
        while not self.peek().means(*wanted):
            if not self.take_filler():
                self.at = back
                return

    def _marker(self) -> bool:
        """Goes past what a first day follows: "from", "starting"."""
        self.skip_to(Means.BEGINNING)
        found = False
        while self.take(Means.BEGINNING):
            found = True
        return found

    def _idle(self) -> None:
        """Goes past all that says nothing about times: "I'm away"."""
        while not self.ended and not self._says():
            self.at += 1

    def _says(self) -> bool:
        item = self.peek()
        named = item.tells or item.word.day is not None or item.word.month is not None
        return named or item.text == "-" or not item.word.means <= _IDLE

    def _leads(self, *, between: bool) -> bool:
        """Goes past what leads from the first day to the last, and what is idle before it."""
        ranged, back = self.peek(-1).means(Means.RANGED), self.at
        self._idle()
        if ranged:
            return not self.ended
        anded = any(item.means(Means.AND) for item in self.items[back : self.at])
        return self.take_range() or (between and anded)

    def _counts(self) -> bool:
        """Whether a length stands here."""
        back = self.at
        found = self._length_of_days() is not None
        self.at = back
        return found

    def _length_of_days(self) -> DayLength | None:
        """Goes past a length of days or more: "two weeks", "a month"."""
        back = self.at
        self.skip()
        number = COUPLE if self.take(Means.COUPLE) else self.take_number()
        self.skip()
        unit = self._unit_of_days()
        if unit is None or (number and not int(number)):
            self.at = back
            return None
        return DayLength(int(number[:4] or 1), unit)

    def _later(self) -> date | None:
        """Goes past "in two weeks": the date; None where that is not here."""
        back = self.at
        length = self._length_of_days() if self.take(Means.WITHIN) else None
        if length is None:
            self.at = back
            return None
        return length.after(self._today)

    def _first_day(self) -> date | DayNumber:
        """The first day. Raises Unread where none is here."""
        self.skip()
        begin, number = self.at, self._number()
        if number is not None:
            return number
        coming = self._coming()
        ahead = coming[0] if coming else self._to_named_month()
        if ahead is None:
            ahead = self._days_to()
        if ahead is None:
            self.at = begin
            raise self.missing()
        return self._today + timedelta(days=ahead)

    def _days_to(self) -> int | None:
        """Days to the date that stands here, with its weekday before it or alone."""
        first, near = self.at, near_day(self, self._today)
        back, named = self.at, self.peek(-1).word.day is not None
        if near is not None and self.peek().means(Means.BEGINNING):
            return near  # "friday from 9 to 12"
        self.skip()
        exact = calendar_day(self, self._today)
        if exact is None:
            number = self._number() if near is not None and named else None
            if near is None or number is None:
                self.at = first if near is None else back
                return near
            ahead = (number.next(self._today) - self._today).days
        else:
            self.take_mark(".")
            self._over = exact.over
            ahead = exact.ahead
        if near is not None and (ahead - near) % (WEEK if named else MOST_PAUSE):
            raise self.fail("unread-date", self.said(first))
        return ahead

    def _to_named_month(self) -> int | None:
        """Days to the first of a month that is named here without a day of it."""
        back = self.at
        self.take(Means.END_OF)
        self.skip()
        self.take(Means.NEXT)
        month, calendar = self.take_month(), self.peek(-1).word.calendar
        end = self.at
        self.skip()
        if month is None or self.peek().word.number:
            self.at = back
            return None
        self.at = end
        self._month_named = True
        away = (month - numbers_of(self._today, calendar).month) % 12
        return self._to_month(away, calendar)

    def _number(self) -> DayNumber | None:
        """Goes past a day of the month without its month: "20" in "20 to 27 march"."""
        self.unfold()  # "20 and 27" is no time here
        back = self.at
        led = self.peek(-1).means(Means.DATE_BEFORE)
        number = self.take_number()
        if len(number) not in {1, 2} or not 1 <= int(number) <= LAST_OF_MONTH:
            self.at = back
            return None
        end = self.peek(-1).end
        sure = self.take(Means.ORDINAL) is not None or self._day_sign()
        sure |= self.peek().start == end and self.take_mark(".") != ""
        if self._goes_on(end):
            self.at = back
            return None
        months = (item.word for item in self.items if item.word.month)
        calendar = next((month.calendar for month in months), self.calendar)
        return DayNumber(int(number), sure or led, calendar)

    def _day_sign(self) -> bool:
        """Goes past a word for days that stands right behind a number and counts none: "20日"."""
        item = self.peek()
        if not item.means(Means.DAYS) or self.peek(-1).end != item.start:
            return False
        back = self.at
        self.at += 1
        if self.take_range() or self.peek(-1).closes:
            self.at = back + 1
            return True
        self.at = back
        return False

    def _goes_on(self, end: int) -> bool:
        """Whether what stands here belongs to the number before it, which ends at a letter."""
        item = self.peek()
        back = self.at
        self.skip()
        month = self.take_month() is not None
        self.at = back
        glued = item.start == self.peek(-1).end
        digits = glued and (item.tells or (item.text in {".", ",", "/"} and item.start == end))
        timed = item.means(Means.CLOCK, Means.MINUTES, Means.HOURS) or item.text == ":"
        return month or digits or timed or self._is_unit(self.at)

    def _date(self, found: date | DayNumber) -> date:
        return found.next(self._today) if isinstance(found, DayNumber) else found

    # To the last day

    def _to_last(self, found: date | DayNumber, begin: int, *, marked: bool) -> PauseEnd:
        """The pause from a first day to the last one, which stands here."""
        self.skip()
        today, over, months = self._today, self._over, self._month_named
        self._over = self._month_named = False
        if isinstance(found, date) and not self.peek().means(Means.NEXT):
            self._count_from(found)  # "from 20 march to friday" is the friday behind it
        try:
            number = self._number()
            until = self._behind_last(whole=months) if number is None else today
        except Unsure as why:  # of ends alone: "to the end of the week"
            first = self._date(found)
            dated = (end for end in why.choices if end.minute is None and end.day > first)
            ends = tuple(replace(end, first=first) for end in dated)
            raise (Unsure(why, ends) if ends else self.fail("unread-until")) from None
        finally:
            self._count_from(today)
        if isinstance(found, date):
            if number is not None:
                until = number.next(found) + A_DAY
                if number.day < numbers_of(found, number.calendar).day:
                    self._ask_month(found, number.before(found), until, begin)
            if self._over:
                until = year_before(until)  # "from 27 march to 20 march"
            self._over = over
            return self._pause_of(found, until, begin)
        if number is not None:
            return self._of_numbers(found, number, begin, marked=marked)
        return self._of_one_month(found, until, begin)

    def _ask_month(self, first: date, turned: date, until: date, begin: int) -> None:
        """Raises Unsure for "from march 27 to 20", unless it cannot be meant the other way."""
        over = self._pause_of(first, until, begin)
        if turned >= self._today:
            other = self._dates(turned, first + A_DAY, self.said(begin))
            raise Unsure(self.fail("unsure", self.said(begin)), (over, other))

    def _behind_last(self, *, whole: bool) -> date:
        """The first date behind the last day that stands here. whole: a month is one as a whole,
        because the pause begins with one. Raises Unread where none is here."""
        if self.peek().means(*_NEAR):
            raise self.stray()
        ended = self.peek().means(Means.END_OF)
        month = self._to_named_month()
        if month is not None:
            first = self._today + timedelta(days=month)
            calendar = self.items[self.at - 1].word.calendar
            return month_begins(first, calendar, 1) if whole or ended else first
        named = self._vague(through=True)
        if named is not None and named.day is not None:
            return named.day
        if self.take(Means.END_OF):
            self.skip()
        ahead = self._days_to()
        if ahead is None:
            raise self.missing()
        return self._today + timedelta(days=ahead + 1)

    def _of_numbers(self, one: DayNumber, two: DayNumber, begin: int, *, marked: bool) -> PauseEnd:
        """ "From 20 to 27": the next such days. Raises Unsure where they may be hours, or where it
        may have begun."""
        sure = one.sure or two.sure
        if not marked and not sure:
            raise self.fail("unread-until")
        first = one.next(self._today)
        choices = [self._pause_of(first, two.next(first) + A_DAY, begin)]
        ends = two.next(self._today)
        if one.day < self._today.day and ends < first:
            choices.insert(0, PauseEnd(day=ends + A_DAY))
        if len(choices) > 1 or not (sure or max(one.day, two.day) > LAST_HOUR):
            raise Unsure(self.fail("unsure", self.said(begin)), tuple(choices))
        return choices[0]

    def _of_one_month(self, number: DayNumber, until: date, begin: int) -> PauseEnd:
        """ "From 20 to 27 march": the number is a day of the last one's month, or of the month
        before."""
        last = until - A_DAY
        first = number.before(last)
        if first < self._today < last and numbers_of(last, number.calendar).day < number.day:
            first = number.next(last)  # "from 27 to 20 march"
        return self._pause_of(first, until, begin)

    # What it is

    def _pause_of(self, first: date, until: date | None, begin: int) -> PauseEnd:
        """The pause of these dates, where nothing more is said. Raises Unread, Unsure."""
        said = self.said(begin)
        self._idle()
        self.end()
        if until is not None and until <= first:
            turned = self._dates(until - A_DAY, first + A_DAY, said)
            raise Unsure(self.fail("unsure-backwards", said), (turned,))
        if self._over:
            begun = None if until is None else year_before(until)
            if begun is not None and begun > self._today:
                return self._dates(self._today, begun, said)  # "from 9 to 20 march", on the 11th
            raise Unsure(self.fail("unsure-over", said), (self._dates(first, until, said),))
        return self._dates(first, until, said)

    def _dates(self, first: date, until: date | None, said: str) -> PauseEnd:
        """The pause of these dates. Raises Unread for one that is over or too far ahead."""
        if max(first, until or first) - self._today > MOST_PAUSE * A_DAY:
            raise self.fail("unread-far", said, most=MOST_PAUSE)
        if until is not None and until <= self._today:
            raise self.fail("unread-past", said)
        return PauseEnd(first=first if first > self._today else None, day=until)
