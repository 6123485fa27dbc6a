"""python-telegram-bot with its own request object, with concurrent updates."""

import os

from telegram import Update
from telegram.ext import Application, CommandHandler, ContextTypes


async def reply(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    if update.message is not None:
        await update.message.reply_text("What I can do")


def main() -> None:
    url = os.environ["TELEGRAM_API_URL"]
    builder = Application.builder().token(os.environ["TELEGRAM_BOT_TOKEN"])
    application = builder.base_url(f"{url}/bot").concurrent_updates(256).build()
    application.add_handler(CommandHandler("help", reply))
    application.run_polling()


if __name__ == "__main__":
    main()
