"""Finds pictures that are older than their sources; `make media` rebuilds them."""

import ast
import dataclasses
import functools
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from lumbar.coach.picture import Period
from lumbar.media.pictures import FOLDER, still_name, timed_name
from workshop.pose import Movement

CODE = (
    *("contacts", "drawing", "field", "figure", "head", "motion", "paint", "pose"),
    *("rest", "scene", "signs", "skeleton", "sketch"),
)
"""The modules of this folder that draw: a change in the code of one makes all pictures stale."""
GROUNDS = ("light", "dark")


def code_hash(files: Iterable[Path]) -> str:
    """Returns a hash of the code in Python files: 64 hex digits, equal in all Python versions.

    It ignores imports, docstrings, comments and layout, and which of the files a function, class
    or constant lies in.
    """
    trees = [ast.parse(path.read_text("utf-8")) for path in files]
    does = [json.dumps(_does(one)) for tree in trees for one in tree.body if not _does_nothing(one)]
    return hashlib.sha256("\n".join(sorted(does)).encode()).hexdigest()


_SILENT_FIELDS = {"kind", "type_comment", "type_ignores", "type_params"}
"""Fields of a node that do not change its behaviour, or exist only in some Python versions."""


def _does(value: object) -> object:
    """Converts a syntax tree to lists, dicts and strings; ast.dump differs between versions."""
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
    """Whether a statement is an import, a docstring, or an attribute's docstring."""
    match node:
        case ast.Import() | ast.ImportFrom() | ast.Expr(ast.Constant(str())):
            return True
        case _:
            return False


@functools.cache
def _drawn_by() -> str:
    return code_hash(Path(__file__).with_name(f"{name}.py") for name in CODE)


def made_from(movement: Movement) -> str:
    """Returns a short hash of all inputs of a movement's pictures: its content and the code."""
    content = json.dumps(dataclasses.asdict(movement), sort_keys=True)
    return hashlib.sha256((content + _drawn_by()).encode()).hexdigest()[:16]


def files_of(movement: Movement, periods: Mapping[str, Sequence[Period]]) -> list[str]:
    """Returns the files of a movement, relative to the folder media.

    periods: those in which each movement needs a loop, by key (see coach/picture.py).
    """
    key = movement.key
    cards = [f"cards/{key}-{ground}.png" for ground in GROUNDS]
    loops = [f"loops/{key}-{ground}.mp4" for ground in GROUNDS]
    of = periods.get(key, ()) if not movement.flows else ()
    timed = [timed_name(key, period, ground) for period in of for ground in GROUNDS]
    return cards + loops + stills_of(movement) + timed


def stills_of(movement: Movement) -> list[str]:
    """Returns the names of a movement's stills, one a side; none where nothing is held."""
    sides = (False, True) if movement.alternates else (False,)
    return [
        still_name(movement.key, left=left, ground=ground)
        for left in sides
        for ground in GROUNDS
        if not movement.flows
    ]


def stale(
    movement: Movement,
    noted: Mapping[str, Mapping[str, Any]],
    periods: Mapping[str, Sequence[Period]],
) -> list[str]:
    """Returns those of a movement's files that are missing or stale; periods: see files_of."""
    now = made_from(movement)
    return [
        name
        for name in files_of(movement, periods)
        if noted.get(name, {}).get("made_from") != now or not (FOLDER / name).is_file()
    ]
