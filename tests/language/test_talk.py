"""A wrong said.toml is named by file, key and reason; what it calls is there to be called."""

import copy
import tomllib
from pathlib import Path

import pytest

from handlers.commands import ALL
from lumbar.language.languages import SAID
from lumbar.language.segments import words_of
from lumbar.language.talk import load_sayings
from lumbar.language.texts import LANGUAGES
from lumbar.library import ContentError
from tests.content.test_library import Edit, Tables, as_toml, drop, put
from tests.language.made import ENGLISH

REAL: Tables = tomllib.loads((LANGUAGES / "en" / SAID).read_text("utf-8"))


def problems_after(folder: Path, *edits: Edit) -> list[str]:
    tables = copy.deepcopy(REAL)
    for edit in edits:
        edit(tables)
    path = folder / "en" / SAID
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(f"{key} = {as_toml(value)}\n" for key, value in tables.items()))
    try:
        load_sayings(path)
    except ContentError as error:
        return error.problems
    return []


WRONG: dict[str, tuple[Edit, str]] = {
    "an unknown list": (put("colours", ["red"]), "colours: is not known"),
    "an unknown kind of talk": (put("talk.joke", ["ha"]), "talk.joke: is not known"),
    "no greetings": (drop("talk.greeting"), "talk.greeting: is empty; expected at least one"),
    "no small words": (put("small", []), "small: is empty; expected at least one"),
    "words in a row": (put("small", "a the"), "small: Expected `array`, got `str`"),
    "a phrase without letters": (put("talk.stop", ["()"]), "talk.stop: '()' says nothing"),
    "a phrase for two commands": (
        put("called.why", ["reminder"]),
        "called.why: 'reminder' stands in remind, too",
    ),
    "a name for two commands": (
        put("slash.why", ["menu"]),
        "slash.why: 'menu' stands in help, too",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_named(tmp_path: Path, case: str) -> None:
    edit, problem = WRONG[case]
    assert f"en/{SAID}: {problem}" in problems_after(tmp_path, edit)


def test_as_it_is_nothing_is_wrong(tmp_path: Path) -> None:
    assert problems_after(tmp_path) == []


def test_it_calls_commands_that_there_are() -> None:
    said = ENGLISH.sayings
    assert set(said.called) | set(said.slash) <= set(ALL)
    assert not set(said.aliases) & set(ALL), "a command's own name is no other name"
    assert all("".join(words_of(alias)) == alias for alias in said.aliases)
