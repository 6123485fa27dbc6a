"""The local Telegram as one HTTP server on loopback: Bot API, page protocol and the page itself."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable
from html import escape
from pathlib import Path

from aiohttp import web

from sandbox.booth import Booth
from sandbox.botapi import BotApi
from sandbox.connecting import connecting
from sandbox.guard import PAGE_META, Guard, Handler, is_loopback
from sandbox.keeping import Keeping
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
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    # A page of another site, or of another port of this machine, can neither load nor script these.
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_TOKEN_PLACE = f'<meta name="{PAGE_META}" content="">'
# Telegram takes 50 MB a file; the fields around it need some room too.
_LARGEST_BODY = 64 * 2**20
_SHUTDOWN_SECONDS = 1.0


class Sandbox:
    """A local Telegram for one bot.

    `token` is NUMBER:SECRET, the number being the bot's id; `host` must be a loopback address or
    localhost, else ValueError: any client of this server can act as every person in it. Port 0
    takes a free one. `now` is the clock of the world in Unix seconds. `page_token` is what the page
    protocol asks for, empty for a random one. `keeping` keeps the world between runs. `local` is
    what World says of it. `booth` records a voice's phrases, at /record. With `tls` the server
    speaks https, as Telegram's own does.
    """

    def __init__(  # noqa: PLR0913 - each is named, and has its default
        self,
        token: str,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        now: Callable[[], float] = time.time,
        page_token: str = "",
        keeping: Keeping | None = None,
        local: bool = False,
        booth: Booth | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        if not is_loopback(host):
            raise ValueError(f"the sandbox listens on loopback only, not on {host!r}")
        self.world = World(token, now, local=local)
        self._host = host
        self._port = port
        self._tls = tls
        self._guard = Guard(page_token)
        self._keeping = keeping
        self._booth = booth
        self._runner: web.AppRunner | None = None
        self._api: BotApi | None = None
        self._page: PageApi | None = None

    @property
    def url(self) -> str:
        """The server's address, such as http://127.0.0.1:8080; known once it has started."""
        if self._runner is None or not self._runner.addresses:
            raise RuntimeError("the sandbox has not started")
        host = f"[{self._host}]" if ":" in self._host else self._host
        scheme = "https" if self._tls else "http"
        return f"{scheme}://{host}:{self._runner.addresses[0][1]}"

    @property
    def page_token(self) -> str:
        """The secret that what acts as a person must send; a new one in each run."""
        return self._guard.token

    @property
    def dark(self) -> bool:
        """Whether the chat page is dark; what Telegram tells no bot. False before it is opened."""
        return self._page is not None and self._page.dark

    async def start(self) -> str:
        """Begin to listen; return what the person who runs this should know, or "".

        Raises OSError where the port is taken, NotKeptError and InUseError.
        """
        said = self._keeping.open(self.world) if self._keeping else ""
        try:
            await self._listen()
        except BaseException:
            if self._keeping:
                self._keeping.close()
            raise
        return said

    async def _listen(self) -> None:
        self._api = BotApi(self.world)
        self._page = PageApi(self.world, self._api)
        app = web.Application(
            middlewares=[self._guard.middleware(), self._noting], client_max_size=_LARGEST_BODY
        )
        app.add_routes([*self._api.routes(), *self._page.routes()])
        app.add_routes([web.get("/connect", self._connecting)])
        app.add_routes([web.get("/", self._index), web.get("/page/{name:.+}", _static)])
        if self._booth is not None:
            app.add_routes([web.get("/record", self._recording), *self._booth.routes()])
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
            await web.TCPSite(runner, self._host, self._port, ssl_context=self._tls).start()
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
        if self._keeping is not None:
            self._keeping.close()

    @web.middleware
    async def _noting(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Have what a request has changed kept."""
        try:
            return await handler(request)
        finally:
            if self._keeping is not None:
                self._keeping.changed()

    async def _index(self, _request: web.Request) -> web.StreamResponse:
        """Serve the chat page with the token of this run in it."""
        return self._with_token("index.html")

    async def _recording(self, _request: web.Request) -> web.StreamResponse:
        """Serve the page that records a voice."""
        return self._with_token("record.html")

    def _with_token(self, name: str) -> web.Response:
        page = (PAGE / name).read_text(encoding="utf-8")
        ours = _TOKEN_PLACE.replace('""', f'"{escape(self.page_token)}"')
        return _page_file(page.replace(_TOKEN_PLACE, ours).encode(), ".html")

    async def _connecting(self, _request: web.Request) -> web.StreamResponse:
        """Serve the page that tells how to connect a bot."""
        return _page_file(connecting(self.world, self.url).encode(), ".html")


async def _static(request: web.Request) -> web.StreamResponse:
    """Serve a file of the page; never one from outside its folder, and never a cached one."""
    try:
        path = (PAGE / request.match_info["name"]).resolve()
        found = path.is_relative_to(PAGE) and path.is_file()
    except (OSError, ValueError):
        # A null byte, a name that is too long: no file can have such a name.
        return web.json_response({"error": "that is no name of a file"}, status=400)
    if not found:
        return web.json_response({"error": "there is no such file"}, status=404)
    return _page_file(path.read_bytes(), path.suffix)


def _page_file(body: bytes, suffix: str) -> web.Response:
    content_type = _TYPES.get(suffix, "application/octet-stream")
    charset = "utf-8" if content_type.startswith("text/") else None
    return web.Response(body=body, content_type=content_type, charset=charset, headers=_HEADERS)
