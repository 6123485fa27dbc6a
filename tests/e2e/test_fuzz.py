"""Updates as nobody should send them: fields missing, of the wrong kind, huge or hostile."""

import copy
import itertools
import logging
from collections.abc import Iterator
from typing import Any

import pytest

from sandbox.updates import KINDS, Update
from tests.e2e.phone import FRIEND, YOU, Phone, Running, refused

Json = dict[str, Any]

PERSON = {"id": YOU, "is_bot": False, "first_name": "<b>Al</b> { $x }", "language_code": "de"}
CHAT = {"id": YOU, "type": "private", "first_name": "<a href='x'>"}
MESSAGE: Json = {"message_id": 7, "date": 1_790_000_000, "chat": CHAT, "from": PERSON}
HOSTILE: tuple[Any, ...] = (
    None,
    True,
    -1,
    2**63,
    1e308,
    "",
    "<b>&amp;{ $x }</b>\u202e\x00\ud800",
    "x" * 5_000,
    [],
    [[{}]],
    {},
    {"id": YOU},
)
"""What may stand where something else belongs."""

BASES: tuple[Json, ...] = (
    {"message": {**MESSAGE, "text": "hello"}},
    {
        "message": {
            **MESSAGE,
            "text": "/remind 9:30",
            "entities": [{"type": "bot_command", "offset": 0, "length": 7}],
        }
    },
    {"message": {**MESSAGE, "location": {"latitude": 59.3, "longitude": 18.1}}},
    {
        "callback_query": {
            "id": "1",
            "from": PERSON,
            "chat_instance": "1",
            "data": "1:start:rt::0:",
            "message": {**MESSAGE, "from": {"id": 42, "is_bot": True, "first_name": "B"}},
        }
    },
    {
        "callback_query": {
            "id": "5",
            "from": PERSON,
            "chat_instance": "1",
            "data": "1:rout:rt::0:whole",
            "message": {**MESSAGE, "from": {"id": 42, "is_bot": True, "first_name": "B"}},
        }
    },
)
OTHERS: tuple[Json, ...] = (
    {"callback_query": {"id": "2", "from": PERSON, "chat_instance": "1", "data": "x"}},
    {
        "callback_query": {
            "id": "3",
            "from": PERSON,
            "chat_instance": "1",
            "inline_message_id": "a",
            "game_short_name": "g",
        }
    },
    {
        "callback_query": {
            "id": "4",
            "from": PERSON,
            "chat_instance": "1",
            "data": "1:start:rt::0:",
            "message": {"chat": CHAT, "message_id": 5, "date": 0},
        }
    },
    *({kind: {**MESSAGE, "text": "hi"}} for kind in sorted(KINDS)),
    *({kind: {"id": "1", "from": PERSON, "user": PERSON}} for kind in sorted(KINDS)),
    {"something_of_next_year": {"id": 1}},
    {},
)


def paths(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where something lies in an update, the update itself left out."""
    parts = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in parts:
        yield (*at, key)
        if isinstance(inner, dict | list):
            yield from paths(inner, (*at, key))


def spoiled(base: Json, nth: int) -> Iterator[Json]:
    """The update without each of its parts, and with other things in place of each."""
    values = itertools.cycle(HOSTILE)
    for _ in range(nth):
        next(values)
    for path in paths(base):
        without = copy.deepcopy(base)
        del _holder(without, path)[path[-1]]
        yield without
        for _ in range(PLACES):
            other = copy.deepcopy(base)
            _holder(other, path)[path[-1]] = next(values)
            yield other


PLACES = 3
"""Hostile values tried in each place, not the same ones everywhere."""


def _holder(value: Any, path: tuple[Any, ...]) -> Any:
    for key in path[:-1]:
        value = value[key]
    return value


async def test_no_update_brings_it_down_or_touches_another_s_record(
    you: Phone, friend: Phone, running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    await friend.at_home()
    await friend.say("/remind 9:30")
    path = running.folder / "people" / f"{FRIEND}.json"
    kept = path.read_bytes()
    updates = [
        *(update for nth, base in enumerate(BASES) for update in spoiled(base, nth)),
        *copy.deepcopy(OTHERS),
    ]
    queue = running.sandbox.world.updates
    with caplog.at_level(logging.WARNING):
        for update in updates:
            update_id = next(queue._ids)
            queue._pending[update_id] = Update(update_id, YOU, {"update_id": update_id, **update})
        queue.changed()
        await you.answered()
    assert [record for record in caplog.records if record.exc_info] == []
    assert path.read_bytes() == kept
    sent = [
        call
        for call in running.sandbox.world.calls
        if call["method"] == "sendMessage" and call["ok"]
    ]
    assert not any("href" in call["params"].get("text", "") for call in sent), "nobody's link"
    mistaken = [call for call in refused(running) if "parse" in str(call.get("error", ""))]
    assert mistaken == [], "nothing that people wrote is markup"
    running.sandbox.world.calls.clear()  # others were refused: such chats there are none
    assert "What I can do" in await you.say("/help")
