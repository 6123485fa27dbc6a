"""Sends the guide of the next automatic exercise while the current one is still running."""

import asyncio
import logging
from collections.abc import Callable

from lumbar.clock import Clock
from lumbar.coach.live import Change
from lumbar.coach.person import Person
from lumbar.coach.voiced import ahead_at
from lumbar.live.voices import Voices
from lumbar.telegram.errors import CallFailed, TooFast

log = logging.getLogger(__name__)

AGAIN = 5.0
"""Seconds between two tries to send a guide."""


class NextVoice:
    """Sends the next guide of one live session in its own task, so the countdown need not wait."""

    def __init__(self, voices: Voices, clock: Clock, note: Callable[[Change], None]) -> None:
        """note: called with the change to save once the guide's message id is known."""
        self._voices = voices
        self._clock = clock
        self._note = note
        self._not_before = 0.0
        self._over = False
        self.task: asyncio.Task[None] | None = None
        """The task that is sending a guide, if any."""

    def send(self, person: Person, then: Callable[[], None]) -> float | None:
        """Starts to send the next guide if it is due and not there yet; does not wait for it.

        then: called when the attempt has ended. Returns when to call again (UTC seconds), None if
        there is none to send.
        """
        live, now = person.live, self._clock.now()
        if live is None or self.task is not None or live.chat < 0 or not person.voice:
            return None
        at = ahead_at(live, now) if self._voices.speak_to(person) else None
        if at is None:
            return None
        if 0 < self._not_before - now <= AGAIN:
            at = max(at, self._not_before)
        if at > now:
            return at
        self._not_before = now + AGAIN
        self.task = asyncio.create_task(self._send(person, then), name=f"lane ahead {person.id}")
        return None

    def leave(self) -> None:
        """Marks the session as over: a guide that is still being sent is deleted on arrival."""
        self._over = True

    async def _send(self, person: Person, then: Callable[[], None]) -> None:
        try:
            told = await self._voices.speak_ahead(person)
            if told is not None:
                self._note(told.note)
            if told is not None and told.message is not None and self._over:
                await self._voices.take_back(person, told.message)
        except TooFast as error:
            self._not_before = self._clock.now() + min(error.seconds, AGAIN)
        except CallFailed as error:
            log.info("the next voice was not sent ahead: %s", error)
        except Exception:
            log.exception("the next voice was not sent ahead")
        finally:
            self.task = None
            then()
