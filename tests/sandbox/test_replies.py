"""What a message replies to: quotes that are there, quotes that are not, and other chats."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox.client import OFFICE, YOU, Client


@pytest.fixture
async def said(client: Client) -> dict[str, Any]:
    await client.say("/start")
    return dict(await client.send("Hold it, hold <b>it well</b>.", parse_mode="HTML"))


async def answer(client: Client, said: dict[str, Any], **reply: Any) -> dict[str, Any]:
    wanted = {"message_id": said["message_id"], **reply}
    return dict(await client.send("so", reply_parameters=wanted))


async def test_a_quote_is_told_with_its_place(client: Client, said: dict[str, Any]) -> None:
    message = await answer(client, said, quote="old", quote_position=3)
    assert message["quote"] == {"text": "old", "position": 1, "is_manual": True}
    message = await answer(client, said, quote="old", quote_position=20)
    assert message["quote"]["position"] == 10
    assert message["reply_to_message"]["message_id"] == said["message_id"]


async def test_a_quote_keeps_its_formatting(client: Client, said: dict[str, Any]) -> None:
    message = await answer(client, said, quote="hold *it*", quote_parse_mode="MarkdownV2")
    assert message["quote"]["entities"] == [{"type": "bold", "offset": 5, "length": 2}]
    entities = [{"type": "bold", "offset": 0, "length": 2}]
    message = await answer(client, said, quote="it", quote_entities=entities)
    assert message["quote"]["position"] == 14


@pytest.mark.parametrize(
    "reply",
    [
        {"quote": "Hold it well"},
        {"quote": "hold it"} | {"quote_position": 9, "quote": "hold it w"},
        {"quote": "<b>Hold</b>", "quote_parse_mode": "HTML"},
        {"quote": "x" * 1025},
    ],
)
async def test_a_quote_that_is_not_there(
    client: Client, said: dict[str, Any], reply: dict[str, Any]
) -> None:
    wanted = {"message_id": said["message_id"], **reply}
    refused = await client.refused("sendMessage", chat_id=YOU, text="so", reply_parameters=wanted)
    assert refused == "400 Bad Request: QUOTE_TEXT_INVALID"


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        ({"message_id": 999}, "message to be replied not found"),
        ({"message_id": 999, "quote": "x"}, "message to be replied not found"),
        ({"quote": "x"}, 'can\'t find field "message_id"'),
        ({"message_id": "soon"}, 'field "message_id" must be a valid Number'),
        ({"message_id": True}, 'field "message_id" must be a Number'),
        ({"message_id": 1, "quote": 5}, 'field "quote" must be of type String'),
        ({"message_id": 1, "chat_id": -5}, "chat not found"),
        ([1], "object expected as reply parameters"),
        ("{", "can't parse reply parameters JSON object"),
    ],
)
async def test_a_reply_that_cannot_be(
    client: Client, said: dict[str, Any], reply: Any, why: str
) -> None:
    refused = await client.refused("sendMessage", chat_id=YOU, text="so", reply_parameters=reply)
    assert refused == f"400 Bad Request: {why}"


async def test_what_is_gone_may_be_passed_over(client: Client, said: dict[str, Any]) -> None:
    gone = {"message_id": 999, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await client.send("so", reply_parameters=gone)


async def test_a_reply_to_another_chat(client: Client, said: dict[str, Any]) -> None:
    wanted = {"message_id": said["message_id"], "chat_id": YOU, "quote": "hold"}
    message = await client.send("so", OFFICE, reply_parameters=wanted)
    assert "reply_to_message" not in message
    assert message["external_reply"]["chat"]["id"] == YOU
    assert message["external_reply"]["message_id"] == said["message_id"]
    assert message["quote"]["text"] == "hold"
