"""The loop that makes the chat of one live session match its record."""

import asyncio
import logging
from functools import partial

from lumbar.coach.live import Change, live_of, settled, unseen
from lumbar.coach.notes import may_lack
from lumbar.coach.person import Live
from lumbar.coach.session import Session, State, come_back
from lumbar.live.chat import LiveChat
from lumbar.live.counting import Counting
from lumbar.live.loop import Loop
from lumbar.live.next_voice import NextVoice
from lumbar.live.place import Place
from lumbar.live.record import LiveRecord
from lumbar.live.spare import spare_seconds
from lumbar.live.tools import Tools
from lumbar.store.protocol import StoreError
from lumbar.telegram.errors import Blocked, CallFailed, ChatMoved, Rejected, TooFast

log = logging.getLogger(__name__)

KEEP_AGAIN = 0.5
"""Seconds between two tries to save."""
LEAST_WAIT = 0.02
"""Minimum seconds between two tries of a call that had to wait; a shorter wait is a rounding
error."""
SHOW_AGAIN = 1.0
"""Seconds before a retry after a failed call to Telegram."""
LATE = 0.5
"""If saving took longer than this many seconds, the clock is read again before a frame is shown."""
SHOWN_WITHIN = 3.0
"""Timeout in seconds of `Showing.shown`: how long a message that belongs below the session waits
for the session to be shown."""
NOTED_AFTER = 3.0
"""After this many seconds without a due frame, the start of the gap is saved in the record."""


class Showing:
    """Shows one live session until its chat matches the record: first the missing messages, one at
    a time, then the frames of the countdown.
    """

    def __init__(
        self,
        record: LiveRecord,
        tools: Tools,
        *,
        seen: float | None = None,
        after: "asyncio.Task[None] | None" = None,
        parked: bool = False,
        asked: bool = False,
    ) -> None:
        """See LiveSession."""
        person, now = record.person, tools.clock.now()
        live = live_of(person)
        self._tools = tools
        self._record = record
        self._before: Session | None = live.session
        self._chat = LiveChat(tools, record.session_id)
        self._place = Place(record, self._chat.aside, tools.chats.calls, parked=parked, asked=asked)
        speaks = person.voice and self._chat.voices.speak_to(person)
        if seen is not None and live.newest and may_lack(person, live, now, speaks=speaks):
            self._chat.leftovers.died_after(live.chat, live.newest)
        self._loop = Loop(person.id, tools.clock, self._try, after=after)
        self._counting = Counting(
            tools, self._chat.message, person, wake=self._loop.wake, note=self._note
        )
        self._countdown = self._counting.countdown
        self._counting.take_up(seen, now)
        self._ahead = NextVoice(self._chat.voices, tools.clock, self._note)
        self._brought = self._stopped = False
        # Until when there is nothing to show but the countdown (UTC seconds), unless woken.
        self._stands_until = 0.0
        self._pressed_at: float | None = None
        self.count_running()

    @property
    def parked(self) -> bool:
        """Whether the chat refuses messages: the session waits for the person's next message."""
        return self._place.parked

    @property
    def task(self) -> "asyncio.Task[None] | None":
        """The task that is working on the chat, if any."""
        return self._loop.task

    def seen(self, now: float) -> float:
        """Returns the last moment at which the person saw the countdown correctly (UTC seconds).

        now: UTC seconds.
        """
        return self._countdown.seen(now)

    async def shown(self) -> None:
        """Returns when the chat matches the record, or after SHOWN_WITHIN seconds."""
        clock = self._tools.clock
        until = clock.now() + SHOWN_WITHIN
        while not (self._brought or self._loop.leaving or self.parked):
            if not 0 <= until - clock.now() <= SHOWN_WITHIN:
                return
            await clock.sleep(SHOWN_WITHIN / 60)

    @property
    def _live(self) -> Live:
        return live_of(self._record.person)

    # Events

    def wake(self) -> None:
        """Starts to make the chat match the record, unless that is already under way."""
        if not (self._loop.leaving or self.parked):
            self._brought, self._stands_until = False, 0.0
            self._loop.wake()

    def notice(self) -> None:
        """Looks at the chat: a message has come that the session message may have to follow."""
        if not (self._loop.leaving or self.parked):
            self._stands_until = 0.0
            self._loop.wake()

    def note_press(self, at: float) -> None:
        """Sets the moment of a press (UTC seconds): a countdown that it starts begins then, even
        if saving takes long."""
        self._pressed_at = at
        self._place.asked = True

    def stop_first(self) -> None:
        """Shows a stop in the chat before anything waits for the disk."""
        self._stopped = True
        self.wake()

    def say_kept_late(self) -> None:
        """Has the person told once a delayed save has succeeded."""
        self._chat.kept_late = True

    def changed(self) -> None:
        """Reacts to a possible change of the person or their session: starts the countdown if the
        session now runs."""
        before, session = self._before, self._record.session
        self._before, self._stands_until = session, 0.0
        ran = before is not None and before.state is State.RUNNING
        if session is not None and session.state is State.RUNNING and not ran:
            self._countdown.begin(session.since if self._pressed_at is None else self._pressed_at)
        if session is not before:
            self.count_running()

    def count_running(self) -> None:
        """Counts the session among those that run, or no more."""
        runs = self._record.running and not self._loop.leaving
        self._counting.count(self._record.session if runs else None)

    def unpark(self, chat: int, topic: int | None) -> None:
        """Shows a parked session again; chat, topic: where the person wrote."""
        self._place.unpark(chat, topic)
        self.wake()

    def ask(self) -> None:
        """Notes that the person waits for the session to be shown."""
        self._place.asked = True

    def park(self) -> None:
        """Pauses the session at the last moment that was seen: its chat takes no messages."""
        if not (self.parked or self._loop.leaving):
            self._place.park(self.seen(self._tools.clock.now()), blocked=self._live.chat > 0)
            self._loop.wake()

    def follow(self, old: int, new: int) -> None:
        """Goes on in the supergroup that a group has become; old, new: chat ids."""
        if self._place.follow(old, new):
            self.wake()

    def leave(self) -> None:
        """Stops showing a session that is over or was replaced by another."""
        self._loop.leave()
        self.count_running()
        self._ahead.leave()
        self._chat.leftovers.hand_over()

    def clear(self) -> None:
        """Clears the chat after the record was deleted."""
        self._loop.finish(partial(self._chat.clear_away, self._record.person))

    def drop(self) -> None:
        """Cancels the running tasks. Call `leave` first."""
        for task in self._tasks():
            task.cancel()

    def _tasks(self) -> "set[asyncio.Task[None]]":
        return {task for task in (self._loop.task, self._ahead.task) if task is not None}

    async def stop(self, within: float) -> None:
        """Waits up to `within` seconds for the running tasks, then cancels them."""
        tasks = self._tasks()
        if tasks and within:
            await asyncio.wait(tasks, timeout=within)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    # Showing

    async def _try(self) -> float | None:
        """Runs one step; returns the seconds until the next, or None if nothing is left to do."""
        if self.parked:
            return await self._stay_parked()
        try:
            wait = await self._step()
        except TooFast as error:
            moves = await self._place.leaves_slow_group(error, self.seen(self._tools.clock.now()))
            wait = 0.0 if moves else max(error.seconds, LEAST_WAIT)
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
            self._place.refusals = 0
            return wait
        return SHOW_AGAIN

    async def _refused(self, error: CallFailed) -> float | None:
        """Handles a refusal; returns the seconds until the next step, or None."""
        if self._record.session is None:
            return None
        again = self._place.refused(error, self.seen(self._tools.clock.now()))
        return await self._stay_parked() if again is None else again

    async def _stay_parked(self) -> float | None:
        """Saves the parked session, with retries; shows nothing meanwhile.

        Returns the seconds until the next step, None if it just waits for the person.
        """
        while self.parked and self._record.waits and not self._loop.leaving:
            try:
                await self._record.keep()
            except StoreError:
                await self._tools.clock.sleep(KEEP_AGAIN)
        if self._loop.leaving or self._record.session is None:
            return None
        return await self._chat.aside.point_to_private(self._record.person) if self.parked else 0.0

    async def _step(self) -> float | None:
        """Saves, applies the time that has passed, and shows the next change.

        Returns the seconds until the next step, or None if nothing is left to do.
        """
        if self._stopped and self._record.session is not None and await self._show_stop():
            return 0.0
        kept = await self._kept_all() if self._record.urgent else True
        session, now = self._record.session, self._tools.clock.now()
        if session is None:
            return None if kept else KEEP_AGAIN
        if self._live.forget:
            return await self._forget_record()
        if not session.live and self._ahead.task is not None:
            # The id of a guide that is being sent must be known before it can be deleted.
            await asyncio.wait([self._ahead.task])
        elif self._record.running and await self._settle(now):
            return 0.0
        return await self._show(now, kept=kept)

    async def _show_stop(self) -> bool:
        """Shows one change of a stop; returns whether there was one.

        This comes before saving, so that a slow disk does not delay it.
        """
        told = await self._chat.bring(self._record.person, sending=False, spare=0.0)
        self._stopped = told is not None
        if told is not None:
            self._note(told.note, urgent=told.urgent)
        return self._stopped

    async def _show(self, now: float, *, kept: bool) -> float | None:
        """Makes the next missing change in the chat, or shows the countdown if nothing is missing.

        Returns the seconds until the next step, or None. kept: whether all changes are saved.
        """
        if now >= self._stands_until and await self._bring(now, kept=kept):
            return 0.0
        self._brought = True
        self._place.asked = False
        self._note_unseen(now)
        kept = kept and await self._kept_all()
        if abs(self._tools.clock.now() - now) > LATE:
            return 0.0  # the time that passed since is applied first
        return await self._count(kept=kept)

    async def _bring(self, now: float, *, kept: bool) -> bool:
        """Makes the next missing change in the chat; returns whether one was missing."""
        person = self._record.person
        spare = spare_seconds(person, self._countdown, self._chat.leftovers.called, now)
        sent = self._countdown.sent
        told = await self._chat.bring(person, sending=kept, spare=spare, counted=sent)
        if told is not None:
            self._note(told.note, urgent=told.urgent)
            if told.frame is not None:
                self._countdown.delivered(told.frame, now)
            return True
        live = live_of(person)
        if kept and spare and self._record.running and live.chat > 0 and not live.guides:
            ends = now + live.session.left(now)
            times = (self._chat.again_at(person, now), self._chat.message.lowers_at(person, now))
            self._stands_until = min((ends, *(at for at in times if at is not None)))
        return False

    def _note_unseen(self, now: float) -> None:
        """Saves since when frames are missing, in case the program dies during an outage."""
        owed = self._countdown.owed_since if self._record.running else None
        longer = owed is not None and now - owed > NOTED_AFTER
        if longer or self._countdown.stands or not self._record.running:
            self._note(partial(unseen, session=self._record.session_id, seen=owed), urgent=False)

    async def _forget_record(self) -> float:
        """Clears the chat, then deletes the record; returns the seconds until the next step.

        Raises StoreError, CallFailed.
        """
        try:
            if not await self._chat.clear(self._record.person):
                return SHOW_AGAIN
        except Blocked:
            log.info("somebody who is forgotten has blocked the bot: their chat stays as it is")
        await self._tools.store.delete(self._record.person.id)
        return 0.0

    async def _kept_all(self) -> bool:
        """Saves pending changes; returns whether all are saved, so that messages may be sent."""
        try:
            await self._record.keep()
        except StoreError as error:
            log.error("a session is not kept yet: %s", error)
            return False
        return True

    async def _settle(self, now: float) -> bool:
        """Applies the time that has passed to the session; returns whether it changed.

        Raises StoreError.
        """
        before = self._record.session
        seen = self.seen(now)
        shown = before is None or self._counting.has_shown(self._record.person, now)
        if before is None or come_back(before, seen, now, shown=shown) is before:
            return False
        self._pressed_at = None
        record = self._record
        of = record.session_id
        await record.change(partial(settled, session=of, seen=seen, now=now, shown=shown))
        self.wake()
        after = record.session
        if after is not None:
            waits_again = after.state is State.WAITING and after.step == before.step
            self._chat.away = after if waits_again or after.state is State.PAUSED else None
            if after.state is State.RUNNING and now < seen:
                self._countdown.begin(now)
        return True

    async def _count(self, *, kept: bool) -> float | None:
        """Shows the countdown's next frame; everything else in the chat is up to date.

        Returns the seconds until the next step, or None if nothing is left to do.
        """
        session, clock = self._record.session, self._tools.clock
        again = self._chat.again_at(self._record.person, clock.now())
        if not kept:
            again = clock.now() + KEEP_AGAIN
        calm = self._record.person.calm
        lacks = session is None or self._live.countdown is None or (calm and not kept)
        if session is None or not self._record.running or lacks:
            return None if again is None else again - clock.now()
        self._loop.name("countdown" if again is None else "showing")
        ahead = self._send_ahead() if kept else None
        again = min((at for at in (again, ahead) if at is not None), default=None)
        now, slow = clock.now(), self._chat.needs_room(self._record.person)
        until = await self._counting.look(self._record.person, slow=slow)
        until = min(until, self._stands_until) if now < self._stands_until else until
        return (until if again is None else min(until, again)) - clock.now()

    def _send_ahead(self) -> float | None:
        """Sends the next voice if it is due; see NextVoice.send. The picture of what comes goes
        first: it is looked at now."""
        person, now = self._record.person, self._tools.clock.now()
        if not person.voice:
            return None
        spare = spare_seconds(person, self._countdown, self._chat.leftovers.called, now)
        if self._chat.message.lacks_picture(person, spare):
            return None
        return self._ahead.send(person, self.wake)

    def _note(self, change: Change, *, urgent: bool = True) -> None:
        """Adds a pending change; urgent: whether it must be saved before the next message."""
        self._record.note(change, urgent=urgent)
