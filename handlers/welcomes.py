"""When people were welcomed last, so that a double tap on Start is one welcome."""

from collections import OrderedDict

TOGETHER_SECONDS = 2.0
"""Two /start that were written within so many seconds are one double tap. Telegram's clients send
/start once for each tap on Start, and a message's date has whole seconds."""
REMEMBERED = 10_000

Place = tuple[int, int]
"""A person's id and a chat's."""


class Welcomes:
    """The newest welcomes, in memory only: after a restart a double tap may be welcomed twice."""

    def __init__(self) -> None:
        self._last: OrderedDict[Place, tuple[str, float]] = OrderedDict()

    def has(self, place: Place, words: str, at: float) -> bool:
        """Whether these very words, written at `at` (UTC seconds), were answered already."""
        before, when = self._last.get(place, ("", float("-inf")))
        return before == words and 0 <= at - when <= TOGETHER_SECONDS

    def note(self, place: Place, words: str, at: float) -> None:
        """Notes that it is answered; not before it is, because an answer may fail."""
        self._last[place] = words, at
        self._last.move_to_end(place)
        while len(self._last) > REMEMBERED:
            self._last.popitem(last=False)
