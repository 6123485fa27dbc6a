"""The calls that send to one chat: in its topic, with a file by its file_id or as bytes."""

import logging
from typing import TYPE_CHECKING, Any

from telegram import InputFile, InputMediaAnimation, InputMediaPhoto

from lumbar.media.upload import Upload
from lumbar.screens.screen import Screen, Shown
from lumbar.telegram.errors import (
    ChatMoved,
    FileForbidden,
    FileRejected,
    NoEffect,
    TopicGone,
    Unreachable,
)
from lumbar.telegram.files import Call
from lumbar.telegram.pace import REMINDER, Within
from lumbar.telegram.payload import HTML, caption_of, effect_of, keys_of

if TYPE_CHECKING:
    from lumbar.telegram.chats import Chats

log = logging.getLogger(__name__)

_METHODS = {"animation": "sendAnimation", "photo": "sendPhoto", "voice": "sendVoice"}
_PATIENT = {*_METHODS.values(), "editMessageMedia"}
"""Calls with a timeout: if they fail, the text is sent without the file."""
_MEDIA = {"animation": InputMediaAnimation, "photo": InputMediaPhoto}


class ChatCalls:
    """What all messages of one chat are sent with; with a topic, new ones go there."""

    def __init__(self, chats: "Chats", chat_id: int, topic: int | None = None) -> None:
        """See Chats.of."""
        self._chats = chats
        self.id = chat_id
        self.topic = topic

    async def _say_shown(
        self, screen: Screen, *, quiet: bool, pace: str | None
    ) -> dict[str, Any] | None:
        """Sends the screen with its file; returns the message, None if only text can be sent."""
        upload = self._chats.files.studio.upload(screen.shows) if screen.shows else None
        if upload is None or (screen.text and self.id in self._chats.without):
            return None
        if self._refuses(screen):
            return None
        method = _METHODS[upload.kind]
        rest = {**caption_of(screen), **self._keys(screen), **effect_of(screen)}
        rest["disable_notification"] = quiet

        async def send(file: str | bytes) -> Any:
            if isinstance(file, str):
                return await self._send(method, {upload.kind: file, **rest}, pace)
            sent = InputFile(file, filename=upload.name)
            asked = {upload.kind: sent, **upload.facts, **rest}
            return await self._send(method, asked, pace, silent=self._chats.files.patience)

        return await self._with_file(upload, send)

    async def _edit_shown(self, message_id: int, screen: Screen, pace: str | None) -> bool:
        """Edits a message to show the screen's file; returns whether that worked."""
        upload = self._chats.files.studio.upload(screen.shows) if screen.shows else None
        kind = _MEDIA.get(upload.kind) if upload else None
        if upload is None or kind is None or self._refuses(screen):
            return False

        async def edit(file: str | bytes) -> Any:
            new = file if isinstance(file, str) else InputFile(file, upload.name, attach=True)
            media = kind(new, caption=screen.text, parse_mode=HTML)
            asked = {"message_id": message_id, "media": media, **self._keys(screen)}
            silent = self._chats.files.patience
            return await self._call("editMessageMedia", asked, pace, silent=silent)

        return await self._with_file(upload, edit) is not None

    async def _with_file(self, upload: Upload, call: Call) -> dict[str, Any] | None:
        """Makes a call with a file; returns the answer, None if the file could not be sent.

        The call has a timeout, because a countdown must not wait for a picture or a guide.
        """
        refusals = self._chats.refusals

        async def noted(file: str | bytes) -> dict[str, Any]:
            try:
                return await call(file)
            except FileForbidden:
                refusals.note_file(self.id, upload.kind)
                raise
            except FileRejected:
                if not isinstance(file, str):  # with its bytes it may be accepted
                    refusals.note_file(self.id, upload.key)
                raise

        try:
            message = await self._chats.files.send(upload, noted)
        except Unreachable as error:
            log.warning("a %s did not go: %s", upload.kind, error)
            message = None
        except TimeoutError:
            log.warning("a %s was not made in %s s", upload.kind, self._chats.files.patience)
            message = None
        if message is None:
            # The text is a separate call: if it must wait, the file is not tried again.
            self._chats.without.add(self.id)
        return message

    def _keys(self, screen: Screen) -> dict[str, Any]:
        return keys_of(screen, self._chats.calls.bot.username if screen.link else "")

    def refuses(self, shown: Shown) -> bool:
        """Returns whether the chat takes no such file, for all that is known, or there is none."""
        upload = self._chats.files.studio.upload(shown)
        if upload is None:
            return True
        return self._chats.refusals.refuses(self.id, upload.kind, upload.key)

    def _refuses(self, screen: Screen) -> bool:
        """Returns whether the chat has refused the screen's file, or that kind of file, lately."""
        upload = self._chats.files.studio.upload(screen.shows) if screen.shows else None
        if upload is None:
            return False
        return self._chats.refusals.refuses(self.id, upload.kind, upload.key)

    async def _send(
        self,
        method: str,
        asked: dict[str, Any],
        pace: str | None,
        *,
        silent: float | None = None,
    ) -> dict[str, Any]:
        """Sends a new message and records it; returns the message. Raises CallFailed.

        It goes to the topic, and with its effect, unless Telegram takes that no longer: then it
        goes without, as later ones do. asked: the parameters, which this changes; the rest as in
        _call.
        """
        refusals = self._chats.refusals
        effect, topic = asked.get("message_effect_id"), self._topic()
        if effect is not None and (self.id < 0 or refusals.refuses_effect(effect)):
            del asked["message_effect_id"]
        if topic is not None:
            asked["message_thread_id"] = topic
        while True:
            try:
                return await self._sent(method, asked, pace, silent)
            except NoEffect as error:
                if effect is None or asked.pop("message_effect_id", None) is None:
                    raise
                log.warning("a message goes without its effect: %s", error)
                refusals.note_effect(effect)
            except TopicGone as error:
                if topic is None or asked.pop("message_thread_id", None) is None:
                    raise
                log.info("a topic takes nothing more: %s", error)
                refusals.note_topic(self.id, topic)

    def _topic(self) -> int | None:
        """Returns the topic to write in; None if there is none or it takes no messages."""
        gone = self.topic is not None and self._chats.refusals.topic_is_gone(self.id, self.topic)
        return None if gone else self.topic

    async def _sent(
        self, method: str, asked: dict[str, Any], pace: str | None, silent: float | None
    ) -> dict[str, Any]:
        chats = self._chats
        # Before the answer is lost, a tap on the message itself may tell of it.
        newest = chats.newest(self.id) or None
        with chats.sending_to(self.id):
            try:
                message: dict[str, Any] = await self._call(method, asked, pace, silent=silent)
            except Unreachable as error:
                if pace != REMINDER and error.arrived:
                    chats.lose(self.id, after=newest)
                raise
        note = chats.seen if pace == REMINDER else chats.sent
        note(self.id, message["message_id"])
        return message

    async def _call(
        self,
        method: str,
        asked: dict[str, Any],
        pace: str | None,
        *,
        silent: float | None = None,
    ) -> Any:
        """Makes a call about this chat; returns Telegram's answer. Raises CallFailed.

        asked: the parameters but the chat; silent: seconds that Telegram may take to look through
        an upload, None for the usual.
        """
        asked["chat_id"] = self.id
        chats = self._chats
        limit = Within(chats.files.patience, pace) if method in _PATIENT else pace
        try:
            return await chats.calls.make(method, asked, pace=limit, read_timeout=silent)
        except ChatMoved as error:
            if error.to is not None:
                chats.moved(self.id, error.to)
            raise
