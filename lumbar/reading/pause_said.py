"""A line that says how long a pause is to last: its length, or its end."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from lumbar.coach.zones import MINUTES_A_DAY
from lumbar.language.calendars import numbers_of
from lumbar.language.words import Means
from lumbar.reading.clock import NOON, Clock, Doubt
from lumbar.reading.dates import MOST_DAYS_TO_A_NUMBER, calendar_day, near_day
from lumbar.reading.lengths import COUPLE, HOUR, take_length, take_part
from lumbar.reading.line import Unsure
from lumbar.reading.pause_line import BEGINS, EVENING, MOST_PAUSE, PauseEnd, PauseLine
from lumbar.reading.vague import USUAL
from lumbar.reading.weekdays import PARTS_OF_DAY

NOISE = {
    *(Means.JOINING, Means.AND, Means.THIS, Means.AM, Means.PM, Means.EXCEPT, *USUAL),
    *(Means.MINUTES_PAST, Means.MINUTES_TO, Means.ZERO, Means.WITHIN, Means.OFF, Means.ON),
    *(Means.GLUED_AM, Means.GLUED_PM, Means.ONE, Means.AGO, Means.LAST, Means.CLOCK_BEFORE),
}
"""What may stand in "I'm at lunch until 2 pm" before the pause."""
_LENGTHS = (Means.DAYS, Means.WEEKS, Means.MONTHS, Means.YEARS)
LAST_HOUR, MONTHS = 24, 12
_ENDS = {Means.MORNING: NOON, Means.AFTERNOON: EVENING}


class Pause(PauseLine):
    """A line that says how long a pause is to last.

    begins: the item at which it is read from; what stands before says nothing about times.
    """

    begins = 0

    def beginnings(self) -> Iterator[int]:
        """The items at which the pause may begin: all before them say nothing about times."""
        yield 0
        for at, item in enumerate(self.items):
            word = item.word
            says = item.tells or word.month or word.day is not None
            if item.means(Means.FEW) and not self._is_unit(at + 1):
                continue
            if says or not (word.means <= NOISE or self._leads_nowhere(at)):
                # A unit alone is no length behind words that may have said how many.
                if at and not self._is_unit(at + item.means(Means.BEGINNING)):
                    yield at
                return
            if item.means(Means.THIS):
                yield at

    def ask_back(self) -> None:
        """Raises Unsure where the answer to "until when?" may be an end or a length."""
        self.skip()
        first, number = self.at, self.take_number()
        choices: list[PauseEnd] = []
        if number and self._led_as_date(first):
            return
        if number and len(number) <= 2:
            of_month = self._day_of_month(int(number))
            choices = [*self._hours(int(number)), *([of_month] if of_month else [])]
            choices += [self._in(int(number))] if number.strip("0") else []
            if (unit := self.take(Means.HOURS)) is not None and unit.means(Means.CLOCK):
                # "15h" is an hour, or so many.
                choices = [*self._hours(int(number)), PauseEnd(length=int(number) * HOUR)]
            elif unit is not None:
                choices = []
        elif self.take(Means.TONIGHT) and self._now < EVENING:
            choices = [self._in(0, EVENING), self._in(1)]
        self.skip()
        if choices and self.ended:
            raise self._which(first, *dict.fromkeys(choices))

    def _is_unit(self, at: int) -> bool:
        """Whether a unit of time is the item there."""
        units = (Means.HOURS, Means.MINUTES, *_LENGTHS)
        return any(item.means(*units) for item in self.items[at : at + 1])

    def read(self, *, until: bool = False) -> PauseEnd:
        """The pause that begins here, and nothing else. until: it is said by its end."""
        while not self._is_until() and self.take_filler():
            pass
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

    # A length of time

    def _length(self) -> PauseEnd:
        """A length of time; a number alone is one of days, a unit alone is one of it."""
        if self.take(Means.REST_OF_DAY, Means.TODAY, Means.TONIGHT):
            return self._in(1)
        if (named := self._named_week()) is not None:
            return named
        if self.take(Means.THIS) or self._is_part():
            return self._this()
        self._either()
        if self.peek().means(Means.NEXT) and (
            self.peek(1).word.number or self._is_unit(self.at + 1)
        ):
            self.at += 1  # "the next two hours"
        minutes = take_length(self)
        if minutes is not None:
            return PauseEnd(length=minutes)
        self._few()
        return self._counted()

    def _counted(self) -> PauseEnd:
        """A number of days, or of a unit of them; a unit alone is one of it."""
        self._unfold_amount()
        first = self.at
        number = COUPLE if self.take(Means.COUPLE) else self.take_number()
        dated = bool(number) and (self._led_as_date(self.at - 1) or self._led_as_time(self.at - 1))
        if number and self._text[self.peek(-1).end :].startswith("'"):
            return PauseEnd(length=int(number))  # 30' are minutes
        if (amount := self._in_parts(first, number)) is not None:
            return amount
        self._whole(first, number)
        days = self._days_of(int(number or 1))
        if days is not None:
            return self._in(days)
        self.skip()
        if number and self.ended and not dated and not self.begins:
            return self._in(int(number))  # "after 22" is no length, whatever "after" is called
        raise self.fail("unread-until") if dated or self._tells_when() else self.missing()

    def _whole(self, first: int, number: str) -> None:
        """ "Todo el mes": raises Unsure with the rest of this month, or year, and with one from
        today on. first: the item where the unit stands."""
        back = self.at
        led = not number and any(item.means(Means.EVERY) for item in self.items[:first])
        unit = self._unit_of_days() if led else None
        if unit in {Means.MONTHS, Means.YEARS}:
            left = self._left_of(unit)
            raise self._which(0, self._in(left), self._in_units(1, unit))
        self.at = back

    def _unfold_amount(self) -> None:
        """Takes a time in words apart where it is none, but a number before its unit: "7 buçuk
        ay"."""
        if self.peek(1).means(*_LENGTHS):
            self.unfold()

    def _in_parts(self, first: int, number: str) -> PauseEnd | None:
        """The end after a number of units with a part: "2.5 weeks", "a month and a half"; None
        where there is no part. Raises Unsure where that is no whole number of days.

        first: the item where the number stands, which has been taken.
        """
        back = self.at
        part = take_part(self)
        self.take(Means.JOINING)
        unit = self._unit_of_days()
        part = part or (take_part(self) if unit else part)
        if not part or unit is None:
            self.at = back
            return None
        half = self.items[first].means(Means.HALF)
        if half and (
            unit is Means.DAYS or self.peek(first - 1 - self.at).end == self.items[first].start
        ):
            self.at = back  # half a day may be one of work; 一个半月 is more than half a month
            return None
        count = int(number[:3] or (0 if half else 1))
        if unit is Means.DAYS:
            return PauseEnd(length=int((count + part) * MINUTES_A_DAY))
        days = [one for one in self._days_in_parts(count, part, unit) if one]
        if len(days) > 1:
            raise self._which(first, *map(self._in, days))
        return self._in(days[0])

    def _led_as_date(self, at: int) -> bool:
        """Whether the word before a number says that it is a day or an end: "il 22", "al 22"."""
        before = self.items[at - 1] if at else None
        if before is None or before.means(Means.CLOCK_BEFORE):
            return False
        return before.means(Means.DATE_BEFORE, Means.UNTIL, Means.THROUGH, Means.BEGINNING)

    def _led_as_time(self, at: int) -> bool:
        """Whether the word before a number that ends the line says that it is an hour: "le 22"."""
        return self.ended and any(item.means(Means.CLOCK_BEFORE) for item in self.items[:at][-1:])

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
        through = self.take(Means.THROUGH) is not None
        if not through:
            self.take(Means.UNTIL)
        self.skip()
        named = self._end_named(through=through) or self._bare_number(through=through)
        if named is not None:
            return named
        days = self._days_ahead()
        if days is not None:
            return self._on(days, through=through)
        first, clock = self.at, self._time()
        if clock is None:
            told = self.take_number() or self.ended
            raise self.fail("unread-until") if told else self.stray()
        said = self.at
        self.skip()
        self.doubt_year(first, clock)
        if any(item.means(Means.UNTIL, Means.THROUGH) for item in self.items[said : self.at]):
            raise self.fail("unread-until")  # "dal 20 al 27 marzo" has a beginning
        days = self._days_ahead()
        clocks = [clock]
        if Doubt.HALF in self.doubts:
            clocks.append(replace(clock, minute=clock.minute - HOUR))
        ends = [self._at(one) if days is None else self._in(days, one.minute) for one in clocks]
        if len(ends) > 1:
            self.at = said
            raise self._which(first, *ends)
        return ends[0]

    def _end_named(self, *, through: bool) -> PauseEnd | None:
        """An end that is called by a name: "the rest of the day", "tonight", "next week"."""
        if self.take(Means.REST_OF_DAY):
            return self._in(1)
        first = self.at
        if self.take(Means.TONIGHT):
            return self._tonight(first, through=through)
        if (vague := self._vague(through=through)) is not None:
            return vague
        self.take(Means.THIS)
        part = self.take_part() if self._is_part() else None
        return None if part is None else self._begin_of(part, first)

    def _tonight(self, first: int, *, through: bool) -> PauseEnd:
        """ "Tonight", or a time of it: "tonight at 8"."""
        back = self.at
        self.skip()
        clock = self._time()
        evening = None if clock is None else clock.within(Means.EVENING)
        if evening is not None:
            return self._at(evening)
        self.at = back
        return self._in(1) if through else self._begin_of(Means.EVENING, first)

    def _is_part(self) -> bool:
        """Whether a part of the day stands here that is no time of day, by itself or with one."""
        if not self.peek().means(*PARTS_OF_DAY):
            return False
        back = self.at
        led = self._leading_part() is not None
        self.at = back
        return not led

    def _time(self) -> Clock | None:
        """A time of day; two numbers with a dot are one where they are no date."""
        clock = self.take_clock()
        self.take(Means.CLOCK)
        if clock is not None and self.take(Means.THIS):
            part = self.take_part()
            clock = clock.within(part) if part is not None else None
            if clock is None:
                raise self.stray()
        return clock

    def _on(self, days: int, *, through: bool = False) -> PauseEnd:
        """The end on a date: at its beginning, or at what stands behind it; through: when it is
        over, where no time stands there."""
        before = (item.word.day for item in self.items[max(0, self.at - 3) : self.at])
        weekday = next((day for day in before if day is not None), None)
        self.skip()
        if self.ended:
            return self._in(days + through)
        numbered = self._numbered(weekday, days, through=through)
        if numbered is not None:
            return numbered
        if self._is_part():
            part = self.take_part()
            return self._in(days, BEGINS.get(part) if part else None)
        clock = self._time()
        return self._in(days, None if clock is None else clock.minute % MINUTES_A_DAY)

    def _numbered(self, weekday: int | None, days: int, *, through: bool) -> PauseEnd | None:
        """ "Until monday the 23rd", where that is a Monday; None where it is not. days: to the next
        of that weekday. Raises Unsure for "until monday 16", which may be an hour, too."""
        back, number = self.at, self.take_number()
        dated = self._led_as_date(back) or self.take(Means.ORDINAL) is not None
        timed = self.items[back - 1].means(Means.CLOCK_BEFORE)
        self.skip()
        coming = (self._today + timedelta(days=ahead) for ahead in range(1, MOST_DAYS_TO_A_NUMBER))
        dates = [one for one in coming if number and one.weekday() == weekday]
        fits = (one for one in dates if numbers_of(one, self.calendar).day == int(number))
        found = next(fits, None)
        if not self.ended or timed or found is None:
            self.at = back
            return None
        end = self._in((found - self._today).days + through)
        if dated or int(number) >= LAST_HOUR:
            return end
        raise self._which(back, end, self._in(days, int(number) * HOUR))

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
        """Whether two numbers with a dot are a time: no date ("15.30", "15.00"), or by what stands
        beside them: "fino alle 9.10", "bis 9.10 Uhr". Where people write times with a dot it may
        be both."""
        one, dot, two = self.peek(), self.peek(1), self.peek(2)
        if dot.text != "." or dot.start != one.end or dot.end != two.start:
            return False
        numbers = one.text.isdecimal() and len(two.text) == 2 and two.text.isdecimal()
        more = self.peek(3).text == "." and self.peek(3).start == two.end
        if not numbers or more or int(one.text) > LAST_HOUR or int(two.text) >= HOUR:
            return False
        leads = self.peek(-2 if self.peek(-1).means(Means.UNTIL) else -1)
        told = any(
            item.means(Means.CLOCK_BEFORE) and not item.means(Means.DATE_BEFORE)
            for item in (self.peek(-1), leads)
        )
        if told or self.peek(3).means(Means.CLOCK) or not 1 <= int(two.text) <= MONTHS:
            return True
        if self.dotted:
            self.doubts[Doubt.DATE] = self._text[one.start : two.end]
        return self.dotted and not self.later_week

    def _bare_number(self, *, through: bool) -> PauseEnd | None:
        """ "Until 3", which is an hour or a day of the month; "until the 3rd" is the latter."""
        if self.peek(-1).means(Means.CLOCK_BEFORE):
            return None  # "fino alle 3" is a time
        back = self.at
        number = self.take_number()
        glued = self.peek(-1).end == self.peek().start
        if glued and self.peek().means(Means.GLUED_AM, Means.GLUED_PM):
            self.at = back
            return None
        led = self.peek(-2 if number else -1).means(Means.DATE_BEFORE)
        ordinal = self.take(Means.ORDINAL) is not None or led
        self.skip()
        if not number or not self.ended or len(number) > 2:
            self.at = back
            return None
        of_month = self._day_of_month(int(number), through=through)
        if ordinal and of_month is not None:
            return of_month
        choices = [] if ordinal else self._hours(int(number))
        choices += [] if of_month is None else [of_month]
        if not choices:
            raise self.fail("unread-until")
        raise Unsure(self.fail("unsure", self.said(back)), tuple(choices))
