"""Presses about how fast a session goes."""

from lumbar.coach.pace import Ready
from lumbar.screens.presses import Press


class SetReady(Press, frozen=True, kw_only=True):
    """How long to get ready before an exercise, on the settings' screen."""

    ready: Ready
