"""Which days are for work, and when a week begins, by country."""

from collections import defaultdict
from functools import cache

from babel import Locale, localedata

from lumbar.coach.schedule import EVERY_DAY
from lumbar.language.territory import Week, country_of, home_of, week_of
from lumbar.language.texts import LANGUAGES
from tests.every import every


@cache
def cldr() -> dict[str, set[tuple[tuple[int, ...], int]]]:
    """The weekend and the first day of each country, as Babel has them with its locales."""
    found: dict[str, set[tuple[tuple[int, ...], int]]] = defaultdict(set)
    for name in localedata.locale_identifiers():
        locale = Locale.parse(name)
        # Babel gives Portuguese of Africa and Asia the week of Portugal, which CLDR does not.
        if locale.territory is None or (locale.language == "pt" and locale.territory != "PT"):
            continue
        first, days = locale.weekend_start, (locale.weekend_end - locale.weekend_start) % 7 + 1
        weekend = tuple((first + ahead) % 7 for ahead in range(days))
        found[locale.territory].add((weekend, locale.first_week_day))
    return found


def test_weeks_are_those_of_cldr() -> None:
    assert len(cldr()) > 200
    wrong = {
        country
        for country, known in cldr().items()
        if (week_of(country).weekend, week_of(country).begins) not in known
    }
    assert wrong == set()


@every(
    ("zone", "working", "weekend", "restarts", "begins"),
    [
        (None, (0, 1, 2, 3, 4), (5, 6), 0, 0),
        ("Europe/Berlin", (0, 1, 2, 3, 4), (5, 6), 0, 0),
        ("America/New_York", (0, 1, 2, 3, 4), (5, 6), 0, 6),
        ("Asia/Tehran", (0, 1, 2, 3, 5, 6), (4,), 5, 5),
        ("Asia/Jerusalem", (0, 1, 2, 3, 6), (4, 5), 6, 6),
        ("Asia/Riyadh", (0, 1, 2, 3, 6), (4, 5), 6, 6),
        ("Africa/Cairo", (0, 1, 2, 3, 6), (4, 5), 6, 5),
        ("Asia/Dubai", (0, 1, 2, 3, 4), (5, 6), 0, 0),
        ("Asia/Kolkata", (0, 1, 2, 3, 4, 5), (6,), 0, 6),
        ("Asia/Kabul", (0, 1, 2, 5, 6), (3, 4), 5, 5),
    ],
)
def test_the_week_of_a_zone(
    zone: str | None, working: tuple[int, ...], weekend: tuple[int, ...], restarts: int, begins: int
) -> None:
    week = week_of(country_of(zone))
    assert (week.working, week.weekend) == (working, weekend)
    assert (week.restarts, week.begins) == (restarts, begins)


@every("country", [None, *sorted(cldr())])
def test_a_week_has_seven_days(country: str | None) -> None:
    week: Week = week_of(country)
    assert sorted((*week.working, *week.weekend)) == list(EVERY_DAY)
    assert sorted(week.days) == list(EVERY_DAY)
    assert week.days[0] == week.begins
    assert week.restarts in week.working
    assert (week.restarts - 1) % 7 in week.weekend


def test_the_country_where_a_language_is_spoken_most() -> None:
    homes = {path.name: home_of(path.name) for path in LANGUAGES.iterdir()}
    assert homes.pop("en") is None
    assert homes == {
        "de": "DE",
        "es": "ES",
        "fr": "FR",
        "it": "IT",
        "pt-BR": "BR",
        "ru": "RU",
        "uk": "UA",
        "tr": "TR",
        "id": "ID",
        "zh-Hans": "CN",
        "fa": "IR",
    }
