"""Presses about pauses that begin on a later date."""

from datetime import date

from lumbar.screens.presses import Press


class PauseFrom(Press, frozen=True, kw_only=True):
    """A pause from a local date until another, the first one after it; None: until told."""

    first: date
    until: date | None


class CallOffPause(Press, frozen=True, kw_only=True):
    """Cancel, under a pause to come. first: its first local date."""

    first: date
