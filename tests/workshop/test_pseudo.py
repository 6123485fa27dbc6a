"""Made-up languages leave nothing in English, read from the right, or take more room."""

from lumbar.screens.fit import width
from tests.every import every
from tests.language.made import ENGLISH
from workshop.pseudo import KINDS, LETTERS, LONGER
from workshop.seen import collected


@every("kind", KINDS)
def test_every_text_is_there_and_is_another(kind: str) -> None:
    language = KINDS[kind].language()
    assert language.texts.keys == ENGLISH.texts.keys
    for key in ("button-stop", "description", "why"):
        assert language(key) != ENGLISH(key)
    assert language.names.exercise("cat") != ENGLISH.names.exercise("cat")


def test_markup_arguments_and_commands_stay() -> None:
    said = LETTERS.told("<b>Stop</b> { $name } /help")
    assert said.startswith("<b>")
    assert said.endswith("</b> { $name } /help")
    assert "Stop" not in said


def test_one_is_read_from_the_right() -> None:
    assert KINDS["right-to-left"].language().texts.right_to_left
    assert not LETTERS.language().texts.right_to_left


def test_one_takes_more_room() -> None:
    longer = KINDS["longer"].language()
    keys = [key for key in ENGLISH.texts.keys if key.startswith("button-")]
    shares = [width(longer(key)) / width(ENGLISH(key)) for key in keys]
    assert LONGER - 0.2 <= sum(shares) / len(shares) <= LONGER + 0.25


def test_its_screens_are_as_many_as_the_english_ones() -> None:
    assert len(collected(LETTERS.language()).screens) > 600
