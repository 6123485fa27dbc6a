"""A minimal Bot API server, so that only the bot is measured.

Runs in its own process: prints its port, answers every call at once (getUpdates after its
timeout, with no updates), and prints one JSON line of results when its standard input closes.
"""

import asyncio
import json
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
OK = b'{"ok":true,"result":true}'
NONE = b'{"ok":true,"result":[]}'
ME = (
    b'{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"B","username":"bench_bot",'
    b'"can_join_groups":true,"can_read_all_group_messages":false,'
    b'"supports_inline_queries":false}}'
)


SENT: list[tuple[float, int]] = []
OTHER: dict[str, int] = {}


class Server(asyncio.Protocol):
    """One HTTP connection; requests are answered in order."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.buffer = bytearray()

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while self._one():
            pass

    def _one(self) -> bool:
        head = self.buffer.find(b"\r\n\r\n")
        if head < 0:
            return False
        lines = bytes(self.buffer[:head]).lower().split(b"\r\n")
        length = next((int(x.split(b":")[1]) for x in lines if x.startswith(b"content-length")), 0)
        if len(self.buffer) < head + 4 + length:
            return False
        method = lines[0].split(b" ")[1].rsplit(b"/", 1)[1].decode()
        body = bytes(self.buffer[head + 4 : head + 4 + length])
        del self.buffer[: head + 4 + length]
        self._answer(method, body)
        return True

    def _answer(self, method: str, body: bytes) -> None:
        if method == "getupdates":
            wait = float(_field(body, b"timeout"))
            asyncio.get_running_loop().call_later(wait, self._write, NONE)
            return
        if method == "getme":
            self._write(ME)
        elif method == "sendmessage":
            chat = int(_field(body, b"chat_id"))
            SENT.append((time.monotonic(), chat))
            self._write(
                b'{"ok":true,"result":{"message_id":%d,"date":1800000000,"chat":{"id":%d,'
                b'"type":"private","first_name":"P"},"text":"x"}}' % (len(SENT), chat)
            )
        else:
            OTHER[method] = OTHER.get(method, 0) + 1
            self._write(OK)

    def _write(self, body: bytes) -> None:
        if self.transport.is_closing():
            return
        self.transport.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
            % (len(body), body)
        )


def _field(body: bytes, name: bytes) -> bytes:
    """Returns one field of a form or a JSON object."""
    if body.startswith(b"{"):
        return str(json.loads(body)[name.decode()]).encode()
    for pair in body.split(b"&"):
        key, _, value = pair.partition(b"=")
        if key == name:
            return value
    return b"0"


class Serving:
    """This server, as the bench that started it sees it. url: where it is.

    sent, when it has ended: when each sendMessage came, in monotonic seconds, and its chat.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.sent: list[tuple[float, int]] = []


@asynccontextmanager
async def serving() -> AsyncIterator[Serving]:
    """Runs the server in a process of its own; its results are there once it has ended."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bench.server"),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=2**28,
    )
    assert process.stdout is not None
    assert process.stdin is not None
    try:
        found = Serving(f"http://127.0.0.1:{int(await process.stdout.readline())}")
        yield found
        process.stdin.close()
        seen: dict[str, Any] = json.loads(await process.stdout.read())
        found.sent = [(at, chat) for at, chat in seen["sent"]]
    finally:
        process.stdin.close()
        await process.wait()


async def main() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Server, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    print(json.dumps({"sent": SENT, "other": OTHER}), flush=True)


if __name__ == "__main__":
    asyncio.run(main())
