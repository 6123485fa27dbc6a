"""A Bot API server whose people ask /help, and that measures the answers.

Runs in its own process. `python -m bench.asking flood 256 6` keeps 256 questions in flight for
6 seconds; `python -m bench.asking steady 100 6` asks 100 a second. It prints its port, "begin" and
"end" around the measured time, and one JSON line of results. All times in it are in seconds:

rate: answers a second. unasked: messages to somebody who had no question open.
own: how long the bot took, from when the question could be had to the last byte of its answer's
request. whole: the same with this server's own latency, to the first byte of what it replied.
latency: the median of that alone. busy: the share of a core that the server used.
bytes: of a sendMessage's body, headers aside. body, type: the last of these, and what it is.
"""

import argparse
import asyncio
import gc
import itertools
import json
import re
import ssl
import statistics
import time
from collections import deque
from pathlib import Path
from typing import Any

from bench.figures import percentile

LATENCY = 0.05
"""Seconds of latency of every call except getUpdates."""
PEOPLE = range(1_000, 11_000)
"""Enough that nobody asks twice in a second: the limit of a chat is 1 a second (Bot API FAQ)."""
WARM_UP = 2.0
MOST_UPDATES = 100
"""Updates in one answer of getUpdates (Bot API)."""
A_MESSAGE = {"from": {"id": 1, "is_bot": True, "first_name": "B"}, "text": "x"}
"""What is replied where no sample was given."""

CHAT = re.compile(rb'chat_id"?(?:\r\n\r\n|\s*[=:]\s*"?)(-?[0-9]+)')
NUMBER = {
    name: re.compile(name + rb'"?(?:\r\n\r\n|\s*[=:]\s*"?)(-?[0-9]+)')
    for name in (b"offset", b"timeout")
}
LENGTH = re.compile(rb"\r\ncontent-length: *([0-9]+)", re.IGNORECASE)
CHUNKED = re.compile(rb"\r\ntransfer-encoding: *chunked", re.IGNORECASE)
TYPE = re.compile(rb"\r\ncontent-type: *([^\r]+)", re.IGNORECASE)
ME = (
    b'{"id":1,"is_bot":true,"first_name":"B","username":"bench_bot","can_join_groups":true,'
    b'"can_read_all_group_messages":false,"supports_inline_queries":false}'
)


class Replies:
    """What this server answers to a sendMessage: the whole Message, as Telegram does."""

    def __init__(self, message: dict[str, Any]) -> None:
        marks = 111_111_111_111, 222_222_222_222
        chat = {"id": marks[1], "type": "private", "first_name": "Robin", "username": "robin"}
        now = {"message_id": marks[0], "date": int(time.time()), "chat": chat}
        whole = json.dumps({**now, **message, **now}, separators=(",", ":")).encode()
        before, rest = whole.split(b"%d" % marks[0])
        between, after = rest.split(b"%d" % marks[1])
        self._parts = before, between, after
        self._ids = itertools.count(1_000)

    def to(self, chat: int) -> bytes:
        """Returns the Message that was sent to the chat."""
        before, between, after = self._parts
        return b"%b%d%b%d%b" % (before, next(self._ids), between, chat, after)


class Asked:
    """The questions: those queued, those in flight, and how long each took."""

    def __init__(self, mode: str, number: int, first: int) -> None:
        self._steady = mode == "steady"
        self._number = number
        self._ids = itertools.count(first)
        self._free = deque(PEOPLE)
        self._given: dict[int, bytes] = {}
        self._new: deque[tuple[int, bytes]] = deque()
        self._asked: dict[int, float] = {}
        self._poll: asyncio.Future[None] | None = None
        self.took: list[tuple[float, float]] = []
        self.unasked = 0

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
            self._given[number] = update
        return b"[" + b",".join(self._given.values()) + b"]"

    def answered(self, chat: int, came: float) -> None:
        """Records that the chat has its answer; came: when the last byte of its request did."""
        began = self._asked.pop(chat, None)
        if began is None:
            self.unasked += 1
            return
        self.took.append((came - began, time.monotonic() - began))
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
    """Returns an update as Telegram's are: somebody who has a language and a username."""
    return (
        b'{"update_id":%d,"message":{"message_id":%d,"from":{"id":%d,"is_bot":false,'
        b'"first_name":"Robin","last_name":"P","username":"robin_%d","language_code":"en"},'
        b'"chat":{"id":%d,"first_name":"Robin","last_name":"P","username":"robin_%d",'
        b'"type":"private"},"date":%d,"text":"/help",'
        b'"entities":[{"offset":0,"length":5,"type":"bot_command"}]}}'
    ) % (number, number % 100_000, chat, chat, chat, chat, time.time())


class Connection(asyncio.Protocol):
    """One HTTP connection; requests are answered in order."""

    def __init__(self, asked: Asked, replies: Replies, begun: asyncio.Event) -> None:
        self._asked = asked
        self._replies = replies
        self._begun = begun
        self._buffer = bytearray()
        self._tasks: set[asyncio.Task[None]] = set()
        self._later = asyncio.get_running_loop().call_later

    sizes: list[int] = []  # noqa: RUF012 - of all connections
    last: tuple[bytes, bytes] = (b"", b"")

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while self._buffer and self._one():
            pass

    def _one(self) -> bool:
        start = self._buffer.find(b"\r\n\r\n") + 4
        if start < 4:
            return False
        head = bytes(self._buffer[: start - 4])
        length = LENGTH.search(head)
        if length is None and CHUNKED.search(head):
            end = self._buffer.find(b"\r\n0\r\n\r\n", start) + 7
            whole = end >= 7
        else:
            end = start + (int(length[1]) if length else 0)
            whole = len(self._buffer) >= end
        if whole:
            body = bytes(self._buffer[start:end])
            del self._buffer[:end]
            path = head[: head.index(b"\r\n")].split(b" ")[1]
            method, _, query = path.rsplit(b"/", 1)[1].partition(b"?")
            self._answer(method.lower(), body, query, head)
        return whole

    def _answer(self, method: bytes, body: bytes, query: bytes, head: bytes) -> None:
        if method == b"sendmessage":
            found = CHAT.search(body) or CHAT.search(query)
            Connection.sizes.append(len(body) + len(query))
            Connection.last = body, head
            chat = int(found[1]) if found else 0
            self._later(LATENCY, self._sent, chat, time.monotonic())
        elif method == b"getupdates":
            self._begun.set()
            task = asyncio.create_task(self._updates(b"%b&%b" % (body, query)))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        else:
            self._later(LATENCY, self._write, ME if method == b"getme" else b"true")

    async def _updates(self, body: bytes) -> None:
        offset, timeout = NUMBER[b"offset"].search(body), NUMBER[b"timeout"].search(body)
        self._write(
            await self._asked.updates(
                int(offset[1]) if offset else 0, float(timeout[1]) if timeout else 0.0
            )
        )

    def _sent(self, chat: int, came: float) -> None:
        self._write(self._replies.to(chat))
        self._asked.answered(chat, came)

    def _write(self, result: bytes) -> None:
        if not self._transport.is_closing():
            self._transport.write(
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                b'{"ok":true,"result":%b}' % (len(result) + 21, result)
            )


def results(asked: Asked, lasted: float, used: float) -> dict[str, Any]:
    """Returns what was measured in `lasted` seconds, of which the server used `used`."""
    own, whole = [one for one, _ in asked.took], [all_ for _, all_ in asked.took]
    body, head = Connection.last
    kind = TYPE.search(head)
    return {
        "rate": len(own) / lasted,
        "unasked": asked.unasked,
        **{f"own_p{n}": percentile(own, n / 100) for n in (50, 99)},
        **{f"whole_p{n}": percentile(whole, n / 100) for n in (50, 99)},
        "latency": statistics.median(b - a for a, b in asked.took) if own else 0.0,
        "busy": used / lasted,
        "bytes": statistics.median(Connection.sizes or [0]),
        "body": body.decode("latin-1"),
        "type": kind[1].decode() if kind else "",
    }


async def main(arguments: argparse.Namespace) -> None:
    # What this server keeps has no cycles; a collection would be measured as somebody's delay.
    gc.disable()
    message = json.loads(arguments.sample.read_text())["message"] if arguments.sample else A_MESSAGE
    asked = Asked(arguments.mode, arguments.number, arguments.first)
    replies, begun = Replies(message), asyncio.Event()
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH) if arguments.tls else None
    if tls is not None:
        tls.load_cert_chain(arguments.tls)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: Connection(asked, replies, begun), "127.0.0.1", 0, ssl=tls
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await begun.wait()
    asking = asyncio.create_task(asked.go_on())
    await asyncio.sleep(WARM_UP)
    asked.took.clear()
    print("begin", flush=True)
    began, used = time.monotonic(), time.process_time()
    await asyncio.sleep(arguments.seconds)
    lasted, used = time.monotonic() - began, time.process_time() - used
    print("end", flush=True)
    asking.cancel()
    print(json.dumps(results(asked, lasted, used)), flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("mode", choices=("flood", "steady"))
    parser.add_argument("number", type=int, help="questions in flight, or asked a second")
    parser.add_argument("seconds", type=float)
    parser.add_argument("--sample", type=Path, help="what is replied: see bench/sample.py")
    parser.add_argument("--first", type=int, default=1, help="the first update's id")
    parser.add_argument("--tls", type=Path, help="a PEM of key and certificate: speak https")
    return parser.parse_args()


if __name__ == "__main__":
    asyncio.run(main(_arguments()))
