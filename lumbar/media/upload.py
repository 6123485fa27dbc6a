"""A file for a message: what it is called, what it is, and how its bytes are made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


class NotMade(Exception):
    """Why a picture or a voice could not be made, in words for who runs the bot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that is made, or read, only where it must be sent as bytes.

    kind: the Bot API's name for it: "animation", "photo" or "voice"; key: the same for the
    same bytes, so that it can be sent again by file_id; name: of the file; facts: width and
    height in pixels, duration in whole seconds, as far as they are known; lasting: whether
    it is likely to be sent again, to somebody else too; make: its bytes, made in a worker
    thread, may raise NotMade or OSError.
    """

    kind: str
    key: str
    name: str
    make: Callable[[], bytes]
    facts: Mapping[str, int] = field(default_factory=dict)
    lasting: bool = True
