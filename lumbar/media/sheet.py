"""A picture's layout, built part by part: panels, words that fit, and squares for days."""

from lumbar.media.canvas import Box, Plan, Ribbon, Shape, Tile, Words
from lumbar.media.lettering import REGULAR, Line, line_of

EDGE, GAP, INSIDE = 48, 24, 30
"""Pixels around the page, between two panels, and inside a panel at its sides."""
_RADIUS = 26
_SMALLEST = 0.7
"""Words that are too long shrink to this share of their size at least, then end in dots."""
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
    ) -> Box:
        """Places words by their start, middle or end; returns the box that they cover."""
        line = self.line(words, size, weight, within.width)
        written = Words(line, at - line.width * align, baseline, paint, within)
        if line.pieces:
            self.words.append(written)
        return written.box

    def line(self, words: str, size: int, weight: str, width: float) -> Line:
        """Returns the words in at most `width` pixels: smaller if need be, then shortened."""
        line = line_of(words, size, weight, right_to_left=self._right_to_left)
        smaller = size
        while line.width > width and smaller > size * _SMALLEST:
            smaller -= 1
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
