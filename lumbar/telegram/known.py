"""A cache of the messages in all chats: their ids, which the bot sent, and what they show."""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from lumbar.screens.screen import Screen

K = TypeVar("K")
V = TypeVar("V")
REMEMBERED = 20_000
"""Maximum entries of each kind, so that a rush of reminders does not fill the memory."""


class KnownMessages:
    """Keeps the newest REMEMBERED entries of each kind, in memory only."""

    def __init__(self) -> None:
        self._shown: OrderedDict[tuple[int, int], Screen] = OrderedDict()
        self._sent: OrderedDict[tuple[int, int], None] = OrderedDict()
        self._buttons: OrderedDict[int, int] = OrderedDict()
        self._newest: OrderedDict[int, int] = OrderedDict()
        self._lost: OrderedDict[int, int] = OrderedDict()
        self._flying: dict[int, int] = {}
        self.newer: Callable[[int], None] | None = None
        """Called with the id of a chat in which there is a newer message, or in which a message has
        lost its buttons."""

    def shows(self, chat_id: int, message_id: int) -> Screen | None:
        """Returns what a message shows; None if unknown."""
        return self._shown.get((chat_id, message_id))

    def remember(self, chat_id: int, message_id: int, screen: Screen) -> None:
        """Records what a message shows."""
        before = self.shows(chat_id, message_id)
        _put(self._shown, (chat_id, message_id), screen)
        if screen.rows:
            _put(self._buttons, chat_id, message_id)
        elif self._buttons.get(chat_id) == message_id:
            del self._buttons[chat_id]
        if before is not None and before.rows and not screen.rows and self.newer is not None:
            self.newer(chat_id)

    def last_with_buttons(self, chat_id: int) -> tuple[int, Screen] | None:
        """Returns the message that got its buttons last in a chat: its id and what it shows.

        None if none is known to have buttons.
        """
        message = self._buttons.get(chat_id)
        screen = self.shows(chat_id, message) if message is not None else None
        return (message, screen) if message is not None and screen is not None else None

    def forget(self, chat_id: int, message_id: int) -> None:
        """Records that it is unknown what a message shows."""
        self._shown.pop((chat_id, message_id), None)

    def lose(self, chat_id: int, after: int | None = None) -> None:
        """Records that a chat may hold a message of unknown id, because the answer was lost.

        after: the id after which it lies; default: the newest known id.
        """
        newest = self.newest(chat_id) if after is None else after
        if newest:  # without one, a search could not tell it from much older messages
            _put(self._lost, chat_id, min(newest, self._lost.get(chat_id, newest)))

    def lost(self, chat_id: int) -> int | None:
        """Returns the id after which such a lost message lies; None if there is none."""
        return self._lost.get(chat_id)

    @contextmanager
    def sending_to(self, chat_id: int) -> Iterator[None]:
        """Marks a message as being sent to a chat while the context is open: its id is unknown."""
        self._flying[chat_id] = self._flying.get(chat_id, 0) + 1
        try:
            yield
        finally:
            self._flying[chat_id] -= 1
            if not self._flying[chat_id]:
                del self._flying[chat_id]

    def flying(self, chat_id: int) -> bool:
        """Returns whether a message is being sent to the chat."""
        return chat_id in self._flying

    def found(self, chat_id: int) -> None:
        """Drops the entry of a chat's lost messages: a search has taken over."""
        self._lost.pop(chat_id, None)

    def seen(self, chat_id: int, message_id: int) -> None:
        """Records that a chat has a message with that id, from anyone."""
        newer = message_id > self.newest(chat_id)
        _put(self._newest, chat_id, max(message_id, self.newest(chat_id)))
        if newer and self.newer is not None:
            self.newer(chat_id)

    def sent(self, chat_id: int, message_id: int) -> None:
        """Records that the bot has sent a message."""
        _put(self._sent, (chat_id, message_id), None)
        self.seen(chat_id, message_id)

    def newest(self, chat_id: int) -> int:
        """Returns the highest known message id in a chat; 0 if none is known."""
        return self._newest.get(chat_id, 0)

    def knows(self, chat_id: int, message_id: int) -> bool:
        """Returns whether the bot sent the message in this run; only the last REMEMBERED count."""
        return (chat_id, message_id) in self._sent


def _put(notes: "OrderedDict[K, V]", key: K, value: V) -> None:
    """Adds an entry as the newest; drops the oldest above REMEMBERED."""
    notes[key] = value
    notes.move_to_end(key)
    while len(notes) > REMEMBERED:
        notes.popitem(last=False)
