"""A Bot API server that enforces its rate limits, and whose people press Start.

Runs in its own process with `people spread per_second told`, and prints its port. After the first
getUpdates, the presses of Start are spread evenly over `spread` seconds; a `spread` below 0: nobody
presses. A person whose press was answered with a text presses again after PATIENCE seconds. The
chat `told` (0: none) gets a 429 of TOLD_SECONDS in the middle of its hold. An upload is answered
with a file_id, as Telegram does. Prints one JSON line of results when its standard input closes.
All times are Unix seconds (UTC).
"""

import asyncio
import contextlib
import gc
import json
import math
import re
import sys
import time
from collections import deque
from typing import Any
from urllib.parse import parse_qs

import msgspec

from bench.server import ME, OK
from lumbar.coach.session import Event
from lumbar.screens.press_codec import encode
from lumbar.screens.presses import SessionEvent

BURST = 3.0
"""Calls at once in a quiet chat, then 1 a second (as observed with Telegram)."""
PRESS = 1_000_000
"""Each press has a callback query id of its own, of which the rest by this is the person's id."""
PATIENCE = 20.0
"""Seconds until a person whose press was answered with a text presses again."""
AT_MOST = 100
"""Updates in one answer (Bot API, getUpdates)."""
TOLD_AFTER, TOLD_SECONDS = 12.0, 20.0
"""When one chat gets its 429 (seconds from the beginning), and its retry_after in seconds."""
WORDS = "A hold, in about as many words as its message has, and its instruction, folded. " * 6
KEYS = [[{"text": "It hurts", "callback_data": "e:1234567890:b123456:12:h"}] * 3] * 2
TAIL = b',"caption":%b,"reply_markup":{"inline_keyboard":%b}}}' % (
    json.dumps(WORDS).encode(),
    json.dumps(KEYS).encode(),
)
"""The rest of a message as Telegram answers it: as long as a session message is."""
FILES = {
    "photo": b'"photo":[{%b},{%b}]',
    "animation": b'"animation":{%b}',
    "voice": b'"voice":{%b}',
}


def session_of(person_id: int) -> str:
    """Returns the id of the person's session; each has its own, as people's sessions do."""
    return f"b{person_id}"


class World:
    """The state of the server and its measurements."""

    def __init__(self, people: int, spread: float, per_second: int, told: int) -> None:
        self.per_second = per_second
        self.told = told
        self.told_from = math.inf
        pressing = people if spread >= 0 else 0
        self.plan = [(spread * n / people, n) for n in range(1, pressing + 1)]
        self.updates: list[bytes] = []
        self.waiting: tuple[Server, int] | None = None
        self.began = False
        self.window: deque[float] = deque()
        self.left: dict[int, tuple[float, float]] = {}
        self.calls: list[tuple[float, int, str]] = []
        self.pressed: dict[int, float] = {}
        self.words: dict[int, int] = {}
        self.refused: list[tuple[float, int, str]] = []
        self.uploads = 0

    def begin(self) -> None:
        """Starts the presses; idempotent."""
        if not self.began:
            self.began = True
            self.told_from = time.time() + TOLD_AFTER
            loop = asyncio.get_running_loop()
            for after, number in self.plan:
                loop.call_later(1 + after, self.press, number)

    def press(self, number: int) -> None:
        """Queues the person's press of Start under their card."""
        self.pressed[number] = time.time()
        who = {"id": number, "is_bot": False, "first_name": "P"}
        chat = {"id": number, "type": "private", "first_name": "P"}
        press = SessionEvent(owner=number, session=session_of(number), turn=0, event=Event.START)
        data = encode(press)
        card = {
            "message_id": 1,
            "date": 1_800_000_000,
            "chat": chat,
            "text": "card",
            "reply_markup": {"inline_keyboard": [[{"text": "Start", "callback_data": data}]]},
        }
        query = {
            "id": str(number + PRESS * len(self.updates)),
            "from": who,
            "chat_instance": "1",
            "data": data,
            "message": card,
        }
        update = {"update_id": len(self.updates) + 1, "callback_query": query}
        self.updates.append(json.dumps(update).encode())
        self.deliver()

    def deliver(self) -> None:
        """Answers a waiting getUpdates if there are new updates."""
        if self.waiting is None:
            return
        server, offset = self.waiting
        new = self.updates[max(0, offset - 1) :][:AT_MOST]
        if new:
            self.waiting = None
            server.write(b'{"ok":true,"result":[' + b",".join(new) + b"]}")

    def wait(self, chat: int, now: float) -> int:
        """Counts a call to the chat; returns retry_after in whole seconds, 0 if it is allowed."""
        while self.window and self.window[0] <= now - 1:
            self.window.popleft()
        if chat == self.told and 0 <= now - self.told_from < TOLD_SECONDS:
            return math.ceil(self.told_from + TOLD_SECONDS - now)
        left, at = self.left.get(chat, (BURST, now))
        left = min(BURST, left + now - at)
        if len(self.window) >= self.per_second or left < 1:
            return 1
        self.window.append(now)
        self.left[chat] = (left - 1, now)
        return 0


class Server(asyncio.Protocol):
    """One HTTP connection; requests are answered in order."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.buffer = bytearray()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keeps the transport."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        """Answers each request once it is complete."""
        self.buffer += data
        while self._one():
            pass

    def _one(self) -> bool:
        head = self.buffer.find(b"\r\n\r\n")
        if head < 0:
            return False
        lines = bytes(self.buffer[:head]).lower()
        at = lines.find(b"content-length:")
        length = int(lines[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else 0
        if len(self.buffer) < head + 4 + length:
            return False
        method = lines.split(b" ", 2)[1].rsplit(b"/", 1)[1].decode()
        body = bytes(self.buffer[head + 4 : head + 4 + length])
        del self.buffer[: head + 4 + length]
        self._answer(method, body)
        return True

    def _answer(self, method: str, body: bytes) -> None:
        world, now, asked = self.world, time.time(), _fields(body)
        if method == "getupdates":
            if int(asked.get("timeout", "0")) > 0:
                world.begin()
            world.waiting = self, int(asked.get("offset", "0"))
            world.deliver()
        elif method == "getme":
            self.write(ME)
        elif method == "answercallbackquery":
            number = int(asked["callback_query_id"]) % PRESS
            if asked.get("text"):
                world.words[number] = world.words.get(number, 0) + 1
                asyncio.get_running_loop().call_later(PATIENCE, world.press, number)
            self.write(OK)
        elif "chat_id" not in asked:
            self.write(OK)
        elif wait := world.wait(chat := int(asked["chat_id"]), now):
            full = len(world.window) >= world.per_second
            world.refused.append((now, chat, "all" if full else "chat"))
            self.write(
                b'{"ok":false,"error_code":429,"description":"Too Many Requests: retry after %d",'
                b'"parameters":{"retry_after":%d}}' % (wait, wait),
                b"429 Too Many Requests",
            )
        else:
            world.calls.append((now, chat, method))
            world.uploads += body.startswith(b"--")
            self.write(OK if method.startswith("delete") else self._message(asked, chat))

    def _message(self, asked: dict[str, Any], chat: int) -> bytes:
        """Returns a message as Telegram answers it, with the file that it shows."""
        number = int(asked.get("message_id") or len(self.world.calls) + 1)
        file = b""
        for kind, form in FILES.items():
            if kind in asked or (kind == "photo" and "caption" in asked) or _media(asked) == kind:
                one = b'"file_id":"AgAC%d","file_unique_id":"u","width":800,"height":800'
                one %= self.world.uploads
                file = form.replace(b"%b", one) + b","
                break
        return (
            b'{"ok":true,"result":{"message_id":%d,"date":1800000000,"chat":{"id":%d,'
            b'"type":"private","first_name":"P"},%b%b' % (number, chat, file, TAIL[1:])
        )

    def write(self, body: bytes, status: bytes = b"200 OK") -> None:
        """Sends an answer."""
        self.transport.write(
            b"HTTP/1.1 %b\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
            % (status, len(body), body)
        )


def _media(asked: dict[str, Any]) -> str:
    """Returns the kind of file that an editMessageMedia brings."""
    media = asked.get("media", "")
    media = json.loads(media) if isinstance(media, str) and media else media
    return str(media.get("type", "")) if isinstance(media, dict) else ""


def _fields(body: bytes) -> dict[str, Any]:
    """Returns the fields of a form or a JSON object; of an upload, those that are text."""
    if body.startswith(b"{"):
        return msgspec.json.decode(body)  # type: ignore[no-any-return]
    if body.startswith(b"--"):
        found = re.findall(rb'name="(\w+)"\r\n(?:[\w-]+: [^\r]*\r\n)*\r\n([^\r]*)\r\n', body)
        files = re.findall(rb'name="(\w+)"; filename', body)
        named = {key.decode(): value.decode(errors="replace") for key, value in found}
        return {**{key.decode(): "" for key in files}, **named}
    return {key: values[0] for key, values in parse_qs(body.decode()).items()}


async def main(people: int, spread: float, per_second: int, told: int) -> None:
    """Serves until standard input closes."""
    world = World(people, spread, per_second, told)
    gc.disable()  # its pauses would be taken for the bot's
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Server(world), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    names = ("calls", "pressed", "words", "refused", "uploads")
    seen = {name: getattr(world, name) for name in names} | {"cpu": time.process_time()}
    print(json.dumps(seen), flush=True)


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(main(int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])))
