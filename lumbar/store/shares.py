"""Shares: which part of all people somebody belongs to, so that parts can be owned by different
processes."""

from zlib import crc32

SHARES = 256
"""How many there are. Fixed for good: a share stands beside each person in the database."""
ALL_SHARES = range(SHARES)


def share_of(person_id: int) -> int:
    """Returns the share of a person, 0 to SHARES - 1, by their id; the same on every machine."""
    return crc32(person_id.to_bytes(8, "big", signed=True)) % SHARES
