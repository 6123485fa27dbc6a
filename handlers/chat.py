"""Screens into a chat: sent, changed in place, and sent anew where that fails."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest

from delivery.pacer import TICK, PacedBot
from screens.screen import Screen

_UNCHANGED = "message is not modified"
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Chat:
    """One chat with the bot in it."""

    def __init__(self, bot: PacedBot, chat_id: int) -> None:
        """chat_id: a person's id in private, below zero for a group."""
        self._bot = bot
        self.id = chat_id

    async def say(self, screen: Screen, *, quiet: bool = False) -> int:
        """Sends the screen; returns the new message's id. Raises TelegramError."""
        message = await self._bot.send_message(
            self.id,
            screen.text,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(screen),
            link_preview_options=_NO_PREVIEW,
            disable_notification=quiet,
        )
        return message.message_id

    async def change(self, message_id: int, screen: Screen, *, tick: bool = False) -> int:
        """Puts the screen into a message of the bot's, or sends it where that one is gone.

        tick: worthless when late, so never tried again. Returns the id of the message
        that holds the screen now. Raises TelegramError.
        """
        try:
            await self._bot.edit_message_text(
                screen.text,
                self.id,
                message_id,
                parse_mode=ParseMode.HTML,
                reply_markup=keyboard(screen),
                link_preview_options=_NO_PREVIEW,
                rate_limit_args=TICK if tick else None,
            )
        except BadRequest as error:
            reason = error.message.lower()
            if _UNCHANGED in reason:
                return message_id
            if any(gone in reason for gone in _GONE):
                return await self.say(screen)
            raise
        return message_id


def keyboard(screen: Screen) -> InlineKeyboardMarkup | None:
    """The screen's buttons as Telegram takes them; None where there are none."""
    if not screen.rows:
        return None
    return InlineKeyboardMarkup(
        [
            [
                InlineKeyboardButton(button.text, callback_data=button.press.encode())
                for button in row
            ]
            for row in screen.rows
        ]
    )
