"""A session carried out: each step committed first, then shown, so that a crash loses nothing."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from coach.exercise import Library
from coach.person import Live, Person, close, today
from coach.session import Event, Session, State, come_back, happen
from content.language import Texts
from delivery.budget import Starts
from delivery.clock import Clock
from delivery.lanes import Lanes
from delivery.live import LiveClock
from delivery.pacer import BEAT, TICK, reason
from handlers.chat import Chat, Chats
from handlers.voices import Voices
from screens import session as screens
from screens import voice as voice_screens
from screens.about import plain
from screens.screen import Screen
from store.protocol import Store, StoreError

log = logging.getLogger(__name__)

SHOW_AGAIN = 3.0
"""Seconds until a session that Telegram did not take is shown again."""

SELDOM = 2.0
"""Seconds between two edits of a countdown from which on it moves by itself where it can."""
NO_MOMENTS = '"tg-time"'
"""What a server says of a tag that it does not know (Bot API: can't parse entities)."""


class Lead:
    """Leads people's sessions: the one place where a live session changes and is shown.

    What it is called for a person runs in that person's lane.
    """

    def __init__(
        self,
        chats: Chats,
        store: Store,
        library: Library,
        texts: Texts,
        clock: Clock,
        lanes: Lanes,
        *,
        per_second: float,
    ) -> None:
        """per_second: messages allowed over all chats."""
        self._chats = chats
        self._store = store
        self._library = library
        self._texts = texts
        self._clock = clock
        self._lanes = lanes
        self._in_chat: dict[int, int] = {}
        self._boards: dict[int, int] = {}
        self._retries: set[asyncio.Task[None]] = set()
        self._starts = Starts(per_second)
        self._voices = Voices(chats, library, texts, clock)
        self._moments = True
        self._countdowns = LiveClock(
            clock,
            per_second=per_second,
            render=self._frame,
            show=self._show_frame,
            over=self._settle_later,
        )

    def chat_is_busy(self, chat: int, person_id: int) -> bool:
        """Whether somebody else's session is live in the chat."""
        return self._in_chat.get(chat, person_id) != person_id

    def may_start(self) -> bool:
        """Whether a hold may begin now without holding up those that run; counted if so."""
        return self._starts.take(self._countdowns.running, self._clock.now())

    async def begin(
        self,
        person: Person,
        chat: int,
        session: Session,
        *,
        at_once: bool,
        card: int | None = None,
    ) -> None:
        """A new session for the person in the chat; with its first exercise on, if at_once.

        card: a message that becomes its first card.

        Where too many run already, the first exercise waits for Start after all, with a word.
        An older one of theirs ends without a word. Raises StoreError, TelegramError.
        """
        person = await self._put_away(person)
        too_many = at_once and not self.may_start()
        if at_once and not too_many:
            session = happen(session, Event.START, self._clock.now())
        live = Live(session=session, chat=chat, card=card, card_open=card is not None)
        person = replace(person, live=live)
        await self._store.save(person)
        await self._show_or_later(person)
        if too_many:
            await self._chat(person).say(plain("too-many", self._texts))

    async def event(
        self,
        person: Person,
        event: Event,
        kept: Callable[[], Awaitable[None]],
        *,
        below: bool = False,
    ) -> bool:
        """An event in the person's live session; whether it changed anything.

        kept: called once the change is committed; below: the person wrote meanwhile, so a
        countdown goes on below what they wrote. Raises StoreError, TelegramError.
        """
        if person.live is None:
            return False
        before = person.live.session
        session = happen(before, event, self._clock.now())
        if session is before and not (event is Event.HURTS and before.state is State.HURT):
            return False
        try:
            await self._store.save(close(_with(person, session=session)))
        except StoreError:
            await self._stand_still(person, session)
            raise
        answering = asyncio.create_task(_awaited(kept))
        try:
            await self._carry(person, session, below=below)
        finally:
            await answering
        return True

    def renew(self, person: Person) -> None:
        """A setting of the person's has changed: the countdown goes on with it."""
        self._countdowns.renew(person)

    async def go_on(self, person: Person, chat: int) -> None:
        """Shows the live session again, below everything else in the chat.

        Raises StoreError, TelegramError.
        """
        await self._countdowns.leave(person.id)
        board = self._board_of(person)
        if board is not None:
            words = screens.moved(_live(person).session, self._library, self._texts)
            await self._chat(person).change(board, words)
        person = await self._close_card(person)
        self._forget_chat(person)
        await self._show_or_later(_with(person, chat=chat, card=None, board=None))

    async def hush(self, person: Person) -> Person:
        """The person without the voices of their live session; the caller saves it."""
        return await self._voices.hush(person)

    async def end(self, person: Person) -> Person:
        """The person without their live session, which is stopped and kept as history.

        Its messages lose their buttons; nothing else is said. Raises StoreError.
        """
        person = await self._put_away(person)
        await self._store.save(person)
        return person

    async def forget(self, person: Person) -> None:
        """Shows the person's session no more, because everything of theirs is deleted."""
        await self._put_away(person)

    def come_back(self, person: Person, last_alive: float) -> bool:
        """Goes on after a start with the person's live session; whether there is one.

        last_alive: when the program was last seen running, in UTC seconds.
        """
        if person.live is None:
            return False
        self._in_chat[person.live.chat] = person.id
        self._settle_later(person.id, last_alive)
        return True

    async def stop(self) -> None:
        """Shows nothing more; what is live stays live in the store."""
        for task in self._retries:
            task.cancel()
        await self._countdowns.stop()

    def _settle_later(self, person_id: int, watched_until: float) -> None:
        self._lanes.post(person_id, lambda: self._settle(person_id, watched_until))

    async def _settle(self, person_id: int, watched_until: float) -> None:
        """What time has done to the session since it was last watched (UTC seconds)."""
        person = await self._store.load(person_id)
        if person is None or person.live is None:
            return
        before = person.live.session
        session = come_back(before, watched_until, self._clock.now())
        if session is before:
            await self._show_or_later(person)
            return
        await self._store.save(close(_with(person, session=session)))
        waits_again = session.state is State.WAITING and session.step == before.step
        away = waits_again or session.state is State.PAUSED
        await self._carry(person, session, away=away)

    async def _settle_again(self, person_id: int) -> None:
        await self._clock.sleep(SHOW_AGAIN)
        self._settle_later(person_id, self._clock.now())

    async def _carry(
        self, person: Person, session: Session, *, away: bool = False, below: bool = False
    ) -> None:
        """Shows a state that is committed."""
        await self._countdowns.leave(person.id)
        board = self._board_of(person)
        moved = board if below and session.state in {State.PAUSED, State.HURT} else None
        person = close(_with(person, session=session, board=None if moved else board))
        card = _live(person).card
        if below and session.state is State.WAITING and card is not None:
            # The next card comes below what the person wrote, where they look.
            await self._chat(person).strip(card)
            person = _with(person, card=None, card_open=False)
        if away:
            await self._say_away(person)
        await self._show_or_later(person)
        if moved is not None:
            words = screens.moved(session, self._library, self._texts)
            await self._chat(person).change(moved, words)

    async def _say_away(self, person: Person) -> None:
        """Why an exercise is offered anew; where Telegram is away that is left out, and no more."""
        words = screens.away(_live(person).session, self._library, self._texts)
        try:
            await self._chat(person).say(words)
        except TelegramError as error:
            log.info("a word about a break was not said: %s", reason(error))

    async def _stand_still(self, person: Person, session: Session) -> None:
        """What stops a person takes effect before their eyes even when it cannot be saved."""
        if session.state in {State.PAUSED, State.HURT} and _live(person).board is not None:
            await self._countdowns.leave(person.id)
            stopped = _with(person, session=session, board=self._board_of(person), turn=-1)
            await self._show_board(stopped)

    async def _show_or_later(self, person: Person) -> None:
        """Shows the session; where Telegram is away, again a little later."""
        try:
            await self._show(person)
        except Forbidden:
            log.info("a person blocked the bot; their session waits")
        except BadRequest as error:
            log.warning("a session cannot be shown: %s", error)
        except (NetworkError, RetryAfter) as error:
            # A card seen twice does no harm; one that never came would be the end of it.
            log.warning("a session was not shown, again in %s s: %s", SHOW_AGAIN, reason(error))
            task = asyncio.create_task(self._settle_again(person.id))
            self._retries.add(task)
            task.add_done_callback(self._retries.discard)

    async def _show(self, person: Person) -> None:
        """Brings the chat to where the session is, from wherever it was left.

        Safe to call again after a failure or a crash at any point of it.
        """
        session = _live(person).session
        self._in_chat[_live(person).chat] = person.id
        shown, frame = person, None
        try:
            shown = await self._voices.leave(shown)
            shown = await self._leave_board(shown)
            if not session.live:
                await self._say_end(shown)
                return
            # First, so that it can be played in time with the countdown.
            shown = await self._voices.speak(shown)
            shown = await self._show_card(shown)
            shown, frame = await self._show_board(shown)
            shown = _with(shown, of=session.step, turn=session.turn)
        finally:
            if shown != person and shown.live is not None and session.live:
                await self._store.save(shown)
            if session.state is State.RUNNING:
                self._countdowns.watch(shown, frame)
                if shown.voice and session.by_itself:
                    self._lanes.post(person.id, lambda: self._speak_ahead(person.id))

    async def _speak_ahead(self, person_id: int) -> None:
        """Sends the voice of the exercise that follows by itself; nothing waits for it."""
        person = await self._store.load(person_id)
        if person is None or person.live is None:
            return
        try:
            shown = await self._voices.speak(person, ahead=True)
        except TelegramError as error:
            log.info("the next voice was not sent ahead: %s", reason(error))
            return
        if shown != person:
            await self._store.save(shown)
            self._countdowns.renew(shown)

    async def _leave_board(self, person: Person) -> Person:
        """The last words on the countdown of an exercise that is over or begun anew."""
        live = _live(person)
        session = live.session
        stays = session.live and session.state is not State.WAITING and live.of == session.step
        if live.board is None or stays:
            return person
        if live.of < len(session.results):
            words = screens.part_over(session, live.of, person.id, self._library, self._texts)
        else:
            words = screens.part_left(session, live.of, self._library, self._texts)
        chat = self._chat(person)
        if person.calm:
            # Screen readers say what is new, not what is changed.
            await chat.strip(live.board)
            await chat.say(words)
        else:
            await chat.change(live.board, words)
        # What comes next stands below these words: the card is sent anew, not changed.
        return _with(person, board=None, card=None, card_open=False)

    async def _show_card(self, person: Person) -> Person:
        """The exercise's instruction: with its buttons while it waits, without them later."""
        live = _live(person)
        waits = live.session.state is State.WAITING
        moved = live.of != live.session.step or (waits and live.turn != live.session.turn)
        if live.card is not None and not moved and live.card_open is waits:
            return person
        screen = screens.card(live.session, person, self._library, self._texts)
        chat = self._chat(person)
        if live.card is None:
            card = await chat.say(screen)
        else:
            card = await chat.change(live.card, screen)
        return _with(person, card=card, card_open=waits)

    async def _show_board(self, person: Person) -> tuple[Person, screens.Board | None]:
        """The countdown's message, where there must be one, and what it shows if it is new."""
        live = _live(person)
        if live.session.state is State.WAITING:
            return person, None
        frame = self._frame(person, self._clock.now())
        if live.board is None:
            board = await self._chat(person).say(frame.screen)
            return _with(person, board=board), frame
        if live.session.state is State.RUNNING or live.turn == live.session.turn:
            return person, None
        board = await self._chat(person).change(live.board, frame.screen)
        return _with(person, board=board), frame

    async def _say_end(self, person: Person) -> Person:
        """What the ended session was; from now on it is history alone."""
        session = _live(person).session
        person = await self._close_card(person)
        day = today(person, self._clock.now())
        said = screens.ended(session, person, day, self._texts)
        offer = self._voices.worth_offering(person)
        if offer:
            said = voice_screens.with_offer(said, person.id, self._texts)
        await self._chat(person).say(said)
        self._forget_chat(person)
        person = replace(person, live=None, offered=person.offered or offer)
        await self._store.save(person)
        return person

    async def _close_card(self, person: Person) -> Person:
        live = _live(person)
        if live.card is None or not live.card_open:
            return person
        session = replace(live.session, state=State.STOPPED)
        screen = screens.card(session, person, self._library, self._texts)
        card = await self._chat(person).change(live.card, screen)
        return _with(person, card=card, card_open=False)

    async def _put_away(self, person: Person) -> Person:
        """The person without their live session, which is stopped and kept as history."""
        if person.live is None:
            return person
        await self._countdowns.leave(person.id)
        session = happen(person.live.session, Event.STOP, self._clock.now())
        person = close(_with(person, session=session, board=self._board_of(person)))
        try:
            person = await self._voices.leave(person)
            person = await self._close_card(await self._leave_board(person))
        except TelegramError as error:
            log.info("the last words of a session were not shown: %s", reason(error))
        self._forget_chat(person)
        return replace(person, live=None)

    def _frame(self, person: Person, now: float) -> screens.Board:
        live = _live(person)
        show = screens.calm_board if person.calm else screens.board
        return show(live.session, person.id, now, self._library, self._texts)

    async def _show_frame(self, person: Person, frame: screens.Board, new_beat: bool) -> None:
        """One moment of a countdown; calm ones come as messages of their own."""
        chat = self._chat(person)
        board = self._boards.get(person.id, _live(person).board)
        if person.calm or board is None:
            # The buttons of the message before stay good: nothing was pressed in between.
            self._boards[person.id] = await chat.say(frame.screen, quiet=True)
            return
        pace = BEAT if new_beat else TICK
        try:
            shown = await chat.change(board, self._thinned(person, frame.screen), pace=pace)
        except BadRequest as error:
            if NO_MOMENTS not in error.message:
                raise
            log.warning("this Bot API server knows no date_time; countdowns move by edits alone")
            self._moments = False
            shown = await chat.change(board, frame.screen, pace=pace)
        self._boards[person.id] = shown

    def _thinned(self, person: Person, screen: Screen) -> Screen:
        """What a countdown shows that is seldom edited: seconds that move by themselves."""
        live = _live(person)
        if not self._moments or self._countdowns.gap(live.chat) < SELDOM:
            return screen
        now = self._clock.now()
        return screens.moving(screen, now + live.session.left(now))

    def _board_of(self, person: Person) -> int | None:
        """The newest message with the person's countdown."""
        return self._boards.pop(person.id, _live(person).board)

    def _chat(self, person: Person) -> Chat:
        return self._chats.of(_live(person).chat)

    def _forget_chat(self, person: Person) -> None:
        if person.live is not None and self._in_chat.get(person.live.chat) == person.id:
            del self._in_chat[person.live.chat]


def _live(person: Person) -> Live:
    if person.live is None:
        raise ValueError("this person has no session")
    return person.live


async def _awaited(kept: Callable[[], Awaitable[None]]) -> None:
    await kept()


def _with(person: Person, **changes: Any) -> Person:
    return replace(person, live=replace(_live(person), **changes))
