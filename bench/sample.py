"""What /help sends: taken from the program, so that other libraries can be asked for as much."""

import asyncio
import json
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench import people
from sandbox.people import say
from sandbox.server import Sandbox
from sandbox.world import FIRST_PERSON

ROOT = Path(__file__).resolve().parents[1]
TOKEN = "1:bench"


@dataclass(frozen=True, kw_only=True)
class Sample:
    """The parameters of a sendMessage but for its chat, and the Message that Telegram makes of it.

    message: as the local Telegram of this repository answers it.
    """

    params: dict[str, Any]
    message: dict[str, Any]

    def keep(self, path: Path) -> None:
        """Writes it as JSON."""
        path.write_text(json.dumps({"params": self.params, "message": self.message}))


def values(params: dict[str, str]) -> dict[str, Any]:
    """Returns the parameters of a call with those decoded that are JSON objects, true or false."""
    coded = ("{", "[", "true", "false")
    return {
        name: json.loads(value) if value.startswith(coded) else value
        for name, value in params.items()
    }


async def take_sample() -> Sample:
    """Has the program answer somebody's /help, and returns what it sent."""
    sandbox = Sandbox(TOKEN)
    await sandbox.start()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        people.write(folder, [FIRST_PERSON], people.regulars(time.time()))
        bot = await asyncio.create_subprocess_exec(
            *(sys.executable, "bot.py"),
            cwd=ROOT,
            env={
                **os.environ,
                "TELEGRAM_BOT_TOKEN": TOKEN,
                "TELEGRAM_API_URL": sandbox.url,
                "DATA_DIR": str(folder),
                "LOG_LEVEL": "WARNING",
            },
        )
        try:
            say(sandbox.world, FIRST_PERSON, FIRST_PERSON, "/help")
            async with asyncio.timeout(60):
                while not (sent := _sent(sandbox)):
                    await asyncio.sleep(0.01)
        finally:
            bot.terminate()
            await bot.wait()
            await sandbox.stop()
    return sent


def _sent(sandbox: Sandbox) -> Sample | None:
    calls = [c for c in sandbox.world.calls if c["method"] == "sendMessage" and c["ok"]]
    if not calls:
        return None
    params = values(calls[0]["params"])
    del params["chat_id"]
    message = max(sandbox.world.chats[FIRST_PERSON].messages.items())[1]
    return Sample(params=params, message=message)
