"""Thumbnails, video notes, live photos, paid media, invoices and profile pictures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from sandbox.client import YOU, Client
from tests.sandbox.test_files import png

LOOP = (Path(__file__).parent / "samples" / "loop.mp4").read_bytes()
INVOICE = {
    "chat_id": YOU,
    "title": "Mat",
    "description": "To lie on",
    "payload": "mat-1",
    "currency": "EUR",
    "provider_token": "1:TEST",
    "prices": [{"label": "Mat", "amount": 2000}, {"label": "Post", "amount": 500}],
}


async def send(client: Client, method: str, files: dict[str, bytes], **values: Any) -> Any:
    form = aiohttp.FormData(
        {
            key: value if isinstance(value, str) else json.dumps(value)
            for key, value in {"chat_id": YOU, **values}.items()
        }
    )
    for name, data in files.items():
        form.add_field(name, data, filename=f"{name}.bin")
    status, body = await client.raw(method, data=form)
    assert status == 200, body
    return body["result"]


async def test_a_sound_has_the_thumbnail_that_was_given(chatting: Client) -> None:
    sent = await send(chatting, "sendAudio", {"audio": b"ID3", "thumbnail": png(50, 40)})
    thumbnail = sent["audio"]["thumbnail"]
    assert (thumbnail["width"], thumbnail["height"]) == (50, 40)
    assert sent["audio"]["thumb"] == thumbnail
    assert await chatting.fetch(thumbnail["file_id"]) == png(50, 40)
    refused = await chatting.refused("sendPhoto", chat_id=YOU, photo=thumbnail["file_id"])
    assert refused == "400 Bad Request: can't use file of type Thumbnail as Photo"


async def test_a_thumbnail_by_its_attachment(chatting: Client) -> None:
    files = {"document": b"text", "small": png(30, 30)}
    sent = await send(chatting, "sendDocument", files, thumbnail="attach://small")
    assert sent["document"]["thumbnail"]["width"] == 30


@pytest.mark.parametrize("kind", ["video", "animation"])
async def test_a_film_has_a_thumbnail_of_its_own_measures(chatting: Client, kind: str) -> None:
    method = f"send{kind.title()}"
    sent = await send(chatting, method, {kind: LOOP, "thumbnail": png(9, 9)})
    film, thumbnail = sent[kind], sent[kind]["thumbnail"]
    assert max(thumbnail["width"], thumbnail["height"]) <= 320
    wide, high = film["width"], film["height"]
    assert thumbnail["width"] * high == pytest.approx(thumbnail["height"] * wide, rel=0.05)


async def test_a_picture_sent_as_a_file_is_its_own_thumbnail(chatting: Client) -> None:
    sent = await send(chatting, "sendDocument", {"document": png(640, 320)})
    thumbnail = sent["document"]["thumbnail"]
    assert (thumbnail["width"], thumbnail["height"]) == (320, 160)


async def test_a_round_film(chatting: Client) -> None:
    sent = await send(chatting, "sendVideoNote", {"video_note": LOOP}, length=240)
    assert sent["video_note"]["length"] == 240
    again = await chatting.bot(
        "sendVideoNote", chat_id=YOU, video_note=sent["video_note"]["file_id"]
    )
    assert again["video_note"] == sent["video_note"]


async def test_a_live_photo_is_a_film_and_its_picture(chatting: Client) -> None:
    files = {"live_photo": LOOP, "photo": png(800, 800)}
    sent = await send(chatting, "sendLivePhoto", files, caption="See")
    assert sent["live_photo"]["photo"][-1]["width"] == 800
    assert sent["live_photo"]["mime_type"] == "video/mp4"
    form = aiohttp.FormData({"chat_id": str(YOU)})
    form.add_field("live_photo", LOOP, filename="film.mp4")
    status, body = await chatting.raw("sendLivePhoto", data=form)
    assert (status, body["description"]) == (
        400,
        "Bad Request: there is no photo in the request",
    )


async def test_paid_media_have_a_price(chatting: Client) -> None:
    media = [{"type": "photo", "media": "attach://one"}]
    sent = await send(chatting, "sendPaidMedia", {"one": png()}, media=media, star_count=5)
    assert sent["paid_media"]["paid_media"][0]["type"] == "photo"
    where = {"chat_id": YOU, "from_chat_id": YOU, "message_id": sent["message_id"]}
    assert "can't be forwarded" in await chatting.refused("forwardMessage", **where)
    refused = await chatting.refused("sendPaidMedia", chat_id=YOU, star_count=0, media=[])
    assert refused == "400 Bad Request: invalid media price specified"


async def test_an_invoice_adds_up(chatting: Client) -> None:
    sent = await chatting.bot("sendInvoice", **INVOICE)
    assert sent["invoice"]["total_amount"] == 2500
    assert (await chatting.bot("createInvoiceLink", **INVOICE)).startswith("https://t.me/$")


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"prices": []}, "there must be at least one price"),
        ({"prices": ["x"]}, "can't parse labeled price: LabeledPrice must be an Object"),
        ({"prices": [{"label": "", "amount": 1}]}, "LabeledPrice label must be non-empty"),
        (
            {"prices": [{"label": "a", "amount": "x"}]},
            'can\'t parse labeled price: Field "amount" must be a valid Number',
        ),
        ({"currency": "euro"}, "CURRENCY_INVALID"),
        ({"currency": "XTR"}, "STARS_INVOICE_INVALID"),
        ({"provider_token": ""}, "PAYMENT_PROVIDER_INVALID"),
        ({"payload": "é" * 65}, "INVOICE_PAYLOAD_INVALID"),
        ({"title": ""}, 'parameter "title" is required'),
        ({"suggested_tip_amounts": [5, 5], "max_tip_amount": 9}, "TIP_AMOUNTS_INVALID"),
        (
            {"suggested_tip_amounts": [True]},
            "suggested tip amount must be of type Number or String",
        ),
    ],
)
async def test_an_invoice_that_cannot_be(chatting: Client, wrong: dict[str, Any], why: str) -> None:
    refused = await chatting.refused("sendInvoice", **{**INVOICE, **wrong})
    assert refused == f"400 Bad Request: {why}"


async def test_the_bots_own_picture(chatting: Client) -> None:
    photo = {"type": "static", "photo": "attach://me"}
    assert await send(chatting, "setMyProfilePhoto", {"me": png(640, 640)}, photo=photo)
    me = (await chatting.bot("getMe"))["id"]
    shown = await chatting.bot("getUserProfilePhotos", user_id=me)
    assert shown["total_count"] == 1
    assert shown["photos"][0][-1]["width"] == 640
    assert await chatting.bot("removeMyProfilePhoto")
    assert (await chatting.bot("getUserProfilePhotos", user_id=me))["total_count"] == 0
    assert (
        await chatting.refused("getUserProfilePhotos", user_id=5)
        == "400 Bad Request: user not found"
    )
