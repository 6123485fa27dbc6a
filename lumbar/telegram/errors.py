"""Why a call to Telegram failed, for everybody outside who makes one.

python-telegram-bot's own errors are turned into these in calls.py, and nowhere else.
The words of each say why, and hold nothing of what people wrote.
"""


class CallFailed(Exception):
    """A call to Telegram that did not do what it is for."""


class Blocked(CallFailed):
    """The person has blocked the bot, or the bot may not write to the chat."""


class ChatMoved(CallFailed):
    """The group has become a supergroup, which is another chat."""


class TooFast(CallFailed):
    """A call that was not made, because it would have to wait; `seconds` until one may go."""

    def __init__(self, seconds: float, words: str = "") -> None:
        super().__init__(words or f"no room for another {seconds:.2f} s")
        self.seconds = seconds


class RateLimited(TooFast):
    """A call that Telegram answered with 429; `seconds` until it takes another one there."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds, f"told to wait {seconds} s")


class Unreachable(CallFailed):
    """No answer, or one that says nothing about the call, such as a 5xx.

    arrived: whether Telegram may have got it; repeatable: whether to make it again does no harm,
    because it was not carried out or may be carried out twice.
    """

    def __init__(self, words: str, *, arrived: bool, repeatable: bool) -> None:
        super().__init__(words)
        self.arrived = arrived
        self.repeatable = repeatable


class Rejected(CallFailed):
    """A call that Telegram will not carry out (400), for none of the reasons below."""


class NotModified(Rejected):
    """The message shows that already."""


class MessageGone(Rejected):
    """The message that was to be changed is not there any more, or is too old for it."""


class AlreadyDeleted(Rejected):
    """The message that was to be deleted is not there any more."""


class TooOldToDelete(Rejected):
    """A message that a bot may not delete, because it is older than 48 hours."""


class OtherKind(Rejected):
    """The message has a picture where words alone were to be changed, or the other way round."""


class NoSuchChat(Rejected):
    """There is no such chat, or not any more."""


class NoSuchTag(Rejected):
    """The Bot API server does not know the tag of a date_time entity."""


class FileRejected(Rejected):
    """A file that Telegram does not know, or does not like."""


class FileForbidden(FileRejected):
    """Files of that kind may not be sent to the chat."""


class VoiceForbidden(Rejected):
    """The person takes no voice messages: VOICE_MESSAGES_FORBIDDEN, a setting of theirs."""
