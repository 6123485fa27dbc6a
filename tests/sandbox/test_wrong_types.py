"""Whatever a bot sends, it gets the server's own answer, never an exception, which is a 500."""

from __future__ import annotations

import json
import random
from typing import Any

import aiohttp
import pytest

from sandbox.client import YOU, Client
from sandbox.errors import ApiError
from sandbox.methods import METHODS, call
from sandbox.params import Params, Upload
from sandbox.people import say
from sandbox.rooms import CHANNEL, FORUM, SUPERGROUP, furnish
from sandbox.world import FIRST_GROUP, FIRST_PERSON, World
from tests.every import every

# What a parameter may be that should have been something else.
JUNK: tuple[Any, ...] = (
    "",
    " ",
    "0",
    "-1",
    "1",
    "99999999999999999999",
    "1.5",
    "nan",
    "null",
    "true",
    "[]",
    "{}",
    "[[]]",
    "[{}]",
    "[1]",
    "[null]",
    "[[1]]",
    '[["x"]]',
    '["x"]',
    '{"a":1}',
    '{"type":1}',
    '{"type":"photo"}',
    '{"type":"photo","media":5}',
    '[{"type":"photo","media":"attach://none"}]',
    '{"message_id":[]}',
    '{"message_id":1,"quote":{}}',
    '{"inline_keyboard":5}',
    '{"inline_keyboard":[5]}',
    '{"inline_keyboard":[[{"text":1}]]}',
    '{"inline_keyboard":[[{"text":"a","callback_data":1}]]}',
    '{"inline_keyboard":[[{"text":"a","url":{}}]]}',
    '{"inline_keyboard":[[{"text":"a","callback_data":"b","style":7}]]}',
    '{"keyboard":[[{"text":"a","request_users":5}]]}',
    '{"keyboard":[[null]]}',
    '[{"type":"bold","offset":"x","length":1}]',
    '[{"type":"bold","offset":1e9,"length":1}]',
    '[{"type":"bold","offset":0,"length":1.5}]',
    '[{"type":"text_mention","offset":0,"length":1,"user":7}]',
    '[{"type":"text_link","offset":0,"length":1,"url":[]}]',
    '[{"type":"date_time","offset":0,"length":1,"unix_time":1e99}]',
    '{"type":"chat","chat_id":[]}',
    '{"type":"chat","chat_id":"soon"}',
    '{"type":"chat_member","chat_id":1001,"user_id":{}}',
    '[{"command":1}]',
    '[{"command":"a","description":[]}]',
    '[{"label":1,"amount":[]}]',
    '[{"text":[]}]',
    '[{"type":"emoji","emoji":[]}]',
    '[{"type":"emoji","emoji":{"a":1}}]',
    '{"latitude":"x"}',
    "{",
    "[" * 5000,
    "[" * 101 + "]" * 101,
    '"' + "x" * 100,
    "\ud800",
    "a\0b",
    "attach://",
    "attach://none",
    "https://",
    "https://[",
    "@",
    "@nobody",
    "🙂" * 5000,
    "<b>",
    "<a href='https://['>x</a>",
    "HTML",
    "MarkdownV2",
)
NAMES = (
    "action",
    "allow_sending_without_reply",
    "allowed_updates",
    "audio",
    "callback_query_id",
    "caption",
    "caption_entities",
    "certificate",
    "chat_id",
    "close_date",
    "command",
    "commands",
    "contact",
    "correct_option_id",
    "correct_option_ids",
    "creates_join_request",
    "currency",
    "custom_emoji_id",
    "custom_emoji_ids",
    "custom_title",
    "description",
    "document",
    "emoji",
    "emoji_list",
    "entities",
    "expire_date",
    "explanation",
    "explanation_entities",
    "explanation_media",
    "file_id",
    "first_name",
    "for_channels",
    "format",
    "from_chat_id",
    "game_short_name",
    "heading",
    "icon_color",
    "icon_custom_emoji_id",
    "invite_link",
    "ip_address",
    "is_anonymous",
    "keywords",
    "language_code",
    "latitude",
    "limit",
    "link_preview_options",
    "live_period",
    "live_photo",
    "longitude",
    "mask_position",
    "max_connections",
    "max_tip_amount",
    "media",
    "member_limit",
    "menu_button",
    "message_id",
    "message_ids",
    "message_thread_id",
    "name",
    "offset",
    "old_sticker",
    "open_period",
    "options",
    "parse_mode",
    "payload",
    "permissions",
    "phone_number",
    "photo",
    "position",
    "prices",
    "protect_content",
    "provider_token",
    "question",
    "question_entities",
    "reaction",
    "reply_markup",
    "reply_parameters",
    "reply_to_message_id",
    "rights",
    "scope",
    "score",
    "secret_token",
    "short_description",
    "star_count",
    "sticker",
    "sticker_format",
    "sticker_set_name",
    "sticker_type",
    "stickers",
    "subscription_period",
    "subscription_price",
    "suggested_tip_amounts",
    "text",
    "thumbnail",
    "timeout",
    "title",
    "type",
    "until_date",
    "url",
    "user_id",
    "video",
    "video_note",
    "voice",
    "animation",
    "address",
)
GOOD = {
    "chat_id": str(FIRST_PERSON),
    "from_chat_id": str(FIRST_PERSON),
    "user_id": str(FIRST_PERSON),
    "message_id": "2",
    "message_ids": "[1,2]",
    "text": "hello",
    "caption": "hello",
    "question": "?",
    "options": '["a","b"]',
    "title": "t",
    "description": "d",
    "payload": "p",
    "currency": "EUR",
    "provider_token": "x",
    "prices": '[{"label":"a","amount":1}]',
    "latitude": "1",
    "longitude": "2",
    "address": "a",
    "phone_number": "1",
    "first_name": "f",
    "star_count": "1",
    "url": "https://bot.example.org/",
    "sticker_format": "static",
    "action": "typing",
}


def world() -> World:
    made = World("42:sandbox", lambda: 1_800_000_000.0)
    furnish(made)
    say(made, FIRST_PERSON, FIRST_PERSON, "/start")
    call(made, "sendMessage", Params({"chat_id": FIRST_PERSON, "text": "one"}))
    call(made, "sendMessage", Params({"chat_id": FIRST_GROUP, "text": "two"}))
    call(made, "sendPoll", Params(GOOD))
    return made


def tried(made: World, method: str, values: dict[str, Any]) -> None:
    """Call a method; what it raises but the server's own answers is told with what was sent."""
    picture = Upload("x.png", b"\x89PNG\r\n\x1a\n" + bytes(20), "image/png")
    uploads = dict.fromkeys(("photo", "audio", "document", "sticker", "one"), picture)
    try:
        json.dumps(call(made, method, Params(values, uploads)))
    except ApiError as error:
        if not 400 <= error.code < 500:
            raise AssertionError(f"{method} is answered with {error.code}") from error
    except Exception as error:
        told = {name: str(value)[:60] for name, value in values.items()}
        raise AssertionError(f"{method} {told}: {error!r}") from error


@every("method", sorted(METHODS))
def test_a_wrong_parameter_is_a_400(method: str) -> None:
    chance = random.Random(method)  # noqa: S311 - the same each time
    made = world()
    for name in NAMES:
        for junk in chance.sample(JUNK, 8):
            tried(made, method, {**GOOD, name: junk})


@every("seed", range(20))
def test_wrong_parameters_together_are_a_400(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same each time
    made = world()
    chats = [str(number) for number in (FIRST_PERSON, FIRST_GROUP, SUPERGROUP, FORUM, CHANNEL)]
    for _ in range(1500):
        values = {**GOOD, "chat_id": chance.choice(chats)}
        for name in chance.sample(NAMES, 4):
            values[name] = chance.choice(JUNK)
        tried(made, chance.choice(sorted(METHODS)), values)


@pytest.mark.parametrize(
    "request_",
    [
        {"data": b"\xff\xfe", "headers": {"Content-Type": "application/json"}},
        {"data": b"[1]", "headers": {"Content-Type": "application/json"}},
        {"data": b"{" * 100_000, "headers": {"Content-Type": "application/json"}},
        {"data": b'{"chat_id":1}{', "headers": {"Content-Type": "application/json"}},
        {"data": b"x", "headers": {"Content-Type": "multipart/form-data"}},
        {"data": b"x", "headers": {"Content-Type": "multipart/form-data; boundary=y"}},
        {"data": b"--y\r\n\r\nx", "headers": {"Content-Type": "multipart/form-data; boundary=y"}},
        {"data": b"%zz=%", "headers": {"Content-Type": "application/x-www-form-urlencoded"}},
        {"data": b"\xff=\xff", "headers": {"Content-Type": "application/x-www-form-urlencoded"}},
        {"data": b"text=hi", "headers": {"Content-Type": "text/plain; charset=nonsense"}},
        {"json": {"chat_id": {"a": [1]}, "text": 5}},
        {"json": {"chat_id": True, "text": None}},
    ],
)
async def test_a_body_that_is_none_is_a_400(chatting: Client, request_: dict[str, Any]) -> None:
    status, body = await chatting.raw("sendMessage", **request_)
    assert status == 400
    assert body["description"].startswith("Bad Request: ")


async def test_all_forms_of_a_call_are_read_alike(chatting: Client) -> None:
    values = {"chat_id": str(YOU), "text": "hi", "protect_content": "True"}
    form = aiohttp.FormData(values, default_to_multipart=True)
    answers = [
        await chatting.raw("sendMessage", json=values),
        await chatting.raw("sendMessage", data=values),
        await chatting.raw("sendMessage", data=form),
        await chatting.raw("sendMessage", params=values),
        await chatting.raw("SENDMESSAGE", params={"chat_id": str(YOU)}, data={"text": "hi"}),
    ]
    assert [status for status, _body in answers] == [200] * 5
    assert {body["result"]["text"] for _status, body in answers} == {"hi"}
