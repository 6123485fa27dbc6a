"""One session's countdown: when it is to be shown, and how long it has stood right."""

import logging
import math
from collections.abc import Awaitable, Callable
from typing import Generic, Protocol, TypeVar

from lumbar.clock import Clock
from lumbar.coach.session import AWAY_SECONDS
from lumbar.telegram.errors import Blocked, CallFailed, RateLimited, TooFast

log = logging.getLogger(__name__)

TRY_AGAIN = 1.0
LATE = 0.25
SET_BACK = 1.0
"""Seconds by which a clock goes back before that is worth a thought."""
SLACK = 1e-6
"""UTC seconds of today are told apart to some 2e-7 in floating point."""


class Frame(Protocol):
    """What a countdown shows at a moment; see lumbar.screens.session.Frame."""

    @property
    def beat(self) -> tuple[int, int]:
        """What the moment is about; the first frame of a beat must be shown."""


F = TypeVar("F", bound=Frame)


def next_tick(sent: float, ends: float, gap: float) -> float:
    """When a countdown is to be shown again (UTC seconds): on a whole second left, or at the end.

    sent: when it was last shown; ends: when its segment ends; gap: least seconds between
    two ticks.
    """
    left = math.floor(ends - (sent + gap) + SLACK)
    return ends - left if left >= 1 else ends


class Countdown(Generic[F]):
    """Shows a running session by the clock; the newest frame wins.

    Nothing is queued: what to show is made at the moment of sending, and an edit that fails
    is not sent again but made anew. It also knows since when the person has not seen what
    they should have.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        render: Callable[[float], F],
        show: Callable[[F, bool], Awaitable[None]],
    ) -> None:
        """render: the frame at a moment (UTC seconds); show: called with it, and with whether
        it begins a beat, and so must not be left out."""
        self._clock = clock
        self._render = render
        self._show = show
        self._shown: F | None = None
        self._sent = 0.0
        self._owed: float | None = None
        self._looked = self._due = clock.now()

    def begin(self, at: float, shown: F | None = None) -> None:
        """The countdown runs from `at` (UTC seconds) on; shown: what the person sees of it."""
        self._shown, self._sent = shown, at if shown is not None else 0.0
        self._owed = None
        self._looked = self._due = at

    def seen(self, now: float) -> float:
        """The last moment (UTC seconds) at which the countdown stood right before the person.

        It is `now` as long as every frame that was due has been delivered, nobody slept past
        the next one, and the clock was not set back; a short break does not matter.
        """
        if self._owed is not None:
            return self._owed
        if now < self._looked - SET_BACK:
            return self._looked
        if now > self._due + AWAY_SECONDS:
            return self._due
        self._looked = max(self._looked, now)
        return now

    @property
    def owed_since(self) -> float | None:
        """Since when the person does not see what they should (UTC seconds)."""
        return self._owed

    @property
    def sent(self) -> float:
        """When it was last shown, or that was tried (UTC seconds)."""
        return self._sent

    @property
    def stands(self) -> bool:
        """Whether the person sees it, and nothing is owed to them."""
        return self._shown is not None and self._owed is None

    async def look(self, ends: float, gap: float, *, group: bool, calm: bool) -> float:
        """Shows what is due; returns when to look again (UTC seconds).

        ends: when the segment does; gap: least seconds between two ticks; group: every edit
        keeps to it. Raises Blocked.
        """
        now = self._looked = self._clock.now()
        try:
            frame = self._render(now)
        except Exception:
            log.exception("a countdown cannot be shown")
            self._due = ends
            return ends
        shown = self._shown
        new_beat = shown is None or frame.beat != shown.beat
        tick = self._sent + gap if new_beat else next_tick(self._sent, ends, gap)
        at_once = new_beat and (not group or now >= tick)
        # A tick that comes late and close to the end would stand in the way of what follows.
        fits = now - tick < LATE or ends - now >= gap
        due = now >= tick and fits and frame != shown and not calm
        if not (at_once or due):
            waits = tick if tick > now else now + gap
            self._due = ends if calm and not new_beat else min(waits, ends)
            return self._due
        self._due = now
        failed = await self._try(frame, now, new_beat=new_beat)
        self._sent, after = now, self._clock.now()
        if failed is not None:
            until = min(after + failed, ends)
            if self._owed is None:
                self._due = until  # a thinned countdown owes nothing in between
            return until
        self.delivered(frame, now)
        return after

    def delivered(self, frame: F, asked: float) -> None:
        """The person sees a frame that was asked for at `asked` (UTC seconds).

        Where the clock jumped meanwhile, or it took very long, it stood right up to then.
        """
        self._shown, self._sent, self._owed = frame, asked, None
        after = self._clock.now()
        self._looked = self._due = after if abs(after - asked) <= AWAY_SECONDS else asked

    async def _try(self, frame: F, now: float, *, new_beat: bool) -> float | None:
        """Shows the frame; None where it is shown, else the seconds to wait before the next."""
        try:
            await self._show(frame, new_beat)
        except RateLimited as error:
            if new_beat or error.seconds > AWAY_SECONDS:
                self._owe(now)
            return error.seconds
        except TooFast as error:
            if new_beat:
                self._owe(now)
            return error.seconds
        except Blocked:
            self._owe(now)
            raise
        except CallFailed as error:
            log.info("a countdown was not shown: %s", error)
        except Exception:
            # The countdown must come to its end, whatever is wrong with how it looks.
            log.exception("a countdown was not shown")
        else:
            return None
        self._owe(now)
        return TRY_AGAIN

    def _owe(self, now: float) -> None:
        """From now on the person does not see what they should."""
        self._owed = now if self._owed is None else self._owed
