"""The page with every sentence is what the program says now, and reads well aloud."""

import pytest

from tests.language.made import ENGLISH
from workshop.sentences import PAGE, page
from workshop.variants import lacking, wordings

WRITTEN = PAGE.read_text("utf-8")
SPELT = "·|•→✓"
"""Signs between words that a screen reader spells or leaves out; a bullet may begin a line."""


def test_it_is_up_to_date() -> None:
    assert page() == WRITTEN, "python -m workshop.sentences writes it anew"


def test_every_argument_has_a_sample() -> None:
    assert list(lacking(ENGLISH.texts)) == []
    assert "{" not in WRITTEN.partition("## The command line")[0]


@pytest.mark.parametrize("sign", SPELT)
def test_no_sign_between_words_is_spelt(sign: str) -> None:
    for key in ENGLISH.texts.keys:
        for one in wordings(ENGLISH.texts, key):
            inside = [line.removeprefix("• ").removeprefix("✓ ") for line in one.text.splitlines()]
            assert sign not in "\n".join(inside), key


def test_what_is_said_elsewhere_is_on_it_too() -> None:
    names = ENGLISH.names
    for key, exercise in names.exercises.items():
        assert exercise.cues.do in WRITTEN, key
        assert all(rung.do in WRITTEN for rung in exercise.rungs.values()), key
    assert all(fact.says in WRITTEN for fact in names.facts.values())
    assert all(said in WRITTEN for said in ENGLISH.script.phrases.values())
