"""The errors of failed calls to Telegram.

Only calls.py turns python-telegram-bot's errors into these. Their messages give the reason, and
contain nothing that people wrote.
"""


class CallFailed(Exception):
    """A call to Telegram failed."""


class Blocked(CallFailed):
    """The person has blocked the bot, or the bot may not write to the chat."""


class ChatMoved(CallFailed):
    """The group has become a supergroup; `to`: its chat id, None if Telegram did not say it."""

    def __init__(self, words: str, to: int | None = None) -> None:
        super().__init__(words)
        self.to = to


class TooFast(CallFailed):
    """A call was not made because it would have to wait; `seconds`: until one may be made."""

    def __init__(self, seconds: float, words: str = "") -> None:
        super().__init__(words or f"no room for another {seconds:.2f} s")
        self.seconds = seconds


class RateLimited(TooFast):
    """Telegram answered with 429; `seconds`: until it accepts another call to that chat."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds, f"told to wait {seconds} s")


class Unreachable(CallFailed):
    """No answer, or one that does not tell whether the call was carried out, such as a 5xx.

    arrived: whether Telegram may have received it; repeatable: whether a retry is safe, because
    the call was not carried out or is idempotent.
    """

    def __init__(self, words: str, *, arrived: bool, repeatable: bool) -> None:
        super().__init__(words)
        self.arrived = arrived
        self.repeatable = repeatable


class Rejected(CallFailed):
    """Telegram rejected the call (400). The subclasses below name known reasons."""


class NotModified(Rejected):
    """The message already shows the new content."""


class MessageGone(Rejected):
    """The message to edit no longer exists, or is too old to edit."""


class NotEditable(MessageGone):
    """The message is there and may not be edited."""


class AlreadyDeleted(Rejected):
    """The message to delete no longer exists."""


class TooOldToDelete(Rejected):
    """The message is older than 48 hours, so a bot may not delete it."""


class OtherKind(Rejected):
    """The edit fits another kind of message: text for one with a picture, or the reverse."""


class NoEffect(Rejected):
    """The message effect is unknown to the server, or not for this chat."""


class NoSuchChat(Rejected):
    """The chat does not exist, or no longer exists."""


class MayNotWrite(Rejected):
    """The group does not let the bot write: it is muted there, or lacks the right."""


class TopicGone(Rejected):
    """The topic is closed or does not exist; without one: the topic General is closed."""


class NoSuchTag(Rejected):
    """The Bot API server does not know the tag of a date_time entity."""


class FileRejected(Rejected):
    """Telegram does not know the file's id, or does not accept the file, for whatever reason."""


class FileForbidden(FileRejected):
    """The chat does not allow files of that kind."""


class VoiceForbidden(Rejected):
    """The person's privacy settings refuse voice messages: VOICE_MESSAGES_FORBIDDEN."""
