"""The buttons of an ending that are its own: those under "Same time tomorrow?"."""

from lumbar.screens.presses import Press


class OtherTime(Press, frozen=True, kw_only=True):
    """A reminder, at another time than that of the session."""


class NoReminder(Press, frozen=True, kw_only=True):
    """No reminder; it is not asked again for a month. session: the id of the session that is
    over."""

    session: str
