"""No test and no benchmark replaces a name of ours: what they need otherwise is handed in.

The operating system and libraries of others may be replaced, where nothing else reaches them.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.every import every

ROOT = Path(__file__).parents[1]
OURS = {"lumbar", "handlers", "workshop", "sandbox", "bot", "content", "tests", "bench"}
REPLACE = {"setattr", "delattr", "setitem", "delitem", "patch", "object", "multiple", "dict"}
"""What replaces: functions of monkeypatch, of unittest.mock.patch, and Python's own."""
OF_PATCH = {"object", "multiple", "dict"}
"""Those that replace only as attributes of `patch`."""


class Names:
    """Where the names in a file come from."""

    def __init__(self, nodes: list[ast.AST]) -> None:
        """nodes: all of the file's."""
        self._package: dict[str, str] = {}
        self._values: dict[str, list[ast.expr]] = defaultdict(list)
        for node in nodes:
            match node:
                case ast.Import():
                    for name in node.names:
                        top = name.name.partition(".")[0]
                        self._package[name.asname or top] = top
                case ast.ImportFrom():
                    top = "tests" if node.level else (node.module or "").partition(".")[0]
                    for name in node.names:
                        self._package[name.asname or name.name] = top
                case ast.Assign():
                    for target in node.targets:
                        self._bind(target, node.value)
                case ast.AnnAssign(value=ast.expr() as value) | ast.NamedExpr(value=value):
                    self._bind(node.target, value)
                case ast.For() | ast.AsyncFor() | ast.comprehension():
                    self._bind(node.target, node.iter)

    def _bind(self, target: ast.expr, value: ast.expr) -> None:
        match target, value:
            case ast.Tuple(elts=targets), ast.Tuple(elts=values) if len(targets) == len(values):
                for one, its in zip(targets, values, strict=True):
                    self._bind(one, its)
                return
        for name in names_in(target):
            self._values[name].append(value)

    def is_ours(self, name: str) -> bool:
        """Whether a name is imported from a package of ours."""
        return self._package.get(name) in OURS

    def are_outside(self, value: ast.expr, seen: frozenset[str] = frozenset()) -> bool:
        """Whether all that a value is made of is known, and imported from others' packages."""
        names = names_in(value)
        return bool(names) and all(self._is_outside(name, seen) for name in names - seen)

    def _is_outside(self, name: str, seen: frozenset[str]) -> bool:
        if name in self._package:
            return not self.is_ours(name)
        values = self._values[name]
        return bool(values) and all(self.are_outside(value, seen | {name}) for value in values)


def names_in(value: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(value) if isinstance(node, ast.Name)}


def replaces(call: ast.Call) -> bool:
    """Whether a call replaces something, which is then its first argument."""
    match call.func:
        case ast.Name(id=name):
            return name in REPLACE - OF_PATCH
        case ast.Attribute(value=value, attr=name) if name in OF_PATCH:
            return ast.unparse(value).rpartition(".")[2] == "patch"
        case ast.Attribute(attr=name):
            return name in REPLACE
    return False


def first_of(call: ast.Call) -> ast.expr | None:
    named = [keyword.value for keyword in call.keywords if keyword.arg in {"target", "in_dict"}]
    return next(iter([*call.args, *named]), None)


def assigned(node: ast.AST) -> list[ast.expr]:
    """What a statement gives another value, or none."""
    match node:
        case ast.Assign() | ast.Delete():
            return node.targets
        case ast.AugAssign() | ast.AnnAssign():
            return [node.target]
    return []


def root_of(value: ast.expr) -> str:
    """The name at which a chain of attributes and indices begins; empty for another value."""
    while isinstance(value, ast.Attribute | ast.Subscript):
        value = value.value
    return value.id if isinstance(value, ast.Name) else ""


def replaced(source: str) -> Iterator[tuple[int, str]]:
    """Line and words of whatever of ours a file replaces."""
    nodes = list(ast.walk(ast.parse(source)))
    names = Names(nodes)
    for node in nodes:
        for target in assigned(node):
            if not isinstance(target, ast.Name) and names.is_ours(root_of(target)):
                yield target.lineno, ast.unparse(target)
        if not isinstance(node, ast.Call) or not replaces(node):
            continue
        match first_of(node):
            case ast.Constant(value=str() as dotted) if dotted.partition(".")[0] not in OURS:
                continue
            case ast.expr() as target if not names.are_outside(target):
                yield node.lineno, ast.unparse(node)


def test_no_name_of_ours_is_replaced() -> None:
    files = [path for folder in ("tests", "bench") for path in (ROOT / folder).rglob("*.py")]
    assert len(files) > 100
    found = [
        f"{path.relative_to(ROOT)}:{line}: {words}"
        for path in sorted(files)
        for line, words in replaced(path.read_text())
    ]
    assert found == []


@every(
    "source",
    [
        "monkeypatch.setattr('lumbar.reminding.sweep.forget_rules', print)",
        "monkeypatch.delattr('handlers.commands.COMMANDS')",
        "with patch('sandbox.server.PORT', 1): pass",
        "with mock.patch(target='sandbox.server.PORT'): pass",
        "from lumbar.reading import places\nmonkeypatch.setattr(places, 'read_gazetteer', print)",
        "from lumbar.store.tiny import TinyStore\npatch.object(TinyStore, 'change', print)",
        "from lumbar.store.tiny import TinyStore\nwith patch.multiple(TinyStore, load=None): pass",
        "import lumbar.media.canvas as canvas\nsetattr(canvas, 'WIDTH', 1)",
        "import lumbar.media.canvas\nmonkeypatch.setattr(lumbar.media.canvas, 'WIDTH', 1)",
        "from lumbar.reminding.sweep import Sweep\nSweep.ring = print",
        "from lumbar.media import studio\nstudio.MAKERS['card'] = print",
        "from lumbar.media import studio\nmonkeypatch.setitem(studio.MAKERS, 'card', print)",
        "from lumbar.media import studio\nwith patch.dict(studio.MAKERS, card=print): pass",
        "from . import run\nrun.SHM = None",
        "from tests.sim import run\nmonkeypatch.setattr(run, 'SHM', None)",
        "from lumbar.live import table\nowner = table.Lead\nmonkeypatch.setattr(owner, 'kept', 1)",
        "import os\nfrom lumbar import app\non, n = app, os\nmonkeypatch.setattr(on, 'serve', 1)",
        "def test(store): monkeypatch.setattr(store._chapters, 'add', print)",
        "def test(you): patch.object(you.running.sandbox.world.files, 'get', print)",
        "import os\nfrom lumbar import app\nfor on in (os, app): monkeypatch.setattr(on, 'x', 1)",
    ],
)
def test_it_is_found(source: str) -> None:
    assert len(list(replaced(source))) == 1


@every(
    "source",
    [
        "monkeypatch.setattr('sys.platform', 'linux')",
        "import os\nmonkeypatch.setattr(os, 'fsync', print)",
        "import asyncio\nmonkeypatch.setattr(asyncio.get_running_loop(), 'getaddrinfo', print)",
        "import asyncio\nn, loop = 1, asyncio.get_running_loop()\nmp.setattr(loop, 'time', print)",
        "import os, pathlib\nfor on in (os, pathlib.Path): patches.setattr(on, 'x', print)",
        "import sys\nwith patch.dict(sys.modules, {'PIL': None}): pass",
        "monkeypatch.setenv('PTB_TIMEDELTA', '1')",
        "from lumbar.clock import SystemClock\nclock = SystemClock()\nclock.at = 5",
        "found = dict(lumbar=1)",
        "def test(people): people.takes = 1.0",
    ],
)
def test_what_is_others_or_a_value_of_the_test_s_own_is_left(source: str) -> None:
    assert list(replaced(source)) == []
