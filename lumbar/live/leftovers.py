"""What a session has left in its chat that is over: put right or taken away, when there is time."""

import logging
from collections.abc import Awaitable
from dataclasses import dataclass

from lumbar.clock import Clock
from lumbar.coach.person import Last, Left
from lumbar.language.languages import Language
from lumbar.screens import session as screens
from lumbar.telegram.chats import Chats
from lumbar.telegram.errors import (
    Blocked,
    ChatMoved,
    MessageGone,
    RateLimited,
    Rejected,
    TooFast,
    Unreachable,
)
from lumbar.telegram.pace import ONCE

log = logging.getLogger(__name__)

STUBBORN = 1.0
"""Seconds until a call about a message of before is tried again."""
MOST_REFUSALS = 3
"""Refusals of Telegram's until a message of before stays as it is."""
PROBED = 8
"""Ids that are looked at, at most, for a message of ours that nobody knows of."""
PROBED_BLINDLY = 3
"""The same where nothing newer is known in the chat."""


@dataclass(slots=True)
class _Search:
    """A search for a message that nobody knows of: in a chat, from an id up to before another."""

    chat: int
    at: int
    end: int


class Leftovers:
    """Messages that still show what is over. Each call about them is tried again a little later
    where it fails, and nothing that is to be shown waits for it.
    """

    def __init__(self, chats: Chats, clock: Clock) -> None:
        self._chats = chats
        self._clock = clock
        # By message id, or 0 for one that has not been sent: not before (UTC seconds), refusals.
        self._not_before: dict[int, float] = {}
        self._refusals: dict[int, int] = {}
        self._search: _Search | None = None
        self._ours: int | None = None
        self.called = 0.0
        """When a call was last made that was answered (UTC seconds)."""

    def died_after(self, chat: int, newest: int) -> None:
        """The program died and may have sent, after message `newest`, what it did not note."""
        self._search = _Search(chat, newest + 1, newest + 1 + PROBED_BLINDLY)

    def again_at(self, now: float) -> float | None:
        """When something that failed is to be tried again (UTC seconds); None for nothing."""
        # What was not tried again though its time had come is not wanted any more.
        self._not_before = {key: at for key, at in self._not_before.items() if at > now}
        return min(self._not_before.values(), default=None)

    def waits(self, message: int) -> bool:
        """Whether it is too early to try a message again; a clock set back waits no longer."""
        now = self._clock.now()
        return 0 < self._not_before.get(message, now) - now <= 2 * STUBBORN

    async def tidied(self, left: Left, language: Language) -> bool:
        """Whether what was left behind says so now, in the language.

        Raises Blocked in a private chat.
        """
        chat = self._chats.of(left.chat)
        if left.last is Last.VOICE:
            return await self.removed(left.chat, left.message)
        if left.last is Last.INSTRUCTION:
            return await self.tried(left.chat, left.message, chat.bare(left.message))
        words = screens.left_countdown(left.exercise, left.last, language)
        call = chat.change(left.message, words, pace=ONCE, anew=False)
        return await self.tried(left.chat, left.message, call)

    async def removed(self, chat: int, message: int) -> bool:
        """Whether a message has been taken away. Raises Blocked in a private chat."""
        return await self.tried(chat, message, self._chats.of(chat).remove(message, pace=ONCE))

    async def tried(self, chat: int, message: int, call: Awaitable[object]) -> bool:
        """Whether a call about a message came through, or never will.

        Raises Blocked in a private chat: who has blocked the bot may come back.
        """
        try:
            await call
        except (MessageGone, Blocked, ChatMoved) as error:
            if isinstance(error, Blocked) and chat > 0:
                raise
            log.info("an old message cannot be reached any more: %s", error)
        except Rejected as error:
            log.info("an old message stays: %s", error)
            self._refusals[message] = self._refusals.get(message, 0) + 1
            if self._refusals[message] < MOST_REFUSALS:
                return self._later(message, STUBBORN)
        except (Unreachable, RateLimited) as error:
            log.info("an old message stays for now: %s", error)
            return self._later(message, STUBBORN)
        except TooFast as error:
            return self._later(message, error.seconds)
        self._not_before.pop(message, None)
        self.called = self._clock.now()
        return True

    def _later(self, message: int, seconds: float) -> bool:
        self._not_before[message] = self._clock.now() + seconds
        return False

    # Messages that nobody knows of

    def is_searching(self, chat: int) -> bool:
        """Whether a message of ours may be in the chat that nobody knows of."""
        return self._search is not None or self._chats.lost(chat) is not None

    def hand_over(self) -> None:
        """Leaves a search that is not over to the chat's next session."""
        if self._search is not None:
            self._chats.lose(self._search.chat, after=self._search.at - 1)
            self._search = None

    async def search(self, chat: int, known: frozenset[int]) -> None:
        """Looks for one more such message: its answer was lost, or the program died before it
        noted it. It lies right after what was known then; what is ours there is taken away.

        known: ids of messages that are kept in the record. Nothing is looked at while a message
        is on its way, whose id nobody knows yet either.
        """
        if self._chats.flying(chat):
            return
        lost = self._chats.lost(chat)
        if self._search is None and lost is not None:
            first, newest = lost + 1, self._chats.newest(chat)
            most = PROBED if newest >= first else PROBED_BLINDLY
            end = min(newest, first + most) if newest >= first else first + most
            self._search = _Search(chat, first, end)
            self._chats.found(chat)
        search = self._search
        if search is None:
            return
        skipped = search.at in known or self._chats.knows(search.chat, search.at)
        if search.at >= search.end:
            self._search = None
        elif skipped or await self._looked_at(search.chat, search.at):
            search.at += 1

    async def _looked_at(self, chat: int, message: int) -> bool:
        """Whether a message is found to be none of ours, or has been taken away."""
        if self.waits(message):
            return False
        if self._ours != message:
            try:
                ours = await self._chats.of(chat).is_orphan(message)
                self.called = self._clock.now()
                if not ours:
                    return True
            except (Unreachable, RateLimited) as error:
                log.info("message %s is not looked at for now: %s", message, error)
                return self._later(message, STUBBORN)
            except TooFast as error:
                return self._later(message, error.seconds)
            except (Blocked, ChatMoved):
                return True
            # To ask and to take away are two calls, and the second may have to wait.
            self._ours = message
        return self._chats.knows(chat, message) or await self.removed(chat, message)
