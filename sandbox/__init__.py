"""A local Telegram: a Bot API server and a chat page, to try and test a bot locally."""
