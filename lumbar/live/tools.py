"""What all live sessions share."""

from dataclasses import dataclass, field

from lumbar.clock import Clock
from lumbar.coach.exercise import Library
from lumbar.coach.person import Left
from lumbar.language.languages import Language, Languages
from lumbar.store.protocol import Store
from lumbar.telegram.budget import Budget
from lumbar.telegram.chats import Chats

Unreached = dict[int, list[tuple[Left, Language]]]


@dataclass(slots=True, kw_only=True)
class Tools:
    """What all live sessions share.

    running: the ids of the sessions whose countdowns run; moments: whether the Bot API server
    knows the date_time entity; unreached: messages that groups did not let be changed, by chat id,
    until the group is heard from again.
    """

    chats: Chats
    store: Store
    library: Library
    languages: Languages
    clock: Clock
    budget: Budget
    running: set[str] = field(default_factory=set)
    moments: bool = True
    unreached: Unreached = field(default_factory=dict)

    def gap(self, chat: int) -> float:
        """Seconds between two ticks in a chat, as many countdowns as run now."""
        return self.budget.gap(chat, len(self.running))
