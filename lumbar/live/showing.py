"""The loop that brings the chat of one live session to what the record says."""

import asyncio
import logging
from functools import partial

from lumbar.coach.live import Change, live_of, lowered, on_live, parked, settled, unseen
from lumbar.coach.notes import may_lack
from lumbar.coach.person import Live
from lumbar.coach.session import Session, State, come_back
from lumbar.live.chat import LiveChat
from lumbar.live.countdown import Countdown
from lumbar.live.loop import Loop
from lumbar.live.next_voice import NextVoice
from lumbar.live.record import LiveRecord
from lumbar.live.tools import Tools
from lumbar.screens.session import Frame
from lumbar.store.protocol import StoreError
from lumbar.telegram.errors import Blocked, CallFailed, ChatMoved, Rejected, TooFast

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


class Showing:
    """Shows one live session, again and again until the chat says what the record says: what is
    missing in the chat one message at a time, and then the seconds of its countdown.
    """

    def __init__(
        self,
        record: LiveRecord,
        tools: Tools,
        *,
        seen: float | None = None,
        after: "asyncio.Task[None] | None" = None,
        parked: bool = False,
    ) -> None:
        """See LiveSession."""
        person, now = record.person, tools.clock.now()
        live = live_of(person)
        self._tools = tools
        self._record = record
        self._before: Session | None = live.session
        self._chat = LiveChat(tools, record.session_id)
        if seen is not None and live.newest and may_lack(person, live, now):
            self._chat.leftovers.died_after(live.chat, live.newest)
        self._countdown: Countdown[Frame] = Countdown(
            tools.clock, render=self._frame, show=self._show_frame
        )
        begun = live.session.since if live.session.state is State.RUNNING else now
        self._countdown.begin(begun if seen is None else seen)
        self._ahead = NextVoice(self._chat, tools.clock, self._note)
        self._loop = Loop(person.id, tools.clock, self._try, after=after)
        self._brought = self._stopped = False
        self._refusals = 0
        self._pressed_at: float | None = None
        self._count_running()
        self.parked = parked
        """Whether its chat takes nothing: it waits for the person's next word."""

    @property
    def task(self) -> "asyncio.Task[None] | None":
        """What it is doing in the chat at this moment."""
        return self._loop.task

    def seen(self, now: float) -> float:
        """The last moment at which the countdown stood right before the person (UTC seconds)."""
        return self._countdown.seen(now)

    async def shown(self) -> None:
        """Returns once the chat shows what the record says, or after SHOWN_WITHIN seconds."""
        clock = self._tools.clock
        until = clock.now() + SHOWN_WITHIN
        while not (self._brought or self._loop.leaving or self.parked):
            if not 0 <= until - clock.now() <= SHOWN_WITHIN:
                return
            await clock.sleep(SHOWN_WITHIN / 60)

    @property
    def _live(self) -> Live:
        return live_of(self._record.person)

    # What happens to it

    def wake(self) -> None:
        """Has the chat brought to what the record says, if nothing does so yet."""
        if not (self._loop.leaving or self.parked):
            self._brought = False
            self._loop.wake()

    def note_press(self, at: float) -> None:
        """Something was pressed at that moment (UTC seconds): what begins with it began then,
        however long the keeping takes."""
        self._pressed_at = at

    def stop_first(self) -> None:
        """Something stops, and is to be seen and heard before anything waits for the disk."""
        self._stopped = True
        self.wake()

    def say_kept_late(self) -> None:
        """What took effect cannot be kept yet: a word is owed once it is."""
        self._chat.kept_late = True

    def changed(self) -> None:
        """The person, or their session, may be another now."""
        before, session = self._before, self._record.session
        self._before = session
        ran = before is not None and before.state is State.RUNNING
        if session is not None and session.state is State.RUNNING and not ran:
            self._countdown.begin(session.since if self._pressed_at is None else self._pressed_at)
        self._count_running()

    def unpark(self) -> None:
        """The person is there again: the session is shown below what they wrote."""
        self._record.note(partial(on_live, session=self._record.session_id, decide=lowered))
        self.parked = False
        self._refusals = 0
        self.wake()

    def leave(self) -> None:
        """It is over, or another one has taken its place: nothing more is shown."""
        self._loop.leave()
        self._count_running()
        self._ahead.leave()
        self._chat.leftovers.hand_over()

    def clear(self) -> None:
        """The record is deleted: what stands in the chat is taken away."""
        self._loop.finish(self._clear)

    async def stop(self, within: float) -> None:
        """Ends what is under way, after so many seconds at most."""
        tasks = {task for task in (self._loop.task, self._ahead.task) if task is not None}
        if tasks and within:
            await asyncio.wait(tasks, timeout=within)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _clear(self) -> None:
        for _ in range(MOST_CLEARS):
            try:
                if await self._chat.clear(self._record.person):
                    return
            except CallFailed as error:
                log.info("the chat of somebody who is forgotten stays for now: %s", error)
            await self._tools.clock.sleep(SHOW_AGAIN)

    def _park(self, *, blocked: bool) -> None:
        """The chat takes nothing: the session stands, and waits for the person's next word."""
        self.parked = True
        seen = self.seen(self._tools.clock.now())
        stand = partial(parked, session=self._record.session_id, seen=seen, blocked=blocked)
        self._record.note(stand)

    def _count_running(self) -> None:
        if self._record.running and not self._loop.leaving:
            self._tools.running.add(self._record.session_id)
        else:
            self._tools.running.discard(self._record.session_id)

    # Showing

    async def _try(self) -> float | None:
        """One step; seconds until the next, None where there is nothing to wait for."""
        if self.parked:
            return None
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
        while self._record.waits and not self._loop.leaving:
            try:
                await self._record.keep()
            except StoreError:
                await self._tools.clock.sleep(KEEP_AGAIN)
        return None

    async def _step(self) -> float | None:
        """Keeps, settles and shows the next thing; seconds until the next step, None for never."""
        if self._stopped and self._record.session is not None and await self._show_stop():
            return 0.0
        kept = await self._kept_all() if self._record.urgent else True
        session, now = self._record.session, self._tools.clock.now()
        if session is None:
            return None if kept else KEEP_AGAIN
        if self._live.forget:
            return await self._forget_record()
        if not session.live and self._ahead.task is not None:
            # What is on its way is noted first, so that it can be taken away.
            await asyncio.wait([self._ahead.task])
        elif self._record.running and await self._settle(now):
            return 0.0
        return await self._show(now, kept=kept)

    async def _show_stop(self) -> bool:
        """Whether something that stops was shown: before their eyes and ears first, so that a
        slow disk does not hold it up."""
        told = await self._chat.bring(self._record.person, sending=False, spare=False)
        self._stopped = told is not None
        if told is not None:
            self._note(told.note, urgent=told.urgent)
        return self._stopped

    async def _show(self, now: float, *, kept: bool) -> float | None:
        """Shows the next thing that is missing, or the countdown where nothing is."""
        told = await self._chat.bring(self._record.person, sending=kept, spare=self._has_time(now))
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
        owed = self._countdown.owed_since if self._record.running else None
        longer = owed is not None and now - owed > NOTED_AFTER
        if longer or self._countdown.stands or not self._record.running:
            self._note(partial(unseen, session=self._record.session_id, seen=owed), urgent=False)

    async def _forget_record(self) -> float:
        """Takes away what is shown, then deletes the record. Raises StoreError, CallFailed."""
        try:
            if not await self._chat.clear(self._record.person):
                return SHOW_AGAIN
        except Blocked:
            log.info("somebody who is forgotten has blocked the bot: their chat stays as it is")
        await self._tools.store.delete(self._record.person.id)
        return 0.0

    def _has_time(self, now: float) -> bool:
        """Whether a call in this chat now would stand in the way of no start and no end."""
        session = self._record.session
        if session is None or session.state is not State.RUNNING:
            return True
        if not self._countdown.stands:
            return False
        if self._live.chat > 0:
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
        before = self._record.session
        seen = self.seen(now)
        if before is None or come_back(before, seen, now) is before:
            return False
        self._pressed_at = None
        record = self._record
        await record.change(partial(settled, session=record.session_id, seen=seen, now=now))
        self.wake()
        after = record.session
        if after is not None:
            waits_again = after.state is State.WAITING and after.step == before.step
            self._chat.away = after if waits_again or after.state is State.PAUSED else None
            if after.state is State.RUNNING and now < seen:
                self._countdown.begin(now)
        return True

    async def _count(self, *, kept: bool) -> float | None:
        """The chat shows what it should, but for the seconds that pass."""
        session, clock = self._record.session, self._tools.clock
        again = self._chat.leftovers.again_at(clock.now())
        if not kept:
            again = clock.now() + KEEP_AGAIN
        calm = self._record.person.calm
        lacks = session is None or self._live.countdown is None or (calm and not kept)
        if session is None or not self._record.running or lacks:
            return None if again is None else again - clock.now()
        ahead = self._ahead.send(self._record.person, self.wake) if kept else None
        again = min((at for at in (again, ahead) if at is not None), default=None)
        self._loop.name("countdown" if again is None else "showing")
        live, now = self._live, clock.now()
        ends, gap = now + session.left(now), self._tools.gap(live.chat)
        if live.chat < 0 and self._chat.leftovers.is_searching(live.chat):
            gap *= 1.5  # a group's few calls are the countdown's, but for these
        until = await self._countdown.look(ends, gap, group=live.chat < 0, calm=calm)
        return (until if again is None else min(until, again)) - clock.now()

    def _frame(self, now: float) -> Frame:
        return self._chat.frame(self._record.person, now)

    async def _show_frame(self, frame: Frame, new_beat: bool) -> None:
        note = await self._chat.show(self._record.person, frame, new_beat)
        if note is not None:
            self._note(note)

    def _note(self, change: Change, *, urgent: bool = True) -> None:
        """Where something stands now; urgent: to be kept before the next message goes out."""
        self._record.note(change, urgent=urgent)
