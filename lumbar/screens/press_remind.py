"""Presses about where somebody is, and about reminders: what they begin, and what a session's end
offers."""

from datetime import date

from lumbar.screens.presses import Press


class ZonesAt(Press, frozen=True, kw_only=True):
    """A time of day at which several zones are. offset: theirs then, in minutes ahead of UTC."""

    offset: int


class OtherPlace(Press, frozen=True, kw_only=True):
    """Where it is none of the times that are offered."""


class RemindDaily(Press, frozen=True, kw_only=True):
    """A reminder every day from tomorrow on. minute: after local midnight."""

    minute: int


class RemindSame(Press, frozen=True, kw_only=True):
    """A reminder every day from tomorrow on at the time of day of a moment, for somebody whose
    zone may not be known. at: that moment, in whole minutes of UTC since 1970."""

    at: int


class BeginReminded(Press, frozen=True, kw_only=True):
    """Start, under the reminder for a local date: a routine begins at once."""

    day: date
    routine: str


class StepReminded(Press, frozen=True, kw_only=True):
    """One step more, under the reminder for a local date: the step up from a rung that was offered,
    and then as Start. exercise: its key."""

    day: date
    exercise: str
    rung: int
