"""Runs the bot and measures its event loop; prints the results at the end."""

import asyncio
import gc
import json
import os
import signal
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

from lumbar.app import serve
from lumbar.clock import SystemClock
from lumbar.logs import set_up_logs
from lumbar.reminding.bell import ringing
from lumbar.settings import read_settings

STEP = 0.002


async def main() -> None:
    gc.disable()  # as bot.py's own main does
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    seen: dict[str, float] = {"began": time.monotonic()}
    loop.add_signal_handler(signal.SIGUSR1, _mark, seen)

    def bell(ring: Callable[[], None]) -> AbstractAsyncContextManager[None]:
        def ring_and_note() -> None:
            seen.setdefault("ready", time.monotonic())
            seen.setdefault("held", 0.0)
            ring()

        return ringing(ring_and_note, SystemClock())

    watching = asyncio.create_task(_watch(seen))
    settings = read_settings(os.environ)
    set_up_logs(settings.token)
    await serve(settings, stop, bell=bell)
    watching.cancel()
    print(json.dumps(seen), flush=True)


def _mark(seen: dict[str, float]) -> None:
    """Begins to measure anew at the first SIGUSR1; ends it at the second."""
    if "marked" in seen:
        seen["ended"] = time.monotonic()
    else:
        seen.update(marked=time.monotonic(), held=0.0, over=0)


async def _watch(seen: dict[str, float]) -> None:
    """Measures how long the event loop is blocked at most, from "ready" on, in seconds."""
    last = time.monotonic()
    while True:
        await asyncio.sleep(STEP)
        now = time.monotonic()
        if "ready" in seen and "ended" not in seen:
            held = now - last - STEP
            seen["held"] = max(seen["held"], held)
            seen["over"] = seen.get("over", 0) + (held > 0.02)
        last = now


async def idle(seconds: float) -> float:
    """Returns how long, at most, a loop with nothing to do is held meanwhile, in seconds."""
    held, last = 0.0, time.monotonic()
    until = last + seconds
    while last < until:
        await asyncio.sleep(STEP)
        now = time.monotonic()
        held, last = max(held, now - last - STEP), now
    return held


def resident_mib(pid: int | str = "self", what: str = "VmRSS") -> float:
    """Returns the memory of a process in MiB; `what` VmHWM: its peak."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(what):
            return int(line.split()[1]) / 1024
    return float("nan")


if __name__ == "__main__":
    asyncio.run(main())
