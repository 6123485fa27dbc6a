"""What comes by itself: each decision committed first, then sent, so that it comes once."""

import logging
from dataclasses import replace
from datetime import date
from functools import lru_cache

from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from coach.exercise import Level, Library
from coach.person import Person, today, zone_of
from coach.plan import plan_for, whole_minutes
from coach.reminders import Due, What, decided, due, movement, silently
from coach.zones import local
from content.language import Texts
from delivery.clock import Clock
from delivery.pacer import REMINDER, TooFast, reason, seconds_to_wait
from delivery.pacer import _may_be_repeated as may_be_repeated
from delivery.sweep import Again, Away
from handlers.chat import Chat, Chats
from screens import about
from screens import reminder as screens
from screens.screen import Screen
from store.protocol import Store

log = logging.getLogger(__name__)

NO_CHAT = "chat not found"
"""What Telegram says of a chat that is no more, in a 400 (Bot API)."""


class Reminding:
    """Sends reminders and sit breaks: the one place that does.

    What it is called for a person runs in that person's lane.
    """

    def __init__(
        self, chats: Chats, store: Store, library: Library, texts: Texts, clock: Clock
    ) -> None:
        self._chats = chats
        self._store = store
        self._library = library
        self._texts = texts
        self._clock = clock
        # Most people stand on the same few ladders, and a rush asks for all of them at once.
        self._minutes_at = lru_cache(maxsize=1024)(self._count_minutes)

    async def look(self, person_id: int, as_of: float) -> Person | None:
        """Sends what was due at `as_of` (UTC seconds) and still is; the person afterwards.

        None: there is no such person. Raises StoreError; Again where this chat, Away where
        Telegram must be tried later: then nothing has been decided.
        """
        person = await self._store.load(person_id)
        if person is None:
            return None
        for one in due(person, as_of):
            if not person.gone:
                person = await self._send(person, one)
        return person

    async def _send(self, before: Person, one: Due) -> Person:
        now = self._clock.now()
        person = decided(before, one, now)
        await self._store.save(person)
        chat = self._chats.of(person.id)
        try:
            message = await chat.say(
                self._screen(person, one), quiet=silently(person, one, now), pace=REMINDER
            )
        except Forbidden:
            return await self._is_gone(person)
        except (TooFast, RetryAfter) as error:
            await self._store.save(before)
            raise Again(_seconds(error)) from error
        except BadRequest as error:
            if NO_CHAT in error.message.lower():
                return await self._is_gone(person)
            log.warning("a %s was refused: %s", one.what, error)
            return person
        except NetworkError as error:
            if not may_be_repeated("sendMessage", error):
                # It may have arrived, and twice would be worse than not at all.
                log.warning("a %s may be lost: %s", one.what, reason(error))
                return person
            await self._store.save(before)
            raise Away from error
        return await self._in_place_of_the_last(chat, person, one, message)

    async def _in_place_of_the_last(
        self, chat: Chat, person: Person, one: Due, message: int
    ) -> Person:
        """Notes the message, and takes away the one before it that got no answer."""
        if one.what is What.REMINDER:
            old, person = person.reminder, replace(person, reminder=message)
        else:
            shown = message if one.what is What.BREAK else None
            old, person = person.nudge, replace(person, nudge=shown)
        await self._store.save(person)
        if old is not None:
            try:
                await chat.remove(old)
            except TelegramError as error:
                log.info("an old message stays: %s", reason(error))
        return person

    async def _is_gone(self, person: Person) -> Person:
        log.info("a person blocked the bot; nothing comes to them until they write")
        person = replace(person, gone=True)
        await self._store.save(person)
        return person

    def _screen(self, person: Person, one: Due) -> Screen:
        now = local(self._clock.now(), zone_of(person))
        if one.what is What.HUSH:
            return about.plain("break-quiet", self._texts)
        if one.what is What.BREAK and person.breaks is not None:
            number = person.breaks.number
            exercise = movement(self._library, number, now.hour)
            return screens.nudge(person, number, exercise, self._texts)
        minute = now.hour * 60 + now.minute
        nth = sum(at <= minute for at in person.remind.times) if person.remind else 0
        whole, short = self._minutes(person)
        return screens.reminder(person, one.day, nth, (whole, short), self._library, self._texts)

    def _minutes(self, person: Person) -> tuple[int, int]:
        day = today(person, self._clock.now())
        rungs = tuple(sorted(person.rungs.items()))
        return self._minutes_at(person.level, rungs, day)

    def _count_minutes(
        self, level: Level, rungs: tuple[tuple[str, int], ...], day: date
    ) -> tuple[int, int]:
        plans = (
            plan_for(self._library.routines[key], self._library, level, dict(rungs), day)
            for key in ("whole", "short")
        )
        whole, short = (whole_minutes(plan) for plan in plans)
        return whole, short


def _seconds(error: TooFast | RetryAfter) -> float:
    return error.seconds if isinstance(error, TooFast) else seconds_to_wait(error)
