"""What replicas tell each other over HTTP, so that nobody waits for the next beat. Nothing depends
on it for being right: what is not heard is found in the database a second later."""

import asyncio
import errno
import hashlib
import hmac
import logging
import socket
from collections.abc import Awaitable, Callable, Collection, Iterable
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from aiohttp import web

from lumbar.store.postgres.address import each_host

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Lumbar-Secret"  # noqa: S105 - the header's name
SECONDS = 1.0
"""Seconds after which a call has failed."""
POSTGRES_PORT = 5432
HERE = "127.0.0.1"

Heard = Callable[[Any], Awaitable[Any]]
"""Does what a replica asks for, with what it has sent; returns an answer that fits into JSON."""


class Neighbours:
    """The other replicas: a small HTTP server that hears them, and calls that tell them."""

    def __init__(self, token: str) -> None:
        """token: of the bot, which all its replicas know."""
        self._secret = hmac.new(token.encode(), b"replicas", hashlib.sha256).hexdigest()
        self._heard: dict[str, Heard] = {}
        self._runner: web.AppRunner | None = None
        self._session: aiohttp.ClientSession | None = None
        self._looks: dict[str, set[int]] = {}
        self._calls: set[asyncio.Task[Any]] = set()
        self.address = ""

    async def start(self, database_url: str) -> None:
        """Listens on a free port of the address from which this machine reaches the database:
        there its neighbours are. Raises OSError."""
        host = await asyncio.to_thread(_host_towards, database_url)
        app = web.Application(client_max_size=8 * 2**20)
        app.router.add_post("/{what}", self._take)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=SECONDS)
        await self._runner.setup()
        await web.TCPSite(self._runner, host, 0).start()
        server = self._runner.addresses[0]
        self.address = f"http://{f'[{host}]' if ':' in host else host}:{server[1]}"
        self._session = aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(total=SECONDS),
            headers={SECRET_HEADER: self._secret},
        )

    async def stop(self) -> None:
        """Stops listening; what is being told has SECONDS to end."""
        if self._calls:
            await asyncio.wait(self._calls)
        if self._session is not None:
            await self._session.close()
        if self._runner is not None:
            await self._runner.cleanup()

    def hear(self, what: str, heard: Heard) -> None:
        """Sets what is done when a replica tells of something."""
        self._heard[what] = heard

    def look(self, address: str, shares: Iterable[int]) -> None:
        """Has a replica look into the inbox of some shares; does not wait for it. While one call is
        under way, all that comes shares the next one."""
        waiting = self._looks.get(address)
        if waiting is not None:
            waiting.update(shares)
            return
        self._looks[address] = set(shares)
        self._begin(self._go_on_looking(address))

    def beat(self, address: str) -> None:
        """Has a replica beat; does not wait for it."""
        self._begin(self.ask(address, "beat", ""))

    def late(self, address: str, updates: list[Any]) -> None:
        """Hands over updates that cannot be saved now; does not wait for it."""
        self._begin(self.ask(address, "late", updates))

    async def save(self, addresses: Collection[str], updates: list[Any]) -> bool:
        """Has any replica save updates that this one cannot, since it alone may be cut off from the
        database; returns whether one has."""
        asking = [asyncio.ensure_future(self.ask(at, "save", updates)) for at in addresses]
        try:
            for answer in asyncio.as_completed(asking):
                if await answer is True:
                    return True
        finally:
            for one in asking:
                one.cancel()
        return False

    async def ask(self, address: str, what: str, told: Any, gone: Any = None) -> Any:
        """Tells a replica something; returns its answer, None if there is none, and `gone` if
        nothing listens at its address any more."""
        if self._session is None:
            return None
        try:
            async with self._session.post(f"{address}/{what}", json=told) as answer:
                return await answer.json() if answer.status == web.HTTPOk.status_code else None
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            log.info("%s does not hear: %s", address, error or type(error).__name__)
            refused = getattr(error, "errno", None) == errno.ECONNREFUSED
            return gone if refused else None

    async def are_cut_off(self, addresses: Collection[str]) -> bool:
        """Returns whether replicas reach the database as little as this one: none of them says that
        it does, and most of all, this one included, that they do not, or do not run. The others
        may have gone with the database's machine, or this one may be cut off from everybody."""
        asked = (self.ask(address, "cut-off", "", gone=True) for address in addresses)
        said = await asyncio.gather(*asked)
        return False not in said and 2 * (said.count(True) + 1) > len(said) + 1

    async def _go_on_looking(self, address: str) -> None:
        try:
            while shares := self._looks.get(address):
                self._looks[address] = set()
                await self.ask(address, "look", sorted(shares))
        finally:
            del self._looks[address]

    def _begin(self, call: Any) -> None:
        task = asyncio.create_task(call, name="tell")
        self._calls.add(task)
        task.add_done_callback(self._calls.discard)

    async def _take(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode("utf-8", "replace"), self._secret.encode()):
            return web.Response(status=403)
        heard = self._heard.get(request.match_info["what"])
        if heard is None:
            return web.Response(status=404)
        return web.json_response(await heard(await request.json()))


def _host_towards(database_url: str) -> str:
    """Returns the address of this machine from which the database is reached; that of this machine
    alone where it is reached by no network."""
    first = urlsplit(each_host(database_url)[0])
    if not first.hostname:
        return HERE
    try:
        found = socket.getaddrinfo(
            first.hostname, first.port or POSTGRES_PORT, type=socket.SOCK_DGRAM
        )
        family, kind, _, _, address = found[0]
        with socket.socket(family, kind) as probe:
            probe.connect(address)  # of a datagram socket: nothing is sent
            return str(probe.getsockname()[0])
    except OSError:
        return HERE
