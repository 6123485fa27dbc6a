"""A line about somebody who is away: a day or a week alone, or a pause told by the hour."""

from datetime import timedelta

from msgspec.structs import replace

from lumbar.language.calendars import month_begins
from lumbar.language.words import Means
from lumbar.reading.line import Unread
from lumbar.reading.pause_line import PauseEnd
from lumbar.reading.pause_parts import A_DAY
from lumbar.reading.pause_span import PauseSpan
from lumbar.reading.weekdays import PARTS_OF_DAY

_LEADING = (Means.WITHIN, Means.CLOCK_BEFORE, Means.DATE_BEFORE, Means.THIS)
_WHOLE = (Means.WHOLE, Means.EVERY)
"""What tells that all of a month is meant; "every" does so before its name or its article."""
_UNITS = (Means.DAYS, Means.WEEKS, Means.MONTHS, Means.YEARS)
_ENDS = (Means.UNTIL, Means.THROUGH, Means.BEGINNING)


class Absence(PauseSpan):
    """A line about somebody who is away: a day, a week or a month alone, and pauses whose beginning
    or end is told by the hour."""

    def whole(self) -> PauseEnd | None:
        """The pause of all of a day, a week, a month or a year: "the whole of august", "tout le
        mois"; None where that is not what the line says. Raises Unread; of it Unsure."""
        if not any(item.means(*_WHOLE) for item in self.items):
            return None
        while not self.peek().means(*_WHOLE) and (self.take(*_LEADING) or self.take_filler()):
            pass
        item, after = self.peek(), self.peek(1)
        named = after.word.month is not None or after.means(Means.JOINING)
        if not item.means(Means.WHOLE) and not (item.means(Means.EVERY) and named):
            return None
        begin = self.at
        self.at += 1
        self.take(*_LEADING)
        self.skip()
        if self.peek().means(*_UNITS):
            unit = self._unit_of_days()
            self.skip()
            if self.peek().word.month is None and unit is not None:
                self.end()
                return self._dates(self._today, self._today + self._left_in(unit), self.said(begin))
        return self._week_or_month()

    def _left_in(self, unit: Means) -> timedelta:
        """How long this day, week, month or year still is."""
        if unit is Means.DAYS:
            return A_DAY
        days = self._to_work if unit is Means.WEEKS else self._left_of(unit)
        return timedelta(days=days)

    def period(self) -> PauseEnd:
        """The pause of a day, a week, a weekend or a month that is named alone: "next week".
        Raises Unread; of it Unsure."""
        while not self.peek().means(*_ENDS) and (self.take(*_LEADING) or self.take_filler()):
            pass
        if self.peek().means(*_ENDS):
            raise self.missing()
        found = self._week_or_month()
        if found is not None:
            return found
        begin = self.at
        first = self._date(self._first_day())
        return self._pause_of(first, first + A_DAY, begin)

    def _week_or_month(self) -> PauseEnd | None:
        """The pause of a week, a weekend or a month that is named here; None where none is."""
        begin, coming = self.at, self._coming()
        if self.take(Means.WEEKENDS, Means.SATURDAY_SUNDAY):
            coming = self._to_weekend, self._to_work
        if coming is not None:
            first, until = (self._today + timedelta(days=one) for one in coming)
            return self._pause_of(first, until, begin)
        month = self._to_named_month()
        if month is not None:
            first = self._today + timedelta(days=month)
            until = month_begins(first, self.peek(-1).word.calendar, 1)
            return self._pause_of(first, until, begin)
        return None

    def in_whole_days(self) -> PauseEnd:
        """The pause of the line without its times of day, of which there is one at least: "from
        friday 17:00 until monday 9:00". Who is back in the course of a day is not away on it.
        Raises Unread; of it Unsure."""
        ends = False
        at = first = len(self.items)
        while at:
            at -= 1
            self.at = at
            if not self.items[at].is_mark and self._goes_past_time():
                ends |= self.at == len(self.items)
                while at and self.items[at - 1].means(*PARTS_OF_DAY):
                    at -= 1  # 下午5点
                del self.items[at : self.at]
                first = at
        if first == len(self.items) and not ends:
            raise self.missing()
        found = self.span()
        if not ends or found.day is None:
            return found
        back = found.day - A_DAY
        if back <= (found.first or self._today):
            raise self.missing()
        return replace(found, day=back)

    def _goes_past_time(self) -> bool:
        """Whether a time that is no date stands here, with what leads to it: "at 5pm", "17 Uhr"."""
        begin, lead, before = self.at, self.peek(), self.peek(-1)
        led = lead.means(Means.CLOCK_BEFORE)
        dated = before.word.day is not None or before.word.month is not None
        if lead.means(*_ENDS, Means.DATE_BEFORE) and not (led and dated):
            return False
        try:
            clock = self.take_clock()
        except Unread:
            return False
        self.take(Means.CLOCK)
        said = self.items[begin : self.at]
        told = any(item.text == ":" or item.means(Means.CLOCK) for item in said)
        return clock is not None and (led or told or clock.marked)
