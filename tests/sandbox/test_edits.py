"""What people send besides text, and what they make of it afterwards."""

from __future__ import annotations

import pytest

from sandbox.client import OFFICE, YOU, Client, UnexpectedAnswerError


async def test_an_edited_message_comes_as_one(chatting: Client) -> None:
    said = await chatting.say("it hurst")
    where = {"person": YOU, "chat_id": YOU, "message_id": said["message_id"]}
    await chatting.page("edit", **where, text="/it *hurts*")
    first, second = await chatting.bot("getUpdates")
    assert first["message"]["text"] == "it hurst"
    changed = second["edited_message"]
    assert (changed["message_id"], changed["text"]) == (said["message_id"], "/it *hurts*")
    assert [entity["type"] for entity in changed["entities"]] == ["bot_command"]
    assert changed["edit_date"] >= changed["date"] == said["date"]


async def test_only_ones_own_message_is_edited_and_only_to_something_else(chatting: Client) -> None:
    ours = await chatting.send("hello")
    mine = await chatting.say("hello")
    for message, text in ((ours, "bye"), (mine, "hello"), (mine, " ")):
        where = {"person": YOU, "chat_id": YOU, "message_id": message["message_id"]}
        with pytest.raises(UnexpectedAnswerError):
            await chatting.page("edit", **where, text=text)


async def test_a_sticker_stands_for_an_emoji(chatting: Client) -> None:
    body = {"person": YOU, "chat_id": YOU, "sticker": "😖"}
    sent = (await chatting.page("send", **body))["message"]["sticker"]
    (update,) = await chatting.bot("getUpdates")
    assert update["message"]["sticker"] == sent
    assert (sent["emoji"], sent["type"], sent["is_animated"]) == ("😖", "regular", False)
    assert (await chatting.fetch(sent["file_id"])).startswith(b"RIFF")
    with pytest.raises(UnexpectedAnswerError):
        await chatting.page(
            "edit", person=YOU, chat_id=YOU, message_id=update["message"]["message_id"], text="a"
        )


async def test_in_a_group_the_bot_hears_of_an_edit_that_it_may_read(chatting: Client) -> None:
    ours = await chatting.send("Hold", OFFICE)
    loose = await chatting.say("hello", OFFICE)
    reply = await chatting.say("hello", OFFICE, reply_to=ours["message_id"])
    for message in (loose, reply):
        where = {"person": YOU, "chat_id": OFFICE, "message_id": message["message_id"]}
        await chatting.page("edit", **where, text="stop")
    updates = await chatting.bot("getUpdates")
    edited = [one["edited_message"] for one in updates if "edited_message" in one]
    assert [one["message_id"] for one in edited] == [reply["message_id"]]
    assert edited[0]["reply_to_message"]["from"]["is_bot"]
