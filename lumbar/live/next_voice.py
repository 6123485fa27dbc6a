"""The voice of the exercise that follows by itself, sent while the one before still runs."""

import asyncio
import logging
from collections.abc import Callable

from lumbar.clock import Clock
from lumbar.coach.live import Change, has_guide
from lumbar.coach.person import Person
from lumbar.live.chat import LiveChat
from lumbar.telegram.errors import CallFailed, TooFast

log = logging.getLogger(__name__)

AGAIN = 5.0
"""Seconds until a voice that did not go is tried again."""


class NextVoice:
    """Sends the next voice of one live session beside its countdown, which does not wait for it."""

    def __init__(self, chat: LiveChat, clock: Clock, note: Callable[[Change], None]) -> None:
        """note: told where the voice stands, as soon as that is known."""
        self._chat = chat
        self._clock = clock
        self._note = note
        self._not_before = 0.0
        self._over = False
        self.task: asyncio.Task[None] | None = None
        """What is on its way."""

    def send(self, person: Person, then: Callable[[], None]) -> float | None:
        """Sends the voice where it should be there and is not; returns at once.

        then: called once it is known what came of it. Returns when to ask again (UTC seconds),
        where it cannot go yet.
        """
        live, now = person.live, self._clock.now()
        if live is None or self.task is not None or live.chat < 0 or not person.voice:
            return None
        step = live.session.step + 1
        follows = live.session.by_itself and step < len(live.session.plan)
        if not follows or has_guide(live, step, now):
            return None
        if 0 < self._not_before - now <= AGAIN:
            return self._not_before
        self._not_before = now + AGAIN
        self.task = asyncio.create_task(self._send(person, then), name=f"lane ahead {person.id}")
        return None

    def leave(self) -> None:
        """The session is over: what is on its way is taken away again."""
        self._over = True

    async def _send(self, person: Person, then: Callable[[], None]) -> None:
        try:
            told = await self._chat.speak_ahead(person)
            if told is not None:
                self._note(told.note)
            if told is not None and told.message is not None and self._over:
                await self._chat.take_back(person, told.message)
        except TooFast as error:
            self._not_before = self._clock.now() + min(error.seconds, AGAIN)
        except CallFailed as error:
            log.info("the next voice was not sent ahead: %s", error)
        except Exception:
            log.exception("the next voice was not sent ahead")
        finally:
            self.task = None
            then()
