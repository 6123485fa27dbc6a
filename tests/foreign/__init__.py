"""python-telegram-bot's own tests, run against the sandbox: `python -m tests.foreign`."""
