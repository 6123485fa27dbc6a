"""Stores: keep each person's record and ended sessions on disk."""
