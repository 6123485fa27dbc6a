"""The voice of a live session: sent where an exercise runs, taken away where it no longer does."""

import logging
from collections.abc import Mapping
from dataclasses import replace

from telegram.error import BadRequest, TelegramError

from coach.exercise import Library
from coach.person import Live, Person, Spoken
from coach.session import Outcome, Session, State
from coach.timeline import Timeline, compile_plan, length
from content.language import Texts
from delivery.clock import Clock
from delivery.pacer import reason
from handlers.chat import Chat, Chats
from screens import voice as screens
from screens.about import plain

log = logging.getLogger(__name__)

SAME = 0.5
"""Seconds by which the clocks of a step and of the voice that counts it may differ."""


class Voices:
    """Sees to it that just those voices are in a chat that count what runs there.

    Clients play voice messages that follow one another without a tap, so where the next
    exercise begins by itself its voice is sent one exercise ahead. A voice whose exercise is
    stopped, paused or hurts is deleted: it must not urge on. In private chats only.
    """

    def __init__(self, chats: Chats, library: Library, texts: Texts, clock: Clock) -> None:
        self._chats = chats
        self._library = library
        self._texts = texts
        self._clock = clock

    def worth_offering(self, person: Person) -> bool:
        """Whether the ended session was the first one that the person finished, in private."""
        live = person.live
        if live is None or live.chat < 0 or person.voice or person.offered:
            return False
        return live.session.state is State.FINISHED and self._chats.studio.knows(screens.MEDIUM)

    async def leave(self, person: Person) -> Person:
        """The person without the voices that count nothing any more.

        One that Telegram does not take away now stays noted, and goes at the next occasion:
        nothing that is to be shown waits for it.
        """
        live = _live(person)
        if not live.guides:
            return person
        runs, now = _runs(live.session), self._clock.now()
        kept = []
        for spoken in live.guides:
            since = runs.get(spoken.step)
            if since is not None and (spoken.since > now or abs(since - spoken.since) <= SAME):
                # One that has not begun yet is good for whenever its exercise does.
                kept.append(replace(spoken, since=since))
            elif not _came_to_its_end(spoken, live.session) and not await self._silenced(
                live, spoken
            ):
                kept.append(spoken)
        return _with(person, kept)

    async def hush(self, person: Person) -> Person:
        """The person without any voice, but for what Telegram does not take away now."""
        live = person.live
        if live is None or not live.guides:
            return person
        return _with(
            person, [spoken for spoken in live.guides if not await self._silenced(live, spoken)]
        )

    async def _silenced(self, live: Live, spoken: Spoken) -> bool:
        """Whether the voice has been taken away."""
        try:
            await self._chat(live).remove(spoken.message, pace=None)
        except TelegramError as error:
            log.warning("a voice was not taken away: %s", reason(error))
            return False
        return True

    async def speak(self, person: Person, *, ahead: bool = False) -> Person:
        """The person with the voice that counts what runs now, or what runs next by itself.

        Raises TelegramError.
        """
        live = _live(person)
        step = live.session.step + ahead
        since = _runs(live.session).get(step)
        if since is None or not person.voice or live.chat < 0:
            return person
        if any(s.step == step and abs(s.since - since) <= SAME for s in live.guides):
            return person
        return await self._say(person, step, since) or person

    async def _say(self, person: Person, step: int, since: float) -> Person | None:
        """With the voice for one step; None where it cannot be made."""
        session, chat = _live(person).session, self._chat(_live(person))
        start = max(0, round(self._clock.now() - since))
        if start >= length(_segments(session, step)):
            return None
        screen = screens.guide(session, step, start, person.speaker, self._library, self._texts)
        try:
            message = await chat.play(screen)
        except BadRequest as error:
            if "voice" not in error.message.lower():
                raise
            # Telegram: VOICE_MESSAGES_FORBIDDEN, a privacy setting of the person's.
            log.info("a person does not take voice messages")
            await chat.say(plain("voice-refused", self._texts))
            return replace(person, voice=False)
        if message is None:
            return None
        spoken = Spoken(step=step, message=message, since=since)
        return _with(person, [*_live(person).guides, spoken])

    def _chat(self, live: Live) -> Chat:
        return self._chats.of(live.chat)


def _live(person: Person) -> Live:
    if person.live is None:
        raise ValueError("this person has no session")
    return person.live


def _with(person: Person, guides: list[Spoken]) -> Person:
    return replace(person, live=replace(_live(person), guides=tuple(guides)))


def _segments(session: Session, step: int) -> Timeline:
    return compile_plan(session.plan, by_itself=session.by_itself)[step]


def _runs(session: Session) -> Mapping[int, float]:
    """The steps that run by the clock, with the moment (UTC seconds) at which theirs is zero."""
    if session.state is not State.RUNNING:
        return {}
    runs = {session.step: session.since}
    if session.by_itself and session.step + 1 < len(session.plan):
        runs[session.step + 1] = session.step_ends()
    return runs


def _came_to_its_end(spoken: Spoken, session: Session) -> bool:
    """Whether the voice counted an exercise to its end: it stays in the chat."""
    if spoken.step >= len(session.results):
        return False
    return session.results[spoken.step].outcome is Outcome.DONE
