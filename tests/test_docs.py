"""What the documents say of the code is so: files and names are there, and the four paths hold."""

import ast
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from tests.every import every
from tests.test_imports import part_of

ROOT = Path(__file__).parents[1]
DOCUMENTS = (
    "README.md",
    "CONTRIBUTING.md",
    *(f"docs/{p.name}" for p in (ROOT / "docs").glob("*.md")),
)
TOP = ("lumbar", "handlers", "content", "workshop", "sandbox", "tests", "bench", "docs")
ONCE = ("coach", "delivery", "media", "screens", "store")
"""Folders that there were beside these."""
IN_A_COMMAND = re.compile(r"(?<![\w./-])((?:tests|bench|workshop|sandbox)/[\w./-]+)")
A_PATH = re.compile(rf"`((?:{'|'.join((*TOP, *ONCE))})/[\w./<>-]*)`")
A_STOP = re.compile(r"^\d+\. `([\w/]+\.py)`, `([\w.]+)`: ", re.MULTILINE)
PATHS = {
    "an update": "### The path of an update",
    "a countdown": "### The path of a countdown",
    "a reminder": "### The path of a reminder",
    "It hurts": "### The path of It hurts",
}
MOST_STOPS = 8
PYTEST = re.compile(r"\.venv/bin/pytest ([^`\n]*)`")


def missing(text: str) -> list[str]:
    """The paths of files and folders that a text names and that are not there."""
    commands = " ".join(code for code in re.findall(r"`([^`\n]*)`", text) if " " in code)
    named = {path for path in A_PATH.findall(text) if "<" not in path}
    named |= set(IN_A_COMMAND.findall(commands))
    return sorted(path for path in named if not (ROOT / path).exists())


def stops(heading: str) -> list[tuple[str, str]]:
    """The stops of a path: file, and where to begin reading there."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    after = text.split(f"{heading}\n", 1)[1]
    return A_STOP.findall(re.split(r"^#{2,3} ", after, maxsplit=1, flags=re.MULTILINE)[0])


def names_in(source: str) -> set[str]:
    """The functions, classes and methods that a module defines: "f", "C" and "C.f"."""
    found: set[str] = set()
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.add(node.name)
        if isinstance(node, ast.ClassDef):
            inside = (n for n in node.body if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))
            found |= {f"{node.name}.{method.name}" for method in inside}
    return found


def collected(config: pytest.Config, items: Sequence[pytest.Item]) -> list[str]:
    """The ids of all tests, in small letters as -k compares them.

    items: what was collected for this run. Where that is not all, all are collected anew.
    """
    every = [Path(config.rootpath / name) for name in config.args] == [ROOT / "tests"]
    if every and not config.getoption("keyword") and not config.getoption("markexpr"):
        return [item.nodeid.lower() for item in items]
    command = (sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider")
    done = subprocess.run(  # noqa: S603 - our own tests
        command, cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [line.lower() for line in done.stdout.splitlines() if line.startswith("tests/")]


def selecting_nothing(text: str, ids: Sequence[str]) -> Iterator[str]:
    """Yields the words of -k in a text's commands, and the paths, that select none of the tests."""
    for command in PYTEST.findall(text):
        words = shlex.split(command)
        chosen = words[words.index("-k") + 1] if "-k" in words else ""
        paths = [word.lower() for word in words if word.startswith("tests")]
        there = [name for name in ids if any(name.startswith(path) for path in paths)]
        names = set(re.findall(r"\w+", chosen.lower())) - {"and", "or", "not"}
        yield from (path for path in paths if not any(name.startswith(path) for name in ids))
        yield from sorted(f"{name} in {command}" for name in names if name not in "".join(there))


def crossed_twice(files: list[str]) -> Iterator[tuple[str, str]]:
    """The walls between two parts that a way through files crosses more than once."""
    walls = [
        tuple(sorted((here, there)))
        for here, there in pairwise(map(part_of, files))
        if here != there
    ]
    yield from ((a, b) for a, b in sorted(set(walls)) if walls.count((a, b)) > 1)


@every("document", DOCUMENTS)
def test_what_is_named_is_there(document: str) -> None:
    assert missing((ROOT / document).read_text("utf-8")) == []


@every("path", PATHS)
def test_a_path_is_what_the_code_has(path: str) -> None:
    found = stops(PATHS[path])
    assert 3 < len(found) <= MOST_STOPS
    for file, name in found:
        assert name in names_in((ROOT / file).read_text("utf-8")), f"{file} has no {name}"
    assert list(crossed_twice([file for file, _ in found])) == []


def test_what_is_not_there_is_found() -> None:
    assert missing("see `lumbar/nothing.py` and `lumbar/coach/`") == ["lumbar/nothing.py"]
    assert missing("see `delivery/`") == ["delivery/"]
    assert missing("`x` and `pytest -q tests/nowhere tests/test_docs.py`") == ["tests/nowhere"]
    assert "LiveSession.press" in names_in("class LiveSession:\n    async def press(self): ...\n")
    there_and_back = ["lumbar/telegram/a.py", "handlers/b.py", "lumbar/telegram/c.py"]
    assert list(crossed_twice(there_and_back)) == [("handlers", "telegram")]


def test_commands_of_documents_select_tests(request: pytest.FixtureRequest) -> None:
    ids = collected(request.config, request.session.items)
    found = [
        f"{document}: {line}"
        for document in DOCUMENTS
        for line in selecting_nothing((ROOT / document).read_text("utf-8"), ids)
    ]
    assert found == []


def test_a_command_that_selects_nothing_is_found() -> None:
    ids = ["tests/live/test_loop.py::test_it_ends[late]", "tests/test_cli.py::test_help"]
    text = """`.venv/bin/pytest tests/live -k "ends or late"`;
    `X=1 .venv/bin/pytest tests/gone -k it`;
    `.venv/bin/pytest tests/live tests/test_cli.py -k "help or begins"`"""
    nothing = ["tests/gone", "it in tests/gone -k it"]
    nothing += ['begins in tests/live tests/test_cli.py -k "help or begins"']
    assert list(selecting_nothing(text, ids)) == nothing
