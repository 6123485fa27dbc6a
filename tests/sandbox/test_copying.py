"""Forwarding and copying: one or many, protected or not, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox.client import OFFICE, YOU, Client

ALL_FOUR = ("forwardMessage", "forwardMessages", "copyMessage", "copyMessages")


def naming(method: str, *numbers: int) -> dict[str, Any]:
    """Return how a method names the messages that it takes."""
    return {"message_ids": numbers} if method.endswith("s") else {"message_id": numbers[0]}


@pytest.mark.parametrize("method", ALL_FOUR)
async def test_what_is_protected_stays(chatting: Client, method: str) -> None:
    sent = await chatting.send("keep it", protect_content=True)
    where = {"chat_id": OFFICE, "from_chat_id": YOU, **naming(method, sent["message_id"])}
    verb = "copied" if method == "copyMessage" else "forwarded"
    start = "messages" if method.endswith("s") else "the message"
    assert await chatting.refused(method, **where) == f"400 Bad Request: {start} can't be {verb}"


@pytest.mark.parametrize("method", ALL_FOUR)
async def test_what_is_gone_is_not_brought(chatting: Client, method: str) -> None:
    where = {"chat_id": YOU, "from_chat_id": YOU, **naming(method, 999)}
    missing = {
        "forwardMessage": "message to forward not found",
        "copyMessage": "message to copy not found",
    }.get(method, "there are no messages to forward")
    assert await chatting.refused(method, **where) == f"400 Bad Request: {missing}"


async def test_many_go_in_order_and_the_missing_are_passed_over(chatting: Client) -> None:
    first, second = await chatting.send("one"), await chatting.send("two")
    gone = await chatting.send("gone")
    await chatting.bot("deleteMessage", chat_id=YOU, message_id=gone["message_id"])
    wanted = [first["message_id"], second["message_id"], gone["message_id"]]
    for method in ("forwardMessages", "copyMessages"):
        made = await chatting.bot(method, chat_id=OFFICE, from_chat_id=YOU, message_ids=wanted)
        texts = []
        for one in made:
            reply = await chatting.send("?", OFFICE, reply_to_message_id=one["message_id"])
            texts.append(reply["reply_to_message"])
        assert [text["text"] for text in texts] == ["one", "two"]
        assert all(("forward_origin" in text) == (method == "forwardMessages") for text in texts)


async def test_copies_may_lose_their_captions(chatting: Client) -> None:
    sent = await chatting.upload("sendDocument", "document", b"data", caption="a cat")
    where = {"chat_id": YOU, "from_chat_id": YOU, "message_ids": [sent["message_id"]]}
    for bare in (False, True):
        (made,) = await chatting.bot("copyMessages", **where, remove_caption=bare)
        reply = await chatting.send("?", reply_to_message_id=made["message_id"])
        assert ("caption" in reply["reply_to_message"]) != bare


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        ([], "message identifiers are not specified"),
        (None, "message identifiers are not specified"),
        ([2, 1], "message identifiers must be in a strictly increasing order"),
        ([1, 1], "message identifiers must be in a strictly increasing order"),
        (list(range(1, 102)), "too many message identifiers specified"),
        ([0], "invalid message identifier specified"),
        ([True], "message identifier must be a Number"),
        (["x"], "can't parse message identifier as a Number"),
        ({"a": 1}, "expected an Array of message identifiers"),
        ("[1", "can't parse message_ids JSON object"),
    ],
)
async def test_which_messages_must_be_said(chatting: Client, wanted: Any, why: str) -> None:
    for method in ("forwardMessages", "copyMessages"):
        refused = await chatting.refused(method, chat_id=YOU, from_chat_id=YOU, message_ids=wanted)
        assert refused == f"400 Bad Request: {why}"


async def test_from_where_must_be_said(chatting: Client) -> None:
    refused = await chatting.refused("forwardMessage", chat_id=YOU, message_id=1)
    assert refused == '400 Bad Request: parameter "from_chat_id" is required'
