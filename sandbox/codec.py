"""The world's values as JSON text and back: our own dataclasses, and the usual containers.

Nothing but data is ever made of what is read: a class is looked up by its name among the
dataclasses of this package, and its fields are filled in. Fields that a newer version has added
get their defaults, and fields that it no longer has are left out. A field with the metadata
UNKEPT is not kept.
"""

from __future__ import annotations

import base64
import dataclasses
import json
import sys
from collections import deque
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

_CLASS, _FIELDS = "!class", "fields"
_CONTAINERS: Mapping[str, tuple[Any, Callable[[Any], Any]]] = {
    "!tuple": (tuple, tuple),
    "!set": (set, set),
    "!frozenset": (frozenset, frozenset),
    "!deque": (deque, deque),
}
UNKEPT: Mapping[str, Any] = {"kept": False}
_PAIRS, _BYTES = "!pairs", "!bytes"

PutBytes = Callable[[bytes], str]
GetBytes = Callable[[str], bytes]


class CodecError(ValueError):
    """A value that cannot be kept, or a text that is no value."""


def inline(data: bytes) -> str:
    """Return bytes as text, where there is no better place for them."""
    return base64.b64encode(data).decode()


def encode(value: Any, put_bytes: PutBytes = inline) -> str:
    """Return a value as JSON text; `put_bytes` keeps bytes elsewhere and returns their name.

    CodecError for what cannot be kept, such as a function.
    """
    return json.dumps(_plain(value, put_bytes), separators=(",", ":"))


def decode(text: str, get_bytes: GetBytes = base64.b64decode) -> Any:
    """Return the value of a text that `encode` made; CodecError for any other text."""
    try:
        return _value(json.loads(text), get_bytes)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise CodecError(f"that is nothing that was kept: {error}") from error


def _plain(value: Any, put: PutBytes) -> Any:
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, bytes):
        return {_BYTES: put(value)}
    if isinstance(value, list):
        return [_plain(one, put) for one in value]
    if isinstance(value, Mapping):
        return _mapping(value, put)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return _object(value, put)
    for tag, (kind, _make) in _CONTAINERS.items():
        if type(value) is kind:
            return {tag: [_plain(one, put) for one in list(value)]}
    raise CodecError(f"{type(value).__name__} cannot be kept")


def _mapping(value: Mapping[Any, Any], put: PutBytes) -> dict[str, Any]:
    if all(isinstance(key, str) and not key.startswith("!") for key in value):
        return {key: _plain(one, put) for key, one in value.items()}
    return {_PAIRS: [[_plain(key, put), _plain(one, put)] for key, one in value.items()]}


def _object(value: Any, put: PutBytes) -> dict[str, Any]:
    fields = {name: _plain(getattr(value, name), put) for name in _kept(value.__class__)}
    return {_CLASS: type(value).__name__, _FIELDS: fields}


def _value(plain: Any, get: GetBytes) -> Any:
    if isinstance(plain, list):
        return [_value(one, get) for one in plain]
    if not isinstance(plain, dict):
        return plain
    if _CLASS in plain:
        return _made(_class(plain[_CLASS]), plain[_FIELDS], get)
    for tag, content in plain.items():
        if tag.startswith("!"):
            return _tagged(tag, content, get)
    return {key: _value(one, get) for key, one in plain.items()}


def _tagged(tag: str, content: Any, get: GetBytes) -> Any:
    if tag == _PAIRS:
        return {_value(key, get): _value(one, get) for key, one in content}
    if tag == _BYTES:
        return get(content)
    _kind, make = _CONTAINERS[tag]
    return make(_value(one, get) for one in content)


def _made(kind: type, fields: Mapping[str, Any], get: GetBytes) -> Any:
    known = _kept(kind)
    return kind(**{name: _value(one, get) for name, one in fields.items() if name in known})


@cache
def _kept(kind: type[Any]) -> tuple[str, ...]:
    fields = dataclasses.fields(kind)
    return tuple(one.name for one in fields if one.init and one.metadata.get("kept", True))


def _class(name: str) -> type:
    """Return the dataclass of this package that has this name, in whichever module it lies."""
    package = __name__.partition(".")[0]
    for module_name, module in list(sys.modules.items()):
        found = getattr(module, name, None) if module_name.startswith(f"{package}.") else None
        if isinstance(found, type) and dataclasses.is_dataclass(found):
            return found
    raise CodecError(f"there is no {name}")
