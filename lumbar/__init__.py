"""All that runs: the bot, from what it decides to what it sends."""
