"""What the bot still remembers of a person in its memory: found by looking into all its parts."""

from __future__ import annotations

import types
from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any

from lumbar.app import serve
from lumbar.coach.exercise import Library
from lumbar.language.languages import Languages

MUTABLE = (dict, set, list, deque)
PLAIN = (str, bytes, int, float, types.NoneType)
CONTENT = (Languages, Library)
"""Read at the start and the same for everybody; half of all that a bot has in memory."""
OURS = ("handlers", "lumbar", "bot")
BOUNDED = frozenset(
    {
        "Chats._shown",  # the newest 20,000 messages, so that no edit changes nothing
        "Chats._sent",  # the newest 20,000 of these, too
        "Chats._buttons",  # the same
        "Chats._newest",
        "Chats._lost",
        "Refusals._files",  # the newest 20,000, and for ten minutes
        "Refusals._topics",
        "Refusals._moved",
        "Heard._said",  # a hash of what each of the newest messages said, for an edit
        "Heard._meant",  # the same
        "Heard._albums",  # the newest 10,000 albums
        "Heard._nobodies",  # the newest 10,000 messages that no person wrote
        "Welcomes._last",  # the newest 10,000 welcomes
        "Parts.used",  # the newest 10,000 presses
        "Budget._chats",  # forgotten once the chat has been quiet for a while
        "Budget._slowed",  # chats with a 429 in the last half hour, as of the newest 429
        "Moments._heap",  # at most twice as many as there are people, and a thousand
    }
)
"""Tables that have a limit of their own, whatever is in them."""


def remembered(coroutine: Any, person_id: int) -> list[str]:
    """The tables that hold the person's id as a key, as CLASS.NAME; from a coroutine that awaits
    a serve() which runs."""
    while coroutine is not None and coroutine.cr_code is not serve.__code__:
        coroutine = coroutine.cr_await
    if coroutine is None:
        raise ValueError("serve() does not run")
    return sorted(set(_tables(dict(coroutine.cr_frame.f_locals), "", person_id)) - BOUNDED)


def _tables(parts: object, name: str, person_id: int) -> Iterator[str]:
    seen: set[int] = set()
    waiting = [(name, parts)]
    while waiting:
        where, found = waiting.pop()
        if isinstance(found, PLAIN) or id(found) in seen or isinstance(found, CONTENT):
            continue
        seen.add(id(found))
        if isinstance(found, MUTABLE) and _names(found, person_id):
            yield where
        waiting += _within(where, found)


def _within(where: str, found: object) -> Iterator[tuple[str, object]]:
    """What is in something, and where that is."""
    if isinstance(found, Mapping):
        yield from ((where, value) for value in list(found.values()))
    elif isinstance(found, set | frozenset | list | tuple | deque):
        yield from ((where, value) for value in list(found))
    elif isinstance(found, types.MethodType):
        yield where, found.__self__
    elif isinstance(found, types.FunctionType):
        yield from ((where, cell.cell_contents) for cell in found.__closure__ or ())
    elif type(found).__module__.split(".")[0] in OURS:
        yield from ((f"{type(found).__name__}.{key}", value) for key, value in _attributes(found))


def _names(keys: Any, person_id: int) -> bool:
    return any(
        key == person_id or (isinstance(key, tuple) and person_id in key) for key in list(keys)
    )


def _attributes(found: object) -> Iterator[tuple[str, object]]:
    yield from getattr(found, "__dict__", {}).items()
    for kind in type(found).__mro__:
        slots = kind.__dict__.get("__slots__", ())
        for slot in (slots,) if isinstance(slots, str) else slots:
            if hasattr(found, slot):
                yield slot, getattr(found, slot)
