"""The local Telegram as one HTTP server on loopback: Bot API, page protocol and the page itself."""

from __future__ import annotations

import ipaddress
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web

from sandbox.botapi import BotApi
from sandbox.pageapi import PageApi
from sandbox.world import World

PAGE = Path(__file__).resolve().parent / "page"
_TYPES = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".json": "application/json",
    ".woff2": "font/woff2",
    ".png": "image/png",
}
# Text from people and the bot must never run as script or make requests.
_POLICY = (
    "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; style-src 'self'; "
    "frame-ancestors 'none'"
)
# Telegram takes 50 MB a file; the fields around it need some room too.
_LARGEST_BODY = 64 * 2**20
_SHUTDOWN_SECONDS = 1.0

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Sandbox:
    """A local Telegram for one bot.

    `token` is NUMBER:SECRET, the number being the bot's id; `host` must be a loopback address or
    localhost, else ValueError: any client of this server can act as every person in it. Port 0
    takes a free one. `now` is the clock of the world in Unix seconds.
    """

    def __init__(
        self,
        token: str,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        now: Callable[[], float] = time.time,
    ) -> None:
        if not is_loopback(host):
            raise ValueError(f"the sandbox listens on loopback only, not on {host!r}")
        self.world = World(token, now)
        self._host = host
        self._port = port
        self._runner: web.AppRunner | None = None
        self._api: BotApi | None = None
        self._page: PageApi | None = None

    @property
    def url(self) -> str:
        """The server's address, such as http://127.0.0.1:8080; known once it has started."""
        if self._runner is None or not self._runner.addresses:
            raise RuntimeError("the sandbox has not started")
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"http://{host}:{self._runner.addresses[0][1]}"

    async def start(self) -> None:
        """Begin to listen; raises OSError where the port is taken."""
        self._api = BotApi(self.world)
        self._page = PageApi(self.world, self._api)
        app = web.Application(middlewares=[_guard], client_max_size=_LARGEST_BODY)
        app.add_routes([*self._api.routes(), *self._page.routes()])
        app.add_routes([web.get("/", _static), web.get("/page/{name:.+}", _static)])
        # A poll whose client is gone must end with it, hence handler_cancellation.
        runner = web.AppRunner(
            app,
            access_log=None,
            handler_cancellation=True,
            shutdown_timeout=_SHUTDOWN_SECONDS,
        )
        await runner.setup()
        self._runner = runner
        try:
            await web.TCPSite(runner, self._host, self._port).start()
        except OSError:
            await runner.cleanup()
            raise
        await self._api.start()

    async def stop(self) -> None:
        """End polls, streams and deliveries, and close."""
        if self._page is not None:
            self._page.close()
        if self._api is not None:
            await self._api.stop()
        if self._runner is not None:
            await self._runner.cleanup()
        self._runner = self._api = self._page = None


def is_loopback(host: str) -> bool:
    """Tell whether a host name or address means this machine only."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@web.middleware
async def _guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Keep other web sites out: they can make a browser call a server on loopback.

    A foreign Host is a name that was rebound to this machine; a foreign Origin, or a browser's own
    word that the request is cross-site, is a page of somebody else's. Opening the chat page by a
    link from elsewhere is fine.
    """
    if not _is_own_host(request.headers.get("Host", "")):
        return _refused("this server answers to loopback names only")
    origin = request.headers.get("Origin")
    if origin is not None and origin.lower() != f"http://{request.headers['Host']}".lower():
        return _refused("another site may not use this server")
    is_page = request.path == "/" or request.path.startswith("/page/")
    if request.headers.get("Sec-Fetch-Site") == "cross-site" and not is_page:
        return _refused("another site may not use this server")
    return await handler(request)


def _is_own_host(host: str) -> bool:
    try:
        name = urlsplit(f"//{host}").hostname
    except ValueError:
        return False
    return name is not None and is_loopback(name)


def _refused(reason: str) -> web.Response:
    return web.json_response({"error": reason}, status=403)


async def _static(request: web.Request) -> web.StreamResponse:
    """Serve a file of the page; never one from outside its folder, and never a cached one."""
    path = (PAGE / request.match_info.get("name", "index.html")).resolve()
    if not path.is_relative_to(PAGE) or not path.is_file():
        return web.json_response({"error": "there is no such file"}, status=404)
    headers = {
        "Cache-Control": "no-store",
        "Content-Security-Policy": _POLICY,
        "X-Content-Type-Options": "nosniff",
    }
    content_type = _TYPES.get(path.suffix, "application/octet-stream")
    charset = "utf-8" if content_type.startswith("text/") else None
    return web.Response(
        body=path.read_bytes(), content_type=content_type, charset=charset, headers=headers
    )
