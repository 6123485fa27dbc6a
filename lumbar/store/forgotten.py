"""Who said /forget, so that no backup brings them back: marks that name nobody.

A mark is a keyed hash of the person's id. Who has the key as well could try all ids; so a mark is
kept for KEPT_SECONDS, and a backup that is older is not restored.
"""

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

KEPT_SECONDS = 365 * 86_400.0
"""Seconds for which a mark is kept, and for which a backup may be restored."""
_KEY_BYTES, _MARK_BYTES = 16, 16


@dataclass(frozen=True, slots=True)
class Forgotten:
    """The marks of one store. key: made once; at: by mark, when it was forgotten (UTC seconds)."""

    key: bytes = field(default_factory=lambda: secrets.token_bytes(_KEY_BYTES), repr=False)
    at: Mapping[str, float] = field(default_factory=dict)

    def mark(self, person_id: int) -> str:
        """Returns a person's mark."""
        message = b"%d" % person_id
        return hmac.digest(self.key, message, hashlib.sha256)[:_MARK_BYTES].hex()

    def since(self, person_id: int, moment: float) -> bool:
        """Returns whether somebody was forgotten at a moment (UTC seconds) or later."""
        return self.at.get(self.mark(person_id), float("-inf")) >= moment

    def with_one(self, person_id: int, now: float) -> "Forgotten":
        """Returns these marks with one more, and without those that are too old. now: UTC
        seconds."""
        kept = {mark: at for mark, at in self.at.items() if now - at < KEPT_SECONDS}
        return replace(self, at={**kept, self.mark(person_id): now})
