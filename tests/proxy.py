"""A TCP proxy between a program and its server, which loses what a test says."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Proxy:
    """Passes bytes on, one connection to the server for each that comes in.

    lose_answer, lose_question: cuts the connection on which these bytes come, once; before that
    the server has them, or has not. held: a question that was lost, if `hold` is set; `let_go`
    gives it to the server after all. silent: connections that are open lead nowhere from then on;
    new ones do. replaced: bytes of the server that become others.
    """

    def __init__(self, port: int) -> None:
        """port: the server's, on this machine."""
        self._to = port
        self._server: asyncio.Server | None = None
        self._streams: set[asyncio.StreamWriter] = set()
        self._silent: set[asyncio.StreamWriter] = set()
        self._pumps: set[asyncio.Task[None]] = set()
        self._held: list[tuple[asyncio.StreamWriter, bytes]] = []
        self.port = 0
        self.lose_answer = self.lose_question = b""
        self.hold = False
        self.lost = asyncio.Event()
        self.replaced: dict[bytes, bytes] = {}

    async def start(self) -> None:
        """Takes connections, on the same port as before."""
        self._server = await asyncio.start_server(self._take, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """Cuts all connections and refuses new ones."""
        if self._server is not None:
            self._server.close()
        for stream in list(self._streams):
            stream.transport.abort()
        for pump in list(self._pumps):
            pump.cancel()
        await asyncio.gather(*self._pumps, return_exceptions=True)

    def silence(self) -> None:
        """Has all connections that are open lead nowhere, without a word."""
        self._silent |= self._streams

    async def let_go(self) -> None:
        """Gives the server what was held back."""
        for stream, data in self._held:
            stream.write(data)
            await stream.drain()

    async def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        server_reader, server_writer = await asyncio.open_connection("127.0.0.1", self._to)
        self._streams |= {writer, server_writer}
        for pump in (
            self._questions(reader, writer, server_writer),
            self._answers(server_reader, writer),
        ):
            task = asyncio.create_task(pump)
            self._pumps.add(task)
            task.add_done_callback(self._pumps.discard)

    async def _questions(
        self,
        reader: asyncio.StreamReader,
        client: asyncio.StreamWriter,
        server: asyncio.StreamWriter,
    ) -> None:
        with contextlib.suppress(ConnectionError):
            while data := await reader.read(1 << 16):
                if client in self._silent:
                    continue
                if self.lose_question and self.lose_question in data:
                    self.lose_question = b""
                    if self.hold:
                        self._held.append((server, data))
                    client.transport.abort()
                    self.lost.set()
                    return
                if self.lose_answer and self.lose_answer in data:
                    self.lose_answer = b""
                    self._silent.add(client)
                server.write(data)
        if not self._held:
            server.close()

    async def _answers(self, reader: asyncio.StreamReader, client: asyncio.StreamWriter) -> None:
        silent_before = client in self._silent
        with contextlib.suppress(ConnectionError):
            while data := await reader.read(1 << 16):
                if client in self._silent and not silent_before:
                    # The server has answered, and so has done it.
                    client.transport.abort()
                    self.lost.set()
                    return
                for was, now in self.replaced.items():
                    data = data.replace(was, now)
                client.write(data)
        client.close()


@asynccontextmanager
async def proxy_to(port: int) -> AsyncIterator[Proxy]:
    """A proxy to a server's port on this machine, until the context ends."""
    proxy = Proxy(port)
    await proxy.start()
    try:
        yield proxy
    finally:
        await proxy.stop()
