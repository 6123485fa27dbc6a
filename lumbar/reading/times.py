"""Times of day and weekdays as they stand in a line."""

from msgspec.structs import replace

from lumbar.coach.zones import MINUTES_A_DAY
from lumbar.language.languages import Language
from lumbar.language.locales import clock_mark
from lumbar.language.territory import SUNDAY, home_of
from lumbar.language.words import Means
from lumbar.reading.clock import LEADING, NOON, PARTS, Clock, Doubt, shifted
from lumbar.reading.weekdays import Weekdays

_SHIFTS = {Means.HALF_PAST: 30, Means.QUARTER_PAST: 15, Means.QUARTER_TO: -15}


HALF_HOUR = 30
MOST_OF_A_WEEKDAY = 5
"""How often a weekday comes in a month at most."""
SURE_TO = 24
"""More minutes than this before an hour are no hour themselves: "25 to 8"."""
SPOKEN_HOURS = 12
"""A number in words is an hour up to here: "seven fifteen" is one time, "nine ten" may be two."""
MINUTES_TO = (5, 10, 20, 25)
"""What is said without "minutes": "ten to nine"."""

_PAIRING = (",", ";", "/", "_", "|", "@", "、", "،")
"""Marks between hours and minutes for want of a colon."""


def _past_hours(digits: str) -> bool:
    """Whether they are two digits that no hour has."""
    return len(digits) == 2 and digits.isdecimal() and int(digits) > 24


def _can_be_no_hour(digits: str) -> bool:
    """Whether two digits are minutes by their looks: "00", "05", "30"."""
    return _past_hours(digits) or (len(digits) == 2 and digits.isdecimal() and digits[0] == "0")


class Times(Weekdays):
    """A line with times and weekdays in it."""

    parts_lead = True
    """Whether a part of the day before a time belongs to that time alone."""
    ranges = True
    """Whether hours from one to another may stand here; else "9-30" is a time."""

    def __init__(
        self, words: str, language: Language, example: str, *, pairs: bool | None = None
    ) -> None:
        """example: see Line; pairs: whether two numbers like "18 20" are one time, None: where
        they cannot be two."""
        super().__init__(words, language, example)
        self.pairs = pairs
        if not pairs:
            self.items = [
                one for item in self.items for one in (item.apart if item.doubtful else (item,))
            ]
        self.paired_by: set[str] = set()
        self.unsurely_by: set[str] = set()
        """The marks in times like "8,00", and in those that could be two."""
        self.spaced = True
        """Whether the hour and the minutes may stand apart."""
        self.minutes_to = True
        """Whether "10 to 5" is a time; else it is hours from one to another."""
        self.half_past = True
        """Whether "half nine" is 9:30; else it is 8:30."""
        place = language.country or home_of(language.tag)
        self.week_begins = self.week.begins if place else SUNDAY
        self.dotted = clock_mark(language.words.language) == "."
        self.later_week = False
        """Whether "next friday" is next week's; else it is the nearest."""
        self._opening = False
        """Whether the beginning of hours stands here, behind which a range follows."""
        self.doubts: dict[Doubt, str] = {}
        """What was met that can be read otherwise, as it is said."""

    def take_clock(self) -> Clock | None:
        """The time of day that begins here; None where none does."""
        first, before = self.at, self._leading_part()
        back = self.at
        if self.take(Means.CLOCK_BEFORE) and not self._tells_from_here():
            self.at = back
        if (named := self._named()) is not None:
            return Clock(minute=PARTS[named].start, marked=True, said=self.said(first))
        shift = next((minutes for means, minutes in _SHIFTS.items() if self.take(means)), 0)
        shift = shift or self._take_half() or self._take_minutes_beside()
        if shift and (named := self._named()) is not None:
            beside = (PARTS[named].start + shift) % MINUTES_A_DAY
            return Clock(minute=beside, marked=True, said=self.said(first))
        minute = self._told_minute() if not shift else None
        if minute is None:
            self._refuse_rank_of_day()
            number = self.take_number()
            if not number:
                if shift:
                    raise self.stray()
                self.at = first
                return None
            minute = self._minute(number, whole_hour=shift != 0)
        self.take(Means.CLOCK)
        clock = None if minute is None else Clock(minute=minute, marked=False, said="")
        if before is not None:
            clock = clock and clock.within(before)
        clock = clock and self._in_parts_behind(clock, led=before is not None)
        if clock is None:
            raise self.fail("unread-time", self.said(first))
        return replace(clock, minute=shifted(clock, shift), said=self.said(first))

    def _in_parts_behind(self, clock: Clock, *, led: bool) -> Clock | None:
        """The time in the parts of the day behind it; led: one stands before it, so that another
        may be the next time's: "sabah 9 aksam 6"."""
        back, inside = self.at, clock
        while part := self._part_of_clock():
            found = inside.within(part)
            if found is None:
                self.at = back if led else self.at
                return inside if led else None
            back, inside = self.at, found
        return inside

    def _refuse_rank_of_day(self) -> None:
        """Raises Unread for "the first monday" of a month, which no reminder knows."""
        rank, day = self.peek().word, self.peek(1).word.day
        if rank.nth and day is not None and int(rank.number) <= MOST_OF_A_WEEKDAY:
            raise self.fail("unread-word", self.peek().text)

    def _told_minute(self) -> int | None:
        """Goes past a time in words ("halb zehn"): its minute of the day; None where none is."""
        item = self.peek()
        if item.word.clock is None:
            return None
        if item.doubtful:
            self.doubts.setdefault(Doubt.PAIR, self._text[item.start : item.end])
            self.unsurely_by.add(item.text)
        self.at += 1
        return item.word.clock

    def _leading_part(self) -> Means | None:
        """Goes past a part of the day before a time: "早上9点"; None where there is none."""
        if not self.parts_lead:
            return None
        back, part = self.at, self.take_part(*LEADING)
        if part is None:
            return None
        while self.take(Means.JOINING, Means.CLOCK_BEFORE):
            pass
        if not self.peek().tells:
            self.at, part = back, None
        return part

    def _tells_from_here(self) -> bool:
        """Whether a time follows a word that leads to one: "saat 9"."""
        item = self.peek()
        return item.tells or item.means(Means.NOON, Means.MIDNIGHT, *LEADING)

    def _named(self) -> Means | None:
        """Goes past noon or midnight; "中午" before an hour is a part of the day."""
        if self.peek().means(Means.MIDDAY) and self.peek(1).tells:
            return None
        return next((means for means in (Means.NOON, Means.MIDNIGHT) if self.take(means)), None)

    def _take_half(self) -> int:
        """Goes past "half" before an hour; minutes after it, 0 for none."""
        if not self.peek().means(Means.HALF) or not self.peek(1).word.number:
            return 0
        self.at += 1
        if not self._is_hour_here():
            self.at -= 1
            return 0
        said = self._text[self.peek(-1).start : self.peek().end]
        self.doubts.setdefault(Doubt.HALF, said)
        return HALF_HOUR if self.half_past else -HALF_HOUR

    def _take_minutes_beside(self) -> int:
        """Goes past "10 past", "20 minutes to" before an hour; minutes after it, 0 for none."""
        back, number = self.at, self.take_number()
        unit = self.take(Means.MINUTES) is not None
        past, to = self.take(Means.MINUTES_PAST), self.peek()
        if past is None and not self.take(Means.MINUTES_TO):
            self.at = back
            return 0
        minutes = int(number[:3] or 0)
        if not 1 <= minutes <= 59 or not self._is_hour_here():
            self.at = back
            return 0
        if past is not None:
            return minutes
        most = SURE_TO if self.items[back].text.isdecimal() else SPOKEN_HOURS
        hours = to.means(Means.UNTIL) and not unit and minutes <= most
        if hours and (not self.minutes_to or minutes not in MINUTES_TO):
            self.at = back
            return 0
        if hours:
            said = self._text[self.items[back].start : self.peek().end]
            self.doubts.setdefault(Doubt.TO, said)
        return -minutes

    def _is_hour_here(self) -> bool:
        """Whether a whole hour of twelve stands here."""
        hour, mark, more = self.peek(), self.peek(1), self.peek(2)
        if hour.means(Means.NOON, Means.MIDNIGHT):
            return True
        if mark.text in {":", "."} and mark.start == hour.end and more.word.number:
            return False
        return hour.word.number != "" and 1 <= int(hour.word.number[:3]) <= SPOKEN_HOURS

    def _minute(self, number: str, *, whole_hour: bool) -> int | None:
        """The minute of the day that begins with these digits; None where there is none."""
        hours, minutes = number, "00"
        if len(number) in (3, 4):
            hours, minutes = number[:-2], number[-2:]
        elif self._minutes_follow() and not whole_hour:
            self.at += 1
            minutes = self.take_number()
        elif not whole_hour and (spoken := self._spoken_minutes()):
            minutes = spoken
        elif not whole_hour and (away := self._paired(number)) is not None:
            self.at += away
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
        glued = before.end == mark.start and mark.end == minutes.start
        apart = mark.means(Means.CLOCK) and _can_be_no_hour(minutes.text)
        leads = mark.text == ":" or (glued and (mark.text == "." or mark.means(Means.CLOCK)))
        return (leads or apart) and minutes.word.number != ""

    def _spoken_minutes(self) -> str:
        """Goes past the minutes in "nine thirty", "eight oh five"; two digits, or "" for none."""
        item = self.peek()
        if item.means(Means.ZERO) and not item.text.isdecimal():
            digit = self.peek(1).word.number
            if len(digit) != 1:
                return ""
            self.at += 2
            return f"0{digit}"
        number = item.word.number
        ranged = self.peek(-1).means(Means.RANGED)  # "sekizden on altiya" are hours
        if len(number) != 2 or item.text.isdecimal() or ranged or self._goes_on_after(0):
            return ""
        if int(number) <= SPOKEN_HOURS:
            if self.pairs is None:
                return ""
            self.doubts.setdefault(Doubt.PAIR, f"{self.peek(-1).text} {item.text}")
            self.unsurely_by.add(" ")
            if not self.pairs:
                return ""
        self.at += 1
        return number

    def _paired(self, hours: str) -> int | None:
        """How far ahead the minutes stand in "8,00", "20 00" or "18/20"; None where there are none.

        Two digits that can be no hour are minutes. Others may be another time: see `pairs`.
        """
        before, mark = self.peek(-1), self.peek()
        away = int(mark.text in _PAIRING)
        minutes = self.peek(away)
        if away and (before.end != mark.start or mark.end != minutes.start):
            away, minutes = (1, self.peek(1)) if _past_hours(self.peek(1).text) else (0, mark)
        if (
            not self.ranges
            and mark.text == "-"
            and _can_be_no_hour(self.peek(1).text)
            and before.end == mark.start
        ):
            away, minutes = 1, self.peek(1)  # 9-30
        if not away and not self.spaced:
            return None
        if int(hours) > 24 or len(minutes.text) != 2 or not minutes.text.isdecimal():
            return None
        if int(minutes.text) > 59 or self._goes_on_after(away):
            return None
        if _can_be_no_hour(minutes.text):
            self.paired_by.add(self.peek().text if away else "")
            return away
        if self.pairs is None:
            return None
        by = self.peek().text if away else ""
        self.doubts.setdefault(Doubt.PAIR, f"{hours}{by or ' '}{minutes.text}")
        self.unsurely_by.add(by)
        return away if self.pairs else None

    def _goes_on_after(self, away: int) -> bool:
        """Whether what stands there is an hour: its minutes, or a range, follow."""
        number, mark, after = self.peek(away), self.peek(away + 1), self.peek(away + 2)
        glued = number.end == mark.start and mark.end == after.start
        minutes = mark.text == ":" or (glued and mark.text == ".") or mark.means(Means.CLOCK)
        ranged = mark.text == "-" or mark.means(Means.UNTIL, Means.THROUGH)
        ranged &= not self._opening and int(number.word.number or 0) <= SURE_TO
        return mark.means(Means.MINUTES) or ((minutes or ranged) and after.word.number != "")

    def _part_of_clock(self) -> Means | None:
        """The part of the day that is said right after a time: "pm", "in the evening"."""
        if self.peek(-1).word.number and self.peek(-1).end == self.peek().start:
            if self.take(Means.GLUED_AM):
                return Means.AM
            if self.take(Means.GLUED_PM):
                return Means.PM
        if self.peek(-1).means(Means.RANGED):
            return None  # "gece on birden sabah 6": the morning is the end's
        back = self.at
        while self.take(Means.JOINING, Means.EVERY):
            pass
        until = self.at > back and self.peek(-1).means(Means.UNTIL)
        part = self.take_part()
        if part is None or (until and part in (Means.NOON, Means.MIDNIGHT)):
            self.at = back  # "9h à midi" are hours
            return None
        return part

    def take_part(self, *among: Means) -> Means | None:
        """A part of the day, of all or of some; "every morning" names every day besides."""
        if self.peek().means(Means.TOMORROW) and not self.peek(-1).means(Means.EVERY):
            return None  # "morgen" and "mañana" are tomorrow before they are a morning
        item, before = self.take(*(among or PARTS)), self.peek(-2)
        if item is None:
            return None
        self._each_day |= before.means(Means.EVERY) or item.means(Means.DAILY)
        return next(part for part in among or PARTS if item.means(part))

    def take_hours(self) -> tuple[Clock, Clock, str] | None:
        """The hours that begin here: first, last and as said; None where none begin."""
        first = self.at
        between = self.take(Means.BETWEEN)
        paired = self._paired_hours(between=between is not None)
        start = paired[0] if paired else self.take_clock()
        if start is None:
            if between:
                raise self.stray()
            return None
        end = paired[1] if paired else self._end_of_hours(start, between=between is not None)
        if end is None:
            raise self.fail("unread-hours", self.said(first))
        later = replace(start, minute=start.minute + NOON)
        if start.bare and end.marked and later.minute < end.minute:
            start = later  # "1-5 pm"
        return start, end, self.said(first)

    def _end_of_hours(self, start: Clock, *, between: bool) -> Clock | None:
        if self.take_range() or (between and self.take(Means.AND)):
            return self.take_clock()
        back, end = self.at, self.take_clock() if start.marked else None
        if end is not None and end.marked:
            return end  # "sabah 9 aksam 6"
        self.at = back
        return None

    def _paired_hours(self, *, between: bool) -> tuple[Clock, Clock] | None:
        """Hours whose beginning is like "8,30" or "8 30"; None where it is not.

        An hour alone is no beginning of hours, so the number behind it is its minutes.
        """
        back, before = self.at, (self.pairs, self.spaced, self.paired_by, self.unsurely_by)
        self.pairs, self.spaced, self.paired_by, self.unsurely_by = True, True, set(), set()
        self._opening = True
        try:
            start = self.take_clock()
        finally:
            self._opening = False
        sure, by = bool(self.paired_by), self.paired_by | self.unsurely_by
        self.spaced, self.paired_by, self.unsurely_by = "" in by, set(), set()
        end = self._end_of_hours(start, between=between) if start is not None and by else None
        alike = sure or by == self.paired_by | self.unsurely_by
        self.pairs, self.spaced, self.paired_by, self.unsurely_by = before
        if start is None or end is None or not alike:
            self.at = back
            return None
        return start, end

    def sure(self) -> None:
        """Raises Unread where a time was read that is half an hour apart from place to place."""
        if said := self.doubts.get(Doubt.HALF):
            raise self.fail("unread-word", said)

    def minute_of(self, clock: Clock) -> int:
        """The minute of a time that is to lie in its day. Raises Unread for its end."""
        if clock.minute == MINUTES_A_DAY:
            raise self.fail("unread-midnight", clock.said)
        return clock.minute
