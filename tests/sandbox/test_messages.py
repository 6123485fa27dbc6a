"""What the server takes, changes and refuses in a chat, in the real server's words."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest

from sandbox.client import FRIEND, OFFICE, YOU, Client, ManualClock

NOT_MODIFIED = (
    "400 Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)
TOO_OLD = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"
BUTTON = "400 Bad Request: can't parse inline keyboard button: "


def keyboard(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Go", **button}]]}


async def test_who_never_wrote_cannot_be_written_to(client: Client) -> None:
    never = "403 Forbidden: bot can't initiate conversation with a user"
    assert await client.refused("sendMessage", chat_id=YOU, text="hello") == never
    await client.say("/start")
    assert (await client.send())["text"] == "hello"
    assert await client.refused("sendMessage", chat_id=FRIEND, text="hello") == never


async def test_a_blocked_bot_is_told_and_hears_when_it_is_unblocked(chatting: Client) -> None:
    await chatting.page("block", person=YOU, blocked=True)
    blocked = "403 Forbidden: bot was blocked by the user"
    assert await chatting.refused("sendMessage", chat_id=YOU, text="hello") == blocked
    assert await chatting.refused("sendChatAction", chat_id=YOU, action="typing") == blocked
    await chatting.say("back again")
    kinds = [next(k for k in u if k != "update_id") for u in await chatting.bot("getUpdates")]
    assert kinds == ["my_chat_member", "my_chat_member", "message"]
    await chatting.send()


@pytest.mark.parametrize(
    ("params", "error"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": "   "}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "x", "chat_id": 7}, "chat not found"),
        ({"text": "x", "chat_id": "nobody"}, "chat not found"),
        ({"text": "x", "chat_id": ""}, "chat_id is empty"),
        ({"text": "x", "parse_mode": "BB"}, "unsupported parse_mode"),
        (
            {"text": "é<foo>", "parse_mode": "HTML"},
            'can\'t parse entities: Unsupported start tag "foo" at byte offset 2',
        ),
        (
            {"text": "x", "reply_parameters": {"message_id": 999}},
            "message to be replied not found",
        ),
        ({"text": "x", "reply_parameters": {"quote": "x"}}, 'can\'t find field "message_id"'),
        ({"text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
        ({"text": "x", "reply_markup": "[]"}, "object expected as reply markup"),
        (
            {"text": "x", "reply_markup": {"inline_keyboard": "bad"}},
            'field "inline_keyboard" must be of type Array',
        ),
        (
            {"text": "x", "reply_markup": {"force_reply": "yes"}},
            'field "force_reply" must be of type Boolean',
        ),
        (
            {"text": "x", "link_preview_options": {"is_disabled": "yes"}},
            'field "is_disabled" must be of type Boolean',
        ),
        (
            {"text": "hello", "entities": [{"type": "bold", "offset": 100, "length": 1}]},
            "entity begins after the end of the text at UTF-16 offset 100",
        ),
        (
            {"text": "hello", "entities": [{"type": "odd", "offset": 0, "length": 1}]},
            "can't parse MessageEntity: Unsupported type specified",
        ),
    ],
)
async def test_what_cannot_be_sent(chatting: Client, params: dict[str, Any], error: str) -> None:
    answer = await chatting.refused("sendMessage", **{"chat_id": YOU, **params})
    assert answer == f"400 Bad Request: {error}"


async def test_an_effect_stands_in_the_message_of_a_private_chat(chatting: Client) -> None:
    party = "5046509860389126442"
    assert (await chatting.send(message_effect_id=party))["effect_id"] == party
    assert "effect_id" not in await chatting.send(message_effect_id="fire")
    refused = await chatting.refused("sendMessage", chat_id=YOU, text="x", message_effect_id="1")
    assert refused == "400 Bad Request: EFFECT_ID_INVALID"
    group = {"chat_id": OFFICE, "text": "x", "message_effect_id": party}
    refused = await chatting.refused("sendMessage", **group)
    assert refused == "400 Bad Request: can't use message effects in the chat"


async def test_a_text_is_measured_after_parsing(chatting: Client) -> None:
    message = await chatting.send(f"<b>{'x' * 4096}</b>", parse_mode="html")
    assert message["entities"] == [{"type": "bold", "offset": 0, "length": 4096}]
    await chatting.send("🏟" * 4096)


@pytest.mark.parametrize(
    ("button", "error"),
    [
        ({"callback_data": ""}, "400 Bad Request: BUTTON_DATA_INVALID"),
        ({"callback_data": "é" * 33}, "400 Bad Request: BUTTON_DATA_INVALID"),
        ({}, BUTTON + "Text buttons are unallowed in the inline keyboard"),
        ({"text": None, "callback_data": "x"}, BUTTON + 'Can\'t find field "text"'),
        ({"text": 5, "callback_data": "x"}, BUTTON + 'Field "text" must be of type String'),
        ({"text": " ", "callback_data": "x"}, BUTTON + "Text of the button must be non-empty"),
        (
            {"callback_data": "x", "url": "https://a.org"},
            BUTTON + "exactly one action is expected, found 2",
        ),
        (
            {"url": "not-a-url"},
            "400 Bad Request: inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL",
        ),
        ({"pay": True}, "400 Bad Request: BUTTON_TYPE_INVALID"),
        ({"copy_text": {"text": ""}}, "400 Bad Request: BUTTON_COPY_TEXT_INVALID"),
    ],
)
async def test_a_wrong_button(chatting: Client, button: dict[str, Any], error: str) -> None:
    markup = keyboard(**button)
    answer = await chatting.refused("sendMessage", chat_id=YOU, text="x", reply_markup=markup)
    assert answer == error


async def test_64_bytes_of_data_are_fine(chatting: Client) -> None:
    message = await chatting.send(reply_markup=keyboard(callback_data="é" * 32))
    assert message["reply_markup"] == keyboard(callback_data="é" * 32)


async def test_other_keyboards_are_for_the_page_only(chatting: Client) -> None:
    markup = {"keyboard": [["Yes", {"text": "Where", "request_location": True}]]}
    message = await chatting.send(reply_markup=markup)
    assert "reply_markup" not in message
    async with chatting.events() as events:
        shown = (await events.next())["chats"][0]["messages"][-1]
    assert shown["reply_markup"]["keyboard"][0][0] == {"text": "Yes"}
    where = {"chat_id": YOU, "message_id": message["message_id"]}
    error = "400 Bad Request: message can't be edited"
    assert await chatting.refused("editMessageText", text="x", **where) == error


async def test_an_edit_changes_text_and_keyboard(chatting: Client, clock: ManualClock) -> None:
    sent = await chatting.send("one", reply_markup=keyboard(callback_data="x"))
    where = {"chat_id": YOU, "message_id": sent["message_id"]}
    clock.at += 5
    edited = await chatting.bot("editMessageText", text="<b>two</b>", parse_mode="HTML", **where)
    assert (edited["text"], edited["edit_date"] - edited["date"]) == ("two", 5)
    assert "reply_markup" not in edited
    again = await chatting.refused("editMessageText", text="<b>two</b>", parse_mode="HTML", **where)
    assert again == NOT_MODIFIED
    markup = keyboard(callback_data="y")
    await chatting.bot("editMessageReplyMarkup", reply_markup=markup, **where)
    again = await chatting.refused("editMessageReplyMarkup", reply_markup=markup, **where)
    assert again == NOT_MODIFIED


async def test_what_cannot_be_edited_or_deleted(chatting: Client, clock: ManualClock) -> None:
    theirs = (await chatting.say("mine"))["message_id"]
    mine = (await chatting.send())["message_id"]

    async def refused(method: str, message_id: int, **more: Any) -> str:
        answer = await chatting.refused(method, chat_id=YOU, message_id=message_id, **more)
        return answer.removeprefix("400 Bad Request: ")

    assert await refused("editMessageText", 0, text="x") == "message identifier is not specified"
    assert await refused("editMessageText", 999, text="x") == "message to edit not found"
    assert await refused("editMessageText", theirs, text="x") == "message can't be edited"
    no_caption = "there is no caption in the message to edit"
    assert await refused("editMessageCaption", mine, caption="x") == no_caption
    assert await refused("deleteMessage", 999) == "message to delete not found"
    assert await chatting.bot("deleteMessage", chat_id=YOU, message_id=theirs)
    clock.at += 49 * 3600
    too_old = "message can't be deleted for everyone"
    assert await refused("deleteMessage", mine) == too_old
    in_group = await chatting.say("/x", OFFICE)
    answer = await chatting.refused(
        "deleteMessage", chat_id=OFFICE, message_id=in_group["message_id"]
    )
    assert answer == "400 Bad Request: message can't be deleted"


async def test_several_are_deleted_at_once_and_the_page_sees_it(chatting: Client) -> None:
    ids = [(await chatting.send(str(number)))["message_id"] for number in range(3)]
    async with chatting.events() as events:
        await events.next()
        assert await chatting.bot("deleteMessages", chat_id=YOU, message_ids=[*ids, 999])
        event = await events.next()
    assert event == {"type": "deleted", "chat_id": YOU, "message_ids": ids}


async def test_replies_quote_and_may_do_without(chatting: Client) -> None:
    asked = await chatting.say("question")
    reply = {"message_id": asked["message_id"]}
    answer = await chatting.send("answer", reply_parameters=reply)
    assert answer["reply_to_message"]["text"] == "question"
    loose = {"message_id": 999, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await chatting.send("answer", reply_parameters=loose)


async def test_a_press_is_answered_once_and_soon(chatting: Client, clock: ManualClock) -> None:
    message = await chatting.send(reply_markup=keyboard(callback_data="go"))
    async with chatting.events() as events:
        query_id = await chatting.press(message, 0, 0)
        update = (await chatting.bot("getUpdates"))[0]["callback_query"]
        assert (update["id"], update["data"]) == (query_id, "go")
        assert update["message"]["message_id"] == message["message_id"]
        long = await chatting.refused(
            "answerCallbackQuery", callback_query_id=query_id, text="x" * 201
        )
        assert long == "400 Bad Request: MESSAGE_TOO_LONG"
        assert await chatting.bot("answerCallbackQuery", callback_query_id=query_id, text="Done")
        shown = await events.next("answer")
    assert (shown["query_id"], shown["text"], shown["show_alert"]) == (query_id, "Done", False)
    assert await chatting.refused("answerCallbackQuery", callback_query_id=query_id) == TOO_OLD
    assert await chatting.refused("answerCallbackQuery", callback_query_id="1") == TOO_OLD
    late = await chatting.press(message, 0, 0)
    clock.at += 16
    assert await chatting.refused("answerCallbackQuery", callback_query_id=late) == TOO_OLD


async def test_a_forged_press_on_a_message_that_is_gone(chatting: Client) -> None:
    message = await chatting.send(reply_markup=keyboard(callback_data="go"))
    where = {"person": YOU, "chat_id": YOU, "message_id": message["message_id"]}
    await chatting.bot("deleteMessage", chat_id=YOU, message_id=message["message_id"])
    await chatting.page("press", **where, data="anything")
    query = (await chatting.bot("getUpdates"))[0]["callback_query"]
    assert (query["data"], query["message"]["date"]) == ("anything", 0)
    async with chatting.session.post(
        f"{chatting.url}/app/press", json={**where, "row": 0, "column": 0}
    ) as response:
        assert (response.status, await response.json()) == (404, {"error": "that message is gone"})


async def test_privacy_mode_hides_the_groups_talk(chatting: Client) -> None:
    sent = await chatting.send("hello all", OFFICE)
    await chatting.say("just talk", OFFICE, FRIEND)
    await chatting.say("/start@other_bot", OFFICE, FRIEND)
    seen = ["/start", "/start@lumbar_sandbox_bot now", "hey @lumbar_sandbox_bot", "yes"]
    for text in seen[:-1]:
        await chatting.say(text, OFFICE, FRIEND)
    await chatting.say("yes", OFFICE, FRIEND, reply_to=sent["message_id"])
    updates = await chatting.bot("getUpdates")
    assert [update["message"]["text"] for update in updates] == seen
    assert {update["message"]["chat"]["type"] for update in updates} == {"group"}


async def test_parameters_come_in_four_ways(chatting: Client) -> None:
    markup = '{"inline_keyboard":[[{"text":"Go","callback_data":"x"}]]}'
    values = {"chat_id": str(YOU), "text": "hi", "reply_markup": markup}
    form = aiohttp.FormData(values, default_to_multipart=True)
    for request in ({"params": values}, {"data": values}, {"data": form}, {"json": values}):
        status, body = await chatting.raw("SENDmessage", **request)
        assert (status, body["result"]["text"]) == (200, "hi")
        assert body["result"]["reply_markup"] == keyboard(callback_data="x")


async def test_wrong_token_method_and_body(client: Client) -> None:
    assert await client.raw("getMe", token="42:other") == (
        401,
        {"ok": False, "error_code": 401, "description": "Unauthorized"},
    )
    assert await client.refused("makeTea") == "404 Not Found: method not found"
    headers = {"Content-Type": "application/json"}
    assert (await client.raw("getMe", data="{", headers=headers))[0] == 400
    assert (await client.raw("getMe", data="[]", headers=headers))[0] == 400


async def test_copies_and_forwards(chatting: Client) -> None:
    theirs = await chatting.say("remember")
    where = {"chat_id": YOU, "from_chat_id": YOU, "message_id": theirs["message_id"]}
    copy = await chatting.bot("copyMessage", **where)
    assert copy["message_id"] > theirs["message_id"]
    forward = await chatting.bot("forwardMessage", **where)
    assert forward["text"] == "remember"
    assert forward["forward_origin"]["sender_user"]["id"] == YOU
    gone = {**where, "message_id": 999}
    assert await chatting.refused("copyMessage", **gone) == (
        "400 Bad Request: message to copy not found"
    )


async def test_places_reactions_and_pins(chatting: Client) -> None:
    place = await chatting.bot("sendLocation", chat_id=YOU, latitude=59.3, longitude=18.1)
    assert place["location"] == {"latitude": 59.3, "longitude": 18.1}
    missing = await chatting.refused("sendLocation", chat_id=YOU, latitude=59.3)
    assert missing == "400 Bad Request: longitude is empty"
    where = {"chat_id": YOU, "message_id": place["message_id"]}
    thumb = [{"type": "emoji", "emoji": "👍"}]
    assert await chatting.bot("setMessageReaction", reaction=thumb, **where)
    odd = [{"type": "emoji", "emoji": "x"}]
    assert await chatting.refused("setMessageReaction", reaction=odd, **where) == (
        "400 Bad Request: REACTION_INVALID"
    )
    assert await chatting.bot("pinChatMessage", **where)
    chat = await chatting.bot("getChat", chat_id=YOU)
    assert chat["pinned_message"]["message_id"] == place["message_id"]
    assert await chatting.bot("unpinChatMessage", chat_id=YOU)
    assert "pinned_message" not in await chatting.bot("getChat", chat_id=YOU)
    odd_action = await chatting.refused("sendChatAction", chat_id=YOU, action="dancing")
    assert odd_action == "400 Bad Request: wrong parameter action in request"
