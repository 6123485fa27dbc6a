"""The budget of calls over all processes: one row counts what was granted in the last second."""

import asyncio
from collections.abc import Sequence
from itertools import accumulate

from lumbar.store.postgres.database import Database
from lumbar.store.protocol import StoreError

ANSWER_SECONDS = 0.5
"""Seconds after which nothing was granted: somebody in a pose waits for it, and it takes 1 ms."""
TENTHS = 10
"""Parts of a second, of five quanta each, in which at most so great a part of its calls go."""
BURSTS = 300
"""Up to so many calls a second, half of them may be granted at once after a quiet second. More than
that take so long to send that the next ones might overtake some (see budget.SLICED)."""

SPARED = 0.04
"""Part of so high a rate that is not granted: of a thousand calls a second forty are on their way
to Telegram for some hundredths of a second, from busy machines for longer, and may come together.
"""

# The window is 52 quanta of 20 ms: a second, one quantum for what falls into the middle of one, and
# one for calls that are sent a little after they were granted. It is one statement, because a lock
# that a frozen process holds would stop all others. It is not waited for on the disk: what a crash
# of the server forgets is older than a second when it is back.
_ASK = """
update budget as b set (quantum, spent, granted) = (
    select g.q, g.kept[1:51] || g.kept[52] + g.free, g.free
    from (
        select s.q, s.kept, greatest(0, (
            select max(least(
                w.wanted,
                $4 - s.whole - w.leave,
                case when w.place > 1 then greatest($5 - s.part, $6 - s.whole) end
            ))
            from unnest($1::integer[], $2::integer[]) with ordinality as w (wanted, leave, place)
        ))::integer as free
        from (
            select
                c.q, c.kept,
                (select sum(x) from unnest(c.kept) as x) as whole,
                (select sum(x) from unnest(c.kept[48:52]) as x) as part
            from (
                select p.q, p.kept[1:51] || p.kept[52] + $3 as kept
                from (
                    select
                        n.q, b.spent[n.passed + 1:52] || array_fill(0, array[n.passed]) as kept
                    from (
                        select
                            greatest(t.q, b.quantum) as q,
                            least(52, greatest(0, t.q - b.quantum))::integer as passed
                        from (
                            select floor(extract(epoch from clock_timestamp()) * 50)::bigint as q
                        ) as t
                    ) as n
                ) as p
            ) as c
        ) as s
    ) as g
)
returning granted, set_config('synchronous_commit', 'off', true)
"""


class Quota:
    """Grants calls to Telegram so that all processes together keep to one rate."""

    def __init__(self, database: Database, per_second: float) -> None:
        """database: open; per_second: maximum calls a second over all chats and processes."""
        self._database = database
        spared = SPARED if per_second > BURSTS else 0.0
        self._per_second = max(1, int(per_second * (1 - spared)))

    async def ask(self, calls: Sequence[int], leave: Sequence[int], *, made: int = 0) -> int:
        """Asks for calls; returns how many may be sent, which must be done at once.

        calls: how many of each kind, the most urgent first: those are granted first, and alone all
        at once. leave: how many calls of the second each kind leaves to those that are more urgent,
        here and in other processes; rising. made: calls made without being granted, as while
        PostgreSQL was away; they count. Raises ConnectionError.
        """
        try:
            async with asyncio.timeout(ANSWER_SECONDS), self._database.connection() as connection:
                granted = await connection.fetchval(
                    _ASK,
                    list(accumulate(calls)),
                    [min(one, self._per_second - 1) for one in leave],
                    made,
                    self._per_second,
                    max(1, self._per_second // TENTHS),
                    self._per_second // 2 if self._per_second <= BURSTS else 0,
                )
        except (StoreError, TimeoutError) as error:
            raise ConnectionError(str(error) or "PostgreSQL is too slow") from error
        return int(granted)
