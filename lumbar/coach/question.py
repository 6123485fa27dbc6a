"""A question that the bot has asked, and for how long the next text counts as its answer."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from lumbar.coach.schedule import Rule

ANSWER_SECONDS = 600.0
"""Seconds for which the next text is taken as the answer to a question."""


class Question(StrEnum):
    """What can be asked. Each value is the command behind which the answer could stand."""

    REMIND = "remind"
    BREAKS = "breaks"
    PAUSE = "pause"
    PLACE = "timezone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """What a person wants that depends on where they are, as it is meant in zones of an offset.

    offset: minutes ahead of UTC from which on it is meant so, up to the next one's; slots, also:
    reminders that come again, with their own dates, and whether they come beside those that are
    set; once: local dates and minutes of those that come once; at: moments of such, in UTC seconds;
    daily: a moment (UTC seconds) at whose local time of day a reminder is to come every day;
    until: the local date and minute at which a pause ends. All empty: nothing, because what was
    said makes no sense there.
    """

    offset: int
    slots: tuple[tuple[int, Rule | None], ...] = ()
    also: bool = False
    once: tuple[tuple[date, int], ...] = ()
    at: tuple[float, ...] = ()
    daily: float | None = None
    until: tuple[date, int] | None = None

    @property
    def nothing(self) -> bool:
        """Whether it asks for nothing."""
        told = self.slots or self.once or self.at or self.until is not None
        return not told and self.daily is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question that waits for its answer.

    chat: the id of the chat where it was asked; until: when it is given up (UTC seconds);
    again: whether it was asked a second time, because the first answer could not be read; by: the
    id of the update that has answered it, so that it is answered in the same way if it comes again
    after a crash; None while it waits; every, days: what was said already, and the answer need not
    say again: the minutes between two sit breaks, the weekdays (0: Monday) of what is asked for.
    meant: what waits for the answer: to "where are you?", by rising offsets of zones, done with
    the zone, however late that is set; to "on which day?", the times.
    """

    question: Question
    chat: int
    until: float
    again: bool = False
    by: int | None = None
    every: int | None = None
    days: tuple[int, ...] = ()
    meant: tuple[Meant, ...] = ()

    @property
    def waits_for_place(self) -> bool:
        """Whether something waits for the person's zone."""
        return self.question is Question.PLACE and bool(self.meant)

    def waits(self, chat: int, now: float, update: int) -> bool:
        """Returns whether a text in that chat at `now` (UTC seconds) may be the answer.

        update: the id of the text's update.
        """
        if self.by is not None:
            return self.by == update
        return self.chat == chat and self.until - ANSWER_SECONDS <= now < self.until


def meant_at(asked: Asked | None, offset: int) -> Meant | None:
    """Returns what waits for the person's zone, as it is meant at an offset (minutes ahead of UTC).

    None if nothing waits.
    """
    if asked is None or asked.by is not None or not asked.waits_for_place:
        return None
    fits = [one for one in asked.meant if one.offset <= offset]
    return fits[-1] if fits else asked.meant[0]


def let_go(asked: Asked | None) -> Asked | None:
    """Returns a question that takes no text any more. What waits for a zone still waits for it."""
    if asked is None or not asked.waits_for_place:
        return None
    return replace(asked, until=0.0)


def settled(asked: Asked | None, update: int) -> Asked | None:
    """Returns a question that an update has settled; None if it was settled before."""
    if asked is None or asked.by is not None:
        return None
    return replace(asked, by=update, meant=())
