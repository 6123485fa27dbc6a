"""Flood limits and faults: how the server says 429 or misbehaves, when a test asks it to."""

from __future__ import annotations

import math
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sandbox.errors import PageError, flood
from sandbox.params import Params

# The methods that count against the flood limits: those that show something new or changed in a
# chat. Telegram lets chat actions, deletions, answers to presses and questions through freely.
LIMITED = frozenset(
    {
        "sendMessage",
        "sendPhoto",
        "sendAnimation",
        "sendVoice",
        "sendAudio",
        "sendVideo",
        "sendDocument",
        "sendMediaGroup",
        "sendLocation",
        "sendVenue",
        "sendContact",
        "sendDice",
        "sendPoll",
        "sendSticker",
        "sendVideoNote",
        "sendLivePhoto",
        "sendGame",
        "sendInvoice",
        "sendPaidMedia",
        "copyMessage",
        "copyMessages",
        "forwardMessage",
        "forwardMessages",
        "editMessageLiveLocation",
        "stopMessageLiveLocation",
        "editMessageText",
        "editMessageCaption",
        "editMessageMedia",
        "editMessageReplyMarkup",
    }
)
_LIMIT_NAMES = ("per_second", "per_chat_second", "chat_burst", "per_group_minute")
_SECOND, _MINUTE = 1.0, 60.0
# Tolerance for rounding: a call that comes exactly on time must pass.
_SLACK = 1e-6


class _Window:
    """At most `limit` calls in any window of `seconds`."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.times: deque[float] = deque()

    def wait(self, limit: float, now: float) -> float:
        while self.times and self.times[0] <= now - self.seconds + _SLACK:
            self.times.popleft()
        if len(self.times) < limit:
            return 0.0
        freed = self.times[len(self.times) - max(1, math.floor(limit))]
        return freed + self.seconds - now

    def note(self, now: float) -> None:
        self.times.append(now)


def _minute() -> _Window:
    return _Window(_MINUTE)


@dataclass
class _Bucket:
    """A chat's budget: `burst` calls at once, filled up again at `rate` a second."""

    left: float
    at: float

    def wait(self, rate: float, burst: float, now: float) -> float:
        self.left = min(burst, self.left + max(0.0, now - self.at) * rate)
        self.at = now
        return 0.0 if self.left >= 1 - _SLACK else (1 - self.left) / rate


@dataclass
class Limits:
    """The flood limits in force; None is off, and all are off at first."""

    now: Callable[[], float]
    per_second: float | None = None
    per_chat_second: float | None = None
    chat_burst: float = 3
    per_group_minute: float | None = None
    _all: _Window = field(default_factory=lambda: _Window(_SECOND))
    _groups: dict[int, _Window] = field(
        default_factory=lambda: defaultdict(lambda: _Window(_MINUTE))
    )
    _chats: dict[int, _Bucket] = field(default_factory=dict)

    def set(self, wanted: dict[str, Any]) -> None:
        """Take over limits as the page protocol states them, and begin counting anew."""
        known = {"per_second", "per_chat_second", "chat_burst", "per_group_minute"}
        for name, value in wanted.items():
            if name not in known:
                raise PageError(
                    f"there is no limit {name!r}; limits are {', '.join(sorted(known))}"
                )
            is_number = isinstance(value, int | float) and not isinstance(value, bool) and value > 0
            if not is_number and (value is not None or name == "chat_burst"):
                raise PageError(f"{name} is a number above 0, or null where it is off")
        for name, value in wanted.items():
            setattr(self, name, value)
        self._all = _Window(_SECOND)
        self._groups.clear()
        self._chats.clear()

    def state(self) -> dict[str, Any]:
        """Return the limits in force."""
        return {name: getattr(self, name) for name in _LIMIT_NAMES}

    def check(self, method: str, chat_id: int) -> None:
        """Raise the 429 if a call of `method` in `chat_id` comes too fast; one that may go counts.

        A refused call costs nothing, so waiting for `retry_after` seconds is always enough, and
        an album counts once: kinder than Telegram in both.
        """
        if method not in LIMITED:
            return
        now = self.now()
        wait = max(self._waits(chat_id, now), default=0.0)
        if wait > 0:
            raise flood(max(1, math.ceil(wait - _SLACK)))
        self._all.note(now)
        if chat_id < 0:
            self._groups[chat_id].note(now)
        if chat_id in self._chats:
            self._chats[chat_id].left -= 1

    def _waits(self, chat_id: int, now: float) -> list[float]:
        waits = []
        if self.per_second is not None:
            waits.append(self._all.wait(self.per_second, now))
        if self.per_group_minute is not None and chat_id < 0:
            waits.append(self._groups[chat_id].wait(self.per_group_minute, now))
        if self.per_chat_second is not None:
            bucket = self._chats.setdefault(chat_id, _Bucket(self.chat_burst, now))
            waits.append(bucket.wait(self.per_chat_second, self.chat_burst, now))
        return waits


KINDS = ("429", "status", "hang", "cut")


@dataclass
class Fault:
    """One way to misbehave, and for which calls.

    `executed` says whether the call is carried out all the same: by default it is where the
    answer only comes late or broken (hang, cut), and is not where it is refused (429, status).
    """

    kind: str
    executed: bool
    chat_id: int | None = None
    methods: frozenset[str] | None = None
    count: int | None = 1
    retry_after: int = 1
    status: int = 502
    body: str = "<html><body>502 Bad Gateway</body></html>"
    seconds: float = 60.0

    @classmethod
    def read(cls, wanted: dict[str, Any]) -> Fault:
        """Return the fault the page protocol's JSON asks for; PageError names what is wrong."""
        kind = wanted.get("kind")
        if kind not in KINDS:
            raise PageError(f"kind is one of {', '.join(KINDS)}, not {kind!r}")
        rest = {name: value for name, value in wanted.items() if name != "kind"}
        unknown = set(rest) - set(cls.__dataclass_fields__)
        if unknown:
            raise PageError(f"a fault has no {', '.join(sorted(unknown))}")
        methods = rest.pop("methods", None)
        if methods is not None:
            rest["methods"] = frozenset(str(name).lower() for name in methods)
        rest.setdefault("executed", kind in {"hang", "cut"})
        return cls(kind=kind, **rest)

    def fits(self, method: str, chat_id: int) -> bool:
        """Tell whether this fault is meant for a call."""
        if self.methods is not None and method.lower() not in self.methods:
            return False
        return self.chat_id is None or self.chat_id == chat_id


class Faults:
    """The faults still to come, used up in the order they were asked for."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Have the next `fault.count` fitting calls misbehave; None means until cleared."""
        self._waiting.append(fault)

    def clear(self) -> None:
        """Remove all faults."""
        self._waiting.clear()

    def take(self, method: str, chat_id: int) -> Fault | None:
        """Return and use up the fault for this call, or None."""
        for fault in self._waiting:
            if fault.fits(method, chat_id):
                if fault.count is not None:
                    fault.count -= 1
                    if fault.count <= 0:
                        self._waiting.remove(fault)
                return fault
        return None


def chat_of(params: Params) -> int:
    """Return the chat a call is about, 0 for none."""
    return params.integer("chat_id")
