"""Lumbar with what was tried and is not used: `uvloop`, or `eager` tasks (Python 3.12)."""

import asyncio
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import bot


class Eager(asyncio.DefaultEventLoopPolicy):
    """Begins tasks at once."""

    def new_event_loop(self) -> Any:
        loop = super().new_event_loop()
        loop.set_task_factory(asyncio.eager_task_factory)  # type: ignore[attr-defined]
        return loop


def main() -> int:
    how = sys.argv[1:]
    if how == ["uvloop"]:
        import uvloop  # noqa: PLC0415 - not a dependency

        asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
    elif how == ["eager"]:
        asyncio.set_event_loop_policy(Eager())
    elif how:
        raise SystemExit(f"{how} is nothing that can be tried")
    sys.argv[1:] = []
    return bot.main() or 0


if __name__ == "__main__":
    sys.exit(main())
