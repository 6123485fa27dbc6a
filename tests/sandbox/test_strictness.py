"""What Telegram refuses and a laxer server would let through: a row of docs/SANDBOX.md each."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox.client import OFFICE, YOU, Client
from sandbox.errors import ApiError
from sandbox.methods import call
from sandbox.params import Params, Upload
from sandbox.people import say
from sandbox.world import World
from tests.every import every
from tests.sandbox.test_files import png

BUTTON, KEY = "can't parse inline keyboard button", "can't parse keyboard button"


def inline(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Go", **button}]]}


def keys(**button: Any) -> dict[str, Any]:
    return {"keyboard": [[{"text": "Go", **button}]]}


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        (
            inline(callback_data="a", style="red"),
            "can't parse inline keyboard button: invalid button style specified",
        ),
        (
            inline(callback_data="a", style=5),
            'can\'t parse inline keyboard button: Field "style" must be of type String',
        ),
        (keys(style="green"), "can't parse keyboard button: invalid button style specified"),
        (
            inline(),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (inline(callback_data="x" * 65), "BUTTON_DATA_INVALID"),
        (
            {"inline_keyboard": [[{"text": "a", "callback_data": "b"}] * 10] * 11},
            "reply markup is too long",
        ),
        ({"keyboard": [["a"] * 10] * 31}, "reply markup is too long"),
        ({"keyboard": ["a"]}, 'field "keyboard" must be an Array of Arrays'),
        (
            {"keyboard": [[5]]},
            "can't parse keyboard button: KeyboardButton must be a String or an Object",
        ),
        ({"keyboard": [[" "]]}, "keyboard button text must be non-empty"),
        (
            keys(request_users={"max_quantity": 1}),
            "can't parse keyboard button: Can't find field \"request_id\"",
        ),
        ("{", "can't parse reply keyboard markup JSON object"),
        ([], "object expected as reply markup"),
    ],
)
async def test_a_keyboard_that_cannot_be(chatting: Client, markup: Any, why: str) -> None:
    refused = await chatting.refused("sendMessage", chat_id=YOU, text="x", reply_markup=markup)
    assert refused == f"400 Bad Request: {why}"


@pytest.mark.parametrize("style", ["", "default", "primary", "success", "danger", "DANGER"])
async def test_the_styles_there_are(chatting: Client, style: str) -> None:
    sent = await chatting.send("x", reply_markup=inline(callback_data="a", style=style))
    (button,) = sent["reply_markup"]["inline_keyboard"][0]
    assert button.get("style", "default") == (style.lower() or "default")


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"request_location": True}, "location can be requested in private chats only"),
        ({"request_contact": True}, "phone number can be requested in private chats only"),
        ({"request_poll": {}}, "poll can be requested in private chats only"),
        ({"request_users": {"request_id": 1}}, "users can be requested in private chats only"),
        ({"request_chat": {"request_id": 1}}, "chats can be requested in private chats only"),
        (
            {"web_app": {"url": "https://a.example"}},
            "Web App buttons can be used in private chats only",
        ),
    ],
)
async def test_what_a_key_may_ask_for_in_private_alone(
    chatting: Client, asked: dict[str, Any], why: str
) -> None:
    if asked != {"request_poll": {}}:
        assert await chatting.send("x", YOU, reply_markup=keys(**asked))
    else:
        asked = {"request_poll": {"type": "quiz"}}
    refused = await chatting.refused(
        "sendMessage", chat_id=OFFICE, text="x", reply_markup=keys(**asked)
    )
    assert refused == f"400 Bad Request: {why}"


async def test_a_web_app_button_is_for_private_chats(chatting: Client) -> None:
    markup = inline(web_app={"url": "https://a.example"})
    assert await chatting.send("x", YOU, reply_markup=markup)
    refused = await chatting.refused("sendMessage", chat_id=OFFICE, text="x", reply_markup=markup)
    assert refused == "400 Bad Request: BUTTON_TYPE_INVALID"


@pytest.mark.parametrize(
    ("method", "more", "why"),
    [
        ("sendMessage", {"text": "x" * 4097}, "message is too long"),
        ("sendMessage", {"text": "é" * 16_385}, "text is too long"),
        ("sendMessage", {"text": " \n "}, "text must be non-empty"),
        (
            "sendMessage",
            {"text": "<b>x", "parse_mode": "HTML"},
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        ("sendMessage", {"text": "x", "parse_mode": "BBCode"}, "unsupported parse_mode"),
        ("sendMessage", {"text": "x", "message_thread_id": 77}, "message thread not found"),
        ("sendChatAction", {"action": "sleeping"}, "wrong parameter action in request"),
        ("sendMediaGroup", {"media": []}, "too few messages to send as an album"),
        (
            "setMyCommands",
            {"commands": [{"command": "Go", "description": "d"}]},
            "BOT_COMMAND_INVALID",
        ),
        (
            "setMyCommands",
            {"commands": [{"command": "go", "description": "d" * 257}]},
            "BOT_COMMAND_DESCRIPTION_INVALID",
        ),
        (
            "setMyCommands",
            {"commands": [{"command": f"c{n}", "description": "d"} for n in range(101)]},
            "BOT_COMMANDS_TOO_MUCH",
        ),
        ("setMyName", {"name": "n" * 65}, "BOT_TITLE_INVALID"),
        ("setMyDescription", {"description": "n" * 513}, "BOT_DESCRIPTION_INVALID"),
        (
            "setMyShortDescription",
            {"short_description": "n" * 121},
            "BOT_SHORT_DESCRIPTION_INVALID",
        ),
        (
            "deleteMessages",
            {"message_ids": list(range(1, 102))},
            "too many message identifiers specified",
        ),
        ("sendPhoto", {"photo": "https://a.example/x.png"}, "failed to get HTTP URL content"),
        (
            "sendPhoto",
            {"photo": "short"},
            "wrong remote file identifier specified: Wrong string length",
        ),
        ("sendPhoto", {"photo": "attach://none"}, "there is no photo in the request"),
    ],
)
async def test_what_is_too_long_or_no_such_thing(
    chatting: Client, method: str, more: dict[str, Any], why: str
) -> None:
    refused = await chatting.refused(method, chat_id=YOU, **more)
    assert refused == f"400 Bad Request: {why}"


@pytest.mark.parametrize(
    ("url", "taken"),
    [
        ("https://t.me/lumbar_sandbox_bot?start=go", True),
        ("t.me/Lumbar_Sandbox_Bot?start=go", True),
        ("https://t.me/another_bot?start=go", False),
        ("https://example.org/", False),
    ],
)
async def test_a_press_opens_the_bot_and_nothing_else(
    chatting: Client, url: str, taken: bool
) -> None:
    sent = await chatting.send("x", reply_markup=inline(callback_data="a"))
    query = {"callback_query_id": await chatting.press(sent, 0, 0), "url": url}
    if taken:
        assert await chatting.bot("answerCallbackQuery", **query)
    else:
        refused = await chatting.refused("answerCallbackQuery", **query)
        assert refused == "400 Bad Request: URL_INVALID"


@pytest.mark.parametrize(("limit", "given"), [(0, 1), (-3, 1), (2, 2), (101, 3), (10**9, 3)])
async def test_a_poll_brings_its_limit_into_bounds(
    chatting: Client, limit: int, given: int
) -> None:
    for text in ("one", "two", "three"):
        await chatting.say(text)
    assert len(await chatting.bot("getUpdates", limit=limit)) == given


@pytest.mark.parametrize(
    ("token", "why"),
    [
        ("42:other", "401 Unauthorized"),
        ("43:sandbox", "401 Unauthorized"),
        ("nonsense", "401 Unauthorized: invalid token specified"),
        ("042:sandbox", "401 Unauthorized: invalid token specified"),
        ("42:" + "x" * 90, "401 Unauthorized: invalid token specified"),
    ],
)
async def test_a_wrong_token(client: Client, token: str, why: str) -> None:
    status, body = await client.raw("getMe", token=token)
    assert f"{status} {body['description']}" == why


async def test_half_a_character_is_none(chatting: Client) -> None:
    refused = await chatting.refused("sendMessage", chat_id=YOU, text="\ud83d")
    assert refused == "400 Bad Request: strings must be encoded in UTF-8"


async def test_a_method_that_there_is_not(client: Client) -> None:
    assert await client.refused("sendSmoke") == "404 Not Found: method not found"


MEGABYTE = 2**20


@every(
    ("kind", "data", "code", "why"),
    [
        ("photo", bytes(10 * MEGABYTE + 1), 400, "file is too big for a photo"),
        ("photo", png(9000, 1001), 400, "PHOTO_INVALID_DIMENSIONS"),
        ("photo", png(2100, 100), 400, "PHOTO_INVALID_DIMENSIONS"),
        ("photo", b"text", 400, "IMAGE_PROCESS_FAILED"),
        ("photo", b"", 400, "file must be non-empty"),
        ("document", b"", 400, "file must be non-empty"),
        ("document", bytes(50 * MEGABYTE + 1), 413, "Request Entity Too Large"),
    ],
)
def test_a_file_that_telegram_does_not_take(kind: str, data: bytes, code: int, why: str) -> None:
    world = World("42:sandbox")
    say(world, YOU, YOU, "/start")
    params = Params({"chat_id": YOU}, {kind: Upload("x", data, "")})
    with pytest.raises(ApiError) as error:
        call(world, f"send{kind.title()}", params)
    assert error.value.code == code
    assert error.value.description.removeprefix("Bad Request: ") == why


def test_what_is_just_small_enough_is_taken() -> None:
    world = World("42:sandbox")
    say(world, YOU, YOU, "/start")
    for kind, data in (
        ("photo", png(9000, 1000)),
        ("photo", png(2000, 100)),
        ("document", bytes(50 * MEGABYTE)),
    ):
        params = Params({"chat_id": YOU}, {kind: Upload("x", data, "")})
        assert call(world, f"send{kind.title()}", params)[kind]


@pytest.mark.parametrize(("size", "told"), [(20 * MEGABYTE, True), (20 * MEGABYTE + 1, False)])
def test_a_download_has_at_most_20_megabytes(size: int, told: bool) -> None:
    world = World("42:sandbox")
    params = Params({"file_id": world.files.add("document", bytes(size), "x").file_id})
    if told:
        assert call(world, "getFile", params)["file_size"] == size
    else:
        with pytest.raises(ApiError, match="file is too big"):
            call(world, "getFile", params)


@every(
    ("kinds", "why"),
    [
        (["photo"], "too few messages to send as an album"),
        (["photo"] * 11, "too many messages to send as an album"),
        (["photo", "document"], "media of this type can't be mixed in an album"),
        (["audio", "document"], "media of this type can't be mixed in an album"),
        (["voice", "voice"], "can't parse InputMedia: type \"voice\" can't be used here"),
    ],
)
def test_an_album_that_cannot_be(kinds: list[str], why: str) -> None:
    world = World("42:sandbox")
    say(world, YOU, YOU, "/start")
    uploads = {f"f{place}": Upload("x", png(), "") for place in range(len(kinds))}
    media = [{"type": kind, "media": f"attach://f{place}"} for place, kind in enumerate(kinds)]
    with pytest.raises(ApiError) as error:
        call(world, "sendMediaGroup", Params({"chat_id": YOU, "media": media}, uploads))
    assert error.value.description == f"Bad Request: {why}"


@pytest.mark.parametrize(
    ("offset", "length", "why"),
    [
        (-1, 1, "receive an entity with incorrect offset -1"),
        (0, -1, "receive an entity with incorrect length -1"),
        (6, 1, "entity begins after the end of the text at UTF-16 offset 6"),
        (
            3,
            3,
            "entity beginning at UTF-16 offset 3 ends after the end of the text at UTF-16 offset 6",
        ),
    ],
)
async def test_an_entity_outside_of_the_text(
    chatting: Client, offset: int, length: int, why: str
) -> None:
    entities = [{"type": "bold", "offset": offset, "length": length}]
    refused = await chatting.refused("sendMessage", chat_id=YOU, text="hello", entities=entities)
    assert refused == f"400 Bad Request: {why}"


async def test_a_timeout_below_nothing_is_none(chatting: Client) -> None:
    assert await chatting.bot("getUpdates", timeout=-5) == []
