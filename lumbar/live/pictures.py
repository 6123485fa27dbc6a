"""Which picture the session message shows, so that no frame of a countdown waits for an upload."""

from collections import Counter
from dataclasses import replace

from lumbar.coach.live import live_of
from lumbar.coach.person import Person
from lumbar.coach.session import State
from lumbar.live.tools import Tools
from lumbar.screens.picture import picture_of
from lumbar.screens.screen import Screen, Shown

LONGEST = 5.0
"""Maximum seconds before a picture that the chat had no room for is tried again."""
UPLOADS = 1.5
"""Least seconds in which an upload is begun; one that takes longer is given up, and made again."""
PATIENT = 4.0
"""Least fair gaps between ticks before a picture that the chat had no room for is tried again. It
can wait longer than they, and a thousand who draw their screens in vain hold up everybody's holds.
"""
TRIES = 3
"""After so many uploads that took too long the words of a message stand alone."""


class Pictures:
    """The pictures of one session's message.

    A frame carries its picture where Telegram has the file already: then that costs what an edit
    of the words costs. Else the words go first, and the picture follows when there is time.
    """

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        # In memory only: pictures that a message could not be given, and when to try again.
        self._failed: set[tuple[int, Shown]] = set()
        self._late: Counter[tuple[int, Shown]] = Counter()
        self._not_before = 0.0

    def fitted(self, screen: Screen, person: Person, now: float) -> Screen:
        """Returns the session message's screen with its picture, as far as that needs no upload;
        without one the message keeps the picture that it has. now: UTC seconds."""
        live, chats = live_of(person), self._tools.chats
        wanted = self._wanted(person, now)
        if wanted is None:
            return screen
        if live.countdown is None:
            return replace(screen, shows=wanted) if chats.has(wanted) else screen
        has = self._has(person)
        if has is not None and chats.is_same(has, wanted):
            return replace(screen, shows=has)
        if chats.has(wanted) and (live.countdown, wanted) not in self._failed:
            return replace(screen, shows=wanted)
        return screen

    def first(self, screen: Screen, person: Person, now: float) -> Screen:
        """Returns the screen of a session message that is sent anew, with its picture where there
        is time for an upload: nothing runs, or what runs (a lead-in, the way to the mat) lasts
        longer than an upload may. now: UTC seconds."""
        session = live_of(person).session
        runs = session.state is State.RUNNING
        if screen.shows is not None or (
            runs and session.left(now) < self._tools.chats.files.patience
        ):
            return screen
        return replace(screen, shows=self._wanted(person, now))

    def again_at(self, now: float) -> float | None:
        """Returns when the chat has room for a picture again, if it had none a moment ago (UTC
        seconds); None if it has. now: UTC seconds."""
        return self._not_before if 0 < self._not_before - now <= LONGEST else None

    def missing(self, person: Person, now: float, *, upload: bool) -> Shown | None:
        """Returns the picture that the session message should have and has not; None for none.

        upload: whether there is time for an upload.
        """
        live, chats = live_of(person), self._tools.chats
        message = live.countdown
        if message is None:
            return None
        if chats.shows(live.chat, message) is None:
            return None  # after a restart: the next frame of a countdown brings it
        wanted, has = self._wanted(person, now), self._has(person)
        if wanted is None or (message, wanted) in self._failed:
            return None
        if has is not None and chats.is_same(has, wanted):
            return None
        return wanted if upload or chats.has(wanted) else None

    def fails(self, message: int, shown: Shown) -> None:
        """Records that a message could not be given a picture: its words stand alone."""
        self._failed.add((message, shown))

    def late(self, message: int, shown: Shown) -> None:
        """Records that giving a message a picture took longer than there was time for."""
        self._late[message, shown] += 1
        if self._late[message, shown] >= TRIES:
            self.fails(message, shown)

    def wait(self, seconds: float) -> None:
        """Records that the chat has no room for a picture for so many seconds, or longer where
        many countdowns run."""
        least = PATIENT * self._tools.fair_gap
        self._not_before = self._tools.clock.now() + min(max(seconds, least), LONGEST)

    def _wanted(self, person: Person, now: float) -> Shown | None:
        live = live_of(person)
        if not live.session.live or live.session.state is State.HURT:
            return None  # what is to be read then is no exercise
        shown = picture_of(live.session, now, person, self._tools.library)
        if shown is None or shown == self._has(person):
            return shown
        chat = self._tools.chats.of(live.chat)
        return None if chat.refuses(shown) else shown

    def _has(self, person: Person) -> Shown | None:
        live = live_of(person)
        shown = self._tools.chats.shows(live.chat, live.countdown or 0)
        return shown.shows if shown is not None else None
