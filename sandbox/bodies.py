"""The bodies of requests, read so that whatever somebody sends is refused and nothing breaks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

# Far deeper than anything that people and bots send, and far from what breaks an interpreter.
_DEEPEST = 200


class BodyError(ValueError):
    """A body that cannot be read."""


def read_json(raw: str | bytes) -> Any:
    """Return the value of a JSON text; BodyError for any other, NaN and Infinity, or too deep."""
    try:
        value = json.loads(raw, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise BodyError("that is no JSON") from error
    if deeper_than(value, _DEEPEST):
        raise BodyError("that is nested too deep")
    return value


async def read_form(request: web.Request) -> Mapping[str, Any]:
    """Return the fields of a form; BodyError where it is broken, 413 where it is too large."""
    try:
        return await request.post()
    except web.HTTPException:
        raise
    # aiohttp says what is broken in a form by whatever it runs into.
    except (AssertionError, HttpProcessingError, LookupError, RuntimeError, ValueError) as error:
        raise BodyError("that is no form") from error


def deeper_than(value: Any, depth: int) -> bool:
    """Tell whether a JSON value is nested deeper than `depth`."""
    level = [value]
    for _ in range(depth):
        if not level:
            return False
        level = [
            inner
            for outer in level
            if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
    return any(isinstance(one, dict | list) for one in level)


def _no_constant(name: str) -> Any:
    raise ValueError(name)
