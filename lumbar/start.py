"""A start: takes up sessions and reminders where the last process left them.

So that the next start reads only what has changed since, it also goes round everybody at times
while the program runs, and when it ends.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Collection
from datetime import UTC, datetime

from lumbar.clock import Clock
from lumbar.coach.person import has_zone
from lumbar.live.sessions import LiveSessions
from lumbar.reminding.sweep import Sweep
from lumbar.store.protocol import AtRest, Store
from lumbar.store.shares import ALL_SHARES, share_of

log = logging.getLogger("lumbar")

TOLD_EVERY = 3.0
"""Seconds between two lines that say how far a start is."""
ROUND_EVERY = 3600.0
"""Seconds between two rounds through everybody while the program runs."""
AT_ONCE = 256
ROUND_PAUSE = 0.02
"""A round rests for so many seconds after AT_ONCE people: nobody waits for it."""
LAST_ROUND = 2.0
"""Maximum seconds of the round at the end. What it leaves out, the next start reads."""


async def come_back(
    store: Store,
    live_sessions: LiveSessions,
    sweep: Sweep,
    last_alive: Callable[[int], float],
    clock: Clock,
    shares: Collection[int] = ALL_SHARES,
) -> int:
    """Resumes the sessions and reminders of these shares' people; returns how many sessions are
    live.

    last_alive: returns when the last process that owned a share was last alive (UTC seconds).
    """
    live, known, moments = 0, 0, []
    async for one in store.at_start(clock.now(), _Progress(clock).told):
        if share_of(one.id) not in shares:
            continue
        known += 1
        if isinstance(one, AtRest):
            at = one.at
            sweep.look(one.id, at)
        else:
            live += live_sessions.come_back(one, last_alive(share_of(one.id)))
            if one.zone and not has_zone(one):
                log.error("%s: no such time zone here: '%s'", shortened(one.id), one.zone)
            at = sweep.expect(one)
        if at is not None:
            moments.append(at)
    now = clock.now()
    log.info(
        "%s people, %s with reminders; %s due in the next hour, the next %s",
        known,
        len(moments),
        sum(at <= now + 3600 for at in moments),
        utc(min(moments)) if moments else "is not set",
    )
    return live


class _Progress:
    """Says at times how far a start is."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._told = clock.now()

    def told(self, read: int, of: int) -> None:
        """Logs how many people are read, and of how many; at most every TOLD_EVERY seconds."""
        now = self._clock.now()
        if read < of and not 0 <= now - self._told < TOLD_EVERY:
            self._told = now
            log.info("%s of %s people read", f"{read:,}", f"{of:,}")


async def go_round(store: Store, clock: Clock) -> None:
    """Goes round everybody every ROUND_EVERY seconds, until it is cancelled."""
    while True:
        await clock.sleep(ROUND_EVERY)
        await _round(store, clock, ROUND_PAUSE)


async def go_round_at_the_end(store: Store, clock: Clock) -> None:
    """Goes round everybody once more, for LAST_ROUND seconds at most."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(LAST_ROUND):
            await _round(store, clock, 0.0)


async def _round(store: Store, clock: Clock, pause: float) -> None:
    """Goes round everybody; pause: seconds after AT_ONCE people. A failure is logged."""
    seen = 0
    try:
        async for _ in store.at_start(clock.now()):
            seen += 1
            if pause and seen % AT_ONCE == 0:
                await clock.sleep(pause)
    except OSError as error:
        log.warning("the next start reads more than it must: %s", error)


def utc(at: float) -> str:
    """Formats a moment (UTC seconds) for the operator."""
    return f"{datetime.fromtimestamp(at, UTC):%Y-%m-%d %H:%M:%S} UTC"


def shortened(chat: int) -> str:
    """Shortens a chat id to its last four digits: enough to tell people apart in logs, without
    identifying anyone."""
    return f"…{chat % 10_000:04}"
