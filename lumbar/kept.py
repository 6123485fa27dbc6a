"""What is kept while the bot runs: people, updates that wait, and whose they are."""

from collections.abc import Awaitable, Callable

from msgspec import Struct

from lumbar.clock import Clock
from lumbar.measures import Measures
from lumbar.media.file_ids import FileIds
from lumbar.owners import First
from lumbar.store.instance_lock import InstanceLock, Sign
from lumbar.store.owning import Owning
from lumbar.store.protocol import Store
from lumbar.telegram.budget import Budget
from lumbar.telegram.intake import Journal
from lumbar.telegram.pacer import Pacer


class Kept(Struct, frozen=True):
    """What is kept, open.

    store: people; journal: updates that wait; sign: of life; owning: whose people are this
    process's; pacer: makes the rate limiter of calls to Telegram; file_ids: those of Telegram;
    renews: whether the next start is quicker after a round through everybody; leave: called before
    the store is closed; first: see lumbar.owners.Owners.
    """

    store: Store
    journal: Journal
    sign: InstanceLock | Sign
    owning: Owning
    pacer: Callable[[Clock, Budget, Measures], Pacer]
    file_ids: FileIds
    renews: bool
    leave: Callable[[], Awaitable[None]]
    first: First | None = None
