"""The bot's HTTP client: python-telegram-bot's request object on aiohttp, for parallel calls."""

import asyncio
import io
import ssl
import sys
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from functools import lru_cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import msgspec
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECTIONS = 256
"""Maximum parallel calls; further ones wait for a connection, at most the pool timeout."""
CHUNK = 2**16
"""Bytes of an upload written at a time."""

REFUSALS = {301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 407, 409, 429}
"""HTTP statuses that mean something for good where the Bot API answers with them, and nothing at
all where something in between does."""

Seconds = Any
"""A timeout as python-telegram-bot passes it: seconds, None for no limit, DEFAULT_NONE for our
default."""
_OURS = BaseRequest.DEFAULT_NONE
_JSON = {"Content-Type": "application/json"}


class NotSent(NetworkError):
    """The call was not sent: there was no connection for it."""


class NotSentInTime(NotSent, TimedOut):
    """The call was not sent: connecting, or waiting for a free connection, took too long."""


class NotTelegrams(NetworkError):
    """A refusal that is not the Bot API's: of a proxy, a login page, a server that is starting.

    The call was not carried out, and says nothing about a chat or a token.
    """


def never_arrived(error: NetworkError) -> bool:
    """Returns whether the call certainly did not reach Telegram, so that a retry is safe.

    That is so if there was no connection: refused, unknown host, failed handshake, connect
    timeout, none free in time. It is not so after a read timeout or if a connection was cut.
    """
    return isinstance(error, NotSent)


class Wire(BaseRequest):
    """Makes calls over a pool of connections, through the environment's proxy if it names one.

    It replaces python-telegram-bot's telegram.request.HTTPXRequest, which manages about 170 calls
    a second with 256 in parallel. Timeouts are in seconds, None for no limit, and each call may
    override them. Error messages never contain the URL, because it contains the token: aiohttp's
    own message is left out, and only its error class and the system's error are kept.
    """

    def __init__(
        self,
        *,
        connections: int = CONNECTIONS,
        read_timeout: float | None = 3.5,
        write_timeout: float | None = 20.0,
        connect_timeout: float | None = 3.0,
        pool_timeout: float | None = 5.0,
    ) -> None:
        """connections: maximum parallel calls; the timeouts are in seconds, None for no limit.

        read_timeout: how long the server may be silent; short enough that a call that it dropped
        has ended within 5 s of the server's return. connect_timeout: for connecting.
        write_timeout: how long an upload may make no progress; a call without files is small and
        written at once. pool_timeout: for a connection to become free; aiohttp only knows the sum
        of it and connect_timeout.
        """
        self._connections = connections
        self._read, self._write = read_timeout, write_timeout
        self._connect, self._pool = connect_timeout, pool_timeout
        self._session: aiohttp.ClientSession | None = None
        self._proxies: dict[tuple[str, str], str | None] = {}

    @property
    def read_timeout(self) -> float | None:
        """The default read timeout in seconds."""
        return self._read

    async def initialize(self) -> None:
        """Opens the client session on the running event loop; may be called after a shutdown."""
        if self._session is None:
            self._proxies = {}
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, ssl=_trusted()),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Closes all connections."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Returns Telegram's answer, decoded from JSON. Raises TelegramError if it is not JSON."""
        try:
            return msgspec.json.decode(payload)  # type: ignore[no-any-return]
        except RecursionError:
            raise TelegramError("Invalid server response") from None
        except msgspec.DecodeError:
            # Like HTTPXRequest, this accepts broken UTF-8 and NaN, and rejects all else.
            return BaseRequest.parse_json_payload(payload)

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Seconds = _OURS,
        write_timeout: Seconds = _OURS,
        connect_timeout: Seconds = _OURS,
        pool_timeout: Seconds = _OURS,
    ) -> tuple[int, bytes]:
        """Makes a call; returns the answer's HTTP status and body.

        Raises TimedOut or NetworkError if no complete answer came; see never_arrived.
        """
        if self._session is None:
            raise RuntimeError("this Wire is not initialized")
        timeout = _timeout(
            self._connect if connect_timeout is _OURS else connect_timeout,
            self._pool if pool_timeout is _OURS else pool_timeout,
            self._read if read_timeout is _OURS else read_timeout,
        )
        try:
            ask = partial(
                self._session.request,
                method,
                url,
                timeout=timeout,
                allow_redirects=False,
                proxy=self._proxy(url),
            )
            if request_data is None:
                return await _answer(ask())
            if not request_data.contains_files:
                body = msgspec.json.encode(request_data.parameters, enc_hook=_plain)
                return await _answer(ask(data=body, headers=_JSON))
            async with asyncio.timeout(None) as standstill:
                write = self._write if write_timeout is _OURS else write_timeout
                chunks, headers = await _form(request_data, write, standstill)
                return await _answer(ask(data=chunks, headers=headers))
        except NetworkError:
            raise
        except Exception as error:  # noqa: BLE001 - any error may contain the URL
            failure = _failure(error)
        # Raised outside the handler, so that aiohttp's error is not its context and is not logged.
        raise failure

    def _proxy(self, url: str) -> str | None:
        """Returns the proxy for the URL, cached: aiohttp would look it up for each call, in a
        thread."""
        parts = urlsplit(url)
        origin = parts.scheme, parts.netloc
        if origin not in self._proxies:
            self._proxies[origin] = _proxy(parts.scheme, parts.hostname or "")
        return self._proxies[origin]


@lru_cache(maxsize=8)
def _timeout(
    connect: float | None, pool: float | None, read: float | None
) -> aiohttp.ClientTimeout:
    """Returns aiohttp's timeouts for ours, which are the same for nearly every call."""
    both = None if connect is None or pool is None else connect + pool
    return aiohttp.ClientTimeout(connect=both, sock_connect=connect, sock_read=read)


async def _form(
    data: RequestData, write: float | None, standstill: asyncio.Timeout
) -> tuple[AsyncIterator[bytes], dict[str, str]]:
    """Returns an upload's body and headers; while it makes progress, it extends `standstill`.

    write: write timeout in seconds, None for no limit.
    """
    form = aiohttp.FormData(quote_fields=False)
    for name, text in data.json_parameters.items():
        form.add_field(name, text)
    for name, (filename, content, kind) in data.multipart_data.items():
        file = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, file, filename=filename, content_type=kind)
    payload = form()
    whole = await payload.as_bytes()
    headers = {"Content-Type": payload.content_type, "Content-Length": str(len(whole))}
    return _chunks(whole, write, standstill), headers


async def _answer(asking: AbstractAsyncContextManager[aiohttp.ClientResponse]) -> tuple[int, bytes]:
    """Returns an answer's HTTP status and body.

    Raises NotTelegrams for a refusal that is not the Bot API's.
    """
    async with asking as answer:
        body = await answer.read()
    if answer.status in REFUSALS and not _is_telegrams(body):
        raise NotTelegrams(f"HTTP {answer.status}, and not from Telegram")
    return answer.status, body


def _is_telegrams(body: bytes) -> bool:
    """Returns whether the body of a refusal is the Bot API's: JSON that says so."""
    try:
        said = msgspec.json.decode(body)
    except (msgspec.DecodeError, RecursionError):
        return False
    return isinstance(said, dict) and said.get("ok") is False


def _plain(value: object) -> str | int | float:
    """Converts an instance of a subclass to str, int or float. Raises TypeError for all else."""
    for kind in (str, int, float):
        if isinstance(value, kind):
            return kind(value)
    raise TypeError(f"{type(value).__name__} cannot be sent")


async def _chunks(
    whole: bytes, write: float | None, standstill: asyncio.Timeout
) -> AsyncIterator[bytes]:
    """Yields an upload in chunks. aiohttp has no write timeout, so each chunk extends it."""
    now = asyncio.get_running_loop().time
    for start in range(0, len(whole), CHUNK):
        standstill.reschedule(None if write is None else now() + write)
        yield whole[start : start + CHUNK]
    standstill.reschedule(None)


def _proxy(scheme: str, host: str) -> str | None:
    """Returns the proxy by http_proxy, https_proxy, all_proxy and no_proxy, in either case.

    Raises NotSent for a proxy that is not an http one.
    """
    proxies = getproxies()
    proxy = proxies.get(scheme) or proxies.get("all")
    if not proxy or proxy_bypass(host):
        return None
    if "://" not in proxy:
        proxy = f"http://{proxy}"
    kind = urlsplit(proxy).scheme
    if kind != "http":
        raise NotSent(f"the environment's proxy is of the kind {kind}, expected http")
    return proxy


def _trusted() -> ssl.SSLContext | bool:
    """Returns the trusted certificates: the system's, or certifi's (from httpx) if it has none."""
    if sys.platform == "win32":
        return True
    paths = ssl.get_default_verify_paths()
    if paths.cafile or (paths.capath and any(Path(paths.capath).iterdir())):
        return True
    import certifi  # noqa: PLC0415 - seldom needed

    return ssl.create_default_context(cafile=certifi.where())


_UNCONNECTED = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.ClientHttpProxyError,
    aiohttp.InvalidURL,
)


def _failure(error: Exception) -> NetworkError:
    """Returns the error to raise for aiohttp's error, with the system's own error as its cause.

    aiohttp's messages, arguments and causes may contain the URL, so only their class is kept.
    """
    cause: BaseException | None = error
    while cause is not None and (
        isinstance(cause, aiohttp.ClientError) or not isinstance(cause, OSError)
    ):
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, aiohttp.ClientHttpProxyError):
        cause = ConnectionError(f"the proxy answered {error.status}")
    cause = cause or ConnectionError(type(error).__name__)
    cause.__cause__ = cause.__context__ = None
    late = isinstance(error, TimeoutError) or isinstance(cause, TimeoutError)
    words = f"{type(cause).__name__}: {cause}" if str(cause) else type(cause).__name__
    failure: NetworkError
    if isinstance(error, _UNCONNECTED):
        failure = NotSentInTime(words) if late else NotSent(words)
    else:
        failure = TimedOut(words) if late else NetworkError(words)
    failure.__cause__ = cause
    return failure
