"""What a language lacks, and what English has changed since, told from a checkout of its own."""

import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from lumbar.language.languages import DEFAULT, tags_in
from workshop.translation import FILES, History, Task, entries_of, tasks

ENGLISH = """# A head.
welcome =
    I'm here.
    You move.
button-stop = Stop
button-go = Go
"""
GERMAN = """welcome = Ich bin da.
button-stop = Stopp
button-alt = Alt
"""


class Checkout:
    """A folder of languages in git."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "--quiet")
        self.git("config", "user.email", "somebody@example.org")
        self.git("config", "user.name", "Somebody")

    def git(self, *arguments: str) -> None:
        command = ["git", *arguments]
        subprocess.run(command, cwd=self.folder, check=True, capture_output=True)  # noqa: S603

    def write(self, tag: str, source: str, file: str = "texts.ftl") -> None:
        (self.folder / tag).mkdir(exist_ok=True)
        (self.folder / tag / file).write_text(source, "utf-8")

    def commit(self) -> None:
        self.git("add", ".")
        self.git("commit", "--quiet", "--message", "a change")

    def found(self, since: str | None = None) -> list[tuple[str, str]]:
        return [(task.what, task.key) for task in tasks("de", History(self.folder), since)]


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    if shutil.which("git") is None:
        pytest.skip("needs git")
    made = Checkout(tmp_path)
    made.write("en", ENGLISH)
    made.write("de", GERMAN)
    made.commit()
    return made


LACKS = [("missing", "button-go"), ("gone", "button-alt")]


def test_what_is_missing_and_what_is_gone_is_told(checkout: Checkout) -> None:
    assert checkout.found() == LACKS


def test_what_english_has_changed_is_told_until_the_language_follows(checkout: Checkout) -> None:
    checkout.write("en", ENGLISH.replace("You move.", "You lie down."))
    checkout.commit()
    assert checkout.found() == [("changed", "welcome"), *LACKS]
    checkout.write("de", GERMAN.replace("Stopp", "Halt"))
    checkout.commit()
    assert checkout.found() == [("changed", "welcome"), *LACKS], "another text has been changed"
    checkout.write("de", GERMAN.replace("Ich bin da.", "Du legst dich hin."))
    assert checkout.found() == LACKS, "not committed yet, and yet done"
    checkout.commit()
    assert checkout.found() == LACKS


def test_what_is_new_since_a_revision_is_told_whatever_was_done(checkout: Checkout) -> None:
    checkout.git("tag", "before")
    checkout.write("en", ENGLISH.replace("= Stop", "= Halt"))
    checkout.commit()
    checkout.write("de", GERMAN.replace("Stopp", "Halt"))
    checkout.commit()
    assert checkout.found() == LACKS
    assert checkout.found("before") == [("changed", "button-stop"), *LACKS]


def test_line_breaks_and_places_in_the_file_are_no_change(checkout: Checkout) -> None:
    first, _, rest = ENGLISH.partition("button-stop")
    checkout.write("en", f"button-stop{rest}\n{first}".replace("    You", "        You"))
    checkout.commit()
    assert set(checkout.found()) == set(LACKS)


def test_without_git_what_is_missing_is_told(tmp_path: Path) -> None:
    for tag, source in (("en", ENGLISH), ("de", GERMAN)):
        (tmp_path / tag).mkdir()
        (tmp_path / tag / "texts.ftl").write_text(source, "utf-8")
    found = [(task.what, task.key) for task in tasks("de", History(tmp_path))]
    assert found == LACKS


def test_names_and_phrases_are_told_with_their_attributes(checkout: Checkout) -> None:
    checkout.write("en", "exercise-cat = Cat\n    .place = on all fours\n", "exercises.ftl")
    checkout.write("de", "exercise-cat = Katze\n", "exercises.ftl")
    (place,) = [
        task for task in tasks("de", History(checkout.folder)) if task.file == "exercises.ftl"
    ]
    assert place == Task("missing", "exercises.ftl", "exercise-cat.place", "on all fours")
    assert place.line == "missing  exercises.ftl  exercise-cat.place: on all fours"


def test_every_file_of_english_has_texts() -> None:
    for file in FILES:
        source = (Path(__file__).parents[2] / "content/languages/en" / file).read_text("utf-8")
        assert len(entries_of(file, source)) > 100, file


def test_translation_sites_know_every_language() -> None:
    root = Path(__file__).parents[2]
    sites = tomllib.loads((root / "l10n.toml").read_text("utf-8"))
    assert {tag for tag in tags_in() if tag != DEFAULT} <= set(sites["locales"])
    (path,) = sites["paths"]
    assert {found.name for found in root.glob(path["reference"])} == set(FILES)
    assert path["l10n"] == path["reference"].replace("/en/", "/{locale}/")
