"""What people are still to be told: in order within a chat, tried for ANSWERED_WITHIN seconds.

An update's handler changes the record and says what is to be sent. The sending comes after it, so
that the person's next update need not wait for Telegram. The update counts as handled when its
answer is delivered or can never be.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from lumbar.language.texts import Markup
from lumbar.telegram.intake import MOST_AT_ONCE
from lumbar.telegram.pace import ANSWERED_WITHIN

Owed = Callable[[], Awaitable[None]]


class _Turn:
    """One who waits in a chat. Its task is named for that: it holds nothing up."""

    def __init__(self, chat: int) -> None:
        self.came: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._task = asyncio.current_task()
        self._name = self._task.get_name() if self._task is not None else ""
        self._called(f"behind {chat}")

    def comes(self) -> None:
        self._called(self._name)
        if not self.came.done():
            self.came.set_result(None)

    def _called(self, name: str) -> None:
        if self._task is not None:
            self._task.set_name(name)


class _InTurn:
    """See Answers.turn. It is made for each answer, so it is no generator."""

    __slots__ = ("_answers", "_chat")

    def __init__(self, answers: "Answers", chat: int) -> None:
        self._answers, self._chat = answers, chat

    async def __aenter__(self) -> None:
        await self._answers.enter(self._chat)

    async def __aexit__(self, *_: object) -> None:
        self._answers.leave(self._chat)


@dataclass(slots=True, eq=False)
class Missed:
    """Something that will never be answered.

    update: the update's id; what: the name that the person knows it by; done: whether it took
    effect all the same; told: done when a line has said so, or can never.
    """

    update: int
    what: Markup
    done: bool
    told: asyncio.Future[None]


class Answers:
    """The answers that are owed, by update id and by chat."""

    def __init__(self, most_at_once: int = MOST_AT_ONCE) -> None:
        """most_at_once: maximum chats to which answers are sent concurrently."""
        self._room = asyncio.Semaphore(most_at_once)
        self._until: dict[int, float] = {}
        self._owed: dict[int, Owed] = {}
        self._turns: dict[int, deque[_Turn]] = {}
        self._missed: dict[int, list[Missed]] = {}

    def expect(self, update: int, seconds: float) -> None:
        """Notes that an update's answer may take so many seconds from now on."""
        self._until[update] = asyncio.get_running_loop().time() + seconds

    def until(self, update: int) -> float:
        """Returns until when the update's answer is tried, by the event loop's time, which no
        clock that is set can change."""
        known = self._until.get(update)
        return asyncio.get_running_loop().time() + ANSWERED_WITHIN if known is None else known

    def owe(self, update: int, owed: Owed) -> None:
        """Notes what is left to do when the update's handler has ended."""
        self._owed[update] = owed

    def rest(self, update: int) -> Awaitable[None] | None:
        """Returns what is left to do for an update, once; None if nothing is."""
        self._until.pop(update, None)
        owed = self._owed.pop(update, None)
        return owed() if owed is not None else None

    def turn(self, chat: int) -> "_InTurn":
        """Waits until all answers before this one are delivered in the chat, or given up."""
        return _InTurn(self, chat)

    async def enter(self, chat: int) -> None:
        """See turn."""
        waiting = self._turns.get(chat)
        if waiting is None:
            self._turns[chat] = deque()
        else:
            waiting.append(turn := _Turn(chat))
            try:
                await turn.came
            except asyncio.CancelledError:
                turn.comes()
                if turn in waiting:
                    waiting.remove(turn)
                else:
                    self._next(chat)
                raise
        try:
            await self._room.acquire()
        except asyncio.CancelledError:
            self._next(chat)
            raise

    def leave(self, chat: int) -> None:
        """See turn."""
        self._room.release()
        self._next(chat)

    def _next(self, chat: int) -> None:
        waiting = self._turns[chat]
        if waiting:
            waiting.popleft().comes()
        else:
            del self._turns[chat]

    def miss(self, chat: int, update: int, what: Markup, *, done: bool) -> tuple[Missed, bool]:
        """Notes that something in the chat will not be answered; see Missed.

        Returns it, and whether the caller is the one who has to say so, with all that is `missed`
        there until nothing is.
        """
        missed = self._missed.setdefault(chat, [])
        one = Missed(update, what, done, asyncio.get_running_loop().create_future())
        missed.append(one)
        return one, len(missed) == 1

    def missed(self, chat: int) -> tuple[Missed, ...]:
        """Returns what is missed in the chat and not told yet, in the order of its updates."""
        return tuple(sorted(self._missed.get(chat, ()), key=lambda one: one.update))

    def told(self, chat: int, what: Sequence[Missed]) -> None:
        """Notes that the chat was told of this, which is missed there."""
        self._missed[chat] = [one for one in self._missed[chat] if one not in what]
        if not self._missed[chat]:
            del self._missed[chat]
        for one in what:
            if not one.told.done():
                one.told.set_result(None)
