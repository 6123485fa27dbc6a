"""Languages: a folder each, checked as a whole; a person gets one value."""

import re
import shutil
from pathlib import Path

import pytest

from lumbar.coach.person import Person
from lumbar.language.everywhere import EVERYWHERE
from lumbar.language.languages import (
    DEFAULT,
    NAMES,
    SAID,
    guess,
    load_language,
    load_languages,
)
from lumbar.language.replies import ORDINARY, REPLIES
from lumbar.language.script import VOICE
from lumbar.language.texts import LANGUAGES, TEXTS
from lumbar.language.vocabulary import vocabulary_of
from lumbar.language.words import TIMES, WORDS
from lumbar.library import ContentError
from lumbar.reading.local_names import LOCAL_NAMES
from tests.every import every
from tests.language.made import LIBRARY, SOURCE

FILES = {NAMES, WORDS, SAID, REPLIES, ORDINARY, VOICE, TEXTS, EVERYWHERE, TIMES, LOCAL_NAMES}
NEEDED = FILES - {VOICE, ORDINARY, EVERYWHERE, LOCAL_NAMES}


def copied(folder: Path, *tags: str) -> Path:
    """A folder of languages that are all English."""
    for tag in tags:
        shutil.copytree(LANGUAGES / DEFAULT, folder / tag)
    return folder


def problems_of(folder: Path, tag: str = DEFAULT) -> list[str]:
    below = load_languages(LIBRARY, folder).default if tag != DEFAULT else None
    with pytest.raises(ContentError) as raised:
        load_language(tag, LIBRARY, folder, below)
    return raised.value.problems


def change(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")


def test_a_start_reads_one_language() -> None:
    languages = load_languages(LIBRARY)
    assert languages.of(Person(id=1)) is languages.default
    assert languages.default.tag == "en"
    assert languages.default.english is None
    assert {path.name for path in (LANGUAGES / "en").iterdir()} == FILES
    assert not any(languages.has(tag) for tag in languages.offered if tag != "en")


def test_a_language_is_called_for_its_texts() -> None:
    english = load_languages(LIBRARY).default
    assert english("button-start") == "Start"
    assert english("unread-word", said="<b>", example="x") == english.texts(
        "unread-word", said="<b>", example="x"
    )


def test_a_second_language_is_a_second_folder_read_when_somebody_speaks_it(tmp_path: Path) -> None:
    languages = load_languages(LIBRARY, copied(tmp_path, "en", "sv"))
    assert not languages.has("sv")
    swedish = languages.of(Person(id=1, language="sv"))
    assert languages.has("sv")
    assert swedish is languages.get("sv")
    assert swedish.texts.weekday(0) == "måndag"
    assert ("måndag",) in vocabulary_of(swedish.words).known
    assert swedish.english is languages.default


async def test_a_language_is_brought_before_it_is_needed(tmp_path: Path) -> None:
    languages = load_languages(LIBRARY, copied(tmp_path, "en", "sv"))
    await languages.bring("sv")
    assert languages.has("sv")
    await languages.bring("")
    assert languages.get("") is languages.default


def test_every_problem_of_a_language_is_said_at_once(tmp_path: Path) -> None:
    copied(tmp_path, "en", "sv")
    change(tmp_path / "sv" / TEXTS, "button-skip = Skip", "button-skip = Skip this one at once")
    change(tmp_path / "sv" / WORDS, 'quiet = ["quiet", "silent"]', "quiet = []")
    change(tmp_path / "sv" / NAMES, "exercise-plank = Plank", "exercise-plank = The big long plank")
    change(tmp_path / "sv" / VOICE, "halfway = Halfway.\n", "")
    assert problems_of(tmp_path, "sv") == [
        "sv/texts.ftl: button-skip: has 5 words; expected 3 at most",
        "sv/exercises.ftl: exercise-plank: is 'The big long plank'; expected one to 3 words",
        "sv/words.toml: quiet: is empty; expected at least one",
        "sv/voice.ftl: halfway: is missing",
    ]


def test_what_a_language_lacks_is_english(tmp_path: Path) -> None:
    copied(tmp_path, "en", "sv")
    change(tmp_path / "sv" / TEXTS, "button-skip = Skip\n", "")
    change(tmp_path / "sv" / TEXTS, "button-swap = Swap\n", "button-swap = Byt\n")
    change(tmp_path / "sv" / NAMES, "exercise-cat = Cat stretch\n", "exercise-cat = Katten\n")
    change(tmp_path / "sv" / NAMES, "    .place = on all fours\n", "")
    languages = load_languages(LIBRARY, tmp_path)
    swedish = languages.get("sv")
    assert (swedish("button-skip"), swedish("button-swap")) == ("Skip", "Byt")
    assert swedish.names.exercise("cat") == "Katten"
    assert all(one.place for one in swedish.names.exercises.values())
    offer = languages.offered["sv"]
    assert "button-skip" in offer.lacks
    assert len(offer.lacks) == 2
    assert 0.99 < offer.share < 1


@pytest.mark.parametrize("file", sorted({TEXTS, NAMES, WORDS, SAID, VOICE, ORDINARY}))
def test_what_a_language_has_no_file_of_is_english(tmp_path: Path, file: str) -> None:
    (copied(tmp_path, "en", "sv") / "sv" / file).unlink()
    languages = load_languages(LIBRARY, tmp_path)
    swedish = load_language("sv", LIBRARY, tmp_path, languages.default)
    assert swedish.names.exercise("cat") == languages.default.names.exercise("cat")
    assert bool(swedish.script.phrases) == (file != VOICE)
    assert bool(swedish.replies.real) == (file != ORDINARY)


# Who may choose it


@pytest.mark.parametrize(
    ("file", "line"),
    [
        (TEXTS, "button-hurts = It hurts\n"),
        (TEXTS, "button-safety-none = None of these\n"),
        (TEXTS, "# Reviewed: no native speaker yet\n"),
        (NAMES, "exercise-plank = Plank\n"),
    ],
)
def test_a_language_without_what_safety_needs_is_not_offered(
    tmp_path: Path, file: str, line: str
) -> None:
    copied(tmp_path, "en", "sv", "da")
    change(tmp_path / "sv" / file, line, "")
    languages = load_languages(LIBRARY, tmp_path)
    assert set(languages.offered) == {"en", "da"}
    assert languages.get("sv") is languages.default
    assert languages.guess("sv") == "en"


@pytest.mark.parametrize("file", [REPLIES, EVERYWHERE])
def test_a_language_without_words_of_pain_is_not_offered(tmp_path: Path, file: str) -> None:
    (copied(tmp_path, "en", "sv") / "sv" / file).unlink()
    assert set(load_languages(LIBRARY, tmp_path).offered) == {"en"}


def test_who_has_reviewed_a_language_is_known(tmp_path: Path) -> None:
    copied(tmp_path, "en", "sv")
    assert not load_languages(LIBRARY, tmp_path).offered["sv"].reviewed
    change(tmp_path / "sv" / TEXTS, "# Reviewed: no native speaker yet", "# Reviewed: a nurse")
    assert load_languages(LIBRARY, tmp_path).offered["sv"].reviewed == "a nurse"


TAGS = dict.fromkeys(("de", "en", "fa", "id", "pt-BR", "uk", "zh-Hans"))


@every(
    ("code", "tag"),
    [
        *((None, "en"), ("", "en"), ("en", "en"), ("de", "de"), ("de-AT", "de"), ("sv", "en")),
        *(("pt-br", "pt-BR"), ("pt", "pt-BR"), ("pt_PT", "pt-BR"), ("zh-hans", "zh-Hans")),
        *(("zh-cn", "zh-Hans"), ("zh", "zh-Hans"), ("in", "id"), ("fa-raw", "fa"), ("x", "en")),
    ],
)
def test_the_first_guess_is_the_clients_language(code: str | None, tag: str) -> None:
    assert guess(code, TAGS) == tag


# What is wrong is named


def test_the_default_language_must_be_there(tmp_path: Path) -> None:
    (problem,) = problems_of(copied(tmp_path, "sv"))
    assert problem == f"{tmp_path.name}: en: is missing; others fall back on it"


@pytest.mark.parametrize("tag", ["klingon", "x"])
def test_a_folder_that_is_no_language_is_named(tmp_path: Path, tag: str) -> None:
    (problem,) = problems_of(copied(tmp_path, "en", tag), tag)
    assert problem == f"{tmp_path.name}: {tag}: is no language tag that is known"


@pytest.mark.parametrize("file", sorted(NEEDED))
def test_a_file_that_english_lacks_is_named(tmp_path: Path, file: str) -> None:
    (copied(tmp_path, "en") / "en" / file).unlink()
    assert problems_of(tmp_path)[0].startswith(f"en/{file}: file: cannot be read")


# English is written so that other grammars can follow it


def test_a_plural_says_its_number() -> None:
    # "one" is 21 as well in some languages, so that a number must be the argument.
    assert re.findall(r"\[(?:one|two|few|many)\][^\n]*\b\d", SOURCE) == []
    for name, variant in re.findall(r"\{ \$(\w+) ->[^}]*?\[one\]([^\n]*)", SOURCE):
        assert f"{{ ${name} }}" in variant


def test_a_name_is_a_label_and_stands_in_no_sentence() -> None:
    # In a sentence it would need a case, a gender or an article in many languages.
    lines = [line for line in SOURCE.splitlines() if "{ $name }" in line and line[0] != "#"]
    label = re.compile(r"(?:[\w-]+ = |    )(?:<b>|\w+: |<b>\w+: )?\{ \$name \}(?::|,| ·|$|\.?</b>)")
    assert len(lines) > 15
    assert [line for line in lines if not label.match(line) and "“{ $name }”" not in line] == []


@every("words", ["your {", "a {", "the {", "Do it b"])
def test_no_article_stands_before_an_argument(words: str) -> None:
    assert words not in SOURCE
