"""When a session message is sent anew, so that it stays the newest message of a private chat."""

from lumbar.coach.live import live_of
from lumbar.coach.person import Live, Person
from lumbar.coach.session import State
from lumbar.live.tools import Tools

QUIET = 1.0
"""Seconds without a newer message before the session message follows: an answer comes first."""
MOST_QUIET = 4.0
"""Seconds after which it follows all the same, where message comes upon message."""
ASUNDER = 4.0
"""Least seconds between two times: many words must not become as many messages."""
ASKED = 10.0
"""Seconds for which a question of the bot's, with its buttons, is left in sight while a countdown
runs. Where nothing runs it stays the newest, until it is answered or something else is said."""
LOOK_AGAIN = 0.5
"""Seconds until it is looked again where the chat has no room now."""


class Order:
    """Says when the session message of one private chat is to be sent anew, below all others."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        # In memory only: the newest message below, when the first and the newest one were noticed.
        self._newest = self._before = self._looked = 0
        self._passed = 0
        self._first = self._last = self._lowered = 0.0

    def due_at(self, person: Person, now: float) -> float | None:
        """Returns when the message is to be sent anew (UTC seconds); None where it is the newest.

        A voice message is followed at once: no answer comes after it. In a group the message stays
        where it is, in calm mode none is moved, and where nothing runs it leaves a question below
        it in sight: not one that was there before, which the person has passed over.
        """
        live = live_of(person)
        message, newest = live.countdown, self._tools.chats.newest(live.chat)
        alone = live.chat > 0 and live.session.live and not person.calm
        if message is None or not alone or newest <= max(message, self._before):
            self._newest, self._looked = 0, message or 0
            return None
        if message != self._looked:
            # A card above other messages has become the session message.
            self._looked, self._passed = message, newest
        if not self._newest:
            self._first = now
        if newest != self._newest:
            self._newest, self._last = newest, now
        quiet = min(self._last + QUIET, self._first + MOST_QUIET)
        if _is_voice(live, newest):
            quiet = self._last
        if newest != self._passed and self._asks(live.chat, newest):
            if live.session.state is not State.RUNNING:
                return None
            quiet = self._last + ASKED
        at = max(quiet, self._lowered + ASUNDER)
        return at if at - now <= ASKED + ASUNDER else now  # a clock set back makes none wait

    def _asks(self, chat: int, message: int) -> bool:
        shown = self._tools.chats.shows(chat, message)
        return shown is not None and bool(shown.rows)

    def is_due(self, person: Person, now: float) -> bool:
        """Returns whether it is due now, and the chat has room for it and for what follows."""
        at = self.due_at(person, now)
        if at is None or at > now:
            return False
        budget = self._tools.budget
        return not (budget.wait_for_chat(live_of(person).chat, now) or budget.wait_for_all(now))

    def again_at(self, person: Person, now: float) -> float | None:
        """Returns when to look again (UTC seconds); None where nothing is to be done, or where a
        countdown runs, which looks often enough, but to follow a voice message."""
        live = live_of(person)
        newest = self._tools.chats.newest(live.chat)
        if live.session.state is State.RUNNING and not _is_voice(live, newest):
            return None
        at = self.due_at(person, now)
        return at if at is None or at > now else now + LOOK_AGAIN

    def note(self, person: Person, now: float) -> None:
        """Records that it is sent anew at `now` (UTC seconds): below all that is known by then,
        whatever its id."""
        self._lowered = now
        self._before = self._tools.chats.newest(live_of(person).chat)


def _is_voice(live: Live, message: int) -> bool:
    return any(one.message == message for one in live.guides)
