"""Everything that depends on Telegram and python-telegram-bot."""
