"""What can go wrong with an operation, and when the world is well again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

ENDS = ("killed-before", "killed-after")
INSIDE = ("killed-inside",)
"""Of what writes several files: when the first of them stands in its place."""
CLOCKS = ("clock+9h", "clock-1h", "asleep-9h")
DISK = ("error", "error-3", "error-30s")
CALLS = ("429", "500", "refused", "lost", "timeout-done", "timeout-not", "nonsense", "outage-30s")
ANSWERS = ("blocked", "400")
"""What Telegram says to a call in a chat."""
KNOWN = {*ENDS, *INSIDE, *CLOCKS, *DISK, *CALLS, *ANSWERS, "gone", "not-modified", "slow"}
SLOW = 6.0
"""Seconds that a slow disk takes for what it does in the end; in stories alone."""
ALL_OUT = 30.0
BLOCKED_SECONDS = 45.0
RETRY_AFTER = 3.0
CLOCKS_SHARE = 0.15
BACK_AGAIN = 5.0
"""The bot may look this long after an outage whether Telegram is back (DESIGN: within 5 s)."""
RESTARTS = 1.5
STARTED = 4.0
"""Seconds from the start of the program to the moment at which what was live is shown."""
LOOKED_FOR = 8.0
"""Seconds for a message whose answer was lost to be found and taken away, between the calls of the
countdown that has taken its place."""
RECOVERS: Mapping[str, float] = {
    # Seconds from the failure to the end of its cause, and from there to a try that may succeed.
    **dict.fromkeys(DISK, 2.0),
    "error-30s": ALL_OUT + 2.0,
    "slow": SLOW + 2.0,
    "429": RETRY_AFTER + 1.0,
    "500": 2.0,
    "refused": 2.0,
    "lost": 2.0 + LOOKED_FOR,
    "gone": 1.0,
    "not-modified": 1.0,
    "timeout-done": 5.0 + 2.0 + LOOKED_FOR,
    "timeout-not": 5.0 + 2.0,
    "nonsense": BACK_AGAIN,
    "400": BACK_AGAIN,
    "outage-30s": ALL_OUT + BACK_AGAIN,
    "blocked": BLOCKED_SECONDS + 3.0,
    **dict.fromkeys(CLOCKS, BACK_AGAIN),
    **dict.fromkeys((*ENDS, *INSIDE), RESTARTS + STARTED),
}


@dataclass(frozen=True)
class Op:
    """One operation of the bot: the `number`-th of its kind, which is a method of Telegram's or
    `store.NAME` or `journal.NAME`.

    label: what tells it from others of its kind (countdown's ticks are alike); early: before the
    bot first asked for updates; params: of a call.
    """

    kind: str
    number: int
    label: str
    at: float
    early: bool = False
    chat: int = 0
    params: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return f"{self.kind}#{self.number}"

    @property
    def disk(self) -> bool:
        return self.kind.startswith(("store.", "journal."))

    @property
    def faults(self) -> tuple[str, ...]:
        """All that can befall it."""
        if self.disk:
            writes = self.kind.startswith("store.") and not _reads(self)
            return (*DISK, *ENDS, *(INSIDE if writes else ()), *CLOCKS)
        found = [*CALLS, *ENDS, *CLOCKS]
        if self.chat:
            found += ANSWERS
        if self.kind.startswith(("edit", "delete")):
            found.append("gone")
        if self.kind.startswith("edit"):
            found.append("not-modified")
        return tuple(found)


@dataclass
class Plan:
    """Those operations that `fits` names fail so, `times` of them."""

    fits: Callable[[Op], bool]
    fault: str
    times: int = 1


@dataclass
class Storm:
    """Each operation fails with a chance, until `until`."""

    random: Random
    chance: float
    until: float

    def take(self, op: Op) -> str | None:
        if op.at >= self.until or op.early or self.random.random() >= self.chance:
            return None
        fault = self.random.choice(op.faults)
        # A clock that is set all the time would be all that is seen.
        return fault if fault not in CLOCKS or self.random.random() < CLOCKS_SHARE else None


class Trouble:
    """Counts the bot's operations, and says which of them fail."""

    def __init__(self, now: Callable[[], float]) -> None:
        """now: true seconds since the beginning."""
        self._now = now
        self.ops: list[Op] = []
        self.befell: list[tuple[Op, str]] = []
        self.plans: list[Plan] = []
        self.storm: Storm | None = None
        self.well_at = 0.0
        self.early = True
        self.on_kill: Callable[[], None] = lambda: None
        self.on_block: Callable[[int], None] = lambda _: None
        self.on_clock: Callable[[str], None] = lambda _: None
        self._counts: Counter[str] = Counter()
        self._disk: dict[bool, tuple[float, float]] = {}
        self.out_until = 0.0
        self.blocked: dict[int, float] = {}

    @property
    def well(self) -> bool:
        """Whether nothing fails now, and the bot has had the time to find that out."""
        return self._now() >= self.well_at

    def meet(
        self, kind: str, label: str = "", chat: int = 0, params: Mapping[str, str] | None = None
    ) -> str | None:
        """Counts one operation; how it fails, or None."""
        self._counts[kind] += 1
        now = self._now()
        op = Op(kind, self._counts[kind], label, now, self.early, chat, params or {})
        self.ops.append(op)
        lasting = self._lasting(op)
        if lasting is not None:
            return lasting
        fault = self._planned(op)
        if fault is None:
            return None
        self.befell.append((op, fault))
        self.well_at = max(self.well_at, now + RECOVERS[fault])
        return self._begin(op, fault)

    def _begin(self, op: Op, fault: str) -> str | None:
        now = self._now()
        if fault in CLOCKS:
            self.on_clock(fault)
            return None
        if fault == "killed-before":
            self.on_kill()
        elif fault == "outage-30s":
            self.out_until = now + ALL_OUT
            return "refused"
        elif fault == "blocked":
            self.block(op.chat, BLOCKED_SECONDS)
        elif fault == "error-3":
            self._disk[_reads(op)] = (2, now + ALL_OUT)
            self.well_at = now + ALL_OUT
        elif fault == "error-30s":
            self._disk[_reads(op)] = (10**6, now + ALL_OUT)
        return "error" if fault in DISK else fault

    def block(self, chat: int, seconds: float) -> None:
        """The bot is blocked in the chat from now on, for so long."""
        self.blocked[chat] = self._now() + seconds
        self.well_at = max(self.well_at, self.blocked[chat] + RECOVERS["blocked"] - BLOCKED_SECONDS)
        self.on_block(chat)

    def _planned(self, op: Op) -> str | None:
        for plan in self.plans:
            if plan.times and plan.fits(op):
                plan.times -= 1
                return plan.fault
        return self.storm.take(op) if self.storm else None

    def _lasting(self, op: Op) -> str | None:
        """What still fails because of what failed before."""
        now = self._now()
        if not op.disk:
            if now < self.out_until:
                return "refused"
            return "blocked" if now < self.blocked.get(op.chat, 0.0) else None
        left, until = self._disk.get(_reads(op), (0.0, 0.0))
        if left <= 0 or now >= until:
            return None
        self._disk[_reads(op)] = (left - 1, until)
        if left == 1:
            self.well_at = now + RECOVERS["error"]
        return "error"


def _reads(op: Op) -> bool:
    return op.kind in {"store.load", "store.history"}


def shape(text: str) -> str:
    """The words of a text that make it another one: its first line, without numbers and tags."""
    first = re.sub(r"<[^>]*>", "", text).split("\n", 1)[0]
    return re.sub(r"\d+", "#", first)[:40]


def label_of(params: Mapping[str, Any]) -> str:
    """What a call shows, in short."""
    text = params.get("text") or params.get("caption") or ""
    if "media" in params:
        text = "media"
    return shape(str(text))
