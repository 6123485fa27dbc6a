"""Whether a language's texts have the shape of the English ones: `python -m workshop.shape TAG`.

The same placeables and the same markup in each text, every category of plurals that the language
has, no English word left, and examples that the language's own readers read. What is wrong is a
line: the check, the key, and what was found.
"""

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from babel import Locale
from babel.plural import PluralRule
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from lumbar.language.languages import DEFAULT, Language, load_language
from lumbar.language.plain import VALUE
from lumbar.language.replies import Meaning
from lumbar.language.texts import Texts
from lumbar.library import ContentError
from lumbar.reading.replies import meaning_of
from lumbar.reading.requests import (
    Unread,
    is_off,
    is_on,
    read_breaks,
    read_pause,
    read_quiet,
    read_remind,
    read_time,
)
from workshop.folders import english
from workshop.left_english import english_words
from workshop.people import HERE, LIBRARY
from workshop.samples_of import samples_of
from workshop.variants import CATEGORIES, arguments_of, wordings

TAG = re.compile(r"<\s*(/?\s*[a-z-]+)[^<>]*>")
COUNTED = range(201)
"""Numbers by which it is seen what a plural's category covers."""
TYPED = ("help", "help-group")
"""Texts with a row of words that people may type in a session."""

NUMBER_OF = {"day": "weekday"}
"""Arguments that a text says itself where it chooses by their number: “в среду”."""

Problems = Iterator[tuple[str, str]]
"""The key of a text, and what is wrong with it."""


class _Found(Visitor):
    """The placeables of a text, and what it chooses by."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.selects: list[ast.SelectExpression] = []
        self.words: list[str] = []

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802
        self.words.append(node.value)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        self.selects.append(node)
        self.generic_visit(node)


def _optional(texts: Texts) -> Mapping[str, set[str]]:
    """Arguments that a text may leave out: those that the comment above its group names."""
    known, named = {}, set[str]()
    for entry in texts.resource.body:
        if isinstance(entry, ast.GroupComment):
            named = set(re.findall(r"\$([a-z]+)", entry.content or ""))
        elif isinstance(entry, ast.Message):
            known[entry.id.name] = named
    return known


def _found(texts: Texts) -> Mapping[str, _Found]:
    """What each of the file's own texts has."""
    known = {}
    for entry in texts.resource.body:
        if isinstance(entry, ast.Message):
            known[entry.id.name] = _Found()
            known[entry.id.name].visit(entry)
    return known


def placeables(language: Language, default: Language) -> Problems:
    """Placeables that a text has too many or too few of, whatever branch they stand in."""
    theirs, optional = _found(default.texts), _optional(default.texts)
    for key, own in _found(language.texts).items():
        if key not in theirs:
            continue
        needed, used = theirs[key].variables, own.variables - optional[key]
        said = {
            name for name, number in NUMBER_OF.items() if number in own.variables & optional[key]
        }
        if not needed - said <= used <= needed:
            yield key, f"{_named(own.variables)}; expected {_named(needed)}"


def markup(language: Language, default: Language) -> Problems:
    """Tags that a text has in no wording of the English one."""
    samples, theirs = samples_of(language), samples_of(default)
    for key in _both(language, default):
        own = {_tags(one.text) for one in wordings(language.texts, key, samples)}
        known = {_tags(one.text) for one in wordings(default.texts, key, theirs)}
        if own != known:
            yield key, f"{_shown(own)}; expected {_shown(known)}"


def plurals(language: Language, _: Language) -> Problems:
    """Plurals without a category that the language has, with one that it has not, or that say 1
    where the category one is also of other numbers."""
    rule = Locale.parse(language.tag, sep="-").plural_form
    categories = {*rule.tags, "other"}
    also_one = [number for number in COUNTED if number != 1 and rule(number) == "one"]
    for key, found in _found(language.texts).items():
        for select in found.selects:
            branches = {_name(variant): variant for variant in select.variants}
            counted = {name for name in branches if name in CATEGORIES}
            if not (counted - {"other"}):
                continue
            exactly = {int(name) for name in branches if name.isdecimal()}
            if lacks := {one for one in categories - counted if not _covered(one, exactly, rule)}:
                yield key, f"has no plural for {_named(lacks)}"
            if odd := counted - categories:
                yield key, f"has a plural for {_named(odd)}, which {language.tag} has not"
            one = branches.get("one")
            if also_one and one is not None and re.search(r"(?<!\d)1(?!\d)", _text(one.value)):
                yield key, f"[one] says 1, and is also of {also_one[0]}; expected the argument"


def _covered(category: str, exactly: set[int], rule: PluralRule) -> bool:
    """Whether exact choices say all that there is of a plural's category, zero apart."""
    numbers = {number for number in COUNTED if number and rule(number) == category}
    return bool(numbers) and numbers <= exactly


def english_left(language: Language, _: Language) -> Problems:
    """English words in texts, names, cues and phrases."""
    for key, found in _found(language.texts).items():
        words = english_words(" ".join(found.words), language.tag)
        yield from ((key, f"“{word}” is English") for word in words)
    for key, entry in language.messages.items():
        for name, text in entry.items():
            if name not in {"source", "also"}:
                where = f"{key}.{name}" if name != VALUE else key
                words = english_words(text, language.tag)
                yield from ((where, f"“{word}” is English") for word in words)
    for key, text in language.script.phrases.items():
        yield from ((key, f"“{word}” is English") for word in english_words(text, language.tag))


def examples(language: Language, default: Language) -> Problems:
    """Examples that can be read in English, and not in the language."""
    for key in _both(language, default):
        needed = _readable(key, default)
        for command in sorted(set(needed)):
            if _readable(key, language).count(command) < needed.count(command):
                yield key, f"has no example of /{command} that the language reads"


def typed_words(language: Language, default: Language) -> Problems:
    """Words that people are told to type, and that mean something else then, or nothing."""
    for key in TYPED:
        if key in language.texts.keys:
            means, needed = _typed(key, language), set(_typed(key, default).values())
            for word, meaning in means.items():
                if meaning is Meaning.NONE:
                    yield key, f"“{word}” is not read in a session"
            if missing := {str(one) for one in needed - set(means.values())}:
                yield key, f"names no word for {_named(missing)}"


def labels(language: Language, default: Language) -> Problems:
    """Texts that name a button otherwise than the button does."""
    buttons = {
        key: default(key)
        for key in default.texts.keys
        if key.startswith("button-") and not arguments_of(default.texts, key)
    }
    for key in _both(language, default):
        theirs, own = (_said(key, one) for one in (default, language))
        for button, label in buttons.items():
            if button == key or not _names(theirs, label) or button not in language.texts.keys:
                continue
            if language(button).casefold() not in own.casefold():
                yield key, f"does not say “{language(button)}”, the button that it is about"


CHECKS: Mapping[str, Callable[[Language, Language], Problems]] = {
    "placeables": placeables,
    "markup": markup,
    "plurals": plurals,
    "english": english_left,
    "examples": examples,
    "typed": typed_words,
    "labels": labels,
}


def problems_of(language: Language, default: Language) -> list[str]:
    """What is wrong with a language, a line each: the check, the key, what was found."""
    return [
        f"{name}: {key}: {wrong}"
        for name, check in CHECKS.items()
        for key, wrong in check(language, default)
    ]


def _both(language: Language, default: Language) -> list[str]:
    return [key for key in default.texts.keys if key in language.texts.keys]


def _said(key: str, language: Language) -> str:
    return "\n".join(one.text for one in wordings(language.texts, key))


def _names(text: str, label: str) -> bool:
    """Whether an English text names a button: its label with a capital, inside a sentence or in
    quotation marks."""
    inside = rf"(?:(?<=[a-z,] )|(?<=“)){re.escape(label)}(?!\w)"
    return label[:1].isupper() and re.search(inside, text) is not None


def _named(names: set[str]) -> str:
    return ", ".join(sorted(names)) or "none"


def _tags(text: str) -> tuple[str, ...]:
    return tuple(sorted(TAG.findall(text)))


def _shown(ways: set[tuple[str, ...]]) -> str:
    return " or ".join(sorted(" ".join(f"<{tag}>" for tag in way) or "no tags" for way in ways))


def _name(variant: ast.Variant) -> str:
    key = variant.key
    return key.name if isinstance(key, ast.Identifier) else key.value


def _text(pattern: ast.Pattern) -> str:
    return "".join(part.value for part in pattern.elements if isinstance(part, ast.TextElement))


# Examples

COMMAND = re.compile(r"/([a-z]+)[ \u00a0]+(?=([^\n]+))")
ENDS = re.compile(r"[.。;)»”“\"]|[,،、，]\s*/|\s[（(]|$")  # noqa: RUF001
"""Where an example may end."""
ROW = re.compile(r"[:：]\s*([^/\n]+)")  # noqa: RUF001
BETWEEN = re.compile(r"\s*[,،、，]\s*")  # noqa: RUF001
LEAST_TYPED = 4
GIVEN = {"example": "…", "what": "…"}
"""What stands for arguments that are examples themselves, of other texts."""


def _readable(key: str, language: Language) -> list[str]:
    """The commands of which a text has an example that its language reads, one for each."""
    found = []
    for one in wordings(language.texts, key, GIVEN):
        for command, tail in COMMAND.findall(one.text):
            ends = [match.start() for match in ENDS.finditer(tail)]
            if any(_is_read(command, tail[:end].strip(), language) for end in ends):
                found.append(command)
        if key == "example-time" and _reads(partial(read_time, one.text, language)):
            found.append(key)
    return found


def _is_read(command: str, words: str, language: Language) -> bool:
    if not words:
        return False
    readers: Mapping[str, tuple[Callable[[], object], ...]] = {
        "remind": (
            lambda: read_remind(words, HERE, language),
            lambda: read_quiet(_behind(words, language.words.quiet), language),
        ),
        "breaks": (lambda: read_breaks(words, language),),
        "pause": (lambda: read_pause(words, HERE, language),),
    }
    if command in {"remind", "breaks", "voice"} and (
        is_off(words, language) or is_on(words, language)
    ):
        return True
    return any(_reads(read) for read in readers.get(command, ()))


def _behind(words: str, signs: Iterable[str]) -> str:
    """The words behind the first sign that they begin with."""
    found = (sign for sign in signs if words.casefold().startswith(sign.casefold()))
    return words[len(max(found, key=len, default="")) :].strip()


def _reads(read: Callable[[], object]) -> bool:
    try:
        read()
    except Unread:
        return False
    return True


def _typed(key: str, language: Language) -> dict[str, Meaning]:
    """The words of a row of them, with what each means in a session."""
    for one in wordings(language.texts, key):
        for row in ROW.findall(one.text):
            words = BETWEEN.split(row.strip().rstrip(".。"))
            if len(words) >= LEAST_TYPED:
                return {word: meaning_of(word, language.replies).meaning for word in words}
    return {}


def main() -> int:
    """Runs the command line; returns its exit code: 1 where something is wrong."""
    parser = argparse.ArgumentParser(prog="python -m workshop.shape", description=__doc__)
    parser.add_argument("tag", help="the language's tag, such as pt-BR")
    asked = parser.parse_args()
    default = english()
    try:
        language = load_language(asked.tag, LIBRARY, below=default)
    except ContentError as error:
        print("\n".join(error.problems), file=sys.stderr)  # noqa: T201 - what the command is for
        return 2
    wrong = problems_of(language, default) if asked.tag != DEFAULT else []
    print("\n".join(wrong) or "all as in English")  # noqa: T201
    return bool(wrong)


if __name__ == "__main__":
    raise SystemExit(main())
