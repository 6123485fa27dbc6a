"""Weekdays as they stand in a line: each, ranges of them, words for some, and all but some."""

from collections.abc import Iterable

from lumbar.coach.schedule import EVERY_DAY
from lumbar.language.languages import Language
from lumbar.language.words import Means
from lumbar.reading.arranged import some_days
from lumbar.reading.line import Line

PARTS_OF_DAY = (
    *(Means.SMALL_HOURS, Means.MORNING, Means.MIDDAY, Means.AFTERNOON, Means.EVENING),
    Means.NIGHT,
)
"""What some languages say every day along with: "tous les matins"."""


class Weekdays(Line):
    """A line with weekdays in it."""

    def __init__(self, words: str, language: Language, example: str) -> None:
        """example: see Line."""
        super().__init__(words, language, example)
        self._days: set[int] = set()
        self._without: set[int] = set()
        self._each_day = False
        self._days_closed = False

    def take_days(self) -> bool:
        """Weekdays, which are noted.

        Raises Unread where others were named before a time that stood between.
        """
        first, days, without = self.at, self._named_days(), self.take_excepted()
        if days is None and not without:
            return False
        if self._days_closed:
            raise self.fail("unread-days", self.said(first))
        self._days.update(days or ())
        self._without |= without
        return True

    def close_days(self) -> None:
        """Notes that a time came: weekdays hold for all times, so they are named once."""
        self._days_closed = self.days is not None

    @property
    def days(self) -> tuple[int, ...] | None:
        """The weekdays that were named, in order; None for none.

        Where only days to leave out were named, it is the rest of the week, or of its working days.
        """
        if self._without:
            usual = not self._each_day and self._without <= set(self.week.working)
            named = self._days or set(self.week.working if usual else EVERY_DAY)
            return tuple(sorted(named - self._without))
        if self._days:
            return tuple(sorted(self._days))
        return EVERY_DAY if self._each_day else None

    def take_excepted(self) -> set[int]:
        """Goes past "except sunday", "but not on wed and fri": the days; empty for none.

        Days of which they are some are none of them: "except wednesday on weekdays".
        """
        back, found = self.at, set[int]()
        if not self.take(Means.EXCEPT):
            return found
        end = back
        self.skip()
        while not self.peek().means(Means.DAILY) and (days := self._named_days()):
            between = self.items[end : self.at] if found else ()
            anded = any(item.means(Means.AND) for item in between)
            if found and len(set(days)) > 1 and (not anded or found < set(days)):
                break
            found.update(days)
            end = self.at
            if self.peek(-1).closes:
                break
            self.skip()
        self.at = end
        return found

    def _named_days(self) -> Iterable[int] | None:
        """A day, a range of days or a word for some; empty for every day."""
        item = self.peek()
        if item.means(Means.DAILY) and not item.means(*PARTS_OF_DAY):
            self.at += 1
            self._each_day = True
            return ()
        if some := some_days(item, self.week):
            self.at += 1
            return some
        first = self.take_day()
        if first is None:
            return None
        back = self.at
        last = self.take_day() if self.take_range() else None
        if last is None:
            self.at, last = back, first
        return [(first + step) % 7 for step in range((last - first) % 7 + 1)]
