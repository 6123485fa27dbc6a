"""The one part that knows Telegram and python-telegram-bot."""
