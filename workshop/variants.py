"""A text of a language as people read it: each choice that it makes is one wording, filled in.

What stands for an argument is a sample from samples.toml beside this file; where a text chooses
by an argument, that argument takes one value for each of its choices.
"""

import itertools
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from lumbar.language.texts import Markup, Texts

SAMPLES = Path(__file__).with_name("samples.toml")
OTHERWISE = 12
"""Stands for an argument that a text chooses by where samples.toml has no number for it."""
ONE = 1

Value = str | float


@dataclass(frozen=True, slots=True)
class Wording:
    """One way in which a text reads.

    when: what its choices were made by, empty where it makes none; text: Telegram HTML.
    """

    when: str
    text: str


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a text; choices: the keys of the variants that are chosen by it."""

    name: str
    choices: tuple[str, ...]


@cache
def samples() -> tuple[dict[str, object], dict[str, dict[str, object]]]:
    """What stands for each argument, and for those of a text of its own."""
    tables = tomllib.loads(SAMPLES.read_text("utf-8"))
    return tables["samples"], tables["only"]


def wordings(texts: Texts, key: str) -> Iterator[Wording]:
    """Every way in which a text reads, each once, in the order of its choices."""
    arguments = arguments_of(texts, key)
    values = [list(_values(texts, key, one)) for one in arguments]
    seen: set[str] = set()
    for chosen in itertools.product(*values):
        text = texts(key, **{one.name: v for one, v in zip(arguments, chosen, strict=True)})
        if text in seen:
            continue
        seen.add(text)
        when = (f"{one.name} {v}" for one, v in zip(arguments, chosen, strict=True) if one.choices)
        yield Wording(", ".join(when), text)


def lacking(texts: Texts) -> Iterator[str]:
    """Arguments without a sample, a line each."""
    everywhere, only = samples()
    for key in texts.keys:
        for one in arguments_of(texts, key):
            if one.name not in everywhere and one.name not in only.get(key, {}):
                yield f"{key}: {one.name} has no sample in {SAMPLES.name}"


@cache
def arguments_of(texts: Texts, key: str) -> tuple[Argument, ...]:
    """The arguments of a text, in the order in which it first names them."""
    choices: dict[str, list[str]] = {}

    class Find(Visitor):
        def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
            if isinstance(node.selector, ast.VariableReference):
                known = choices.setdefault(node.selector.id.name, [])
                known += [_key(one) for one in node.variants if _key(one) not in known]
            self.generic_visit(node)

        def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
            choices.setdefault(node.id.name, [])

    entry = next(
        one for one in texts.resource.body if isinstance(one, ast.Message) and one.id.name == key
    )
    Find().visit(entry)
    return tuple(Argument(name, tuple(keys)) for name, keys in choices.items())


def _key(variant: ast.Variant) -> str:
    key = variant.key
    return key.name if isinstance(key, ast.Identifier) else key.value


def _values(texts: Texts, key: str, argument: Argument) -> Iterator[Value]:
    """What stands for an argument: its sample, or a value for each of its choices."""
    everywhere, only = samples()
    sample = only.get(key, {}).get(argument.name, everywhere.get(argument.name))
    if isinstance(sample, dict):
        sample = next(wordings(texts, sample["text"])).text
    usual: Value = sample if isinstance(sample, str | int | float) else f"{{{argument.name}}}"
    if not argument.choices:
        yield Markup(usual) if isinstance(usual, str) else usual
        return
    by_number = all(one.isdecimal() or one in {"one", "other"} for one in argument.choices)
    for choice in argument.choices:
        if choice.isdecimal():
            yield int(choice)
        elif choice == "one":
            yield ONE
        elif choice != "other":
            yield choice
        elif by_number and not isinstance(usual, int | float):
            yield OTHERWISE
        else:
            yield usual
