"""Who may use the local Telegram's page: this run's own page and what has its token, nobody else.

A browser runs pages of other people beside ours and can be made to call a server on loopback. So
the name that a request is addressed to, the origin that it comes from, a browser's own word on
that, and for what acts as a person a secret of this run are looked at before anything else.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Middleware

TOKEN_HEADER = "X-Sandbox-Token"  # noqa: S105 - the name of a header
TOKEN_QUERY = "token"  # noqa: S105 - the name of a parameter
PAGE_META = "sandbox-token"
_PROTOCOL = "/app/"
_FOREIGN_SITES = frozenset({"cross-site", "same-site"})

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def is_loopback(host: str) -> bool:
    """Tell whether a host name or address means this machine only."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


class Guard:
    """Refuses with 403 what does not come from this run's page. `token` is the secret of the run.

    - A Host that is not this machine's is a name that was rebound to it. Another port than ours
      is not ours either, except for the Bot API: its path has the bot's token, and tests put a
      road in between.
    - A foreign Origin, or a browser's own word that the request is of another site or another port
      of this machine (Sec-Fetch-Site), is a page of somebody else's. Opening the chat page by a
      link from elsewhere is fine.
    - What sees and acts as a person (/app/) needs the token, as a header or in the query. The page
      has it from its own HTML, which no other page can read.
    """

    def __init__(self, token: str = "") -> None:
        self.token = token or secrets.token_urlsafe(24)

    def middleware(self) -> Middleware:
        """Return the middleware that looks at every request."""

        @web.middleware
        async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
            reason = self._objection(request)
            if reason:
                return web.json_response({"error": reason}, status=403)
            return await handler(request)

        return guard

    def _objection(self, request: web.Request) -> str:
        headers = request.headers
        host = headers.get("Host", "")
        is_bot = request.path.startswith(("/bot", "/file/"))
        if not _is_own(host, None if is_bot else _port_of(request)):
            return "this server answers to loopback names and its own port only"
        origin = headers.get("Origin")
        if origin is not None and origin.lower() != f"http://{host}".lower():
            return "another site may not use this server"
        if headers.get("Sec-Fetch-Site") in _FOREIGN_SITES and not _is_visit(request):
            return "another site may not use this server"
        if request.path.startswith(_PROTOCOL) and not self._has_token(request):
            return (
                "this needs the token of this run: the chat page has it "
                f'in <meta name="{PAGE_META}">; send it as {TOKEN_HEADER}'
            )
        return ""

    def _has_token(self, request: web.Request) -> bool:
        given = request.headers.get(TOKEN_HEADER) or request.query.get(TOKEN_QUERY, "")
        return hmac.compare_digest(given.encode(errors="surrogateescape"), self.token.encode())


def _is_visit(request: web.Request) -> bool:
    """Tell whether somebody followed a link to the chat page."""
    mode = request.headers.get("Sec-Fetch-Mode", "navigate")
    wanted = request.headers.get("Sec-Fetch-Dest", "document")
    return (request.path, request.method, mode, wanted) == ("/", "GET", "navigate", "document")


def _port_of(request: web.Request) -> int | None:
    name = request.transport.get_extra_info("sockname") if request.transport else None
    return int(name[1]) if name else None


def _is_own(host: str, port: int | None) -> bool:
    try:
        parts = urlsplit(f"//{host}")
        name, named = parts.hostname, parts.port or 80
    except ValueError:
        return False
    return name is not None and is_loopback(name) and port in {None, named}
