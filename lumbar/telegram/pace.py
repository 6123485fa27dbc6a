"""How urgent a call is, and how long it may wait: passed as python-telegram-bot's rate_limit_args.

A call to a chat without one of these is an answer: it waits for its chat, and is retried for
ANSWERED_WITHIN seconds.
"""

from collections.abc import Mapping
from dataclasses import dataclass

ANSWERED_WITHIN = 600.0
"""Seconds for which an answer is tried, counted from when its update was taken. This is the one
place that says so; lumbar/telegram/answers.py says what follows."""

TICK = "tick"
"""A countdown's tick. It is useless when late, so if it cannot be sent at once it is dropped
(TooFast), and the caller sends a newer one later."""
END = "end"
"""The frame that ends a hold, for which somebody waits in a pose. It goes ahead of all others, for
which room is kept for it; the rest as BEAT."""
BEAT = "beat"
"""A countdown's frame that begins a beat, such as a hold. It goes behind answers, ahead of
reminders and ticks, and is not retried. If its chat must wait it is dropped (TooFast); after any
failure the caller renders it again."""
ONCE = "once"
"""A call that shows a session's state. It is as urgent as an answer and is not retried. If it
fails, or its chat must wait (TooFast), the caller makes it again from the state at that time."""
REMINDER = "reminder"
"""A reminder. It is queued behind answers without a time limit, and is not retried. If its own
chat must wait longer than reminder_queue.HELD_AT_MOST, it is dropped (TooFast)."""
TIDY = "tidy"
"""An optional call, such as removing used buttons. It is not retried. If its chat must wait longer
than pacer.TIDY_HELD_AT_MOST, it is dropped (TooFast)."""

PLACES: Mapping[str | None, int] = {
    END: 0,
    None: 1,
    ONCE: 1,
    TIDY: 2,
    BEAT: 2,
    TICK: 3,
    REMINDER: 4,
}
"""Priorities for the limit over all chats: of ends of holds, of answers, of all else that waits in
line, of ticks, of reminders. Ticks and reminders wait in that line only where replicas share it."""


@dataclass(frozen=True, slots=True)
class Within:
    """A call with a timeout.

    seconds: the timeout, counted from when the pacer first lets the call go, not from when it was
    requested; kind: one of the above, or None for an answer.
    """

    seconds: float
    kind: str | None = None
