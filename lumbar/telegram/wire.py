"""The bot's HTTP: python-telegram-bot's request object on aiohttp, for many calls at once."""

import asyncio
import io
import ssl
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import msgspec
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECTIONS = 256
"""Calls under way at once; further ones wait for a connection, at most the pool timeout."""
CHUNK = 2**16
"""Bytes of an upload that are written at a time."""

Seconds = Any
"""A timeout of python-telegram-bot's: seconds, None for no limit, DEFAULT_NONE for ours."""
_OURS = BaseRequest.DEFAULT_NONE


class NotSent(NetworkError):
    """A call that did not leave: there was no connection for it."""


class NotSentInTime(NotSent, TimedOut):
    """The same because making the connection, or waiting for one, took too long."""


def never_arrived(error: NetworkError) -> bool:
    """Whether it is certain that the call did not reach Telegram, so that it may be made again.

    So it is where no connection came about: refused, no such host, a failed handshake, too slow,
    none free in time. It is not after a read timeout or where a connection was cut.
    """
    return isinstance(error, NotSent)


class Wire(BaseRequest):
    """Makes calls over connections that are kept, by the environment's proxy where it names one.

    It stands in for python-telegram-bot's own telegram.request.HTTPXRequest, which manages some
    170 calls a second with 256 under way. Timeouts are in seconds, None for no limit, and may be
    given anew for each call. No error's words hold the address, because the address holds the
    token: what aiohttp says about a failure is left out, its kind and the system's error stay.
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
        """read_timeout: how long the server may be silent; short enough that a call which it
        swallowed is over within 5 s of its return. connect_timeout: to connect to it.

        write_timeout: how long an upload may stand still; a call without files is small and
        written at once. pool_timeout: to wait for a connection to become free, of which aiohttp
        knows only the sum with connect_timeout.
        """
        self._connections = connections
        self._read, self._write = read_timeout, write_timeout
        self._connect, self._pool = connect_timeout, pool_timeout
        self._session: aiohttp.ClientSession | None = None
        self._proxies: dict[tuple[str, str], str | None] = {}

    @property
    def read_timeout(self) -> float | None:
        """Seconds that the server may be silent unless a call says otherwise."""
        return self._read

    async def initialize(self) -> None:
        """Makes ready for calls on the running event loop; after a shutdown too."""
        if self._session is None:
            self._proxies = {}
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, ssl=_trusted()),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Closes every connection."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """What Telegram answered; raises TelegramError where that is no JSON."""
        try:
            return msgspec.json.decode(payload)  # type: ignore[no-any-return]
        except msgspec.DecodeError:
            # Broken UTF-8 and NaN are let pass, and nonsense is refused, as by HTTPXRequest.
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
        """Makes a call; returns the answer's status and content.

        Raises TimedOut or NetworkError where no whole answer came; see never_arrived.
        """
        if self._session is None:
            raise RuntimeError("this Wire is not initialized")
        connect = self._connect if connect_timeout is _OURS else connect_timeout
        pool = self._pool if pool_timeout is _OURS else pool_timeout
        timeout = aiohttp.ClientTimeout(
            connect=None if connect is None or pool is None else connect + pool,
            sock_connect=connect,
            sock_read=self._read if read_timeout is _OURS else read_timeout,
        )
        write = self._write if write_timeout is _OURS else write_timeout
        try:
            async with asyncio.timeout(None) as standstill:
                body, headers = await _body(request_data, write, standstill)
                async with self._session.request(
                    method,
                    url,
                    data=body,
                    headers=headers,
                    timeout=timeout,
                    allow_redirects=False,
                    proxy=self._proxy(url),
                ) as answer:
                    return answer.status, await answer.read()
        except NetworkError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, it may hold the address
            failure = _failure(error)
        # Raised out here, so that what aiohttp raised is not its context and comes into no log.
        raise failure

    def _proxy(self, url: str) -> str | None:
        """The proxy for the address. aiohttp would look for it anew, in a thread, at each call."""
        parts = urlsplit(url)
        origin = parts.scheme, parts.netloc
        if origin not in self._proxies:
            self._proxies[origin] = _proxy(parts.scheme, parts.hostname or "")
        return self._proxies[origin]


async def _body(
    data: RequestData | None, write: float | None, standstill: asyncio.Timeout
) -> tuple[bytes | AsyncIterator[bytes] | None, dict[str, str]]:
    """What a call says, and the headers that go with it; an upload moves `standstill` along."""
    if data is None:
        return None, {}
    if not data.contains_files:
        body = msgspec.json.encode(data.parameters, enc_hook=_plain)
        return body, {"Content-Type": "application/json"}
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


def _plain(value: object) -> str | int | float:
    """A value of a kind made from one of these, as what it is; raises TypeError for others."""
    for kind in (str, int, float):
        if isinstance(value, kind):
            return kind(value)
    raise TypeError(f"{type(value).__name__} cannot be sent")


async def _chunks(
    whole: bytes, write: float | None, standstill: asyncio.Timeout
) -> AsyncIterator[bytes]:
    """An upload piece by piece: aiohttp has no write timeout, so each piece sets it anew."""
    now = asyncio.get_running_loop().time
    for start in range(0, len(whole), CHUNK):
        standstill.reschedule(None if write is None else now() + write)
        yield whole[start : start + CHUNK]
    standstill.reschedule(None)


def _proxy(scheme: str, host: str) -> str | None:
    """By http_proxy, https_proxy, all_proxy and no_proxy, in small or capital letters."""
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
    """Whose certificates count: the system's, or where it has none, those that httpx comes with."""
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
    """What to raise for what aiohttp raised, with the system's own error as its cause.

    aiohttp's words, arguments and causes may hold the address: of them the kind is kept.
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
