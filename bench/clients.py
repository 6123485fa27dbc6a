"""What a call costs by HTTP client, python-telegram-bot left out: aiohttp against what was tried.

`python -m bench.clients` with those of pyreqwest and pyqwest that are installed; they take turns.
"""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import aiohttp

from bench.figures import ratio, spread
from bench.server import serving

ROUNDS, CALLS, IN_FLIGHT = 5, 3_000, 64
BODY = json.dumps({"chat_id": 1001, "text": "/routine  Do a routine\n" * 25}).encode()
HEADERS = {"Content-Type": "application/json"}

Call = Callable[[str], Awaitable[Any]]


@asynccontextmanager
async def by_aiohttp() -> AsyncIterator[Call]:
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=IN_FLIGHT)) as session:

        async def call(url: str) -> bytes:
            async with session.post(url, data=BODY, headers=HEADERS) as answer:
                return await answer.read()

        yield call


@asynccontextmanager
async def by_pyreqwest() -> AsyncIterator[Call]:
    from pyreqwest.client import ClientBuilder  # noqa: PLC0415 - not a dependency

    async with ClientBuilder().max_connections(IN_FLIGHT).build() as client:

        async def call(url: str) -> Any:
            answer = await client.post(url).headers(HEADERS).body_bytes(BODY).build().send()
            return await answer.bytes()

        yield call


@asynccontextmanager
async def by_pyqwest() -> AsyncIterator[Call]:
    import pyqwest  # noqa: PLC0415 - not a dependency

    client = pyqwest.Client(pyqwest.HTTPTransport())

    async def call(url: str) -> Any:
        return (await client.post(url, headers=HEADERS, content=BODY)).content

    yield call


CLIENTS = {"aiohttp": by_aiohttp, "pyreqwest": by_pyreqwest, "pyqwest": by_pyqwest}


async def cost(call: Call, url: str) -> tuple[float, float]:
    """Makes CALLS calls; returns the CPU seconds of this process and the seconds of one."""
    left = iter(range(CALLS))

    async def caller() -> None:
        for _ in left:
            assert b'"ok":true' in bytes(await call(url))

    began, used = time.perf_counter(), time.process_time()
    await asyncio.gather(*(caller() for _ in range(IN_FLIGHT)))
    return (time.process_time() - used) / CALLS, (time.perf_counter() - began) / CALLS


async def main() -> None:
    there = {}
    for name in CLIENTS:
        try:
            there[name] = version(name)
        except PackageNotFoundError:
            print(f"{name} is not installed and is left out")
    used: dict[str, list[float]] = {name: [] for name in there}
    took: dict[str, list[float]] = {name: [] for name in there}
    async with serving() as server:
        url = f"{server.url}/bot1:bench/sendMessage"
        for _ in range(ROUNDS):
            for name in there:
                async with CLIENTS[name]() as call:
                    await cost(call, url)  # connects, and warms up
                    cpu, seconds = await cost(call, url)
                used[name].append(cpu)
                took[name].append(seconds)
    for name, its in there.items():
        print(
            f"{name:10} {its:8} CPU {spread(used[name]).told('.0f', by=1e6)} µs a call,"
            f" {ratio(used[name], used['aiohttp']).told()} x;"
            f" {1 / spread(took[name]).middle:,.0f} calls a second"
        )


if __name__ == "__main__":
    asyncio.run(main())
