"""What a person's country says of their days: which are for work, and when a week begins.

The country is known from the time zone: Babel has for each of IANA's zones the country of its
place, as IANA's zone.tab does. Weekends and first days are CLDR's, by country; they stand here,
because Babel has them with whole locales alone, of which one for each country would fill the
memory. tests/language/test_territory.py compares them.
"""

from functools import cache, cached_property

from babel.core import get_global

from lumbar.coach.schedule import EVERY_DAY

SHARED = frozenset({"Asia/Bangkok", "Asia/Macau", "Europe/Belgrade", "Europe/Simferopol"})
"""Zones of which one place in twenty, or more, lies in another country than the rest, by
content/places.tsv.gz, or that two countries claim in IANA's zone1970.tab."""

CLOCKS = frozenset(
    {
        *("EST", "MST", "HST", "EST5EDT", "CST6CDT", "MST7MDT", "PST8PDT"),
        *("WET", "CET", "MET", "EET"),
    }
)
"""Names that are a clock's and no place's, though IANA has made them another name of one."""

MONDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = 0, 3, 4, 5, 6
USUAL_WEEKEND = (SATURDAY, SUNDAY)
WEEKENDS = {
    (THURSDAY, FRIDAY): "AF",
    (FRIDAY,): "IR",
    (FRIDAY, SATURDAY): "BH DZ EG IL IQ JO KW LY OM QA SA SD SY YE",
    (SUNDAY,): "IN UG",
}
"""Weekends (0: Monday) other than Saturday and Sunday, by the countries that have them."""
BEGINNINGS = {
    FRIDAY: "MV",
    SATURDAY: "AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY",
    SUNDAY: (
        "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT "
        "MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW"
    ),
}
"""First days of the week (0: Monday) other than Monday, by the countries that have them."""
COUNTRY_LETTERS = 2
EVERYWHERE = "en"
"""The language that does not tell where somebody lives."""


class Week:
    """The days of a week in a country: weekdays from Monday, 0.

    weekend: its days, in order; begins: the weekday that calendars show first.
    """

    def __init__(self, weekend: tuple[int, ...] = USUAL_WEEKEND, begins: int = MONDAY) -> None:
        self.weekend = weekend
        self.begins = begins

    @cached_property
    def working(self) -> tuple[int, ...]:
        """All days but the weekend's, ascending."""
        return tuple(day for day in EVERY_DAY if day not in self.weekend)

    @cached_property
    def restarts(self) -> int:
        """The day of work that comes after the weekend."""
        return (self.weekend[-1] + 1) % len(EVERY_DAY)

    @cached_property
    def ends(self) -> int:
        """The last day of work before the weekend."""
        return (self.weekend[0] - 1) % len(EVERY_DAY)

    @cached_property
    def days(self) -> tuple[int, ...]:
        """All weekdays as calendars show them."""
        return (*EVERY_DAY[self.begins :], *EVERY_DAY[: self.begins])


@cache
def week_of(country: str | None) -> Week:
    """The week of a country, by its ISO 3166 code; for None that of the world."""
    weekend = next((days for days, of in WEEKENDS.items() if country in of.split()), USUAL_WEEKEND)
    begins = next((day for day, of in BEGINNINGS.items() if country in of.split()), MONDAY)
    return Week(weekend, begins)


def country_of(zone: str | None) -> str | None:
    """The ISO 3166 code of the one country that a time zone tells of, None for none."""
    if zone is None or zone in CLOCKS:
        return None
    zone = get_global("zone_aliases").get(zone, zone)
    if zone in SHARED:
        return None
    country = get_global("zone_territories").get(zone)
    return country if country is not None and country.isalpha() else None


@cache
def home_of(tag: str) -> str | None:
    """The country where a language is spoken most, by CLDR; None for English, and where CLDR does
    not say.

    tag: an IETF tag such as "pt-BR".
    """
    if tag == EVERYWHERE:
        return None
    last = tag.rsplit("-", maxsplit=1)[-1]
    if len(last) == COUNTRY_LETTERS and last.isupper():
        return last
    likely = get_global("likely_subtags")
    full = likely.get(tag.replace("-", "_")) or likely.get(tag.split("-", maxsplit=1)[0])
    return full.split("_")[-1] if full else None
