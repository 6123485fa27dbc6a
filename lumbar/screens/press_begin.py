"""What the buttons of the begin screen mean."""

from lumbar.coach.manner import Manner
from lumbar.screens.presses import Press


class BeginNow(Press, frozen=True, kw_only=True):
    """Begin, and the choices beside it: a routine, by its key, that begins at once.

    manner: how it goes, which is kept.
    """

    routine: str
    manner: Manner
