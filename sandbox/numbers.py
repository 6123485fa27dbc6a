"""Ids that only rise: no run gives one again that an earlier run in the same folder gave."""

from __future__ import annotations

from collections.abc import Callable


class Numbers:
    """Whole numbers one after another, as itertools.count gives them, from `first` on.

    What keeps the world reserves them in blocks, ahead: `reserve(number)` is called before a
    number is given that no block covers, and returns the end of a block that is safely kept.
    """

    def __init__(self, first: int) -> None:
        self.next = first
        self._end: int | None = None
        self._reserve: Callable[[int], int] | None = None

    def __iter__(self) -> Numbers:
        return self

    def __next__(self) -> int:
        number = self.next
        if self._reserve is not None and (self._end is None or number >= self._end):
            self._end = self._reserve(number)
        self.next = number + 1
        return number

    def at_least(self, number: int) -> None:
        """Go on with `number`, unless it is behind."""
        self.next = max(self.next, number)

    def reserved_by(self, reserve: Callable[[int], int] | None) -> None:
        """Have blocks reserved by `reserve` from now on; None: no more."""
        self._reserve, self._end = reserve, None
