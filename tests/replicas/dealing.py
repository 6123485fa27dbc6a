"""A load balancer in front of replicas: deals the updates that Telegram posts out in turn."""

import asyncio
import time
from typing import NamedTuple

import aiohttp
from aiohttp import web

ANSWER_SECONDS = 5.0
"""How long a replica may take to answer; one that is frozen takes longer."""
GONE, SILENT = 502, 504
"""What it answers for a replica that is not there, and for one that does not answer."""


class Dealt(NamedTuple):
    """An update that was passed on. at: UTC seconds when it came; took: seconds until `status`,
    the answer, was there; port: the replica's."""

    at: float
    update: int
    port: int
    status: int
    took: float


class Dealer:
    """Passes each request on to the next of its ports, and its answer back.

    It tries no other port by itself: as Telegram does, who posts an update goes on until it is
    answered 200. doubled: each update goes to all ports at once.
    """

    def __init__(self) -> None:
        self.ports: list[int] = []
        self.dealt: list[Dealt] = []
        self.doubled = False
        self._turn = 0
        self._runner: web.AppRunner | None = None
        self._session: aiohttp.ClientSession | None = None

    @property
    def url(self) -> str:
        assert self._runner is not None
        return f"http://127.0.0.1:{self._runner.addresses[0][1]}/lumbar"

    async def start(self) -> None:
        timeout = aiohttp.ClientTimeout(total=ANSWER_SECONDS)
        self._session = aiohttp.ClientSession(timeout=timeout)
        app = web.Application()
        app.router.add_post("/lumbar", self._take)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()
        if self._session is not None:
            await self._session.close()

    def statuses(self, update: int) -> list[int]:
        """What replicas answered to an update, oldest first."""
        return [one.status for one in self.dealt if one.update == update]

    async def _take(self, request: web.Request) -> web.Response:
        body, at = await request.json(), time.time()
        secret = {k: v for k, v in request.headers.items() if k.startswith("X-Telegram")}
        if not self.ports:
            return web.Response(status=GONE)
        self._turn += 1
        ports = self.ports if self.doubled else [self.ports[self._turn % len(self.ports)]]
        answers = await asyncio.gather(*(self._pass(port, body, secret) for port in ports))
        for port, status in zip(ports, answers, strict=True):
            taken = Dealt(at, body["update_id"], port, status, time.time() - at)
            self.dealt.append(taken)
        return web.Response(status=min(answers))

    async def _pass(self, port: int, body: object, headers: dict[str, str]) -> int:
        assert self._session is not None
        try:
            url = f"http://127.0.0.1:{port}/lumbar"
            async with self._session.post(url, json=body, headers=headers) as answer:
                return answer.status
        except TimeoutError:
            return SILENT
        except (aiohttp.ClientError, OSError):
            return GONE
