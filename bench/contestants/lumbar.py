"""Lumbar with what was tried and is not used: `uvloop`, `eager` (tasks, from Python 3.12 on), or
`pyreqwest`, an HTTP client in Rust, without its timeouts and errors."""

import asyncio
import gc
import os
import signal
import sys
from pathlib import Path
from typing import Any

import msgspec
from telegram.request import BaseRequest, RequestData

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import bot
from lumbar.app import Outside, serve
from lumbar.settings import read_settings


class Eager(asyncio.DefaultEventLoopPolicy):
    """Begins tasks at once."""

    def new_event_loop(self) -> Any:
        loop = super().new_event_loop()
        loop.set_task_factory(asyncio.eager_task_factory)  # type: ignore[attr-defined]
        return loop


class RustWire(BaseRequest):
    """Calls by pyreqwest; what is asked of it in the bench and no more."""

    def __init__(self, **_: Any) -> None:
        from pyreqwest.client import ClientBuilder  # noqa: PLC0415 - not a dependency

        self._client = ClientBuilder().max_connections(256).build()

    @property
    def read_timeout(self) -> float | None:
        return 3.5

    async def initialize(self) -> None:
        await self._client.__aenter__()

    async def shutdown(self) -> None:
        await self._client.close()

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        request = self._client.request(method, url)
        if request_data is not None:
            body = msgspec.json.encode(request_data.parameters, enc_hook=str)
            request = request.header("Content-Type", "application/json").body_bytes(body)
        answer = await request.build().send()
        return answer.status, bytes(await answer.bytes())


async def _by_rust() -> None:
    gc.disable()  # as bot.main does
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await serve(read_settings(os.environ), stop, outside=Outside(wire=RustWire))


def main() -> int:
    how = sys.argv[1:]
    sys.argv[1:] = []
    match how:
        case ["uvloop"]:
            import uvloop  # noqa: PLC0415 - not a dependency

            asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
        case ["eager"]:
            asyncio.set_event_loop_policy(Eager())
        case ["pyreqwest"]:
            asyncio.run(_by_rust())
            return 0
        case []:
            pass
        case _:
            raise SystemExit(f"{how} is nothing that can be tried")
    return bot.main() or 0


if __name__ == "__main__":
    sys.exit(main())
