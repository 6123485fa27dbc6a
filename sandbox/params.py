"""The parameters of one Bot API call, however they arrived, and typed access to nested JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from sandbox.bodies import BodyError, deeper_than, read_json
from sandbox.errors import bad

_INTEGER = re.compile(r"\s*([+-]?[0-9]{1,19})")
_TRUE = frozenset({"true", "yes", "1"})
_SURROGATE = re.compile("[\ud800-\udfff]")
_WHOLE = re.compile(r"[+-]?[0-9]{1,19}")
# The real server's limit for JSON inside JSON.
_DEEPEST = 100
_JSON_TYPES: dict[str, type | tuple[type, ...]] = {
    "String": str,
    "Boolean": bool,
    "Number": (int, float, str),
    "Integer": (int, str),
    "Array": list,
    "Object": dict,
}


class Upload(NamedTuple):
    """A file that came with a multipart call."""

    name: str
    data: bytes
    content_type: str


class Params:
    """What a call carries. Telegram sees every parameter as text, nested ones as JSON text.

    So a JSON body's numbers, booleans, arrays and objects are turned back into text here, and the
    four ways to send parameters cannot behave differently.
    """

    def __init__(
        self, values: Mapping[str, Any], uploads: Mapping[str, Upload] | None = None
    ) -> None:
        self._values = {key: _as_text(value) for key, value in values.items() if value is not None}
        self.uploads: Mapping[str, Upload] = uploads or {}

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def text(self, name: str, default: str = "") -> str:
        """Return parameter `name` as it came."""
        return self._values.get(name, default)

    def needed(self, name: str) -> str:
        """Return parameter `name`; 400 where it is absent or empty."""
        if not self._values.get(name):
            raise bad(f'parameter "{name}" is required')
        return self._values[name]

    def integer(
        self, name: str, default: int = 0, *, least: int = -(2**63), most: int = 2**63
    ) -> int:
        """Return a whole number, brought between `least` and `most` as the real server does.

        Also like it, `default` for nothing and 0 for what does not begin with a number.
        """
        value = self._values.get(name)
        if not value:
            return default
        match = _INTEGER.match(value)
        return min(most, max(least, int(match[1]) if match else 0))

    def flag(self, name: str) -> bool:
        """Return a boolean: true, yes and 1 in any case are true, the rest false."""
        return self._values.get(name, "").strip().lower() in _TRUE

    def json(self, name: str, what: str) -> Any:
        """Return nested JSON, or None where it is absent or empty; 400 names it as `what`."""
        raw = self._values.get(name, "").strip()
        if not raw:
            return None
        try:
            value = read_json(raw)
        except BodyError as error:
            raise bad(f"can't parse {what} JSON object") from error
        if deeper_than(value, _DEEPEST):
            raise bad(f"can't parse {what} JSON object")
        if not _is_unicode(json.dumps(value, ensure_ascii=False)):
            raise bad("strings must be encoded in UTF-8")
        return value

    def items(self, name: str, what: str, array: str, *, most: int = 100) -> list[Any]:
        """Return a JSON array of at most `most` items, empty where it is absent; else 400.

        `what` names it where it is no JSON, and `array` where it is no array.
        """
        value = self.json(name, what)
        if value is None:
            return []
        if not isinstance(value, list):
            raise bad(f"expected an Array of {array}")
        if len(value) > most:
            raise bad(f"too many {array} specified")
        return value

    def check(self) -> None:
        """Raise the 400 for a text with half a character in it, which JSON can carry."""
        if not all(map(_is_unicode, self._values.values())):
            raise bad("strings must be encoded in UTF-8")

    def record(self) -> dict[str, str]:
        """Return what to keep of the call for tests: texts as they came, files by name and size."""
        files = {
            key: f"<{len(upload.data)} bytes: {upload.name}>"
            for key, upload in self.uploads.items()
        }
        return {**self._values, **files}

    def uploaded(self) -> dict[str, int]:
        """Return how many bytes came for each uploaded file; nothing for a file_id."""
        return {key: len(upload.data) for key, upload in self.uploads.items()}


def _is_unicode(text: str) -> bool:
    return _SURROGATE.search(text) is None


def _as_text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def field(owner: Mapping[str, Any], name: str, kind: str, *, where: str = "") -> Any:
    """Return `owner[name]`, checked to be of JSON type `kind` (String, Boolean, Array, ...).

    Integer takes a whole number, or a text that is one, and returns an int.

    400 as the real server words it: `can't find field "x"`, `field "x" must be of type Boolean`;
    inside something named by `where`, `can't parse <where>: Can't find field "x"`.
    """
    value = owner.get(name)
    if value is None:
        raise _field_error("can't find field", f'"{name}"', where)
    wanted = _JSON_TYPES[kind]
    is_odd_bool = isinstance(value, bool) and kind != "Boolean"
    if is_odd_bool or not isinstance(value, wanted):
        told = "must be a Number" if kind == "Integer" else f"must be of type {kind}"
        raise _field_error("field", f'"{name}" {told}', where)
    if kind != "Integer":
        return value
    if isinstance(value, str) and not _WHOLE.fullmatch(value):
        raise _field_error("field", f'"{name}" must be a valid Number', where)
    number: int = int(str(value))
    return number


def optional(owner: Mapping[str, Any], name: str, kind: str, *, where: str = "") -> Any:
    """Return `owner[name]` checked as `field` does, or None where it is absent."""
    return None if owner.get(name) is None else field(owner, name, kind, where=where)


def _field_error(start: str, rest: str, where: str) -> Exception:
    if where:
        return bad(f"can't parse {where}: {start[0].upper()}{start[1:]} {rest}")
    return bad(f"{start} {rest}")
