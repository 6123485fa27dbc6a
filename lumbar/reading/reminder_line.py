"""A line about reminders: its times and the days that stand beside them, in a row."""

from datetime import datetime

from msgspec import Struct

from lumbar.coach.schedule import MOST_EVERY_DAYS
from lumbar.coach.zones import MINUTES_A_DAY
from lumbar.language.languages import Language
from lumbar.language.words import DateOrder, Means
from lumbar.reading.clock import Clock, Doubt
from lumbar.reading.dated import MOST_DAYS_AHEAD, WEEK, DatedTimes, Way
from lumbar.reading.dates import day_of_next_week, near_day, numeric_date, worded_date
from lumbar.reading.lengths import take_length


class Dates(Struct):
    """Days that stand together: weekdays, "every day", one in so many, and dates (days ahead).

    without: weekdays to leave out; once: the times that they stand with come once; anded: a word
    for "and" stands among them; coming: a date is said by a weekday and "next", and, with
    coming_first, before all weekdays.
    """

    days: set[int] = set()
    without: set[int] = set()
    anded: bool = False
    each: bool = False
    once: bool = False
    every: int = 1
    ahead: list[int] = []
    coming: bool = False
    coming_first: bool = False


class ReminderLine(DatedTimes):
    """A line with reminders in it, read in one way."""

    parts_lead = False
    ranges = False

    def __init__(self, words: str, here: datetime, language: Language, way: Way) -> None:
        super().__init__(words, here, language, "example-remind", way)
        self.parts: list[Clock | Dates] = []
        self._after_clock = 0
        """The item after the last time."""
        self._part: Means | None = None
        self._needless: int | None = None
        """The item with a part of the day that no time has needed yet."""
        self.tail = ""
        """Of Doubt.TAIL: the text that says what no reminder can do."""
        self.once: set[int] = set()
        """Which of the parts are times that come once."""
        self.within: list[int] = []
        self.weekly = False
        """Whether it comes once a week, on whatever day."""
        self.also = self.takes_also()

    def read(self) -> None:
        """Reads the whole line. Raises Unread."""
        while not self.ended:
            found = (
                self._take_weekly()
                or self._take_once()
                or self._take_within()
                or self._take_since()
                or self._take_tail()
                or self._take_every()
                or self._take_date()
                or self._take_except()
                or self.take_days()
                or self._take_and()
                or self.take_filler()
                or self._take_time()
                or self._take_parts()
            )
            if not found:
                raise self.stray()
            if self._each_day:
                self._each_day = False
                self._dates().each = True
        self._all_parts_needed()

    # Days

    def _dates(self) -> Dates:
        """The days that stand here, to which more may be added."""
        last = self.parts[-1] if self.parts else None
        if not isinstance(last, Dates):
            last = Dates()
            self.parts.append(last)
        return last

    def take_days(self) -> bool:
        """Weekdays, which are noted."""
        days = self._named_days()
        if days is None:
            return False
        self._dates().days.update(days)
        return True

    def _take_except(self) -> bool:
        """Weekdays to leave out."""
        without = self.take_excepted()
        if without:
            self._dates().without |= without
        return bool(without)

    def _take_and(self) -> bool:
        """ "And" among days, which is no comma: "tomorrow and friday"."""
        item, last = self.peek(), self.parts[-1] if self.parts else None
        if not item.means(Means.AND) or item.is_mark or not isinstance(last, Dates):
            return False
        self.at += 1
        last.anded = True
        return True

    def _take_weekly(self) -> bool:
        """ "Weekly", "every week": once a week, on a day that may be named."""
        back = self.at
        found = self.take(Means.WEEKLY) or (self.take(Means.EVERY) and self.take(Means.WEEKS))
        if not found:
            self.at = back
            return False
        self.weekly = True
        return True

    def _take_every(self) -> bool:
        """ "Every other day", "every 3 days", "every other monday", "every 2 weeks"."""
        if self.take(Means.ALTERNATE):
            self._dates().every = 2
            return True
        back = self.at
        if not self.take(Means.EVERY) and not self._is_every_behind():
            return False
        if not self.peek().means(Means.OTHER):
            self._refuse_rank_of_day()
        number = "2" if self.take(Means.OTHER) else self.take_number()
        # A word for a week may be a day's name too: with a number it is the week.
        day = self.take_day() if number and not self.peek().means(Means.WEEKS) else None
        if day is not None:
            self._dates().days.add(day)
        weeks = day is not None or self.take(Means.WEEKS)
        if not number or not (weeks or self.take(Means.DAYS)):
            self.at = back
            return False
        every = int(number) * (WEEK if weeks else 1)
        if not 1 <= every <= MOST_EVERY_DAYS:
            raise self.fail("unread-word", self.said(back))
        self._dates().every = every
        self._dates().each |= every == 1
        return True

    def _is_every_behind(self) -> bool:
        """Whether a number and its unit stand here, whose word says "every": "3 günde bir"."""
        unit = self.peek(1)
        counted = self.peek().word.number != "" and unit.means(Means.DAYS, Means.WEEKS)
        return counted and unit.means(Means.EVERY)

    def _take_since(self) -> bool:
        """ "From monday", for one in so many days: its first date."""
        back = self.at
        spaced = any(isinstance(part, Dates) and part.every > 1 for part in self.parts)
        if not spaced or not self.take(Means.BEGINNING):
            return False
        ahead = near_day(self, self.today)
        ahead = self.take_date() if ahead is None else ahead
        if ahead is None:
            self.at = back
            return False
        self._dates().ahead.append(ahead)
        return True

    def _take_once(self) -> bool:
        """ "Once": about the time before it, or the days and times to come."""
        if not self.take(Means.ONCE):
            return False
        last = self.parts[-1] if self.parts else None
        if isinstance(last, Clock) and (self.ended or self.peek().means(Means.AND)):
            self.once.add(len(self.parts) - 1)
        else:
            self._dates().once = True
        return True

    def _take_date(self) -> bool:
        first = self.at
        coming = day_of_next_week(self, self.today)
        ahead = self.take_date() if coming is None else coming
        if ahead is None:
            return False
        dates = self._dates()
        dates.coming |= any(item.means(Means.NEXT) for item in self.items[first : self.at])
        dates.coming_first |= dates.coming and not dates.days and not dates.ahead
        dates.ahead.append(ahead)
        return True

    # A time from now

    def _take_within(self) -> bool:
        """ "In 2 hours", "in half an hour", "in 1 h 30"."""
        back = self.at
        if not self.take(Means.WITHIN):
            return False
        unit = self.peek(1) if self.peek().word.number else self.peek()
        if unit.means(Means.DAYS, Means.WEEKS):
            number = self.take_number() or "1"  # "in a week"
            days = int(number[:4]) * (1 if self.take(Means.DAYS) else WEEK)
            self.take(Means.WEEKS)
            if days > MOST_DAYS_AHEAD:
                raise self.fail("unread-far", self.said(back), most=MOST_DAYS_AHEAD)
            self._dates().ahead.append(days)
            return True
        minutes = take_length(self)
        if minutes is None:
            self.at = back
            return False
        if not 1 <= minutes <= 2 * MINUTES_A_DAY:
            raise self.fail("unread-word", self.said(back))
        self.within.append(minutes)
        return True

    # How often, or until when, which a reminder does not know

    def _take_tail(self) -> bool:
        """ "For 5", "x3", "5 times", "until friday", "from 1.12." behind a time."""
        if not any(isinstance(part, Clock) for part in self.parts):
            return False
        back = self.at
        if not (self._counted() or self._bounded()):
            self.at = back
            return False
        self.doubts.setdefault(Doubt.TAIL, self.said(back))
        self.tail = self.tail or self._kind_of_tail(back)
        if self.way.tail:
            return True
        self.at = back
        return False

    def _kind_of_tail(self, first: int) -> str:
        """The text that says why what stands from item `first` to here is more than is kept."""
        items = self.items[first : self.at]
        if items[0].means(Means.BEGINNING):
            return "unsure-begins"
        ends = (Means.UNTIL, Means.THROUGH, Means.DAYS, Means.WEEKS, Means.MONTHS, Means.YEARS)
        return "unsure-ends" if any(item.means(*ends) for item in items) else "unsure-count"

    def _counted(self) -> bool:
        """Goes past how often or how long: "for 5", "x3", "5 times", "for 2 weeks", or a number."""
        back = self.at
        joined = self.take(Means.COUNTED)
        lengths = Means.DAYS, Means.WEEKS, Means.MONTHS, Means.YEARS
        if joined and self.peek(1).means(*lengths) and self.take(Means.JOINING):
            return self.take(*lengths) is not None  # "for a week"
        number = self.take_number()
        year = number in {str(self.today.year), str(self.today.year + 1)}
        if not number or (len(number) > 2 and not year) or self._is_time_here():
            self.at = back
            return False
        unit = self.take(Means.COUNT, *lengths)
        if unit:  # "5 times a week"
            end = self.at
            self.skip()
            self.at = self.at if self.take(*lengths) else end
        bare = self._after_clock == back and self.parts and self._last_is_full()
        return joined is not None or unit is not None or bool(bare)

    def _is_time_here(self) -> bool:
        """Whether the number just taken is a time by what follows it."""
        follows = self.peek()
        glued = self.peek(-1).end == follows.start
        hours = follows.means(Means.CLOCK) or self._minutes_follow()
        hours |= glued and follows.text in {"/", ".", ",", ";"} and self.peek(1).word.number != ""
        part = glued and follows.means(Means.GLUED_AM, Means.GLUED_PM)
        months = follows.word.month is not None or self.peek(-2).word.month is not None
        return bool(hours or part or months or follows.means(Means.AM, Means.PM))

    def _last_is_full(self) -> bool:
        """Whether the last time has minutes, or its half of the day, so that no hour is apart."""
        last, item = self.parts[-1], self.items[self._after_clock - 1]
        bare = item.word.number != "" and isinstance(last, Clock) and last.said == item.text
        return isinstance(last, Clock) and not bare

    def _bounded(self) -> bool:
        """Goes past a first or a last day: "until friday", "from monday", "from 1.12."."""
        back = self.at
        begins = self.take(Means.BEGINNING)
        if not begins and not self.take(Means.UNTIL, Means.THROUGH):
            return False
        near = near_day(self, self.today) if not self.peek().means(Means.NEXT) else None
        if near is not None:
            # "from monday to friday" names days.
            ranged = self.take_range() and (self.take_day() is not None)
            return not (begins and ranged)
        if worded_date(self) is not None:
            return True
        self.at = back + 1
        if self.peek(1).text in {".", "/"} and numeric_date(self, DateOrder.DAY_MONTH) is not None:
            self.take_mark(".")
            return True
        self.at = back + 1
        named = self.take(Means.TODAY, Means.TOMORROW, Means.NEXT) is not None
        return self._to_end_of_words() or named

    def _to_end_of_words(self) -> bool:
        """Goes past words that say no time or weekday ("the end of may", "christmas"), if any."""
        back, most = self.at, len(self.items)
        self.skip()
        ends = (n for n in range(self.at, most) if self._is_time_or_day(n))
        self.at = next(ends, most)
        if self.at == back or self.items[self.at - 1].means(Means.AND):
            self.at = back
        return self.at > back

    def _is_time_or_day(self, at: int) -> bool:
        item = self.items[at]
        told = item.tells or item.word.day is not None or item.is_mark
        return told or item.means(Means.AND, Means.DAILY, Means.NOON, Means.MIDNIGHT)

    # Times

    def _take_time(self) -> bool:
        """A time, which is noted.

        Raises Unread for hours from one to another or "every 50", which breaks have.
        """
        if self.take(Means.EVERY, Means.HOURLY, Means.HALF_HOURLY):
            raise self.fail("unread-hours-of-reminder")
        clock = self.take_clock()
        if clock is None:
            return False
        self._after_clock = back = self.at
        bounded = self._bounded()
        self.at = back
        if not bounded and self.take_range() and self.take_clock():
            raise self.fail("unread-hours-of-reminder")
        self.at = back
        self.parts.append(self._in_part(clock))
        return True

    def _in_part(self, clock: Clock) -> Clock:
        """The time in the part of the day that was said before it: "evenings at 7 and 8"."""
        if self._part is None or (self._needless is None and not clock.bare):
            return clock
        self._needless = None
        return self._fit(clock, self._part)

    def _fit(self, clock: Clock, part: Means) -> Clock:
        fitting = clock.within(part)
        if fitting is None:
            raise self.fail("unread-time", clock.said)
        return fitting

    def _take_parts(self) -> bool:
        """A part of the day: of the last time ("8 on monday evenings") or of those to come."""
        at, part = self.at, self.take_part()
        if part is None:
            return False
        self.need(part, at)
        return True

    def need(self, part: Means, at: int) -> None:
        """Puts the last time into a part of the day, or those to come. at: the item of the part."""
        places = [n for n, one in enumerate(self.parts) if isinstance(one, Clock)]
        last = self.parts[places[-1]] if places else None
        apart = any(item.means(Means.AND) for item in self.items[self._after_clock : at])
        if isinstance(last, Clock) and not apart and (last.bare or last.within(part)):
            self.parts[places[-1]] = self._fit(last, part)
            return
        self._all_parts_needed()
        self._part, self._needless = part, at

    def _all_parts_needed(self) -> None:
        if self._needless is not None:
            self.at = self._needless
            raise self.stray()
