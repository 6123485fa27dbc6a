"""A live session's chat, brought to what the record says, one message at a time."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from functools import partial

from telegram.error import BadRequest, NetworkError, RetryAfter

from coach.exercise import Library
from coach.live import Change, counts, is_spoken, left_behind, runs
from coach.person import Last, Left, Live, Person, Spoken, today
from coach.session import State
from coach.timeline import compile_plan, length
from content.language import Texts
from delivery.clock import Clock
from delivery.pacer import BEAT, ONCE, TICK, TooFast, reason
from handlers.chat import Chat, Chats, MessageGone
from screens import session as screens
from screens import voice as voice_screens
from screens.about import plain
from screens.screen import Screen
from store.protocol import Store

log = logging.getLogger(__name__)

STUBBORN = 1.0
"""Seconds until a message that could not be taken away is tried again."""
MOST_REFUSALS = 3
"""Refusals of Telegram's until a message of before stays as it is."""
PROBED = 8
"""Ids that are looked at for a message of ours that nobody knows of."""
PROBED_BLINDLY = 3
"""The same where nothing newer is known."""
_SAVED = 0
"""Stands for a message that has not been sent yet, where messages are told apart."""
SELDOM = 2.0
"""Seconds between two edits of a countdown from which on it moves by itself where it can."""
NO_MOMENTS = '"tg-time"'
"""What a server says of a tag that it does not know (Bot API: can't parse entities)."""


@dataclass(slots=True, kw_only=True)
class Tools:
    """What all live sessions share.

    gap: seconds between two ticks in a chat, as many countdowns as run now; running: the ids of
    the sessions whose do; moments: whether the Bot API server knows the date_time entity.
    """

    chats: Chats
    store: Store
    library: Library
    texts: Texts
    clock: Clock
    gap: Callable[[int], float]
    running: set[str] = field(default_factory=set)
    moments: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """Something that the chat shows now.

    note: what the record has to know of it, urgent: before another message goes out; frame:
    what a countdown shows that was just sent; message: the id of a voice that was.
    """

    note: Change
    urgent: bool = True
    frame: screens.Board | None = None
    message: int | None = None


class LiveChat:
    """Where one live session is shown.

    `bring` does the next thing that is missing and returns what to note of it in the record;
    what is shown, and by which messages, is known from the record alone. It is safe to call
    again after a failure or a crash at any point. Calls have one try: whoever brings the chat
    to what the record says asks again, and by then the record may say something else.
    """

    def __init__(self, tools: Tools, session: str, *, lost_after: int | None = None) -> None:
        """session: its id; lost_after: the highest id of a message known when the program died
        and may have sent what it did not note; None where it did not."""
        self._tools = tools
        self._session = session
        self._lost_after = lost_after
        self._told_end = False
        self._orphans: set[int] = set()
        self._gone: set[int] = set()
        self._cleared: set[int] = set()
        self._refused: dict[int, int] = {}
        self._stubborn: dict[int, float] = {}
        self._mute: tuple[int, int] | None = None
        self.away = False
        """Whether a word is owed on why an exercise is offered anew."""
        self.kept_late = False
        """Whether a word is owed that what took effect is kept at last."""

    def again_at(self, now: float) -> float | None:
        """When something that failed is to be tried again (UTC seconds); None for nothing."""
        # What was not tried again though its time had come is not wanted any more.
        self._stubborn = {key: at for key, at in self._stubborn.items() if at > now}
        return min(self._stubborn.values(), default=None)

    async def bring(self, person: Person, *, sending: bool, spare: bool) -> "Told | None":
        """Does the next thing that is missing; None where nothing is.

        sending: whether new messages may go out; edits may in any case; spare: whether there is
        time for what no countdown may wait for. Raises TelegramError.
        """
        todo: list[Callable[[Person], Awaitable[Told | None]]] = [
            self._silence,
            partial(self._leave_board, sending=sending),
        ]
        if sending:
            todo += [self._say_away, self._finish, self._speak, self._show_card, self._say_away]
        todo.append(partial(self._show_board, sending=sending))
        if sending and spare:
            todo += [self._say_kept, self._tidy, self._find_lost]
        for act in todo:
            told = await act(person)
            if told is not None:
                return told
        return None

    async def show(self, person: Person, frame: screens.Board, new_beat: bool) -> Change | None:
        """One moment of a countdown; what to note, where it stands in another message now.

        A calm one comes as a message of its own. Raises TelegramError.
        """
        live = _live(person)
        chat = self._chat(live)
        if live.board is None:
            return None
        if person.calm:
            # The buttons of the message before stay good: nothing was pressed in between.
            board = await chat.say(frame.screen, quiet=True, pace=BEAT)
            return self._note(board=board)
        pace = BEAT if new_beat else TICK
        try:
            await chat.change(live.board, self._thinned(live, frame.screen), pace=pace, anew=False)
        except MessageGone:
            return self._note(board=None)
        except BadRequest as error:
            if NO_MOMENTS not in error.message:
                log.warning("a countdown cannot be changed; it is sent anew: %s", reason(error))
                return self._note(board=None, left=(*live.left, _left(live, Last.MOVED)))
            log.warning("this Bot API server knows no date_time; countdowns move by edits alone")
            self._tools.moments = False
            await chat.change(live.board, frame.screen, pace=pace, anew=False)
        return None

    async def speak_ahead(self, person: Person) -> "Told | None":
        """The voice of the exercise that follows by itself. Raises TelegramError."""
        return await self._say_step(person, _live(person).session.step + 1)

    async def take_back(self, person: Person, message: int) -> None:
        """Takes a voice away that nobody waits for any more. Raises TelegramError."""
        await self._chat(_live(person)).remove(message, pace=None)

    async def clear(self, person: Person) -> bool:
        """Takes away what is shown of a session that is deleted; whether all of it is gone."""
        left = [one for one in left_behind(person.live) if one.message not in self._cleared]
        for one in left:
            if not await self._tidied(one):
                return False
            self._cleared.add(one.message)
        return True

    def frame(self, person: Person, now: float) -> screens.Board:
        """What the countdown shows at a moment (UTC seconds)."""
        show = screens.calm_board if person.calm else screens.board
        tools = self._tools
        return show(_live(person).session, person.id, now, tools.library, tools.texts)

    # One thing after another

    async def _silence(self, person: Person) -> "Told | None":
        """Takes away a voice that counts nothing any more: it must not urge on."""
        live = _live(person)
        now = self._tools.clock.now()
        for spoken in live.guides:
            if counts(spoken, person, live.session, now) or self._wait(spoken.message, now):
                continue
            if await self._removed(live.chat, spoken.message):
                return Told(self._voices(partial(_without, gone=spoken)))
        return None

    async def _leave_board(self, person: Person, *, sending: bool) -> "Told | None":
        """The last words on the countdown of an exercise that is over or begun anew."""
        live = _live(person)
        session, tools = live.session, self._tools
        stays = session.live and session.state is not State.WAITING and live.of == session.step
        if live.board is None or stays or (person.calm and not sending):
            return None
        seen = (tools.library, tools.texts)
        if live.of < len(session.results):
            words = screens.part_over(session, live.of, person.id, *seen)
        else:
            words = screens.part_left(session, live.of, *seen)
        left = live.left
        if person.calm:
            # Screen readers say what is new, not what is changed.
            await self._chat(live).say(words, pace=ONCE)
            left = (*left, Left(chat=live.chat, message=live.board, last=Last.CARD))
        else:
            await self._put(live, live.board, words)
        # What comes next stands below these words: the card is sent anew, not changed.
        note = self._note(board=None, card=None, card_open=False, left=left)
        return Told(note, urgent=person.calm)

    async def _say_away(self, person: Person) -> "Told | None":
        """Why an exercise is offered anew."""
        live = _live(person)
        if not self.away or not live.session.live:
            return None
        if live.card is not None and live.turn != live.session.turn:
            return None  # that its buttons work is more pressing than why
        words = screens.away(live.session, self._tools.library, self._tools.texts)
        await self._chat(live).say(words, pace=ONCE)
        self.away = False
        return Told(_nothing, urgent=False)

    async def _finish(self, person: Person) -> "Told | None":
        """What the ended session was; from then on it is history alone."""
        live = _live(person)
        if live.session.live:
            return None
        tools, now = self._tools, self._tools.clock.now()
        if live.card is not None and live.card_open:
            await self._close_card(person, live)
            return Told(self._note(card_open=False), urgent=False)
        silent = all(counts(one, person, live.session, now) for one in live.guides)
        if not silent or live.left:
            told = await self._tidy(person)
            if told is None:
                # The end is not told before everything that urges on is gone.
                raise TooFast(STUBBORN)
            return told
        offer = not live.quiet and self._offers_voice(person, live)
        if not live.quiet and not self._told_end:
            said = screens.ended(live.session, person, today(person, now), tools.texts)
            if offer:
                said = voice_screens.with_offer(said, person.id, tools.texts)
            await self._chat(live).say(said, pace=ONCE)
            self._told_end = True
        await self._find_lost(person)
        return Told(partial(_over, session=self._session, offered=offer))

    async def _speak(self, person: Person) -> "Told | None":
        """First, so that it can be played in time with the countdown."""
        return await self._say_step(person, _live(person).session.step)

    async def _say_step(self, person: Person, step: int) -> "Told | None":
        """The voice that counts a step, where it should be heard and is not."""
        live = _live(person)
        session, now = live.session, self._tools.clock.now()
        since = runs(session).get(step)
        if since is None or not person.voice or live.chat < 0 or is_spoken(live, step, now):
            return None
        start = max(0, round(now - since))
        segments = compile_plan(session.plan, by_itself=session.by_itself)[step]
        if self._mute == (step, session.turn) or start >= length(segments):
            return None
        tools = self._tools
        screen = voice_screens.guide(
            session, step, start, person.speaker, tools.library, tools.texts
        )
        chat = self._chat(live)
        try:
            message = await chat.play(screen, pace=ONCE)
        except BadRequest as error:
            if "voice" not in error.message.lower():
                raise
            # Telegram: VOICE_MESSAGES_FORBIDDEN, a privacy setting of the person's.
            log.info("a person does not take voice messages")
            await chat.say(plain("voice-refused", tools.texts))
            return Told(_without_voice)
        if message is None:
            # It cannot be made, or does not go: the countdown does not wait for it.
            self._mute = (step, session.turn)
            return None
        spoken = Spoken(step=step, message=message, since=since)
        return Told(self._voices(lambda guides: [*guides, spoken]), message=message)

    async def _show_card(self, person: Person) -> "Told | None":
        """The exercise's instruction: with its buttons while it waits, without them later."""
        live = _live(person)
        session, tools = live.session, self._tools
        waits = session.state is State.WAITING
        moved = live.of != session.step or (waits and live.turn != session.turn)
        if live.card is not None and not moved and live.card_open is waits:
            return None
        if live.card is not None and not waits and live.of == session.step:
            await self._close_card(person, live)
            return Told(self._note(card_open=False), urgent=False)
        screen = screens.card(session, person, tools.library, tools.texts)
        card = await self._put(live, live.card, screen)
        note = self._note(card=card, card_open=waits, of=session.step, turn=session.turn)
        return Told(note, urgent=card != live.card)

    async def _show_board(self, person: Person, *, sending: bool) -> "Told | None":
        """The countdown's message, where there must be one, and what it shows if it is new."""
        live = _live(person)
        session, chat = live.session, self._chat(live)
        if session.state is State.WAITING or not session.live:
            return None
        frame = self.frame(person, self._tools.clock.now())
        if live.board is None:
            if not sending:
                return None
            board = await chat.say(frame.screen, pace=ONCE)
            note = self._note(board=board, of=session.step, turn=session.turn)
            return Told(note, frame=frame)
        if session.state is State.RUNNING or live.turn == session.turn:
            return None
        board = await self._put(live, live.board, frame.screen)
        return Told(self._note(board=board, of=session.step, turn=session.turn), frame=frame)

    async def _say_kept(self, person: Person) -> "Told | None":
        """What took effect while it could not be kept is kept by now."""
        live = _live(person)
        now = self._tools.clock.now()
        if not self.kept_late or self._wait(_SAVED, now):
            return None
        words = plain("kept-now", self._tools.texts)
        if not await self._tried(_SAVED, self._chat(live).say(words, pace=ONCE)):
            return None
        self.kept_late = False
        return Told(_nothing, urgent=False)

    async def _tidy(self, person: Person) -> "Told | None":
        """Messages of before that still show what is over."""
        live = _live(person)
        now = self._tools.clock.now()
        for left in live.left:
            if not self._wait(left.message, now) and await self._tidied(left):
                note = partial(_without_left, session=self._session, left=left)
                return Told(note, urgent=False)
        return None

    async def _find_lost(self, person: Person) -> "Told | None":
        """Takes away messages of ours that nobody knows of: an answer was lost, or the program
        died before it noted one. They lie right after what was known then."""
        live = _live(person)
        chats, chat = self._tools.chats, self._chat(live)
        lost = [at for at in (self._lost_after, chats.lost(live.chat)) if at is not None]
        if not lost:
            return None
        first, newest = min(lost) + 1, chats.newest(live.chat)
        last = min(newest, first + PROBED) if newest >= first else first + PROBED_BLINDLY
        for candidate in range(first, last):
            if not await self._looked_at(chat, candidate):
                return None
            # What was looked at is not looked at again, should the next one have to wait.
            self._lost_after = candidate
        self._lost_after = None
        chats.found(live.chat)
        return Told(_nothing, urgent=False)

    async def _looked_at(self, chat: Chat, message: int) -> bool:
        """Whether a message is known not to be an orphan, or has been taken away."""
        now = self._tools.clock.now()
        if self._wait(message, now):
            return False
        if message not in self._orphans:
            try:
                if not await chat.is_orphan(message):
                    return True
            except TooFast as error:
                self._stubborn[message] = self._tools.clock.now() + error.seconds
                return False
            except (NetworkError, RetryAfter) as error:
                log.info("message %s is not looked at for now: %s", message, reason(error))
                self._stubborn[message] = self._tools.clock.now() + STUBBORN
                return False
            self._orphans.add(message)
        if not await self._removed(chat.id, message):
            return False
        self._orphans.discard(message)
        return True

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

    async def _close_card(self, person: Person, live: Live) -> None:
        """The instruction without its buttons; left as it is where that fails: they are old."""
        session = replace(live.session, state=State.STOPPED, step=live.of)
        screen = screens.card(session, person, self._tools.library, self._tools.texts)
        await self._chat(live).tidy(live.card or 0, screen)

    async def _tidied(self, left: Left) -> bool:
        """Whether what was left behind says so now."""
        chat, tools = self._tools.chats.of(left.chat), self._tools
        if left.last is Last.VOICE:
            return await self._removed(left.chat, left.message)
        if left.last is Last.CARD:
            return await self._tried(left.message, chat.bare(left.message))
        words = screens.left_board(left.exercise, left.last, tools.library, tools.texts)
        call = chat.change(left.message, words, pace=ONCE, anew=False)
        return await self._tried(left.message, call)

    async def _removed(self, chat: int, message: int) -> bool:
        """Whether a message has been taken away."""
        call = self._tools.chats.of(chat).remove(message, pace=ONCE)
        return await self._tried(message, call)

    async def _tried(self, message: int, call: Awaitable[object]) -> bool:
        """Whether a call about a message came through; if not, it is tried again a little later,
        and nothing that is to be shown waits for it."""
        try:
            await call
        except MessageGone:
            log.info("an old message is gone")
        except BadRequest as error:
            refused = self._refused[message] = self._refused.get(message, 0) + 1
            log.info("an old message stays: %s", reason(error))
            if refused < MOST_REFUSALS:
                self._stubborn[message] = self._tools.clock.now() + STUBBORN
                return False
        except TooFast as error:
            self._stubborn[message] = self._tools.clock.now() + error.seconds
            return False
        except (NetworkError, RetryAfter) as error:
            log.info("an old message stays for now: %s", reason(error))
            self._stubborn[message] = self._tools.clock.now() + STUBBORN
            return False
        self._stubborn.pop(message, None)
        return True

    def _wait(self, message: int, now: float) -> bool:
        """Whether it is too early to try a message again; a clock set back waits no longer."""
        return 0 < self._stubborn.get(message, now) - now <= STUBBORN * 2

    def _offers_voice(self, person: Person, live: Live) -> bool:
        """Whether the ended session was the first one that the person finished, in private."""
        if live.chat < 0 or person.voice or person.offered:
            return False
        knows = self._tools.chats.studio.knows(voice_screens.MEDIUM)
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

    def _note(self, **changes: object) -> Change:
        return partial(_noted, session=self._session, changes=changes)

    def _voices(self, change: Callable[[tuple[Spoken, ...]], list[Spoken]]) -> Change:
        def note(person: Person) -> Person:
            live = person.live
            if live is None or live.session.id != self._session:
                return person
            return replace(person, live=replace(live, guides=tuple(change(live.guides))))

        return note


def _nothing(person: Person) -> Person:
    return person


def _without(guides: tuple[Spoken, ...], *, gone: Spoken) -> list[Spoken]:
    return [one for one in guides if one != gone]


def _without_voice(person: Person) -> Person:
    return replace(person, voice=False)


def _noted(person: Person, *, session: str, changes: dict[str, object]) -> Person:
    live = person.live
    if live is None or live.session.id != session:
        return person
    return replace(person, live=replace(live, **changes))  # type: ignore[arg-type]


def _without_left(person: Person, *, session: str, left: Left) -> Person:
    live = person.live
    if live is None or live.session.id != session:
        return person
    return replace(person, live=replace(live, left=tuple(x for x in live.left if x != left)))


def _over(person: Person, *, session: str, offered: bool) -> Person:
    live = person.live
    if live is None or live.session.id != session:
        return person
    return replace(person, live=None, offered=person.offered or offered)


def _left(live: Live, last: Last) -> Left:
    exercise = live.session.plan[live.of].exercise
    return Left(chat=live.chat, message=live.board or 0, last=last, exercise=exercise)


def _live(person: Person) -> Live:
    if person.live is None:
        raise ValueError("this person has no session")
    return person.live
