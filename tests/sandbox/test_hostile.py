"""Odd and hostile requests: a clear refusal, no traceback, and the next one is answered as ever."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import struct
import zlib
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from sandbox.client import YOU, Client
from tests.sandbox.test_files import png

HERE: dict[str, Any] = {"person": YOU, "chat_id": YOU}
DEEP = "[" * 100_000
DEEP_PAIRS = '{"a":' * 50_000 + "1" + "}" * 50_000
HUGE = "9" * 5000
NUMBERS = ("NaN", "Infinity", "-Infinity", "1e999", HUGE, "-" + HUGE, "1.5", "true", "null", '""')
CHUNKED = b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
FIELD = b'--x\r\nContent-Disposition: form-data; name="text"\r\n'
WORDS = (
    "\x00",
    "a\x00b",
    "\ud800",
    "\udc00 \ud83d",
    "\u202e\u2066\u200f",
    "\u200b\u200d\ufeff",
    "🧘" * 5000,
    "x" * 2**20,
    "\r\nSet-Cookie: a=b",
    "<script>alert(1)</script>",
    "{}",
    "%00%0a",
    "../../etc/passwd",
)


@pytest.fixture
async def steady(chatting: Client, caplog: pytest.LogCaptureFixture) -> AsyncIterator[Client]:
    """A client whose server has no traceback to show for the test, and answers at its end."""
    with caplog.at_level(logging.WARNING):
        yield chatting
    assert [record.getMessage() for record in caplog.records if record.exc_info] == []
    assert (await chatting.bot("getMe"))["id"] == 42
    async with chatting.events() as events:
        assert (await events.next())["type"] == "snapshot"


async def page(client: Client, path: str, body: str | bytes) -> int:
    sent = io.BytesIO(body.encode() if isinstance(body, str) else body)
    async with client.session.post(f"{client.url}/app/{path}", data=sent) as response:
        answer = await response.json()
        assert response.status == 200 or answer["error"], answer
        return response.status


async def bot(client: Client, method: str, **request: Any) -> int:
    if "json" in request:
        request["data"] = io.BytesIO(json.dumps(request.pop("json")).encode())
        request["headers"] = {"Content-Type": "application/json"}
    status, answer = await client.raw(method, **request)
    assert answer["ok"] is (status == 200)
    assert status == 200 or answer["description"].startswith(("Bad Request", "Not Found", "Req"))
    return status


# What is no JSON, or too much of it


@pytest.mark.parametrize("path", ["send", "press", "people", "block", "faults", "limits"])
@pytest.mark.parametrize("body", [DEEP, DEEP_PAIRS, "NaN", "[1", "", "\x00", '"x"', "[]", "\xff"])
async def test_a_body_that_is_no_object(steady: Client, path: str, body: str) -> None:
    assert await page(steady, path, body.encode("latin-1")) == 400


@pytest.mark.parametrize("body", [DEEP, DEEP_PAIRS, "[1", "\x00", '"x"', "[]", "\xff"])
async def test_a_call_whose_body_is_no_object(steady: Client, body: str) -> None:
    headers = {"Content-Type": "application/json"}
    request = {"data": body.encode("latin-1"), "headers": headers}
    assert await bot(steady, "sendMessage", **request) == 400


@pytest.mark.parametrize("name", ["reply_markup", "entities", "link_preview_options"])
@pytest.mark.parametrize("value", [DEEP, DEEP_PAIRS, "[1", "\x00", "NaN", '[{"type":NaN}]', "[[]]"])
async def test_a_parameter_that_is_no_json(steady: Client, name: str, value: str) -> None:
    status = await bot(steady, "sendMessage", json={"chat_id": YOU, "text": "x", name: value})
    assert status == 400


# Numbers


@pytest.mark.parametrize("number", NUMBERS)
async def test_numbers_that_a_person_cannot_mean(steady: Client, number: str) -> None:
    for name in ("person", "chat_id"):
        body = json.dumps({**HERE, "text": "x"}).replace(f'"{name}": {YOU}', f'"{name}": {number}')
        assert await page(steady, "send", body) in {400, 404}
    for name in ("message_id", "row", "column"):
        body = json.dumps({**HERE, "message_id": 1, "row": 0, "column": 0, name: "HERE"})
        assert await page(steady, "press", body.replace('"HERE"', number)) in {400, 404}
    for name in ("latitude", "longitude"):
        place = json.dumps({"latitude": 1, "longitude": 1, name: "HERE"})
        body = json.dumps({**HERE, "location": "THERE"}).replace('"THERE"', place)
        wanted = {200, 400} if number == "1.5" else {400}
        assert await page(steady, "send", body.replace('"HERE"', number)) in wanted


@pytest.mark.parametrize("number", [*NUMBERS, "-1", "0", str(2**31), str(2**52 + 1), str(-(2**63))])
async def test_numbers_that_a_bot_cannot_mean(steady: Client, number: str) -> None:
    for name in ("message_thread_id", "reply_to_message_id"):
        call = {"chat_id": YOU, "text": "x", name: number}
        assert await bot(steady, "sendMessage", json=call) in {200, 400}
    for method, name in (
        ("sendMessage", "chat_id"),
        ("getChat", "chat_id"),
        ("deleteMessage", "message_id"),
        ("editMessageText", "message_id"),
        ("forwardMessage", "from_chat_id"),
    ):
        call = {"chat_id": YOU, "text": "x", "message_id": 1, "from_chat_id": YOU, name: number}
        # As the real server, it reads 1.5 as 1.
        assert await bot(steady, method, data=call) in (
            {200, 400} if number.startswith("1") else {400}
        )
    for name in ("offset", "limit"):
        assert await bot(steady, "getUpdates", data={name: number}) in {200, 400}
    for name in ("latitude", "longitude"):
        place = {"chat_id": YOU, "latitude": "1", "longitude": "1", name: number}
        status = await bot(steady, "sendLocation", data=place)
        assert status == (200 if number in {"1.5", "-1", "0"} else 400), number


@pytest.mark.parametrize(
    "time", ["-1", "0", str(10**15), str(2**63), HUGE, "NaN", "1e3", "", "\u0663", "253402300800"]
)
async def test_a_moment_that_no_calendar_has(steady: Client, time: str) -> None:
    text = f'<tg-time unix="{time}" format="r">then</tg-time>'
    call = {"chat_id": YOU, "text": text, "parse_mode": "HTML"}
    assert await bot(steady, "sendMessage", json=call) == 400
    entities = f'[{{"type":"date_time","offset":0,"length":4,"unix_time":{time or 0}}}]'
    call = {"chat_id": YOU, "text": "then", "entities": entities}
    assert await bot(steady, "sendMessage", json=call) == 400


# Words


@pytest.mark.parametrize("word", WORDS, ids=range(len(WORDS)))
async def test_words_of_every_kind(steady: Client, word: str) -> None:
    for path, body in (
        ("send", {**HERE, "text": word}),
        ("send", {**HERE, "text": word, "reply_to": 1}),
        ("press", {**HERE, "message_id": 1, "data": word}),
        ("people", {"first_name": word}),
        ("people", {"first_name": "x", "language_code": word}),
        ("faults", {"kind": word}),
        ("block", {"person": word, "blocked": True}),
    ):
        assert await page(steady, path, json.dumps(body)) in {200, 400, 404}
    for name in ("text", "parse_mode", "chat_id"):
        call = {"chat_id": str(YOU), "text": "x", name: word}
        assert await bot(steady, "sendMessage", json=call) in {200, 400}
    markup: Any = {"inline_keyboard": [[{"text": word, "callback_data": word[:60]}]]}
    marked = {"chat_id": YOU, "text": "x", "reply_markup": markup}
    assert await bot(steady, "sendMessage", json=marked) in {200, 400}
    for method, name in (
        ("getFile", "file_id"),
        ("sendPhoto", "photo"),
        ("setWebhook", "url"),
        ("answerCallbackQuery", "callback_query_id"),
        ("setMyDescription", "description"),
        ("setMyCommands", "commands"),
    ):
        call = {"chat_id": str(YOU), name: word}
        assert await bot(steady, method, json=call) in {200, 400}
    await steady.bot("deleteWebhook")


@pytest.mark.parametrize("word", WORDS, ids=range(len(WORDS)))
async def test_words_as_names_of_files(steady: Client, word: str) -> None:
    name = word[:2000].encode("utf-8", "replace").decode()
    form = aiohttp.FormData({"person": str(YOU), "chat_id": str(YOU), "kind": "document"})
    # What a header cannot have, the client refuses to send.
    name = name.translate({0: "%00", 10: "%0a", 13: "%0d"})
    form.add_field("file", io.BytesIO(b"data"), filename=name)
    form.add_field("caption", name[:1000])
    url = f"{steady.url}/app/send"
    async with steady.session.post(url, data=form) as response:
        assert response.status in {200, 400}
        if response.status == 400:
            return
        sent = (await response.json())["message"]["document"]
    assert len(sent.get("file_name", "")) <= 255
    async with steady.session.get(f"{steady.url}/app/files/{sent['file_id']}") as response:
        assert (response.status, await response.read()) == (200, b"data")
        assert "Set-Cookie" not in response.headers


# Paths


@pytest.mark.parametrize(
    "path",
    [
        "/page/%00",
        "/page/app.js%00",
        "/page/" + "a" * 5000,
        "/page/%ff%fe",
        "/page//etc/passwd",
        "/page/..%2f..%2fpyproject.toml",
        "/page/.",
        "/app/files/%00",
        "/app/files/" + "a" * 5000,
        "/app/files/..%2f..%2fworld.db",
        "/app/events?person=%00",
        "/app/events?person=" + HUGE,
        "/app/events?person=-1",
        "/app/events?person=1e3",
        "/app/events?person=\u0661",
        "/app/events",
        "/app/%00",
        "/bot42:sandbox/%00",
        "/bot42:sandbox/" + "a" * 5000,
        "/bot%00/getMe",
        "/bot%ff/getMe",
        "/file/bot42:sandbox/%00",
        "/file/bot42:sandbox/..%2f..%2fetc%2fpasswd",
        "/%00",
        "/%2e%2e/%2e%2e/etc/passwd",
    ],
)
async def test_paths_that_lead_nowhere(steady: Client, path: str) -> None:
    async with steady.session.get(f"{steady.url}{path}") as response:
        assert response.status in {400, 401, 404, 414}, await response.text()


async def raw(client: Client, request: bytes) -> bytes:
    """The first line of what is answered to these very bytes."""
    host, port = client.url.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(request)
    await writer.drain()
    writer.write_eof()
    line = await reader.readline()
    writer.close()
    return line


@pytest.mark.parametrize(
    "request_",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost:\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: [::1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost:99999999\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: \xff\r\n\r\n",
        b"GET /\x00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET http://[ HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"POST /app/send HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n%s" % CHUNKED,
        b"\x16\x03\x01\x02\x00" + bytes(100),
        b"GET / HTTP/9.9\r\n\r\n",
        b"A" * 100_000,
    ],
)
async def test_requests_that_are_no_http(steady: Client, request_: bytes) -> None:
    line = await raw(steady, request_)
    assert line == b"" or line.split()[1] in {b"400", b"403"}, line


# Files


def sized(width: int, height: int) -> bytes:
    """A PNG whose head claims a size."""
    data = png(1, 1)
    head = struct.pack(">II", width, height) + data[24:29]
    return data[:16] + head + struct.pack(">I", zlib.crc32(b"IHDR" + head)) + data[33:]


@pytest.mark.parametrize(
    ("width", "height"),
    [(0, 0), (0, 5), (5, 0), (2**31 - 1, 2**31 - 1), (2**32 - 1, 1), (10**9, 10**9), (1, 30_000)],
)
async def test_pictures_of_sizes_that_no_picture_has(
    steady: Client, width: int, height: int
) -> None:
    picture = sized(width, height)
    form = aiohttp.FormData({"person": str(YOU), "chat_id": str(YOU), "kind": "photo"})
    form.add_field("file", picture, filename="p.png")
    async with steady.session.post(f"{steady.url}/app/send", data=form) as response:
        assert response.status == 400
        assert (await response.json())["error"]
    upload = aiohttp.FormData({"chat_id": str(YOU)})
    upload.add_field("photo", picture, filename="p.png")
    assert await bot(steady, "sendPhoto", data=upload) == 400


BROKEN = {
    "nothing": b"",
    "a gif of nothing": b"GIF89a",
    "a gif of 0 x 0": b"GIF89a" + bytes(10),
    "half a png": png(9, 9)[:20],
    "a jpeg of nothing": b"\xff\xd8\xff",
    "a jpeg that never ends": b"\xff\xd8" + b"\xff\xe0\x00\x00" * 1000,
    "webp": b"RIFF\x00\x00\x00\x00WEBPVP8 ",
    "an mp4 of boxes in boxes": b"\x00\x00\x00\x08moov" * 3000,
    "an mp4 box of no length": b"\x00\x00\x00\x00ftyp" + bytes(100),
    "an mp4 box of 2^64": b"\x00\x00\x00\x01moov" + b"\xff" * 8 + bytes(100),
    "an ogg of nothing": b"OggS" + bytes(23),
    "an ogg at the end of time": b"OggS\0\4" + b"\x7f" + b"\xff" * 7 + bytes(40),
    "webm of nothing": b"\x1a\x45\xdf\xa3",
    "webm that never ends": b"\x1a\x45\xdf\xa3" + b"\x01\xff\xff\xff\xff\xff\xff\xff" * 50,
    "webm of holders": b"\x1a\x45\xdf\xa3" + b"\x18\x53\x80\x67\x80" * 20_000,
}


@pytest.mark.parametrize("kind", ["photo", "voice", "document", "animation", "video", "audio"])
@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
async def test_files_that_are_broken(steady: Client, kind: str, data: bytes) -> None:
    form = aiohttp.FormData({"person": str(YOU), "chat_id": str(YOU), "kind": kind})
    form.add_field("file", io.BytesIO(data), filename="f.bin")
    async with steady.session.post(f"{steady.url}/app/send", data=form) as response:
        assert response.status in {200, 400}, await response.text()
    upload = aiohttp.FormData({"chat_id": str(YOU), "duration": "-5", "width": "-1"})
    upload.add_field(kind, io.BytesIO(data), filename="f.bin")
    method = f"send{kind.capitalize()}"
    assert await bot(steady, method, data=upload) in {200, 400}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"--x\r\n",
        b"--x\r\nContent-Disposition: form-data\r\n\r\nx\r\n--x--\r\n",
        b'--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nx',
        FIELD + b"Content-Transfer-Encoding: base64\r\n\r\n!!!\r\n--x--\r\n",
        FIELD + b"Content-Type: text/plain; charset=none\r\n\r\nx\r\n--x--\r\n",
        b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n\xff\xfe\r\n--x--\r\n',
        b"--x\r\n" + b"A: b\r\n" * 20_000,
    ],
)
# aiohttp leaves the temporary file of a part that breaks off to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
async def test_forms_that_are_broken(steady: Client, body: bytes) -> None:
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    url = f"{steady.url}/app/send"
    async with steady.session.post(url, data=body, headers=headers) as response:
        assert response.status == 400
    assert await bot(steady, "sendMessage", data=body, headers=headers) == 400
    assert (
        await bot(steady, "sendMessage", data=body, headers={"Content-Type": "multipart/form-data"})
        == 400
    )


async def test_more_than_any_file_may_have(steady: Client) -> None:
    form = aiohttp.FormData({"person": str(YOU), "chat_id": str(YOU), "kind": "document"})
    form.add_field("file", io.BytesIO(bytes(65 * 2**20)), filename="f.bin")
    async with steady.session.post(f"{steady.url}/app/send", data=form) as response:
        assert response.status == 413


@pytest.mark.parametrize(
    "content_type",
    [
        "text/html",
        "image/svg+xml",
        "x",
        "a/b/c",
        "text/\u00e9",
        "text/html;charset=\x7f",
        "/",
        "; ;",
    ],
)
async def test_what_a_file_says_it_is(steady: Client, content_type: str) -> None:
    body = (
        b'--x\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n' % (name, value)
        for name, value in ((b"person", b"1001"), (b"chat_id", b"1001"), (b"kind", b"document"))
    )
    file = b'--x\r\nContent-Disposition: form-data; name="file"; filename="f"\r\nContent-Type: '
    data = b"".join(body) + file + content_type.encode() + b"\r\n\r\n<script>\r\n--x--\r\n"
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    async with steady.session.post(f"{steady.url}/app/send", data=data, headers=headers) as sent:
        assert sent.status in {200, 400}
        if sent.status == 400:
            return
        file_id = (await sent.json())["message"]["document"]["file_id"]
    async with steady.session.get(f"{steady.url}/app/files/{file_id}") as response:
        assert (response.status, await response.read()) == (200, b"<script>")
        assert response.headers["Content-Security-Policy"] == "sandbox"
        assert response.headers["Content-Disposition"] == "attachment"
        assert response.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "wanted",
    [
        *("bytes=5-2", "bytes=-0", "bytes=99-", "bytes=-99999999999999999999", "bytes=a-b", "x"),
        *("", "bytes=0-0,2-3", f"bytes={HUGE}-", "bytes=--1", "lines=1-2"),
    ],
)
async def test_parts_of_a_file_that_there_are_not(steady: Client, wanted: str) -> None:
    sent = await steady.upload("sendDocument", "document", b"0123456789")
    url = f"{steady.url}/app/files/{sent['document']['file_id']}"
    async with steady.session.get(url, headers={"Range": wanted}) as response:
        assert response.status in {200, 206, 416}
        assert len(await response.read()) <= 10
