"""Groups as they change, in the sandbox: upgrades, members, rights, topics, slow mode."""

from typing import Any

import pytest

from sandbox.client import OFFICE, YOU, Client, ManualClock
from sandbox.groups import ANONYMOUS_ADMIN, CHANNEL_BOT, LINKED_CHANNEL
from sandbox.server import Sandbox

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63f8ffff"
    "ff7f0009fb03fd0543454d0000000049454e44ae426082"
)


async def do(client: Client, what: str, chat_id: int = OFFICE, **more: Any) -> Any:
    return await client.page("group", do=what, chat_id=chat_id, person=YOU, **more)


async def upgraded(client: Client) -> int:
    return int((await do(client, "upgrade"))["chat_id"])


async def updates(client: Client) -> list[Any]:
    kinds = ["message", "my_chat_member", "callback_query"]
    return list(await client.bot("getUpdates", allowed_updates=kinds))


async def test_a_group_that_is_upgraded_says_so_in_both_chats_and_in_each_refusal(
    client: Client,
) -> None:
    sent = await client.send(chat_id=OFFICE)
    new = await upgraded(client)
    joins, *told = await updates(client)
    assert joins["my_chat_member"]["chat"]["id"] == new
    assert joins["my_chat_member"]["old_chat_member"]["status"] == "left"
    old_says, new_says = [update["message"] for update in told]
    assert old_says["chat"]["id"] == OFFICE
    assert old_says["migrate_to_chat_id"] == new
    assert new_says["chat"] == {"id": new, "title": "Office", "type": "supergroup"}
    assert new_says["migrate_from_chat_id"] == OFFICE
    for method, more in (
        ("sendMessage", {"text": "hello"}),
        ("editMessageText", {"message_id": sent["message_id"], "text": "other"}),
        ("deleteMessage", {"message_id": sent["message_id"]}),
    ):
        status, body = await client.raw(method, json={"chat_id": OFFICE, **more})
        assert status == 400
        upgrade = "Bad Request: group chat was upgraded to a supergroup chat"
        assert body["description"] == upgrade
        assert body["parameters"] == {"migrate_to_chat_id": new}
    first = await client.send(chat_id=new)
    assert first["message_id"] == 2, "a supergroup counts its messages anew"
    refusal = "400 Bad Request: message to edit not found"
    where = {"chat_id": new, "message_id": sent["message_id"] + 50, "text": "x"}
    assert await client.refused("editMessageText", **where) == refusal


@pytest.mark.parametrize(
    ("status", "words"),
    [("kicked", "bot was kicked from"), ("left", "bot is not a member of")],
)
async def test_who_is_not_in_a_group_writes_nothing_there(
    client: Client, status: str, words: str
) -> None:
    await updates(client)
    await do(client, "bot", status=status)
    change = (await updates(client))[-1]["my_chat_member"]
    assert change["old_chat_member"]["status"] == "member"
    assert change["new_chat_member"]["status"] == status
    refusal = await client.refused("sendMessage", chat_id=OFFICE, text="hello")
    assert refusal == f"403 Forbidden: {words} the group chat"
    await client.say("/help", OFFICE)
    assert len(await updates(client)) == 1, "it does not hear either"
    await do(client, "bot", status="member")
    assert await client.send(chat_id=OFFICE)


async def test_a_restricted_bot_lacks_what_was_taken(client: Client) -> None:
    group = await upgraded(client)
    await updates(client)
    sent = await client.send(chat_id=group)
    await do(client, "bot", group, status="restricted", forbidden=["can_send_messages"])
    member = (await updates(client))[-1]["my_chat_member"]["new_chat_member"]
    assert member["status"] == "restricted"
    assert member["can_send_messages"] is False
    assert member["can_send_photos"] is True
    refusal = "400 Bad Request: not enough rights to send text messages to the chat"
    assert await client.refused("sendMessage", chat_id=group, text="hello") == refusal
    edit = {"chat_id": group, "message_id": sent["message_id"], "text": "x"}
    assert (
        await client.refused("editMessageText", **edit) == "400 Bad Request: CHAT_WRITE_FORBIDDEN"
    )


@pytest.mark.parametrize(
    ("kind", "right", "name", "code"),
    [
        ("photo", "can_send_photos", "photos", "PHOTOS"),
        ("animation", "can_send_other_messages", "animations", "GIFS"),
        ("voice", "can_send_voice_notes", "voice notes", ""),
        ("document", "can_send_documents", "documents", "DOCS"),
    ],
)
async def test_a_group_allows_some_kinds_of_messages_only(
    client: Client, kind: str, right: str, name: str, code: str
) -> None:
    sent = await client.upload("sendDocument", "document", b"words", chat_id=OFFICE)
    await client.say("hello")
    there = await client.upload(f"send{kind.title()}", kind, PIXEL)
    file = there[kind][-1]["file_id"] if kind == "photo" else there[kind]["file_id"]
    await do(client, "mute", forbidden=[right])
    refusal = f"400 Bad Request: not enough rights to send {name} to the chat"
    method = f"send{kind.title()}"
    assert await client.refused(method, chat_id=OFFICE, **{kind: file}) == refusal
    assert await client.send(chat_id=OFFICE)
    if code:
        media = {"type": kind, "media": file}
        edit = {"chat_id": OFFICE, "message_id": sent["message_id"], "media": media}
        refusal = f"400 Bad Request: CHAT_SEND_{code}_FORBIDDEN"
        assert await client.refused("editMessageMedia", **edit) == refusal
    await do(client, "bot", status="administrator")
    assert await client.bot(method, chat_id=OFFICE, **{kind: file}), "administrators may"


async def test_a_topic_is_named_by_its_id_and_general_by_none(client: Client) -> None:
    group = await upgraded(client)
    topic = (await do(client, "topic", group, name="Backs"))["topic"]
    said = await client.say("/help", group, topic=topic)
    assert (said["message_thread_id"], said["is_topic_message"]) == (topic, True)
    answer = await client.send(chat_id=group, message_thread_id=topic)
    assert answer["message_thread_id"] == topic
    gone = "400 Bad Request: message thread not found"
    for wrong in (1, 99):
        call = {"chat_id": group, "text": "x", "message_thread_id": wrong}
        assert await client.refused("sendMessage", **call) == gone
    assert "message_thread_id" not in await client.send(chat_id=group)
    inside = {"chat_id": group, "text": "x", "message_thread_id": topic}
    await do(client, "close", group, topic=topic)
    assert await client.refused("sendMessage", **inside) == "400 Bad Request: TOPIC_CLOSED"
    await do(client, "reopen", group, topic=topic)
    assert await client.bot("sendMessage", **inside)
    await do(client, "close", group, topic=1)
    general = {"chat_id": group, "text": "x"}
    assert await client.refused("sendMessage", **general) == "400 Bad Request: TOPIC_CLOSED"
    await do(client, "delete", group, topic=topic)
    assert await client.refused("sendMessage", **inside) == gone


async def test_a_thread_without_a_topic_is_no_place_to_write(client: Client) -> None:
    group = await upgraded(client)
    first = await client.send(chat_id=group)
    reply = await client.say("/help", group, reply_to=first["message_id"])
    assert reply["message_thread_id"] == first["message_id"]
    assert "is_topic_message" not in reply
    plain = await client.send(chat_id=group, message_thread_id=first["message_id"])
    assert "message_thread_id" not in plain, "outside a forum the number means nothing"


async def test_a_private_chat_has_topics_too(client: Client) -> None:
    await client.say("hello")
    topic = (await do(client, "topic", YOU, name="Mornings"))["topic"]
    assert (await client.send(message_thread_id=topic))["message_thread_id"] == topic
    call = {"chat_id": YOU, "text": "x", "message_thread_id": topic + 500}
    assert await client.refused("sendMessage", **call) == (
        "400 Bad Request: message thread not found"
    )


async def test_slow_mode_says_how_long(
    client: Client, clock: ManualClock, sandbox: Sandbox
) -> None:
    await do(client, "slow", seconds=30)
    sent = await client.send(chat_id=OFFICE)
    clock.at += 10
    status, body = await client.raw("sendMessage", json={"chat_id": OFFICE, "text": "x"})
    assert (status, body["parameters"]) == (429, {"retry_after": 20})
    assert await client.bot(
        "editMessageText", chat_id=OFFICE, message_id=sent["message_id"], text="y"
    )
    clock.at += 20
    assert await client.send(chat_id=OFFICE)


async def test_what_nobody_wrote_comes_with_its_sender_chat(client: Client) -> None:
    for sender in (ANONYMOUS_ADMIN, CHANNEL_BOT, LINKED_CHANNEL):
        await do(client, "nobody", sender=sender, text="/routine")
        message = (await updates(client))[-1]["message"]
        assert message["from"]["id"] == sender
        assert (message["sender_chat"]["id"] == OFFICE) is (sender == ANONYMOUS_ADMIN)
