"""Cleans up outdated messages of a session: edits or deletes them when there is time."""

import logging
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass

from lumbar.clock import Clock
from lumbar.coach.person import Last, Left
from lumbar.language.languages import Language
from lumbar.live.tools import Tools, Unreached
from lumbar.screens import session as screens
from lumbar.telegram.chats import Chats
from lumbar.telegram.errors import (
    Blocked,
    ChatMoved,
    MayNotWrite,
    MessageGone,
    RateLimited,
    Rejected,
    TooFast,
    TooOldToDelete,
    Unreachable,
)
from lumbar.telegram.pace import ONCE

log = logging.getLogger(__name__)

STUBBORN = 1.0
"""Seconds before a failed call about an outdated message is retried."""
MOST_REFUSALS = 3
"""After this many rejections by Telegram an outdated message is left as it is."""
MOST_OWED = 20
"""Maximum messages of a group that are to be changed when it is heard from again."""
CATCH_UP_TRIES = 30
"""Tries, STUBBORN seconds apart, to change a message that a group did not let be changed before."""
PROBED = 8
"""Maximum message ids of a group that are probed in a search for a lost message."""
PROBED_IN_PRIVATE = 40
"""The same in a private chat: the ids of all of a bot's private chats are one sequence, so other
people's messages may lie between the newest that is known and the lost one."""
PROBED_BLINDLY = 3
"""The same if no newer message is known in the chat, so that the search has no upper end."""


@dataclass(slots=True)
class _Search:
    """A search for a lost message in a chat: from id `at` up to, but not including, `end`."""

    chat: int
    at: int
    end: int


class Leftovers:
    """Cleans up messages that show something outdated, and searches for lost ones.

    A failed call is retried a little later. Messages that must be shown never wait for it.
    """

    def __init__(self, chats: Chats, clock: Clock, unreached: Unreached | None = None) -> None:
        """unreached: see Tools."""
        self._unreached = {} if unreached is None else unreached
        self._chats = chats
        self._clock = clock
        # Keys are message ids, or 0 for a message that was not sent yet. Values: the earliest
        # retry (UTC seconds), and the number of rejections.
        self._not_before: dict[int, float] = {}
        self._refusals: dict[int, int] = {}
        # In memory only: messages that may not be deleted; their words say so instead.
        self._stay: set[int] = set()
        self._search: _Search | None = None
        self._ours: int | None = None
        self.here = 0
        """The id of the chat that the session is in now. What another chat refuses is settled."""
        self.called = 0.0
        """When the last call that Telegram answered was made (UTC seconds)."""

    def died_after(self, chat: int, newest: int) -> None:
        """Starts a search after a crash: a message after id `newest` may have been sent and not
        saved."""
        self._chats.lose(chat, after=newest)

    def note_call(self, at: float) -> None:
        """Records that Telegram has answered another call that was not the countdown's, made at
        `at` (UTC seconds)."""
        self.called = at

    def again_at(self, now: float) -> float | None:
        """Returns when the next failed call is due for a retry, or the next step of a search (UTC
        seconds); None if none is."""
        # A retry that was due and not made is no longer needed.
        self._not_before = {key: at for key, at in self._not_before.items() if at > now}
        times = [*self._not_before.values()]
        if self.is_searching(self.here):
            # Where nothing runs, no frame of a countdown brings the next step of the search.
            times.append(now + STUBBORN)
        return min(times, default=None)

    def waits(self, message: int) -> bool:
        """Returns whether a message's retry is not due yet. A clock set back ends the wait."""
        now = self._clock.now()
        return 0 < self._not_before.get(message, now) - now <= 2 * STUBBORN

    async def tidied(self, left: Left, language: Language) -> bool:
        """Updates or deletes an outdated message; returns whether that is settled.

        Raises Blocked in the session's private chat.
        """
        chat = self._chats.of(left.chat)
        if left.last in {Last.VOICE, Last.GONE} and left.message not in self._stay:
            removal = chat.delete(left.message, pace=ONCE)
            return await self.tried(left.chat, left.message, removal, again=(left, language))
        if left.last is Last.INSTRUCTION:
            return await self.tried(left.chat, left.message, chat.bare(left.message))
        if left.last is Last.VOICE:
            return True
        words = screens.left_countdown(left.exercise, left.last, language)
        call = chat.reword(left.message, words, pace=ONCE)
        return await self.tried(left.chat, left.message, call, again=(left, language))

    async def removed(self, chat: int, message: int) -> bool:
        """Deletes a message; returns whether that is settled. Raises Blocked as `tried` does."""
        return await self.tried(chat, message, self._chats.of(chat).remove(message, pace=ONCE))

    async def removed_together(self, chat: int, messages: Sequence[int]) -> Sequence[int]:
        """Deletes messages that do not wait; returns those for which that is settled. Raises
        Blocked as `tried` does.

        All go in one call, because a chat takes about one a second. Where Telegram refuses that,
        it does not say for which of them: then each goes by itself.
        """
        first = messages[0]
        if len(messages) == 1 or any(one in self._refusals for one in messages):
            return messages[:1] if await self.removed(chat, first) else ()
        call = self._chats.of(chat).remove_all(messages, pace=ONCE)
        if await self.tried(chat, first, call):
            return messages
        if first not in self._refusals:
            self._not_before.update(dict.fromkeys(messages, self._not_before[first]))
        return ()

    async def tried(
        self,
        chat: int,
        message: int,
        call: Awaitable[object],
        *,
        again: tuple[Left, Language] | None = None,
    ) -> bool:
        """Awaits a call about a message; returns whether it succeeded or can never succeed.

        again: what is to be done when a group that takes nothing now is heard from again.

        False means that it is retried later. Raises Blocked in the session's private chat, because
        a person who has blocked the bot may come back.
        """
        try:
            await call
        except (MessageGone, Blocked, ChatMoved) as error:
            if isinstance(error, Blocked) and chat > 0 and chat == self.here:
                raise
            log.info("an old message cannot be reached any more: %s", error)
            self._owe(chat, again if isinstance(error, Blocked) else None)
        except TooOldToDelete as error:
            log.info("an old message may not be deleted: %s", error)
            self.called = self._clock.now()
            if again is not None:
                self._stay.add(message)
                return self._later(message, STUBBORN)
        except Rejected as error:
            log.info("an old message stays: %s", error)
            self._owe(chat, again if isinstance(error, MayNotWrite) else None)
            self._refusals[message] = self._refusals.get(message, 0) + 1
            if self._refusals[message] < MOST_REFUSALS and not isinstance(error, MayNotWrite):
                return self._later(message, STUBBORN)
        except (Unreachable, RateLimited) as error:
            log.info("an old message stays for now: %s", error)
            return self._later(message, STUBBORN)
        except TooFast as error:
            return self._later(message, error.seconds)
        self._not_before.pop(message, None)
        self.called = self._clock.now()
        return True

    def _owe(self, chat: int, again: tuple[Left, Language] | None) -> None:
        """Notes a message to be changed when its group is heard from again."""
        owed = self._unreached.setdefault(chat, []) if again is not None and chat < 0 else []
        if again is not None and again not in owed and len(owed) < MOST_OWED:
            owed.append(again)

    def _later(self, message: int, seconds: float) -> bool:
        self._not_before[message] = self._clock.now() + seconds
        return False

    # Lost messages: sent, but their ids are unknown

    def is_searching(self, chat: int) -> bool:
        """Returns whether the chat may hold a lost message of the bot's."""
        return self._search is not None or self._chats.lost(chat) is not None

    def hand_over(self) -> None:
        """Hands an unfinished search over to the chat's next session."""
        if self._search is not None:
            self._chats.lose(self._search.chat, after=self._search.at - 1)
            self._search = None

    async def search(self, chat: int, known: frozenset[int]) -> None:
        """Makes the next step of a search for lost messages, and deletes what it finds.

        A message is lost if Telegram's answer was lost, or if the program died before it saved the
        id. It lies right after the newest id known at that time. known: message ids saved in the
        record. The search pauses while a message is being sent, because its id is not known yet.
        """
        if self._chats.flying(chat):
            return
        lost = self._chats.lost(chat)
        if self._search is None and lost is not None:
            first, newest = lost + 1, self._chats.newest(chat)
            probed = PROBED_IN_PRIVATE if chat > 0 else PROBED
            most = probed if newest >= first else PROBED_BLINDLY
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
        """Probes one message id; returns whether it is not the bot's or has been deleted."""
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
            # Probing and deleting are two calls, and the second may have to wait.
            self._ours = message
        return self._chats.knows(chat, message) or await self.removed(chat, message)


async def catch_up(tools: Tools, owed: Sequence[tuple[Left, Language]]) -> None:
    """Changes messages that a group did not let be changed before: it takes messages again."""
    leftovers = Leftovers(tools.chats, tools.clock, tools.unreached)
    for left, language in owed:
        for _ in range(CATCH_UP_TRIES):
            if await leftovers.tidied(left, language):
                break
            await tools.clock.sleep(STUBBORN)
