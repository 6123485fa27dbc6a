"""Where somebody is, as people of each language type it: places/<tag>.tsv.

A line is the words, the IANA zone or the offset that they mean (or "ask", where clocks there run
differently) and, where it matters, the name that is shown. What is asked back is never wrong, but
all the lists together say how much of it there may be.
"""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from lumbar.coach.zones import zone_named
from lumbar.reading.clocks import rules
from lumbar.reading.gazetteer import read_gazetteer
from lumbar.reading.local_names import local_names
from lumbar.reading.places import Place, places_said
from tests.language.made import ENGLISH, READ

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC).timestamp()
LISTS = sorted((Path(__file__).parent / "places").glob("*.tsv"))
ASK = "ask"
LEAST_RIGHT = 0.85
"""The part of a list that must be understood at once; the rest is asked about."""


def _is_clear(found: list[Place]) -> bool:
    return len(found) == 1 and not found[0].guess


def _is_among(zone: str, found: list[Place]) -> bool:
    return any(rules(place.zone, NOW) == rules(zone, NOW) for place in found)


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_where_people_say_they_are(path: Path) -> None:
    tag = path.stem
    language = ENGLISH if tag == "en" else READ.get(tag)
    gazetteer = read_gazetteer(tag)
    lines = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    wrong, right = [], 0
    for words, zone, *shown in lines:
        found = places_said(words, NOW, language, gazetteer)
        if zone == ASK:
            fits = len(found) > 1
            right += fits
        else:
            fits = _is_among(zone, found)
            right += fits and _is_clear(found)
            if fits and _is_clear(found) and shown:
                fits = found[0].name == shown[0]
        if not fits:
            wrong.append((words, zone, *shown, found))
    assert wrong == []
    assert right >= len(lines) * LEAST_RIGHT


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_what_people_call_places_has_zones_that_are_known(path: Path) -> None:
    names = local_names(path.stem)
    assert names
    for place in names.values():
        assert place.zones
        for zone in place.zones:
            zone_named(zone)
