"""python-telegram-bot's Update as this bot takes it: its parts are parsed when they are asked for.

Parsing a message costs as much as all else that is done with it, and what handlers need is decoded
already.
"""

from typing import Any

from telegram import Bot, TelegramObject, Update

from lumbar.telegram.incoming import Incoming, Stray, lane_of
from lumbar.telegram.raw import Raw


class Taken(Update):
    """An update that was taken."""

    __slots__ = ("_at", "_raw", "_says")

    def __init__(
        self, raw: Raw, says: Incoming | Stray | None, at: float | None, bot: Bot | None = None
    ) -> None:
        """raw: as Telegram sent it; says: what it says, decoded once; at: when it was taken (UTC
        seconds; None if that is not known); bot: for the shortcuts of python-telegram-bot."""
        TelegramObject.__init__(self)
        self._raw, self._says, self._at = raw, says, at
        self.update_id: int = raw["update_id"]
        self._id_attrs = (self.update_id,)
        self.set_bot(bot)
        self._freeze()

    def __getattr__(self, name: str) -> Any:
        """Parses the update when one of python-telegram-bot's own attributes is first asked for.

        Python calls this for an attribute that is not set. Raises what `Update.de_json` raises for
        an update that is not as it should be.
        """
        if name not in Update.__slots__:
            raise AttributeError(name)
        whole = Update.de_json(self._raw, self._bot)
        with self._unfrozen():
            for slot in Update.__slots__:
                setattr(self, slot, getattr(whole, slot))
        return getattr(self, name)

    @property
    def raw(self) -> Raw:
        """The update as Telegram sent it."""
        return self._raw

    @property
    def says(self) -> Incoming | Stray | None:
        """What it says, decoded when it was taken."""
        return self._says

    @property
    def at(self) -> float | None:
        """When it was taken (UTC seconds); None if that is not known."""
        return self._at

    @property
    def lane(self) -> int:
        """The key of its lane, see lane_of."""
        return lane_of(self.says)

    @property
    def tap(self) -> str | None:
        """The id of its callback query; None if it has none."""
        if isinstance(self.says, Stray):
            return self.says.tap
        return self.says.tap.id if self.says is not None and self.says.tap is not None else None
