"""Where a session is shown, and what happens where that chat takes it no more."""

import logging
from collections.abc import Callable
from functools import partial

from lumbar.coach.live import followed, lowered, moved_to, on_live, parked
from lumbar.coach.person import Live
from lumbar.coach.session import AWAY_SECONDS, State
from lumbar.live.aside import Aside
from lumbar.live.record import LiveRecord
from lumbar.telegram.calls import Calls
from lumbar.telegram.errors import (
    Blocked,
    CallFailed,
    ChatMoved,
    MayNotWrite,
    NoSuchChat,
    RateLimited,
    Rejected,
    TooFast,
    TopicGone,
)

log = logging.getLogger(__name__)

SHOW_AGAIN = 1.0
"""Seconds before a retry after a failed call to Telegram."""
MOST_REFUSALS = 5
"""Consecutive rejections (400) after which the session is parked."""
LASTING = (MayNotWrite, TopicGone, NoSuchChat)
"""Rejections that do not pass by themselves: the session is parked at once."""


class Place:
    """The chat of one session: follows a group that becomes a supergroup, parks the session where
    nothing is taken, and goes on in private for a person who waits."""

    def __init__(
        self, record: LiveRecord, aside: Aside, calls: Calls, *, parked: bool, asked: bool
    ) -> None:
        """parked, asked: see below."""
        self._record = record
        self._calls = calls
        self._aside = aside
        self.parked = parked
        """Whether the chat refuses messages: the session waits for the person's next message."""
        self.asked = asked
        """Whether the person has asked for the session since the chat last matched the record."""
        self.refusals = 0
        """Consecutive refusals."""

    def unpark(self, chat: int, topic: int | None) -> None:
        """Has a parked session shown again, below the message that the person wrote.

        chat, topic: where they wrote. In private, the session goes on there; of groups, it keeps
        to its own.
        """
        live = self._record.person.live
        elsewhere = live is not None and chat > 0 and chat != live.chat
        self._note(partial(moved_to, chat=chat, topic=topic) if elsewhere else lowered)
        self._show_anew()

    def follow(self, old: int, new: int) -> bool:
        """Goes on in the supergroup that a group has become (chat ids); returns whether it does."""
        live = self._record.person.live
        if live is None or live.chat != old:
            return False
        self._note(partial(followed, old=old, new=new))
        self._show_anew()
        return True

    def park(self, seen: float, *, blocked: bool) -> None:
        """Parks the session: its chat refuses messages, so it waits for the person's next message.

        seen: when the countdown was last seen (UTC seconds), which is where it is paused; blocked:
        whether the person has blocked the bot.
        """
        self.parked = True
        session = self._record.session_id
        self._record.note(partial(parked, session=session, seen=seen, blocked=blocked))

    def refused(self, error: CallFailed, seen: float) -> float | None:
        """Handles a refusal: follows a group that has moved, has a rejection that may pass retried
        up to MOST_REFUSALS times, else parks; for a person who waits it goes on in private.

        seen: see park. Returns the seconds until the next try, None if the session is parked.
        """
        self.refusals += 1
        log.warning("a session was refused: %s", error)
        live = self._record.person.live
        chat = live.chat if live is not None else 0
        if isinstance(error, ChatMoved) and error.to is not None and self.follow(chat, error.to):
            return 0.0
        passes = isinstance(error, Rejected) and not isinstance(error, LASTING)
        if passes and self.refusals < MOST_REFUSALS:
            return SHOW_AGAIN
        log.info("a chat takes nothing more; its session waits for the person")
        self.park(seen, blocked=isinstance(error, Blocked))
        if not self.asked or chat > 0:
            self.asked = False
            self._aside.refused = chat > 0
            return None
        self._go_private("moved-here")
        return 0.0

    async def leaves_slow_group(self, error: TooFast, seen: float) -> bool:
        """Goes on in private, paused, if a wait is slow mode's, so long that no hold can be counted
        in the group for a person who has just asked for it; returns whether it does.

        seen: see park.
        """
        live = self._record.person.live
        if live is None or live.chat > 0 or not self.asked or not isinstance(error, RateLimited):
            return False
        waits = live.session.state is State.RUNNING and live.countdown is None
        if not waits or error.seconds < AWAY_SECONDS:
            return False
        try:
            slow = await self._calls.slow_mode(live.chat)
        except CallFailed as failed:
            log.info("whether a group is in slow mode is not known: %s", failed)
            return False
        if slow:
            self.park(seen, blocked=False)
            self._go_private("moved-slow")
        return slow > 0

    def _go_private(self, why: str) -> None:
        """Goes on in private; why: the name of a text that says the reason."""
        self._aside.moved_here = why
        self._note(partial(moved_to, chat=self._record.person.id))
        self._show_anew()

    def _show_anew(self) -> None:
        self.parked = False
        self.asked = True
        self.refusals = 0

    def _note(self, decide: Callable[[Live], Live]) -> None:
        self._record.note(partial(on_live, session=self._record.session_id, decide=decide))
