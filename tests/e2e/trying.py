"""`bot.py try --data` as its user has it: run after run in one folder, by its page alone."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from sandbox.client import YOU, Client, Events, UnexpectedAnswerError
from tests.patience import PATIENCE
from tests.programs import PIPE, STDOUT, Process, start_bot

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")

Message = dict[str, Any]


class Run:
    """One run of the command: its process, what it says, and the person at its page."""

    def __init__(self, process: Process) -> None:
        self.process = process
        self.said: list[str] = []
        self.url = ""

    async def read(self, stream: asyncio.StreamReader) -> None:
        """Notes all that it says."""
        while line := await stream.readline():
            self.said.append(line.decode().rstrip("\n"))

    async def until(self, seen: Callable[[], object]) -> None:
        """Returns once something is so; fails with what the program said, should it end before."""
        async with asyncio.timeout(PATIENCE):
            while not seen():
                assert self.process.returncode is None, self.said
                await asyncio.sleep(0.01)

    async def end(self, how: signal.Signals) -> int:
        """Sends a signal; its exit code."""
        self.process.send_signal(how)
        async with asyncio.timeout(PATIENCE):
            return await self.process.wait()


class Hand:
    """The person at the page of a run: what they see, and what they do."""

    def __init__(self, client: Client, events: Events) -> None:
        self.client = client
        self._events = events
        self.chat: dict[int, Message] = {}

    @property
    def texts(self) -> list[str]:
        """What stands in the private chat, oldest first."""
        return [words(message) for message in self.chat.values()]

    async def look(self) -> str:
        """Waits for the next thing that happens in the private chat; its type."""
        async with asyncio.timeout(PATIENCE):
            event = await self._events.next()
        match event["type"]:
            case "snapshot":
                mine = next(chat for chat in event["chats"] if chat["id"] == YOU)
                self.chat = {message["message_id"]: message for message in mine["messages"]}
            case "message" | "edited" if event["message"]["chat"]["id"] == YOU:
                self.chat[event["message"]["message_id"]] = event["message"]
            case "deleted" if event["chat_id"] == YOU:
                for number in event["message_ids"]:
                    self.chat.pop(number, None)
        return str(event["type"])

    async def see(self, seen: Callable[[], object]) -> None:
        """Looks until something is so."""
        while not seen():
            await self.look()

    async def rest(self) -> dict[int, Message]:
        """The chat as it stood when the run ended."""
        with contextlib.suppress(UnexpectedAnswerError, aiohttp.ClientError):
            while True:
                await self.look()
        return self.chat

    async def say(self, text: str) -> str:
        """Writes, and waits for the bot's next message; its words."""
        newest = (await self.client.say(text))["message_id"]
        await self.see(lambda: any(number > newest for number in self.chat))
        return words(next(m for number, m in self.chat.items() if number > newest))

    async def tap(self, button: str) -> None:
        """Taps the newest button of this name, and waits until the bot has answered the tap."""
        message, row, column = next(
            (message, row, column)
            for message in reversed(self.chat.values())
            for row, line in enumerate(message.get("reply_markup", {}).get("inline_keyboard", []))
            for column, known in enumerate(line)
            if known["text"] == button
        )
        await self.client.press(message, row, column)
        while await self.look() != "answer":
            pass


@asynccontextmanager
async def trying(folder: Path, *more: str, port: int = 0) -> AsyncIterator[Run]:
    """Runs `bot.py try --data folder` until the block ends, which kills it if it still runs."""
    command = ("try", "--no-browser", "--port", str(port), "--data", str(folder), *more)
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    process = await start_bot(*command, env=kept, stdout=PIPE, stderr=STDOUT)
    assert process.stdout is not None
    run = Run(process)
    reading = asyncio.create_task(run.read(process.stdout))
    try:
        yield run
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
        await reading


@asynccontextmanager
async def at_the_page(run: Run) -> AsyncIterator[Hand]:
    """Opens the page of a run once its bot is ready, and looks at the chat."""
    await run.until(lambda: any("ready" in line for line in run.said))
    found = next(match for line in run.said if (match := ADDRESS.search(line)))
    run.url = found[0]
    async with aiohttp.ClientSession() as session:
        client = Client(run.url, "", session)
        async with client.events(YOU) as events:
            hand = Hand(client, events)
            await hand.look()
            yield hand


def words(message: Message) -> str:
    """A message's words."""
    return str(message.get("text") or message.get("caption") or "")
