"""A live session's chat, brought to what the record says, one message at a time."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial

from lumbar.coach import notes
from lumbar.coach.live import Change, countdown_left, counts, has_guide, left_behind, live_of, runs
from lumbar.coach.person import GuideMessage, Last, Left, Live, Person, today
from lumbar.coach.session import Session, State
from lumbar.coach.timeline import compile_plan, length
from lumbar.live.leftovers import Leftovers
from lumbar.live.tools import Tools
from lumbar.screens import session as screens
from lumbar.screens import voice as voice_screens
from lumbar.screens.about import plain
from lumbar.screens.screen import Screen
from lumbar.telegram.chats import Chat
from lumbar.telegram.errors import MessageGone, NoSuchTag, Rejected, TooFast, VoiceForbidden
from lumbar.telegram.pace import BEAT, ONCE, TICK

log = logging.getLogger(__name__)

SEARCHED = 0.2
"""Seconds until an end that cannot be told yet is looked at again."""
SELDOM = 2.0
"""Seconds between two edits of a countdown from which on it moves by itself where it can."""


@dataclass(frozen=True, slots=True)
class Told:
    """Something that the chat shows now.

    note: what the record has to know of it, urgent: before another message goes out; frame:
    what a countdown shows that was just sent; message: the id of a voice that was.
    """

    note: Change
    urgent: bool = True
    frame: screens.Frame | None = None
    message: int | None = None


class LiveChat:
    """Where one live session is shown.

    `bring` does the next thing that is missing and returns what to note of it in the record;
    what is shown, and by which messages, is known from the record alone. It is safe to call
    again after a failure or a crash at any point. Calls have one try: whoever brings the chat
    to what the record says asks again, and by then the record may say something else.
    """

    def __init__(self, tools: Tools, session: str) -> None:
        """session: its id."""
        self._tools = tools
        self._session = session
        self.leftovers = Leftovers(tools.chats, tools.clock)
        # In this run: whether the end was told, messages that are gone, what is left of one that
        # is to be forgotten, and voices (step, turn) that could not be made or did not go.
        self._told_end = False
        self._gone: set[int] = set()
        self._cleared: set[int] = set()
        self._mute: set[tuple[int, int]] = set()
        self.away: Session | None = None
        """Where a word is owed on why an exercise is offered anew: the session then."""
        self.kept_late = False
        """Whether a word is owed that what took effect is kept at last."""
        self.voice_refused = False
        """Whether a word is owed that the person takes no voice messages."""

    async def bring(self, person: Person, *, sending: bool, spare: bool) -> "Told | None":
        """Does the next thing that is missing; None where nothing is.

        sending: whether new messages may go out; edits may in any case; spare: whether there is
        time for what no countdown may wait for. Raises CallFailed.
        """
        todo: list[Callable[[Person], Awaitable[Told | None]]] = [
            self._silence,
            partial(self._leave_countdown, sending=sending),
        ]
        if sending:
            todo += [
                self._say_away,
                self._finish,
                self._speak,
                self._show_instruction,
                self._say_away,
            ]
        todo.append(partial(self._show_countdown, sending=sending))
        if sending and spare:
            todo += [self._say_late, self._tidy, self._find_lost]
        for act in todo:
            told = await act(person)
            if told is not None:
                return told
        return None

    async def show(self, person: Person, frame: screens.Frame, new_beat: bool) -> Change | None:
        """One moment of a countdown; what to note, where it stands in another message now.

        A calm one comes as a message of its own. Raises CallFailed.
        """
        live = live_of(person)
        chat = self._chat(live)
        if live.countdown is None:
            return None
        if person.calm:
            # The buttons of the message before stay good: nothing was pressed in between.
            countdown = await chat.say(frame.screen, quiet=True, pace=BEAT)
            return self._note(live, countdown=countdown)
        pace = BEAT if new_beat else TICK
        try:
            await chat.change(
                live.countdown, self._thinned(live, frame.screen), pace=pace, anew=False
            )
        except MessageGone:
            return self._note(live, countdown=None)
        except NoSuchTag:
            log.warning("this Bot API server knows no date_time; countdowns move by edits alone")
            self._tools.moments = False
            await chat.change(live.countdown, frame.screen, pace=pace, anew=False)
        except Rejected as error:
            log.warning("a countdown cannot be changed; it is sent anew: %s", error)
            return self._note(live, countdown=None, leaves=(countdown_left(live, Last.MOVED),))
        return None

    async def speak_ahead(self, person: Person) -> "Told | None":
        """The voice of the exercise that follows by itself. Raises CallFailed."""
        return await self._say_step(person, live_of(person).session.step + 1)

    async def take_back(self, person: Person, message: int) -> None:
        """Takes a voice away that nobody waits for any more. Raises CallFailed."""
        await self._chat(live_of(person)).remove(message, pace=None)

    async def clear(self, person: Person) -> bool:
        """Takes away what is shown of a session that is deleted; whether all of it is gone."""
        for left in left_behind(person.live):
            if left.message in self._cleared:
                continue
            if not await self.leftovers.tidied(left, self._tools.languages.of(person)):
                return False
            self._cleared.add(left.message)
        return True

    def frame(self, person: Person, now: float) -> screens.Frame:
        """What the countdown shows at a moment (UTC seconds)."""
        show = screens.calm_frame if person.calm else screens.frame
        tools = self._tools
        language = tools.languages.of(person)
        return show(live_of(person).session, person.id, now, tools.library, language)

    # One thing after another

    async def _silence(self, person: Person) -> "Told | None":
        """Takes away a voice that counts nothing any more: it must not urge on."""
        live = live_of(person)
        now = self._tools.clock.now()
        for guide_message in live.guides:
            stays = counts(guide_message, person, live.session, now)
            if stays or self.leftovers.waits(guide_message.message):
                continue
            if await self.leftovers.removed(live.chat, guide_message.message):
                return Told(partial(notes.silent, session=self._session, voice=guide_message))
        return None

    async def _leave_countdown(self, person: Person, *, sending: bool) -> "Told | None":
        """The last words on the countdown of an exercise that is over or begun anew."""
        live = live_of(person)
        session, tools = live.session, self._tools
        stays = session.live and session.state is not State.WAITING and live.of == session.step
        if live.countdown is None or stays or (person.calm and not sending):
            return None
        language = tools.languages.of(person)
        if live.of < len(session.results):
            words = screens.part_over(session, live.of, person.id, tools.library, language)
        else:
            words = screens.part_left(session, live.of, language)
        left: tuple[Left, ...] = ()
        if person.calm:
            # Screen readers say what is new, not what is changed.
            await self._chat(live).say(words, pace=ONCE)
            left = (Left(chat=live.chat, message=live.countdown, last=Last.INSTRUCTION),)
        else:
            await self._put(live, live.countdown, words)
        # What comes next stands below these words: the instruction is sent anew, not changed.
        note = self._note(
            live, countdown=None, instruction=None, instruction_open=False, leaves=left
        )
        return Told(note, urgent=person.calm)

    async def _say_away(self, person: Person) -> "Told | None":
        """Why an exercise is offered anew."""
        live = live_of(person)
        if self.away is None or not live.session.live:
            return None
        if live.instruction is not None and live.turn != live.session.turn:
            return None  # that its buttons work is more pressing than why
        words = screens.away(self.away, self._tools.languages.of(person))
        await self._chat(live).say(words, pace=ONCE)
        self.away = None
        return Told(notes.nothing, urgent=False)

    async def _finish(self, person: Person) -> "Told | None":
        """What the ended session was; from then on it is history alone."""
        live = live_of(person)
        if live.session.live:
            return None
        tools, now = self._tools, self._tools.clock.now()
        if live.instruction is not None and live.instruction_open:
            await self._close_instruction(person, live)
            return Told(self._note(live, instruction_open=False), urgent=False)
        silent = all(counts(one, person, live.session, now) for one in live.guides)
        if not silent or live.left:
            told = await self._tidy(person)
            if told is None:
                # The end is not told before everything that urges on is gone.
                raise TooFast(SEARCHED)
            return told
        offer = not live.quiet and self._offers_voice(person, live)
        if not live.quiet and not self._told_end:
            language = tools.languages.of(person)
            said = screens.ended(live.session, person, today(person, now), language)
            if offer:
                said = voice_screens.with_offer(said, person.id, language)
            await self._chat(live).say(said, pace=ONCE)
            self._told_end = True
        if self.leftovers.is_searching(live.chat):
            await self._find_lost(person)
            raise TooFast(SEARCHED)
        return Told(partial(notes.over, session=self._session, offered=offer))

    async def _speak(self, person: Person) -> "Told | None":
        """First, so that it can be played in time with the countdown."""
        return await self._say_step(person, live_of(person).session.step)

    async def _say_step(self, person: Person, step: int) -> "Told | None":
        """The voice that counts a step, where it should be heard and is not."""
        live = live_of(person)
        session, now = live.session, self._tools.clock.now()
        since = runs(session).get(step)
        if since is None or not person.voice or live.chat < 0 or has_guide(live, step, now):
            return None
        start = max(0, round(now - since))
        segments = compile_plan(session.plan, by_itself=session.by_itself)[step]
        if (step, session.turn) in self._mute or start >= length(segments):
            return None
        language = self._tools.languages.of(person)
        screen = voice_screens.guide(session, step, start, person.speaker, language)
        chat = self._chat(live)
        try:
            message = await chat.play(screen, pace=ONCE)
        except VoiceForbidden:
            log.info("a person does not take voice messages")
            self._mute.add((step, session.turn))
            self.voice_refused = True
            return Told(notes.without_voice)
        if message is None:
            # It cannot be made, or does not go: the countdown does not wait for it.
            self._mute.add((step, session.turn))
            return None
        guide_message = GuideMessage(step=step, message=message, since=since)
        note = partial(notes.guide_sent, session=self._session, chat=live.chat, voice=guide_message)
        return Told(note, message=message)

    async def _show_instruction(self, person: Person) -> "Told | None":
        """The exercise's instruction: with its buttons while it waits, without them later."""
        live = live_of(person)
        session, tools = live.session, self._tools
        waits = session.state is State.WAITING
        moved = live.of != session.step or (waits and live.turn != session.turn)
        if live.instruction is not None and not moved and live.instruction_open is waits:
            return None
        if live.instruction is not None and not waits and live.of == session.step:
            await self._close_instruction(person, live)
            return Told(self._note(live, instruction_open=False), urgent=False)
        screen = screens.instruction(session, person, tools.library, tools.languages.of(person))
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
        """The countdown's message, where there must be one, and what it shows if it is new."""
        live = live_of(person)
        session, chat = live.session, self._chat(live)
        if session.state is State.WAITING or not session.live:
            return None
        frame = self.frame(person, self._tools.clock.now())
        if live.countdown is None:
            if not sending:
                return None
            countdown = await chat.say(frame.screen, pace=ONCE)
            note = self._note(live, countdown=countdown, of=session.step, turn=session.turn)
            return Told(note, frame=frame)
        if session.state is State.RUNNING or live.turn == session.turn:
            return None
        countdown = await self._put(live, live.countdown, frame.screen)
        note = self._note(live, countdown=countdown, of=session.step, turn=session.turn)
        return Told(note, frame=frame)

    async def _say_late(self, person: Person) -> "Told | None":
        """What took effect while it could not be kept is kept by now; and that the person does
        not take voice messages."""
        for key, owed in (("kept-now", self.kept_late), ("voice-refused", self.voice_refused)):
            if not owed or self.leftovers.waits(0):
                continue
            words = plain(key, self._tools.languages.of(person))
            chat = self._chat(live_of(person))
            if await self.leftovers.tried(chat.id, 0, chat.say(words, pace=ONCE)):
                self.kept_late = self.kept_late and key != "kept-now"
                self.voice_refused = self.voice_refused and key != "voice-refused"
                return Told(notes.nothing, urgent=False)
        return None

    async def _tidy(self, person: Person) -> "Told | None":
        """Messages of before that still show what is over."""
        for left in live_of(person).left:
            if self.leftovers.waits(left.message):
                continue
            if await self.leftovers.tidied(left, self._tools.languages.of(person)):
                note = partial(notes.tidied, session=self._session, left=left)
                return Told(note, urgent=False)
        return None

    async def _find_lost(self, person: Person) -> "Told | None":
        """A message of ours that nobody knows of."""
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

    # Small things

    async def _put(self, live: Live, message: int | None, screen: Screen) -> int:
        """Puts a screen into a message, or sends it where there is none; the message's id."""
        chat = self._chat(live)
        if message is not None and message not in self._gone:
            try:
                return await chat.change(message, screen, pace=ONCE, anew=False)
            except MessageGone:
                # Known from now on: a new one may have to wait, and each try costs a call.
                self._gone.add(message)
        return await chat.say(screen, pace=ONCE)

    async def _close_instruction(self, person: Person, live: Live) -> None:
        """The instruction without its buttons; left as it is where that fails: they are old."""
        session = replace(live.session, state=State.STOPPED, step=live.of)
        language = self._tools.languages.of(person)
        screen = screens.instruction(session, person, self._tools.library, language)
        await self._chat(live).tidy(live.instruction or 0, screen)

    def _offers_voice(self, person: Person, live: Live) -> bool:
        """Whether the ended session was the first one that the person finished, in private."""
        if live.chat < 0 or person.voice or person.offered:
            return False
        knows = self._tools.chats.makes(voice_screens.MEDIUM)
        return live.session.state is State.FINISHED and knows

    def _thinned(self, live: Live, screen: Screen) -> Screen:
        """What a countdown shows that is seldom edited: seconds that move by themselves."""
        tools = self._tools
        if not tools.moments or tools.gap(live.chat) < SELDOM:
            return screen
        now = tools.clock.now()
        return screens.moving(screen, now + live.session.left(now))

    def _chat(self, live: Live) -> Chat:
        return self._tools.chats.of(live.chat)

    def _note(self, live: Live, *, leaves: tuple[Left, ...] = (), **changes: object) -> Change:
        """What to note of what was done in the chat when the session was shown as `live` says."""
        return partial(
            notes.shown, session=self._session, before=live, changes=changes, leaves=leaves
        )
