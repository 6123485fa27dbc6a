"""A question that the bot has asked, and for how long the next text counts as its answer."""

from dataclasses import dataclass
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
    again: whether it was asked a second time, because the first answer could not be read.
    """

    question: Question
    chat: int
    until: float
    again: bool = False

    def waits(self, chat: int, now: float) -> bool:
        """Returns whether a text in that chat at `now` (UTC seconds) may be the answer."""
        return self.chat == chat and self.until - ANSWER_SECONDS <= now < self.until
