"""python-telegram-bot with concurrent updates; replies what the file REPLY holds.

As shipped, or with the argument `wire` on Lumbar's own HTTP client: what is then left is what the
rest of Lumbar costs.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

from telegram import InlineKeyboardMarkup, LinkPreviewOptions, Update
from telegram.ext import Application, CommandHandler, ContextTypes

PARAMS: dict[str, Any] = json.loads(Path(os.environ["REPLY"]).read_text())["params"]
for name, kind in (
    ("reply_markup", InlineKeyboardMarkup),
    ("link_preview_options", LinkPreviewOptions),
):
    if name in PARAMS:
        PARAMS[name] = kind.de_json(PARAMS[name], None)


async def reply(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    if update.message is not None:
        await update.message.reply_text(**PARAMS)


def main() -> None:
    url = os.environ["TELEGRAM_API_URL"]
    builder = Application.builder().token(os.environ["TELEGRAM_BOT_TOKEN"])
    builder = builder.base_url(f"{url}/bot").concurrent_updates(256)
    if "wire" in sys.argv[1:]:
        sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
        from lumbar.telegram.wire import Wire  # noqa: PLC0415 - not known before

        builder = builder.request(Wire()).get_updates_request(Wire(read_timeout=15))
    application = builder.build()
    application.add_handler(CommandHandler("help", reply))
    application.run_polling()


if __name__ == "__main__":
    main()
