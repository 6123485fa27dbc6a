"""Writes docs/SENTENCES.md, every sentence that a person can read or hear on one page:
`python -m workshop.sentences`. It is for reading aloud, to see what is long, stiff or unclear.

The texts come in the order and under the headings of texts.ftl, each in all its wordings.
"""

import ast
import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields
from html.parser import HTMLParser
from pathlib import Path

from fluent.syntax import ast as fluent
from msgspec import structs

from lumbar.coach.phrasing import Phrasing
from lumbar.language.languages import Language, load_languages
from lumbar.language.texts import Texts
from lumbar.library import load_library
from workshop.variants import wordings

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "SENTENCES.md"
HEAD = """# Every sentence

What a person can read and hear, in English, made by `.venv/bin/python -m workshop.sentences` from
what the program says now. Where it fills something in, an example stands. A text that chooses
between wordings has a row for each, with what it goes by. What is to be changed stands in
`content/languages/en/`.
"""
TOLD_BY = {"CannotRun", "SettingsError", "ArgumentTypeError", "print"}
"""What a person at the terminal reads is an argument of one of these."""
ON_THE_PAGE = re.compile(r"""["`]([A-Z][a-z]+(?:[ .,?!][^"`\n]*)?)["`]""")
"""A sentence or a label in the page's scripts."""
KEYS = {"Escape", "Enter", "Tab", "Home", "End", "Delete", "Promise", "Backspace"}
"""Names of keys, which nobody reads."""
SPOKEN_ATTRIBUTES = {"aria-label", "placeholder", "title", "alt"}
Row = tuple[str, str, str]
WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def page() -> str:
    """The whole page, as it should stand in docs/SENTENCES.md."""
    language = load_languages(load_library()).default
    parts = [
        HEAD,
        *chat(language.texts),
        *exercises(language),
        *others(language),
        *heard(language),
        *terminal(),
        *chat_page(),
    ]
    return "\n".join(parts).rstrip() + "\n"


def words_in(texts: Texts) -> dict[str, int]:
    """The words that stand in each section of the texts, all wordings counted, by heading."""
    counted: dict[str, int] = {}
    for heading, keys in sections(texts):
        said = [one.text for key in keys for one in wordings(texts, key)]
        counted[heading] = sum(len(WORDS.findall(re.sub(r"<[^>]*>", "", one))) for one in said)
    return counted


def sections(texts: Texts) -> Iterator[tuple[str, list[str]]]:
    """The headings of the texts, each with the keys below it."""
    heading, keys = "", list[str]()
    for entry in texts.resource.body:
        if isinstance(entry, fluent.GroupComment):
            if keys:
                yield heading, keys
            heading, keys = (entry.content or "").partition("\n")[0], []
        elif isinstance(entry, fluent.Message):
            keys.append(entry.id.name)
    yield heading, keys


def chat(texts: Texts) -> Iterator[str]:
    """What the bot writes."""
    for heading, keys in sections(texts):
        yield f"## {heading.partition(': see ')[0]}\n"
        yield from _table((key, one.when, one.text) for key in keys for one in wordings(texts, key))


def exercises(language: Language) -> Iterator[str]:
    """Names and cues of every exercise, and what differs on its rungs."""
    yield "## Exercises\n"
    for names in language.names.exercises.values():
        yield f"### {names.name}\n"
        rows = [("place", "", names.place), ("move", "", names.move)]
        rows += [(cue, "", getattr(names.cues, cue)) for cue in ("do", "feel", "stop")]
        for number, rung in names.rungs.items():
            own = ((one.name, getattr(rung, one.name)) for one in structs.fields(rung))
            rows += [(name, f"rung {number}", said) for name, said in own]
        yield from _table(row for row in rows if row[2])


def others(language: Language) -> Iterator[str]:
    """Muscles, routines and facts."""
    names = language.names
    yield "## Muscles, routines, facts\n"
    yield f"{', '.join(names.muscles.values())}\n"
    yield f"{', '.join(one.name for one in names.routines.values())}\n"
    yield from _table((key, one.source, one.says) for key, one in names.facts.items())


def heard(language: Language) -> Iterator[str]:
    """What the voice says: of every exercise in its order, and what all of them share."""
    script = language.script
    yield "## What the voice says\n"
    used: set[str] = set()
    for key, phrasings in script.exercises.items():
        yield f"### {language.names.exercises[key].name}, aloud\n"
        rows: list[Row] = []
        for rung, phrasing in phrasings.items():
            for moment, phrase in _phrases(phrasing):
                said = (moment, script.phrases.get(phrase, ""))
                if said[1] and said not in {(row[0], row[2]) for row in rows}:
                    rows.append((said[0], "" if rung is None else f"rung {rung}", said[1]))
                used.add(phrase)
        yield from _table(rows)
    yield "### In every exercise\n"
    yield from _table((key, "", said) for key, said in script.phrases.items() if key not in used)


def _phrases(phrasing: Phrasing) -> Iterator[tuple[str, str]]:
    for one in fields(phrasing):
        said = getattr(phrasing, one.name)
        for phrase in (said,) if isinstance(said, str) else said:
            yield one.name, phrase


def terminal() -> Iterator[str]:
    """What the command line prints: its help, and what it says is wrong."""
    yield "## The command line\n"
    files = [ROOT / "bot.py", *sorted((ROOT / "lumbar").rglob("*.py"))]
    said = (one for file in files for one in _told(ast.parse(file.read_text("utf-8"))))
    yield from _list(said)


def _told(tree: ast.AST) -> Iterator[str]:
    """The texts that a module tells a person at the terminal."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        named = [one.value for one in node.keywords if one.arg in {"help", "description"}]
        told = ast.unparse(node.func).split(".")[-1] in TOLD_BY
        for argument in (*named, *(node.args if told else ())):
            said = " ".join(_literal(argument).split())
            if " " in said:
                yield said


def _literal(node: ast.expr) -> str:
    """A string or f-string as it stands in the source; what is filled in is {named}."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.FormattedValue):
        inside = [one for one in ast.walk(node.value) if isinstance(one, ast.Name | ast.Attribute)]
        name = ast.unparse(inside[0]).split(".")[-1] if inside else "…"
        return f"{{{name}}}"
    return "".join(map(_literal, node.values)) if isinstance(node, ast.JoinedStr) else ""


def chat_page() -> Iterator[str]:
    """What the page of the local Telegram says by itself."""
    yield "## The page of the local Telegram\n"
    folder = ROOT / "sandbox" / "page"
    page_ = _Read()
    page_.feed((folder / "index.html").read_text("utf-8"))
    scripts = (path.read_text("utf-8") for path in sorted(folder.glob("*.js")))
    in_scripts = [one for script in scripts for one in ON_THE_PAGE.findall(script)]
    yield from _list([*page_.said, *(one for one in in_scripts if one not in KEYS)])


class _Read(HTMLParser):
    """The texts of a page, and those that a screen reader says."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.said += [said for name, said in attrs if name in SPOKEN_ATTRIBUTES and said]

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.said.append(" ".join(data.split()))


def _list(said: Iterable[str]) -> Iterator[str]:
    for one in dict.fromkeys(said):
        yield f"- {html.escape(one, quote=False)}"
    yield ""


def _table(rows: Iterable[Row]) -> Iterator[str]:
    told = list(rows)
    chooses = any(when for _, when, _ in told)
    yield "| what | when | says |\n|---|---|---|" if chooses else "| what | says |\n|---|---|"
    for key, when, said in told:
        yield f"| {key} | {f'{when} | ' if chooses else ''}{_cell(said)} |"
    yield ""


def _cell(text: str) -> str:
    """Telegram HTML as it can stand in a cell of a table."""
    kept = re.sub(r"<(?!/?[bi]>)[^>]*>", "", text)
    return kept.strip().replace("|", "\\|").replace("\n", "<br>")


def main() -> None:
    """Runs the command line."""
    PAGE.write_text(page(), "utf-8")
    total = 0
    for heading, count in words_in(load_languages(load_library()).default.texts).items():
        total += count
        print(f"{count:6}  {heading}")  # noqa: T201 - what the command is for
    print(f"{total:6}  words in all")  # noqa: T201


if __name__ == "__main__":
    main()
