"""What is known of the messages in all chats: which there are, whose, and what they show."""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from lumbar.screens.screen import Screen

K = TypeVar("K")
V = TypeVar("V")
REMEMBERED = 20_000
"""Of each kind of note, so that a rush of reminders does not fill the memory."""


class KnownMessages:
    """Notes about messages, the newest REMEMBERED of each kind; a restart forgets them all."""

    def __init__(self) -> None:
        self._shown: OrderedDict[tuple[int, int], Screen] = OrderedDict()
        self._sent: OrderedDict[tuple[int, int], None] = OrderedDict()
        self._newest: OrderedDict[int, int] = OrderedDict()
        self._lost: OrderedDict[int, int] = OrderedDict()
        self._flying: dict[int, int] = {}

    def shows(self, chat_id: int, message_id: int) -> Screen | None:
        """What a message shows, where that is remembered."""
        return self._shown.get((chat_id, message_id))

    def remember(self, chat_id: int, message_id: int, screen: Screen) -> None:
        """Notes what a message shows."""
        _put(self._shown, (chat_id, message_id), screen)

    def forget(self, chat_id: int, message_id: int) -> None:
        """Notes that it is not known what a message shows."""
        self._shown.pop((chat_id, message_id), None)

    def lose(self, chat_id: int, after: int | None = None) -> None:
        """Notes that a message may be in a chat whose id nobody knows: its answer was lost.

        after: the id after which it lies, where that is not the newest that is known.
        """
        newest = self.newest(chat_id) if after is None else after
        if newest:  # else nothing tells it from messages of long ago
            _put(self._lost, chat_id, min(newest, self._lost.get(chat_id, newest)))

    def lost(self, chat_id: int) -> int | None:
        """The id after which such a message lies; None where there is none."""
        return self._lost.get(chat_id)

    @contextmanager
    def sending_to(self, chat_id: int) -> Iterator[None]:
        """While a message is on its way to a chat: nobody knows its id."""
        self._flying[chat_id] = self._flying.get(chat_id, 0) + 1
        try:
            yield
        finally:
            self._flying[chat_id] -= 1
            if not self._flying[chat_id]:
                del self._flying[chat_id]

    def flying(self, chat_id: int) -> bool:
        """Whether a message is on its way to the chat."""
        return chat_id in self._flying

    def found(self, chat_id: int) -> None:
        """Notes that all such messages have been looked for."""
        self._lost.pop(chat_id, None)

    def seen(self, chat_id: int, message_id: int) -> None:
        """Notes that a chat has a message of that id, whoever's it is."""
        _put(self._newest, chat_id, max(message_id, self.newest(chat_id)))

    def sent(self, chat_id: int, message_id: int) -> None:
        """Notes that the bot has sent a message."""
        _put(self._sent, (chat_id, message_id), None)
        self.seen(chat_id, message_id)

    def newest(self, chat_id: int) -> int:
        """The highest id of a message that is known in a chat; 0 where none is."""
        return self._newest.get(chat_id, 0)

    def knows(self, chat_id: int, message_id: int) -> bool:
        """Whether the bot sent the message in this run; of the last REMEMBERED that is told."""
        return (chat_id, message_id) in self._sent


def _put(notes: "OrderedDict[K, V]", key: K, value: V) -> None:
    """Notes a value as the newest; the oldest are forgotten."""
    notes[key] = value
    notes.move_to_end(key)
    while len(notes) > REMEMBERED:
        notes.popitem(last=False)
