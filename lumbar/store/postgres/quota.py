"""The budget of calls over all processes: one row counts what was granted in the last second."""

from lumbar.store.postgres.database import Database

# The window is 52 quanta of 20 ms: a second, one quantum for what falls into the middle of one, and
# one for calls that are sent a little after they were granted. It is one statement, because a lock
# that a frozen process holds would stop all others.
_ASK = """
update budget as b set (quantum, spent, granted) = (
    select g.q, g.kept[1:51] || g.kept[52] + g.free, g.free
    from (
        select
            s.q, s.kept,
            greatest(0, least($1, $2 - (select sum(x) from unnest(s.kept) as x)))::integer as free
        from (
            select c.q, b.spent[c.passed + 1:52] || array_fill(0, array[c.passed]) as kept
            from (
                select
                    greatest(n.q, b.quantum) as q,
                    least(52, greatest(0, n.q - b.quantum))::integer as passed
                from (
                    select floor(extract(epoch from clock_timestamp()) * 50)::bigint as q
                ) as n
            ) as c
        ) as s
    ) as g
)
returning granted
"""


class Quota:
    """Grants calls to Telegram so that all processes together keep to one rate."""

    def __init__(self, database: Database, per_second: float) -> None:
        """database: open; per_second: maximum calls a second over all chats and processes."""
        self._database = database
        self._per_second = max(1, int(per_second))

    async def ask(self, calls: int) -> int:
        """Asks for so many calls; returns how many may be sent, which must be done at once.

        Raises StoreError.
        """
        async with self._database.connection() as connection:
            granted = await connection.fetchval(_ASK, calls, self._per_second)
        return int(granted)
