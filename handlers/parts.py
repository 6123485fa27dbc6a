"""What all handlers need, made once."""

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from handlers.heard import Heard
from handlers.welcomes import Welcomes
from lumbar.clock import Clock
from lumbar.coach.exercise import Library
from lumbar.language.languages import Languages
from lumbar.live.sessions import LiveSessions
from lumbar.measures import Measures
from lumbar.media.ears import Ears
from lumbar.screens.presses import Press
from lumbar.store.protocol import Store
from lumbar.telegram.answers import Answers
from lumbar.telegram.chats import Chats
from lumbar.telegram.lanes import Lanes
from lumbar.telegram.taps import Taps

Used = tuple[int, int, type[Press] | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The dependencies of all handlers; made once, in lumbar/app.py.

    commands: the names of all commands, in the order in which people see them; in_groups: of
    those that are listed in groups; dark: whether pictures
    are on a dark ground for people who have not chosen; ears: speech recognition for voice
    messages, None if there is none; owners: the user ids of those who run the bot; measures: what
    it counts of itself; heard: what messages said; welcomes: who was welcomed when; used: messages
    with one-press buttons that have been pressed; answers: what people are still to be told; taps:
    answers taps on buttons; forget_words: takes a person's words up to an update out of the
    journal, and raises OSError where that fails.
    """

    chats: Chats
    store: Store
    library: Library
    languages: Languages
    clock: Clock
    live_sessions: LiveSessions
    lanes: Lanes
    answers: Answers
    taps: Taps
    forget_words: Callable[[int, int], Awaitable[None]]
    commands: tuple[str, ...]
    in_groups: tuple[str, ...] = ()
    dark: Callable[[], bool] = lambda: False
    ears: Ears | None = None
    owners: frozenset[int] = frozenset()
    measures: Measures = field(default_factory=Measures)
    heard: Heard = field(default_factory=Heard)
    welcomes: Welcomes = field(default_factory=Welcomes)
    used: "OrderedDict[Used, None]" = field(default_factory=OrderedDict)
