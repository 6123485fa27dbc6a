"""A file for a message, whose bytes are made only when needed."""

from collections.abc import Callable, Mapping

from msgspec import Struct


class NotMade(Exception):
    """A picture or voice could not be made; the text says why, for the operator."""


class Upload(Struct, frozen=True, kw_only=True):
    """A file that is made or read only if it must be sent as bytes.

    kind: the Bot API's "animation", "photo" or "voice"; key: cache key, equal for equal
    bytes, so that the file can be sent again by file_id; name: file name; facts: width and
    height in pixels, duration in whole seconds, where known; lasting: whether the file is
    likely to be sent again, to anyone; make: returns its bytes, runs in a worker thread and
    may raise NotMade or OSError.
    """

    kind: str
    key: str
    name: str
    make: Callable[[], bytes]
    facts: Mapping[str, int] = {}
    lasting: bool = True
