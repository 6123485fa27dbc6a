"""Which webhooks Telegram takes, and which only a server of one's own started with --local."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from sandbox.client import Client, ManualClock
from sandbox.server import Sandbox
from tests.sandbox.conftest import TOKEN

HTTPS = "bad webhook: An HTTPS URL must be provided for webhook"
PORTS = "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"
INVALID = "invalid webhook URL specified"


@pytest.fixture
async def own(clock: ManualClock) -> AsyncIterator[Client]:
    """A server of one's own, started with --local."""
    server = Sandbox(TOKEN, now=clock, local=True)
    await server.start()
    async with aiohttp.ClientSession() as session:
        yield Client(server.url, TOKEN, session)
    await server.stop()


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://bot.example.org/", HTTPS),
        ("HTTP://bot.example.org/", HTTPS),
        ("https://bot.example.org:5000/", PORTS),
        ("https://bot.example.org:444", PORTS),
        ("https://127.0.0.1/hook", "bad webhook: IP address 127.0.0.1 is reserved"),
        ("https://localhost/hook", "bad webhook: IP address 127.0.0.1 is reserved"),
        ("https://10.1.2.3:8443/", "bad webhook: IP address 10.1.2.3 is reserved"),
        ("https://192.168.1.9/", "bad webhook: IP address 192.168.1.9 is reserved"),
        ("https://[2001:db8::1]/", "bad webhook: IPv6-only addresses are not allowed"),
    ],
)
async def test_only_a_server_of_ones_own_takes_these(
    client: Client, own: Client, url: str, why: str
) -> None:
    assert await client.refused("setWebhook", url=url) == f"400 Bad Request: {why}"
    assert await own.bot("setWebhook", url=url)


@pytest.mark.parametrize(
    ("params", "why"),
    [
        ({"url": "not a url"}, INVALID),
        ({"url": "ftp://bot.example.org/"}, INVALID),
        ({"url": "https://"}, INVALID),
        ({"url": "https:///hook"}, INVALID),
        ({"url": "https://bot.example.org:0/"}, INVALID),
        ({"url": "https://bot.example.org:99999/"}, INVALID),
        ({"url": "https://bot.example.org:port/"}, INVALID),
        ({"url": "https://b<t.example.org/"}, INVALID),
        ({"url": "https://bot.example.org/" + "x" * 9000}, INVALID),
        ({"secret_token": "no spaces"}, "secret token contains unallowed characters"),
        ({"secret_token": "ü"}, "secret token contains unallowed characters"),
        ({"secret_token": "x" * 257}, "secret token is too long"),
        ({"ip_address": "somewhere"}, "bad webhook: Invalid IP address specified"),
        ({"allowed_updates": "message"}, "can't parse allowed updates JSON object"),
        ({"allowed_updates": {"a": 1}}, "expected an Array of String as allowed_updates"),
    ],
)
async def test_no_server_takes_these(
    client: Client, own: Client, params: dict[str, Any], why: str
) -> None:
    asked = {"url": "https://bot.example.org/hook", **params}
    for server in (client, own):
        assert await server.refused("setWebhook", **asked) == f"400 Bad Request: {why}"


@pytest.mark.parametrize("port", ["", ":80", ":88", ":443", ":8443"])
async def test_telegram_takes_these(client: Client, port: str) -> None:
    assert await client.bot("setWebhook", url=f"https://bot.example.org{port}/hook?a=b")


async def test_an_address_that_is_no_ones_own_is_looked_at(client: Client) -> None:
    asked = {"url": "https://bot.example.org/", "ip_address": "172.16.0.9"}
    refused = await client.refused("setWebhook", **asked)
    assert refused == "400 Bad Request: bad webhook: IP address 172.16.0.9 is reserved"


@pytest.mark.parametrize(
    ("asked", "strict", "loose"), [(0, 1, 1), (-5, 1, 1), (101, 100, 101), (10**6, 100, 100_000)]
)
async def test_connections_are_brought_into_bounds(
    client: Client, own: Client, asked: int, strict: int, loose: int
) -> None:
    for server, most in ((client, strict), (own, loose)):
        url = "https://bot.example.org/"
        assert await server.bot("setWebhook", url=url, max_connections=asked)
        assert (await server.bot("getWebhookInfo"))["max_connections"] == most


async def test_a_webhook_is_set_once_a_second(client: Client, clock: ManualClock) -> None:
    url = "https://bot.example.org/"
    await client.bot("setWebhook", url=url)
    refused = await client.refused("setWebhook", url=url)
    assert refused == "429 Too Many Requests: retry after 1"
    clock.at += 1
    await client.bot("setWebhook", url=url)
    await client.bot("setWebhook", url="")


async def test_a_certificate_is_small(client: Client) -> None:
    form = aiohttp.FormData({"url": "https://bot.example.org/"})
    form.add_field("certificate", io.BytesIO(bytes(3 * 2**20 + 1)), filename="own.pem")
    status, body = await client.raw("setWebhook", data=form)
    assert (status, body["description"]) == (
        400,
        "Bad Request: certificate size is too big (3145729 bytes)",
    )
