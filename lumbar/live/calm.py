"""Calm mode: an instruction with its picture, and a new message for each change of the countdown.

Screen readers announce new messages, and no edits.
"""

from dataclasses import replace

from lumbar.coach.live import live_of
from lumbar.coach.person import Last, Left, Live, Person
from lumbar.coach.session import State
from lumbar.live.swaps import Swaps
from lumbar.live.told import Told, noted
from lumbar.live.tools import Tools
from lumbar.screens import session as screens
from lumbar.telegram.errors import MessageGone
from lumbar.telegram.pace import ONCE


class Calm:
    """The messages of one session in calm mode, and the way from it to the one message and back."""

    def __init__(self, tools: Tools, session: str, swaps: Swaps) -> None:
        """session: the session's id."""
        self._tools = tools
        self._session = session
        self._swaps = swaps
        # In memory only: ids of instructions that are gone.
        self._gone: set[int] = set()

    async def change_over(self, person: Person) -> Told | None:
        """Makes the messages fit a person who has changed calm mode in the session, or whose
        session is from before there was one message."""
        live = live_of(person)
        if not person.calm and live.instruction is not None:
            gone = Left(chat=live.chat, message=live.instruction, last=Last.GONE)
            note = noted(
                self._session, live, instruction=None, instruction_open=False, leaves=(gone,)
            )
            return Told(note, urgent=False)
        waits = live.session.state is State.WAITING
        if person.calm and waits and live.instruction is None and live.countdown is not None:
            note = noted(
                self._session,
                live,
                instruction=live.countdown,
                instruction_open=True,
                countdown=None,
                turn=-1,
            )
            return Told(note, urgent=False)
        return None

    async def leave_countdown(self, person: Person, *, sending: bool) -> Told | None:
        """Says that an exercise has ended or starts over, in a message below its countdown."""
        live = live_of(person)
        session, tools = live.session, self._tools
        stays = session.live and session.state is not State.WAITING and live.of == session.step
        adopts = session.live and live.instruction is None and live.of == session.step
        if live.countdown is None or stays or adopts or not sending:
            return None
        language = tools.languages.of(person)
        if live.of < len(session.results):
            words = screens.part_over(session, live.of, person.id, tools.library, language, person)
        else:
            words = screens.part_left(session, live.of, language)
        await self._tools.chat_of(live).say(words, pace=ONCE)
        left = (Left(chat=live.chat, message=live.countdown, last=Last.INSTRUCTION),)
        # The next instruction must appear below this text, so it is sent as a new message.
        return Told(
            noted(
                self._session,
                live,
                countdown=None,
                instruction=None,
                instruction_open=False,
                leaves=left,
            )
        )

    async def show_instruction(self, person: Person) -> Told | None:
        """Shows the exercise's instruction: with buttons while it waits, later without them."""
        if not person.calm:
            return None
        live = live_of(person)
        session, tools = live.session, self._tools
        waits = session.state is State.WAITING
        moved = live.of != session.step or (waits and live.turn != session.turn)
        hurts = live.instruction is None and session.state is State.HURT
        if hurts or (live.instruction is not None and not moved and live.instruction_open is waits):
            return None
        if live.instruction is not None and not waits and live.of == session.step:
            return await self.close_instruction(person, live)
        screen = screens.instruction(session, person, tools.library, tools.languages.of(person))
        screen = self._swaps.with_swap(screen, person)
        instruction, chat = live.instruction, self._tools.chat_of(live)
        if instruction is not None and instruction not in self._gone:
            try:
                instruction = await chat.change(instruction, screen, pace=ONCE, anew=False)
            except MessageGone:
                # Remembered, because a new message may have to wait and each edit costs a call.
                self._gone.add(instruction)
        if instruction is None or instruction in self._gone:
            instruction = await chat.say(screen, pace=ONCE)
        note = noted(
            self._session,
            live,
            instruction=instruction,
            instruction_open=waits,
            of=session.step,
            turn=session.turn,
        )
        return Told(note, urgent=instruction != live.instruction)

    async def close_instruction(self, person: Person, live: Live) -> Told:
        """Removes the instruction's buttons. A failure is ignored: old buttons do no harm."""
        session = replace(live.session, state=State.STOPPED, step=live.of)
        language = self._tools.languages.of(person)
        screen = screens.instruction(session, person, self._tools.library, language)
        await self._tools.chat_of(live).tidy(live.instruction or 0, screen)
        return Told(noted(self._session, live, instruction_open=False), urgent=False)
