"""The queue of unconfirmed updates, and where they go: a poll or a webhook. Never blocks."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from sandbox.codec import UNKEPT
from sandbox.numbers import Numbers

KINDS = frozenset(
    {
        "message",
        "edited_message",
        "channel_post",
        "callback_query",
        "my_chat_member",
        "chat_member",
        "message_reaction",
        "message_reaction_count",
    }
)
# What Telegram has besides, and never happens here; a bot may ask for it all the same.
_OTHERS = frozenset(
    {
        "edited_channel_post",
        "business_connection",
        "business_message",
        "edited_business_message",
        "deleted_business_messages",
        "inline_query",
        "chosen_inline_result",
        "shipping_query",
        "pre_checkout_query",
        "purchased_paid_media",
        "poll",
        "poll_answer",
        "chat_join_request",
        "chat_boost",
        "removed_chat_boost",
    }
)
# These three come only to bots that ask for them by name.
DEFAULT_KINDS = KINDS - {"chat_member", "message_reaction", "message_reaction_count"}
FIRST_UPDATE_ID = 100_000_001


@dataclass(frozen=True)
class Update:
    """One update: its id, the chat whose order it keeps, and the JSON object that goes out."""

    update_id: int
    order_key: int
    body: dict[str, Any]


@dataclass
class Webhook:
    """The webhook's settings and the state of its deliveries."""

    url: str
    secret: str = ""
    max_connections: int = 40
    has_certificate: bool = False
    ip_address: str = ""
    last_error_at: int = 0
    last_error: str = ""


@dataclass
class UpdateQueue:
    """Updates in the order they happened. An update stays until it is confirmed.

    `webhook_after` is the time, in Unix seconds, from which a webhook may be set again.
    """

    allowed: frozenset[str] = DEFAULT_KINDS
    webhook: Webhook | None = None
    webhook_after: float = field(default=0.0, metadata=UNKEPT)
    _pending: dict[int, Update] = field(default_factory=dict, metadata=UNKEPT)
    ids: Numbers = field(default_factory=lambda: Numbers(FIRST_UPDATE_ID), metadata=UNKEPT)
    _watchers: list[Callable[[], None]] = field(default_factory=list, metadata=UNKEPT)

    def __len__(self) -> int:
        return len(self._pending)

    def __contains__(self, update_id: int) -> bool:
        return update_id in self._pending

    def watch(self, on_change: Callable[[], None]) -> None:
        """Call `on_change` whenever an update comes or is confirmed, or another webhook comes."""
        self._watchers.append(on_change)

    def changed(self) -> None:
        """Tell the watchers."""
        for watcher in self._watchers:
            watcher()

    def add(self, kind: str, content: dict[str, Any], order_key: int) -> None:
        """Append an update of `kind`, unless the bot did not ask for that kind.

        As on the real server allowed_updates counts when the update happens, not when it is read.
        """
        if kind not in self.allowed:
            return
        update_id = next(self.ids)
        self._pending[update_id] = Update(
            update_id, order_key, {"update_id": update_id, kind: content}
        )
        self.changed()

    def put_back(self, update: Update) -> None:
        """Have an update pending again that an earlier run has kept."""
        self._pending[update.update_id] = update

    def allow(self, kinds: Iterable[str]) -> None:
        """Set which kinds the bot gets from now on; none named means the default ones."""
        asked = frozenset(kinds)
        # Unknown names are ignored, and a list of nothing but those counts as no list.
        self.allowed = (asked & (KINDS | _OTHERS)) or DEFAULT_KINDS

    def confirm(self, offset: int) -> None:
        """Forget what lies before `offset`; a negative one keeps only that many of the newest."""
        if offset < 0:
            confirmed = list(self._pending)[:offset]
        else:
            confirmed = list(itertools.takewhile(lambda known: known < offset, self._pending))
        for update_id in confirmed:
            del self._pending[update_id]
        if confirmed:
            self.changed()

    def pending(self, limit: int | None = None) -> list[Update]:
        """Return the oldest unconfirmed updates, at most `limit`."""
        return list(itertools.islice(self._pending.values(), limit))

    def forget(self, update_id: int) -> None:
        """Drop one update that a webhook accepted."""
        self._pending.pop(update_id, None)

    def clear(self) -> None:
        """Drop all that is pending (drop_pending_updates)."""
        self._pending.clear()
