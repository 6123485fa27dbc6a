"""Files: real bytes come back, an id is as good as an upload, and what is no picture is none."""

from __future__ import annotations

import json
import struct
import zlib
from typing import Any

import aiohttp
import pytest

from sandbox.client import YOU, Client
from sandbox.measure import image_size, ogg_seconds


def png(width: int = 3, height: int = 2) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        crc = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + crc

    rows = (b"\0" + b"\xff" * 3 * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(kind, data) for kind, data in parts)


GIF = b"GIF89a" + struct.pack("<HH", 7, 5) + b"\0" * 10
OGG = b"OggS" + b"\0" * 24 + b"OpusHead" + b"\0" * 20 + b"OggS\0\4" + struct.pack("<q", 96_000)


async def upload(client: Client, method: str, name: str, data: bytes, **params: Any) -> Any:
    form = aiohttp.FormData({"chat_id": str(YOU), **params})
    form.add_field(name, data, filename="back.bin")
    status, body = await client.raw(method, data=form)
    assert status == 200, body
    return body["result"]


async def test_a_photo_comes_back_and_is_sent_again_by_its_id(chatting: Client) -> None:
    picture = png()
    message = await upload(chatting, "sendPhoto", "photo", picture, caption="*")
    (size,) = message["photo"]
    assert (size["width"], size["height"], size["file_size"]) == (3, 2, len(picture))
    file = await chatting.bot("getFile", file_id=size["file_id"])
    url = f"{chatting.url}/file/bot{chatting.token}/{file['file_path']}"
    async with chatting.session.get(url) as response:
        assert await response.read() == picture
    again = await chatting.bot("sendPhoto", chat_id=YOU, photo=size["file_id"])
    assert again["photo"] == message["photo"]
    async with chatting.session.get(url.replace(chatting.token, "42:other")) as response:
        assert response.status == 401


@pytest.mark.parametrize(
    ("method", "kind", "data", "expected"),
    [
        ("sendAnimation", "animation", GIF, {"width": 7, "height": 5, "mime_type": "image/gif"}),
        ("sendVoice", "voice", OGG, {"duration": 2, "mime_type": "audio/ogg"}),
        ("sendAudio", "audio", b"ID3x", {"duration": 0, "mime_type": "audio/mpeg"}),
        ("sendVideo", "video", b"\0\0\0\x18ftypmp42", {"mime_type": "video/mp4"}),
        ("sendDocument", "document", b"{}", {"file_name": "back.bin"}),
    ],
)
async def test_each_kind_says_what_it_is(
    chatting: Client, method: str, kind: str, data: bytes, expected: dict[str, Any]
) -> None:
    message = await upload(chatting, method, kind, data)
    assert message[kind].items() >= expected.items()
    assert ("document" in message) == (kind in {"document", "animation"})


async def test_wrong_files_are_refused(chatting: Client) -> None:
    async def refused(method: str, **params: Any) -> str:
        answer = await chatting.refused(method, chat_id=YOU, **params)
        return answer.removeprefix("400 Bad Request: ")

    assert await refused("sendPhoto") == "there is no photo in the request"
    wrong = "wrong remote file identifier specified: "
    assert await refused("sendPhoto", photo="short") == wrong + "Wrong string length"
    assert await refused("sendPhoto", photo="x" * 80) == wrong + "can't unserialize it"
    assert await refused("getFile", file_id="x") == wrong + "Wrong string length"
    assert await refused("sendPhoto", photo="https://a.org/x.png") == (
        "failed to get HTTP URL content"
    )
    voice = (await upload(chatting, "sendVoice", "voice", OGG))["voice"]["file_id"]
    assert await refused("sendPhoto", photo=voice) == "can't use file of type VoiceNote as Photo"
    long = await refused("sendVoice", voice=voice, caption="x" * 1025)
    assert long == "message caption is too long"
    form = aiohttp.FormData({"chat_id": str(YOU)})
    form.add_field("photo", b"no picture", filename="x.png")
    assert (await chatting.raw("sendPhoto", data=form))[1]["description"] == (
        "Bad Request: IMAGE_PROCESS_FAILED"
    )


async def test_an_album_and_another_picture_in_place(chatting: Client) -> None:
    form = aiohttp.FormData({"chat_id": str(YOU)})
    media = [{"type": "photo", "media": f"attach://{name}", "caption": name} for name in "ab"]
    form.add_field("media", json.dumps(media))
    for name in "ab":
        form.add_field(name, png(), filename=f"{name}.png")
    status, body = await chatting.raw("sendMediaGroup", data=form)
    assert status == 200
    first, second = body["result"]
    assert first["media_group_id"] == second["media_group_id"]
    assert [first["caption"], second["caption"]] == ["a", "b"]
    where = {"chat_id": str(YOU), "message_id": str(first["message_id"])}
    form = aiohttp.FormData({**where, "media": '{"type":"animation","media":"attach://x"}'})
    form.add_field("x", GIF, filename="x.gif")
    status, body = await chatting.raw("editMessageMedia", data=form)
    assert body["result"]["animation"]["width"] == 7
    assert "photo" not in body["result"]
    edited = await chatting.bot("editMessageCaption", caption="new", **where)
    assert edited["caption"] == "new"
    error = await chatting.refused("editMessageText", text="x", **where)
    assert error == "400 Bad Request: there is no text in the message to edit"


async def test_people_send_files_and_the_page_seeks_in_them(chatting: Client) -> None:
    form = aiohttp.FormData({"person": str(YOU), "chat_id": str(YOU), "kind": "voice"})
    form.add_field("file", OGG, filename="me.ogg")
    async with chatting.session.post(f"{chatting.url}/app/send", data=form) as response:
        message = (await response.json())["message"]
    voice = message["voice"]
    assert (await chatting.bot("getUpdates"))[0]["message"]["voice"] == voice
    url = f"{chatting.url}/app/files/{voice['file_id']}"
    async with chatting.session.get(url, headers={"Range": "bytes=4-7"}) as response:
        assert (response.status, response.content_type) == (206, "audio/ogg")
        assert response.headers["Content-Range"] == f"bytes 4-7/{len(OGG)}"
        assert await response.read() == OGG[4:8]
    async with chatting.session.get(url, headers={"Range": "bytes=-3"}) as response:
        assert await response.read() == OGG[-3:]
    async with chatting.session.get(url, headers={"Range": "bytes=99999-"}) as response:
        assert response.status == 416
    async with chatting.session.get(url) as response:
        assert (response.status, await response.read()) == (200, OGG)


def test_sizes_are_read_from_the_bytes() -> None:
    jpeg = b"\xff\xd8\xff\xe0\0\4ab\xff\xc0\0\x0b\x08" + struct.pack(">HH", 20, 30) + b"\0" * 8
    assert image_size(jpeg) == (30, 20)
    assert image_size(png(9, 8)) == (9, 8)
    webp = b"RIFF\0\0\0\0WEBPVP8X" + b"\0" * 8 + b"\x09\0\0\x04\0\0"
    assert image_size(webp) == (10, 5)
    for broken in (b"", b"\xff\xd8\xff", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"%PDF"):
        assert image_size(broken) is None
    assert ogg_seconds(OGG) == 2
    assert ogg_seconds(b"OggS") == 0
