"""The work of this process for the people of its shares: taken up, brought to rest, dropped."""

import asyncio
import contextlib
import logging
from collections import Counter
from collections.abc import Callable, Mapping

from msgspec import Struct

from lumbar.clock import Clock
from lumbar.live.sessions import LiveSessions
from lumbar.reminding.sweep import Sweep
from lumbar.start import come_back
from lumbar.store.owning import LastAlive, Shares
from lumbar.store.protocol import Store
from lumbar.store.shares import SHARES, share_of
from lumbar.telegram.intake import Intake, Journal
from lumbar.telegram.lanes import Lanes

log = logging.getLogger("lumbar")

REST_SECONDS = 3.0
"""Maximum seconds that running work may take to end, when a share is given up or the program
stops; the rest of it is done by who takes up the share."""


class Work(Struct, frozen=True):
    """See lumbar.store.owning.Owner."""

    store: Store
    journal: Journal
    live_sessions: LiveSessions
    sweep: Sweep
    lanes: Lanes
    intake: Intake
    clock: Clock

    async def take_up(self, shares: LastAlive) -> None:
        """See Owner."""
        now = self.clock.now()
        live = await come_back(
            self.store,
            self.live_sessions,
            self.sweep,
            lambda share: shares[share] or now,
            self.clock,
            shares,
        )
        waiting = self.intake.again(await self.journal.take_up(shares))
        part = "" if len(shares) == SHARES else f", of {len(shares)} of {SHARES} shares"
        log.info("ready: %s live sessions, %s updates to handle%s", live, waiting, part)

    async def rest(self, shares: Shares) -> None:
        """See Owner."""
        of = _in(shares)
        self.journal.drop(shares)
        self.sweep.drop(shares)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(REST_SECONDS):
                await self.lanes.empty(of)
        await asyncio.gather(*self.lanes.drop(of), return_exceptions=True)
        await self.live_sessions.rest(of)

    def drop(self, shares: Shares) -> None:
        """See Owner."""
        of = _in(shares)
        self.journal.drop(shares)
        self.sweep.drop(shares)
        self.lanes.drop(of)
        self.live_sessions.drop(of)

    def live(self) -> Mapping[int, int]:
        """See Owner."""
        return Counter(map(share_of, self.live_sessions.people()))


def _in(shares: Shares) -> Callable[[int], bool]:
    """Returns whether somebody belongs to some shares, by their id."""
    meant = frozenset(shares)
    return lambda person_id: share_of(person_id) in meant
