"""Makes a live session's chat match its record, one message at a time."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial

from lumbar.coach import notes
from lumbar.coach.live import Change, countdown_left, left_behind, live_of
from lumbar.coach.next_step import ending_of
from lumbar.coach.over import Ending
from lumbar.coach.person import Last, Left, Live, Person, today
from lumbar.coach.session import Session, State
from lumbar.live.aside import Aside
from lumbar.live.leftovers import Leftovers
from lumbar.live.swaps import Swaps
from lumbar.live.told import Told
from lumbar.live.tools import Tools
from lumbar.live.voices import Voices
from lumbar.screens import about
from lumbar.screens import ending as endings
from lumbar.screens import session as screens
from lumbar.screens import voice as voice_screens
from lumbar.screens.screen import Screen
from lumbar.telegram.chats import Chat
from lumbar.telegram.errors import (
    MayNotWrite,
    MessageGone,
    Rejected,
    TooFast,
)
from lumbar.telegram.pace import BEAT, ONCE, TICK

log = logging.getLogger(__name__)

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
        self._swaps = Swaps(tools)
        self.voices = Voices(tools, session, self.leftovers)
        # Kept in memory only: whether the end was announced, and how, ids of deleted messages, and
        # ids already cleared while a record is being deleted.
        self._told_end = False
        self._ending: Ending | None = None
        self._gone: set[int] = set()
        self._cleared: set[int] = set()
        self.away: Session | None = None
        """The session to explain, while the reason why an exercise is offered again is unsaid."""
        self.kept_late = False
        """Whether the person must still be told that a delayed save has succeeded."""

    async def bring(self, person: Person, *, sending: bool, spare: bool) -> "Told | None":
        """Makes the next missing change in the chat; returns None if nothing is missing.

        sending: whether new messages may be sent (edits always may); spare: whether there is time
        for low-priority calls, which must never delay a countdown. Raises CallFailed.
        """
        self.leftovers.here = live_of(person).chat
        todo: list[Callable[[Person], Awaitable[Told | None]]] = [
            partial(self.aside.hush, self._session),
            self.voices.silence,
            partial(self._leave_countdown, sending=sending),
        ]
        if sending:
            todo += [
                self.aside.say_here,
                self._say_away,
                self._finish,
                self.voices.speak,
                self._show_instruction,
                self._say_away,
            ]
        todo.append(partial(self._show_countdown, sending=sending))
        if sending and spare:
            todo += [self._say_late, self.voices.name, self._tidy, self._find_lost]
        for act in todo:
            told = await act(person)
            if told is not None:
                return told
        return None

    async def show(self, person: Person, frame: screens.Frame, new_beat: bool) -> Change | None:
        """Shows one frame of the countdown.

        Returns what to save in the record if the countdown is now in another message or in none,
        else None. In calm mode each frame is a new message. Raises CallFailed.
        """
        live = live_of(person)
        chat = self._chat(live)
        if live.countdown is None:
            return None
        if person.calm:
            # The previous message's buttons stay valid: nothing was pressed in between.
            countdown = await chat.say(frame.screen, quiet=True, pace=BEAT)
            return self._note(live, countdown=countdown)
        pace = BEAT if new_beat else TICK
        try:
            put = partial(chat.change, live.countdown, pace=pace, anew=False)
            await self._tools.moving(person, frame.screen, put)
        except MessageGone:
            return self._note(live, countdown=None)
        except MayNotWrite:
            raise
        except Rejected as error:
            log.warning("a countdown cannot be changed; it is sent anew: %s", error)
            return self._note(live, countdown=None, leaves=(countdown_left(live, Last.MOVED),))
        return None

    async def clear(self, person: Person) -> bool:
        """Clears the messages of a session that is being deleted; returns whether all are done."""
        for left in left_behind(person.live):
            if left.message in self._cleared:
                continue
            if not await self.leftovers.tidied(left, self._tools.languages.of(person)):
                return False
            self._cleared.add(left.message)
        return True

    def frame(self, person: Person, now: float) -> screens.Frame:
        """Returns what the countdown shows at `now` (UTC seconds)."""
        show = screens.calm_frame if person.calm else screens.frame
        tools = self._tools
        language = tools.languages.of(person)
        live = live_of(person)
        frame = show(live.session, person.id, now, tools.library, language, person)
        screen = self._swaps.with_swap(frame.screen, person)
        screen = voice_screens.with_play(screen, live, person.id, now, language)
        return replace(frame, screen=screen)

    # The changes that `bring` makes, in order of priority

    async def _leave_countdown(self, person: Person, *, sending: bool) -> "Told | None":
        """Puts the final text on the countdown of an exercise that has ended or starts over."""
        live = live_of(person)
        session, tools = live.session, self._tools
        stays = session.live and session.state is not State.WAITING and live.of == session.step
        if live.countdown is None or stays or (person.calm and not sending):
            return None
        language = tools.languages.of(person)
        if live.of < len(session.results):
            words = screens.part_over(session, live.of, person.id, tools.library, language, person)
        else:
            words = screens.part_left(session, live.of, language)
        left: tuple[Left, ...] = ()
        if person.calm:
            # Screen readers announce new messages, not edits.
            await self._chat(live).say(words, pace=ONCE)
            left = (Left(chat=live.chat, message=live.countdown, last=Last.INSTRUCTION),)
        else:
            await self._put(live, live.countdown, words)
        # The next instruction must appear below this text, so it is sent as a new message.
        note = self._note(
            live, countdown=None, instruction=None, instruction_open=False, leaves=left
        )
        return Told(note, urgent=person.calm)

    async def _say_away(self, person: Person) -> "Told | None":
        """Says why an exercise is offered again."""
        live = live_of(person)
        if self.away is None or not live.session.live:
            return None
        if live.instruction is not None and live.turn != live.session.turn:
            return None  # working buttons are more urgent than the explanation
        words = screens.away(self.away, self._tools.languages.of(person))
        await self._chat(live).say(words, pace=ONCE)
        self.away = None
        return Told(notes.nothing, urgent=False)

    async def _finish(self, person: Person) -> "Told | None":
        """Announces the end of the session; from then on it exists in the history only."""
        live = live_of(person)
        if live.session.live:
            return None
        tools, now = self._tools, self._tools.clock.now()
        if live.instruction is not None and live.instruction_open:
            await self._close_instruction(person, live)
            return Told(self._note(live, instruction_open=False), urgent=False)
        # What another chat does not take now must not hold up the end in this one.
        waits = self.leftovers.waits
        left = [one for one in live.left if one.chat == live.chat or not waits(one.message)]
        if left or not self.voices.are_silent(person):
            told = await self._tidy(person)
            if told is None:
                # The end is not announced before all guides and countdowns are cleared.
                raise TooFast(SEARCHED)
            return told
        finished = live.session.state is State.FINISHED
        offer = finished and not live.quiet and self.voices.offers(person)
        if not live.quiet and not self._told_end:
            ending = ending_of(person, live, tools.library, voice=offer)
            language, day = tools.languages.of(person), today(person, now)
            said = endings.ended(live.session, ending, person, tools.library, day, language)
            message = await self._chat(live).say(said, pace=ONCE)
            self._ending = replace(ending, message=message) if ending is not None else None
            self._told_end = True
        if self.leftovers.is_searching(live.chat):
            await self._find_lost(person)
            raise TooFast(SEARCHED)
        return Told(partial(notes.over, session=self._session, ending=self._ending))

    async def _show_instruction(self, person: Person) -> "Told | None":
        """Shows the exercise's instruction: with buttons while it waits, later without them."""
        live = live_of(person)
        session, tools = live.session, self._tools
        waits = session.state is State.WAITING
        moved = live.of != session.step or (waits and live.turn != session.turn)
        hurts = live.instruction is None and session.state is State.HURT
        if hurts or (live.instruction is not None and not moved and live.instruction_open is waits):
            return None
        if live.instruction is not None and not waits and live.of == session.step:
            await self._close_instruction(person, live)
            return Told(self._note(live, instruction_open=False), urgent=False)
        screen = screens.instruction(session, person, tools.library, tools.languages.of(person))
        screen = self._swaps.with_swap(screen, person)
        instruction = await self._put(live, live.instruction, screen)
        note = self._note(
            live,
            instruction=instruction,
            instruction_open=waits,
            of=session.step,
            turn=session.turn,
        )
        return Told(note, urgent=instruction != live.instruction)

    async def _show_countdown(self, person: Person, *, sending: bool) -> "Told | None":
        """Sends the countdown's message if one is needed, or updates it after a change of turn."""
        live = live_of(person)
        session, chat = live.session, self._chat(live)
        if session.state is State.WAITING or not session.live:
            return None
        frame = self.frame(person, self._tools.clock.now())
        if live.countdown is None:
            if not sending:
                return None
            say = partial(chat.say, pace=ONCE)
            countdown = await self._tools.moving(person, frame.screen, say)
            note = self._note(live, countdown=countdown, of=session.step, turn=session.turn)
            return Told(note, frame=frame)
        if session.state is State.RUNNING or live.turn == session.turn:
            return None
        countdown = await self._put(live, live.countdown, frame.screen)
        note = self._note(live, countdown=countdown, of=session.step, turn=session.turn)
        return Told(note, frame=frame)

    async def _say_late(self, person: Person) -> "Told | None":
        """Says that a delayed save has succeeded, or that the person's settings refuse voice
        messages."""
        for key, owed in (("kept-now", self.kept_late), ("voice-refused", self.voices.refused)):
            if not owed or self.leftovers.waits(0):
                continue
            words = about.plain(key, self._tools.languages.of(person))
            chat = self._chat(live_of(person))
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
            ]
            ids += [one.message for one in live.guides]
            ids += [one.message for one in live.left]
            known = frozenset(one for one in ids if one is not None)
            await self.leftovers.search(live.chat, known)
        return None

    # Helpers

    async def _put(self, live: Live, message: int | None, screen: Screen) -> int:
        """Edits a message to show a screen, or sends a new one; returns the message id."""
        chat = self._chat(live)
        if message is not None and message not in self._gone:
            try:
                return await chat.change(message, screen, pace=ONCE, anew=False)
            except MessageGone:
                # Remembered, because a new message may have to wait and each edit costs a call.
                self._gone.add(message)
        return await chat.say(screen, pace=ONCE)

    async def _close_instruction(self, person: Person, live: Live) -> None:
        """Removes the instruction's buttons. A failure is ignored: old buttons do no harm."""
        session = replace(live.session, state=State.STOPPED, step=live.of)
        language = self._tools.languages.of(person)
        screen = screens.instruction(session, person, self._tools.library, language)
        await self._chat(live).tidy(live.instruction or 0, screen)

    def _chat(self, live: Live) -> Chat:
        return self._tools.chats.of(live.chat, live.topic)

    def _note(self, live: Live, *, leaves: tuple[Left, ...] = (), **changes: object) -> Change:
        """Returns the change that saves what was done in the chat while `live` was the record."""
        return partial(
            notes.shown, session=self._session, before=live, changes=changes, leaves=leaves
        )
