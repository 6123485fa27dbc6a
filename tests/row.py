"""What the row of lumbar.store.postgres.quota grants, by a simple count: for tests whose clock is
driven. tests/store/test_quota.py shows that PostgreSQL grants the same."""

import math
from collections.abc import Callable, Sequence

QUANTA, TENTH = 52, 5


class Row:
    """Grants calls to all who ask. away: raised instead of an answer, while it is set."""

    def __init__(self, per_second: int, now: Callable[[], float]) -> None:
        """now: returns seconds."""
        self.away: Exception | None = None
        self.granted = self.asked = 0
        self._per_second = per_second
        self._now = now
        self._spent: list[tuple[int, int]] = []

    async def ask(self, calls: Sequence[int], leave: Sequence[int], *, made: int) -> int:
        """See Quota.ask."""
        if self.away is not None:
            raise self.away
        self.asked += 1
        rate, now = self._per_second, math.floor(self._now() * 50)
        self._spent.append((now, made))
        self._spent = [(at, n) for at, n in self._spent if at > now - QUANTA]
        whole = sum(n for _, n in self._spent)
        part = sum(n for at, n in self._spent if at > now - TENTH)
        granted = 0
        for place, (wanted, left) in enumerate(zip(calls, leave, strict=True)):
            room = rate - whole - min(left, rate - 1)
            if place:
                half = rate // 2 if rate <= 300 else 0
                room = min(room, max(max(1, rate // 10) - part, half - whole))
            given = max(0, min(wanted, room - granted))
            granted += given
            if given < wanted:
                break
        self._spent.append((now, granted))
        self.granted += granted
        return granted
