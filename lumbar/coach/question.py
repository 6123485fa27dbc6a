"""A question that the bot has asked, and for how long the next text counts as its answer."""

from dataclasses import dataclass, replace
from enum import StrEnum

ANSWER_SECONDS = 600.0
"""Seconds for which the next text is taken as the answer to a question."""


class Question(StrEnum):
    """What can be asked. Each value is the command behind which the answer could stand."""

    REMIND = "remind"
    BREAKS = "breaks"
    PAUSE = "pause"
    PLACE = "timezone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question that waits for its answer.

    chat: the id of the chat where it was asked; until: when it is given up (UTC seconds);
    again: whether it was asked a second time, because the first answer could not be read; by: the
    id of the update that has answered it, so that it is answered in the same way if it comes again
    after a crash; None while it waits; every, days: what was said already, and the answer need not
    say again: the minutes between two sit breaks, the weekdays (0: Monday) of what is asked for.
    """

    question: Question
    chat: int
    until: float
    again: bool = False
    by: int | None = None
    every: int | None = None
    days: tuple[int, ...] = ()

    def waits(self, chat: int, now: float, update: int) -> bool:
        """Returns whether a text in that chat at `now` (UTC seconds) may be the answer.

        update: the id of the text's update.
        """
        if self.by is not None:
            return self.by == update
        return self.chat == chat and self.until - ANSWER_SECONDS <= now < self.until


def settled(asked: Asked | None, update: int) -> Asked | None:
    """Returns a question that an update has settled; None if it was settled before."""
    if asked is None or asked.by is not None:
        return None
    return replace(asked, by=update)
