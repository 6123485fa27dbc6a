"""`python -m sandbox`: the local Telegram by itself, for a bot in any language, until Ctrl-C."""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys

from sandbox.rooms import furnish
from sandbox.server import Sandbox


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m sandbox",
        description="A local Telegram: a Bot API server and a chat page, on this machine only.",
    )
    parser.add_argument("--port", type=int, default=8080, help="where to listen (default 8080)")
    parser.add_argument(
        "--token", default="1:sandbox", help="the bot's token, NUMBER:SECRET (default 1:sandbox)"
    )
    parser.add_argument(
        "--local",
        action="store_true",
        help="as a Bot API server of one's own with --local: webhooks of this machine, plain http",
    )
    return parser.parse_args()


async def _serve(token: str, port: int, *, local: bool) -> None:
    sandbox = Sandbox(token, port=port, local=local)
    furnish(sandbox.world)
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    await sandbox.start()
    try:
        lines = (
            f"Chat page: {sandbox.url}",
            f"Bot API:   {sandbox.url}/bot{token}/",
            f"How to connect a bot: {sandbox.url}/connect",
        )
        print("\n".join(lines), flush=True)  # noqa: T201
        await stopped.wait()
    finally:
        await sandbox.stop()


def main() -> int:
    """Run until Ctrl-C or SIGTERM; 0 then, 2 where it cannot start."""
    arguments = _arguments()
    try:
        asyncio.run(_serve(arguments.token, arguments.port, local=arguments.local))
    except (OSError, ValueError, OverflowError) as error:
        print(f"sandbox: {error}", file=sys.stderr)  # noqa: T201
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
