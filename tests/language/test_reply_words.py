"""A wrong replies.toml is named by file, place and reason."""

import copy
import tomllib
from pathlib import Path

import pytest

from lumbar.language.replies import REPLIES, Meaning, Part, load_replies
from lumbar.language.texts import LANGUAGES
from lumbar.library import ContentError
from tests.content.test_library import Edit, Tables, as_toml, drop, put
from tests.language.made import ENGLISH

REAL: Tables = tomllib.loads((LANGUAGES / "en" / REPLIES).read_text("utf-8"))


def problems_after(folder: Path, *edits: Edit) -> list[str]:
    tables = copy.deepcopy(REAL)
    for edit in edits:
        edit(tables)
    path = folder / "en" / REPLIES
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(f"{key} = {as_toml(value)}\n" for key, value in tables.items()))
    try:
        load_replies(path)
    except ContentError as error:
        return error.problems
    return []


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (put("colours", ["red"]), "colours: is not known"),
        (put("means.jump", {"plain": ["jump"]}), "means.jump: is not known"),
        (put("scope.maybe", ["maybe"]), "scope.maybe: is not known"),
        (drop("means.pain"), "means.pain: is empty; expected at least one"),
        (put("means.stop", {"plain": []}), "means.stop: is empty; expected at least one"),
        (put("small", "please"), "small: Expected `array`, got `str`"),
        (drop("means"), "file: Object missing required field `means`"),
        (put("scope.past", ["ago", "()"]), "scope.past: '()' says nothing"),
        (put("scope.now", ["^ $"]), "scope.now: '^ $' says nothing"),
        (put("scope.now", ["<soon>"]), "scope.now: <soon> is no class"),
        (put("means.stop.plain", ["halt|?"]), "means.stop.plain: 'halt|?' says nothing"),
        (put("classes.felt", ["<felt> more"]), "classes.felt: <felt> names itself"),
    ],
)
def test_what_is_wrong_is_named_by_file_place_and_reason(
    tmp_path: Path, edit: Edit, said: str
) -> None:
    assert f"en/replies.toml: {said}" in problems_after(tmp_path, edit)


def test_the_real_file_written_again_is_fine(tmp_path: Path) -> None:
    assert problems_after(tmp_path) == []


def test_a_file_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"replies\.toml: file: cannot be read"):
        load_replies(tmp_path / REPLIES)
    (tmp_path / REPLIES).write_text("[means\n")
    with pytest.raises(ContentError, match="is not TOML"):
        load_replies(tmp_path / REPLIES)


def test_english_has_a_list_for_everything() -> None:
    replies = ENGLISH.replies
    assert {*replies.means, Meaning.NONE} == set(Meaning)
    assert set(replies.scope) == set(Part)
    assert replies.real
