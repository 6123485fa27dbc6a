"""The emergency number of a person's country, or where each of the best known numbers holds.

The country is known from the time zone (lumbar/language/territory.py). It is named beside the
number, because who chose a zone by its clock alone may be elsewhere. Where the zone is an offset,
or names no country, or several countries share it, or the country has no row in
content/emergency.toml, no number is guessed.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import msgspec
from babel import Locale
from msgspec import Struct

from lumbar.language.languages import Language
from lumbar.language.territory import country_of
from lumbar.language.texts import Markup
from lumbar.library import CONTENT, ContentError, tables_of

NUMBERS = CONTENT / "emergency.toml"
ENGLISH = "en"
CODE_LETTERS, MOST_DIGITS = 2, 6


class Row(Struct, frozen=True, kw_only=True):
    """countries: ISO 3166 codes; call: the number; source: where it was found."""

    countries: tuple[str, ...]
    call: str
    source: str = ""


class Known(Struct, frozen=True):
    """A country's number. country: its ISO 3166 code."""

    call: str
    country: str


def read_numbers(path: Path = NUMBERS) -> Mapping[str, str]:
    """Returns the number of each country by its code. Raises ContentError with every problem."""
    tables = tables_of(path)
    problems = [f"{name}: is not known" for name in tables.keys() - {"numbers"}]
    found: dict[str, str] = {}
    try:
        rows = msgspec.convert(tables.get("numbers", []), tuple[Row, ...])
    except msgspec.ValidationError as error:
        raise ContentError([f"{path.name}: numbers: {error}"]) from error
    if not rows:
        problems.append("numbers: is missing; expected a table [[numbers]] for each number")
    for place, row in enumerate(rows):
        problems += (f"numbers[{place}].{problem}" for problem in _row_problems(row, found))
        found |= dict.fromkeys(row.countries, row.call)
    if problems:
        raise ContentError([f"{path.name}: {problem}" for problem in problems])
    return found


def _row_problems(row: Row, found: Mapping[str, str]) -> Iterator[str]:
    """Yields what is wrong with a row; found: the countries of the rows before it."""
    if not row.source.startswith(("https://", "http://")):
        yield f"source: is {row.source!r}; expected the address of a page"
    if not (row.call.isascii() and row.call.isdigit() and 2 <= len(row.call) <= MOST_DIGITS):
        yield f"call: is {row.call!r}; expected 2 to {MOST_DIGITS} digits"
    if not row.countries:
        yield "countries: is empty; expected at least one"
    known = Locale(ENGLISH).territories
    for country in row.countries:
        if len(country) != CODE_LETTERS or country not in known:
            yield f"countries: names {country!r}, which is no country"
        if country in found or row.countries.count(country) > 1:
            yield f"countries: names {country!r} a second time"


@cache
def _numbers() -> Mapping[str, str]:
    return read_numbers()


def number_of(zone: str | None) -> Known | None:
    """Returns the number of the country that a time zone tells of; None where it is not known."""
    country = country_of(zone)
    call = _numbers().get(country) if country is not None else None
    return Known(call, country) if call is not None and country is not None else None


def emergency(zone: str | None, language: Language, *, begins: bool = False) -> Markup:
    """Returns the words that say which number to call now, to stand within a sentence.

    zone: the person's time zone, None where it is not known; begins: whether they begin one.
    """
    known, number, country = number_of(zone), "", ""
    where = "anywhere"
    if known is not None:
        names = Locale.parse(language.tag, sep="-").territories
        where, number, country = "there", known.call, names.get(known.country, known.country)
    return language(
        f"emergency-begins-{where}" if begins else f"emergency-{where}",
        number=number,
        country=country,
    )
