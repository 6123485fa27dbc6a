"""How urgent a call is, and how long it may wait: python-telegram-bot's rate_limit_args."""

from dataclasses import dataclass

TICK = "tick"
"""A countdown's call: worthless when late, so where it cannot go at once it is dropped (TooFast),
and whoever makes it makes a newer one."""
BEAT = "beat"
"""A countdown's call that begins something: a hold's start or end. It goes ahead of reminders and
ticks; it has one try, and is made anew where that fails or where its own chat must wait:
TooFast."""
ONCE = "once"
"""A call that shows where a session stands: as urgent as an answer, with one try. Where it fails,
or its chat must wait (TooFast), it is made anew from what is so by then."""
REMINDER = "reminder"
"""A reminder: it waits its turn behind answers, however long that takes, and has one try. Where
its chat must wait for longer than pacer.HELD_AT_MOST, it is not sent: TooFast."""
TIDY = "tidy"
"""A call that nobody would miss, such as taking used buttons away: it has one try, and where its
chat must wait for longer than pacer.TIDY_HELD_AT_MOST, it is not made: TooFast."""


@dataclass(frozen=True, slots=True)
class Within:
    """A call that has an end to its patience.

    seconds: from when the pacer lets it go for the first time, not from when it was asked for,
    until it is given up; kind: one of the above, or None for an answer.
    """

    seconds: float
    kind: str | None = None
