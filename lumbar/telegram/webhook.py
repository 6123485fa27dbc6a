"""The webhook: takes updates that Telegram posts, and answers 200 once they are saved; 503 where
they cannot be, so that Telegram sends them again."""

import hmac
import json
import logging
from urllib.parse import urlsplit

from aiohttp import web

from lumbar.telegram.intake import Intake
from lumbar.telegram.raw import has_id, is_deep

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
LARGEST_UPDATE = 4 * 2**20


class Webhook:
    """A small HTTP server that takes updates at one path, from callers that know the secret."""

    def __init__(self, intake: Intake, url: str, secret: str, listen: tuple[str, int]) -> None:
        """url: the webhook's URL, whose path is served here; listen: host and port."""
        self._intake = intake
        self._path = urlsplit(url).path or "/"
        self._secret = secret
        self._listen = listen
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Starts to listen. Raises OSError if the port is taken."""
        app = web.Application(client_max_size=LARGEST_UPDATE)
        app.router.add_post(self._path, self._take)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, *self._listen).start()

    async def stop(self) -> None:
        """Stops listening."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _take(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode("utf-8", "replace"), self._secret.encode()):
            log.warning("a webhook call without the secret was refused")
            return web.Response(status=403)
        try:
            update = json.loads(await request.read())
        except (ValueError, RecursionError):
            return web.Response(status=400)
        if not isinstance(update, dict) or not has_id(update) or is_deep(update):
            return web.Response(status=400)
        try:
            await self._intake.take([update])
        except ConnectionError as error:
            log.warning("an update waits at Telegram: %s", error)
            return web.Response(status=503)
        return web.Response()
