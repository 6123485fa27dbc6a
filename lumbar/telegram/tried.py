"""One try of a call to Telegram: made, checked whether its answer makes sense, and counted."""

from collections import Counter
from collections.abc import Callable, Coroutine
from typing import Any

from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from lumbar.telegram.ptb import Nonsense

NONSENSE = "nonsense"
STATUSES = {RetryAfter: "429", Forbidden: "403", InvalidToken: "401", BadRequest: "400"}
"""The status of the answer that python-telegram-bot raises as these."""


async def tried(
    calls: Counter[tuple[str, str]],
    endpoint: str,
    callback: Callable[..., Coroutine[Any, Any, Any]],
    args: Any,
    kwargs: dict[str, Any],
) -> Any:
    """Makes the call, and counts how it ended; raises Nonsense if python-telegram-bot cannot read
    Telegram's answer, or if it is not what the method gives."""
    try:
        answer = await callback(*args, **kwargs)
        if not _is_given_by(endpoint, answer):
            raise Nonsense("Telegram answered nonsense")
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        calls[endpoint, NONSENSE] += 1
        raise Nonsense("Telegram answered nonsense") from error
    except TelegramError as error:
        calls[endpoint, how_it_ended(error)] += 1
        if type(error) is TelegramError:
            raise Nonsense("Telegram answered nonsense") from error
        raise
    calls[endpoint, "ok"] += 1
    return answer


def how_it_ended(error: TelegramError) -> str:
    """Returns how a call ended that failed: the status of Telegram's answer, "nonsense" for one
    that makes no sense, "lost" where none came."""
    if type(error) is TelegramError or isinstance(error, Nonsense):
        return NONSENSE
    found = next((status for kind, status in STATUSES.items() if isinstance(error, kind)), "")
    if found:
        return found
    answered = error.__cause__ is None and not isinstance(error, TimedOut)
    return "5xx" if answered else "lost"


def _is_given_by(endpoint: str, answer: object) -> bool:
    """Returns whether an answer is of the kind that a method gives: a message, or True (Bot API).

    A proxy or a broken server may answer anything, and what it did is not known then.
    """
    if endpoint.startswith("send"):
        number = answer.get("message_id") if isinstance(answer, dict) else None
        return isinstance(number, int) and not isinstance(number, bool)
    if endpoint.startswith("editMessage"):
        return answer is True or isinstance(answer, dict)
    return answer is True or not endpoint.startswith(("delete", "answer", "set"))
