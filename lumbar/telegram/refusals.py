"""What chats have refused lately, so that the same is not tried with every message."""

from collections import OrderedDict

from lumbar.clock import Clock
from lumbar.telegram.known import REMEMBERED

AGAIN_AFTER = 600.0
"""Seconds after which a file that was refused is tried again: rights change, and nobody says so."""


class Refusals:
    """Files that chats do not allow, effects that no chat takes, topics that are gone, groups that
    have moved.

    In memory only, the newest REMEMBERED of each: a restart costs one refused call for each.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._files: OrderedDict[tuple[int, str], float] = OrderedDict()
        self._topics: OrderedDict[tuple[int, int], None] = OrderedDict()
        self._moved: OrderedDict[int, int] = OrderedDict()
        self._effects: set[str] = set()

    def note_file(self, chat: int, what: str) -> None:
        """Records that a chat has refused a kind of file, or one file by its key."""
        self._files[chat, what] = self._clock.now() + AGAIN_AFTER
        self._files.move_to_end((chat, what))
        if len(self._files) > REMEMBERED:
            self._files.popitem(last=False)

    def refuses(self, chat: int, *what: str) -> bool:
        """Returns whether the chat has refused one of these lately."""
        now = self._clock.now()
        # A clock that was set back must not make it longer.
        return any(0 < self._files.get((chat, one), now) - now <= AGAIN_AFTER for one in what)

    def note_effect(self, effect: str) -> None:
        """Records that the server does not take a message effect, in any chat."""
        self._effects.add(effect)

    def refuses_effect(self, effect: str) -> bool:
        """Returns whether the server has refused a message effect in this run."""
        return effect in self._effects

    def note_topic(self, chat: int, topic: int) -> None:
        """Records that a topic takes no messages."""
        self._topics[chat, topic] = None
        if len(self._topics) > REMEMBERED:
            self._topics.popitem(last=False)

    def topic_is_gone(self, chat: int, topic: int) -> bool:
        """Returns whether the topic has refused a message since somebody last wrote there."""
        return (chat, topic) in self._topics

    def topic_is_back(self, chat: int, topic: int) -> None:
        """Records that somebody has written in a topic, so that it may take messages again."""
        self._topics.pop((chat, topic), None)

    def note_moved(self, chat: int, to: int) -> None:
        """Records that a group has become a supergroup."""
        self._moved[chat] = to
        if len(self._moved) > REMEMBERED:
            self._moved.popitem(last=False)

    def came_from_a_group(self, chat: int) -> bool:
        """Returns whether a supergroup is known to have been a group with another id."""
        return chat in self._moved.values()

    def where(self, chat: int) -> int:
        """Returns the id that a chat has now."""
        return self._moved.get(chat, chat)
