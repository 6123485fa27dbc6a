"""The road between the bot and Telegram: a TCP server that can close, swallow and garble."""

import asyncio
import contextlib
from collections.abc import Iterator
from enum import StrEnum
from urllib.parse import urlsplit

FLOODED = (
    b'{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 2",'
    b'"parameters":{"retry_after":2}}'
)
HTML = b"<html><body><h1>Bad Gateway</h1></body></html>"


class Road(StrEnum):
    """What becomes of a call."""

    OPEN = "it is answered"
    REFUSED = "no connection comes about"
    HANGING = "it is swallowed, on old connections and new ones"
    FAILING = "it is answered with 502"
    NONSENSE = "it is answered with 200 and a page of HTML"
    CUT = "it is carried out, and its answer ends in the middle"
    HALF = "it is carried out, and after half of its answer nothing more comes"
    FLOODED = "it is answered with 429"
    LOGIN = "it is answered with 403 and a page of HTML"


HELD = (Road.FLOODED, Road.LOGIN)
"""Telegram is not away then, or seems not to be."""
AWAY = tuple(road for road in Road if road is not Road.OPEN and road not in HELD)
CARRIED_OUT = (Road.OPEN, Road.CUT, Road.HALF)


class Gate:
    """A server that stands before another one, whose calls go as the road is at the time."""

    def __init__(self) -> None:
        self._road = Road.OPEN
        self._spared = b""
        self._behind = ("", 0)
        self._port = 0
        self._server: asyncio.Server | None = None
        self._cars: set[asyncio.StreamWriter] = set()

    @property
    def url(self) -> str:
        """Where it is reached."""
        return f"http://127.0.0.1:{self._port}"

    async def open(self) -> None:
        """Begins to listen."""
        await self._listen()

    def lead_to(self, url: str) -> None:
        """Which server it stands before."""
        parts = urlsplit(url)
        self._behind = (parts.hostname or "", parts.port or 0)

    async def close(self) -> None:
        """Ends every connection and listens no more."""
        if self._server is not None:
            self._server.close()
            self._server = None
        for car in list(self._cars):
            car.transport.abort()

    async def be(self, road: Road, *, but: str = "") -> None:
        """From now on calls go like that, and those under way too; but: a method that is answered
        all the same."""
        self._spared = but.encode()
        if self._road is Road.REFUSED:
            await self._listen()
        self._road = road
        if road is Road.REFUSED:
            await self.close()

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with self._counted(writer), contextlib.suppress(OSError, EOFError):
            while True:
                call = await _message(reader)
                if self._spared and self._spared in call.partition(b"\r\n")[0]:
                    writer.write(await self._carry_out(call))
                    continue
                answer = await self._carry_out(call) if self._road in CARRIED_OUT else b""
                if not await self._answer(writer, answer):
                    # What was swallowed stays so, though the road is open again.
                    await reader.read()
                    return

    @contextlib.contextmanager
    def _counted(self, writer: asyncio.StreamWriter) -> Iterator[None]:
        self._cars.add(writer)
        try:
            yield
        finally:
            self._cars.discard(writer)
            writer.close()

    async def _carry_out(self, call: bytes) -> bytes:
        reader, writer = await asyncio.open_connection(*self._behind)
        with self._counted(writer):
            writer.write(call)
            return await _message(reader)

    async def _answer(self, writer: asyncio.StreamWriter, answer: bytes) -> bool:
        """Answers as the road is now; whether anything more will come."""
        match self._road:
            case Road.OPEN if answer:
                writer.write(answer)
            case Road.FAILING:
                writer.write(_page("502 Bad Gateway"))
            case Road.NONSENSE:
                writer.write(_page("200 OK"))
            case Road.LOGIN:
                writer.write(_page("403 Forbidden"))
            case Road.FLOODED:
                writer.write(_page("429 Too Many Requests", FLOODED, "application/json"))
            case Road.CUT:
                writer.write(answer[: len(answer) - 10])
                await writer.drain()
                raise EOFError
            case Road.HALF:
                writer.write(answer[: len(answer) - 10])
                return False
            case _:
                return False
        await writer.drain()
        return True


def _page(status: str, body: bytes = HTML, kind: str = "text/html") -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


async def _message(reader: asyncio.StreamReader) -> bytes:
    """A whole request or answer."""
    head = await reader.readuntil(b"\r\n\r\n")
    lengths = [
        int(line.partition(b":")[2])
        for line in head.split(b"\r\n")
        if line.lower().startswith(b"content-length:")
    ]
    return head + await reader.readexactly(lengths[0] if lengths else 0)
