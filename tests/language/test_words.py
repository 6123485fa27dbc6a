"""What is wrong in words.toml or times.toml is named by file, key and reason."""

import copy
import tomllib
from pathlib import Path

import pytest

from lumbar.coach.exercise import Level
from lumbar.language.segments import phrase
from lumbar.language.texts import LANGUAGES
from lumbar.language.vocabulary import vocabulary_of
from lumbar.language.words import NEEDED, TIMES, WORDS, Means, load_words
from lumbar.library import ContentError
from tests.content.test_library import Edit, Tables, as_toml, drop, put
from tests.every import every
from tests.language.made import ENGLISH, words_in

REAL: dict[str, Tables] = {
    name: tomllib.loads((LANGUAGES / "en" / name).read_text("utf-8")) for name in (WORDS, TIMES)
}


def written(folder: Path, files: dict[str, Tables]) -> Path:
    here = folder / "en"
    here.mkdir(exist_ok=True)
    for name, tables in files.items():
        lines = (f"{key} = {as_toml(value)}\n" for key, value in tables.items())
        (here / name).write_text("".join(lines), "utf-8")
    return here


def problems_after(folder: Path, name: str, *edits: Edit) -> list[str]:
    files = copy.deepcopy(REAL)
    for edit in edits:
        edit(files[name])
    try:
        load_words("en", written(folder, files))
    except ContentError as error:
        return error.problems
    return []


WRONG: dict[str, tuple[str, Edit, str]] = {
    "an unknown list": (WORDS, put("colours", ["red"]), "colours: is not known"),
    "an unknown level": (WORDS, put("levels.heroic", ["heroic"]), "levels.heroic: is not known"),
    "words about times": (WORDS, put("times", {}), "times: is not known"),
    "an unknown word of time": (TIMES, put("soon", ["soon"]), "soon: is not known"),
    "an empty list": (TIMES, put("noon", []), "noon: is empty; expected at least one"),
    "no hints": (WORDS, put("hints", []), "hints: is empty; expected at least one"),
    "no level": (WORDS, drop("levels.gentle"), "levels.gentle: is empty; expected at least one"),
    "words in a row": (WORDS, put("quiet", "quiet silent"), "quiet: Expected `array`, got `str`"),
    "a word that is a number": (TIMES, put("noon", [12]), "[...][0]: Expected `str`, got `int`"),
    "numbers in a row": (TIMES, put("numbers", "one"), "numbers: Expected `object`, got `str`"),
    "a number in words": (TIMES, put("numbers.ten", ["ten"]), "numbers.ten: is no number"),
    "a weekday of no week": (
        TIMES,
        put("weekdays-called", {"payday": ["payday"]}),
        "weekdays-called.payday: is not known",
    ),
    "a time of no minutes": (
        TIMES,
        put("clocks", {"half {hour}": "early"}),
        "clocks: half {hour}: 'early' is no number of minutes",
    ),
    "an amount that is a clock": (
        TIMES,
        put("amounts", {"half past seven": "7:30"}),
        "amounts: half past seven: ':' is no number and no word",
    ),
    "no levels": (WORDS, drop("levels"), "file: Object missing required field `levels`"),
    "a word without letters": (WORDS, put("quiet", ["quiet", "()"]), "quiet: '()' says nothing"),
    "a time without letters": (TIMES, put("noon", ["noon", "!"]), "noon: '!' says nothing"),
}


@pytest.mark.parametrize(("name", "edit", "said"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_named_by_file_key_and_reason_and_nothing_else(
    tmp_path: Path, name: str, edit: Edit, said: str
) -> None:
    assert problems_after(tmp_path, name, edit) == [f"en/{name}: {said}"]


@pytest.mark.parametrize("name", REAL)
def test_the_real_files_written_again_are_fine(tmp_path: Path, name: str) -> None:
    assert problems_after(tmp_path, name) == []


@pytest.mark.parametrize("means", sorted((set(REAL[TIMES]) & set(Means)) - NEEDED))
def test_a_language_may_have_no_word_for_some(tmp_path: Path, means: str) -> None:
    assert problems_after(tmp_path, TIMES, drop(means)) == []


@pytest.mark.parametrize("name", REAL)
def test_a_file_that_is_none(tmp_path: Path, name: str) -> None:
    here = written(tmp_path, REAL)
    (here / name).write_text("[times\n")
    with pytest.raises(ContentError, match=rf"^en/{name}: file: is not TOML"):
        load_words("en", here)
    (here / name).unlink()
    with pytest.raises(ContentError, match=rf"^en/{name}: file: cannot be read"):
        load_words("en", here)


def test_english_has_a_list_for_everything() -> None:
    words = ENGLISH.words
    assert set(words.levels) == set(Level)
    assert set(words.times) >= NEEDED


def test_phrases_are_written_with_plain_spaces() -> None:
    lists = [*ENGLISH.words.times.values(), ENGLISH.words.quiet]
    assert not [phrase for phrases in lists for phrase in phrases if "_" in phrase]


@every(
    ("tag", "name", "day"),
    [
        ("en", "thursdays", 3),
        ("de", "mo", 0),
        ("ar", "الاثنين", 0),
        ("zh", "星期日", 6),
        ("ja", "月曜日", 0),
    ],
)
def test_weekdays_are_known_by_their_names(tag: str, name: str, day: int) -> None:
    assert vocabulary_of(words_in(tag)).known[phrase(name)].day == day
