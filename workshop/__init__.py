"""Makes pictures, clips and lists of places beforehand; nothing of it runs in the bot."""
