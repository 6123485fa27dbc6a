"""The voice messages of one live session: just those that count something are in its chat."""

import logging
from collections import Counter
from functools import partial

from lumbar.coach import notes
from lumbar.coach.live import live_of
from lumbar.coach.person import GuideMessage, Person
from lumbar.coach.timeline import compile_step, length
from lumbar.coach.voiced import counts, guide_of, runs
from lumbar.live.leftovers import Leftovers
from lumbar.live.told import Told
from lumbar.live.tools import Tools
from lumbar.media.voice import voices_of
from lumbar.screens import voice as screens
from lumbar.telegram.errors import VoiceForbidden
from lumbar.telegram.pace import ONCE, TICK

log = logging.getLogger(__name__)

MOST_TRIES = 3
"""So often a guide is tried to be sent ahead. That of an exercise that runs has one try: later it
would have to begin in the middle."""


class Voices:
    """Sends the guides of one session, names them, and deletes those that count no more.

    Each method makes one change and returns what to save, None where nothing is missing.
    """

    def __init__(self, tools: Tools, session: str, leftovers: Leftovers) -> None:
        """session: the session's id."""
        self._tools = tools
        self._session = session
        self._leftovers = leftovers
        # In memory only: how often the guide of a step and turn could not be made or sent.
        self._failed: Counter[tuple[int, int]] = Counter()
        self.refused = False
        """Whether the person must still be told that their settings refuse voice messages."""

    def are_silent(self, person: Person) -> bool:
        """Returns whether the chat has no guide that must go."""
        live, now = live_of(person), self._tools.clock.now()
        return all(counts(one, person, live, now) for one in live.guides)

    async def silence(self, person: Person) -> Told | None:
        """Deletes the guides that count nothing more: they must not urge anyone on."""
        live, now = live_of(person), self._tools.clock.now()
        over = [one.message for one in live.guides if not counts(one, person, live, now)]
        due = [message for message in over if not self._leftovers.waits(message)]
        gone = await self._leftovers.removed_together(live.chat, due) if due else ()
        return Told(partial(notes.silent, session=self._session, voices=gone)) if gone else None

    async def speak(self, person: Person) -> Told | None:
        """Sends the current step's guide: before its countdown, so that both can run in time."""
        return await self._say(person, live_of(person).session.step)

    async def speak_ahead(self, person: Person) -> Told | None:
        """Sends the guide of the exercise that begins by itself next. Raises CallFailed."""
        return await self._say(person, live_of(person).session.step + 1)

    async def name(self, person: Person) -> Told | None:
        """Gives a guide that was sent ahead the caption of the exercise that runs now."""
        live = live_of(person)
        for guide in live.guides:
            late = guide.named or guide.step > live.session.step
            if late or self._leftovers.waits(guide.message):
                continue
            start = max(0, round(guide.sent - guide.since))
            words = screens.caption(
                live.session, guide.step, start, self._tools.languages.of(person)
            )
            call = self._tools.chat_of(live).name(guide.message, words, pace=TICK)
            if await self._leftovers.tried(live.chat, guide.message, call):
                note = partial(notes.named, session=self._session, voice=guide)
                return Told(note, urgent=False)
        return None

    async def take_back(self, person: Person, message: int) -> None:
        """Deletes a guide that is no longer needed. Raises CallFailed."""
        await self._tools.chat_of(live_of(person)).remove(message, pace=None)

    def offers(self, person: Person) -> bool:
        """Returns whether a voice can be offered: in a private chat, to a person who does not use
        it and was never asked."""
        may = live_of(person).chat > 0 and not (person.voice or person.offered)
        return may and self._tools.chats.makes(screens.MEDIUM) and self.speak_to(person)

    def speak_to(self, person: Person) -> bool:
        """Returns whether a voice speaks the person's language."""
        return bool(voices_of(self._tools.languages.of(person).tag))

    async def _say(self, person: Person, step: int) -> Told | None:
        """Sends the guide that counts a step, if it should be in the chat and is not."""
        live, now = live_of(person), self._tools.clock.now()
        session = live.session
        since = runs(session).get(step)
        if since is None or not person.voice or live.chat < 0 or not self.speak_to(person):
            return None
        of, most = (step, session.turn), 1 if step == session.step else MOST_TRIES
        if guide_of(live, step, now) is not None or self._failed[of] >= most:
            return None
        start = max(0, round(now - since))
        if start >= length(compile_step(session.plan, step, by_itself=session.by_itself)):
            return None
        language = self._tools.languages.of(person)
        screen = screens.guide(session, step, start, person.speaker, language)
        try:
            message = await self._tools.chat_of(live).play(screen, pace=ONCE)
        except VoiceForbidden:
            log.info("a person does not take voice messages")
            self.refused = True
            return Told(notes.without_voice)
        if message is None:
            # It could not be made or sent. The countdown does not wait for it.
            self._failed[of] += 1
            return None
        guide = GuideMessage(
            step=step, message=message, since=since, sent=now, named=step == session.step
        )
        noted = partial(notes.guide_sent, session=self._session, chat=live.chat)
        note = partial(noted, language=person.language, voice=guide)
        return Told(note, message=message)
