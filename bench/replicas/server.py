"""The Bot API server that enforces its limits (bench.enforcing), as a trial sees it."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "1:bench"


class Enforcing:
    """url: where it is; seen: its results, once it has ended."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.seen: dict[str, Any] = {}

    def environ(self, per_second: int) -> dict[str, str]:
        """Settings of replicas that use it: by long polling, whichever of them holds the lease."""
        return {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": self.url,
            "WEBHOOK_URL": "",
            "MESSAGES_PER_SECOND": str(per_second),
        }


@asynccontextmanager
async def enforcing(people: int, spread: float, per_second: int) -> AsyncIterator[Enforcing]:
    """Runs it in a process of its own; see bench.enforcing for what it is asked."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bench.enforcing"),
        *map(str, (people, spread, per_second, 0)),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=2**30,
    )
    assert process.stdout is not None
    assert process.stdin is not None
    found = Enforcing(f"http://127.0.0.1:{int(await process.stdout.readline())}")
    try:
        yield found
        process.stdin.close()
        found.seen = json.loads(await process.stdout.read())
    finally:
        process.stdin.close()
        await process.wait()
