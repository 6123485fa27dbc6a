"""One session's countdown: when to show the next frame, and until when it was shown correctly."""

import logging
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
SET_BACK = 1.0
"""Seconds that the clock may go back before the countdown reacts to it."""


class Frame(Protocol):
    """What a countdown shows at a moment; see lumbar.screens.session.Frame."""

    @property
    def beat(self) -> tuple[int, int]:
        """The beat that this frame belongs to; the first frame of a beat must be shown."""


F = TypeVar("F", bound=Frame)


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
        beat: Callable[[float], tuple[int, int]],
        render: Callable[[float], F],
        awake: Callable[[], float],
        show: Callable[[F, bool], Awaitable[None]],
    ) -> None:
        """beat: returns the beat of the frame at a moment (UTC seconds), render the frame; awake:
        when the program was last known to be awake (UTC seconds); show: sends a frame; its second
        argument says whether the frame begins a beat, and so must not be dropped."""
        self._clock = clock
        self._beat = beat
        self._awake = awake
        self._render = render
        self._show = show
        self._shown: F | None = None
        self._sent = 0.0
        self._owed: float | None = None
        self.held = 0.0
        """Until when the chat takes no tick (UTC seconds), by what it said to the last frame."""
        self.told = 0.0
        """Until when Telegram lets the chat wait (UTC seconds), by what it said to the last frame;
        0 where that was delivered, or where Telegram said nothing."""
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
        due = min(self._due, max(self._looked, self._awake()))
        if now > due + AWAY_SECONDS:
            return due
        self._looked = max(self._looked, now)
        return now

    def slept(self, since: float) -> None:
        """Records that the program slept from `since` on (UTC seconds) until now."""
        self._due = min(self._due, since)

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

    async def look(
        self, ends: float, least: float, *, group: bool, calm: bool, granted: bool
    ) -> float:
        """Shows the frame that is due, if any; returns when to call again (UTC seconds).

        ends: when the segment ends (UTC seconds); least: seconds between two frames in the chat;
        group: whether it is one, where the first frame of a beat keeps to that, too; calm: whether
        only first frames of beats are shown; granted: whether a tick may be shown now. Raises
        Blocked, ChatMoved, MayNotWrite and TopicGone: the chat takes no frames any more.
        """
        now = self._looked = self._clock.now()
        try:
            new_beat = self._shown is None or self._beat(now) != self._shown.beat
            must = new_beat or self._owed is not None
            waits = self._sent + least if must and group else now
            if waits > now or not (must or (granted and not calm)):
                self._due = min(waits, ends) if must else ends
                return self._due
            frame = self._render(now)
        except Exception:
            log.exception("a countdown cannot be shown")
            self._due = self._sent = ends  # nor will it be until then
            return ends
        if frame == self._shown:
            self._sent, self._due = now, ends
            return ends
        self._due = now
        failed = await self._try(frame, now, new_beat=new_beat)
        after = self._clock.now()
        if failed is not None:
            self.held = after + failed
            until = min(self.held, ends)
            if self._owed is None:
                self._due = until  # with fewer ticks, no frame is due before then
            return until
        self.delivered(frame, now)
        if new_beat:
            return after  # there is more to show now than the countdown
        self._due = ends
        return ends

    def delivered(self, frame: F, asked: float) -> None:
        """Records that a frame requested at `asked` (UTC seconds) was delivered.

        If the clock jumped since then, or the call took longer than AWAY_SECONDS, the countdown
        counts as correct only up to `asked`.
        """
        self._shown, self._sent, self._owed = frame, asked, None
        self.held = self.told = 0.0
        after = self._clock.now()
        self._looked = self._due = after if abs(after - asked) <= AWAY_SECONDS else asked

    async def _try(self, frame: F, now: float, *, new_beat: bool) -> float | None:
        """Shows the frame; returns None on success, else the seconds to wait before the next."""
        try:
            await self._show(frame, new_beat)
        except RateLimited as error:
            self._sent = now
            if new_beat or error.seconds > AWAY_SECONDS:
                self._owe(now)
            self.told = now + error.seconds
            return error.seconds
        except TooFast as error:
            if new_beat:
                self._owe(now)
            self.told = now + error.seconds
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
        self._sent, self.told = now, 0.0
        self._owe(now)
        return TRY_AGAIN

    def _owe(self, now: float) -> None:
        """Marks a due frame as missing from `now` (UTC seconds) on, unless one already is."""
        self._owed = now if self._owed is None else self._owed
