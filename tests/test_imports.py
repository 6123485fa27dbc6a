"""Imports run one way: coach <- screens <- handlers, and the rest as DESIGN.md says."""

import ast
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

MAY_IMPORT: Mapping[str, set[str]] = {
    "coach": set(),
    "content": {"coach"},
    "language": {"coach", "content"},
    "reading": {"coach", "content", "language"},
    "screens": {"coach", "language"},
    "store": {"coach"},
    "delivery": {"coach"},
    "media": {"coach", "content", "language"},
    "handlers": {
        *("coach", "language", "reading", "screens", "store", "delivery", "media"),
        *("settings", "logs"),
    },
    "sandbox": set(),
    "settings": set(),
    "logs": set(),
    "bot": {
        *("coach", "content", "language", "reading", "screens", "store", "delivery", "media"),
        *("handlers", "sandbox", "settings", "logs"),
    },
}
"""Which of our own parts each part may know, besides itself."""

KNOW_TELEGRAM = {"delivery", "handlers", "bot"}
PURE = {"coach", "screens"}
"""Parts that import nothing but the standard library and what they may of our own."""
CLOCKS_AND_IO = {
    *("asyncio", "io", "logging", "os", "pathlib", "random", "secrets", "shutil", "socket"),
    *("subprocess", "tempfile", "threading", "time", "urllib"),
}
"""What of the standard library a pure part has no use for: time and chance come in as values."""


AROUND = {"tests", "bench"}
"""What tries and measures the parts may import them all; none of them knows it."""


def part_of(module: str) -> str:
    """The part to which a module's or a file's name belongs."""
    return module.replace("/", ".").removesuffix(".py").split(".")[0]


def imported(source: str) -> Iterator[tuple[int, str, int]]:
    """Line, module and level of every import, in functions and under conditions as well."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import():
                for name in node.names:
                    yield node.lineno, name.name, 0
            case ast.ImportFrom():
                yield node.lineno, node.module or "", node.level
            case ast.Call(
                func=ast.Name(id="__import__" | "import_module")
                | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str() as name), *_],
            ):
                yield node.lineno, name, 0


def wrong_imports(path: str, source: str) -> list[str]:
    """What a file (its path from the root) imports that it must not, a line each."""
    here = part_of(path)
    return [
        f"{path}:{line}: {reason}"
        for line, module, level in imported(source)
        if (reason := _why_wrong(here, part_of(module), module, level))
    ]


def _why_wrong(here: str, there: str, module: str, level: int) -> str:
    """Why `here` must not import `module`; empty where it may."""
    rules = [
        (level > 0, "imports by dots; name the part"),
        (there in MAY_IMPORT and there not in {here, *MAY_IMPORT[here]}, f"must not know {there}"),
        (there in AROUND, f"must not know {there}"),
        (there == "telegram" and here not in KNOW_TELEGRAM, "must not know Telegram"),
    ]
    if here in PURE and there not in MAY_IMPORT:
        rules.append((there not in sys.stdlib_module_names, "is pure and must not need it"))
        rules.append((there in CLOCKS_AND_IO, "is pure and must not use it"))
    return next((f"{here} {reason} ({module})" for broken, reason in rules if broken), "")


def our_files() -> list[Path]:
    files = [ROOT / f"{part}.py" for part in MAY_IMPORT if (ROOT / f"{part}.py").is_file()]
    for part in MAY_IMPORT:
        files += sorted((ROOT / part).rglob("*.py"))
    # Run by hand, and nothing knows it.
    return [path for path in files if path.name != "build_places.py"]


@pytest.mark.parametrize("path", our_files(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_run_one_way(path: Path) -> None:
    name = path.relative_to(ROOT).as_posix()
    assert wrong_imports(name, path.read_text("utf-8")) == []


def test_every_part_has_a_rule() -> None:
    parts = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    modules = {path.stem for path in ROOT.glob("*.py")}
    assert (parts - AROUND) | modules <= set(MAY_IMPORT)
    assert {"coach", "content", "screens", "store", "delivery", "handlers", "sandbox"} <= parts
    assert {"bot", "settings"} <= modules


def test_our_parts_form_no_circle() -> None:
    order: list[str] = []
    while len(order) < len(MAY_IMPORT):
        free = [p for p in MAY_IMPORT if p not in order and MAY_IMPORT[p] <= set(order)]
        assert free, "a circle"
        order += free
    assert order[-1] == "bot"


# The checker can fail


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("coach/plan.py", "from content.library import load_library"),
        ("coach/plan.py", "import screens"),
        ("coach/plan.py", "import msgspec"),
        ("coach/plan.py", "import time"),
        ("coach/plan.py", "from telegram import Bot"),
        ("coach/plan.py", "from .session import Session"),
        ("content/library.py", "import telegram.error"),
        ("content/library.py", "from screens.screen import Screen"),
        ("screens/about.py", "from handlers.ask import Ask"),
        ("screens/about.py", "from store.protocol import Store"),
        ("screens/about.py", "from telegram import Update"),
        ("screens/about.py", "import fluent.runtime"),
        ("screens/about.py", "from reading.replies import typed_reply"),
        ("language/texts.py", "from reading.replies import typed_reply"),
        ("reading/replies.py", "from screens.screen import Screen"),
        ("store/tiny.py", "from delivery.clock import Clock"),
        ("store/tiny.py", "from handlers.ask import Ask"),
        ("store/tiny.py", "from content.library import load_library"),
        ("store/tiny.py", "from telegram import Update"),
        ("delivery/intake.py", "from store.journal import Journal"),
        ("delivery/live.py", "from screens.session import Board"),
        ("delivery/live.py", "from language.texts import Texts"),
        ("delivery/live.py", "def later():\n    from handlers import routes"),
        ("delivery/live.py", "if TYPE_CHECKING:\n    from store.protocol import Store"),
        ("delivery/live.py", "import importlib\nimportlib.import_module('handlers.ask')"),
        ("handlers/ask.py", "from sandbox.world import World"),
        ("handlers/ask.py", "import bot"),
        ("handlers/ask.py", "from tests.coach.made_up import plans"),
        ("sandbox/server.py", "from coach.session import Session"),
        ("sandbox/server.py", "import telegram"),
        ("sandbox/server.py", "from settings import Settings"),
        ("settings.py", "from bot import main"),
        ("logs.py", "import settings"),
    ],
)
def test_a_wrong_import_is_found(path: str, source: str) -> None:
    (found,) = wrong_imports(path, f'"""A module."""\n\n{source}\n')
    assert found.startswith(f"{path}:{source.count(chr(10)) + 3}: ")


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("coach/plan.py", "from datetime import date\nfrom coach.levels import rung_of"),
        ("content/library.py", "import msgspec\nfrom coach.exercise import Level"),
        ("screens/about.py", "from coach.person import Person\nfrom language.texts import Texts"),
        ("store/tiny.py", "import tinydb\nfrom coach.person import Person"),
        ("delivery/live.py", "import asyncio\nfrom telegram.error import Forbidden"),
        ("handlers/ask.py", "from telegram import Update\nfrom store.protocol import Store"),
        ("sandbox/server.py", "from aiohttp import web\nfrom sandbox.world import World"),
        ("bot.py", "from sandbox.server import Sandbox\nfrom handlers import routes"),
        ("delivery/live.py", '"""It says: import bot."""'),
    ],
)
def test_a_right_import_passes(path: str, source: str) -> None:
    assert wrong_imports(path, source) == []


def test_the_line_and_the_reason_are_named() -> None:
    source = "import os\nimport handlers\n\ndef late():\n    from telegram.ext import Application\n"
    assert wrong_imports("store/tiny.py", source) == [
        "store/tiny.py:2: store must not know handlers (handlers)",
        "store/tiny.py:5: store must not know Telegram (telegram.ext)",
    ]
