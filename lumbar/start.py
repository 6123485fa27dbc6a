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
from lumbar.measures import Measures
from lumbar.reminding.sweep import Sweep
from lumbar.store.protocol import Store, StoreError
from lumbar.store.rules import SET_BACK
from lumbar.store.shares import ALL_SHARES, share_of

log = logging.getLogger("lumbar")

TOLD_EVERY = 3.0
"""Seconds between two lines that say how far a start is."""
ROUND_EVERY = 3600.0
"""Seconds between two rounds through everybody while the program runs: each looks at every file."""
RULES_EVERY = 60.0
"""The same where a round asks for those alone whose moment other rules have computed: those of
shares that a process of another version has owned."""
COUNTED_EVERY = 60.0
"""Seconds between two counts of people."""
ROUND_PAUSE = 0.02
"""A round rests for so many seconds after a few hundred people: nobody waits for it."""
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
    live = 0
    async for person in store.living(shares, _Progress(clock).told):
        last = last_alive(share_of(person.id))
        live += live_sessions.come_back(person, last)
        if person.zone and not has_zone(person):
            log.error("%s: no such time zone here: '%s'", shortened(person.id), person.zone)
    sweep.take_up(shares)
    now = clock.now()
    if any(last_alive(share) > now + SET_BACK for share in shares):
        sweep.compute_anew()  # moments were computed by a wrong clock
    try:
        ahead = await store.ahead(now, shares)
    except StoreError as error:
        log.warning("people are not counted: %s", error)
    else:
        log.info(
            "%s people, %s with reminders; %s due in the next hour, the next %s",
            ahead.people,
            ahead.reminded,
            ahead.soon,
            utc(ahead.next) if ahead.next is not None else "is not set",
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


async def go_round(store: Store, clock: Clock, every: float) -> None:
    """Goes round everybody every so many seconds, until it is cancelled."""
    while True:
        await clock.sleep(every)
        await _round(store, ROUND_PAUSE)


async def count_people(
    store: Store, clock: Clock, shares: Callable[[], Collection[int]], measures: Measures
) -> None:
    """Counts the people of this process's shares, once a minute until it is cancelled. In a folder
    they are as many as the last round has found."""
    while True:
        try:
            measures.people = (await store.ahead(clock.now(), shares())).people
        except StoreError as error:
            log.info("people are not counted: %s", error)
        await clock.sleep(COUNTED_EVERY)


async def go_round_at_the_end(store: Store) -> None:
    """Goes round everybody once more, for LAST_ROUND seconds at most."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(LAST_ROUND):
            await _round(store, 0.0)


async def _round(store: Store, pause: float) -> None:
    """Goes round everybody; pause: see Store.renew. A failure is logged."""
    try:
        await store.renew(pause=pause)
    except (OSError, StoreError) as error:
        log.warning("a round through everybody has failed: %s", error)


def utc(at: float) -> str:
    """Formats a moment (UTC seconds) for the operator."""
    return f"{datetime.fromtimestamp(at, UTC):%Y-%m-%d %H:%M:%S} UTC"


def shortened(chat: int) -> str:
    """Shortens a chat id to its last four digits: enough to tell people apart in logs, without
    identifying anyone."""
    return f"…{chat % 10_000:04}"
