"""Dates in a line about times, where two numbers may be a date or a time."""

from datetime import datetime

from msgspec import Struct

from lumbar.language.languages import Language
from lumbar.language.words import DateOrder, Means
from lumbar.reading.clock import Doubt
from lumbar.reading.dates import (
    Day,
    day_of,
    near_day,
    next_of_month,
    numeric_date,
    worded_date,
)
from lumbar.reading.times import Times

MOST_DAYS_AHEAD = 366
WEEK = 7
LAST_DAY = 31


class Way(Struct, frozen=True):
    """One way to read what can be meant in several: see Doubt."""

    pairs: bool = True
    order: DateOrder | None = None
    tail: bool = True
    half_past: bool = True
    later_week: bool = False


class DatedTimes(Times):
    """A line with times and dates in it, read in one way."""

    def __init__(
        self, words: str, here: datetime, language: Language, example: str, way: Way
    ) -> None:
        """here: the local time; example: see Line."""
        super().__init__(words, language, example, pairs=way.pairs)
        self.half_past, self.later_week = way.half_past, way.later_week
        self.way = way
        self.today = here.date()
        self.minute_now = here.hour * 60 + here.minute

    def take_date(self) -> int | None:
        """A date, of a reminder that comes once: days ahead.

        Raises Unread for one that is past or too far.
        """
        first, ahead = self.at, self._near()
        if ahead is None:
            ahead = self._calendar(first)
        if ahead is None:
            return None
        if ahead > MOST_DAYS_AHEAD:
            raise self.fail("unread-far", self.said(first), most=MOST_DAYS_AHEAD)
        if ahead < 0:
            raise self.fail("unread-over", self.said(first))
        return ahead

    def need(self, part: Means, at: int) -> None:
        """Notes a part of the day that belongs to a date. at: the item of the part."""
        raise NotImplementedError

    def _near(self) -> int | None:
        """Days to "today", "tomorrow", "this evening", "this friday", "next monday"."""
        at = self.at
        if self.take(Means.TONIGHT):
            self.need(Means.EVENING, at)
            return 0
        if self.take(Means.THIS):
            part = self.take_part()
            if part is not None:
                self.need(part, at)
                return 0
            day = self.take_day()
            if day is None:
                self.at = at
                return None
            return (day - self.today.weekday()) % WEEK
        if self.peek(-1).means(Means.EVERY) and self.peek().means(Means.TOMORROW):
            return None  # every morning
        named = (Means.TODAY, Means.TOMORROW, Means.AFTER_TOMORROW, Means.NEXT)
        return near_day(self, self.today) if self.peek().means(*named) else None

    def _calendar(self, first: int) -> int | None:
        """Days to a date in words, or in digits where those are no time."""
        numbers = worded_date(self)
        if numbers is None:
            self.at = first
            if (ahead := self._of_month()) is not None:
                return ahead
            if not self._is_date():
                return None
            numbers = numeric_date(self, self._order())
            self.take_mark(".")
        if numbers is None:
            return None
        day: Day = day_of(self, first, numbers, self.today)
        if day.over:
            self.doubts[Doubt.YEAR] = self.said(first)
        return day.ahead

    def _order(self) -> DateOrder:
        """Which of two numbers is the day: as the language has it, or as this way reads it."""
        return self.date_order or self.way.order or DateOrder.DAY_MONTH

    def _of_month(self) -> int | None:
        """Days to "the 5th", which may be meant for every month."""
        back, number = self.at, self.take_number()
        if not number or not (self._is_led(number) or self.take(Means.ORDINAL)):
            self.at = back
            return None
        ahead = next_of_month(int(number[:3]), self.today, self.calendar)
        day = self.peek(back - 1 - self.at).word.day
        if day is None or ahead is None or (self.today.weekday() + ahead - day) % WEEK:
            self.doubts.setdefault(Doubt.DATE, self.said(back))
        return ahead  # "monday the 16th" is sure where it is one

    def _is_led(self, number: str) -> bool:
        """Whether a word before the number says that it is a day of the month: "el 9"."""
        before, follows = self.peek(-2), self.peek()
        glued = self.peek(-1).end == follows.start
        hours = follows.means(Means.CLOCK, Means.MINUTES) or follows.text == ":"
        hours |= glued and self.peek(1).word.number != ""
        led = before.means(Means.DATE_BEFORE) or (before.word.day is not None and self._leads_on())
        return led and not hours and 1 <= int(number[:3]) <= LAST_DAY

    def _leads_on(self) -> bool:
        """Whether a time follows the number just taken, and no list of times: "monday 16 at 9"."""
        back, end = self.at, self.peek(-1).end
        self.at += self.peek().text == "." and self.peek().start == end
        while self.peek().means(Means.JOINING, Means.CLOCK_BEFORE):
            if self.peek().means(Means.COUNTED, Means.AND) or self.peek().is_mark:
                break
            self.at += 1
        told = self.peek().tells or self.peek().means(Means.NOON, Means.MIDNIGHT)
        apart = self._text[end : end + 1] in {" ", "."} and self.at > back
        told &= not self.peek(-1).is_mark
        self.at = back
        return told and apart

    def _is_date(self) -> bool:
        """Whether a date in digits stands here, by its looks and the way in which it is read."""
        one, mark, two = self.peek(), self.peek(1), self.peek(2)
        glued = one.end == mark.start and mark.end == two.start
        if not (one.text.isdecimal() and two.text.isdecimal() and glued):
            return False
        more, year = self.peek(3), self.peek(4)
        glued = two.end == more.start and more.end == year.start and year.text.isdecimal()
        full = glued and more.text == mark.text and mark.text in {".", "/", "-"}
        if full and (len(one.text) == 4 or len(year.text) in {2, 4}):
            if mark.text == "/" and len(one.text) < 3:
                self._doubt_order(one.text, two.text)
            return mark.text != "." or len(year.text) == 4
        if mark.text not in {".", "/"} or self._minutes_after(2) or not self._can_be_date():
            return False
        if mark.text == "." and (self._is_led_as_time() or self._sure_time()):
            return False
        if self.peek(-1).means(Means.BEGINNING, Means.UNTIL, Means.THROUGH):
            return True
        said = self._text[one.start : two.end]
        self.doubts.setdefault(Doubt.DATE, said)
        return self.way.order is not None

    def _is_led_as_time(self) -> bool:
        """Whether a word that leads to a time, and to no date, stands before: "pukul 10.08"."""
        before = self.peek(-1)
        return before.means(Means.CLOCK_BEFORE) and not before.means(Means.DATE_BEFORE)

    def _doubt_order(self, one: str, two: str) -> None:
        """Notes that either of two numbers may be the month."""
        if self.date_order is None and int(one) <= 12 and int(two) <= 12 and one != two:
            self.doubts.setdefault(Doubt.DATE, f"{one}/{two}")

    def _can_be_date(self) -> bool:
        """Whether "1.12" or "5/7" is a date in any order that its mark allows."""
        one, mark, two = int(self.peek().text), self.peek(1).text, int(self.peek(2).text)
        return _is_day(one, two) or (mark == "/" and _is_day(two, one))

    def _sure_time(self) -> bool:
        """Whether "9.10" is a time: the only number, or one of several that are listed."""
        dot, after, before = self.peek(3), self.peek(4), self.peek(-1)
        ended = dot.text == "." and dot.start == self.peek(2).end
        last = self.peek(4 if ended else 3)
        numbers = [item for item in self.items if item.tells]
        if len(numbers) <= 2:
            return True
        listed = before.means(Means.AND) or last.means(Means.AND)
        return listed and not (ended and after.text)

    def _minutes_after(self, away: int) -> bool:
        """Whether the number there is an hour, whose minutes follow."""
        mark, minutes = self.peek(away + 1), self.peek(away + 2)
        return mark.text == ":" and minutes.word.number != ""


def _is_day(day: int, month: int) -> bool:
    return 1 <= day <= 31 and 1 <= month <= 12
