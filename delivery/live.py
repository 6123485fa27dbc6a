"""The live sessions' clock: shows each countdown, and says when an exercise is over."""

import asyncio
import logging
import math
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from telegram.error import Forbidden, RetryAfter, TelegramError

from coach.person import Person
from coach.session import AWAY_SECONDS
from delivery.budget import TICKS_SHARE
from delivery.clock import Clock
from delivery.pacer import TooFast, reason, seconds_to_wait

log = logging.getLogger(__name__)

PRIVATE_GAP = 0.9
"""Least seconds between two ticks in a private chat: ticks fall on whole seconds left, and a
little late, so a second less what they may be late by. How many go out the pacer decides."""
GROUP_GAP = 3.6
"""The same in a group, of 17 calls a minute."""
TRY_AGAIN = 1.0
LATE = 0.25
SLACK = 1e-6
"""UTC seconds of today are told apart to some 2e-7 in floating point."""


class Frame(Protocol):
    """What a countdown shows at a moment; see screens.session.Board."""

    @property
    def beat(self) -> tuple[int, int]:
        """What the moment is about; the first frame of a beat must be shown."""


F = TypeVar("F", bound=Frame)
Over = Callable[[int, float], None]


def next_tick(sent: float, ends: float, gap: float) -> float:
    """When a countdown is to be shown again (UTC seconds): on a whole second left, or at the end.

    sent: when it was last shown; ends: when its segment ends; gap: least seconds between
    two ticks.
    """
    left = math.floor(ends - (sent + gap) + SLACK)
    return ends - left if left >= 1 else ends


@dataclass(slots=True)
class _Watch(Generic[F]):
    person: Person
    shown: F | None
    task: "asyncio.Task[None] | None" = None
    showing: bool = False
    leaving: bool = False


class LiveClock(Generic[F]):
    """Shows every running session by the clock, one edit in flight each, the newest wins.

    Nothing is queued: what to show is made at the moment of sending, and an edit that
    fails is not sent again but made anew.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        per_second: float,
        render: Callable[[Person, float], F],
        show: Callable[[Person, F, bool], Awaitable[None]],
        over: Over,
    ) -> None:
        """per_second: messages allowed over all chats.

        show: called with whether the frame begins a beat, and so must not be left out.
        over: called with the person's id and the time (UTC seconds) up to which the clock
        was watched, when a session must be settled; must return at once.
        """
        self._clock = clock
        self._per_second = per_second
        self._render = render
        self._show = show
        self._over = over
        self._watches: dict[int, _Watch[F]] = {}

    def watch(self, person: Person, shown: F | None = None) -> None:
        """Shows the person's running session until it is left or over.

        shown: the frame that the person sees at this moment, if there is one.
        """
        self._leave_at_once(person.id)
        watch = _Watch(person, shown)
        self._watches[person.id] = watch
        watch.task = asyncio.create_task(self._run(watch), name=f"countdown {person.id}")

    def renew(self, person: Person) -> None:
        """The person as they are now, where their session is shown; the session is the same."""
        watch = self._watches.get(person.id)
        if watch is not None:
            watch.person = person

    async def leave(self, person_id: int) -> None:
        """Shows the person's session no more; when this returns, no edit is on its way."""
        task = self._leave_at_once(person_id)
        if task is not None:
            await asyncio.wait([task])

    def _leave_at_once(self, person_id: int) -> "asyncio.Task[None] | None":
        """Has the person's countdown end; its task, which may have an edit on its way."""
        watch = self._watches.pop(person_id, None)
        if watch is None or watch.task is None:
            return None
        watch.leaving = True
        if not watch.showing:
            watch.task.cancel()
        return watch.task

    async def stop(self) -> None:
        """Leaves everybody at once, edits on their way included."""
        tasks = [self._leave_at_once(person_id) for person_id in list(self._watches)]
        ending = [task for task in tasks if task is not None]
        for task in ending:
            task.cancel()
        await asyncio.gather(*ending, return_exceptions=True)

    @property
    def running(self) -> int:
        """How many countdowns run."""
        return len(self._watches)

    def gap(self, chat: int) -> float:
        """Seconds between two ticks in a chat, so that all of them fit what is allowed."""
        fair = len(self._watches) / (self._per_second * TICKS_SHARE)
        return max(GROUP_GAP if chat < 0 else PRIVATE_GAP, fair)

    async def _run(self, watch: _Watch[F]) -> None:
        if watch.person.live is None:
            return
        session, chat = watch.person.live.session, watch.person.live.chat
        shown = watch.shown
        planned = self._clock.now()
        sent = planned if shown is not None else 0.0
        while not watch.leaving:
            now = self._clock.now()
            if now >= session.step_ends() or abs(now - planned) > AWAY_SECONDS:
                self._watches.pop(watch.person.id, None)
                self._over(watch.person.id, planned)
                return
            gap, ends = self.gap(chat), now + session.left(now)
            try:
                frame = self._render(watch.person, now)
            except Exception:
                log.exception("a countdown cannot be shown")
                planned = ends
                await self._clock.sleep(ends - now)
                continue
            new_beat = shown is None or frame.beat != shown.beat
            tick = sent + gap if new_beat else next_tick(sent, ends, gap)
            at_once = new_beat and (chat > 0 or now >= tick)
            # A tick that comes late and close to the end would stand in the way of what follows.
            fits = now - tick < LATE or ends - now >= gap
            due = now >= tick and fits and frame != shown and not watch.person.calm
            if at_once or due:
                failed = await self._try(watch, frame, new_beat)
                sent, planned = now, self._clock.now()
                if failed is None:
                    shown = frame
                    continue
                planned = min(planned + failed, ends)
            elif watch.person.calm and not new_beat:
                planned = ends
            else:
                planned = min(tick if tick > now else now + gap, ends)
            if self._watches.get(watch.person.id) is not watch:
                return
            await self._clock.sleep(planned - self._clock.now())

    async def _try(self, watch: _Watch[F], frame: F, new_beat: bool) -> float | None:
        """Shows the frame; None where it is shown, else the seconds to wait before the next."""
        watch.showing = True
        try:
            await self._show(watch.person, frame, new_beat)
        except TooFast as error:
            return error.seconds
        except RetryAfter as error:
            return seconds_to_wait(error)
        except Forbidden:
            log.info("a person blocked the bot in a session")
            watch.leaving = True
            self._watches.pop(watch.person.id, None)
            return None
        except TelegramError as error:
            log.info("a countdown was not shown: %s", reason(error))
            return TRY_AGAIN
        except Exception:
            # The countdown must come to its end, whatever is wrong with how it looks.
            log.exception("a countdown was not shown")
            return TRY_AGAIN
        finally:
            watch.showing = False
        return None
