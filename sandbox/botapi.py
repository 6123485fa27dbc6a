"""The Bot API over HTTP: /bot<token>/<method> in its four forms, and /file/bot<token>/<path>."""

from __future__ import annotations

import asyncio
import hmac
import json
import re
from typing import Any, NoReturn

from aiohttp import web

from sandbox.bodies import BodyError, read_form, read_json
from sandbox.errors import ApiError, bad, flood
from sandbox.limits import Fault, Faults, Limits, chat_of
from sandbox.methods import call, method_name
from sandbox.params import Params, Upload
from sandbox.polling import Poller
from sandbox.webhooks import WebhookFeed
from sandbox.world import World

Answer = tuple[int, dict[str, Any]]

_TOKEN = re.compile(r"(?=.{1,80}\Z)[1-9]\d{0,15}:[^/]*")
_NOTES = {"setWebhook": "Webhook was set", "deleteWebhook": "Webhook was deleted"}


class BotApi:
    """Executes calls, from HTTP or from a webhook's answer, and keeps a log of them."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.limits = Limits(world.now)
        self.faults = Faults()
        self.poller = Poller(world)
        self.feed = WebhookFeed(world, self.run)
        self._stopping = asyncio.Event()

    def routes(self) -> list[web.RouteDef]:
        """Return the routes of the Bot API."""
        return [
            web.route("*", "/bot{token:[^/]+}/{method:[^/]*}", self._method),
            web.get("/file/bot{token:[^/]+}/{path:.+}", self._file),
        ]

    async def start(self) -> None:
        """Begin to deliver to webhooks."""
        await self.feed.start()

    async def stop(self) -> None:
        """Cancel pending polls, hanging answers and deliveries."""
        self._stopping.set()
        self.poller.close()
        await self.feed.stop()

    async def run(self, name: str, params: Params) -> Answer:
        """Carry out method `name` and return HTTP status and JSON body, having recorded it."""
        note = self.world.record_call(name, params.record(), params.uploaded())
        try:
            if name == "getUpdates":
                result: Any = await self.poller.get_updates(params)
            else:
                self.limits.check(name, chat_of(params))
                result = call(self.world, name, params)
        except ApiError as error:
            note.update(ok=False, error_code=error.code)
            return error.code, error.body()
        note["ok"] = True
        body = {"ok": True, "result": result}
        return 200, body | ({"description": _NOTES[name]} if name in _NOTES else {})

    async def _method(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request.match_info["token"])
            name = method_name(request.match_info["method"])
            params = await _read_params(request)
        except ApiError as error:
            self._note_refused(request.match_info["method"], Params({}), error.code)
            return _json(error.code, error.body())
        fault = self.faults.take(name, chat_of(params))
        if fault is not None:
            return await self._misbehave(fault, request, name, params)
        return _json(*await self.run(name, params))

    def _check_token(self, token: str) -> None:
        if not _TOKEN.fullmatch(token):
            raise ApiError(401, "Unauthorized: invalid token specified")
        if not hmac.compare_digest(token.encode(), self.world.token.encode()):
            raise ApiError(401, "Unauthorized")

    def _note_refused(self, name: str, params: Params, code: int | None) -> None:
        """Record a call that was not carried out; without a code it was not answered either."""
        note = self.world.record_call(name, params.record(), params.uploaded())
        note["ok"] = False
        if code is not None:
            note["error_code"] = code

    async def _misbehave(
        self, fault: Fault, request: web.Request, name: str, params: Params
    ) -> web.StreamResponse:
        """Answer as a fault says; see Fault on whether the call is carried out."""
        answer = await self.run(name, params) if fault.executed else None
        refused = {"429": 429, "status": fault.status}.get(fault.kind)
        if answer is None:
            self._note_refused(name, params, refused)
        if fault.kind == "429":
            return _json(429, flood(fault.retry_after).body())
        if fault.kind == "status":
            return web.Response(status=fault.status, text=fault.body, content_type="text/html")
        if fault.kind == "hang":
            await self._hang(fault.seconds)
            if answer is not None and not self._stopping.is_set():
                return _json(*answer)
            answer = None
        return await _cut(request, answer)

    async def _hang(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        except TimeoutError:
            pass

    async def _file(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request.match_info["token"])
        except ApiError as error:
            return _json(error.code, error.body())
        stored = self.world.files.at(request.match_info["path"])
        if stored is None:
            return _json(404, ApiError(404, "Not Found").body())
        return web.Response(body=stored.data, content_type="application/octet-stream")


def _json(status: int, body: dict[str, Any]) -> web.Response:
    headers = {}
    if "retry_after" in body.get("parameters", {}):
        headers["Retry-After"] = str(body["parameters"]["retry_after"])
    return web.json_response(body, status=status, headers=headers)


async def _cut(request: web.Request, answer: Answer | None) -> web.StreamResponse:
    """Begin an answer and close the connection in the middle of it; without one, just close."""
    response = web.StreamResponse()
    if answer is not None:
        status, body = answer
        content = json.dumps(body).encode()
        response.set_status(status)
        response.content_type = "application/json"
        response.content_length = len(content)
        await response.prepare(request)
        await response.write(content[: len(content) // 2])
    if request.transport is not None:
        request.transport.close()
    return response


async def _read_params(request: web.Request) -> Params:
    """Read the parameters of a call from its query and its body, whatever form that has."""
    values: dict[str, Any] = dict(request.query)
    uploads: dict[str, Upload] = {}
    try:
        if request.content_type == "application/json":
            values |= _json_object(await request.read())
        elif request.can_read_body:
            for key, value in (await read_form(request)).items():
                if isinstance(value, web.FileField):
                    data = value.file.read()
                    uploads[key] = Upload(value.filename, data, value.content_type)
                    value.file.close()
                elif isinstance(value, bytes | bytearray):
                    uploads[key] = Upload(key, bytes(value), "")
                else:
                    values[key] = value
    except web.HTTPRequestEntityTooLarge as error:
        raise ApiError(413, "Request Entity Too Large") from error
    except BodyError as error:
        raise bad("can't parse request") from error
    return Params(values, uploads)


def _json_object(body: bytes) -> dict[str, Any]:
    if not body.strip():
        return {}
    values = read_json(body)
    if not isinstance(values, dict):
        _not_an_object()
    return values


def _not_an_object() -> NoReturn:
    raise bad("can't parse JSON encoded request: Object expected")
