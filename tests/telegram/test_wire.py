"""The wire against real servers: well ones, ill ones, and none at all."""

import asyncio
import base64
import io
import json
import logging
import math
import socket
import ssl
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot, InputFile, InputMediaDocument
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from lumbar.telegram import wire as wire_module
from lumbar.telegram.wire import NotSent, NotSentInTime, Wire, never_arrived
from tests.patience import PATIENCE

SECRET = "a-token_nobody-may-see"
TOKEN = f"42:{SECRET}"
PASSWORD = "open-sesame"
MESSAGE = {"message_id": 7, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "hello"}


@dataclass
class Server:
    """An HTTP server that answers as the test says, and notes what came."""

    answer: Callable[[web.Request], Awaitable[web.StreamResponse]]
    url: str = ""
    asked: list[web.Request] = field(default_factory=list)
    bodies: list[bytes] = field(default_factory=list)
    connections: set[Any] = field(default_factory=set)
    gone: int = 0

    @property
    def call(self) -> str:
        """The address of a call, as python-telegram-bot makes it."""
        return f"{self.url}/bot{TOKEN}/sendMessage"

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request)
        self.connections.add(request.transport)
        try:
            if request.content_type != "multipart/form-data":
                self.bodies.append(await request.read())
            return await self.answer(request)
        except asyncio.CancelledError:
            self.gone += 1
            raise


Serve = Callable[..., Awaitable[Server]]


async def well(_: web.Request) -> web.Response:
    return web.json_response({"ok": True, "result": MESSAGE})


async def never(_: web.Request) -> web.Response:
    await asyncio.Event().wait()
    raise AssertionError("unreachable")


async def cut(request: web.Request) -> web.Response:
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


async def cut_in_the_middle(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Length": "100"})
    await response.prepare(request)
    await response.write(b'{"ok": tr')
    assert request.transport is not None
    request.transport.close()
    return response


async def silent_in_the_middle(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Length": "100"})
    await response.prepare(request)
    await response.write(b'{"ok": tr')
    return await never(request)


@pytest.fixture
async def serve() -> AsyncIterator[Serve]:
    runners: list[web.AppRunner] = []

    async def start(answer: Callable[..., Awaitable[web.StreamResponse]] = well) -> Server:
        server = Server(answer)
        app = web.Application(client_max_size=2**30)
        app.router.add_route("*", "/{path:.*}", server.handle)
        runner = web.AppRunner(
            app, access_log=None, handler_cancellation=True, shutdown_timeout=0.1
        )
        await runner.setup()
        runners.append(runner)
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        server.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        return server

    yield start
    for runner in runners:
        await runner.cleanup()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever this machine goes through, the tests' servers are here."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
async def wire() -> AsyncIterator[Wire]:
    async with Wire(read_timeout=PATIENCE) as wire:
        yield wire


@asynccontextmanager
async def raw_server(
    talk: Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]],
) -> AsyncIterator[int]:
    """A TCP server that says what the test says; its port."""
    talks: set[asyncio.Task[Any]] = set()

    async def one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        talks.add(task)
        try:
            await talk(reader, writer)
        finally:
            writer.close()

    server = await asyncio.start_server(one, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        for task in talks:
            task.cancel()
        await asyncio.gather(*talks, return_exceptions=True)


@contextmanager
def fails(kind: type[NetworkError], *, arrived: bool, says: str | None = None) -> Iterator[None]:
    """Expects a failure of exactly that kind, with a cause, and the token in no word of it."""
    with pytest.raises(NetworkError, match=says) as raised:
        yield
    error = raised.value
    assert type(error) is kind
    assert never_arrived(error) is not arrived
    assert isinstance(error, TimedOut) == (kind in {TimedOut, NotSentInTime})
    assert error.__cause__ is not None or kind is NotSent
    nothing_is_told(error)


def nothing_is_told(error: BaseException) -> None:
    """Neither token nor password is in an error or in one that led to it, nor in its log."""
    out = io.StringIO()
    logger = logging.Logger("test")  # noqa: LOG001 - none of the process's handlers
    logger.addHandler(logging.StreamHandler(out))
    logger.error("it failed", exc_info=error)
    told = [out.getvalue(), *traceback.format_exception(error)]
    seen: list[BaseException] = []
    waiting: list[BaseException | None] = [error]
    while waiting:
        one = waiting.pop()
        if one is None or one in seen:
            continue
        seen.append(one)
        told += [str(one), repr(one), repr(one.args), repr(vars(one)), *map(repr, one.args)]
        waiting += [one.__cause__, one.__context__]
        waiting += [held for held in one.args if isinstance(held, BaseException)]
    for text in told:
        assert SECRET not in text
        assert PASSWORD not in text


def data(**parameters: object) -> RequestData:
    return RequestData([RequestParameter.from_input(*each) for each in parameters.items()])


# What is sent


async def test_parameters_arrive_as_json(wire: Wire, serve: Serve) -> None:
    server = await serve()
    sent = {"chat_id": 1, "text": "hé \U0001f9d8", "flag": True, "markup": {"rows": [[{"a": 1}]]}}
    status, content = await wire.do_request(server.call, "POST", data(**sent))
    assert status == 200
    assert json.loads(content)["result"] == MESSAGE
    assert json.loads(server.bodies[0]) == sent
    assert server.asked[0].content_type == "application/json"
    assert server.asked[0].headers["User-Agent"] == Wire.USER_AGENT
    assert server.asked[0].path == f"/bot{TOKEN}/sendMessage"


async def test_kinds_of_text_and_number_arrive_as_what_they_are(wire: Wire, serve: Serve) -> None:
    class Markup(str):
        __slots__ = ()

    class Chat(int):
        pass

    server = await serve()
    sent = {"chat_id": Chat(5), "text": Markup("<b>"), "rows": [{"text": Markup("a")}], "x": 0.5}
    await wire.post(server.call, data(**sent, none=None))
    assert json.loads(server.bodies[0]) == sent
    with pytest.raises(NetworkError):
        await wire.post(server.call, data(chat_id=object()))


async def test_a_bot_of_python_telegram_bots_works_with_it(serve: Serve) -> None:
    async def answer(request: web.Request) -> web.Response:
        if request.path.endswith("getMe"):
            me = {"id": 42, "is_bot": True, "first_name": "Lumbar", "username": "lumbar_bot"}
            return web.json_response({"ok": True, "result": me})
        return await well(request)

    server = await serve(answer)
    bot = Bot(
        TOKEN, base_url=f"{server.url}/bot", request=Wire(), get_updates_request=Wire(connections=1)
    )
    async with bot:
        assert bot.username == "lumbar_bot"
        assert (await bot.send_message(1, "hello")).text == "hello"


async def test_a_file_is_fetched(wire: Wire, serve: Serve) -> None:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(body=bytes(range(256)))

    server = await serve(answer)
    assert await wire.retrieve(server.call) == bytes(range(256))
    assert server.asked[0].method == "GET"
    assert server.bodies == [b""]


async def test_connections_are_kept_and_shared(wire: Wire, serve: Serve) -> None:
    server = await serve()
    for _ in range(5):
        await asyncio.gather(*(wire.post(server.call) for _ in range(3)))
    assert len(server.asked) == 15
    assert len(server.connections) == 3


async def test_no_more_connections_are_made_than_allowed(serve: Serve) -> None:
    server = await serve()
    async with Wire(connections=2) as wire:
        await asyncio.gather(*(wire.post(server.call) for _ in range(30)))
    assert len(server.asked) == 30
    assert len(server.connections) <= 2


# Uploads


@pytest.fixture
async def takes_files(serve: Serve) -> Server:
    async def answer(request: web.Request) -> web.Response:
        fields: dict[str, object] = {}
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                fields[name] = [value.filename, value.content_type, len(value.file.read())]
            else:
                fields[name] = value
        return web.json_response({"ok": True, "result": fields})

    return await serve(answer)


async def test_a_file_arrives_with_its_name_and_kind(wire: Wire, takes_files: Server) -> None:
    voice = InputFile(b"OggS" * 1000, filename='Rücken "quer".ogg')
    told = await wire.post(takes_files.call, data(chat_id=1, voice=voice, caption="häng"))
    assert told == {
        "chat_id": "1",
        "caption": "häng",
        "voice": ['Rücken "quer".ogg', "audio/ogg", 4000],
    }


async def test_several_files_are_attached_to_one_call(wire: Wire, takes_files: Server) -> None:
    media = [
        InputMediaDocument(InputFile(b"x" * size, filename=f"{size}.bin", attach=True))
        for size in (1, 200_000)
    ]
    told = await wire.post(takes_files.call, data(chat_id=1, media=media))
    assert isinstance(told, dict)
    names = [item["media"].removeprefix("attach://") for item in json.loads(told.pop("media"))]
    assert told == {
        "chat_id": "1",
        names[0]: ["1.bin", "application/octet-stream", 1],
        names[1]: ["200000.bin", "application/octet-stream", 200_000],
    }


async def test_an_open_file_is_read_and_a_large_one_takes_no_harm(
    wire: Wire, takes_files: Server, tmp_path: Path
) -> None:
    path = tmp_path / "large.bin"
    path.write_bytes(b"x" * (5 * 2**20 + 1))
    with path.open("rb") as file:
        document = InputFile(file, read_file_handle=False)
        told = await wire.post(takes_files.call, data(chat_id=1, document=document))
    assert isinstance(told, dict)
    assert told["document"] == ["large.bin", "application/octet-stream", 5 * 2**20 + 1]


async def read_slowly(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Takes a call bit by bit, longer in all than either timeout, and answers it."""
    head = await reader.readuntil(b"\r\n\r\n")
    left = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
    step = left // 9 + 1
    while left:
        await asyncio.sleep(0.25)
        left -= len(await reader.readexactly(min(step, left)))
    writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 28\r\n\r\n{"ok": true, "result": true}')
    await writer.drain()


async def test_a_slow_upload_that_goes_on_is_let_go_on() -> None:
    document = InputFile(b"x" * 24 * 2**20)
    async with raw_server(read_slowly) as port, Wire(read_timeout=2, write_timeout=2) as wire:
        url = f"http://127.0.0.1:{port}/bot{TOKEN}/sendDocument"
        assert (await wire.do_request(url, "POST", data(chat_id=1, document=document)))[0] == 200


async def stands_still(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await asyncio.Event().wait()


@pytest.mark.parametrize("per_call", [True, False])
async def test_an_upload_that_stands_still_ends(*, per_call: bool) -> None:
    document = InputFile(b"x" * 20 * 2**20)
    usual, given = (2 * PATIENCE, {"write_timeout": 0.2}) if per_call else (0.2, {})
    async with raw_server(stands_still) as port, Wire(write_timeout=usual) as wire:
        url = f"http://127.0.0.1:{port}/bot{TOKEN}/sendDocument"
        with fails(TimedOut, arrived=True):
            async with asyncio.timeout(PATIENCE):
                await wire.post(url, data(chat_id=1, document=document), **given)


async def test_once_an_upload_is_sent_the_read_timeout_counts(serve: Serve) -> None:
    async def late(request: web.Request) -> web.Response:
        await request.post()
        await asyncio.sleep(1.3)
        return await well(request)

    server = await serve(late)
    async with Wire(read_timeout=PATIENCE, write_timeout=1) as wire:
        assert await wire.post(server.call, data(document=InputFile(b"x" * 2**17))) == MESSAGE


async def test_an_upload_that_is_cut_may_have_arrived(wire: Wire) -> None:
    async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.transport.abort()

    async with raw_server(hang_up) as port:
        with fails(NetworkError, arrived=True):
            url = f"http://127.0.0.1:{port}/bot{TOKEN}/sendDocument"
            await wire.post(url, data(chat_id=1, document=InputFile(b"x" * 20 * 2**20)))


async def test_an_upload_that_is_refused_early_does_no_harm(wire: Wire) -> None:
    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        await writer.drain()

    async with raw_server(refuse) as port:
        url = f"http://127.0.0.1:{port}/bot{TOKEN}/sendDocument"
        with pytest.raises(NetworkError) as refused:
            await wire.post(url, data(chat_id=1, document=InputFile(b"x" * 20 * 2**20)))
    nothing_is_told(refused.value)


# What goes wrong


def nobody_listens() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


async def test_a_refused_connection_is_a_call_that_never_arrived(wire: Wire) -> None:
    with fails(NotSent, arrived=False):
        await wire.post(f"http://127.0.0.1:{nobody_listens()}/bot{TOKEN}/getMe")


async def test_so_is_a_host_that_nobody_knows(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    async def unknown(*_: Any, **__: Any) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", unknown)
    with fails(NotSent, arrived=False):
        await wire.post(f"http://telegram.invalid/bot{TOKEN}/getMe")


async def test_so_is_a_handshake_that_fails(wire: Wire, serve: Serve) -> None:
    server = await serve()
    with fails(NotSent, arrived=False):
        await wire.post(server.call.replace("http:", "https:"))


async def test_so_is_a_connection_that_takes_too_long(wire: Wire) -> None:
    async with raw_server(stands_still) as port:
        url = f"https://127.0.0.1:{port}/bot{TOKEN}/getMe"
        with fails(NotSentInTime, arrived=False):
            await wire.post(url, connect_timeout=0.1)


async def test_so_is_a_call_for_which_no_connection_gets_free(serve: Serve) -> None:
    server = await serve(never)
    async with Wire(connections=1) as wire:
        first = asyncio.create_task(wire.post(server.call))
        while not server.asked:
            await asyncio.sleep(0.01)
        with fails(NotSentInTime, arrived=False):
            await wire.post(server.call, pool_timeout=0.05, connect_timeout=0.05)
        first.cancel()
    assert len(server.asked) == 1


@pytest.mark.parametrize("answer", [never, silent_in_the_middle])
async def test_a_server_that_says_nothing_is_not_waited_for_for_ever(
    serve: Serve, answer: Callable[..., Any]
) -> None:
    server = await serve(answer)
    async with Wire(read_timeout=1) as wire:
        with fails(TimedOut, arrived=True):
            await wire.post(server.call, data(chat_id=1))
    assert len(server.asked) == 1


@pytest.mark.parametrize("answer", [cut, cut_in_the_middle])
async def test_a_connection_that_is_cut_may_have_brought_the_call(
    wire: Wire, serve: Serve, answer: Callable[..., Any]
) -> None:
    server = await serve(answer)
    with fails(NetworkError, arrived=True):
        await wire.post(server.call, data(chat_id=1))
    assert len(server.asked) == 1, "it is not sent again"


async def test_so_may_one_that_is_cut_while_it_is_used_again(wire: Wire, serve: Serve) -> None:
    server = await serve()
    await wire.post(server.call)
    server.answer = cut
    with fails(NetworkError, arrived=True):
        await wire.post(server.call)
    assert len(server.connections) == 1
    assert len(server.asked) == 2, "it is not sent again"


@pytest.mark.parametrize(
    "said",
    [
        b"SSH-2.0-OpenSSH_9.6\r\n\r\n",
        b"HTTP/1.1 pretty-good\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnot-a-number\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope",
        b"HTTP/1.1 200 OK\r\n" + b"X: " + b"x" * 100_000 + b"\r\n\r\n",
        b"",
    ],
)
async def test_what_is_no_http_is_a_failure(wire: Wire, said: bytes) -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(said)
        await writer.drain()

    async with raw_server(talk) as port:
        with fails(NetworkError, arrived=True):
            await wire.post(f"http://127.0.0.1:{port}/bot{TOKEN}/getMe")


@pytest.mark.parametrize("start", ["http://", "http://[::1", "http://host:port", "ftp://host", ""])
async def test_an_address_that_is_none_is_not_told(wire: Wire, start: str) -> None:
    with pytest.raises(NetworkError) as raised:
        await wire.post(f"{start}/bot{TOKEN}/getMe")
    nothing_is_told(raised.value)


async def test_what_led_to_the_systems_own_error_is_not_told_either(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(_: object, __: str, url: str, **___: object) -> Any:
        raise ConnectionResetError("reset") from ValueError(f"no such place: {url}")

    monkeypatch.setattr("aiohttp.ClientSession.request", breaks)
    with fails(NetworkError, arrived=True):
        await wire.post(f"http://127.0.0.1:1/bot{TOKEN}/getMe")


async def test_a_redirection_is_not_followed(wire: Wire, serve: Serve) -> None:
    """The token goes to the server that was named, and to no other."""

    async def elsewhere(_: web.Request) -> web.Response:
        return web.Response(status=302, headers={"Location": other.call})

    other, server = await serve(), await serve(elsewhere)
    with pytest.raises(NetworkError, match="302"):
        await wire.post(server.call)
    assert other.asked == []


# What Telegram answers


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (502, b"<html><h1>Bad Gateway</h1></html>", NetworkError),
        (500, b"", NetworkError),
        (400, b'{"ok": false, "description": "Bad Request: no"}', BadRequest),
        (429, b'{"ok": false, "parameters": {"retry_after": 3}}', RetryAfter),
        (200, b"<html>a wall</html>", TelegramError),
        (200, b'{"ok": true, "resul', TelegramError),
        (200, b"", TelegramError),
    ],
)
async def test_answers_mean_what_they_mean_to_python_telegram_bot(
    wire: Wire, serve: Serve, status: int, body: bytes, error: type[TelegramError]
) -> None:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(status=status, body=body)

    server = await serve(answer)
    with pytest.raises(TelegramError) as raised:
        await wire.post(server.call)
    assert type(raised.value) is error
    assert not isinstance(raised.value, NetworkError) or not never_arrived(raised.value)
    nothing_is_told(raised.value)


def test_json_is_read_as_their_library_reads_it() -> None:
    odd = b'{"result": {"id": 123456789012345678901234567890, "n": NaN, "text": "a\xffb"}}'
    read = Wire.parse_json_payload(odd)["result"]
    assert read["id"] == 123456789012345678901234567890
    assert math.isnan(read["n"])
    assert read["text"] == "a\ufffdb"
    assert Wire.parse_json_payload(b'{"id": 123456789012345678901234567890}') == {
        "id": 123456789012345678901234567890
    }
    assert Wire.parse_json_payload(b'{"a": [1, 2.5, null, "\\ud83e\\uddd8"]}') == {
        "a": [1, 2.5, None, "\U0001f9d8"]
    }


async def test_a_huge_answer_is_read_whole(wire: Wire, serve: Serve) -> None:
    async def answer(_: web.Request) -> web.Response:
        return web.json_response({"ok": True, "result": ["x" * 1000] * 30_000})

    server = await serve(answer)
    result: object = await wire.post(server.call)
    assert result == ["x" * 1000] * 30_000


# Timeouts of one call


@pytest.mark.parametrize(
    ("usual", "given", "in_time"),
    [(0.05, PATIENCE, True), (0.05, None, True), (PATIENCE, 0.05, False), (None, 0.05, False)],
)
async def test_a_call_may_have_its_own_timeout(
    serve: Serve, usual: float | None, given: float | None, *, in_time: bool
) -> None:
    async def late(request: web.Request) -> web.Response:
        await asyncio.sleep(0.3)
        return await well(request)

    server = await serve(late)
    async with Wire(read_timeout=usual) as wire:
        assert wire.read_timeout == usual
        if in_time:
            assert await wire.post(server.call, read_timeout=given) == MESSAGE
        else:
            with fails(TimedOut, arrived=True):
                await wire.post(server.call, read_timeout=given)


async def test_without_any_limit_it_works_as_well(serve: Serve) -> None:
    server = await serve()
    none: dict[str, Any] = dict.fromkeys(
        ("read_timeout", "write_timeout", "connect_timeout", "pool_timeout")
    )
    async with Wire(**none) as wire:
        assert await wire.post(server.call, data(document=InputFile(b"x"))) == MESSAGE
        assert await wire.post(server.call, **none) == MESSAGE


# Beginning and end


async def test_a_cancelled_call_leaves_nothing_behind(serve: Serve) -> None:
    server = await serve(never)
    async with Wire(connections=3) as wire:
        calls = [asyncio.create_task(wire.post(server.call)) for _ in range(5)]
        while len(server.asked) < 3:
            await asyncio.sleep(0.01)
        for call in calls:
            call.cancel()
        done = await asyncio.gather(*calls, return_exceptions=True)
        assert all(isinstance(each, asyncio.CancelledError) for each in done)
        while server.gone < 3:
            await asyncio.sleep(0.01)
        server.answer = well
        assert await asyncio.gather(*(wire.post(server.call) for _ in range(5))) == [MESSAGE] * 5


async def test_it_may_be_begun_and_ended_more_than_once(serve: Serve) -> None:
    server = await serve()
    wire = Wire()
    for _ in range(2):
        await wire.initialize()
        await wire.initialize()
        assert await wire.post(server.call) == MESSAGE
        await wire.shutdown()
        await wire.shutdown()
        with pytest.raises(RuntimeError):
            await wire.do_request(server.call, "POST")
    async with asyncio.timeout(PATIENCE):
        while not all(transport.is_closing() for transport in server.connections):
            await asyncio.sleep(0.001)


def test_each_event_loop_has_its_own_connections() -> None:
    wire = Wire()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
        await writer.drain()

    async def one() -> None:
        async with raw_server(talk) as port, wire:
            url = f"http://127.0.0.1:{port}/bot{TOKEN}/getMe"
            assert await wire.do_request(url, "POST") == (200, b"{}")

    asyncio.run(one())
    asyncio.run(one())


async def test_nothing_of_a_bad_day_is_logged(
    serve: Serve, caplog: pytest.LogCaptureFixture
) -> None:
    """At the most talkative level of every library, and with asyncio's own debugging."""
    caplog.set_level(logging.DEBUG)
    asyncio.get_running_loop().set_debug(True)
    server = await serve()
    async with Wire(read_timeout=0.05) as wire:
        for server.answer in (cut, cut_in_the_middle, never, well):
            for parameters in (data(chat_id=1), data(document=InputFile(b"x" * 2**20))):
                try:
                    await wire.post(server.call, parameters)
                except NetworkError:
                    logging.getLogger("lumbar").exception("it failed")
    assert caplog.text.count("it failed") >= 6
    assert SECRET not in caplog.text


# By a proxy


@dataclass
class Proxy:
    """A small HTTP proxy: hands plain calls on, makes tunnels, and may want a password."""

    wants_password: bool = False
    heads: list[str] = field(default_factory=list)

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        self.heads.append(head)
        login = base64.b64encode(f"me:{PASSWORD}".encode()).decode()
        if self.wants_password and f"Proxy-Authorization: Basic {login}" not in head:
            writer.write(b"HTTP/1.1 407 Who are you\r\nContent-Length: 0\r\n\r\n")
            return
        method, target, _ = head.splitlines()[0].split()
        address = target if method == "CONNECT" else target.split("/")[2]
        host, _, port = address.rpartition(":")
        there_reader, there = await asyncio.open_connection(host, int(port))
        if method == "CONNECT":
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        else:
            there.write(head.replace(target, target.partition(address)[2], 1).encode())
        try:
            await asyncio.gather(_pass_on(reader, there), _pass_on(there_reader, writer))
        finally:
            there.close()


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while some := await reader.read(65536):
        writer.write(some)
    writer.close()


@pytest.mark.parametrize("variable", ["http_proxy", "HTTP_PROXY", "all_proxy"])
@pytest.mark.parametrize("wants_password", [False, True])
async def test_calls_go_by_the_proxy_that_the_environment_names(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, variable: str, *, wants_password: bool
) -> None:
    server, proxy = await serve(), Proxy(wants_password)
    async with raw_server(proxy.talk) as port, Wire() as wire:
        me = f"me:{PASSWORD}@" if wants_password else ""
        monkeypatch.setenv(variable, f"http://{me}127.0.0.1:{port}")
        assert await wire.post(server.call, data(chat_id=1)) == MESSAGE
        assert await wire.post(server.call, data(document=InputFile(b"x" * 2**20))) == MESSAGE
    assert len(proxy.heads) >= 1
    assert proxy.heads[0].startswith(f"POST {server.call} HTTP/1.1")
    assert len(server.asked) == 2


async def test_what_is_excepted_goes_straight(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    server, proxy = await serve(), Proxy()
    async with raw_server(proxy.talk) as port, Wire() as wire:
        monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{port}")
        monkeypatch.setenv("no_proxy", "example.org,127.0.0.1")
        assert await wire.post(server.call) == MESSAGE
    assert proxy.heads == []


async def test_what_is_encrypted_goes_through_a_tunnel(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The proxy learns the host and its own password, and of the call nothing."""
    server, proxy = await serve(), Proxy(wants_password=True)
    async with raw_server(proxy.talk) as port, Wire() as wire:
        monkeypatch.setenv("https_proxy", f"http://me:{PASSWORD}@127.0.0.1:{port}")
        with fails(NotSent, arrived=False):  # for the server speaks no TLS
            await wire.post(server.call.replace("http:", "https:"))
    (head,) = proxy.heads
    assert head.startswith(f"CONNECT {server.url.removeprefix('http://')} HTTP/1.1")
    assert SECRET not in head


@pytest.mark.parametrize("scheme", ["http", "https"])
async def test_a_proxy_that_is_not_there_is_a_call_that_never_arrived(
    wire: Wire, monkeypatch: pytest.MonkeyPatch, scheme: str
) -> None:
    monkeypatch.setenv(f"{scheme}_proxy", f"http://me:{PASSWORD}@127.0.0.1:{nobody_listens()}")
    with fails(NotSent, arrived=False):
        await wire.post(f"{scheme}://127.0.0.1:1/bot{TOKEN}/getMe")


async def test_so_is_one_that_refuses(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    async with raw_server(Proxy(wants_password=True).talk) as port:
        monkeypatch.setenv("https_proxy", f"http://me:wrong-{PASSWORD}@127.0.0.1:{port}")
        with fails(NotSent, arrived=False, says="407"):
            await wire.post(f"https://127.0.0.1:1/bot{TOKEN}/getMe")


async def test_a_proxy_of_another_kind_is_named(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("all_proxy", f"socks5://me:{PASSWORD}@127.0.0.1:1080")
    with pytest.raises(NotSent, match="socks5") as raised:
        await wire.post(f"https://127.0.0.1:1/bot{TOKEN}/getMe")
    nothing_is_told(raised.value)


# Whom it trusts


def test_where_the_system_has_no_certificates_there_are_others(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    usual = ssl.get_default_verify_paths()
    for cafile, capath, empty in (
        (None, None, True),
        (None, str(tmp_path), True),
        (str(tmp_path), None, False),
    ):
        paths: Any = usual._replace(cafile=cafile, capath=capath)  # type: ignore[arg-type]
        monkeypatch.setattr(ssl, "get_default_verify_paths", lambda paths=paths: paths)
        trusted = wire_module._trusted()
        if empty:
            assert isinstance(trusted, ssl.SSLContext)
            assert trusted.cert_store_stats()["x509_ca"] > 50
            assert trusted.verify_mode == ssl.CERT_REQUIRED
        else:
            assert trusted is True
