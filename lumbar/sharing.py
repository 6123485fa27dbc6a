"""What replicas share besides people: the rate, what chats told to wait, Telegram's file ids."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from msgspec import convert, to_builtins

from lumbar.clock import Clock
from lumbar.measures import Measures, Told
from lumbar.media.file_ids import REMEMBERED, FileIds
from lumbar.store.postgres.database import Database
from lumbar.store.postgres.files import FileTable
from lumbar.store.postgres.leases import EXPIRY, TRUSTED, Beat
from lumbar.store.postgres.quota import Quota
from lumbar.store.postgres.replica import awake
from lumbar.store.postgres.waits import WaitsTable
from lumbar.store.protocol import StoreError
from lumbar.telegram.budget import Budget
from lumbar.telegram.gate import LOOK_EVERY, Gate
from lumbar.telegram.grants import Grants
from lumbar.telegram.load import together
from lumbar.telegram.pacer import Pacer

log = logging.getLogger(__name__)

COUNTED = "counted"
"""The key under which a replica tells the others what it has counted."""

ASK_EVERY = 1.0
"""Seconds until others that do not reach the database either are asked again."""


class Awake:
    """The clock of the gate, in real time; a lumbar.clock.Clock."""

    def now(self) -> float:
        """Seconds that go on while the machine sleeps."""
        return awake()

    async def sleep(self, seconds: float) -> None:
        """Returns once so many seconds have passed."""
        await asyncio.sleep(seconds)


class Sharing:
    """Joins a replica's pacer and budget to those of all others, from beat to beat."""

    def __init__(self, database: Database, per_second: float, clock: Clock) -> None:
        """database: open; per_second: maximum calls a second over all chats and replicas; clock:
        the pacer's."""
        self._clock = clock
        self._gate = Gate(TRUSTED, EXPIRY)
        self._quota = Quota(database, per_second)
        self._waits, self._files = WaitsTable(database), FileTable(database, REMEMBERED)
        self.file_ids = FileIds(self._files, {})
        self._budget: Budget | None = None
        self._measures: Measures | None = None
        self._pacer: Pacer | None = None
        self._grants: Grants | None = None
        self._watching = asyncio.create_task(self._watch(), name="gate")
        self._reading: asyncio.Task[None] | None = None
        self._gained = True
        self.are_cut_off: Callable[[], Awaitable[bool]] | None = None
        """Asks whether the others reach the database as little as this process."""
        self._asking: asyncio.Task[None] | None = None

    def pacer(self, clock: Clock, budget: Budget, measures: Measures) -> Pacer:
        """Returns the pacer, whose calls go when the row that all share grants them."""
        self._budget, self._measures = budget, measures
        self._grants = Grants(clock, budget, self._gate, self._quota.ask, Awake())
        self._pacer = Pacer(clock, budget, measures, self._grants)
        self._pacer.waits.keep = self._waits.keep
        return self._pacer

    def load(self) -> Mapping[str, Any]:
        """Returns what the others are told of this replica's load. Call it when a beat begins."""
        self._gate.ran(awake())
        if self._budget is None or self._measures is None:
            return {}
        counted = to_builtins(self._measures.told())
        return {**self._budget.load(self._clock.now()).told(), COUNTED: counted}

    def beaten(self, beat: Beat, began: float) -> None:
        """Takes up what a good beat says of the others. Call it when what the beat took away has
        been dropped. began: when the beat was asked for (seconds of `awake`)."""
        if self._budget is not None:
            self._budget.share_with(together(beat.loads))
        if self._measures is not None:
            self._measures.others = [convert(load.get(COUNTED, {}), Told) for load in beat.loads]
        self._gate.beat(began)
        self._gained = self._gained or bool(beat.gained)
        if self._reading is None:
            self._reading = asyncio.create_task(self.read(), name="read")

    async def read(self) -> None:
        """Reads what other replicas have uploaded, and where people were gained what their chats
        have told to wait."""
        try:
            self.file_ids.hear(await self._files.news())
            if self._gained and self._pacer is not None:
                self._pacer.waits.load(await self._waits.read(self._clock.now()))
                self._gained = False
        except StoreError as error:
            log.info("what other replicas have learned is read later: %s", error)
        finally:
            self._reading = None

    async def close(self) -> None:
        """Asks for no more calls, and keeps what is not kept yet."""
        for task in (self._watching, self._reading, self._asking):
            if task is not None:
                task.cancel()
                await asyncio.wait([task])
        if self._grants is not None:
            await self._grants.stop()
        await self._waits.close()

    async def _watch(self) -> None:
        """Says that the event loop runs; and asks the others, while no beat is good."""
        while True:
            now = awake()
            self._gate.ran(now)
            if self._asking is None and not self._gate.trusts(now):
                self._asking = asyncio.create_task(self._ask(), name="cut off?")
            await asyncio.sleep(LOOK_EVERY)

    async def _ask(self) -> None:
        began = awake()
        try:
            if self.are_cut_off is not None and await self.are_cut_off():
                self._gate.alike(began)
                await asyncio.sleep(ASK_EVERY)
        finally:
            self._asking = None
