"""How a session begins."""

from dataclasses import dataclass

from lumbar.coach.live import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """How a session begins.

    topic: of the chat to show it in, None for none; at_once: whether its first exercise
    runs immediately; update: the id of the update that asked for it, 0 for none; instruction: id of
    an existing message that becomes the session message (in calm mode the first instruction); also:
    a further change, saved in the same write.
    """

    topic: int | None = None
    at_once: bool = False
    update: int = 0
    instruction: int | None = None
    also: Change | None = None
