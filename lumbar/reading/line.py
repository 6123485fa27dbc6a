"""A parser for one line, read from left to right, with errors to show to the person."""

from typing import Any

from lumbar.language.languages import Language
from lumbar.language.segments import tidy
from lumbar.language.vocabulary import Word
from lumbar.language.words import Means
from lumbar.reading.arranged import arranged
from lumbar.reading.items import Item, items_of

MOST_LETTERS = 200
"""Longer lines are not read."""
MOST_LETTERS_SHOWN = 40
"""The most letters of a person's own words that an answer quotes."""

BEFORE_CLOCKS = (Means.NOON, Means.MIDNIGHT, Means.JOINING)
"""What may follow a word that leads to a time, beside a number."""
_NOTHING = Item(text="", word=Word(), start=-1, end=-1)
"""What stands before the beginning and after the end."""


class Unread(Exception):
    """What could not be read.

    key: the text that says so kindly, with an example that works; arguments: what fills it in.
    """

    def __init__(self, key: str, **arguments: str | float) -> None:
        super().__init__(key)
        self.key = key
        self.arguments = arguments


class Unsure(Unread):
    """What can be read in several ways, or in one that is only likely.

    choices: what it may mean, likeliest first; one at least.
    """

    def __init__(self, why: Unread, choices: tuple[Any, ...]) -> None:
        super().__init__(why.key, **why.arguments)
        self.choices = choices


class Line:
    """A line being parsed: its items and the current position.

    A `take` method moves past what it finds, and does not move if it finds nothing.
    """

    def __init__(self, words: str, language: Language, example: str) -> None:
        """example: the text that is a line which can be read. Raises Unread for a long one."""
        words = " ".join(words.split())
        self._example = language(example)
        self.date_order = language.words.date_order
        self.week = language.week
        self.calendar = language.calendar
        self.persian = bool(language.words.persian_months)
        """Whether years of the Persian calendar are told in it."""
        self._text = tidy(words[: MOST_LETTERS + 1])
        if max(len(words), len(self._text)) > MOST_LETTERS:
            raise self.fail("unread-word", self._text)
        self.items = arranged(items_of(self._text, language.words), self.week)
        self.at = 0

    # What is said where it makes no sense

    def fail(self, key: str, said: str = "", **more: str | float) -> Unread:
        """The error with what was said, shortened, and the example."""
        return Unread(key, said=_shown(said), example=self._example, **more)

    def stray(self) -> Unread:
        """The error for what stands here, or last, and makes no sense here."""
        item = self.items[min(self.at, len(self.items) - 1)]
        start, end = item.start, item.end
        if item.is_mark:
            # A mark alone says little: show what it is written in.
            start = self._text.rfind(" ", 0, start) + 1
            end = f"{self._text} ".find(" ", end)
        return self.fail("unread-word", self._text[start:end])

    def missing(self) -> Unread:
        """The error for something needed here that does not stand here."""
        return self.fail("unread-nothing") if self.ended else self.stray()

    def said(self, first: int) -> str:
        """What was written from item `first` to here."""
        return self._text[self.items[first].start : self.items[max(first, self.at - 1)].end]

    def unfold(self) -> None:
        """Puts what a time in words is made of in its place: it may be a length."""
        item = self.peek()
        if item.apart:
            self.items[self.at : self.at + 1] = item.apart

    # What stands here

    @property
    def ended(self) -> bool:
        """Whether nothing is left."""
        return self.at >= len(self.items)

    def peek(self, ahead: int = 0) -> Item:
        """The item here, or some ahead or behind; beyond the ends one that means nothing."""
        at = self.at + ahead
        return self.items[at] if 0 <= at < len(self.items) else _NOTHING

    def take(self, *wanted: Means) -> Item | None:
        """The item here if it can mean one of them."""
        item = self.peek()
        if not item.means(*wanted):
            return None
        self.at += 1
        return item

    def take_mark(self, *marks: str) -> str:
        """One of the marks; empty where none stands here."""
        mark = self.peek().text if self.peek().text in marks else ""
        self.at += bool(mark)
        return mark

    def take_number(self) -> str:
        """The digits here; empty where there are none."""
        number = self.peek().word.number
        self.at += bool(number)
        return number

    def take_day(self) -> int | None:
        """A weekday: its number, from Monday, 0."""
        item, before = self.peek(), self.peek(-1)
        if before.word.number and before.end == item.start and item.means(Means.ORDINAL):
            return None  # "5th" is no Thursday, though "th" may be
        self.at += item.word.day is not None
        return item.word.day

    def take_month(self) -> int | None:
        """A month's name: its number, from the first of its calendar, 1.

        What may be a number or a weekday, too, is a month behind a number alone: "5 mar".
        """
        item, before = self.peek(), self.peek(-1)
        if item.means(Means.JOINING):
            before = self.peek(-2)
        other = item.word.number != "" or item.word.day is not None
        month = item.word.month if not other or before.word.number else None
        self.at += month is not None
        return month

    def take_range(self) -> bool:
        """What leads from a beginning to an end."""
        if self.peek(-1).means(Means.RANGED):
            return True  # an ending of the word before says so
        return bool(self.take_mark("-") or self.take(Means.UNTIL, Means.THROUGH))

    def take_filler(self) -> bool:
        """A small word or mark that may stand between things."""
        item, after = self.peek(), self.peek(1)
        leads = item.means(Means.EVERY) and after.text != "" and not after.word.number
        leads |= item.means(Means.CLOCK_BEFORE) and (after.tells or after.means(*BEFORE_CLOCKS))
        dated = item.means(Means.DATE_BEFORE) and not item.means(Means.UNTIL)
        leads |= dated and after.word.number != ""
        leads |= item.means(Means.DAYS) and after.word.day is not None
        around = self._text[item.start - 1 : item.start] + self._text[item.end : item.end + 1]
        spaced = item.text == "-" and not around.strip()
        found = leads or spaced or item.means(Means.AND, Means.JOINING, Means.ALSO)
        self.at += found
        return found

    def takes_also(self) -> bool:
        """Whether the line adds to what is set: "also 18:00", "+ 18:00", "18:00 as well".

        Goes past what says so at its beginning.
        """
        while self.peek().means(Means.JOINING) and not self.peek().means(Means.ALSO):
            self.at += 1
        first, last = self.peek(), self.items[-1] if self.items else self.peek()
        word = first.means(Means.ALSO) or (first.means(Means.AND) and not first.is_mark)
        if word or first.text in {"+", "&"}:
            return True
        self.at = 0
        return last.means(Means.ALSO)

    def skip(self) -> None:
        """Goes past all fillers."""
        while self.take_filler():
            pass

    def end(self) -> None:
        """Raises Unread where something other than fillers is left."""
        self.skip()
        if not self.ended:
            raise self.stray()


def _shown(said: str) -> str:
    plain = "".join(letter for letter in said if letter.isprintable())
    return plain if len(plain) <= MOST_LETTERS_SHOWN else f"{plain[: MOST_LETTERS_SHOWN - 1]}…"
