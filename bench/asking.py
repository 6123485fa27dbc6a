"""A Bot API server whose people ask /help, and that measures the answers.

Runs in its own process. `python -m bench.asking flood 256 6` keeps 256 questions in flight for
6 seconds; `python -m bench.asking steady 100 6` asks 100 a second. It prints its port, "begin" and
"end" around the measured time, and one JSON line of results.
"""

import asyncio
import itertools
import json
import re
import sys
import time
from collections import deque

LATENCY = 0.05
"""Seconds of latency of every call except getUpdates."""
PEOPLE = 10_000
"""Enough that nobody asks twice in a second: the limit of a chat is 1 a second (Bot API FAQ)."""
WARM_UP = 2.0
MOST_UPDATES = 100
"""Updates in one answer of getUpdates (Bot API)."""

CHAT = re.compile(rb'chat_id"?(?:\r\n\r\n|\s*[=:]\s*"?)(-?[0-9]+)')
NUMBER = {
    name: re.compile(name + rb'"?(?:\r\n\r\n|\s*[=:]\s*"?)(-?[0-9]+)')
    for name in (b"offset", b"timeout")
}
ME = (
    b'{"id":1,"is_bot":true,"first_name":"B","username":"bench_bot","can_join_groups":true,'
    b'"can_read_all_group_messages":false,"supports_inline_queries":false}'
)


class Asked:
    """The questions: those queued, those in flight, and how long each took."""

    def __init__(self, mode: str, number: int) -> None:
        self._steady = mode == "steady"
        self._number = number
        self._ids = itertools.count(1)
        self._free = deque(range(1000, 1000 + PEOPLE))
        self._given: dict[int, tuple[int, bytes]] = {}
        self._new: deque[tuple[int, bytes]] = deque()
        self._asked: dict[int, float] = {}
        self._poll: asyncio.Future[None] | None = None
        self.took: list[float] = []

    def more(self) -> None:
        """Queues more questions: up to the number allowed in flight, or one."""
        wanted = 1 if self._steady else self._number - len(self._asked)
        for _ in range(wanted):
            if not self._free:
                return
            chat = self._free.popleft()
            number = next(self._ids)
            self._asked[chat] = time.monotonic()
            self._new.append((number, _update(number, chat)))
        if self._poll is not None and not self._poll.done() and self._new:
            self._poll.set_result(None)

    async def updates(self, offset: int, wait: float) -> bytes:
        """Returns the answer to getUpdates."""
        for number in [number for number in self._given if number < offset]:
            del self._given[number]
        if not self._new and not self._given:
            self._poll = asyncio.get_running_loop().create_future()
            await asyncio.wait([self._poll], timeout=wait)
        while self._new and len(self._given) < MOST_UPDATES:
            number, update = self._new.popleft()
            self._given[number] = (number, update)
        return b"[" + b",".join(update for _, update in self._given.values()) + b"]"

    def answered(self, chat: int) -> None:
        """Records that the chat has its answer."""
        began = self._asked.pop(chat, None)
        if began is None:
            return
        self.took.append(time.monotonic() - began)
        self._free.append(chat)
        if not self._steady:
            self.more()

    async def go_on(self) -> None:
        """Asks at an even rate, in the mode "steady"."""
        self.more()
        due = time.monotonic()
        while self._steady:
            due += 1 / self._number
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            self.more()


def _update(number: int, chat: int) -> bytes:
    return (
        b'{"update_id":%d,"message":{"message_id":%d,"date":1800000000,"chat":{"id":%d,'
        b'"type":"private","first_name":"P"},"from":{"id":%d,"is_bot":false,"first_name":"P"},'
        b'"text":"/help","entities":[{"type":"bot_command","offset":0,"length":5}]}}'
    ) % (number, number, chat, chat)


class Connection(asyncio.Protocol):
    """One HTTP connection; requests are answered in order."""

    def __init__(self, asked: Asked, begun: asyncio.Event) -> None:
        self._asked = asked
        self._begun = begun
        self._buffer = bytearray()
        self._tasks: set[asyncio.Task[None]] = set()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while self._one():
            pass

    def _one(self) -> bool:
        head = self._buffer.find(b"\r\n\r\n")
        if head < 0:
            return False
        lines = bytes(self._buffer[:head]).split(b"\r\n")
        fields = dict(line.lower().split(b": ", 1) for line in lines[1:] if b": " in line)
        start = head + 4
        if fields.get(b"transfer-encoding") == b"chunked":
            end = self._buffer.find(b"0\r\n\r\n", start)
            if end < 0:
                return False
            end += 5
        else:
            end = start + int(fields.get(b"content-length", b"0"))
            if len(self._buffer) < end:
                return False
        path = lines[0].split(b" ")[1]
        method, _, query = path.rsplit(b"/", 1)[1].partition(b"?")
        body = bytes(self._buffer[start:end]) + b"&" + query
        del self._buffer[:end]
        self._answer(method.decode().lower(), body)
        return True

    def _answer(self, method: str, body: bytes) -> None:
        later = asyncio.get_running_loop().call_later
        if method == "getupdates":
            self._begun.set()
            task = asyncio.create_task(self._updates(body))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        elif method == "getme":
            later(LATENCY, self._write, ME)
        elif method == "sendmessage":
            found = CHAT.search(body)
            later(LATENCY, self._sent, int(found[1]) if found else 0)
        else:
            later(LATENCY, self._write, b"true")

    async def _updates(self, body: bytes) -> None:
        offset, timeout = NUMBER[b"offset"].search(body), NUMBER[b"timeout"].search(body)
        self._write(
            await self._asked.updates(
                int(offset[1]) if offset else 0, float(timeout[1]) if timeout else 0.0
            )
        )

    def _sent(self, chat: int) -> None:
        self._asked.answered(chat)
        self._write(
            b'{"message_id":1,"date":1800000000,"chat":{"id":%d,"type":"private",'
            b'"first_name":"P"},"text":"x"}' % chat
        )

    def _write(self, result: bytes) -> None:
        if self._transport.is_closing():
            return
        body = b'{"ok":true,"result":%b}' % result
        self._transport.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
            % (len(body), body)
        )


async def main(mode: str, number: int, seconds: float) -> None:
    asked, begun = Asked(mode, number), asyncio.Event()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(asked, begun), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await begun.wait()
    asking = asyncio.create_task(asked.go_on())
    await asyncio.sleep(WARM_UP)
    asked.took.clear()
    print("begin", flush=True)
    began = time.monotonic()
    await asyncio.sleep(seconds)
    took = sorted(asked.took)
    lasted = time.monotonic() - began
    print("end", flush=True)
    asking.cancel()
    print(
        json.dumps(
            {
                "rate": len(took) / lasted,
                "p50": took[len(took) // 2] if took else 0.0,
                "p99": took[len(took) * 99 // 100] if took else 0.0,
            }
        ),
        flush=True,
    )


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), float(sys.argv[3])))
