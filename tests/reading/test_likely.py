"""The clocks that somebody may live by, by the language of their client."""

import pytest

from lumbar.coach.zones import MINUTES_A_DAY
from lumbar.reading.clocks import offset, rules
from lumbar.reading.likely import MOST_CLOCKS, likely_clocks, places_at_offset

WINTER, SUMMER = 1_800_000_000.0, 1_815_000_000.0
"""15 January 2027, 8:00 by UTC; 7 July 2027, 22:40 by UTC."""


@pytest.mark.parametrize(
    ("tag", "zone"),
    [
        ("de", "Europe/Berlin"),
        ("de-AT", "Europe/Vienna"),
        ("sv", "Europe/Stockholm"),
        ("en", "America/New_York"),
        ("en-gb", "Europe/London"),
        ("pt-br", "America/Sao_Paulo"),
        ("ja", "Asia/Tokyo"),
        ("zh-hans", "Asia/Shanghai"),
        ("uk", "Europe/Kyiv"),
        ("hi", "Asia/Kolkata"),
    ],
)
@pytest.mark.parametrize("now", [WINTER, SUMMER])
def test_the_first_is_where_most_of_its_people_live(tag: str, zone: str, now: float) -> None:
    first, *others = likely_clocks(tag, now)
    assert rules(first.zone, now) == rules(zone, now)
    assert len(others) < MOST_CLOCKS
    assert len({one.minute for one in (first, *others)}) == len(others) + 1


@pytest.mark.parametrize("tag", ["de", "en", "es", "fr", "ar", "hi", "pt"])
def test_each_time_is_that_of_its_offset_and_of_its_zone(tag: str) -> None:
    for one in likely_clocks(tag, WINTER):
        assert one.minute == (WINTER // 60 + one.offset) % MINUTES_A_DAY
        if one.zone:
            assert offset(one.zone, WINTER) == one.offset
        else:
            places = places_at_offset(tag, one.offset, WINTER, "en")
            assert len(places) > 1
            assert len({rules(place.zone, WINTER) for place in places}) == len(places)


def test_where_the_rules_differ_within_a_time_no_zone_is_taken() -> None:
    # At UTC-5 in winter: Bogotá all year, New York with summer time, Havana with its own.
    (five,) = (one for one in likely_clocks("es", WINTER) if one.offset == -300)
    assert five.zone == ""
    zones = {place.zone for place in places_at_offset("es", -300, WINTER, "en")}
    assert {"America/Bogota", "America/New_York"} <= zones
    # Moscow and Kyiv: apart in winter, and one time in summer.
    moscow, *_ = likely_clocks("ru", WINTER)
    assert moscow.zone == "Europe/Moscow"
    both, *_ = likely_clocks("ru", SUMMER)
    assert (both.offset, both.zone) == (180, "")


@pytest.mark.parametrize("tag", ["", "xx", "tlh", "<b>", "de_DE_x", "und", "123", "-"])
def test_an_unknown_language_has_none_and_no_error(tag: str) -> None:
    assert len(likely_clocks(tag, WINTER)) <= MOST_CLOCKS
    assert places_at_offset("tlh", 60, WINTER, "en") == []
