"""One live session: the one place where it changes, is kept and is shown."""

import asyncio
import logging
from enum import Enum, auto
from functools import partial

from coach.live import (
    STOPS,
    Change,
    Pressed,
    is_spoken,
    lowered,
    on_live,
    parked,
    pressed,
    settled,
    unseen,
)
from coach.person import Live, Person
from coach.session import Event, Session, State, come_back
from delivery.countdown import Countdown
from delivery.errors import Blocked, CallFailed, ChatMoved, Rejected, TooFast
from handlers.ahead import Ahead
from handlers.keeping import Keeping
from handlers.live_chat import LiveChat, Tools
from screens.session import Board
from store.protocol import StoreError

log = logging.getLogger(__name__)

KEEP_AGAIN = 0.5
"""Seconds until what could not be kept is tried again."""
LEAST_WAIT = 0.02
"""Seconds between two tries of what had to wait; so short a wait tells of rounding alone."""
SHOW_AGAIN = 1.0
"""Seconds until what Telegram did not take is shown again."""
LATE = 0.5
"""Seconds of keeping after which the clock is looked at again before anything is shown."""
SPARE = 1.1
"""Seconds before a segment ends in which its chat is kept free for what comes next: in a private
chat a call goes each second."""
SHOWN_WITHIN = 3.0
"""Seconds for which something that comes below a session waits until that is shown."""
NOTED_AFTER = 3.0
"""Seconds after which it is kept since when a person does not see their countdown."""
MOST_CLEARS = 60
"""Times that it is tried to take away what is shown of a session that is deleted."""
MOST_REFUSALS = 5
"""Refusals that nobody understands, one after another, until the session waits for the person."""


class Outcome(Enum):
    """What became of a press."""

    DONE = auto()  # it took effect and is kept
    OWED = auto()  # it took effect, and is kept as soon as that is possible
    PASSED = auto()  # it changes nothing


class LiveSession:
    """Owns one live session: its part of the record, where it is shown, its countdown, its
    voices, and what has to be tried again.

    A press is decided by a pure function (coach.live), kept by compare-and-set, and then one
    loop brings the chat to what the record says, again and again until it is. What stops a
    hold takes effect in memory first: what is seen and heard follows the record with all of
    that applied which is not kept yet (handlers.keeping).
    """

    def __init__(
        self,
        person: Person,
        tools: Tools,
        *,
        seen: float | None = None,
        after: "asyncio.Task[None] | None" = None,
    ) -> None:
        """person: as the record says; seen: when the program was last seen running, where it
        has been restarted (UTC seconds); after: what must have come to its end before.
        """
        live = _live(person)
        self.id = live.session.id
        self._tools = tools
        self._before: Session | None = live.session
        self._record = Keeping(person, tools.store, tools.chats, self._changed)
        self._chat = LiveChat(tools, self.id)
        if seen is not None and live.newest and _may_lack(person, tools.clock.now()):
            self._chat.leftovers.died_after(live.chat, live.newest)
        self._countdown: Countdown[Board] = Countdown(
            tools.clock, render=self._frame, show=self._show_frame
        )
        begun = live.session.since if live.session.state is State.RUNNING else tools.clock.now()
        self._countdown.begin(begun if seen is None else seen)
        self._ahead = Ahead(self._chat, tools.clock, self._note)
        self._after = after
        self._task: asyncio.Task[None] | None = None
        self._resting = self._woken = self._stopping = self._brought = self._stopped = False
        self._refusals = 0
        self._pressed_at: float | None = None
        self._count_running()
        self.parked = False
        """Whether its chat takes nothing: it waits for the person's next word."""

    # What is known of it

    @property
    def person(self) -> Person:
        """The person by the record, with what took effect and is not kept yet."""
        return self._record.person

    @property
    def session(self) -> Session | None:
        """The session as the person sees it; None once it is over and told."""
        live = self.person.live
        return live.session if live is not None and live.session.id == self.id else None

    @property
    def running(self) -> bool:
        """Whether its clock runs."""
        session = self.session
        return session is not None and session.state is State.RUNNING

    def is_in(self, chat: int) -> bool:
        """Whether it goes on in a chat."""
        live, session = self.person.live, self.session
        return live is not None and session is not None and session.live and live.chat == chat

    @property
    def task(self) -> "asyncio.Task[None] | None":
        """What it is doing in its chat at this moment."""
        return self._task

    async def shown(self) -> None:
        """Returns once the chat shows what the record says, or after SHOWN_WITHIN seconds."""
        clock = self._tools.clock
        until = clock.now() + SHOWN_WITHIN
        while not (self._brought or self._stopping or self.parked):
            if not 0 <= until - clock.now() <= SHOWN_WITHIN:
                return
            await clock.sleep(SHOWN_WITHIN / 60)

    def seen(self, now: float) -> float:
        """The last moment at which the countdown stood right before the person (UTC seconds)."""
        return self._countdown.seen(now)

    async def until_kept(self) -> None:
        """Returns once all that took effect is kept."""
        await self._record.until_kept()

    # What happens to it

    def renew(self, person: Person) -> None:
        """The record says something else now: of the session, of a setting, of anything."""
        self._record.renew(person)
        self.wake()

    async def press(self, what: Pressed) -> Outcome:
        """An event that the person brought about.

        What stops takes effect at once, and is kept later where it cannot be kept now; for
        anything else StoreError is raised then, and nothing has changed.
        """
        decide = partial(pressed, what=what)
        if decide(self.person) is self.person:
            return Outcome.PASSED
        self._pressed_at = what.at
        if what.event not in STOPS:
            await self.change(decide)
            return Outcome.DONE
        # Until it is kept it is shown where the countdown stands.
        self._record.note(decide, shown=partial(decide, lowering=False))
        self._stopped = True
        self.wake()
        try:
            await self._record.keep()
        except StoreError as error:
            log.error("a stop is not kept yet: %s", error)
            self._chat.kept_late = self._chat.kept_late or what.event is not Event.STOP
            return Outcome.OWED
        return Outcome.DONE

    async def change(self, decide: Change) -> Person:
        """Keeps a decision, with what waits to be kept. Raises StoreError: nothing has changed."""
        person = await self._record.change(decide)
        self.wake()
        return person

    def unpark(self, also: Change) -> None:
        """The person is there again: the session is shown below what they wrote.

        also: what else is to be kept of that; both are, as soon as they can be.
        """
        self._record.note(also)
        self._record.note(partial(on_live, session=self.id, decide=lowered))
        self.parked = False
        self._refusals = 0
        self.wake()

    def leave(self) -> None:
        """It is over, or another one has taken its place: nothing more is shown."""
        self._stopping = True
        self._count_running()
        self._record.release()
        self._ahead.leave()
        self._chat.leftovers.hand_over()
        if self._resting and self._task is not None:
            self._task.cancel()

    def forget(self) -> None:
        """The record is deleted: what stands in the chat is taken away, and nothing is kept."""
        self.leave()
        self._after = self._task
        self._task = asyncio.create_task(self._clear(), name=f"showing {self.person.id}")

    async def _clear(self) -> None:
        if self._after is not None:
            await asyncio.wait([self._after])
        for _ in range(MOST_CLEARS):
            try:
                if await self._chat.clear(self.person):
                    return
            except CallFailed as error:
                log.info("the chat of somebody who is forgotten stays for now: %s", error)
            await self._tools.clock.sleep(SHOW_AGAIN)

    def _park(self, *, blocked: bool) -> None:
        """The chat takes nothing: the session stands, and waits for the person's next word."""
        self.parked = True
        seen = self.seen(self._tools.clock.now())
        stand = partial(parked, session=self.id, seen=seen, blocked=blocked)
        self._record.note(stand)

    def wake(self) -> None:
        """Has the chat brought to what the record says, if nothing does so yet."""
        if self._stopping or self.parked:
            return
        self._woken, self._brought = True, False
        if self._task is None:
            self._task = asyncio.create_task(self._run(), name=f"showing {self.person.id}")
        elif self._resting:
            self._resting = False
            self._name("showing")
            self._task.cancel()

    async def stop(self, within: float = 0.0) -> None:
        """Shows nothing more; what is under way has so many seconds to end."""
        self.leave()
        tasks = {task for task in (self._task, self._ahead.task) if task is not None}
        if tasks and within:
            await asyncio.wait(tasks, timeout=within)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        try:
            await self._record.keep()
        except StoreError as error:
            log.error("a session is not kept at the end: %s", error)

    def _changed(self) -> None:
        """The person, or their session, may be another now."""
        before, session = self._before, self.session
        self._before = session
        ran = before is not None and before.state is State.RUNNING
        if session is not None and session.state is State.RUNNING and not ran:
            # From when that was decided on, however long the keeping has taken.
            self._countdown.begin(session.since if self._pressed_at is None else self._pressed_at)
        self._count_running()

    def _count_running(self) -> None:
        if self.running and not self._stopping:
            self._tools.running.add(self.id)
        else:
            self._tools.running.discard(self.id)

    # Showing

    async def _run(self) -> None:
        """The loop that brings the chat to what the record says."""
        try:
            if self._after is not None:
                await asyncio.wait([self._after])
                self._after = None
            while not self._stopping and not self.parked:
                self._woken = False
                wait = await self._try()
                if wait is None and not self._woken:
                    return
                await self._rest(wait or 0.0)
        finally:
            self._task = None

    async def _try(self) -> float | None:
        """One step; seconds until the next, None where there is nothing to wait for."""
        try:
            wait = await self._step()
        except TooFast as error:
            wait = max(error.seconds, LEAST_WAIT)
            return min(wait, KEEP_AGAIN) if self._record.urgent else wait
        except StoreError as error:
            log.error("a session is not kept, again in %s s: %s", KEEP_AGAIN, error)
            return KEEP_AGAIN
        except (Rejected, ChatMoved, Blocked) as error:
            return await self._refused(error)
        except CallFailed as error:
            log.info("a session was not shown, again in %s s: %s", SHOW_AGAIN, error)
        except Exception:
            log.exception("a session was not shown")
        else:
            self._refusals = 0
            return wait
        return SHOW_AGAIN

    async def _refused(self, error: CallFailed) -> float | None:
        """What cannot be helped, at once or after some tries, has the session stand."""
        self._refusals += 1
        log.warning("a session was refused: %s", error)
        if isinstance(error, Rejected) and self._refusals < MOST_REFUSALS:
            return SHOW_AGAIN
        log.info("a chat takes nothing more; its session waits for the person")
        self._park(blocked=isinstance(error, Blocked))
        return await self._keep_parked()

    async def _keep_parked(self) -> float | None:
        """Keeps that the session stands; nothing is shown meanwhile."""
        while self._record.waits and not self._stopping:
            try:
                await self._record.keep()
            except StoreError:
                await self._tools.clock.sleep(KEEP_AGAIN)
        return None

    async def _step(self) -> float | None:
        """Keeps, settles and shows the next thing; seconds until the next step, None for never."""
        if self._stopped and self.session is not None and await self._show_stop():
            return 0.0
        kept = await self._kept_all() if self._record.urgent else True
        session, now = self.session, self._tools.clock.now()
        if session is None:
            return None if kept else KEEP_AGAIN
        if _live(self.person).forget:
            return await self._forget_record()
        if not session.live and self._ahead.task is not None:
            # What is on its way is noted first, so that it can be taken away.
            await asyncio.wait([self._ahead.task])
        elif self.running and await self._settle(now):
            return 0.0
        return await self._show(now, kept=kept)

    async def _show_stop(self) -> bool:
        """Whether something that stops was shown: before their eyes and ears first, so that a
        slow disk does not hold it up."""
        told = await self._chat.bring(self.person, sending=False, spare=False)
        self._stopped = told is not None
        if told is not None:
            self._note(told.note, urgent=told.urgent)
        return self._stopped

    async def _show(self, now: float, *, kept: bool) -> float | None:
        """Shows the next thing that is missing, or the countdown where nothing is."""
        told = await self._chat.bring(self.person, sending=kept, spare=self._has_time(now))
        if told is not None:
            self._note(told.note, urgent=told.urgent)
            if told.frame is not None:
                self._countdown.delivered(told.frame, now)
            return 0.0
        self._brought = True
        self._note_unseen(now)
        kept = kept and await self._kept_all()
        if abs(self._tools.clock.now() - now) > LATE:
            return 0.0  # what time has done since is seen to first
        return await self._count(kept=kept)

    def _note_unseen(self, now: float) -> None:
        """Since when the person sees nothing is kept, for a program that dies in an outage."""
        owed = self._countdown.owed_since if self.running else None
        longer = owed is not None and now - owed > NOTED_AFTER
        if longer or self._countdown.stands or not self.running:
            self._note(partial(unseen, session=self.id, seen=owed), urgent=False)

    async def _forget_record(self) -> float:
        """Takes away what is shown, then deletes the record. Raises StoreError, CallFailed."""
        try:
            if not await self._chat.clear(self.person):
                return SHOW_AGAIN
        except Blocked:
            log.info("somebody who is forgotten has blocked the bot: their chat stays as it is")
        await self._tools.store.delete(self.person.id)
        return 0.0

    def _has_time(self, now: float) -> bool:
        """Whether a call in this chat now would stand in the way of no start and no end."""
        session = self.session
        if session is None or session.state is not State.RUNNING:
            return True
        if not self._countdown.stands:
            return False
        if _live(self.person).chat > 0:
            return session.left(now) > SPARE
        # A group takes a call each four seconds: one in between two of the countdown's.
        return self._countdown.sent > self._chat.leftovers.called

    async def _kept_all(self) -> bool:
        """Whether all that took effect is kept: only then may new messages go out."""
        try:
            await self._record.keep()
        except StoreError as error:
            log.error("a session is not kept yet: %s", error)
            return False
        return True

    async def _settle(self, now: float) -> bool:
        """Whether time has done something to the session by now. Raises StoreError."""
        before = self.session
        seen = self.seen(now)
        if before is None or come_back(before, seen, now) is before:
            return False
        self._pressed_at = None
        await self.change(partial(settled, session=self.id, seen=seen, now=now))
        after = self.session
        if after is not None:
            waits_again = after.state is State.WAITING and after.step == before.step
            self._chat.away = after if waits_again or after.state is State.PAUSED else None
            if after.state is State.RUNNING and now < seen:
                self._countdown.begin(now)
        return True

    async def _count(self, *, kept: bool) -> float | None:
        """The chat shows what it should, but for the seconds that pass."""
        session, clock = self.session, self._tools.clock
        again = self._chat.leftovers.again_at(clock.now())
        if not kept:
            again = clock.now() + KEEP_AGAIN
        calm = self.person.calm
        lacks = session is None or _live(self.person).board is None or (calm and not kept)
        if session is None or not self.running or lacks:
            return None if again is None else again - clock.now()
        ahead = self._ahead.send(self.person, self.wake) if kept else None
        again = min((at for at in (again, ahead) if at is not None), default=None)
        self._name("countdown" if again is None else "showing")
        live, now = _live(self.person), clock.now()
        ends, gap = now + session.left(now), self._tools.gap(live.chat)
        if live.chat < 0 and self._chat.leftovers.is_searching(live.chat):
            gap *= 1.5  # a group's few calls are the countdown's, but for these
        until = await self._countdown.look(ends, gap, group=live.chat < 0, calm=calm)
        return (until if again is None else min(until, again)) - clock.now()

    def _frame(self, now: float) -> Board:
        return self._chat.frame(self.person, now)

    async def _show_frame(self, frame: Board, new_beat: bool) -> None:
        note = await self._chat.show(self.person, frame, new_beat)
        if note is not None:
            self._note(note)

    def _note(self, change: Change, *, urgent: bool = True) -> None:
        """Where something stands now; urgent: to be kept before the next message goes out."""
        self._record.note(change, urgent=urgent)

    # Rest

    async def _rest(self, seconds: float) -> None:
        """Waits, until woken."""
        if self._woken or seconds <= 0:
            await asyncio.sleep(0)
            return
        self._resting = True
        try:
            await self._tools.clock.sleep(seconds)
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if self._resting or task is None or task.uncancel():
                raise
        finally:
            self._resting = False
        self._name("showing")

    def _name(self, what: str) -> None:
        if self._task is not None:
            self._task.set_name(f"{what} {self.person.id}")


def _may_lack(person: Person, now: float) -> bool:
    """Whether a message may be out that the record does not know, by what it lacks."""
    live = _live(person)
    session = live.session
    if not session.live or live.card is None:
        return True
    if session.state is not State.WAITING and live.board is None:
        return True
    speaks = person.voice and live.chat > 0 and session.state is State.RUNNING
    ahead = session.by_itself and session.step + 1 < len(session.plan)
    steps = [session.step, *([session.step + 1] if ahead else [])]
    return speaks and not all(is_spoken(live, step, now) for step in steps)


def _live(person: Person) -> Live:
    if person.live is None:
        raise ValueError("this person has no session")
    return person.live
