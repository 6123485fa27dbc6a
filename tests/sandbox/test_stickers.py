"""Sticker sets as their owner makes them, and stickers as they are sent."""

from __future__ import annotations

import gzip
import json
from typing import Any

import aiohttp
import pytest

from sandbox.client import YOU, Client
from tests.sandbox.test_files import png

NAME = "backs_by_lumbar_sandbox_bot"
PICTURE = {"sticker": "attach://one", "format": "static", "emoji_list": ["💪", "🙂"]}


async def make(client: Client, **more: Any) -> tuple[int, Any]:
    """Ask for a set with one sticker; return status and answer."""
    values = {"user_id": YOU, "name": NAME, "title": "Backs", "stickers": [PICTURE], **more}
    form = aiohttp.FormData(
        {
            key: value if isinstance(value, str) else json.dumps(value)
            for key, value in values.items()
        }
    )
    form.add_field("one", png(512, 512), filename="one.png")
    return await client.raw("createNewStickerSet", data=form)


async def test_a_set_is_made_and_its_sticker_is_sent(chatting: Client) -> None:
    assert (await make(chatting))[1]["result"] is True
    found = await chatting.bot("getStickerSet", name=NAME)
    assert (found["title"], found["sticker_type"], len(found["stickers"])) == (
        "Backs",
        "regular",
        1,
    )
    sent = await chatting.bot("sendSticker", chat_id=YOU, sticker=found["stickers"][0]["file_id"])
    told = {"emoji": "💪", "set_name": NAME, "width": 512, "is_animated": False, "is_video": False}
    assert {name: sent["sticker"][name] for name in told} == told
    assert sent["sticker"]["thumbnail"]["width"] == 320


async def test_what_a_sticker_is_shows_in_its_bytes(chatting: Client) -> None:
    moving = await chatting.upload("sendSticker", "sticker", gzip.compress(b"{}"))
    assert moving["sticker"]["is_animated"]
    film = await chatting.upload("sendSticker", "sticker", b"\x1a\x45\xdf\xa3rest")
    assert film["sticker"]["is_video"]


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"name": "backs"}, "invalid sticker set name is specified"),
        ({"name": "1_by_lumbar_sandbox_bot"}, "invalid sticker set name is specified"),
        ({"name": "a__b_by_lumbar_sandbox_bot"}, "invalid sticker set name is specified"),
        ({"title": " "}, "PACK_TITLE_INVALID"),
        ({"stickers": []}, "STICKERS_EMPTY"),
        ({"stickers": "x"}, "can't parse stickers JSON object"),
        ({"stickers": ["x"]}, "can't parse sticker: InputSticker must be an Object"),
        ({"stickers": [{**PICTURE, "format": "gif"}]}, "invalid sticker format specified"),
        ({"stickers": [{**PICTURE, "emoji_list": []}]}, "emoji list must be non-empty"),
        ({"stickers": [{**PICTURE, "emoji_list": ["🙂"] * 21}]}, "too many emoji specified"),
        ({"sticker_type": "big"}, "unsupported sticker type specified"),
        ({"user_id": 5}, "user not found"),
    ],
)
async def test_a_set_that_cannot_be(chatting: Client, wrong: dict[str, Any], why: str) -> None:
    status, body = await make(chatting, **wrong)
    assert (status, body["description"]) == (400, f"Bad Request: {why}")


async def test_a_set_changes_and_ends(chatting: Client) -> None:
    await make(chatting)
    assert "occupied" in (await make(chatting))[1]["description"]
    (sticker,) = (await chatting.bot("getStickerSet", name=NAME))["stickers"]
    one = {"sticker": sticker["file_id"]}
    assert await chatting.bot("setStickerEmojiList", **one, emoji_list=["🔥"])
    assert await chatting.bot("setStickerKeywords", **one, keywords=["back"])
    assert await chatting.bot("setStickerSetTitle", name=NAME, title="New")
    found = await chatting.bot("getStickerSet", name=NAME)
    assert (found["title"], found["stickers"][0]["emoji"]) == ("New", "🔥")
    assert await chatting.bot("deleteStickerFromSet", **one)
    refused = await chatting.refused("deleteStickerFromSet", **one)
    assert refused == "400 Bad Request: STICKER_INVALID"
    assert await chatting.bot("deleteStickerSet", name=NAME)
    assert (
        await chatting.refused("getStickerSet", name=NAME) == "400 Bad Request: STICKERSET_INVALID"
    )


async def test_topics_have_icons(chatting: Client) -> None:
    (icon, *_) = await chatting.bot("getForumTopicIconStickers")
    found = await chatting.bot("getCustomEmojiStickers", custom_emoji_ids=[icon["custom_emoji_id"]])
    assert found == [icon]
    assert icon["type"] == "custom_emoji"
