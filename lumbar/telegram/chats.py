"""Sends screens to a chat, edits them in place, and sends them again if an edit is impossible."""

import contextlib
import logging
from collections.abc import Sequence
from dataclasses import replace

from telegram import InputFile

from lumbar.clock import Clock, SystemClock
from lumbar.language.texts import Markup
from lumbar.screens.screen import Medium, Screen, Shown
from lumbar.telegram.calls import Calls
from lumbar.telegram.chat_calls import ChatCalls
from lumbar.telegram.errors import (
    AlreadyDeleted,
    CallFailed,
    MessageGone,
    NotModified,
    OtherKind,
    RateLimited,
    Rejected,
    TooFast,
    TooOldToDelete,
    Unreachable,
)
from lumbar.telegram.files import Files
from lumbar.telegram.known import KnownMessages
from lumbar.telegram.pace import ONCE, REMINDER, TICK, TIDY
from lumbar.telegram.payload import HTML, caption_of, effect_of, text_of
from lumbar.telegram.refusals import Refusals

log = logging.getLogger(__name__)

UNKNOWN = Shown(Medium.UNKNOWN, "")
"""A picture that a message had before a restart; which one is not known."""


class Chats(KnownMessages):
    """All chats, and what is known about their newest messages."""

    def __init__(self, calls: Calls, files: Files, clock: Clock | None = None) -> None:
        """clock: by which a refusal is forgotten; default: the system's."""
        super().__init__()
        self.calls = calls
        self.files = files
        self.refusals = Refusals(clock or SystemClock())
        self.without: set[int] = set()
        """Ids of chats in which the last file could not be sent and the text alone is still due."""

    def makes(self, medium: Medium) -> bool:
        """Returns whether this bot can make that medium."""
        return self.files.studio.knows(medium)

    def has(self, shown: Shown) -> bool:
        """Returns whether Telegram has the file already, so that showing it needs no upload."""
        upload = self.files.studio.upload(shown)
        return upload is not None and self.files.file_ids.get(upload.key) is not None

    def will_have(self, shown: Shown) -> bool:
        """Returns whether the file is being uploaded to some chat."""
        upload = self.files.studio.upload(shown)
        return upload is not None and self.files.is_sending(upload.key)

    def is_same(self, one: Shown, other: Shown) -> bool:
        """Returns whether two screens show the same file: one side may look like the other."""
        if one == other:
            return True
        first, second = (self.files.studio.upload(shown) for shown in (one, other))
        return first is not None and second is not None and first.key == second.key

    def moved(self, old: int, new: int) -> None:
        """Records that a group has become a supergroup (chat ids). That counts its messages anew,
        and its first says where it comes from: a message whose answer is lost lies after it."""
        self.refusals.note_moved(old, new)
        self.seen(new, 1)

    def of(self, chat_id: int, topic: int | None = None) -> "Chat":
        """Returns the chat with that id: a person's id in private, below 0 for a group.

        topic: the message_thread_id of the topic to write in, None for none.
        """
        return Chat(self, chat_id, topic)


class Chat(ChatCalls):
    """One chat with the bot in it; with a topic, new messages go there."""

    async def say(self, screen: Screen, *, quiet: bool = False, pace: str | None = None) -> int:
        """Sends the screen; returns the new message's id. Raises CallFailed.

        Its file or its effect is left out if it cannot be made or is refused. quiet: whether to
        send without a notification sound; pace: see pace.py, None for an answer.
        """
        message = await self._say_shown(screen, quiet=quiet, pace=pace)
        if message is None:
            if screen.shows is not None:
                screen = replace(screen, shows=None)
            asked = {**text_of(screen), **self._keys(screen), **effect_of(screen)}
            asked["disable_notification"] = quiet
            message = await self._send("sendMessage", asked, pace)
            self._chats.without.discard(self.id)
        sent = int(message["message_id"])
        if pace != REMINDER:
            # Few of a hundred thousand reminders are ever edited, so they are not remembered.
            plain = screen if screen.effect is None else replace(screen, effect=None)
            self._chats.remember(self.id, sent, plain)
        return sent

    async def play(self, screen: Screen, *, pace: str | None = None) -> int | None:
        """Sends the screen's file with its text; returns the message id, None if it cannot be made.

        For messages that are useless without their file. Raises CallFailed.
        """
        message = await self._say_shown(screen, quiet=True, pace=pace)
        self._chats.without.discard(self.id)  # no text follows alone
        return int(message["message_id"]) if message is not None else None

    async def change(
        self, message_id: int, screen: Screen, *, pace: str | None = None, anew: bool = True
    ) -> int:
        """Edits a message of the bot's to show the screen, or sends a new one if it is gone.

        pace: see pace.py; anew: False to raise MessageGone instead of sending a new message.
        Returns the id of the message that now shows the screen. Raises CallFailed.
        """
        before = self._chats.shows(self.id, message_id)
        if before is not None and before.shows is None and self._refuses(screen):
            screen = replace(screen, shows=None)  # the words can stand where the words stood
        if before == screen:
            return message_id
        try:
            done = await self._edit(message_id, before or screen, screen, pace)
        except NotModified:
            done = True
        except MessageGone:
            if not anew:
                raise
            return await self.say(screen, pace=pace)
        except OtherKind:
            done = False
        except Unreachable:
            # The edit may have been carried out: what the message shows is now unknown.
            self._chats.forget(self.id, message_id)
            raise
        if not done:
            return await self._replace(message_id, screen, pace)
        self._chats.remember(self.id, message_id, screen)
        return message_id

    async def reword(self, message_id: int, screen: Screen, *, pace: str | None = None) -> None:
        """Changes the words and buttons of a message; whatever picture it shows stays.

        pace: see pace.py. Raises CallFailed; MessageGone if the message is no longer there.
        """
        before = self._chats.shows(self.id, message_id)
        if before is not None:
            screen = replace(screen, shows=before.shows)
            if before != screen:
                await self._reworded(message_id, screen, pace)
        else:
            # After a restart: most of what is changed so is a session message, with a picture.
            screen = replace(screen, shows=UNKNOWN)
            try:
                await self._reworded(message_id, screen, pace)
            except OtherKind:
                screen = replace(screen, shows=None)
                # Noted first, for the next call may have to wait: then it must not begin with a
                # caption again, and again take the room that the words need.
                self._chats.remember(self.id, message_id, replace(screen, text=Markup("")))
                await self._reworded(message_id, screen, pace)
        self._chats.remember(self.id, message_id, screen)

    async def _reworded(self, message_id: int, screen: Screen, pace: str | None) -> None:
        try:
            await self._edit(message_id, screen, screen, pace)
        except NotModified:
            pass  # it shows that already
        except Unreachable:
            self._chats.forget(self.id, message_id)
            raise

    async def illustrate(self, message_id: int, screen: Screen, *, pace: str | None = None) -> bool:
        """Changes a message's picture, with its words and buttons, or puts one to its words.

        Returns whether that was done; if not, the message is as it was. pace: see pace.py. Raises
        CallFailed; MessageGone if the message is no longer there.
        """
        try:
            done = await self._edit_shown(message_id, screen, pace)
        except NotModified:
            done = True
        except OtherKind:
            done = False
        if done:
            self._chats.remember(self.id, message_id, screen)
        self._chats.without.discard(self.id)  # the words are there
        return done

    async def _edit(
        self, message_id: int, before: Screen, screen: Screen, pace: str | None
    ) -> bool:
        """Edits a message; returns False if it cannot show the screen. Raises CallFailed."""
        if screen.shows == before.shows:
            method, words = ("editMessageText", text_of(screen))
            if screen.shows is not None:
                method, words = ("editMessageCaption", caption_of(screen))
            asked = {"message_id": message_id, **words, **self._keys(screen)}
            await self._call(method, asked, pace)
            return True
        # A picture cannot be removed from a message (Bot API, editMessageText).
        return screen.shows is not None and await self._edit_shown(message_id, screen, pace)

    async def _replace(self, message_id: int, screen: Screen, pace: str | None) -> int:
        """Sends the screen as a new message and deletes the old one; returns the new id."""
        sent = await self.say(screen, pace=pace)
        try:
            await self.remove(message_id, pace=TIDY)
        except CallFailed as error:
            # The new message is sent, and its id must not be lost.
            log.info("a message that was replaced stays: %s", error)
        return sent

    async def remove(self, message_id: int, *, pace: str | None = REMINDER) -> None:
        """Deletes a message of the bot's, or removes its buttons if it is too old to delete.

        pace: None if a person waits for it, TIDY if it may be dropped. Raises CallFailed.
        """
        try:
            await self.delete(message_id, pace=pace)
        except TooOldToDelete:
            try:
                await self._take_buttons(message_id, pace)
            except RateLimited:
                raise
            except (Rejected, TooFast) as error:
                log.info("a message that is too old to be deleted keeps its buttons: %s", error)

    async def remove_all(self, message_ids: Sequence[int], *, pace: str | None) -> None:
        """Deletes up to 100 messages of the bot's in one call; those that are gone are passed over
        (Bot API, deleteMessages). Raises CallFailed; Rejected where one of them must stay, and
        then all do."""
        try:
            await self._call("deleteMessages", {"message_ids": list(message_ids)}, pace)
        except TooOldToDelete as error:
            # Which of them is too old Telegram does not say.
            raise Rejected(str(error)) from error

    async def delete(self, message_id: int, *, pace: str | None) -> None:
        """Deletes a message of the bot's. Raises CallFailed; TooOldToDelete where it must stay:
        Telegram lets a bot delete messages up to 48 hours old (Bot API, deleteMessage)."""
        with contextlib.suppress(AlreadyDeleted):
            await self._call("deleteMessage", {"message_id": message_id}, pace)

    async def name(self, message_id: int, words: Markup, *, pace: str | None = None) -> None:
        """Puts other words below a message's file. Raises CallFailed."""
        asked = {"message_id": message_id, **caption_of(Screen(text=words))}
        with contextlib.suppress(NotModified):
            await self._call("editMessageCaption", asked, pace)

    async def tidy(self, message_id: int, screen: Screen, *, pace: str = TIDY) -> None:
        """Edits a message of the bot's on a best-effort basis; never raises CallFailed.

        For optional changes, such as removing used buttons or ticking a choice. If Telegram
        refuses the edit or it cannot be sent soon, the message stays as it was. pace: TIDY, or
        TICK for a call that must not wait at all.
        """
        before = self._chats.shows(self.id, message_id)
        if before == screen:
            return
        try:
            if not await self._edit(message_id, before or screen, screen, pace):
                asked = {"message_id": message_id, **self._keys(screen)}
                await self._call("editMessageReplyMarkup", asked, pace)
                return
        except NotModified:
            pass  # it shows that already
        except CallFailed as error:
            log.info("a message stays as it was: %s", error)
            return
        self._chats.remember(self.id, message_id, screen)

    async def bare(self, message_id: int) -> None:
        """Removes a message's buttons. Raises CallFailed."""
        with contextlib.suppress(NotModified):
            await self._take_buttons(message_id, ONCE)

    async def _take_buttons(self, message_id: int, pace: str | None) -> None:
        await self._call("editMessageReplyMarkup", {"message_id": message_id}, pace)

    async def strip(self, message_id: int) -> None:
        """Removes a message's buttons if that can be done at once. Never raises CallFailed."""
        shown = self._chats.shows(self.id, message_id)
        if shown is not None and shown.rows:
            await self.tidy(message_id, replace(shown, rows=()), pace=TICK)

    async def send_document(self, content: bytes, filename: str, caption: str) -> int:
        """Sends a file; returns the new message's id. Raises CallFailed.

        caption: Telegram HTML.
        """
        file = InputFile(content, filename=filename)
        asked = {"document": file, "caption": caption, "parse_mode": HTML}
        silent = self._chats.files.patience
        message = await self._send("sendDocument", asked, None, silent=silent)
        return int(message["message_id"])

    async def is_orphan(self, message_id: int) -> bool:
        """Returns whether a message is the bot's and its id was lost with Telegram's answer.

        Probing removes the message's buttons. A message whose sending is remembered from this run
        is never lost. Raises CallFailed if Telegram cannot tell now.
        """
        if self._chats.knows(self.id, message_id):
            return False
        try:
            # Deleting is no test: in a private chat a bot may also delete the person's messages.
            await self._take_buttons(message_id, ONCE)
        except NotModified:
            return True
        except Rejected:
            return False
        return True
