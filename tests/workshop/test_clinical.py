"""The page for reviewers is what the program teaches now, and says all of it."""

import re

from tests.every import every
from tests.language.made import ENGLISH, LIBRARY
from workshop.clinical import PAGE, PARTS, TEMPLATE, page

WRITTEN = PAGE.read_text("utf-8")


def test_it_is_up_to_date() -> None:
    assert page() == WRITTEN, "python -m workshop.clinical writes it anew"


def test_every_part_has_its_place() -> None:
    assert set(re.findall(r"<!-- (\w+) -->", TEMPLATE.read_text("utf-8"))) == set(PARTS)
    assert "<!--" not in WRITTEN


@every("key", LIBRARY.exercises)
def test_every_exercise_has_its_ladder_cues_and_sources(key: str) -> None:
    exercise, names = LIBRARY.exercises[key], ENGLISH.names.exercises[key]
    (section,) = re.findall(rf"^### {names.name}\n(.*?)(?=^##)", WRITTEN, re.DOTALL | re.MULTILINE)
    assert len(re.findall(r"^\| \d+ \|", section, re.MULTILINE)) == len(exercise.ladder)
    for said in (names.cues.do, names.cues.feel, names.cues.stop, *exercise.sources):
        assert said in section


def test_every_sign_and_every_fact_is_on_it() -> None:
    for line in ENGLISH("safety-list").splitlines():
        assert re.sub(r"</?b>", "", line) in WRITTEN
    for fact in ENGLISH.names.facts.values():
        assert fact.says in WRITTEN


def test_there_is_a_place_to_sign() -> None:
    assert "## Signed" in WRITTEN
