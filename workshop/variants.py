"""A text of a language as people read it: each choice that it makes is one wording, filled in.

What stands for an argument is a sample from samples.toml beside this file, or one of the language's
own; where a text chooses by an argument, that argument takes one value for each of its choices: for
a plural's category the first number that the language has there (CLDR, by Babel).
"""

import itertools
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel import Locale
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from lumbar.language.texts import Markup, Texts

SAMPLES = Path(__file__).with_name("samples.toml")
CATEGORIES = ("zero", "one", "two", "few", "many", "other")
"""Of plurals, as CLDR names them."""
NUMBERS: tuple[int | float, ...] = (*range(1, 201), 1_000_000, 1.5)
"""Where an example of a category is looked for: some languages have one for millions alone, some
one for fractions alone."""
OTHERWISE = 12
"""Is tried first for the category other, where samples.toml has no number."""

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


def wordings(texts: Texts, key: str, own: Mapping[str, Value] | None = None) -> Iterator[Wording]:
    """Every way in which a text reads, each once, in the order of its choices.

    own: what stands for an argument, by its name or as key.name, in place of a sample with letters.
    """
    arguments = arguments_of(texts, key)
    values = [list(_values(texts, key, one, own or {})) for one in arguments]
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


def _values(
    texts: Texts, key: str, argument: Argument, own: Mapping[str, Value]
) -> Iterator[Value]:
    """What stands for an argument: its sample, or a value for each of its choices."""
    usual = _sample(texts, key, argument.name, own)
    if not argument.choices:
        yield Markup(usual) if isinstance(usual, str) else usual
        return
    by_number = all(one.isdecimal() or one in CATEGORIES for one in argument.choices)
    for choice in argument.choices:
        if choice.isdecimal():
            yield int(choice)
        elif by_number:
            number = example_of(texts.language, choice, usual, argument.choices)
            yield from () if number is None else (number,)
        elif choice != "other":
            yield choice
        else:
            yield usual


def _sample(texts: Texts, key: str, name: str, own: Mapping[str, Value]) -> Value:
    everywhere, only = samples()
    sample = only.get(key, {}).get(name, everywhere.get(name))
    if isinstance(sample, dict):
        return next(wordings(texts, sample["text"], own)).text
    if sample is None or (isinstance(sample, str) and any(map(str.isalpha, sample))):
        sample = own.get(f"{key}.{name}", own.get(name, sample))
    return sample if isinstance(sample, str | int | float) else f"{{{name}}}"


def example_of(
    language: str, category: str, usual: Value = OTHERWISE, choices: Iterable[str] = CATEGORIES
) -> int | float | None:
    """A number of a plural's category: the usual one if it is there, else the first one.

    choices: what the text chooses between; the rest of the numbers is the category other. None
    where no number comes to it: the language has no such category, or each has a choice of its own.
    """
    form = Locale.parse(language, sep="-").plural_form
    chosen = set(choices)
    first = usual if isinstance(usual, int | float) else OTHERWISE
    for number in (first, *NUMBERS) if category == "other" else NUMBERS:
        found = form(number) if form(number) in chosen else "other"
        if found == category and str(number) not in chosen:
            return number
    return None
