"""Where a live session's screens have the button Swap."""

from lumbar.coach.live import live_of
from lumbar.coach.person import Person
from lumbar.coach.swap import may_swap
from lumbar.live.tools import Tools
from lumbar.screens.screen import Screen
from lumbar.screens.swap import with_swap


class Swaps:
    """Puts Swap on the screens of one live session, where its exercise can be swapped.

    Whether it can is found out once a turn, because a countdown's screen is made each second.
    """

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._turn = -1
        self._may = False

    def with_swap(self, screen: Screen, person: Person) -> Screen:
        """Returns a screen of the person's live session with Swap; the same where it cannot be."""
        session, tools = live_of(person).session, self._tools
        if self._turn != session.turn:
            self._may = may_swap(session, person, tools.library, tools.clock.now())
            self._turn = session.turn
        if not self._may:
            return screen
        return with_swap(screen, session, person.id, tools.languages.of(person))
