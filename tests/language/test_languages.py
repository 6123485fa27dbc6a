"""Languages: a folder each, checked as a whole; a person gets one value."""

import re
import shutil
from pathlib import Path

import pytest

from lumbar.coach.person import Person
from lumbar.language.languages import DEFAULT, NAMES, SAID, load_languages
from lumbar.language.replies import ORDINARY, REPLIES
from lumbar.language.script import VOICE
from lumbar.language.texts import LANGUAGES, TEXTS
from lumbar.language.words import TIMES, WORDS
from lumbar.library import ContentError
from tests.every import every
from tests.language.made import LIBRARY, SOURCE

FILES = {NAMES, WORDS, TIMES, SAID, REPLIES, ORDINARY, VOICE, TEXTS}
NEEDED = FILES - {VOICE, ORDINARY}


def copied(folder: Path, *tags: str) -> Path:
    """A folder of languages that are all English."""
    for tag in tags:
        shutil.copytree(LANGUAGES / DEFAULT, folder / tag)
    return folder


def problems_of(folder: Path) -> list[str]:
    with pytest.raises(ContentError) as raised:
        load_languages(LIBRARY, folder)
    return raised.value.problems


def change(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")


def test_everybody_gets_english() -> None:
    languages = load_languages(LIBRARY)
    assert set(languages.by_tag) == {path.name for path in LANGUAGES.iterdir()}
    assert languages.of(Person(id=1)) is languages.default
    assert languages.default.tag == "en"
    assert {path.name for path in (LANGUAGES / "en").iterdir()} == FILES


def test_a_language_is_called_for_its_texts() -> None:
    english = load_languages(LIBRARY).default
    assert english("button-start") == "Start"
    assert english("unread-word", said="<b>", example="x") == english.texts(
        "unread-word", said="<b>", example="x"
    )


def test_a_second_language_is_a_second_folder(tmp_path: Path) -> None:
    languages = load_languages(LIBRARY, copied(tmp_path, "en", "sv"))
    assert languages.by_tag["sv"].texts.weekday(0) == "måndag"
    assert ("måndag",) in languages.by_tag["sv"].words.vocabulary
    assert languages.default is languages.by_tag["en"]


def test_every_problem_of_every_language_is_said_at_once(tmp_path: Path) -> None:
    copied(tmp_path, "en", "sv")
    change(tmp_path / "en" / TEXTS, "button-skip = Skip", "button-skip = Skip this one at once")
    change(tmp_path / "en" / WORDS, 'quiet = ["quiet", "silent"]', "quiet = []")
    change(tmp_path / "sv" / NAMES, 'name = "Plank"', 'name = ""')
    change(tmp_path / "sv" / VOICE, 'halfway = "Halfway."\n', "")
    assert problems_of(tmp_path) == [
        "en/texts.ftl: button-skip: has 5 words; expected 3 at most",
        "en/words.toml: quiet: is empty; expected at least one",
        "sv/exercises.toml: exercises.plank.name: is ''; expected one to 3 words",
        "sv/voice.toml: phrases.halfway: is missing",
    ]


def test_a_language_that_lacks_what_english_has_is_named(tmp_path: Path) -> None:
    copied(tmp_path, "en", "sv")
    change(tmp_path / "sv" / TEXTS, "button-start = Start\n", "")
    change(tmp_path / "sv" / NAMES, '[exercises.walk.rungs.3]\nvariant = "A little brisker."\n', "")
    assert problems_of(tmp_path) == [
        "sv/texts.ftl: button-start: is missing",
        "sv/exercises.toml: exercises.walk.rungs.3: is missing",
    ]


def test_what_the_voice_lacks_for_an_exercise_is_named(tmp_path: Path) -> None:
    copied(tmp_path, "en")
    change(tmp_path / "en" / VOICE, "[exercises.walk]", "[exercises.stroll]")
    assert problems_of(tmp_path) == [
        "en/voice.toml: exercises.walk: is missing",
        "en/voice.toml: exercises.stroll: is no exercise",
    ]


def test_the_default_language_must_be_there(tmp_path: Path) -> None:
    (problem,) = problems_of(copied(tmp_path, "sv"))
    assert problem == f"{tmp_path.name}: en: is missing; others fall back on it"


@pytest.mark.parametrize("tag", ["klingon", "x"])
def test_a_folder_that_is_no_language_is_named(tmp_path: Path, tag: str) -> None:
    (problem,) = problems_of(copied(tmp_path, "en", tag))
    assert problem == f"{tmp_path.name}: {tag}: is no language tag that is known"


@pytest.mark.parametrize("file", sorted(NEEDED))
def test_a_missing_file_is_named(tmp_path: Path, file: str) -> None:
    (copied(tmp_path, "en") / "en" / file).unlink()
    assert problems_of(tmp_path)[0].startswith(f"en/{file}: file: cannot be read")


def test_a_language_may_have_no_list_of_ordinary_words(tmp_path: Path) -> None:
    (copied(tmp_path, "en", "sv") / "sv" / ORDINARY).unlink()
    assert not load_languages(LIBRARY, tmp_path).by_tag["sv"].replies.real


def test_a_language_may_have_no_voice(tmp_path: Path) -> None:
    (copied(tmp_path, "en", "sv") / "sv" / VOICE).unlink()
    assert not load_languages(LIBRARY, tmp_path).by_tag["sv"].script.phrases


# English is written so that other grammars can follow it


def test_a_plural_says_its_number() -> None:
    # "one" is 21 as well in some languages, so that a number must be the argument.
    assert re.findall(r"\[(?:one|two|few|many)\][^\n]*\b\d", SOURCE) == []
    for name, variant in re.findall(r"\{ \$(\w+) ->[^}]*?\[one\]([^\n]*)", SOURCE):
        assert f"{{ ${name} }}" in variant


def test_a_name_is_a_label_and_stands_in_no_sentence() -> None:
    # In a sentence it would need a case, a gender or an article in many languages.
    lines = [line for line in SOURCE.splitlines() if "{ $name }" in line and line[0] != "#"]
    label = re.compile(r"(?:[\w-]+ = |    )(?:<b>|\w+: )?\{ \$name \}(?::|,| ·|$|\.?</b>)")
    assert len(lines) > 15
    assert [line for line in lines if not label.match(line) and "“{ $name }”" not in line] == []


@every("words", ["your {", "a {", "the {", "Do it b"])
def test_no_article_stands_before_an_argument(words: str) -> None:
    assert words not in SOURCE
