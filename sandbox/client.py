"""A client for the sandbox over real HTTP: as the bot, as a person, and with a manual clock."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp

from sandbox.guard import PAGE_META, TOKEN_HEADER
from sandbox.world import FIRST_GROUP, FIRST_PERSON

YOU, FRIEND, OFFICE = FIRST_PERSON, FIRST_PERSON + 1, FIRST_GROUP


_PAGE_TOKEN = re.compile(f'<meta name="{PAGE_META}" content="([^"]+)">')


class UnexpectedAnswerError(AssertionError):
    """The sandbox refused what should work, or let through what should not."""


@dataclass
class ManualClock:
    """A clock that stands still until `at` is set; give it to a Sandbox as `now`."""

    at: float = 1_800_000_000.0

    def __call__(self) -> float:
        """Return the time it shows, in Unix seconds."""
        return self.at


class Events:
    """A person's stream of events, read one by one; the first is the snapshot."""

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self._response = response

    async def next(self, kind: str = "") -> Any:
        """Return the next event, or the next of type `kind`."""
        while True:
            line = await self._response.content.readline()
            if not line:
                raise UnexpectedAnswerError("the stream of events has ended")
            event = json.loads(line[6:]) if line.startswith(b"data: ") else {}
            if event and kind in {"", event["type"]}:
                return event


class Client:
    """Calls the sandbox at `url` with the bot's `token`, through the caller's session."""

    def __init__(self, url: str, token: str, session: aiohttp.ClientSession) -> None:
        self.url = url
        self.token = token
        self.session = session
        self._page_token = ""

    async def raw(self, method: str, *, token: str = "", **request: Any) -> tuple[int, Any]:
        """Post a Bot API call with aiohttp's own arguments; return status and JSON."""
        url = f"{self.url}/bot{token or self.token}/{method}"
        async with self.session.post(url, **request) as response:
            return response.status, await response.json()

    async def bot(self, method: str, **params: Any) -> Any:
        """Call a Bot API method that must succeed; return its result."""
        status, body = await self.raw(method, json=params)
        if status != 200 or not body["ok"]:
            raise UnexpectedAnswerError(f"{method}: {status} {body}")
        return body["result"]

    async def refused(self, method: str, **params: Any) -> str:
        """Call a Bot API method that must fail; return `CODE description`."""
        status, body = await self.raw(method, json=params)
        if body["ok"] or body["error_code"] != status:
            raise UnexpectedAnswerError(f"{method}: {status} {body}")
        return f"{status} {body['description']}"

    async def admit(self) -> None:
        """Read this run's token from the chat page, for all further requests of the session."""
        if not self._page_token:
            async with self.session.get(f"{self.url}/") as response:
                self._page_token = page_token(await response.text())
        # Set each time: another client of the same session may be another server's.
        self.session.headers[TOKEN_HEADER] = self._page_token

    async def page(self, path: str, **body: Any) -> Any:
        """Post to the page protocol at /app/`path`; return the JSON, which must be no error."""
        await self.admit()
        async with self.session.post(f"{self.url}/app/{path}", json=body) as response:
            answer = await response.json()
            if response.status != 200:
                raise UnexpectedAnswerError(f"{path}: {response.status} {answer}")
            return answer

    async def calls(self, method: str = "") -> list[dict[str, Any]]:
        """Return what the bot called so far, or its calls of one method."""
        await self.admit()
        async with self.session.get(f"{self.url}/app/calls") as response:
            calls: list[dict[str, Any]] = await response.json()
            return [call for call in calls if method in {"", call["method"]}]

    async def say(self, text: str, chat_id: int = YOU, person: int = YOU, **more: Any) -> Any:
        """Have a person write `text`; return the message."""
        body = {"person": person, "chat_id": chat_id, "text": text, **more}
        return (await self.page("send", **body))["message"]

    async def speak(
        self, data: bytes, chat_id: int = YOU, person: int = YOU, name: str = "voice.ogg"
    ) -> Any:
        """Have a person send the bytes of a sound file as a voice message; return the message."""
        form = aiohttp.FormData({"person": str(person), "chat_id": str(chat_id), "kind": "voice"})
        form.add_field("file", data, filename=name)
        await self.admit()
        async with self.session.post(f"{self.url}/app/send", data=form) as response:
            answer = await response.json()
            if response.status != 200:
                raise UnexpectedAnswerError(f"send: {response.status} {answer}")
            return answer["message"]

    async def upload(self, method: str, name: str, data: bytes, **params: Any) -> Any:
        """Call a Bot API method with `data` uploaded as the field `name`; return its result."""
        values = {key: _as_text(value) for key, value in {"chat_id": YOU, **params}.items()}
        form = aiohttp.FormData(values)
        form.add_field(name, data, filename=f"{name}.bin")
        status, body = await self.raw(method, data=form)
        if status != 200 or not body["ok"]:
            raise UnexpectedAnswerError(f"{method}: {status} {body}")
        return body["result"]

    async def fetch(self, file_id: str) -> bytes:
        """Download a file as a bot does: getFile, then its path."""
        path = (await self.bot("getFile", file_id=file_id))["file_path"]
        async with self.session.get(f"{self.url}/file/bot{self.token}/{path}") as response:
            if response.status != 200:
                raise UnexpectedAnswerError(f"{path}: {response.status}")
            return await response.read()

    async def press(self, message: dict[str, Any], row: int, column: int, person: int = YOU) -> str:
        """Have a person press a button of `message`; return the id of the query."""
        where = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
        answer = await self.page("press", person=person, row=row, column=column, **where)
        return str(answer["query_id"])

    async def send(self, text: str = "hello", chat_id: int | str = YOU, **more: Any) -> Any:
        """Have the bot send `text`; return the message."""
        return await self.bot("sendMessage", chat_id=chat_id, text=text, **more)

    @asynccontextmanager
    async def events(self, person: int = YOU) -> AsyncIterator[Events]:
        """Open a person's stream of events."""
        await self.admit()
        async with self.session.get(f"{self.url}/app/events?person={person}") as response:
            yield Events(response)


def page_token(html: str) -> str:
    """Return the token that the chat page holds; the page protocol asks for it."""
    found = _PAGE_TOKEN.search(html)
    if found is None:
        raise UnexpectedAnswerError("the chat page holds no token")
    return found[1]


def _as_text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)
