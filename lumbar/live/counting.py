"""One live session's countdown in its chat: its frames, and the ticks for which it waits."""

import math
from collections.abc import Callable

from lumbar.coach.ahead import course_of
from lumbar.coach.live import Change, live_of
from lumbar.coach.person import Person
from lumbar.coach.session import Session, State
from lumbar.coach.timeline import Part
from lumbar.coach.voiced import guide_of
from lumbar.live.countdown import Countdown
from lumbar.live.message import SessionMessage
from lumbar.live.tools import Tools
from lumbar.screens.session import Frame, beat_of
from lumbar.telegram.budget import least_gap
from lumbar.telegram.ticks import Tick

IN_TIME = 1.0
"""Seconds after a wait that Telegram asked for in which the frame that waited is shown."""
SLOW = 1.5
"""By how much a group's ticks are slowed down while it is searched for a lost message, or while an
earlier one still counts in it: some of its few calls are left to that."""


class Counting:
    """Shows a session's countdown: beats when they begin, ticks when they are given."""

    def __init__(
        self,
        tools: Tools,
        message: SessionMessage,
        person: Person,
        *,
        wake: Callable[[], None],
        note: Callable[[Change], None],
    ) -> None:
        """wake: called when `look` is to be called before its time; note: called with what is to be
        saved."""
        self._tools = tools
        self._message = message
        self._person = person
        self._session = live_of(person).session.id
        self._wake = wake
        self._note = note
        self._before: tuple[int, int] | None = None
        self._granted = False
        self._waits_in: int | None = None
        self._hold_ends: float | None = None
        self.countdown: Countdown[Frame] = Countdown(
            tools.clock,
            beat=self._beat,
            render=self._frame,
            show=self._show,
            awake=lambda: tools.ticking.awake,
        )

    def take_up(self, seen: float | None, now: float) -> None:
        """Begins with the person's session as it is `now`; seen: until when another process has
        shown it, None for none (UTC seconds)."""
        session = live_of(self._person).session
        begun = session.since if session.state is State.RUNNING else now
        self.countdown.begin(begun if seen is None else seen)
        self._before = self._beat(now) if seen is not None else None

    async def look(self, person: Person, *, slow: bool) -> float:
        """Shows the frame that is due, if any; returns when to call again (UTC seconds), unless
        woken for a tick before. slow: whether what is behind needs calls of the chat, too. Raises
        what Countdown.look does."""
        self._person = person
        live, now = live_of(person), self._tools.clock.now()
        ends, group = now + live.session.left(now), live.chat < 0
        segment = live.session.segment(now)
        least = least_gap(live.chat) * (SLOW if slow and group else 1)
        granted, self._granted = self._granted, False
        ended, self._hold_ends = self._hold_ends, None
        until = await self.countdown.look(
            ends, least, group=group, calm=person.calm, granted=granted
        )
        if ended is not None and ended <= now:
            self._tools.measures.ends.note(self._tools.clock.now() - ended)
        elif segment is not None and segment.part is Part.HOLD:
            self._hold_ends = ends
        # Stop or Pause may have been pressed while the frame was on its way.
        if until >= ends and live.session.id in self._tools.running:
            if self._waits_in != live.chat:
                self.leave()
            self._waits_in = live.chat
            earliest = max(self.countdown.sent + least, self.countdown.held)
            tick = Tick(
                sent=self.countdown.sent,
                earliest=math.inf if person.calm else earliest,
                ends=ends,
                least=least,
                hold=segment is not None and segment.part is Part.HOLD,
            )
            self._tools.ticking.put(live.chat, tick, self._tick)
        return until

    def has_shown(self, person: Person, now: float) -> bool:
        """Returns whether the segment that runs `now` (UTC seconds) was shown when it began.

        Where Telegram lets the chat wait, a guide that was sent before counts it aloud.
        """
        live, beat = live_of(person), self.countdown.beat
        runs = beat_of(live.session, now, calm=person.calm)
        if runs in {beat, self._before}:
            return True
        waits = self.countdown.told > now - IN_TIME
        return waits and guide_of(live, live.session.step, now) is not None

    def count(self, session: Session | None) -> None:
        """Counts the session among those that run, with all that it will show; None: no more."""
        tools, its = self._tools, self._session
        if session is None:
            tools.running.discard(its)
            tools.budget.starts.rest(its)
            self.leave()
        else:
            tools.running.add(its)
            tools.budget.starts.run(its, course_of(session), tools.clock.now())

    def leave(self) -> None:
        """Waits for no tick any more."""
        self._hold_ends = None
        if self._waits_in is not None:
            self._tools.ticking.drop(self._waits_in)
            self._waits_in = None

    def _tick(self, slept: float | None) -> None:
        self._granted = slept is None
        if slept is not None:
            self.countdown.slept(slept)
        self._wake()

    def _beat(self, now: float) -> tuple[int, int]:
        return beat_of(live_of(self._person).session, now, calm=self._person.calm)

    def _frame(self, now: float) -> Frame:
        return self._message.frame(self._person, now)

    async def _show(self, frame: Frame, new_beat: bool) -> None:
        note = await self._message.show_frame(self._person, frame, new_beat)
        if note is not None:
            self._note(note)
