"""Writes docs/CLINICAL.md, the page for reviewers: `python -m workshop.clinical`.

What is written by hand stands in clinical.md beside this file; each line `<!-- NAME -->` there is
where one of `PARTS` comes, made from the content, the texts and the docstrings of the rules.
"""

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from lumbar.coach.exercise import Exercise, Level, Library, Sides
from lumbar.coach.ground import ground_at
from lumbar.coach.levels import held_seconds
from lumbar.coach.wish import minutes_on
from lumbar.language.languages import Language, load_languages
from lumbar.library import load_library
from lumbar.media.pictures import FOLDER
from workshop.variants import wordings

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "CLINICAL.md"
TEMPLATE = Path(__file__).with_name("clinical.md")
TEXTS = ROOT / "content" / "languages" / "en" / "texts.ftl"
RULES = (
    *(
        "safety",
        "standing",
        "suits",
        "pain",
        "hurting",
        "gentle",
        "order",
        "swap",
        "levels",
        "steps",
    ),
    *("away", "rungs"),
    *("easier", "pace", "warmth", "timeline", "plan"),
)
"""Modules of lumbar/coach whose rules bear on health; one that is not there is passed over."""
READ = ("Safety", "When it hurts and no session is on", "After It hurts")
"""Sections of the texts with medical words, whose sources stand in their comments."""
COLUMNS = (
    *("rung", "level", "sets × repetitions × hold", "move s", "held s", "posture", "picture"),
    "words of its own",
)
DAYS = 12
"""Days over which the short routine, another each day, is looked at."""


def page() -> str:
    """The whole page, as it should stand in docs/CLINICAL.md."""
    library = load_library()
    language = load_languages(library).default
    text = TEMPLATE.read_text("utf-8")
    for name, make in PARTS.items():
        text = text.replace(f"<!-- {name} -->", "\n".join(make(library, language)).strip())
    return text


def exercises(library: Library, language: Language) -> Iterator[str]:
    """Every exercise: its ladder, its cues, its sources, its pictures."""
    for exercise in library.exercises.values():
        names = language.names.exercises[exercise.key]
        yield f"### {names.name}"
        yield ""
        yield f"{_facts(exercise, language)}"
        yield ""
        yield f"| {' | '.join(COLUMNS)} |"
        yield f"|{'---|' * len(COLUMNS)}"
        for number, rung in enumerate(exercise.ladder):
            own = names.rung(number)
            cells = (
                str(number),
                rung.level or "",
                f"{rung.dose.sets} × {rung.dose.repetitions} × {rung.dose.hold} s",
                str(rung.dose.move),
                str(held_seconds(rung.dose, exercise.sides)),
                exercise.posture_on(number),
                _picture(exercise.shown(number)),
                " ".join(filter(None, (own.do, own.variant, own.feel, own.stop))),
            )
            yield f"| {' | '.join(map(_cell, cells))} |"
        yield ""
        for cue in ("do", "feel", "stop"):
            yield f"- {cue}: {getattr(names.cues, cue)}"
        yield from (f"- source: {source}" for source in exercise.sources)
        yield ""


def _facts(exercise: Exercise, language: Language) -> str:
    names = language.names
    facts = [
        exercise.kind,
        "" if exercise.sides is Sides.BOTH else exercise.sides,
        names.exercises[exercise.key].place,
        ", ".join(names.muscles.get(key, key) for key in exercise.works),
        f"begins: {exercise.begin}" if exercise.begin else "",
        f"after: {', '.join(exercise.first)}" if exercise.first else "",
        f"from {exercise.not_before}:00" if exercise.not_before else "",
        f"not with: {', '.join(exercise.not_with)}" if exercise.not_with else "",
        f"swap: {', '.join(exercise.swaps)}" if exercise.swaps else "",
    ]
    return " · ".join(filter(None, facts))


def _picture(movement: str) -> str:
    name = f"cards/{movement}-light.png"
    there = (FOLDER / name).exists()
    return f"[{movement}](../lumbar/media/{name})" if there else movement


def routines(library: Library, language: Language) -> Iterator[str]:
    """What each routine has, and its minutes at each level, the longest of some days."""
    yield f"| routine | exercises | {' | '.join(Level)} |"
    yield f"|---|---|{'---|' * len(Level)}"
    first = date(2027, 1, 4)
    for key, routine in library.routines.items():
        names = [language.names.exercises[one].name for one in routine.exercises]
        days = [first + timedelta(days=n) for n in range(DAYS)]
        minutes = [
            max(minutes_on(routine, ground_at(library, level, {}, day), library) for day in days)
            for level in Level
        ]
        cells = [f"{one} min" for one in minutes] if key != "breaks" else [""] * len(Level)
        yield f"| {language.names.routines[key].name} | {', '.join(names)} | {' | '.join(cells)} |"


def facts(library: Library, language: Language) -> Iterator[str]:
    """What /why says, and every fact that is told, with its source."""
    yield from _quoted(language("why").splitlines())
    yield ""
    yield "| told | source |"
    yield "|---|---|"
    for key, fact in library.facts.items():
        yield f"| {_cell(language.names.facts[key].says)} | {_cell(fact.source)} |"


def rules(_library: Library, _language: Language) -> Iterator[str]:
    """What the modules of the rules say of themselves and of their figures."""
    for name in RULES:
        file = ROOT / "lumbar" / "coach" / f"{name}.py"
        if not file.exists():
            continue
        tree = ast.parse(file.read_text("utf-8"))
        yield f"### `lumbar/coach/{name}.py`"
        yield ""
        yield ast.get_docstring(tree) or ""
        yield ""
        yield from (f"- `{figure} = {value}`: {said}" for figure, value, said in _figures(tree))
        yield ""


def _figures(tree: ast.Module) -> Iterator[tuple[str, str, str]]:
    """The constants of a module with the line that says what each is."""
    for one, after in zip(tree.body, tree.body[1:], strict=False):
        said = after.value if isinstance(after, ast.Expr) else None
        if not (isinstance(one, ast.Assign) and isinstance(said, ast.Constant)):
            continue
        name = ast.unparse(one.targets[0])
        if not name.startswith("_") and isinstance(said.value, str):
            yield name.strip("()"), ast.unparse(one.value), " ".join(said.value.split())


def signs(_library: Library, language: Language) -> Iterator[str]:
    """What is asked and said, as people read it; above it the sources in its file."""
    for section in READ:
        heading = rf"^## {section}$(?:\n^## [^\n]*$)*"
        found = re.search(rf"{heading}(.*?)(?=^## |\Z)", _texts(), re.MULTILINE | re.DOTALL)
        if found is None:
            continue
        yield f"### {section}"
        yield ""
        lines = found[1].splitlines()
        yield from (line.removeprefix("# ") for line in lines if line.startswith("# "))
        yield ""
        for key in re.findall(r"^([a-z][\w-]*) =", found[1], re.MULTILINE):
            yield from _read(key, language)


def _read(key: str, language: Language) -> Iterator[str]:
    """A text in all its wordings, each with what it goes by."""
    for one in wordings(language.texts, key):
        yield f"**{key}**{f' ({one.when})' if one.when else ''}"
        yield ""
        yield from _quoted(one.text.splitlines())
        yield ""


def _quoted(lines: Iterable[str]) -> Iterator[str]:
    """Lines as a quotation of Markdown, without markup, each its own line."""
    plain = [re.sub(r"</?[bi]>", "", line) for line in lines]
    yield from (f"> {line}  " if line else ">" for line in _trimmed(plain))


def _trimmed(lines: list[str]) -> list[str]:
    while lines and not lines[-1]:
        lines.pop()
    return lines[1:] if lines and not lines[0] else lines


@cache
def _texts() -> str:
    return TEXTS.read_text("utf-8")


def _cell(text: str) -> str:
    return re.sub(r"</?[bi]>", "", str(text)).replace("|", "\\|")


PARTS: dict[str, Callable[[Library, Language], Iterable[str]]] = {
    "exercises": exercises,
    "routines": routines,
    "signs": signs,
    "rules": rules,
    "facts": facts,
}


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
