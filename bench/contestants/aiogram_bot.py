"""aiogram with its default settings; replies what the file REPLY holds."""

import asyncio
import json
import os
import ssl
from pathlib import Path
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command
from aiogram.types import Message

PARAMS: dict[str, Any] = json.loads(Path(os.environ["REPLY"]).read_text())["params"]


async def reply(message: Message) -> None:
    await message.answer(**PARAMS)


async def main() -> None:
    server = TelegramAPIServer.from_base(os.environ["TELEGRAM_API_URL"])
    session = AiohttpSession(api=server)
    if trusted := os.environ.get("SSL_CERT_FILE"):
        # It trusts certifi's certificates alone, whatever the environment names.
        session._connector_init["ssl"] = ssl.create_default_context(  # noqa: SLF001
            cafile=trusted
        )
    bot = Bot(os.environ["TELEGRAM_BOT_TOKEN"], session=session)
    dispatcher = Dispatcher()
    dispatcher.message.register(reply, Command("help"))
    await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main())
