"""Makes a live session's chat match its record, one message at a time."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial

from lumbar.coach import notes
from lumbar.coach.live import left_behind, live_of
from lumbar.coach.next_step import ending_of
from lumbar.coach.person import Last, Left, Person, today
from lumbar.coach.session import Session, State
from lumbar.live.aside import Aside
from lumbar.live.calm import Calm
from lumbar.live.leftovers import Leftovers
from lumbar.live.message import SessionMessage
from lumbar.live.swaps import Swaps
from lumbar.live.told import Told, noted
from lumbar.live.tools import Tools
from lumbar.live.voices import Voices
from lumbar.screens import about
from lumbar.screens import ending as endings
from lumbar.screens import session as screens
from lumbar.telegram.errors import CallFailed, TooFast
from lumbar.telegram.pace import ONCE

log = logging.getLogger(__name__)

MOST_CLEARS = 60
"""Maximum tries to clear the messages of a deleted session."""
CLEAR_AGAIN = 1.0
"""Seconds between two of them."""
SEARCHED = 0.2
"""Seconds before the next try to announce the end of a session that cannot be announced yet."""


class LiveChat:
    """The messages of one live session in its chat.

    `bring` makes the next missing change and returns what to save in the record. The record alone
    says what is shown and in which messages, so `bring` is idempotent: it is safe to call again
    after a failure or a crash at any point. Calls are not retried here. The caller calls `bring`
    again, and by then the record may have changed.
    """

    def __init__(self, tools: Tools, session: str) -> None:
        """session: the session's id."""
        self._tools = tools
        self._session = session
        self.leftovers = Leftovers(tools.chats, tools.clock, tools.unreached)
        self.aside = Aside(tools, self.leftovers)
        swaps = Swaps(tools)
        self.voices = Voices(tools, session, self.leftovers)
        self.message = SessionMessage(tools, session, swaps)
        self._calm = Calm(tools, session, swaps)
        # Kept in memory only: whether the end was announced, and ids already cleared while a record
        # is being deleted.
        self._told_end = False
        self._cleared: set[int] = set()
        self.away: Session | None = None
        """The session to explain, while the reason why an exercise is offered again is unsaid."""
        self.kept_late = False
        """Whether the person must still be told that a delayed save has succeeded."""

    async def bring(
        self, person: Person, *, sending: bool, spare: float, counted: float = 0.0
    ) -> "Told | None":
        """Makes the next missing change in the chat; returns None if nothing is missing.

        sending: whether new messages may be sent (edits always may); spare: seconds for
        low-priority calls, which must never delay a countdown; 0 for none; counted: when a frame of
        the countdown was sent last (UTC seconds). Raises CallFailed.
        """
        self.leftovers.here = live_of(person).chat
        leave = self._calm.leave_countdown if person.calm else self.message.leave
        todo: list[Callable[[Person], Awaitable[Told | None]]] = [
            partial(self.aside.hush, self._session),
            self.voices.silence,
            partial(leave, sending=sending),
        ]
        if sending:
            todo += [
                self.aside.say_here,
                self._say_away,
                self._finish,
                self._calm.change_over,
                self.voices.speak,
                self._calm.show_instruction,
                self.message.follow,
            ]
        todo.append(partial(self.message.show, sending=sending))
        if sending and spare:
            todo += [
                self._say_late,
                partial(self.message.illustrate, called=self.leftovers.note_call, spare=spare),
                partial(self.message.lower, spare=spare),
                self.voices.name,
                self._tidy,
                self._find_lost,
            ]
        elif sending and self.counts_twice(person) and counted > self.leftovers.called:
            todo.append(self._tidy)  # between two frames of a group's countdown
        for act in todo:
            told = await act(person)
            if told is not None:
                return told
        return None

    def counts_twice(self, person: Person) -> bool:
        """Returns whether an earlier message still counts in a group that has a newer one. A group
        takes few calls, and short segments leave none of them."""
        live = live_of(person)
        counted = (one for one in live.left if one.last in {Last.GONE, Last.MOVED})
        return live.chat < 0 and any(one.chat == live.chat for one in counted)

    def needs_room(self, person: Person) -> bool:
        """Returns whether the countdown is to leave some of its chat's calls to what is behind."""
        return self.leftovers.is_searching(live_of(person).chat) or self.counts_twice(person)

    def again_at(self, person: Person, now: float) -> float | None:
        """Returns when there is something to do again (UTC seconds), apart from the countdown's
        frames; None for nothing."""
        times = (self.leftovers.again_at(now), self.message.again_at(person, now))
        return min((at for at in times if at is not None), default=None)

    async def clear(self, person: Person) -> bool:
        """Clears the messages of a session that is being deleted; returns whether all are done."""
        for left in left_behind(person.live):
            if left.message in self._cleared:
                continue
            if not await self.leftovers.tidied(left, self._tools.languages.of(person)):
                return False
            self._cleared.add(left.message)
        return True

    # The changes that `bring` makes, in order of priority

    async def clear_away(self, person: Person) -> None:
        """Clears the chat after the record was deleted, with as many tries as it takes, MOST_CLEARS
        at most."""
        for _ in range(MOST_CLEARS):
            try:
                if await self.clear(person):
                    return
            except CallFailed as error:
                log.info("the chat of somebody who is forgotten stays for now: %s", error)
            await self._tools.clock.sleep(CLEAR_AGAIN)

    async def _say_away(self, person: Person) -> "Told | None":
        """Says why an exercise is offered again."""
        live = live_of(person)
        if self.away is None or not live.session.live:
            return None
        shown = live.instruction if person.calm else live.countdown
        if shown is not None and live.turn != live.session.turn:
            return None  # working buttons are more urgent than the explanation
        words = screens.away(self.away, self._tools.languages.of(person))
        await self._tools.chat_of(live).say(words, pace=ONCE)
        self.away = None
        return Told(notes.nothing, urgent=False)

    async def _finish(self, person: Person) -> "Told | None":
        """Announces the end of the session; from then on it exists in the history only."""
        live = live_of(person)
        if live.session.live:
            return None
        tools, now = self._tools, self._tools.clock.now()
        if live.instruction is not None and live.instruction_open:
            return await self._calm.close_instruction(person, live)
        # What another chat does not take now must not hold up the end in this one.
        waits = self.leftovers.waits
        left = [one for one in live.left if one.chat == live.chat or not waits(one.message)]
        if left or not self.voices.are_silent(person):
            told = await self._tidy(person)
            if told is None:
                # The end is not announced before all guides and countdowns are cleared.
                raise TooFast(SEARCHED)
            return told
        finished, language = live.session.state is State.FINISHED, tools.languages.of(person)
        offer = finished and not live.quiet and self.voices.offers(person)
        if not (live.quiet or self._told_end or notes.is_told(person, live.session)):
            ending = ending_of(person, live, tools.library, voice=offer)
            day = today(person, now)
            said = endings.ended(live.session, ending, person, tools.library, day, language)
            message = await self._tools.chat_of(live).say(said, pace=ONCE)
            self._told_end = True
            if ending is not None:
                ending = replace(ending, message=message)
                return Told(partial(notes.told, session=self._session, ending=ending))
        if live.countdown is not None:
            gone = Left(chat=live.chat, message=live.countdown, last=Last.GONE)
            if waits(gone.message) or not await self.leftovers.tidied(gone, language):
                raise TooFast(SEARCHED)
            return Told(noted(self._session, live, countdown=None), urgent=False)
        if self.leftovers.is_searching(live.chat):
            await self._find_lost(person)
            raise TooFast(SEARCHED)
        return Told(partial(notes.over, session=self._session))

    async def _say_late(self, person: Person) -> "Told | None":
        """Says that a delayed save has succeeded, or that the person's settings refuse voice
        messages."""
        for key, owed in (("kept-now", self.kept_late), ("voice-refused", self.voices.refused)):
            if not owed or self.leftovers.waits(0):
                continue
            words = about.plain(key, self._tools.languages.of(person))
            chat = self._tools.chat_of(live_of(person))
            if await self.leftovers.tried(chat.id, 0, chat.say(words, pace=ONCE)):
                self.kept_late = self.kept_late and key != "kept-now"
                self.voices.refused = self.voices.refused and key != "voice-refused"
                return Told(notes.nothing, urgent=False)
        return None

    async def _tidy(self, person: Person) -> "Told | None":
        """Updates or deletes one earlier message that still shows something that has ended."""
        for left in live_of(person).left:
            if self.leftovers.waits(left.message):
                continue
            if await self.leftovers.tidied(left, self._tools.languages.of(person)):
                note = partial(notes.tidied, session=self._session, left=left)
                return Told(note, urgent=False)
        return None

    async def _find_lost(self, person: Person) -> "Told | None":
        """Searches for one message of the bot's whose id was lost."""
        live = live_of(person)
        if self.leftovers.is_searching(live.chat):
            ids = [
                live.instruction,
                live.countdown,
                person.reminder,
                person.nudge,
                *person.answered,
                person.ending.message if person.ending is not None else None,
            ]
            ids += [one.message for one in live.guides]
            ids += [one.message for one in live.left]
            known = frozenset(one for one in ids if one is not None)
            await self.leftovers.search(live.chat, known)
        return None

    # Helpers
