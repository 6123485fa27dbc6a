"""Measures what docs/PROMISES.md claims: `make bench`."""
