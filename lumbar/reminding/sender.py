"""Sends reminders and sit breaks. Each decision is saved before its message is sent, so that the
message is sent at most once."""

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from lumbar.clock import Clock
from lumbar.coach.due import LATE, Due, What, due, look_at, movement, silently
from lumbar.coach.exercise import Library
from lumbar.coach.fitted import SHORT, in_short
from lumbar.coach.ground import Ground
from lumbar.coach.newest import News, Today, newest, with_told
from lumbar.coach.person import Person, today, zone_of
from lumbar.coach.plan import routine_plan, whole_minutes
from lumbar.coach.reminders import decided, undecided
from lumbar.coach.wish import ground_of
from lumbar.coach.zones import local
from lumbar.language.languages import Languages
from lumbar.measures import Measures
from lumbar.reminding.sweep import Again, Away
from lumbar.screens import about
from lumbar.screens import reminder as screens
from lumbar.screens.screen import Screen
from lumbar.store.protocol import Moment, Store, StoreError
from lumbar.telegram.chats import Chats
from lumbar.telegram.errors import (
    Blocked,
    CallFailed,
    NoSuchChat,
    Rejected,
    TooFast,
    Unreachable,
)
from lumbar.telegram.pace import REMINDER

log = logging.getLogger(__name__)

REACHABLE_SECONDS = 2.0
LEAST_SECONDS = 1.0
"""Minimum seconds between two looks at the same person."""
TRY_AGAIN = 60.0
"""Seconds between two log lines about failed saves."""


class ReminderSender:
    """The only sender of reminders and sit breaks; implements lumbar.reminding.sweep.Sender.

    A reminder costs one durable write: its decision. The message id is saved later, when no other
    reminder waits. A crash before that leaves the replaced message in the chat.
    """

    def __init__(
        self,
        chats: Chats,
        store: Store,
        library: Library,
        languages: Languages,
        clock: Clock,
        measures: Measures | None = None,
    ) -> None:
        """measures: where reminders are counted."""
        self._counted = (measures or Measures()).reminders
        self._chats = chats
        self._store = store
        self._library = library
        self._languages = languages
        self._clock = clock
        self._told = -TRY_AGAIN
        # Message ids by person id: plain ints, because a rush leaves a hundred thousand here.
        self._reminders_sent: dict[int, int] = {}
        self._nudges_sent: dict[int, int] = {}
        # Most people stand on the same few grounds, and a rush asks for all of them at once.
        self._offers_on = lru_cache(maxsize=1024)(self._plan_on)

    async def look(self, moment: Moment, as_of: float) -> None:
        """See lumbar.reminding.sweep.Sender.look."""
        person = await self._store.load(moment.id)
        await self._languages.bring(person.language if person is not None else "")
        found = due(person, as_of) if person is not None else ()
        if not found:
            await self._store.looked(moment, self._next_look(person))
        for one in found:
            if person is not None and not person.gone:
                person = await self._send(moment.id, one.what, as_of)

    def _next_look(self, person: Person | None) -> float | None:
        now = self._clock.now()
        at = look_at(person, now) if person is not None else None
        return max(at, now + LEAST_SECONDS) if at is not None else None

    def untidy(self, person_id: int) -> bool:
        """See lumbar.reminding.sweep.Sender.untidy."""
        return person_id in self._reminders_sent or person_id in self._nudges_sent

    async def tidy(self, person_id: int) -> None:
        """See lumbar.reminding.sweep.Sender.tidy."""
        try:
            await self._tidy(person_id)
        except StoreError as error:
            self._tell(error)

    def waiting(self) -> int:
        """See lumbar.reminding.sweep.Sender.waiting."""
        return self._chats.calls.reminders_waiting

    def _tell(self, error: StoreError) -> None:
        """Logs a failed save, at most once a minute: a full disk affects everyone."""
        now = self._clock.now()
        if not 0 <= now - self._told < TRY_AGAIN:
            self._told = now
            log.error("sent reminders are not noted, because %s", error)

    async def _tidy(self, person_id: int) -> None:
        reminder = self._reminders_sent.get(person_id)
        nudge = self._nudges_sent.get(person_id)
        if reminder is nudge is None:
            return
        replaced: list[int] = []

        def note(before: Person) -> Person:
            replaced.clear()
            if _is_new(before):
                return before  # the record was deleted meanwhile
            person = replace(
                before,
                reminder=before.reminder if reminder is None else reminder,
                nudge=before.nudge if nudge is None else nudge,
            )
            for old, new in ((before.reminder, person.reminder), (before.nudge, person.nudge)):
                if old is not None and old != new and old not in person.answered:
                    replaced.append(old)
            return person

        await self._store.change(person_id, note)
        # Only after the save: a failed one is retried.
        self._reminders_sent.pop(person_id, None)
        self._nudges_sent.pop(person_id, None)
        for old in replaced:
            await self._remove(person_id, old)

    def forget(self, person_id: int) -> None:
        """See lumbar.reminding.sweep.Sender.forget."""
        self._reminders_sent.pop(person_id, None)
        self._nudges_sent.pop(person_id, None)

    async def reachable(self) -> bool:
        """See lumbar.reminding.sweep.Sender.reachable."""
        return await self._chats.calls.is_reachable(REACHABLE_SECONDS)

    async def _send(self, person_id: int, what: What, as_of: float) -> Person:
        # A clock set back since then must not undo the decision.
        now = max(self._clock.now(), as_of)
        decision = _Decision(what, as_of, now, self._tells)
        person = await self._store.change(person_id, decision.take, rush=True)
        one = decision.one
        if one is None:
            return person  # it was handled meanwhile, so it is no longer due
        chat = self._chats.of(person.id)
        try:
            screen = self._screen(person, one, decision.told)
            quiet = silently(person, one, now)
            message = await chat.say(screen, quiet=quiet, pace=REMINDER)
        except (Blocked, NoSuchChat):
            self._counted["blocked"] += 1
            return await self._is_gone(person_id)
        except TooFast as error:
            await self._store.change(person_id, decision.take_back, rush=True)
            raise Again(error.seconds) from error
        except Rejected as error:
            self._counted["refused"] += 1
            log.warning("a %s was refused: %s", one.what, error)
            return person
        except Unreachable as error:
            if error.repeatable:
                await self._store.change(person_id, decision.take_back, rush=True)
            else:
                # It may have arrived, and sending it twice would be worse than losing it.
                self._counted["lost"] += 1
                log.warning("a %s may be lost: %s", one.what, error)
            raise Away from error
        self._counted["late" if now - one.at > LATE else "sent"] += 1
        sent = self._reminders_sent if one.what is What.REMINDER else self._nudges_sent
        sent[person.id] = message
        return person

    async def _remove(self, person_id: int, message: int) -> None:
        try:
            await self._chats.of(person_id).remove(message)
        except CallFailed as error:
            log.info("an old message stays: %s", error)

    async def _is_gone(self, person_id: int) -> Person:
        log.info("a person blocked the bot; nothing comes to them until they write")
        return await self._store.change(
            person_id,
            lambda person: person if _is_new(person) else replace(person, gone=True),
        )

    def _screen(self, person: Person, one: Due, told: "_Told | None") -> Screen:
        language = self._languages.of(person)
        if one.what is What.HUSH:
            return about.plain("break-quiet", language)
        if one.what is What.BREAK and person.breaks is not None:
            number = person.breaks.number
            ground = ground_of(person, self._library, self._clock.now())
            exercise = movement(self._library, number, ground)
            return screens.nudge(person, number, exercise, language)
        at = local(one.at, zone_of(person))
        minute = at.hour * 60 + at.minute
        told = told or self._tells(person, self._clock.now())
        return screens.reminder(
            person, one.day, minute, told.offers, told.news, self._library, language
        )

    def _tells(self, person: Person, now: float) -> "_Told":
        offers = self._offers(person)
        return _Told(offers, newest(person, offers, self._library, today(person, now)))

    def _offers(self, person: Person) -> Today:
        ground = ground_of(person, self._library, self._clock.now())
        return self._offers_on(ground, in_short(person.safety))

    def _plan_on(self, ground: Ground, key: str) -> Today:
        """Returns what a reminder offers to a person on this ground; key: of the routine."""
        routines = self._library.routines
        plan = routine_plan(routines[key], ground, self._library)
        whole = routine_plan(routines["whole"], ground, self._library) if key == SHORT else ()
        return Today(
            routine=key,
            short=whole_minutes(plan) if plan else 0,
            whole=whole_minutes(whole) if whole else 0,
            exercises=tuple(item.exercise for item in plan),
        )


class _Told(NamedTuple):
    """What a reminder offers and tells."""

    offers: Today
    news: News | None


class _Decision:
    """The decision to send one due reminder or sit break.

    `take` and `take_back` are pure changes, so the store can apply them to the newest record.
    """

    def __init__(
        self,
        what: What,
        as_of: float,
        now: float,
        told_of: Callable[[Person, float], _Told],
    ) -> None:
        """what: the kind; as_of: when it was due; now: when it is decided (both UTC seconds);
        told_of: what a reminder offers and tells a person then."""
        self._what = what
        self._as_of = as_of
        self._now = now
        self._told_of = told_of
        self._before: Person | None = None
        self._after: Person | None = None
        self.one: Due | None = None
        """What to send, set by `take`; None if nothing is due any more."""
        self.told: _Told | None = None
        """What a reminder offers and tells, set by `take`."""

    def take(self, person: Person) -> Person:
        """Returns the record with the decision; the same object if nothing is due."""
        found = () if person.gone else due(person, self._as_of)
        self.one = next((one for one in found if one.what is self._what), None)
        if self.one is None:
            return person
        after = decided(person, self.one, self._now)
        if self._what is What.REMINDER:
            self.told = self._told_of(person, self._now)
            after = with_told(after, self.told.news)
        self._before, self._after = person, after
        return after

    def take_back(self, person: Person) -> Person:
        """Returns the record without the decision; keeps all other changes made since."""
        if self._before is None or self._after is None or _is_new(person):
            return person
        return undecided(person, self._before, self._after)


def _is_new(person: Person) -> bool:
    """Returns whether the record is empty, which means that it was deleted."""
    return person == Person(id=person.id)
