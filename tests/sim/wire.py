"""The bot's way to Telegram: the sandbox's Bot API called in this process, by a wire that fails."""

from __future__ import annotations

import asyncio
import contextvars
import json
from typing import Any

from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from lumbar.telegram.wire import NotSent
from sandbox.botapi import BotApi
from sandbox.limits import chat_of
from sandbox.methods import method_name
from sandbox.params import Params, Upload
from tests.sim.loop import PROCESS, alive
from tests.sim.trouble import RETRY_AFTER, Trouble, label_of

WAY = 0.03
"""Seconds that a call takes to Telegram, and its answer back."""
READ_TIMEOUT = 3.5
NONSENSE = b"<html><body>It works!</body></html>"
Answer = tuple[int, bytes]
_REFUSALS = {
    "429": (429, f"Too Many Requests: retry after {RETRY_AFTER:.0f}"),
    "500": (500, "Internal Server Error"),
    "blocked": (403, "Forbidden: bot was blocked by the user"),
    "400": (400, "Bad Request: SOMETHING_UNFORESEEN"),
}
_NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)


class SimWire(BaseRequest):
    """A telegram.request.BaseRequest; what it carries is carried out also where its caller has
    given up meanwhile, as over a real one."""

    def __init__(self, api: BotApi, trouble: Trouble) -> None:
        self._api = api
        self._trouble = trouble
        self._outside = contextvars.copy_context()
        self._outside.run(PROCESS.set, None)

    @property
    def read_timeout(self) -> float | None:
        return READ_TIMEOUT

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> Answer:
        alive()
        name = method_name(url.rsplit("/", 1)[1])
        params = _params(request_data)
        asked = params.record()
        chat = chat_of(params)
        fault = self._trouble.meet(name, label_of(asked), chat, asked)
        alive()
        if name == "getUpdates":
            self._trouble.early = False
        patience = READ_TIMEOUT if read_timeout is BaseRequest.DEFAULT_NONE else read_timeout
        if fault == "refused":
            await asyncio.sleep(WAY)
            raise NotSent("ConnectionRefusedError") from ConnectionRefusedError()
        if fault == "timeout-not":
            await asyncio.sleep(patience)
            raise TimedOut("TimeoutError") from TimeoutError()
        if fault in _REFUSALS or fault == "nonsense":
            await asyncio.sleep(2 * WAY)
            return _refusal(fault)
        status, body = await self._carried_out(name, params, fault)
        if fault == "killed-after":
            self._trouble.on_kill()
            alive()
        if fault == "timeout-done":
            await asyncio.sleep(patience)
            raise TimedOut("TimeoutError") from TimeoutError()
        await asyncio.sleep(WAY)
        if fault == "lost":
            raise NetworkError("ConnectionResetError") from ConnectionResetError()
        if fault == "not-modified" and status == 200:
            status, body = 400, {"ok": False, "error_code": 400, "description": _NOT_MODIFIED}
        return status, json.dumps(body).encode()

    async def _carried_out(
        self, name: str, params: Params, fault: str | None
    ) -> tuple[int, dict[str, Any]]:
        if name == "getUpdates":
            await asyncio.sleep(WAY)
            return await self._api.run(name, params)
        if fault == "gone":
            self._take_away(params)
        loop = asyncio.get_running_loop()
        carrying = loop.create_task(self._carry(name, params), context=self._outside)
        return await asyncio.shield(carrying)

    async def _carry(self, name: str, params: Params) -> tuple[int, dict[str, Any]]:
        await asyncio.sleep(WAY)
        return await self._api.run(name, params)

    def _take_away(self, params: Params) -> None:
        """The person has deleted the message for both sides."""
        world = self._api.world
        world.delete(world.chats[chat_of(params)], [params.integer("message_id")])


def _refusal(fault: str) -> Answer:
    if fault == "nonsense":
        return 200, NONSENSE
    code, words = _REFUSALS[fault]
    body: dict[str, Any] = {"ok": False, "error_code": code, "description": words}
    if fault == "429":
        body["parameters"] = {"retry_after": int(RETRY_AFTER)}
    return code, json.dumps(body).encode()


def _params(data: RequestData | None) -> Params:
    if data is None:
        return Params({})
    uploads = {}
    if data.contains_files:
        for name, (filename, content, kind) in data.multipart_data.items():
            file = content if isinstance(content, bytes) else content.read()
            uploads[name] = Upload(filename, bytes(file), kind)
    return Params(data.json_parameters, uploads)
