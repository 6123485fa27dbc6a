"""One session's countdown: when to show the next frame, and until when it was shown correctly."""

import logging
import math
from collections.abc import Awaitable, Callable
from typing import Generic, Protocol, TypeVar

from lumbar.clock import Clock
from lumbar.coach.session import AWAY_SECONDS
from lumbar.telegram.errors import (
    Blocked,
    CallFailed,
    ChatMoved,
    MayNotWrite,
    RateLimited,
    TooFast,
    TopicGone,
)

log = logging.getLogger(__name__)

TRY_AGAIN = 1.0
LATE = 0.25
SET_BACK = 1.0
"""Seconds that the clock may go back before the countdown reacts to it."""
SLACK = 1e-6
"""Tolerance in seconds for rounding: floats of today's UTC seconds have a step of about 2e-7 s."""


class Frame(Protocol):
    """What a countdown shows at a moment; see lumbar.screens.session.Frame."""

    @property
    def beat(self) -> tuple[int, int]:
        """The beat that this frame belongs to; the first frame of a beat must be shown."""


F = TypeVar("F", bound=Frame)


def next_tick(sent: float, ends: float, gap: float) -> float:
    """Returns when to show a countdown next (UTC seconds): on a whole second left, or at its end.

    sent: when it was last shown (UTC seconds); ends: when its segment ends (UTC seconds); gap:
    minimum seconds between two ticks.
    """
    left = math.floor(ends - (sent + gap) + SLACK)
    return ends - left if left >= 1 else ends


class Countdown(Generic[F]):
    """Shows a running session by the clock. Only the newest frame is ever sent.

    Frames are not queued: each is rendered when it is sent. A failed edit is not retried; the next
    one is rendered again. The countdown also tracks since when the person has missed a frame that
    was due.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        render: Callable[[float], F],
        show: Callable[[F, bool], Awaitable[None]],
    ) -> None:
        """render: returns the frame at a moment (UTC seconds); show: sends a frame; its second
        argument says whether the frame begins a beat, and so must not be dropped."""
        self._clock = clock
        self._render = render
        self._show = show
        self._shown: F | None = None
        self._sent = 0.0
        self._owed: float | None = None
        self._looked = self._due = clock.now()

    def begin(self, at: float, shown: F | None = None) -> None:
        """Starts the countdown at `at` (UTC seconds); shown: the frame that is already visible."""
        self._shown, self._sent = shown, at if shown is not None else 0.0
        self._owed = None
        self._looked = self._due = at

    def seen(self, now: float) -> float:
        """Returns the last moment (UTC seconds) at which the person saw the countdown correctly.

        This is `now` as long as every due frame was delivered, the process did not sleep past the
        next one by more than AWAY_SECONDS, and the clock was not set back.
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
        """Since when a due frame is missing (UTC seconds); None if none is."""
        return self._owed

    @property
    def sent(self) -> float:
        """When a frame was last sent or tried (UTC seconds)."""
        return self._sent

    @property
    def beat(self) -> tuple[int, int] | None:
        """The beat of the frame that is visible; None if none is."""
        return self._shown.beat if self._shown is not None else None

    @property
    def stands(self) -> bool:
        """Whether a frame is visible and no due frame is missing."""
        return self._shown is not None and self._owed is None

    async def look(self, ends: float, gap: float, *, group: bool, calm: bool) -> float:
        """Shows the frame that is due, if any; returns when to call again (UTC seconds).

        ends: when the segment ends (UTC seconds); gap: minimum seconds between two ticks; group:
        whether the chat is a group, where the first frame of a beat keeps to the gap too; calm:
        whether only first frames of beats are shown. Raises Blocked, ChatMoved, MayNotWrite and
        TopicGone: the chat takes no frames any more.
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
        # A late tick close to the segment's end would delay the frame that follows.
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
                self._due = until  # with fewer ticks, no frame is due before then
            return until
        self.delivered(frame, now)
        return after

    def delivered(self, frame: F, asked: float) -> None:
        """Records that a frame requested at `asked` (UTC seconds) was delivered.

        If the clock jumped since then, or the call took longer than AWAY_SECONDS, the countdown
        counts as correct only up to `asked`.
        """
        self._shown, self._sent, self._owed = frame, asked, None
        after = self._clock.now()
        self._looked = self._due = after if abs(after - asked) <= AWAY_SECONDS else asked

    async def _try(self, frame: F, now: float, *, new_beat: bool) -> float | None:
        """Shows the frame; returns None on success, else the seconds to wait before the next."""
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
        except (Blocked, ChatMoved, MayNotWrite, TopicGone):
            self._owe(now)
            raise
        except CallFailed as error:
            log.info("a countdown was not shown: %s", error)
        except Exception:
            # The countdown must reach its end even if its frames cannot be shown.
            log.exception("a countdown was not shown")
        else:
            return None
        self._owe(now)
        return TRY_AGAIN

    def _owe(self, now: float) -> None:
        """Marks a due frame as missing from `now` (UTC seconds) on, unless one already is."""
        self._owed = now if self._owed is None else self._owed
