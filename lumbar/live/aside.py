"""Takes a session aside, from a group to the private chat: after pain, and where it is refused."""

import logging
from functools import partial

from lumbar.coach import notes
from lumbar.coach.live import live_of
from lumbar.coach.person import Last, Person
from lumbar.live.leftovers import STUBBORN, Leftovers
from lumbar.live.told import Told
from lumbar.live.tools import Tools
from lumbar.screens import about
from lumbar.telegram.errors import CallFailed, TooFast, Unreachable
from lumbar.telegram.pace import ONCE

log = logging.getLogger(__name__)


class Aside:
    """What is said in the group, and in private, about a session that goes on in private."""

    def __init__(self, tools: Tools, leftovers: Leftovers) -> None:
        self._tools = tools
        self._leftovers = leftovers
        self.moved_here = ""
        """The text that must still tell why the session goes on in private; empty if none."""
        self.refused = False
        """Whether the private chat has refused what is said about an exercise that hurts."""
        # The group's message that says "Stopped.", in memory only.
        self._hushed: int | None = None

    async def hush(self, session: str, person: Person) -> Told | None:
        """Takes an exercise that hurts out of the group's sight: the rest is said in private.

        session: the session's id. Returns None if there is none.
        """
        for left in live_of(person).left:
            if left.last is not Last.PRIVATE or self._leftovers.waits(left.message):
                continue
            self._hushed = left.message
            if await self._leftovers.tidied(left, self._tools.languages.of(person)):
                return Told(partial(notes.tidied, session=session, left=left), urgent=False)
        return None

    async def say_here(self, person: Person) -> Told | None:
        """Says why a session goes on in private: its chat takes no messages. Raises CallFailed."""
        if not self.moved_here:
            return None
        words = about.plain(self.moved_here, self._tools.languages.of(person))
        await self._tools.chats.of(live_of(person).chat).say(words, pace=ONCE)
        self.moved_here = ""
        return Told(notes.nothing, urgent=False)

    async def point_to_private(self, person: Person) -> float | None:
        """Puts a link to the private chat below "Stopped." in the group that an exercise hurt in,
        if the bot may not write in private yet.

        Returns the seconds until the next try, None if there is nothing more to do.
        """
        live = live_of(person)
        if not (self.refused and live.group):
            return None
        waiting = (left.message for left in live.left if left.last is Last.PRIVATE)
        message = next(waiting, self._hushed)
        words = about.group_stopped(self._tools.languages.of(person))
        group = self._tools.chats.of(live.group)
        try:
            if message is None:
                await group.say(words, pace=ONCE)
            else:
                await group.reword(message, words, pace=ONCE)
        except (TooFast, Unreachable) as error:
            return error.seconds if isinstance(error, TooFast) else STUBBORN
        except CallFailed as error:
            log.info("a group does not show the way to the private chat: %s", error)
        self.refused = False
        return None
