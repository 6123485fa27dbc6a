"""The session message: picture, countdown, cue and buttons of a live session in one message."""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from lumbar.coach import notes
from lumbar.coach.ahead import ends_hold
from lumbar.coach.live import (
    Change,
    countdown_left,
    live_of,
    lowered,
    on_live,
    step_that_hurt,
)
from lumbar.coach.person import Last, Live, Person
from lumbar.coach.session import State
from lumbar.live.order import Order
from lumbar.live.pictures import UPLOADS, Pictures
from lumbar.live.swaps import Swaps
from lumbar.live.told import Told, noted
from lumbar.live.tools import Tools
from lumbar.screens import session as screens
from lumbar.screens.screen import Screen, Shown
from lumbar.telegram.chats import Chat
from lumbar.telegram.errors import (
    MayNotWrite,
    MessageGone,
    NoSuchTag,
    NotEditable,
    Rejected,
    TooFast,
    TopicGone,
)
from lumbar.telegram.pace import BEAT, END, ONCE, TICK

log = logging.getLogger(__name__)

Called = Callable[[float], None]


class SessionMessage:
    """The one message that shows a live session; in calm mode the countdown's newest message.

    It is edited in place, and sent anew where a newer message stands below it (Order).
    """

    def __init__(self, tools: Tools, session: str, swaps: Swaps) -> None:
        """session: the session's id."""
        self._tools = tools
        self._session = session
        self._swaps = swaps
        self._pictures = Pictures(tools)
        self._order = Order(tools)
        # In memory only: ids of messages that are gone.
        self._gone: set[int] = set()
        self._stuck: set[int] = set()
        """Those that are there and may not be edited: they are left behind."""

    def frame(self, person: Person, now: float) -> screens.Frame:
        """Returns what the countdown shows at `now` (UTC seconds)."""
        show = screens.calm_frame if person.calm else screens.frame
        tools = self._tools
        language = tools.languages.of(person)
        live, library = live_of(person), tools.library
        frame = show(live.session, person.id, now, library, language, person)
        screen = self._swaps.with_swap(frame.screen, person)
        if not person.calm:
            screen = self._pictures.fitted(screen, person, now)
        return replace(frame, screen=screen)

    async def show_frame(
        self, person: Person, frame: screens.Frame, new_beat: bool
    ) -> Change | None:
        """Shows one frame of the countdown.

        Returns what to save in the record if the session message is now another or none, or shows
        another turn; else None. In calm mode each frame is a new message. Raises CallFailed.
        """
        live = live_of(person)
        chat, session = self._tools.chat_of(live), live.session
        if live.countdown is None:
            return None
        pace = TICK
        if new_beat:
            pace = END if ends_hold(session, frame.beat[1]) else BEAT
        if person.calm:
            # The previous message's buttons stay valid: nothing was pressed in between.
            countdown = await chat.say(frame.screen, quiet=True, pace=pace)
            return noted(self._session, live, countdown=countdown)
        put = partial(self._edit, live, live.countdown, pace)
        try:
            await self._tools.moving(person, frame.screen, put)
        except MessageGone as error:
            leaves = (countdown_left(live, Last.MOVED),) if isinstance(error, NotEditable) else ()
            return noted(self._session, live, countdown=None, leaves=leaves)
        except MayNotWrite:
            raise
        except Rejected as error:
            log.warning("a session message cannot be changed; it is sent anew: %s", error)
            return noted(
                self._session, live, countdown=None, leaves=(countdown_left(live, Last.MOVED),)
            )
        if (live.of, live.turn) == (session.step, session.turn):
            return None
        return noted(self._session, live, of=session.step, turn=session.turn)

    def again_at(self, person: Person, now: float) -> float | None:
        """Returns when to look whether it must be sent anew, or can get the picture that it lacks
        (UTC seconds); None for never."""
        times = (self._order.again_at(person, now), self._pictures.again_at(now))
        return min((at for at in times if at is not None), default=None)

    def lowers_at(self, person: Person, now: float) -> float | None:
        """Returns when it is to be sent anew (UTC seconds); None while it is the newest."""
        return self._order.due_at(person, now)

    async def leave(self, person: Person, *, sending: bool) -> "Told | None":
        """Leaves the session message of an exercise that hurt behind, with what to do about it;
        says first of all on that of a session that was stopped that it was.

        Everything else goes on in the message.
        """
        live = live_of(person)
        session, tools = live.session, self._tools
        if live.countdown is None:
            return None
        language, step = tools.languages.of(person), step_that_hurt(live)
        if step is not None:
            words = screens.part_over(session, step, person.id, tools.library, language, person)
            await self._put(live, live.countdown, words)
            return Told(noted(self._session, live, countdown=None), urgent=False)
        if session.state is State.STOPPED and not sending and live.turn != session.turn:
            words = screens.part_left(session, live.of, language)
            with contextlib.suppress(MessageGone):
                await self._tools.chat_of(live).reword(live.countdown, words, pace=ONCE)
            return Told(noted(self._session, live, turn=session.turn), urgent=False)
        return None

    async def show(self, person: Person, *, sending: bool) -> "Told | None":
        """Sends the session message if one is needed, or updates it: in calm mode the countdown's
        message, where nothing waits for Start."""
        live = live_of(person)
        session, now = live.session, self._tools.clock.now()
        if not session.live or (person.calm and session.state is State.WAITING):
            return None
        if live.countdown is not None and session.state is State.RUNNING:
            return None  # the countdown's frames show it
        frame = self.frame(person, now)
        if live.countdown is None:
            if not sending:
                return None
            # What is sent anew was there before, so it makes no sound.
            say = partial(self._tools.chat_of(live).say, pace=ONCE, quiet=live.turn >= 0)
            screen = frame.screen
            if not person.calm:
                screen = self._pictures.first(screen, person, now)
            countdown = await self._tools.moving(person, screen, say)
        elif self._stands(live, frame.screen):
            return None
        else:
            countdown = await self._put(live, live.countdown, frame.screen)
        stuck = live.countdown in self._stuck and countdown != live.countdown
        note = noted(
            self._session,
            live,
            countdown=countdown,
            of=session.step,
            turn=session.turn,
            leaves=(countdown_left(live, Last.MOVED),) if stuck else (),
        )
        return Told(note, frame=frame)

    def _stands(self, live: Live, screen: Screen) -> bool:
        """Returns whether the session message shows the words and buttons of a screen."""
        shown = self._tools.chats.shows(live.chat, live.countdown or 0)
        same = shown is None or (shown.text, shown.rows) == (screen.text, screen.rows)
        return same and live.turn == live.session.turn

    async def illustrate(self, person: Person, called: Called, *, spare: float) -> "Told | None":
        """Gives the session message the picture that it lacks.

        called: told when a call was made (UTC seconds); spare: seconds that there are for it.
        """
        live, now = live_of(person), self._tools.clock.now()
        shown = self._now_missing(person, spare)
        if shown is None or live.countdown is None:
            return None
        frame = self.frame(person, now)
        frame = replace(frame, screen=replace(frame.screen, shows=shown))
        patience = min(spare, self._tools.chats.files.patience)
        try:
            # Making a file and sending it each have their own patience; the countdown has less.
            async with asyncio.timeout(patience):
                done = await _illustrated(
                    self._tools.chat_of(live), live.countdown, frame.screen, TICK
                )
        except TimeoutError:
            self._tools.chats.forget(live.chat, live.countdown)  # it may have been carried out
            self._pictures.late(live.countdown, shown)
            called(now)
            return Told(notes.nothing, urgent=False)
        except MessageGone:
            return Told(noted(self._session, live, countdown=None))
        except TooFast as error:
            self._pictures.wait(error.seconds)
            return None
        if not done:
            self._pictures.fails(live.countdown, shown)
        called(now)
        return Told(notes.nothing, urgent=False, frame=frame if done else None)

    def _now_missing(self, person: Person, spare: float) -> Shown | None:
        """Returns the picture that the session message lacks and can be given now; None for none.

        Where it has to wait, that is noted.
        """
        chats, chat, now = self._tools.chats, live_of(person).chat, self._tools.clock.now()
        shown = None
        if self._pictures.again_at(now) is None:
            shown = self._missing(person, spare)
        if shown is None:
            return None
        if not chats.has(shown) and chats.will_have(shown):
            self._pictures.wait(UPLOADS)  # many who begin together upload it once
            return None
        if not self._tools.budget.ticks.may(chat, now):
            # Looked at first: a thousand who draw their screens in vain hold up everybody's holds.
            self._pictures.wait(0.0)
            return None
        return shown

    def lacks_picture(self, person: Person, spare: float) -> bool:
        """Returns whether the session message has yet to get the picture of what comes, and will
        in the `spare` seconds that there are: whatever can wait waits for that."""
        return self._missing(person, spare) is not None

    def _missing(self, person: Person, spare: float) -> Shown | None:
        upload = spare > UPLOADS
        now = self._tools.clock.now()
        return None if person.calm else self._pictures.missing(person, now, upload=upload)

    async def follow(self, person: Person) -> "Told | None":
        """Has the session message sent anew below what has come since, as a voice of its own, where
        its exercise goes on or begins again: its words change with that, so that it costs no
        further call. The end of an exercise is told first, by an edit, which has room of its own.
        """
        live = live_of(person)
        session = live.session
        begins = live.of == session.step and live.turn != session.turn
        if session.state is not State.RUNNING or not begins:
            return None
        return await self.lower(person, spare=0.0)

    async def lower(self, person: Person, *, spare: float) -> "Told | None":
        """Has the session message sent anew, below what has come since. Its id is taken from the
        record first: what dies between the two leaves one that can be found.

        spare: as for illustrate. With its picture it goes as one message; without it as two calls.
        """
        now = self._tools.clock.now()
        if self.lacks_picture(person, spare) or not self._order.is_due(person, now):
            return None
        self._order.note(person, now)
        return Told(partial(on_live, session=self._session, decide=lowered))

    async def _put(self, live: Live, message: int, screen: Screen) -> int:
        """Changes the session message to show a screen, or sends a new one; returns the id."""
        if message not in self._gone:
            try:
                return await self._edit(live, message, ONCE, screen)
            except MessageGone as error:
                # Remembered, because a new message may have to wait and each edit costs a call.
                self._gone.add(message)
                if isinstance(error, NotEditable):
                    self._stuck.add(message)
        return await self._tools.chat_of(live).say(screen, pace=ONCE, quiet=True)

    async def _edit(self, live: Live, message: int, pace: str, screen: Screen) -> int:
        """Changes the session message; returns its id. A screen without a picture leaves it the
        one that it has, and so does one whose picture cannot be shown. Raises CallFailed."""
        chat, shown = self._tools.chat_of(live), self._tools.chats.shows(live.chat, message)
        if screen.shows is not None and (shown is None or shown.shows != screen.shows):
            if await _illustrated(chat, message, screen, pace):
                return message
            self._pictures.fails(message, screen.shows)
        await chat.reword(message, screen, pace=pace)
        return message


async def _illustrated(chat: Chat, message: int, screen: Screen, pace: str) -> bool:
    """Changes a message's picture; returns whether that was done. What Telegram says against a
    picture is nothing against the session. Raises CallFailed for all else."""
    try:
        return await chat.illustrate(message, screen, pace=pace)
    except (MessageGone, MayNotWrite, TopicGone, NoSuchTag):
        raise
    except Rejected as error:
        log.warning("a picture is not shown: %s", error)
        return False
