"""Everything that depends on Telegram and python-telegram-bot.

Updates come in by connection, intake (or webhook), lanes, dispatch and incoming, in this order.
Calls go out by chats (files), calls, pacer, budget and wire. Other packages use `Incoming`,
`Chat` and the errors in errors.py.
"""
