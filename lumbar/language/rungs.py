"""Keys of rungs in a language's files: "3", or "3-5" for all rungs from 3 to 5."""

import re
from collections.abc import Mapping
from typing import Any

_RANGE = re.compile(r"(\d{1,2})-(\d{1,2})")


def each_rung(table: Any) -> Any:
    """Returns a table with an entry for each rung, by its number as a string.

    An entry for several rungs is put down for each of them; one for a single rung adds to that,
    and goes before it. What is no table is returned as it is, and so is a key of another form.
    """
    if not isinstance(table, Mapping):
        return table
    found: dict[str, Any] = {}
    for key, entry in sorted(table.items(), key=lambda item: _RANGE.fullmatch(item[0]) is None):
        for number in _numbers(key):
            before = found.get(number)
            if isinstance(before, Mapping) and isinstance(entry, Mapping):
                found[number] = {**before, **entry}
            else:
                found[number] = entry
    return found


def _numbers(key: str) -> list[str]:
    named = _RANGE.fullmatch(key)
    if named is None:
        return [key]
    return [str(number) for number in range(int(named[1]), int(named[2]) + 1)] or [key]
