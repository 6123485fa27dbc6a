"""Build tools for pictures, clips and lists of places. The bot never runs them."""
