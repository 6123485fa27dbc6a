"""All that runs: the bot, from what it decides to what it sends."""

__version__ = "0.1.0"
