"""String literals in our source, found by its syntax tree: those that what a person wrote may be
compared with, and those that are sentences."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LETTER = re.compile(r"[^\W\d_]")
"""In any script."""
SENTENCE = re.compile(r"[A-Za-z]{2,}[,;:]?\s+[A-Za-z]{2,}")
"""Two words in a row."""
SEARCHES = {
    *("startswith", "endswith", "removeprefix", "removesuffix", "replace"),
    *("split", "rsplit", "partition", "rpartition", "strip", "lstrip", "rstrip"),
    *("find", "rfind", "index", "rindex", "count", "get_close_matches"),
    *("compile", "search", "match", "fullmatch", "sub", "findall", "finditer"),
}
"""Methods and functions that search a text for their arguments, or cut it there."""
NOT_LETTERS = re.compile(r"\(\?P[<=]\w+[>)]?|\\[AbBdDsSwWZ]|\[[^\]]*\]")
"""What has letters in a regular expression, and is none: names of groups, kinds, classes."""
LOGS = {"debug", "info", "warning", "error", "exception", "critical"}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True)
class Literal:
    """where: its function, class or variable, "Name.method"; text: what it says."""

    where: str
    text: str


def compared(source: str, keys: Iterable[str] = ()) -> list[Literal]:
    """Literals with a letter that a text may be compared with: operands of comparisons, patterns
    of `case`, arguments of SEARCHES, what stands in a collection, and what has a name.

    keys: names of our texts, which may stand in collections and have names.
    """
    known = frozenset(keys)
    found = []
    for where, node in _placed(ast.parse(source)):
        texts = {*_directly(node), *(_held(node) - known)}
        found += [Literal(where, text) for text in sorted(texts) if LETTER.search(text)]
    return list(dict.fromkeys(found))


def sentences(source: str, exceptions: Iterable[str]) -> list[Literal]:
    """Literals with two words in a row that are no docstring, no message of a log, no name of a
    task and no argument of one of the exceptions (names of classes, what they say is for
    the person who runs the bot)."""
    tree = ast.parse(source)
    unseen = {id(one) for node in ast.walk(tree) for one in _not_for_people(node, set(exceptions))}
    return [
        Literal(where, node.value)
        for where, node in _placed(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in unseen
        and SENTENCE.search(node.value)
    ]


def _placed(tree: ast.AST, where: tuple[str, ...] = ()) -> Iterator[tuple[str, ast.AST]]:
    """Every node, with where it stands."""
    for node in ast.iter_child_nodes(tree):
        here = where
        if isinstance(node, (*FUNCTIONS, ast.ClassDef)):
            here = (*where, node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign) and not _in_function(tree, where):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            here = (*where, ast.unparse(target))
        yield ".".join(here), node
        yield from _placed(node, here)


def _in_function(tree: ast.AST, where: tuple[str, ...]) -> bool:
    return bool(where) and not isinstance(tree, ast.ClassDef)


def _directly(node: ast.AST) -> set[str]:
    """What a text is compared with, or searched for, right here."""
    match node:
        case ast.Compare(left=left, comparators=others):
            return _strings(left, *others)
        case ast.MatchValue(value=value):
            return _strings(value)
        case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)) if name in SEARCHES:
            return {NOT_LETTERS.sub("", text) for text in _strings(*node.args)}
    return set()


def _held(node: ast.AST) -> set[str]:
    """What stands in a collection, or has a name, and may be compared elsewhere."""
    match node:
        case ast.Dict(keys=keys, values=values):
            return _strings(*filter(None, keys), *values)
        case ast.Set(elts=elts) | ast.List(elts=elts) | ast.Tuple(elts=elts):
            return _strings(*elts)
        case ast.Assign(value=value) | ast.NamedExpr(value=value):
            return _strings(value)
        case ast.AnnAssign(value=ast.expr() as value):
            return _strings(value)
        case ast.arguments(defaults=defaults, kw_defaults=others):
            return _strings(*defaults, *filter(None, others))
    return set()


def _strings(*nodes: ast.expr) -> set[str]:
    """The literals that expressions are, or may be; those in f-strings in parts."""
    found: set[str] = set()
    for node in nodes:
        match node:
            case ast.Constant(value=str() as value):
                found.add(value)
            case ast.JoinedStr(values=parts):
                found |= _strings(*parts)
            case ast.IfExp(body=body, orelse=other):
                found |= _strings(body, other)
            case ast.BinOp(left=left, right=right):
                found |= _strings(left, right)
            case ast.Set(elts=elts) | ast.List(elts=elts) | ast.Tuple(elts=elts):
                found |= _strings(*elts)
    return found


def _not_for_people(node: ast.AST, exceptions: set[str]) -> Iterator[ast.AST]:
    """The nodes below this one whose literals no person sees."""
    match node:
        case ast.Expr(value=ast.Constant() as value):
            yield value
        case ast.Call(func=ast.Attribute(value=ast.Name(id="log"), attr=name)) if name in LOGS:
            yield from ast.walk(node)
        case ast.Call(func=ast.Name(id=name)) if name in exceptions:
            yield from ast.walk(node)
        case ast.AnnAssign(annotation=kind) | ast.arg(annotation=ast.expr() as kind):
            yield from ast.walk(kind)
        case ast.Call(func=ast.Attribute(attr="create_task"), keywords=named):
            for keyword in named:
                yield from ast.walk(keyword) if keyword.arg == "name" else ()
