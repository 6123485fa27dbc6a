"""Screens into a chat: sent, changed in place, and sent anew where that fails."""

import asyncio
import contextlib
import logging
import warnings
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from typing import Any

from telegram import InputFile, InputMediaAnimation, InputMediaPhoto
from telegram.constants import ParseMode
from telegram.error import BadRequest, NetworkError, TelegramError

from lumbar.media.file_ids import FileIds
from lumbar.media.studio import Studio
from lumbar.media.upload import Upload
from lumbar.screens.screen import Screen
from lumbar.telegram.known import Known
from lumbar.telegram.pacer import ONCE, REMINDER, TICK, TIDY, PacedBot, TooFast, Within, reason
from lumbar.telegram.payload import caption_of, keys_of, text_of
from lumbar.telegram.wire import never_arrived

log = logging.getLogger(__name__)

# It would rather have its own methods called, which parse.
warnings.filterwarnings("ignore", message="Please use 'Bot.")

_UNCHANGED = "message is not modified"
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
_NOT_THERE = "message to delete not found"
_NO_RIGHT = "not enough rights"
_TOO_OLD = "message can't be deleted"
_OF_ANOTHER_KIND = ("there is no text in the message", "there is no caption in the message")
NOT_LONGER = 1.0
"""Seconds to wait for somebody else's upload of the same file, instead of a further one."""
PATIENCE = 5.0
"""Seconds in which a picture or a voice must be made, and in which the message with it must have
gone once it has its turn; and how long Telegram may be silent over an upload: it looks into each
file before it answers."""
_METHODS = {"animation": "sendAnimation", "photo": "sendPhoto", "voice": "sendVoice"}
_PATIENT = {*_METHODS.values(), "editMessageMedia"}
"""Calls that have an end to their patience: where they do not go, words go alone."""
_FILES = InputFile | InputMediaAnimation | InputMediaPhoto
Call = Callable[[str | bytes], Awaitable[dict[str, Any]]]
"""A call with a file: its id, or its bytes."""
_MEDIA = {"animation": InputMediaAnimation, "photo": InputMediaPhoto}


class MessageGone(BadRequest):
    """The message that was to be changed is not there any more, or is too old for it."""


class Chats(Known):
    """All chats, and what is known of the newest messages in them."""

    def __init__(self, bot: PacedBot, studio: Studio, file_ids: FileIds) -> None:
        super().__init__()
        self.bot = bot
        self.studio = studio
        self.file_ids = file_ids
        self._sending: dict[str, asyncio.Event] = {}
        self.without: set[int] = set()
        """Chats in which the newest picture or voice did not go, until words have gone."""

    def of(self, chat_id: int) -> "Chat":
        """The chat of that id: a person's in private, below zero for a group."""
        return Chat(self, chat_id)

    @contextlib.contextmanager
    def sending(self, key: str) -> Iterator[None]:
        """While a file is uploaded: others who want it may wait for what it will be called."""
        done = self._sending.setdefault(key, asyncio.Event())
        try:
            yield
        finally:
            done.set()
            if self._sending.get(key) is done:
                del self._sending[key]

    async def being_sent(self, key: str) -> str | None:
        """The file_id of a file that is being uploaded to somebody else; None after a while.

        A crowd that begins together uploads a loop once, and a chat that is held up by a 429
        holds up nobody else for long.
        """
        done = self._sending.get(key)
        if done is None:
            return None
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(NOT_LONGER):
                await done.wait()
        return self.file_ids.get(key)


class Chat:
    """One chat with the bot in it."""

    def __init__(self, chats: Chats, chat_id: int) -> None:
        self._chats = chats
        self.id = chat_id

    async def say(self, screen: Screen, *, quiet: bool = False, pace: str | None = None) -> int:
        """Sends the screen; returns the new message's id. Raises TelegramError.

        What it shows is left out where it cannot be made or is refused. quiet: without a
        sound; pace: REMINDER for what nobody waits for.
        """
        message = await self._say_shown(screen, quiet=quiet, pace=pace)
        if message is None:
            screen = replace(screen, shows=None)
            message = await self._call(
                "sendMessage",
                pace,
                **text_of(screen),
                **keys_of(screen),
                disable_notification=quiet,
            )
            self._chats.without.discard(self.id)
        sent = int(message["message_id"])
        if pace != REMINDER:
            # Of a hundred thousand reminders few are ever edited.
            self._chats.remember(self.id, sent, screen)
        return sent

    async def play(self, screen: Screen, *, pace: str | None = None) -> int | None:
        """Sends what the screen shows, with its words; None where that cannot be made.

        For what says nothing new without its sound. Raises TelegramError.
        """
        message = await self._say_shown(screen, quiet=True, pace=pace)
        return int(message["message_id"]) if message is not None else None

    async def change(
        self, message_id: int, screen: Screen, *, pace: str | None = None, anew: bool = True
    ) -> int:
        """Puts the screen into a message of the bot's, or sends it where that one is gone.

        pace: TICK for a countdown's; anew: False where MessageGone is to be raised instead.
        Returns the id of the message that holds the screen now. Raises TelegramError.
        """
        before = self._chats.shows(self.id, message_id)
        if before == screen:
            return message_id
        try:
            done = await self._edit(message_id, before or screen, screen, pace)
        except BadRequest as error:
            reason = error.message.lower()
            if any(gone in reason for gone in _GONE) and not anew:
                raise MessageGone(error.message) from error
            if any(gone in reason for gone in _GONE):
                return await self.say(screen, pace=pace)
            if any(other in reason for other in _OF_ANOTHER_KIND):
                return await self._replace(message_id, screen, pace)
            if _UNCHANGED not in reason:
                raise
            done = True
        except NetworkError:
            # It may have been changed all the same: what it shows is not known any more.
            self._chats.forget(self.id, message_id)
            raise
        if not done:
            return await self._replace(message_id, screen, pace)
        self._chats.remember(self.id, message_id, screen)
        return message_id

    async def _edit(
        self, message_id: int, before: Screen, screen: Screen, pace: str | None
    ) -> bool:
        """Whether the message could be edited to show the screen. Raises TelegramError."""
        if screen.shows == before.shows:
            method, words = ("editMessageText", text_of(screen))
            if screen.shows is not None:
                method, words = ("editMessageCaption", caption_of(screen))
            await self._call(method, pace, message_id=message_id, **words, **keys_of(screen))
            return True
        # A picture cannot be taken out of a message again (Bot API, editMessageText).
        return screen.shows is not None and await self._edit_shown(message_id, screen, pace)

    async def _replace(self, message_id: int, screen: Screen, pace: str | None) -> int:
        """The screen as a new message, in place of one that cannot be made to show it."""
        sent = await self.say(screen, pace=pace)
        try:
            await self.remove(message_id, pace=TIDY)
        except TelegramError as error:
            # What was to be shown is shown, and its id must not be lost.
            log.info("a message that was replaced stays: %s", reason(error))
        return sent

    async def _say_shown(
        self, screen: Screen, *, quiet: bool, pace: str | None
    ) -> dict[str, Any] | None:
        """The message with what the screen shows; None where it can be sent with words only."""
        upload = self._chats.studio.upload(screen.shows) if screen.shows else None
        if upload is None or (screen.text and self.id in self._chats.without):
            return None
        method = _METHODS[upload.kind]
        rest = {**caption_of(screen), **keys_of(screen), "disable_notification": quiet}

        async def send(file: str | bytes) -> Any:
            if isinstance(file, str):
                return await self._call(method, pace, **{upload.kind: file}, **rest)
            sent = InputFile(file, filename=upload.name)
            return await self._call(method, pace, **{upload.kind: sent}, **upload.facts, **rest)

        return await self._with_file(upload, send)

    async def _edit_shown(self, message_id: int, screen: Screen, pace: str | None) -> bool:
        """Whether the message now shows what the screen shows."""
        upload = self._chats.studio.upload(screen.shows) if screen.shows else None
        kind = _MEDIA.get(upload.kind) if upload else None
        if upload is None or kind is None:
            return False

        async def edit(file: str | bytes) -> Any:
            new = file if isinstance(file, str) else InputFile(file, upload.name, attach=True)
            media = kind(new, caption=screen.text, parse_mode=ParseMode.HTML)
            return await self._call(
                "editMessageMedia", pace, message_id=message_id, media=media, **keys_of(screen)
            )

        return await self._with_file(upload, edit) is not None

    async def _with_file(self, upload: Upload, call: Call) -> dict[str, Any] | None:
        """The answer to a call with a file; None where it does not go, whyever that is.

        A countdown must not wait for a picture or a voice, so there is an end to trying.
        """
        try:
            message = await self._by_id_or_bytes(upload, call)
        except BadRequest:
            raise
        except (NetworkError, TimeoutError) as error:
            log.warning("a %s did not go: %s", upload.kind, type(error).__name__)
            message = None
        if message is None:
            # Words are a call of their own: where that has to wait, this one is not made again.
            self._chats.without.add(self.id)
        return message

    async def _by_id_or_bytes(self, upload: Upload, call: Call) -> dict[str, Any] | None:
        """Calls with the file's id, where Telegram knows it, else with its bytes.

        None where the bytes cannot be made, or Telegram will not have them.
        """
        file_id = self._chats.file_ids.get(upload.key)
        if file_id is None and upload.lasting:
            file_id = await self._chats.being_sent(upload.key)
        if file_id is not None:
            try:
                return await call(file_id)
            except BadRequest as error:
                if not _about_the_file(error):
                    raise
                if _NO_RIGHT in error.message.lower():
                    return None
                log.info("a %s is uploaded anew: %s", upload.kind, error)
                self._chats.file_ids.forget(upload.key)
        with self._chats.sending(upload.key):
            async with asyncio.timeout(PATIENCE):
                content = await self._chats.studio.content(upload)
            if content is None:
                return None
            try:
                message = await call(content)
            except BadRequest as error:
                if not _about_the_file(error):
                    raise
                log.warning("a %s was refused: %s", upload.kind, error)
                return None
            file_id = _file_id(message, upload.kind) if upload.lasting else None
            if file_id is not None:
                self._chats.file_ids.learn(upload.key, file_id)
            return message

    async def remove(self, message_id: int, *, pace: str | None = REMINDER) -> None:
        """Deletes a message of the bot's, or takes its buttons away where it is too old for that.

        Telegram lets a bot delete what is up to 48 hours old (Bot API, deleteMessage).
        pace: None where somebody waits for it, TIDY where nobody would miss it. Raises
        TelegramError.
        """
        try:
            await self._call("deleteMessage", pace, message_id=message_id)
        except BadRequest as error:
            if _NOT_THERE in error.message.lower():
                return
            if _TOO_OLD not in error.message.lower():
                raise
            with contextlib.suppress(BadRequest, TooFast):
                await self._call("editMessageReplyMarkup", pace, message_id=message_id)

    async def tidy(self, message_id: int, screen: Screen, *, pace: str = TIDY) -> None:
        """Puts a message of the bot's in order once all is done, where that can be; never raises.

        For what nobody would miss: used buttons that go, a choice that is ticked. Where Telegram
        does not do it, or not soon, the message stays as it was. pace: TIDY, or TICK for what
        must not wait at all.
        """
        before = self._chats.shows(self.id, message_id)
        if before == screen:
            return
        try:
            if not await self._edit(message_id, before or screen, screen, pace):
                await self._call(
                    "editMessageReplyMarkup", pace, message_id=message_id, **keys_of(screen)
                )
                return
        except TelegramError as error:
            if _UNCHANGED not in error.message.lower():
                log.info("a message stays as it was: %s", reason(error))
                return
        self._chats.remember(self.id, message_id, screen)

    async def bare(self, message_id: int) -> None:
        """Takes a message's buttons away, whatever it shows. Raises TelegramError."""
        try:
            await self._call("editMessageReplyMarkup", ONCE, message_id=message_id)
        except BadRequest as error:
            if _UNCHANGED not in error.message.lower():
                raise

    async def strip(self, message_id: int) -> None:
        """Takes a message's buttons away; left where it cannot be done at once. Never raises."""
        shown = self._chats.shows(self.id, message_id)
        if shown is not None and shown.rows:
            await self.tidy(message_id, replace(shown, rows=()), pace=TICK)

    async def send_document(self, content: bytes, filename: str, caption: str) -> int:
        """Sends a file; returns the new message's id. Raises TelegramError.

        caption: Telegram HTML.
        """
        message = await self._call(
            "sendDocument",
            None,
            document=InputFile(content, filename=filename),
            caption=caption,
            parse_mode=ParseMode.HTML,
        )
        return int(message["message_id"])

    async def is_orphan(self, message_id: int) -> bool:
        """Whether a message is the bot's and nobody knows of it: the answer to it was lost.

        Its buttons go with that; a message that the bot sent in this run is never one. Raises
        TelegramError where it cannot be found out now.
        """
        if self._chats.knows(self.id, message_id):
            return False
        try:
            # In a private chat a bot may delete people's messages too, so that would not tell.
            await self._call("editMessageReplyMarkup", ONCE, message_id=message_id)
        except BadRequest as error:
            return _UNCHANGED in error.message.lower()
        return True

    async def _call(self, method: str, pace: str | None, **asked: Any) -> Any:
        """Telegram's answer as it stands: of all that python-telegram-bot makes of a message
        nothing but its id is needed, and making it costs as much as sending it."""
        asked["chat_id"] = self.id
        limit = Within(PATIENCE, pace) if method in _PATIENT else pace
        more: dict[str, Any] = {}
        if any(isinstance(value, _FILES) for value in asked.values()):
            more["read_timeout"] = PATIENCE
        if not method.startswith("send"):
            return await self._chats.bot.do_api_request(
                method, api_kwargs=asked, rate_limit_args=limit, **more
            )
        with self._chats.sending_to(self.id):
            try:
                answer = await self._chats.bot.do_api_request(
                    method, api_kwargs=asked, rate_limit_args=limit, **more
                )
            except NetworkError as error:
                if pace != REMINDER and not (isinstance(error, BadRequest) or never_arrived(error)):
                    self._chats.lose(self.id)
                raise
        sent = answer.get("message_id") if isinstance(answer, dict) else None
        if isinstance(sent, int) and pace == REMINDER:
            self._chats.seen(self.id, sent)
        elif isinstance(sent, int):
            self._chats.sent(self.id, sent)
        return answer


def _about_the_file(error: BadRequest) -> bool:
    """Whether what Telegram refuses is the file: unknown to it, of another bot, or not liked."""
    reason = error.message.lower()
    return any(word in reason for word in ("file", "photo", "media", "image"))


def _file_id(message: object, kind: str) -> str | None:
    """The file_id in the message that Telegram made of an upload."""
    found = message.get(kind) if isinstance(message, dict) else None
    if isinstance(found, list):
        found = found[-1] if found else None  # the largest size of a photo
    file_id = found.get("file_id") if isinstance(found, dict) else None
    return file_id if isinstance(file_id, str) else None
