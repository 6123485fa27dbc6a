"""What runs lies in files and functions that one look takes in."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.every import every

ROOT = Path(__file__).parents[1]
RUNS = ("lumbar", "handlers", "sandbox")
"""Folders of what runs, beside bot.py; the workshop, the tests and the benches do not."""
MOST_LINES = 400
MOST_LINES_IN_A_FUNCTION = 60


def files() -> list[Path]:
    kinds = ("*.py", "*.js", "*.css", "*.html")
    found = [path for folder in RUNS for kind in kinds for path in (ROOT / folder).rglob(kind)]
    return [ROOT / "bot.py", *sorted(found)]


def too_long(name: str, source: str) -> Iterator[str]:
    """The file, or functions in it, that are too long, a line each."""
    lines = source.count("\n")
    if lines > MOST_LINES:
        yield f"{name}: {lines} lines"
    if not name.endswith(".py"):
        return
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            long = (node.end_lineno or node.lineno) - node.lineno + 1
            if long > MOST_LINES_IN_A_FUNCTION:
                yield f"{name}: {node.name} has {long} lines"


@every("path", files())
def test_files_and_functions_are_short(path: Path) -> None:
    assert list(too_long(path.name, path.read_text("utf-8"))) == []


def test_what_is_too_long_is_found() -> None:
    body = "    x = 1\n"
    assert list(too_long("a.py", "x = 1\n" * 401)) == ["a.py: 401 lines"]
    assert list(too_long("a.js", "x()\n" * 401)) == ["a.js: 401 lines"]
    assert list(too_long("a.py", f"def f():\n{body * 60}")) == ["a.py: f has 61 lines"]
    inside = f"class C:\n    async def g(self):\n{(body[:4] + body) * 60}"
    assert list(too_long("a.py", inside)) == ["a.py: g has 61 lines"]
    assert list(too_long("a.py", f"def f():\n{body * 59}")) == []
