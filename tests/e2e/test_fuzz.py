"""Updates as nobody should send them: fields missing, of the wrong kind, huge or hostile."""

import copy
import itertools
import logging
import os
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from handlers.commands import COMMANDS
from lumbar.screens.press_codec import ACTIONS
from lumbar.screens.press_values import base36
from sandbox.updates import KINDS, Update
from tests.e2e.phone import FRIEND, YOU, Phone, Running, refused

Json = dict[str, Any]

PERSON = {"id": YOU, "is_bot": False, "first_name": "<b>Al</b> { $x }", "language_code": "de"}
CHAT = {"id": YOU, "type": "private", "first_name": "<a href='x'>"}
MESSAGE: Json = {"message_id": 7, "date": 1_790_000_000, "chat": CHAT, "from": PERSON}
FILE: Json = {"file_id": "x" * 5_000, "file_unique_id": "", "file_size": -1}
HOSTILE: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    2**53 + 1,
    2**63,
    -(2**63),
    10**15,
    1e308,
    "",
    "\ud83d",
    "\u200b\u2066\u202e" * 3,
    "<b>&amp;{ $x }</b>\u202e\x00\ud800",
    "x" * 5_000,
    [],
    [[{}]],
    {},
    {"id": YOU},
)
"""What may stand where something else belongs."""


def shown_with(data: str) -> Json:
    """A message of the bot's with a button that carries `data`: only such a press counts."""
    keyboard = {"inline_keyboard": [[{"text": "x", "callback_data": data}]]}
    bot = {"id": 42, "is_bot": True, "first_name": "B"}
    return {**MESSAGE, "from": bot, "text": "hello", "reply_markup": keyboard}


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
    {"message": {**MESSAGE, "location": {"latitude": 999, "longitude": -999}}},
    {"message": {**MESSAGE, "venue": {"location": {}}, "forward_origin": {"type": "user"}}},
    {"message": {**MESSAGE, "sticker": {**FILE, "width": 10**9, "height": 0}}},
    {"message": {**MESSAGE, "photo": [{**FILE, "width": 10**9, "height": 10**9}], "caption": ""}},
    {"message": {**MESSAGE, "voice": {**FILE, "duration": -5, "file_size": 2**40}}},
    {"message": {**MESSAGE, "text": "/start", "date": -1, "message_id": 2**53 + 1}},
    {"message": {**MESSAGE, "text": "hurts", "date": 253_402_300_800, "edit_date": 10**15}},
    {"edited_message": {**MESSAGE, "text": "hurts", "edit_date": -(10**15)}},
    {
        "callback_query": {
            "id": "1",
            "from": PERSON,
            "chat_instance": "1",
            "data": "1:start:rt::0:",
            "message": shown_with("1:start:rt::0:"),
        }
    },
    {
        "callback_query": {
            "id": "5",
            "from": PERSON,
            "chat_instance": "1",
            "data": "1:rout:rt::0:whole",
            "message": shown_with("1:rout:rt::0:whole"),
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


BEYOND = (
    *("edited_message", "channel_post", "edited_channel_post", "business_message"),
    *("business_connection", "deleted_business_messages", "message_reaction", "poll"),
    *("message_reaction_count", "inline_query", "chosen_inline_result", "shipping_query"),
    *("pre_checkout_query", "purchased_paid_media", "poll_answer", "my_chat_member"),
    *("chat_member", "chat_join_request", "chat_boost", "removed_chat_boost", "callback_query"),
)
"""The kinds of the Bot API 10.0 beside a message; most of them the bot does not ask for."""
WORDS = (
    *(
        "<b>x</b>",
        "<a href='http://evil.example'>x</a>",
        "{ $x }",
        "\u202egnp.exe",
        "\x00",
        "\ufeff",
    ),
    *("../../etc/passwd", "'; DROP TABLE people;--", "tg://user?id=1", "&lt;b&gt;", "x" * 4000),
    *("9:30", "25:99", "9-17 every 0", "0-24 every 1", "99999999999999999999", "2026-13-45", "-1"),
    *("../UTC", "100000000 days", "٣:٣", "½", "Ⅷ", "İ", "9" * 4000, "/", "/stop@evilbot", "\n"),
)
"""What has been trouble elsewhere."""

words = st.one_of(st.sampled_from(WORDS), st.text(max_size=60))
anything = st.recursive(
    st.one_of(
        st.sampled_from(HOSTILE),
        words,
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=9), inner, max_size=3)
    ),
    max_leaves=5,
)


@st.composite
def mutated(draw: st.DrawFn) -> Json:
    """An update of any kind in which up to three things are missing or something else."""
    base = st.sampled_from((*BASES, *OTHERS))
    kind = st.builds(lambda kind: {kind: {**MESSAGE, "user": PERSON}}, st.sampled_from(BEYOND))
    update: Json = copy.deepcopy(draw(st.one_of(base, kind)))
    for _ in range(draw(st.integers(0, 3))):
        places = list(paths(update))
        if not places:
            break
        place = draw(st.sampled_from(places))
        if draw(st.booleans()):
            del _holder(update, place)[place[-1]]
        else:
            _holder(update, place)[place[-1]] = draw(anything)
    return update


def commanded(command: str, said: str) -> Json:
    """A command with whatever a person writes behind it."""
    entity = {"type": "bot_command", "offset": 0, "length": len(command) + 1}
    return {"message": {**MESSAGE, "text": f"/{command} {said}", "entities": [entity]}}


def pressed(action: str, owner: int, session: str, turn: int, what: str) -> Json:
    """A button that carries whatever somebody made up."""
    update: Json = copy.deepcopy(BASES[-1])
    encoded = f"1:{action}:{owner}:{session}:{turn}:{what}"
    update["callback_query"]["data"] = encoded[:64]
    update["callback_query"]["message"] = shown_with(encoded[:64])
    return update


updates_of_any_kind = st.one_of(
    mutated(),
    st.builds(commanded, st.sampled_from(sorted(COMMANDS)), words),
    st.builds(
        pressed,
        st.sampled_from(sorted(ACTIONS)),
        st.sampled_from([base36(YOU), base36(FRIEND), "0", "zz"]),
        st.sampled_from(["", "abc", "deadbeef"]),
        st.one_of(st.integers(0, 9), st.integers()),
        st.one_of(
            words, st.sampled_from(["whole", "short", "cat", "gentle", "no", "15", "done.cat"])
        ),
    ),
)
EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "3"))
"""How many batches are drawn; FUZZ_EXAMPLES=500 is worth a coffee."""


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],
)
@given(updates=st.lists(updates_of_any_kind, min_size=30, max_size=60))
async def test_whatever_is_made_up_does_neither(
    you: Phone,
    friend: Phone,
    running: Running,
    caplog: pytest.LogCaptureFixture,
    updates: list[Json],
) -> None:
    if await running.store.load(FRIEND) is None:
        await friend.at_home()
    await unharmed(you, running, caplog, updates)


async def test_no_update_brings_it_down_or_touches_another_s_record(
    you: Phone, friend: Phone, running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    await friend.at_home()
    await friend.say("/remind 9:30")
    updates = [
        *(update for nth, base in enumerate(BASES) for update in spoiled(base, nth)),
        *copy.deepcopy(OTHERS),
    ]
    await unharmed(you, running, caplog, updates)


async def unharmed(
    you: Phone, running: Running, caplog: pytest.LogCaptureFixture, updates: list[Json]
) -> None:
    """Has the updates handled: nobody else is touched, and the bot goes on."""
    kept = await running.store.document(FRIEND)
    queue = running.sandbox.world.updates
    with caplog.at_level(logging.WARNING):
        for update in updates:
            update_id = next(queue.ids)
            queue._pending[update_id] = Update(update_id, YOU, {"update_id": update_id, **update})
        queue.changed()
        await you.answered()
    assert [record for record in caplog.records if record.exc_info] == []
    assert await running.store.document(FRIEND) == kept
    sent = [
        call
        for call in running.sandbox.world.calls
        if call["method"] == "sendMessage" and call["ok"]
    ]
    assert not any("<a " in call["params"].get("text", "") for call in sent), "nobody's link"
    mistaken = [call for call in refused(running) if "parse" in str(call.get("error", ""))]
    assert mistaken == [], "nothing that people wrote is markup"
    running.sandbox.world.calls.clear()  # others were refused: such chats there are none
    assert "What I can do" in await you.say("/help")
