"""How many calls each chat, and all of them together, may still take: pure, time as an argument."""

from collections import deque
from dataclasses import dataclass

PRIVATE_RATE, GROUP_RATE = 1.0, 17 / 60
"""Calls a second in one chat. Telegram lets about 1 a second through in a private chat and 20 a
minute in a group, with a small burst (Bot API FAQ, "My bot is hitting limits"); 17 and the burst
of 3 make 20 in any minute."""
BURST = 2.8
"""Calls at once in a chat that was quiet: a little under the 3 that Telegram was seen to let
through, because calls do not arrive as evenly as they are sent."""
WINDOW = 1.02
"""Seconds in which no more than a second's calls go out over all chats."""
SOON = 0.001
"""Seconds not worth waiting for: less than a call's way to Telegram varies by."""
MOST_CHATS = 10_000


@dataclass(slots=True)
class _Chat:
    left: float
    at: float


class Budget:
    """Counts calls; every method takes `now` in seconds of one clock."""

    def __init__(self, per_second: float) -> None:
        """per_second: calls a second allowed over all chats."""
        self._per_second = max(1, int(per_second))
        self._recent: deque[float] = deque()
        self._chats: dict[int, _Chat] = {}

    def wait(self, chat: int, now: float) -> float:
        """Seconds until a call may go to the chat; 0 where it may go now."""
        overall = 0.0
        while self._recent and self._recent[0] <= now - WINDOW:
            self._recent.popleft()
        if len(self._recent) >= self._per_second:
            overall = self._recent[-self._per_second] + WINDOW - now
        missing = 1.0 - self._left(chat, now)
        wait = max(overall, missing / _rate(chat))
        return wait if wait > SOON else 0.0

    def take(self, chat: int, now: float) -> None:
        """Counts a call that goes to the chat now."""
        self._recent.append(now)
        self._chats[chat] = _Chat(self._left(chat, now) - 1.0, now)
        if len(self._chats) > MOST_CHATS:
            self._chats = {
                known: state
                for known, state in self._chats.items()
                if self._left(known, now) < BURST
            }

    def _left(self, chat: int, now: float) -> float:
        state = self._chats.get(chat)
        if state is None:
            return BURST
        return min(BURST, state.left + max(now - state.at, 0.0) * _rate(chat))


def _rate(chat: int) -> float:
    return PRIVATE_RATE if chat > 0 else GROUP_RATE
