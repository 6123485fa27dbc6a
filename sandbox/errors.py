"""The one error the Bot API answers with: a code, a description and sometimes a time to wait."""

from __future__ import annotations

from typing import Any


class ApiError(Exception):
    """A call that Telegram would refuse.

    `code` is both the HTTP status and `error_code`; `description` is the whole text a bot sees
    (`Bad Request: chat not found`); `retry_after` are the seconds of a 429; `parameters` is what
    else the answer says (ResponseParameters).
    """

    def __init__(
        self,
        code: int,
        description: str,
        retry_after: int | None = None,
        parameters: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after
        self.parameters = parameters or {}

    def body(self) -> dict[str, Any]:
        """Return the JSON answer: ok, error_code, description and, for a 429, parameters."""
        answer: dict[str, Any] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        waits = {} if self.retry_after is None else {"retry_after": self.retry_after}
        if waits or self.parameters:
            answer["parameters"] = {**self.parameters, **waits}
        return answer


def bad(text: str) -> ApiError:
    """Return the 400 whose description is `Bad Request: ` and `text`."""
    return ApiError(400, f"Bad Request: {text}")


def flood(retry_after: int) -> ApiError:
    """Return the 429 that asks to wait `retry_after` whole seconds."""
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", retry_after)


class PageError(Exception):
    """Something a person on the chat page asked for that cannot be: a status and plain words."""

    def __init__(self, text: str, status: int = 400) -> None:
        super().__init__(text)
        self.status = status
