"""A wrong words.toml is named by file, key and reason; what it lists is there to be read."""

import copy
import tomllib
from pathlib import Path

import pytest

from lumbar.coach.exercise import Level
from lumbar.language.languages import WORDS
from lumbar.language.texts import LANGUAGES
from lumbar.language.words import MAY_BE_EMPTY, Means, load_words
from lumbar.library import ContentError
from tests.content.test_library import Edit, Tables, as_toml, drop, put
from tests.every import every
from tests.language.made import ENGLISH, words_in

REAL: Tables = tomllib.loads((LANGUAGES / "en" / WORDS).read_text("utf-8"))


def written(folder: Path, tables: Tables) -> Path:
    path = folder / "en" / WORDS
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(f"{key} = {as_toml(value)}\n" for key, value in tables.items()))
    return path


def problems_after(folder: Path, *edits: Edit) -> list[str]:
    tables = copy.deepcopy(REAL)
    for edit in edits:
        edit(tables)
    try:
        load_words("en", written(folder, tables))
    except ContentError as error:
        return error.problems
    return []


WRONG: dict[str, tuple[Edit, str]] = {
    "an unknown list": (put("colours", ["red"]), "colours: is not known"),
    "an unknown level": (put("levels.heroic", ["heroic"]), "levels.heroic: is not known"),
    "an unknown word of time": (put("times.soon", ["soon"]), "times.soon: is not known"),
    "an empty list": (put("times.noon", []), "times.noon: is empty; expected at least one"),
    "no hints": (put("hints", []), "hints: is empty; expected at least one"),
    "no level": (drop("levels.gentle"), "levels.gentle: is empty; expected at least one"),
    "words in a row": (put("quiet", "quiet silent"), "quiet: Expected `array`, got `str`"),
    "a word that is a number": (
        put("times.noon", [12]),
        "times[...][0]: Expected `str`, got `int`",
    ),
    "no levels": (drop("levels"), "file: Object missing required field `levels`"),
    "a word without letters": (put("quiet", ["quiet", "()"]), "quiet: '()' says nothing"),
}


@pytest.mark.parametrize(("edit", "said"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_named_by_file_key_and_reason_and_nothing_else(
    tmp_path: Path, edit: Edit, said: str
) -> None:
    assert problems_after(tmp_path, edit) == [f"en/words.toml: {said}"]


def test_the_real_file_written_again_is_fine(tmp_path: Path) -> None:
    assert problems_after(tmp_path) == []


@pytest.mark.parametrize("means", sorted(MAY_BE_EMPTY))
def test_a_language_may_have_no_word_for_some(tmp_path: Path, means: Means) -> None:
    assert problems_after(tmp_path, drop(f"times.{means}")) == []


def test_a_file_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"en/words\.toml: file: cannot be read"):
        load_words("en", tmp_path / "en" / WORDS)
    (tmp_path / WORDS).write_text("[times\n")
    with pytest.raises(ContentError, match="is not TOML"):
        load_words("en", tmp_path / WORDS)


def test_english_has_a_list_for_everything() -> None:
    words = ENGLISH.words
    assert set(words.levels) == set(Level)
    assert set(words.times) == set(Means)


def test_phrases_are_written_with_plain_spaces() -> None:
    lists = [*ENGLISH.words.times.values(), ENGLISH.words.quiet]
    assert not [phrase for phrases in lists for phrase in phrases if "_" in phrase]


@every(
    ("tag", "phrase", "day"),
    [
        ("en", ("thursdays",), 3),
        ("de", ("mo",), 0),
        ("ar", ("الاثنين",), 0),
        ("zh", ("星", "期", "日"), 6),
        ("ja", ("月", "曜", "日"), 0),
    ],
)
def test_weekdays_are_known_by_their_names(tag: str, phrase: tuple[str, ...], day: int) -> None:
    assert words_in(tag).vocabulary[phrase].day == day
