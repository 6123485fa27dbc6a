"""A picture's layout, built part by part: panels, words that fit, and squares for days."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from unicodedata import category, east_asian_width

from lumbar.media.canvas import Box, Plan, Ribbon, Shape, Tile, Words
from lumbar.media.lettering import REGULAR, Line, line_of

EDGE, GAP, INSIDE = 48, 24, 30
"""Pixels around the page, between two panels, and inside a panel at its sides."""
_RADIUS = 26
_SMALLEST = 0.7
"""Words that are too long shrink to this share of their size at least, then end in dots."""
_IN_TWO = 0.83
"""Words that may take two lines do so before they shrink below this share of their size, and have
it then at most."""
_FEWEST = 3
"""A line of two has as many letters at least."""
_LEADING = 1.2
"""From one baseline to the next, as a share of the size."""
START, MIDDLE, END = 0.0, 0.5, 1.0


class Sheet:
    """Collects what a Plan is made of; positions are pixels, as Box has them."""

    def __init__(self, *, right_to_left: bool) -> None:
        self._right_to_left = right_to_left
        self.tiles: list[Tile] = []
        self.shapes: list[Shape] = []
        self.ribbons: list[Ribbon] = []
        self.words: list[Words] = []

    def plan_of(self, height: int) -> Plan:
        """Returns what was collected as a picture that is `height` pixels high."""
        return Plan(
            height=height,
            tiles=tuple(self.tiles),
            shapes=tuple(self.shapes),
            ribbons=tuple(self.ribbons),
            words=tuple(self.words),
            right_to_left=self._right_to_left,
        )

    def panel(self, left: float, top: float, right: float, bottom: float) -> Box:
        """Adds a panel; returns the box for its content."""
        self.tiles.append(Tile(Box(left, top, right, bottom), "panel", _RADIUS))
        return Box(left + INSIDE, top, right - INSIDE, bottom)

    def write(  # noqa: PLR0913 - what a line of words has, by name
        self,
        words: str,
        within: Box,
        at: float,
        baseline: float,
        size: int,
        *,
        weight: str = REGULAR,
        paint: str = "ink",
        align: float = START,
        shrinks: bool = True,
    ) -> Box:
        """Places words by their start, middle or end; returns the box that they cover.

        shrinks: whether words that are too long get smaller before they are shortened.
        """
        line = self.line(words, size, weight, within.width, shrinks=shrinks)
        written = Words(line, at - line.width * align, baseline, paint, within)
        if line.glyphs:
            self.words.append(written)
        return written.box

    def write_lines(
        self,
        words: str,
        within: Box,
        baseline: float,
        size: int,
        *,
        weight: str = REGULAR,
        paint: str = "ink",
        rise: float = 0.5,
    ) -> None:
        """Places words in one line, or in two where they would get too small in one.

        rise: how far the upper of two lines goes up from the baseline, as a share of what is
        between them; the lower goes down by the rest.
        """
        lines, least = [words], math.ceil(size * _SMALLEST)
        pairs = [*_broken(words)]
        less = math.ceil(size * _IN_TWO)
        if pairs and not self._fits(lines, less, weight, within.width):
            size = less
            lines = self._best(pairs, least, weight, within.width)
        size = max(self.one_size(lines, size, within.width, weight), least)
        at = baseline - rise * size * _LEADING * (len(lines) - 1)
        for line in lines:
            self.write(
                line, within, within.left, at, size, weight=weight, paint=paint, shrinks=False
            )
            at += size * _LEADING

    def _best(self, pairs: Sequence[list[str]], least: int, weight: str, width: float) -> list[str]:
        """Returns the two lines that may be largest; if none fits, those with the longer first
        line that does, so that the second alone ends in dots."""
        even = min(pairs, key=lambda pair: self._widest(pair, least, weight))
        if self._fits(even, least, weight, width):
            return even
        begin = [pair for pair in pairs if self.wide(pair[0], least, weight) <= width]
        return begin[-1] if begin else even

    def one_size(self, lines: Iterable[str], size: int, width: float, weight: str = REGULAR) -> int:
        """Returns the largest size at which each of these lines has room in `width` pixels."""
        kept = tuple(lines)
        return largest(size, lambda one: self._fits(kept, one, weight, width))

    def _fits(self, lines: Iterable[str], size: int, weight: str, width: float) -> bool:
        return self._widest(lines, size, weight) <= width

    def _widest(self, lines: Iterable[str], size: int, weight: str) -> float:
        return max(self.wide(line, size, weight) for line in lines)

    def wide(self, words: str, size: int, weight: str = REGULAR) -> float:
        """Returns how wide words are in one line; pixels."""
        return line_of(words, size, weight, right_to_left=self._right_to_left).width

    def line(
        self, words: str, size: int, weight: str, width: float, *, shrinks: bool = True
    ) -> Line:
        """Returns the words in at most `width` pixels: smaller if need be, then shortened."""
        smaller = self.one_size([words], size, width, weight) if shrinks else size
        line = line_of(words, smaller, weight, right_to_left=self._right_to_left)
        while line.width > width and len(words) > 1:
            words = words[:-2].rstrip() + "…"
            line = line_of(words, smaller, weight, right_to_left=self._right_to_left)
        return line

    def cell(self, at: Box, size: float, paint: str, *, today: bool) -> None:
        """Adds a day's square by its corner, `size` pixels each way; today's has a ring."""
        cell = Box(at.left, at.top, at.left + size, at.top + size)
        if today:
            self.tiles.append(Tile(cell.grown(6), "warm", 16))
            self.tiles.append(Tile(cell.grown(3), "panel", 13))
        self.tiles.append(Tile(cell, paint, 10))


def largest(size: int, fits: Callable[[int], bool]) -> int:
    """Returns the largest size, from `size` to the smallest that words may have, that fits; the
    smallest if none does."""
    least = math.ceil(size * _SMALLEST)
    return next((one for one in range(size, least, -1) if fits(one)), least)


def _broken(words: str) -> Iterator[list[str]]:
    """Yields the ways to break words into two lines: at a space, or between Han or Kana."""
    for at in range(1, len(words)):
        before, after = words[at - 1], words[at]
        if after == " " or (_stands_alone(before) and _stands_alone(after)):
            pair = [words[:at].strip(), words[at:].strip()]
            if min(map(len, pair)) >= _FEWEST:
                yield pair


def _stands_alone(letter: str) -> bool:
    return east_asian_width(letter) == "W" and category(letter) == "Lo"
