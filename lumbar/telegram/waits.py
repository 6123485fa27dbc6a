"""Until when each chat has told the bot to wait, by the `retry_after` of a 429."""

from collections.abc import Callable, Mapping

Keep = Callable[[int, float | None], None]
"""Keeps until when a chat waits (chat id, UTC seconds), None for no more, where its next owner
finds it; returns at once."""


class Waits:
    """The chats that wait. Times are in UTC seconds."""

    def __init__(self) -> None:
        self._until: dict[int, float] = {}
        self.keep: Keep | None = None
        """Where several replicas run."""

    def tell(self, chat: int, until: float) -> None:
        """Notes that a chat waits; the longest time that it was told holds."""
        self._until[chat] = max(self._until.get(chat, 0.0), until)
        if self.keep is not None:
            self.keep(chat, self._until[chat])

    def load(self, until: Mapping[int, float]) -> None:
        """Takes up what other replicas were told, by chat id."""
        for chat, at in until.items():
            self._until[chat] = max(self._until.get(chat, 0.0), at)

    def left(self, chat: int, now: float) -> float:
        """Returns the seconds for which a chat waits still; 0 or less for none."""
        return self._until.get(chat, 0.0) - now

    def over(self, chat: int) -> None:
        """Forgets a chat that takes calls again."""
        if self._until.pop(chat, None) is not None and self.keep is not None:
            self.keep(chat, None)
