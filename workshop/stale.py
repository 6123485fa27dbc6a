"""What a picture is made from, and whether it is older than that; `make media` makes it anew."""

import ast
import dataclasses
import functools
import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from lumbar.media.pictures import FOLDER
from workshop.pose import Movement

CODE = ("drawing", "figure", "motion", "pose", "scene", "skeleton")
"""The modules beside this one that draw: a change in what any of them does makes all pictures
old."""
GROUNDS = ("light", "dark")


def code_hash(files: Iterable[Path]) -> str:
    """A hash of what files of Python do: 64 hex digits, the same whatever Python computes it.

    Imports, docstrings, comments and layout do not count, nor does the folder of a file.
    """
    by_name = sorted(files, key=lambda path: path.stem)
    does = [[path.stem, _does(ast.parse(path.read_text("utf-8")))] for path in by_name]
    return hashlib.sha256(json.dumps(does).encode()).hexdigest()


_SILENT_FIELDS = {"kind", "type_comment", "type_ignores", "type_params"}
"""What of a node changes nothing that it does, or is there in some versions of Python alone."""


def _does(value: object) -> object:
    """A part of a syntax tree as lists, dicts and strings; ast.dump differs between versions."""
    match value:
        case ast.AST():
            fields = {
                name: _does(field)
                for name, field in ast.iter_fields(value)
                if name not in _SILENT_FIELDS and field is not None
            }
            return [type(value).__name__, {name: one for name, one in fields.items() if one != []}]
        case list():
            return [_does(one) for one in value if not _does_nothing(one)]
        case _:
            return repr(value)


def _does_nothing(node: object) -> bool:
    """Whether a statement is an import, a docstring, or a string below what it explains."""
    match node:
        case ast.Import() | ast.ImportFrom() | ast.Expr(ast.Constant(str())):
            return True
        case _:
            return False


@functools.cache
def _drawn_by() -> str:
    return code_hash(Path(__file__).with_name(f"{name}.py") for name in CODE)


def made_from(movement: Movement) -> str:
    """A short hash of all that a movement's pictures depend on: its content and the code."""
    content = json.dumps(dataclasses.asdict(movement), sort_keys=True)
    return hashlib.sha256((content + _drawn_by()).encode()).hexdigest()[:16]


def files_of(movement: str) -> list[str]:
    """The files of a movement, from the folder media on."""
    cards = [f"cards/{movement}-{ground}.png" for ground in GROUNDS]
    return cards + [f"loops/{movement}-{ground}.mp4" for ground in GROUNDS]


def stale(movement: Movement, noted: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Those of a movement's files that are missing or older than what they are made from."""
    now = made_from(movement)
    return [
        name
        for name in files_of(movement.key)
        if noted.get(name, {}).get("made_from") != now or not (FOLDER / name).is_file()
    ]
