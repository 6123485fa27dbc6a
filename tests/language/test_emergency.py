"""Which emergency number is named: the country's own, or none that is guessed."""

import gzip
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from lumbar.language.emergency import NUMBERS, emergency, number_of, read_numbers
from lumbar.language.territory import CLOCKS, SHARED, country_of
from lumbar.library import ContentError
from lumbar.reading.gazetteer import PLACES
from tests.every import every
from tests.language.made import ENGLISH

ZONE = 2
"""The place of the zone in a line of the table of places."""
ANYWHERE = "your emergency number now (112 in Europe, 911 in North America, 999 in the UK)"


@every(
    ("zone", "country", "number"),
    [
        ("Europe/Stockholm", "SE", "112"),
        ("Europe/Berlin", "DE", "112"),
        ("Europe/London", "GB", "999"),
        ("Europe/Oslo", "NO", "113"),
        ("Europe/Zurich", "CH", "144"),
        ("America/New_York", "US", "911"),
        ("America/Toronto", "CA", "911"),
        ("Australia/Perth", "AU", "000"),
        ("Pacific/Auckland", "NZ", "111"),
        ("Asia/Kolkata", "IN", "112"),
        ("Asia/Calcutta", "IN", "112"),
        ("Asia/Tokyo", "JP", "119"),
        ("Asia/Singapore", "SG", "995"),
        ("America/Sao_Paulo", "BR", "192"),
        ("US/Pacific", "US", "911"),
        ("Asia/Tehran", "IR", "115"),
        ("Asia/Jakarta", "ID", "119"),
        ("Europe/Moscow", "RU", "103"),
        ("Asia/Vladivostok", "RU", "103"),
        ("Europe/Kyiv", "UA", "103"),
        ("Europe/Kiev", "UA", "103"),
        ("Asia/Jerusalem", "IL", "101"),
        ("America/Mexico_City", "MX", "911"),
        ("America/Argentina/Cordoba", "AR", "107"),
        ("America/Buenos_Aires", "AR", "107"),
        ("America/Santiago", "CL", "131"),
        ("America/Bogota", "CO", "123"),
        ("America/Lima", "PE", "106"),
        ("Africa/Johannesburg", "ZA", "112"),
        ("Asia/Seoul", "KR", "119"),
        ("Asia/Hong_Kong", "HK", "999"),
        ("Asia/Taipei", "TW", "119"),
        ("Asia/Kuala_Lumpur", "MY", "999"),
        ("America/Martinique", "MQ", "15"),
    ],
)
def test_where_the_country_is_known_its_number_is_named(
    zone: str, country: str, number: str
) -> None:
    known = number_of(zone)
    assert known is not None
    assert (known.country, known.call) == (country, number)
    words = emergency(zone, ENGLISH)
    assert number in words
    assert "911 in North America" not in words


@every("zone", [None, "UTC", "UTC+02:00", "Etc/GMT-2", "No/Where", *sorted(CLOCKS | SHARED)])
def test_where_it_is_not_known_none_is_guessed(zone: str | None) -> None:
    assert number_of(zone) is None
    assert ANYWHERE in emergency(zone, ENGLISH)
    assert emergency(zone, ENGLISH, begins=True).startswith("Call")


def test_a_country_without_a_row_gets_none() -> None:
    assert country_of("Africa/Nairobi") == "KE"
    assert number_of("Africa/Nairobi") is None


def test_zones_with_places_of_several_countries_are_known_as_such() -> None:
    found: dict[str, Counter[str]] = {}
    for line in gzip.decompress(PLACES.read_bytes()).decode("utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) > ZONE and fields[ZONE]:
            found.setdefault(fields[ZONE], Counter())[fields[0]] += 1
    shared = {
        zone for zone, places in found.items() if max(places.values()) < 0.95 * places.total()
    }
    assert shared <= SHARED
    assert len(shared) >= 3


def test_the_country_of_a_zone_is_that_of_the_zone_table() -> None:
    table = files("tzdata").joinpath("zoneinfo/zone.tab").read_text("utf-8")
    rows = [line.split("\t") for line in table.splitlines() if not line.startswith("#")]
    wrong = {
        zone: country_of(zone) for code, _, zone, *_ in rows if country_of(zone) not in {code, None}
    }
    assert wrong == {}
    assert sum(country_of(zone) is not None for _, _, zone, *_ in rows) > 400


def test_every_number_has_its_source() -> None:
    assert len(read_numbers()) >= 80


@pytest.mark.parametrize(
    ("edit", "says"),
    [
        (("source = ", "sauce = "), "source: is ''"),
        (('"https://www.govt.nz', '"www.govt.nz'), "source: is 'www.govt.nz"),
        (('call = "111"', 'call = "1 1 1"'), "call: is '1 1 1'"),
        (('countries = ["NZ"]', "countries = []"), "countries: is empty"),
        (('countries = ["NZ"]', 'countries = ["XQ"]'), "'XQ', which is no country"),
        (('countries = ["NZ"]', 'countries = ["SE"]'), "names 'SE' a second time"),
        (("[[numbers]]", "[[codes]]"), "codes: is not known"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, edit: tuple[str, str], says: str) -> None:
    path = tmp_path / "emergency.toml"
    path.write_text(NUMBERS.read_text("utf-8").replace(*edit), "utf-8")
    with pytest.raises(ContentError) as wrong:
        read_numbers(path)
    assert says in str(wrong.value)
    assert str(wrong.value).startswith("emergency.toml: ")
