"""What the chat page and tests use over HTTP: the world, a person's events, and what they do."""

from __future__ import annotations

import asyncio
import itertools
import json
import re
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from sandbox import groups, people
from sandbox.bodies import BodyError, read_form, read_json
from sandbox.botapi import BotApi
from sandbox.errors import PageError
from sandbox.limits import Fault
from sandbox.world import Event, Message, World

_HEARTBEAT = 15.0
# A page that reads this slowly is cut off; it comes back by itself and gets a fresh snapshot.
_MOST_WAITING = 10_000
# Ids of what was sent, each of which is taken once: more than a page can have on its way.
_IDS_KEPT = 1000
_LONGEST_ID = 64
_SHOWN_INLINE = ("image/", "audio/", "video/")

# As many digits as an id can have.
_LANGUAGE = re.compile(r"[A-Za-z0-9-]{1,35}")
_WHOLE = re.compile(r"-?[0-9]{1,19}")

Stream = asyncio.Queue[str | None]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class PageApi:
    """The JSON protocol under /app/. Errors are `{"error": "plain words"}`."""

    def __init__(self, world: World, api: BotApi) -> None:
        self._world = world
        self._api = api
        self._streams: dict[Stream, int] = {}
        self._sent: dict[str, Message] = {}
        self.dark = False  # whether the page that was looked at last is dark
        self._event_ids = itertools.count(1)
        world.listen(self._on_event)

    def routes(self) -> list[web.RouteDef]:
        """Return the routes of the page protocol."""
        return [
            web.get("/app/world", self._get_world),
            web.post("/app/people", _told(self._add_person)),
            web.get("/app/events", _told(self._events)),
            web.get("/app/files/{file_id}", _told(self._file)),
            web.post("/app/send", _told(self._send)),
            web.post("/app/edit", _told(self._edit)),
            web.post("/app/press", _told(self._press)),
            web.post("/app/block", _told(self._block)),
            web.post("/app/look", _told(self._look)),
            web.post("/app/group", _told(self._group)),
            web.get("/app/calls", self._calls),
            web.post("/app/faults", _told(self._add_fault)),
            web.delete("/app/faults", self._clear_faults),
            web.post("/app/limits", _told(self._set_limits)),
        ]

    def close(self) -> None:
        """End all streams of events."""
        for stream in list(self._streams):
            self._end(stream)

    def _end(self, stream: Stream) -> None:
        self._streams.pop(stream, None)
        while not stream.empty():
            stream.get_nowait()
        stream.put_nowait(None)

    # Events

    def _on_event(self, event: Event, audience: frozenset[int] | None) -> None:
        if not self._streams:
            return
        line = self._line(event)
        for stream, person in list(self._streams.items()):
            if audience is None or person in audience:
                if stream.full():
                    self._end(stream)
                else:
                    stream.put_nowait(line)

    def _line(self, event: Event) -> str:
        return f"id: {next(self._event_ids)}\ndata: {json.dumps(event)}\n\n"

    async def _events(self, request: web.Request) -> web.StreamResponse:
        person = _number(dict(request.query), "person", at_query=True)
        if person not in self._world.people:
            raise PageError(f"there is no person {person}", 404)
        response = web.StreamResponse(headers={"Cache-Control": "no-store"})
        response.content_type = "text/event-stream"
        await response.prepare(request)
        stream: Stream = asyncio.Queue(_MOST_WAITING)
        # Registered before the snapshot is sent, so that nothing falls between the two.
        self._streams[stream] = person
        snapshot = self._line(self._snapshot(person))
        try:
            await response.write(snapshot.encode())
            while (line := await _next_line(stream)) is not None:
                await response.write(line.encode())
        except ConnectionError:
            pass  # the page went away
        finally:
            self._streams.pop(stream, None)
        return response

    def _snapshot(self, person: int) -> Event:
        blocked = self._world.people[person].blocked
        chats = [
            {
                "id": chat.id,
                "type": chat.type,
                "title": chat.title,
                "blocked": blocked and chat.type == "private",
                "messages": list(chat.messages.values()),
            }
            for chat in self._world.chats.values()
            if person in chat.members
        ]
        # The person's own chat first: it is the one they come for.
        chats.sort(key=lambda chat: chat["type"] != "private")
        return {"type": "snapshot", "bot": self._world.bot_public(), "chats": chats}

    # The world, and what people do

    async def _get_world(self, _request: web.Request) -> web.Response:
        chats = [
            {"id": chat.id, "type": chat.type, "title": chat.title, "members": chat.members}
            for chat in self._world.chats.values()
        ]
        persons = [person.public() for person in self._world.people.values()]
        bot = self._world.bot_public()
        return web.json_response({"bot": bot, "people": persons, "chats": chats})

    async def _add_person(self, request: web.Request) -> web.Response:
        body = await _body(request)
        name = _text(body, "first_name").strip()
        if not 1 <= len(name) <= 64:
            raise PageError("first_name has 1 to 64 characters")
        language = body.get("language_code") or "en"
        if not isinstance(language, str) or not _LANGUAGE.fullmatch(language):
            raise PageError("language_code is a text such as en")
        person = self._world.add_person(name, language, group=body.get("group") is True)
        return web.json_response(person.public())

    async def _send(self, request: web.Request) -> web.Response:
        if request.content_type == "multipart/form-data":
            form = await _form(request)
            return web.json_response({"message": self._once(form, lambda: self._send_file(form))})
        body = await _body(request)
        return web.json_response({"message": self._once(body, lambda: self._send_words(body))})

    def _once(self, said: dict[str, Any], send: Callable[[], Message]) -> Message:
        """Return what `send` sends, or sent before under the same id (Telegram's random_id): an
        answer may be lost on its way, and what is sent again is not said again."""
        once = said.get("once")
        if not once:
            return send()
        if not isinstance(once, str) or len(once) > _LONGEST_ID:
            raise PageError("once is a text")
        if once not in self._sent:
            self._sent[once] = send()
            while len(self._sent) > _IDS_KEPT:
                del self._sent[next(iter(self._sent))]
        return self._sent[once]

    def _send_words(self, body: dict[str, Any]) -> Message:
        where = (self._world, _number(body, "person"), _number(body, "chat_id"))
        if body.get("start") is True:
            return people.start(*where)
        location = body.get("location")
        if isinstance(location, dict):
            place = [_degrees(location, name) for name in ("latitude", "longitude")]
            message = people.share_location(*where, *place)
        else:
            reply_to = _number(body, "reply_to") if body.get("reply_to") else 0
            if "sticker" in body:
                message = people.send_sticker(*where, _text(body, "sticker"), reply_to)
            else:
                topic = _number(body, "topic") if body.get("topic") else 0
                message = people.say(*where, _text(body, "text"), reply_to, topic=topic)
        return message

    def _send_file(self, form: dict[str, Any]) -> Message:
        upload = form.pop("file", None)
        if not isinstance(upload, web.FileField):
            raise PageError("there is no file")
        data = upload.file.read()
        upload.file.close()
        return people.send_file(
            self._world,
            _number(form, "person", at_query=True),
            _number(form, "chat_id", at_query=True),
            str(form.get("kind", "")),
            data,
            name=upload.filename,
            content_type=upload.content_type,
            caption=str(form.get("caption", "")),
            reply_to=_number(form, "reply_to", at_query=True) if form.get("reply_to") else 0,
        )

    async def _edit(self, request: web.Request) -> web.Response:
        body = await _body(request)
        where = (self._world, _number(body, "person"), _number(body, "chat_id"))
        message = people.edit(*where, _number(body, "message_id"), _text(body, "text"))
        return web.json_response({"message": message})

    async def _press(self, request: web.Request) -> web.Response:
        body = await _body(request)
        where = (self._world, _number(body, "person"), _number(body, "chat_id"))
        message_id = _number(body, "message_id")
        if "data" in body:
            query_id = people.press(*where, message_id, _text(body, "data"))
        else:
            spot = (_number(body, "row"), _number(body, "column"))
            query_id = people.press_button(*where, message_id, *spot)
        return web.json_response({"query_id": query_id})

    async def _block(self, request: web.Request) -> web.Response:
        body = await _body(request)
        if not isinstance(body.get("blocked"), bool):
            raise PageError("blocked is true or false")
        people.block(self._world, _number(body, "person"), blocked=body["blocked"])
        return web.json_response({"blocked": body["blocked"]})

    async def _look(self, request: web.Request) -> web.Response:
        body = await _body(request)
        if not isinstance(body.get("dark"), bool):
            raise PageError("dark is true or false")
        self.dark = body["dark"]
        return web.json_response({"dark": self.dark})

    async def _group(self, request: web.Request) -> web.Response:
        body = await _body(request)
        chat_id = _number(body, "chat_id")
        if chat_id not in self._world.chats:
            raise PageError(f"there is no chat {chat_id}", 404)
        return web.json_response(groups.change(self._world, chat_id, body))

    async def _file(self, request: web.Request) -> web.Response:
        stored = self._world.files.find(request.match_info["file_id"])
        if stored is None:
            raise PageError("there is no such file", 404)
        headers = {
            "Accept-Ranges": "bytes",
            # An id never means other bytes, so a loop and a larger view ask only once.
            "Cache-Control": "private, max-age=86400, immutable",
            "X-Content-Type-Options": "nosniff",
            # What was uploaded must not run as a page of this server.
            "Content-Security-Policy": "sandbox",
        }
        if not stored.mime_type.startswith(_SHOWN_INLINE) or "svg" in stored.mime_type:
            headers["Content-Disposition"] = "attachment"
        return _ranged(request, stored.data, stored.mime_type, headers)

    # For tests

    async def _calls(self, _request: web.Request) -> web.Response:
        return web.json_response(list(self._world.calls))

    async def _add_fault(self, request: web.Request) -> web.Response:
        self._api.faults.add(Fault.read(await _body(request)))
        return web.json_response({"ok": True})

    async def _clear_faults(self, _request: web.Request) -> web.Response:
        self._api.faults.clear()
        return web.json_response({"ok": True})

    async def _set_limits(self, request: web.Request) -> web.Response:
        self._api.limits.set(await _body(request))
        return web.json_response(self._api.limits.state())


def _told(handler: Handler) -> Handler:
    """Return `handler` with PageError turned into the JSON a page understands."""

    async def wrapped(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except PageError as error:
            return web.json_response({"error": str(error)}, status=error.status)

    return wrapped


async def _next_line(stream: Stream) -> str | None:
    try:
        async with asyncio.timeout(_HEARTBEAT):
            return await stream.get()
    except TimeoutError:
        return ": still here\n\n"


def _ranged(
    request: web.Request, data: bytes, content_type: str, headers: dict[str, str]
) -> web.Response:
    """Answer with the bytes a Range header asks for, or all of them."""
    try:
        wanted = request.http_range
    except ValueError:
        wanted = slice(None)
    if wanted.start is None and wanted.stop is None:
        return web.Response(body=data, content_type=content_type, headers=headers)
    start, stop, _step = slice(wanted.start, wanted.stop).indices(len(data))
    if start >= stop:
        headers = headers | {"Content-Range": f"bytes */{len(data)}"}
        return web.Response(status=416, headers=headers)
    headers = headers | {"Content-Range": f"bytes {start}-{stop - 1}/{len(data)}"}
    return web.Response(
        status=206, body=data[start:stop], content_type=content_type, headers=headers
    )


async def _body(request: web.Request) -> dict[str, Any]:
    try:
        body = read_json(await request.read())
    except BodyError as error:
        raise PageError("the body is not JSON that can be read") from error
    if not isinstance(body, dict):
        raise PageError("the body is not a JSON object")
    return body


async def _form(request: web.Request) -> dict[str, Any]:
    try:
        return dict(await read_form(request))
    except BodyError as error:
        raise PageError("the form cannot be read") from error


def _number(body: dict[str, Any], name: str, *, at_query: bool = False) -> int:
    value = body.get(name)
    if at_query and isinstance(value, str) and _WHOLE.fullmatch(value):
        return int(value)
    if not isinstance(value, int) or isinstance(value, bool):
        raise PageError(f"{name} is a whole number")
    return value


def _text(body: dict[str, Any], name: str) -> str:
    value = body.get(name)
    if not isinstance(value, str):
        raise PageError(f"{name} is a text")
    return value


def _degrees(location: dict[str, Any], name: str) -> float:
    value = location.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise PageError(f"{name} is a number of degrees")
    return float(value)
