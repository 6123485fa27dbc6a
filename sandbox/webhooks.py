"""Webhook delivery: updates are posted until they are accepted, in order within each chat."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qsl

import aiohttp

from sandbox.bodies import read_json
from sandbox.errors import ApiError
from sandbox.methods import method_name
from sandbox.params import Params
from sandbox.updates import Update, Webhook
from sandbox.world import World

# Telegram begins at a second and ends at minutes; a test should not have to wait so long.
FIRST_RETRY, LONGEST_RETRY = 0.2, 5.0
_ANSWER_TIMEOUT = aiohttp.ClientTimeout(total=60)
# How many pending updates are looked through for a chat that is not busy.
_LOOK_AHEAD = 1000
# What a webhook may not call in its answer, beside everything that begins with get.
_NOT_IN_ANSWER = frozenset({"setWebhook", "deleteWebhook", "close", "logOut"})
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header

Run = Callable[[str, Params], Awaitable[object]]


class WebhookFeed:
    """Sends pending updates to the webhook, chats side by side up to max_connections."""

    def __init__(self, world: World, run: Run) -> None:
        self._world = world
        self._run = run
        self._wake = asyncio.Event()
        self._busy: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._loop_task: asyncio.Task[None] | None = None
        self._session: aiohttp.ClientSession | None = None
        world.updates.watch(self._wake.set)

    async def start(self) -> None:
        """Begin to deliver whatever is pending while a webhook is set."""
        self._session = aiohttp.ClientSession(timeout=_ANSWER_TIMEOUT)
        self._loop_task = asyncio.create_task(self._dispatch())

    async def stop(self) -> None:
        """Stop; what was not accepted stays pending."""
        tasks = [*self._tasks, *([self._loop_task] if self._loop_task else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    async def _dispatch(self) -> None:
        while True:
            webhook = self._world.updates.webhook
            for update in self._world.updates.pending(_LOOK_AHEAD) if webhook else ():
                if webhook and len(self._busy) < webhook.max_connections:
                    self._begin(update, webhook)
            await self._wake.wait()
            self._wake.clear()

    def _begin(self, update: Update, webhook: Webhook) -> None:
        if update.order_key in self._busy:
            return
        self._busy.add(update.order_key)
        task = asyncio.create_task(self._deliver(update, webhook))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _deliver(self, update: Update, webhook: Webhook) -> None:
        """Post one update until it is accepted, dropped, or meant for another webhook."""
        delay = FIRST_RETRY
        updates = self._world.updates
        try:
            while updates.webhook is webhook and update.update_id in updates:
                reply = await self._post(update, webhook)
                if reply is not None:
                    updates.forget(update.update_id)
                    await self._carry_out(reply)
                    return
                await asyncio.sleep(delay)
                delay = min(2 * delay, LONGEST_RETRY)
        finally:
            self._busy.discard(update.order_key)
            self._wake.set()

    async def _post(self, update: Update, webhook: Webhook) -> dict[str, Any] | None:
        """Post an update once; return the answer's fields, or None if it was not accepted."""
        if self._session is None:
            return None
        headers = {SECRET_HEADER: webhook.secret} if webhook.secret else {}
        # A webhook with its own certificate is self-signed, so verification would fail.
        check = not webhook.has_certificate
        try:
            async with self._session.post(
                webhook.url, json=update.body, headers=headers, ssl=check, allow_redirects=False
            ) as response:
                body = await response.read()
                if 200 <= response.status <= 299:
                    return _fields(body, response.content_type)
                problem = f"{response.status} {response.reason or ''}".strip()
                self._failed(webhook, f"Wrong response from the webhook: {problem}")
        except TimeoutError:
            self._failed(webhook, "Read timeout expired")
        except (aiohttp.ClientError, OSError, ValueError):
            self._failed(webhook, "Connection failed")
        return None

    def _failed(self, webhook: Webhook, problem: str) -> None:
        webhook.last_error = problem
        webhook.last_error_at = int(self._world.now())

    async def _carry_out(self, reply: dict[str, Any]) -> None:
        """Carry out the method a webhook's answer names; its result goes nowhere."""
        try:
            name = method_name(str(reply.pop("method", "")))
        except ApiError:
            return
        if name not in _NOT_IN_ANSWER and not name.startswith("get"):
            await self._run(name, Params(reply))


def _fields(body: bytes, content_type: str) -> dict[str, Any]:
    try:
        if content_type == "application/x-www-form-urlencoded":
            return dict(parse_qsl(body.decode(), keep_blank_values=True))
        fields = read_json(body)
    except ValueError:
        return {}
    return fields if isinstance(fields, dict) else {}
