"""What messages said when they were answered, so that an edit that changes nothing does nothing."""

from collections import OrderedDict
from hashlib import blake2b
from typing import TypeVar

from lumbar.language.replies import PLEAS, Meaning
from lumbar.telegram.incoming import Incoming

K = TypeVar("K")
V = TypeVar("V")
REMEMBERED = 10_000
"""Maximum messages, and maximum albums, that are remembered; in memory only."""


class Heard:
    """The newest messages and albums, by chat. Of what a message said only a hash is kept."""

    def __init__(self) -> None:
        self._said: OrderedDict[tuple[int, int], bytes] = OrderedDict()
        self._meant: OrderedDict[tuple[int, int], Meaning] = OrderedDict()
        self._albums: OrderedDict[tuple[int, str], bool] = OrderedDict()
        self._nobodies: OrderedDict[tuple[int, int], None] = OrderedDict()

    def is_news(self, incoming: Incoming) -> bool:
        """Notes what a message says; returns False if it is an edit that changes none of that.

        Telegram also tells of an edit where only the formatting has changed, or a link's preview.
        """
        if incoming.newest is None:
            return True
        place = incoming.chat, incoming.newest
        said = "\n".join((incoming.command, incoming.words, incoming.emoji)).encode()
        now = blake2b(said, digest_size=8).digest()
        before = self._said.get(place)
        self._said[place] = now
        _shorten(self._said)
        return not (incoming.edited and before == now)

    def means_more(self, incoming: Incoming, meaning: Meaning, since: float) -> bool:
        """Notes what a message means; returns False if it is an edit that means what it did.

        since: when the session began (UTC seconds). Of a message that is not remembered, written
        before this run, only an edit since then that stops something is news.
        """
        if incoming.newest is None:
            return True
        place = incoming.chat, incoming.newest
        before = self._meant.get(place)
        self._meant[place] = meaning
        _shorten(self._meant)
        if not incoming.edited:
            return True
        if before is None:
            return meaning in PLEAS and (incoming.written or 0.0) >= since
        return before is not meaning

    def is_first(self, incoming: Incoming) -> bool:
        """Notes the message's album; returns False if another part of it came before."""
        if not incoming.album:
            return True
        album = incoming.chat, incoming.album
        first = album not in self._albums
        self._albums.setdefault(album, False)
        _shorten(self._albums)
        return first

    def is_first_said(self, incoming: Incoming) -> bool:
        """Notes that a part of an album has words; returns False if another part had some before.

        A message that is a part of none is the first.
        """
        if not incoming.album:
            return True
        album = incoming.chat, incoming.album
        before = self._albums.get(album, False)
        self._albums[album] = True
        _shorten(self._albums)
        return not before

    def has_words(self, incoming: Incoming) -> bool:
        """Returns whether any part of the message's album has words, as far as they have come."""
        return self._albums.get((incoming.chat, incoming.album), False)

    def is_first_of_nobody(self, incoming: Incoming) -> bool:
        """Notes a message that no person wrote; returns False if it was noted before.

        What an edit makes of it has the same answer.
        """
        if incoming.newest is None:
            return True
        place = incoming.chat, incoming.newest
        first = place not in self._nobodies
        self._nobodies[place] = None
        _shorten(self._nobodies)
        return first


def _shorten(notes: "OrderedDict[K, V]") -> None:
    while len(notes) > REMEMBERED:
        notes.popitem(last=False)
