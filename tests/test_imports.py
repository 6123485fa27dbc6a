"""Imports run one way, as DESIGN.md draws it, and python-telegram-bot is known in three places."""

import ast
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.every import every

ROOT = Path(__file__).parents[1]

TEACHES = {"coach", "library", "language"}
SHOWS = TEACHES | {"reading", "screens", "media"}
SENDS = SHOWS | {"telegram", "clock", "measures"}
BY_ITSELF = SENDS | {"store"}
"""What a part may know that shows or sends something without being asked."""

MAY_IMPORT: Mapping[str, set[str]] = {
    "coach": set(),
    "library": {"coach"},
    "checked": {"library"},
    "language": {"coach", "library"},
    "reading": TEACHES,
    "screens": TEACHES,
    "media": TEACHES | {"reading", "screens"},
    "clock": set(),
    "settings": set(),
    "telegram": SHOWS | {"clock", "measures", "settings"},
    "store": {"coach"},
    "live": BY_ITSELF,
    "reminding": BY_ITSELF,
    "logs": set(),
    "handlers": BY_ITSELF | {"live", "reminding"},
    "start": BY_ITSELF | {"live", "reminding"},
    "app": BY_ITSELF
    | {"live", "reminding", "handlers", "settings", "start", "checked", "watching", "keeping"}
    | {"kept", "work"},
    "kept": {"owners", "clock", "measures", "media", "neighbours", "store", "telegram"},
    "keeping": {"clock", "kept", "media", "replicated", "settings", "store", "telegram"},
    "replicated": {"clock", "kept", "neighbours", "settings", "sharing", "store", "telegram"},
    "sharing": {"clock", "measures", "media", "store", "telegram"},
    "neighbours": {"store"},
    "work": BY_ITSELF | {"live", "reminding", "start"},
    "measures": set(),
    "metrics": {"measures"},
    "owners": {"clock"},
    "watching": {"clock", "measures", "metrics", "owners", "settings"},
    "places": {"settings", "store"},
    "upkeep": {"clock", "places", "settings", "store"},
    "moving": {"clock", "coach", "places", "settings", "store", "telegram"},
    "__main__": {"bot"},
    "trying": {"app", "settings", "store", "sandbox", "language", "media"},
    "workshop": SHOWS | {"sandbox"},
    "sandbox": set(),
    "bot": BY_ITSELF
    | {
        "app",
        "start",
        "settings",
        "trying",
        "upkeep",
        "places",
        "moving",
        "logs",
        "sandbox",
        "workshop",
    },
}
"""Which of our own parts each part may know, besides itself. What lies in lumbar/ is named
without it: lumbar/coach is "coach", lumbar/app.py is "app"."""

OUTSIDE = {"handlers", "workshop", "sandbox", "bot"}
"""Parts that lie beside lumbar/."""
KNOW_PTB = ("lumbar/telegram/", "handlers/__init__.py", "lumbar/app.py")
"""Where python-telegram-bot may be imported."""
PURE: Mapping[str, set[str]] = {"coach": set(), "screens": {"msgspec"}}
"""Parts that import nothing but the standard library, what they may of our own, and these.

msgspec: forty classes of presses as dataclasses would take 20 ms of each start.
"""
DRAW = {"workshop"}
"""The one part that may need PyAV, whose wheel carries encoders under the GPL."""
CLOCKS_AND_IO = {
    *("asyncio", "io", "logging", "os", "pathlib", "random", "secrets", "shutil", "socket"),
    *("subprocess", "tempfile", "threading", "time", "urllib"),
}
"""What of the standard library a pure part has no use for: time and chance come in as values."""
AROUND = {"tests", "bench"}
"""What tries and measures the parts may import them all; none of them knows it."""


def part_of(name: str) -> str:
    """The part to which a module or a file belongs, by its name; empty for lumbar itself."""
    parts = name.removesuffix(".py").replace("/", ".").split(".")
    if parts[0] == "lumbar":
        return parts[1] if len(parts) > 1 and parts[1] != "__init__" else ""
    return parts[0]


def imported(source: str) -> Iterator[tuple[int, str, int]]:
    """Line, module and level of every import, in functions and under conditions as well."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import():
                for name in node.names:
                    yield node.lineno, name.name, 0
            case ast.ImportFrom(module="lumbar"):
                for name in node.names:
                    yield node.lineno, f"lumbar.{name.name}", 0
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
    return [
        f"{path}:{line}: {reason}"
        for line, module, level in imported(source)
        if (reason := _why_wrong(path, module, level))
    ]


def _why_wrong(path: str, module: str, level: int) -> str:
    """Why the file must not import `module`; empty where it may."""
    here, there = part_of(path), part_of(module)
    ours = there in MAY_IMPORT and (module.startswith("lumbar.") or there in OUTSIDE)
    rules = [
        (level > 0, "imports by dots; name the part"),
        (module == "lumbar", "imports all of lumbar; name the part"),
        (ours and there not in {here, *MAY_IMPORT[here]}, f"must not know {there}"),
        (there in AROUND, f"must not know {there}"),
        (there == "av" and here not in DRAW, "must not need PyAV"),
        (
            module.split(".", maxsplit=1)[0] == "telegram" and not path.startswith(KNOW_PTB),
            "must not know python-telegram-bot",
        ),
    ]
    if here in PURE and not ours and there not in PURE[here]:
        rules.append((there not in sys.stdlib_module_names, "is pure and must not need it"))
        rules.append((there in CLOCKS_AND_IO, "is pure and must not use it"))
    return next((f"{here} {reason} ({module})" for broken, reason in rules if broken), "")


def our_files() -> list[Path]:
    folders = ("lumbar", *sorted(OUTSIDE - {"bot"}))
    found = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    return [ROOT / "bot.py", *found]


@every("path", our_files())
def test_imports_run_one_way(path: Path) -> None:
    name = path.relative_to(ROOT).as_posix()
    if name != "lumbar/__init__.py":
        assert wrong_imports(name, path.read_text("utf-8")) == []


def test_every_part_has_a_rule() -> None:
    parts = {part_of(path.relative_to(ROOT).as_posix()) for path in our_files()} - {""}
    assert parts == set(MAY_IMPORT)
    beside = {path.parent.name for path in ROOT.glob("*/__init__.py")} - AROUND
    assert beside == (OUTSIDE - {"bot"}) | {"lumbar"}
    assert {path.name for path in ROOT.glob("*.py")} == {"bot.py"}


def test_content_is_data_alone() -> None:
    assert list((ROOT / "content").rglob("*.py")) == []


def test_our_parts_form_no_circle() -> None:
    order: list[str] = []
    while len(order) < len(MAY_IMPORT):
        free = [p for p in MAY_IMPORT if p not in order and MAY_IMPORT[p] <= set(order)]
        assert free, "a circle"
        order += free
    assert order[-2:] == ["bot", "__main__"]


# The checker can fail


@every(
    ("path", "source"),
    [
        ("lumbar/coach/plan.py", "from lumbar.library import load_library"),
        ("lumbar/coach/plan.py", "from lumbar import library"),
        ("lumbar/coach/plan.py", "import lumbar.screens.session"),
        ("lumbar/coach/plan.py", "import lumbar"),
        ("lumbar/coach/plan.py", "import msgspec"),
        ("lumbar/coach/plan.py", "import time"),
        ("lumbar/coach/plan.py", "from telegram import Bot"),
        ("lumbar/coach/plan.py", "from .session import Session"),
        ("lumbar/language/texts.py", "import telegram.error"),
        ("lumbar/language/texts.py", "from lumbar.screens.screen import Screen"),
        ("lumbar/reading/times.py", "from lumbar.screens.screen import Screen"),
        ("lumbar/screens/about.py", "from handlers.ask import Ask"),
        ("lumbar/screens/about.py", "from lumbar.store.protocol import Store"),
        ("lumbar/screens/about.py", "from lumbar.reading.line import Unread"),
        ("lumbar/screens/about.py", "from telegram import Update"),
        ("lumbar/screens/about.py", "import fluent.runtime"),
        ("lumbar/media/studio.py", "from telegram import InputFile"),
        ("lumbar/media/ears.py", "from lumbar.telegram.lanes import Lanes"),
        ("lumbar/store/tiny.py", "from lumbar.clock import Clock"),
        ("lumbar/store/tiny.py", "from handlers.ask import Ask"),
        ("lumbar/store/tiny.py", "from lumbar.library import load_library"),
        ("lumbar/store/tiny.py", "from lumbar.live.session import LiveSession"),
        ("lumbar/telegram/intake.py", "from lumbar.store.journal import Journal"),
        ("lumbar/telegram/chats.py", "from lumbar.live.session import LiveSession"),
        ("lumbar/telegram/chats.py", "def later():\n    from handlers import routes"),
        (
            "lumbar/telegram/chats.py",
            "if TYPE_CHECKING:\n    from lumbar.store.protocol import Store",
        ),
        ("lumbar/telegram/chats.py", "import importlib\nimportlib.import_module('handlers.ask')"),
        ("lumbar/live/session.py", "from telegram.error import Forbidden"),
        ("lumbar/live/session.py", "from lumbar.reminding.sweep import Sweep"),
        ("lumbar/live/session.py", "from lumbar.app import serve"),
        ("lumbar/reminding/sender.py", "from lumbar.live.session import LiveSession"),
        ("handlers/ask.py", "from telegram import Update"),
        ("handlers/ask.py", "from sandbox.world import World"),
        ("handlers/ask.py", "from lumbar.app import serve"),
        ("handlers/ask.py", "from workshop.pose import Movement"),
        ("handlers/ask.py", "import bot"),
        ("handlers/ask.py", "from tests.coach.made_up import plans"),
        ("lumbar/app.py", "from workshop.movements import load_movements"),
        ("lumbar/app.py", "from sandbox.server import Sandbox"),
        ("sandbox/server.py", "from lumbar.coach.session import Session"),
        ("sandbox/server.py", "import telegram"),
        ("sandbox/server.py", "from lumbar.settings import Settings"),
        ("workshop/stale.py", "from lumbar.store.protocol import Store"),
        ("workshop/stale.py", "import handlers"),
        ("workshop/stale.py", "from telegram import Bot"),
        ("lumbar/coach/plan.py", "from workshop.pose import Movement"),
        ("lumbar/library.py", "from workshop.pose import Movement"),
        ("lumbar/media/pictures.py", "def later():\n    from workshop import movements"),
        ("lumbar/media/chart.py", "import av"),
        ("bot.py", "import av"),
        ("lumbar/settings.py", "from bot import main"),
        ("lumbar/logs.py", "from lumbar import settings"),
        ("bot.py", "from telegram import Bot"),
    ],
)
def test_a_wrong_import_is_found(path: str, source: str) -> None:
    (found,) = wrong_imports(path, f'"""A module."""\n\n{source}\n')
    assert found.startswith(f"{path}:{source.count(chr(10)) + 3}: ")


@every(
    ("path", "source"),
    [
        (
            "lumbar/coach/plan.py",
            "from datetime import date\nfrom lumbar.coach.levels import rung_of",
        ),
        ("lumbar/library.py", "import msgspec\nfrom lumbar.coach.exercise import Level"),
        ("lumbar/screens/about.py", "from lumbar.language.texts import Texts"),
        ("lumbar/screens/presses.py", "from msgspec import Struct"),
        ("lumbar/store/tiny.py", "import tinydb\nfrom lumbar.coach.person import Person"),
        ("lumbar/telegram/wire.py", "import asyncio\nfrom telegram.error import NetworkError"),
        ("lumbar/live/session.py", "from lumbar.store.protocol import Store"),
        ("handlers/__init__.py", "from telegram.ext import CommandHandler"),
        ("handlers/ask.py", "from lumbar.telegram.incoming import Incoming"),
        ("lumbar/app.py", "from telegram.ext import Application\nfrom handlers import routes"),
        ("sandbox/server.py", "from aiohttp import web\nfrom sandbox.world import World"),
        ("workshop/drawing.py", "import av\nfrom lumbar.media.pictures import FOLDER"),
        ("workshop/movements.py", "from lumbar.coach.exercise import Exercise"),
        ("bot.py", "from sandbox.server import Sandbox\nfrom lumbar.app import serve"),
        ("bot.py", "def check():\n    from workshop import stale"),
        ("lumbar/live/session.py", '"""It says: import bot."""'),
    ],
)
def test_a_right_import_passes(path: str, source: str) -> None:
    assert wrong_imports(path, source) == []


def test_the_line_and_the_reason_are_named() -> None:
    source = "import os\nimport handlers\n\ndef late():\n    from telegram.ext import Application\n"
    assert wrong_imports("lumbar/store/tiny.py", source) == [
        "lumbar/store/tiny.py:2: store must not know handlers (handlers)",
        "lumbar/store/tiny.py:5: store must not know python-telegram-bot (telegram.ext)",
    ]
