"""What all live sessions share."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from lumbar.clock import Clock
from lumbar.coach.ahead import course_of
from lumbar.coach.exercise import Library
from lumbar.coach.person import Left, Live, Person
from lumbar.coach.session import Event, Session, State, happen
from lumbar.language.languages import Language, Languages
from lumbar.live.ticking import Ticking
from lumbar.measures import Measures
from lumbar.screens import session as screens
from lumbar.screens.screen import Screen
from lumbar.store.protocol import Store
from lumbar.telegram.budget import Budget
from lumbar.telegram.chats import Chat, Chats
from lumbar.telegram.errors import NoSuchTag
from lumbar.telegram.starts import LONGEST_TURN

log = logging.getLogger(__name__)

SELDOM = 2.0
"""With at least this many seconds between two edits, a countdown shows a date_time entity, which
the client moves by itself."""
Unreached = dict[int, list[tuple[Left, Language]]]


@dataclass(slots=True, kw_only=True)
class Tools:
    """What all live sessions share.

    ticking: gives countdowns their ticks; running: the ids of the sessions whose countdowns run;
    moments: whether the Bot API server knows the date_time entity; unreached: messages that groups
    did not let be changed, by chat id, until the group is heard from again.
    """

    chats: Chats
    store: Store
    library: Library
    languages: Languages
    clock: Clock
    budget: Budget
    ticking: Ticking
    running: set[str] = field(default_factory=set)
    measures: Measures = field(default_factory=Measures)
    moments: bool = True
    unreached: Unreached = field(default_factory=dict)

    @property
    def fair_gap(self) -> float:
        """Seconds between two frames of each countdown that runs, if they share the calls."""
        return self.budget.ticks.fair_gap(len(self.running))

    def chat_of(self, live: Live) -> Chat:
        """The chat in which a live session goes on, in its topic."""
        return self.chats.of(live.chat, live.topic)

    async def turn_to_start(self, session: Session) -> float:
        """Waits until a session that waits for Start may run without making others late, and
        returns 0; if that is more than starts.LONGEST_TURN seconds away it returns them at once,
        infinity for very many."""
        now = self.clock.now()
        course = course_of(happen(session, Event.START, now))
        wait = self.budget.take_start(session.id, course, now)
        if wait > LONGEST_TURN:
            return wait
        if wait:
            await self.clock.sleep(wait)
        return 0.0

    async def moving(
        self, person: Person, screen: Screen, put: Callable[[Screen], Awaitable[int]]
    ) -> int:
        """Puts a countdown's screen into a chat, and returns the message's id, as `put` does.

        With seldom edits, its seconds move by themselves (Bot API 9.5, date_time). Raises what
        `put` raises.
        """
        try:
            return await put(self._thinned(person, screen))
        except NoSuchTag:
            log.warning("this Bot API server knows no date_time; countdowns move by edits alone")
            self.moments = False
            return await put(screen)

    def _thinned(self, person: Person, screen: Screen) -> Screen:
        live, now = person.live, self.clock.now()
        seldom = live is not None and self.budget.gap(live.chat, len(self.running)) >= SELDOM
        if live is None or not (seldom and self.moments) or live.session.state is not State.RUNNING:
            return screen
        if live.chat < 0:
            return screens.moving_in_group(screen, live.session, now, self.languages.of(person))
        return screens.moving(screen, now + live.session.left(now))
