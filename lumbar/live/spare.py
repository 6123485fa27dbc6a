"""How much time a chat has for calls that nobody waits for."""

import math

from lumbar.coach.person import Person
from lumbar.coach.session import State
from lumbar.live.countdown import Countdown
from lumbar.screens.session import Frame

SPARE = 1.1
"""Seconds before a segment's end in which low-priority calls are held back, so that the chat has
room for the next segment: a private chat takes one call a second."""


def spare_seconds(person: Person, countdown: Countdown[Frame], called: float, now: float) -> float:
    """Returns for how many seconds a call in the session's chat would delay no start or end of a
    segment; 0 if it might.

    called: when the last such call was made (UTC seconds); now: UTC seconds.
    """
    live = person.live
    if live is None or live.session.state is not State.RUNNING:
        return math.inf
    session = live.session
    # In calm mode a short segment has no frame of its own.
    here = person.calm or countdown.beat == (session.turn, session.place(now).index)
    if not (countdown.stands and here):
        return 0.0
    if live.chat > 0:
        return max(0.0, session.left(now) - SPARE)
    # A group takes about one call every four seconds: one between two of the countdown's.
    return session.left(now) if countdown.sent > called else 0.0
